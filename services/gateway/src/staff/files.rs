//! Files of the console: one upload a request, and the files of cases for those who may read the case.

use super::session::{SameSite, Staff};
use crate::{
    App,
    http::reply::{JsonFault, refuse},
};
use axum::{
    Json,
    body::Body,
    extract::{Multipart, Path, Query, State},
    http::{HeaderValue, StatusCode, header},
    response::{IntoResponse, Response},
};
use complaints::complaint::queries;
use kernel::{Action, ErrorCode, Fault, ids::UploadId};
use serde::Deserialize;
use serde_json::json;
use tenancy::upload::{self, Size, UploadKind, staff_batch};

/// The work to which files are attached.
const MAY_ATTACH: [Action; 14] = [
    Action::ComplaintWork,
    Action::CorruptionWork,
    Action::MeasureWork,
    Action::CommitteeWork,
    Action::MeetingWork,
    Action::ForumWork,
    Action::ActivityWork,
    Action::ConsultationWork,
    Action::SurveyWork,
    Action::EvaluationWork,
    Action::ProgrammeWork,
    Action::DisclosureWork,
    Action::InformationRequestWork,
    Action::DocumentImport,
];

/// Takes one file: a photo is decoded and made anew, anything else allowed is kept as an opaque attachment.
pub async fn upload(State(app): State<App>, staff: Staff, _: SameSite, mut form: Multipart) -> Response {
    let actor = staff.who.actor();
    if !MAY_ATTACH.iter().any(|action| actor.can(*action)) {
        return JsonFault { fault: Fault::Forbidden, lang: staff.lang }.into_response();
    }
    let (name, bytes) = match one_file(&mut form).await {
        Ok(Some(file)) => file,
        Ok(None) => {
            return JsonFault { fault: Fault::field("file", "required"), lang: staff.lang }.into_response();
        }
        Err(status) if status == StatusCode::PAYLOAD_TOO_LARGE => {
            return refuse(status, ErrorCode::TooLarge, staff.lang);
        }
        Err(status) => return refuse(status, ErrorCode::Malformed, staff.lang),
    };
    let kind = if upload::photo::Format::of(&bytes).is_some() { UploadKind::Photo } else { UploadKind::File };
    let new = upload::NewUpload { batch: staff_batch(staff.who.staff_id), kind, name, bytes, field: "file" };
    let limits = upload::photo::Limits::default();
    let staged =
        upload::stage(&app.store, &staff.who.scope, &app.files, &actor, new, limits, app.clock.now()).await;
    match staged {
        Ok(file) => Json(json!({
            "id": file.id.to_string(), "name": file.name, "mime": file.mime, "bytes": file.bytes,
            "width": file.width, "height": file.height,
            "thumbUrl": (kind == UploadKind::Photo).then(|| format!("/staff/api/files/{}?thumb=1", file.id)),
        }))
        .into_response(),
        Err(fault) => JsonFault { fault, lang: staff.lang }.into_response(),
    }
}

async fn one_file(form: &mut Multipart) -> Result<Option<(String, Vec<u8>)>, StatusCode> {
    while let Some(field) = form.next_field().await.map_err(|error| error.status())? {
        if field.name() == Some("file") {
            let name = field.file_name().unwrap_or("").to_owned();
            let bytes = field.bytes().await.map_err(|error| error.status())?;
            return Ok(Some((name, bytes.to_vec())));
        }
    }
    Ok(None)
}

#[derive(Deserialize)]
pub struct Wanted {
    thumb: Option<u8>,
}

/// A file of a case, or one this person has staged.
pub async fn file(
    State(app): State<App>,
    staff: Staff,
    Path(id): Path<String>,
    Query(wanted): Query<Wanted>,
) -> Response {
    match read_file(&app, &staff, &id, wanted.thumb.is_some()).await {
        Ok(response) => response,
        Err(fault) => JsonFault { fault, lang: staff.lang }.into_response(),
    }
}

async fn read_file(app: &App, staff: &Staff, id: &str, thumb: bool) -> Result<Response, Fault> {
    let id: UploadId = id.parse().map_err(|_| Fault::NotFound)?;
    let read = app.store.read(&staff.who.scope).await?;
    let found = upload::find(&read, id).await?.ok_or(Fault::NotFound)?;
    let own = found.batch == staff_batch(staff.who.staff_id);
    let actor = staff.who.actor();
    if !own
        && !queries::is_case_file(&read, &actor, id).await?
        && !participation::record::file::may_read(&read, &actor, id).await?
        && !disclosure::file::may_read(&read, &actor, id).await?
    {
        return Err(Fault::NotFound);
    }
    drop(read);
    let size = if thumb { Size::Thumb } else { Size::Full };
    let bytes = upload::bytes(&app.files, &staff.who.scope, id, size).await?.ok_or(Fault::NotFound)?;
    Ok(answer(
        bytes.into(),
        &found.mime,
        &found.name,
        found.kind == UploadKind::Photo,
        "private, max-age=3600",
    ))
}

/// A photo is shown; anything else is only ever downloaded, under a type no browser runs.
pub fn answer(bytes: Body, mime: &str, name: &str, inline: bool, keep: &'static str) -> Response {
    let mut response = Response::new(bytes);
    let headers = response.headers_mut();
    let mime = if inline { mime } else { "application/octet-stream" };
    if let Ok(mime) = HeaderValue::from_str(mime) {
        headers.insert(header::CONTENT_TYPE, mime);
    }
    let policy = "default-src 'none'; sandbox";
    headers.insert(header::CONTENT_SECURITY_POLICY, HeaderValue::from_static(policy));
    headers.insert(header::CACHE_CONTROL, HeaderValue::from_static(keep));
    if !inline {
        let name: String = name.bytes().map(|byte| format!("%{byte:02X}")).collect();
        if let Ok(value) = HeaderValue::from_str(&format!("attachment; filename*=UTF-8''{name}")) {
            headers.insert(header::CONTENT_DISPOSITION, value);
        }
    }
    response
}

/// A file of a corruption case, opened with the tenant's key; the reading is audited.
pub async fn corruption_file(State(app): State<App>, staff: Staff, Path(id): Path<String>) -> Response {
    let desk = tenancy::Desk {
        store: app.store.clone(),
        scope: staff.who.scope.clone(),
        actor: staff.who.actor(),
        lang: staff.lang,
        clock: app.clock.clone(),
        vault: app.vault.clone(),
        files: app.files.clone(),
        public_url: app.public_url().to_owned(),
    };
    match open_corruption_file(&desk, &id).await {
        Ok(response) => response,
        Err(fault) => JsonFault { fault, lang: staff.lang }.into_response(),
    }
}

async fn open_corruption_file(desk: &tenancy::Desk, id: &str) -> Result<Response, Fault> {
    let id: UploadId = id.parse().map_err(|_| Fault::NotFound)?;
    let file = complaints::corruption::files::open_file(desk, id).await?.ok_or(Fault::NotFound)?;
    let inline = file.mime.starts_with("image/");
    Ok(answer(file.bytes.into(), &file.mime, &file.name, inline, "no-store"))
}
