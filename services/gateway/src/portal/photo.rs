//! Pictures on the portal's pages: of a case for the holder of its number and secret, and those that wait with a form.

use super::{failures::Bare, opening::CaseAddress, page::Site};
use axum::{
    body::Body,
    extract::{Path, RawQuery},
    http::{HeaderValue, header},
    response::Response,
};
use complaints::{
    complaint::{citizen, queries},
    corruption,
};
use kernel::ids::UploadId;
use tenancy::upload::{self, Size};

/// A picture: shown, never run, and kept by no one but this browser for an hour at most.
fn picture(bytes: Vec<u8>, kept: &'static str) -> Response {
    let mut response = Response::new(Body::from(bytes));
    let headers = response.headers_mut();
    headers.insert(header::CONTENT_TYPE, HeaderValue::from_static("image/jpeg"));
    headers.insert(header::CONTENT_SECURITY_POLICY, HeaderValue::from_static("default-src 'none'; sandbox"));
    headers.insert(header::CACHE_CONTROL, HeaderValue::from_static(kept));
    headers.insert("x-robots-tag", HeaderValue::from_static("noindex"));
    response
}

/// The picture's id is the last word of every address here.
fn last(words: &[(String, String)]) -> Result<UploadId, Bare> {
    let id = words.iter().find(|(name, _)| name == "id").and_then(|(_, value)| value.parse().ok());
    id.ok_or(Bare::NOT_FOUND)
}

/// `…/photo/{id}`, with `?thumb=1` the small one: a public picture of this case and no other.
pub async fn of_case(
    case: CaseAddress,
    Path(words): Path<Vec<(String, String)>>,
    RawQuery(query): RawQuery,
) -> Result<Response, Bare> {
    let (id, site) = (last(&words)?, &case.site);
    let read = site.app.store.read(&site.scope).await?;
    let found =
        citizen::find(&read, case.opener.number, &case.opener.secret).await?.ok_or(Bare::NOT_FOUND)?;
    if !queries::has_file(&read, found, id, true).await? {
        return Err(Bare::NOT_FOUND);
    }
    // What is not a picture is the office's and is not shown here.
    upload::find(&read, id).await?.filter(|file| file.mime == "image/jpeg").ok_or(Bare::NOT_FOUND)?;
    drop(read);
    let size = if query.as_deref() == Some("thumb=1") { Size::Thumb } else { Size::Full };
    let bytes = upload::bytes(&site.app.files, &site.scope, id, size).await?.ok_or(Bare::NOT_FOUND)?;
    Ok(picture(bytes, "private, max-age=3600"))
}

/// A picture of a corruption case, opened with the administration's key; the opening is recorded.
pub async fn of_confidential_case(
    case: CaseAddress,
    Path(words): Path<Vec<(String, String)>>,
) -> Result<Response, Bare> {
    let id = last(&words)?;
    let (number, secret) = (case.opener.number, &case.opener.secret);
    let file = corruption::files::open_file_by_secret(&case.site.desk(), number, secret, id).await?;
    let file = file.filter(|file| file.mime == "image/jpeg").ok_or(Bare::NOT_FOUND)?;
    Ok(picture(file.bytes, "no-store"))
}

/// The small picture of a photo that waits with a form, for whoever has the form's key.
pub async fn staged(site: Site, Path(words): Path<Vec<(String, String)>>) -> Result<Response, Bare> {
    let id = last(&words)?;
    let key = words.iter().find(|(name, _)| name == "form_key").map_or("", |(_, value)| value.as_str());
    let waiting = upload::staged(&site.app.store.read(&site.scope).await?, key).await?;
    if !waiting.iter().any(|photo| photo.id == id) {
        return Err(Bare::NOT_FOUND);
    }
    let bytes = upload::bytes(&site.app.files, &site.scope, id, Size::Thumb).await?.ok_or(Bare::NOT_FOUND)?;
    Ok(picture(bytes, "no-store"))
}
