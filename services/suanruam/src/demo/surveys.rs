//! Surveys and evaluation rounds (แบบสำรวจความพึงพอใจ การประเมินผล) of the demo's towns.

use super::{DemoParts, found::Founded, rng::Rng};
use chrono::{DateTime, Duration, NaiveDate, Utc};
use kernel::{
    Actor, ManualClock, Role, SharedClock, fiscal,
    fiscal::{FiscalYear, HalfYearRound},
    ids::{EvaluationId, SurveyId},
    participation::{Category, Level, StatutoryDomain},
};
use participation::{
    evaluation::{self, Announcement, ContinuationDecision, Step, score::Mark},
    record::{Face, Tags},
    survey::{
        self, AgeGroup, Draft, Options, QuestionKind, Sex, Survey, commands, respond, rules::Form, template,
    },
};
use std::sync::Arc;
use tenancy::Desk;

const SEED: u64 = 2571;
/// Answers of the closed survey of the first town.
const MANY: u64 = 180;
const FEW: u64 = 24;

const SAID: [&str; 5] = [
    "ขอเพิ่มที่นั่งรอในช่วงต้นเดือน",
    "เจ้าหน้าที่บริการดีและอธิบายเข้าใจง่าย",
    "อยากให้แจ้งเอกสารที่ต้องใช้ล่วงหน้าทางไลน์",
    "ที่จอดรถยังไม่พอ",
    "ควรมีป้ายบอกขั้นตอนตัวใหญ่กว่านี้",
];

/// What the town has done of it, up to now. The clock is set back to now at the end.
pub async fn live(
    parts: &DemoParts,
    founded: &Founded,
    clock: &Arc<ManualClock>,
    now: DateTime<Utc>,
) -> anyhow::Result<()> {
    let shared: SharedClock = clock.clone();
    let rich = founded.town.slug == "wattum";
    let officer = founded.desk(parts, &shared, founded.actor(Role::ResponsibleOfficer, "office_of_clerk"));
    let mut rng = Rng::part(SEED, 1);
    clock.set(now - Duration::days(45));
    let closed = ask(&officer, if rich { "annual" } else { "counter" }, (45, 15), rich).await?;
    for at in 0..if rich { MANY } else { FEW } {
        clock.set(now - Duration::days(44) + Duration::hours(i64::try_from(at * 3).unwrap_or(0)));
        fill(&officer, &closed, at, &mut rng).await?;
    }
    clock.set(now - Duration::days(14));
    let version = load(&officer, closed.id).await?.record.version;
    commands::close(&officer, closed.id, version).await?;
    clock.set(now - Duration::days(10));
    let open = ask(&officer, "complaint_centre", (10, -20), false).await?;
    for at in 0..if rich { 37 } else { 3 } {
        fill(&officer, &open, 1_000 + at, &mut rng).await?;
    }
    rounds(&officer, clock, now, rich, &mut rng).await?;
    clock.set(now);
    Ok(())
}

async fn load(desk: &Desk, id: SurveyId) -> anyhow::Result<Survey> {
    let read = desk.store.read(&desk.scope).await?;
    survey::find(&read, id).await?.ok_or_else(|| anyhow::anyhow!("the demo's survey is gone"))
}

/// Makes and opens a survey of a template, from so many days before now to so many.
async fn ask(desk: &Desk, key: &str, (back, until): (i64, i64), groups: bool) -> anyhow::Result<Survey> {
    let template = template::find(key).ok_or_else(|| anyhow::anyhow!("no template {key}"))?;
    let from = desk.today();
    let draft = Draft {
        face: Face {
            title: template.name_th.clone(),
            summary: template.summary.clone(),
            tags: Tags {
                level: Some(Level::Consult),
                category: Some(Category::MonitorEvaluate),
                statutory_domain: Some(StatutoryDomain::PerformanceEvaluation),
            },
            fiscal_year: Some(FiscalYear::of(from).be()),
            starts_on: Some(from),
            ends_on: Some(from + Duration::days(back - until)),
            ..Face::default()
        },
        template: key.to_owned(),
        options: Options {
            ask_sex: groups,
            ask_age: groups,
            population: groups.then_some(320),
            ..Options::default()
        },
        services: template.services(),
        questions: template.questions(),
    };
    let id = commands::create(desk, &format!("demo {key}"), draft).await?;
    let version = load(desk, id).await?.record.version;
    commands::open(desk, id, version).await?;
    load(desk, id).await
}

/// One answer: every third from paper, the others as from a phone.
async fn fill(officer: &Desk, survey: &Survey, at: u64, rng: &mut Rng) -> anyhow::Result<()> {
    let good = [3, 4, 4, 4, 5, 5, 5, 2];
    let scores = survey.questions.iter().filter(|q| q.kind == QuestionKind::Score);
    let scores = scores.map(|q| (q.id, rng.pick(&good))).collect();
    let texts = survey.questions.iter().filter(|q| q.kind == QuestionKind::Text && at.is_multiple_of(9));
    let texts = texts.map(|q| (q.id, rng.pick(&SAID).to_owned())).collect();
    let services: Vec<i32> = survey.services.iter().map(|s| s.no).collect();
    let form = Form {
        service_no: Some(rng.pick(&services)),
        scores,
        texts,
        sex: Sex::ALL.get(rng.below(4)).copied(),
        age_group: AgeGroup::ALL.get(rng.below(5)).copied(),
    };
    let key = format!("demo {} {at}", survey.id);
    if at.is_multiple_of(3) {
        respond::enter(officer, survey.id, &key, "เคาน์เตอร์ 1", &form).await?;
    } else {
        let citizen = Desk { actor: Actor::Citizen, ..officer.clone() };
        respond::answer(&citizen, survey.id, &key, &form).await?;
    }
    Ok(())
}

/// The two rounds of the year that ended, the second finished, and this year's first one still open.
async fn rounds(
    officer: &Desk,
    clock: &Arc<ManualClock>,
    now: DateTime<Utc>,
    rich: bool,
    rng: &mut Rng,
) -> anyhow::Result<()> {
    let this = FiscalYear::of(fiscal::thai_day(now));
    clock.set(now - Duration::days(40));
    let done = round(officer, this.previous(), HalfYearRound::Two).await?;
    judge(officer, done, if rich { usize::MAX } else { 2 }, rng).await?;
    clock.set(now - Duration::days(30));
    let found = evaluated(officer, done).await?;
    evaluation::commands::finish(officer, done, found.record.version).await?;
    let day = |back: i64| fiscal::thai_day(now) - Duration::days(back);
    let of = Announcement {
        presented_on: Some(day(28)),
        announced_on: Some(day(20)),
        posted_from: Some(day(20)),
        posted_until: Some(day(-12)),
    };
    clock.set(now - Duration::days(18));
    let version = evaluated(officer, done).await?.record.version;
    evaluation::commands::announce(officer, done, version, of).await?;
    evaluation::commands::publish(officer, done, true).await?;
    for (which, back) in Step::ALL.iter().zip([90, 85, 80, 75, 60, 55, 50, 40, 28_i64]) {
        let made: NaiveDate = day(back);
        evaluation::commands::set_step(officer, done, *which, Some(made), "").await?;
    }
    let open = round(officer, this, HalfYearRound::One).await?;
    for (which, back) in Step::ALL.iter().zip([15, 12, 10_i64]) {
        evaluation::commands::set_step(officer, open, *which, Some(day(back + 10)), "").await?;
    }
    Ok(())
}

async fn evaluated(desk: &Desk, id: EvaluationId) -> anyhow::Result<evaluation::Evaluation> {
    let read = desk.store.read(&desk.scope).await?;
    evaluation::find(&read, id).await?.ok_or_else(|| anyhow::anyhow!("the demo's round is gone"))
}

async fn round(desk: &Desk, year: FiscalYear, no: HalfYearRound) -> anyhow::Result<EvaluationId> {
    let (from, to) = no.range(year);
    let tx = desk.store.write(&desk.scope).await?;
    let missions = evaluation::commands::missions_of_departments(&tx).await?;
    drop(tx);
    let draft = evaluation::Draft {
        face: Face {
            title: format!("การประเมินผลการปฏิบัติราชการ รอบที่ {} ปีงบประมาณ พ.ศ. {}", no.number(), year.be()),
            summary: "ประเมินภารกิจของทุกส่วนราชการโดยคณะกรรมการที่มีผู้แทนประชาชน".to_owned(),
            tags: Tags {
                level: Some(Level::Involve),
                category: Some(Category::MonitorEvaluate),
                statutory_domain: Some(StatutoryDomain::PerformanceEvaluation),
            },
            fiscal_year: Some(year.be()),
            starts_on: Some(from),
            ends_on: Some(to),
            ..Face::default()
        },
        round: i32::from(no.number()),
        missions,
        criteria: evaluation::commands::starter_criteria(),
        evaluators: vec![
            ("ผู้แทนชุมชนคนที่ 1".into(), true),
            ("ผู้แทนชุมชนคนที่ 2".into(), true),
            ("ผู้แทนสภาท้องถิ่น".into(), false),
            ("ผู้ทรงคุณวุฒิ".into(), false),
        ],
    };
    Ok(evaluation::commands::create(desk, &format!("demo {} {}", year.be(), no.number()), draft).await?)
}

async fn judge(desk: &Desk, id: EvaluationId, evaluators: usize, rng: &mut Rng) -> anyhow::Result<()> {
    let found = evaluated(desk, id).await?;
    for (no, _) in (1..).zip(found.evaluators.iter().take(evaluators)) {
        let mut marks = Vec::new();
        for mission in &found.missions {
            for (criterion, _) in (1..).zip(&found.criteria) {
                let score = Some(rng.pick(&[3, 4, 4, 5]));
                marks.push(Mark { mission: mission.id, criterion, score });
            }
        }
        evaluation::score::mark(desk, id, no, &marks).await?;
    }
    use ContinuationDecision as D;
    let reasons = [
        (D::Improve, "ขั้นตอนยังมาก ควรลดเอกสารที่ขอจากประชาชน"),
        (D::Promote, "ประชาชนพอใจ ควรทำต่อเนื่อง"),
        (D::Develop, "ผลดีแต่ยังไม่ทั่วทุกหมู่บ้าน"),
        (D::Expand, "ได้ผลในพื้นที่นำร่อง ควรขยายให้ครบ"),
    ];
    for (mission, (decision, reason)) in found.missions.iter().zip(reasons.iter().cycle()) {
        evaluation::score::decide(desk, id, mission.id, *decision, reason).await?;
    }
    Ok(())
}
