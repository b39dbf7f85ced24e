//! The list a year starts from: the nine missions of seed 004, article 4, in words of our own, each with the day it is
//! usually done by. Only the two reports have a day by their source; the other days are proposals that an administration
//! changes, and next year's list follows what it changed.

use super::{Code, rules};
use chrono::NaiveDate;
use kernel::fiscal::{FiscalYear, HalfYearRound};

/// What is said of a duty: title and what it asks for.
#[must_use]
pub fn words(code: Code) -> (&'static str, &'static str) {
    match code {
        Code::Announce => {
            ("ทบทวนประกาศจัดตั้งศูนย์ฯ และคำสั่งแต่งตั้งคณะกรรมการ", "ตรวจให้เป็นปัจจุบัน แล้วแจ้งประชาชนและหน่วยงานในพื้นที่ทราบ")
        }
        Code::Meeting => ("ประชุมคณะกรรมการศูนย์ฯ ประจำปี", "ทำความเข้าใจบทบาทหน้าที่ร่วมกัน และพิจารณางานที่จะทำในปีนี้"),
        Code::AnnualPlan => ("จัดทำแผนปฏิบัติงานประจำปีของศูนย์ฯ", "ให้สอดคล้องกับแผนพัฒนาท้องถิ่นและแผนการดำเนินงานประจำปี"),
        Code::Awareness => (
            "ประชุมสร้างความเข้าใจและรับฟังประชาชนกับภาคีเครือข่าย",
            "เปิดให้ประชาชนเสนอความต้องการ และเก็บบันทึกการประชุมไว้",
        ),
        Code::Media => ("เผยแพร่ข่าวสารและความรู้เรื่องการมีส่วนร่วม", "ทำสื่อที่เข้าใจง่าย และเผยแพร่หลายช่องทางให้ทั่วถึง"),
        Code::Networks => ("ประสานความร่วมมือกับภาคีเครือข่าย", "ทั้งหน่วยงานรัฐ เอกชน และภาคประชาชนในพื้นที่"),
        Code::Monitoring => ("ติดตามและประเมินผลงานตามแผนประจำปีของศูนย์ฯ", "คณะกรรมการศูนย์ฯ พิจารณาผลและข้อเสนอแนะ"),
        Code::ReportOne => ("รายงานผลการดำเนินงานของศูนย์ฯ ต่อสำนักงาน ก.ก.ถ. รอบที่ 1", "ผลงานเดือนตุลาคมถึงมีนาคม"),
        Code::ReportTwo => ("รายงานผลการดำเนินงานของศูนย์ฯ ต่อสำนักงาน ก.ก.ถ. รอบที่ 2", "ผลงานเดือนเมษายนถึงกันยายน"),
        Code::Innovation => ("ริเริ่มนวัตกรรมการให้บริการสาธารณะร่วมกับประชาชน", "บันทึกแนวคิด วิธีทำ และผลที่ได้"),
        Code::Travelling => ("จัดกิจกรรมสัญจรในพื้นที่และขยายผลไปพื้นที่ข้างเคียง", "ให้ครอบคลุมทุกหมู่บ้านหรือชุมชน"),
    }
}

/// The day a duty is usually done by in that year.
#[must_use]
pub fn due_on(code: Code, year: FiscalYear, report_days: i32) -> NaiveDate {
    // Month and day; October to December belong to the calendar year before.
    let (month, day) = match code {
        Code::ReportOne => return rules::report_due(year, HalfYearRound::One, report_days),
        Code::ReportTwo => return rules::report_due(year, HalfYearRound::Two, report_days),
        Code::Announce => (10, 31),
        Code::Meeting => (11, 30),
        Code::AnnualPlan => (12, 31),
        Code::Awareness | Code::Media => (3, 31),
        Code::Networks => (6, 30),
        Code::Monitoring | Code::Innovation | Code::Travelling => (9, 30),
    };
    rules::day_in(year, month, day)
}
