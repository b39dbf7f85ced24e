//! A register of complaints as a table (ทะเบียนรับเรื่องร้องเรียน).

use super::{Cells, Extra, Frame, columns::Column};
use crate::{
    centre::{ChannelKind, channel_kind},
    desk::Desk,
    field::{DoubtCode, Field, codes},
    words::key,
};
use chrono::NaiveDate;
use kernel::{Lang, lang};
use serde::{Deserialize, Serialize};

codes! {
    /// What a citizen brings (domain.md a5).
    ComplaintKind, "read.complaint_kind.":
    Grievance = "grievance",
    Complaint = "complaint",
    CorruptionComplaint = "corruption_complaint",
    Suggestion = "suggestion",
    Enquiry = "enquiry",
    Compliment = "compliment",
}

const KINDS: &[(&str, ComplaintKind)] = &[
    ("ทุจริต", ComplaintKind::CorruptionComplaint),
    ("ร้องทุกข์", ComplaintKind::Grievance),
    ("ร้องเรียน", ComplaintKind::Complaint),
    ("เสนอแนะ", ComplaintKind::Suggestion),
    ("สอบถาม", ComplaintKind::Enquiry),
    ("ชมเชย", ComplaintKind::Compliment),
];

#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct ComplaintTable {
    pub frame: Frame,
    pub rows: Vec<ComplaintRow>,
}

#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct ComplaintRow {
    pub order: Option<Field<u32>>,
    pub number: Option<Field<String>>,
    pub received_on: Option<Field<NaiveDate>>,
    pub subject: Option<Field<String>>,
    pub detail: Option<Field<String>>,
    pub complainant: Option<Field<String>>,
    pub phone: Option<Field<String>>,
    pub channel_kind: Option<Field<ChannelKind>>,
    pub complaint_kind: Option<Field<ComplaintKind>>,
    pub village_no: Option<Field<u32>>,
    pub place: Option<Field<String>>,
    pub owner: Option<Field<String>>,
    pub status: Option<Field<String>>,
    pub results: Option<Field<String>>,
    pub result_notice_on: Option<Field<NaiveDate>>,
    pub extras: Vec<Extra>,
}

pub(super) fn read(desk: &mut Desk, frame: Frame, cells: &[Cells]) -> ComplaintTable {
    let rows = cells.iter().map(|row| one(desk, row)).collect();
    ComplaintTable { frame, rows }
}

fn one(desk: &mut Desk, row: &Cells) -> ComplaintRow {
    let mut found = ComplaintRow {
        order: row.number(desk, Column::Order, "order"),
        number: row.text(desk, Column::Number),
        received_on: row.date(desk, Column::ReceivedOn, "received_on"),
        subject: row.text(desk, Column::Subject),
        detail: row.text(desk, Column::Detail),
        complainant: row.text(desk, Column::Complainant),
        phone: row.text(desk, Column::Phone),
        village_no: row.number(desk, Column::VillageNo, "village_no"),
        place: row.text(desk, Column::Place),
        owner: row.text(desk, Column::Owner),
        status: row.text(desk, Column::Status),
        results: row.text(desk, Column::Results),
        result_notice_on: row.date(desk, Column::ResultOn, "result_notice_on"),
        ..ComplaintRow::default()
    };
    if let Some(text) = row.raw(Column::Channel).map(str::to_owned) {
        found.channel_kind = channel_kind(&text).map(|kind| row.field(desk, &text, kind));
        if found.channel_kind.is_none() {
            desk.told(DoubtCode::KindUnclear, row.line(desk), "channel_kind", &text, "");
        }
    }
    if let Some(text) = row.raw(Column::Kind).map(str::to_owned) {
        let of = key(&text);
        let kind = KINDS.iter().find(|(word, _)| of.contains(word)).map(|(_, kind)| *kind);
        found.complaint_kind = kind.map(|kind| row.field(desk, &text, kind));
        if kind.is_none() {
            desk.told(DoubtCode::KindUnclear, row.line(desk), "complaint_kind", &text, "");
        }
    }
    if let (Some(received), Some(result)) = (&found.received_on, &mut found.result_notice_on)
        && result.value < received.value
    {
        desk.mark(result, DoubtCode::NumbersDoNotAddUp, "result_notice_on");
    }
    if found.subject.is_none() {
        desk.doubt(DoubtCode::ValueMissing, row.line(desk), "subject");
    }
    let mut taken = vec![
        Column::Number,
        Column::Subject,
        Column::Detail,
        Column::Complainant,
        Column::Phone,
        Column::Place,
        Column::Owner,
        Column::Status,
        Column::Results,
    ];
    let read = [
        (Column::Order, found.order.is_some()),
        (Column::ReceivedOn, found.received_on.is_some()),
        (Column::VillageNo, found.village_no.is_some()),
        (Column::ResultOn, found.result_notice_on.is_some()),
        (Column::Channel, found.channel_kind.is_some()),
        (Column::Kind, found.complaint_kind.is_some()),
    ];
    taken.extend(read.iter().filter(|(_, read)| *read).map(|(column, _)| *column));
    found.extras = row.extras(desk, &taken);
    found
}
