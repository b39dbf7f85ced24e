//! The rooms of one administration: settings, holidays, audit trail, departments, villages, and the console's view of
//! them.

use super::*;
use chrono::NaiveDate;
use kernel::{SharedClock, day_count::Holidays, ids::DepartmentId, page::PageArgs};
use std::sync::Arc;
use tenancy::{administration, audit, context::Parts, department, holiday, settings, village};

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

db_test!(settings_have_defaults_and_only_the_administrator_changes_them, |h| {
    let (a, b) = (h.town("a").await, h.town("b").await);
    let tx = h.store.write(&a.scope).await.unwrap();
    let before = settings::load(&tx).await.unwrap();
    assert_eq!(before, settings::Settings::default());
    let mut wanted = before.clone();
    wanted.promise_days = 7;
    wanted.other.insert("portal_colour".into(), json!("teal"));
    let clerk = a.actor(Role::ReceivingClerk);
    assert!(matches!(settings::save(&tx, &clerk, wanted.clone(), h.now()).await, Err(Fault::Forbidden)));
    let admin = a.actor(Role::TenantAdmin);
    let slow = settings::Settings { promise_days: 16, ..wanted.clone() };
    invalid(settings::save(&tx, &admin, slow, h.now()).await, "promise_too_long");
    settings::save(&tx, &admin, wanted.clone(), h.now()).await.unwrap();
    tx.commit().await.unwrap();
    assert_eq!(settings::load(&h.store.read(&a.scope).await.unwrap()).await.unwrap(), wanted);
    assert_eq!(settings::load(&h.store.read(&b.scope).await.unwrap()).await.unwrap().promise_days, 15);
});

db_test!(own_holidays_stand_before_national_ones_and_stay_at_home, |h| {
    let (a, b) = (h.town("a").await, h.town("b").await);
    let platform = h.store.platform_write().await.unwrap();
    for (on, name, closed) in [("2026-12-10", "วันรัฐธรรมนูญ", true), ("2026-12-25", "วันคริสต์มาส", false)]
    {
        let sql = Sql::new(
            "INSERT INTO holiday (day, name_th, name_en, kind, office_closed, source, changed_at)
             VALUES (?, ?, '', 'public', ?, 'test', ?)",
        );
        platform.run(sql.bind(day(on)).bind(name).bind(closed).bind(h.now())).await.unwrap();
    }
    platform.commit().await.unwrap();
    let own = |on: &str, name: &str, office_closed| holiday::Holiday {
        day: day(on),
        name: name.into(),
        office_closed,
        own: true,
    };
    let admin = a.actor(Role::TenantAdmin);
    let tx = h.store.write(&a.scope).await.unwrap();
    holiday::save(&tx, &admin, own("2026-12-10", "เปิดทำการ", false), h.now()).await.unwrap();
    holiday::save(&tx, &admin, own("2026-12-18", "งานประเพณี", false), h.now()).await.unwrap();
    holiday::save(&tx, &admin, own("2026-12-18", "งานประเพณีประจำตำบล", true), h.now()).await.unwrap();
    invalid(holiday::save(&tx, &admin, own("2026-12-19", " ", true), h.now()).await, "required");
    tx.commit().await.unwrap();

    let (from, to) = (day("2026-12-01"), day("2026-12-25"));
    let read = h.store.read(&a.scope).await.unwrap();
    let table = holiday::load(&read, from, to).await.unwrap();
    assert_eq!(table.name_of(day("2026-12-18")), Some("งานประเพณีประจำตำบล"));
    assert_eq!((table.len(), table.name_of(day("2026-12-10"))), (1, None));
    assert_eq!(read.statements(), 1);
    assert_eq!(holiday::list(&read, from, to).await.unwrap().len(), 3);
    drop(read);
    let neighbour = holiday::load(&h.store.read(&b.scope).await.unwrap(), from, to).await.unwrap();
    assert_eq!((neighbour.len(), neighbour.name_of(day("2026-12-10"))), (1, Some("วันรัฐธรรมนูญ")));

    let tx = h.store.write(&a.scope).await.unwrap();
    holiday::remove(&tx, &admin, day("2026-12-10"), h.now()).await.unwrap();
    assert!(matches!(holiday::remove(&tx, &admin, day("2026-12-10"), h.now()).await, Err(Fault::NotFound)));
    assert_eq!(holiday::load(&tx, from, to).await.unwrap().name_of(day("2026-12-10")), Some("วันรัฐธรรมนูญ"));
});

db_test!(the_audit_trail_is_paged_newest_first_and_keeps_the_corruption_register_closed, |h| {
    let (a, b) = (h.town("a").await, h.town("b").await);
    let clerk = a.actor(Role::ReceivingClerk);
    let subject = a.staff(Role::Auditor);
    for n in 0..5 {
        // Two lines share each moment, so that the key decides between them.
        if n % 2 == 0 {
            h.clock.advance(Duration::seconds(1));
        }
        let tx = h.store.write(&a.scope).await.unwrap();
        let id = (n == 3).then(|| subject.uuid());
        audit::record(
            &tx,
            &clerk,
            "complaint.assign",
            "complaint",
            id,
            json!({ "number": n.to_string() }),
            h.now(),
        )
        .await
        .unwrap();
        tx.commit().await.unwrap();
    }
    let tx = h.store.write(&a.scope).await.unwrap();
    let officer = a.actor(Role::CorruptionOfficer);
    audit::record(&tx, &officer, "corruption.read", "corruption_case", None, json!({}), h.now())
        .await
        .unwrap();
    tx.commit().await.unwrap();

    let read = h.store.read(&a.scope).await.unwrap();
    let auditor = a.actor(Role::Auditor);
    assert!(matches!(audit::list(&read, &clerk, None, PageArgs::default()).await, Err(Fault::Forbidden)));
    let (mut seen, mut after) = (Vec::new(), None);
    loop {
        let page = audit::list(&read, &auditor, None, PageArgs { first: 2, after }).await.unwrap();
        seen.extend(page.rows);
        after = page.end_cursor;
        if !page.has_next {
            break;
        }
    }
    let numbers: Vec<&str> = seen.iter().map(|line| line.detail["number"].as_str().unwrap()).collect();
    assert_eq!(numbers, ["4", "3", "2", "1", "0"]);
    assert_eq!(seen[0].actor_name.as_deref(), Some("receiving_clerk a"));
    assert_eq!(seen[0].subject_label.as_deref(), Some("4"));
    assert_eq!(seen[1].subject_label.as_deref(), Some("auditor a"));
    let of_one =
        audit::list(&read, &auditor, Some(subject.uuid()), PageArgs { first: 9, after: None }).await.unwrap();
    assert_eq!(of_one.rows.len(), 1);
    let bad = PageArgs { first: 9, after: Some("zz".into()) };
    invalid(audit::list(&read, &auditor, None, bad).await, "bad_cursor");

    let all = PageArgs { first: 9, after: None };
    assert!(matches!(audit::list_corruption(&read, &auditor, all.clone()).await, Err(Fault::Forbidden)));
    let closed = audit::list_corruption(&read, &officer, all.clone()).await.unwrap();
    assert_eq!(closed.rows.iter().map(|line| line.action.as_str()).collect::<Vec<_>>(), ["corruption.read"]);
    let other = h.store.read(&b.scope).await.unwrap();
    assert!(audit::list(&other, &b.actor(Role::Auditor), None, all).await.unwrap().rows.is_empty());
});

db_test!(an_administration_opens_with_a_key_and_knows_its_place, |h| {
    let platform = h.store.platform_write().await.unwrap();
    let now = h.now();
    for sql in [
        Sql::new("INSERT INTO province (code, name_th, name_en) VALUES ('40', 'ขอนแก่น', 'Khon Kaen')"),
        Sql::new(
            "INSERT INTO district (code, province_code, kind, name_th, name_en)
             VALUES ('4001', '40', 'amphoe', 'เมืองขอนแก่น', 'Mueang Khon Kaen')",
        ),
        Sql::new(
            "INSERT INTO lao (code, lao_type, name_th, full_name_th, province_code, district_code, imported_at)
             VALUES ('4400101', 'town_municipality', 'ตัวอย่าง', 'เทศบาลเมืองตัวอย่าง', '40', '4001', ?)",
        )
        .bind(now),
    ] {
        platform.run(sql).await.unwrap();
    }
    platform.commit().await.unwrap();
    let draft = async |slug: &str| {
        let platform = h.store.platform().await.unwrap();
        administration::draft_from_lao(&platform, "4400101", slug).await.unwrap().unwrap()
    };
    invalid(administration::open(&h.store, &h.vault, draft("Bad Slug").await, now).await, "bad_slug");
    let scope = administration::open(&h.store, &h.vault, draft("tm-sample").await, now).await.unwrap();
    let twice = administration::open(&h.store, &h.vault, draft("tm-sample").await, now).await;
    assert!(matches!(twice, Err(Fault::Conflict(_))), "{twice:?}");
    let read = h.store.read(&scope).await.unwrap();
    let found = administration::find(&read).await.unwrap();
    assert_eq!((found.short_name.as_str(), found.name(Lang::En)), ("ทม.ตัวอย่าง", "เทศบาลเมืองตัวอย่าง"));
    assert_eq!(found.province_name.as_deref(), Some("ขอนแก่น"));
    assert_eq!(found.district_name_en.as_deref(), Some("Mueang Khon Kaen"));
    assert_eq!(found.subdistrict_name, None);
    let sealed = h.vault.seal(&read, b"here", b"text").await.unwrap();
    assert_eq!(h.vault.open(&read, sealed.key_version, b"here", &sealed.bytes).await.unwrap(), b"text");
    drop(read);
    administration::add_host(&h.store, &scope, "Sample.example", now).await.unwrap();
    assert_eq!(h.store.scope_by_host("sample.EXAMPLE").await.unwrap(), Some(scope));
    let listed = administration::list_public(&h.store.platform().await.unwrap(), 10).await.unwrap();
    assert_eq!(listed.iter().map(|line| line.slug.as_str()).collect::<Vec<_>>(), ["tm-sample"]);
});

db_test!(departments_and_villages_are_saved_at_home_only, |h| {
    let (a, b) = (h.town("a").await, h.town("b").await);
    let admin = a.actor(Role::TenantAdmin);
    let tx = h.store.write(&a.scope).await.unwrap();
    let input = |id: Option<DepartmentId>, name: &str, active| department::Input {
        id,
        name_th: name.into(),
        kind: "finance".into(),
        active,
        ..department::Input::default()
    };
    let clerk = a.actor(Role::ReceivingClerk);
    assert!(matches!(
        department::save(&tx, &clerk, input(None, "กองคลัง", true), h.now()).await,
        Err(Fault::Forbidden)
    ));
    let added = department::save(&tx, &admin, input(None, "กองคลัง", true), h.now()).await.unwrap();
    invalid(department::save(&tx, &admin, input(None, "กองคลัง", true), h.now()).await, "name_taken");
    let foreign = department::save(&tx, &admin, input(Some(b.works), "กองใหม่", true), h.now()).await;
    assert!(matches!(foreign, Err(Fault::NotFound)));
    department::save(&tx, &admin, input(Some(added.id), "กองคลัง", false), h.now()).await.unwrap();
    assert_eq!(department::list(&tx, false).await.unwrap().len(), 2);
    assert_eq!(department::list(&tx, true).await.unwrap().len(), 3);

    let place = |no, kind: &str, name: &str| village::Input {
        no,
        kind: kind.into(),
        name: name.into(),
        active: true,
        ..village::Input::default()
    };
    village::save(&tx, &admin, place(Some(1), "village", "บ้านหนองน้ำใส"), h.now()).await.unwrap();
    let community = village::save(&tx, &admin, place(None, "community", "ชุมชนริมน้ำ"), h.now()).await.unwrap();
    invalid(village::save(&tx, &admin, place(None, "community", "ชุมชนริมน้ำ"), h.now()).await, "name_taken");
    let numbers: Vec<Option<i32>> = village::list(&tx).await.unwrap().iter().map(|v| v.no).collect();
    assert_eq!(numbers, [Some(1), Some(3), None]);
    let moved = village::Input {
        id: Some(community.id),
        point: Some((16.4, 102.8)),
        ..place(None, "community", "ชุมชนริมน้ำ")
    };
    village::save(&tx, &admin, moved, h.now()).await.unwrap();
    let aside =
        village::Input {
            id: Some(community.id), active: false, ..place(None, "community", "ชุมชนริมน้ำ")
        };
    assert_eq!(
        village::save(&tx, &admin, aside, h.now()).await.unwrap().lat,
        Some(16.4),
        "the point was kept"
    );
    assert_eq!(village::list(&tx).await.unwrap().len(), 2);
    assert!(village::find(&tx, b.village).await.unwrap().is_none());
});

db_test!(the_console_asks_and_changes_through_graphql, |h| {
    use async_graphql::{EmptySubscription, Request, Schema, Variables};
    use tenancy::administration::graphql::{TenancyMutation, TenancyQuery};
    let town = h.town("a").await;
    let chief = person(&h, &town.scope, "chief@a.example", &[Role::TenantAdmin]).await;
    person(&h, &town.scope, "clerk@a.example", &[Role::ReceivingClerk]).await;
    let session = token(enter(&h, "a", "clerk@a.example", PASSWORD, None).await);
    let clerk = who(&h, &session).await.unwrap();
    let schema = Schema::build(TenancyQuery::default(), TenancyMutation::default(), EmptySubscription)
        .data(sessions(&h))
        .finish();
    let context = |actor: Actor| {
        let parts = Parts {
            store: h.store.clone(),
            clock: h.clock.clone() as SharedClock,
            vault: h.vault.clone(),
            files: h.files.clone(),
            public_url: "https://a.example".into(),
        };
        Arc::new(tenancy::RequestContext::new(parts, town.scope.clone(), actor, Lang::Th))
    };
    let run = async |actor: Actor, text: &str, variables: serde_json::Value| {
        let request = Request::new(text).variables(Variables::from_json(variables)).data(context(actor));
        schema.execute(request).await
    };

    let at = context(chief.actor());
    let text = "{ viewer { staff { id email roles } tenant { slug name } permissions }
        departments { nameTh } villages { label } settings { promiseDays sendFrom } }";
    let answer = schema.execute(Request::new(text).data(Arc::clone(&at))).await;
    assert!(answer.errors.is_empty(), "{:?}", answer.errors);
    let seen = answer.data.into_json().unwrap();
    assert_eq!(seen["viewer"]["staff"]["roles"], json!(["TENANT_ADMIN"]));
    assert_eq!(seen["viewer"]["tenant"]["slug"], json!("a"));
    assert!(seen["viewer"]["permissions"].as_array().unwrap().contains(&json!("staff_manage")));
    assert_eq!(seen["settings"], json!({ "promiseDays": 15, "sendFrom": "08:00" }));
    assert_eq!(at.statements(), 5, "viewer 2, departments 1, villages 1, settings 1");

    let text =
        "mutation($id: ID!) { disableStaff(id: $id) { status message fields { field } staff { state } } }";
    let of_clerk = json!({ "id": clerk.staff_id.to_string() });
    let answer = run(town.actor(Role::Approver), text, of_clerk.clone()).await.data.into_json().unwrap();
    assert_eq!(answer["disableStaff"]["status"], json!("FORBIDDEN"));
    assert!(who(&h, &session).await.is_some());
    let answer = run(chief.actor(), text, of_clerk).await.data.into_json().unwrap();
    assert_eq!(answer["disableStaff"]["status"], json!("DONE"));
    assert_eq!(answer["disableStaff"]["staff"]["state"], json!("disabled"));
    assert!(who(&h, &session).await.is_none(), "the cached copy went with the rows");
    let foreign = json!({ "id": town.works.to_string() });
    let answer = run(chief.actor(), text, foreign).await.data.into_json().unwrap();
    assert_eq!(answer["disableStaff"]["status"], json!("NOT_FOUND"));

    let text = "mutation($input: SettingsInput!) { saveSettings(input: $input) { status fields { field rule } settings { promiseDays } } }";
    let input = |days: i32| {
        json!({ "input": { "promiseDays": days, "ackWorkingDays": 3, "reopenDays": 30, "sendFrom": "08:30",
            "sendTo": "16:30", "urgentAnyDay": true, "serviceHours": "" } })
    };
    let answer = run(chief.actor(), text, input(16)).await.data.into_json().unwrap();
    assert_eq!(answer["saveSettings"]["status"], json!("INVALID"));
    assert_eq!(
        answer["saveSettings"]["fields"],
        json!([{ "field": "promiseDays", "rule": "promise_too_long" }])
    );
    let answer = run(chief.actor(), text, input(7)).await.data.into_json().unwrap();
    assert_eq!(answer["saveSettings"]["settings"]["promiseDays"], json!(7));

    let text = "mutation { saveHoliday(input: { day: \"2026-12-18\", name: \"งานบุญ\", officeClosed: true }) { status } }";
    assert!(run(chief.actor(), text, json!({})).await.errors.is_empty());
    let text = "{ holidays(from: \"2026-12-01\", to: \"2026-12-31\") { day name own } auditTrail(first: 2) {
        nodes { action subjectId actorName } pageInfo { hasNextPage } } }";
    let answer = run(chief.actor(), text, json!({})).await.data.into_json().unwrap();
    assert_eq!(answer["holidays"], json!([{ "day": "2026-12-18", "name": "งานบุญ", "own": true }]));
    assert_eq!(answer["auditTrail"]["nodes"][0]["action"], json!("holiday.save"));
    assert_eq!(answer["auditTrail"]["pageInfo"]["hasNextPage"], json!(true));
    let denied = run(town.actor(Role::ReceivingClerk), "{ auditTrail { nodes { id } } }", json!({})).await;
    let code = denied.errors[0].extensions.as_ref().and_then(|e| e.get("code")).cloned();
    assert_eq!(code, Some(async_graphql::Value::from("forbidden")));
});
