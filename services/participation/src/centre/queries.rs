//! Reading the centre's setting and duties.

use super::{Code, Duty, Setting, table};
use crate::record::{self, Kind};
use kernel::{Action, Actor, Fault, fiscal::FiscalYear};
use sea_orm::{ColumnTrait, FromQueryResult};
use store::{Sql, TenantRead};
use uuid::Uuid;

/// The administration's setting; the usual one when it never said anything.
pub async fn setting(read: &TenantRead) -> Result<Setting, Fault> {
    let row = read.find::<table::setting::Entity>().one().await?;
    Ok(row.map_or_else(Setting::default, |row| Setting {
        switched_on: row.switched_on,
        report_days: row.report_days,
        report_note: row.report_note,
    }))
}

/// The years that have a list, the latest first.
pub async fn years(read: &TenantRead, actor: &Actor) -> Result<Vec<i32>, Fault> {
    actor.may(Action::ParticipationRead)?;
    let sql = Sql::new(
        "SELECT DISTINCT d.fiscal_year AS fiscal_year FROM centre_duty d WHERE d.tenant_id = {tenant}
         ORDER BY d.fiscal_year DESC",
    );
    let rows = read.rows(sql).await?;
    rows.iter().map(|row| row.try_get("", "fiscal_year").map_err(Fault::internal)).collect()
}

/// The duties of a year in the order of the missions.
pub async fn list(read: &TenantRead, actor: &Actor, year: FiscalYear) -> Result<Vec<Duty>, Fault> {
    actor.may(Action::ParticipationRead)?;
    let rows = read
        .find::<table::duty::Entity>()
        .filter(table::duty::Column::FiscalYear.eq(year.be()))
        .all()
        .await?;
    let evidence = evidence(read, year).await?;
    let mut duties = Vec::with_capacity(rows.len());
    for row in rows {
        if let Some(duty) = with_record(read, row, &evidence).await? {
            duties.push(duty);
        }
    }
    duties.sort_by_key(|duty| Code::ALL.iter().position(|code| *code == duty.code));
    Ok(duties)
}

/// One duty.
pub async fn find(read: &TenantRead, actor: &Actor, id: Uuid) -> Result<Option<Duty>, Fault> {
    actor.may(Action::ParticipationRead)?;
    let row = read.find::<table::duty::Entity>().filter(table::duty::Column::Id.eq(id)).one().await?;
    let Some(row) = row else { return Ok(None) };
    let year = year_of(&row)?;
    let evidence = evidence(read, year).await?;
    with_record(read, row, &evidence).await
}

#[derive(FromQueryResult)]
struct Evidence {
    id: Uuid,
    n: i64,
}

async fn evidence(read: &TenantRead, year: FiscalYear) -> Result<Vec<Evidence>, Fault> {
    let sql = Sql::new(
        "SELECT d.id AS id,
            (SELECT count(*) FROM record_link l WHERE l.tenant_id = {tenant} AND (l.from_id = d.id OR l.to_id = d.id))
            + (SELECT count(*) FROM record_file f WHERE f.tenant_id = {tenant} AND f.record_id = d.id) AS n
         FROM centre_duty d WHERE d.tenant_id = {tenant} AND d.fiscal_year = ?",
    );
    Ok(read.rows_as(sql.bind(year.be())).await?)
}

fn year_of(row: &table::duty::Model) -> Result<FiscalYear, Fault> {
    FiscalYear::from_be(row.fiscal_year)
        .ok_or_else(|| Fault::internal(format!("centre: year {}", row.fiscal_year)))
}

async fn with_record(
    read: &TenantRead,
    row: table::duty::Model,
    evidence: &[Evidence],
) -> Result<Option<Duty>, Fault> {
    // Eleven rows of one year: as many small reads by key.
    let Some(record) = record::find(read, Kind::CentreDuty, row.id).await? else { return Ok(None) };
    Ok(Some(Duty {
        year: year_of(&row)?,
        code: Code::read(&row.code)?,
        due_on: row.due_on,
        done_on: row.done_on,
        note: row.note,
        evidence: evidence.iter().find(|n| n.id == record.id).map_or(0, |n| n.n),
        record,
    }))
}
