//! Entering documents that administrations already have: every seed's copy, twice with the same key, on both databases;
//! what is not entered is named with its reason.

use crate::{
    harness::{Harness, Town},
    server::Server,
};
use importing::{Entered, Source, Summary};
use kernel::{Action, Fault, Role, page::PageArgs, permission::allows};
use participation::record::{self, Filter, Kind};
use reading::Body;
use serde_json::json;

const MEASURES: &str = include_str!("../../services/reading/fixtures/measures.txt");
const PROGRAMME: &str = include_str!("../../services/reading/fixtures/programme.txt");
const REPORT: &str = include_str!("../../services/reading/fixtures/activity_report.txt");
const POLICY: &str = include_str!("../../services/reading/fixtures/participation_policy.txt");
const CENTRE: &str = include_str!("../../services/reading/fixtures/centre_announcement.txt");

async fn enter(h: &Harness, town: &Town, text: &str) -> Summary {
    let desk = h.desk(town, town.actor(Role::Approver));
    let body = reading::read_text(text).body;
    importing::import(&desk, "the-import", body, Source::Text(text.to_owned())).await.unwrap()
}

async fn records(h: &Harness, town: &Town, kind: Kind) -> Vec<record::Record> {
    let read = h.store.read(&town.scope).await.unwrap();
    let filter = Filter { kinds: vec![kind], ..Filter::default() };
    let actor = town.actor(Role::Approver);
    record::list(&read, &actor, &filter, PageArgs { first: 100, after: None }).await.unwrap().rows
}

fn all_entered(summary: &Summary) -> bool {
    summary.lines.iter().all(|line| line.outcome.is_ok())
}

db_test!(seed_001_becomes_a_plan_with_eight_measures_once, |h| {
    let town = h.town("aaa").await;
    for _ in 0..2 {
        let summary = enter(&h, &town, MEASURES).await;
        assert!(all_entered(&summary), "{summary:?}");
        assert_eq!(summary.lines.len(), 9);
    }
    assert_eq!(records(&h, &town, Kind::Plan).await.len(), 1);
    let measures = records(&h, &town, Kind::Measure).await;
    assert_eq!(measures.len(), 8, "the same key doubles nothing");
    assert!(measures.iter().all(|record| record.published_at.is_none()), "drafts until somebody publishes");
    let read = h.store.read(&town.scope).await.unwrap();
    let mut budgets = Vec::new();
    for one in &measures {
        let id = kernel::ids::MeasureId(one.id);
        let found = participation::measure::find(&read, id).await.unwrap().unwrap();
        let content = participation::measure::version(&read, id, 1).await.unwrap().unwrap().content;
        assert_eq!((content.first_year, content.last_year), (2562, 2564));
        assert!(!content.steps.is_empty() && !content.indicators.is_empty());
        budgets.push((found.code, content.budget));
    }
    budgets.sort();
    let amounts: Vec<i64> = budgets.iter().map(|(_, budget)| *budget).collect();
    assert_eq!(amounts, [0, 0, 20_000, 30_000, 0, 0, 20_000, 20_000]);
    assert_eq!((budgets[0].0.as_str(), budgets[7].0.as_str()), ("3.1.1", "3.3.2"));
    let plan = records(&h, &town, Kind::Plan).await.remove(0);
    assert_eq!(
        record::file::of(&read, plan.id).await.unwrap().len(),
        1,
        "the document is kept with the plan"
    );
});

db_test!(seeds_000_002_003_and_004_become_their_records, |h| {
    let town = h.town("aaa").await;
    for (text, kind) in [
        (PROGRAMME, Kind::Programme),
        (REPORT, Kind::Activity),
        (POLICY, Kind::Policy),
        (CENTRE, Kind::Committee),
    ] {
        for _ in 0..2 {
            let summary = enter(&h, &town, text).await;
            assert!(all_entered(&summary), "{kind:?}: {summary:?}");
        }
        assert_eq!(records(&h, &town, kind).await.len(), 1, "{kind:?}");
    }
    let read = h.store.read(&town.scope).await.unwrap();
    let committee = kernel::ids::CommitteeId(records(&h, &town, Kind::Committee).await[0].id);
    let found = participation::committee::queries::find(&read, &town.actor(Role::Approver), committee)
        .await
        .unwrap()
        .unwrap();
    assert_eq!((found.advisers.len(), found.seats.len()), (6, 15));
    assert_eq!((found.details.powers.len(), found.details.missions.len()), (8, 9));
    let activity = &records(&h, &town, Kind::Activity).await[0];
    assert_eq!(activity.face.fiscal_year, Some(2568));
    assert_eq!(activity.face.starts_on, "2024-11-25".parse().ok());
    let policy = participation::policy::current(&read, &town.actor(Role::Approver)).await.unwrap().unwrap();
    assert!(!policy.words.inform.is_empty() && !policy.words.collaborate.is_empty());
});

db_test!(what_cannot_be_entered_is_named_and_the_rest_is_entered, |h| {
    let town = h.town("aaa").await;
    let mut body = reading::read_text(MEASURES).body;
    let Body::Measures(measures) = &mut body else { panic!("not measures") };
    measures.measures[2].title = None;
    let desk = h.desk(&town, town.actor(Role::Approver));
    let summary = importing::import(&desk, "k", body.clone(), Source::None).await.unwrap();
    let refused: Vec<_> = summary.lines.iter().filter(|line| line.outcome.is_err()).collect();
    assert_eq!(refused.len(), 1);
    let Err(Fault::Invalid(fields)) = &refused[0].outcome else { panic!("{refused:?}") };
    assert_eq!(fields[0].field, "title");
    assert!(refused[0].line > 0, "where it stands");
    // Corrected and entered again under the same key: only the one that was missing is new.
    let Body::Measures(measures) = &mut body else { panic!("not measures") };
    let title = measures.measures[3].title.clone().unwrap();
    measures.measures[2].title = Some(title.with("มาตรการที่แก้ไขแล้ว".to_owned()));
    let summary = importing::import(&desk, "k", body, Source::None).await.unwrap();
    assert!(all_entered(&summary), "{summary:?}");
    assert_eq!(records(&h, &town, Kind::Measure).await.len(), 8);
});

db_test!(an_entry_taken_out_before_entering_again_moves_no_other_record, |h| {
    let town = h.town("aaa").await;
    let desk = h.desk(&town, town.actor(Role::Approver));
    let mut body = reading::read_text(MEASURES).body;
    let first = importing::import(&desk, "k", body.clone(), Source::None).await.unwrap();
    let entered: Vec<_> = first.lines.iter().map(|line| *line.outcome.as_ref().unwrap()).collect();
    // The first measure is left out, another one gets other words after it was entered.
    let Body::Measures(measures) = &mut body else { panic!("not measures") };
    measures.measures.remove(0);
    measures.measures[3].title.as_mut().unwrap().value = "ชื่อที่แก้หลังนำเข้าแล้ว".to_owned();
    let again = importing::import(&desk, "k", body, Source::None).await.unwrap();
    assert_eq!(records(&h, &town, Kind::Measure).await.len(), 8, "nothing is doubled");
    for (at, line) in again.lines.iter().enumerate() {
        // Plan, then the second measure and those after it.
        let before = entered[if at == 0 { 0 } else { at + 1 }];
        match &line.outcome {
            Ok(now) => assert_eq!(*now, before, "{at}"),
            Err(Fault::Refused("import_changed_since")) => assert_eq!(at, 4),
            Err(other) => panic!("{at}: {other:?}"),
        }
    }
    assert!(again.lines[4].outcome.is_err(), "what was changed is not silently taken for entered");
    // Another document under the same key is not taken for the first one either.
    let mut other = reading::read_text(MEASURES).body;
    let Body::Measures(measures) = &mut other else { panic!("not measures") };
    measures.plan_title = measures.measures[0].title.as_ref().map(|title| title.with("แผนอื่น".to_owned()));
    let other = importing::import(&desk, "k", other, Source::None).await.unwrap();
    assert!(matches!(other.lines[0].outcome, Err(Fault::Refused("import_changed_since"))), "{other:?}");
});

db_test!(an_original_that_cannot_be_kept_hides_no_record, |h| {
    let town = h.town("aaa").await;
    let desk = h.desk(&town, town.actor(Role::Approver));
    let body = reading::read_text(POLICY).body;
    // A file nobody staged, or another person did.
    let source = Source::Upload(kernel::ids::UploadId::new());
    let summary = importing::import(&desk, "k", body, source).await.unwrap();
    assert!(matches!(summary.lines[0].outcome, Ok(Entered::Record(Kind::Policy, _))), "{summary:?}");
    assert!(matches!(summary.lines[1].outcome, Err(Fault::NotFound)), "{summary:?}");
});

db_test!(a_table_of_complaints_enters_what_is_open_and_says_why_not_the_rest, |h| {
    let town = h.town("aaa").await;
    let table = "ลำดับ\tวันที่รับเรื่อง\tเรื่อง\tผู้ร้อง\tประเภท\tสถานะ\n\
                 1\t18 พ.ย. 2569\tไฟส่องสว่างดับหน้าวัด\tสมมุติ หนึ่ง\tร้องทุกข์\tอยู่ระหว่างดำเนินการ\n\
                 2\t2 ต.ค. 2569\tท่อระบายน้ำอุดตัน\tสมมุติ สอง\tร้องทุกข์\tยุติเรื่อง\n\
                 3\t19 พ.ย. 2569\tเรียกรับเงิน\tสมมุติ สาม\tร้องเรียนการทุจริต\tอยู่ระหว่างดำเนินการ\n";
    let body = reading::read_text(table).body;
    assert!(matches!(&body, Body::ComplaintTable(found) if found.rows.len() == 3), "{body:?}");
    let clerk_and_importer = kernel::Actor::Staff {
        id: town.staff(Role::ReceivingClerk),
        roles: vec![Role::ReceivingClerk, Role::ResponsibleOfficer],
        department: None,
    };
    let desk = h.desk(&town, clerk_and_importer);
    let summary = importing::import(&desk, "t", body, Source::None).await.unwrap();
    assert!(matches!(summary.lines[0].outcome, Ok(Entered::Complaint(_))), "{summary:?}");
    assert!(matches!(summary.lines[1].outcome, Err(Fault::Refused("import_finished_complaint"))));
    assert!(matches!(summary.lines[2].outcome, Err(Fault::Refused("import_corruption"))));
});

db_test!(a_village_that_is_not_in_the_list_is_kept_in_words, |h| {
    let town = h.town("aaa").await;
    let table = "ลำดับ\tวันที่รับเรื่อง\tเรื่อง\tผู้ร้อง\tหมู่ที่\tสถานะ\n\
                 1\t18 พ.ย. 2569\tไฟส่องสว่างดับหน้าวัด\tสมมุติ หนึ่ง\t97\tอยู่ระหว่างดำเนินการ\n";
    let body = reading::read_text(table).body;
    assert!(matches!(&body, Body::ComplaintTable(found) if found.rows[0].village_no.is_some()), "{body:?}");
    let roles = vec![Role::ReceivingClerk, Role::ResponsibleOfficer];
    let id = town.staff(Role::ReceivingClerk);
    let desk = h.desk(&town, kernel::Actor::Staff { id, roles, department: None });
    let summary = importing::import(&desk, "v", body, Source::None).await.unwrap();
    assert!(matches!(summary.lines[0].outcome, Ok(Entered::Complaint(_))), "{summary:?}");
    let read = h.store.read(&town.scope).await.unwrap();
    let sql = store::Sql::new("SELECT place FROM complaint WHERE tenant_id = {tenant}");
    let places: Vec<String> =
        read.rows(sql).await.unwrap().iter().map(|row| row.try_get("", "place").unwrap()).collect();
    assert_eq!(places, ["หมู่ที่ 97"]);
});

db_test!(only_who_may_import_reads_and_enters, |h| {
    let town = h.town("aaa").await;
    for role in Role::ALL {
        let desk = h.desk(&town, town.actor(*role));
        let body = reading::read_text(POLICY).body;
        let entered = importing::import(&desk, "r", body, Source::None).await;
        assert_eq!(entered.is_ok(), allows(*role, Action::DocumentImport), "{role:?}");
    }
    let desk = h.desk(&town, town.actor(Role::Approver));
    let nothing = importing::import(&desk, "n", reading::read_text("สวัสดี").body, Source::None).await;
    assert!(matches!(nothing, Err(Fault::Invalid(_))));
});

db_test!(the_console_reads_corrects_and_enters, |h| {
    let town = h.town("aaa").await;
    let server = Server::start(&h).await;
    let palad = server.sign_in(&h, &town, Role::Approver).await;
    let read = "mutation($text: String) { readDocument(text: $text) { status document } }";
    let answer = palad.graphql(read, json!({ "text": POLICY })).await;
    let document = &answer["data"]["readDocument"]["document"];
    assert_eq!(document["kind"], "participation_policy", "{answer}");
    let mut body = document["body"].clone();
    body["title"]["value"] = json!("นโยบายที่แก้ชื่อแล้ว");
    let enter = "mutation($key: String!, $body: JSON!) { importDocument(idempotencyKey: $key, body: $body)
        { status records { title status kind subjectId } } }";
    let answer = palad.graphql(enter, json!({ "key": "c", "body": body })).await;
    let line = &answer["data"]["importDocument"]["records"][0];
    assert_eq!((&line["status"], &line["title"]), (&json!("DONE"), &json!("นโยบายที่แก้ชื่อแล้ว")), "{answer}");
    // The largest of the five documents, pasted, goes through with its values and its text.
    let answer = palad.graphql(read, json!({ "text": MEASURES })).await;
    let body = answer["data"]["readDocument"]["document"]["body"].clone();
    let all = "mutation($key: String!, $body: JSON!, $text: String) {
        importDocument(idempotencyKey: $key, body: $body, text: $text) { status records { status } } }";
    let answer = palad.graphql(all, json!({ "key": "m", "body": body, "text": MEASURES })).await;
    let records = answer["data"]["importDocument"]["records"].as_array().unwrap();
    assert!(records.len() == 9 && records.iter().all(|one| one["status"] == "DONE"), "{answer}");
    let broken =
        palad.graphql(enter, json!({ "key": "d", "body": { "shape": "measures", "measures": 7 } })).await;
    assert_eq!(broken["data"]["importDocument"]["status"], "INVALID", "{broken}");
});
