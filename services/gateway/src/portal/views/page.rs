//! What every citizen page shares: language, tenant header, footer, assets, alert, field errors.

use std::fmt::Display;

use kernel::Lang;

/// Words that a browser's dictionary of Thai cuts in two, most often in a heading whose lines are balanced.
const WHOLE: [&str; 8] =
    ["การมีส่วนร่วม", "ได้มีส่วนร่วม", "มีส่วนร่วม", "ส่วนได้ส่วนเสีย", "ความคิดเห็น", "ท้องถิ่น", "คณะกรรมการ", "ร้องทุกข์"];

/// Where the hashed files of `web/public/dist` are served; filled once at start from `manifest.json`.
#[derive(Clone, Debug, Default)]
pub struct Assets {
    /// `portal.css` of the manifest.
    pub css: String,
    /// `portal.js`; the page works without it.
    pub js: String,
    /// `thai-400.woff2`, the only font that is preloaded.
    pub font: String,
    /// `map.css`, fetched only when a citizen opens the map.
    pub map_css: String,
    /// `icon.svg`, the browser's tab.
    pub icon: String,
    /// `sample.svg`, the picture of the design gallery.
    pub sample: String,
}

/// The administration whose portal is shown. All texts are ready to print in the page's language.
#[derive(Clone, Debug)]
pub struct TenantView {
    pub slug: String,
    /// `/t/{slug}`, or empty on the tenant's own host. Never ends in a slash.
    pub base: String,
    /// องค์การบริหารส่วนตำบล…
    pub name: String,
    /// อบต.…
    pub short_name: String,
    pub lao_type_label: String,
    pub address: String,
    pub phone: Option<String>,
    pub email: Option<String>,
    /// With its word: อำเภอ… or เขต… (`portal.place.district`).
    pub district: String,
    /// With its word: จังหวัด… (`portal.place.province`).
    pub province: String,
    pub seal_url: Option<String>,
    pub service_hours: Option<String>,
}

impl TenantView {
    /// Letters for the round mark when no seal was given: "อบต" of "อบต.วัดตูม", "SAO" of "Wat Tum SAO".
    pub fn monogram(&self) -> String {
        if let Some((head, _)) = self.short_name.split_once('.') {
            return head.to_owned();
        }
        match self.short_name.rsplit(' ').next() {
            Some(last) if last.len() <= 4 => last.to_owned(),
            _ => self.short_name.chars().take(1).collect(),
        }
    }

    /// A number a phone can dial.
    pub fn phone_href(&self) -> String {
        self.phone.as_deref().map(dialable).unwrap_or_default()
    }
}

/// `tel:` address of a printed number: spaces, hyphens and "ต่อ 11" do not dial.
pub fn dialable(printed: &str) -> String {
    let digits: String = printed
        .chars()
        .take_while(|c| c.is_ascii_digit() || matches!(c, ' ' | '-' | '+' | '(' | ')' | '\u{a0}'))
        .filter(|c| c.is_ascii_digit() || *c == '+')
        .collect();
    format!("tel:{digits}")
}

/// Weight of a message; a page always says it in words too.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Tone {
    Plain,
    Info,
    Success,
    Warning,
    Danger,
}

impl Tone {
    pub fn class(self) -> &'static str {
        match self {
            Tone::Plain => "plain",
            Tone::Info => "info",
            Tone::Success => "success",
            Tone::Warning => "warning",
            Tone::Danger => "danger",
        }
    }
}

/// One message above the heading, for example after a form was saved.
#[derive(Clone, Debug)]
pub struct Alert {
    pub tone: Tone,
    pub text: String,
}

/// One thing to correct. `field` is the control's id and name.
#[derive(Clone, Debug)]
pub struct FormError {
    pub field: &'static str,
    pub message: String,
}

/// The summary above a form and the messages beside its fields come from this one list.
#[derive(Clone, Debug, Default)]
pub struct FormErrors(pub Vec<FormError>);

impl FormErrors {
    pub fn add(&mut self, field: &'static str, message: impl Into<String>) {
        self.0.push(FormError { field, message: message.into() });
    }

    pub fn any(&self) -> bool {
        !self.0.is_empty()
    }

    pub fn list(&self) -> &[FormError] {
        &self.0
    }

    pub fn of(&self, field: &str) -> Option<&str> {
        self.0.iter().find(|error| error.field == field).map(|error| error.message.as_str())
    }

    /// Class of a field's group.
    pub fn group(&self, field: &str) -> &'static str {
        if self.of(field).is_some() { "field wrong" } else { "field" }
    }

    /// ARIA attributes that tie a control to its hint (may be empty) and its message. Both names are ours, never typed.
    pub fn aria(&self, field: &str, hint: &str) -> String {
        let wrong = self.of(field).is_some();
        let mut ids = Vec::new();
        if !hint.is_empty() {
            ids.push(hint.to_owned());
        }
        if wrong {
            ids.push(format!("{field}-error"));
        }
        let mut attributes = String::new();
        if !ids.is_empty() {
            attributes.push_str(&format!(" aria-describedby=\"{}\"", ids.join(" ")));
        }
        if wrong {
            attributes.push_str(" aria-invalid=\"true\"");
        }
        attributes
    }
}

/// One option of a radio group or a select.
#[derive(Clone, Debug)]
pub struct Choice {
    pub value: String,
    pub label: String,
    pub chosen: bool,
}

/// What the layout needs.
#[derive(Clone, Debug)]
pub struct Page {
    pub lang: Lang,
    /// Heading of the page; the layout adds the tenant's or the service's name.
    pub title: String,
    pub description: String,
    pub tenant: Option<TenantView>,
    /// Path and query of this page without `lang`, for the language switch. Must answer GET.
    pub path: String,
    pub alert: Option<Alert>,
    pub assets: Assets,
    /// Pages behind a secret and error pages stay out of search engines.
    pub noindex: bool,
    /// Absolute address for link previews; `None` on pages behind a secret.
    pub canonical: Option<String>,
    /// Puts "ข้อผิดพลาด:" before the title, so a screen reader says it first.
    pub in_error: bool,
    /// Shows that all people and cases are fictional.
    pub demo: bool,
}

impl Page {
    pub fn new(lang: Lang, assets: Assets, title: impl Into<String>, path: impl Into<String>) -> Self {
        Page {
            lang,
            title: title.into(),
            description: kernel::lang::t(lang, "portal.site.description").to_owned(),
            tenant: None,
            path: path.into(),
            alert: None,
            assets,
            noindex: false,
            canonical: None,
            in_error: false,
            demo: false,
        }
    }

    pub fn of(mut self, tenant: TenantView) -> Self {
        self.tenant = Some(tenant);
        self
    }

    /// A text in the page's language.
    pub fn t(&self, key: &'static str) -> &'static str {
        kernel::lang::t(self.lang, key)
    }

    /// A text with one value: `page.with("portal.form.answer", "n", 15)`.
    pub fn with(&self, key: &'static str, name: &str, value: impl Display) -> String {
        kernel::lang::tr(self.lang, key, &[(name, &value.to_string())])
    }

    /// A text with two values.
    pub fn with2(&self, key: &'static str, a: &str, av: impl Display, b: &str, bv: impl Display) -> String {
        kernel::lang::tr(self.lang, key, &[(a, &av.to_string()), (b, &bv.to_string())])
    }

    /// A heading as HTML: escaped, and its long words kept in one piece.
    pub fn whole(&self, text: impl AsRef<str>) -> String {
        let mut rest = text.as_ref();
        let mut html = String::new();
        loop {
            // The first word in the text; of two that begin there, the longer one.
            let next = WHOLE.iter().filter_map(|word| Some((rest.find(word)?, *word)));
            let Some((at, word)) = next.min_by_key(|(at, word)| (*at, usize::MAX - word.len())) else {
                break;
            };
            let (before, from) = rest.split_at(at);
            html.push_str(&escaped(before));
            html.push_str("<span class=\"nw\">");
            html.push_str(word);
            html.push_str("</span>");
            rest = from.strip_prefix(word).unwrap_or_default();
        }
        html.push_str(&escaped(rest));
        html
    }

    pub fn code(&self) -> &'static str {
        match self.lang {
            Lang::Th => "th",
            Lang::En => "en",
        }
    }

    pub fn other_code(&self) -> &'static str {
        match self.lang {
            Lang::Th => "en",
            Lang::En => "th",
        }
    }

    /// This page in the other language.
    pub fn switch_href(&self) -> String {
        let joint = if self.path.contains('?') { '&' } else { '?' };
        format!("{}{joint}lang={}", self.path, self.other_code())
    }

    pub fn full_title(&self) -> String {
        let owner = match &self.tenant {
            Some(tenant) => tenant.short_name.as_str(),
            None => self.t("portal.site.name"),
        };
        let prefix = if self.in_error { self.t("portal.error.prefix") } else { "" };
        let space = if self.in_error { " " } else { "" };
        if self.title == owner || self.title.is_empty() {
            return format!("{prefix}{space}{owner}");
        }
        format!("{prefix}{space}{} – {owner}", self.title)
    }

    /// Prefix of every link of the tenant's portal; empty on its own host.
    pub fn base(&self) -> &str {
        self.tenant.as_ref().map_or("", |tenant| tenant.base.as_str())
    }
}

fn escaped(text: &str) -> String {
    text.replace('&', "&amp;")
        .replace('<', "&lt;")
        .replace('>', "&gt;")
        .replace('"', "&quot;")
        .replace('\'', "&#39;")
}

#[cfg(test)]
mod tests {
    use super::{Assets, Page};
    use kernel::Lang;

    #[test]
    fn a_heading_keeps_its_words_whole_and_is_escaped() {
        let page = Page::new(Lang::Th, Assets::default(), "", "/");
        assert_eq!(
            page.whole("ก <b> ความคิดเห็น & ข"),
            "ก &lt;b&gt; <span class=\"nw\">ความคิดเห็น</span> &amp; ข"
        );
        assert_eq!(page.whole("แผนการมีส่วนร่วม"), "แผน<span class=\"nw\">การมีส่วนร่วม</span>");
        assert_eq!(page.whole("\"<script>'"), "&quot;&lt;script&gt;&#39;");
    }
}
