//! Rounds as the console sees them.

use super::{
    Contribution, Line, NewTask, Principle, Programme, Stage, Stakeholder, Task, TaskState, Warning, queries,
    rules,
};
use crate::record::{
    Kind,
    graphql::{ParticipationCategory, RecordView},
};
use async_graphql::{ID, InputObject, SimpleObject};
use kernel::{
    Fault,
    fiscal::thai_day,
    ids::{DepartmentId, RecordId},
    participation::Category,
};
use store::TenantRead;
use tenancy::{
    holiday::graphql::Date,
    payload::{CommandStatus, FieldErrorView, PageInfo},
};

/// A record that shows a task.
#[derive(SimpleObject)]
#[graphql(name = "ProgrammeTaskEvidence")]
pub struct ShownView {
    /// For links.
    pub record_id: ID,
    pub kind: Kind,
    /// The id the kind's own operations take.
    pub subject_id: ID,
    pub title: String,
    pub department_id: Option<ID>,
    pub public: bool,
}

/// ภารกิจงาน
#[derive(SimpleObject)]
#[graphql(name = "ProgrammeTask")]
pub struct TaskView {
    pub id: ID,
    /// `2.7`
    pub code: String,
    pub category: ParticipationCategory,
    pub version: i32,
    pub text: String,
    pub work_group: String,
    pub department_id: Option<ID>,
    pub principles: Vec<Principle>,
    pub stage: Option<Stage>,
    pub state: TaskState,
    pub result: String,
    pub shown_by: Vec<ShownView>,
    /// Files of the programme that belong to this task.
    pub files: i32,
}

impl From<Task> for TaskView {
    fn from(task: Task) -> Self {
        let code = task.code();
        let shown = |one: super::Shown| ShownView {
            record_id: RecordId(one.record).to_string().into(),
            subject_id: one.kind.id_text(one.record).into(),
            kind: one.kind,
            title: one.title,
            department_id: one.department.map(|id| id.to_string().into()),
            public: one.public,
        };
        Self {
            id: task.id.to_string().into(),
            code,
            category: task.said.category.into(),
            version: task.version,
            text: task.said.text,
            work_group: task.said.work_group,
            department_id: task.said.department.map(|id| id.to_string().into()),
            principles: task.said.principles,
            stage: task.said.stage,
            state: task.said.state,
            result: task.said.result,
            shown_by: task.shown_by.into_iter().map(shown).collect(),
            files: i32::try_from(task.files).unwrap_or(i32::MAX),
        }
    }
}

/// What a department has shown in a round.
#[derive(SimpleObject)]
#[graphql(name = "ProgrammeContribution")]
pub struct ContributionView {
    pub department_id: ID,
    /// Tasks it is responsible for.
    pub tasks: i32,
    /// Tasks that something of this department shows.
    pub shown: i32,
}

fn small(n: usize) -> i32 {
    i32::try_from(n).unwrap_or(i32::MAX)
}

impl From<Contribution> for ContributionView {
    fn from(one: Contribution) -> Self {
        let department_id = one.department.to_string().into();
        Self { department_id, tasks: small(one.tasks), shown: small(one.shown) }
    }
}

#[derive(SimpleObject)]
#[graphql(name = "ProgrammeCategoryCount")]
pub struct CountView {
    pub category: ParticipationCategory,
    pub tasks: i32,
    pub done: i32,
    pub with_evidence: i32,
}

/// แผนและผลการมีส่วนร่วม รอบ 6 เดือน
#[derive(SimpleObject)]
#[graphql(name = "Programme")]
pub struct ProgrammeView {
    pub id: ID,
    pub record: RecordView,
    pub fiscal_year: i32,
    pub round: i32,
    pub stakeholders: Vec<Stakeholder>,
    pub due_on: Date,
    pub filed_on: Option<Date>,
    /// In the order of the report.
    pub tasks: Vec<TaskView>,
    /// The four categories in their fixed order.
    pub counts: Vec<CountView>,
    /// Every active department; who has shown nothing stands with 0.
    pub contributions: Vec<ContributionView>,
    pub warnings: Vec<Warning>,
}

/// A round with everything the board shows.
pub async fn view(read: &TenantRead, programme: Programme) -> Result<ProgrammeView, Fault> {
    let tasks = queries::tasks(read, programme.record.id).await?;
    let contributions = queries::contributions(read, &tasks).await?;
    let published_on = programme.record.published_at.map(thai_day);
    let warnings = rules::warnings(&programme, &tasks, &contributions, published_on);
    let counts = Category::ALL
        .iter()
        .map(|category| {
            let count = |fits: &dyn Fn(&Task) -> bool| {
                small(tasks.iter().filter(|t| t.said.category == *category && fits(t)).count())
            };
            CountView {
                category: (*category).into(),
                tasks: count(&|_| true),
                done: count(&|task| task.said.state == TaskState::Done),
                with_evidence: count(&Task::has_evidence),
            }
        })
        .collect();
    Ok(ProgrammeView {
        id: programme.id().to_string().into(),
        fiscal_year: programme.year.be(),
        round: i32::from(programme.round.number()),
        stakeholders: programme.stakeholders,
        due_on: Date(programme.due_on),
        filed_on: programme.filed_on.map(Date),
        record: programme.record.into(),
        tasks: tasks.into_iter().map(TaskView::from).collect(),
        counts,
        contributions: contributions.into_iter().map(ContributionView::from).collect(),
        warnings,
    })
}

/// A round in a list.
#[derive(SimpleObject)]
#[graphql(name = "ProgrammeLine")]
pub struct LineView {
    pub id: ID,
    pub record: RecordView,
    pub fiscal_year: i32,
    pub round: i32,
    pub due_on: Date,
    pub filed_on: Option<Date>,
    pub tasks: i32,
    pub done: i32,
    pub with_evidence: i32,
}

impl From<Line> for LineView {
    fn from(line: Line) -> Self {
        let n = |n: i64| i32::try_from(n).unwrap_or(i32::MAX);
        let programme = line.programme;
        Self {
            id: programme.id().to_string().into(),
            fiscal_year: programme.year.be(),
            round: i32::from(programme.round.number()),
            due_on: Date(programme.due_on),
            filed_on: programme.filed_on.map(Date),
            record: programme.record.into(),
            tasks: n(line.tasks),
            done: n(line.done),
            with_evidence: n(line.with_evidence),
        }
    }
}

#[derive(SimpleObject)]
pub struct ProgrammeConnection {
    pub nodes: Vec<LineView>,
    pub page_info: PageInfo,
}

#[derive(SimpleObject)]
pub struct ProgrammePayload {
    pub status: CommandStatus,
    pub message: Option<String>,
    pub fields: Vec<FieldErrorView>,
    pub programme: Option<ProgrammeView>,
}

#[derive(InputObject)]
pub struct ProgrammeTaskInput {
    pub category: ParticipationCategory,
    pub text: String,
    #[graphql(default)]
    pub work_group: String,
    pub department_id: Option<ID>,
    #[graphql(default)]
    pub principles: Vec<Principle>,
    pub stage: Option<Stage>,
    pub state: TaskState,
    #[graphql(default)]
    pub result: String,
}

impl ProgrammeTaskInput {
    /// # Errors
    /// A field error for a department's id that is none.
    pub fn read(self) -> Result<NewTask, Fault> {
        Ok(NewTask {
            category: self.category.into(),
            text: self.text,
            work_group: self.work_group,
            department: department(self.department_id.as_ref())?,
            principles: self.principles,
            stage: self.stage,
            state: self.state,
            result: self.result,
        })
    }
}

/// # Errors
/// A field error for an id that is none.
pub fn department(id: Option<&ID>) -> Result<Option<DepartmentId>, Fault> {
    let parse = |id: &ID| id.parse().map_err(|_| Fault::field("departmentId", "choose_one"));
    id.map(parse).transpose()
}
