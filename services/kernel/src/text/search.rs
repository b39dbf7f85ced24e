//! Search tokens and the likeness of two texts. Documents and queries go through the same functions.

use super::{is_leading_vowel, is_thai_mark, normalise};
use icu_segmenter::options::WordBreakInvariantOptions;
use icu_segmenter::{WordSegmenter, WordSegmenterBorrowed};
use std::collections::HashSet;
use std::sync::OnceLock;

/// Marks a token as a run of three characters; no word begins with it.
pub const GRAM_MARK: char = '~';
/// Tokens kept of one document: 58 MB per 400,000 rows were measured, so a long text must not write thousands.
pub const MOST_INDEX_TOKENS: usize = 600;
/// Tokens looked up for one query; each is one more index scan.
pub const MOST_QUERY_TOKENS: usize = 24;
/// Characters of one token; longer ones (a pasted address, noise) are cut alike in documents and queries.
const LONGEST_TOKEN: usize = 48;

/// Words in nearly every text: they find nothing and fill the index. "ไม่" stays, because "ไฟไม่ติด" needs it.
const STOP_WORDS: [&str; 30] = [
    "ที่",
    "และ",
    "ของ",
    "เป็น",
    "มี",
    "ให้",
    "ได้",
    "ใน",
    "จะ",
    "ว่า",
    "การ",
    "ความ",
    "กับ",
    "แต่",
    "หรือ",
    "โดย",
    "จาก",
    "ก็",
    "แล้ว",
    "ครับ",
    "ค่ะ",
    "คะ",
    "นะ",
    "ด้วย",
    "ๆ",
    "ฯ",
    "the",
    "a",
    "of",
    "and",
];

/// The distinct tokens of a text: its words and the runs of three characters, words first. The runs find a substring
/// of a word and names the dictionary does not know.
#[must_use]
pub fn tokens(text: &str) -> Vec<String> {
    let text = normalise(text);
    distinct(words_of(&text).into_iter().chain(grams_of(&text)), usize::MAX)
}

/// What a document is filed under: [`tokens`], at most [`MOST_INDEX_TOKENS`], words before runs.
#[must_use]
pub fn index_tokens(text: &str) -> Vec<String> {
    let text = normalise(text);
    distinct(words_of(&text).into_iter().chain(grams_of(&text)), MOST_INDEX_TOKENS)
}

/// What a query is looked up by; a document must have them all. Words where the dictionary knows them; a part typed
/// with a fragment it does not know (half a word, a name) is looked up by its runs of three characters.
#[must_use]
pub fn query_tokens(text: &str) -> Vec<String> {
    let text = normalise(text);
    let mut found = Vec::new();
    // Part by part, as between spaces: no word contains one, so a document's words are the same.
    for part in text.split(' ') {
        let segments = segments_of(part);
        let grams: Vec<String> = grams_of(part).collect();
        let stops_only = segments.iter().all(|segment| is_stop_word(segment));
        if !grams.is_empty() && (stops_only || segments.iter().any(|segment| is_fragment(segment))) {
            found.extend(grams);
        } else {
            found.extend(segments.into_iter().filter(|segment| !is_stop_word(segment)).map(cut_token));
        }
    }
    distinct(found.into_iter(), MOST_QUERY_TOKENS)
}

/// The distinct words of a text, without stop words.
#[must_use]
pub fn words(text: &str) -> Vec<String> {
    distinct(words_of(&normalise(text)).into_iter(), usize::MAX)
}

/// How alike two texts are, 0 to 1: shared words over all words (Jaccard). Texts without a word are like nothing.
#[must_use]
pub fn similarity(a: &str, b: &str) -> f32 {
    let a: HashSet<String> = words(a).into_iter().collect();
    let b: HashSet<String> = words(b).into_iter().collect();
    let shared = a.intersection(&b).count();
    let all = a.len() + b.len() - shared;
    if all == 0 {
        return 0.0;
    }
    // Word counts of a text are far below 2^16, where the division is exact enough.
    f32::from(u16::try_from(shared).unwrap_or(u16::MAX)) / f32::from(u16::try_from(all).unwrap_or(u16::MAX))
}

fn segmenter() -> WordSegmenterBorrowed<'static> {
    // The dictionary, not the neural model that `new_auto` picks for Thai: measured 75 times faster and more right.
    static SEGMENTER: OnceLock<WordSegmenterBorrowed<'static>> = OnceLock::new();
    *SEGMENTER.get_or_init(|| WordSegmenter::new_dictionary(WordBreakInvariantOptions::default()))
}

/// The word-like segments of a normalised text, in order, stop words included.
fn segments_of(text: &str) -> Vec<&str> {
    let mut found = Vec::new();
    let mut from = 0;
    for (to, kind) in segmenter().segment_str(text).iter_with_word_type() {
        if kind.is_word_like() {
            found.extend(text.get(from..to).filter(|segment| !segment.is_empty()));
        }
        from = to;
    }
    found
}

fn words_of(text: &str) -> Vec<String> {
    segments_of(text).into_iter().filter(|segment| !is_stop_word(segment)).map(cut_token).collect()
}

/// The unbroken runs of letters, digits and Thai marks of a normalised text.
fn runs_of(text: &str) -> impl Iterator<Item = &str> {
    text.split(|c: char| !(c.is_alphanumeric() || is_thai_mark(c))).filter(|run| !run.is_empty())
}

fn grams_of(text: &str) -> impl Iterator<Item = String> {
    runs_of(text).flat_map(|run| {
        let next = run.chars().skip(1);
        let last = run.chars().skip(2);
        run.chars().zip(next).zip(last).map(|((a, b), c)| String::from_iter([GRAM_MARK, a, b, c]))
    })
}

fn cut_token(segment: &str) -> String {
    segment.chars().take(LONGEST_TOKEN).collect()
}

fn distinct(found: impl Iterator<Item = String>, most: usize) -> Vec<String> {
    let mut seen = HashSet::new();
    found.filter(|token| seen.insert(token.clone())).take(most).collect()
}

fn is_stop_word(segment: &str) -> bool {
    STOP_WORDS.contains(&segment)
}

/// A segment no Thai word can be: a single letter, one that begins with a mark, or one that ends in a vowel which
/// always has something after it. The dictionary leaves such pieces where it knows no word.
fn is_fragment(segment: &str) -> bool {
    let mut chars = segment.chars();
    let (Some(first), last) = (chars.next(), segment.chars().next_back()) else {
        return false;
    };
    let alone = chars.next().is_none();
    (alone && is_thai(first) && !matches!(first, 'ณ' | 'ๆ' | 'ฯ'))
        || is_thai_mark(first)
        || last.is_some_and(|c| is_leading_vowel(c) || matches!(c, '\u{e31}' | '\u{e37}'))
}

fn is_thai(c: char) -> bool {
    matches!(c, '\u{e01}'..='\u{e3a}' | '\u{e40}'..='\u{e4e}')
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, clippy::expect_used, clippy::indexing_slicing)]
    use super::*;
    use proptest::prelude::*;

    const FLOOD: &str = "น้ำท่วมขังหน้าบ้านหมู่ที่ 3 ถนนเป็นหลุมเป็นบ่อ";

    fn finds(query: &str, document: &str) -> bool {
        let filed = index_tokens(document);
        let asked = query_tokens(query);
        !asked.is_empty() && asked.iter().all(|token| filed.contains(token))
    }

    #[test]
    fn words_of_a_real_complaint() {
        assert_eq!(words(FLOOD), ["น้ำ", "ท่วม", "ขัง", "หน้า", "บ้าน", "หมู่", "3", "ถนน", "หลุม", "บ่อ"]);
    }

    #[test]
    fn queries_find_words_halves_of_words_names_and_numbers() {
        assert!(finds("น้ำท่วม", FLOOD));
        assert!(finds("ถนน หมู่ ๓", FLOOD));
        assert!(finds("ประป", "ท่อประปาแตก"));
        assert!(finds("โคกพุทรา", "ซอยหลังวัดโคกพุทรา"));
        assert!(finds("กขค", "ทะเบียนรถ กขคง 1234"));
        assert!(finds("3.5", "ท่อขนาด 3.5 นิ้ว"));
        assert!(finds("NB-2569-01240", "ตามเรื่อง nb-2569-01240"));
        assert!(finds("ที่", FLOOD));
        assert!(!finds("ไฟฟ้า", FLOOD));
        assert!(!finds("", FLOOD));
        assert!(!finds("...", FLOOD));
    }

    #[test]
    fn half_a_word_is_looked_up_by_its_runs_and_a_whole_one_by_itself() {
        assert_eq!(query_tokens("ประป"), ["~ประ", "~ระป"]);
        assert_eq!(query_tokens("ประปา"), ["ประปา"]);
    }

    #[test]
    fn a_run_of_three_is_never_mistaken_for_a_word() {
        let found = tokens("ถนน");
        assert_eq!(found, ["ถนน", "~ถนน"]);
        assert!(tokens("~ถนน").contains(&"~ถนน".to_owned()));
        assert_eq!(words("~ถนน"), ["ถนน"]);
    }

    #[test]
    fn a_long_document_and_a_long_query_stay_within_their_caps() {
        let long: String = (0..3_000).map(|n| format!("คำ{n} ")).collect();
        assert_eq!(index_tokens(&long).len(), MOST_INDEX_TOKENS);
        assert_eq!(query_tokens(&long).len(), MOST_QUERY_TOKENS);
        assert!(tokens(&"x".repeat(5_000)).iter().all(|token| token.chars().count() <= 48));
    }

    #[test]
    fn likeness_is_high_for_the_same_trouble_and_nothing_for_another() {
        assert!(similarity(FLOOD, "ถนนหน้าบ้านหมู่ที่ ๓ เป็นหลุม น้ำท่วมขัง") > 0.7);
        assert!(similarity(FLOOD, "ไฟฟ้าส่องสว่างดับหน้าโรงเรียน") < 0.2);
        assert!(similarity("", "").abs() < f32::EPSILON);
    }

    proptest! {
        #[test]
        fn a_text_is_found_by_any_three_characters_of_its_runs(text in "[ก-ฮะ-ู]{3,20}", at in 0_usize..17) {
            let part: String = normalise(&text).chars().skip(at).take(3).collect();
            if part.chars().count() == 3 && !part.contains(' ') {
                let gram = format!("{GRAM_MARK}{part}");
                prop_assert!(tokens(&text).contains(&gram), "{} of {}", gram, text);
            }
        }

        #[test]
        fn likeness_is_symmetric_and_full_with_itself(a in "[ก-ฮ ]{1,30}", b in "[ก-ฮ ]{1,30}") {
            prop_assert!((similarity(&a, &b) - similarity(&b, &a)).abs() < f32::EPSILON);
            let own = similarity(&a, &a);
            prop_assert!(words(&a).is_empty() || (own - 1.0).abs() < f32::EPSILON);
        }
    }
}
