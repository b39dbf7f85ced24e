//! Thai text (ข้อความภาษาไทย): one normal form, search tokens, clean input, likeness of two texts, safe cutting.
//! The same on every database; ranking and storage are not here.

mod input;
mod normal;
mod search;

pub use input::{clean_line, clean_text, truncate_clusters};
pub use normal::normalise;
pub use search::{
    GRAM_MARK, MOST_INDEX_TOKENS, MOST_QUERY_TOKENS, index_tokens, query_tokens, similarity, tokens, words,
};

/// A date or number that must stay on one line: its spaces do not break.
#[must_use]
pub fn unbroken(text: &str) -> String {
    text.replace(' ', "\u{a0}")
}

fn is_leading_vowel(c: char) -> bool {
    matches!(c, 'เ' | 'แ' | 'โ' | 'ใ' | 'ไ')
}

/// Vowels above and below, tone marks and the other signs that stand on a consonant.
fn is_thai_mark(c: char) -> bool {
    matches!(c, '\u{e31}' | '\u{e34}'..='\u{e3a}' | '\u{e47}'..='\u{e4e}')
}

/// Characters that are not seen but change what is seen or matched: direction marks, zero-width spaces, fillers,
/// annotation and tag characters, the byte-order mark. Zero-width joiners are not here: emoji are made with them.
fn is_deceptive(c: char) -> bool {
    matches!(c,
        '\u{ad}' | '\u{34f}' | '\u{61c}' | '\u{115f}' | '\u{1160}' | '\u{180e}' | '\u{200b}' | '\u{200e}' | '\u{200f}'
        | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{2069}' | '\u{206a}'..='\u{206f}' | '\u{3164}' | '\u{feff}'
        | '\u{ffa0}' | '\u{fff9}'..='\u{fffb}' | '\u{e0000}'..='\u{e007f}')
}

fn is_invisible(c: char) -> bool {
    is_deceptive(c) || matches!(c, '\u{200c}' | '\u{200d}' | '\u{fe00}'..='\u{fe0f}')
}
