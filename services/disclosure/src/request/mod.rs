//! Requests for official information (คำขอข้อมูลข่าวสาร; พ.ร.บ.ข้อมูลข่าวสารของราชการ 2540, domain.md c9): asked on the portal or at
//! the counter, answered within days, refused only on a ground of section 15 and with the way of appeal. Not here: what
//! must be disclosed without being asked.

mod commands;
pub mod graphql;
mod notice;
mod queries;
mod receive;
pub mod rules;
pub mod statistics;
mod table;
mod write;

pub use commands::{
    Decision, ask_third_party, assign, decide, extend, mark_ready, note, record_objection, withdraw,
};
pub use queries::{Filter, Line, View, find, list, tracked};
pub use receive::{NewRequest, Receipt, receive, tracking_url};

use chrono::{DateTime, NaiveDate, Utc};
use kernel::{
    Action,
    ids::{DepartmentId, InformationRequestId, StaffId},
};
use tenancy::{case::CaseNumber, words};

/// Register of numbers, subject of deadlines and audit lines, word of the secret's hash.
pub const SUBJECT: &str = "information_request";
pub(crate) const WORK: Action = Action::InformationRequestWork;

words! {
    /// How it came.
    #[graphql(name = "InformationChannel")]
    Channel { Website = "website", WalkIn = "walk_in", Letter = "letter", Phone = "phone", Email = "email" }
}

words! {
    /// In which form the information is wanted (ม.9 ว.3, ม.11).
    #[graphql(name = "InformationForm")]
    Wanted {
        /// ขอตรวจดู
        Look = "look",
        /// ขอสำเนา
        Copy = "copy",
        /// ขอสำเนาที่มีคำรับรองถูกต้อง
        CertifiedCopy = "certified_copy",
    }
}

words! {
    /// Where a request stands.
    #[graphql(name = "InformationState")]
    State {
        /// รับคำขอแล้ว
        Received = "received",
        /// ให้ข้อมูลแล้ว
        Given = "given",
        /// ให้ข้อมูลบางส่วน
        PartlyGiven = "partly_given",
        /// ไม่อาจเปิดเผย
        Refused = "refused",
        /// ส่งคำขอไปหน่วยงานที่ดูแลข้อมูล
        Transferred = "transferred",
        /// ผู้ขอถอนคำขอ
        Withdrawn = "withdrawn",
    }
}

words! {
    /// The grounds of section 15, a closed list (domain.md c9). Their wording is data: `information.ground.*`.
    #[graphql(name = "RefusalGround")]
    Ground {
        /// ม.15 (1)
        Security = "m15_1",
        /// ม.15 (2)
        Enforcement = "m15_2",
        /// ม.15 (3)
        InternalOpinion = "m15_3",
        /// ม.15 (4)
        Danger = "m15_4",
        /// ม.15 (5)
        Privacy = "m15_5",
        /// ม.15 (6)
        ProtectedByLaw = "m15_6",
        /// ม.15 (7)
        Decree = "m15_7",
    }
}

impl Ground {
    /// The message key of its wording.
    #[must_use]
    pub fn key(self) -> &'static str {
        match self {
            Self::Security => "information.ground.m15_1",
            Self::Enforcement => "information.ground.m15_2",
            Self::InternalOpinion => "information.ground.m15_3",
            Self::Danger => "information.ground.m15_4",
            Self::Privacy => "information.ground.m15_5",
            Self::ProtectedByLaw => "information.ground.m15_6",
            Self::Decree => "information.ground.m15_7",
        }
    }
}

words! {
    /// One kind of line in a request's timeline.
    #[graphql(name = "InformationEventKind")]
    EventKind {
        Received = "received", Assigned = "assigned", Ready = "ready", Extended = "extended",
        ThirdParty = "third_party", Objection = "objection", Given = "given", PartlyGiven = "partly_given",
        Refused = "refused", Transferred = "transferred", Withdrawn = "withdrawn", Note = "note",
    }
}

/// Who asks and where the answer goes.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Requester {
    pub name: String,
    pub phone: String,
    pub email: String,
    pub address: String,
    pub wants_mail: bool,
}

/// The days a third party has to object (ม.17).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Objection {
    pub from: NaiveDate,
    pub due_on: NaiveDate,
    /// None while it is waited for.
    pub objected: Option<bool>,
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Event {
    pub at: DateTime<Utc>,
    pub kind: EventKind,
    pub public: bool,
    pub actor_name: Option<String>,
    pub text: String,
}

/// A request as kept.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Request {
    pub id: InformationRequestId,
    pub number: CaseNumber,
    pub channel: Channel,
    pub body: String,
    pub wanted: Wanted,
    pub state: State,
    pub received_at: DateTime<Utc>,
    pub received_on: NaiveDate,
    pub due_on: NaiveDate,
    pub ready: bool,
    pub promised_on: Option<NaiveDate>,
    /// The day that counts now.
    pub queue_on: NaiveDate,
    pub department: Option<DepartmentId>,
    pub assignee: Option<StaffId>,
    pub ground: Option<Ground>,
    pub answer: String,
    pub transferred_to: String,
    pub objection: Option<Objection>,
    pub answered_on: Option<NaiveDate>,
    pub version: i32,
    /// The timeline, the oldest line first.
    pub events: Vec<Event>,
    /// Only for staff who may read requests.
    pub requester: Option<Requester>,
}

impl Request {
    #[must_use]
    pub fn is_open(&self) -> bool {
        self.state == State::Received
    }
}
