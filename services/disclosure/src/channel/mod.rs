//! Through which channel something was made known (ช่องทางเผยแพร่พร้อมหลักฐาน): when, with which proof, and for a notice
//! put up (ปิดประกาศ) where and until when (seed 001, measures 3.1.2 and 3.1.3). Catalogue items and procurement
//! announcements share it.

mod commands;
pub mod graphql;
mod table;

pub(crate) use commands::record;
pub use commands::{add, of_one, remove};

use crate::file::{self, File, Part};
use chrono::NaiveDate;
use kernel::{Fault, FieldError, participation::Channel, text};
use sea_orm::ColumnTrait;
use store::TenantRead;
use table::disclosure_channel as entries;
use tenancy::words;
use uuid::Uuid;

words! {
    /// What was made known.
    #[graphql(name = "ChannelSubject")]
    Subject { Item = "item", Announcement = "announcement" }
}

/// The channels by which an administration makes something known (domain.md a5 and b2 3.1.2). The others of the list
/// are ways for people to speak to the office.
pub const PUBLICITY: &[Channel] = &[
    Channel::Website,
    Channel::NoticeBoard,
    Channel::Letter,
    Channel::WirelessBroadcast,
    Channel::Agency,
    Channel::Facebook,
    Channel::LineOa,
    Channel::LineGroup,
    Channel::Email,
    Channel::MobileOutreach,
];

const MAX_PLACE: usize = 300;
const MAX_URL: usize = 1_000;

/// What a person says about one channel.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Shown {
    pub channel: Channel,
    pub shown_on: NaiveDate,
    /// The last day of a notice that was put up.
    pub until_on: Option<NaiveDate>,
    /// Where a notice was put up.
    pub place: String,
    pub url: String,
}

impl Shown {
    #[must_use]
    pub fn on(channel: Channel, shown_on: NaiveDate) -> Self {
        Self { channel, shown_on, until_on: None, place: String::new(), url: String::new() }
    }
}

/// One channel as kept.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Entry {
    pub id: Uuid,
    pub subject_id: Uuid,
    pub shown: Shown,
    pub proof: Vec<File>,
}

impl Entry {
    /// Something that shows it happened: an address or a file (seed 001, measure 3.1.2: channels with date and proof).
    #[must_use]
    pub fn has_proof(&self) -> bool {
        !self.shown.url.is_empty() || !self.proof.is_empty()
    }
}

/// How many different channels: the same one used twice is one.
#[must_use]
pub fn distinct(entries: &[Entry]) -> usize {
    let mut seen: Vec<Channel> = entries.iter().map(|entry| entry.shown.channel).collect();
    seen.sort_unstable();
    seen.dedup();
    seen.len()
}

/// Cleans what was typed and names every broken rule.
pub fn check(mut shown: Shown, today: NaiveDate) -> Result<Shown, Fault> {
    let mut errors = Vec::new();
    if !PUBLICITY.contains(&shown.channel) {
        errors.push(FieldError::new("channel", "choose_one"));
    }
    if shown.shown_on > today {
        errors.push(FieldError::new("shownOn", "date_in_future"));
    }
    if shown.until_on.is_some_and(|until| until < shown.shown_on) {
        errors.push(FieldError::new("untilOn", "before_start"));
    }
    shown.place = text::clean_line(&shown.place, MAX_PLACE);
    shown.url = text::clean_line(&shown.url, MAX_URL);
    if !shown.url.is_empty() && !is_web_address(&shown.url) {
        errors.push(FieldError::new("url", "bad_url"));
    }
    if errors.is_empty() { Ok(shown) } else { Err(Fault::Invalid(errors)) }
}

/// Shown as a link, so nothing but the web: no `javascript:`.
fn is_web_address(url: &str) -> bool {
    let rest = url.strip_prefix("https://").or_else(|| url.strip_prefix("http://"));
    rest.is_some_and(|rest| {
        rest.contains('.') && !rest.starts_with('.') && !rest.contains(char::is_whitespace)
    })
}

/// The channels of some subjects, the first day first, with their proof.
pub async fn of(read: &TenantRead, subject: Subject, ids: &[Uuid]) -> Result<Vec<Entry>, Fault> {
    if ids.is_empty() {
        return Ok(Vec::new());
    }
    let rows = read
        .find::<entries::Entity>()
        .filter(entries::Column::Subject.eq(subject.as_str()))
        .filter(entries::Column::SubjectId.is_in(ids.to_vec()))
        .ascending(entries::Column::ShownOn)
        .ascending(entries::Column::Id)
        .all()
        .await?;
    let all: Vec<Uuid> = rows.iter().map(|row| row.id).collect();
    let proof = file::of(read, Part::Channel, &all).await?;
    rows.into_iter()
        .map(|row| {
            let channel = Channel::parse(&row.channel)
                .ok_or_else(|| Fault::internal(format!("channel {}", row.channel)))?;
            Ok(Entry {
                id: row.id,
                subject_id: row.subject_id,
                shown: Shown {
                    channel,
                    shown_on: row.shown_on,
                    until_on: row.until_on,
                    place: row.place,
                    url: row.url,
                },
                proof: proof.iter().filter(|file| file.part_id == row.id).cloned().collect(),
            })
        })
        .collect()
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;

    fn day(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    fn told(shown: Shown) -> Vec<String> {
        match check(shown, day("2026-11-22")) {
            Ok(_) => Vec::new(),
            Err(Fault::Invalid(fields)) => {
                fields.into_iter().map(|f| format!("{} {}", f.field, f.rule)).collect()
            }
            Err(other) => panic!("{other}"),
        }
    }

    #[test]
    fn a_channel_is_one_of_publicity_and_not_tomorrow() {
        assert!(told(Shown::on(Channel::NoticeBoard, day("2026-11-22"))).is_empty());
        assert_eq!(
            told(Shown::on(Channel::OpinionBox, day("2026-11-23"))),
            ["channel choose_one", "shownOn date_in_future"]
        );
        let mut posted = Shown::on(Channel::NoticeBoard, day("2026-11-20"));
        posted.until_on = Some(day("2026-11-19"));
        assert_eq!(told(posted), ["untilOn before_start"]);
    }

    #[test]
    fn only_a_web_address_becomes_a_link() {
        for (url, fine) in [
            ("", true),
            ("https://www.example.go.th/a?b=1", true),
            ("javascript:alert(1)", false),
            ("https://a b.th", false),
            ("www.example.go.th", false),
        ] {
            let mut shown = Shown::on(Channel::Website, day("2026-11-20"));
            shown.url = url.to_owned();
            assert_eq!(told(shown).is_empty(), fine, "{url}");
        }
    }

    #[test]
    fn one_channel_used_twice_is_one() {
        let entry = |channel| Entry {
            id: Uuid::nil(),
            subject_id: Uuid::nil(),
            shown: Shown::on(channel, day("2026-11-20")),
            proof: Vec::new(),
        };
        let used = [Channel::Website, Channel::NoticeBoard, Channel::Website].map(entry);
        assert_eq!(distinct(&used), 2);
        assert!(!used.iter().any(Entry::has_proof));
    }
}
