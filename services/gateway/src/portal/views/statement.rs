//! Two pages of statement: personal data (ประกาศความเป็นส่วนตัว) and accessibility (การเข้าถึงของทุกคน).

use askama::Template;

use super::page::Page;

#[derive(Clone, Debug, Template)]
#[template(path = "portal/privacy.html")]
pub struct PrivacyPage {
    pub page: Page,
    /// How long this tenant keeps a case; `None` prints the general sentence.
    pub retention: Option<String>,
    pub updated: String,
}

#[derive(Clone, Debug, Template)]
#[template(path = "portal/accessibility.html")]
pub struct AccessibilityPage {
    pub page: Page,
    pub updated: String,
}
