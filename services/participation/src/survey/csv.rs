//! The figures of a survey as CSV for a spreadsheet (ไฟล์ตาราง). Free texts are not in it.

use super::{Survey, queries::Results, results::Cell};
use kernel::{
    Lang,
    lang::{t, tr},
};

/// One cell: quoted, and disarmed when a spreadsheet would take it for a formula.
#[must_use]
pub fn field(text: &str) -> String {
    let armed = text.trim_start().starts_with(['=', '+', '-', '@']) || text.starts_with(['\t', '\r']);
    let mark = if armed { "'" } else { "" };
    format!("\"{mark}{}\"", text.replace('"', "\"\""))
}

fn line(out: &mut String, cells: &[&str]) {
    let cells: Vec<String> = cells.iter().map(|cell| field(cell)).collect();
    out.push_str(&cells.join(","));
    out.push_str("\r\n");
}

fn figures(cell: Option<&Cell>, lang: Lang) -> (String, String) {
    match cell {
        Some(cell) => (
            cell.people.to_string(),
            cell.percent().map_or_else(String::new, |percent| format!("{percent:.1}")),
        ),
        None => (t(lang, "survey.hidden").to_owned(), String::new()),
    }
}

/// The whole table, with a byte-order mark so that spreadsheets read Thai.
#[must_use]
pub fn write(survey: &Survey, results: &Results, lang: Lang) -> String {
    let mut out = String::from("\u{feff}");
    line(
        &mut out,
        &[
            t(lang, "survey.csv.part"),
            t(lang, "survey.csv.name"),
            t(lang, "survey.csv.n"),
            t(lang, "survey.csv.percent"),
        ],
    );
    let mut part = |kind: &'static str, name: &str, cell: Option<&Cell>| {
        let (n, percent) = figures(cell, lang);
        line(&mut out, &[t(lang, kind), name, &n, &percent]);
    };
    part("survey.whole", &survey.record.face.title, results.whole.as_ref());
    for one in &results.services {
        let name = survey.services.iter().find(|s| s.no == one.key).map_or("", |s| s.name.as_str());
        part("survey.by_service", name, one.cell.as_ref());
    }
    for one in &results.aspects {
        part("survey.by_aspect", t(lang, &format!("survey.aspect.{}", one.key.as_str())), one.cell.as_ref());
    }
    for one in &results.questions {
        let name = survey.questions.iter().find(|q| q.id == one.key).map_or("", |q| q.text.as_str());
        part("survey.by_question", name, one.cell.as_ref());
    }
    for one in &results.sexes {
        let key = one.key.map_or("none", super::Sex::as_str);
        part("survey.by_sex", t(lang, &format!("survey.sex.{key}")), one.cell.as_ref());
    }
    for one in &results.ages {
        let key = one.key.map_or("none", super::AgeGroup::as_str);
        part("survey.by_age", t(lang, &format!("survey.age.{key}")), one.cell.as_ref());
    }
    if results.people.is_some() {
        for (score, n) in (1..=5).zip(results.distribution) {
            let name = tr(lang, "survey.score_n", &[("n", &score.to_string())]);
            let n = n.map_or_else(|| t(lang, "survey.hidden").to_owned(), |n| n.to_string());
            line(&mut out, &[t(lang, "survey.distribution"), &name, &n, ""]);
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::field;

    #[test]
    fn a_cell_is_never_a_formula() {
        assert_eq!(field("=1+1"), "\"'=1+1\"");
        for text in ["+1", "-1", "@x", " =x", "\tx"] {
            assert!(field(text).starts_with("\"'"), "{text:?}");
        }
        assert_eq!(field("งาน \"ดี\", มาก"), "\"งาน \"\"ดี\"\", มาก\"");
        assert_eq!(field("3.5"), "\"3.5\"");
    }
}
