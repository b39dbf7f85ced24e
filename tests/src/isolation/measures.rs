//! Plans and measures (แผน มาตรการ/โครงการ/กิจกรรม): tables, twin data and operations.

use super::{Ids, MARK};
use crate::harness::{Harness, Town};
use kernel::Role;
use participation::{
    measure::{
        self, Content, Indicator, IndicatorRule, NewMeasure, Step, StepState,
        commands::{self, Announcement},
        track::{self, ActualInput, NewSpending, StepChange},
    },
    plan::{self, Group, NewPlan},
    record::Face,
};

pub const TABLES: &[&str] = &[
    "plan",
    "plan_group",
    "measure",
    "measure_version",
    "measure_owner",
    "measure_step",
    "measure_step_state",
    "measure_indicator",
    "measure_actual",
    "measure_spending",
];

/// Operations that change something of A itself and so may well succeed.
pub const OWN: &[&str] = &["createPlan"];

fn face(what: &str) -> Face {
    Face { title: format!("{what} {MARK}"), ..Face::default() }
}

/// Data of B; the ids are named as `operations` asks for them.
pub async fn furnish(h: &Harness, town: &Town) -> Ids {
    let desk = h.desk(town, town.actor(Role::Approver));
    let plan = NewPlan {
        idempotency_key: "twin".into(),
        face: face("แผน"),
        content: plan::Content {
            first_year: 2566,
            last_year: 2570,
            dimension: MARK.into(),
            groups: vec![Group { code: "3".into(), title: MARK.into() }],
        },
    };
    let plan = plan::commands::create(&desk, plan).await.unwrap();
    plan::commands::carry_out(&desk, plan, plan::commands::Deed::Publish).await.unwrap();
    let content = Content {
        first_year: 2570,
        last_year: 2570,
        departments: vec![town.works],
        steps: vec![Step { text: MARK.into(), due_on: Some(desk.today()), ..Step::default() }],
        indicators: vec![Indicator {
            id: None,
            name: MARK.into(),
            unit: String::new(),
            rule: IndicatorRule::YesNo,
            target: None,
        }],
        ..Content::default()
    };
    let new = NewMeasure {
        idempotency_key: "twin".into(),
        plan,
        code: "3.1.1".into(),
        face: face("มาตรการ"),
        content,
    };
    let id = commands::create(&desk, new).await.unwrap();
    let how = Announcement { publish: true, ..Announcement::default() };
    commands::announce(&desk, id, 1, how).await.unwrap();
    let read = h.store.read(&town.scope).await.unwrap();
    let version = measure::version(&read, id, 1).await.unwrap().unwrap();
    drop(read);
    let step = version.content.steps[0].id.unwrap();
    let indicator = version.content.indicators[0].id.unwrap();
    let state = StepChange {
        version: 0,
        state: StepState::UnderWay,
        done_on: None,
        moved_to: None,
        reason: MARK.into(),
    };
    track::save_step(&desk, id, step, state).await.unwrap();
    let actual = ActualInput { fiscal_year: 2570, actual: Some(1.0), evidence: MARK.into() };
    track::save_actual(&desk, id, indicator, actual).await.unwrap();
    let line = NewSpending {
        idempotency_key: "twin".into(),
        spent_on: desk.today(),
        amount: 100,
        note: MARK.into(),
    };
    track::add_spending(&desk, id, line).await.unwrap();
    Ids::from([
        ("plan", plan.to_string()),
        ("measure", id.to_string()),
        ("step", step.to_string()),
        ("indicator", indicator.to_string()),
        ("works", town.works.to_string()),
    ])
}

pub fn operations(b: &Ids) -> Vec<(&'static str, String)> {
    let (plan, id, step, indicator, works) =
        (&b["plan"], &b["measure"], &b["step"], &b["indicator"], &b["works"]);
    let nil = uuid::Uuid::nil().simple();
    let shown = "{ status message measure { id code record { title } } }";
    let planned = "{ status message plan { id record { title } measures { id } } }";
    let plan_input = "{ record: { title: \"x\" }, firstYear: 2570, lastYear: 2570 }";
    let input = format!(
        "{{ record: {{ title: \"x\" }}, code: \"9.9\", form: MEASURE, firstYear: 2570, lastYear: 2570,
           departmentIds: [\"{works}\"] }}"
    );
    let of_plan = |name: &'static str| (name, format!("mutation {{ {name}(id: \"{plan}\") {planned} }}"));
    let of_measure = |name: &'static str| (name, format!("mutation {{ {name}(id: \"{id}\") {shown} }}"));
    let of_version =
        |name: &'static str| (name, format!("mutation {{ {name}(id: \"{id}\", version: 2) {shown} }}"));
    vec![
        ("plans", "{ plans { nodes { id dimension record { title } } } }".to_owned()),
        ("plan", format!("{{ plan(id: \"{plan}\") {{ id dimension record {{ title }} }} }}")),
        (
            "measures",
            format!(
                "{{ a: measures {{ nodes {{ id record {{ title }} }} }}
                b: measures(filter: {{ planId: \"{plan}\" }}) {{ nodes {{ id }} }}
                c: measures(filter: {{ departmentId: \"{works}\" }}) {{ nodes {{ id }} }} }}"
            ),
        ),
        ("measure", format!("{{ measure(id: \"{id}\") {{ id code version {{ steps {{ text }} }} }} }}")),
        ("measureComparison", format!("{{ measureComparison(id: \"{id}\", from: 1, to: 1) {{ heading }} }}")),
        (
            "createPlan",
            format!("mutation {{ createPlan(idempotencyKey: \"k\", input: {plan_input}) {planned} }}"),
        ),
        (
            "changePlan",
            format!("mutation {{ changePlan(id: \"{plan}\", version: 1, input: {plan_input}) {planned} }}"),
        ),
        of_plan("publishPlan"),
        of_plan("withdrawPlan"),
        of_plan("archivePlan"),
        of_plan("restorePlan"),
        (
            "createMeasure",
            format!(
                "mutation {{ createMeasure(idempotencyKey: \"k\", planId: \"{plan}\", input: {input}) {shown} }}"
            ),
        ),
        (
            "changeMeasure",
            format!("mutation {{ changeMeasure(id: \"{id}\", version: 2, input: {input}) {shown} }}"),
        ),
        of_version("announceMeasure"),
        of_version("newMeasureVersion"),
        of_version("discardMeasureDraft"),
        of_measure("publishMeasure"),
        of_measure("withdrawMeasure"),
        of_measure("archiveMeasure"),
        of_measure("restoreMeasure"),
        (
            "saveMeasureStep",
            format!(
                "mutation {{ saveMeasureStep(id: \"{id}\", stepId: \"{step}\", input: {{ version: 1, state: DONE }}) {shown} }}"
            ),
        ),
        (
            "saveIndicatorActual",
            format!(
                "mutation {{ saveIndicatorActual(id: \"{id}\", indicatorId: \"{indicator}\",
             input: {{ fiscalYear: 2570, actual: 0 }}) {shown} }}"
            ),
        ),
        (
            "addMeasureSpending",
            format!(
                "mutation {{ addMeasureSpending(id: \"{id}\", idempotencyKey: \"k\", spentOn: \"2026-11-20\", amount: 1) {shown} }}"
            ),
        ),
        (
            "removeMeasureSpending",
            format!("mutation {{ removeMeasureSpending(id: \"{id}\", spendingId: \"spd_{nil}\") {shown} }}"),
        ),
    ]
}
