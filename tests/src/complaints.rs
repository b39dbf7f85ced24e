//! The complaint register against real databases: what is received, by when it is due, what the citizen is told, and
//! who may do what. Every test names the text it holds the code to.

mod citizen;
mod dates;
mod merged;
mod notices;
mod receiving;
mod reopening;
mod rights;
mod steps;

use crate::harness::{Harness, Town};
use chrono::{DateTime, NaiveDate, Utc};
use complaints::complaint::{CaseFile, Contact, NewComplaint, Receipt, TrackedCase, queries};
use kernel::{Actor, Clock, Fault, Role, ids::ComplaintId};
use reminders::deadline::{self, DeadlineState};
use store::{FromQueryResult, Sql};

pub fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

/// A moment by the clock of Thailand.
pub fn at(text: &str) -> DateTime<Utc> {
    format!("{text}:00+07:00").parse::<DateTime<chrono::FixedOffset>>().unwrap().to_utc()
}

/// The office's file of a case.
pub async fn case(h: &Harness, town: &Town, id: ComplaintId) -> CaseFile {
    let read = h.store.read(&town.scope).await.unwrap();
    queries::file(&read, &Actor::System, id).await.unwrap().unwrap()
}

/// What the citizen sees of a case.
pub async fn seen(h: &Harness, town: &Town, receipt: &Receipt) -> TrackedCase {
    let read = h.store.read(&town.scope).await.unwrap();
    queries::tracked(&read, receipt.number, &receipt.secret, h.clock.today()).await.unwrap().unwrap()
}

/// One deadline of a case: where it stands and when it is due.
pub async fn deadline_of(
    h: &Harness,
    town: &Town,
    id: ComplaintId,
    kind: &str,
) -> (DeadlineState, NaiveDate) {
    let read = h.store.read(&town.scope).await.unwrap();
    let all = deadline::find(&read, "complaint", id.uuid()).await.unwrap();
    all.iter().find(|d| d.kind == kind).map(|d| (d.state, d.due_on)).unwrap()
}

/// Everything a command on cases writes to, counted.
pub async fn row_counts(h: &Harness, town: &Town) -> Vec<(&'static str, i64)> {
    const TABLES: [&str; 11] = [
        "complaint",
        "complainant",
        "complaint_event",
        "complaint_file",
        "deadline",
        "message",
        "search_token",
        "number_series",
        "idempotency",
        "statistics_mark",
        "audit",
    ];
    let read = h.store.read(&town.scope).await.unwrap();
    let mut counts = Vec::new();
    for table in TABLES {
        let sql = Sql::new(&format!("SELECT count(*) AS n FROM {table} WHERE tenant_id = {{tenant}}"));
        counts.push((table, read.rows(sql).await.unwrap()[0].try_get("", "n").unwrap()));
    }
    counts
}

/// A mail in the outbox.
#[derive(Debug, FromQueryResult)]
pub struct Mail {
    pub kind: String,
    pub to_address: String,
    pub lang: String,
    pub state: String,
    pub subject: String,
    pub body_text: String,
    pub body_html: String,
}

/// The whole outbox of a town, oldest first.
pub async fn mails(h: &Harness, town: &Town) -> Vec<Mail> {
    let read = h.store.read(&town.scope).await.unwrap();
    let sql = "SELECT kind, to_address, lang, state, subject, body_text, body_html FROM message
               WHERE tenant_id = {tenant} ORDER BY created_at, id";
    read.rows_as(Sql::new(sql)).await.unwrap()
}

/// A complaint whose complainant can be written to.
pub fn with_address(town: &Town, text: &str, wants_mail: bool) -> NewComplaint {
    let mut new = town.matter(text);
    new.matter.contact = Some(Contact {
        name: "สมมุติ ผู้แจ้ง".to_owned(),
        phone: "081-234-5678".to_owned(),
        email: "citizen@example.com".to_owned(),
        address: "99 หมู่ 3".to_owned(),
        wants_mail,
    });
    new
}

/// The broken fields of a refusal, as (field, rule).
pub fn fields<T: std::fmt::Debug>(result: Result<T, Fault>) -> Vec<(String, String)> {
    match result {
        Err(Fault::Invalid(fields)) => fields.into_iter().map(|f| (f.field, f.rule)).collect(),
        other => panic!("not a refusal of fields: {other:?}"),
    }
}

pub fn named(pairs: &[(&str, &str)]) -> Vec<(String, String)> {
    pairs.iter().map(|(field, rule)| ((*field).to_owned(), (*rule).to_owned())).collect()
}

/// The workflow's own refusal.
pub fn refusal<T: std::fmt::Debug>(result: Result<T, Fault>) -> &'static str {
    match result {
        Err(Fault::Refused(key)) => key,
        other => panic!("not refused: {other:?}"),
    }
}

pub fn clerk(town: &Town) -> Actor {
    town.actor(Role::ReceivingClerk)
}
