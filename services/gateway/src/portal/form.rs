//! Reading a form with photos (แบบฟอร์มที่มีรูปถ่าย): bounded while it arrives, each photo staged as soon as it is whole,
//! so at most one is in memory, and a mistake elsewhere in the form loses none.

use super::{
    failures::Bare,
    fields::Fields,
    page::Site,
    views::{complaint_form::StagedPhoto, page::FormErrors},
};
use crate::App;
use axum::{
    body::Bytes,
    extract::{
        DefaultBodyLimit, FromRequest, Multipart, Request,
        multipart::{Field, MultipartError},
    },
    http::{HeaderMap, StatusCode, header},
};
use complaints::complaint::rules::MAX_PHOTOS;
use futures::StreamExt;
use kernel::{Actor, Fault, FieldError, ids::UploadId, lang::tr};
use tenancy::upload::{self, NewUpload, Upload, UploadKind, photo::Limits};
use uuid::Uuid;

/// More than any form of ours has.
const MOST_FIELDS: usize = 80;
/// Bytes of one typed field. The longest text is 5,000 characters; what is beyond is refused by its length anyway.
const MOST_TEXT_BYTES: usize = 64 * 1024;
/// A body that is too large is read and thrown away up to so many times the bound: a browser whose upload is cut off
/// shows a broken connection instead of the page that says what to do.
const PATIENCE: u64 = 4;
const PHOTOS: &str = "photos";

/// Whether photos in the form are taken.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Photos {
    Take,
    /// Read past them, for an answer that gives the typed text back.
    Pass,
}

/// A form as it was sent.
pub struct Sent {
    fields: Fields,
    /// The form's key: its case is filed once under it, and its photos wait under it.
    pub key: String,
    /// The key was missing or malformed: nothing is filed, the form comes back with a fresh one.
    pub expired: bool,
    /// Photos of an earlier try are gone, and not because the form was filed: they were swept while it lay open.
    pub lost: bool,
    /// All photos that wait under the key, in the order they came.
    pub photos: Vec<Upload>,
    /// What was wrong with photos of this try, in words.
    pub errors: FormErrors,
}

/// A fresh form key: unguessable, because it also opens the photos that wait under it.
#[must_use]
pub fn fresh_key() -> String {
    Uuid::new_v4().to_string()
}

pub fn known_key(text: &str) -> Option<String> {
    let key = Uuid::try_parse(text).ok()?;
    (key.get_version_num() == 4).then(|| key.to_string())
}

fn photo_bytes(app: &App) -> usize {
    usize::try_from(app.config.limits.upload_bytes).unwrap_or(usize::MAX)
}

/// Bytes of a whole form: its photos and a megabyte for all else.
fn most_bytes(app: &App) -> u64 {
    app.config.limits.upload_bytes.saturating_mul(MAX_PHOTOS as u64).saturating_add(1024 * 1024)
}

/// The same, as told to a person.
#[must_use]
pub fn megabytes(app: &App) -> u32 {
    u32::try_from(app.config.limits.upload_bytes.saturating_mul(MAX_PHOTOS as u64) / (1024 * 1024))
        .unwrap_or(u32::MAX)
}

/// Reads a form with photos.
///
/// # Errors
/// [`Bare`] with 413 when it is too large, 400 when it is no form; whatever else the photo storage reports.
pub async fn read(site: &Site, mut request: Request, photos: Photos) -> Result<Sent, Bare> {
    let most = most_bytes(&site.app);
    if announced(request.headers()).is_some_and(|bytes| bytes > most) {
        pass_over(request, most.saturating_mul(PATIENCE)).await;
        return Err(Bare::TOO_LARGE);
    }
    DefaultBodyLimit::max(usize::try_from(most).unwrap_or(usize::MAX)).apply(&mut request);
    let parts = Multipart::from_request(request, &()).await.map_err(|_| Bare::BAD_REQUEST)?;
    let mut reader = Reader {
        site,
        take: photos,
        key: None,
        fields: Fields::default(),
        seen: 0,
        errors: FormErrors::default(),
    };
    reader.run(parts).await?;
    reader.finish().await
}

fn announced(headers: &HeaderMap) -> Option<u64> {
    headers.get(header::CONTENT_LENGTH)?.to_str().ok()?.parse().ok()
}

async fn pass_over(request: Request, most: u64) {
    let mut body = request.into_body().into_data_stream();
    let mut read = 0;
    while let Some(Ok(chunk)) = body.next().await {
        read += chunk.len() as u64;
        if read > most {
            break;
        }
    }
}

fn unreadable(error: MultipartError) -> Bare {
    let too_large = error.status() == StatusCode::PAYLOAD_TOO_LARGE;
    if too_large { Bare::TOO_LARGE } else { Bare::BAD_REQUEST }
}

/// The part's bytes up to `most`, and whether there were more.
async fn bytes_of(part: &mut Field<'_>, most: usize) -> Result<(Vec<u8>, bool), Bare> {
    let (mut bytes, mut more) = (Vec::new(), false);
    while let Some(chunk) = part.chunk().await.map_err(unreadable)? {
        let chunk: Bytes = chunk;
        let room = most.saturating_sub(bytes.len());
        bytes.extend_from_slice(chunk.get(..room.min(chunk.len())).unwrap_or_default());
        more |= chunk.len() > room;
    }
    Ok((bytes, more))
}

struct Reader<'a> {
    site: &'a Site,
    take: Photos,
    key: Option<String>,
    fields: Fields,
    /// Photos seen in this try.
    seen: usize,
    errors: FormErrors,
}

impl Reader<'_> {
    async fn run(&mut self, mut parts: Multipart) -> Result<(), Bare> {
        let mut count = 0;
        while let Some(mut part) = parts.next_field().await.map_err(unreadable)? {
            count += 1;
            if count > MOST_FIELDS {
                return Err(Bare::BAD_REQUEST);
            }
            let name = part.name().unwrap_or_default().to_owned();
            match part.file_name().map(str::to_owned) {
                Some(file) if name == PHOTOS && self.take == Photos::Take => {
                    let (bytes, more) = bytes_of(&mut part, photo_bytes(&self.site.app)).await?;
                    self.photo(file, bytes, more).await?;
                }
                // A file where none belongs is read past.
                Some(_) => while part.chunk().await.map_err(unreadable)?.is_some() {},
                None => {
                    let (bytes, _) = bytes_of(&mut part, MOST_TEXT_BYTES).await?;
                    self.field(name, String::from_utf8_lossy(&bytes).into_owned()).await?;
                }
            }
        }
        Ok(())
    }

    async fn field(&mut self, name: String, value: String) -> Result<(), Bare> {
        match (name.as_str(), &self.key) {
            ("form_key", None) => self.key = known_key(&value),
            // Removed before new photos come, which makes room for them.
            ("remove", Some(key)) => {
                if let Ok(id) = value.parse::<UploadId>() {
                    upload::unstage(&self.site.app.store, &self.site.scope, &self.site.app.files, key, id)
                        .await?;
                }
            }
            _ => {}
        }
        self.fields.add(name, value);
        Ok(())
    }

    async fn photo(&mut self, name: String, bytes: Vec<u8>, more: bool) -> Result<(), Bare> {
        // A file input in which nothing was chosen sends one part without name and content.
        if name.is_empty() && bytes.is_empty() {
            return Ok(());
        }
        self.seen += 1;
        if more || self.seen > MAX_PHOTOS {
            let rule = if more { "file_too_large" } else { "too_many_files" };
            let max = photo_bytes(&self.site.app) / (1024 * 1024);
            self.refuse(
                &FieldError::new(PHOTOS, rule).with("max", if more { max } else { MAX_PHOTOS }),
                &name,
            );
            return Ok(());
        }
        let app = &self.site.app;
        let batch = self.key.get_or_insert_with(fresh_key).clone();
        let new = NewUpload { batch, kind: UploadKind::Photo, name: name.clone(), bytes, field: PHOTOS };
        let limits = Limits::of_bytes(app.config.limits.upload_bytes);
        let staged = upload::stage(
            &app.store,
            &self.site.scope,
            &app.files,
            &Actor::Citizen,
            new,
            limits,
            app.clock.now(),
        )
        .await;
        match staged {
            Ok(_) => Ok(()),
            Err(Fault::Invalid(errors)) => {
                for error in &errors {
                    self.refuse(error, &name);
                }
                Ok(())
            }
            Err(fault) => Err(fault.into()),
        }
    }

    fn refuse(&mut self, error: &FieldError, name: &str) {
        let message = photo_message(self.site, error, name);
        // Ten photos too many are one mistake.
        if !self.errors.list().iter().any(|known| known.message == message) {
            self.errors.add(PHOTOS, message);
        }
    }

    async fn finish(self) -> Result<Sent, Bare> {
        let given = self.fields.text("form_key");
        let expired = known_key(given).is_none();
        let mut lost = false;
        let key = self.key.unwrap_or_else(fresh_key);
        let read = self.site.app.store.read(&self.site.scope).await?;
        let photos = upload::staged(&read, &key).await?;
        let removed: Vec<&str> = self.fields.all("remove").collect();
        for id in self.fields.all("staged").filter(|id| !removed.contains(id)) {
            let Ok(id) = id.parse::<UploadId>() else { continue };
            lost |= !photos.iter().any(|photo| photo.id == id) && upload::find(&read, id).await?.is_none();
        }
        Ok(Sent { fields: self.fields, key, expired, lost, photos, errors: self.errors })
    }
}

/// What is wrong with a photo, by its own name: of five, a person must know which.
fn photo_message(site: &Site, error: &FieldError, name: &str) -> String {
    let name = kernel::text::clean_line(name, 60);
    let name = if name.is_empty() { "?" } else { name.as_str() };
    let max = error.args.iter().find(|(arg, _)| arg == "max").map_or("", |(_, value)| value.as_str());
    let key = match error.rule.as_str() {
        "file_not_image" => "portal.error.photo_kind",
        "file_too_large" => "portal.error.photo_size",
        "file_empty" => "portal.error.photo_empty",
        "too_many_files" => "portal.error.photo_count",
        _ => return error.message(site.lang),
    };
    tr(site.lang, key, &[("name", name), ("n", max)])
}

impl Sent {
    pub fn text(&self, name: &str) -> &str {
        self.fields.text(name)
    }

    pub fn photo_ids(&self) -> Vec<UploadId> {
        self.photos.iter().map(|photo| photo.id).collect()
    }

    /// The waiting photos, for the form that comes back.
    pub fn staged(&self, site: &Site) -> Vec<StagedPhoto> {
        let view = |photo: &Upload| StagedPhoto {
            id: photo.id.to_string(),
            thumb_url: format!("{}/staged/{}/{}", site.base, self.key, photo.id),
            removed: false,
        };
        self.photos.iter().map(view).collect()
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;

    #[test]
    fn a_form_key_is_ours_or_none() {
        let key = fresh_key();
        assert_eq!(known_key(&key), Some(key.clone()));
        assert_eq!(known_key(&key.to_uppercase()), Some(key));
        for text in ["", "1", "0190-sample", "../../x", "01890a5d-ac96-774b-bcce-b302099a8057"] {
            assert_eq!(known_key(text), None, "{text}");
        }
    }
}
