//! Committees for the console.

use super::{
    BodyKind, ChannelAdmin, Committee, CommitteeChannel, Details, Instrument, NewCommittee, NewSeat,
    PositionKind, Role, Seat, Sector,
    commands::{self, Turn},
    profiles::{self, Certainty, Profile},
    queries::{self, Standing},
    rules,
};
use crate::{
    meeting,
    record::graphql::{RecordFilter, RecordInput, RecordView},
};
use async_graphql::{Context, Enum, ID, InputObject, Object, Result, SimpleObject};
use kernel::{Action, Fault, Lang, ids::CommitteeId, page::PageArgs, participation::Channel};
use tenancy::{
    Desk, RequestContext, context,
    holiday::graphql::Date,
    payload::{self, CommandStatus, FieldErrorView, PageInfo, settle},
};

/// ช่องทางการรับรู้
#[derive(Debug, Clone, Copy, PartialEq, Eq, Enum)]
#[graphql(remote = "kernel::participation::Channel")]
pub enum CommitteeChannelKind {
    WalkIn,
    Letter,
    Phone,
    Fax,
    CallCentre,
    Website,
    QaBoard,
    Email,
    Facebook,
    LineOa,
    LineGroup,
    ExecutiveHotline,
    OpinionBox,
    NoticeBoard,
    WirelessBroadcast,
    Agency,
    Damrongdhama,
    MobileOutreach,
}

/// Where a committee stands today.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Enum)]
#[graphql(name = "CommitteeStanding", remote = "Standing")]
pub enum StandingView {
    InForce,
    Ending,
    Over,
    SetAside,
}

#[derive(SimpleObject)]
pub struct CommitteeSeat {
    pub id: ID,
    pub role: Role,
    pub sector: Sector,
    pub position: String,
    pub position_kind: Option<PositionKind>,
    pub village_no: Option<i32>,
    pub person: String,
    pub vacant_since: Option<Date>,
    /// Seats of one head have one number: who sits twice counts once.
    pub head: i32,
}

fn seat_views(seats: Vec<Seat>) -> Vec<CommitteeSeat> {
    let holders: Vec<rules::Holder<'_>> = seats.iter().map(rules::Holder::from).collect();
    let heads = rules::heads(&holders);
    seats
        .into_iter()
        .zip(heads)
        .map(|(seat, head)| CommitteeSeat {
            id: seat.id.to_string().into(),
            role: seat.role,
            sector: seat.sector,
            position: seat.position,
            position_kind: seat.position_kind,
            village_no: seat.village_no,
            person: seat.person,
            vacant_since: seat.vacant_since.map(Date),
            head: i32::try_from(head).unwrap_or(i32::MAX),
        })
        .collect()
}

#[derive(SimpleObject)]
pub struct CommitteeChannelView {
    pub channel: CommitteeChannelKind,
    pub contact: String,
}

/// A rule of the profile that the composition does not meet. It warns and stops nothing.
#[derive(SimpleObject)]
pub struct CommitteeWarning {
    pub rule: String,
    pub text: String,
    pub have: i32,
    pub least: i32,
    pub most: Option<i32>,
    pub source: String,
    pub certainty: Certainty,
}

#[derive(SimpleObject)]
pub struct ProfileRule {
    pub key: String,
    pub text: String,
    pub source: String,
    pub certainty: Certainty,
}

#[derive(SimpleObject)]
pub struct RuleProfile {
    pub key: String,
    pub name: String,
    pub note: String,
    pub rules: Vec<ProfileRule>,
}

fn profile_view(profile: &Profile, lang: Lang) -> RuleProfile {
    RuleProfile {
        key: profile.key.to_owned(),
        name: profile.name.in_lang(lang).to_owned(),
        note: profile.note.in_lang(lang).to_owned(),
        rules: profile
            .rules
            .iter()
            .map(|rule| ProfileRule {
                key: rule.key.to_owned(),
                text: rule.text.in_lang(lang).to_owned(),
                source: rule.source.in_lang(lang).to_owned(),
                certainty: rule.certainty,
            })
            .collect(),
    }
}

#[derive(SimpleObject)]
#[graphql(name = "Committee")]
pub struct CommitteeView {
    pub id: ID,
    pub record: RecordView,
    pub body_kind: BodyKind,
    pub standing: StandingView,
    pub parent_id: Option<ID>,
    pub profile: Option<String>,
    pub profile_name: Option<String>,
    pub instrument: Instrument,
    pub order_no: String,
    pub ordered_on: Option<Date>,
    pub term_from: Option<Date>,
    pub term_to: Option<Date>,
    pub quorum: Option<i32>,
    pub quorum_note: String,
    pub representatives_count: bool,
    /// How many must attend, of how many heads.
    pub quorum_needed: i32,
    pub objectives: Vec<String>,
    pub powers: Vec<String>,
    pub missions: Vec<String>,
    pub location: String,
    pub channels: Vec<CommitteeChannelView>,
    pub admin_name: String,
    pub admin_position: String,
    pub meets_every: Option<i32>,
    pub next_meeting_on: Option<Date>,
    pub seats: Vec<CommitteeSeat>,
    pub advisers: Vec<CommitteeSeat>,
    /// Distinct heads of the seats that are not vacant.
    pub heads: i32,
    pub vacancies: i32,
    pub warnings: Vec<CommitteeWarning>,
}

fn int(n: usize) -> i32 {
    i32::try_from(n).unwrap_or(i32::MAX)
}

impl CommitteeView {
    #[must_use]
    pub fn of(committee: Committee, at: &RequestContext) -> Self {
        let (lang, today) = (at.lang, at.clock.today());
        let standing = queries::standing(&committee, today).into();
        let heads = rules::heads_of(&committee.seats);
        let warnings = rules::warnings(&committee.details, &committee.seats);
        let vacancies = int(committee.vacancies());
        let details = committee.details;
        let profile = details.profile.as_deref().and_then(profiles::find);
        Self {
            id: committee.id.to_string().into(),
            record: committee.record.into(),
            body_kind: details.body_kind,
            standing,
            parent_id: details.parent.map(|id| id.to_string().into()),
            profile_name: profile.map(|profile| profile.name.in_lang(lang).to_owned()),
            profile: details.profile,
            instrument: details.instrument,
            order_no: details.order_no,
            ordered_on: details.ordered_on.map(Date),
            term_from: details.term_from.map(Date),
            term_to: details.term_to.map(Date),
            quorum_needed: int(rules::quorum(0, heads, details.quorum).needed),
            quorum: details.quorum,
            quorum_note: details.quorum_note,
            representatives_count: details.representatives_count,
            objectives: details.objectives,
            powers: details.powers,
            missions: details.missions,
            location: details.location,
            channels: details
                .channels
                .into_iter()
                .map(|one| CommitteeChannelView { channel: one.channel.into(), contact: one.contact })
                .collect(),
            admin_name: details.channel_admin.person,
            admin_position: details.channel_admin.position,
            meets_every: details.meets_every,
            next_meeting_on: details.next_meeting_on.map(Date),
            seats: seat_views(committee.seats),
            advisers: seat_views(committee.advisers),
            heads: int(heads),
            vacancies,
            warnings: warnings
                .into_iter()
                .map(|one| CommitteeWarning {
                    rule: one.rule.key.to_owned(),
                    text: one.rule.text.in_lang(lang).to_owned(),
                    have: int(one.have),
                    least: int(one.rule.least),
                    most: one.rule.most.map(int),
                    source: one.rule.source.in_lang(lang).to_owned(),
                    certainty: one.rule.certainty,
                })
                .collect(),
        }
    }
}

#[derive(SimpleObject)]
pub struct CommitteeConnection {
    pub nodes: Vec<CommitteeView>,
    pub page_info: PageInfo,
}

/// A committee with the bodies it set up and its meetings.
#[derive(SimpleObject)]
pub struct CommitteePage {
    pub committee: CommitteeView,
    pub parent: Option<RecordView>,
    pub children: Vec<CommitteeView>,
    pub meetings: Vec<meeting::graphql::MeetingView>,
}

#[derive(InputObject)]
pub struct SeatInput {
    /// Of a seat that is there already.
    pub id: Option<ID>,
    pub role: Role,
    /// Read from the position when left out.
    pub sector: Option<Sector>,
    #[graphql(default)]
    pub position: String,
    pub position_kind: Option<PositionKind>,
    pub village_no: Option<i32>,
    #[graphql(default)]
    pub person: String,
    pub vacant_since: Option<Date>,
}

impl SeatInput {
    fn read(self) -> NewSeat {
        NewSeat {
            // An id of another kind is none of this committee's seats.
            id: self.id.and_then(|id| id.parse().ok()),
            role: self.role,
            sector: self.sector,
            position: self.position,
            position_kind: self.position_kind,
            village_no: self.village_no,
            person: self.person,
            vacant_since: self.vacant_since.map(|day| day.0),
        }
    }
}

#[derive(InputObject)]
pub struct CommitteeChannelInput {
    pub channel: CommitteeChannelKind,
    #[graphql(default)]
    pub contact: String,
}

#[derive(InputObject)]
pub struct CommitteeInput {
    pub record: RecordInput,
    pub body_kind: BodyKind,
    pub parent_id: Option<ID>,
    pub profile: Option<String>,
    pub instrument: Instrument,
    #[graphql(default)]
    pub order_no: String,
    pub ordered_on: Option<Date>,
    pub term_from: Option<Date>,
    pub term_to: Option<Date>,
    pub quorum: Option<i32>,
    #[graphql(default)]
    pub quorum_note: String,
    #[graphql(default = true)]
    pub representatives_count: bool,
    #[graphql(default)]
    pub objectives: Vec<String>,
    #[graphql(default)]
    pub powers: Vec<String>,
    #[graphql(default)]
    pub missions: Vec<String>,
    #[graphql(default)]
    pub location: String,
    #[graphql(default)]
    pub channels: Vec<CommitteeChannelInput>,
    #[graphql(default)]
    pub admin_name: String,
    #[graphql(default)]
    pub admin_position: String,
    pub meets_every: Option<i32>,
    pub next_meeting_on: Option<Date>,
}

impl CommitteeInput {
    fn read(self) -> Result<(crate::record::Face, Details), Fault> {
        let parent = match &self.parent_id {
            Some(id) => Some(id.parse().map_err(|_| Fault::field("parentId", "choose_one"))?),
            None => None,
        };
        let channels = self
            .channels
            .into_iter()
            .map(|one| CommitteeChannel { channel: Channel::from(one.channel), contact: one.contact });
        let details = Details {
            body_kind: self.body_kind,
            parent,
            profile: self.profile.filter(|key| !key.is_empty()),
            instrument: self.instrument,
            order_no: self.order_no,
            ordered_on: self.ordered_on.map(|day| day.0),
            term_from: self.term_from.map(|day| day.0),
            term_to: self.term_to.map(|day| day.0),
            quorum: self.quorum,
            quorum_note: self.quorum_note,
            representatives_count: self.representatives_count,
            objectives: self.objectives,
            powers: self.powers,
            missions: self.missions,
            location: self.location,
            channels: channels.collect(),
            channel_admin: ChannelAdmin { person: self.admin_name, position: self.admin_position },
            meets_every: self.meets_every,
            next_meeting_on: self.next_meeting_on.map(|day| day.0),
        };
        Ok((self.record.face()?, details))
    }
}

#[derive(SimpleObject)]
pub struct CommitteePayload {
    pub status: CommandStatus,
    pub message: Option<String>,
    pub fields: Vec<FieldErrorView>,
    pub committee: Option<CommitteeView>,
}

/// What is done with a record as a whole.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Enum)]
#[graphql(name = "RecordTurn", remote = "Turn")]
pub enum TurnView {
    Publish,
    Withdraw,
    Archive,
    Restore,
}

#[derive(Default)]
pub struct CommitteeQuery;

#[Object]
impl CommitteeQuery {
    /// Committees, the latest first.
    async fn committees(
        &self,
        ctx: &Context<'_>,
        filter: Option<RecordFilter>,
        #[graphql(default = 50)] first: i32,
        after: Option<String>,
    ) -> Result<CommitteeConnection> {
        let at = context::of(ctx)?;
        let page = async {
            let filter = filter.unwrap_or_default().read()?;
            let args = PageArgs { first: u64::try_from(first).unwrap_or_default(), after };
            queries::list(at.read().await?, &at.actor, filter, args).await
        };
        let page = page.await.map_err(|fault| payload::error(fault, at.lang))?;
        let page_info = PageInfo::from(&page);
        Ok(CommitteeConnection {
            nodes: page.rows.into_iter().map(|row| CommitteeView::of(row, at)).collect(),
            page_info,
        })
    }

    /// One committee with its sub-committees and meetings.
    async fn committee(&self, ctx: &Context<'_>, id: ID) -> Result<Option<CommitteePage>> {
        let at = context::of(ctx)?;
        let page = async {
            let Ok(id) = id.parse::<CommitteeId>() else { return Ok(None) };
            let read = at.read().await?;
            let Some(committee) = queries::find(read, &at.actor, id).await? else { return Ok(None) };
            let parent = match committee.details.parent {
                Some(parent) => queries::find(read, &at.actor, parent).await?.map(|one| one.record.into()),
                None => None,
            };
            let children = queries::children(read, id).await?;
            let meetings = meeting::queries::of_committee(read, id).await?;
            Ok(Some(CommitteePage {
                committee: CommitteeView::of(committee, at),
                parent,
                children: children.into_iter().map(|one| CommitteeView::of(one, at)).collect(),
                meetings: meetings.into_iter().map(meeting::graphql::MeetingView::from).collect(),
            }))
        };
        page.await.map_err(|fault: Fault| payload::error(fault, at.lang))
    }

    /// The rule profiles a committee may be held against.
    async fn rule_profiles(&self, ctx: &Context<'_>) -> Result<Vec<RuleProfile>> {
        let at = context::of(ctx)?;
        at.actor.may(Action::ParticipationRead).map_err(|fault| payload::error(fault, at.lang))?;
        Ok(profiles::PROFILES.iter().map(|profile| profile_view(profile, at.lang)).collect())
    }
}

#[derive(Default)]
pub struct CommitteeMutation;

#[Object]
impl CommitteeMutation {
    /// Enters a committee with its seats.
    async fn create_committee(
        &self,
        ctx: &Context<'_>,
        idempotency_key: String,
        input: CommitteeInput,
        #[graphql(default)] seats: Vec<SeatInput>,
        #[graphql(default)] advisers: Vec<SeatInput>,
    ) -> Result<CommitteePayload> {
        let at = context::of(ctx)?;
        let work = async {
            let (face, details) = input.read()?;
            let new = NewCommittee {
                parent: details.parent,
                profile: details.profile,
                instrument: details.instrument,
                order_no: details.order_no,
                ordered_on: details.ordered_on,
                term_from: details.term_from,
                term_to: details.term_to,
                advisers: advisers.into_iter().map(SeatInput::read).collect(),
                seats: seats.into_iter().map(SeatInput::read).collect(),
                objectives: details.objectives,
                powers: details.powers,
                missions: details.missions,
                location: details.location,
                channels: details.channels,
                channel_admin: details.channel_admin,
                meets_every: details.meets_every,
                next_meeting_on: details.next_meeting_on,
                ..NewCommittee::of(idempotency_key, details.body_kind, face)
            };
            commands::create(&Desk::of(at), new).await
        };
        answer(at, work.await).await
    }

    /// Changes what is said about a committee.
    async fn change_committee(
        &self,
        ctx: &Context<'_>,
        id: ID,
        version: i32,
        input: CommitteeInput,
    ) -> Result<CommitteePayload> {
        let at = context::of(ctx)?;
        let work = async {
            let id = committee_id(&id)?;
            let (face, details) = input.read()?;
            commands::change(&Desk::of(at), id, version, face, details).await.map(|()| id)
        };
        answer(at, work.await).await
    }

    /// Writes the seats of a committee anew, in this order.
    async fn compose_committee(
        &self,
        ctx: &Context<'_>,
        id: ID,
        version: i32,
        seats: Vec<SeatInput>,
        advisers: Vec<SeatInput>,
    ) -> Result<CommitteePayload> {
        let at = context::of(ctx)?;
        let work = async {
            let id = committee_id(&id)?;
            let seats = seats.into_iter().map(SeatInput::read).collect();
            let advisers = advisers.into_iter().map(SeatInput::read).collect();
            commands::compose(&Desk::of(at), id, version, seats, advisers).await.map(|()| id)
        };
        answer(at, work.await).await
    }

    /// Publishes, withdraws, sets aside or takes back a committee.
    async fn turn_committee(&self, ctx: &Context<'_>, id: ID, turn: TurnView) -> Result<CommitteePayload> {
        let at = context::of(ctx)?;
        let work = async {
            let id = committee_id(&id)?;
            commands::turn(&Desk::of(at), id, turn.into()).await.map(|()| id)
        };
        answer(at, work.await).await
    }
}

fn committee_id(id: &str) -> Result<CommitteeId, Fault> {
    id.parse().map_err(|_| Fault::NotFound)
}

/// The committee as it is now.
async fn answer(at: &RequestContext, result: Result<CommitteeId, Fault>) -> Result<CommitteePayload> {
    let (outcome, id) = settle(result, at.lang)?;
    let mut committee = None;
    if let Some(id) = id {
        let now = async {
            let read = at.store.read(&at.scope).await?;
            queries::find(&read, &at.actor, id).await
        };
        let found = now.await.map_err(|fault| payload::error(fault, at.lang))?;
        committee = found.map(|one| CommitteeView::of(one, at));
    }
    Ok(CommitteePayload {
        status: outcome.status,
        message: outcome.message,
        fields: outcome.fields,
        committee,
    })
}
