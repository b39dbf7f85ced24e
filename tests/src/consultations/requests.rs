//! Information requests: days, third parties, refusals with ground and appeal, notices, figures, the portal.

use super::{d, to_day};
use crate::{
    harness::{Harness, Town},
    server::{Server, input_value},
};
use disclosure::request::{
    self, Channel, Decision, Filter, Ground, NewRequest, Receipt, Requester, State, View, Wanted, statistics,
};
use kernel::{Actor, Fault, Role, figure::Span, page::PageArgs};
use reminders::deadline::{self, DeadlineState};
use store::Sql;
use tenancy::Desk;
use uuid::Uuid;

fn new(body: &str) -> NewRequest {
    NewRequest {
        idempotency_key: Uuid::new_v4().to_string(),
        channel: Channel::Website,
        body: body.to_owned(),
        wanted: Wanted::Copy,
        requester: Requester {
            email: "asker@mail.example".into(),
            name: "ผู้ขอ สมมติ".into(),
            ..Requester::default()
        },
        received_on: None,
        ready: false,
        department: None,
    }
}

async fn ask(h: &Harness, town: &Town, body: &str) -> Receipt {
    request::receive(&h.desk(town, Actor::Citizen), new(body)).await.unwrap()
}

fn clerk(h: &Harness, town: &Town) -> Desk {
    h.desk(town, town.actor(Role::ReceivingClerk))
}

async fn promise(h: &Harness, town: &Town, days: i64) {
    let tx = h.store.write(&town.scope).await.unwrap();
    let mut settings = tenancy::settings::load(&tx).await.unwrap();
    settings.other.insert("information_request_days".into(), days.into());
    tenancy::settings::save(&tx, &Actor::System, settings, h.now()).await.unwrap();
    tx.commit().await.unwrap();
}

async fn deadline_of(
    h: &Harness,
    town: &Town,
    receipt: &Receipt,
    kind: &str,
) -> (DeadlineState, chrono::NaiveDate) {
    let read = h.store.read(&town.scope).await.unwrap();
    let found = deadline::find(&read, request::SUBJECT, receipt.id.uuid()).await.unwrap();
    let one = found.into_iter().find(|one| one.kind == kind).unwrap();
    assert!(!one.label.contains("ผู้ขอ"), "a label names nobody");
    (one.state, one.due_on)
}

fn refuse() -> Decision {
    Decision::Refused {
        text: "มีข้อมูลสุขภาพของบุคคลอื่น".into(), ground: Ground::Privacy
    }
}

db_test!(domain_c9_days_are_the_towns_and_never_more_than_fifteen, |h| {
    let town = h.town("wattum").await;
    // 20 November + 15.
    assert_eq!(ask(&h, &town, "ขอสำเนาแผนพัฒนา").await.due_on, d("2026-12-05"));
    promise(&h, &town, 7).await;
    assert_eq!(ask(&h, &town, "ขอสำเนาแผนพัฒนา").await.due_on, d("2026-11-27"));
    promise(&h, &town, 60).await;
    assert_eq!(ask(&h, &town, "ขอสำเนาแผนพัฒนา").await.due_on, d("2026-12-05"));
    let at_counter = NewRequest {
        channel: Channel::WalkIn, ready: true, ..new("ขอดูข้อบัญญัติงบประมาณ")
    };
    let receipt = request::receive(&clerk(&h, &town), at_counter.clone()).await.unwrap();
    assert_eq!(receipt.due_on, d("2026-11-20"), "what is ready is given the same day");
    assert_eq!(receipt.number.to_string(), "4/2570");
    let again = request::receive(&clerk(&h, &town), at_counter).await.unwrap();
    assert!((again.id, &again.secret) == (receipt.id, &receipt.secret), "the same form files once");
    let too_much = NewRequest { ready: true, ..new("ขอสำเนาแผนพัฒนา") };
    let refused = request::receive(&h.desk(&town, Actor::Citizen), too_much).await;
    assert!(matches!(refused, Err(Fault::Forbidden)));
});

db_test!(domain_c9_a_refusal_names_its_ground_and_the_way_of_appeal, |h| {
    let town = h.town("wattum").await;
    let receipt = ask(&h, &town, "ขอรายชื่อผู้รับเบี้ยยังชีพ").await;
    let desk = clerk(&h, &town);
    let open = deadline_of(&h, &town, &receipt, deadline::INFORMATION_REQUEST).await;
    assert_eq!(open, (DeadlineState::Open, d("2026-12-05")));
    request::decide(&desk, receipt.id, 1, refuse()).await.unwrap();
    let twice = request::decide(&desk, receipt.id, 2, refuse()).await;
    assert!(matches!(twice, Err(Fault::Refused("information_not_open"))));
    let met = deadline_of(&h, &town, &receipt, deadline::INFORMATION_REQUEST).await;
    assert_eq!(met.0, DeadlineState::Met);
    let read = h.store.read(&town.scope).await.unwrap();
    let tracked = request::tracked(&read, receipt.number, &receipt.secret).await.unwrap().unwrap();
    assert_eq!((tracked.state, tracked.ground), (State::Refused, Some(Ground::Privacy)));
    assert!(tracked.requester.is_none(), "the page by number and secret shows no contact");
    let said = &tracked.events.last().unwrap().text;
    for words in ["มาตรา 15 (5)", "มาตรา 18", "15 วัน", "มาตรา 13", "มีข้อมูลสุขภาพ"]
    {
        assert!(said.contains(words), "{words}: {said}");
    }
    let sql =
        Sql::new("SELECT subject, body_text FROM message WHERE tenant_id = {tenant} ORDER BY created_at, id");
    let mails = read.rows(sql).await.unwrap();
    assert_eq!(mails.len(), 2, "receipt and refusal");
    let subject: String = mails[1].try_get("", "subject").unwrap();
    let body: String = mails[1].try_get("", "body_text").unwrap();
    assert!(subject.contains("1/2570") && !subject.contains("เบี้ย") && !subject.contains("ผู้ขอ"));
    assert!(body.contains("มาตรา 18") && body.contains("มาตรา 15 (5)"));
});

db_test!(domain_c9_section_17_a_third_party_may_object_before_anything_is_given, |h| {
    let town = h.town("wattum").await;
    let receipt = ask(&h, &town, "ขอสำเนาสัญญาจ้างและราคากลาง").await;
    let desk = clerk(&h, &town);
    let short = request::ask_third_party(&desk, receipt.id, 1, d("2026-11-20"), 10).await;
    assert!(matches!(short, Err(Fault::Invalid(fields)) if fields[0].rule == "objection_too_short"));
    request::ask_third_party(&desk, receipt.id, 1, d("2026-11-20"), 15).await.unwrap();
    // 20 November + 15 is Saturday 5 December: Monday.
    let due = deadline_of(&h, &town, &receipt, deadline::INFORMATION_OBJECTION).await;
    assert_eq!(due, (DeadlineState::Open, d("2026-12-07")));
    let give =
        Decision::Given { text: "ส่งสำเนาทางอีเมลแล้ว".into() };
    let early = request::decide(&desk, receipt.id, 2, give.clone()).await;
    assert!(matches!(early, Err(Fault::Refused("objection_pending"))));
    request::extend(&desk, receipt.id, 2, d("2026-12-18"), "รอคำคัดค้านของผู้รับจ้าง").await.unwrap();
    let moved = deadline_of(&h, &town, &receipt, deadline::INFORMATION_REQUEST).await;
    assert_eq!(moved, (DeadlineState::Open, d("2026-12-18")));
    request::record_objection(&desk, receipt.id, 3, false, "ไม่คัดค้าน").await.unwrap();
    let stale = request::decide(&desk, receipt.id, 3, give.clone()).await;
    assert!(matches!(stale, Err(Fault::Conflict(_))), "{stale:?}");
    request::decide(&desk, receipt.id, 4, give).await.unwrap();
    let objection = deadline_of(&h, &town, &receipt, deadline::INFORMATION_OBJECTION).await;
    assert_eq!(objection.0, DeadlineState::Met);
    let read = h.store.read(&town.scope).await.unwrap();
    let tracked = request::tracked(&read, receipt.number, &receipt.secret).await.unwrap().unwrap();
    let told: Vec<&str> = tracked.events.iter().map(|event| event.kind.as_str()).collect();
    assert_eq!(told, ["received", "third_party", "extended", "given"], "the office's own lines stay inside");
});

db_test!(who_asks_is_read_only_with_the_right_to_it, |h| {
    let town = h.town("wattum").await;
    let receipt = ask(&h, &town, "ขอสำเนาแผนพัฒนา").await;
    let read = h.store.read(&town.scope).await.unwrap();
    let args = || PageArgs { first: 10, after: None };
    for role in [Role::Auditor, Role::CommitteeSecretary, Role::TenantAdmin] {
        let actor = town.actor(role);
        let filter = Filter { view: View::All, ..Filter::default() };
        assert!(matches!(
            request::list(&read, &actor, &filter, d("2026-11-20"), args()).await,
            Err(Fault::Forbidden)
        ));
        assert!(matches!(request::find(&read, &actor, receipt.id).await, Err(Fault::Forbidden)));
    }
    let found = request::find(&read, &town.actor(Role::ReceivingClerk), receipt.id).await.unwrap().unwrap();
    assert_eq!(found.requester.unwrap().name, "ผู้ขอ สมมติ");
    let sql = Sql::new("SELECT detail FROM audit WHERE tenant_id = {tenant}");
    for row in read.rows(sql).await.unwrap() {
        let detail: serde_json::Value = row.try_get("", "detail").unwrap();
        assert!(!detail.to_string().contains("ผู้ขอ") && !detail.to_string().contains("mail.example"));
    }
});

db_test!(the_queue_is_sorted_by_the_day_that_counts, |h| {
    let town = h.town("wattum").await;
    let first = ask(&h, &town, "ขอสำเนาแผนพัฒนา").await;
    let counter = NewRequest {
        channel: Channel::WalkIn, ready: true, ..new("ขอดูข้อบัญญัติงบประมาณ")
    };
    let ready = request::receive(&clerk(&h, &town), counter).await.unwrap();
    let ended = ask(&h, &town, "ขอถอนภายหลัง เอกสาร").await;
    request::withdraw(&h.desk(&town, Actor::Citizen), ended.number, &ended.secret).await.unwrap();
    to_day(&h, "2026-11-23");
    let read = h.store.read(&town.scope).await.unwrap();
    let actor = town.actor(Role::ReceivingClerk);
    let ids = async |view: View| {
        let filter = Filter { view, ..Filter::default() };
        let page =
            request::list(&read, &actor, &filter, d("2026-11-23"), PageArgs { first: 10, after: None });
        page.await.unwrap().rows.into_iter().map(|line| line.id).collect::<Vec<_>>()
    };
    assert_eq!(ids(View::Open).await, [ready.id, first.id]);
    assert_eq!(ids(View::Overdue).await, [ready.id]);
    assert_eq!(ids(View::Ended).await, [ended.id]);
});

db_test!(domain_d_i4_counts_requests_answered_in_time, |h| {
    let town = h.town("wattum").await;
    let desk = clerk(&h, &town);
    let [in_time, late, extended, too_late_extended, withdrawn, _waiting] = [0, 1, 2, 3, 4, 5];
    let mut asked = Vec::new();
    for n in 0..6 {
        asked.push(ask(&h, &town, &format!("ขอสำเนาเอกสารชุดที่ {n}")).await);
    }
    let give = || Decision::Given { text: "ให้แล้ว".into() };
    let one = |n: usize| &asked[n];
    request::withdraw(&h.desk(&town, Actor::Citizen), one(withdrawn).number, &one(withdrawn).secret)
        .await
        .unwrap();
    to_day(&h, "2026-12-05");
    request::decide(&desk, one(in_time).id, 1, give()).await.unwrap();
    request::extend(&desk, one(extended).id, 1, d("2026-12-20"), "รอ").await.unwrap();
    to_day(&h, "2026-12-06");
    request::decide(&desk, one(late).id, 1, give()).await.unwrap();
    request::extend(&desk, one(too_late_extended).id, 1, d("2026-12-20"), "รอ").await.unwrap();
    to_day(&h, "2026-12-18");
    request::decide(&desk, one(extended).id, 2, give()).await.unwrap();
    request::decide(&desk, one(too_late_extended).id, 2, give()).await.unwrap();
    let read = h.store.read(&town.scope).await.unwrap();
    let span = Span { from: d("2026-10-01"), to: d("2027-09-30"), as_of: d("2026-12-18") };
    let figures = statistics::contribute(&read, &span).await.unwrap();
    // Due: all but the withdrawn one = 5; in time: the first and the one extended on its last day.
    assert_eq!((figures[0].indicator, figures[0].numerator, figures[0].denominator), ("I4", 2, Some(5)));
});

db_test!(a_citizen_asks_on_the_portal_and_reads_the_refusal, |h| {
    let town = h.town("wattum").await;
    let server = Server::start(&h).await;
    let page = server.page("/t/wattum/information-requests").await;
    let key = input_value(&page, "form_key");
    let url = format!("{}/t/wattum/information-requests", server.base);
    let send = async |body: &str, email: &str| {
        let form = [
            ("form_key", key.as_str()),
            ("body", body),
            ("wanted", "look"),
            ("email", email),
            ("leave_empty", ""),
        ];
        server.client.post(&url).form(&form).send().await.unwrap()
    };
    let wrong = send("ขอสำเนาสัญญาจ้างปี 2569", "").await;
    assert_eq!(wrong.status(), 422);
    let wrong = wrong.text().await.unwrap();
    assert!(wrong.contains("ขอสำเนาสัญญาจ้างปี 2569") && wrong.contains("ช่องทางติดต่ออย่างน้อยหนึ่งทาง"));
    let sent = send("ขอสำเนาสัญญาจ้างปี 2569", "asker@mail.example").await;
    assert_eq!(sent.status(), 303);
    let link = sent.headers()["location"].to_str().unwrap().to_owned();
    let ticket = server.page(&link).await;
    assert!(ticket.contains("1/2570"));
    let path = link.split('?').next().unwrap().to_owned();
    let secret = path.rsplit('/').next().unwrap().to_owned();
    let track = format!("{}/t/wattum/information-requests/track", server.base);
    let opened =
        server.client.post(&track).form(&[("number", "1/2570"), ("secret", &secret)]).send().await.unwrap();
    assert_eq!(opened.headers()["location"], path.as_str());
    let wrong =
        server.client.post(&track).form(&[("number", "1/2570"), ("secret", "2222-2222-2222")]).send().await;
    assert_eq!(wrong.unwrap().status(), 422);
    let console = server.sign_in(&h, &town, Role::ReceivingClerk).await;
    let list = console.data("{ informationRequests { nodes { id } } }", serde_json::json!({})).await;
    let id = list["informationRequests"]["nodes"][0]["id"].as_str().unwrap().to_owned();
    let decide = "mutation($id: ID!, $ground: RefusalGround) { decideInformationRequest(id: $id, version: 1,
        decision: REFUSE, ground: $ground, text: \"มีข้อมูลส่วนบุคคลของผู้รับจ้าง\") { status fields { field rule } } }";
    let without = console.data(decide, serde_json::json!({ "id": id })).await;
    assert_eq!(
        without["decideInformationRequest"]["fields"][0]["field"], "ground",
        "a refusal names its ground"
    );
    let done = console.data(decide, serde_json::json!({ "id": id, "ground": "PRIVACY" })).await;
    assert_eq!(done["decideInformationRequest"]["status"], "DONE");
    let page = server.page(&path).await;
    for words in ["มาตรา 15 (5)", "มาตรา 18", "มีข้อมูลส่วนบุคคลของผู้รับจ้าง"]
    {
        assert!(page.contains(words), "{words}");
    }
    assert!(!page.contains("asker@mail.example"));
    server.drain().await;
    assert_eq!(server.mails().len(), 2);
});
