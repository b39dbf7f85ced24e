//! Slips of character recognition (คำที่อ่านเพี้ยนจากการสแกน) that were seen in real documents (domain.md, head). They
//! are corrected in the value and kept in the raw text, and every correction is a doubt for a person to look at.

use kernel::numerals::arabic_digit;

/// One correction made in a line.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Slip {
    pub was: String,
    pub now: String,
}

/// What stands there, and what was meant.
const WORDS: &[(&str, &str)] = &[
    ("ก.ก.ธ.", "ก.ก.ถ."),
    ("ก.ก.ภ.", "ก.ก.ถ."),
    ("การกิจของศูนย์", "ภารกิจของศูนย์"),
    ("(เดือน/ครึ่ง)", "(๖ เดือน/ครั้ง)"),
    ("แบบวัดการเรียนรู้ของผู้มีส่วนได้", "แบบวัดการรับรู้ของผู้มีส่วนได้"),
];

/// The line with its known slips corrected.
pub(crate) fn correct(text: &str) -> (String, Vec<Slip>) {
    let mut out = text.to_owned();
    let mut slips = Vec::new();
    for (was, now) in WORDS {
        if out.contains(was) {
            out = out.replace(was, now);
            slips.push(Slip { was: (*was).to_owned(), now: (*now).to_owned() });
        }
    }
    // "มติที่ ๓" as the head of a dimension; a resolution is never numbered with a bare digit and a title.
    if let Some(rest) = out.strip_prefix("มติที่") {
        let number = rest.trim_start();
        let head = number.chars().next().is_some_and(|c| arabic_digit(c).is_ascii_digit());
        let titled = number.split_whitespace().nth(1).is_some_and(|word| !word.starts_with(['/', '.']));
        if head && titled {
            out = format!("มิติที่{rest}");
            slips.push(Slip { was: "มติที่".into(), now: "มิติที่".into() });
        }
    }
    (out, slips)
}

const TOWNS: &[&str] = &[
    "เทศบาลตำบล",
    "เทศบาล ตำบล",
    "เทศบาลเมือง",
    "เทศบาลนคร",
    "องค์การบริหารส่วนตำบล",
    "องค์การบริหารส่วนจังหวัด",
    "อบต.",
    "อบจ.",
];

/// The name of the administration a document is about (the กกตูม of เทศบาลตำบลกกตูม), told by the places where the
/// name stands before a blank or at the end of a line. Thai writes no blanks between words, so the name that most
/// places agree on counts. `None` when fewer than three do.
pub(crate) fn town_name<'a>(lines: impl Iterator<Item = &'a str>) -> Option<String> {
    let mut counts: std::collections::BTreeMap<&str, usize> = std::collections::BTreeMap::new();
    for text in lines {
        for place in places(text) {
            let end =
                place.find(|c: char| c.is_whitespace() || "()/.,“”\"".contains(c)).unwrap_or(place.len());
            let name = place.get(..end).unwrap_or_default();
            let length = name.chars().count();
            if (2..=20).contains(&length) {
                *counts.entry(name).or_default() += 1;
            }
        }
    }
    counts.into_iter().filter(|(_, n)| *n >= 3).max_by_key(|(_, n)| *n).map(|(name, _)| name.to_owned())
}

/// The rest of the line after every "เทศบาลตำบล" and the like.
fn places(text: &str) -> impl Iterator<Item = &str> {
    TOWNS.iter().flat_map(move |kind| {
        text.match_indices(kind).filter_map(move |(at, _)| text.get(at + kind.len()..)).map(str::trim_start)
    })
}

/// The name written with one other letter (กกตุม): the line with the right name, and what was corrected.
pub(crate) fn correct_town(text: &str, name: &str) -> Option<(String, Slip)> {
    let length = name.chars().count();
    // In a name of three letters one other letter is another name.
    if length < 4 {
        return None;
    }
    let wrong = places(text).find_map(|place| {
        let written: String = place.chars().take(length).collect();
        let differing = written.chars().zip(name.chars()).filter(|(a, b)| a != b).count();
        let same_start = written.chars().next() == name.chars().next();
        (written.chars().count() == length && differing == 1 && same_start).then_some(written)
    })?;
    Some((text.replace(&wrong, name), Slip { was: wrong, now: name.to_owned() }))
}

/// Whether `text` is `wanted` up to two slips of recognition in ten letters (letters swapped, lost or added).
pub(crate) fn nearly(text: &str, wanted: &str) -> bool {
    let (a, b): (Vec<char>, Vec<char>) = (text.chars().collect(), wanted.chars().collect());
    let allowed = (b.len() / 6).clamp(1, 3);
    if b.len() < 6 || a.len().abs_diff(b.len()) > allowed || a == b {
        return false;
    }
    let mut row: Vec<usize> = (0..=b.len()).collect();
    for (i, x) in a.iter().enumerate() {
        let mut next = Vec::with_capacity(row.len());
        next.push(i + 1);
        for (j, y) in b.iter().enumerate() {
            let at = |row: &[usize], n: usize| row.get(n).copied().unwrap_or(usize::MAX / 2);
            let swap = at(&row, j) + usize::from(x != y);
            next.push(swap.min(at(&row, j + 1) + 1).min(at(&next, j) + 1));
        }
        row = next;
    }
    row.last().is_some_and(|distance| *distance <= allowed)
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, clippy::expect_used, clippy::indexing_slicing)]
    use super::*;

    #[test]
    fn slips_of_the_five_real_documents() {
        for (was, now) in [
            ("มติที่ ๓ การส่งเสริมบทบาท", "มิติที่ ๓ การส่งเสริมบทบาท"),
            ("สำนักงาน ก.ก.ธ. ทราบ", "สำนักงาน ก.ก.ถ. ทราบ"),
            ("๔. การกิจของศูนย์ส่งเสริม", "๔. ภารกิจของศูนย์ส่งเสริม"),
            ("ปีละ ๒ รอบ (เดือน/ครึ่ง)", "ปีละ ๒ รอบ (๖ เดือน/ครั้ง)"),
            ("แบบวัดการเรียนรู้ของผู้มีส่วนได้เสียภายใน", "แบบวัดการรับรู้ของผู้มีส่วนได้เสียภายใน"),
        ] {
            let (text, slips) = correct(was);
            assert_eq!((text.as_str(), slips.len()), (now, 1), "{was}");
        }
    }

    #[test]
    fn right_words_stay() {
        for text in ["มติที่ประชุม", "มติที่ ๓/๒๕๖๗", "ภารกิจของศูนย์", "ดำเนินการกิจการประปา", "แบบวัดการเรียนรู้ของนักเรียน"]
        {
            assert_eq!(correct(text), (text.to_owned(), vec![]));
        }
    }

    #[test]
    fn a_name_with_one_other_letter_is_the_name_most_places_agree_on() {
        let lines = ["เทศบาลตำบลกกตูม", "กองคลังเทศบาลตำบลกกตูม", "เทศบาลตำบลกกตูม จึงได้", "เทศบาลตำบล กกตุม"];
        let name = town_name(lines.into_iter()).unwrap();
        assert_eq!(name, "กกตูม");
        let (text, slip) = correct_town("เทศบาลตำบล กกตุม", &name).unwrap();
        assert_eq!((text.as_str(), slip.was.as_str()), ("เทศบาลตำบล กกตูม", "กกตุม"));
        assert_eq!(correct_town("เทศบาลตำบลกกตูมจึงได้", &name), None);
        assert_eq!(correct_town("เทศบาลตำบลบ้านซ่อง", &name), None);
        assert_eq!(town_name(["เทศบาลตำบลก", "อบต.ข"].into_iter()), None);
    }

    #[test]
    fn a_heading_with_a_letter_lost_is_nearly_the_heading() {
        assert!(nearly("วัตถุประสงค", "วัตถุประสงค์"));
        assert!(nearly("วิธีดำเนินกาธ", "วิธีดำเนินการ"));
        assert!(!nearly("วัตถุประสงค์", "วัตถุประสงค์"));
        assert!(!nearly("เป้าหมาย", "เป้าหมายของชุมชนทั้งหมด"));
        assert!(!nearly("", "วัตถุประสงค์"));
    }
}
