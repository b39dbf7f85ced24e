//! Consultation on a draft plan (การรับฟังความคิดเห็นต่อร่างแผน; seed 001, measure 3.3.1): the draft in versions, the days in
//! which anybody may comment on its sections, an answer to every comment, the revised version and the adoption. Not
//! here: forums, where people meet (they are linked), and the files of the draft, which are files of the record.

mod answer;
mod commands;
mod comment;
mod draft;
pub mod graphql;
mod progress;
mod queries;
pub mod rules;
pub mod statistics;
pub(crate) mod table;

pub use answer::{NewAnswer, answer, change_answer};
pub use commands::{NewConsultation, add, archive, change, publish, restore, withdraw};
pub use comment::{NewComment, NewPaperComment, comment, enter, moderate};
pub use draft::{SectionInput, begin, compare, compare_of, publish_draft, save};
pub use progress::{Adoption, adopt, collect, mark_step, report_results, step_key};
pub use queries::{
    CommentFilter, comments, drafts, find, find_published, list, list_published, own_comment,
    published_comments, steps, warnings,
};

use crate::record::Record;
use chrono::{DateTime, NaiveDate, Utc};
use kernel::{
    Action, Fault,
    ids::{CommentAnswerId, CommentId, ConsultationId, DraftId, SectionId},
};
use tenancy::words;
use uuid::Uuid;

/// Under this word its deadlines and audit lines are kept; the word of its record kind.
pub const SUBJECT: &str = "consultation";
/// The word of a step's deadline.
pub const STEP: &str = "consultation_step";
/// What staff must be allowed to do to change anything here.
pub(crate) const WORK: Action = Action::ConsultationWork;

words! {
    /// What is consulted on (domain.md a4, c7).
    PlanKind {
        /// แผนพัฒนาท้องถิ่น (ห้าปี)
        FiveYear = "five_year",
        /// เพิ่มเติมแผน
        Addition = "addition",
        /// เปลี่ยนแปลงแผน
        Change = "change",
        /// แก้ไขแผน
        Correction = "correction",
        /// แผนการดำเนินงาน
        Operation = "operation",
        /// เทศบัญญัติ/ข้อบัญญัติงบประมาณรายจ่ายประจำปี
        BudgetOrdinance = "budget_ordinance",
    }
}

words! {
    /// Ways in which comments are taken (domain.md c13: in person, website, opinion box; a5).
    CommentChannel {
        Website = "website", WalkIn = "walk_in", Letter = "letter", Phone = "phone", Email = "email",
        Facebook = "facebook", LineOa = "line_oa", OpinionBox = "opinion_box",
        MobileOutreach = "mobile_outreach", Forum = "forum",
    }
}

words! {
    /// Where a consultation stands today; follows from its days.
    #[graphql(name = "ConsultationStage")]
    Stage {
        /// เตรียมการ
        Preparing = "preparing",
        /// กำหนดเปิดรับฟังแล้ว
        Upcoming = "upcoming",
        /// เปิดรับฟังความคิดเห็น
        Open = "open",
        /// อยู่ระหว่างชี้แจงและปรับปรุง
        Answering = "answering",
        /// ประกาศใช้แล้ว
        Adopted = "adopted",
    }
}

words! {
    /// Whether a comment is shown.
    CommentState {
        /// รอตรวจสอบ
        Pending = "pending",
        /// แสดงต่อสาธารณะ
        Shown = "shown",
        /// ไม่แสดง
        Hidden = "hidden",
    }
}

words! {
    /// What became of a comment.
    AnswerOutcome {
        /// นำไปปรับปรุง
        Accepted = "accepted",
        /// นำไปปรับปรุงบางส่วน
        Partly = "partly",
        /// ไม่นำไปปรับปรุง
        NotAccepted = "not_accepted",
    }
}

words! {
    /// The seven steps of seed 001, measure 3.3.1, in their order.
    #[graphql(name = "ConsultationStepKind")]
    StepKind {
        /// ประชุมกรรมการชุมชนเลือกผู้แทนประชาคม
        ElectRepresentatives = "elect_representatives",
        /// จัดทำร่างแผน
        DraftPlan = "draft_plan",
        /// เผยแพร่ร่างแผนให้ชุมชนแสดงความคิดเห็น
        PublishDraft = "publish_draft",
        /// หน่วยงานปรับปรุงร่างแผน
        ReviseDraft = "revise_draft",
        /// เสนอแผน
        SubmitPlan = "submit_plan",
        /// ประกาศใช้และเผยแพร่แผน
        PublishPlan = "publish_plan",
        /// รายงานผล
        ReportResults = "report_results",
    }
}

/// What is special to a consultation. Cleaned and checked by [`rules::check`].
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Terms {
    pub plan_kind: PlanKind,
    /// First and last fiscal year of the plan (Buddhist era): data, because the span changes (domain.md c7).
    pub plan_from: Option<i32>,
    pub plan_to: Option<i32>,
    pub comment_from: Option<NaiveDate>,
    pub comment_to: Option<NaiveDate>,
    pub channels: Vec<CommentChannel>,
    /// By when every comment is answered.
    pub answer_by: Option<NaiveDate>,
    /// When the civic assembly considered the draft, if no forum is linked.
    pub forum_on: Option<NaiveDate>,
    /// By when the plan is to be finished (domain.md c7, ข้อ 18).
    pub finish_by: Option<NaiveDate>,
}

/// How many comments there are.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Counts {
    pub received: i64,
    pub pending: i64,
    pub shown: i64,
    pub hidden: i64,
    pub answered: i64,
}

impl Counts {
    /// Hidden ones are not owed an answer; their reason is one.
    #[must_use]
    pub fn unanswered(self) -> i64 {
        self.received - self.hidden - self.answered
    }
}

/// A consultation as kept.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Consultation {
    pub id: ConsultationId,
    pub record: Record,
    pub terms: Terms,
    /// The last day for comments as it is counted.
    pub closes_on: Option<NaiveDate>,
    /// When the last comments of all channels were brought together.
    pub collected_on: Option<NaiveDate>,
    pub adoption: Option<Adoption>,
    pub results_on: Option<NaiveDate>,
    pub results_text: String,
    pub counts: Counts,
}

impl Consultation {
    #[must_use]
    pub fn stage(&self, today: NaiveDate) -> Stage {
        rules::stage(
            self.record.is_public(),
            self.terms.comment_from.zip(self.closes_on),
            self.adoption.is_some(),
            today,
        )
    }
}

/// A version of the draft. Once published it is frozen.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Draft {
    pub id: DraftId,
    pub version_no: i32,
    pub note: String,
    pub published_at: Option<DateTime<Utc>>,
    pub version: i32,
    pub sections: Vec<Section>,
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Section {
    pub id: SectionId,
    pub number: String,
    pub heading: String,
    pub body: String,
    pub came_from: Option<SectionId>,
}

words! {
    /// How a section differs from the version before.
    SectionChange { Same = "same", Changed = "changed", Added = "added", Removed = "removed" }
}

/// A section in two versions, side by side.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Compared {
    pub change: SectionChange,
    pub before: Option<Section>,
    pub after: Option<Section>,
}

/// A comment with what became of it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Comment {
    pub id: CommentId,
    pub consultation: ConsultationId,
    pub section: Option<SectionId>,
    /// Number and heading of the section, and the version of the draft it is of.
    pub section_label: String,
    pub draft_version: Option<i32>,
    pub channel: CommentChannel,
    pub body: String,
    pub state: CommentState,
    pub hidden_reason: String,
    pub received_at: DateTime<Utc>,
    pub received_on: NaiveDate,
    /// Only if it was given; for citizens only if the person ticked that it may be shown.
    pub name: Option<String>,
    pub name_public: bool,
    pub answer: Option<Answer>,
    pub version: i32,
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Answer {
    pub id: CommentAnswerId,
    pub outcome: AnswerOutcome,
    pub reason: String,
    pub answered_at: DateTime<Utc>,
    pub version: i32,
    /// How many comments it serves.
    pub serves: i64,
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Step {
    pub id: Uuid,
    pub kind: StepKind,
    pub due_on: Option<NaiveDate>,
    pub done_on: Option<NaiveDate>,
    pub note: String,
    pub version: i32,
}

/// Stored words of channels.
fn channels_text(channels: &[CommentChannel]) -> String {
    channels.iter().map(|c| c.as_str()).collect::<Vec<_>>().join(" ")
}

fn channels_read(text: &str) -> Result<Vec<CommentChannel>, Fault> {
    text.split_whitespace().map(CommentChannel::read).collect()
}
