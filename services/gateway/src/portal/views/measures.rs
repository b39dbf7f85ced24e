//! Plans and measures for citizens (แผน มาตรการ/โครงการ/กิจกรรม): what the administration said it would do, and how far
//! it is.

use askama::Template;

use super::page::Page;

/// A measure in a list.
#[derive(Clone, Debug)]
pub struct MeasureCard {
    pub href: String,
    pub code: String,
    /// With its form: มาตรการ "…".
    pub title: String,
    pub years: String,
    pub owners: String,
    pub progress: ProgressView,
}

/// Steps done of steps to do, in words and as a bar.
#[derive(Clone, Debug)]
pub struct ProgressView {
    pub done: i64,
    pub steps: i64,
    pub text: String,
}

#[derive(Clone, Debug)]
pub struct PlanCard {
    pub href: String,
    pub title: String,
    pub years: String,
    pub summary: String,
    pub progress: ProgressView,
}

/// `{base}/plans`
#[derive(Clone, Debug, Template)]
#[template(path = "portal/plans.html")]
pub struct PlansPage {
    pub page: Page,
    pub plans: Vec<PlanCard>,
}

/// Measures under one heading.
#[derive(Clone, Debug)]
pub struct MeasureGroup {
    /// Empty for measures without a heading.
    pub title: String,
    /// Under the heading; may be empty.
    pub about: String,
    pub measures: Vec<MeasureCard>,
}

/// A label and what it came to.
#[derive(Clone, Debug)]
pub struct FigureView {
    pub label: &'static str,
    pub value: String,
}

#[derive(Clone, Debug)]
pub struct FileLink {
    pub href: String,
    pub name: String,
    /// "PDF · 1.2 MB"
    pub about: String,
}

/// `{base}/plans/{record}`
#[derive(Clone, Debug, Template)]
#[template(path = "portal/plan.html")]
pub struct PlanPage {
    pub page: Page,
    pub title: String,
    pub years: String,
    pub dimension: String,
    pub summary: String,
    pub figures: Vec<FigureView>,
    pub progress: ProgressView,
    pub groups: Vec<MeasureGroup>,
    pub files: Vec<FileLink>,
}

/// `{base}/measures`
#[derive(Clone, Debug, Template)]
#[template(path = "portal/measures.html")]
pub struct MeasuresPage {
    pub page: Page,
    pub query: String,
    /// The four levels, and last what names none.
    pub levels: Vec<MeasureGroup>,
    pub none: bool,
}

#[derive(Clone, Debug)]
pub struct StepView {
    pub text: String,
    pub bullets: Vec<String>,
    /// "เสร็จแล้ว"
    pub state: &'static str,
    /// Colour class of the tag.
    pub tone: &'static str,
    /// "ภายใน 20 พ.ย. 2569", "เสร็จเมื่อ …", or the reason it was dropped.
    pub note: String,
    pub files: Vec<FileLink>,
}

#[derive(Clone, Debug)]
pub struct IndicatorView {
    pub name: String,
    pub target: String,
    /// One line for each year: "ปีงบประมาณ พ.ศ. 2570: 85 ร้อยละ".
    pub actuals: Vec<String>,
    pub verdict: &'static str,
    pub tone: &'static str,
}

/// `{base}/measures/{record}`: the ten headings of the form, in their order.
#[derive(Clone, Debug, Template)]
#[template(path = "portal/measure.html")]
pub struct MeasurePage {
    pub page: Page,
    pub code: String,
    pub heading: String,
    pub title: String,
    pub plan: Option<(String, String)>,
    pub tags: Vec<&'static str>,
    pub progress: ProgressView,
    pub rationale: Vec<String>,
    pub objectives: Vec<String>,
    pub targets: Vec<String>,
    pub area: String,
    pub steps: Vec<StepView>,
    pub years: String,
    pub budget: String,
    pub spent: Option<String>,
    pub owners: Vec<String>,
    pub indicators: Vec<IndicatorView>,
    pub files: Vec<FileLink>,
    pub links: Vec<FileLink>,
    /// "ประกาศเมื่อ … ฉบับที่ 2"
    pub announced: String,
}
