//! What committees and meetings contribute to the statistics: K1 to K4 of domain.md d.

use super::{Committee, Sector, profiles::TERM_ENDS_SOON, queries, rules};
use crate::record::{Record, table::record as record_table};
use chrono::Duration;
use kernel::{
    Fault,
    figure::{Figure, Span},
};
use sea_orm::ColumnTrait;
use store::{Sql, TenantRead};

/// K1 composition, K2 citizens' share, K3 meetings held of those planned, K4 terms ending.
///
/// "Committees required" (K1) are those held against a profile whose term is not over; the seats of K2 are without the
/// advisers'; a meeting that was called off was not held and still was planned.
pub async fn contribute(read: &TenantRead, span: &Span) -> Result<Vec<Figure>, Fault> {
    let rows = read
        .find::<record_table::Entity>()
        .filter(record_table::Column::Kind.eq(crate::record::Kind::Committee.as_str()))
        .filter(record_table::Column::ArchivedAt.is_null())
        .all()
        .await?;
    let records: Vec<Record> = rows.into_iter().map(Record::try_from).collect::<Result<_, _>>()?;
    let mut committees = queries::of_records(read, records).await?;
    committees.retain(|one| !one.is_over(span.as_of));
    let held_against = |one: &&Committee| one.details.profile.is_some();
    let required: Vec<&Committee> = committees.iter().filter(held_against).collect();
    let passing = required.iter().filter(|one| rules::warnings(&one.details, &one.seats).is_empty()).count();
    let seats = committees.iter().flat_map(|one| &one.seats);
    let citizens = seats.clone().filter(|seat| seat.sector == Sector::CitizenSector).count();
    let soon = span.as_of + Duration::days(TERM_ENDS_SOON);
    let ending = committees.iter().filter(|one| one.details.term_to.is_some_and(|end| end <= soon)).count();
    let (held, planned) = meetings(read, span).await?;
    Ok(vec![
        Figure::share("K1", "", count(passing), count(required.len())),
        Figure::share("K2", "", count(citizens), count(seats.count())),
        Figure::share("K3", "", held, planned),
        Figure::count("K4", "", count(ending)),
    ])
}

fn count(n: usize) -> i64 {
    i64::try_from(n).unwrap_or(i64::MAX)
}

async fn meetings(read: &TenantRead, span: &Span) -> Result<(i64, i64), Fault> {
    let sql = Sql::new(
        "SELECT count(CASE WHEN m.state IN ('held', 'minutes_approved') THEN 1 END) AS held, count(*) AS planned
         FROM meeting m JOIN record r ON r.tenant_id = m.tenant_id AND r.id = m.id
         WHERE m.tenant_id = {tenant} AND r.archived_at IS NULL AND r.starts_on BETWEEN ? AND ?",
    );
    let rows = read.rows(sql.bind(span.from).bind(span.to)).await?;
    let row = rows.first().ok_or_else(|| Fault::internal("count gave no row"))?;
    let get = |name: &str| row.try_get::<i64>("", name).map_err(Fault::internal);
    Ok((get("held")?, get("planned")?))
}
