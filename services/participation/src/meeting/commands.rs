//! Entering and changing meetings. What happens at and after one is in `steps` and `actions`.

use super::{
    Agenda, Form, Meeting, NewMeeting, actions, queries,
    rules::{self, Checked, Step},
    table::{meeting as table, meeting_agenda as agenda_table},
};
use crate::{
    committee::{self, Committee},
    record::{
        self, Face, Kind,
        link::{self, Relation},
    },
};
use chrono::{DateTime, Utc};
use kernel::{
    Action, Fault,
    fiscal::FiscalYear,
    ids::{AgendaId, CommitteeId, MeetingId},
};
use sea_orm::ColumnTrait;
use serde_json::json;
use store::{Sql, StoreError, TenantTx};
use tenancy::{Desk, audit};

pub use crate::committee::commands::Turn;

const CREATE: &str = "meeting.create";

/// Plans a meeting. The same key gives the same meeting again.
///
/// # Errors
/// [`Fault::Invalid`] with every broken field; a number that is taken is one of them.
pub async fn create(desk: &Desk, new: NewMeeting) -> Result<MeetingId, Fault> {
    desk.actor.may(Action::MeetingWork)?;
    let key = new.idempotency_key.clone();
    record::once::key_of(&key)?;
    let tx = desk.store.write(&desk.scope).await?;
    if let Some(done) = tx.done_before(CREATE, &key).await? {
        return committee::queries::from_json(done);
    }
    match plan(desk, tx, new).await {
        // A parallel request with the same key was faster.
        Err(fault @ Fault::Conflict(_)) => {
            let tx = desk.store.write(&desk.scope).await?;
            tx.done_before(CREATE, &key).await?.map_or(Err(fault), committee::queries::from_json)
        }
        other => other,
    }
}

async fn plan(desk: &Desk, tx: TenantTx, new: NewMeeting) -> Result<MeetingId, Fault> {
    let now = desk.now();
    let committee = open_committee(&tx, new.committee).await?;
    let id = MeetingId::new();
    let (face, checked, number) = checked(&tx, &committee, new.form, None).await?;
    let search = searchable(&committee, &checked.agenda);
    record::add(&tx, &desk.actor, (Kind::Meeting, id.uuid()), &face, &search, now).await?;
    let row = table::Model {
        tenant_id: tx.tenant(),
        id: id.uuid(),
        committee_id: committee.id.uuid(),
        number,
        be_year: checked.be_year,
        state: super::State::Planned.as_str().to_owned(),
        starts_at: checked.form.starts_at,
        ends_at: checked.form.ends_at,
        notice_sent_on: checked.form.notice_sent_on,
        notice: checked.form.notice,
        others: json!([]),
        minutes: String::new(),
        minutes_published: false,
        cancel_reason: String::new(),
    };
    tx.add::<table::Entity>(row).await.map_err(taken)?;
    write_agenda(&tx, id, &checked.agenda).await?;
    link::link(&tx, id.uuid(), committee.id.uuid(), Relation::PartOf, now).await?;
    note(desk, &tx, "meeting.create", id, &face.title, now).await?;
    tx.remember(CREATE, &new.idempotency_key, json!(id), now).await?;
    tx.commit().await?;
    Ok(id)
}

/// Changes day, notice and agenda with what came of each line.
///
/// # Errors
/// [`Fault::Conflict`] when somebody changed it since `version`; a refusal once its minutes are approved.
pub async fn change(desk: &Desk, id: MeetingId, version: i32, form: Form) -> Result<(), Fault> {
    desk.actor.may(Action::MeetingWork)?;
    let now = desk.now();
    let tx = desk.store.write(&desk.scope).await?;
    let old = open(&tx, id, Step::Change).await?;
    let committee = open_committee(&tx, old.committee).await?;
    let (face, checked, number) = checked(&tx, &committee, form, Some(&old)).await?;
    if old.state != super::State::Planned && checked.day > desk.today() {
        // What was held was not held tomorrow.
        return Err(Fault::field("startsOn", "date_in_future"));
    }
    let search = searchable(&committee, &checked.agenda);
    record::change(&tx, (Kind::Meeting, id.uuid()), version, &face, &search, now).await?;
    tx.change::<table::Entity>()
        .set(table::Column::Number, number)
        .set(table::Column::BeYear, checked.be_year)
        .set(table::Column::StartsAt, checked.form.starts_at)
        .set(table::Column::EndsAt, checked.form.ends_at)
        .set(table::Column::NoticeSentOn, checked.form.notice_sent_on)
        .set(table::Column::Notice, checked.form.notice)
        .filter(table::Column::Id.eq(id.uuid()))
        .run()
        .await
        .map_err(taken)?;
    tx.remove::<agenda_table::Entity>(agenda_table::Column::MeetingId.eq(id.uuid())).await?;
    write_agenda(&tx, id, &checked.agenda).await?;
    note(desk, &tx, "meeting.change", id, &face.title, now).await?;
    committee::commands::keep(&tx, committee.id, now).await?;
    actions::keep(&tx, id, now).await?;
    tx.commit().await?;
    Ok(())
}

/// Publishes, withdraws, sets aside or takes back a meeting.
pub async fn turn(desk: &Desk, id: MeetingId, turn: Turn) -> Result<(), Fault> {
    desk.actor.may(Action::MeetingWork)?;
    let now = desk.now();
    let tx = desk.store.write(&desk.scope).await?;
    let old = queries::of_id(&tx, id).await?.ok_or(Fault::NotFound)?;
    let (kind, uuid) = (Kind::Meeting, id.uuid());
    match turn {
        Turn::Publish => record::publish(&tx, kind, uuid, now).await?,
        Turn::Withdraw => record::withdraw(&tx, kind, uuid, now).await?,
        Turn::Archive => record::archive(&tx, kind, uuid, now).await?,
        Turn::Restore => record::restore(&tx, kind, uuid, now).await?,
    }
    let action = format!("meeting.{}", turn.as_str());
    note(desk, &tx, &action, id, &old.record.face.title, now).await?;
    committee::commands::keep(&tx, old.committee, now).await?;
    actions::keep(&tx, id, now).await?;
    tx.commit().await?;
    Ok(())
}

/// A meeting for which a step fits.
pub(super) async fn open(tx: &TenantTx, id: MeetingId, step: Step) -> Result<Meeting, Fault> {
    let found = queries::of_id(tx, id).await?.ok_or(Fault::NotFound)?;
    if found.record.archived_at.is_some() {
        return Err(Fault::Refused("committee_archived"));
    }
    rules::after(found.state, step)?;
    Ok(found)
}

async fn open_committee(tx: &TenantTx, id: CommitteeId) -> Result<Committee, Fault> {
    let found = committee::queries::of_id(tx, id).await?;
    let found = found.ok_or_else(|| Fault::field("committeeId", "choose_one"))?;
    if found.record.archived_at.is_some() { Err(Fault::Refused("committee_archived")) } else { Ok(found) }
}

/// The form and the record's part together, so that all broken fields are named at once; with the number it gets.
async fn checked(
    tx: &TenantTx,
    committee: &Committee,
    form: Form,
    old: Option<&Meeting>,
) -> Result<(Face, Checked, i32), Fault> {
    let known: Vec<AgendaId> = match old {
        Some(old) => queries::agenda_of(tx, old.id).await?.iter().map(|line| line.id).collect(),
        None => Vec::new(),
    };
    let untitled = form.face.title.trim().is_empty();
    let mut face = form.face.clone();
    if untitled {
        face.title = "-".to_owned();
    }
    // A meeting is on one day.
    face.ends_on = face.starts_on;
    let (mut face, mut errors) = record::check(face);
    let checked = match rules::check(form, &known) {
        Ok(checked) if errors.is_empty() => checked,
        Ok(_) => return Err(Fault::Invalid(errors)),
        Err(more) => {
            errors.extend(more);
            return Err(Fault::Invalid(errors));
        }
    };
    let number = match (checked.form.number, old) {
        (Some(number), _) => number,
        (None, Some(old)) if old.be_year == checked.be_year => old.number,
        _ => next_number(tx, committee.id, checked.be_year).await?,
    };
    if untitled {
        let about = &committee.record.face.title;
        face.title = format!("การประชุม{about} ครั้งที่ {number}/{}", checked.be_year);
        face = record::check(face).0;
    }
    face.fiscal_year = face.fiscal_year.or_else(|| Some(FiscalYear::of(checked.day).be()));
    face.department = face.department.or(committee.record.face.department);
    Ok((face, checked, number))
}

async fn next_number(tx: &TenantTx, committee: CommitteeId, be_year: i32) -> Result<i32, Fault> {
    let sql = Sql::new(
        "SELECT coalesce(max(number), 0) + 1 AS next FROM meeting
         WHERE tenant_id = {tenant} AND committee_id = ? AND be_year = ?",
    );
    let rows = tx.rows(sql.bind(committee.uuid()).bind(be_year)).await?;
    let row = rows.first().ok_or_else(|| Fault::internal("max gave no row"))?;
    row.try_get("", "next").map_err(Fault::internal)
}

fn taken(error: StoreError) -> Fault {
    match error {
        StoreError::Conflict(_) => Fault::field("number", "meeting_number_taken"),
        other => other.into(),
    }
}

async fn write_agenda(tx: &TenantTx, id: MeetingId, agenda: &[Agenda]) -> Result<(), Fault> {
    let rows = agenda.iter().zip(0..).map(|(line, sort)| agenda_table::Model {
        tenant_id: tx.tenant(),
        id: line.id.uuid(),
        meeting_id: id.uuid(),
        sort,
        title: line.title.clone(),
        outcome: line.outcome.clone(),
        resolution: line.resolution.clone(),
    });
    Ok(tx.add_many::<agenda_table::Entity>(rows.collect()).await?)
}

fn searchable(committee: &Committee, agenda: &[Agenda]) -> String {
    let lines: Vec<&str> = agenda.iter().map(|line| line.title.as_str()).collect();
    format!("{} {}", committee.record.face.title, lines.join(" "))
}

pub(super) async fn note(
    desk: &Desk,
    tx: &TenantTx,
    action: &str,
    id: MeetingId,
    title: &str,
    now: DateTime<Utc>,
) -> Result<(), Fault> {
    let detail = json!({ "title": title });
    audit::record(tx, &desk.actor, action, Kind::Meeting.as_str(), Some(id.uuid()), detail, now).await
}
