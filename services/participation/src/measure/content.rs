//! What a version of a measure says: the ten headings of seed 001 but the name, which is the record's title.

use super::{Form, IndicatorRule};
use chrono::NaiveDate;
use kernel::ids::{DepartmentId, IndicatorId, StaffId, StepId};

/// The text of a version. The numbers are the headings of the form.
#[derive(Debug, Clone, PartialEq)]
pub struct Content {
    /// The subject written above the form, beside the code; may be empty.
    pub heading: String,
    /// ๑ มาตรการ โครงการ or กิจกรรม.
    pub form: Form,
    /// ๒ หลักการและเหตุผล
    pub rationale: String,
    /// ๓ วัตถุประสงค์
    pub objectives: Vec<String>,
    /// ๔ เป้าหมาย/ผลผลิต
    pub targets: Vec<String>,
    /// ๕ พื้นที่ดำเนินการ
    pub area: String,
    /// ๖ วิธีดำเนินการ
    pub steps: Vec<Step>,
    /// ๗ ระยะเวลาดำเนินการ: fiscal years (BE), both included.
    pub first_year: i32,
    pub last_year: i32,
    /// ๘ งบประมาณดำเนินการ in baht; 0 is ไม่ใช้งบประมาณ.
    pub budget: i64,
    /// Whether the amount is for each fiscal year rather than for the whole time.
    pub each_year: bool,
    /// ๙ ผู้รับผิดชอบ: ทุกกอง/สำนัก, or these departments, the leading one first.
    pub all_departments: bool,
    pub departments: Vec<DepartmentId>,
    /// ๑๐ ตัวชี้วัด/ผลลัพธ์
    pub indicators: Vec<Indicator>,
}

impl Default for Content {
    fn default() -> Self {
        Self {
            heading: String::new(),
            form: Form::Measure,
            rationale: String::new(),
            objectives: Vec::new(),
            targets: Vec::new(),
            area: String::new(),
            steps: Vec::new(),
            first_year: 0,
            last_year: 0,
            budget: 0,
            each_year: false,
            all_departments: false,
            departments: Vec::new(),
            indicators: Vec::new(),
        }
    }
}

impl Content {
    /// What the whole time may cost.
    #[must_use]
    pub fn total_budget(&self) -> i64 {
        let years = if self.each_year { i64::from(self.last_year - self.first_year + 1) } else { 1 };
        self.budget.saturating_mul(years.max(1))
    }
}

/// One numbered step of heading 6.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Step {
    /// The same step through all versions; `None` for a new one.
    pub id: Option<StepId>,
    pub text: String,
    /// The points below it.
    pub bullets: Vec<String>,
    pub due_on: Option<NaiveDate>,
    pub responsible: Option<StaffId>,
}

/// One numbered indicator of heading 10.
#[derive(Debug, Clone, PartialEq)]
pub struct Indicator {
    /// The same indicator through all versions; `None` for a new one.
    pub id: Option<IndicatorId>,
    pub name: String,
    /// ร้อยละ, ช่องทาง, ครั้ง …; may be empty.
    pub unit: String,
    pub rule: IndicatorRule,
    /// `None` where the document names none; a yes-no rule needs none.
    pub target: Option<f64>,
}
