#![allow(clippy::unwrap_used, clippy::expect_used, clippy::indexing_slicing)]
use super::{super::Indicator, *};
use kernel::ids::{DepartmentId, StepId};

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

fn plain() -> Content {
    Content { first_year: 2568, last_year: 2570, ..Content::default() }
}

fn track(state: StepState, moved_to: Option<NaiveDate>) -> Track {
    Track {
        step: StepId::new(),
        state,
        done_on: None,
        moved_to,
        reason: String::new(),
        changed_by: None,
        changed_at: chrono::DateTime::UNIX_EPOCH,
        version: 1,
    }
}

#[test]
fn every_broken_field_is_named_and_nothing_is_cut_off() {
    let content = Content {
        rationale: "ก".repeat(10_001),
        objectives: vec![" \u{200b} ".into(), "เพื่อเผยแพร่".into()],
        first_year: 2570,
        last_year: 2568,
        budget: -1,
        steps: vec![Step { text: "  ".into(), ..Step::default() }],
        indicators: vec![Indicator {
            id: None,
            name: String::new(),
            unit: "ร้อยละ".into(),
            rule: IndicatorRule::AtLeast,
            target: Some(f64::NAN),
        }],
        ..Content::default()
    };
    let (content, errors) = check(content);
    let named: Vec<String> = errors.iter().map(|e| format!("{} {}", e.field, e.rule)).collect();
    assert_eq!(
        named,
        [
            "rationale too_long",
            "lastYear before_start",
            "budget bad_number",
            "steps.0.text required",
            "indicators.0.name required",
            "indicators.0.target bad_number"
        ]
    );
    assert_eq!(content.rationale.chars().count(), 10_001);
    assert_eq!(content.objectives, ["เพื่อเผยแพร่"]);
}

#[test]
fn seed_001_all_departments_leaves_no_single_owner() {
    let id = DepartmentId::new();
    let content = Content { departments: vec![id, id], ..plain() };
    assert_eq!(check(content.clone()).0.departments, [id]);
    assert!(check(Content { all_departments: true, ..content }).0.departments.is_empty());
}

#[test]
fn seed_001_headings_left_empty_are_told() {
    assert_eq!(
        missing(&plain()),
        ["rationale", "objectives", "targets", "area", "steps", "owners", "indicators"]
    );
    let owners = Content { all_departments: true, area: "ทั้งตำบล".into(), ..plain() };
    assert!(!missing(&owners).contains(&"owners") && !missing(&owners).contains(&"area"));
}

#[test]
fn seed_001_budget_of_nothing_is_no_budget_and_a_yearly_one_counts_each_year() {
    assert_eq!(plain().total_budget(), 0);
    assert_eq!(Content { budget: 20_000, ..plain() }.total_budget(), 20_000);
    assert_eq!(Content { budget: 20_000, each_year: true, ..plain() }.total_budget(), 60_000);
}

#[test]
fn an_indicator_is_judged_by_its_rule_and_only_with_target_and_actual() {
    use IndicatorRule as R;
    for (rule, target, actual, verdict) in [
        (R::AtLeast, Some(80.0), Some(80.0), Some(true)),
        (R::AtLeast, Some(80.0), Some(79.9), Some(false)),
        (R::AtMost, Some(5.0), Some(5.0), Some(true)),
        (R::AtMost, Some(5.0), Some(6.0), Some(false)),
        (R::YesNo, None, Some(1.0), Some(true)),
        (R::YesNo, None, Some(0.0), Some(false)),
        (R::AtLeast, None, Some(4.0), None),
        (R::AtLeast, Some(4.0), None, None),
        (R::YesNo, None, None, None),
    ] {
        assert_eq!(met(rule, target, actual), verdict, "{rule:?} {target:?} {actual:?}");
    }
    assert!(judged(R::YesNo, None) && judged(R::AtMost, Some(0.0)) && !judged(R::AtMost, None));
}

#[test]
fn a_step_is_late_from_the_day_after_and_never_once_done_or_dropped() {
    let step = Step { text: "ประชุม".into(), due_on: Some(day("2026-11-20")), ..Step::default() };
    assert!(!late(&step, None, day("2026-11-20")));
    assert!(late(&step, None, day("2026-11-21")));
    for closed in [StepState::Done, StepState::Dropped] {
        assert!(!late(&step, Some(&track(closed, None)), day("2027-01-01")));
    }
    let moved = track(StepState::UnderWay, Some(day("2026-12-01")));
    assert_eq!(due(&step, Some(&moved)), Some(day("2026-12-01")));
    assert!(!late(&step, Some(&moved), day("2026-12-01")));
    assert!(!late(&Step::default(), None, day("2027-01-01")));
}
