//! Disclosure: catalogue, publications, procurement, visits (การเปิดเผยข้อมูลข่าวสาร): tables, twin data and operations.

use super::{Ids, MARK};
use crate::{
    disclosure::{announcement, document, stage, visit},
    harness::{Harness, Town},
};
use disclosure::{channel, item, procurement, publication, visit as visits};
use kernel::{Role, participation::Channel};

pub const TABLES: &[&str] = &[
    "disclosure_item",
    "publication",
    "edition",
    "procurement",
    "announcement",
    "visit",
    "disclosure_channel",
    "disclosure_file",
];

/// Operations that change something of A itself and so may well succeed.
pub const OWN: &[&str] = &["adoptDisclosureCatalogue", "recordVisit"];

/// Data of B; the ids are named as `operations` asks for them.
pub async fn furnish(h: &Harness, town: &Town) -> Ids {
    let head = h.desk(town, town.actor(Role::DepartmentHead));
    item::adopt_starter(&head).await.unwrap();
    let read = h.store.read(&town.scope).await.unwrap();
    let first = item::list(&read, &item::Filter::default(), head.today()).await.unwrap().remove(0);
    drop(read);
    let mut face = first.face.clone();
    face.title = format!("รายการ {MARK}");
    item::save(&head, Some((first.id, first.version)), face).await.unwrap();
    let upload = stage(h, town, "twin.txt", MARK.as_bytes()).await;
    let batch = tenancy::upload::staff_batch(head.actor.staff_id().unwrap());
    let new = document(&format!("เอกสาร {MARK}"), Some(first.id), &[upload]);
    let made =
        publication::commands::create(&head, publication::NewPublication { batch, ..new }).await.unwrap();
    publication::commands::publish(&head, made).await.unwrap();
    let read = h.store.read(&town.scope).await.unwrap();
    let edition = publication::editions(&read, made).await.unwrap().remove(0).id;
    drop(read);
    let project = procurement::Face {
        title: format!("โครงการ {MARK}"),
        reference: String::new(),
        budget_satang: 100,
        fiscal_year: 2570,
        department: Some(town.works),
        owner: None,
    };
    let project = procurement::create(&head, "twin", project).await.unwrap();
    procurement::publish(&head, project).await.unwrap();
    let announced = announcement("2026-11-01");
    let announced = procurement::add_announcement(&head, project, "twin", announced, &[]).await.unwrap();
    let shown = channel::Shown::on(Channel::Website, head.today());
    channel::add(&head, (channel::Subject::Announcement, announced.uuid()), shown, &[]).await.unwrap();
    let read = h.store.read(&town.scope).await.unwrap();
    let channels = channel::of(&read, channel::Subject::Announcement, &[announced.uuid()]).await.unwrap();
    drop(read);
    let visited = visits::record(&head, visit("twin", "2026-11-02", 3, MARK)).await.unwrap();
    Ids::from([
        ("disclosure_item", first.id.to_string()),
        ("publication", made.to_string()),
        ("edition", edition.to_string()),
        ("disclosure_upload", upload.to_string()),
        ("procurement", project.to_string()),
        ("announcement", announced.to_string()),
        ("disclosure_channel", channels[0].id.simple().to_string()),
        ("visit", visited.to_string()),
    ])
}

pub fn operations(b: &Ids) -> Vec<(&'static str, String)> {
    let (item, publication, edition) = (&b["disclosure_item"], &b["publication"], &b["edition"]);
    let (project, announcement, upload) = (&b["procurement"], &b["announcement"], &b["disclosure_upload"]);
    let (channel, visit) = (&b["disclosure_channel"], &b["visit"]);
    let shown = "{ channel: WEBSITE, shownOn: \"2026-11-01\" }";
    let paper = format!("{{ title: \"x\", category: PLAN, fiscalYear: 2570, itemId: \"{item}\" }}");
    let plain = "{ title: \"x\", category: PLAN, fiscalYear: 2570 }";
    let dated = |files: &str| {
        format!("{{ label: \"1\", createdOn: \"2026-11-01\", updatedOn: \"2026-11-01\", files: [{files}] }}")
    };
    let (file, none) = (dated(&format!("\"{upload}\"")), dated(""));
    let page = "{ status page { publication { id title } editions { files { name } } } }";
    let project_page = "{ status page { procurement { id title } announcements { body } } }";
    let face = "{ title: \"x\", budgetBaht: 1, fiscalYear: 2570 }";
    let said = "{ kind: SELECTED, announcedOn: \"2026-11-01\", body: \"x\" }";
    vec![
        ("disclosureItems", "{ disclosureItems { id title detail } }".to_owned()),
        (
            "disclosureItem",
            format!("{{ disclosureItem(id: \"{item}\") {{ item {{ title }} channels {{ url }} publications {{ title }} }} }}"),
        ),
        ("disclosureSummary", "{ disclosureSummary { departmentId done due overdue } }".to_owned()),
        ("publications", "{ publications { nodes { id title } } }".to_owned()),
        (
            "publication",
            format!("{{ publication(id: \"{publication}\") {{ publication {{ title }} editions {{ files {{ name }} }} }} }}"),
        ),
        ("procurements", "{ procurements { nodes { id title } } }".to_owned()),
        (
            "procurement",
            format!("{{ procurement(id: \"{project}\") {{ procurement {{ title }} announcements {{ body }} }} }}"),
        ),
        (
            "centreVisits",
            "{ centreVisits(from: \"2026-10-01\", to: \"2026-12-31\") { nodes { id suggestion } } }".to_owned(),
        ),
        ("visitFigures", "{ visitFigures(fiscalYear: 2570) { suggestions { text } } }".to_owned()),
        ("adoptDisclosureCatalogue", "mutation { adoptDisclosureCatalogue { status added } }".to_owned()),
        (
            "saveDisclosureItem",
            format!("mutation {{ saveDisclosureItem(input: {{ id: \"{item}\", version: 1, list: OWN, no: 1, title: \"x\", frequency: ONCE }}) {{ status item {{ title }} }} }}"),
        ),
        (
            "discloseItem",
            format!("mutation {{ discloseItem(id: \"{item}\", version: 1, disclosedOn: \"2026-11-01\", channels: [{shown}]) {{ status item {{ title }} }} }}"),
        ),
        (
            "addDisclosureChannel",
            format!("mutation {{ addDisclosureChannel(subjectId: \"{announcement}\", input: {shown}) {{ status }} }}"),
        ),
        (
            "removeDisclosureChannel",
            format!("mutation {{ removeDisclosureChannel(id: \"{channel}\") {{ status }} }}"),
        ),
        (
            "createPublication",
            format!("mutation {{ createPublication(idempotencyKey: \"p\", input: {paper}, edition: {file}) {page} }}"),
        ),
        (
            "changePublication",
            format!("mutation {{ changePublication(id: \"{publication}\", version: 1, input: {plain}) {page} }}"),
        ),
        (
            "addEdition",
            format!("mutation {{ addEdition(id: \"{publication}\", idempotencyKey: \"e\", input: {file}) {page} }}"),
        ),
        ("changeEdition", format!("mutation {{ changeEdition(id: \"{edition}\", version: 1, input: {none}) {page} }}")),
        ("publishPublication", format!("mutation {{ publishPublication(id: \"{publication}\") {page} }}")),
        ("withdrawPublication", format!("mutation {{ withdrawPublication(id: \"{publication}\") {page} }}")),
        (
            "createProcurement",
            format!("mutation {{ createProcurement(idempotencyKey: \"c\", input: {{ title: \"x\", budgetBaht: 1, fiscalYear: 2570, departmentId: \"{announcement}\" }}) {project_page} }}"),
        ),
        (
            "changeProcurement",
            format!("mutation {{ changeProcurement(id: \"{project}\", version: 1, input: {face}) {project_page} }}"),
        ),
        ("publishProcurement", format!("mutation {{ publishProcurement(id: \"{project}\") {project_page} }}")),
        ("withdrawProcurement", format!("mutation {{ withdrawProcurement(id: \"{project}\") {project_page} }}")),
        (
            "addAnnouncement",
            format!("mutation {{ addAnnouncement(id: \"{project}\", idempotencyKey: \"a\", input: {said}) {project_page} }}"),
        ),
        (
            "changeAnnouncement",
            format!("mutation {{ changeAnnouncement(id: \"{announcement}\", version: 1, input: {said}) {project_page} }}"),
        ),
        (
            "recordVisit",
            "mutation { recordVisit(idempotencyKey: \"v\", input: { day: \"2026-11-01\", people: 1, purpose: ASK, stakeholder: INDIVIDUAL, channel: PHONE }) { status } }"
                .to_owned(),
        ),
        ("removeVisit", format!("mutation {{ removeVisit(id: \"{visit}\") {{ status }} }}")),
    ]
}
