//! Activities, the half-year programme and the centre's yearly duties (กิจกรรม รายงานรอบ 6 เดือน ภารกิจศูนย์ฯ): tables, twin data and operations.

use super::{Ids, MARK};
use crate::harness::{Harness, Town};
use kernel::{
    Actor,
    fiscal::{FiscalYear, HalfYearRound},
    ids::RecordId,
    participation::Category,
};
use participation::{
    activity::{self, Detail, NewActivity},
    centre::{self, Setting},
    programme::{self, NewProgramme, NewTask},
    record::{Face, step::Step},
};

pub const TABLES: &[&str] =
    &["activity", "programme", "programme_task", "programme_task_link", "centre_setting", "centre_duty"];

/// Operations that change something of A itself and so may well succeed.
pub const OWN: &[&str] = &["createProgramme", "setCentre", "beginCentreYear"];

/// Data of B; the ids are named as `operations` asks for them.
pub async fn furnish(h: &Harness, town: &Town) -> Ids {
    let desk = h.desk(town, Actor::System);
    let new = NewActivity {
        idempotency_key: "twin-activity".into(),
        face: Face { title: format!("กิจกรรม {MARK}"), ..Face::default() },
        detail: Detail { topics: vec![MARK.into()], ..Detail::default() },
    };
    let activity = activity::commands::create(&desk, new).await.unwrap();
    activity::commands::take(&desk, activity, Step::Publish).await.unwrap();
    let new = NewProgramme {
        idempotency_key: "twin-programme".into(),
        fiscal_year: 2570,
        round: HalfYearRound::One,
        title: Some(format!("รอบ {MARK}")),
        summary: MARK.into(),
        department: Some(town.works),
        owner: None,
        stakeholders: Vec::new(),
        tasks: vec![NewTask::of(Category::Plan, format!("ภารกิจ {MARK}"))],
        filed_on: None,
    };
    let programme = programme::commands::create(&desk, new).await.unwrap();
    let read = h.store.read(&town.scope).await.unwrap();
    let task = programme::queries::tasks(&read, programme.uuid()).await.unwrap()[0].id;
    drop(read);
    programme::tasks::link_record(&desk, task, activity.uuid()).await.unwrap();
    programme::changes::take(&desk, programme, Step::Publish).await.unwrap();
    let setting = Setting { switched_on: true, report_days: 30, report_note: MARK.into() };
    centre::commands::set(&desk, setting).await.unwrap();
    let read = h.store.read(&town.scope).await.unwrap();
    let year = FiscalYear::of(desk.today());
    let duty = centre::queries::list(&read, &Actor::System, year).await.unwrap()[0].record.id;
    Ids::from([
        ("activity", activity.to_string()),
        ("activity_record", RecordId(activity.uuid()).to_string()),
        ("programme", programme.to_string()),
        ("task", task.to_string()),
        ("duty", kernel::ids::DutyId(duty).to_string()),
    ])
}

pub fn operations(b: &Ids) -> Vec<(&'static str, String)> {
    let (activity, record, programme, task, duty) =
        (&b["activity"], &b["activity_record"], &b["programme"], &b["task"], &b["duty"]);
    let shown = "{ status activity { id record { title } topics } }";
    let input = "{ record: { title: \"x\" } }";
    let round = "{ status programme { id record { title } tasks { id text } } }";
    let said = "{ category: PLAN, text: \"x\", state: DONE }";
    let year = "{ status centre { reportNote duties { id record { title } } } }";
    vec![
        (
            "activities",
            "{ activities(filter: { text: \"กิจกรรม\" }) { nodes { id record { title } } } }".to_owned(),
        ),
        ("activity", format!("{{ activity(id: \"{activity}\") {{ id topics record {{ title }} }} }}")),
        // With a department of B: the key between the tables refuses it.
        (
            "createActivity",
            format!(
                "mutation {{ createActivity(idempotencyKey: \"a1\", input: {{ record: {{ title: \"x\",
                 departmentId: \"{}\" }} }}) {shown} }}",
                kernel::ids::DepartmentId::new()
            ),
        ),
        (
            "changeActivity",
            format!("mutation {{ changeActivity(id: \"{activity}\", version: 1, input: {input}) {shown} }}"),
        ),
        ("stepActivity", format!("mutation {{ stepActivity(id: \"{activity}\", step: WITHDRAW) {shown} }}")),
        ("programmes", "{ programmes { nodes { id record { title summary } } } }".to_owned()),
        (
            "programme",
            format!("{{ programme(id: \"{programme}\") {{ id record {{ title }} tasks {{ text }} }} }}"),
        ),
        (
            "createProgramme",
            format!(
                "mutation {{ createProgramme(input: {{ idempotencyKey: \"p1\", fiscalYear: 2571, round: 1 }}) {round} }}"
            ),
        ),
        (
            "nextProgramme",
            format!("mutation {{ nextProgramme(id: \"{programme}\", idempotencyKey: \"p2\") {round} }}"),
        ),
        (
            "changeProgramme",
            format!(
                "mutation {{ changeProgramme(id: \"{programme}\", version: 2, input: {{ title: \"x\", stakeholders: [] }}) {round} }}"
            ),
        ),
        (
            "fileProgramme",
            format!("mutation {{ fileProgramme(id: \"{programme}\", filedOn: \"2026-11-20\") {round} }}"),
        ),
        (
            "stepProgramme",
            format!("mutation {{ stepProgramme(id: \"{programme}\", step: ARCHIVE) {round} }}"),
        ),
        (
            "addProgrammeTask",
            format!("mutation {{ addProgrammeTask(programmeId: \"{programme}\", input: {said}) {round} }}"),
        ),
        (
            "changeProgrammeTask",
            format!("mutation {{ changeProgrammeTask(id: \"{task}\", version: 1, input: {said}) {round} }}"),
        ),
        ("removeProgrammeTask", format!("mutation {{ removeProgrammeTask(id: \"{task}\") {round} }}")),
        (
            "linkProgrammeTask",
            format!("mutation {{ linkProgrammeTask(id: \"{task}\", recordId: \"{record}\") {round} }}"),
        ),
        (
            "centre",
            "{ centre(fiscalYear: 2570) { reportNote years duties { id record { title } } } }".to_owned(),
        ),
        (
            "setCentre",
            format!("mutation {{ setCentre(switchedOn: true, reportDays: 20, reportNote: \"x\") {year} }}"),
        ),
        ("beginCentreYear", format!("mutation {{ beginCentreYear(fiscalYear: 2571) {year} }}")),
        (
            "changeCentreDuty",
            format!(
                "mutation {{ changeCentreDuty(id: \"{duty}\", version: 1, input: {{ title: \"x\", dueOn: \"2026-12-01\" }}) {year} }}"
            ),
        ),
        (
            "completeCentreDuty",
            format!(
                "mutation {{ completeCentreDuty(id: \"{duty}\", version: 1, doneOn: \"2026-11-20\") {year} }}"
            ),
        ),
        ("reopenCentreDuty", format!("mutation {{ reopenCentreDuty(id: \"{duty}\", version: 1) {year} }}")),
    ]
}
