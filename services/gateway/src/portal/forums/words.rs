//! States, outcomes and days of forums in words and colours.

use super::Names;
use crate::portal::views::{
    Tone,
    forums::{ItemView, Mark},
};
use chrono::NaiveDate;
use kernel::{
    Lang,
    lang::{t, tr},
    thai_date,
};
use participation::forum::{
    State,
    hearing::Demand,
    item::{Item, Outcome},
};

pub fn state(state: State, lang: Lang) -> Mark {
    let tone = match state {
        State::Planned => Tone::Plain,
        State::Announced => Tone::Info,
        State::Held | State::Summarised => Tone::Success,
        State::Cancelled => Tone::Danger,
    };
    Mark { word: t(lang, &format!("forumState.{}", state.as_str())).to_owned(), tone }
}

pub fn demand(demand: Demand, lang: Lang) -> String {
    t(lang, &format!("forumHearing.{}", demand.as_str())).to_owned()
}

pub fn days(from: Option<NaiveDate>, to: Option<NaiveDate>, lang: Lang) -> String {
    match (from, to) {
        (None, _) => t(lang, "portal.forums.no_day").to_owned(),
        (Some(from), Some(to)) if to != from => thai_date::range(from, to, lang),
        (Some(from), _) => thai_date::full(from, lang),
    }
}

pub fn counts(items: i64, adopted: i64, open: i64, lang: Lang) -> String {
    let n = |n: i64| n.to_string();
    let args = [("n", n(items)), ("adopted", n(adopted)), ("open", n(open))];
    let args: Vec<(&str, &str)> = args.iter().map(|(name, value)| (*name, value.as_str())).collect();
    tr(lang, "portal.forums.counts", &args)
}

pub fn item(item: Item, names: &Names, project_href: Option<String>, lang: Lang) -> ItemView {
    let tone = match item.outcome {
        Outcome::Open => Tone::Info,
        Outcome::Adopted => Tone::Success,
        Outcome::Declined => Tone::Warning,
    };
    let word = t(lang, &format!("forumOutcome.{}", item.outcome.as_str())).to_owned();
    let unit = names.unit(item.unit, lang).map(|unit| tr(lang, "portal.forums.unit", &[("name", &unit)]));
    let votes = item.votes.map(|n| tr(lang, "portal.forums.votes", &[("n", &n.to_string())]));
    let about: Vec<String> = [names.village(item.village, lang), votes, unit].into_iter().flatten().collect();
    let day = |key: &str, day: Option<NaiveDate>| {
        day.map(|day| tr(lang, key, &[("date", &thai_date::long(day, lang))]))
    };
    let when = match item.outcome {
        Outcome::Open if item.answered_on.is_none() => day("portal.forums.due", item.due_on),
        _ => day("portal.forums.answered", item.answered_on),
    };
    let some = |text: String| (!text.is_empty()).then_some(text);
    let project = match (item.outcome, item.project_code.as_str()) {
        (Outcome::Adopted, "") => some(item.project),
        (Outcome::Adopted, code) => Some(format!("{} ({code})", item.project)),
        _ => None,
    };
    ItemView {
        no: item.no,
        kind: t(lang, &format!("forumItemKind.{}", item.kind.as_str())).to_owned(),
        text: item.text,
        about: about.join(" · "),
        outcome: Mark { word, tone },
        project,
        project_href,
        reason: if item.outcome == Outcome::Declined { some(item.reason) } else { None },
        answer: some(item.answer),
        when,
    }
}
