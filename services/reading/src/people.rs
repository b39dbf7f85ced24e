//! Persons and positions (บุคคลและตำแหน่ง): a name begins with its title, a position is compared without the name of
//! the administration, a role is the last word of a line.

use crate::{
    field::codes,
    words::{after_prefix, key},
};
use kernel::{Lang, lang};
use serde::{Deserialize, Serialize};

codes! {
    /// A seat's role in a committee (domain.md a7).
    CommitteeRole, "read.committee_role.":
    Adviser = "adviser",
    Chair = "chair",
    ViceChair = "vice_chair",
    Member = "member",
    MemberSecretary = "member_secretary",
    Secretary = "secretary",
    AssistantSecretary = "assistant_secretary",
}

codes! {
    /// A position as committees name it (domain.md a3).
    PositionKind, "read.position.":
    Mayor = "mayor",
    SaoPresident = "sao_president",
    PaoPresident = "pao_president",
    LocalExecutive = "local_executive",
    DeputyExecutive = "deputy_executive",
    Clerk = "clerk",
    DeputyClerk = "deputy_clerk",
    ChiefOfClerkOffice = "chief_of_clerk_office",
    DepartmentDirector = "department_director",
    GeneralAdminDivisionHead = "general_admin_division_head",
    DepartmentHead = "department_head",
    PolicyPlanAnalyst = "policy_plan_analyst",
    HrOfficer = "hr_officer",
    ResponsibleOfficer = "responsible_officer",
    SchoolDirector = "school_director",
    CollegeDirector = "college_director",
    CouncilChair = "council_chair",
    CouncilMember = "council_member",
    DistrictLocalOfficer = "district_local_officer",
    DistrictChief = "district_chief",
    DistrictClerkForTambon = "district_clerk_for_tambon",
    Kamnan = "kamnan",
    VillageHead = "village_head",
    CommunityLeader = "community_leader",
    VillageHealthVolunteer = "village_health_volunteer",
    WomenGroup = "women_group",
    CivicRepresentative = "civic_representative",
    Expert = "expert",
    Citizen = "citizen",
}

/// What a position's words begin with; the first that fits.
const POSITIONS: &[(&str, PositionKind)] = &[
    ("รองนายก", PositionKind::DeputyExecutive),
    ("นายกเทศมนตรี", PositionKind::Mayor),
    ("นายกองค์การบริหารส่วนตำบล", PositionKind::SaoPresident),
    ("นายกอบต", PositionKind::SaoPresident),
    ("นายกองค์การบริหารส่วนจังหวัด", PositionKind::PaoPresident),
    ("นายกอบจ", PositionKind::PaoPresident),
    ("ผู้บริหารท้องถิ่น", PositionKind::LocalExecutive),
    ("รองปลัด", PositionKind::DeputyClerk),
    ("ปลัดอำเภอ", PositionKind::DistrictClerkForTambon),
    ("ปลัดเทศบาล", PositionKind::Clerk),
    ("ปลัดองค์การบริหารส่วน", PositionKind::Clerk),
    ("ปลัดอบต", PositionKind::Clerk),
    ("ปลัดอบจ", PositionKind::Clerk),
    ("หัวหน้าสำนักปลัด", PositionKind::ChiefOfClerkOffice),
    ("ผู้อำนวยการกอง", PositionKind::DepartmentDirector),
    ("ผอ.กอง", PositionKind::DepartmentDirector),
    ("ผอกอง", PositionKind::DepartmentDirector),
    ("ผู้อำนวยการสำนัก", PositionKind::DepartmentDirector),
    ("ผู้อำนวยการโรงเรียน", PositionKind::SchoolDirector),
    ("ผอโรงเรียน", PositionKind::SchoolDirector),
    ("ผู้อำนวยการวิทยาลัย", PositionKind::CollegeDirector),
    ("หัวหน้าฝ่ายบริหารทั่วไป", PositionKind::GeneralAdminDivisionHead),
    ("หัวหน้าส่วนราชการ", PositionKind::DepartmentHead),
    ("หัวหน้าส่วน", PositionKind::DepartmentHead),
    ("นักวิเคราะห์นโยบายและแผน", PositionKind::PolicyPlanAnalyst),
    ("นักทรัพยากรบุคคล", PositionKind::HrOfficer),
    ("เจ้าหน้าที่", PositionKind::ResponsibleOfficer),
    ("ประธานสภา", PositionKind::CouncilChair),
    ("สมาชิกสภา", PositionKind::CouncilMember),
    ("ผู้แทนสมาชิกสภา", PositionKind::CouncilMember),
    ("ท้องถิ่นอำเภอ", PositionKind::DistrictLocalOfficer),
    ("นายอำเภอ", PositionKind::DistrictChief),
    ("กำนัน", PositionKind::Kamnan),
    ("ผู้ใหญ่บ้าน", PositionKind::VillageHead),
    ("ผู้นำชุมชน", PositionKind::CommunityLeader),
    ("ประธานชุมชน", PositionKind::CommunityLeader),
    ("อสม", PositionKind::VillageHealthVolunteer),
    ("ประธานอสม", PositionKind::VillageHealthVolunteer),
    ("อาสาสมัครสาธารณสุข", PositionKind::VillageHealthVolunteer),
    ("กลุ่มสตรี", PositionKind::WomenGroup),
    ("ประธานกลุ่มสตรี", PositionKind::WomenGroup),
    ("ผู้แทนประชาคม", PositionKind::CivicRepresentative),
    ("ผู้แทนภาคประชาชน", PositionKind::CivicRepresentative),
    ("ผู้แทนชุมชน", PositionKind::CivicRepresentative),
    ("ผู้ทรงคุณวุฒิ", PositionKind::Expert),
    ("ประชาชน", PositionKind::Citizen),
];

pub(crate) fn position_kind(position: &str) -> Option<PositionKind> {
    let key = position_key(position).replace('.', "");
    let full = crate::words::key(position).replace('.', "");
    POSITIONS
        .iter()
        .find(|(words, _)| {
            full.starts_with(&words.replace('.', "")) || key.starts_with(&words.replace('.', ""))
        })
        .map(|(_, kind)| *kind)
}

/// A position for comparing: หัวหน้าสำนักปลัดเทศบาล, หัวหน้าสำนักปลัดเทศบาลตำบลตัวอย่าง and หัวหน้าสำนักปลัด are one
/// position of one administration (domain.md b5). Levels of an officer do not make another position.
pub(crate) fn position_key(position: &str) -> String {
    let plain = key(position);
    let mut found = plain
        .strip_prefix("ผอ")
        .map_or(plain.clone(), |rest| format!("ผู้อำนวยการ{}", rest.trim_start_matches('.')));
    for (long, short) in
        [("องค์การบริหารส่วนตำบล", "อบต"), ("องค์การบริหารส่วนจังหวัด", "อบจ"), ("อบต.", "อบต"), ("อบจ.", "อบจ")]
    {
        found = found.replace(long, short);
    }
    for office in [
        "หัวหน้าสำนักปลัด",
        "ปลัดเทศบาล",
        "ปลัดอบต",
        "ปลัดอบจ",
        "นายกเทศมนตรี",
        "นายกอบต",
        "นายกอบจ",
        "ประธานสภาเทศบาล",
        "ประธานสภาอบต",
    ] {
        if found.starts_with(office) {
            return office.to_owned();
        }
    }
    for level in ["ชำนาญการพิเศษ", "ชำนาญการ", "ปฏิบัติการ", "ชำนาญงาน", "ปฏิบัติงาน"]
    {
        if let Some(bare) = found.strip_suffix(level) {
            return bare.to_owned();
        }
    }
    found
}

/// The number after หมู่ที่ or หมู่, when the text names one village and no more.
pub(crate) fn village_no(text: &str) -> (Option<u32>, bool) {
    let arabic = kernel::numerals::to_arabic(text);
    let Some((_, rest)) =
        arabic.split_once("หมู่ที่").or_else(|| arabic.split_once("หมู่")).or_else(|| arabic.split_once("ม."))
    else {
        return (None, false);
    };
    let rest = rest.trim_start();
    let end = rest.find(|c: char| !c.is_ascii_digit()).unwrap_or(rest.len());
    let number = rest.get(..end).and_then(|digits| digits.parse().ok()).filter(|n| *n < 100);
    let after = rest.get(end..).unwrap_or_default().trim_start();
    let more = after.starts_with(['-', '–', ',', '/']) || after.starts_with("ถึง") || after.starts_with("และ");
    if more { (None, true) } else { (number, false) }
}

/// How roles are written; longer ones first where one ends with another.
const ROLES: &[(&str, CommitteeRole)] = &[
    ("กรรมการและผู้ช่วยเลขานุการ", CommitteeRole::AssistantSecretary),
    ("กรรมการผู้ช่วยเลขานุการ", CommitteeRole::AssistantSecretary),
    ("ผู้ช่วยเลขานุการ", CommitteeRole::AssistantSecretary),
    ("กรรมการและเลขานุการ", CommitteeRole::MemberSecretary),
    ("กรรมการ/เลขานุการ", CommitteeRole::MemberSecretary),
    ("กรรมการเลขานุการ", CommitteeRole::MemberSecretary),
    ("เลขานุการ", CommitteeRole::Secretary),
    ("รองประธานกรรมการ", CommitteeRole::ViceChair),
    ("รองประธาน", CommitteeRole::ViceChair),
    ("ประธานกรรมการ", CommitteeRole::Chair),
    ("ประธานคณะทำงาน", CommitteeRole::Chair),
    ("ประธาน", CommitteeRole::Chair),
    ("คณะทำงาน", CommitteeRole::Member),
    ("อนุกรรมการ", CommitteeRole::Member),
    ("กรรมการ", CommitteeRole::Member),
    ("ที่ปรึกษา", CommitteeRole::Adviser),
];

/// A text that is nothing but a role.
pub(crate) fn role(text: &str) -> Option<CommitteeRole> {
    let key = key(text);
    let key = key.strip_prefix("เป็น").unwrap_or(&key);
    ROLES.iter().find(|(words, _)| *words == key).map(|(_, role)| *role)
}

/// `ปลัดเทศบาล ….. ประธาน`: the position and the role at the end, parted by a blank, tab or dots.
pub(crate) fn position_and_role(text: &str) -> (String, Option<CommitteeRole>) {
    let text = text.trim();
    for (words, found) in ROLES {
        for written in [format!("เป็น{words}"), (*words).to_owned()] {
            let Some(before) = text.strip_suffix(written.as_str()) else { continue };
            let parted = before.ends_with(|c: char| c.is_whitespace() || ".…-_=:|".contains(c));
            let position = before.trim_end_matches(|c: char| c.is_whitespace() || ".…-_=:|".contains(c));
            if parted && !position.is_empty() {
                return (position.replace('\t', " "), Some(*found));
            }
        }
    }
    (text.replace('\t', " "), None)
}

/// A person's full name.
const TITLES: &[&str] = &[
    "นางสาว",
    "นาย",
    "นาง",
    "น.ส.",
    "ว่าที่ร้อยตรีหญิง",
    "ว่าที่ร้อยตรี",
    "ว่าที่ ร.ต.หญิง",
    "ว่าที่ ร.ต.",
    "ว่าที่",
    "ดร.",
    "พระครู",
    "พระ",
    "จ่าเอก",
    "จ.อ.",
    "สิบเอก",
    "ส.อ.",
    "สิบตำรวจเอก",
    "ร้อยตรี",
    "ร.ต.",
    "ร้อยเอก",
    "พันจ่าเอก",
    "พ.จ.อ.",
    "ร้อยตำรวจเอก",
    "พันตำรวจโท",
];

/// Whether a text begins with a person's title. นายก and นายอำเภอ are no persons.
pub(crate) fn is_person(text: &str) -> bool {
    let text = text.trim();
    let office =
        ["นายก", "นายอำเภอ", "นายทะเบียน", "นายช่าง", "นายแพทย์"].iter().any(|word| text.starts_with(word));
    !office
        && TITLES.iter().any(|title| after_prefix(text, title).is_some_and(|rest| !rest.trim().is_empty()))
}

/// `นางสาวสมศรี ใจดี นักวิชาการ` parted into person and what follows: a name is two words, the title's own blank aside.
pub(crate) fn person_and_rest(text: &str) -> Option<(String, String)> {
    let text = text.trim();
    if !is_person(text) {
        return None;
    }
    let words: Vec<&str> = text.split_whitespace().collect();
    let alone = words.first().is_some_and(|first| TITLES.iter().any(|title| title.trim() == *first));
    let (name, rest) = words.split_at_checked(if alone { 3 } else { 2 })?;
    Some((name.join(" "), rest.join(" ")))
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, clippy::expect_used, clippy::indexing_slicing)]
    use super::*;

    #[test]
    fn domain_b5_one_position_in_several_wordings() {
        let same =
            ["หัวหน้าสำนักปลัด", "หัวหน้าสำนักปลัดเทศบาล", "หัวหน้าสำนักปลัด เทศบาลตำบลตัวอย่าง", "หัวหน้าสำนักปลัด อบต."];
        assert!(same.iter().all(|text| position_key(text) == "หัวหน้าสำนักปลัด"));
        assert_ne!(position_key("ผู้ใหญ่บ้าน หมู่ที่ ๑ ตำบลก"), position_key("ผู้ใหญ่บ้าน หมู่ที่ ๒ ตำบลก"));
        assert_eq!(position_key("ผอ.กองช่าง"), position_key("ผู้อำนวยการกองช่าง"));
        assert_eq!(position_kind("ปลัดองค์การบริหารส่วนตำบลตัวอย่าง"), Some(PositionKind::Clerk));
        assert_eq!(position_kind("ปลัดอำเภอประจำตำบล"), Some(PositionKind::DistrictClerkForTambon));
        assert_eq!(position_kind("หัวหน้าวงดนตรี"), None);
    }

    #[test]
    fn roles_stand_apart_at_the_end() {
        assert_eq!(position_and_role("ปลัดเทศบาล\tประธาน"), ("ปลัดเทศบาล".into(), Some(CommitteeRole::Chair)));
        assert_eq!(
            position_and_role("หัวหน้าสำนักปลัด ........ กรรมการและเลขานุการ"),
            ("หัวหน้าสำนักปลัด".into(), Some(CommitteeRole::MemberSecretary))
        );
        assert_eq!(position_and_role("ผู้แทนคณะกรรมการ").1, None);
        assert_eq!(position_and_role("กำนัน เป็นกรรมการ"), ("กำนัน".into(), Some(CommitteeRole::Member)));
    }

    #[test]
    fn villages_and_persons() {
        assert_eq!(village_no("ผู้ใหญ่บ้าน หมู่ที่ ๑๔ ตำบล"), (Some(14), false));
        assert_eq!(village_no("ผู้ใหญ่บ้าน หมู่ที่ 1 - 5"), (None, true));
        assert_eq!(village_no("กำนัน"), (None, false));
        let parted = person_and_rest("นางสาวสมศรี ใจดี นักวิชาการ ชำนาญการ").unwrap();
        assert_eq!(parted, ("นางสาวสมศรี ใจดี".into(), "นักวิชาการ ชำนาญการ".into()));
        assert!(!is_person("นายกเทศมนตรี") && !is_person("ปลัด"));
    }
}
