//! The departments that documents name as owners (ส่วนราชการ, domain.md a2). A name outside the list stays a name.

use crate::{field::codes, words::key};
use kernel::{Lang, lang};
use serde::{Deserialize, Serialize};

codes! {
    /// The kind of a department.
    DepartmentKind, "read.department.":
    OfficeOfClerk = "office_of_clerk",
    Finance = "finance",
    PublicWorks = "public_works",
    PublicHealthEnvironment = "public_health_environment",
    Education = "education",
    SocialWelfare = "social_welfare",
    StrategyBudget = "strategy_budget",
    InternalAudit = "internal_audit",
    AllDepartments = "all_departments",
}

const NAMES: &[(&str, DepartmentKind)] = &[
    ("ทุกกอง", DepartmentKind::AllDepartments),
    ("ทุกส่วนราชการ", DepartmentKind::AllDepartments),
    ("ทุกสำนัก", DepartmentKind::AllDepartments),
    ("ทุกหน่วยงาน", DepartmentKind::AllDepartments),
    ("สำนักปลัด", DepartmentKind::OfficeOfClerk),
    ("สนปลัด", DepartmentKind::OfficeOfClerk),
    ("กองคลัง", DepartmentKind::Finance),
    ("ส่วนการคลัง", DepartmentKind::Finance),
    ("สำนักคลัง", DepartmentKind::Finance),
    ("กองช่าง", DepartmentKind::PublicWorks),
    ("ส่วนโยธา", DepartmentKind::PublicWorks),
    ("สำนักช่าง", DepartmentKind::PublicWorks),
    ("กองสาธารณสุข", DepartmentKind::PublicHealthEnvironment),
    ("กองการศึกษา", DepartmentKind::Education),
    ("สำนักการศึกษา", DepartmentKind::Education),
    ("กองสวัสดิการสังคม", DepartmentKind::SocialWelfare),
    ("กองยุทธศาสตร์", DepartmentKind::StrategyBudget),
    ("กองแผนงาน", DepartmentKind::StrategyBudget),
    ("หน่วยตรวจสอบภายใน", DepartmentKind::InternalAudit),
];

/// The kinds a text names, in the order of the text, each once.
pub(crate) fn kinds(text: &str) -> Vec<DepartmentKind> {
    let text = key(text);
    let mut found: Vec<(usize, DepartmentKind)> =
        NAMES.iter().filter_map(|(name, kind)| text.find(name).map(|at| (at, *kind))).collect();
    found.sort_by_key(|(at, _)| *at);
    let mut kinds: Vec<DepartmentKind> = Vec::new();
    for (_, kind) in found {
        if !kinds.contains(&kind) {
            kinds.push(kind);
        }
    }
    // "ทุกกอง/สำนัก" is all of them, whatever else is named.
    if kinds.contains(&DepartmentKind::AllDepartments) {
        kinds = vec![DepartmentKind::AllDepartments];
    }
    kinds
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn owners_as_measures_name_them() {
        use DepartmentKind::{AllDepartments, Finance, OfficeOfClerk, PublicWorks};
        assert_eq!(kinds("สำนักปลัดเทศบาลตำบลตัวอย่าง"), [OfficeOfClerk]);
        assert_eq!(kinds("ทุกกอง/สำนัก ของเทศบาลตำบลตัวอย่าง"), [AllDepartments]);
        assert_eq!(kinds("กองช่าง และกองคลัง"), [PublicWorks, Finance]);
        assert_eq!(kinds("งานป้องกันฯ"), []);
    }
}
