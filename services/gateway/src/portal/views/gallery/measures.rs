//! Samples of plans and measures.

use kernel::Lang;

use super::super::measures::{
    FigureView, IndicatorView, MeasureCard, MeasureGroup, MeasurePage, MeasuresPage, PlanCard, PlanPage,
    PlansPage, ProgressView, StepView,
};
use super::super::page::Assets;
use super::{Sample, finish, pick, sample, tenant_page};

pub(super) const SAMPLES: &[Sample] = &[
    sample("plans", "plans with progress", |l, a| finish(&plans(l, a, "plans", true))),
    sample("plans-none", "no plan published", |l, a| finish(&plans(l, a, "plans-none", false))),
    sample("plan", "one plan", |l, a| finish(&plan(l, a))),
    sample("measures", "measures by the four levels", |l, a| finish(&measures(l, a, "measures", true))),
    sample("measures-none", "search without a hit", |l, a| finish(&measures(l, a, "measures-none", false))),
    sample("measure", "one measure, ten headings", |l, a| finish(&measure(l, a))),
];

fn progress(lang: Lang) -> ProgressView {
    ProgressView {
        done: 2, steps: 3, text: pick(lang, "ดำเนินการแล้ว 2 จาก 3 ขั้นตอน", "2 of 3 steps done")
    }
}

fn years(lang: Lang) -> String {
    pick(lang, "ปีงบประมาณ พ.ศ. 2569 - 2570", "Fiscal years 2569 - 2570")
}

fn plan_title(lang: Lang) -> String {
    pick(lang, "แผนส่งเสริมการมีส่วนร่วมของประชาชน", "Plan for public participation")
}

fn title(lang: Lang) -> String {
    pick(lang, "มาตรการ เผยแพร่ข้อมูลข่าวสารทุกหมู่บ้าน", "Measure Information for every village")
}

fn card(lang: Lang) -> MeasureCard {
    MeasureCard {
        href: "/t/wattum/measures/x".to_owned(),
        code: "1.1.1".to_owned(),
        title: title(lang),
        years: years(lang),
        owners: pick(lang, "สำนักปลัด", "Office of the Clerk"),
        progress: progress(lang),
    }
}

fn plans(lang: Lang, assets: &Assets, name: &str, some: bool) -> PlansPage {
    let card = PlanCard {
        href: "/t/wattum/plans/x".to_owned(),
        title: plan_title(lang),
        years: years(lang),
        summary: pick(lang, "ติดตามได้ทุกขั้นตอน", "Every step can be followed"),
        progress: progress(lang),
    };
    PlansPage {
        page: tenant_page(lang, assets, "portal.plans.title", name),
        plans: if some { vec![card] } else { Vec::new() },
    }
}

fn plan(lang: Lang, assets: &Assets) -> PlanPage {
    let page = tenant_page(lang, assets, "portal.plans.title", "plan");
    let met = pick(lang, "1 จาก 2", "1 of 2");
    PlanPage {
        title: plan_title(lang),
        years: years(lang),
        dimension: pick(lang, "มิติที่ 1 ประชาชนเป็นศูนย์กลาง", "Dimension 1: people first"),
        summary: String::new(),
        figures: vec![
            FigureView { label: page.t("portal.measure.count"), value: "1".to_owned() },
            FigureView { label: page.t("portal.measure.met"), value: met },
        ],
        progress: progress(lang),
        groups: vec![MeasureGroup {
            title: pick(lang, "1.1 ข้อมูลข่าวสาร", "1.1 Information"),
            about: String::new(),
            measures: vec![card(lang)],
        }],
        files: Vec::new(),
        page,
    }
}

fn measures(lang: Lang, assets: &Assets, name: &str, some: bool) -> MeasuresPage {
    let page = tenant_page(lang, assets, "portal.measures.title", name);
    let level = |title: &'static str, about: &'static str, measures| MeasureGroup {
        title: kernel::lang::t(lang, title).to_owned(),
        about: page.t(about).to_owned(),
        measures,
    };
    let found = if some { vec![card(lang)] } else { Vec::new() };
    let levels = vec![
        level("level.inform", "portal.measures.level.inform", found),
        level("level.consult", "portal.measures.level.consult", Vec::new()),
        level("level.involve", "portal.measures.level.involve", Vec::new()),
        level("level.collaborate", "portal.measures.level.collaborate", Vec::new()),
    ];
    let query = if some { String::new() } else { pick(lang, "ถนน", "road") };
    MeasuresPage { query, levels, none: !some, page }
}

fn measure(lang: Lang, assets: &Assets) -> MeasurePage {
    let page = tenant_page(lang, assets, "portal.measures.title", "measure");
    let step = |text: String, state: &'static str, tone: &'static str, note: String| StepView {
        text,
        bullets: vec![pick(lang, "ทุกหมู่บ้าน", "Every village")],
        state: page.t(state),
        tone,
        note,
        files: Vec::new(),
    };
    MeasurePage {
        code: "1.1.1".to_owned(),
        heading: pick(lang, "การเปิดเผยข้อมูลข่าวสาร", "Disclosure of information"),
        title: title(lang),
        plan: Some(("/t/wattum/plans/x".to_owned(), plan_title(lang))),
        tags: vec![kernel::lang::t(lang, "level.inform")],
        progress: progress(lang),
        rationale: vec![pick(lang, "ประชาชนมีสิทธิได้รู้", "Citizens have a right to know.")],
        objectives: vec![pick(lang, "เพื่อเผยแพร่ข้อมูล", "To publish information")],
        targets: vec![pick(lang, "บอร์ดทุกหมู่บ้าน", "A board in every village")],
        area: pick(lang, "ทั้งตำบล", "The whole subdistrict"),
        steps: vec![
            step(
                pick(lang, "สำรวจบอร์ด", "Look at the boards"),
                "portal.measure.state.done",
                "success",
                pick(lang, "เมื่อวันที่ 1 พ.ย. 2569", "on 1 Nov 2569 BE"),
            ),
            step(
                pick(lang, "เผยแพร่รายเดือน", "Publish every month"),
                "portal.measure.state.late",
                "warning",
                pick(lang, "ภายในวันที่ 10 พ.ย. 2569", "by 10 Nov 2569 BE"),
            ),
            step(
                pick(lang, "สรุปสถิติ", "Sum up the figures"),
                "portal.measure.state.dropped",
                "plain",
                String::new(),
            ),
        ],
        years: years(lang),
        budget: pick(lang, "20,000 บาท", "20,000 baht"),
        spent: Some(pick(lang, "3,500 บาท", "3,500 baht")),
        owners: vec![pick(lang, "สำนักปลัด", "Office of the Clerk")],
        indicators: vec![IndicatorView {
            name: pick(lang, "ช่องทางประชาสัมพันธ์", "Channels"),
            target: pick(lang, "เป้าหมาย: ไม่น้อยกว่า 4 ช่องทาง", "Target: at least 4 channels"),
            actuals: vec![pick(lang, "ปีงบประมาณ พ.ศ. 2570: 5 ช่องทาง", "Fiscal year 2570: 5 channels")],
            verdict: page.t("portal.measure.verdict.met"),
            tone: "success",
        }],
        files: Vec::new(),
        links: Vec::new(),
        announced: pick(
            lang,
            "ฉบับที่ 1 ประกาศเมื่อวันที่ 3 ตุลาคม 2569",
            "Version 1, announced on 3 October 2569 BE",
        ),
        page,
    }
}
