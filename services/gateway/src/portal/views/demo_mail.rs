//! The demo's mailbox (กล่องจดหมายสาธิต): what would have been sent, readable without a mail server. Demo only.

use askama::Template;

use super::page::Page;

#[derive(Clone, Debug)]
pub struct MailItem {
    /// `/demo/mail/{id}`
    pub href: String,
    pub subject: String,
    pub to: String,
    pub at: String,
}

/// `/demo/mail`, newest first.
#[derive(Clone, Debug, Template)]
#[template(path = "portal/mail_list.html")]
pub struct MailListPage {
    pub page: Page,
    pub mails: Vec<MailItem>,
    /// Address of older mails.
    pub older: Option<String>,
}

/// `/demo/mail/{id}`; the HTML part comes from its own address into a sandboxed frame.
#[derive(Clone, Debug, Template)]
#[template(path = "portal/mail.html")]
pub struct MailPage {
    pub page: Page,
    pub subject: String,
    pub from: String,
    pub to: String,
    pub at: String,
    pub text: String,
    pub html_url: Option<String>,
    /// The `.eml` itself.
    pub raw_url: Option<String>,
}
