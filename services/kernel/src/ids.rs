//! Typed identifiers. Inside they are UUID v7; outside (GraphQL, links) they are opaque text with a prefix,
//! so an id of one kind is never accepted where another kind is asked for.

use serde::{Deserialize, Serialize};
use std::{fmt, str::FromStr};
use uuid::Uuid;

/// The text was not an id of the expected kind.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("not an id of this kind")]
pub struct BadId;

macro_rules! id {
    ($(#[$doc:meta] $name:ident $prefix:literal),+ $(,)?) => {$(
        #[$doc]
        #[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
        #[serde(transparent)]
        pub struct $name(pub Uuid);

        impl $name {
            pub const PREFIX: &'static str = $prefix;
            /// A fresh id; ids made later sort later.
            #[must_use]
            pub fn new() -> Self { Self(Uuid::now_v7()) }
            #[must_use]
            pub fn uuid(self) -> Uuid { self.0 }
        }
        impl Default for $name { fn default() -> Self { Self::new() } }
        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                write!(f, "{}_{}", $prefix, self.0.simple())
            }
        }
        impl fmt::Debug for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result { fmt::Display::fmt(self, f) }
        }
        impl FromStr for $name {
            type Err = BadId;
            fn from_str(s: &str) -> Result<Self, BadId> {
                let rest = s.strip_prefix(concat!($prefix, "_")).ok_or(BadId)?;
                if rest.len() != 32 { return Err(BadId); }
                Uuid::try_parse(rest).map(Self).map_err(|_| BadId)
            }
        }
        impl From<$name> for Uuid { fn from(id: $name) -> Uuid { id.0 } }
        impl From<Uuid> for $name { fn from(id: Uuid) -> Self { Self(id) } }
    )+};
}

id! {
    /// An administration (อปท.) that uses the service.
    TenantId "tnt",
    /// A member of staff of one administration (เจ้าหน้าที่).
    StaffId "stf",
    /// A department (ส่วนราชการภายใน).
    DepartmentId "dep",
    /// A village or community (หมู่บ้าน/ชุมชน).
    VillageId "vil",
    /// A complaint category of one administration (ประเภทเรื่อง).
    CategoryId "cat",
    /// A case in the general register (เรื่องร้องทุกข์/ร้องเรียน).
    ComplaintId "cmp",
    /// A case in the corruption register (ร้องเรียนการทุจริต).
    CorruptionCaseId "cor",
    /// One line of a case's timeline.
    EventId "evt",
    /// A stored file or photo.
    UploadId "upl",
    /// A deadline.
    DeadlineId "ddl",
    /// A message in the outbox.
    MessageId "msg",
    /// A line of the audit trail.
    AuditId "aud",
    /// A background job.
    JobId "job",
    /// Any record of the participation register, where its kind does not matter (links, files).
    RecordId "rec",
    /// A file of a record.
    RecordFileId "rcf",
    /// The participation policy (มาตรการให้ผู้มีส่วนได้ส่วนเสียมีส่วนร่วม).
    PolicyId "pol",
    /// A plan with measures (แผน).
    PlanId "pln",
    /// A measure (มาตรการ/โครงการ/กิจกรรม ตามแผน).
    MeasureId "msr",
    /// A step of a measure (ขั้นตอน).
    StepId "stp",
    /// An indicator of a measure (ตัวชี้วัด).
    IndicatorId "ind",
    /// A committee (คณะกรรมการ/คณะอนุกรรมการ/คณะทำงาน/ศูนย์).
    CommitteeId "cte",
    /// A seat of a committee (ตำแหน่งในคณะกรรมการ).
    SeatId "sea",
    /// A meeting (การประชุม).
    MeetingId "mtg",
    /// A line of a meeting's agenda (ระเบียบวาระ).
    AgendaId "agd",
    /// An action item of a meeting (ข้อสั่งการ).
    ActionItemId "ati",
    /// A community forum (เวทีประชาคม).
    ForumId "frm",
    /// An item raised at a forum (ปัญหา/ความต้องการ/ข้อเสนอแนะ).
    ForumItemId "fit",
    /// An activity (กิจกรรมการมีส่วนร่วม).
    ActivityId "act",
    /// A consultation on a plan (การรับฟังความคิดเห็นต่อร่างแผน).
    ConsultationId "cns",
    /// A version of a draft under consultation.
    DraftId "drf",
    /// A section of a draft.
    SectionId "sec",
    /// A comment on a draft (ความคิดเห็น).
    CommentId "cmt",
    /// A survey (แบบสำรวจความพึงพอใจ).
    SurveyId "srv",
    /// A question of a survey.
    QuestionId "qst",
    /// One answered form.
    ResponseId "rsp",
    /// An evaluation round (รอบการประเมินผล).
    EvaluationId "evl",
    /// A mission judged in an evaluation round (ภารกิจ).
    MissionId "mis",
    /// A programme of a half-year round (รายงานรอบ 6 เดือน).
    ProgrammeId "prg",
    /// A numbered task of a programme (ภารกิจงาน).
    TaskId "tsk",
    /// A yearly duty of the participation centre (ภารกิจประจำปีของศูนย์ฯ).
    DutyId "dty",
    /// An item of the disclosure catalogue (รายการข้อมูลที่ต้องเปิดเผย).
    DisclosureItemId "dsc",
    /// A publication (เอกสารเผยแพร่).
    PublicationId "pub",
    /// A version of a publication.
    EditionId "edn",
    /// A procurement project (โครงการจัดซื้อจัดจ้าง).
    ProcurementId "prc",
    /// An announcement of a procurement project (ประกาศ).
    AnnouncementId "ann",
    /// An information request (คำขอข้อมูลข่าวสาร).
    InformationRequestId "irq",
    /// A line of the visitor log (ผู้มาใช้บริการศูนย์ข้อมูลข่าวสาร).
    VisitId "vis",
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;

    #[test]
    fn an_id_survives_the_round_trip_and_refuses_other_kinds() {
        let id = ComplaintId::new();
        assert_eq!(id.to_string().parse::<ComplaintId>().unwrap(), id);
        assert_eq!(id.to_string().parse::<StaffId>(), Err(BadId));
        assert_eq!("cmp_".parse::<ComplaintId>(), Err(BadId));
        assert_eq!(id.uuid().to_string().parse::<ComplaintId>(), Err(BadId));
    }
}
