//! A table of activities.

use super::{Cells, Extra, Frame, columns::Column};
use crate::{
    dates,
    desk::Desk,
    field::{DoubtCode, Field},
};
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct ActivityTable {
    pub frame: Frame,
    pub rows: Vec<ActivityRow>,
}

#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct ActivityRow {
    pub order: Option<Field<u32>>,
    pub name: Option<Field<String>>,
    pub starts_on: Option<Field<NaiveDate>>,
    pub ends_on: Option<Field<NaiveDate>>,
    pub place: Option<Field<String>>,
    pub topics: Option<Field<String>>,
    pub participants_total: Option<Field<u32>>,
    pub men: Option<Field<u32>>,
    pub women: Option<Field<u32>>,
    pub groups: Option<Field<String>>,
    pub results: Option<Field<String>>,
    pub uses: Option<Field<String>>,
    /// Whole baht.
    pub budget: Option<Field<i64>>,
    pub owner: Option<Field<String>>,
    pub participation_level: Option<Field<String>>,
    pub participation_category: Option<Field<String>>,
    pub extras: Vec<Extra>,
}

pub(super) fn read(desk: &mut Desk, frame: Frame, cells: &[Cells], totals: &[Cells]) -> ActivityTable {
    let rows: Vec<ActivityRow> = cells.iter().map(|row| one(desk, row)).collect();
    let sum: u64 = rows
        .iter()
        .filter_map(|row| row.participants_total.as_ref())
        .map(|total| u64::from(total.value))
        .sum();
    for total in totals {
        let said = total.raw(Column::Total).and_then(|text| dates::numbers(text).first().map(|(n, ..)| *n));
        if said.is_some_and(|said| u64::try_from(said) != Ok(sum)) {
            let line = total.line(desk);
            desk.told(
                DoubtCode::NumbersDoNotAddUp,
                line,
                "participants_total",
                &said.unwrap_or_default().to_string(),
                &sum.to_string(),
            );
        }
    }
    ActivityTable { frame, rows }
}

fn one(desk: &mut Desk, row: &Cells) -> ActivityRow {
    let mut found = ActivityRow {
        order: row.number(desk, Column::Order, "order"),
        name: row.text(desk, Column::Name),
        starts_on: row.date(desk, Column::StartsOn, "starts_on"),
        ends_on: row.date(desk, Column::EndsOn, "ends_on"),
        place: row.text(desk, Column::Place),
        topics: row.text(desk, Column::Topics),
        participants_total: row.number(desk, Column::Total, "participants_total"),
        men: row.number(desk, Column::Men, "men"),
        women: row.number(desk, Column::Women, "women"),
        groups: row.text(desk, Column::Groups),
        results: row.text(desk, Column::Results),
        uses: row.text(desk, Column::Uses),
        budget: None,
        owner: row.text(desk, Column::Owner),
        participation_level: row.text(desk, Column::Level),
        participation_category: row.text(desk, Column::Category),
        extras: Vec::new(),
    };
    if let Some(text) = row.raw(Column::Dates).map(str::to_owned) {
        match crate::dates::range(&text).or_else(|| dates::single(&text).map(|day| (day, day))) {
            Some((from, to)) => {
                found.starts_on = found.starts_on.or_else(|| Some(row.field(desk, &text, from)));
                found.ends_on = found.ends_on.or_else(|| Some(row.field(desk, &text, to)));
            }
            None => desk.told(DoubtCode::DateUnreadable, row.line(desk), "starts_on", &text, ""),
        }
    }
    if let Some(text) = row.raw(Column::Budget).map(str::to_owned) {
        match dates::budget(&text) {
            Some(amount) => found.budget = Some(row.field(desk, &text, amount.baht)),
            None => desk.told(DoubtCode::AmountUnreadable, row.line(desk), "budget", &text, ""),
        }
    }
    let parts = [&found.men, &found.women]
        .iter()
        .filter_map(|part| part.as_ref().map(|part| u64::from(part.value)))
        .sum::<u64>();
    if let Some(total) = &mut found.participants_total
        && u64::from(total.value) < parts
    {
        desk.mark(total, DoubtCode::NumbersDoNotAddUp, "participants_total");
    }
    if found.name.is_none() {
        desk.doubt(DoubtCode::ValueMissing, row.line(desk), "name");
    }
    let mut taken = vec![
        Column::Name,
        Column::Place,
        Column::Topics,
        Column::Groups,
        Column::Results,
        Column::Uses,
        Column::Owner,
        Column::Level,
        Column::Category,
    ];
    let read = [
        (Column::Order, found.order.is_some()),
        (Column::StartsOn, found.starts_on.is_some()),
        (Column::EndsOn, found.ends_on.is_some()),
        (Column::Dates, found.starts_on.is_some()),
        (Column::Total, found.participants_total.is_some()),
        (Column::Men, found.men.is_some()),
        (Column::Women, found.women.is_some()),
        (Column::Budget, found.budget.is_some()),
    ];
    taken.extend(read.iter().filter(|(_, read)| *read).map(|(column, _)| *column));
    found.extras = row.extras(desk, &taken);
    found
}
