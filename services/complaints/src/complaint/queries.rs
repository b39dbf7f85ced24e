//! Reading one case: the office's file, the complainant's card, the citizen's page, the bytes of a photo.

use super::{
    Desk, citizen, rules, table,
    views::{CaseFile, EventView, FileView, PersonName, TrackedCase},
    write,
};
use crate::case::{CaseNumber, Channel, EventKind, Kind, Secret, Stage, State};
use chrono::{DateTime, NaiveDate, Utc};
use kernel::{
    Action, Actor, Fault, fiscal,
    ids::{CategoryId, ComplaintId, DepartmentId, EventId, StaffId, UploadId, VillageId},
};
use sea_orm::ColumnTrait;
use store::{FromQueryResult, Sql, TenantRead};

#[derive(FromQueryResult)]
struct Names {
    category_name_th: String,
    category_name_en: String,
    village_kind: Option<String>,
    village_no: Option<i32>,
    village_name: Option<String>,
    department_name: Option<String>,
    department_name_en: Option<String>,
    assignee_phone: Option<String>,
    assignee_name: Option<String>,
    assignee_position: Option<String>,
    registered_by_name: Option<String>,
}

/// "หมู่ที่ 3 บ้านหนองบัว", or the name alone for a community.
#[must_use]
pub fn village_label(no: Option<i32>, name: &str) -> String {
    match no {
        Some(no) if name.is_empty() => format!("หมู่ที่ {no}"),
        Some(no) => format!("หมู่ที่ {no} {name}"),
        None => name.to_owned(),
    }
}

/// The whole file of a case for the office.
pub async fn file(read: &TenantRead, actor: &Actor, id: ComplaintId) -> Result<Option<CaseFile>, Fault> {
    actor.may(Action::ComplaintRead)?;
    let row = match write::row_of(read, id).await {
        Ok(row) => row,
        Err(Fault::NotFound) => return Ok(None),
        Err(fault) => return Err(fault),
    };
    let sql = Sql::new(
        "SELECT k.name_th AS category_name_th, k.name_en AS category_name_en, v.kind AS village_kind, v.village_no,
                v.name_th AS village_name, d.name_th AS department_name,
                d.name_en AS department_name_en, s.name AS assignee_name, s.phone AS assignee_phone, s.position AS assignee_position, r.name AS registered_by_name
         FROM complaint c
         JOIN category k ON k.tenant_id = c.tenant_id AND k.id = c.category_id
         LEFT JOIN village v ON v.tenant_id = c.tenant_id AND v.id = c.village_id
         LEFT JOIN department d ON d.tenant_id = c.tenant_id AND d.id = c.department_id
         LEFT JOIN staff s ON s.tenant_id = c.tenant_id AND s.id = c.assignee_id
         LEFT JOIN staff r ON r.tenant_id = c.tenant_id AND r.id = c.registered_by
         WHERE c.tenant_id = {tenant} AND c.id = ?",
    );
    let names: Names = read.row_as(sql.bind(id.uuid())).await?.ok_or(Fault::NotFound)?;
    let events = events(read, id, false).await?;
    let files = files(read, id, false).await?;
    let village_label = names
        .village_kind
        .map(|_| village_label(names.village_no, names.village_name.as_deref().unwrap_or("")));
    let assignee = row.assignee_id.map(|staff| PersonName {
        id: StaffId(staff),
        name: names.assignee_name.unwrap_or_default(),
        position: names.assignee_position.unwrap_or_default(),
        phone: names.assignee_phone.unwrap_or_default(),
    });
    Ok(Some(CaseFile {
        id,
        number: CaseNumber { running: row.running_no, fiscal_year: row.fiscal_year },
        kind: Kind::read(&row.kind)?,
        channel: Channel::read(&row.channel)?,
        state: State::read(&row.state)?,
        title: row.title,
        body: row.body,
        category: CategoryId(row.category_id),
        category_name_th: names.category_name_th,
        category_name_en: names.category_name_en,
        village: row.village_id.map(VillageId),
        village_label,
        place: row.place,
        point: row.lat.zip(row.lon),
        received_at: row.received_at,
        received_on: row.received_on,
        due_on: row.due_on,
        promised_on: row.promised_on,
        queue_on: row.queue_on,
        ack_due_on: row.ack_due_on,
        acknowledged_at: row.acknowledged_at,
        answered_at: row.answered_at,
        resulted_at: row.resulted_at,
        closed_at: row.closed_at,
        department: row.department_id.map(DepartmentId),
        department_name: names.department_name,
        department_name_en: names.department_name_en,
        assignee,
        registered_by: names.registered_by_name,
        merged_into: row.merged_into.map(ComplaintId),
        referred_to: row.referred_to,
        reopened_count: row.reopened_count,
        rating: row.rating,
        rating_text: row.rating_text,
        version: row.version,
        events,
        files,
    }))
}

/// The complainant of a case, for those who may know.
pub async fn complainant(
    read: &TenantRead,
    actor: &Actor,
    id: ComplaintId,
) -> Result<Option<rules::Contact>, Fault> {
    actor.may(Action::ComplainantRead)?;
    use table::complainant::{Column, Entity};
    let row = read.find::<Entity>().filter(Column::ComplaintId.eq(id.uuid())).one().await?;
    Ok(row.map(|row| rules::Contact {
        name: row.name,
        phone: row.phone,
        email: row.email,
        address: row.address,
        wants_mail: row.wants_mail,
    }))
}

/// Shows the complainant to a person, and keeps that in the audit trail (domain.md c12: access log).
pub async fn show_complainant(desk: &Desk, id: ComplaintId) -> Result<Option<rules::Contact>, Fault> {
    let found = complainant(&desk.store.read(&desk.scope).await?, &desk.actor, id).await?;
    if found.is_some() {
        let tx = desk.store.write(&desk.scope).await?;
        let row = write::row_of(&tx, id).await?;
        let number = CaseNumber { running: row.running_no, fiscal_year: row.fiscal_year };
        let (subject, detail) = (Some(id.uuid()), serde_json::json!({ "number": number.to_string() }));
        tenancy::audit::record(
            &tx,
            &desk.actor,
            "complainant.read",
            "complaint",
            subject,
            detail,
            desk.now(),
        )
        .await?;
        tx.commit().await?;
    }
    Ok(found)
}

#[derive(FromQueryResult)]
struct EventRow {
    id: uuid::Uuid,
    at: DateTime<Utc>,
    kind: String,
    public: bool,
    actor_kind: String,
    actor_name: Option<String>,
    text: String,
    data: serde_json::Value,
}

async fn events(read: &TenantRead, id: ComplaintId, public_only: bool) -> Result<Vec<EventView>, Fault> {
    let sql = Sql::new(
        "SELECT e.id, e.at, e.kind, e.public, e.actor_kind, s.name AS actor_name, e.text, e.data
         FROM complaint_event e LEFT JOIN staff s ON s.tenant_id = e.tenant_id AND s.id = e.actor_id
         WHERE e.tenant_id = {tenant} AND e.complaint_id = ?",
    );
    let sql =
        sql.bind(id.uuid()).push(if public_only { " AND e.public" } else { "" }).push(" ORDER BY e.at, e.id");
    let rows: Vec<EventRow> = read.rows_as(sql).await?;
    rows.into_iter()
        .map(|row| {
            Ok(EventView {
                id: EventId(row.id),
                at: row.at,
                kind: EventKind::read(&row.kind)?,
                public: row.public,
                actor_kind: row.actor_kind,
                actor_name: row.actor_name,
                text: row.text,
                data: row.data,
            })
        })
        .collect()
}

#[derive(FromQueryResult)]
struct FileRow {
    id: uuid::Uuid,
    event_id: uuid::Uuid,
    name: String,
    mime: String,
    bytes: i64,
    width: Option<i32>,
    height: Option<i32>,
    kind: String,
    stage: String,
    alt: String,
    public: bool,
}

async fn files(read: &TenantRead, id: ComplaintId, public_only: bool) -> Result<Vec<FileView>, Fault> {
    let sql = Sql::new(
        "SELECT u.id, f.event_id, u.name, u.mime, u.bytes, u.width, u.height, u.kind, f.stage, f.alt, f.public
         FROM complaint_file f JOIN upload u ON u.tenant_id = f.tenant_id AND u.id = f.upload_id
         WHERE f.tenant_id = {tenant} AND f.complaint_id = ?",
    );
    let sql = sql
        .bind(id.uuid())
        .push(if public_only { " AND f.public" } else { "" })
        .push(" ORDER BY f.event_id, f.sort");
    let rows: Vec<FileRow> = read.rows_as(sql).await?;
    rows.into_iter()
        .map(|row| {
            Ok(FileView {
                id: UploadId(row.id),
                event: EventId(row.event_id),
                name: row.name,
                mime: row.mime,
                bytes: row.bytes,
                width: row.width,
                height: row.height,
                is_photo: row.kind == "photo",
                stage: Stage::read(&row.stage)?,
                alt: row.alt,
                public: row.public,
            })
        })
        .collect()
}

/// The day count of the answer, as stored with its deadline.
pub async fn trace(read: &TenantRead, id: ComplaintId) -> Result<Option<serde_json::Value>, Fault> {
    let found = reminders::deadline::find(read, super::REGISTER, id.uuid()).await?;
    Ok(found.into_iter().find(|d| d.kind == super::ANSWER).map(|d| d.trace))
}

/// Whether a file belongs to a case; `public_only` for the citizen's page.
pub async fn has_file(
    read: &TenantRead,
    id: ComplaintId,
    upload: UploadId,
    public_only: bool,
) -> Result<bool, Fault> {
    let sql = Sql::new(
        "SELECT upload_id FROM complaint_file WHERE tenant_id = {tenant} AND complaint_id = ? AND upload_id = ?",
    );
    let sql = sql.bind(id.uuid()).bind(upload.uuid()).push(if public_only { " AND public" } else { "" });
    Ok(!read.rows(sql).await?.is_empty())
}

/// Whether a file belongs to any case of the register, for staff who may read the register.
pub async fn is_case_file(read: &TenantRead, actor: &Actor, upload: UploadId) -> Result<bool, Fault> {
    actor.may(Action::ComplaintRead)?;
    let sql = Sql::new("SELECT upload_id FROM complaint_file WHERE tenant_id = {tenant} AND upload_id = ?");
    Ok(!read.rows(sql.bind(upload.uuid())).await?.is_empty())
}

/// What the citizen sees of a case that number and secret open.
pub async fn tracked(
    read: &TenantRead,
    number: CaseNumber,
    secret: &Secret,
    today: NaiveDate,
) -> Result<Option<TrackedCase>, Fault> {
    let Some(id) = citizen::find(read, number, secret).await? else { return Ok(None) };
    let Some(case) = file(read, &Actor::System, id).await? else { return Ok(None) };
    let settings = tenancy::settings::load(read).await?;
    let ended = case.resulted_at.or(case.closed_at);
    let reopen_until = ended
        .filter(|_| matches!(case.state, State::Resolved | State::Closed | State::Referred))
        .map(|at| rules::reopen_until(at, settings.reopen_days))
        .filter(|last| *last >= today);
    let events = case.events.into_iter().filter(|event| event.public).map(|mut event| {
        event.actor_name = None;
        event.data = serde_json::Value::Null;
        event
    });
    Ok(Some(TrackedCase {
        id,
        number,
        kind: case.kind,
        state: case.state,
        category_name_th: case.category_name_th,
        category_name_en: case.category_name_en,
        body: case.body,
        place: match (case.village_label, case.place) {
            (Some(village), place) if place.is_empty() => village,
            (Some(village), place) => format!("{village} {place}"),
            (None, place) => place,
        },
        received_at: case.received_at,
        due_on: case.due_on,
        promised_on: case.promised_on,
        resulted_at: case.resulted_at,
        department_name: case.department_name,
        department_name_en: case.department_name_en,
        referred_to: case.referred_to,
        reopen_until,
        rating: case.rating,
        may_rate: matches!(case.state, State::Resolved | State::Closed),
        events: events.collect(),
        files: case.files.into_iter().filter(|file| file.public).collect(),
    }))
}

/// Received and answered cases of a fiscal year, for the public front of the administration.
pub async fn public_figures(read: &TenantRead, today: NaiveDate) -> Result<(i64, i64), Fault> {
    #[derive(FromQueryResult)]
    struct Figures {
        received: i64,
        answered: i64,
    }
    let first = fiscal::FiscalYear::of(today).first_day();
    let sql = Sql::new(
        "SELECT count(*) AS received, count(resulted_at) AS answered FROM complaint
         WHERE tenant_id = {tenant} AND received_on >= ? AND received_on <= ?",
    );
    let figures: Option<Figures> = read.row_as(sql.bind(first).bind(today)).await?;
    Ok(figures.map_or((0, 0), |f| (f.received, f.answered)))
}
