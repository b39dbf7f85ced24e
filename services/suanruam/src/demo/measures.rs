//! Plans and measures (แผน มาตรการ/โครงการ/กิจกรรม) of the demo's towns. One town has a plan in full life: steps in every
//! state and one that is late, spending, indicators met and not, a second version. The measures of seed 001 are not
//! here: they are read from its document.

use super::{DemoParts, found::Founded};
use chrono::{DateTime, Duration, NaiveDate, Utc};
use kernel::{
    Clock, ManualClock, Role, SharedClock,
    fiscal::{FiscalYear, thai_day, thai_midnight},
    ids::{DepartmentId, MeasureId, PlanId},
    participation::{Category, Level, StatutoryDomain},
};
use participation::{
    measure::{
        self, Content, Form, Indicator, IndicatorRule, NewMeasure, Step, StepState,
        commands::{self, Announcement},
        track::{self, ActualInput, NewSpending, StepChange},
    },
    plan::{self, Group, NewPlan},
    record::{Face, Tags},
};
use std::sync::Arc;
use tenancy::Desk;

/// What the town has done of it, up to now. The clock is set back to now at the end.
pub async fn live(
    parts: &DemoParts,
    founded: &Founded,
    clock: &Arc<ManualClock>,
    now: DateTime<Utc>,
) -> anyhow::Result<()> {
    let shared: SharedClock = clock.clone();
    let story = Story {
        officer: founded.desk(parts, &shared, founded.actor(Role::ResponsibleOfficer, "office_of_clerk")),
        approver: founded.desk(parts, &shared, founded.actor(Role::Approver, "office_of_clerk")),
        founded,
        clock,
        now,
    };
    match founded.town.slug {
        "wattum" => story.full().await?,
        // Its plan is read from seed 001.
        "koktum" => {}
        _ => story.small().await?,
    }
    clock.set(now);
    Ok(())
}

struct Story<'a> {
    officer: Desk,
    approver: Desk,
    founded: &'a Founded,
    clock: &'a ManualClock,
    now: DateTime<Utc>,
}

/// A step of a story: text, points below it, days from now it is due.
type Told = (&'static str, &'static [&'static str], i64);

struct Tale {
    code: &'static str,
    form: Form,
    name: &'static str,
    level: Level,
    category: Category,
    domain: Option<StatutoryDomain>,
    rationale: &'static str,
    objectives: &'static [&'static str],
    targets: &'static [&'static str],
    owner: Option<&'static str>,
    budget: i64,
    steps: &'static [Told],
    indicators: &'static [(&'static str, &'static str, IndicatorRule, Option<f64>)],
}

impl Story<'_> {
    /// Nine in the morning so many days ago.
    fn day(&self, ago: i64) {
        self.clock.set(thai_midnight(thai_day(self.now) - Duration::days(ago)) + Duration::hours(9));
    }

    fn date(&self, from_now: i64) -> NaiveDate {
        thai_day(self.now) + Duration::days(from_now)
    }

    fn year(&self) -> i32 {
        FiscalYear::of(thai_day(self.now)).be()
    }

    fn department(&self, kind: &str) -> Option<DepartmentId> {
        let found = self.founded.people.iter().find(|(person, ..)| person.department == kind);
        found.and_then(|(_, _, department)| *department)
    }

    async fn plan(&self, title: &str, dimension: &str, groups: &[(&str, &str)]) -> anyhow::Result<PlanId> {
        let year = self.year();
        let group = |(code, title): &(&str, &str)| Group { code: (*code).into(), title: (*title).into() };
        let new = NewPlan {
            idempotency_key: format!("demo {title}"),
            face: Face {
                title: title.into(),
                summary: "แผนที่เปิดให้ประชาชนติดตามได้ว่าหน่วยงานทำอะไรถึงขั้นตอนใด".into(),
                department: self.department("office_of_clerk"),
                ..Face::default()
            },
            content: plan::Content {
                first_year: year - 2,
                last_year: year + 1,
                dimension: dimension.into(),
                groups: groups.iter().map(group).collect(),
            },
        };
        let id = plan::commands::create(&self.officer, new).await?;
        plan::commands::carry_out(&self.officer, id, plan::commands::Deed::Publish).await?;
        Ok(id)
    }

    async fn draft(&self, plan: PlanId, tale: &Tale) -> anyhow::Result<MeasureId> {
        let year = self.year();
        let texts = |all: &[&str]| all.iter().map(|text| (*text).to_owned()).collect::<Vec<_>>();
        let content = Content {
            form: tale.form,
            rationale: tale.rationale.into(),
            objectives: texts(tale.objectives),
            targets: texts(tale.targets),
            area: self.founded.town.name_th.into(),
            steps: tale
                .steps
                .iter()
                .map(|(text, bullets, due)| Step {
                    text: (*text).into(),
                    bullets: texts(bullets),
                    due_on: Some(self.date(*due)),
                    ..Step::default()
                })
                .collect(),
            first_year: year - 1,
            last_year: year,
            budget: tale.budget,
            all_departments: tale.owner.is_none(),
            departments: tale.owner.and_then(|kind| self.department(kind)).into_iter().collect(),
            indicators: tale
                .indicators
                .iter()
                .map(|(name, unit, rule, target)| Indicator {
                    id: None,
                    name: (*name).into(),
                    unit: (*unit).into(),
                    rule: *rule,
                    target: *target,
                })
                .collect(),
            ..Content::default()
        };
        let face = Face {
            title: tale.name.into(),
            tags: Tags {
                level: Some(tale.level),
                category: Some(tale.category),
                statutory_domain: tale.domain,
            },
            ..Face::default()
        };
        let new = NewMeasure {
            idempotency_key: format!("demo {plan} {}", tale.code),
            plan,
            code: tale.code.into(),
            face,
            content,
        };
        Ok(commands::create(&self.officer, new).await?)
    }

    async fn announce(&self, id: MeasureId, reference: &str) -> anyhow::Result<()> {
        let version = self.record_version(id).await?;
        let how = Announcement { on: None, reference: reference.into(), publish: true };
        commands::announce(&self.approver, id, version, how).await?;
        Ok(())
    }

    async fn record_version(&self, id: MeasureId) -> anyhow::Result<i32> {
        let read = self.officer.store.read(&self.officer.scope).await?;
        let found = measure::find(&read, id).await?;
        found.map(|found| found.record.version).ok_or_else(|| anyhow::anyhow!("no measure {id}"))
    }

    async fn content(&self, id: MeasureId, no: i32) -> anyhow::Result<Content> {
        let read = self.officer.store.read(&self.officer.scope).await?;
        let version = measure::version(&read, id, no).await?;
        version.map(|version| version.content).ok_or_else(|| anyhow::anyhow!("no version {no} of {id}"))
    }

    /// Notes where step number `at` stands, so many days ago.
    async fn step(
        &self,
        id: MeasureId,
        at: usize,
        state: StepState,
        ago: i64,
        reason: &str,
    ) -> anyhow::Result<()> {
        self.day(ago);
        let content = self.content(id, 1).await?;
        let Some(step) = content.steps.get(at).and_then(|step| step.id) else { return Ok(()) };
        let change = StepChange { version: 0, state, done_on: None, moved_to: None, reason: reason.into() };
        track::save_step(&self.officer, id, step, change).await?;
        Ok(())
    }

    async fn actual(&self, id: MeasureId, at: usize, actual: f64, evidence: &str) -> anyhow::Result<()> {
        let content = self.content(id, 1).await?;
        let Some(one) = content.indicators.get(at).and_then(|one| one.id) else { return Ok(()) };
        let year = FiscalYear::of(thai_day(self.clock.now())).be();
        let input = ActualInput { fiscal_year: year, actual: Some(actual), evidence: evidence.into() };
        track::save_actual(&self.officer, id, one, input).await?;
        Ok(())
    }

    async fn spend(&self, id: MeasureId, ago: i64, amount: i64, note: &str) -> anyhow::Result<()> {
        self.day(ago);
        let line = NewSpending {
            idempotency_key: format!("demo {id} {ago}"),
            spent_on: thai_day(self.clock.now()),
            amount,
            note: note.into(),
        };
        track::add_spending(&self.officer, id, line).await?;
        Ok(())
    }

    /// A plan in full life.
    async fn full(&self) -> anyhow::Result<()> {
        self.day(55);
        let groups = [("1.1", "การเปิดเผยข้อมูลข่าวสาร"), ("1.2", "การรับฟังและตอบสนองประชาชน")];
        let plan =
            self.plan("แผนปฏิบัติการส่งเสริมการมีส่วนร่วมของประชาชน", "มิติที่ 1 ประชาชนเป็นศูนย์กลาง", &groups).await?;
        let mut made = Vec::new();
        for tale in &FULL {
            made.push(self.draft(plan, tale).await?);
        }
        // The fourth stays a first draft.
        let [news, walk, forum, _] = made.as_slice() else { return Ok(()) };
        self.day(50);
        self.announce(*news, "ประกาศที่ 12").await?;
        self.announce(*walk, "ประกาศที่ 13").await?;
        self.announce(*forum, "ประกาศที่ 14").await?;
        self.step(*news, 0, StepState::Done, 44, "").await?;
        self.step(*news, 1, StepState::Done, 21, "").await?;
        self.step(*news, 2, StepState::UnderWay, 12, "").await?;
        self.step(*walk, 0, StepState::Done, 40, "").await?;
        self.step(*walk, 1, StepState::UnderWay, 20, "").await?;
        self.step(*walk, 2, StepState::Dropped, 8, "รวมกับการประชุมประจำเดือนของหมู่บ้านแล้ว").await?;
        self.spend(*walk, 30, 4_500, "ค่าป้ายประชาสัมพันธ์").await?;
        self.spend(*walk, 9, 6_200, "ค่าอาหารว่างและเครื่องดื่ม").await?;
        self.day(5);
        self.actual(*news, 0, 5.0, "นับจากทะเบียนช่องทางประชาสัมพันธ์").await?;
        self.actual(*news, 1, 1.0, "ตรวจตามรายการข้อมูลข่าวสาร").await?;
        self.actual(*walk, 0, 71.0, "แบบสอบถามหลังการออกหน่วย").await?;
        // A second version of the forum's measure waits for its announcement.
        let version = self.record_version(*forum).await?;
        commands::new_version(&self.officer, *forum, version).await?;
        let mut next = self.content(*forum, 2).await?;
        next.budget = 45_000;
        let title = "จัดเวทีประชาคมทุกหมู่บ้านก่อนจัดทำแผน";
        let tags =
            Tags { level: Some(Level::Involve), category: Some(Category::Plan), statutory_domain: None };
        let face = Face { title: title.into(), tags, ..Face::default() };
        commands::change(&self.officer, *forum, version + 1, (face, "1.2.1".into(), next)).await?;
        Ok(())
    }

    /// A plan with one measure.
    async fn small(&self) -> anyhow::Result<()> {
        self.day(40);
        let plan = self.plan("แผนส่งเสริมการมีส่วนร่วมของประชาชน", "", &[]).await?;
        let id = self.draft(plan, &SMALL).await?;
        self.day(36);
        self.announce(id, "").await?;
        self.step(id, 0, StepState::Done, 25, "").await?;
        Ok(())
    }
}

const FULL: [Tale; 4] = [
    Tale {
        code: "1.1.1",
        form: Form::Measure,
        name: "เผยแพร่ข้อมูลข่าวสารให้เข้าถึงง่ายทุกหมู่บ้าน",
        level: Level::Inform,
        category: Category::Exchange,
        domain: Some(StatutoryDomain::Disclosure),
        rationale: "ประชาชนติดตามงานของหน่วยงานได้ต่อเมื่อรู้ว่าหน่วยงานทำอะไรอยู่ ข้อมูลจึงต้องครบถ้วน เป็นปัจจุบัน และอยู่ในที่ที่คนใช้จริง",
        objectives: &["เพื่อให้ประชาชนทราบผลการดำเนินงานอย่างสม่ำเสมอ", "เพื่อเพิ่มช่องทางรับข้อมูลสำหรับผู้ที่ไม่ใช้อินเทอร์เน็ต"],
        targets: &["ทุกหมู่บ้านมีบอร์ดข้อมูลที่ปรับปรุงทุกเดือน"],
        owner: Some("office_of_clerk"),
        budget: 0,
        steps: &[
            ("แต่งตั้งผู้รับผิดชอบข้อมูลของแต่ละส่วนราชการ", &[], -45),
            ("สำรวจและปรับปรุงบอร์ดประชาสัมพันธ์ของหมู่บ้าน", &["ตรวจสภาพบอร์ด", "กำหนดผู้ดูแลบอร์ดประจำหมู่บ้าน"], -20),
            ("เผยแพร่ผลการดำเนินงานรายเดือนผ่านเว็บไซต์ เพจ และเสียงตามสาย", &[], 18),
            ("สรุปสถิติผู้ขอรับข้อมูลเสนอผู้บริหาร", &[], 75),
        ],
        indicators: &[
            ("จำนวนช่องทางประชาสัมพันธ์", "ช่องทาง", IndicatorRule::AtLeast, Some(4.0)),
            ("ข้อมูลครบถ้วน ถูกต้อง และเป็นปัจจุบัน", "", IndicatorRule::YesNo, None),
        ],
    },
    Tale {
        code: "1.1.2",
        form: Form::Activity,
        name: "หน่วยงานเคลื่อนที่รับฟังถึงหมู่บ้าน",
        level: Level::Consult,
        category: Category::Exchange,
        domain: None,
        rationale: "ผู้สูงอายุและผู้ที่ทำงานไกลบ้านเดินทางมาสำนักงานได้ยาก การออกไปรับฟังถึงหมู่บ้านจึงช่วยให้ทุกคนมีโอกาสเท่ากัน",
        objectives: &["เพื่อรับฟังปัญหาและความต้องการถึงหมู่บ้าน"],
        targets: &["ออกหน่วยอย่างน้อยเดือนละหนึ่งหมู่บ้าน"],
        owner: Some("social_welfare"),
        budget: 20_000,
        steps: &[
            ("กำหนดตารางออกหน่วยร่วมกับผู้นำหมู่บ้าน", &[], -42),
            ("ออกหน่วยรับฟังและให้บริการ", &["รับเรื่องร้องทุกข์", "ให้คำปรึกษาสวัสดิการ"], -6),
            ("จัดประชุมสรุปรายหมู่บ้านแยกต่างหาก", &[], -2),
            ("รายงานผลและสิ่งที่แก้ไขแล้วให้ประชาชนทราบ", &[], 40),
        ],
        indicators: &[("ความพึงพอใจของผู้รับบริการ", "ร้อยละ", IndicatorRule::AtLeast, Some(80.0))],
    },
    Tale {
        code: "1.2.1",
        form: Form::Project,
        name: "จัดเวทีประชาคมก่อนจัดทำแผน",
        level: Level::Involve,
        category: Category::Plan,
        domain: Some(StatutoryDomain::DevelopmentPlan),
        rationale: "โครงการที่คนในพื้นที่ร่วมเสนอและร่วมจัดลำดับ ย่อมตรงกับปัญหามากกว่าโครงการที่คิดในสำนักงาน",
        objectives: &["เพื่อให้ประชาชนร่วมเสนอและจัดลำดับความต้องการ"],
        targets: &["เวทีประชาคมครบทุกหมู่บ้าน"],
        owner: None,
        budget: 30_000,
        steps: &[
            ("ออกคำสั่งมอบหมายส่วนราชการประจำเวที", &[], 12),
            ("จัดเวทีและบันทึกข้อเสนอ", &[], 45),
            ("แจ้งผลแก่ผู้เสนอทุกข้อ", &[], 90),
        ],
        indicators: &[("หมู่บ้านที่จัดเวที", "หมู่บ้าน", IndicatorRule::AtLeast, Some(7.0))],
    },
    Tale {
        code: "1.2.2",
        form: Form::Measure,
        name: "ตั้งคณะทำงานประชาชนติดตามโครงการ",
        level: Level::Collaborate,
        category: Category::MonitorEvaluate,
        domain: Some(StatutoryDomain::Inspection),
        rationale: "เมื่อประชาชนร่วมตรวจงานตั้งแต่ต้นจนรับมอบ ข้อบกพร่องจะพบเร็วและแก้ได้ก่อนสายเกินไป",
        objectives: &["เพื่อให้มีตัวแทนประชาชนร่วมติดตามโครงการ"],
        targets: &[],
        owner: Some("public_works"),
        budget: 0,
        steps: &[("รับสมัครตัวแทนจากทุกหมู่บ้าน", &[], 30), ("อบรมการอ่านแบบและการตรวจงาน", &[], 60)],
        indicators: &[("โครงการที่มีประชาชนร่วมติดตาม", "ร้อยละ", IndicatorRule::AtLeast, Some(50.0))],
    },
];

const SMALL: Tale = Tale {
    code: "1.1",
    form: Form::Measure,
    name: "เปิดรับความคิดเห็นของประชาชนหลายช่องทาง",
    level: Level::Consult,
    category: Category::Exchange,
    domain: None,
    rationale: "ความคิดเห็นที่ส่งได้ง่ายช่วยให้หน่วยงานรู้ปัญหาเร็วขึ้น",
    objectives: &["เพื่อให้ประชาชนเสนอความคิดเห็นได้สะดวก"],
    targets: &["เปิดช่องทางรับความคิดเห็นไม่น้อยกว่าสามช่องทาง"],
    owner: Some("office_of_clerk"),
    budget: 10_000,
    steps: &[
        ("ตั้งกล่องรับความคิดเห็นที่สำนักงานและศาลากลางหมู่บ้าน", &[], -24),
        ("สรุปความคิดเห็นและคำตอบทุกไตรมาส", &[], 38),
    ],
    indicators: &[("จำนวนช่องทางรับความคิดเห็น", "ช่องทาง", IndicatorRule::AtLeast, Some(3.0))],
};
