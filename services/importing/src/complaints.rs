//! A register of complaints kept as a table. Only matters that are still open are entered: the answer of a finished one
//! was given on a day of the past, and to enter it today would make the figures of timeliness untrue. Corruption
//! complaints belong into the sealed register and are entered there by its officers.

use crate::{
    outcome::{Entered, Summary},
    place::{Places, content_of, once},
    text,
};
use chrono::{DateTime, NaiveTime, Utc};
use complaints::{
    case::{Channel, Kind},
    category,
    complaint::{Contact, Matter, NewComplaint, receive},
};
use kernel::{Fault, Lang, fiscal, ids::VillageId, lang::tr};
use reading::{ComplaintKind, ComplaintRow, ComplaintTable};
use tenancy::{Desk, village};

pub(crate) async fn enter(desk: &Desk, key: &str, found: ComplaintTable) -> Result<Summary, Fault> {
    let read = desk.store.read(&desk.scope).await?;
    let categories = category::list(&read, false).await?;
    let villages = village::list(&read).await?;
    drop(read);
    // The catch-all of the administration's own list stands last (category::STARTER).
    let Some(other) = categories.last().map(|category| category.id) else {
        return Err(Fault::Refused("import_needs_categories"));
    };
    let mut summary = Summary::default();
    let mut places = Places::new(key, "complaint");
    for row in &found.rows {
        let title =
            [text(row.subject.as_ref()), text(row.detail.as_ref())].into_iter().find(|t| !t.is_empty());
        let title = title.unwrap_or_default();
        let line = row.subject.as_ref().or(row.detail.as_ref()).map_or(0, |field| field.line);
        let village = row.village_no.as_ref().and_then(|no| {
            villages.iter().find(|one| one.no.and_then(|own| u32::try_from(own).ok()) == Some(no.value))
        });
        let outcome = match refused(row) {
            Some(fault) => Err(fault),
            None => {
                let place = places.of(&content_of(serde_json::to_value(row))?);
                let new = new_complaint(place.key.clone(), row, other, village.map(|one| one.id));
                let make = async { Ok(Entered::Complaint(receive(desk, new).await?.id)) };
                once(desk, &place, make).await
            }
        };
        summary.add(title, line, outcome);
    }
    Ok(summary)
}

fn refused(row: &ComplaintRow) -> Option<Fault> {
    if row.complaint_kind.as_ref().is_some_and(|kind| kind.value == ComplaintKind::CorruptionComplaint) {
        return Some(Fault::Refused("import_corruption"));
    }
    let finished = ["ยุติ", "แล้วเสร็จ", "เสร็จสิ้น", "ปิดเรื่อง"];
    let status = text(row.status.as_ref());
    let open = status.contains("ไม่ยุติ") || status.contains("ยังไม่");
    let done = row.result_notice_on.is_some() || (!open && finished.iter().any(|word| status.contains(word)));
    done.then_some(Fault::Refused("import_finished_complaint"))
}

fn new_complaint(
    idempotency_key: String,
    row: &ComplaintRow,
    category: kernel::ids::CategoryId,
    village: Option<VillageId>,
) -> NewComplaint {
    let contact = Contact {
        name: text(row.complainant.as_ref()),
        phone: text(row.phone.as_ref()),
        ..Contact::default()
    };
    let (subject, detail) = (text(row.subject.as_ref()), text(row.detail.as_ref()));
    let kind = row.complaint_kind.as_ref().and_then(|kind| Kind::parse(kind.value.code()));
    NewComplaint {
        idempotency_key,
        channel: row
            .channel_kind
            .as_ref()
            .and_then(|channel| Channel::parse(channel.value.code()))
            .unwrap_or(Channel::WalkIn),
        category: Some(category),
        village,
        matter: Matter {
            kind: kind.unwrap_or(Kind::Grievance),
            title: Some(subject.clone()).filter(|title| !title.is_empty()),
            text: if detail.is_empty() { subject } else { detail },
            place: place_of(row, village),
            point: None,
            contact: Some(contact).filter(|contact| !contact.is_empty()),
            received_at: row.received_on.as_ref().map(|day| noon(day.value)),
        },
        uploads: Vec::new(),
        upload_batch: String::new(),
        department: None,
        assignee: None,
    }
}

/// A village that the administration's own list does not have is kept in words.
fn place_of(row: &ComplaintRow, village: Option<VillageId>) -> String {
    let unknown = row.village_no.as_ref().filter(|_| village.is_none());
    let words = unknown.map(|no| tr(Lang::Th, "import.village", &[("no", &no.value.to_string())]));
    let parts = [text(row.place.as_ref()), words.unwrap_or_default()];
    parts.into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(" ")
}

/// A table knows the day, not the hour.
fn noon(day: chrono::NaiveDate) -> DateTime<Utc> {
    fiscal::thai_midnight(day) + (NaiveTime::from_hms_opt(12, 0, 0).unwrap_or_default() - NaiveTime::MIN)
}
