//! Who counts for one and who for two, what a profile misses, when there is a quorum, and what a form must say. Pure.

use super::{
    ChannelAdmin, CommitteeChannel, Details, NewSeat, PositionKind, Role, Seat,
    position::{is_held_by_many, is_held_by_one, key, kind_of, sector_of, village_no_of},
    profiles::{self, Profile, Rule, What},
};
use chrono::{Months, NaiveDate};
use kernel::{FieldError, ids::SeatId, text};

pub const MAX_LINE: usize = 300;
pub const MAX_POINT: usize = 2_000;
pub const MOST_SEATS: usize = 100;
const MOST_POINTS: usize = 60;
const MOST_CHANNELS: usize = 20;
/// Longer is a slip of the keyboard; the office has no body that meets less often than every two years.
const LONGEST_PAUSE: i32 = 24;

/// What decides whether two seats have one head.
#[derive(Debug, Clone, Copy)]
pub struct Holder<'a> {
    pub role: Role,
    pub position: &'a str,
    pub kind: Option<PositionKind>,
    pub person: &'a str,
}

impl<'a> From<&'a Seat> for Holder<'a> {
    fn from(seat: &'a Seat) -> Self {
        Self { role: seat.role, position: &seat.position, kind: seat.position_kind, person: &seat.person }
    }
}

/// For each seat, which head it has: seats of one head have one number. A person or position on two seats counts once
/// (seed 004: 15 seats, 14 heads).
#[must_use]
pub fn heads(holders: &[Holder<'_>]) -> Vec<usize> {
    let mut numbers: Vec<usize> = Vec::with_capacity(holders.len());
    for (at, holder) in holders.iter().enumerate() {
        let before = holders.iter().zip(&numbers).find(|(earlier, _)| same_head(earlier, holder));
        numbers.push(before.map_or(at, |(_, number)| *number));
    }
    numbers
}

fn same_head(a: &Holder<'_>, b: &Holder<'_>) -> bool {
    let (one, other) = (name_key(a.person), name_key(b.person));
    if !one.is_empty() && !other.is_empty() {
        return one == other;
    }
    if a.position.is_empty() || key(a.position) != key(b.position) {
        return false;
    }
    // Three seats "สมาชิกสภา" are three people; "หัวหน้าสำนักปลัด" as member and as secretary is one.
    !is_held_by_many(a.kind) && (is_held_by_one(a.kind) || a.role != b.role)
}

fn name_key(person: &str) -> String {
    person.split_whitespace().collect()
}

/// How many heads there are behind these seats.
#[must_use]
pub fn count_heads<'a>(holders: impl IntoIterator<Item = Holder<'a>>) -> usize {
    let holders: Vec<Holder<'_>> = holders.into_iter().collect();
    heads(&holders).iter().enumerate().filter(|(at, number)| at == *number).count()
}

/// How many heads a committee has. A vacant seat has none.
#[must_use]
pub fn heads_of(seats: &[Seat]) -> usize {
    count_heads(seats.iter().filter(|seat| seat.vacant_since.is_none()).map(Holder::from))
}

/// A rule of its profile that a committee does not meet.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Warning {
    pub profile: &'static Profile,
    pub rule: &'static Rule,
    /// What there is instead.
    pub have: usize,
}

/// What the composition misses of its profile. Vacant seats are seats: that they are vacant is another matter.
#[must_use]
pub fn warnings(details: &Details, seats: &[Seat]) -> Vec<Warning> {
    let Some(profile) = details.profile.as_deref().and_then(profiles::find) else { return Vec::new() };
    let broken = |rule: &'static Rule| {
        let have = have(rule.what, details, seats);
        let met = have >= rule.least && rule.most.is_none_or(|most| have <= most);
        (!met).then_some(Warning { profile, rule, have })
    };
    profile.rules.iter().filter_map(broken).collect()
}

fn have(what: What, details: &Details, seats: &[Seat]) -> usize {
    match what {
        What::All => count_heads(seats.iter().map(Holder::from)),
        What::Heads { roles, kinds, sectors } => {
            let fits = |seat: &&Seat| {
                (roles.is_empty() || roles.contains(&seat.role))
                    && (kinds.is_empty() || seat.position_kind.is_some_and(|kind| kinds.contains(&kind)))
                    && (sectors.is_empty() || sectors.contains(&seat.sector))
            };
            count_heads(seats.iter().filter(fits).map(Holder::from))
        }
        What::Term => match (details.term_from, details.term_to) {
            (Some(from), Some(to)) => whole_years(from, to),
            _ => 0,
        },
        What::Appointed => usize::from(details.ordered_on.is_some()),
    }
}

/// Begun years of a term, both days included: 1 Oct 2569 to 30 Sep 2573 are four.
fn whole_years(from: NaiveDate, to: NaiveDate) -> usize {
    let years = (1..=100_u32)
        .find(|years| from.checked_add_months(Months::new(years * 12)).is_none_or(|end| to < end));
    years.unwrap_or(100) as usize
}

/// Whether enough heads attended.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Quorum {
    pub present: usize,
    pub needed: usize,
    pub of: usize,
    pub met: bool,
}

/// More than half of the heads there are, unless the committee sets another number (issue 3; the number of a regulation
/// is the committee's own setting with its note).
#[must_use]
pub fn quorum(present: usize, of: usize, set: Option<i32>) -> Quorum {
    let needed = set.and_then(|n| usize::try_from(n).ok()).filter(|n| *n > 0).unwrap_or(of / 2 + 1);
    Quorum { present, needed, of, met: present >= needed }
}

/// Cleans what was typed and names every broken rule.
#[must_use]
pub fn check(mut details: Details) -> (Details, Vec<FieldError>) {
    let mut errors = Vec::new();
    details.order_no = text::clean_line(&details.order_no, 100);
    details.quorum_note = text::clean_line(&details.quorum_note, MAX_LINE);
    details.location = text::clean_line(&details.location, MAX_LINE);
    details.objectives = points(details.objectives, "objectives", &mut errors);
    details.powers = points(details.powers, "powers", &mut errors);
    details.missions = points(details.missions, "missions", &mut errors);
    details.channel_admin = ChannelAdmin {
        person: text::clean_line(&details.channel_admin.person, MAX_LINE),
        position: text::clean_line(&details.channel_admin.position, MAX_LINE),
    };
    details.channels = details
        .channels
        .into_iter()
        .map(|one| CommitteeChannel {
            channel: one.channel,
            contact: text::clean_line(&one.contact, MAX_LINE),
        })
        .collect();
    if details.channels.len() > MOST_CHANNELS {
        errors.push(FieldError::new("channels", "too_many").with("max", MOST_CHANNELS));
    }
    if details.profile.as_deref().is_some_and(|key| profiles::find(key).is_none()) {
        errors.push(FieldError::new("profile", "choose_one"));
    }
    match (details.term_from, details.term_to) {
        (None, Some(_)) => errors.push(FieldError::new("termFrom", "required")),
        (Some(from), Some(to)) if to < from => errors.push(FieldError::new("termTo", "before_start")),
        _ => {}
    }
    if details.quorum.is_some_and(|n| !(1..=i32::try_from(MOST_SEATS).unwrap_or(i32::MAX)).contains(&n)) {
        errors.push(FieldError::new("quorum", "bad_number"));
    }
    if details.meets_every.is_some_and(|n| !(1..=LONGEST_PAUSE).contains(&n)) {
        errors.push(FieldError::new("meetsEvery", "bad_number"));
    }
    (details, errors)
}

fn points(list: Vec<String>, field: &str, errors: &mut Vec<FieldError>) -> Vec<String> {
    let list: Vec<String> =
        list.into_iter().map(|one| text::clean_text(&one, MAX_POINT)).filter(|one| !one.is_empty()).collect();
    if list.len() > MOST_POINTS {
        errors.push(FieldError::new(field, "too_many").with("max", MOST_POINTS));
    }
    list
}

/// Cleans the seats of one list and reads from the position what was left out. `list` is the field's name.
#[must_use]
pub fn check_seats(seats: Vec<NewSeat>, list: &str) -> (Vec<Seat>, Vec<FieldError>) {
    let mut errors = Vec::new();
    if seats.len() > MOST_SEATS {
        errors.push(FieldError::new(list, "too_many").with("max", MOST_SEATS));
    }
    let seats = seats.into_iter().enumerate().map(|(at, seat)| {
        let position = text::clean_line(&seat.position, MAX_LINE);
        let person = text::clean_line(&seat.person, MAX_LINE);
        if position.is_empty() && person.is_empty() {
            errors.push(FieldError::new(&format!("{list}.{at}.position"), "position_or_person"));
        }
        let kind = seat.position_kind.or_else(|| kind_of(&position));
        let village_no = seat.village_no.or_else(|| match kind {
            Some(PositionKind::VillageHead) => village_no_of(&position),
            _ => None,
        });
        if village_no.is_some_and(|no| !(1..=99).contains(&no)) {
            errors.push(FieldError::new(&format!("{list}.{at}.villageNo"), "bad_number"));
        }
        if list == "seats" && seat.role == Role::Adviser {
            errors.push(FieldError::new(&format!("{list}.{at}.role"), "choose_one"));
        }
        Seat {
            id: seat.id.unwrap_or_else(SeatId::new),
            role: if list == "advisers" { Role::Adviser } else { seat.role },
            sector: seat.sector.unwrap_or_else(|| sector_of(kind)),
            position,
            position_kind: kind,
            village_no,
            person,
            vacant_since: seat.vacant_since,
        }
    });
    let seats = seats.collect();
    (seats, errors)
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;
    use crate::committee::Sector;

    fn seats(lines: &[(Role, &str)]) -> Vec<Seat> {
        let new = lines.iter().map(|(role, position)| NewSeat::at(*role, position)).collect();
        let (seats, errors) = check_seats(new, "seats");
        assert!(errors.is_empty(), "{errors:?}");
        seats
    }

    /// Seed 004, article 2.2, as the reader will give it.
    fn seed_004() -> Vec<Seat> {
        let mut lines = vec![(Role::Chair, "ปลัดเทศบาลตำบลเวียงเทิง")];
        lines.extend(
            [
                "หัวหน้าสำนักปลัดเทศบาล",
                "ผู้อำนวยการกองคลัง",
                "ผู้อำนวยการกองช่าง",
                "ผู้อำนวยการกองสาธารณสุขและสิ่งแวดล้อม",
                "ผู้อำนวยการกองการศึกษา",
                "ผู้อำนวยการโรงเรียนเทศบาล",
                "กำนันตำบลเวียง",
                "ผู้ใหญ่บ้าน หมู่ที่ ๑ ตำบลเวียง",
                "ผู้ใหญ่บ้าน หมู่ที่ ๒ ตำบลเวียง",
                "ผู้ใหญ่บ้าน หมู่ที่ ๑๔ ตำบลเวียง",
                "ผู้ใหญ่บ้าน หมู่ที่ ๑๕ ตำบลเวียง",
                "ผู้ใหญ่บ้าน หมู่ที่ ๒๐ ตำบลเวียง",
            ]
            .map(|position| (Role::Member, position)),
        );
        lines.push((Role::Secretary, "หัวหน้าสำนักปลัด"));
        lines.push((Role::AssistantSecretary, "นักวิเคราะห์นโยบายและแผน"));
        seats(&lines)
    }

    fn against(profile: &str) -> Details {
        Details { profile: Some(profile.into()), ordered_on: "2018-11-08".parse().ok(), ..Details::default() }
    }

    fn broken(details: &Details, seats: &[Seat]) -> Vec<(&'static str, usize)> {
        warnings(details, seats).iter().map(|w| (w.rule.key, w.have)).collect()
    }

    #[test]
    fn seed_004_has_fifteen_seats_and_fourteen_heads() {
        let seats = seed_004();
        assert_eq!((seats.len(), heads_of(&seats)), (15, 14));
        assert_eq!(seats.iter().filter(|seat| seat.village_no.is_some()).count(), 5);
    }

    #[test]
    fn seed_004_lacks_other_groups_and_a_second_agency_of_the_guideline_c8_and_nothing_else() {
        // domain.md c8: "S5 would fail other groups >= 2". The municipal school is the only agency among the seats.
        assert_eq!(
            broken(&against("participation_centre"), &seed_004()),
            [("agencies", 1), ("other_groups", 0)]
        );
        let mut better = seed_004();
        better.extend(seats(&[(Role::Member, "ผู้แทนกลุ่มสตรี"), (Role::Member, "ผู้แทน อสม.")]));
        assert_eq!(broken(&against("participation_centre"), &better), [("agencies", 1)]);
        better.extend(seats(&[(Role::Member, "ผู้แทนโรงพยาบาลส่งเสริมสุขภาพตำบล")]));
        assert!(broken(&against("participation_centre"), &better).is_empty());
    }

    #[test]
    fn one_person_or_position_on_two_seats_counts_once_and_namesakes_of_an_office_do_not() {
        let council = seats(&[
            (Role::Chair, "สมาชิกสภาเทศบาล"),
            (Role::Member, "สมาชิกสภาเทศบาล"),
            (Role::Member, "สมาชิกสภาเทศบาล"),
        ]);
        assert_eq!(heads_of(&council), 3);
        assert_eq!(
            heads_of(&seats(&[(Role::Member, "ปลัด อบต."), (Role::Member, "ปลัดองค์การบริหารส่วนตำบล")])),
            1
        );
        let mut named = seats(&[(Role::Member, "ผู้แทนประชาคม"), (Role::Secretary, "ผู้ทรงคุณวุฒิ")]);
        for seat in &mut named {
            seat.person = "นายสมมุติ  ใจดี".into();
        }
        assert_eq!(heads_of(&named), 1, "one person, two positions");
        named.last_mut().unwrap().person = "นางสมมุติ ใจงาม".into();
        assert_eq!(heads_of(&named), 2);
        let mut vacant = seed_004();
        vacant.first_mut().unwrap().vacant_since = "2026-11-01".parse().ok();
        assert_eq!(heads_of(&vacant), 13);
    }

    #[test]
    fn domain_md_c7_clause_28_asks_for_eleven_and_a_term() {
        let mut lines = vec![(Role::Chair, "ผู้ทรงคุณวุฒิ"), (Role::Secretary, "ผู้อำนวยการกองคลัง")];
        lines.extend([(Role::Member, "สมาชิกสภาเทศบาล"); 3]);
        lines.extend([(Role::Member, "ผู้แทนประชาคม"); 2]);
        lines.extend([(Role::Member, "ผู้แทนหน่วยงานที่เกี่ยวข้อง"); 2]);
        lines.extend([(Role::Member, "หัวหน้าสำนักปลัด"), (Role::Member, "ผู้ทรงคุณวุฒิ")]);
        let mut details = against("plan_monitoring_committee");
        let eleven = seats(&lines);
        assert_eq!(broken(&details, &eleven), [("term", 0)]);
        details.term_from = "2026-10-01".parse().ok();
        details.term_to = "2030-09-30".parse().ok();
        assert!(broken(&details, &eleven).is_empty());
        details.term_to = "2030-10-01".parse().ok();
        assert_eq!(broken(&details, &eleven), [("term", 5)]);
        lines.pop();
        details.term_to = "2030-09-30".parse().ok();
        assert_eq!(broken(&details, &seats(&lines)), [("experts", 1), ("total", 10)]);
    }

    #[test]
    fn seed_001_measure_332_has_a_composition_of_its_own() {
        let mut lines = vec![(Role::Chair, "ผู้ทรงคุณวุฒิ"), (Role::Member, "ผู้ทรงคุณวุฒิ")];
        lines.extend([(Role::Member, "ผู้แทนชุมชน"); 2]);
        lines.extend([(Role::Member, "สมาชิกสภาเทศบาล"); 2]);
        lines.push((Role::MemberSecretary, "ปลัดเทศบาล"));
        lines.push((Role::AssistantSecretary, "หัวหน้าสำนักปลัด"));
        lines.push((Role::AssistantSecretary, "หัวหน้าฝ่ายบริหารทั่วไป"));
        assert!(broken(&against("performance_evaluation"), &seats(&lines)).is_empty());
        assert!(!broken(&against("plan_monitoring_committee"), &seats(&lines)).is_empty());
    }

    #[test]
    fn a_committee_without_a_profile_is_held_against_nothing() {
        assert!(warnings(&Details::default(), &[]).is_empty());
    }

    #[test]
    fn a_quorum_is_more_than_half_unless_the_committee_sets_another() {
        for (present, of, set, needed, met) in [
            (8, 14, None, 8, true),
            (7, 14, None, 8, false),
            (8, 15, None, 8, true),
            (7, 14, Some(7), 7, true),
            (0, 0, None, 1, false),
        ] {
            assert_eq!(quorum(present, of, set), Quorum { present, needed, of, met });
        }
    }

    #[test]
    fn a_seat_needs_a_position_or_a_person_and_advisers_have_no_other_role() {
        let (_, errors) = check_seats(vec![NewSeat::at(Role::Member, " ")], "seats");
        assert_eq!(errors, [FieldError::new("seats.0.position", "position_or_person")]);
        let (advisers, errors) = check_seats(vec![NewSeat::at(Role::Chair, "นายกเทศมนตรี")], "advisers");
        assert!(errors.is_empty());
        let one = advisers.first().unwrap();
        assert_eq!((one.role, one.sector), (Role::Adviser, Sector::Executive));
    }

    #[test]
    fn a_form_names_every_broken_field() {
        let (details, errors) = check(Details {
            profile: Some("clause_99".into()),
            term_to: "2026-01-01".parse().ok(),
            quorum: Some(0),
            meets_every: Some(25),
            powers: vec![" ".into(), " ก ".into()],
            ..Details::default()
        });
        let fields: Vec<&str> = errors.iter().map(|e| e.field.as_str()).collect();
        assert_eq!(fields, ["profile", "termFrom", "quorum", "meetsEvery"]);
        assert_eq!(details.powers, ["ก"]);
    }
}
