//! Who may do what: one table, role x action, read by every command and query. The whole table is checked in as
//! `tests/snapshots/permissions.snap`, so a review sees every change of rights as a diff.

use serde::{Deserialize, Serialize};

named! {
    /// What a person is in their administration (domain.md a3, design.md 3).
    Role {
        /// ผู้ดูแลระบบของหน่วยงาน
        TenantAdmin = "tenant_admin",
        /// เจ้าหน้าที่รับเรื่อง
        ReceivingClerk = "receiving_clerk",
        /// เจ้าหน้าที่ผู้รับผิดชอบ
        ResponsibleOfficer = "responsible_officer",
        /// หัวหน้าส่วนราชการ
        DepartmentHead = "department_head",
        /// ปลัด/ผู้บริหาร
        Approver = "approver",
        /// เลขานุการคณะกรรมการ
        CommitteeSecretary = "committee_secretary",
        /// ผู้รับผิดชอบเรื่องร้องเรียนการทุจริต
        CorruptionOfficer = "corruption_officer",
        /// ผู้ตรวจสอบ (อ่านอย่างเดียว)
        Auditor = "auditor",
        /// ท้องถิ่นอำเภอ
        DistrictViewer = "district_viewer",
        /// ท้องถิ่นจังหวัด
        ProvinceViewer = "province_viewer",
    }
}

named! {
    /// One thing a person may do.
    Action {
        ComplaintRead = "complaint_read",
        ComplaintReceive = "complaint_receive",
        ComplaintAssign = "complaint_assign",
        ComplaintWork = "complaint_work",
        ComplaintClose = "complaint_close",
        ComplaintMerge = "complaint_merge",
        ComplaintRefer = "complaint_refer",
        ComplainantRead = "complainant_read",
        LatenessRead = "lateness_read",
        CorruptionRead = "corruption_read",
        CorruptionWork = "corruption_work",
        StaffRead = "staff_read",
        StaffManage = "staff_manage",
        SettingsRead = "settings_read",
        SettingsManage = "settings_manage",
        OutboxRead = "outbox_read",
        OutboxManage = "outbox_manage",
        AuditRead = "audit_read",
        CorruptionAuditRead = "corruption_audit_read",
        StatisticsRead = "statistics_read",
        /// Reading the participation register, drafts included.
        ParticipationRead = "participation_read",
        /// Plans and measures: writing drafts, steps, indicators, spending.
        MeasureWork = "measure_work",
        /// Announcing and signing a version of a measure, which freezes it.
        MeasureApprove = "measure_approve",
        CommitteeWork = "committee_work",
        MeetingWork = "meeting_work",
        ForumWork = "forum_work",
        ActivityWork = "activity_work",
        ConsultationWork = "consultation_work",
        SurveyWork = "survey_work",
        /// Typing in answers from paper.
        SurveyEnter = "survey_enter",
        EvaluationWork = "evaluation_work",
        ProgrammeWork = "programme_work",
        /// Reading the information centre's registers: catalogue, publications, procurement, visits.
        DisclosureRead = "disclosure_read",
        DisclosureWork = "disclosure_work",
        /// Which items must be disclosed, how often and by whom.
        DisclosureManage = "disclosure_manage",
        /// Information requests name the person who asks.
        InformationRequestRead = "information_request_read",
        InformationRequestWork = "information_request_work",
        /// Reading an existing document into the registers.
        DocumentImport = "document_import",
    }
}

/// The table. A role not named here for an action may not do it.
#[must_use]
pub fn allows(role: Role, action: Action) -> bool {
    use Action as A;
    use Role as R;
    match role {
        R::TenantAdmin => matches!(
            action,
            A::StaffRead
                | A::StaffManage
                | A::SettingsRead
                | A::SettingsManage
                | A::OutboxRead
                | A::OutboxManage
                | A::AuditRead
        ),
        R::ReceivingClerk => matches!(
            action,
            A::ComplaintRead
                | A::ComplaintReceive
                | A::ComplaintAssign
                | A::ComplaintWork
                | A::ComplaintClose
                | A::ComplaintMerge
                | A::ComplaintRefer
                | A::ComplainantRead
                | A::LatenessRead
                | A::StaffRead
                | A::SettingsRead
                | A::ParticipationRead
                | A::ForumWork
                | A::SurveyEnter
                | A::DisclosureRead
                | A::DisclosureWork
                | A::InformationRequestRead
                | A::InformationRequestWork
        ),
        R::ResponsibleOfficer => matches!(
            action,
            A::ComplaintRead
                | A::ComplaintWork
                | A::ComplaintClose
                | A::ComplainantRead
                | A::StaffRead
                | A::SettingsRead
                | A::ParticipationRead
                | A::MeasureWork
                | A::MeetingWork
                | A::ForumWork
                | A::ActivityWork
                | A::ConsultationWork
                | A::SurveyWork
                | A::SurveyEnter
                | A::EvaluationWork
                | A::ProgrammeWork
                | A::DisclosureRead
                | A::DisclosureWork
                | A::InformationRequestRead
                | A::InformationRequestWork
                | A::DocumentImport
        ),
        R::DepartmentHead => matches!(
            action,
            A::ComplaintRead
                | A::ComplaintAssign
                | A::ComplaintWork
                | A::ComplaintClose
                | A::ComplaintRefer
                | A::ComplainantRead
                | A::LatenessRead
                | A::StaffRead
                | A::SettingsRead
                | A::StatisticsRead
                | A::ParticipationRead
                | A::MeasureWork
                | A::CommitteeWork
                | A::MeetingWork
                | A::ForumWork
                | A::ActivityWork
                | A::ConsultationWork
                | A::SurveyWork
                | A::SurveyEnter
                | A::EvaluationWork
                | A::ProgrammeWork
                | A::DisclosureRead
                | A::DisclosureWork
                | A::DisclosureManage
                | A::InformationRequestRead
                | A::InformationRequestWork
                | A::DocumentImport
        ),
        R::Approver => matches!(
            action,
            A::ComplaintRead
                | A::ComplaintAssign
                | A::ComplaintWork
                | A::ComplaintClose
                | A::ComplaintRefer
                | A::ComplainantRead
                | A::LatenessRead
                | A::StaffRead
                | A::SettingsRead
                | A::AuditRead
                | A::StatisticsRead
                | A::ParticipationRead
                | A::MeasureWork
                | A::MeasureApprove
                | A::CommitteeWork
                | A::MeetingWork
                | A::ForumWork
                | A::ActivityWork
                | A::ConsultationWork
                | A::SurveyWork
                | A::SurveyEnter
                | A::EvaluationWork
                | A::ProgrammeWork
                | A::DisclosureRead
                | A::DisclosureWork
                | A::DisclosureManage
                | A::InformationRequestRead
                | A::InformationRequestWork
                | A::DocumentImport
        ),
        R::CommitteeSecretary => matches!(
            action,
            A::StaffRead
                | A::SettingsRead
                | A::StatisticsRead
                | A::ParticipationRead
                | A::CommitteeWork
                | A::MeetingWork
                | A::ForumWork
                | A::ActivityWork
                | A::EvaluationWork
                | A::ProgrammeWork
                | A::DisclosureRead
                | A::DocumentImport
        ),
        R::CorruptionOfficer => {
            matches!(
                action,
                A::CorruptionRead
                    | A::CorruptionWork
                    | A::CorruptionAuditRead
                    | A::StaffRead
                    | A::SettingsRead
            )
        }
        R::Auditor => matches!(
            action,
            A::ComplaintRead
                | A::LatenessRead
                | A::StaffRead
                | A::SettingsRead
                | A::AuditRead
                | A::StatisticsRead
                | A::ParticipationRead
                | A::DisclosureRead
        ),
        R::DistrictViewer | R::ProvinceViewer => matches!(action, A::StatisticsRead),
    }
}
