//! The starter catalogue (รายการตั้งต้น): 13 subjects of seed 001 measure 3.1.3, five groups of ม.7 and eight of ม.9 of the
//! Information Act (domain.md b2 and c9). The frequencies and days are proposals the administration may change: neither
//! source names them.

use super::{Frequency, List};
use chrono::{Months, NaiveDate};
use kernel::fiscal::FiscalYear;

/// One line.
#[derive(Debug, Clone, Copy)]
pub struct Line {
    pub code: &'static str,
    pub list: List,
    pub no: i32,
    pub title: &'static str,
    pub frequency: Frequency,
    /// The day of the fiscal year by which it is due first: months after 1 October; none for what has no day.
    pub months: Option<u32>,
    /// The kind of department that usually has it.
    pub department: &'static str,
}

/// How many items the law and the measure ask for (domain.md d, I1).
pub const REQUIRED: [(List, i64); 3] =
    [(List::Subjects, 13), (List::SectionSeven, 5), (List::SectionNine, 8)];

/// Where a list comes from, as shown beside its items.
#[must_use]
pub fn source(list: List) -> &'static str {
    match list {
        List::Subjects => "มาตรการ 3.1.3 กำกับติดตามการเผยแพร่ข้อมูลข่าวสาร (แผนปฏิบัติการป้องกันการทุจริต มิติที่ 3)",
        List::SectionSeven => "พ.ร.บ.ข้อมูลข่าวสารของราชการ พ.ศ. 2540 มาตรา 7",
        List::SectionNine => "พ.ร.บ.ข้อมูลข่าวสารของราชการ พ.ศ. 2540 มาตรา 9",
        List::Own => "",
    }
}

impl Line {
    /// The first due day: in the running fiscal year, or the next grid day that has not passed.
    #[must_use]
    pub fn first_due(&self, today: NaiveDate) -> Option<NaiveDate> {
        let step = self.frequency.months().unwrap_or(12);
        let mut due =
            FiscalYear::of(today).first_day().checked_add_months(Months::new(self.months?))?.pred_opt()?;
        while due < today {
            // From the first of the month, so that the last day of a month stays the last.
            due = due.succ_opt()?.checked_add_months(Months::new(step))?.pred_opt()?;
        }
        Some(due)
    }
}

const fn line(
    (code, list, no): (&'static str, List, i32),
    title: &'static str,
    (frequency, months): (Frequency, Option<u32>),
    department: &'static str,
) -> Line {
    Line { code, list, no, title, frequency, months, department }
}

use Frequency as F;
use List::{SectionNine, SectionSeven, Subjects};

const CLERK: &str = "office_of_clerk";
const FINANCE: &str = "finance";

pub const LINES: [Line; 26] = [
    line(("m313.01", Subjects, 1), "การบริหารงานบุคคล และแผนอัตรากำลัง", (F::Yearly, Some(1)), CLERK),
    line(("m313.02", Subjects, 2), "การบริหารงบประมาณ การเงิน", (F::Quarterly, Some(4)), FINANCE),
    line(("m313.03", Subjects, 3), "การจัดหาพัสดุ และแผนการจัดหาพัสดุ", (F::Yearly, Some(2)), FINANCE),
    line(("m313.04", Subjects, 4), "การจัดซื้อจัดจ้าง และราคากลาง", (F::Monthly, Some(1)), FINANCE),
    line(("m313.05", Subjects, 5), "แผนพัฒนาท้องถิ่น", (F::Yearly, Some(1)), CLERK),
    line(("m313.06", Subjects, 6), "งบประมาณรายจ่ายประจำปี", (F::Yearly, Some(1)), CLERK),
    line(("m313.07", Subjects, 7), "แผนการดำเนินงาน", (F::Yearly, Some(3)), CLERK),
    line(("m313.08", Subjects, 8), "รายรับรายจ่าย", (F::Monthly, Some(1)), FINANCE),
    line(("m313.09", Subjects, 9), "งบแสดงฐานะการเงิน", (F::Yearly, Some(3)), FINANCE),
    line(("m313.10", Subjects, 10), "รายงานการประชุมคณะผู้บริหาร", (F::Quarterly, Some(4)), CLERK),
    line(("m313.11", Subjects, 11), "รายงานผลการปฏิบัติงานประจำปี", (F::Yearly, Some(3)), CLERK),
    line(("m313.12", Subjects, 12), "ผลคะแนนการประเมินมาตรฐานการปฏิบัติราชการ", (F::Yearly, Some(12)), CLERK),
    line(("m313.13", Subjects, 13), "ผลสำรวจความพึงพอใจ", (F::Yearly, Some(12)), CLERK),
    line(("s7.1", SectionSeven, 1), "โครงสร้างและการจัดองค์กร", (F::OnChange, None), CLERK),
    line(("s7.2", SectionSeven, 2), "สรุปอำนาจหน้าที่ที่สำคัญและวิธีการดำเนินงาน", (F::OnChange, None), CLERK),
    line(("s7.3", SectionSeven, 3), "สถานที่ติดต่อเพื่อขอรับข้อมูลข่าวสารหรือคำแนะนำ", (F::OnChange, None), CLERK),
    line(
        ("s7.4", SectionSeven, 4),
        "กฎ ข้อบังคับ ระเบียบ คำสั่ง ที่มีผลเป็นการทั่วไปต่อเอกชน",
        (F::OnChange, None),
        CLERK,
    ),
    line(("s7.5", SectionSeven, 5), "ข้อมูลข่าวสารอื่นตามที่คณะกรรมการกำหนด", (F::OnChange, None), CLERK),
    line(("s9.1", SectionNine, 1), "ผลการพิจารณาหรือคำวินิจฉัยที่มีผลโดยตรงต่อเอกชน", (F::OnChange, None), CLERK),
    line(("s9.2", SectionNine, 2), "นโยบายหรือการตีความที่ไม่เข้าข่ายมาตรา 7 (4)", (F::OnChange, None), CLERK),
    line(
        ("s9.3", SectionNine, 3),
        "แผนงาน โครงการ และงบประมาณรายจ่ายประจำปีของปีที่กำลังดำเนินการ",
        (F::Yearly, Some(1)),
        CLERK,
    ),
    line(
        ("s9.4", SectionNine, 4),
        "คู่มือหรือคำสั่งเกี่ยวกับวิธีปฏิบัติงานที่กระทบสิทธิหน้าที่ของเอกชน",
        (F::OnChange, None),
        CLERK,
    ),
    line(("s9.5", SectionNine, 5), "สิ่งพิมพ์ที่มีการอ้างอิงถึงตามมาตรา 7 วรรคสอง", (F::OnChange, None), CLERK),
    line(
        ("s9.6", SectionNine, 6),
        "สัญญาสัมปทาน สัญญาผูกขาดตัดตอน หรือสัญญาร่วมทุนกับเอกชน",
        (F::OnChange, None),
        FINANCE,
    ),
    line(
        ("s9.7", SectionNine, 7),
        "มติคณะรัฐมนตรี หรือมติคณะกรรมการที่แต่งตั้งโดยกฎหมาย พร้อมรายงานที่อ้างอิง",
        (F::OnChange, None),
        CLERK,
    ),
    line(
        ("s9.8", SectionNine, 8),
        "ข้อมูลข่าวสารอื่นที่กำหนด เช่น สรุปผลการจัดซื้อจัดจ้าง (สขร.1) สิ่งแวดล้อม และสุขภาพ",
        (F::Monthly, Some(1)),
        FINANCE,
    ),
];

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;

    #[test]
    fn seed_001_measure_3_1_3_has_13_subjects_and_the_act_5_and_8_groups() {
        for (list, required) in REQUIRED {
            let of_list: Vec<i32> =
                LINES.iter().filter(|line| line.list == list).map(|line| line.no).collect();
            assert_eq!(of_list.len(), usize::try_from(required).unwrap(), "{list:?}");
            assert!(of_list.iter().zip(1..).all(|(no, n)| *no == n), "{list:?}: numbered without a gap");
            assert!(!source(list).is_empty());
        }
        let mut codes: Vec<&str> = LINES.iter().map(|line| line.code).collect();
        codes.sort_unstable();
        codes.dedup();
        assert_eq!(codes.len(), 26);
    }

    #[test]
    fn first_days_lie_ahead_on_the_last_day_of_a_month() {
        let today: NaiveDate = "2026-11-22".parse().unwrap();
        let due = |code: &str| {
            LINES.iter().find(|line| line.code == code).unwrap().first_due(today).map(|day| day.to_string())
        };
        assert_eq!(due("m313.04").as_deref(), Some("2026-11-30"));
        assert_eq!(due("m313.02").as_deref(), Some("2027-01-31"));
        assert_eq!(due("m313.05").as_deref(), Some("2027-10-31"));
        assert_eq!(due("m313.13").as_deref(), Some("2027-09-30"));
        assert_eq!(due("s7.1"), None);
    }
}
