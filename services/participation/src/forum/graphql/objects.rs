//! What the console reads of forums and their items.

use crate::{
    forum::{
        self, Forum, ForumLevel, HeardAt, Line, State, Subject,
        hearing::{Check, Demand, Hearing, SOURCE, Step, StepState},
        item::{self, Item, Kind, Outcome},
        rules::{self, Warning},
        setting::Setting,
    },
    record::{self, Kind as RecordKind, graphql::RecordView},
};
use async_graphql::{ID, SimpleObject};
use chrono::{DateTime, NaiveDate, Utc};
use kernel::{
    Actor, Fault,
    ids::{ForumId, RecordId},
};
use store::TenantRead;
use tenancy::{
    holiday::graphql::Date,
    payload::{CommandStatus, FieldErrorView, PageInfo},
};

/// One line of the list.
#[derive(SimpleObject)]
#[graphql(name = "ForumLine")]
pub struct ForumLineView {
    pub id: ID,
    pub title: String,
    pub forum_level: ForumLevel,
    pub subject: Subject,
    pub state: State,
    pub starts_on: Option<Date>,
    pub ends_on: Option<Date>,
    pub place: String,
    /// Labels of the villages.
    pub villages: Vec<String>,
    pub total: Option<i32>,
    pub items: i32,
    pub adopted: i32,
    pub open: i32,
    pub demand: Demand,
    pub published_at: Option<DateTime<Utc>>,
    pub archived_at: Option<DateTime<Utc>>,
}

fn small(n: i64) -> i32 {
    i32::try_from(n).unwrap_or(i32::MAX)
}

impl From<Line> for ForumLineView {
    fn from(line: Line) -> Self {
        Self {
            id: line.id.to_string().into(),
            title: line.title,
            forum_level: line.level,
            subject: line.subject,
            state: line.state,
            starts_on: line.starts_on.map(Date),
            ends_on: line.ends_on.map(Date),
            place: line.place,
            villages: line.villages,
            total: line.total,
            items: small(line.items),
            adopted: small(line.adopted),
            open: small(line.open),
            demand: line.demand,
            published_at: line.published_at,
            archived_at: line.archived_at,
        }
    }
}

#[derive(SimpleObject)]
pub struct ForumConnection {
    pub nodes: Vec<ForumLineView>,
    pub page_info: PageInfo,
}

#[derive(SimpleObject)]
#[graphql(name = "ForumGroup")]
pub struct GroupView {
    pub name: String,
    pub persons: Option<i32>,
}

#[derive(SimpleObject)]
#[graphql(name = "ForumAttendance")]
pub struct AttendanceView {
    pub total: Option<i32>,
    pub women: Option<i32>,
    pub youth: Option<i32>,
    pub elderly: Option<i32>,
    pub households: Option<i32>,
    pub registered_households: Option<i32>,
    pub groups: Vec<GroupView>,
    /// To be sent back with a change.
    pub version: i32,
}

#[derive(SimpleObject)]
#[graphql(name = "HearingCheck")]
pub struct CheckView {
    pub step: Step,
    pub state: StepState,
    pub due_on: Option<Date>,
    pub done_on: Option<Date>,
}

impl From<Check> for CheckView {
    fn from(check: Check) -> Self {
        Self {
            step: check.step,
            state: check.state,
            due_on: check.due_on.map(Date),
            done_on: check.done_on.map(Date),
        }
    }
}

/// Where the hearing stands that the forum's matter demands.
#[derive(SimpleObject)]
#[graphql(name = "ForumHearing")]
pub struct HearingView {
    pub demand: Demand,
    pub forum_id: Option<ID>,
    pub title: Option<String>,
    pub checks: Vec<CheckView>,
    /// The rule the dates follow from.
    pub source: String,
    pub notice_days: i32,
    pub result_days: i32,
}

#[derive(SimpleObject)]
#[graphql(name = "ForumItem")]
pub struct ItemView {
    pub id: ID,
    pub no: i32,
    pub kind: Kind,
    pub text: String,
    pub village_id: Option<ID>,
    pub votes: Option<i32>,
    pub unit_id: Option<ID>,
    pub asked_on: Option<Date>,
    pub due_on: Option<Date>,
    pub overdue: bool,
    pub outcome: Outcome,
    pub project: String,
    pub project_code: String,
    /// The project's record, where the register has one.
    pub project_record: Option<ProjectView>,
    pub reason: String,
    pub answer: String,
    pub answered_on: Option<Date>,
    /// To be sent back with a change.
    pub version: i32,
}

/// A record an item became.
#[derive(SimpleObject, Clone)]
#[graphql(name = "ForumProject")]
pub struct ProjectView {
    pub id: ID,
    pub kind: RecordKind,
    pub subject_id: ID,
    pub title: String,
}

#[derive(SimpleObject)]
#[graphql(name = "Forum")]
pub struct ForumView {
    pub id: ID,
    pub record: RecordView,
    pub forum_level: ForumLevel,
    pub subject: Subject,
    pub state: State,
    pub village_ids: Vec<ID>,
    pub unit_ids: Vec<ID>,
    pub time: String,
    pub order_number: String,
    pub ordered_on: Option<Date>,
    pub announced_on: Option<Date>,
    pub channels: Vec<String>,
    pub affects_living: bool,
    /// The forum the matter is heard at; its own id when at this one.
    pub hearing_id: Option<ID>,
    pub information_on: Option<Date>,
    pub result_on: Option<Date>,
    pub summary_sent_on: Option<Date>,
    pub result: String,
    pub cancel_reason: String,
    pub attendance: AttendanceView,
    pub hearing: HearingView,
    pub warnings: Vec<Warning>,
    /// The administration's own minimum of households in percent, and where it comes from.
    pub minimum_share: Option<i32>,
    pub minimum_source: String,
    pub items: Vec<ItemView>,
}

/// Reads everything a forum's page shows.
pub async fn whole(
    read: &TenantRead,
    actor: &Actor,
    id: ForumId,
    today: NaiveDate,
) -> Result<Option<ForumView>, Fault> {
    let Some(found) = forum::find(read, actor, id).await? else { return Ok(None) };
    let setting = forum::setting::load(read).await?;
    let hearing = forum::hearing_of(read, &found, &setting, today).await?;
    let items = item::of(read, id).await?;
    let projects: Vec<uuid::Uuid> = items.iter().filter_map(|item| item.project_record).collect();
    let names = record::names(read, &projects).await?;
    let items = items
        .into_iter()
        .map(|item| {
            let project = names.iter().find(|(id, ..)| Some(*id) == item.project_record);
            let project = project.map(|(id, kind, title)| ProjectView {
                id: RecordId(*id).to_string().into(),
                kind: *kind,
                subject_id: kind.id_text(*id).into(),
                title: title.clone(),
            });
            item_view(item, project, today)
        })
        .collect();
    Ok(Some(view(found, setting, hearing, items)))
}

fn item_view(item: Item, project_record: Option<ProjectView>, today: NaiveDate) -> ItemView {
    ItemView {
        overdue: item.is_overdue(today),
        id: item.id.to_string().into(),
        no: item.no,
        kind: item.kind,
        text: item.text,
        village_id: item.village.map(|id| id.to_string().into()),
        votes: item.votes,
        unit_id: item.unit.map(|id| id.to_string().into()),
        asked_on: item.asked_on.map(Date),
        due_on: item.due_on.map(Date),
        outcome: item.outcome,
        project: item.project,
        project_code: item.project_code,
        project_record,
        reason: item.reason,
        answer: item.answer,
        answered_on: item.answered_on.map(Date),
        version: item.version,
    }
}

fn view(forum: Forum, setting: Setting, hearing: Hearing, items: Vec<ItemView>) -> ForumView {
    let Forum { id, record, state, facts, attendance, attendance_version, .. } = forum;
    let warnings =
        rules::warnings(&attendance, setting.minimum_share, record.face.starts_on, record.face.fiscal_year);
    ForumView {
        id: id.to_string().into(),
        record: record.into(),
        forum_level: facts.level,
        subject: facts.subject,
        state,
        village_ids: facts.villages.iter().map(|id| id.to_string().into()).collect(),
        unit_ids: facts.units.iter().map(|id| id.to_string().into()).collect(),
        time: facts.time,
        order_number: facts.order_number,
        ordered_on: facts.ordered_on.map(Date),
        announced_on: facts.announced_on.map(Date),
        channels: facts.channels.iter().map(|channel| channel.as_str().to_owned()).collect(),
        affects_living: facts.affects_living,
        hearing_id: facts.heard_at.map(|at| match at {
            HeardAt::Itself => id.to_string().into(),
            HeardAt::Other(other) => other.to_string().into(),
        }),
        information_on: facts.information_on.map(Date),
        result_on: facts.result_on.map(Date),
        summary_sent_on: forum.summary_sent_on.map(Date),
        result: facts.result,
        cancel_reason: forum.cancel_reason,
        attendance: AttendanceView {
            total: attendance.total,
            women: attendance.women,
            youth: attendance.youth,
            elderly: attendance.elderly,
            households: attendance.households,
            registered_households: attendance.registered_households,
            groups: attendance
                .groups
                .into_iter()
                .map(|group| GroupView { name: group.name, persons: group.persons })
                .collect(),
            version: attendance_version,
        },
        hearing: HearingView {
            demand: hearing.demand,
            forum_id: hearing.at.as_ref().map(|(id, _)| id.to_string().into()),
            title: hearing.at.map(|(_, title)| title),
            checks: hearing.checks.into_iter().map(CheckView::from).collect(),
            source: SOURCE.to_owned(),
            notice_days: setting.notice_days,
            result_days: setting.result_days,
        },
        warnings,
        minimum_share: setting.minimum_share,
        minimum_source: setting.minimum_source,
        items,
    }
}

/// What the administration has set for its forums.
#[derive(SimpleObject)]
#[graphql(name = "ForumSetting")]
pub struct SettingView {
    pub minimum_share: Option<i32>,
    pub minimum_source: String,
    pub notice_days: i32,
    pub result_days: i32,
    pub source: String,
    pub version: i32,
}

impl From<Setting> for SettingView {
    fn from(setting: Setting) -> Self {
        Self {
            minimum_share: setting.minimum_share,
            minimum_source: setting.minimum_source,
            notice_days: setting.notice_days,
            result_days: setting.result_days,
            source: SOURCE.to_owned(),
            version: setting.version,
        }
    }
}

/// How a command on a forum ended, with the forum as it is now.
#[derive(SimpleObject)]
pub struct ForumPayload {
    pub status: CommandStatus,
    pub message: Option<String>,
    pub fields: Vec<FieldErrorView>,
    pub forum: Option<ForumView>,
}

#[derive(SimpleObject)]
pub struct ForumSettingPayload {
    pub status: CommandStatus,
    pub message: Option<String>,
    pub fields: Vec<FieldErrorView>,
    pub setting: Option<SettingView>,
}
