//! Channels in GraphQL.

use super::{Entry, Shown, Subject};
use crate::file::graphql::{FileView, uploads};
use async_graphql::{Context, Enum, ID, InputObject, Object, Result, SimpleObject};
use kernel::{
    Fault,
    ids::{AnnouncementId, DisclosureItemId},
};
use tenancy::{
    Desk, context,
    holiday::graphql::Date,
    payload::{CommandStatus, FieldErrorView, settle},
};
use uuid::Uuid;

/// ช่องทางเผยแพร่
#[derive(Debug, Clone, Copy, PartialEq, Eq, Enum)]
#[graphql(remote = "kernel::participation::Channel")]
pub enum PublicityChannel {
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

/// One channel with its proof.
#[derive(SimpleObject, Debug, Clone)]
#[graphql(name = "ShownChannel")]
pub struct ChannelView {
    pub id: String,
    pub channel: PublicityChannel,
    pub shown_on: Date,
    pub until_on: Option<Date>,
    pub place: String,
    pub url: String,
    pub proof: Vec<FileView>,
    /// Whether an address or a file shows that it happened.
    pub has_proof: bool,
}

impl From<Entry> for ChannelView {
    fn from(entry: Entry) -> Self {
        let has_proof = entry.has_proof();
        Self {
            id: entry.id.simple().to_string(),
            channel: entry.shown.channel.into(),
            shown_on: Date(entry.shown.shown_on),
            until_on: entry.shown.until_on.map(Date),
            place: entry.shown.place,
            url: entry.shown.url,
            proof: entry.proof.into_iter().map(FileView::from).collect(),
            has_proof,
        }
    }
}

#[derive(InputObject)]
#[graphql(name = "DisclosureChannelInput")]
pub struct ChannelInput {
    pub channel: PublicityChannel,
    pub shown_on: Date,
    pub until_on: Option<Date>,
    #[graphql(default)]
    pub place: String,
    #[graphql(default)]
    pub url: String,
    /// Staged uploads.
    #[graphql(default)]
    pub files: Vec<ID>,
}

impl ChannelInput {
    /// The channel without its files.
    #[must_use]
    pub fn shown(&self) -> Shown {
        Shown {
            channel: self.channel.into(),
            shown_on: self.shown_on.0,
            until_on: self.until_on.map(|day| day.0),
            place: self.place.clone(),
            url: self.url.clone(),
        }
    }
}

#[derive(SimpleObject)]
pub struct DisclosureChannelPayload {
    pub status: CommandStatus,
    pub message: Option<String>,
    pub fields: Vec<FieldErrorView>,
}

#[derive(Default)]
pub struct ChannelMutation;

#[Object]
impl ChannelMutation {
    /// Records a channel with proof; `subjectId` is an item's or an announcement's id.
    async fn add_disclosure_channel(
        &self,
        ctx: &Context<'_>,
        subject_id: ID,
        input: ChannelInput,
    ) -> Result<DisclosureChannelPayload> {
        let at = context::of(ctx)?;
        let done = async {
            let of = subject(&subject_id)?;
            super::add(&Desk::of(at), of, input.shown(), &uploads(&input.files)?).await
        };
        let (outcome, _) = settle(done.await, at.lang)?;
        Ok(DisclosureChannelPayload {
            status: outcome.status,
            message: outcome.message,
            fields: outcome.fields,
        })
    }

    /// Takes back a channel recorded by mistake.
    async fn remove_disclosure_channel(
        &self,
        ctx: &Context<'_>,
        id: String,
    ) -> Result<DisclosureChannelPayload> {
        let at = context::of(ctx)?;
        let done = async {
            let id = Uuid::try_parse(&id).map_err(|_| Fault::NotFound)?;
            super::remove(&Desk::of(at), id).await
        };
        let (outcome, _) = settle(done.await, at.lang)?;
        Ok(DisclosureChannelPayload {
            status: outcome.status,
            message: outcome.message,
            fields: outcome.fields,
        })
    }
}

fn subject(id: &str) -> Result<(Subject, Uuid), Fault> {
    if let Ok(item) = id.parse::<DisclosureItemId>() {
        return Ok((Subject::Item, item.uuid()));
    }
    let announcement: AnnouncementId = id.parse().map_err(|_| Fault::NotFound)?;
    Ok((Subject::Announcement, announcement.uuid()))
}
