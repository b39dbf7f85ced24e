//! Rows of the region, many to a statement: the raw tables, because the commands write one case at a time.

use super::{
    bulk::Rows,
    people,
    region::STAFF,
    region_cases::Case,
    rng::Rng,
    story,
    texts::{About, CATEGORIES},
};
use chrono::{DateTime, NaiveDate, Utc};
use complaints::{
    case::{EventKind, State},
    complaint::{ACKNOWLEDGEMENT, ANSWER, REGISTER},
};
use kernel::{
    Role,
    day_count::{self, HolidayTable},
    fiscal::thai_day,
    text,
};
use serde_json::json;
use std::collections::{BTreeMap, BTreeSet, HashMap};
use store::{TenantTx, Value};
use uuid::Uuid;

/// Words a case is filed under: the title, the place, the category and the beginning of the text.
const MOST_WORDS: usize = 16;

const DEPARTMENTS: [(&str, &str, &str); 4] = [
    ("office_of_clerk", "สำนักปลัด", "Office of the Clerk"),
    ("public_works", "กองช่าง", "Public Works Division"),
    ("public_health_environment", "กองสาธารณสุขและสิ่งแวดล้อม", "Public Health and Environment Division"),
    ("finance", "กองคลัง", "Finance Division"),
];
const VILLAGES: [&str; 8] =
    ["บ้านเหนือ", "บ้านใต้", "บ้านกลาง", "บ้านทุ่ง", "บ้านสวน", "บ้านดอน", "บ้านหนองใหญ่", "บ้านคลองใหม่"];
const POSTS: [(&str, Role, &str, &str); STAFF] = [
    ("admin", Role::TenantAdmin, "office_of_clerk", "นักวิเคราะห์นโยบายและแผน"),
    ("clerk", Role::ReceivingClerk, "office_of_clerk", "เจ้าพนักงานธุรการ"),
    ("palad", Role::Approver, "office_of_clerk", "ปลัด"),
    ("corruption", Role::CorruptionOfficer, "office_of_clerk", "นิติกร"),
    ("auditor", Role::Auditor, "finance", "นักวิชาการตรวจสอบภายใน"),
    ("head", Role::DepartmentHead, "public_works", "ผู้อำนวยการกองช่าง"),
    ("officer-office", Role::ResponsibleOfficer, "office_of_clerk", "นักจัดการงานทั่วไป"),
    ("officer", Role::ResponsibleOfficer, "public_works", "นายช่างโยธา"),
    ("officer-health", Role::ResponsibleOfficer, "public_health_environment", "นักวิชาการสาธารณสุข"),
    ("officer-finance", Role::ResponsibleOfficer, "finance", "นักวิชาการจัดเก็บรายได้"),
];

/// What the cases of an administration stand on.
pub struct Ground {
    pub departments: Vec<(&'static str, Uuid)>,
    pub villages: Vec<(i32, &'static str, Uuid)>,
    pub categories: Vec<(About, &'static str, Uuid)>,
    pub staff: Vec<(&'static str, Role, Uuid, String)>,
    centre: (f64, f64),
}

impl Ground {
    pub fn lay(rng: &mut Rng, at: usize, today: NaiveDate) -> Self {
        let millis = kernel::fiscal::thai_midnight(today).timestamp_millis() - 730 * 86_400_000;
        let departments = DEPARTMENTS.iter().map(|(kind, ..)| (*kind, rng.uuid_at(millis))).collect();
        let villages = VILLAGES.iter().zip(1..).map(|(name, no)| (no, *name, rng.uuid_at(millis))).collect();
        let categories =
            CATEGORIES.iter().map(|category| (category.about, category.th, rng.uuid_at(millis))).collect();
        let staff = POSTS
            .iter()
            .map(|(mailbox, role, ..)| {
                (*mailbox, *role, rng.uuid_at(millis), people::citizen(rng, false).name)
            })
            .collect();
        // Somewhere inland, administrations a tenth of a degree apart.
        let centre = (14.0 + (at / 20) as f64 / 10.0, 100.5 + (at % 20) as f64 / 10.0);
        Self { departments, villages, categories, staff, centre }
    }

    fn department(&self, kind: &str) -> Option<Uuid> {
        self.departments.iter().find(|(known, _)| *known == kind).map(|(_, id)| *id)
    }

    /// The kind of department of a category here.
    fn kind_for(about: About) -> &'static str {
        let category = super::texts::category_of(about);
        let known = |kind: &&&str| DEPARTMENTS.iter().any(|(has, ..)| has == *kind);
        category
            .and_then(|category| category.departments.iter().find(known))
            .copied()
            .unwrap_or("office_of_clerk")
    }

    fn officer(&self, kind: &str) -> Option<Uuid> {
        let post = POSTS.iter().find(|(_, role, of, _)| *role == Role::ResponsibleOfficer && *of == kind)?;
        self.staff.iter().find(|(mailbox, ..)| *mailbox == post.0).map(|(.., id, _)| *id)
    }

    fn clerk(&self) -> Option<Uuid> {
        self.staff.iter().find(|(_, role, ..)| *role == Role::ReceivingClerk).map(|(.., id, _)| *id)
    }
}

/// Departments, villages, categories and people.
pub async fn write_ground(
    tx: &TenantTx,
    ground: &Ground,
    slug: &str,
    password_hash: &str,
    now: DateTime<Utc>,
) -> anyhow::Result<()> {
    let head = "INSERT INTO department (tenant_id, id, kind, name_th, name_en, sort) VALUES ";
    let mut rows = Rows::new(tx, head, "({tenant}, ?, ?, ?, ?, ?)");
    for ((kind, id), (sort, (_, th, en))) in ground.departments.iter().zip((0..).zip(DEPARTMENTS)) {
        rows.add([(*id).into(), (*kind).into(), th.into(), en.into(), Value::from(sort)]).await?;
    }
    rows.write().await?;

    let head = "INSERT INTO village (tenant_id, id, kind, village_no, name_th, lat, lon) VALUES ";
    let mut rows = Rows::new(tx, head, "({tenant}, ?, 'village', ?, ?, ?, ?)");
    for (no, name, id) in &ground.villages {
        let (lat, lon) = place_of(ground, *no, 0);
        rows.add([(*id).into(), (*no).into(), (*name).into(), lat.into(), lon.into()]).await?;
    }
    rows.write().await?;

    let head = "INSERT INTO category (tenant_id, id, name_th, name_en, department_id, sort) VALUES ";
    let mut rows = Rows::new(tx, head, "({tenant}, ?, ?, ?, ?, ?)");
    for ((about, th, id), (sort, category)) in ground.categories.iter().zip((1..).zip(&CATEGORIES)) {
        let department = ground.department(Ground::kind_for(*about));
        rows.add([(*id).into(), (*th).into(), category.en.into(), department.into(), Value::from(sort * 10)])
            .await?;
    }
    rows.write().await?;

    let head = "INSERT INTO staff (tenant_id, id, email, name, position, department_id, state, password_hash, \
                created_at, updated_at) VALUES ";
    let mut rows = Rows::new(tx, head, "({tenant}, ?, ?, ?, ?, ?, 'active', ?, ?, ?)");
    for ((mailbox, _, id, name), (.., kind, position)) in ground.staff.iter().zip(POSTS) {
        let email = format!("{mailbox}@{slug}.demo.example");
        let department = ground.department(kind);
        let name = name.replace("ตัวอย่าง", "สมมุติ");
        let (hash, now) = (password_hash.to_owned(), Value::from(now));
        let row = [(*id).into(), email.into(), name.into(), position.into(), department.into(), hash.into()];
        rows.add(row.into_iter().chain([now.clone(), now])).await?;
    }
    rows.write().await?;
    let mut rows =
        Rows::new(tx, "INSERT INTO staff_role (tenant_id, staff_id, role) VALUES ", "({tenant}, ?, ?)");
    for (_, role, id, _) in &ground.staff {
        rows.add([(*id).into(), role.as_str().into()]).await?;
    }
    rows.write().await
}

fn place_of(ground: &Ground, village: i32, off: i64) -> (f64, f64) {
    let north = f64::from(village % 3 - 1) / 100.0 + off as f64 / 20_000.0;
    let east = f64::from(village / 3 - 1) / 100.0 - off as f64 / 30_000.0;
    (ground.centre.0 + north, ground.centre.1 + east)
}

/// Cases with everything that hangs on them.
pub async fn write_cases(
    tx: &TenantTx,
    rng: &mut Rng,
    ground: &Ground,
    cases: &[Case],
) -> anyhow::Result<()> {
    write_complaints(tx, rng, ground, cases).await?;
    write_events(tx, rng, ground, cases).await?;
    write_complainants(tx, rng, cases).await?;
    write_deadlines(tx, rng, ground, cases).await?;
    write_words(tx, ground, cases).await?;
    let mut series: BTreeMap<i32, i32> = BTreeMap::new();
    let mut months = BTreeSet::new();
    for case in cases {
        series.insert(case.fiscal_year, case.running_no);
        months.insert(chrono::Datelike::with_day(&case.received_on, 1).unwrap_or(case.received_on));
    }
    let head = "INSERT INTO number_series (tenant_id, register, fiscal_year, last_no) VALUES ";
    let mut rows = Rows::new(tx, head, "({tenant}, 'complaint', ?, ?)");
    for (year, last) in series {
        rows.add([year.into(), last.into()]).await?;
    }
    rows.write().await?;
    let marked_at =
        cases.last().map_or_else(|| kernel::fiscal::thai_midnight(NaiveDate::MIN), Case::received_at);
    let head = "INSERT INTO statistics_mark (tenant_id, month, marked_at, version) VALUES ";
    let mut rows = Rows::new(tx, head, "({tenant}, ?, ?, 1)");
    for month in months {
        rows.add([month.into(), marked_at.into()]).await?;
    }
    rows.write().await
}

async fn write_complaints(
    tx: &TenantTx,
    rng: &mut Rng,
    ground: &Ground,
    cases: &[Case],
) -> anyhow::Result<()> {
    let head = "INSERT INTO complaint (tenant_id, id, fiscal_year, running_no, secret_hash, kind, channel, category_id, \
                title, body, village_id, place, lat, lon, state, open, received_at, received_on, due_on, promised_on, \
                queue_on, ack_due_on, acknowledged_at, answered_at, resulted_at, closed_at, department_id, assignee_id, \
                merged_into, referred_to, rating, rated_at, registered_by, created_at, updated_at) VALUES ";
    let row = "({tenant}, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";
    let mut rows = Rows::new(tx, head, row);
    let none = HolidayTable::new();
    for case in cases {
        let village = ground.villages.get(case.village);
        let point =
            case.has_point.then(|| place_of(ground, village.map_or(0, |v| v.0), rng.between(-60, 60)));
        let kind = Ground::kind_for(case.text.about);
        let place = place_text(case, ground);
        let given =
            |state: State| matches!(state, State::Assigned | State::InProgress) || !case.state.is_open();
        let received_at = case.received_at();
        let answered = [EventKind::Progress, EventKind::Delay, EventKind::Result, EventKind::Referred]
            .iter()
            .filter_map(|kind| case.when(*kind))
            .min();
        let result = case.when(EventKind::Result);
        let ended = case
            .when(EventKind::Closed)
            .or_else(|| case.when(EventKind::Referred))
            .or_else(|| case.when(EventKind::Merged));
        let ack_due_on =
            day_count::add_working_days(case.received_on, day_count::ACKNOWLEDGE_WORKING_DAYS, &none);
        let website = case.channel == complaints::case::Channel::Website;
        rows.add([
            case.id.into(),
            case.fiscal_year.into(),
            case.running_no.into(),
            rng.bytes32().into(),
            case.text.kind.as_str().into(),
            case.channel.as_str().into(),
            category(ground, case.text.about).into(),
            case.text.title.into(),
            case.text.body.replace("{at}", &place).into(),
            village.map(|v| v.2).into(),
            place.into(),
            point.map(|p| p.0).into(),
            point.map(|p| p.1).into(),
            case.state.as_str().into(),
            case.state.is_open().into(),
            received_at.into(),
            case.received_on.into(),
            case.due_on.into(),
            case.promised_on.into(),
            case.promised_on.unwrap_or(case.due_on).into(),
            ack_due_on.into(),
            case.when(EventKind::Acknowledged).or(result).into(),
            answered.into(),
            result.into(),
            ended.into(),
            ground.department(kind).into(),
            Some(kind).filter(|_| given(case.state)).and_then(|kind| ground.officer(kind)).into(),
            case.merged_into.into(),
            (case.state == State::Referred).then_some("หน่วยงานที่เกี่ยวข้องในพื้นที่").into(),
            case.rating.into(),
            case.rating.map(|_| case.updated_at()).into(),
            Some(()).filter(|()| !website).and_then(|()| ground.clerk()).into(),
            received_at.into(),
            case.updated_at().into(),
        ])
        .await?;
    }
    rows.write().await
}

fn category(ground: &Ground, about: About) -> Option<Uuid> {
    ground.categories.iter().find(|(known, ..)| *known == about).map(|(.., id)| *id)
}

fn village_label(ground: &Ground, case: &Case) -> String {
    let village = ground.villages.get(case.village);
    village.map_or_else(String::new, |(no, name, _)| story::label(Some(*no), name))
}

fn place_text(case: &Case, ground: &Ground) -> String {
    format!("{} {}", case.landmark, village_label(ground, case))
}

fn event_text(kind: EventKind) -> &'static str {
    match kind {
        EventKind::Received => "ได้รับเรื่องของท่านไว้ในทะเบียนแล้ว",
        EventKind::Acknowledged => "ส่งเรื่องให้ส่วนราชการที่รับผิดชอบแล้ว",
        EventKind::Progress => "อยู่ระหว่างดำเนินการ",
        EventKind::Delay => "ต้องรอวัสดุ จึงขอเลื่อนวันแล้วเสร็จ",
        EventKind::Result => "ดำเนินการแก้ไขเรียบร้อยแล้ว",
        EventKind::Closed => "ยุติเรื่อง",
        EventKind::Referred => "ส่งเรื่องให้หน่วยงานที่เกี่ยวข้องแล้ว",
        EventKind::Merged => "รวมกับเรื่องเดิม",
        _ => "",
    }
}

async fn write_events(tx: &TenantTx, rng: &mut Rng, ground: &Ground, cases: &[Case]) -> anyhow::Result<()> {
    let head = "INSERT INTO complaint_event (tenant_id, id, complaint_id, at, kind, public, actor_kind, actor_id, text, \
                data) VALUES ";
    let mut rows = Rows::new(tx, head, "({tenant}, ?, ?, ?, ?, ?, ?, ?, ?, ?)");
    for case in cases {
        let kind = Ground::kind_for(case.text.about);
        for event in &case.events {
            let website = case.channel == complaints::case::Channel::Website;
            let (actor_kind, actor) = match event.kind {
                EventKind::Received if website => ("citizen", None),
                EventKind::Received
                | EventKind::Acknowledged
                | EventKind::Assigned
                | EventKind::Referred
                | EventKind::Merged => ("staff", ground.clerk()),
                _ => ("staff", ground.officer(kind)),
            };
            rows.add([
                rng.uuid_at(event.at.timestamp_millis()).into(),
                case.id.into(),
                event.at.into(),
                event.kind.as_str().into(),
                (event.kind != EventKind::Assigned).into(),
                actor_kind.into(),
                actor.into(),
                event_text(event.kind).into(),
                json!({}).into(),
            ])
            .await?;
        }
    }
    rows.write().await
}

async fn write_complainants(tx: &TenantTx, rng: &mut Rng, cases: &[Case]) -> anyhow::Result<()> {
    let head = "INSERT INTO complainant (tenant_id, complaint_id, name, phone, email, address, wants_mail, lang) VALUES ";
    let mut rows = Rows::new(tx, head, "({tenant}, ?, ?, ?, '', '', false, 'th')");
    for case in cases.iter().filter(|case| case.has_complainant) {
        let contact = people::citizen(rng, false);
        rows.add([case.id.into(), contact.name.into(), contact.phone.into()]).await?;
    }
    rows.write().await
}

/// Of open cases only: an ended one has nothing due.
async fn write_deadlines(
    tx: &TenantTx,
    rng: &mut Rng,
    ground: &Ground,
    cases: &[Case],
) -> anyhow::Result<()> {
    let head = "INSERT INTO deadline (tenant_id, id, subject_kind, subject_id, kind, due_on, responsible_id, \
                department_id, confidential, label, state, trace, met_at, created_at, updated_at) VALUES ";
    let mut rows = Rows::new(tx, head, "({tenant}, ?, ?, ?, ?, ?, ?, ?, false, ?, ?, ?, ?, ?, ?)");
    let none = HolidayTable::new();
    for case in cases.iter().filter(|case| case.state.is_open()) {
        let kind = Ground::kind_for(case.text.about);
        let officer = ground.officer(kind).filter(|_| case.state != State::Received);
        let category = super::texts::category_of(case.text.about).map_or("", |category| category.th);
        let label = format!("เรื่องที่ {}/{} {category}", case.running_no, case.fiscal_year);
        let at = case.received_at();
        let acknowledged = case.when(EventKind::Acknowledged);
        let answer = day_count::trace_answer(case.received_on, day_count::ANSWER_DAYS, &none);
        let days = day_count::ACKNOWLEDGE_WORKING_DAYS;
        let ack_due_on = day_count::add_working_days(thai_day(at), days, &none);
        let ack = json!({ "received_on": case.received_on, "working_days": days, "due_on": ack_due_on });
        let due_on = case.promised_on.unwrap_or(case.due_on);
        let both = [
            (ANSWER, due_on, None, serde_json::to_value(answer)?),
            (ACKNOWLEDGEMENT, ack_due_on, acknowledged, ack),
        ];
        for (kind_of, due_on, met_at, trace) in both {
            rows.add([
                rng.uuid_at(at.timestamp_millis()).into(),
                REGISTER.into(),
                case.id.into(),
                kind_of.into(),
                due_on.into(),
                officer.into(),
                ground.department(kind).into(),
                label.clone().into(),
                (if met_at.is_some() { "met" } else { "open" }).into(),
                trace.into(),
                met_at.into(),
                at.into(),
                at.into(),
            ])
            .await?;
        }
    }
    rows.write().await
}

/// The words cases are found by. Runs of three characters are left out: they would be four fifths of the index.
async fn write_words(tx: &TenantTx, ground: &Ground, cases: &[Case]) -> anyhow::Result<()> {
    let head = "INSERT INTO search_token (tenant_id, token, doc_kind, doc_id) SELECT {tenant}, column1, 'complaint', \
                column2 FROM (VALUES ";
    let mut rows = Rows::new(tx, head, "(?, ?)");
    rows.tail = ") words";
    let mut known: HashMap<String, Vec<String>> = HashMap::new();
    for case in cases {
        let category = super::texts::category_of(case.text.about).map_or("", |category| category.th);
        // Part by part and remembered: spaces stand between the parts, so the words are those of the whole.
        let parts = [case.text.title, case.landmark, &village_label(ground, case), category, case.text.body];
        let mut words: Vec<String> = Vec::with_capacity(MOST_WORDS);
        for part in parts {
            if !known.contains_key(part) {
                known.insert(part.to_owned(), text::words(&part.replace("{at}", " ")));
            }
            for word in known.get(part).into_iter().flatten() {
                if words.len() < MOST_WORDS && !words.contains(word) {
                    words.push(word.clone());
                }
            }
        }
        for word in words {
            rows.add([word.into(), case.id.into()]).await?;
        }
    }
    rows.write().await
}
