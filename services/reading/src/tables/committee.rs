//! A table of committee members.

use super::{Cells, Extra, Frame, columns::Column};
use crate::{
    desk::Desk,
    field::{DoubtCode, Field},
    people::{self, CommitteeRole, PositionKind},
};
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct CommitteeTable {
    pub frame: Frame,
    pub rows: Vec<CommitteeRow>,
}

#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct CommitteeRow {
    pub order: Option<Field<u32>>,
    pub person: Option<Field<String>>,
    pub position: Option<Field<String>>,
    pub position_key: String,
    pub position_kind: Option<PositionKind>,
    pub role: Option<Field<CommitteeRole>>,
    pub organisation: Option<Field<String>>,
    pub phone: Option<Field<String>>,
    pub village_no: Option<Field<u32>>,
    pub appointed_on: Option<Field<NaiveDate>>,
    pub term_ends_on: Option<Field<NaiveDate>>,
    pub extras: Vec<Extra>,
}

pub(super) fn read(desk: &mut Desk, frame: Frame, cells: &[Cells]) -> CommitteeTable {
    let rows = cells.iter().map(|row| one(desk, row)).collect();
    CommitteeTable { frame, rows }
}

fn one(desk: &mut Desk, row: &Cells) -> CommitteeRow {
    let mut found = CommitteeRow {
        order: row.number(desk, Column::Order, "order"),
        person: row.text(desk, Column::Person),
        position: row.text(desk, Column::Position),
        organisation: row.text(desk, Column::Organisation),
        phone: row.text(desk, Column::Phone),
        village_no: row.number(desk, Column::VillageNo, "village_no"),
        appointed_on: row.date(desk, Column::AppointedOn, "appointed_on"),
        term_ends_on: row.date(desk, Column::TermEndsOn, "term_ends_on"),
        ..CommitteeRow::default()
    };
    if let Some(text) = row.raw(Column::Role).map(str::to_owned) {
        found.role = people::role(&text).map(|role| row.field(desk, &text, role));
    }
    // Many lists write the role in the column of positions.
    if found.role.is_none()
        && row.raw(Column::Role).is_none()
        && let Some(text) = row.raw(Column::Position).map(str::to_owned)
        && let Some(role) = people::role(&text)
    {
        found.role = Some(row.field(desk, &text, role));
        found.position = None;
    }
    if found.role.is_none() {
        let said = row.raw(Column::Role).unwrap_or_default().to_owned();
        desk.told(DoubtCode::RoleUnreadable, row.line(desk), "role", &said, "");
    }
    if let Some(position) = &mut found.position {
        found.position_kind = people::position_kind(&position.value);
        found.position_key = people::position_key(&position.value);
        if found.village_no.is_none()
            && let (Some(number), _) = people::village_no(&position.value)
        {
            found.village_no = Some(position.with(number));
        }
        if found.position_kind.is_none() {
            desk.mark(position, DoubtCode::UnknownPosition, "position");
        }
    }
    let mut taken = vec![Column::Person, Column::Position, Column::Organisation, Column::Phone];
    let read = [
        (Column::Order, found.order.is_some()),
        (Column::Role, found.role.is_some()),
        (Column::VillageNo, found.village_no.is_some()),
        (Column::AppointedOn, found.appointed_on.is_some()),
        (Column::TermEndsOn, found.term_ends_on.is_some()),
    ];
    taken.extend(read.iter().filter(|(_, read)| *read).map(|(column, _)| *column));
    found.extras = row.extras(desk, &taken);
    found
}
