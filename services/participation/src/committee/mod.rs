//! A committee (คณะกรรมการ, คณะอนุกรรมการ, คณะทำงาน, ศูนย์ส่งเสริมการมีส่วนร่วมของประชาชน): its seats in order, each bound
//! to a position or a person, its advisers, how it was appointed and for how long, its powers and channels. Which
//! composition a regulation asks for is data ([`profiles`]); a committee that differs is warned of, never refused.
//! Names on seats are public office information; they go to no log, no label and no audit line. Title, days of work and
//! publication are in [`crate::record`]; meetings are next door.

pub mod commands;
mod duty;
pub mod graphql;
pub mod position;
pub mod profiles;
pub mod queries;
pub mod rules;
pub mod statistics;
pub(crate) mod table;

pub use duty::keep as keep_duties;
pub use position::PositionKind;

use crate::record::{Face, Record};
use chrono::NaiveDate;
use kernel::{
    ids::{CommitteeId, SeatId},
    participation::Channel,
};
use serde::{Deserialize, Serialize};
use tenancy::words;

words! {
    /// What kind of body it is.
    #[graphql(name = "BodyKind")]
    BodyKind {
        /// คณะกรรมการ
        Committee = "committee",
        /// คณะอนุกรรมการ
        Subcommittee = "subcommittee",
        /// คณะทำงาน
        WorkingGroup = "working_group",
        /// ศูนย์ส่งเสริมการมีส่วนร่วมของประชาชน
        ParticipationCentre = "participation_centre",
    }
}

words! {
    /// What somebody is on a committee (domain.md a7).
    #[graphql(name = "CommitteeRole")]
    Role {
        /// ที่ปรึกษา
        Adviser = "adviser",
        /// ประธาน
        Chair = "chair",
        /// รองประธาน
        ViceChair = "vice_chair",
        /// กรรมการ
        Member = "member",
        /// กรรมการและเลขานุการ
        MemberSecretary = "member_secretary",
        /// เลขานุการ
        Secretary = "secretary",
        /// ผู้ช่วยเลขานุการ
        AssistantSecretary = "assistant_secretary",
    }
}

words! {
    /// On whose behalf a seat is taken, as the rule profiles count.
    #[graphql(name = "SeatSector")]
    Sector {
        /// ภาคประชาชน
        CitizenSector = "citizen_sector",
        /// ภาคประชาสังคม
        CivilSociety = "civil_society",
        /// ภาคเอกชน
        PrivateSector = "private_sector",
        /// กลุ่มอื่นในพื้นที่
        OtherGroup = "other_group",
        /// ผู้ทรงคุณวุฒิ
        Expert = "expert",
        /// หน่วยงานราชการหรือรัฐวิสาหกิจ
        Agency = "agency",
        /// สภาท้องถิ่น
        Council = "council",
        /// ผู้บริหารท้องถิ่น
        Executive = "executive",
        /// เจ้าหน้าที่ขององค์กรปกครองส่วนท้องถิ่น
        Staff = "staff",
    }
}

words! {
    /// By what a committee was appointed.
    #[graphql(name = "AppointmentInstrument")]
    Instrument {
        /// คำสั่ง
        Order = "order",
        /// ประกาศ
        Announcement = "announcement",
    }
}

/// One seat, also of an adviser.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Seat {
    pub id: SeatId,
    pub role: Role,
    pub sector: Sector,
    /// The position it is bound to; empty for a person without one.
    pub position: String,
    pub position_kind: Option<PositionKind>,
    /// Of a village head: the number of the village.
    pub village_no: Option<i32>,
    /// The person, where the appointment names one.
    pub person: String,
    /// Since when nobody holds it.
    pub vacant_since: Option<NaiveDate>,
}

/// Through what the committee can be reached (ช่องทางการรับรู้).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct CommitteeChannel {
    pub channel: Channel,
    /// A number, an address, the name of a group.
    pub contact: String,
}

/// Who looks after the channels (ผู้ดูแลกลุ่ม).
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct ChannelAdmin {
    pub person: String,
    pub position: String,
}

/// What is special to a committee, beside its record and its seats.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Details {
    pub body_kind: BodyKind,
    /// The committee a sub-committee or working group was set up by.
    pub parent: Option<CommitteeId>,
    /// The key of the rule profile its composition is held against ([`profiles`]).
    pub profile: Option<String>,
    pub instrument: Instrument,
    pub order_no: String,
    pub ordered_on: Option<NaiveDate>,
    pub term_from: Option<NaiveDate>,
    pub term_to: Option<NaiveDate>,
    /// How many heads must attend; `None` is more than half of those there are.
    pub quorum: Option<i32>,
    /// Where the number comes from, shown beside it.
    pub quorum_note: String,
    /// Whether somebody sent in a member's place counts.
    pub representatives_count: bool,
    pub objectives: Vec<String>,
    pub powers: Vec<String>,
    pub missions: Vec<String>,
    pub location: String,
    pub channels: Vec<CommitteeChannel>,
    pub channel_admin: ChannelAdmin,
    /// It must meet at least every so many months.
    pub meets_every: Option<i32>,
    /// It must meet next by this day.
    pub next_meeting_on: Option<NaiveDate>,
}

impl Default for Details {
    fn default() -> Self {
        Self {
            body_kind: BodyKind::Committee,
            parent: None,
            profile: None,
            instrument: Instrument::Order,
            order_no: String::new(),
            ordered_on: None,
            term_from: None,
            term_to: None,
            quorum: None,
            quorum_note: String::new(),
            representatives_count: true,
            objectives: Vec::new(),
            powers: Vec::new(),
            missions: Vec::new(),
            location: String::new(),
            channels: Vec::new(),
            channel_admin: ChannelAdmin::default(),
            meets_every: None,
            next_meeting_on: None,
        }
    }
}

/// A seat as somebody describes it. What is left out is read from the position ([`position::kind_of`],
/// [`position::sector_of`]).
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NewSeat {
    /// Of a seat that is there already.
    pub id: Option<SeatId>,
    pub role: Role,
    pub sector: Option<Sector>,
    pub position: String,
    pub position_kind: Option<PositionKind>,
    pub village_no: Option<i32>,
    pub person: String,
    pub vacant_since: Option<NaiveDate>,
}

impl NewSeat {
    /// A seat bound to a position.
    #[must_use]
    pub fn at(role: Role, position: &str) -> Self {
        Self {
            id: None,
            role,
            sector: None,
            position: position.to_owned(),
            position_kind: None,
            village_no: None,
            person: String::new(),
            vacant_since: None,
        }
    }
}

/// A committee to be entered: by hand, or read from its announcement.
#[derive(Debug, Clone)]
pub struct NewCommittee {
    /// Made when the form was opened.
    pub idempotency_key: String,
    pub face: Face,
    pub body_kind: BodyKind,
    pub parent: Option<CommitteeId>,
    pub profile: Option<String>,
    pub instrument: Instrument,
    pub order_no: String,
    pub ordered_on: Option<NaiveDate>,
    pub term_from: Option<NaiveDate>,
    pub term_to: Option<NaiveDate>,
    pub advisers: Vec<NewSeat>,
    pub seats: Vec<NewSeat>,
    pub objectives: Vec<String>,
    pub powers: Vec<String>,
    pub missions: Vec<String>,
    pub location: String,
    pub channels: Vec<CommitteeChannel>,
    pub channel_admin: ChannelAdmin,
    pub meets_every: Option<i32>,
    pub next_meeting_on: Option<NaiveDate>,
}

impl NewCommittee {
    /// An empty form.
    #[must_use]
    pub fn of(idempotency_key: String, body_kind: BodyKind, face: Face) -> Self {
        let details = Details::default();
        Self {
            idempotency_key,
            face,
            body_kind,
            parent: None,
            profile: None,
            instrument: details.instrument,
            order_no: String::new(),
            ordered_on: None,
            term_from: None,
            term_to: None,
            advisers: Vec::new(),
            seats: Vec::new(),
            objectives: Vec::new(),
            powers: Vec::new(),
            missions: Vec::new(),
            location: String::new(),
            channels: Vec::new(),
            channel_admin: ChannelAdmin::default(),
            meets_every: None,
            next_meeting_on: None,
        }
    }
}

/// A committee as kept.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Committee {
    pub id: CommitteeId,
    pub record: Record,
    pub details: Details,
    /// Without the advisers, in order.
    pub seats: Vec<Seat>,
    pub advisers: Vec<Seat>,
}

impl Committee {
    /// Whether its term is over on a day.
    #[must_use]
    pub fn is_over(&self, on: NaiveDate) -> bool {
        self.details.term_to.is_some_and(|end| end < on)
    }

    #[must_use]
    pub fn vacancies(&self) -> usize {
        self.seats.iter().filter(|seat| seat.vacant_since.is_some()).count()
    }
}
