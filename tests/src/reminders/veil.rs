//! The outbox on the screen of somebody who runs the mail but has no business with complainants.

use super::*;
use async_graphql::{EmptySubscription, Request, Schema};
use kernel::SharedClock;
use reminders::graphql::{RemindersMutation, RemindersQuery};
use serde_json::{Value, json};
use std::sync::Arc;

const ADDRESS: &str = "somchit.j@mail.example";

async fn ask(h: &Harness, town: &Town, roles: &[Role], lang: Lang, text: &str) -> Value {
    let parts = tenancy::context::Parts {
        store: h.store.clone(),
        clock: h.clock.clone() as SharedClock,
        vault: h.vault.clone(),
        files: h.files.clone(),
        public_url: "https://suanruam.example".into(),
    };
    let actor = Actor::Staff { id: town.staff(roles[0]), roles: roles.to_vec(), department: None };
    let at = Arc::new(tenancy::RequestContext::new(parts, town.scope.clone(), actor, lang));
    let answer = Schema::new(RemindersQuery, RemindersMutation, EmptySubscription)
        .execute(Request::new(text).data(at))
        .await;
    assert!(answer.errors.is_empty(), "{:?}", answer.errors);
    answer.data.into_json().unwrap()
}

async fn outbox(h: &Harness, town: &Town, roles: &[Role], lang: Lang) -> Vec<Value> {
    let text = "{ outbox { nodes { id kind toAddress subject state lastError } } }";
    let answer = ask(h, town, roles, lang, text).await;
    answer["outbox"]["nodes"].as_array().unwrap().clone()
}

async fn answered(h: &Harness, town: &Town, text: &str) {
    let tx = h.store.write(&town.scope).await.unwrap();
    let sql = Sql::new("UPDATE message SET last_error = ? WHERE tenant_id = {tenant}");
    tx.run(sql.bind(text)).await.unwrap();
    tx.commit().await.unwrap();
}

db_test!(who_runs_the_mail_does_not_learn_who_complained, |h| {
    let town = h.town("nongbua").await;
    let tx = h.store.write(&town.scope).await.unwrap();
    let gone = message::Bounce::UnknownMailbox("550".into());
    message::record_bounce(&tx, ADDRESS, &gone, h.now()).await.unwrap();
    tx.commit().await.unwrap();
    let subject = "แจ้งการได้รับเรื่อง เลขที่ 123/2570";
    post(&h, &town.scope, message::NewMessage { subject: subject.into(), ..letter("a", ADDRESS) }).await;
    let invited = "new@nongbua.example";
    let staff = message::NewMessage { kind: message::STAFF_INVITE, ..letter("b", invited) };
    post(&h, &town.scope, staff).await;
    answered(&h, &town, &format!("permanent error (550): 5.1.1 <{ADDRESS}>: user unknown")).await;

    let notice = |lines: Vec<Value>| lines.into_iter().find(|line| line["kind"] == "notice").unwrap();
    let lines = outbox(&h, &town, &[Role::TenantAdmin], Lang::Th).await;
    let shown = json!(lines).to_string();
    for secret in ["somchit", "mail.example", "123/2570"] {
        assert!(!json!(notice(lines.clone())).to_string().contains(secret), "{secret} in {shown}");
    }
    assert!(
        lines.iter().any(|line| line["toAddress"] == invited && line["subject"] == "แจ้งการได้รับเรื่อง"),
        "{shown}"
    );
    let line = notice(lines);
    assert_eq!(line["toAddress"], kernel::lang::t(Lang::Th, "mail.outbox.complainant"));
    assert_eq!(line["subject"], kernel::lang::t(Lang::Th, "mail.outbox.notice"));
    let line = notice(outbox(&h, &town, &[Role::TenantAdmin], Lang::En).await);
    assert_eq!(line["toAddress"], "The complainant");
    assert_eq!(line["lastError"], Value::Null);

    // Somebody who works on complaints as well sees what they know anyway.
    let line = notice(outbox(&h, &town, &[Role::TenantAdmin, Role::ReceivingClerk], Lang::Th).await);
    assert_eq!((line["toAddress"].as_str(), line["subject"].as_str()), (Some(ADDRESS), Some(subject)));
    assert!(line["lastError"].as_str().unwrap().contains(ADDRESS));

    // What a server says of itself stays: it tells what to mend.
    answered(&h, &town, "transient error (451): 4.3.0 try later").await;
    let line = notice(outbox(&h, &town, &[Role::TenantAdmin], Lang::Th).await);
    assert_eq!(line["lastError"], "transient error (451): 4.3.0 try later");

    // And the stop is lifted without the address being known.
    assert_eq!(line["state"], "stopped");
    let retry = format!("mutation {{ retryMessage(id: {}) {{ status }} }}", line["id"]);
    let answer = ask(&h, &town, &[Role::TenantAdmin], Lang::Th, &retry).await;
    assert_eq!(answer["retryMessage"]["status"], "DONE");
    assert_eq!(deliver(&h).await.sent, 2);
});
