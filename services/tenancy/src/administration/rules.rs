//! Names in addresses and abbreviations.

/// Words that stand for something else where a slug could stand.
const RESERVED: &[&str] = &[
    "admin", "api", "assets", "console", "district", "graphql", "national", "platform", "province", "static",
    "www",
];

/// Whether a text can be the `{slug}` of `/t/{slug}/`: 2 to 40 small Latin letters, digits and inner hyphens.
#[must_use]
pub fn is_slug(text: &str) -> bool {
    (2..=40).contains(&text.len())
        && text.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'-')
        && !text.starts_with('-')
        && !text.ends_with('-')
        && !text.contains("--")
        && !RESERVED.contains(&text)
}

/// The customary abbreviation before a place name: ทต. for a subdistrict municipality (domain.md a1).
#[must_use]
pub fn short_name_of(lao_type: &str, place: &str) -> String {
    let prefix = match lao_type {
        "sao" => "อบต.",
        "subdistrict_municipality" => "ทต.",
        "town_municipality" => "ทม.",
        "city_municipality" => "ทน.",
        "pao" => "อบจ.",
        _ => "",
    };
    format!("{prefix}{place}")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_slug_is_safe_in_an_address() {
        for good in ["ab", "khok-sung", "tm-sila2", "a1"] {
            assert!(is_slug(good), "{good}");
        }
        for bad in ["", "a", "-ab", "ab-", "a--b", "A1", "โคกสูง", "a/b", "a.b", "graphql", &"a".repeat(41)]
        {
            assert!(!is_slug(bad), "{bad}");
        }
    }

    #[test]
    fn abbreviations_follow_the_type() {
        assert_eq!(short_name_of("sao", "โคกสูง"), "อบต.โคกสูง");
        assert_eq!(short_name_of("town_municipality", "ศิลา"), "ทม.ศิลา");
        assert_eq!(short_name_of("pattaya", "เมืองพัทยา"), "เมืองพัทยา");
    }
}
