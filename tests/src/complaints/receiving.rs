//! Receiving a case: once however often it is sent, with every broken field named, and nothing written on error.

use super::*;
use complaints::{
    case::{Channel, State},
    complaint::receive,
};
use kernel::ids::{CategoryId, DepartmentId, StaffId, UploadId, VillageId};
use std::collections::BTreeSet;

/// A photo that waits for its form, without the picture: the register only links it.
pub async fn staged(h: &Harness, town: &Town, batch: &str) -> UploadId {
    let id = UploadId::new();
    let tx = h.store.write(&town.scope).await.unwrap();
    let sql = Sql::new(
        "INSERT INTO upload (tenant_id, id, batch, state, kind, name, mime, bytes, sha256, created_at)
         VALUES ({tenant}, ?, ?, 'staged', 'photo', 'a.jpg', 'image/jpeg', 1, ?, ?)",
    );
    tx.run(sql.bind(id.uuid()).bind(batch).bind(id.uuid().as_bytes().to_vec()).bind(h.now())).await.unwrap();
    tx.commit().await.unwrap();
    id
}

fn of_table(counts: &[(&str, i64)], table: &str) -> i64 {
    counts.iter().find(|(name, _)| *name == table).unwrap().1
}

// Issue 2, story 1: "a double tap or a retry on a bad line files it once".
db_test!(a_retry_files_the_case_once_and_gives_the_same_number_and_secret, |h| {
    let town = h.town("a").await;
    let desk = h.desk(&town, Actor::Citizen);
    let new = with_address(&town, "ไฟดับ", true);
    let first = receive(&desk, new.clone()).await.unwrap();
    let before = row_counts(&h, &town).await;
    h.clock.advance(chrono::Duration::hours(3));
    let again = receive(&desk, new.clone()).await.unwrap();
    assert_eq!((first.id, first.number, first.due_on), (again.id, again.number, again.due_on));
    assert!(first.secret == again.secret);
    assert_eq!(first.tracking_url, again.tracking_url);
    assert_eq!(row_counts(&h, &town).await, before, "the retry writes nothing, mails nothing");
    // The secret is not lying about in the row that remembers the form.
    let read = h.store.read(&town.scope).await.unwrap();
    let rows =
        read.rows(Sql::new("SELECT result FROM idempotency WHERE tenant_id = {tenant}")).await.unwrap();
    let remembered: serde_json::Value = rows[0].try_get("", "result").unwrap();
    assert!(!remembered.to_string().contains(&first.secret.to_string()));
    // The same key elsewhere is another form.
    let b = h.town("b").await;
    let mut there = b.matter("ไฟดับ");
    there.idempotency_key = new.idempotency_key;
    assert_ne!(receive(&h.desk(&b, Actor::Citizen), there).await.unwrap().id, first.id);
});

db_test!(sixteen_taps_at_once_file_one_case_with_its_photos, |h| {
    let town = h.town("a").await;
    let mut new = town.matter("น้ำไม่ไหล");
    new.upload_batch = new.idempotency_key.clone();
    new.uploads =
        vec![staged(&h, &town, &new.upload_batch).await, staged(&h, &town, &new.upload_batch).await];
    let taps = (0..16).map(|_| {
        let (desk, new) = (h.desk(&town, Actor::Citizen), new.clone());
        tokio::spawn(async move { receive(&desk, new).await.unwrap() })
    });
    let receipts: Vec<Receipt> =
        futures::future::join_all(taps).await.into_iter().map(Result::unwrap).collect();
    let different: BTreeSet<(ComplaintId, String, String)> =
        receipts.iter().map(|r| (r.id, r.number.to_string(), r.secret.to_string())).collect();
    assert_eq!(different.len(), 1, "{different:?}");
    let counts = row_counts(&h, &town).await;
    assert_eq!((of_table(&counts, "complaint"), of_table(&counts, "complaint_file")), (1, 2));
    assert_eq!(h.file(&town, "เรื่องต่อไป").await.number.to_string(), "2/2570", "no number was lost");
});

db_test!(every_broken_field_is_named_at_once_and_nothing_is_written, |h| {
    let town = h.town("a").await;
    let b = h.town("b").await;
    let before = row_counts(&h, &town).await;
    let mut bad = with_address(&town, &"ก".repeat(5_001), true);
    bad.idempotency_key = String::new();
    bad.category = Some(b.lights);
    bad.village = Some(b.village);
    bad.matter.title = Some("ก".repeat(201));
    bad.matter.place = "ก".repeat(301);
    bad.matter.point = Some((48.1, 11.5));
    let contact = bad.matter.contact.as_mut().unwrap();
    contact.name = "ก".repeat(201);
    contact.email = "not an address".into();
    contact.phone = "12".into();
    bad.uploads = (0..6).map(|_| UploadId::new()).collect();
    let expected = named(&[
        ("category", "unknown_category"),
        ("text", "too_long"),
        ("title", "too_long"),
        ("place", "too_long"),
        ("point", "bad_point"),
        ("name", "too_long"),
        ("email", "bad_email"),
        ("phone", "bad_phone"),
        ("idempotencyKey", "required"),
        ("village", "unknown_village"),
        ("photos", "too_many_files"),
    ]);
    assert_eq!(fields(receive(&h.desk(&town, Actor::Citizen), bad).await), expected);
    assert_eq!(row_counts(&h, &town).await, before);
});

db_test!(what_the_form_names_must_exist_in_this_administration, |h| {
    let town = h.town("a").await;
    let b = h.town("b").await;
    let before = row_counts(&h, &town).await;
    type Change = Box<dyn Fn(&mut NewComplaint)>;
    let cases: Vec<(Change, &str, &str)> = vec![
        (Box::new(|n| n.category = None), "category", "choose_one"),
        (Box::new(|n| n.category = Some(CategoryId::new())), "category", "unknown_category"),
        (Box::new(|n| n.village = Some(VillageId::new())), "village", "unknown_village"),
        (Box::new(move |n| n.village = Some(b.village)), "village", "unknown_village"),
        (Box::new(|n| n.department = Some(DepartmentId::new())), "departmentId", "choose_one"),
        (Box::new(move |n| n.department = Some(b.works)), "departmentId", "choose_one"),
        (Box::new(|n| n.assignee = Some(StaffId::new())), "assigneeId", "choose_one"),
        (Box::new(|n| n.matter.text = " \n\t ".into()), "text", "required"),
        (Box::new(|n| n.matter.received_at = Some(at("2026-11-20 09:01"))), "receivedAt", "date_in_future"),
        (Box::new(|n| n.matter.received_at = Some(at("2024-11-20 09:01"))), "receivedAt", "bad_date"),
    ];
    for (change, field, rule) in cases {
        let mut new = town.matter("ไฟดับ");
        new.channel = Channel::WalkIn;
        change(&mut new);
        let refused = receive(&h.desk(&town, clerk(&town)), new).await;
        assert_eq!(fields(refused), named(&[(field, rule)]));
    }
    assert_eq!(row_counts(&h, &town).await, before);
});

db_test!(a_text_of_the_longest_length_is_kept_whole, |h| {
    let town = h.town("a").await;
    let text = "ก".repeat(5_000);
    let receipt = h.file(&town, &text).await;
    assert_eq!(case(&h, &town, receipt.id).await.body, text);
});

db_test!(a_photo_of_another_form_or_town_is_not_taken, |h| {
    let town = h.town("a").await;
    let b = h.town("b").await;
    let foreign = staged(&h, &b, "batch-of-a-form-in-b").await;
    let own = staged(&h, &town, "batch-of-another-form").await;
    let before = row_counts(&h, &town).await;
    for (upload, batch) in [
        (foreign, "batch-of-a-form-in-b"),
        (own, "batch-of-this-form-here"),
        (UploadId::new(), "batch-of-this-form-here"),
    ] {
        let mut new = town.matter("ไฟดับ");
        new.uploads = vec![upload];
        new.upload_batch = batch.into();
        let refused = receive(&h.desk(&town, Actor::Citizen), new).await;
        assert!(matches!(refused, Err(Fault::NotFound)), "{refused:?}");
    }
    assert_eq!(row_counts(&h, &town).await, before);
});

db_test!(a_citizen_says_nothing_about_when_it_came_or_who_works_on_it, |h| {
    let town = h.town("a").await;
    let officer = town.staff(Role::ResponsibleOfficer);
    let clerks = town.clerks;
    type Change = Box<dyn Fn(&mut NewComplaint)>;
    let changes: Vec<Change> = vec![
        Box::new(|n| n.channel = Channel::Phone),
        Box::new(|n| n.matter.received_at = Some(at("2026-11-01 09:00"))),
        Box::new(move |n| n.assignee = Some(officer)),
        Box::new(move |n| n.department = Some(clerks)),
    ];
    for change in changes {
        let mut new = town.matter("ไฟดับ");
        change(&mut new);
        let refused = receive(&h.desk(&town, Actor::Citizen), new).await;
        assert!(matches!(refused, Err(Fault::Forbidden)), "{refused:?}");
    }
});

// Issue 2, story 2: a clerk registers a case that came by any channel of domain.md a5.
db_test!(domain_a5_a_clerk_registers_a_case_of_every_channel, |h| {
    let town = h.town("a").await;
    for channel in Channel::ALL {
        let mut new = town.matter("ไฟดับ");
        new.channel = *channel;
        new.department = Some(town.clerks);
        new.assignee = Some(town.staff(Role::ResponsibleOfficer));
        let receipt = receive(&h.desk(&town, clerk(&town)), new).await.unwrap();
        let file = case(&h, &town, receipt.id).await;
        assert_eq!((file.channel, file.state), (*channel, State::Assigned));
        assert_eq!(
            (file.department, file.assignee.unwrap().id),
            (Some(town.clerks), town.staff(Role::ResponsibleOfficer))
        );
        assert_eq!(file.registered_by.as_deref(), Some("receiving_clerk a"));
    }
});
