//! The people of the demo, all invented: surnames of staff begin with สมมุติ ("supposed"), those of citizens with
//! ตัวอย่าง ("example"), so nobody can take them for somebody.

use super::{
    rng::Rng,
    towns::{TOWNS, Town},
};
use complaints::complaint::Contact;
use kernel::Role;

/// Everybody in the demo signs in with this. It is printed at the start and good for nothing else.
pub const PASSWORD: &str = "open-town-hall-2570";

const GIVEN: [&str; 40] = [
    "นายสมชาย",
    "นางสาวมาลี",
    "นายประเสริฐ",
    "นางสมใจ",
    "นายวิชัย",
    "นางสาวอรุณี",
    "นายสุรชัย",
    "นางพรทิพย์",
    "นายธีระ",
    "นางสาวกมลวรรณ",
    "นายอนุชา",
    "นางจันทร์เพ็ญ",
    "นายกิตติ",
    "นางสาวศิริพร",
    "นายณรงค์",
    "นางบุญเรือน",
    "นายปรีชา",
    "นางสาวนงลักษณ์",
    "นายมานะ",
    "นางสาวปิยะดา",
    "นายชูชาติ",
    "นางละออ",
    "นายวีระ",
    "นางสาวชุติมา",
    "นายไพโรจน์",
    "นางเพ็ญศรี",
    "นายสมบัติ",
    "นางสาววราภรณ์",
    "นายอุดม",
    "นางสาวรัตนา",
    "นายเกษม",
    "นางอำไพ",
    "นายพงษ์ศักดิ์",
    "นางสาวดวงใจ",
    "นายสวัสดิ์",
    "นางวิไล",
    "นายบุญส่ง",
    "นางสาวเบญจมาศ",
    "นายทองดี",
    "นางสาวสายฝน",
];

const ENDINGS: [&str; 24] = [
    "ดี",
    "สุข",
    "งาม",
    "ชัย",
    "ทรัพย์",
    "มงคล",
    "พัฒนา",
    "เจริญ",
    "รุ่งเรือง",
    "สว่าง",
    "มั่นคง",
    "ผาสุก",
    "ใจดี",
    "วัฒนา",
    "ศรี",
    "พร",
    "ไทย",
    "กุล",
    "วงศ์",
    "นคร",
    "สิริ",
    "ธรรม",
    "ปัญญา",
    "เกษม",
];

fn from_list(list: &[&'static str], at: usize) -> &'static str {
    list.iter().cycle().nth(at).copied().unwrap_or_default()
}

/// Member of staff number `at` of the whole demo. Given names and endings turn at different speeds, so the first 120
/// names differ.
fn staff_name(at: usize) -> String {
    format!("{} สมมุติ{}", from_list(&GIVEN, at % 40), from_list(&ENDINGS, at * 7 + at / 24))
}

/// One person who works for a town.
#[derive(Debug, Clone)]
pub struct Person {
    pub name: String,
    pub email: String,
    pub position: String,
    pub role: Role,
    /// The kind of their department.
    pub department: &'static str,
    /// The one of their role that is shown among the sign-ins.
    pub shown: bool,
}

/// Everybody who works for a town: one person for every role of an administration, and in every department a head and
/// an officer, because every department answers its own cases.
#[must_use]
pub fn staff_of(town: &Town) -> Vec<Person> {
    let town_at = TOWNS.iter().position(|other| other.slug == town.slug).unwrap_or(0);
    let mut people: Vec<Person> = Vec::new();
    let mut add = |mailbox: &str, position: String, role: Role, department: &'static str, shown: bool| {
        let name = staff_name(town_at * 23 + people.len());
        let email = format!("{mailbox}@{}.demo.example", town.slug);
        people.push(Person { name, email, position, role, department, shown });
    };
    let office = "office_of_clerk";
    add("admin", "นักวิเคราะห์นโยบายและแผนชำนาญการ".into(), Role::TenantAdmin, office, true);
    add("clerk", "เจ้าพนักงานธุรการชำนาญงาน".into(), Role::ReceivingClerk, office, true);
    add("palad", town.clerk.into(), Role::Approver, office, true);
    add("nayok", town.executive.into(), Role::Approver, office, false);
    add("secretary", "นักจัดการงานทั่วไปปฏิบัติการ".into(), Role::CommitteeSecretary, office, true);
    add("corruption", "นิติกรชำนาญการ".into(), Role::CorruptionOfficer, office, true);
    let audit = town.department_for(&["internal_audit"]);
    add("auditor", "นักวิชาการตรวจสอบภายในชำนาญการ".into(), Role::Auditor, audit, true);
    for department in town.departments.iter().filter(|department| department.kind != "internal_audit") {
        let works = department.kind == "public_works";
        let mailbox =
            |of: &str| if works { of.to_owned() } else { format!("{of}-{}", short(department.kind)) };
        let (head, officer) = positions(department.kind);
        add(&mailbox("head"), head.into(), Role::DepartmentHead, department.kind, works);
        add(&mailbox("officer"), officer.into(), Role::ResponsibleOfficer, department.kind, works);
    }
    people
}

fn short(kind: &str) -> &str {
    match kind {
        "office_of_clerk" => "office",
        "public_health_environment" => "health",
        "social_welfare" => "welfare",
        other => other,
    }
}

fn positions(kind: &str) -> (&'static str, &'static str) {
    match kind {
        "office_of_clerk" => ("หัวหน้าสำนักปลัด", "เจ้าพนักงานป้องกันและบรรเทาสาธารณภัยชำนาญงาน"),
        "finance" => ("ผู้อำนวยการกองคลัง", "นักวิชาการจัดเก็บรายได้ปฏิบัติการ"),
        "public_works" => ("ผู้อำนวยการกองช่าง", "นายช่างโยธาชำนาญงาน"),
        "public_health_environment" => ("ผู้อำนวยการกองสาธารณสุขและสิ่งแวดล้อม", "นักวิชาการสาธารณสุขปฏิบัติการ"),
        "education" => ("ผู้อำนวยการกองการศึกษา", "นักวิชาการศึกษาปฏิบัติการ"),
        _ => ("ผู้อำนวยการกองสวัสดิการสังคม", "นักพัฒนาชุมชนปฏิบัติการ"),
    }
}

/// A citizen who says how to be reached: a name and a number nobody has, sometimes an address for the notices.
#[must_use]
pub fn citizen(rng: &mut Rng, wants_mail: bool) -> Contact {
    let name = format!("{} ตัวอย่าง{}", rng.pick(&GIVEN), rng.pick(&ENDINGS));
    let number = rng.between(1, 999);
    Contact {
        name,
        // No exchange begins with three noughts.
        phone: format!("000-000-0{number:03}"),
        email: if wants_mail { format!("citizen{number:03}@mail.example") } else { String::new() },
        address: String::new(),
        wants_mail,
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;
    use std::collections::HashSet;

    #[test]
    fn every_role_of_an_administration_is_shown_once_and_no_district_role_at_all() {
        for town in &TOWNS {
            let people = staff_of(town);
            for role in Role::ALL {
                let shown = people.iter().filter(|person| person.role == *role && person.shown).count();
                let outside = matches!(role, Role::DistrictViewer | Role::ProvinceViewer);
                assert_eq!(shown, usize::from(!outside), "{} {}", town.slug, role.as_str());
            }
        }
    }

    #[test]
    fn names_and_addresses_do_not_repeat() {
        let people: Vec<Person> = TOWNS.iter().flat_map(staff_of).collect();
        assert_eq!(people.iter().map(|p| p.name.as_str()).collect::<HashSet<_>>().len(), people.len());
        assert_eq!(people.iter().map(|p| p.email.as_str()).collect::<HashSet<_>>().len(), people.len());
        assert!(people.iter().all(|person| person.name.contains(" สมมุติ")));
    }

    #[test]
    fn the_password_is_one_the_service_accepts() {
        for person in TOWNS.iter().flat_map(staff_of) {
            tenancy::session::check_password(PASSWORD, &[&person.name, &person.email]).unwrap();
        }
    }
}
