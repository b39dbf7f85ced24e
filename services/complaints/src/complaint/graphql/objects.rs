//! What the console sees of a case.

use crate::{
    case::{Channel, EventKind, Kind, Stage, State},
    category::graphql::CategoryView,
    complaint::{
        Desk, queries,
        queue::{Counts, Late, Line},
        rules::{self, Contact, Step},
        views::{CaseFile, EventView, FileView},
    },
};
use async_graphql::{ComplexObject, Context, ID, Json, Result, SimpleObject};
use chrono::{DateTime, NaiveDate, Utc};
use kernel::{Fault, day_count::days_left, ids::ComplaintId};
use tenancy::holiday::graphql::Date;
use tenancy::{
    RequestContext, context,
    payload::{self, PageInfo},
};

#[derive(SimpleObject, Clone)]
#[graphql(name = "ComplaintRow")]
pub struct RowView {
    pub id: ID,
    /// Running number and fiscal year, e.g. 123/2570.
    pub number: String,
    pub title: String,
    pub kind: Kind,
    pub channel: Channel,
    pub state: State,
    pub open: bool,
    pub category_name: String,
    pub place: String,
    pub village_label: Option<String>,
    pub received_at: DateTime<Utc>,
    pub received_on: Date,
    pub due_on: Date,
    pub promised_on: Option<Date>,
    /// The day the queue sorts by: the promised day when a delay was explained, else day 15.
    pub queue_on: Date,
    /// Days from today to queueOn; negative when past.
    pub days_left: i64,
    pub answered_at: Option<DateTime<Utc>>,
    pub closed_at: Option<DateTime<Utc>>,
    pub assignee_id: Option<ID>,
    pub assignee_name: Option<String>,
    pub department_id: Option<ID>,
    pub department_name: Option<String>,
    pub last_event_kind: Option<EventKind>,
    pub last_event_at: Option<DateTime<Utc>>,
}

impl RowView {
    pub fn of(line: Line, today: NaiveDate) -> Self {
        let (assignee_id, assignee_name) =
            line.assignee.map(|(id, name)| (id.to_string().into(), name)).unzip();
        let (department_id, department_name) =
            line.department.map(|(id, name)| (id.to_string().into(), name)).unzip();
        let (last_event_kind, last_event_at) = line.last_event.unzip();
        Self {
            id: line.id.to_string().into(),
            number: line.number.to_string(),
            title: line.title,
            kind: line.kind,
            channel: line.channel,
            state: line.state,
            open: line.state.is_open(),
            category_name: line.category_name,
            place: line.place,
            village_label: line.village_label,
            received_at: line.received_at,
            received_on: line.received_on.into(),
            due_on: line.due_on.into(),
            promised_on: line.promised_on.map(Date),
            queue_on: line.queue_on.into(),
            days_left: days_left(today, line.queue_on),
            answered_at: line.answered_at,
            closed_at: line.closed_at,
            assignee_id,
            assignee_name,
            department_id,
            department_name,
            last_event_kind,
            last_event_at,
        }
    }
}

#[derive(SimpleObject)]
pub struct ComplaintConnection {
    pub nodes: Vec<RowView>,
    pub page_info: PageInfo,
}

#[derive(SimpleObject)]
#[graphql(name = "ComplaintCounts")]
pub struct CountsView {
    pub open: i64,
    pub mine: i64,
    pub my_department: i64,
    pub unassigned: i64,
    pub overdue: i64,
    pub due_soon: i64,
}

impl From<Counts> for CountsView {
    fn from(c: Counts) -> Self {
        Self {
            open: c.open,
            mine: c.mine,
            my_department: c.my_department,
            unassigned: c.unassigned,
            overdue: c.overdue,
            due_soon: c.due_soon,
        }
    }
}

#[derive(SimpleObject)]
pub struct LatenessLine {
    pub id: Option<ID>,
    pub name: String,
    pub open: i64,
    pub due_soon: i64,
    pub overdue: i64,
    pub oldest_queue_on: Option<Date>,
}

impl LatenessLine {
    /// `id` is the typed id's text, so that the line links to the queue's filter.
    pub fn of(late: Late, id: impl Fn(uuid::Uuid) -> String, unnamed: &str) -> Self {
        Self {
            id: late.id.map(|uuid| id(uuid).into()),
            name: late.name.unwrap_or_else(|| unnamed.to_owned()),
            open: late.open,
            due_soon: late.due_soon,
            overdue: late.overdue,
            oldest_queue_on: late.oldest.map(Date),
        }
    }
}

#[derive(SimpleObject)]
pub struct Lateness {
    pub as_of: Date,
    pub by_department: Vec<LatenessLine>,
    pub by_officer: Vec<LatenessLine>,
}

#[derive(SimpleObject)]
pub struct DuplicateCandidate {
    pub complaint: RowView,
    /// Words in common, 0..1.
    pub similarity: f32,
    pub metres: Option<i32>,
}

#[derive(SimpleObject)]
#[graphql(name = "Complainant")]
pub struct ComplainantView {
    pub name: String,
    pub phone: String,
    pub email: String,
    pub address: String,
    pub wants_mail: bool,
}

impl From<Contact> for ComplainantView {
    fn from(c: Contact) -> Self {
        Self { name: c.name, phone: c.phone, email: c.email, address: c.address, wants_mail: c.wants_mail }
    }
}

#[derive(SimpleObject, Clone)]
#[graphql(name = "StoredFile")]
pub struct StoredFileView {
    pub id: ID,
    pub name: String,
    pub mime: String,
    pub bytes: i64,
    pub width: Option<i32>,
    pub height: Option<i32>,
    pub url: String,
    pub thumb_url: Option<String>,
    pub is_image: bool,
    pub stage: Stage,
    pub alt: String,
    pub public: bool,
}

impl From<FileView> for StoredFileView {
    fn from(file: FileView) -> Self {
        let url = format!("/staff/api/files/{}", file.id);
        Self {
            id: file.id.to_string().into(),
            name: file.name,
            mime: file.mime,
            bytes: file.bytes,
            width: file.width,
            height: file.height,
            thumb_url: file.is_photo.then(|| format!("{url}?thumb=1")),
            url,
            is_image: file.is_photo,
            stage: file.stage,
            alt: file.alt,
            public: file.public,
        }
    }
}

#[derive(SimpleObject)]
#[graphql(name = "ComplaintEvent")]
pub struct ComplaintEventView {
    pub id: ID,
    pub at: DateTime<Utc>,
    pub kind: EventKind,
    pub public: bool,
    pub actor_name: Option<String>,
    pub actor_kind: String,
    pub text: String,
    pub data: Json<serde_json::Value>,
    pub files: Vec<StoredFileView>,
}

impl ComplaintEventView {
    fn of(event: EventView, files: &[FileView]) -> Self {
        let own = files.iter().filter(|file| file.event == event.id).cloned().map(StoredFileView::from);
        Self {
            id: event.id.to_string().into(),
            at: event.at,
            kind: event.kind,
            public: event.public,
            actor_name: event.actor_name,
            actor_kind: event.actor_kind,
            text: event.text,
            data: Json(event.data),
            files: own.collect(),
        }
    }
}

#[derive(SimpleObject)]
#[graphql(name = "CasePerson")]
pub struct CasePerson {
    pub id: ID,
    pub name: String,
    pub position: String,
    pub phone: String,
}

#[derive(SimpleObject)]
pub struct CaseDepartment {
    pub id: ID,
    pub name_th: String,
    pub name_en: String,
}

#[derive(SimpleObject)]
pub struct CaseVillage {
    pub id: ID,
    pub label: String,
}

#[derive(SimpleObject)]
#[graphql(name = "DueHoliday")]
pub struct DueHoliday {
    pub day: Date,
    pub name: String,
}

/// Why the due date is what it is (domain.md c3): shown to staff.
#[derive(SimpleObject)]
pub struct DueTrace {
    pub received_on: Date,
    pub days: i64,
    pub promised_days: Option<i64>,
    pub due_on: Date,
    pub last_working_day: Option<Date>,
    pub holidays: Vec<DueHoliday>,
    pub rule: String,
}

impl DueTrace {
    /// Reads a stored trace; one of another shape (a promised date) has no day count to show.
    pub fn read(stored: serde_json::Value) -> Option<Self> {
        let trace: kernel::day_count::Trace = serde_json::from_value(stored).ok()?;
        let holidays =
            trace.holidays_looked_at.into_iter().map(|(day, name)| DueHoliday { day: Date(day), name });
        Some(Self {
            received_on: trace.received_on.into(),
            days: trace.days_counted,
            promised_days: Some(trace.promised_days),
            due_on: trace.due_on.into(),
            last_working_day: trace.last_working_day.map(Date),
            holidays: holidays.collect(),
            rule: trace.rule,
        })
    }
}

/// The whole file of a case.
#[derive(SimpleObject)]
#[graphql(name = "Complaint", complex)]
pub struct ComplaintView {
    pub id: ID,
    pub number: String,
    pub title: String,
    pub body: String,
    pub kind: Kind,
    pub channel: Channel,
    pub state: State,
    pub open: bool,
    pub category: CategoryView,
    pub village: Option<CaseVillage>,
    pub place: String,
    pub lat: Option<f64>,
    pub lon: Option<f64>,
    pub received_at: DateTime<Utc>,
    pub received_on: Date,
    pub due_on: Date,
    pub promised_on: Option<Date>,
    pub queue_on: Date,
    pub days_left: i64,
    pub ack_due_on: Date,
    pub acknowledged_at: Option<DateTime<Utc>>,
    pub answered_at: Option<DateTime<Utc>>,
    pub resulted_at: Option<DateTime<Utc>>,
    pub closed_at: Option<DateTime<Utc>>,
    pub assignee: Option<CasePerson>,
    pub department: Option<CaseDepartment>,
    pub registered_by_name: Option<String>,
    pub referred_to: Option<String>,
    pub reopened_count: i32,
    pub rating: Option<i32>,
    pub rating_text: Option<String>,
    pub version: i32,
    pub events: Vec<ComplaintEventView>,
    pub files: Vec<StoredFileView>,
    /// Which commands this viewer may use now.
    pub allowed: Vec<String>,
    #[graphql(skip)]
    pub case: ComplaintId,
    #[graphql(skip)]
    pub merged: Option<ComplaintId>,
}

impl ComplaintView {
    pub fn of(case: CaseFile, request: &RequestContext) -> Self {
        let today = request.clock.today();
        let touch = rules::may_touch(&request.actor, case.assignee.as_ref().map(|a| a.id), case.department);
        let allowed = Step::ALL.iter().filter(|step| {
            request.actor.can(step.action())
                && (touch || matches!(step, Step::Assign | Step::Merge))
                && rules::after(case.state, case.acknowledged_at.is_some(), **step).is_ok()
        });
        Self {
            allowed: allowed.map(|step| step.as_str().to_owned()).collect(),
            id: case.id.to_string().into(),
            number: case.number.to_string(),
            title: case.title,
            body: case.body,
            kind: case.kind,
            channel: case.channel,
            state: case.state,
            open: case.state.is_open(),
            category: CategoryView {
                id: case.category.to_string().into(),
                name_th: case.category_name_th,
                name_en: case.category_name_en,
                department_id: None,
                active: true,
                sort: 0,
            },
            village: case
                .village
                .zip(case.village_label)
                .map(|(id, label)| CaseVillage { id: id.to_string().into(), label }),
            place: case.place,
            lat: case.point.map(|p| p.0),
            lon: case.point.map(|p| p.1),
            received_at: case.received_at,
            received_on: case.received_on.into(),
            due_on: case.due_on.into(),
            promised_on: case.promised_on.map(Date),
            queue_on: case.queue_on.into(),
            days_left: days_left(today, case.queue_on),
            ack_due_on: case.ack_due_on.into(),
            acknowledged_at: case.acknowledged_at,
            answered_at: case.answered_at,
            resulted_at: case.resulted_at,
            closed_at: case.closed_at,
            assignee: case.assignee.map(|a| CasePerson {
                id: a.id.to_string().into(),
                name: a.name,
                position: a.position,
                phone: a.phone,
            }),
            department: case.department.zip(case.department_name).map(|(id, name_th)| CaseDepartment {
                id: id.to_string().into(),
                name_en: case.department_name_en.unwrap_or_else(|| name_th.clone()),
                name_th,
            }),
            registered_by_name: case.registered_by,
            referred_to: case.referred_to,
            reopened_count: case.reopened_count,
            rating: case.rating,
            rating_text: case.rating_text,
            version: case.version,
            events: case.events.into_iter().map(|event| ComplaintEventView::of(event, &case.files)).collect(),
            files: case.files.into_iter().map(StoredFileView::from).collect(),
            case: case.id,
            merged: case.merged_into,
        }
    }
}

#[ComplexObject]
impl ComplaintView {
    /// Null without the right to see it.
    async fn complainant(&self, ctx: &Context<'_>) -> Result<Option<ComplainantView>> {
        let request = context::of(ctx)?;
        let wrap = |fault| payload::error(fault, request.lang);
        match queries::show_complainant(&Desk::of(request), self.case).await {
            Ok(found) => Ok(found.map(ComplainantView::from)),
            Err(Fault::Forbidden) => Ok(None),
            Err(fault) => Err(wrap(fault)),
        }
    }

    /// The day count of the answer.
    async fn trace(&self, ctx: &Context<'_>) -> Result<Option<DueTrace>> {
        let request = context::of(ctx)?;
        let wrap = |fault| payload::error(fault, request.lang);
        let stored = queries::trace(request.read().await.map_err(wrap)?, self.case).await.map_err(wrap)?;
        Ok(stored.and_then(DueTrace::read))
    }

    async fn merged_into(&self, ctx: &Context<'_>) -> Result<Option<RowView>> {
        let request = context::of(ctx)?;
        let wrap = |fault| payload::error(fault, request.lang);
        let ids: Vec<_> = self.merged.into_iter().collect();
        let read = request.read().await.map_err(wrap)?;
        let lines = crate::complaint::queue::by_ids(read, &ids).await.map_err(wrap)?;
        Ok(lines.into_iter().next().map(|line| RowView::of(line, request.clock.today())))
    }
}
