//! The gallery `/design` (คลังหน้าตา): every component in every state, and a link to every page with sample data.

use askama::Template;

use super::case::CaseState;
use super::page::{FormErrors, Page, Tone};

#[derive(Clone, Debug)]
pub struct Swatch {
    pub class: &'static str,
    pub name: &'static str,
    /// Ratio against its ground, as written in tokens.css.
    pub contrast: &'static str,
}

#[derive(Clone, Debug)]
pub struct SampleLink {
    /// `/design/{name}`
    pub name: &'static str,
    pub about: &'static str,
}

#[derive(Clone, Debug, Template)]
#[template(path = "portal/design.html")]
pub struct DesignPage {
    pub page: Page,
    pub swatches: Vec<Swatch>,
    pub tones: Vec<(Tone, &'static str)>,
    pub states: Vec<CaseState>,
    pub errors: FormErrors,
    pub samples: Vec<SampleLink>,
}
