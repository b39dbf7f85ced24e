//! What a citizen types to find an administration, taken apart. Pure.

use kernel::text;

/// Terms used of one query; more only slow it down.
const MOST_TERMS: usize = 6;

/// Words before a name and the types they stand for; the longest of equal beginnings first. No type: any.
const PREFIXES: [(&str, &[&str]); 24] = [
    ("องค์การบริหารส่วนจังหวัด", &["pao"]),
    ("องค์การบริหารส่วนตำบล", &["sao"]),
    ("เทศบาลตำบล", &["subdistrict_municipality"]),
    ("เทศบาลเมือง", &["town_municipality"]),
    ("เทศบาลนคร", &["city_municipality"]),
    ("เทศบาล", &["subdistrict_municipality", "town_municipality", "city_municipality"]),
    ("อบจ.", &["pao"]),
    ("อบต.", &["sao"]),
    ("อบจ", &["pao"]),
    ("อบต", &["sao"]),
    ("ทต.", &["subdistrict_municipality"]),
    ("ทม.", &["town_municipality"]),
    ("ทน.", &["city_municipality"]),
    ("จังหวัด", &[]),
    ("อำเภอ", &[]),
    ("ตำบล", &[]),
    ("จ.", &[]),
    ("อ.", &[]),
    ("ต.", &[]),
    ("sao", &["sao"]),
    ("pao", &["pao"]),
    ("municipality", &["subdistrict_municipality", "town_municipality", "city_municipality"]),
    ("district", &[]),
    ("province", &[]),
];

/// A query taken apart.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Query {
    /// Each must begin a name around the administration, or be its postcode.
    pub terms: Vec<String>,
    /// The types that a word before the name asked for; empty for any.
    pub types: Vec<&'static str>,
}

impl Query {
    #[must_use]
    pub fn parse(typed: &str) -> Self {
        let mut query = Self::default();
        for part in text::normalise(typed).split([' ', ',', '/']) {
            let term = query.without_prefix(part);
            // A single character begins a thousand names.
            if term.chars().count() >= 2 && query.terms.len() < MOST_TERMS && !query.terms.contains(&term) {
                query.terms.push(term);
            }
        }
        query
    }

    fn without_prefix(&mut self, part: &str) -> String {
        for (prefix, types) in PREFIXES {
            let Some(rest) = part.strip_prefix(prefix) else { continue };
            // Latin words stand alone; "saokhua" is a place.
            if prefix.is_ascii() && !rest.is_empty() {
                continue;
            }
            for lao_type in types.iter().filter(|_| self.terms.is_empty()) {
                if !self.types.contains(lao_type) {
                    self.types.push(lao_type);
                }
            }
            return rest.trim_start_matches('.').to_owned();
        }
        part.to_owned()
    }
}

/// The end of the range of texts that begin with `prefix`: nothing sorts after the last character there is.
#[must_use]
pub fn range_end(prefix: &str) -> String {
    format!("{prefix}\u{10ffff}")
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn parsed(typed: &str) -> (Vec<String>, Vec<&'static str>) {
        let query = Query::parse(typed);
        (query.terms, query.types)
    }

    #[test]
    fn words_before_a_name_become_its_type() {
        let sao = (vec!["ตลาดใหญ่".to_owned()], vec!["sao"]);
        for typed in
            ["อบต.ตลาดใหญ่", "อบต. ตลาดใหญ่", "อบตตลาดใหญ่", "องค์การบริหารส่วนตำบลตลาดใหญ่", "  อบต.   ตลาดใหญ่ "]
        {
            assert_eq!(parsed(typed), sao, "{typed}");
        }
        let municipality = (vec!["บางปู".to_owned()], vec!["subdistrict_municipality"]);
        assert_eq!(parsed("ทต.บางปู"), municipality);
        assert_eq!(parsed("เทศบาลตำบลบางปู"), municipality);
        assert_eq!(parsed("เทศบาล บางปู").1.len(), 3);
        assert_eq!(parsed("เทศบาลเมืองแพรกษา").1, vec!["town_municipality"]);
    }

    #[test]
    fn district_and_province_words_are_only_in_the_way() {
        let typed = parsed("ต.บางปู อ.เมือง จ.สมุทรปราการ");
        assert_eq!(typed, (vec!["บางปู".into(), "เมือง".into(), "สมุทรปราการ".into()], vec![]));
        assert_eq!(parsed("อำเภอบางพลี จังหวัดสมุทรปราการ").0, vec!["บางพลี", "สมุทรปราการ"]);
        assert_eq!(parsed("๑๐๕๔๐").0, vec!["10540"]);
        assert_eq!(parsed("Samut Prakan").0, vec!["samut", "prakan"]);
    }

    #[test]
    fn nothing_useful_gives_no_terms() {
        for typed in ["", " ", "อบต.", "ก", "จ.", "อ. จ."] {
            assert!(Query::parse(typed).terms.is_empty(), "{typed}");
        }
    }

    proptest! {
        #[test]
        fn any_text_can_be_asked(typed in "\\PC{0,80}|[ก-๛ .]{0,60}") {
            let query = Query::parse(&typed);
            prop_assert!(query.terms.len() <= MOST_TERMS);
            for term in query.terms {
                prop_assert!(term < range_end(&term));
            }
        }
    }
}
