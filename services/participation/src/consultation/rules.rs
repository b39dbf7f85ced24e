//! What a consultation may say and when what is allowed: pure decisions without a database.

use super::{
    AnswerOutcome, CommentChannel, CommentState, Compared, PlanKind, Section, SectionChange, Stage, Terms,
};
use chrono::{Duration, NaiveDate};
use kernel::{
    Fault, FieldError,
    day_count::{self, Holidays},
    fiscal::{BUDDHIST_ERA, FiscalYear},
    participation::StatutoryDomain,
    text,
};

pub const MAX_COMMENT: usize = 3_000;
pub const MAX_REASON: usize = 3_000;
pub const MAX_NAME: usize = 200;
pub const MAX_NUMBER: usize = 20;
pub const MAX_HEADING: usize = 300;
pub const MAX_SECTION: usize = 20_000;
pub const MAX_NOTE: usize = 1_000;
/// A draft of more sections is a book; the file is attached.
pub const MOST_SECTIONS: usize = 100;
/// Fewer characters are no comment.
pub const FEWEST_CHARACTERS: usize = 5;

/// Days in which the result of a hearing is made known (domain.md c13: within 15 days, from memory). Only the day
/// proposed for answering; the administration sets its own.
pub const ANSWER_DAYS: i64 = 15;
/// The channel counts as open (domain.md d, P4: "at least n days") from so many days on. No source gives n: a proposal
/// that an administration changes under the key `consultation_min_days` of its settings.
pub const OPEN_DAYS: i64 = 15;

/// The statutory domain of the plan's kind (domain.md a4).
#[must_use]
pub fn domain_of(kind: PlanKind) -> StatutoryDomain {
    match kind {
        PlanKind::BudgetOrdinance => StatutoryDomain::Budget,
        _ => StatutoryDomain::DevelopmentPlan,
    }
}

/// domain.md c3: the last day of a citizen that ends on a holiday moves to the next working day.
#[must_use]
pub fn closing_day<H: Holidays + ?Sized>(asked: NaiveDate, holidays: &H) -> NaiveDate {
    day_count::citizen_due(asked, holidays)
}

/// domain.md c7, ข้อ 18: a plan is made or reviewed by October before the next fiscal year. Read here as the last
/// October that lies before the plan's first year; a proposal, the administration writes its own day.
#[must_use]
pub fn finish_by(kind: PlanKind, plan_from: Option<i32>) -> Option<NaiveDate> {
    let year = plan_from.filter(|year| kind == PlanKind::FiveYear && FiscalYear::from_be(*year).is_some())?;
    NaiveDate::from_ymd_opt(year - BUDDHIST_ERA - 2, 10, 31)
}

/// Cleans the terms and names every broken rule; proposes the days that were left out.
#[must_use]
pub fn check(mut terms: Terms) -> (Terms, Vec<FieldError>) {
    let mut errors = Vec::new();
    let known = |year: i32| FiscalYear::from_be(year).is_some();
    match (terms.plan_from, terms.plan_to) {
        (None, _) => errors.push(FieldError::new("planFrom", "required")),
        (Some(from), _) if !known(from) => errors.push(FieldError::new("planFrom", "bad_fiscal_year")),
        (_, Some(to)) if !known(to) => errors.push(FieldError::new("planTo", "bad_fiscal_year")),
        (Some(from), Some(to)) if to < from => errors.push(FieldError::new("planTo", "before_start")),
        (from, to) => terms.plan_to = to.or(from),
    }
    match (terms.comment_from, terms.comment_to) {
        (None, Some(_)) => errors.push(FieldError::new("commentFrom", "required")),
        (Some(_), None) => errors.push(FieldError::new("commentTo", "required")),
        (Some(from), Some(to)) if to < from => errors.push(FieldError::new("commentTo", "before_start")),
        _ => {}
    }
    let mut seen = Vec::new();
    for channel in terms.channels {
        if !seen.contains(&channel) {
            seen.push(channel);
        }
    }
    if terms.comment_from.is_some() && !seen.contains(&CommentChannel::Website) {
        // The page itself takes comments, whatever else does.
        seen.insert(0, CommentChannel::Website);
    }
    terms.channels = seen;
    if let (Some(by), Some(to)) = (terms.answer_by, terms.comment_to)
        && by < to
    {
        errors.push(FieldError::new("answerBy", "before_close"));
    }
    terms.finish_by = terms.finish_by.or_else(|| finish_by(terms.plan_kind, terms.plan_from));
    (terms, errors)
}

/// The day proposed for answering when none was set.
#[must_use]
pub fn answer_by(closes_on: NaiveDate) -> NaiveDate {
    closes_on + Duration::days(ANSWER_DAYS)
}

#[must_use]
pub fn stage(public: bool, period: Option<(NaiveDate, NaiveDate)>, adopted: bool, today: NaiveDate) -> Stage {
    match period {
        _ if adopted => Stage::Adopted,
        Some((from, _)) if public && today < from => Stage::Upcoming,
        Some((_, closes)) if public && today <= closes => Stage::Open,
        Some(_) if public => Stage::Answering,
        _ => Stage::Preparing,
    }
}

/// Cleans a comment.
pub fn comment(body: &str, field: &str) -> Result<String, FieldError> {
    let body = text::clean_text(body, usize::MAX);
    let n = body.chars().count();
    if n == 0 {
        return Err(FieldError::new(field, "required"));
    }
    if n < FEWEST_CHARACTERS {
        return Err(FieldError::new(field, "too_short").with("min", FEWEST_CHARACTERS));
    }
    if n > MAX_COMMENT {
        return Err(FieldError::new(field, "too_long").with("max", MAX_COMMENT));
    }
    Ok(body)
}

/// Cleans a text that must say something.
pub fn said(typed: &str, field: &str, max: usize) -> Result<String, FieldError> {
    let said = text::clean_text(typed, usize::MAX);
    match said.chars().count() {
        0 => Err(FieldError::new(field, "required")),
        n if n > max => Err(FieldError::new(field, "too_long").with("max", max)),
        _ => Ok(said),
    }
}

/// A comment from paper: received within the period, never tomorrow.
#[must_use]
pub fn paper_day(
    received_on: NaiveDate,
    period: Option<(NaiveDate, NaiveDate)>,
    today: NaiveDate,
) -> Option<FieldError> {
    let Some((from, closes)) = period else { return Some(FieldError::new("receivedOn", "no_period")) };
    if received_on > today {
        return Some(FieldError::new("receivedOn", "date_in_future"));
    }
    (received_on < from || received_on > closes).then(|| FieldError::new("receivedOn", "outside_period"))
}

/// Why a comment cannot take a new state.
pub fn moderated(state: CommentState, answered: bool, show: bool) -> Result<CommentState, Fault> {
    match (state, show) {
        (CommentState::Shown, true) | (CommentState::Hidden, false) => Err(Fault::Refused("comment_is_so")),
        (_, false) if answered => Err(Fault::Refused("comment_is_answered")),
        (_, true) => Ok(CommentState::Shown),
        (_, false) => Ok(CommentState::Hidden),
    }
}

/// Seed 001, measure 3.3.1: units revise comment by comment, so "not accepted" needs its reason like the others.
pub fn answered(outcome: AnswerOutcome, reason: &str) -> Result<(AnswerOutcome, String), FieldError> {
    Ok((outcome, said(reason, "reason", MAX_REASON)?))
}

/// Two versions section by section, in the order of the later one; what is gone stands where it was.
#[must_use]
pub fn compare(before: &[Section], after: &[Section]) -> Vec<Compared> {
    let origin = |new: &Section| before.iter().find(|old| Some(old.id) == new.came_from);
    let gone = |old: &Section| !after.iter().any(|new| new.came_from == Some(old.id));
    let removed =
        |old: &Section| Compared { change: SectionChange::Removed, before: Some(old.clone()), after: None };
    let mut rows: Vec<Compared> = before.iter().take_while(|old| gone(old)).map(removed).collect();
    for new in after {
        let Some(old) = origin(new) else {
            rows.push(Compared { change: SectionChange::Added, before: None, after: Some(new.clone()) });
            continue;
        };
        let same = (&old.number, &old.heading, &old.body) == (&new.number, &new.heading, &new.body);
        let change = if same { SectionChange::Same } else { SectionChange::Changed };
        rows.push(Compared { change, before: Some(old.clone()), after: Some(new.clone()) });
        let behind = before.iter().skip_while(|one| one.id != old.id).skip(1);
        rows.extend(behind.take_while(|old| gone(old)).map(removed));
    }
    rows
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, clippy::expect_used, clippy::indexing_slicing)]
    use super::*;
    use kernel::{day_count::HolidayTable, ids::SectionId};

    fn d(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    fn terms() -> Terms {
        Terms {
            plan_kind: PlanKind::FiveYear,
            plan_from: Some(2571),
            plan_to: Some(2575),
            comment_from: Some(d("2026-11-02")),
            comment_to: Some(d("2026-12-05")),
            channels: vec![CommentChannel::OpinionBox, CommentChannel::OpinionBox],
            answer_by: None,
            forum_on: None,
            finish_by: None,
        }
    }

    fn section(heading: &str, body: &str, came_from: Option<&Section>) -> Section {
        Section {
            id: SectionId::new(),
            number: "1".into(),
            heading: heading.into(),
            body: body.into(),
            came_from: came_from.map(|s| s.id),
        }
    }

    #[test]
    fn domain_c3_the_closing_day_of_citizens_moves_to_the_next_working_day() {
        let holidays: HolidayTable =
            [(d("2026-12-07"), "วันหยุดชดเชยวันพ่อแห่งชาติ"), (d("2026-12-10"), "วันรัฐธรรมนูญ")]
                .into_iter()
                .collect();
        // Saturday 5 December, then Sunday, then the substitute holiday: Tuesday 8 December.
        assert_eq!(closing_day(d("2026-12-05"), &holidays), d("2026-12-08"));
        assert_eq!(closing_day(d("2026-12-10"), &holidays), d("2026-12-11"));
        assert_eq!(closing_day(d("2026-12-09"), &holidays), d("2026-12-09"));
    }

    #[test]
    fn domain_c7_a_five_year_plan_is_finished_in_the_october_before_its_first_year() {
        assert_eq!(finish_by(PlanKind::FiveYear, Some(2571)), Some(d("2026-10-31")));
        assert_eq!(finish_by(PlanKind::Operation, Some(2571)), None);
    }

    #[test]
    fn terms_are_completed_and_every_broken_rule_is_named() {
        let (good, errors) = check(terms());
        assert!(errors.is_empty(), "{errors:?}");
        assert_eq!(good.channels, [CommentChannel::Website, CommentChannel::OpinionBox]);
        let (_, errors) = check(Terms {
            plan_from: Some(2026),
            comment_to: Some(d("2026-11-01")),
            answer_by: Some(d("2026-10-01")),
            ..terms()
        });
        let names: Vec<_> = errors.iter().map(|e| (e.field.as_str(), e.rule.as_str())).collect();
        assert_eq!(
            names,
            [("planFrom", "bad_fiscal_year"), ("commentTo", "before_start"), ("answerBy", "before_close")]
        );
    }

    #[test]
    fn a_consultation_is_open_from_its_first_to_its_closing_day() {
        let period = Some((d("2026-11-02"), d("2026-12-08")));
        for (day, expected) in [
            ("2026-11-01", Stage::Upcoming),
            ("2026-11-02", Stage::Open),
            ("2026-12-08", Stage::Open),
            ("2026-12-09", Stage::Answering),
        ] {
            assert_eq!(stage(true, period, false, d(day)), expected, "{day}");
        }
        assert_eq!(stage(false, period, false, d("2026-11-05")), Stage::Preparing);
        assert_eq!(stage(true, period, true, d("2026-11-05")), Stage::Adopted);
    }

    #[test]
    fn paper_comments_count_when_they_came_in_time() {
        let period = Some((d("2026-11-02"), d("2026-12-08")));
        let rule = |day: &str| paper_day(d(day), period, d("2026-12-20")).map(|e| e.rule);
        assert_eq!(rule("2026-12-08"), None);
        assert_eq!(rule("2026-12-09"), Some("outside_period".into()));
        assert_eq!(rule("2026-12-21"), Some("date_in_future".into()));
        assert_eq!(paper_day(d("2026-11-03"), None, d("2026-12-20")).unwrap().rule, "no_period");
    }

    #[test]
    fn an_answered_comment_is_not_hidden_away() {
        assert!(matches!(
            moderated(CommentState::Shown, true, false),
            Err(Fault::Refused("comment_is_answered"))
        ));
        assert_eq!(moderated(CommentState::Hidden, false, true).unwrap(), CommentState::Shown);
        assert!(moderated(CommentState::Shown, false, true).is_err());
    }

    #[test]
    fn seed_001_3_3_1_every_answer_gives_its_reason() {
        assert_eq!(answered(AnswerOutcome::NotAccepted, " \n").unwrap_err().rule, "required");
        assert!(answered(AnswerOutcome::Accepted, "แก้ไขแล้ว").is_ok());
    }

    #[test]
    fn versions_are_compared_section_by_section() {
        let (a, b, c) = (section("a", "1", None), section("b", "2", None), section("c", "3", None));
        let kept = section("a", "1", Some(&a));
        let changed = section("c", "4", Some(&c));
        let new = section("d", "5", None);
        let rows = compare(&[a, b.clone(), c], &[kept, changed, new]);
        let changes: Vec<SectionChange> = rows.iter().map(|r| r.change).collect();
        assert_eq!(
            changes,
            [SectionChange::Same, SectionChange::Removed, SectionChange::Changed, SectionChange::Added]
        );
        assert_eq!(rows[1].before.as_ref().unwrap().id, b.id);
    }
}
