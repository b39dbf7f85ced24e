//! The tenant wall from outside (design.md 3.7): every GraphQL operation and every route of tenant A, called with
//! tenant B's ids by somebody who holds every role in A. Nothing of B may appear in an answer, and no row of B may
//! change. An operation or a route that nobody listed here fails the test.

use crate::{
    harness::{Harness, Town},
    server::Server,
};
use chrono::Duration;
use complaints::complaint::Receipt;
use kernel::{Actor, Lang, Role};
use serde_json::{Value, json};
use std::{
    collections::{BTreeMap, BTreeSet},
    sync::Arc,
};
use store::Sql;
use tenancy::{RequestContext, context};

mod activities;
mod committees;
mod consultations;
mod disclosure;
mod forums;
mod measures;
mod record;
mod surveys;

/// Ids of B's data by name.
type Ids = BTreeMap<&'static str, String>;

/// A word that only B's data holds.
pub const MARK: &str = "เครื่องหมายบี";

struct Twins {
    a: Town,
    b: Town,
    b_case: Receipt,
    b_corruption: kernel::ids::CorruptionCaseId,
    b_message: String,
    b_ids: Ids,
}

async fn twins(h: &Harness) -> Twins {
    let a = h.town("aaa").await;
    let b = h.town("neighbour").await;
    let mut cases = Vec::new();
    for (town, text) in [(&a, "ไฟฟ้าดับหน้าโรงเรียน".to_owned()), (&b, format!("ไฟฟ้าดับหน้าโรงเรียน {MARK}"))]
    {
        cases.push(h.file(town, &text).await);
    }
    let officer = h.desk(&b, b.actor(Role::CorruptionOfficer));
    let new = complaints::corruption::NewCase {
        idempotency_key: "7f0a2c1e-0000-4000-8000-00000000000b".into(),
        channel: complaints::case::Channel::WalkIn,
        text: format!("เรื่องทุจริต {MARK}"),
        respondent: String::new(),
        place: String::new(),
        contact: None,
        received_at: None,
        files: Vec::new(),
    };
    let corruption = complaints::corruption::receive::receive(&officer, new).await.unwrap();
    let tx = h.store.write(&b.scope).await.unwrap();
    let message = reminders::message::NewMessage {
        dedup_key: "twin".into(),
        kind: "notice",
        to_address: "person@neighbour.example".into(),
        to_staff: None,
        lang: Lang::Th,
        subject: MARK.into(),
        text: MARK.into(),
        html: MARK.into(),
        confidential: false,
    };
    let b_message = reminders::message::post(&tx, message, h.now()).await.unwrap().to_string();
    tx.commit().await.unwrap();
    let mut b_ids = Ids::new();
    b_ids.extend(record::furnish(h, &b).await);
    b_ids.extend(measures::furnish(h, &b).await);
    b_ids.extend(committees::furnish(h, &b).await);
    b_ids.extend(forums::furnish(h, &b).await);
    b_ids.extend(activities::furnish(h, &b).await);
    b_ids.extend(consultations::furnish(h, &b).await);
    b_ids.extend(surveys::furnish(h, &b).await);
    b_ids.extend(disclosure::furnish(h, &b).await);
    Twins { a, b, b_case: cases.pop().unwrap(), b_corruption: corruption.id, b_message, b_ids }
}

/// What every tenant table holds of B, to compare before and after.
async fn fingerprint(h: &Harness, town: &Town) -> Vec<(String, String)> {
    let read = h.store.read(&town.scope).await.unwrap();
    let mut prints = Vec::new();
    for table in tables() {
        let columns = if read.is_postgres() {
            format!(
                "md5(coalesce(string_agg(t::text, '|' ORDER BY t::text), '')) || count(*)::text AS print FROM {table} t"
            )
        } else {
            format!("CAST(count(*) AS text) AS print FROM {table} t")
        };
        let rows =
            read.rows(Sql::new(&format!("SELECT {columns} WHERE t.tenant_id = {{tenant}}"))).await.unwrap();
        prints.push(((*table).to_owned(), rows[0].try_get("", "print").unwrap()));
    }
    prints
}

/// Every tenant table; `wall.rs` holds the list against the catalogue.
pub fn tables() -> Vec<&'static str> {
    [
        TABLES,
        record::TABLES,
        measures::TABLES,
        committees::TABLES,
        forums::TABLES,
        activities::TABLES,
        consultations::TABLES,
        surveys::TABLES,
        disclosure::TABLES,
    ]
    .concat()
}

const TABLES: &[&str] = &[
    "tenant_key",
    "department",
    "village",
    "staff",
    "staff_role",
    "staff_token",
    "audit",
    "idempotency",
    "tenant_holiday",
    "upload",
    "search_token",
    "statistics_mark",
    "number_series",
    "job",
    "deadline",
    "reminder_policy",
    "reminder",
    "message",
    "address_stop",
    "category",
    "complaint",
    "complainant",
    "complaint_event",
    "complaint_file",
    "corruption_case",
    "corruption_event",
    "corruption_file",
    "corruption_audit",
];

/// Each operation with B's ids: name, document.
fn operations(t: &Twins) -> Vec<(&'static str, String)> {
    let case = t.b_case.id;
    let corruption = t.b_corruption;
    let staff = t.b.staff(Role::ReceivingClerk);
    let (department, village, category, message) = (t.b.works, t.b.village, t.b.lights, &t.b_message);
    let own = t.a.lights;
    let complaint = "{ status complaint { id number title } }";
    let sealed = "{ status case { id number text } }";
    let person = "{ status staff { id name } }";
    let input = |s: &str| s.to_owned();
    let mut list = vec![
        ("viewer", input("{ viewer { staff { name } tenant { slug name } permissions } }")),
        ("departments", input("{ departments(includeInactive: true) { id nameTh } }")),
        ("categories", input("{ categories(includeInactive: true) { id nameTh } }")),
        ("villages", input("{ villages { id label } }")),
        ("staff", input("{ staff(includeDisabled: true) { id name email } }")),
        ("complaints", format!(
            "{{ a: complaints(filter: {{ view: ALL }}) {{ nodes {{ id title }} }}
                b: complaints(filter: {{ view: ALL, categoryIds: [\"{category}\"] }}) {{ nodes {{ id title }} }}
                c: complaints(filter: {{ view: ALL, departmentId: \"{department}\" }}) {{ nodes {{ id title }} }}
                d: complaints(filter: {{ view: ALL, assigneeId: \"{staff}\", villageId: \"{village}\" }}) {{ nodes {{ id }} }}
                e: complaints(filter: {{ view: ALL, text: \"โรงเรียน\" }}) {{ nodes {{ id title }} }} }}")),
        ("complaint", format!("{{ complaint(id: \"{case}\") {{ id title body events {{ text }} complainant {{ name }} }} }}")),
        ("complaintCounts", input("{ complaintCounts { open mine overdue } }")),
        ("duplicates", format!(
            "{{ duplicates(text: \"ไฟฟ้าดับหน้าโรงเรียน\", villageId: \"{village}\") {{ complaint {{ id title }} }} }}")),
        ("noticePreview", format!("{{ noticePreview(complaintId: \"{case}\", kind: RESULT, text: \"x\") {{ text }} }}")),
        ("lateness", input("{ lateness { byDepartment { id name } byOfficer { id name } } }")),
        ("corruptionCases", input("{ corruptionCases { nodes { id number } } }")),
        ("corruptionCase", format!("{{ corruptionCase(id: \"{corruption}\") {{ id text }} }}")),
        ("corruptionAudit", input("{ corruptionAudit { id number } }")),
        ("settings", input("{ settings { promiseDays } }")),
        ("reminderPolicies", input("{ reminderPolicies { kind } }")),
        ("holidays", input("{ holidays(from: \"2026-11-01\", to: \"2026-12-31\") { day name } }")),
        ("outbox", input("{ outbox { nodes { id subject toAddress } } }")),
        ("auditTrail", format!("{{ auditTrail(subjectId: \"{case}\") {{ nodes {{ id subjectLabel detail }} }} }}")),
        ("registerComplaint", format!(
            "mutation {{ registerComplaint(input: {{ idempotencyKey: \"k\", kind: GRIEVANCE, channel: PHONE,
             categoryId: \"{category}\", text: \"x\", villageId: \"{village}\", departmentId: \"{department}\",
             assigneeId: \"{staff}\" }}) {complaint} }}")),
        ("acknowledgeComplaint", format!("mutation {{ acknowledgeComplaint(id: \"{case}\") {complaint} }}")),
        ("assignComplaints", format!("mutation {{ assignComplaints(ids: [\"{case}\"], assigneeId: \"{staff}\") {{ status changed }} }}")),
        ("reportProgress", format!("mutation {{ reportProgress(id: \"{case}\", text: \"x\") {complaint} }}")),
        ("explainDelay", format!("mutation {{ explainDelay(id: \"{case}\", promisedOn: \"2026-12-30\", reason: \"x\") {complaint} }}")),
        ("reportResult", format!("mutation {{ reportResult(id: \"{case}\", text: \"x\") {complaint} }}")),
        ("closeComplaint", format!("mutation {{ closeComplaint(id: \"{case}\") {complaint} }}")),
        ("reopenComplaint", format!("mutation {{ reopenComplaint(id: \"{case}\", reason: \"x\") {complaint} }}")),
        ("addNote", format!("mutation {{ addNote(id: \"{case}\", text: \"x\") {complaint} }}")),
        ("referComplaint", format!("mutation {{ referComplaint(id: \"{case}\", agency: \"x\", text: \"x\") {complaint} }}")),
        ("mergeComplaint", format!("mutation {{ mergeComplaint(id: \"{case}\", intoId: \"{case}\") {complaint} }}")),
        ("recategoriseComplaint", format!("mutation {{ recategoriseComplaint(id: \"{case}\", categoryId: \"{own}\") {complaint} }}")),
        ("registerCorruption", format!(
            "mutation {{ registerCorruption(input: {{ idempotencyKey: \"k2\", channel: PHONE, text: \"x\",
             uploadIds: [\"upl_{}\"] }}) {sealed} }}", uuid::Uuid::nil().simple())),
        ("acknowledgeCorruption", format!("mutation {{ acknowledgeCorruption(id: \"{corruption}\") {sealed} }}")),
        ("assignCorruption", format!("mutation {{ assignCorruption(id: \"{corruption}\", assigneeId: \"{staff}\") {sealed} }}")),
        ("reportCorruptionProgress", format!("mutation {{ reportCorruptionProgress(id: \"{corruption}\", text: \"x\") {sealed} }}")),
        ("explainCorruptionDelay", format!("mutation {{ explainCorruptionDelay(id: \"{corruption}\", promisedOn: \"2026-12-30\", reason: \"x\") {sealed} }}")),
        ("reportCorruptionResult", format!("mutation {{ reportCorruptionResult(id: \"{corruption}\", text: \"x\") {sealed} }}")),
        ("closeCorruption", format!("mutation {{ closeCorruption(id: \"{corruption}\") {sealed} }}")),
        ("addCorruptionNote", format!("mutation {{ addCorruptionNote(id: \"{corruption}\", text: \"x\") {sealed} }}")),
        ("inviteStaff", format!("mutation {{ inviteStaff(input: {{ name: \"x\", email: \"receiving_clerk@neighbour.example\",
             departmentId: \"{department}\", roles: [RECEIVING_CLERK] }}) {person} }}")),
        ("changeStaff", format!("mutation {{ changeStaff(id: \"{staff}\", input: {{ name: \"x\", email: \"x@y.example\", roles: [] }}) {person} }}")),
        ("disableStaff", format!("mutation {{ disableStaff(id: \"{staff}\") {person} }}")),
        ("enableStaff", format!("mutation {{ enableStaff(id: \"{staff}\") {person} }}")),
        ("resendInvite", format!("mutation {{ resendInvite(id: \"{staff}\") {person} }}")),
        ("saveCategory", format!("mutation {{ saveCategory(input: {{ id: \"{category}\", nameTh: \"x\", nameEn: \"x\", active: true }}) {{ status category {{ id }} }} }}")),
        ("saveDepartment", format!("mutation {{ saveDepartment(input: {{ id: \"{department}\", nameTh: \"x\", nameEn: \"x\", kind: \"finance\", active: true }}) {{ status department {{ id }} }} }}")),
        ("saveVillage", format!("mutation {{ saveVillage(input: {{ id: \"{village}\", kind: \"village\", no: 9, name: \"x\", active: true }}) {{ status village {{ id }} }} }}")),
        ("saveSettings", input("mutation { saveSettings(input: { promiseDays: 7, ackWorkingDays: 3, reopenDays: 30, sendFrom: \"08:00\", sendTo: \"16:30\", urgentAnyDay: false, serviceHours: \"\" }) { status } }")),
        ("saveReminderPolicy", input("mutation { saveReminderPolicy(input: { kind: \"complaint_answer\", daysBefore: [3], overdueEveryDays: 1, headAfterDays: 1, clerkAfterDays: 3, active: true }) { status } }")),
        ("saveHoliday", input("mutation { saveHoliday(input: { day: \"2026-12-07\", name: \"x\", officeClosed: true }) { status } }")),
        ("removeHoliday", input("mutation { removeHoliday(day: \"2026-12-07\") { status } }")),
        ("retryMessage", format!("mutation {{ retryMessage(id: \"{message}\") {{ status }} }}")),
        ("allowAddress", input("mutation { allowAddress(address: \"person@neighbour.example\") { status } }")),
    ];
    list.extend(record::operations(&t.b_ids));
    list.extend(measures::operations(&t.b_ids));
    list.extend(committees::operations(&t.b_ids));
    list.extend(forums::operations(&t.b_ids));
    list.extend(activities::operations(&t.b_ids));
    list.extend(consultations::operations(&t.b_ids));
    list.extend(surveys::operations(&t.b_ids));
    list.extend(disclosure::operations(&t.b_ids));
    list
}

/// Operations that change something of A itself and so may well succeed.
const OWN_OF_THE_OFFICE: &[&str] =
    &["saveSettings", "saveReminderPolicy", "saveHoliday", "removeHoliday", "allowAddress"];

fn own() -> Vec<&'static str> {
    [
        OWN_OF_THE_OFFICE,
        record::OWN,
        measures::OWN,
        committees::OWN,
        forums::OWN,
        activities::OWN,
        consultations::OWN,
        surveys::OWN,
        disclosure::OWN,
    ]
    .concat()
}

fn names_in_schema() -> BTreeSet<String> {
    let sdl = gateway::schema_sdl();
    let mut names = BTreeSet::new();
    for root in ["type Query {", "type Mutation {"] {
        let body = sdl.split_once(root).unwrap().1.split_once("\n}").unwrap().0;
        for line in body.lines().filter(|line| line.starts_with('\t') && !line.trim_start().starts_with('"'))
        {
            let (name, rest) =
                line.trim().split_at(line.trim().find(|c: char| !c.is_ascii_alphanumeric()).unwrap_or(0));
            if !name.is_empty() && rest.starts_with(['(', ':']) {
                names.insert(name.to_owned());
            }
        }
    }
    names
}

db_test!(no_operation_reaches_another_administration, |h| {
    let t = twins(&h).await;
    let listed: BTreeSet<String> = operations(&t).iter().map(|(name, _)| (*name).to_owned()).collect();
    assert_eq!(names_in_schema(), listed, "every operation needs its line in this test");
    let before = fingerprint(&h, &t.b).await;
    let mut roles = Role::ALL.to_vec();
    roles.dedup();
    let actor = Actor::Staff { id: t.a.staff(Role::TenantAdmin), roles, department: Some(t.a.works) };
    let schema = gateway::graphql::schema();
    let sessions = tenancy::session::Sessions::new(h.store.clone(), h.vault.clone(), &h.backplane);
    for (name, document) in operations(&t) {
        let parts = context::Parts {
            store: h.store.clone(),
            clock: h.clock.clone(),
            vault: h.vault.clone(),
            files: h.files.clone(),
            public_url: "http://localhost".into(),
        };
        let request = RequestContext::new(parts, t.a.scope.clone(), actor.clone(), Lang::Th);
        let asked = async_graphql::Request::new(document).data(Arc::new(request)).data(sessions.clone());
        let answer = schema.execute(asked).await;
        let text = serde_json::to_string(&answer).unwrap();
        assert!(!text.contains(MARK) && !text.contains("neighbour"), "{name} shows another tenant: {text}");
        let data: Value = serde_json::to_value(&answer.data).unwrap();
        if let Some(status) = data[name].get("status").filter(|_| !own().contains(&name)) {
            // An invitation of somebody with the same address as a person of B is A's own business.
            assert!(*status != json!("DONE") || name == "inviteStaff", "{name}: {text}");
        }
        h.clock.advance(Duration::seconds(1));
    }
    assert_eq!(fingerprint(&h, &t.b).await, before, "rows of B changed");
});

/// The routes written down in the gateway's sources.
fn routes_in_source() -> BTreeSet<String> {
    let sources = [
        include_str!("../../services/gateway/src/portal/mod.rs"),
        include_str!("../../services/gateway/src/portal/measures.rs"),
        include_str!("../../services/gateway/src/portal/committees.rs"),
        include_str!("../../services/gateway/src/portal/forums.rs"),
        include_str!("../../services/gateway/src/portal/activities.rs"),
        include_str!("../../services/gateway/src/portal/consultations.rs"),
        include_str!("../../services/gateway/src/portal/surveys.rs"),
        include_str!("../../services/gateway/src/portal/disclosure.rs"),
        include_str!("../../services/gateway/src/portal/participation.rs"),
        include_str!("../../services/gateway/src/staff/mod.rs"),
        include_str!("../../services/gateway/src/lib.rs"),
    ];
    let found = sources.iter().flat_map(|source| source.split(".route(").skip(1)).filter_map(|rest| {
        let quoted = rest.trim_start().strip_prefix('"')?;
        Some(quoted.split('"').next()?.to_owned())
    });
    found.collect()
}

db_test!(no_route_reaches_another_administration, |h| {
    let t = twins(&h).await;
    let server = Server::start(&h).await;
    let clerk = server.sign_in(&h, &t.a, Role::ReceivingClerk).await;
    let before = fingerprint(&h, &t.b).await;
    let (number, secret) = (t.b_case.number.in_url(), t.b_case.secret.to_string());
    let id = uuid::Uuid::now_v7().simple().to_string();
    // A page of a record is asked for with every id of B: its own kind's is among them.
    let records: Vec<&str> = t.b_ids.values().map(String::as_str).collect();
    let paths = routes_in_source().into_iter().flat_map(|route| {
        let ids = if route.contains("{record}") { records.as_slice() } else { &[""] };
        ids.iter().map(|record| (route.clone(), route.replace("{record}", record))).collect::<Vec<_>>()
    });
    for (route, path) in paths {
        // B's case, B's secret and invented files, under A's address and with A's session.
        let path = path
            .replace("{slug}", "aaa")
            .replace("{number}", &number)
            .replace("{secret}", &secret)
            .replace("{form_key}", "7f0a2c1e-0000-4000-8000-00000000000b")
            .replace("{id}", &format!("upl_{id}"))
            .replace("{code}", "9999999")
            .replace("{name}", "x")
            .replace("{file}", &format!("rcf_{id}"))
            .replace("{edition}", t.b_ids.get("edition").map_or("edn_x", String::as_str))
            .replace("{*path}", "x");
        let path = if route.starts_with('/') && !route.starts_with("/staff") && is_staff_api(&route) {
            format!("/staff/api{path}")
        } else {
            path
        };
        if path.ends_with("/events") {
            continue; // A stream without an end; its channel is scoped by type.
        }
        for response in [clerk.get(&path).await, clerk.post(&path).body("").send().await.unwrap()] {
            let status = response.status();
            let text = response.text().await.unwrap_or_default();
            assert!(
                !text.contains(MARK) && !text.contains("neighbour"),
                "{route} shows another tenant: {text}"
            );
            assert_ne!(status.as_u16(), 500, "{route}: {text}");
            if route.contains("{secret}") {
                assert!(!status.is_success(), "{route} opened B's case under A: {status}");
            }
        }
    }
    assert_eq!(fingerprint(&h, &t.b).await, before, "rows of B changed");
});

fn is_staff_api(route: &str) -> bool {
    include_str!("../../services/gateway/src/staff/mod.rs").contains(&format!("\"{route}\""))
}
