//! What a meeting's form must say, which step follows which, and who of those marked makes the quorum. Pure.

use super::{Agenda, Attendee, Form, Mark, NewAgenda, State};
use crate::committee::rules::{Holder, MAX_LINE, MAX_POINT, Quorum, heads, quorum};
use chrono::{NaiveDate, NaiveTime};
use kernel::{Fault, FieldError, fiscal, ids::AgendaId, text};
use std::collections::BTreeSet;

pub const MAX_MINUTES: usize = 60_000;
const MOST_LINES: usize = 60;
const MOST_OTHERS: usize = 200;

/// A form that can be kept.
#[derive(Debug, Clone)]
pub struct Checked {
    pub form: Form,
    pub day: NaiveDate,
    pub be_year: i32,
    pub agenda: Vec<Agenda>,
}

/// Cleans what was typed and names every broken rule beside those of the record.
pub fn check(mut form: Form, known: &[AgendaId]) -> Result<Checked, Vec<FieldError>> {
    let mut errors = Vec::new();
    form.notice = text::clean_text(&form.notice, MAX_POINT);
    for (field, time) in [("startsAt", &mut form.starts_at), ("endsAt", &mut form.ends_at)] {
        *time = text::clean_line(time, 5).replace('.', ":");
        if !time.is_empty() && NaiveTime::parse_from_str(time, "%H:%M").is_err() {
            errors.push(FieldError::new(field, "bad_time"));
        }
    }
    if form.number.is_some_and(|n| !(1..=999).contains(&n)) {
        errors.push(FieldError::new("number", "bad_number"));
    }
    let day = form.face.starts_on;
    let be_year = form.be_year.or_else(|| day.map(fiscal::be_year)).unwrap_or_default();
    match day {
        None => errors.push(FieldError::new("startsOn", "required")),
        Some(_) if fiscal::FiscalYear::from_be(be_year).is_none() => {
            errors.push(FieldError::new("beYear", "bad_fiscal_year"));
        }
        Some(_) => {}
    }
    let agenda = lines(std::mem::take(&mut form.agenda), known, &mut errors);
    match day {
        Some(day) if errors.is_empty() => Ok(Checked { form, day, be_year, agenda }),
        _ => Err(errors),
    }
}

fn lines(new: Vec<NewAgenda>, known: &[AgendaId], errors: &mut Vec<FieldError>) -> Vec<Agenda> {
    if new.len() > MOST_LINES {
        errors.push(FieldError::new("agenda", "too_many").with("max", MOST_LINES));
    }
    let mut seen = Vec::new();
    let mut agenda = Vec::with_capacity(new.len());
    for (at, line) in new.into_iter().enumerate() {
        let title = text::clean_line(&line.title, MAX_LINE);
        if title.is_empty() {
            errors.push(FieldError::new(&format!("agenda.{at}.title"), "required"));
        }
        // The id of another meeting's line would take it away from there.
        let own = line.id.filter(|id| known.contains(id) && !seen.contains(id));
        seen.extend(own);
        agenda.push(Agenda {
            id: own.unwrap_or_else(AgendaId::new),
            title,
            outcome: text::clean_text(&line.outcome, MAX_POINT),
            resolution: text::clean_text(&line.resolution, MAX_POINT),
        });
    }
    agenda
}

/// Names of others who were there.
#[must_use]
pub fn others(list: Vec<String>) -> Vec<String> {
    let clean = list.into_iter().map(|one| text::clean_line(&one, MAX_LINE)).filter(|one| !one.is_empty());
    clean.take(MOST_OTHERS).collect()
}

/// A step in the life of a meeting.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Step {
    /// Changing day, agenda, attendance or minutes.
    Change,
    Hold,
    ApproveMinutes,
    Cancel,
    /// Following up what was ordered.
    FollowUp,
}

/// Where a step leads.
///
/// # Errors
/// A refusal in words when the step does not fit the state.
pub fn after(state: State, step: Step) -> Result<State, Fault> {
    match (state, step) {
        (State::Cancelled, _) => Err(Fault::Refused("meeting_cancelled")),
        (state, Step::FollowUp) | (state @ (State::Planned | State::Held), Step::Change) => Ok(state),
        (State::Planned, Step::Hold) => Ok(State::Held),
        (State::Held, Step::ApproveMinutes) => Ok(State::MinutesApproved),
        (State::Planned, Step::Cancel) => Ok(State::Cancelled),
        (State::Planned, Step::ApproveMinutes) => Err(Fault::Refused("meeting_not_held")),
        (State::Held | State::MinutesApproved, Step::Hold | Step::Cancel) => {
            Err(Fault::Refused("meeting_held"))
        }
        (State::MinutesApproved, Step::Change | Step::ApproveMinutes) => {
            Err(Fault::Refused("minutes_approved"))
        }
    }
}

/// Whether there was a quorum. One head on two seats counts once, whichever of the two is marked.
#[must_use]
pub fn quorum_of(attendees: &[Attendee], set: Option<i32>, representatives: bool) -> Quorum {
    let holders: Vec<Holder<'_>> = attendees
        .iter()
        .map(|one| Holder {
            role: one.role,
            position: &one.position,
            kind: one.position_kind,
            person: &one.person,
        })
        .collect();
    let numbers = heads(&holders);
    let there = attendees.iter().zip(&numbers).filter(|(one, _)| match one.mark {
        Some(Mark::Present) => true,
        Some(Mark::Represented) => representatives,
        Some(Mark::Absent | Mark::Leave) | None => false,
    });
    let present: BTreeSet<usize> = there.map(|(_, number)| *number).collect();
    let all: BTreeSet<usize> = numbers.iter().copied().collect();
    quorum(present.len(), all.len(), set)
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;
    use crate::{
        committee::{Role, position::kind_of},
        record::Face,
    };
    use kernel::ids::SeatId;

    fn form(starts_on: &str, starts_at: &str) -> Form {
        Form {
            face: Face { starts_on: starts_on.parse().ok(), ..Face::default() },
            number: None,
            be_year: None,
            starts_at: starts_at.into(),
            ends_at: String::new(),
            notice_sent_on: None,
            notice: String::new(),
            agenda: vec![NewAgenda {
                title: "เรื่องเพื่อทราบ".into(), ..NewAgenda::default()
            }],
        }
    }

    fn attendee(role: Role, position: &str, mark: Option<Mark>) -> Attendee {
        Attendee {
            seat: SeatId::new(),
            role,
            position: position.into(),
            position_kind: kind_of(position),
            person: String::new(),
            mark,
            represented_by: String::new(),
        }
    }

    #[test]
    fn a_meeting_is_numbered_by_the_calendar_year_and_its_times_are_times() {
        assert_eq!(check(form("2026-10-05", "9.30"), &[]).unwrap().be_year, 2569);
        assert_eq!(check(form("2026-10-05", "9.30"), &[]).unwrap().form.starts_at, "9:30");
        let fields = |form: Form| -> Vec<String> {
            check(form, &[]).unwrap_err().into_iter().map(|e| e.field).collect()
        };
        assert_eq!(fields(form("", "25:00")), ["startsAt", "startsOn"]);
        let mut bad = form("2026-10-05", "");
        bad.number = Some(0);
        bad.agenda.push(NewAgenda::default());
        assert_eq!(fields(bad), ["number", "agenda.1.title"]);
    }

    #[test]
    fn a_line_of_another_meeting_becomes_a_new_line() {
        let (own, foreign) = (AgendaId::new(), AgendaId::new());
        let mut form = form("2026-10-05", "");
        form.agenda = [own, foreign, own]
            .map(|id| NewAgenda { id: Some(id), title: "ก".into(), ..NewAgenda::default() })
            .into();
        let ids: Vec<AgendaId> = check(form, &[own]).unwrap().agenda.iter().map(|line| line.id).collect();
        assert_eq!(ids.first(), Some(&own));
        assert!(!ids.contains(&foreign) && ids.iter().filter(|id| **id == own).count() == 1);
    }

    #[test]
    fn steps_follow_each_other() {
        use State as S;
        use Step as T;
        let table = [
            (S::Planned, T::Change, Ok(S::Planned)),
            (S::Planned, T::Hold, Ok(S::Held)),
            (S::Planned, T::ApproveMinutes, Err("meeting_not_held")),
            (S::Planned, T::Cancel, Ok(S::Cancelled)),
            (S::Held, T::Change, Ok(S::Held)),
            (S::Held, T::Hold, Err("meeting_held")),
            (S::Held, T::ApproveMinutes, Ok(S::MinutesApproved)),
            (S::Held, T::Cancel, Err("meeting_held")),
            (S::MinutesApproved, T::Change, Err("minutes_approved")),
            (S::MinutesApproved, T::FollowUp, Ok(S::MinutesApproved)),
            (S::Cancelled, T::FollowUp, Err("meeting_cancelled")),
            (S::Cancelled, T::Hold, Err("meeting_cancelled")),
        ];
        for (state, step, expected) in table {
            let got = after(state, step).map_err(|fault| match fault {
                Fault::Refused(key) => key,
                _ => "other",
            });
            assert_eq!(got, expected, "{state:?} {step:?}");
        }
    }

    #[test]
    fn one_head_on_two_seats_is_counted_once_in_the_quorum() {
        use Mark as M;
        let list = [
            attendee(Role::Chair, "ปลัดเทศบาล", Some(M::Present)),
            attendee(Role::Member, "หัวหน้าสำนักปลัดเทศบาล", Some(M::Absent)),
            attendee(Role::Secretary, "หัวหน้าสำนักปลัด", Some(M::Present)),
            attendee(Role::Member, "กำนันตำบลเวียง", Some(M::Represented)),
            attendee(Role::Member, "ผู้อำนวยการกองคลัง", Some(M::Leave)),
            attendee(Role::Member, "ผู้อำนวยการกองช่าง", None),
        ];
        let with = quorum_of(&list, None, true);
        assert_eq!((with.present, with.of, with.needed, with.met), (3, 5, 3, true));
        let without = quorum_of(&list, None, false);
        assert_eq!((without.present, without.met), (2, false));
        assert!(quorum_of(&list, Some(2), false).met);
    }
}
