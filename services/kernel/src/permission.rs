//! Who may do what: one table, role x action, read by every command and query. The whole table is checked in as
//! `tests/snapshots/permissions.snap`, so a review sees every change of rights as a diff.

use serde::{Deserialize, Serialize};

macro_rules! named {
    ($(#[$m:meta])* $ty:ident { $($(#[$d:meta])* $v:ident = $s:literal),+ $(,)? }) => {
        $(#[$m])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
        #[serde(rename_all = "snake_case")]
        pub enum $ty { $($(#[$d])* $v),+ }
        impl $ty {
            pub const ALL: &'static [Self] = &[$(Self::$v),+];
            #[must_use]
            pub fn as_str(self) -> &'static str { match self { $(Self::$v => $s),+ } }
            #[must_use]
            pub fn parse(s: &str) -> Option<Self> { match s { $($s => Some(Self::$v),)+ _ => None } }
        }
    };
}

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
        ),
        R::ResponsibleOfficer => matches!(
            action,
            A::ComplaintRead
                | A::ComplaintWork
                | A::ComplaintClose
                | A::ComplainantRead
                | A::StaffRead
                | A::SettingsRead
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
        ),
        R::CommitteeSecretary => matches!(action, A::StaffRead | A::SettingsRead | A::StatisticsRead),
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
        ),
        R::DistrictViewer | R::ProvinceViewer => matches!(action, A::StatisticsRead),
    }
}
