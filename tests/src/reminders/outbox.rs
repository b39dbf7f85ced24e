//! The outbox against a mail server that answers as real ones do: accepts, refuses, is busy.

use super::*;
use kernel::ids::StaffId;
use platform::config::MailTls;
use reminders::{message::Bounce, staff_mail};
use std::sync::{Arc, Mutex};
use tokio::io::{AsyncBufReadExt, AsyncReadExt, AsyncWriteExt, BufReader};

/// A mail server that gives the same answer to every recipient and keeps what it accepted.
async fn server(answer: &'static str) -> (u16, Arc<Mutex<Vec<String>>>) {
    let listener = tokio::net::TcpListener::bind("127.0.0.1:0").await.unwrap();
    let port = listener.local_addr().unwrap().port();
    let kept: Arc<Mutex<Vec<String>>> = Arc::default();
    let mails = Arc::clone(&kept);
    tokio::spawn(async move {
        while let Ok((mut socket, _)) = listener.accept().await {
            let mails = Arc::clone(&mails);
            tokio::spawn(async move {
                let (read, mut write) = socket.split();
                let mut read = BufReader::new(read).take(1 << 20);
                write.write_all(b"220 test\r\n").await.unwrap();
                let (mut line, mut data, mut in_data) = (String::new(), String::new(), false);
                while read.read_line(&mut line).await.is_ok_and(|n| n > 0) {
                    let reply = if in_data && line != ".\r\n" {
                        data.push_str(&line);
                        ""
                    } else if in_data {
                        in_data = false;
                        mails.lock().unwrap().push(std::mem::take(&mut data));
                        "250 2.0.0 accepted\r\n"
                    } else if line.starts_with("RCPT") {
                        answer
                    } else if line.starts_with("DATA") {
                        in_data = true;
                        "354 go on\r\n"
                    } else if line.starts_with("QUIT") {
                        "221 bye\r\n"
                    } else {
                        "250 ok\r\n"
                    };
                    if write.write_all(reply.as_bytes()).await.is_err() {
                        return;
                    }
                    line.clear();
                }
            });
        }
    });
    (port, kept)
}

fn smtp(h: &Harness, port: u16) -> Transport {
    let mail = Mail { mode: MailMode::Smtp, host: "127.0.0.1".into(), port, tls: MailTls::None, ..config(h) };
    Transport::from_config(&mail, "https://suanruam.example").unwrap()
}

db_test!(a_crash_after_the_server_accepted_sends_again_with_the_same_message_id, |h| {
    let town = h.town("nongbua").await;
    post(&h, &town.scope, letter("a", "citizen@example.com")).await;
    let (port, kept) = server("250 2.1.5 ok\r\n").await;
    let smtp = smtp(&h, port);
    assert_eq!(message::deliver_due(&h.store, &smtp, 10, h.now()).await.unwrap().sent, 1);
    // As if the worker had died before it could note that: the row is still being sent, its lease runs out.
    let tx = h.store.write(&town.scope).await.unwrap();
    let sql = Sql::new(
        "UPDATE message SET state = 'sending', lease_until = ?, sent_at = NULL WHERE tenant_id = {tenant}",
    );
    tx.run(sql.bind(h.now())).await.unwrap();
    tx.commit().await.unwrap();
    assert_eq!(message::deliver_due(&h.store, &smtp, 10, h.now()).await.unwrap().sent, 1);
    let mails = kept.lock().unwrap().clone();
    let id =
        |mail: &str| mail.lines().find(|line| line.starts_with("Message-ID:")).map(str::to_owned).unwrap();
    assert_eq!(mails.len(), 2);
    assert_eq!(id(&mails[0]), id(&mails[1]));
    assert!(mails[0].contains("List-Id: <nongbua.suanruam.suanruam.example>"));
});

db_test!(zammad_5428_an_unknown_mailbox_stops_the_address_and_nothing_answers_the_bounce, |h| {
    let town = h.town("nongbua").await;
    let (port, _) = server("550 5.1.1 user unknown\r\n").await;
    let smtp = smtp(&h, port);
    post(&h, &town.scope, letter("a", "Gone@Example.com")).await;
    post(&h, &town.scope, letter("b", "gone@example.com")).await;
    let delivered = message::deliver_due(&h.store, &smtp, 10, h.now()).await.unwrap();
    assert_eq!(delivered, Delivered { stopped: 2, ..Delivered::default() });
    post(&h, &town.scope, letter("c", "GONE@example.com")).await;
    let states: Vec<String> = rows(&h, &town.scope).await.into_iter().map(|row| row.state).collect();
    assert_eq!(states, ["stopped", "stopped", "stopped"]);

    let admin = town.actor(Role::TenantAdmin);
    let id = rows(&h, &town.scope).await[2].id.into();
    let tx = h.store.write(&town.scope).await.unwrap();
    let clerk = town.actor(Role::ReceivingClerk);
    assert!(matches!(
        message::allow_address(&tx, &clerk, "gone@example.com", h.now()).await,
        Err(Fault::Forbidden)
    ));
    message::allow_address(&tx, &admin, "gone@example.com", h.now()).await.unwrap();
    let again = message::allow_address(&tx, &admin, "gone@example.com", h.now()).await;
    assert!(matches!(again, Err(Fault::NotFound)));
    message::retry(&tx, &admin, id, h.now()).await.unwrap();
    assert!(matches!(
        message::retry(&tx, &admin, id, h.now()).await,
        Err(Fault::Refused("message_not_retryable"))
    ));
    tx.commit().await.unwrap();
    assert_eq!(deliver(&h).await.sent, 1);
});

db_test!(zammad_5428_two_refusals_stop_an_address_and_one_does_not, |h| {
    let town = h.town("nongbua").await;
    let tx = h.store.write(&town.scope).await.unwrap();
    let full = Bounce::Refused("552 mailbox full".into());
    assert!(!message::record_bounce(&tx, "full@example.com", &full, h.now()).await.unwrap());
    assert!(message::record_bounce(&tx, "Full@example.com", &full, h.now()).await.unwrap());
    tx.commit().await.unwrap();
    // Of another administration nothing is known.
    let other = h.tenant("other").await;
    post(&h, &other, letter("a", "full@example.com")).await;
    assert_eq!(rows(&h, &other).await[0].state, "queued");
});

db_test!(a_stopped_officer_hands_the_alarm_to_the_next_in_line, |h| {
    let town = h.town("nongbua").await;
    let tx = h.store.write(&town.scope).await.unwrap();
    let gone = Bounce::UnknownMailbox("550".into());
    assert!(
        message::record_bounce(&tx, "responsible_officer@nongbua.example", &gone, h.now()).await.unwrap()
    );
    tx.commit().await.unwrap();
    set(&h, &town, due(&town, Uuid::now_v7(), "2026-11-20")).await;
    assert_eq!(remind(&h, &town).await.digests, 1);
    assert_eq!(rows(&h, &town.scope).await[0].to_address, "department_head@nongbua.example");
});

db_test!(a_busy_server_is_tried_again_with_growing_pauses_and_given_up_after_eight_tries, |h| {
    let town = h.town("nongbua").await;
    let (port, _) = server("451 4.3.0 try later\r\n").await;
    let smtp = smtp(&h, port);
    post(&h, &town.scope, letter("a", "citizen@example.com")).await;
    let mut pauses = Vec::new();
    for _ in 0..8 {
        assert_eq!(message::deliver_due(&h.store, &smtp, 10, h.now()).await.unwrap().failed, 1);
        assert_eq!(message::deliver_due(&h.store, &smtp, 10, h.now()).await.unwrap(), Delivered::default());
        let row = &rows(&h, &town.scope).await[0];
        pauses.push((row.run_at - h.now()).num_seconds());
        h.clock.set(row.run_at);
    }
    assert!(pauses.windows(2).all(|pair| pair[0] < pair[1]), "{pauses:?}");
    assert_eq!(rows(&h, &town.scope).await[0].state, "dead");
    assert_eq!(message::deliver_due(&h.store, &smtp, 10, h.now()).await.unwrap(), Delivered::default());
    let tx = h.store.write(&town.scope).await.unwrap();
    let id = rows(&h, &town.scope).await[0].id.into();
    message::retry(&tx, &town.actor(Role::TenantAdmin), id, h.now()).await.unwrap();
    tx.commit().await.unwrap();
    assert_eq!(deliver(&h).await.sent, 1);
});

db_test!(trying_again_lifts_the_stop_of_its_own_address_and_leaves_a_trace, |h| {
    let town = h.town("nongbua").await;
    let (port, _) = server("550 5.1.1 user unknown\r\n").await;
    let hidden = |key, address| message::NewMessage {
        kind: "notice.confidential",
        confidential: true,
        ..letter(key, address)
    };
    for new in
        [letter("a", "one@example.com"), letter("b", "two@example.com"), hidden("c", "three@example.com")]
    {
        post(&h, &town.scope, new).await;
    }
    assert_eq!(message::deliver_due(&h.store, &smtp(&h, port), 10, h.now()).await.unwrap().stopped, 3);
    let waiting = rows(&h, &town.scope).await;
    assert!(waiting.iter().all(|row| row.state == "stopped" && !row.body_text.is_empty()), "{waiting:?}");
    let of = |address: &str| waiting.iter().find(|row| row.to_address == address).unwrap().id.into();

    let tx = h.store.write(&town.scope).await.unwrap();
    let (admin, officer) = (town.actor(Role::TenantAdmin), town.actor(Role::CorruptionOfficer));
    message::retry(&tx, &admin, of("one@example.com"), h.now()).await.unwrap();
    let foreign = message::retry(&tx, &admin, of("three@example.com"), h.now()).await;
    assert!(matches!(foreign, Err(Fault::NotFound)));
    message::retry(&tx, &officer, of("three@example.com"), h.now()).await.unwrap();
    let sql = "SELECT action FROM audit WHERE tenant_id = {tenant} AND subject_kind IN ('message', 'address')
               ORDER BY action";
    let trail = tx.rows(Sql::new(sql)).await.unwrap();
    let trail: Vec<String> = trail.iter().map(|row| row.try_get("", "action").unwrap()).collect();
    assert_eq!(trail, ["address.allow", "corruption.message_retry", "message.retry"]);
    tx.commit().await.unwrap();
    assert_eq!(deliver(&h).await, Delivered { sent: 2, ..Delivered::default() });
    // The stop of the third address is nobody's business here.
    post(&h, &town.scope, letter("d", "two@example.com")).await;
    assert_eq!(rows(&h, &town.scope).await.iter().filter(|row| row.state == "stopped").count(), 2);
});

db_test!(a_message_whose_every_try_ends_without_an_outcome_is_given_up, |h| {
    let town = h.town("nongbua").await;
    post(&h, &town.scope, letter("a", "citizen@example.com")).await;
    for _ in 0..message::MOST_ATTEMPTS {
        assert_eq!(h.store.claim_messages(10, h.now()).await.unwrap().len(), 1);
        h.clock.advance(Duration::minutes(6));
    }
    assert_eq!(deliver(&h).await, Delivered { failed: 1, ..Delivered::default() });
    let given_up = &rows(&h, &town.scope).await[0];
    assert_eq!(given_up.state, "dead");
    h.clock.advance(Duration::minutes(6));
    assert_eq!(deliver(&h).await, Delivered::default());
    // What it says is kept, so that a person may try once more.
    assert_eq!(given_up.body_text, "ได้รับเรื่องแล้ว");
    let tx = h.store.write(&town.scope).await.unwrap();
    message::retry(&tx, &town.actor(Role::TenantAdmin), given_up.id.into(), h.now()).await.unwrap();
    tx.commit().await.unwrap();
    assert_eq!(deliver(&h).await.sent, 1);
});

db_test!(what_a_complainant_was_told_leaves_the_outbox_with_the_mail, |h| {
    let town = h.town("nongbua").await;
    post(&h, &town.scope, letter("a", "citizen@example.com")).await;
    assert_eq!(deliver(&h).await.sent, 1);
    let sql = "SELECT body_text, body_html FROM message WHERE tenant_id = {tenant} AND state = 'sent'";
    let kept = h.store.read(&town.scope).await.unwrap().rows(Sql::new(sql)).await.unwrap();
    assert_eq!(kept.len(), 1);
    for body in ["body_text", "body_html"] {
        assert_eq!(kept[0].try_get::<String>("", body).unwrap(), "", "{body}");
    }
});

db_test!(a_second_post_of_one_occasion_is_the_first_message, |h| {
    let town = h.town("nongbua").await;
    let tx = h.store.write(&town.scope).await.unwrap();
    let first = message::post(&tx, letter("received:1", "a@example.com"), h.now()).await.unwrap();
    let second = message::post(&tx, letter("received:1", "b@example.com"), h.now()).await.unwrap();
    tx.commit().await.unwrap();
    assert_eq!(first, second);
    assert_eq!(rows(&h, &town.scope).await.len(), 1);
});

db_test!(an_invitation_is_mailed_once_and_its_link_is_not_kept, |h| {
    let town = h.town("nongbua").await;
    let new = StaffId::new();
    let tx = h.store.write(&town.scope).await.unwrap();
    let sql = Sql::new(
        "INSERT INTO staff (tenant_id, id, email, name, lang, state, created_at, updated_at)
         VALUES ({tenant}, ?, 'new@nongbua.example', 'New', 'en', 'invited', ?, ?)",
    );
    tx.run(sql.bind(new.uuid()).bind(h.now()).bind(h.now())).await.unwrap();
    let job = store::jobs::NewJob {
        kind: tenancy::staff::MAIL_JOB,
        payload: serde_json::json!({ "staffId": new, "purpose": "invite" }),
        run_at: h.now(),
        dedup_key: None,
        max_attempts: 3,
    };
    tx.enqueue(job, h.now()).await.unwrap();
    tx.commit().await.unwrap();
    let job = h.store.claim_jobs(1, h.now()).await.unwrap().remove(0);
    for _ in 0..2 {
        staff_mail::handle(&h.store, &job, h.now(), "https://suanruam.example").await.unwrap();
    }
    let posted = rows(&h, &town.scope).await;
    assert_eq!(posted.len(), 1);
    assert!(posted[0].body_text.contains("https://suanruam.example/staff/invite?token=nongbua."));
    assert_eq!(deliver(&h).await.sent, 1);
    assert_eq!(rows(&h, &town.scope).await[0].body_text, "");
    let file = std::fs::read_dir(h.folder.path().join("mail")).unwrap().next().unwrap().unwrap();
    let wire = std::fs::read_to_string(file.path()).unwrap().replace("=\r\n", "").replace("=3D", "=");
    assert!(wire.contains("/staff/invite?token=nongbua."), "{wire}");
});
