//! The decisions of a case, each against the rule it comes from.

#![allow(clippy::unwrap_used)]
use super::*;
use chrono::TimeZone;
use kernel::Role;

fn matter() -> Matter {
    Matter {
        kind: Kind::Grievance,
        title: None,
        text: "ไฟดับหน้าโรงเรียน".into(),
        place: String::new(),
        point: None,
        contact: None,
        received_at: None,
    }
}

fn now() -> DateTime<Utc> {
    Utc.with_ymd_and_hms(2026, 11, 20, 2, 0, 0).unwrap()
}

#[test]
fn the_whole_table_of_steps() {
    let mut picture = String::new();
    for state in State::ALL {
        for step in Step::ALL {
            let next =
                after(*state, false, *step).map_or_else(|e| format!("! {e}"), |s| s.as_str().to_owned());
            picture.push_str(&format!("{} + {} = {next}\n", state.as_str(), step.as_str()));
        }
    }
    for line in [
        "received + acknowledge = received",
        "received + assign = assigned",
        "assigned + result = resolved",
        "in_progress + close = ! the result has not been notified",
        "resolved + close = closed",
        "closed + close = ! the case is already closed",
        "closed + reopen = in_progress",
        "received + reopen = ! the case is still open",
        "merged + progress = ! the case is closed",
        "merged + reopen = ! the case is closed",
        "merged + note = merged",
    ] {
        assert!(picture.lines().any(|l| l == line), "{line}\n{picture}");
    }
    assert_eq!(after(State::Assigned, true, Step::Acknowledge), Err(StepError::AlreadyAcknowledged));
}

#[test]
fn only_a_case_somebody_works_on_takes_another_in() {
    let taking: Vec<State> = State::ALL.iter().copied().filter(|state| may_take_in(*state).is_ok()).collect();
    assert_eq!(taking, [State::Received, State::Assigned, State::InProgress]);
    assert_eq!(may_take_in(State::Resolved), Err(StepError::MergeTargetEnded));
}

#[test]
fn the_office_cannot_turn_the_clock_back() {
    let (had, anew) = (now().date_naive(), now().date_naive() + Duration::days(15));
    assert_eq!(ReopenedBy::Citizen.day(had, anew), anew);
    assert_eq!(ReopenedBy::Office.day(had, anew), had);
    let old = serde_json::json!({ "received_on": "2026-11-05", "due_on": had });
    let kept = ReopenedBy::Office.trace(old, serde_json::json!({}), had, anew);
    assert_eq!((&kept["received_on"], &kept["reopened_by"]), (&"2026-11-05".into(), &"office".into()));
    assert_eq!(kept["reopened_on"], anew.to_string());
}

#[test]
fn every_broken_field_is_named_at_once() {
    let mut bad = matter();
    bad.text = " \n".into();
    bad.place = "ก".repeat(MAX_PLACE + 1);
    bad.point = Some((48.1, 11.5));
    bad.received_at = Some(now() + Duration::minutes(1));
    bad.contact = Some(Contact { email: "x@y".into(), phone: "12".into(), ..Contact::default() });
    let fields: Vec<_> = check(&bad, now()).into_iter().map(|e| (e.field, e.rule)).collect();
    let expected = [
        ("text", "required"),
        ("place", "too_long"),
        ("point", "bad_point"),
        ("receivedAt", "date_in_future"),
        ("email", "bad_email"),
        ("phone", "bad_phone"),
    ];
    assert_eq!(fields, expected.map(|(f, r)| (f.to_owned(), r.to_owned())));
    assert!(check(&matter(), now()).is_empty());
}

#[test]
fn addresses_and_numbers_as_people_write_them() {
    assert!(["a@b.co", "somchai.j@mail.example.go.th"].iter().all(|e| is_email(e)));
    assert!(
        ["", "a", "a@b", "a b@c.th", "a@.th", "a@b.th\r\nBcc: c@d.th", "ก@b.th"].iter().all(|e| !is_email(e))
    );
    assert!(
        ["081-234-5678", "0 3561 0891", "+66 81 234 5678", "035610891 ต่อ 12"].iter().all(|p| is_phone(p))
    );
    assert!(["", "12345", "08x-234-5678", "0812345678901234"].iter().all(|p| !is_phone(p)));
}

#[test]
fn an_officer_works_on_own_and_department_cases_only() {
    let own = DepartmentId::new();
    let me = StaffId::new();
    let officer = Actor::Staff { id: me, roles: vec![Role::ResponsibleOfficer], department: Some(own) };
    assert!(may_touch(&officer, Some(me), None));
    assert!(may_touch(&officer, None, Some(own)));
    assert!(!may_touch(&officer, None, None));
    assert!(!may_touch(&officer, Some(StaffId::new()), Some(DepartmentId::new())));
    let clerk = Actor::Staff { id: me, roles: vec![Role::ReceivingClerk], department: None };
    assert!(may_touch(&clerk, Some(StaffId::new()), Some(own)));
    assert!(!may_touch(&Actor::Citizen, None, None));
}

#[test]
fn the_title_is_the_beginning_of_the_text_unless_given() {
    assert_eq!(title_of(Some(" ไฟดับ \n"), "x"), "ไฟดับ");
    assert_eq!(title_of(None, "ไฟดับ\nหน้าบ้าน"), "ไฟดับ หน้าบ้าน");
    assert!(title_of(None, &"ที่".repeat(200)).ends_with('…'));
}

#[test]
fn a_promise_lies_ahead() {
    let today = NaiveDate::from_ymd_opt(2026, 11, 20).unwrap();
    assert!(check_promise(today, today).is_err());
    assert!(check_promise(today + Duration::days(1), today).is_ok());
    assert!(check_promise(today + Duration::days(367), today).is_err());
}
