//! Meetings for the console.

use super::{
    ActionItem, Form, Mark, Meeting, NewAgenda, NewMeeting, State, Whole, actions, commands, queries, steps,
};
use crate::{
    committee::{PositionKind, Role, graphql::TurnView},
    record::graphql::{RecordFilter, RecordInput, RecordView},
};
use async_graphql::{Context, ID, InputObject, Object, Result, SimpleObject};
use kernel::{
    Fault,
    ids::{ActionItemId, MeetingId},
    page::PageArgs,
};
use std::str::FromStr;
use tenancy::{
    Desk, RequestContext, context,
    holiday::graphql::Date,
    payload::{self, CommandStatus, FieldErrorView, PageInfo, settle},
};

#[derive(SimpleObject)]
#[graphql(name = "Meeting")]
pub struct MeetingView {
    pub id: ID,
    pub record: RecordView,
    pub committee_id: ID,
    pub committee_title: String,
    pub number: i32,
    pub be_year: i32,
    pub state: State,
    pub starts_at: String,
    pub ends_at: String,
    pub notice_sent_on: Option<Date>,
    pub notice: String,
    pub others: Vec<String>,
    pub minutes: String,
    pub minutes_published: bool,
    pub cancel_reason: String,
}

impl From<Meeting> for MeetingView {
    fn from(one: Meeting) -> Self {
        Self {
            id: one.id.to_string().into(),
            record: one.record.into(),
            committee_id: one.committee.to_string().into(),
            committee_title: one.committee_title,
            number: one.number,
            be_year: one.be_year,
            state: one.state,
            starts_at: one.starts_at,
            ends_at: one.ends_at,
            notice_sent_on: one.notice_sent_on.map(Date),
            notice: one.notice,
            others: one.others,
            minutes: one.minutes,
            minutes_published: one.minutes_published,
            cancel_reason: one.cancel_reason,
        }
    }
}

#[derive(SimpleObject)]
pub struct AgendaLine {
    pub id: ID,
    pub title: String,
    pub outcome: String,
    pub resolution: String,
}

#[derive(SimpleObject)]
pub struct MeetingAttendee {
    pub seat_id: ID,
    pub role: Role,
    pub position: String,
    pub position_kind: Option<PositionKind>,
    pub person: String,
    pub mark: Option<Mark>,
    pub represented_by: String,
}

#[derive(SimpleObject)]
#[graphql(name = "MeetingActionItem")]
pub struct ActionItemView {
    pub id: ID,
    pub agenda_id: Option<ID>,
    pub text: String,
    pub owner_id: Option<ID>,
    pub owner_text: String,
    pub department_id: Option<ID>,
    pub due_on: Option<Date>,
    pub done_on: Option<Date>,
    pub evidence: String,
}

impl From<ActionItem> for ActionItemView {
    fn from(item: ActionItem) -> Self {
        Self {
            id: item.id.to_string().into(),
            agenda_id: item.agenda.map(|id| id.to_string().into()),
            text: item.text,
            owner_id: item.owner.map(|id| id.to_string().into()),
            owner_text: item.owner_text,
            department_id: item.department.map(|id| id.to_string().into()),
            due_on: item.due_on.map(Date),
            done_on: item.done_on.map(Date),
            evidence: item.evidence,
        }
    }
}

/// How many heads attended, of how many, and how many must.
#[derive(SimpleObject)]
pub struct QuorumView {
    pub present: i32,
    pub needed: i32,
    pub of: i32,
    pub met: bool,
    pub note: String,
}

/// A meeting with everything of it.
#[derive(SimpleObject)]
pub struct MeetingPage {
    pub meeting: MeetingView,
    pub agenda: Vec<AgendaLine>,
    pub attendees: Vec<MeetingAttendee>,
    pub actions: Vec<ActionItemView>,
    pub quorum: QuorumView,
}

impl From<Whole> for MeetingPage {
    fn from(whole: Whole) -> Self {
        let int = |n: usize| i32::try_from(n).unwrap_or(i32::MAX);
        Self {
            quorum: QuorumView {
                present: int(whole.quorum.present),
                needed: int(whole.quorum.needed),
                of: int(whole.quorum.of),
                met: whole.quorum.met,
                note: whole.quorum_note,
            },
            agenda: whole
                .agenda
                .into_iter()
                .map(|line| AgendaLine {
                    id: line.id.to_string().into(),
                    title: line.title,
                    outcome: line.outcome,
                    resolution: line.resolution,
                })
                .collect(),
            attendees: whole
                .attendees
                .into_iter()
                .map(|one| MeetingAttendee {
                    seat_id: one.seat.to_string().into(),
                    role: one.role,
                    position: one.position,
                    position_kind: one.position_kind,
                    person: one.person,
                    mark: one.mark,
                    represented_by: one.represented_by,
                })
                .collect(),
            actions: whole.actions.into_iter().map(ActionItemView::from).collect(),
            meeting: whole.meeting.into(),
        }
    }
}

#[derive(SimpleObject)]
pub struct MeetingConnection {
    pub nodes: Vec<MeetingView>,
    pub page_info: PageInfo,
}

/// An action item with the meeting that ordered it.
#[derive(SimpleObject)]
pub struct OpenAction {
    pub item: ActionItemView,
    pub meeting_id: ID,
    pub meeting_title: String,
}

#[derive(InputObject)]
pub struct AgendaInput {
    pub id: Option<ID>,
    pub title: String,
    #[graphql(default)]
    pub outcome: String,
    #[graphql(default)]
    pub resolution: String,
}

#[derive(InputObject)]
pub struct MeetingInput {
    /// An empty title is made from the committee, the number and the year.
    pub record: RecordInput,
    pub number: Option<i32>,
    pub be_year: Option<i32>,
    #[graphql(default)]
    pub starts_at: String,
    #[graphql(default)]
    pub ends_at: String,
    pub notice_sent_on: Option<Date>,
    #[graphql(default)]
    pub notice: String,
    #[graphql(default)]
    pub agenda: Vec<AgendaInput>,
}

impl MeetingInput {
    fn read(self) -> Result<Form, Fault> {
        Ok(Form {
            face: self.record.face()?,
            number: self.number,
            be_year: self.be_year,
            starts_at: self.starts_at,
            ends_at: self.ends_at,
            notice_sent_on: self.notice_sent_on.map(|day| day.0),
            notice: self.notice,
            agenda: self
                .agenda
                .into_iter()
                .map(|line| NewAgenda {
                    id: line.id.and_then(|id| id.parse().ok()),
                    title: line.title,
                    outcome: line.outcome,
                    resolution: line.resolution,
                })
                .collect(),
        })
    }
}

#[derive(InputObject)]
pub struct AttendanceInput {
    pub seat_id: ID,
    pub mark: Mark,
    #[graphql(default)]
    pub represented_by: String,
}

#[derive(InputObject)]
pub struct ActionItemInput {
    pub id: Option<ID>,
    pub agenda_id: Option<ID>,
    pub text: String,
    pub owner_id: Option<ID>,
    #[graphql(default)]
    pub owner_text: String,
    pub department_id: Option<ID>,
    pub due_on: Option<Date>,
}

impl ActionItemInput {
    fn read(self) -> Result<actions::Input, Fault> {
        Ok(actions::Input {
            id: read_id(self.id, Fault::NotFound)?,
            agenda: read_id(self.agenda_id, Fault::field("agendaId", "choose_one"))?,
            text: self.text,
            owner: read_id(self.owner_id, Fault::field("ownerId", "choose_one"))?,
            owner_text: self.owner_text,
            department: read_id(self.department_id, Fault::field("departmentId", "choose_one"))?,
            due_on: self.due_on.map(|day| day.0),
        })
    }
}

fn read_id<T: FromStr>(id: Option<ID>, otherwise: Fault) -> Result<Option<T>, Fault> {
    match id {
        Some(id) => id.parse().map(Some).map_err(|_| otherwise),
        None => Ok(None),
    }
}

#[derive(SimpleObject)]
pub struct MeetingPayload {
    pub status: CommandStatus,
    pub message: Option<String>,
    pub fields: Vec<FieldErrorView>,
    pub page: Option<MeetingPage>,
}

#[derive(Default)]
pub struct MeetingQuery;

#[Object]
impl MeetingQuery {
    /// Meetings, the latest first.
    async fn meetings(
        &self,
        ctx: &Context<'_>,
        filter: Option<RecordFilter>,
        #[graphql(default = 50)] first: i32,
        after: Option<String>,
    ) -> Result<MeetingConnection> {
        let at = context::of(ctx)?;
        let page = async {
            let filter = filter.unwrap_or_default().read()?;
            let args = PageArgs { first: u64::try_from(first).unwrap_or_default(), after };
            queries::list(at.read().await?, &at.actor, filter, args).await
        };
        let page = page.await.map_err(|fault| payload::error(fault, at.lang))?;
        let page_info = PageInfo::from(&page);
        Ok(MeetingConnection { nodes: page.rows.into_iter().map(MeetingView::from).collect(), page_info })
    }

    /// One meeting with everything of it.
    async fn meeting(&self, ctx: &Context<'_>, id: ID) -> Result<Option<MeetingPage>> {
        let at = context::of(ctx)?;
        let page = async {
            let Ok(id) = id.parse::<MeetingId>() else { return Ok(None) };
            queries::find(at.read().await?, &at.actor, id).await
        };
        let page = page.await.map_err(|fault: Fault| payload::error(fault, at.lang))?;
        Ok(page.map(MeetingPage::from))
    }

    /// What meetings ordered and is not done yet, the earliest due first.
    async fn open_actions(&self, ctx: &Context<'_>) -> Result<Vec<OpenAction>> {
        let at = context::of(ctx)?;
        let open = async { queries::open_actions(at.read().await?, &at.actor).await };
        let open = open.await.map_err(|fault| payload::error(fault, at.lang))?;
        Ok(open
            .into_iter()
            .map(|one| OpenAction {
                item: one.item.into(),
                meeting_id: one.meeting.to_string().into(),
                meeting_title: one.meeting_title,
            })
            .collect())
    }
}

#[derive(Default)]
pub struct MeetingMutation;

#[Object]
impl MeetingMutation {
    /// Plans a meeting of a committee.
    async fn create_meeting(
        &self,
        ctx: &Context<'_>,
        idempotency_key: String,
        committee_id: ID,
        input: MeetingInput,
    ) -> Result<MeetingPayload> {
        let at = context::of(ctx)?;
        let work = async {
            let committee = committee_id.parse().map_err(|_| Fault::field("committeeId", "choose_one"))?;
            let form = input.read()?;
            commands::create(&Desk::of(at), NewMeeting { idempotency_key, committee, form }).await
        };
        answer(at, work.await).await
    }

    /// Changes day, notice and agenda.
    async fn change_meeting(
        &self,
        ctx: &Context<'_>,
        id: ID,
        version: i32,
        input: MeetingInput,
    ) -> Result<MeetingPayload> {
        let at = context::of(ctx)?;
        let work = async {
            let id = meeting_id(&id)?;
            commands::change(&Desk::of(at), id, version, input.read()?).await.map(|()| id)
        };
        answer(at, work.await).await
    }

    /// Writes down who came.
    async fn attend_meeting(
        &self,
        ctx: &Context<'_>,
        id: ID,
        version: i32,
        marks: Vec<AttendanceInput>,
        others: Vec<String>,
    ) -> Result<MeetingPayload> {
        let at = context::of(ctx)?;
        let work = async {
            let id = meeting_id(&id)?;
            let marks = marks
                .into_iter()
                .zip(0..)
                .map(|(one, at): (AttendanceInput, usize)| {
                    let seat = one.seat_id.parse();
                    let seat = seat.map_err(|_| Fault::field(&format!("marks.{at}.seatId"), "choose_one"))?;
                    Ok(steps::NewMark { seat, mark: one.mark, represented_by: one.represented_by })
                })
                .collect::<Result<Vec<_>, Fault>>()?;
            steps::attend(&Desk::of(at), id, version, marks, others).await.map(|()| id)
        };
        answer(at, work.await).await
    }

    /// The meeting took place.
    async fn hold_meeting(&self, ctx: &Context<'_>, id: ID, version: i32) -> Result<MeetingPayload> {
        let at = context::of(ctx)?;
        let work = async {
            let id = meeting_id(&id)?;
            steps::hold(&Desk::of(at), id, version).await.map(|()| id)
        };
        answer(at, work.await).await
    }

    /// The meeting is called off.
    async fn cancel_meeting(
        &self,
        ctx: &Context<'_>,
        id: ID,
        version: i32,
        reason: String,
    ) -> Result<MeetingPayload> {
        let at = context::of(ctx)?;
        let work = async {
            let id = meeting_id(&id)?;
            steps::cancel(&Desk::of(at), id, version, &reason).await.map(|()| id)
        };
        answer(at, work.await).await
    }

    /// Publishes, withdraws, sets aside or takes back a meeting.
    async fn turn_meeting(&self, ctx: &Context<'_>, id: ID, turn: TurnView) -> Result<MeetingPayload> {
        let at = context::of(ctx)?;
        let work = async {
            let id = meeting_id(&id)?;
            commands::turn(&Desk::of(at), id, turn.into()).await.map(|()| id)
        };
        answer(at, work.await).await
    }
}

/// The minutes and what was ordered.
#[derive(Default)]
pub struct MeetingFollowUpMutation;

#[Object]
impl MeetingFollowUpMutation {
    /// Writes the text of the minutes.
    async fn write_minutes(
        &self,
        ctx: &Context<'_>,
        id: ID,
        version: i32,
        minutes: String,
    ) -> Result<MeetingPayload> {
        let at = context::of(ctx)?;
        let work = async {
            let id = meeting_id(&id)?;
            steps::write_minutes(&Desk::of(at), id, version, &minutes).await.map(|()| id)
        };
        answer(at, work.await).await
    }

    /// The minutes are approved and stay as they are.
    async fn approve_minutes(&self, ctx: &Context<'_>, id: ID, version: i32) -> Result<MeetingPayload> {
        let at = context::of(ctx)?;
        let work = async {
            let id = meeting_id(&id)?;
            steps::approve_minutes(&Desk::of(at), id, version).await.map(|()| id)
        };
        answer(at, work.await).await
    }

    /// Shows approved minutes to citizens, or hides them.
    async fn publish_minutes(
        &self,
        ctx: &Context<'_>,
        id: ID,
        version: i32,
        shown: bool,
    ) -> Result<MeetingPayload> {
        let at = context::of(ctx)?;
        let work = async {
            let id = meeting_id(&id)?;
            steps::publish_minutes(&Desk::of(at), id, version, shown).await.map(|()| id)
        };
        answer(at, work.await).await
    }

    /// Adds something to be done, or changes it.
    async fn save_action_item(
        &self,
        ctx: &Context<'_>,
        id: ID,
        version: i32,
        input: ActionItemInput,
    ) -> Result<MeetingPayload> {
        let at = context::of(ctx)?;
        let work = async {
            let id = meeting_id(&id)?;
            actions::save(&Desk::of(at), id, version, input.read()?).await.map(|_| id)
        };
        answer(at, work.await).await
    }

    /// It is done; without a day it is open again.
    async fn settle_action_item(
        &self,
        ctx: &Context<'_>,
        id: ID,
        item_id: ID,
        version: i32,
        done_on: Option<Date>,
        #[graphql(default)] evidence: String,
    ) -> Result<MeetingPayload> {
        let at = context::of(ctx)?;
        let work = async {
            let both = (meeting_id(&id)?, item_of(&item_id)?);
            actions::settle(&Desk::of(at), both, version, done_on.map(|day| day.0), &evidence)
                .await
                .map(|()| both.0)
        };
        answer(at, work.await).await
    }

    /// Takes away what should not have been there.
    async fn remove_action_item(
        &self,
        ctx: &Context<'_>,
        id: ID,
        item_id: ID,
        version: i32,
    ) -> Result<MeetingPayload> {
        let at = context::of(ctx)?;
        let work = async {
            let both = (meeting_id(&id)?, item_of(&item_id)?);
            actions::remove(&Desk::of(at), both, version).await.map(|()| both.0)
        };
        answer(at, work.await).await
    }
}

fn meeting_id(id: &str) -> Result<MeetingId, Fault> {
    id.parse().map_err(|_| Fault::NotFound)
}

fn item_of(id: &str) -> Result<ActionItemId, Fault> {
    id.parse().map_err(|_| Fault::NotFound)
}

/// The meeting as it is now.
async fn answer(at: &RequestContext, result: Result<MeetingId, Fault>) -> Result<MeetingPayload> {
    let (outcome, id) = settle(result, at.lang)?;
    let mut page = None;
    if let Some(id) = id {
        let now = async {
            let read = at.store.read(&at.scope).await?;
            queries::find(&read, &at.actor, id).await
        };
        page = now.await.map_err(|fault| payload::error(fault, at.lang))?.map(MeetingPage::from);
    }
    Ok(MeetingPayload { status: outcome.status, message: outcome.message, fields: outcome.fields, page })
}
