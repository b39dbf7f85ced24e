//! Advisers and seats (ที่ปรึกษา และตำแหน่งในคณะกรรมการ): a numbered line or a row of a table with position and role.

use super::CentreAnnouncement;
use crate::{
    desk::Desk,
    field::{DoubtCode, Field},
    people::{self, CommitteeRole, PositionKind},
};
use serde::{Deserialize, Serialize};
use std::collections::HashSet;

/// One seat. It belongs to a position or, where the document names one, to a person.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Seat {
    /// The number in front, or the place in the list.
    pub order: u32,
    pub position: Option<Field<String>>,
    /// The position for comparing: the same for every wording of one position.
    pub position_key: String,
    pub position_kind: Option<PositionKind>,
    pub person: Option<Field<String>>,
    pub role: Option<Field<CommitteeRole>>,
    pub village_no: Option<Field<u32>>,
}

pub(super) fn read(
    desk: &mut Desk,
    lines: &[usize],
    name: &str,
    advisers: bool,
    headings: &mut Vec<Field<String>>,
) -> Vec<Seat> {
    let mut seats: Vec<Seat> = Vec::new();
    for (index, at) in lines.iter().enumerate() {
        let Some(line) = desk.free(*at).cloned() else { continue };
        if is_header(&line.text) {
            headings.push(desk.heading(*at, &format!("{name}.columns")));
            continue;
        }
        let numbered = line.mark.is_some() || line.bullet || leading_number(&line.text).is_some();
        let cells: Vec<String> = line
            .body
            .split('\t')
            .map(|cell| cell.trim().to_owned())
            .filter(|cell| !cell.is_empty())
            .collect();
        // A role alone on its line belongs to the seat above.
        if let Some(role) = people::role(&line.text) {
            if let Some(seat) = seats.last_mut().filter(|seat| seat.role.is_none()) {
                seat.role = Some(desk.field(&[*at], role));
            }
            continue;
        }
        if !numbered && cells.len() < 2 && !advisers {
            continue;
        }
        let order = line.mark.as_ref().and_then(|mark| mark.path.last().copied()).map(u32::from);
        let order = order
            .or_else(|| leading_number(&line.text))
            .unwrap_or(u32::try_from(seats.len() + 1).unwrap_or(u32::MAX));
        let follows = lines
            .get(index + 1)
            .and_then(|next| desk.line(*next))
            .is_some_and(|next| people::role(&next.text).is_some());
        let seat = one(desk, *at, order, cells, name, advisers, follows);
        seats.push(seat);
    }
    // Roles on lines of their own come after the seat was looked at.
    for seat in &seats {
        if seat.role.is_none() && !advisers {
            let line = seat.position.as_ref().or(seat.person.as_ref()).map_or(0, |field| field.line);
            desk.doubt(DoubtCode::RoleUnreadable, line, &format!("{name}.role"));
        }
    }
    seats
}

/// Cells of a row without its number: person, position, role in whatever order the document has them.
fn one(
    desk: &mut Desk,
    at: usize,
    order: u32,
    mut cells: Vec<String>,
    name: &str,
    advisers: bool,
    follows: bool,
) -> Seat {
    if cells.len() > 1
        && cells.first().is_some_and(|cell| {
            leading_number(cell) == Some(order) && cell.chars().all(|c| !c.is_alphabetic())
        })
    {
        cells.remove(0);
    }
    let mut role = None;
    if cells.len() > 1
        && let Some(place) = cells.iter().rposition(|cell| people::role(cell).is_some())
    {
        role = cells.get(place).and_then(|cell| people::role(cell));
        cells.remove(place);
    }
    let person_cell = cells.iter().position(|cell| people::is_person(cell));
    let mut person = None;
    if let Some(place) = person_cell {
        let cell = cells.remove(place);
        let (found, rest) = if cells.is_empty() {
            people::person_and_rest(&cell).unwrap_or((cell, String::new()))
        } else {
            (cell, String::new())
        };
        person = Some(found);
        if !rest.is_empty() {
            cells.push(rest);
        }
    }
    let joined = cells.join("\t");
    let mut position = joined.replace('\t', " ");
    if role.is_none() && !advisers && !follows {
        let (found, named) = people::position_and_role(&joined);
        (position, role) = (found, named);
    }
    let position_kind = people::position_kind(&position);
    let (village, several) = people::village_no(&position);
    let position_key = people::position_key(&position);
    let mut position = (!position.is_empty()).then(|| desk.field(&[at], position));
    let village_no = village.map(|number| desk.field(&[at], number));
    if let Some(position) = &mut position {
        if several {
            desk.mark(position, DoubtCode::SeveralVillages, &format!("{name}.village_no"));
        } else if position_kind.is_none() {
            desk.mark(position, DoubtCode::UnknownPosition, &format!("{name}.position"));
        }
    }
    let role = role.or(advisers.then_some(CommitteeRole::Adviser)).map(|role| desk.field(&[at], role));
    Seat {
        order,
        position,
        position_key,
        position_kind,
        person: person.map(|person| desk.field(&[at], person)),
        role,
        village_no,
    }
}

/// `ลำดับ | ชื่อ - สกุล | ตำแหน่ง | หน้าที่`
fn is_header(text: &str) -> bool {
    let cells: Vec<String> = text.split('\t').map(crate::words::key).collect();
    cells.len() > 1
        && cells.iter().any(|cell| cell.starts_with("ตำแหน่ง") || cell.starts_with("ชื่อ"))
        && !cells.iter().any(|cell| cell.chars().any(|c| c.is_ascii_digit()))
}

fn leading_number(text: &str) -> Option<u32> {
    let arabic = kernel::numerals::to_arabic(text.trim());
    let first = arabic.split('\t').next()?.trim().trim_end_matches(['.', ')']).trim_start_matches('(');
    first.parse().ok()
}

/// Counts distinct positions and tells of one that sits twice.
pub(super) fn check(desk: &mut Desk, body: &mut CentreAnnouncement) {
    let mut seen: HashSet<String> = HashSet::new();
    for seat in &mut body.seats {
        // Two persons of one position (two สมาชิกสภา) are two.
        let identity = match &seat.person {
            Some(person) => crate::words::key(&person.value),
            None => seat.position_key.clone(),
        };
        if identity.is_empty() {
            continue;
        }
        if !seen.insert(identity)
            && let Some(position) = &mut seat.position
        {
            desk.mark(position, DoubtCode::PositionTwice, "seats.position");
        }
    }
    body.distinct_positions = u32::try_from(seen.len()).unwrap_or(u32::MAX);
}
