//! The two languages of every face (ภาษา), Thai first, and the catalogue of messages. The texts are the flat JSON
//! files that the console reads too, so both say the same. Sentences are not put together in code: a key is a whole
//! sentence with named gaps.

use serde::{Deserialize, Serialize};
use std::collections::{HashMap, HashSet};
use std::fmt;
use std::sync::{Mutex, OnceLock, PoisonError};

/// A language the product speaks.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Default, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Lang {
    #[default]
    Th,
    En,
}

impl Lang {
    pub const ALL: [Self; 2] = [Self::Th, Self::En];

    /// `th` or `en`, as in `<html lang>`, cookies and rows.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::Th => "th",
            Self::En => "en",
        }
    }

    /// Reads a language tag; `en-GB` is English. `None` for a language the product does not speak.
    #[must_use]
    pub fn parse(tag: &str) -> Option<Self> {
        let primary = tag.trim().split(['-', '_']).next().unwrap_or_default();
        Self::ALL.into_iter().find(|lang| primary.eq_ignore_ascii_case(lang.code()))
    }

    /// The best language of an Accept-Language header, Thai when it names neither.
    #[must_use]
    pub fn from_accept_language(header: &str) -> Self {
        let mut best = (0.0, Self::Th);
        for range in header.split(',').take(20) {
            let (tag, params) = range.split_once(';').unwrap_or((range, ""));
            let weight = quality(params);
            if let Some(lang) = Self::parse(tag) {
                // Strictly greater: of equal weights the first named wins.
                if weight > best.0 {
                    best = (weight, lang);
                }
            }
        }
        best.1
    }
}

impl fmt::Display for Lang {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.code())
    }
}

/// The q-value of a language range: absent is 1, unreadable or out of range is never chosen.
fn quality(params: &str) -> f32 {
    let Some(value) = params.split(';').find_map(|param| param.trim().strip_prefix("q=")) else {
        return 1.0;
    };
    value.trim().parse().ok().filter(|q| (0.0..=1.0).contains(q)).unwrap_or(0.0)
}

const FILES_TH: &[&str] = &[
    include_str!("../../../web/packages/core/i18n/common.th.json"),
    include_str!("../../../web/packages/core/i18n/portal.th.json"),
    include_str!("../../../web/packages/core/i18n/mail.th.json"),
    include_str!("../../../web/packages/core/i18n/record.th.json"),
    include_str!("../../../web/packages/core/i18n/reading.th.json"),
    include_str!("../../../web/packages/core/i18n/measures.th.json"),
    include_str!("../../../web/packages/core/i18n/committees.th.json"),
    include_str!("../../../web/packages/core/i18n/forums.th.json"),
    include_str!("../../../web/packages/core/i18n/activities.th.json"),
    include_str!("../../../web/packages/core/i18n/consultations.th.json"),
    include_str!("../../../web/packages/core/i18n/surveys.th.json"),
    include_str!("../../../web/packages/core/i18n/disclosure.th.json"),
];
const FILES_EN: &[&str] = &[
    include_str!("../../../web/packages/core/i18n/common.en.json"),
    include_str!("../../../web/packages/core/i18n/portal.en.json"),
    include_str!("../../../web/packages/core/i18n/mail.en.json"),
    include_str!("../../../web/packages/core/i18n/record.en.json"),
    include_str!("../../../web/packages/core/i18n/reading.en.json"),
    include_str!("../../../web/packages/core/i18n/measures.en.json"),
    include_str!("../../../web/packages/core/i18n/committees.en.json"),
    include_str!("../../../web/packages/core/i18n/forums.en.json"),
    include_str!("../../../web/packages/core/i18n/activities.en.json"),
    include_str!("../../../web/packages/core/i18n/consultations.en.json"),
    include_str!("../../../web/packages/core/i18n/surveys.en.json"),
    include_str!("../../../web/packages/core/i18n/disclosure.en.json"),
];

type Catalogue = HashMap<String, String>;

fn catalogue(lang: Lang) -> &'static Catalogue {
    static TH: OnceLock<Catalogue> = OnceLock::new();
    static EN: OnceLock<Catalogue> = OnceLock::new();
    match lang {
        Lang::Th => TH.get_or_init(|| read(FILES_TH)),
        Lang::En => EN.get_or_init(|| read(FILES_EN)),
    }
}

/// A file that does not parse is left out; the files are part of the binary, so only the tests can meet one.
fn read(files: &[&str]) -> Catalogue {
    files.iter().filter_map(|file| serde_json::from_str::<Catalogue>(file).ok()).flatten().collect()
}

/// The text of a key; the Thai one where the language has none, the key itself where Thai has none either.
#[must_use]
pub fn t(lang: Lang, key: &str) -> &'static str {
    find(lang, key).unwrap_or_else(|| unknown(key))
}

/// The text of a key, or `None` where neither the language nor Thai has it.
#[must_use]
pub fn find(lang: Lang, key: &str) -> Option<&'static str> {
    catalogue(lang).get(key).or_else(|| catalogue(Lang::Th).get(key)).map(String::as_str)
}

/// The text of a key with its gaps filled: `{n}` becomes the argument named `n`. A gap without an argument stays
/// visible, and what an argument contains is never taken for a gap.
#[must_use]
pub fn tr(lang: Lang, key: &str, args: &[(&str, &str)]) -> String {
    fill(t(lang, key), args)
}

fn fill(text: &str, args: &[(&str, &str)]) -> String {
    let mut out = String::with_capacity(text.len() + 16);
    let mut rest = text;
    while let Some((before, after)) = rest.split_once('{') {
        out.push_str(before);
        let gap = after.split_once('}');
        let filled = gap.and_then(|(name, tail)| {
            args.iter().find(|(arg, _)| *arg == name).map(|(_, value)| (*value, tail))
        });
        rest = match filled {
            Some((value, tail)) => {
                out.push_str(value);
                tail
            }
            None => {
                out.push('{');
                after
            }
        };
    }
    out.push_str(rest);
    out
}

/// Hands an unknown key back as itself, kept for ever, so that `t` allocates nothing for known ones.
fn unknown(key: &str) -> &'static str {
    static KEPT: OnceLock<Mutex<HashSet<&'static str>>> = OnceLock::new();
    let mut kept = KEPT.get_or_init(Mutex::default).lock().unwrap_or_else(PoisonError::into_inner);
    keep(&mut kept, key)
}

/// Only so many are kept: keys made of user input must not fill the memory.
const MOST_KEPT: usize = 1_024;

fn keep(kept: &mut HashSet<&'static str>, key: &str) -> &'static str {
    if let Some(known) = kept.get(key) {
        return known;
    }
    if kept.len() >= MOST_KEPT {
        return "?";
    }
    let leaked: &'static str = Box::leak(key.to_owned().into_boxed_str());
    kept.insert(leaked);
    leaked
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, clippy::expect_used, clippy::indexing_slicing)]
    use super::*;
    use crate::error::ErrorCode;
    use crate::permission::Role;
    use proptest::prelude::*;
    use std::collections::{BTreeMap, BTreeSet};

    fn gaps(text: &str) -> BTreeSet<&str> {
        text.split('{').skip(1).filter_map(|part| part.split_once('}')).map(|(name, _)| name).collect()
    }

    fn pairs() -> impl Iterator<Item = (BTreeMap<String, String>, BTreeMap<String, String>)> {
        FILES_TH.iter().zip(FILES_EN).map(|(th, en)| {
            (serde_json::from_str(th).expect("Thai file"), serde_json::from_str(en).expect("English file"))
        })
    }

    #[test]
    fn both_languages_have_the_same_keys_with_the_same_gaps() {
        for (th, en) in pairs() {
            let keys = |file: &BTreeMap<String, String>| file.keys().cloned().collect::<BTreeSet<_>>();
            assert_eq!(keys(&th).symmetric_difference(&keys(&en)).collect::<Vec<_>>(), Vec::<&String>::new());
            for (key, text) in &th {
                assert_eq!(gaps(text), gaps(&en[key]), "gaps of {key}");
                assert!(!text.trim().is_empty() && !en[key].trim().is_empty(), "{key} is empty");
            }
        }
    }

    #[test]
    fn no_key_is_defined_in_two_files() {
        let mut seen = BTreeSet::new();
        for (th, _) in pairs() {
            for key in th.into_keys() {
                assert!(seen.insert(key.clone()), "{key} is in two files");
            }
        }
    }

    #[test]
    fn every_error_code_and_role_has_words_in_both_languages() {
        for lang in Lang::ALL {
            for role in Role::ALL {
                let key = format!("role.{}", role.as_str());
                assert!(catalogue(lang).contains_key(&key), "{key} in {lang}");
            }
            for code in [
                ErrorCode::Unauthenticated,
                ErrorCode::Forbidden,
                ErrorCode::NotFound,
                ErrorCode::Invalid,
                ErrorCode::Conflict,
                ErrorCode::RateLimited,
                ErrorCode::TooLarge,
                ErrorCode::Busy,
                ErrorCode::Expired,
                ErrorCode::Malformed,
                ErrorCode::Internal,
            ] {
                let key = format!("error.{}", code.as_str());
                assert!(catalogue(lang).contains_key(&key), "{key} in {lang}");
            }
        }
    }

    #[test]
    fn gaps_are_filled_once_and_arguments_are_not_read_again() {
        assert_eq!(tr(Lang::Th, "due.left_days", &[("n", "2")]), "เหลือ 2 วัน");
        assert_eq!(fill("{a}-{b}-{c}", &[("a", "{b}"), ("b", "2")]), "{b}-2-{c}");
        assert_eq!(fill("{ open {a", &[("a", "1")]), "{ open {a");
    }

    #[test]
    fn a_missing_key_shows_itself_and_unknown_keys_do_not_fill_the_memory() {
        assert_eq!(t(Lang::En, "no.such.key"), "no.such.key");
        assert_eq!(find(Lang::En, "no.such.key"), None);
        let mut kept = HashSet::new();
        for n in 0..MOST_KEPT {
            let key = format!("made.up.{n}");
            assert_eq!(keep(&mut kept, &key), key);
        }
        assert_eq!(keep(&mut kept, "one.more"), "?");
        assert_eq!(keep(&mut kept, "made.up.7"), "made.up.7");
    }

    #[test]
    fn language_of_a_browser() {
        assert_eq!(Lang::from_accept_language("th-TH,th;q=0.9,en;q=0.8"), Lang::Th);
        assert_eq!(Lang::from_accept_language("en-GB,en;q=0.9,th;q=0.8"), Lang::En);
        assert_eq!(Lang::from_accept_language("th;q=0.5, en;q=0.6"), Lang::En);
        assert_eq!(Lang::from_accept_language("en;q=0, fr"), Lang::Th);
        assert_eq!(Lang::from_accept_language("fr-FR, de;q=0.5"), Lang::Th);
        assert_eq!(Lang::from_accept_language("en;q=nonsense"), Lang::Th);
        assert_eq!(Lang::from_accept_language(""), Lang::Th);
        assert_eq!(Lang::parse("EN_us"), Some(Lang::En));
        assert_eq!(Lang::parse("lo"), None);
        assert_eq!(serde_json::to_string(&Lang::Th).unwrap(), "\"th\"");
    }

    proptest! {
        #[test]
        fn any_header_gives_a_language(header in "\\PC{0,80}") {
            prop_assert!(Lang::ALL.contains(&Lang::from_accept_language(&header)));
        }

        #[test]
        fn text_without_gaps_stays_as_it_is(text in "[^{}]{0,60}") {
            prop_assert_eq!(fill(&text, &[("n", "1")]), text);
        }
    }
}
