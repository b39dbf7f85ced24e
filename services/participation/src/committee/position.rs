//! Positions on a committee (ตำแหน่ง, domain.md a3): which one a text names, whether two texts name the same one in one
//! administration, and on whose behalf it usually sits.

use super::Sector;
use kernel::numerals;
use tenancy::words;

words! {
    /// The positions of domain.md a3 and a1 that are met on committees.
    #[graphql(name = "PositionKind")]
    PositionKind {
        Mayor = "mayor", SaoPresident = "sao_president", PaoPresident = "pao_president",
        DeputyExecutive = "deputy_executive", Clerk = "clerk", DeputyClerk = "deputy_clerk",
        ChiefOfClerkOffice = "chief_of_clerk_office", DepartmentDirector = "department_director",
        GeneralAdminDivisionHead = "general_admin_division_head", DepartmentHead = "department_head",
        PolicyPlanAnalyst = "policy_plan_analyst", HrOfficer = "hr_officer",
        ResponsibleOfficer = "responsible_officer", SchoolDirector = "school_director",
        CollegeDirector = "college_director", Kamnan = "kamnan", VillageHead = "village_head",
        DistrictClerkForTambon = "district_clerk_for_tambon", DistrictLocalOfficer = "district_local_officer",
        DistrictChief = "district_chief", CouncilChair = "council_chair", CouncilMember = "council_member",
        CommunityLeader = "community_leader", VillageHealthVolunteer = "village_health_volunteer",
        WomenGroup = "women_group", CivicRepresentative = "civic_representative", Citizen = "citizen",
        AgencyRepresentative = "agency_representative", Expert = "expert",
        PrivateRepresentative = "private_representative", GroupRepresentative = "group_representative",
        Other = "other",
    }
}

/// How the texts begin, the more exact before the more general.
const BEGINNINGS: &[(&str, PositionKind)] = &[
    ("นายกเทศมนตรี", PositionKind::Mayor),
    ("นายกองค์การบริหารส่วนจังหวัด", PositionKind::PaoPresident),
    ("นายกอบจ", PositionKind::PaoPresident),
    ("นายกองค์การบริหารส่วนตำบล", PositionKind::SaoPresident),
    ("นายกอบต", PositionKind::SaoPresident),
    ("รองนายก", PositionKind::DeputyExecutive),
    ("ปลัดอำเภอ", PositionKind::DistrictClerkForTambon),
    ("รองปลัด", PositionKind::DeputyClerk),
    ("ปลัด", PositionKind::Clerk),
    ("หัวหน้าสำนักปลัด", PositionKind::ChiefOfClerkOffice),
    ("หัวหน้าฝ่ายบริหารทั่วไป", PositionKind::GeneralAdminDivisionHead),
    ("หัวหน้าส่วน", PositionKind::DepartmentHead),
    ("หัวหน้ากอง", PositionKind::DepartmentHead),
    ("ผู้อำนวยการโรงเรียน", PositionKind::SchoolDirector),
    ("ผอ.โรงเรียน", PositionKind::SchoolDirector),
    ("ผู้อำนวยการวิทยาลัย", PositionKind::CollegeDirector),
    ("ผู้อำนวยการกอง", PositionKind::DepartmentDirector),
    ("ผอ.กอง", PositionKind::DepartmentDirector),
    ("ผู้อำนวยการสำนัก", PositionKind::DepartmentDirector),
    ("นักวิเคราะห์นโยบายและแผน", PositionKind::PolicyPlanAnalyst),
    ("นักทรัพยากรบุคคล", PositionKind::HrOfficer),
    ("เจ้าหน้าที่", PositionKind::ResponsibleOfficer),
    ("เจ้าพนักงาน", PositionKind::ResponsibleOfficer),
    ("นักวิชาการ", PositionKind::ResponsibleOfficer),
    ("นักพัฒนาชุมชน", PositionKind::ResponsibleOfficer),
    ("นักจัดการงาน", PositionKind::ResponsibleOfficer),
    ("นิติกร", PositionKind::ResponsibleOfficer),
    ("กำนัน", PositionKind::Kamnan),
    ("ผู้ใหญ่บ้าน", PositionKind::VillageHead),
    ("ท้องถิ่นอำเภอ", PositionKind::DistrictLocalOfficer),
    ("นายอำเภอ", PositionKind::DistrictChief),
    ("ประธานสภา", PositionKind::CouncilChair),
    ("สมาชิกสภา", PositionKind::CouncilMember),
    ("ผู้แทนสมาชิกสภา", PositionKind::CouncilMember),
    ("ผู้นำชุมชน", PositionKind::CommunityLeader),
    ("ประธานชุมชน", PositionKind::CommunityLeader),
    ("อาสาสมัครสาธารณสุข", PositionKind::VillageHealthVolunteer),
    ("อสม", PositionKind::VillageHealthVolunteer),
    ("ผู้แทนอสม", PositionKind::VillageHealthVolunteer),
    ("ผู้แทนอาสาสมัครสาธารณสุข", PositionKind::VillageHealthVolunteer),
    ("กลุ่มสตรี", PositionKind::WomenGroup),
    ("ผู้แทนกลุ่มสตรี", PositionKind::WomenGroup),
    ("ผู้แทนกลุ่ม", PositionKind::GroupRepresentative),
    ("ผู้แทนชมรม", PositionKind::GroupRepresentative),
    ("ผู้แทนประชาคม", PositionKind::CivicRepresentative),
    ("ผู้แทนชุมชน", PositionKind::CivicRepresentative),
    ("ผู้แทนภาคประชาชน", PositionKind::CivicRepresentative),
    ("ผู้แทนประชาชน", PositionKind::CivicRepresentative),
    ("ผู้แทนหมู่บ้าน", PositionKind::CivicRepresentative),
    ("ผู้แทนหน่วยงาน", PositionKind::AgencyRepresentative),
    ("ผู้แทนภาคราชการ", PositionKind::AgencyRepresentative),
    ("ผู้แทนส่วนราชการ", PositionKind::AgencyRepresentative),
    ("ผู้แทนโรงพยาบาล", PositionKind::AgencyRepresentative),
    ("ผู้อำนวยการโรงพยาบาล", PositionKind::AgencyRepresentative),
    ("ผู้แทนภาคเอกชน", PositionKind::PrivateRepresentative),
    ("ผู้ทรงคุณวุฒิ", PositionKind::Expert),
    ("ประชาชน", PositionKind::Citizen),
];

/// The kind a text names; `None` when it is none of the known ones.
#[must_use]
pub fn kind_of(position: &str) -> Option<PositionKind> {
    let text = squeezed(position);
    BEGINNINGS.iter().find(|(beginning, _)| text.starts_with(beginning)).map(|(_, kind)| *kind)
}

/// On whose behalf such a position usually sits. A proposal: staff choose another where it is not so.
#[must_use]
pub fn sector_of(kind: Option<PositionKind>) -> Sector {
    use PositionKind as P;
    match kind {
        Some(P::Mayor | P::SaoPresident | P::PaoPresident | P::DeputyExecutive) => Sector::Executive,
        Some(P::CouncilChair | P::CouncilMember) => Sector::Council,
        Some(
            P::Clerk
            | P::DeputyClerk
            | P::ChiefOfClerkOffice
            | P::DepartmentDirector
            | P::GeneralAdminDivisionHead
            | P::DepartmentHead
            | P::PolicyPlanAnalyst
            | P::HrOfficer
            | P::ResponsibleOfficer,
        ) => Sector::Staff,
        Some(
            P::SchoolDirector
            | P::CollegeDirector
            | P::DistrictClerkForTambon
            | P::DistrictLocalOfficer
            | P::DistrictChief
            | P::AgencyRepresentative,
        ) => Sector::Agency,
        Some(P::VillageHealthVolunteer | P::WomenGroup | P::GroupRepresentative) => Sector::OtherGroup,
        Some(P::Expert) => Sector::Expert,
        Some(P::PrivateRepresentative) => Sector::PrivateSector,
        Some(P::Kamnan | P::VillageHead | P::CommunityLeader | P::CivicRepresentative | P::Citizen)
        | Some(P::Other)
        | None => Sector::CitizenSector,
    }
}

/// Whether one administration has many people in such a position, so that the same words on two seats are two people.
#[must_use]
pub fn is_held_by_many(kind: Option<PositionKind>) -> bool {
    use PositionKind as P;
    matches!(
        kind,
        Some(
            P::DeputyExecutive
                | P::CouncilMember
                | P::DepartmentHead
                | P::ResponsibleOfficer
                | P::CommunityLeader
                | P::VillageHealthVolunteer
                | P::WomenGroup
                | P::CivicRepresentative
                | P::Citizen
                | P::AgencyRepresentative
                | P::Expert
                | P::PrivateRepresentative
                | P::GroupRepresentative
        )
    )
}

/// Whether one administration has one such position only: two seats with it are one head, whatever the roles.
#[must_use]
pub fn is_held_by_one(kind: Option<PositionKind>) -> bool {
    use PositionKind as P;
    matches!(
        kind,
        Some(
            P::Mayor
                | P::SaoPresident
                | P::PaoPresident
                | P::Clerk
                | P::ChiefOfClerkOffice
                | P::CouncilChair
                | P::DistrictChief
                | P::DistrictLocalOfficer
                | P::GeneralAdminDivisionHead
        )
    )
}

/// The number after หมู่ or หมู่ที่, of a village head.
#[must_use]
pub fn village_no_of(position: &str) -> Option<i32> {
    let text = squeezed(position);
    let (_, rest) = text.split_once("หมู่")?;
    let rest = rest.strip_prefix("บ้าน").unwrap_or(rest);
    let rest = rest.strip_prefix("ที่").unwrap_or(rest);
    let digits: String = rest.chars().take_while(char::is_ascii_digit).collect();
    digits.parse().ok().filter(|no| (1..=99).contains(no))
}

/// The same for all spellings of one position in one administration: spaces, numerals and the administration's own name
/// do not count. หัวหน้าสำนักปลัดเทศบาล and หัวหน้าสำนักปลัด are one (seed 004, article 2.2, seats 2 and 14).
#[must_use]
pub fn key(position: &str) -> String {
    let text = squeezed(position);
    // A school of the municipality keeps its name: there may be several.
    if text.contains("โรงเรียน") || text.contains("ศูนย์") || text.contains("วิทยาลัย")
    {
        return text;
    }
    let text = text.replace("นายกเทศมนตรีตำบล", "นายกเทศมนตรี").replace("ผอ.", "ผู้อำนวยการ");
    let own = ["เทศบาล", "องค์การบริหารส่วน", "อบต.", "อบจ.", "ทต.", "ทม.", "ทน."]
        .iter()
        .filter_map(|word| text.find(word))
        .filter(|at| *at > 0)
        .min();
    match own {
        Some(at) => text.get(..at).unwrap_or(&text).to_owned(),
        None => match text.strip_prefix("นายกเทศมนตรี") {
            Some(_) => "นายกเทศมนตรี".to_owned(),
            None => text,
        },
    }
}

fn squeezed(text: &str) -> String {
    numerals::to_arabic(text).chars().filter(|c| !c.is_whitespace() && *c != '\u{200b}').collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn seed_004_the_same_position_is_written_in_several_ways() {
        for (a, b) in [
            ("หัวหน้าสำนักปลัดเทศบาล", "หัวหน้าสำนักปลัด"),
            ("หัวหน้าสำนักปลัด อบต.", "หัวหน้าสำนักปลัด"),
            ("ปลัดเทศบาลตำบลเวียงเทิง", "ปลัดเทศบาล"),
            ("ปลัดองค์การบริหารส่วนตำบลวัดตูม", "ปลัด อบต."),
            ("นายกเทศมนตรีตำบลเวียงเทิง", "นายกเทศมนตรี"),
            ("ผอ.กองคลัง", "ผู้อำนวยการ กองคลัง"),
            ("ผู้ใหญ่บ้าน หมู่ที่ ๑๔", "ผู้ใหญ่บ้าน หมู่ที่ 14"),
            ("ประธานสภาเทศบาลตำบลเวียงเทิง", "ประธานสภา"),
        ] {
            assert_eq!(key(a), key(b), "{a} = {b}");
        }
        for (a, b) in [
            ("ผู้ใหญ่บ้าน หมู่ที่ ๑", "ผู้ใหญ่บ้าน หมู่ที่ ๑๔"),
            ("ผู้อำนวยการโรงเรียนเทศบาล ๑", "ผู้อำนวยการโรงเรียนเทศบาล ๒"),
            ("ผู้อำนวยการกองคลัง", "ผู้อำนวยการกองช่าง"),
            ("ปลัดเทศบาล", "รองปลัดเทศบาล"),
        ] {
            assert_ne!(key(a), key(b), "{a} ≠ {b}");
        }
    }

    #[test]
    fn a_position_is_known_by_how_it_begins() {
        use PositionKind as P;
        for (text, kind, sector) in [
            ("ปลัดเทศบาลตำบลเวียงเทิง", Some(P::Clerk), Sector::Staff),
            ("ปลัดอำเภอเทิงประจำตำบลเวียง", Some(P::DistrictClerkForTambon), Sector::Agency),
            ("หัวหน้าสำนักปลัด", Some(P::ChiefOfClerkOffice), Sector::Staff),
            ("ผู้อำนวยการโรงเรียนเทศบาล", Some(P::SchoolDirector), Sector::Agency),
            ("ผู้ใหญ่บ้าน หมู่ที่ ๒๐ ตำบลเวียง", Some(P::VillageHead), Sector::CitizenSector),
            ("ท้องถิ่นอำเภอเทิง", Some(P::DistrictLocalOfficer), Sector::Agency),
            ("ประธานสภาเทศบาล", Some(P::CouncilChair), Sector::Council),
            ("ผู้แทนกลุ่มสตรี", Some(P::WomenGroup), Sector::OtherGroup),
            ("ผู้ประกอบการร้านค้า", None, Sector::CitizenSector),
        ] {
            assert_eq!(kind_of(text), kind, "{text}");
            assert_eq!(sector_of(kind), sector, "{text}");
        }
        assert_eq!(village_no_of("ผู้ใหญ่บ้าน หมู่ที่ ๒๐ ตำบลเวียง"), Some(20));
        assert_eq!(village_no_of("ผู้ใหญ่บ้าน หมู่ 3"), Some(3));
        assert_eq!(village_no_of("กำนันตำบลเวียง"), None);
    }
}
