//! The story of issue 2 over HTTP: a citizen's phone, the clerk, the officer, the mails, the closed case.

use crate::{
    harness::Harness,
    server::{Server, input_value},
};
use chrono::Duration;
use kernel::Role;
use reqwest::{StatusCode, multipart::Form};
use serde_json::json;

fn jpeg() -> Vec<u8> {
    let picture =
        image::RgbImage::from_fn(640, 480, |x, y| image::Rgb([(x % 256) as u8, (y % 256) as u8, 90]));
    let mut bytes = std::io::Cursor::new(Vec::new());
    picture.write_to(&mut bytes, image::ImageFormat::Jpeg).unwrap();
    bytes.into_inner()
}

fn complaint(key: &str, category: &str, text: &str) -> Form {
    Form::new()
        .text("form_key", key.to_owned())
        .text("kind", "grievance")
        .text("category", category.to_owned())
        .text("details", text.to_owned())
        .text("place", "หน้าโรงเรียน")
        .text("village", "")
        .text("name", "")
        .text("phone", "")
        .text("email", "citizen@mail.example")
        .text("notify_email", "1")
}

fn location(response: &reqwest::Response) -> String {
    let location = response.headers().get("location").unwrap_or_else(|| panic!("{response:?}"));
    location.to_str().unwrap().to_owned()
}

db_test!(from_the_phone_to_the_closed_case, |h| {
    let town = h.town("wattum").await;
    let server = Server::start(&h).await;

    // The citizen files without a script and without an account; a double tap files it once.
    let page = server.page("/t/wattum/complaints/new").await;
    let key = input_value(&page, "form_key");
    let category = town.lights.to_string();
    let photo =
        reqwest::multipart::Part::bytes(jpeg()).file_name("IMG_1.jpg").mime_str("image/jpeg").unwrap();
    let url = format!("{}/t/wattum/complaints/new", server.base);
    let form = complaint(&key, &category, "ไฟฟ้าหน้าโรงเรียนดับทั้งแถว").part("photos", photo);
    let filed = server.client.post(&url).multipart(form).send().await.unwrap();
    assert_eq!(filed.status(), StatusCode::SEE_OTHER, "{}", filed.text().await.unwrap());
    let link = location(&filed);
    let again = complaint(&key, &category, "ไฟฟ้าหน้าโรงเรียนดับทั้งแถว");
    let again = server.client.post(&url).multipart(again).send().await.unwrap();
    assert_eq!(location(&again), link, "the same form lands on the same case");
    let tracking = link.split('?').next().unwrap().to_owned();
    let sent = server.page(&link).await;
    assert!(sent.contains("1/2570"), "the number of the first case of fiscal year 2570");
    assert!(sent.contains("<svg"), "the QR code");

    // Receipt by mail, with the link; nothing personal in its subject.
    server.drain().await;
    let mails = server.mails();
    assert_eq!(mails.len(), 1, "{mails:?}");
    assert!(mails[0].contains("citizen@mail.example") && mails[0].contains("List-Id:"), "{}", mails[0]);

    // The clerk finds it on top of the queue and gives it to the officer.
    let clerk = server.sign_in(&h, &town, Role::ReceivingClerk).await;
    let queue = "query($text: String) { complaints(filter: { view: OPEN, text: $text }) {
        nodes { id number title state daysLeft assigneeName lastEventKind } pageInfo { hasNextPage } } }";
    let data = clerk.data(queue, json!({ "text": "โรงเรียน" })).await;
    let row = &data["complaints"]["nodes"][0];
    assert_eq!((row["number"].as_str(), row["daysLeft"].as_i64()), (Some("1/2570"), Some(15)));
    let id = row["id"].as_str().unwrap().to_owned();
    let officer_id = town.staff(Role::ResponsibleOfficer).to_string();
    let assign =
        "mutation($ids: [ID!]!, $to: ID) { assignComplaints(ids: $ids, assigneeId: $to) { status changed } }";
    let data = clerk.data(assign, json!({ "ids": [id], "to": officer_id })).await;
    assert_eq!(data["assignComplaints"], json!({ "status": "DONE", "changed": 1 }));

    // The officer works on it: time, delay with a new day, result, close. Internal notes stay inside.
    let officer = server.sign_in(&h, &town, Role::ResponsibleOfficer).await;
    for (command, arguments) in [
        ("acknowledgeComplaint", ""),
        ("addNote", ", text: \"รออะไหล่จากร้านประจำ\""),
        ("reportProgress", ", text: \"ช่างเข้าตรวจแล้ว\""),
        ("explainDelay", ", promisedOn: \"2026-12-20\", reason: \"รออะไหล่\""),
        ("reportResult", ", text: \"เปลี่ยนหลอดไฟแล้วเสร็จ\""),
        ("closeComplaint", ""),
    ] {
        let query = format!("mutation($id: ID!) {{ c: {command}(id: $id{arguments}) {{ status message }} }}");
        let data = officer.data(&query, json!({ "id": id })).await;
        assert_eq!(data["c"]["status"], "DONE", "{command}: {data}");
        h.clock.advance(Duration::minutes(10));
    }
    let page = server.page(&tracking).await;
    for text in ["ช่างเข้าตรวจแล้ว", "รออะไหล่", "เปลี่ยนหลอดไฟแล้วเสร็จ"]
    {
        assert!(page.contains(text), "the citizen reads: {text}");
    }
    assert!(!page.contains("ร้านประจำ"), "an internal note left the office");
    assert!(!page.contains("responsible_officer wattum"), "a staff name on the citizen's page");
    server.drain().await;
    assert_eq!(server.mails().len(), 6, "receipt, time, progress, delay, result, close");

    // The citizen rates it and asks for another look.
    let page = server.page(&tracking).await;
    let key = input_value(&page, "form_key");
    let rating = [("form_key", key.as_str()), ("score", "4"), ("comment", "ดี")];
    let rated =
        server.client.post(format!("{}{tracking}/rating", server.base)).form(&rating).send().await.unwrap();
    assert_eq!(rated.status(), StatusCode::SEE_OTHER, "{}", rated.text().await.unwrap());
    let reopen = [("form_key", key.as_str()), ("reopen_reason", "ไฟดับอีกแล้ว")];
    let url = format!("{}{tracking}/reopen", server.base);
    let reopened = server.client.post(url).form(&reopen).send().await.unwrap();
    assert_eq!(reopened.status(), StatusCode::SEE_OTHER, "{}", reopened.text().await.unwrap());
    let one =
        "query($id: ID!) { complaint(id: $id) { state rating reopenedCount daysLeft files { url stage } } }";
    let data = clerk.data(one, json!({ "id": id })).await;
    assert_eq!(data["complaint"]["state"], "IN_PROGRESS");
    assert_eq!((&data["complaint"]["rating"], &data["complaint"]["reopenedCount"]), (&json!(4), &json!(1)));

    // The photo is the one sent, made anew: readable by the clerk and on the citizen's own page, by nobody else.
    let photo = data["complaint"]["files"][0]["url"].as_str().unwrap().to_owned();
    let response = clerk.get(&photo).await;
    assert_eq!(response.headers()["content-type"], "image/jpeg");
    assert_eq!(server.get(&photo).await.status(), StatusCode::UNAUTHORIZED);
});

db_test!(bad_input_is_told_in_words_and_loses_nothing, |h| {
    let town = h.town("wattum").await;
    let server = Server::start(&h).await;
    let url = format!("{}/t/wattum/complaints/new", server.base);
    let page = server.page("/t/wattum/complaints/new").await;
    let key = input_value(&page, "form_key");
    let part = |bytes: Vec<u8>, name: &'static str| reqwest::multipart::Part::bytes(bytes).file_name(name);
    let exe = [b"MZ".to_vec(), vec![0; 2000]].concat();
    let form = complaint(&key, &town.lights.to_string(), "")
        .text("name", "ผู้แจ้งสมมุติ")
        .part("photos", part(exe, "photo.jpg"))
        .part("photos", part(Vec::new(), "empty.jpg"))
        .part("photos", part(jpeg(), "good.jpg"));
    let answer = server.client.post(&url).multipart(form).send().await.unwrap();
    assert_eq!(answer.status(), StatusCode::UNPROCESSABLE_ENTITY);
    let text = answer.text().await.unwrap();
    assert!(
        text.contains("หน้าโรงเรียน") && text.contains("citizen@mail.example"),
        "what was typed is still there"
    );
    assert!(text.contains("good.jpg") || text.contains("/staged/"), "the good photo is still there");
    assert_eq!(input_value(&text, "form_key"), key);
    // Mended and sent again: filed once, with the photo staged before.
    let staged = input_value(&text, "staged");
    let form = complaint(&key, &town.lights.to_string(), "ถนนเป็นหลุม").text("staged", staged);
    let answer = server.client.post(&url).multipart(form).send().await.unwrap();
    assert_eq!(answer.status(), StatusCode::SEE_OTHER, "{}", answer.text().await.unwrap());
    let tracking = location(&answer).split('?').next().unwrap().to_owned();
    assert!(server.page(&tracking).await.contains("/photo/"), "the photo came along");

    // 50 MB, an unknown village, a foreign category, nonsense instead of a form.
    let big =
        complaint(&key, &town.lights.to_string(), "x").part("photos", part(vec![0xff; 50 << 20], "big.jpg"));
    let answer = server.client.post(&url).multipart(big).send().await;
    assert!(answer.is_err() || !answer.unwrap().status().is_success());
    let stranger = h.town("other").await;
    let form = complaint("7f0a2c1e-0000-4000-8000-000000000001", &stranger.lights.to_string(), "ไฟดับ");
    let answer = server.client.post(&url).multipart(form).send().await.unwrap();
    assert_eq!(answer.status(), StatusCode::UNPROCESSABLE_ENTITY, "another tenant's category");
    let answer = server.client.post(&url).body("{}").send().await.unwrap();
    assert_eq!(answer.status(), StatusCode::BAD_REQUEST);
    let host = server.client.get(&server.base).header("host", "nobody.example").send().await.unwrap();
    assert_eq!(host.status(), StatusCode::NOT_FOUND, "a host that is nobody's");
    assert!(host.text().await.unwrap().contains("<html"));
});

db_test!(the_secret_is_not_guessed, |h| {
    let town = h.town("wattum").await;
    let server = Server::start(&h).await;
    let receipt = h.file(&town, "ไฟดับ").await;
    let url = format!("{}/t/wattum/track", server.base);
    let ask = |number: String, secret: String| {
        server.client.post(&url).form(&[("number", number), ("secret", secret)]).send()
    };
    let right = ask(receipt.number.to_string(), receipt.secret.to_string()).await.unwrap();
    assert_eq!(right.status(), StatusCode::SEE_OTHER, "{}", right.text().await.unwrap());
    let mut limited = false;
    for _ in 0..60 {
        let wrong = ask(receipt.number.to_string(), "AAAA-BBBB-CCCC".into()).await.unwrap();
        limited |= wrong.status() == StatusCode::TOO_MANY_REQUESTS;
        assert!(!wrong.status().is_redirection());
    }
    assert!(limited, "guessing is slowed down");
});

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_request_of_another_site_is_refused() {
    let h = Harness::sqlite().await;
    let town = h.town("wattum").await;
    let server = Server::start(&h).await;
    let clerk = server.sign_in(&h, &town, Role::ReceivingClerk).await;
    let body = json!({ "query": "{ viewer { permissions } }" });
    let url = format!("{}/graphql", server.base);
    let plain = server.client.post(&url).header("cookie", &clerk.cookie).json(&body).send().await.unwrap();
    assert_eq!(plain.status(), StatusCode::FORBIDDEN, "without our own header");
    let foreign =
        clerk.post("/graphql").header("origin", "https://evil.example").json(&body).send().await.unwrap();
    assert_eq!(foreign.status(), StatusCode::FORBIDDEN, "from another origin");
    let signed_out = clerk.post("/staff/api/sign-out").send().await.unwrap();
    assert!(signed_out.status().is_success());
    let after = clerk.post("/graphql").json(&body).send().await.unwrap();
    assert_eq!(after.status(), StatusCode::UNAUTHORIZED, "the session ended");
}

db_test!(sealed_evidence_opens_for_its_officer_alone, |h| {
    let town = h.town("wattum").await;
    let server = Server::start(&h).await;
    let officer = server.sign_in(&h, &town, Role::CorruptionOfficer).await;
    let photo = reqwest::multipart::Part::bytes(jpeg()).file_name("proof.jpg");
    let sent = officer.post("/staff/api/uploads").multipart(Form::new().part("file", photo)).send().await;
    let upload: serde_json::Value = sent.unwrap().json().await.unwrap();
    let register =
        "mutation($upload: ID!) { registerCorruption(input: { idempotencyKey: \"sealed-evidence-0001\",
        channel: WALK_IN, text: \"มีการเรียกรับเงิน\", uploadIds: [$upload] }) {
        status message case { events { files { url } } } } }";
    let data = officer.data(register, json!({ "upload": upload["id"] })).await;
    let url = data["registerCorruption"]["case"]["events"][0]["files"][0]["url"].as_str();
    let url = url.unwrap_or_else(|| panic!("{data}"));
    let opened = officer.get(url).await;
    assert_eq!(
        (opened.status(), opened.headers()["content-type"].to_str().unwrap()),
        (StatusCode::OK, "image/jpeg")
    );
    assert_eq!(opened.headers()["cache-control"], "no-store");
    let clerk = server.sign_in(&h, &town, Role::ReceivingClerk).await;
    assert_eq!(clerk.get(url).await.status(), StatusCode::FORBIDDEN);
});
