//! What a policy must say before citizens see it.

use super::Words;
use kernel::{FieldError, participation::Level, text};

const MAX_TEXT: usize = 8_000;
const MAX_LINE: usize = 500;
const MOST_LAWS: usize = 20;

/// Cleans what was typed.
#[must_use]
pub fn clean(mut words: Words) -> Words {
    words.title = text::clean_line(&words.title, MAX_LINE);
    for part in [
        &mut words.preamble,
        &mut words.declaration,
        &mut words.inform,
        &mut words.consult,
        &mut words.involve,
        &mut words.collaborate,
    ] {
        *part = text::clean_text(part, MAX_TEXT);
    }
    words.legal_basis = words.legal_basis.iter().map(|law| text::clean_line(law, MAX_LINE)).collect();
    words.legal_basis.retain(|law| !law.is_empty());
    words.legal_basis.truncate(MOST_LAWS);
    words
}

/// The levels that still have no text; a policy is published with all four (seed 003).
#[must_use]
pub fn missing(words: &Words) -> Vec<FieldError> {
    Level::ALL
        .iter()
        .filter(|level| words.of_level(**level).is_empty())
        .map(|level| FieldError::new(level.as_str(), "required"))
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn seed_003_a_policy_speaks_of_all_four_levels() {
        let mut words =
            Words { inform: "ก".into(), consult: " ".into(), involve: "ค".into(), ..Words::default() };
        words = clean(words);
        let names: Vec<String> = missing(&words).into_iter().map(|error| error.field).collect();
        assert_eq!(names, ["consult", "collaborate"]);
    }
}
