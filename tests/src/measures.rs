//! Plans and measures: drafts, announced versions that stay as signed, steps with their deadlines, figures.

use crate::harness::{Harness, Town};
use chrono::{Duration, NaiveDate};
use kernel::{
    Actor, Fault, Lang, Role,
    figure::{Figure, Span},
    ids::{DepartmentId, MeasureId, PlanId, StepId},
    page::PageArgs,
    participation::Level,
};
use participation::{
    measure::{
        self, Content, Indicator, IndicatorRule, Measure, NewMeasure, Step, StepState, Version, VersionState,
        commands::{self, Announcement, Deed},
        compare,
        progress::{self, Progress},
        statistics,
        track::{self, ActualInput, NewSpending, StepChange},
    },
    plan::{self, Group, NewPlan},
    record::{Face, Tags},
};
use reminders::deadline::{self, DeadlineState};
use tenancy::Desk;

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

fn face(title: &str) -> Face {
    Face { title: title.into(), ..Face::default() }
}

fn step(text: &str, due: &str) -> Step {
    Step { text: text.into(), due_on: Some(day(due)), ..Step::default() }
}

fn indicator(name: &str, rule: IndicatorRule, target: Option<f64>) -> Indicator {
    Indicator { id: None, name: name.into(), unit: String::new(), rule, target }
}

/// Two steps, one of them due before the clock's start, three indicators, 20,000 baht.
fn content(owner: DepartmentId) -> Content {
    Content {
        rationale: "ประชาชนมีสิทธิได้รู้".into(),
        objectives: vec!["เพื่อเผยแพร่ข้อมูล".into()],
        area: "ทั้งตำบล".into(),
        steps: vec![step("แต่งตั้งคณะทำงาน", "2026-11-10"), step("รายงานผล", "2026-12-15")],
        first_year: 2569,
        last_year: 2570,
        budget: 20_000,
        departments: vec![owner],
        indicators: vec![
            indicator("ความพึงพอใจ", IndicatorRule::AtLeast, Some(80.0)),
            indicator("ข้อมูลครบถ้วน", IndicatorRule::YesNo, None),
            indicator("จำนวนสื่อ", IndicatorRule::AtLeast, None),
        ],
        ..Content::default()
    }
}

pub async fn make_plan(desk: &Desk, title: &str) -> PlanId {
    let content = plan::Content {
        first_year: 2566,
        last_year: 2570,
        dimension: "มิติที่ 3".into(),
        groups: vec![Group { code: "3.1".into(), title: "ข้อมูลข่าวสาร".into() }],
    };
    let new = NewPlan { idempotency_key: format!("plan {title}"), face: face(title), content };
    plan::commands::create(desk, new).await.unwrap()
}

pub async fn make(desk: &Desk, plan: PlanId, code: &str, content: Content) -> MeasureId {
    let face = Face {
        tags: Tags { level: Some(Level::Inform), ..Tags::default() }, ..face("ศูนย์ข้อมูลข่าวสาร")
    };
    let new =
        NewMeasure { idempotency_key: format!("measure {code}"), plan, code: code.into(), face, content };
    commands::create(desk, new).await.unwrap()
}

pub async fn announce(desk: &Desk, id: MeasureId) -> Result<MeasureId, Fault> {
    let version = found(desk, id).await.record.version;
    let how = Announcement { on: None, reference: "ประกาศ 1/2569".into(), publish: true };
    commands::announce(desk, id, version, how).await
}

async fn found(desk: &Desk, id: MeasureId) -> Measure {
    measure::find(&desk.store.read(&desk.scope).await.unwrap(), id).await.unwrap().unwrap()
}

async fn version_of(desk: &Desk, id: MeasureId, no: i32) -> Version {
    measure::version(&desk.store.read(&desk.scope).await.unwrap(), id, no).await.unwrap().unwrap()
}

async fn steps_of(desk: &Desk, id: MeasureId, no: i32) -> Vec<StepId> {
    version_of(desk, id, no).await.content.steps.iter().map(|step| step.id.unwrap()).collect()
}

async fn count(desk: &Desk, id: MeasureId) -> Progress {
    let measure = found(desk, id).await;
    let read = desk.store.read(&desk.scope).await.unwrap();
    progress::of(&read, &[measure]).await.unwrap()[0].count(desk.today())
}

async fn due(desk: &Desk, step: StepId) -> Option<(DeadlineState, NaiveDate)> {
    let read = desk.store.read(&desk.scope).await.unwrap();
    let found = deadline::find(&read, "measure_step", step.uuid()).await.unwrap();
    found.first().map(|one| (one.state, one.due_on))
}

fn noted(version: i32, state: StepState) -> StepChange {
    StepChange { version, state, done_on: None, moved_to: None, reason: String::new() }
}

fn desks(h: &Harness, town: &Town) -> (Desk, Desk) {
    (h.desk(town, town.actor(Role::ResponsibleOfficer)), h.desk(town, town.actor(Role::Approver)))
}

fn rules(fault: Fault) -> Vec<String> {
    match fault {
        Fault::Invalid(fields) => fields.iter().map(|e| format!("{} {}", e.field, e.rule)).collect(),
        other => panic!("{other}"),
    }
}

db_test!(a_measure_is_made_once_and_its_code_is_its_own_in_the_plan, |h| {
    let town = h.town("a").await;
    let (officer, _) = desks(&h, &town);
    let plan = make_plan(&officer, "แผนปฏิบัติการ").await;
    let id = make(&officer, plan, "๓.๑.๑", content(town.clerks)).await;
    assert_eq!(make(&officer, plan, "๓.๑.๑", content(town.clerks)).await, id);
    let keyless = NewMeasure {
        idempotency_key: " ".into(),
        plan,
        code: "3.1.9".into(),
        face: face("ก"),
        content: content(town.clerks),
    };
    assert_eq!(rules(commands::create(&officer, keyless).await.unwrap_err()), ["idempotencyKey required"]);
    let measure = found(&officer, id).await;
    assert_eq!((measure.code.as_str(), measure.draft_no, measure.announced_no), ("3.1.1", Some(1), None));
    assert_eq!(measure.record.face.department, Some(town.clerks));
    let again = NewMeasure {
        idempotency_key: "other".into(),
        plan,
        code: "3.1.1".into(),
        face: face("อื่น"),
        content: content(town.clerks),
    };
    let refused = commands::create(&officer, again.clone()).await.unwrap_err();
    assert_eq!(rules(refused), ["code code_taken"]);
    let elsewhere = make_plan(&officer, "แผนอื่น").await;
    commands::create(&officer, NewMeasure { plan: elsewhere, ..again.clone() }).await.unwrap();
    let nowhere = NewMeasure { plan: PlanId::new(), idempotency_key: "x".into(), ..again.clone() };
    assert_eq!(rules(commands::create(&officer, nowhere).await.unwrap_err()), ["planId choose_one"]);
    let foreign = NewMeasure {
        code: "9".into(),
        idempotency_key: "y".into(),
        content: content(DepartmentId::new()),
        ..again
    };
    let fault = commands::create(&officer, foreign).await.unwrap_err();
    assert!(rules(fault)[0].ends_with("choose_one"));
    // 3.10 comes after 3.2: numbers, not letters.
    for code in ["3.10", "3.2"] {
        make(&officer, plan, code, content(town.clerks)).await;
    }
    let filter = measure::Filter { plan: Some(plan), ..measure::Filter::default() };
    let read = h.store.read(&town.scope).await.unwrap();
    let first =
        measure::list(&read, &officer.actor, &filter, PageArgs { first: 2, after: None }).await.unwrap();
    let rest = PageArgs { first: 2, after: first.end_cursor };
    let rest = measure::list(&read, &officer.actor, &filter, rest).await.unwrap();
    let codes: Vec<&str> = first.rows.iter().chain(&rest.rows).map(|one| one.measure.code.as_str()).collect();
    assert_eq!(codes, ["3.1.1", "3.2", "3.10"]);
    assert!(!rest.has_next);
});

db_test!(an_announced_version_is_frozen_and_a_new_draft_takes_its_place_only_when_announced, |h| {
    let town = h.town("a").await;
    let (officer, approver) = desks(&h, &town);
    let plan = make_plan(&officer, "แผน").await;
    let id = make(&officer, plan, "3.1.1", content(town.clerks)).await;
    assert!(matches!(announce(&officer, id).await, Err(Fault::Forbidden)));
    announce(&approver, id).await.unwrap();
    let signed = version_of(&officer, id, 1).await;
    assert_eq!(signed.state, VersionState::Announced);
    assert_eq!(signed.announced_by, Some(town.staff(Role::Approver)));
    assert_eq!(signed.announced_on, Some(officer.today()));
    let version = found(&officer, id).await.record.version;
    let edit = |version, title: &str, content: Content| {
        let words = (face(title), "3.1.1".to_owned(), content);
        commands::change(&officer, id, version, words)
    };
    let refused = edit(version, "ใหม่", content(town.works)).await;
    assert!(matches!(refused, Err(Fault::Refused("measure_version_frozen"))), "{refused:?}");
    assert!(matches!(announce(&approver, id).await, Err(Fault::Refused("measure_version_frozen"))));
    assert_eq!(version_of(&officer, id, 1).await, signed);

    commands::new_version(&officer, id, version).await.unwrap();
    assert!(matches!(
        commands::new_version(&officer, id, version + 1).await,
        Err(Fault::Refused("measure_has_draft"))
    ));
    let mut next = version_of(&officer, id, 2).await.content;
    assert_eq!(next, signed.content, "the draft begins as the version in force, its steps the same steps");
    next.budget = 30_000;
    next.steps.pop();
    // Made from what stood there before the new version: somebody else's change would be lost.
    assert!(matches!(edit(version, "ชื่อใหม่", next.clone()).await, Err(Fault::Conflict(_))));
    let version = found(&officer, id).await.record.version;
    edit(version, "ชื่อใหม่", next).await.unwrap();
    let read = h.store.read(&town.scope).await.unwrap();
    let (public, shown) = measure::find_published(&read, id).await.unwrap().unwrap();
    assert_eq!((public.record.face.title.as_str(), shown.no), ("ศูนย์ข้อมูลข่าวสาร", 1));
    drop(read);
    announce(&approver, id).await.unwrap();
    assert_eq!(version_of(&officer, id, 1).await, signed, "the first version stays as it was signed");
    let read = h.store.read(&town.scope).await.unwrap();
    let (public, shown) = measure::find_published(&read, id).await.unwrap().unwrap();
    assert_eq!((public.record.face.title.as_str(), shown.no), ("ชื่อใหม่", 2));
    let changed = compare::compare(&signed, &shown, Lang::Th, &|_| String::new());
    assert_eq!(changed.iter().map(|one| one.heading).collect::<Vec<_>>(), ["name", "steps", "budget"]);
    assert_eq!(changed[2].after, ["30,000 บาท"]);
    assert_eq!(measure::versions(&read, id).await.unwrap().len(), 2);
    let sql = "SELECT count(*) AS n FROM audit WHERE tenant_id = {tenant} AND action = 'measure.announce'";
    let n: i64 = read.rows(store::Sql::new(sql)).await.unwrap()[0].try_get("", "n").unwrap();
    assert_eq!(n, 2);
});

db_test!(a_draft_thrown_away_leaves_the_version_in_force_and_strange_steps_are_not_taken, |h| {
    let town = h.town("a").await;
    let (officer, approver) = desks(&h, &town);
    let plan = make_plan(&officer, "แผน").await;
    let id = make(&officer, plan, "1", content(town.clerks)).await;
    let other = make(&officer, plan, "2", content(town.clerks)).await;
    let version = found(&officer, id).await.record.version;
    assert!(matches!(
        commands::discard_draft(&officer, id, version).await,
        Err(Fault::Refused("measure_not_announced"))
    ));
    let mut stolen = content(town.clerks);
    stolen.steps[0].id = Some(steps_of(&officer, other, 1).await[0]);
    let words = (face("x"), "1".to_owned(), stolen);
    assert!(matches!(commands::change(&officer, id, version, words).await, Err(Fault::NotFound)));
    announce(&approver, id).await.unwrap();
    let version = found(&officer, id).await.record.version;
    commands::new_version(&officer, id, version).await.unwrap();
    commands::discard_draft(&officer, id, version + 1).await.unwrap();
    let measure = found(&officer, id).await;
    assert_eq!((measure.draft_no, measure.announced_no), (None, Some(1)));
});

db_test!(deadlines_of_steps_follow_announcing_noting_moving_dropping_and_setting_aside, |h| {
    use DeadlineState::{Cancelled, Met, Open};
    let town = h.town("a").await;
    let (officer, approver) = desks(&h, &town);
    let plan = make_plan(&officer, "แผน").await;
    let id = make(&officer, plan, "3.1.1", content(town.clerks)).await;
    let steps = steps_of(&officer, id, 1).await;
    assert_eq!(due(&officer, steps[0]).await, None, "a draft reminds nobody");
    let early = track::save_step(&officer, id, steps[0], noted(0, StepState::Done)).await;
    assert!(matches!(early, Err(Fault::Refused("measure_not_announced"))));
    announce(&approver, id).await.unwrap();
    assert_eq!(due(&officer, steps[0]).await, Some((Open, day("2026-11-10"))));
    let read = h.store.read(&town.scope).await.unwrap();
    let kept = deadline::find(&read, "measure_step", steps[1].uuid()).await.unwrap();
    assert_eq!(kept[0].department, Some(town.clerks));
    assert_eq!(kept[0].label, "3.1.1 ศูนย์ข้อมูลข่าวสาร ขั้นตอนที่ 2");
    drop(read);

    track::save_step(&officer, id, steps[0], noted(0, StepState::Done)).await.unwrap();
    assert_eq!(due(&officer, steps[0]).await.unwrap().0, Met);
    let stale = track::save_step(&officer, id, steps[0], noted(0, StepState::UnderWay)).await;
    assert!(matches!(stale, Err(Fault::Conflict(_))), "{stale:?}");
    track::save_step(&officer, id, steps[0], noted(1, StepState::UnderWay)).await.unwrap();
    assert_eq!(due(&officer, steps[0]).await, Some((Open, day("2026-11-10"))));

    let moved = StepChange { moved_to: Some(day("2027-01-20")), ..noted(0, StepState::UnderWay) };
    let fault = track::save_step(&officer, id, steps[1], moved.clone()).await.unwrap_err();
    assert_eq!(rules(fault), ["reason required"]);
    let moved = StepChange { reason: "รอการอนุมัติ".into(), ..moved };
    track::save_step(&officer, id, steps[1], moved).await.unwrap();
    assert_eq!(due(&officer, steps[1]).await, Some((Open, day("2027-01-20"))));

    let dropped = StepChange {
        reason: "รวมกับขั้นตอนอื่น".into(), ..noted(1, StepState::Dropped)
    };
    track::save_step(&officer, id, steps[1], dropped).await.unwrap();
    assert_eq!(due(&officer, steps[1]).await.unwrap().0, Cancelled);
    let tomorrow = StepChange { done_on: Some(day("2026-11-21")), ..noted(2, StepState::Done) };
    let fault = track::save_step(&officer, id, steps[0], tomorrow).await.unwrap_err();
    assert_eq!(rules(fault), ["doneOn date_in_future"]);

    commands::carry_out(&officer, id, Deed::Archive).await.unwrap();
    assert_eq!(due(&officer, steps[0]).await.unwrap().0, Cancelled);
    let aside = track::save_step(&officer, id, steps[0], noted(2, StepState::Done)).await;
    assert!(matches!(aside, Err(Fault::Refused("measure_set_aside"))));
    commands::carry_out(&officer, id, Deed::Restore).await.unwrap();
    assert_eq!(due(&officer, steps[0]).await, Some((Open, day("2026-11-10"))));
    assert_eq!(due(&officer, steps[1]).await.unwrap().0, Cancelled, "dropped stays dropped");
});

db_test!(a_new_version_moves_and_cancels_the_deadlines_of_the_one_before, |h| {
    let town = h.town("a").await;
    let (officer, approver) = desks(&h, &town);
    let plan = make_plan(&officer, "แผน").await;
    let id = make(&officer, plan, "1", content(town.clerks)).await;
    announce(&approver, id).await.unwrap();
    let steps = steps_of(&officer, id, 1).await;
    let moved = StepChange {
        moved_to: Some(day("2026-12-01")),
        reason: "ฝนตก".into(),
        ..noted(0, StepState::UnderWay)
    };
    track::save_step(&officer, id, steps[0], moved).await.unwrap();
    let version = found(&officer, id).await.record.version;
    commands::new_version(&officer, id, version).await.unwrap();
    let mut next = version_of(&officer, id, 2).await.content;
    next.steps[0].due_on = Some(day("2027-02-01"));
    next.steps.pop();
    let words = (face("ศูนย์"), "1".to_owned(), next);
    commands::change(&officer, id, version + 1, words).await.unwrap();
    assert_eq!(due(&officer, steps[0]).await.unwrap().1, day("2026-12-01"), "a draft moves nothing");
    announce(&approver, id).await.unwrap();
    assert_eq!(due(&officer, steps[0]).await, Some((DeadlineState::Open, day("2027-02-01"))));
    assert_eq!(due(&officer, steps[1]).await.unwrap().0, DeadlineState::Cancelled);
});

db_test!(progress_and_figures_are_those_counted_by_hand, |h| {
    let town = h.town("a").await;
    let (officer, approver) = desks(&h, &town);
    let plan = make_plan(&officer, "แผน").await;
    let id = make(&officer, plan, "1", content(town.clerks)).await;
    let yearly = Content {
        budget: 5_000,
        each_year: true,
        steps: vec![step("ก", "2026-11-01"), step("ข", "2026-11-19"), step("ค", "2026-11-20")],
        indicators: vec![indicator("ไม่เกิน", IndicatorRule::AtMost, Some(3.0))],
        ..content(town.works)
    };
    let second = make(&officer, plan, "2", yearly).await;
    for id in [id, second] {
        announce(&approver, id).await.unwrap();
    }
    // A draft counts in nothing but its own screen.
    make(&officer, plan, "3", content(town.clerks)).await;
    let steps = steps_of(&officer, second, 1).await;
    track::save_step(&officer, second, steps[0], noted(0, StepState::Done)).await.unwrap();
    let dropped = StepChange { reason: "ซ้ำ".into(), ..noted(0, StepState::Dropped) };
    track::save_step(&officer, second, steps[1], dropped).await.unwrap();
    let spend = |key: &str, spent_on: &str, amount| NewSpending {
        idempotency_key: key.into(),
        spent_on: day(spent_on),
        amount,
        note: "ค่าวัสดุ".into(),
    };
    for line in
        [spend("a", "2026-11-05", 3_000), spend("a", "2026-11-05", 3_000), spend("b", "2026-09-30", 500)]
    {
        track::add_spending(&officer, id, line).await.unwrap();
    }
    let fault = track::add_spending(&officer, id, spend("c", "2026-12-01", 0)).await.unwrap_err();
    assert_eq!(rules(fault), ["amount bad_number", "spentOn date_in_future"]);
    let indicators = version_of(&officer, id, 1).await.content.indicators;
    let actual = |fiscal_year, actual| ActualInput { fiscal_year, actual, evidence: String::new() };
    for (at, input) in [
        (0, actual(2569, Some(85.0))),
        (0, actual(2570, Some(70.0))),
        (1, actual(2570, Some(1.0))),
        (2, actual(2570, Some(9.0))),
    ] {
        track::save_actual(&officer, id, indicators[at].id.unwrap(), input).await.unwrap();
    }
    let outside = track::save_actual(&officer, id, indicators[0].id.unwrap(), actual(2571, Some(1.0))).await;
    assert_eq!(rules(outside.unwrap_err()), ["fiscalYear year_outside"]);

    let first = count(&officer, id).await;
    assert_eq!((first.steps, first.done, first.due, first.late), (2, 0, 1, 1));
    assert_eq!((first.budget, first.spent), (20_000, 3_500));
    // The latest year's 70 misses 80; yes is met; the one without a target is not judged.
    assert_eq!((first.indicators, first.judged, first.met), (3, 2, 1));
    let other = count(&officer, second).await;
    assert_eq!((other.steps, other.done, other.due, other.late, other.dropped), (2, 1, 2, 0, 1));
    assert_eq!(other.budget, 10_000, "5,000 in each of two years");

    let read = h.store.read(&town.scope).await.unwrap();
    let year = Span { from: day("2026-10-01"), to: day("2027-09-30"), as_of: officer.today() };
    // M1: due by 20 November 2026 are one step of the first and two of the second (the dropped one is not); one is done.
    // M2: 3,000 of 20,000 for the whole time and one year's 5,000. M3: for 2570 an actual was noted for two judged
    // indicators of the first (70 of 80, yes); the second's year is not over.
    let figures = statistics::contribute(&read, &year).await.unwrap();
    let expected = [
        Figure::share("M1", "", 1, 3),
        Figure::share("M2", "", 3_000, 25_000),
        Figure::share("M3", "", 1, 2),
    ];
    assert_eq!(figures, expected);
    // The year before: no step due in it, 500 baht; its targets are due because it is over: 85 is met, the yes-no one
    // and the second measure's were never noted.
    let before = Span { from: day("2025-10-01"), to: day("2026-09-30"), as_of: officer.today() };
    let figures = statistics::contribute(&read, &before).await.unwrap();
    let expected =
        [Figure::share("M1", "", 0, 0), Figure::share("M2", "", 500, 25_000), Figure::share("M3", "", 1, 3)];
    assert_eq!(figures, expected);
});

db_test!(citizens_see_only_what_was_announced_and_published_by_its_level, |h| {
    let town = h.town("a").await;
    let (officer, approver) = desks(&h, &town);
    let plan = make_plan(&officer, "แผน").await;
    let id = make(&officer, plan, "1", content(town.clerks)).await;
    assert!(matches!(
        commands::carry_out(&officer, id, Deed::Publish).await,
        Err(Fault::Refused("measure_not_announced"))
    ));
    let shown = || async {
        let read = h.store.read(&town.scope).await.unwrap();
        let levels = measure::published_by_level(&read, &measure::Filter::default()).await.unwrap();
        levels.into_iter().map(|(level, all)| (level, all.len())).filter(|(_, n)| *n > 0).collect::<Vec<_>>()
    };
    assert!(shown().await.is_empty());
    announce(&approver, id).await.unwrap();
    assert_eq!(shown().await, [(Some(Level::Inform), 1)]);
    commands::carry_out(&officer, id, Deed::Withdraw).await.unwrap();
    assert!(shown().await.is_empty());
    let refused = plan::commands::carry_out(&officer, plan, plan::commands::Deed::Archive).await;
    assert!(matches!(refused, Err(Fault::Refused("plan_has_measures"))));
    commands::carry_out(&officer, id, Deed::Archive).await.unwrap();
    plan::commands::carry_out(&officer, plan, plan::commands::Deed::Archive).await.unwrap();
    let back = commands::carry_out(&officer, id, Deed::Restore).await.unwrap_err();
    assert_eq!(rules(back), ["planId choose_one"], "its plan is set aside");
    for actor in [town.actor(Role::Auditor), Actor::Citizen] {
        let desk = h.desk(&town, actor);
        assert!(matches!(commands::carry_out(&desk, id, Deed::Restore).await, Err(Fault::Forbidden)));
    }
});

db_test!(measures_are_found_by_words_year_and_owner, |h| {
    let town = h.town("a").await;
    let (officer, approver) = desks(&h, &town);
    let plan = make_plan(&officer, "แผน").await;
    let id = make(&officer, plan, "1", content(town.clerks)).await;
    let everybody =
        Content { all_departments: true, first_year: 2566, last_year: 2567, ..content(town.clerks) };
    let old = make(&officer, plan, "2", everybody).await;
    announce(&approver, id).await.unwrap();
    let read = h.store.read(&town.scope).await.unwrap();
    let search = |filter: measure::Filter| {
        let (read, actor) = (&read, officer.actor.clone());
        async move {
            let page =
                measure::list(read, &actor, &filter, PageArgs { first: 10, after: None }).await.unwrap();
            page.rows.iter().map(|one| one.measure.id).collect::<Vec<_>>()
        }
    };
    let of = measure::Filter::default;
    assert_eq!(search(measure::Filter { text: "คณะทำงาน".into(), ..of() }).await, [id, old]);
    assert!(search(measure::Filter { text: "ถนนลูกรัง".into(), ..of() }).await.is_empty());
    assert_eq!(search(measure::Filter { fiscal_year: Some(2570), ..of() }).await, [id]);
    assert_eq!(search(measure::Filter { department: Some(town.works), ..of() }).await, [old]);
    assert_eq!(search(measure::Filter { department: Some(town.clerks), ..of() }).await, [id, old]);
    assert_eq!(search(measure::Filter { level: Some(Level::Involve), ..of() }).await, []);
});

db_test!(a_plan_changes_only_from_what_was_last_seen, |h| {
    let town = h.town("a").await;
    let (officer, _) = desks(&h, &town);
    let id = make_plan(&officer, "แผน").await;
    let read = h.store.read(&town.scope).await.unwrap();
    let before = plan::find(&read, id).await.unwrap().unwrap();
    drop(read);
    let mut content = before.content.clone();
    content.last_year = 2572;
    content.groups.push(Group { code: "๓.๐๒".into(), title: "การรับฟัง".into() });
    let change =
        |content| plan::commands::change(&officer, id, before.record.version, face("แผนใหม่"), content);
    h.clock.advance(Duration::minutes(1));
    change(content.clone()).await.unwrap();
    assert!(matches!(change(content).await, Err(Fault::Conflict(_))));
    let read = h.store.read(&town.scope).await.unwrap();
    let after = plan::find(&read, id).await.unwrap().unwrap();
    assert_eq!((after.record.face.title.as_str(), after.content.last_year), ("แผนใหม่", 2572));
    assert_eq!(after.content.groups.iter().map(|g| g.code.as_str()).collect::<Vec<_>>(), ["3.1", "3.2"]);
});

db_test!(the_portal_shows_plans_and_measures_of_this_administration_only, |h| {
    let town = h.town("aaa").await;
    h.town("bbb").await;
    let (officer, approver) = desks(&h, &town);
    let plan = make_plan(&officer, "แผนปฏิบัติการ").await;
    let id = make(&officer, plan, "3.1.1", content(town.clerks)).await;
    let server = crate::server::Server::start(&h).await;
    let path = format!("/t/aaa/measures/{id}");
    assert_eq!(server.get(&path).await.status().as_u16(), 404, "a draft is nobody's business");
    assert_eq!(server.get(&format!("/t/aaa/plans/{plan}")).await.status().as_u16(), 404);
    announce(&approver, id).await.unwrap();
    plan::commands::carry_out(&officer, plan, plan::commands::Deed::Publish).await.unwrap();
    let page = server.page(&path).await;
    for text in ["ประชาชนมีสิทธิได้รู้", "รายงานผล", "20,000 บาท", "สำนักปลัด", "ล่าช้ากว่ากำหนด", "ประกาศ 1/2569"]
    {
        assert!(page.contains(text), "{text}");
    }
    let list = server.page("/t/aaa/measures").await;
    assert!(list.contains(&path) && list.contains("การสร้างความร่วมมือ"));
    assert!(!server.page("/t/aaa/measures?q=ถนนลูกรัง").await.contains(&path));
    let whole = server.page(&format!("/t/aaa/plans/{plan}")).await;
    assert!(whole.contains("3.1 ข้อมูลข่าวสาร") && whole.contains(&path));
    assert!(server.page("/t/aaa/plans?lang=en").await.contains("Fiscal years 2566 - 2570"));
    for path in [format!("/t/bbb/measures/{id}"), format!("/t/bbb/plans/{plan}")] {
        assert_eq!(server.get(&path).await.status().as_u16(), 404, "{path}");
    }
    commands::carry_out(&officer, id, Deed::Archive).await.unwrap();
    assert_eq!(server.get(&path).await.status().as_u16(), 404);
});
