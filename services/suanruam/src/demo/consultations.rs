//! Consultation on plans and information requests (รับฟังความคิดเห็นต่อร่างแผน คำขอข้อมูลข่าวสาร) of the demo's towns.

use super::{DemoParts, found::Founded};
use chrono::{DateTime, Duration, NaiveDate, Utc};
use complaints::complaint::Desk;
use disclosure::request::{self, Decision, Ground, NewRequest, Requester, Wanted};
use kernel::{
    Actor, ManualClock, Role, SharedClock, fiscal,
    ids::{CommentId, ConsultationId, SectionId},
};
use participation::{
    consultation::{
        self, Adoption, AnswerOutcome, CommentChannel, NewAnswer, NewComment, NewConsultation,
        NewPaperComment, PlanKind, SectionInput, StepKind, Terms,
    },
    record::Face,
};
use std::sync::Arc;

type Section = (&'static str, &'static str, &'static str);

/// The sections of the five-year plan's draft.
const PLAN: [Section; 5] = [
    (
        "1",
        "สภาพทั่วไปและข้อมูลพื้นฐาน",
        "พื้นที่ส่วนใหญ่เป็นที่ราบลุ่มริมแม่น้ำ ประชาชนประกอบอาชีพเกษตรกรรมและรับจ้าง ปัญหาสำคัญคือน้ำท่วมขังในฤดูฝนและถนนเชื่อมระหว่างหมู่บ้านชำรุด",
    ),
    (
        "2",
        "วิสัยทัศน์และยุทธศาสตร์",
        "วิสัยทัศน์: ตำบลน่าอยู่ คมนาคมสะดวก สิ่งแวดล้อมดี ประชาชนมีส่วนร่วม\nยุทธศาสตร์ 4 ด้าน: โครงสร้างพื้นฐาน คุณภาพชีวิต สิ่งแวดล้อม และการบริหารจัดการที่ดี",
    ),
    (
        "3",
        "โครงการด้านโครงสร้างพื้นฐาน",
        "ก่อสร้างและซ่อมแซมถนนคอนกรีตเสริมเหล็กหมู่ที่ 2 และหมู่ที่ 5 ขยายเขตไฟฟ้าสาธารณะ และวางท่อระบายน้ำบริเวณชุมชนริมคลอง",
    ),
    ("4", "โครงการด้านคุณภาพชีวิต", "อบรมอาชีพเสริมสำหรับกลุ่มสตรี จัดบริการดูแลผู้สูงอายุที่บ้าน และปรับปรุงสนามกีฬาประจำตำบล"),
    ("5", "โครงการด้านสิ่งแวดล้อม", "ขุดลอกคลองส่งน้ำ จัดการขยะต้นทางร่วมกับครัวเรือน และปลูกต้นไม้ริมถนนสายหลัก"),
];

/// Section (0 is the whole draft), channel, text, answer.
type Said = (usize, CommentChannel, &'static str, Option<(AnswerOutcome, &'static str)>);

const SAID: [Said; 12] = [
    (
        3,
        CommentChannel::Website,
        "ขอให้เพิ่มไหล่ทางบนถนนหมู่ที่ 2 เพราะมีเด็กนักเรียนขี่จักรยานทุกเช้า",
        Some((AnswerOutcome::Accepted, "กองช่างเพิ่มไหล่ทางกว้าง 1 เมตรไว้ในแบบของโครงการแล้ว")),
    ),
    (
        3,
        CommentChannel::OpinionBox,
        "ไฟทางหน้าวัดถึงสะพานมืดมาก ขอให้ทำก่อนโครงการอื่น",
        Some((AnswerOutcome::Accepted, "เลื่อนการขยายเขตไฟฟ้าช่วงหน้าวัดขึ้นมาอยู่ในปีแรกของแผน")),
    ),
    (
        3,
        CommentChannel::Website,
        "ท่อระบายน้ำควรทำทั้งสองฝั่งคลอง ไม่ใช่ฝั่งเดียว",
        Some((
            AnswerOutcome::Partly,
            "เพิ่มฝั่งตะวันออกในระยะที่สอง ฝั่งตะวันตกเป็นเขตของกรมชลประทาน จึงได้ประสานให้พิจารณาแล้ว",
        )),
    ),
    (
        5,
        CommentChannel::Website,
        "ขอถังขยะแยกประเภทหน้าโรงเรียนและตลาด",
        Some((AnswerOutcome::Accepted, "เพิ่มจุดวางถังแยกประเภท 12 จุดไว้ในโครงการจัดการขยะต้นทาง")),
    ),
    (
        4,
        CommentChannel::WalkIn,
        "ขอสนามฟุตซอลในร่มแห่งใหม่",
        Some((
            AnswerOutcome::NotAccepted,
            "งบประมาณของแผนห้าปีไม่เพียงพอสำหรับอาคารใหม่ จึงปรับปรุงสนามเดิมให้มีไฟส่องสว่างแทน",
        )),
    ),
    (
        0,
        CommentChannel::Website,
        "ร่างแผนอ่านเข้าใจง่าย ขอให้แจ้งงบประมาณของแต่ละโครงการด้วย",
        Some((AnswerOutcome::Accepted, "แนบตารางงบประมาณรายโครงการไว้ในร่างฉบับปรับปรุง")),
    ),
    (4, CommentChannel::Website, "อยากให้มีรถรับส่งผู้สูงอายุไปโรงพยาบาลส่งเสริมสุขภาพตำบล", None),
    (5, CommentChannel::LineOa, "คลองหลังหมู่ที่ 4 ตื้นเขินมาหลายปี ขอให้ขุดลอกก่อนหน้าฝน", None),
    (2, CommentChannel::Website, "ควรเพิ่มยุทธศาสตร์ด้านการท่องเที่ยวชุมชนริมน้ำ", None),
    (1, CommentChannel::Forum, "ข้อมูลจำนวนครัวเรือนหมู่ที่ 6 ไม่ตรงกับที่สำรวจล่าสุด", None),
    (3, CommentChannel::Website, "ถนนหมู่ที่ 5 รถบรรทุกวิ่งมาก ขอให้ออกแบบให้รับน้ำหนักได้", None),
    (0, CommentChannel::Website, "ขายของออนไลน์ราคาถูก สนใจทักมาได้เลย", None),
];

struct Here<'a> {
    parts: &'a DemoParts,
    founded: &'a Founded,
    clock: &'a Arc<ManualClock>,
    now: DateTime<Utc>,
}

impl Here<'_> {
    fn desk(&self, actor: Actor) -> Desk {
        let clock: SharedClock = self.clock.clone();
        self.founded.desk(self.parts, &clock, actor)
    }

    fn officer(&self) -> Desk {
        self.desk(self.founded.actor(Role::ResponsibleOfficer, "office_of_clerk"))
    }

    fn clerk(&self) -> Desk {
        self.desk(self.founded.actor(Role::ReceivingClerk, "office_of_clerk"))
    }

    /// Turns the clock to so many days ago, at an hour of the working day.
    fn days_ago(&self, days: i64, hour: i64) -> NaiveDate {
        let day = fiscal::thai_day(self.now) - Duration::days(days);
        self.clock.set((fiscal::thai_midnight(day) + Duration::hours(hour)).min(self.now));
        day
    }

    fn key(&self, what: &str) -> String {
        format!("demo-{}-{what}", self.founded.town.slug)
    }
}

/// What the town has done of it, up to now. The clock is set back to now at the end.
pub async fn live(
    parts: &DemoParts,
    founded: &Founded,
    clock: &Arc<ManualClock>,
    now: DateTime<Utc>,
) -> anyhow::Result<()> {
    let here = Here { parts, founded, clock, now };
    let rich = founded.town.slug == "wattum";
    finished(&here).await?;
    open(&here, if rich { SAID.len() } else { 3 }).await?;
    requests(&here, if rich { ASKED.len() } else { 2 }).await?;
    clock.set(now);
    super::enact::post_old_mail(parts, founded, now).await
}

fn whole(sections: &[Section]) -> Vec<SectionInput> {
    let input = |(number, heading, body): &Section| SectionInput {
        number: (*number).to_owned(),
        heading: (*heading).to_owned(),
        body: (*body).to_owned(),
        came_from: None,
    };
    sections.iter().map(input).collect()
}

async fn prepare(
    here: &Here<'_>,
    what: &str,
    (title, summary): (&str, &str),
    terms: Terms,
    sections: &[Section],
) -> anyhow::Result<ConsultationId> {
    let desk = here.officer();
    let department = match &desk.actor {
        Actor::Staff { department, .. } => *department,
        _ => None,
    };
    let face = Face {
        title: title.to_owned(),
        summary: summary.to_owned(),
        owner: desk.actor.staff_id(),
        department,
        ..Face::default()
    };
    let new = NewConsultation { idempotency_key: here.key(what), face, terms };
    let id = consultation::add(&desk, new).await?;
    let read = here.parts.store.read(&here.founded.scope).await?;
    let draft = consultation::drafts(&read, id).await?;
    drop(read);
    if let Some(draft) = draft.first() {
        consultation::save(&desk, id, draft.id, draft.version, "", whole(sections)).await?;
        consultation::publish_draft(&desk, id, draft.id).await?;
    }
    consultation::publish(&desk, id).await?;
    Ok(id)
}

/// A comment the way it came.
async fn say(
    here: &Here<'_>,
    id: ConsultationId,
    key: String,
    section: Option<SectionId>,
    (channel, body): (CommentChannel, &str),
    day: NaiveDate,
) -> anyhow::Result<CommentId> {
    let comment = NewComment {
        idempotency_key: key,
        section,
        body: body.to_owned(),
        name: String::new(),
        show_name: false,
    };
    Ok(if channel == CommentChannel::Website {
        consultation::comment(&here.desk(Actor::Citizen), id, comment).await?
    } else {
        let paper = NewPaperComment { comment, channel, received_on: day };
        consultation::enter(&here.officer(), id, paper).await?
    })
}

/// The five-year plan, open now, half of the comments answered.
async fn open(here: &Here<'_>, comments: usize) -> anyhow::Result<()> {
    let today = fiscal::thai_day(here.now);
    let first = here.days_ago(14, 9);
    let terms = Terms {
        plan_kind: PlanKind::FiveYear,
        plan_from: Some(2571),
        plan_to: Some(2575),
        comment_from: Some(first),
        comment_to: Some(today + Duration::days(16)),
        channels: vec![
            CommentChannel::Website,
            CommentChannel::OpinionBox,
            CommentChannel::WalkIn,
            CommentChannel::LineOa,
            CommentChannel::Forum,
        ],
        answer_by: None,
        forum_on: None,
        finish_by: NaiveDate::from_ymd_opt(2027, 10, 31),
    };
    let title = format!("ร่างแผนพัฒนาท้องถิ่น (พ.ศ. 2571–2575) {}", here.founded.town.short_name);
    let summary = "ขอเชิญประชาชนอ่านร่างแผนพัฒนาห้าปีและแสดงความคิดเห็นได้ทุกหัวข้อ หน่วยงานจะชี้แจงทุกความคิดเห็น";
    let id = prepare(here, "plan-2571", (&title, summary), terms, &PLAN).await?;
    steps(here, id, first).await?;
    let read = here.parts.store.read(&here.founded.scope).await?;
    let drafts = consultation::drafts(&read, id).await?;
    drop(read);
    let sections: Vec<SectionId> =
        drafts.first().map(|draft| draft.sections.iter().map(|s| s.id).collect()).unwrap_or_default();
    for ((at, channel, body, answer), n) in SAID.iter().take(comments).zip(0_i64..) {
        let day = here.days_ago(13 - n, 10);
        let section = at.checked_sub(1).and_then(|at| sections.get(at)).copied();
        let comment =
            say(here, id, here.key(&format!("comment-{n}")), section, (*channel, body), day).await?;
        let officer = here.officer();
        match answer {
            Some((outcome, reason)) => {
                here.days_ago(12 - n, 14);
                let new = NewAnswer {
                    idempotency_key: here.key(&format!("answer-{n}")),
                    comments: vec![comment],
                    outcome: *outcome,
                    reason: (*reason).to_owned(),
                };
                consultation::answer(&officer, id, new).await?;
            }
            None if body.contains("ขายของ") => {
                let reason = "เป็นข้อความโฆษณา ไม่เกี่ยวกับร่างแผน";
                consultation::moderate(&officer, comment, 1, false, reason).await?;
            }
            // The last ones wait to be looked at.
            None if n < 9 => {
                consultation::moderate(&officer, comment, 1, true, "").await?;
            }
            None => {}
        }
    }
    Ok(())
}

async fn steps(here: &Here<'_>, id: ConsultationId, first: NaiveDate) -> anyhow::Result<()> {
    let officer = here.officer();
    let past = |days: i64| Some(first - Duration::days(days));
    let ahead = |days: i64| Some(first + Duration::days(days));
    let note = "ประชุมที่ห้องประชุมสภา มีผู้แทนทุกหมู่บ้าน";
    for (kind, days, note) in [
        (StepKind::ElectRepresentatives, (past(40), past(42)), note),
        (StepKind::DraftPlan, (past(5), past(3)), ""),
        (StepKind::ReviseDraft, (ahead(50), None), ""),
        (StepKind::SubmitPlan, (ahead(70), None), ""),
        (StepKind::PublishPlan, (ahead(85), None), ""),
    ] {
        consultation::mark_step(&officer, id, kind, 1, days, note).await?;
    }
    Ok(())
}

/// The operation plan, closed, answered, revised, adopted.
async fn finished(here: &Here<'_>) -> anyhow::Result<()> {
    let first = here.days_ago(58, 9);
    let terms = Terms {
        plan_kind: PlanKind::Operation,
        plan_from: Some(2570),
        plan_to: Some(2570),
        comment_from: Some(first),
        comment_to: Some(first + Duration::days(21)),
        channels: vec![CommentChannel::Website, CommentChannel::OpinionBox],
        answer_by: None,
        forum_on: Some(first + Duration::days(9)),
        finish_by: None,
    };
    let title = format!("ร่างแผนการดำเนินงาน ประจำปีงบประมาณ พ.ศ. 2570 {}", here.founded.town.short_name);
    let summary = "แผนงาน โครงการ และกิจกรรมที่จะดำเนินการจริงในปีงบประมาณ พ.ศ. 2570";
    let sections: [Section; 2] = [
        ("1", "แผนงานเคหะและชุมชน", "ซ่อมแซมไฟฟ้าสาธารณะทุกหมู่บ้าน และปรับปรุงถนนลูกรังเข้าพื้นที่เกษตร"),
        ("2", "แผนงานสาธารณสุข", "พ่นหมอกควันกำจัดยุงลายปีละสองครั้ง และอบรมอาสาสมัครสาธารณสุข"),
    ];
    let id = prepare(here, "operation-2570", (&title, summary), terms, &sections).await?;
    let read = here.parts.store.read(&here.founded.scope).await?;
    let drafts = consultation::drafts(&read, id).await?;
    drop(read);
    let olds: Vec<SectionId> =
        drafts.first().map(|draft| draft.sections.iter().map(|s| s.id).collect()).unwrap_or_default();
    let day = here.days_ago(50, 11);
    let body = "ขอให้พ่นหมอกควันก่อนเปิดภาคเรียนด้วย";
    let said = (CommentChannel::Website, body);
    let comment = say(here, id, here.key("operation-comment"), olds.get(1).copied(), said, day).await?;
    here.days_ago(34, 10);
    let officer = here.officer();
    let new = NewAnswer {
        idempotency_key: here.key("operation-answer"),
        comments: vec![comment],
        outcome: AnswerOutcome::Accepted,
        reason: "เพิ่มรอบก่อนเปิดภาคเรียนเป็นปีละสามครั้ง".to_owned(),
    };
    consultation::answer(&officer, id, new).await?;
    let second = consultation::begin(&officer, id).await?;
    let mut revised = whole(&sections);
    for (section, old) in revised.iter_mut().zip(&olds) {
        section.came_from = Some(*old);
    }
    if let Some(health) = revised.get_mut(1) {
        health.body = "พ่นหมอกควันกำจัดยุงลายปีละสามครั้งรวมก่อนเปิดภาคเรียน และอบรมอาสาสมัครสาธารณสุข".to_owned();
    }
    consultation::save(&officer, id, second, 1, "ปรับปรุงตามความคิดเห็นของประชาชน", revised).await?;
    consultation::publish_draft(&officer, id, second).await?;
    consultation::collect(&officer, id).await?;
    let on = here.days_ago(25, 10);
    let executive = here.founded.town.executive;
    let read = here.parts.store.read(&here.founded.scope).await?;
    let version = consultation::find(&read, id).await?.map_or(1, |one| one.record.version);
    drop(read);
    let order =
        format!("ประกาศ{} เรื่อง แผนการดำเนินงาน ประจำปีงบประมาณ พ.ศ. 2570", here.founded.town.short_name);
    let adoption = Adoption { on, by: executive.to_owned(), order };
    consultation::adopt(&here.officer(), id, version, adoption).await?;
    Ok(())
}

/// Days ago, form wanted, what is asked, how it ended.
type Asked = (i64, Wanted, &'static str, End);

enum End {
    Waiting,
    Extended,
    ThirdParty,
    Withdrawn,
    Decided(fn() -> Decision),
}

const ASKED: [Asked; 8] = [
    (2, Wanted::Copy, "ขอสำเนาข้อบัญญัติงบประมาณรายจ่ายประจำปี พ.ศ. 2570", End::Waiting),
    (13, Wanted::Copy, "ขอสำเนาสัญญาจ้างก่อสร้างถนนหมู่ที่ 2 ปีงบประมาณ 2569", End::Extended),
    (
        40,
        Wanted::Look,
        "ขอตรวจดูแผนพัฒนาท้องถิ่นฉบับปัจจุบัน",
        End::Decided(|| Decision::Given {
            text: "ให้ตรวจดูที่ศูนย์ข้อมูลข่าวสารแล้ว และเผยแพร่ไว้บนเว็บไซต์ของหน่วยงาน".to_owned(),
        }),
    ),
    (
        33,
        Wanted::CertifiedCopy,
        "ขอสำเนารายงานการประชุมสภาที่มีคำรับรองถูกต้อง สมัยประชุมที่ผ่านมา",
        End::Decided(|| Decision::PartlyGiven {
            text: "ให้สำเนาที่มีคำรับรองถูกต้อง โดยลบชื่อและที่อยู่ของผู้รับการสงเคราะห์ออก".to_owned(),
            ground: Ground::Privacy,
        }),
    ),
    (
        29,
        Wanted::Copy,
        "ขอรายชื่อและที่อยู่ผู้รับเบี้ยยังชีพทุกคนในตำบล",
        End::Decided(|| Decision::Refused {
            text: "เป็นข้อมูลส่วนบุคคลของผู้รับการสงเคราะห์ ซึ่งไม่มีเหตุจำเป็นต้องเปิดเผย หน่วยงานให้เป็นจำนวนรวมรายหมู่บ้านแทนได้"
                .to_owned(),
            ground: Ground::Privacy,
        }),
    ),
    (
        21,
        Wanted::Copy,
        "ขอแผนที่แนวเขตชลประทานบริเวณคลองส่งน้ำสายหลัก",
        End::Decided(|| Decision::Transferred {
            text: "หน่วยงานไม่มีแผนที่ดังกล่าว ได้แจ้งที่ติดต่อของหน่วยงานที่ดูแลไว้ในหนังสือนำส่งแล้ว".to_owned(),
            agency: "โครงการชลประทานจังหวัด".to_owned(),
        }),
    ),
    (11, Wanted::Copy, "ขอสำเนาใบเสนอราคาของผู้เสนอราคาทุกรายในงานจ้างวางท่อระบายน้ำ", End::ThirdParty),
    (9, Wanted::Look, "ขอดูภาพถ่ายกิจกรรมวันสำคัญปีที่แล้ว", End::Withdrawn),
];

async fn requests(here: &Here<'_>, many: usize) -> anyhow::Result<()> {
    for ((ago, wanted, body, end), n) in ASKED.iter().take(many).zip(0..) {
        here.days_ago(*ago, 11);
        let new = NewRequest {
            idempotency_key: here.key(&format!("information-{n}")),
            channel: request::Channel::Website,
            body: (*body).to_owned(),
            wanted: *wanted,
            requester: Requester {
                // An address nobody has.
                email: format!("asker{n}@{}.demo.example", here.founded.town.slug),
                ..Requester::default()
            },
            received_on: None,
            ready: false,
            department: None,
        };
        let receipt = request::receive(&here.desk(Actor::Citizen), new).await?;
        let today = here.days_ago((ago - 4).max(0), 14);
        let clerk = here.clerk();
        match end {
            End::Waiting => {}
            End::Extended => {
                let promised_on = receipt.due_on + Duration::days(7);
                let reason = "เอกสารมีจำนวนมากและเก็บไว้ที่คลังเอกสาร ต้องใช้เวลาค้นและถ่ายสำเนา";
                request::extend(&clerk, receipt.id, 1, promised_on, reason).await?;
            }
            End::ThirdParty => {
                request::ask_third_party(&clerk, receipt.id, 1, today, 15).await?;
                let reason = "รอคำคัดค้านของผู้เสนอราคาตามมาตรา 17";
                request::extend(&clerk, receipt.id, 2, today + Duration::days(25), reason).await?;
            }
            End::Withdrawn => {
                request::withdraw(&here.desk(Actor::Citizen), receipt.number, &receipt.secret).await?
            }
            End::Decided(decision) => request::decide(&clerk, receipt.id, 1, decision()).await?,
        }
    }
    Ok(())
}
