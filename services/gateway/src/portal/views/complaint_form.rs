//! Filing a complaint (แจ้งเรื่อง). Holds every value that was typed, so an error loses nothing.

use askama::Template;
use kernel::Lang;

use super::page::{Choice, FormErrors, Page};

/// The kinds of the general queue, in the order of `domain.md` a5. Corruption has its own page.
pub const KINDS: [&str; 5] = ["grievance", "complaint", "suggestion", "enquiry", "compliment"];

/// The select of kinds; an unknown or empty value chooses the grievance.
pub fn kind_choices(lang: Lang, chosen: &str) -> Vec<Choice> {
    let chosen = if KINDS.contains(&chosen) { chosen } else { "grievance" };
    KINDS
        .iter()
        .map(|kind| Choice {
            value: (*kind).to_owned(),
            label: kernel::lang::t(lang, kind_key(kind)).to_owned(),
            chosen: *kind == chosen,
        })
        .collect()
}

/// Message key of a kind's name.
pub fn kind_key(kind: &str) -> &'static str {
    match kind {
        "complaint" => "portal.kind.complaint",
        "suggestion" => "portal.kind.suggestion",
        "enquiry" => "portal.kind.enquiry",
        "compliment" => "portal.kind.compliment",
        _ => "portal.kind.grievance",
    }
}

/// A photo kept on the server between an error and the next try.
#[derive(Clone, Debug)]
pub struct StagedPhoto {
    pub id: String,
    pub thumb_url: String,
    /// The citizen ticked "remove".
    pub removed: bool,
}

/// What the form tells and obeys; the handler checks the same numbers.
#[derive(Clone, Debug)]
pub struct Limits {
    pub details_max: usize,
    pub photos_max: usize,
    pub photo_megabytes: usize,
}

impl Default for Limits {
    fn default() -> Self {
        Limits { details_max: 4000, photos_max: 5, photo_megabytes: 10 }
    }
}

/// What was typed; empty strings on the first visit.
#[derive(Clone, Debug, Default)]
pub struct ComplaintValues {
    pub details: String,
    pub place: String,
    pub lat: String,
    pub lon: String,
    pub name: String,
    pub phone: String,
    pub email: String,
    pub notify_email: bool,
}

/// `{base}/complaints/new`, multipart POST to the same path.
/// Field names: form_key, kind, category, details, photos, staged, remove, village, place, lat, lon, name, phone, email, notify_email.
#[derive(Clone, Debug, Template)]
#[template(path = "portal/complaint_form.html")]
pub struct ComplaintFormPage {
    pub page: Page,
    /// Idempotency key made by the server; the same key files once.
    pub form_key: String,
    /// The promise of this tenant, at most 15.
    pub answer_days: u32,
    /// Working days until the written receipt.
    pub receipt_days: u32,
    pub kinds: Vec<Choice>,
    pub categories: Vec<Choice>,
    /// Without the empty choice; empty when the tenant has no villages.
    pub villages: Vec<Choice>,
    pub values: ComplaintValues,
    pub staged: Vec<StagedPhoto>,
    pub errors: FormErrors,
    pub limits: Limits,
    /// GeoJSON of the tenant, for the lazy map; `None` hides the map.
    pub map_url: Option<String>,
}

impl ComplaintFormPage {
    pub fn action(&self) -> String {
        format!("{}/complaints/new", self.page.base())
    }
}
