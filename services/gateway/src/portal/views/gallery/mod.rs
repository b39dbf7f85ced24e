//! Sample data for every page in every state (ตัวอย่างทุกหน้า): shown at `/design`, and rendered by the tests.
//! All names and cases are invented.

mod asking;
mod following;
mod forums;
mod measures;
mod standing;

use askama::Template;
use kernel::Lang;

use super::case::CaseState;
use super::design::{DesignPage, SampleLink, Swatch};
use super::page::{Assets, FormErrors, Page, TenantView, Tone};

type Render = fn(Lang, &Assets) -> askama::Result<String>;

/// One page in one state.
pub struct Sample {
    /// Last part of `/design/{name}`.
    pub name: &'static str,
    pub about: &'static str,
    render: Render,
}

const fn sample(name: &'static str, about: &'static str, render: Render) -> Sample {
    Sample { name, about, render }
}

impl Sample {
    /// # Errors
    /// Only when the template itself fails.
    pub fn render(&self, lang: Lang, assets: &Assets) -> askama::Result<String> {
        (self.render)(lang, assets)
    }
}

/// Every sample, in the order of a citizen's way through the portal.
pub fn samples() -> impl Iterator<Item = &'static Sample> {
    asking::SAMPLES
        .iter()
        .chain(following::SAMPLES)
        .chain(measures::SAMPLES)
        .chain(forums::SAMPLES)
        .chain(standing::SAMPLES)
}

/// The sample of `/design/{name}`.
pub fn find(name: &str) -> Option<&'static Sample> {
    samples().find(|sample| sample.name == name)
}

/// `/design` itself.
pub fn design_page(lang: Lang, assets: &Assets) -> DesignPage {
    let mut errors = FormErrors::default();
    errors.add("phone", kernel::lang::t(lang, "portal.error.phone"));
    let title = kernel::lang::t(lang, "portal.design.title");
    let mut page = Page::new(lang, assets.clone(), title, "/design");
    page.noindex = true;
    let swatch = |class, name, contrast| Swatch { class, name, contrast };
    DesignPage {
        page,
        swatches: vec![
            swatch("sw-primary", "primary", "9.2"),
            swatch("sw-deep", "primary-deep", "11.7"),
            swatch("sw-ink", "ink", "16.5"),
            swatch("sw-muted", "muted", "7.3"),
            swatch("sw-info", "info", "10.1"),
            swatch("sw-success", "success", "5.8"),
            swatch("sw-warning", "warning", "7.3"),
            swatch("sw-danger", "danger", "6.4"),
        ],
        tones: vec![
            (Tone::Plain, "plain"),
            (Tone::Info, "info"),
            (Tone::Success, "success"),
            (Tone::Warning, "warning"),
            (Tone::Danger, "danger"),
        ],
        states: CaseState::ALL.to_vec(),
        errors,
        samples: samples().map(|sample| SampleLink { name: sample.name, about: sample.about }).collect(),
    }
}

fn pick(lang: Lang, thai: &'static str, english: &'static str) -> String {
    match lang {
        Lang::Th => thai.to_owned(),
        Lang::En => english.to_owned(),
    }
}

/// A page of the service itself; its language switch stays inside the gallery.
fn service_page(lang: Lang, assets: &Assets, key: &'static str, name: &str) -> Page {
    let mut page = Page::new(lang, assets.clone(), kernel::lang::t(lang, key), format!("/design/{name}"));
    page.noindex = true;
    page.demo = true;
    page
}

/// A page of the sample tenant.
fn tenant_page(lang: Lang, assets: &Assets, key: &'static str, name: &str) -> Page {
    service_page(lang, assets, key, name).of(tenant(lang))
}

fn tenant(lang: Lang) -> TenantView {
    TenantView {
        slug: "wattum".to_owned(),
        base: "/t/wattum".to_owned(),
        name: pick(lang, "องค์การบริหารส่วนตำบลวัดตูม", "Wat Tum Subdistrict Administrative Organization"),
        short_name: pick(lang, "อบต.วัดตูม", "Wat Tum SAO"),
        lao_type_label: pick(lang, "องค์การบริหารส่วนตำบล", "Subdistrict administrative organization"),
        address: pick(
            lang,
            "หมู่ที่\u{a0}4 ตำบลวัดตูม อำเภอพระนครศรีอยุธยา จังหวัดพระนครศรีอยุธยา 13000",
            "Moo 4, Wat Tum, Phra Nakhon Si Ayutthaya District, Phra Nakhon Si Ayutthaya 13000",
        ),
        phone: Some(pick(lang, "035\u{a0}000\u{a0}000 ต่อ\u{a0}11", "035\u{a0}000\u{a0}000 ext.\u{a0}11")),
        email: Some("office@wattum.example".to_owned()),
        district: pick(lang, "อำเภอพระนครศรีอยุธยา", "Phra Nakhon Si Ayutthaya District"),
        province: pick(lang, "จังหวัดพระนครศรีอยุธยา", "Phra Nakhon Si Ayutthaya Province"),
        seal_url: None,
        service_hours: Some(pick(
            lang,
            "วันจันทร์ถึงวันศุกร์ 08:30–16:30\u{a0}น. เว้นวัน\u{2060}หยุด\u{2060}ราชการ",
            "Monday to Friday, 08:30–16:30, except public holidays",
        )),
    }
}

fn finish(page: &impl Template) -> askama::Result<String> {
    page.render()
}

#[cfg(test)]
mod tests;
