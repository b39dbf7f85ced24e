//! Reading holidays: national and own days in one statement.

use super::Holiday;
use chrono::NaiveDate;
use kernel::{Fault, day_count::HolidayTable};
use sea_orm::FromQueryResult;
use std::collections::BTreeMap;
use store::{Sql, TenantRead};

#[derive(FromQueryResult)]
struct Row {
    day: NaiveDate,
    name_th: String,
    office_closed: bool,
    own: i32,
}

/// The days from `from` to `to`, both included, in order. An own line replaces the national one of its day.
pub async fn list(read: &TenantRead, from: NaiveDate, to: NaiveDate) -> Result<Vec<Holiday>, Fault> {
    let sql = Sql::new(
        "SELECT n.day AS day, n.name_th AS name_th, n.office_closed AS office_closed, 0 AS own
         FROM holiday n WHERE n.day >= ? AND n.day <= ?
         UNION ALL
         SELECT o.day AS day, o.name_th AS name_th, o.office_closed AS office_closed, 1 AS own
         FROM tenant_holiday o WHERE o.tenant_id = {tenant} AND o.day >= ? AND o.day <= ?",
    );
    let rows: Vec<Row> = read.rows_as(sql.bind(from).bind(to).bind(from).bind(to)).await?;
    Ok(merge(rows))
}

fn merge(rows: Vec<Row>) -> Vec<Holiday> {
    let mut days: BTreeMap<NaiveDate, Holiday> = BTreeMap::new();
    for row in rows {
        let own = row.own != 0;
        if own || !days.contains_key(&row.day) {
            let line = Holiday { day: row.day, name: row.name_th, office_closed: row.office_closed, own };
            days.insert(row.day, line);
        }
    }
    days.into_values().collect()
}

/// The days on which the offices are closed, ready for counting.
pub async fn load(read: &TenantRead, from: NaiveDate, to: NaiveDate) -> Result<HolidayTable, Fault> {
    let days = list(read, from, to).await?;
    Ok(days.into_iter().filter(|day| day.office_closed).map(|day| (day.day, day.name)).collect())
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;

    #[test]
    fn an_own_day_stands_before_the_national_one_whatever_the_order_of_rows() {
        let row = |day: &str, name: &str, office_closed, own| Row {
            day: day.parse().unwrap(),
            name_th: name.to_owned(),
            office_closed,
            own,
        };
        let rows = || {
            vec![
                row("2027-04-13", "วันสงกรานต์", true, 0),
                row("2027-04-13", "เปิดทำการ", false, 1),
                row("2027-04-06", "วันจักรี", true, 0),
            ]
        };
        let days = merge(rows());
        assert_eq!(merge(rows().into_iter().rev().collect()), days);
        let seen: Vec<(&str, bool, bool)> =
            days.iter().map(|d| (d.name.as_str(), d.office_closed, d.own)).collect();
        assert_eq!(seen, [("วันจักรี", true, false), ("เปิดทำการ", false, true)]);
    }
}
