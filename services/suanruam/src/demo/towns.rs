//! The five administrations of the demo (หน่วยงานสาธิต): their names, codes and places are facts; departments are those
//! their published papers name; villages, people and cases are invented.

/// A department: its kind, its Thai and its English name.
#[derive(Debug, Clone, Copy)]
pub struct Department {
    pub kind: &'static str,
    pub th: &'static str,
    pub en: &'static str,
}

/// A village (with a number) or a community, and how far it lies from the middle of the town in thousandths of a degree.
#[derive(Debug, Clone, Copy, Default)]
pub struct Village {
    pub no: Option<i32>,
    pub name: &'static str,
    pub north: i32,
    pub east: i32,
}

/// One administration.
#[derive(Debug, Clone, Copy)]
pub struct Town {
    pub slug: &'static str,
    /// The code of the department of local administration.
    pub lao_code: &'static str,
    pub lao_type: &'static str,
    pub name_th: &'static str,
    pub short_name: &'static str,
    pub name_en: &'static str,
    pub province: &'static str,
    pub district: &'static str,
    pub subdistrict: &'static str,
    /// As the list of administrations has it: position and area, or nothing.
    pub listed: &'static str,
    pub listed_subdistrict: &'static str,
    pub address: &'static str,
    /// Where invented points are scattered around.
    pub centre: (f64, f64),
    /// Calendar days to the answer; the law allows 15 (domain.md c3).
    pub promise_days: i64,
    /// How the head and the clerk are called here (domain.md a3).
    pub executive: &'static str,
    pub clerk: &'static str,
    pub departments: &'static [Department],
    pub villages: &'static [Village],
}

const fn department(kind: &'static str, th: &'static str, en: &'static str) -> Department {
    Department { kind, th, en }
}

const fn village(no: i32, name: &'static str, north: i32, east: i32) -> Village {
    Village { no: Some(no), name, north, east }
}

const fn community(name: &'static str, north: i32, east: i32) -> Village {
    Village { no: None, name, north, east }
}

const FINANCE: Department = department("finance", "กองคลัง", "Finance Division");
const WORKS: Department = department("public_works", "กองช่าง", "Public Works Division");
const HEALTH: Department = department(
    "public_health_environment",
    "กองสาธารณสุขและสิ่งแวดล้อม",
    "Public Health and Environment Division",
);
const EDUCATION: Department = department("education", "กองการศึกษา", "Education Division");
const EDUCATION_SAO: Department =
    department("education", "กองการศึกษา ศาสนา และวัฒนธรรม", "Education, Religion and Culture Division");
const WELFARE: Department = department("social_welfare", "กองสวัสดิการสังคม", "Social Welfare Division");
const CLERKS: Department = department("office_of_clerk", "สำนักปลัดเทศบาล", "Office of the Municipal Clerk");
const CLERKS_SAO: Department = department("office_of_clerk", "สำนักปลัด", "Office of the Clerk");
const AUDIT: Department = department("internal_audit", "หน่วยตรวจสอบภายใน", "Internal Audit Unit");

pub const TOWNS: [Town; 5] = [
    Town {
        slug: "wattum",
        lao_code: "6140113",
        lao_type: "sao",
        name_th: "องค์การบริหารส่วนตำบลวัดตูม",
        short_name: "อบต.วัดตูม",
        name_en: "Wat Tum Subdistrict Administrative Organization",
        province: "14",
        district: "1401",
        subdistrict: "140112",
        listed: ",,",
        listed_subdistrict: "140112",
        address: "ตำบลวัดตูม อำเภอพระนครศรีอยุธยา จังหวัดพระนครศรีอยุธยา 13000",
        centre: (14.401, 100.531),
        promise_days: 15,
        executive: "นายกองค์การบริหารส่วนตำบล",
        clerk: "ปลัดองค์การบริหารส่วนตำบล",
        departments: &[CLERKS_SAO, FINANCE, WORKS, HEALTH, EDUCATION_SAO, WELFARE],
        villages: &[
            village(1, "บ้านท่าน้ำ", 9, -6),
            village(2, "บ้านสวนกลาง", 6, 4),
            village(3, "บ้านคลองขวาง", 2, -9),
            village(4, "บ้านต้นโพธิ์", 0, 1),
            village(5, "บ้านหัวสะพาน", -4, 7),
            village(6, "บ้านทุ่งนอก", -8, -3),
            village(7, "บ้านปลายคลอง", -11, 5),
        ],
    },
    Town {
        slug: "koktum",
        lao_code: "5490403",
        lao_type: "subdistrict_municipality",
        name_th: "เทศบาลตำบลกกตูม",
        short_name: "ทต.กกตูม",
        name_en: "Kok Tum Subdistrict Municipality",
        province: "49",
        district: "4904",
        subdistrict: "490403",
        listed: ",,",
        listed_subdistrict: "490403",
        address: "ตำบลกกตูม อำเภอดงหลวง จังหวัดมุกดาหาร 49140",
        centre: (16.842, 104.381),
        promise_days: 15,
        executive: "นายกเทศมนตรี",
        clerk: "ปลัดเทศบาล",
        departments: &[CLERKS, FINANCE, WORKS, HEALTH, EDUCATION, WELFARE],
        villages: &[
            village(1, "บ้านดอนกลาง", 3, 2),
            village(2, "บ้านห้วยใส", 12, -14),
            village(3, "บ้านนาหลัก", -7, 9),
            village(4, "บ้านโนนสว่าง", -13, -6),
            community("ชุมชนตลาดล่าง", 1, 1),
            community("ชุมชนหน้าวัด", 2, -1),
            community("ชุมชนริมห้วย", -1, 3),
        ],
    },
    Town {
        slug: "khokphutsa",
        lao_code: "5150403",
        lao_type: "subdistrict_municipality",
        name_th: "เทศบาลตำบลโคกพุทรา",
        short_name: "ทต.โคกพุทรา",
        name_en: "Khok Phutsa Subdistrict Municipality",
        province: "15",
        district: "1504",
        subdistrict: "150409",
        listed: "14.69,100.38,12.33",
        listed_subdistrict: "150409",
        address: "ตำบลโคกพุทรา อำเภอโพธิ์ทอง จังหวัดอ่างทอง 14120",
        centre: (14.69, 100.38),
        promise_days: 15,
        executive: "นายกเทศมนตรี",
        clerk: "ปลัดเทศบาล",
        departments: &[CLERKS, FINANCE, WORKS, HEALTH, EDUCATION, AUDIT],
        // Seed 002 names villages 1 to 7; their names here are invented.
        villages: &[
            village(1, "บ้านสวนมะม่วง", 8, 3),
            village(2, "บ้านทางตรง", 5, -5),
            village(3, "บ้านบึงบัว", 1, 6),
            village(4, "บ้านกลางทุ่ง", -2, -2),
            village(5, "บ้านโรงสีเก่า", -5, 4),
            village(6, "บ้านคันคลอง", -8, -6),
            village(7, "บ้านท้ายทุ่ง", -10, 1),
        ],
    },
    Town {
        slug: "bansong",
        lao_code: "5240604",
        lao_type: "subdistrict_municipality",
        name_th: "เทศบาลตำบลบ้านซ่อง",
        short_name: "ทต.บ้านซ่อง",
        name_en: "Ban Song Subdistrict Municipality",
        province: "24",
        district: "2406",
        subdistrict: "240602",
        listed: "13.81631689,101.4165223,68.89",
        listed_subdistrict: "240602",
        address: "หมู่ที่ 2 ตำบลบ้านซ่อง อำเภอพนมสารคาม จังหวัดฉะเชิงเทรา 24120",
        centre: (13.816_317, 101.416_522),
        // A stricter promise than the law's, to show one.
        promise_days: 10,
        executive: "นายกเทศมนตรี",
        clerk: "ปลัดเทศบาล",
        departments: &[CLERKS, FINANCE, WORKS, HEALTH, EDUCATION, WELFARE],
        villages: &[
            village(1, "บ้านหนองน้ำใส", 14, 9),
            village(2, "บ้านสี่แยก", 1, 0),
            village(3, "บ้านไร่ดอน", -9, 12),
            village(4, "บ้านคลองใหม่", 6, -13),
            village(5, "บ้านเนินดิน", -15, -4),
            village(6, "บ้านป่าไผ่", -4, -18),
            village(7, "บ้านหัวทำนบ", 11, -3),
            village(8, "บ้านชายทุ่ง", -18, 8),
        ],
    },
    Town {
        slug: "wiangthoeng",
        lao_code: "5570404",
        lao_type: "subdistrict_municipality",
        name_th: "เทศบาลตำบลเวียงเทิง",
        short_name: "ทต.เวียงเทิง",
        name_en: "Wiang Thoeng Subdistrict Municipality",
        province: "57",
        district: "5704",
        subdistrict: "570401",
        listed: "19.71241464,100.2056122,12.7",
        listed_subdistrict: "",
        address: "ตำบลเวียง อำเภอเทิง จังหวัดเชียงราย 57160",
        centre: (19.712_415, 100.205_612),
        promise_days: 15,
        executive: "นายกเทศมนตรี",
        clerk: "ปลัดเทศบาล",
        departments: &[CLERKS, FINANCE, WORKS, HEALTH, EDUCATION],
        // Seed 004 names villages 1, 2, 14, 15 and 20 of tambon Wiang; their names here are invented.
        villages: &[
            village(1, "บ้านกาดเหนือ", 4, 2),
            village(2, "บ้านกาดใต้", -3, 1),
            village(14, "บ้านสันกลาง", 7, -5),
            village(15, "บ้านร่องน้ำ", -6, -7),
            village(20, "บ้านสันดอย", 2, 9),
        ],
    },
];

impl Town {
    /// The department for a matter: the first of these kinds that the town has, else the clerk's office.
    #[must_use]
    pub fn department_for(&self, kinds: &[&str]) -> &'static str {
        let known =
            kinds.iter().find_map(|kind| self.departments.iter().find(|department| department.kind == *kind));
        known.map_or("office_of_clerk", |department| department.kind)
    }
}

/// The five lines of the list of administrations, in the form in which the whole list is imported: a tenant names its
/// code, and the demo must work on a machine without the list.
#[must_use]
pub fn lao_lines() -> String {
    let mut lines =
        "dla_code,type,name_th,full_name_th,province_code,district_code,same_name_subdistrict_code,lat,lon,area_km2\n"
            .to_owned();
    for town in TOWNS {
        let place = town.short_name.split_once('.').map_or(town.short_name, |(_, place)| place);
        lines.push_str(&format!(
            "{},{},{place},{},{},{},{},{}\n",
            town.lao_code,
            town.lao_type,
            town.name_th,
            town.province,
            town.district,
            town.listed_subdistrict,
            town.listed
        ));
    }
    lines
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, clippy::indexing_slicing)]
    use super::*;

    #[test]
    fn codes_agree_with_one_another() {
        for town in TOWNS {
            // data/README: T PP AA SS, characters 2 to 5 are the district.
            assert_eq!(&town.lao_code[1..5], town.district, "{}", town.slug);
            assert_eq!(&town.subdistrict[..4], town.district, "{}", town.slug);
            assert_eq!(&town.district[..2], town.province, "{}", town.slug);
            assert!(tenancy::administration::is_slug(town.slug));
            assert!(town.departments.iter().any(|department| department.kind == "office_of_clerk"));
        }
    }

    #[test]
    fn the_lines_are_whole() {
        let lines = lao_lines();
        assert_eq!(lines.lines().count(), 6);
        assert!(lines.lines().all(|line| line.split(',').count() == 10), "{lines}");
        assert!(lines.contains(
            "5150403,subdistrict_municipality,โคกพุทรา,เทศบาลตำบลโคกพุทรา,15,1504,150409,14.69,100.38,12.33\n"
        ));
    }

    #[test]
    fn a_town_without_a_department_gives_its_work_to_the_clerks() {
        assert_eq!(TOWNS[0].department_for(&["social_welfare"]), "social_welfare");
        assert_eq!(TOWNS[4].department_for(&["social_welfare"]), "office_of_clerk");
    }
}
