//! The list of a fiscal year makes itself. Making it again adds only what is missing.

use super::{Code, Setting, queries, rules, table::duty as table, template};
use crate::record::{self, Face, Kind};
use chrono::{DateTime, NaiveDate, Utc};
use kernel::{
    Actor, Fault,
    fiscal::{FiscalYear, thai_day},
    ids::{DepartmentId, DutyId, StaffId},
};
use reminders::deadline::{self, NewDeadline};
use sea_orm::ColumnTrait;
use serde_json::json;
use store::{TenantRead, TenantTx};
use tenancy::audit;
use uuid::Uuid;

/// Whether this year's list is still to be made: the centre is on and a duty of the year is not there.
pub async fn is_needed(read: &TenantRead, year: FiscalYear) -> Result<bool, Fault> {
    Ok(queries::setting(read).await?.switched_on && !missing(read, year).await?.is_empty())
}

async fn missing(read: &TenantRead, year: FiscalYear) -> Result<Vec<Code>, Fault> {
    let rows = rows_of(read, year).await?;
    Ok(Code::ALL.iter().copied().filter(|code| !rows.iter().any(|row| row.code == code.as_str())).collect())
}

async fn rows_of(read: &TenantRead, year: FiscalYear) -> Result<Vec<table::Model>, Fault> {
    Ok(read.find::<table::Entity>().filter(table::Column::FiscalYear.eq(year.be())).all().await?)
}

/// Makes what is missing of the year's list, with its deadlines. A duty that the administration had changed the year
/// before follows that: its words, its people, its day. Returns how many were made.
pub async fn begin(tx: &TenantTx, actor: &Actor, year: FiscalYear, now: DateTime<Utc>) -> Result<u32, Fault> {
    let missing = missing(tx, year).await?;
    if missing.is_empty() {
        return Ok(0);
    }
    let setting = queries::setting(tx).await?;
    let before = rows_of(tx, year.previous()).await?;
    let mut made = 0;
    for code in missing {
        let old = before.iter().find(|row| row.code == code.as_str());
        add(tx, actor, code, year, old, &setting, now).await?;
        made += 1;
    }
    let detail = json!({ "number": year.be(), "duties": made });
    audit::record(tx, actor, "centre.begin_year", "centre", None, detail, now).await?;
    Ok(made)
}

async fn add(
    tx: &TenantTx,
    actor: &Actor,
    code: Code,
    year: FiscalYear,
    before: Option<&table::Model>,
    setting: &Setting,
    now: DateTime<Utc>,
) -> Result<(), Fault> {
    let today = thai_day(now);
    let (title, summary) = template::words(code);
    let mut face = Face {
        title: title.to_owned(),
        summary: summary.to_owned(),
        fiscal_year: Some(year.be()),
        ..Face::default()
    };
    let mut usual = template::due_on(code, year, setting.report_days);
    if let Some(row) = before {
        if !matches!(code, Code::ReportOne | Code::ReportTwo) {
            usual = rules::a_year_later(row.due_on);
        }
        if let Some(record) = record::find(tx, Kind::CentreDuty, row.id).await? {
            face = Face { fiscal_year: Some(year.be()), ..record.face };
        }
    }
    // A list of a year that is over is kept for the record: its days stay as they were.
    let due_on = if FiscalYear::of(today) > year { usual } else { rules::not_begun_overdue(usual, today) };
    let id = DutyId::new().uuid();
    record::add(tx, actor, (Kind::CentreDuty, id), &face, "", now).await?;
    tx.add::<table::Entity>(table::Model {
        tenant_id: tx.tenant(),
        id,
        fiscal_year: year.be(),
        code: code.as_str().to_owned(),
        due_on,
        done_on: None,
        note: String::new(),
    })
    .await?;
    if due_on >= today {
        let people = (face.owner, face.department);
        set_deadline(tx, id, (code, due_on), people, setting, now).await?;
    }
    Ok(())
}

/// The deadline of one duty.
pub(super) async fn set_deadline(
    tx: &TenantTx,
    id: Uuid,
    (code, due_on): (Code, NaiveDate),
    (responsible, department): (Option<StaffId>, Option<DepartmentId>),
    setting: &Setting,
    now: DateTime<Utc>,
) -> Result<(), Fault> {
    let trace = match code {
        Code::ReportOne | Code::ReportTwo => json!({
            "rule": "domain.md b5", "days": setting.report_days, "source": setting.report_note,
        }),
        _ => json!({ "rule": "domain.md b5" }),
    };
    let new = NewDeadline {
        subject_kind: Kind::CentreDuty.as_str(),
        subject_id: id,
        kind: deadline::CENTRE_DUTY,
        due_on,
        responsible,
        department,
        confidential: false,
        // The template's words: what an officer typed instead may name somebody.
        label: template::words(code).0.to_owned(),
        trace,
    };
    deadline::set(tx, new, now).await?;
    Ok(())
}
