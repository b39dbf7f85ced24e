//! Committees: the announcement of a participation centre (seed 004), or a table of members.

use crate::{
    lines,
    outcome::{Entered, Summary},
    place::{Place, content_of, once},
    text,
};
use kernel::{Fault, participation::Channel};
use participation::{
    committee::{
        self, BodyKind, ChannelAdmin, CommitteeChannel, Instrument, NewCommittee, NewSeat, PositionKind, Role,
    },
    record::{Face, Kind},
};
use reading::{CentreAnnouncement, CommitteeRow, CommitteeTable, Seat};
use tenancy::Desk;

/// The rule profile of the participation centre (domain.md c8).
const CENTRE_PROFILE: &str = "participation_centre";

pub(crate) async fn enter_centre(
    desk: &Desk,
    key: &str,
    found: CentreAnnouncement,
) -> Result<Summary, Fault> {
    let title = centre_name(&text(found.subject.as_ref()));
    let place = Place::named(key, "committee", &content_of(serde_json::to_value(&found))?);
    let face = Face { title: title.clone(), ..Face::default() };
    let mut new = NewCommittee::of(place.key.clone(), BodyKind::ParticipationCentre, face);
    new.profile = Some(CENTRE_PROFILE.to_owned());
    new.instrument = Instrument::Announcement;
    new.ordered_on = found.announced_on.as_ref().map(|field| field.value);
    new.term_from = new.ordered_on;
    new.advisers = found.advisers.iter().map(|one| seat(one, Role::Adviser)).collect();
    new.seats = found.seats.iter().map(|one| seat(one, Role::Member)).collect();
    new.objectives = lines(&found.objectives);
    new.powers = lines(&found.powers);
    new.missions = lines(&found.missions);
    new.location = text(found.location.as_ref());
    new.channels = found
        .channels
        .iter()
        .filter_map(|one| {
            let channel = Channel::parse(one.kind?.code())?;
            Some(CommitteeChannel { channel, contact: one.contact.value.clone() })
        })
        .collect();
    if let Some(admin) = &found.channel_admin {
        new.channel_admin =
            ChannelAdmin { person: admin.person.value.clone(), position: text(admin.position.as_ref()) };
    }
    let line = found.subject.as_ref().map_or(0, |field| field.line);
    enter(desk, &place, title, line, new).await
}

/// The announcement is about setting up the centre; the register knows the centre itself.
fn centre_name(subject: &str) -> String {
    let subject = subject.trim();
    let name = subject.strip_prefix("การ").unwrap_or(subject);
    name.strip_prefix("จัดตั้ง").map_or(subject, str::trim_start).to_owned()
}

/// One committee named by the titles above the table.
pub(crate) async fn enter_table(desk: &Desk, key: &str, found: CommitteeTable) -> Result<Summary, Fault> {
    let title = found.frame.titles.iter().map(|field| field.value.trim()).collect::<Vec<_>>().join(" ");
    let line = found.frame.titles.first().map_or(0, |field| field.line);
    let place = Place::named(key, "committee", &content_of(serde_json::to_value(&found))?);
    let face = Face { title: title.clone(), ..Face::default() };
    let mut new = NewCommittee::of(place.key.clone(), BodyKind::Committee, face);
    let earliest = found.rows.iter().filter_map(|row| Some(row.appointed_on.as_ref()?.value)).min();
    new.ordered_on = earliest;
    new.term_from = earliest;
    new.term_to = found.rows.iter().filter_map(|row| Some(row.term_ends_on.as_ref()?.value)).min();
    let (advisers, seats): (Vec<_>, Vec<_>) =
        found.rows.iter().map(member).partition(|seat| seat.role == Role::Adviser);
    (new.advisers, new.seats) = (advisers, seats);
    enter(desk, &place, title, line, new).await
}

async fn enter(
    desk: &Desk,
    place: &Place,
    title: String,
    line: u32,
    new: NewCommittee,
) -> Result<Summary, Fault> {
    let mut summary = Summary::default();
    let make = async {
        let id = committee::commands::create(desk, new).await?;
        Ok(Entered::Record(Kind::Committee, id.uuid()))
    };
    summary.add(title, line, once(desk, place, make).await);
    Ok(summary)
}

fn seat(one: &Seat, otherwise: Role) -> NewSeat {
    let role = one.role.as_ref().and_then(|role| Role::parse(role.value.code())).unwrap_or(otherwise);
    NewSeat {
        position_kind: one.position_kind.and_then(|kind| PositionKind::parse(kind.code())),
        village_no: village(one.village_no.as_ref()),
        person: text(one.person.as_ref()),
        ..NewSeat::at(role, &text(one.position.as_ref()))
    }
}

fn member(row: &CommitteeRow) -> NewSeat {
    let role = row.role.as_ref().and_then(|role| Role::parse(role.value.code())).unwrap_or(Role::Member);
    let position = [text(row.position.as_ref()), text(row.organisation.as_ref())].join(" ");
    NewSeat {
        position_kind: row.position_kind.and_then(|kind| PositionKind::parse(kind.code())),
        village_no: village(row.village_no.as_ref()),
        person: text(row.person.as_ref()),
        ..NewSeat::at(role, position.trim())
    }
}

fn village(field: Option<&reading::Field<u32>>) -> Option<i32> {
    field.and_then(|field| i32::try_from(field.value).ok())
}

#[cfg(test)]
mod tests {
    use super::centre_name;

    #[test]
    fn seed_004_the_centre_is_called_by_its_own_name() {
        assert_eq!(centre_name("จัดตั้งศูนย์ส่งเสริมการมีส่วนร่วม"), "ศูนย์ส่งเสริมการมีส่วนร่วม");
        assert_eq!(centre_name("การจัดตั้ง ศูนย์ส่งเสริม"), "ศูนย์ส่งเสริม");
        assert_eq!(centre_name("การประชุม"), "การประชุม");
    }
}
