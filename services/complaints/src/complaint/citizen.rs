//! What the citizen does with number and secret alone: follow, add, reopen, rate.

use super::{
    Desk, REGISTER, rules,
    rules::{MAX_PHOTOS, ReopenedBy, Step},
    table, work,
    write::{Attachment, Column, Open},
};
use crate::case::{CaseNumber, EventKind, Secret, Stage, State};
use kernel::{
    Fault, FieldError, fiscal,
    ids::{ComplaintId, UploadId},
};
use sea_orm::ColumnTrait;
use serde_json::json;
use store::TenantRead;

const INFORMATION: &str = "complaint.information";

/// The case that number and secret open together. A wrong number and a wrong secret look the same.
pub async fn find(
    read: &TenantRead,
    number: CaseNumber,
    secret: &Secret,
) -> Result<Option<ComplaintId>, Fault> {
    use table::complaint::Column as C;
    let found = read
        .find::<table::complaint::Entity>()
        .filter(C::FiscalYear.eq(number.fiscal_year))
        .filter(C::RunningNo.eq(number.running))
        .one()
        .await?;
    let stored = found.as_ref().map_or(&[][..], |row| row.secret_hash.as_slice());
    // Compared even when nothing was found, so that time tells nothing either.
    let opens = secret.opens(read.scope(), REGISTER, stored);
    Ok(found.filter(|_| opens).map(|row| ComplaintId(row.id)))
}

async fn open<'a>(desk: &'a Desk, number: CaseNumber, secret: &Secret) -> Result<Open<'a>, Fault> {
    let id = find(&desk.store.read(&desk.scope).await?, number, secret).await?.ok_or(Fault::NotFound)?;
    Open::load(desk, id).await
}

/// Adds what the citizen knows more. A closed case takes it too: the office sees it in the timeline.
pub async fn add_information(
    desk: &Desk,
    number: CaseNumber,
    secret: &Secret,
    text: &str,
    uploads: &[UploadId],
    idempotency_key: &str,
) -> Result<(), Fault> {
    let open = open(desk, number, secret).await?;
    if open.tx.done_before(INFORMATION, idempotency_key).await?.is_some() {
        return Ok(());
    }
    match add(open, text, uploads, idempotency_key).await {
        // The same form was committed by a parallel request: then its key is taken, or its photos are.
        Err(fault @ (Fault::Conflict(_) | Fault::NotFound)) => {
            let tx = desk.store.write(&desk.scope).await?;
            tx.done_before(INFORMATION, idempotency_key).await?.map(|_| ()).ok_or(fault)
        }
        other => other,
    }
}

async fn add(open: Open<'_>, text: &str, uploads: &[UploadId], idempotency_key: &str) -> Result<(), Fault> {
    let text = if uploads.is_empty() {
        rules::check_text("text", text)
    } else {
        rules::check_optional_text("text", text)
    };
    let room = if uploads.len() > MAX_PHOTOS {
        Err(Fault::Invalid(vec![FieldError::new("photos", "too_many_files").with("max", MAX_PHOTOS)]))
    } else {
        Ok(())
    };
    // Without a key of its own a second message would be taken for the first one and be lost.
    let key =
        if idempotency_key.is_empty() { Err(Fault::field("idempotencyKey", "required")) } else { Ok(()) };
    let ((text, ()), ()) = rules::both(rules::both(text, room), key)?;
    let files: Vec<_> = uploads
        .iter()
        .map(|upload| Attachment {
            batch: idempotency_key.to_owned(),
            upload: *upload,
            stage: Stage::Information,
            alt: String::new(),
        })
        .collect();
    open.tx.remember(INFORMATION, idempotency_key, json!({}), open.now).await?;
    open.event(EventKind::Information, true, &text, json!({}), &files).await?;
    Ok(open.tx.commit().await?)
}

/// Reopens within the tenant's period after the result.
pub async fn reopen_by_citizen(
    desk: &Desk,
    number: CaseNumber,
    secret: &Secret,
    reason: &str,
) -> Result<(), Fault> {
    let open = open(desk, number, secret).await?;
    let next = rules::after(open.state, true, Step::Reopen)?;
    let settings = tenancy::settings::load(&open.tx).await?;
    let ended = open.row.resulted_at.or(open.row.closed_at).unwrap_or(open.row.updated_at);
    if fiscal::thai_day(open.now) > rules::reopen_until(ended, settings.reopen_days) {
        return Err(rules::StepError::TooLateToReopen.into());
    }
    work::reopen_case(open, next, ReopenedBy::Citizen, reason).await
}

/// Rates the result, 1 to 5; a later rating replaces the earlier one.
pub async fn rate(
    desk: &Desk,
    number: CaseNumber,
    secret: &Secret,
    rating: i32,
    text: &str,
) -> Result<(), Fault> {
    let rating =
        if (1..=5).contains(&rating) { Ok(rating) } else { Err(Fault::field("rating", "choose_one")) };
    let text = kernel::text::clean_text(text, usize::MAX);
    let text = if text.chars().count() > rules::MAX_PLACE {
        Err(Fault::Invalid(vec![FieldError::new("ratingText", "too_long").with("max", rules::MAX_PLACE)]))
    } else {
        Ok(text)
    };
    let (rating, text) = rules::both(rating, text)?;
    let mut open = open(desk, number, secret).await?;
    if !matches!(open.state, State::Resolved | State::Closed) {
        return Err(rules::StepError::StillOpen.into());
    }
    let (state, now) = (open.state, open.now);
    let columns = vec![
        (Column::Rating, rating.into()),
        (Column::RatingText, text.trim().into()),
        (Column::RatedAt, now.into()),
    ];
    open.change(state, columns).await?;
    open.event(EventKind::Rated, false, text.trim(), json!({ "rating": rating }), &[]).await?;
    Ok(open.tx.commit().await?)
}
