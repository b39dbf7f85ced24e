//! What the console sends, read into what the commands take. An id of another kind is a field error of its field.

use crate::{
    forum::{
        self, Attendance, Facts, ForumLevel, Group, HeardAt, State, Step, Subject,
        item::{Answer, Kind, NewItem, Outcome},
    },
    record::graphql::RecordInput,
};
use async_graphql::{ID, InputObject};
use kernel::{
    Fault,
    ids::{DepartmentId, ForumId, RecordId, VillageId},
    participation::Channel,
};
use std::str::FromStr;
use tenancy::holiday::graphql::Date;

fn one<T: FromStr>(id: &ID, field: &str) -> Result<T, Fault> {
    id.parse().map_err(|_| Fault::field(field, "choose_one"))
}

fn many<T: FromStr>(ids: &[ID], field: &str) -> Result<Vec<T>, Fault> {
    ids.iter().map(|id| one(id, field)).collect()
}

pub fn channels(words: &[String]) -> Result<Vec<Channel>, Fault> {
    let read = |word: &String| Channel::parse(word).ok_or_else(|| Fault::field("channels", "choose_one"));
    words.iter().map(read).collect()
}

#[derive(InputObject)]
pub struct ForumInput {
    pub record: RecordInput,
    pub forum_level: ForumLevel,
    pub subject: Subject,
    #[graphql(default)]
    pub village_ids: Vec<ID>,
    #[graphql(default)]
    pub unit_ids: Vec<ID>,
    #[graphql(default)]
    pub time: String,
    #[graphql(default)]
    pub order_number: String,
    pub ordered_on: Option<Date>,
    pub announced_on: Option<Date>,
    #[graphql(default)]
    pub channels: Vec<String>,
    #[graphql(default)]
    pub affects_living: bool,
    /// Another forum the matter is heard at.
    pub hearing_id: Option<ID>,
    /// It is heard at this forum itself.
    #[graphql(default)]
    pub hearing_itself: bool,
    pub information_on: Option<Date>,
    pub result_on: Option<Date>,
    #[graphql(default)]
    pub result: String,
}

impl ForumInput {
    pub fn read(self) -> Result<(crate::record::Face, Facts), Fault> {
        let heard_at = match &self.hearing_id {
            _ if self.hearing_itself => Some(HeardAt::Itself),
            Some(id) => Some(HeardAt::Other(one::<ForumId>(id, "hearingId")?)),
            None => None,
        };
        let facts = Facts {
            level: self.forum_level,
            subject: self.subject,
            villages: many::<VillageId>(&self.village_ids, "villageIds")?,
            units: many::<DepartmentId>(&self.unit_ids, "unitIds")?,
            time: self.time,
            order_number: self.order_number,
            ordered_on: self.ordered_on.map(|d| d.0),
            announced_on: self.announced_on.map(|d| d.0),
            channels: channels(&self.channels)?,
            affects_living: self.affects_living,
            heard_at,
            information_on: self.information_on.map(|d| d.0),
            result_on: self.result_on.map(|d| d.0),
            result: self.result,
        };
        Ok((self.record.face()?, facts))
    }
}

#[derive(InputObject)]
pub struct ForumGroupInput {
    pub name: String,
    pub persons: Option<i32>,
}

#[derive(InputObject)]
pub struct ForumAttendanceInput {
    pub total: Option<i32>,
    pub women: Option<i32>,
    pub youth: Option<i32>,
    pub elderly: Option<i32>,
    pub households: Option<i32>,
    pub registered_households: Option<i32>,
    #[graphql(default)]
    pub groups: Vec<ForumGroupInput>,
    /// The version of the attendance it was made from.
    pub version: i32,
}

impl ForumAttendanceInput {
    pub fn read(self) -> (i32, Attendance) {
        let attendance = Attendance {
            total: self.total,
            women: self.women,
            youth: self.youth,
            elderly: self.elderly,
            households: self.households,
            registered_households: self.registered_households,
            groups: self
                .groups
                .into_iter()
                .map(|group| Group { name: group.name, persons: group.persons })
                .collect(),
        };
        (self.version, attendance)
    }
}

#[derive(InputObject)]
pub struct ForumItemInput {
    pub kind: Kind,
    pub text: String,
    pub village_id: Option<ID>,
    pub votes: Option<i32>,
}

impl ForumItemInput {
    /// `at` is the row's name in the form, or nothing.
    pub fn read(self, at: &str) -> Result<NewItem, Fault> {
        let village = match &self.village_id {
            Some(id) => Some(
                id.parse::<VillageId>()
                    .map_err(|_| Fault::field(&format!("{at}villageId"), "unknown_village"))?,
            ),
            None => None,
        };
        Ok(NewItem { kind: self.kind, text: self.text, village, votes: self.votes })
    }
}

pub fn rows(items: Vec<ForumItemInput>, at: &str) -> Result<Vec<NewItem>, Fault> {
    items.into_iter().zip(0_usize..).map(|(item, n)| item.read(&format!("{at}.{n}."))).collect()
}

/// What was entered at one go.
#[derive(InputObject)]
pub struct ForumEntryInput {
    /// Made on the device when the entry was begun.
    pub idempotency_key: String,
    #[graphql(default)]
    pub rows: Vec<ForumItemInput>,
    pub attendance: Option<ForumAttendanceInput>,
}

#[derive(InputObject)]
pub struct ForumStepInput {
    pub to: State,
    /// The day of the announcement, or the day the summary was sent.
    pub on: Option<Date>,
    #[graphql(default)]
    pub channels: Vec<String>,
    /// The result in a few sentences, or the reason for cancelling.
    #[graphql(default)]
    pub text: String,
}

impl ForumStepInput {
    /// The step from where the forum stands.
    pub fn read(self, from: State) -> Result<Step, Fault> {
        let on = || self.on.map(|d| d.0).ok_or_else(|| Fault::field("on", "required"));
        Ok(match (from, self.to) {
            (State::Planned, State::Announced) => {
                Step::Announce { on: on()?, channels: channels(&self.channels)? }
            }
            (State::Planned | State::Announced, State::Held) => Step::Hold,
            (_, State::Summarised) => Step::Summarise { sent_on: on()?, result: self.text },
            (_, State::Cancelled) => Step::Cancel { reason: self.text },
            (_, to) => Step::Back { to },
        })
    }
}

#[derive(InputObject)]
pub struct ForumAnswerInput {
    pub outcome: Outcome,
    #[graphql(default)]
    pub project: String,
    #[graphql(default)]
    pub project_code: String,
    pub project_record_id: Option<ID>,
    #[graphql(default)]
    pub reason: String,
    #[graphql(default)]
    pub answer: String,
    pub answered_on: Date,
}

impl ForumAnswerInput {
    pub fn read(self) -> Result<Answer, Fault> {
        let project = self.project_record_id.as_ref().map(|id| one::<RecordId>(id, "projectRecordId"));
        Ok(Answer {
            outcome: self.outcome,
            project: self.project,
            project_code: self.project_code,
            project_record: project.transpose()?.map(RecordId::uuid),
            reason: self.reason,
            text: self.answer,
            on: self.answered_on.0,
        })
    }
}

#[derive(InputObject, Default)]
pub struct ForumFilter {
    #[graphql(default)]
    pub text: String,
    #[graphql(default)]
    pub states: Vec<State>,
    pub forum_level: Option<ForumLevel>,
    pub subject: Option<Subject>,
    pub village_id: Option<ID>,
    pub department_id: Option<ID>,
    pub fiscal_year: Option<i32>,
    #[graphql(default)]
    pub awaits_hearing: bool,
    #[graphql(default)]
    pub has_open_items: bool,
    #[graphql(default)]
    pub archived: bool,
}

impl ForumFilter {
    pub fn read(self) -> Result<forum::Filter, Fault> {
        let village = self.village_id.as_ref().map(|id| id.parse().map_err(|_| Fault::NotFound));
        let department = self.department_id.as_ref().map(|id| id.parse().map_err(|_| Fault::NotFound));
        Ok(forum::Filter {
            text: self.text,
            states: self.states,
            level: self.forum_level,
            subject: self.subject,
            village: village.transpose()?,
            department: department.transpose()?,
            fiscal_year: self.fiscal_year,
            awaits_hearing: self.awaits_hearing,
            has_open_items: self.has_open_items,
            archived: self.archived,
        })
    }
}

#[derive(InputObject)]
pub struct ForumSettingInput {
    /// Percent of the registered households.
    pub minimum_share: Option<i32>,
    #[graphql(default)]
    pub minimum_source: String,
    pub notice_days: i32,
    pub result_days: i32,
    pub version: i32,
}
