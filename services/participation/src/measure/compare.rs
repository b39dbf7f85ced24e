//! Two versions beside each other, heading by heading, in words.

use super::{Content, Indicator, IndicatorRule, Step, Version};
use kernel::{
    Lang,
    ids::DepartmentId,
    lang::{t, tr},
    thai_date,
};

const PERCENT: &str = "ร้อยละ";

/// One heading that is not the same in both.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Difference {
    /// As the form names it: `rationale`, `steps`.
    pub heading: &'static str,
    pub before: Vec<String>,
    pub after: Vec<String>,
}

/// What changed from one version to another. `department` gives the name of an owner.
#[must_use]
pub fn compare(
    before: &Version,
    after: &Version,
    lang: Lang,
    department: &dyn Fn(DepartmentId) -> String,
) -> Vec<Difference> {
    let (old, new) = (lines(before, lang, department), lines(after, lang, department));
    old.into_iter()
        .zip(new)
        .filter(|((_, before), (_, after))| before != after)
        .map(|((heading, before), (_, after))| Difference { heading, before, after })
        .collect()
}

type Lines = Vec<(&'static str, Vec<String>)>;

fn lines(version: &Version, lang: Lang, department: &dyn Fn(DepartmentId) -> String) -> Lines {
    let content = &version.content;
    let form = t(lang, &format!("measure.form.{}", content.form.as_str()));
    vec![
        ("heading", some(&content.heading)),
        ("name", vec![format!("{form} {}", version.name)]),
        ("rationale", content.rationale.lines().map(str::to_owned).collect()),
        ("objectives", content.objectives.clone()),
        ("targets", content.targets.clone()),
        ("area", some(&content.area)),
        ("steps", content.steps.iter().flat_map(|step| step_lines(step, lang)).collect()),
        ("years", vec![years(content, lang)]),
        ("budget", vec![budget(content, lang)]),
        ("owners", owners(content, lang, department)),
        ("indicators", content.indicators.iter().map(|one| indicator_line(one, lang)).collect()),
    ]
}

fn some(text: &str) -> Vec<String> {
    if text.is_empty() { Vec::new() } else { vec![text.to_owned()] }
}

fn step_lines(step: &Step, lang: Lang) -> Vec<String> {
    let first = match step.due_on {
        Some(day) => {
            tr(lang, "measure.step_due", &[("text", &step.text), ("date", &thai_date::short(day, lang))])
        }
        None => step.text.clone(),
    };
    std::iter::once(first).chain(step.bullets.iter().map(|bullet| format!("– {bullet}"))).collect()
}

/// Heading 7 in words.
#[must_use]
pub fn years(content: &Content, lang: Lang) -> String {
    let (first, last) = (content.first_year.to_string(), content.last_year.to_string());
    if first == last {
        tr(lang, "measure.year", &[("year", &first)])
    } else {
        tr(lang, "measure.years", &[("first", &first), ("last", &last)])
    }
}

/// Heading 8 in words.
#[must_use]
pub fn budget(content: &Content, lang: Lang) -> String {
    if content.budget == 0 {
        return t(lang, "measure.no_budget").to_owned();
    }
    let key = if content.each_year { "measure.budget_each_year" } else { "measure.budget" };
    tr(lang, key, &[("baht", &grouped(content.budget))])
}

/// Heading 9 in words.
#[must_use]
pub fn owners(content: &Content, lang: Lang, department: &dyn Fn(DepartmentId) -> String) -> Vec<String> {
    if content.all_departments {
        return vec![t(lang, "measure.all_departments").to_owned()];
    }
    content.departments.iter().map(|id| department(*id)).collect()
}

/// An indicator of heading 10 with its target in words.
#[must_use]
pub fn indicator_line(one: &Indicator, lang: Lang) -> String {
    match target(one, lang) {
        Some(target) => format!("{} ({target})", one.name),
        None => one.name.clone(),
    }
}

/// The target in words; `None` where there is none.
#[must_use]
pub fn target(one: &Indicator, lang: Lang) -> Option<String> {
    let key = match one.rule {
        IndicatorRule::YesNo => return Some(t(lang, "measure.target.yes_no").to_owned()),
        IndicatorRule::AtLeast => "measure.target.at_least",
        IndicatorRule::AtMost => "measure.target.at_most",
    };
    Some(tr(lang, key, &[("amount", &amount(one.target?, &one.unit))]))
}

/// `5 ช่องทาง`, but `ร้อยละ 80`: the Thai word for percent stands before its number.
#[must_use]
pub fn amount(value: f64, unit: &str) -> String {
    let number = number(value);
    if unit == PERCENT {
        format!("{unit} {number}")
    } else {
        format!("{number} {unit}").trim_end().to_owned()
    }
}

/// A number without needless decimals.
#[must_use]
pub fn number(value: f64) -> String {
    let text = format!("{value:.2}");
    text.trim_end_matches('0').trim_end_matches('.').to_owned()
}

/// `20,000`
#[must_use]
pub fn grouped(baht: i64) -> String {
    let digits = baht.unsigned_abs().to_string();
    let mut out = String::new();
    for (at, digit) in digits.chars().enumerate() {
        if at > 0 && (digits.len() - at).is_multiple_of(3) {
            out.push(',');
        }
        out.push(digit);
    }
    if baht < 0 { format!("-{out}") } else { out }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, clippy::indexing_slicing)]
    use super::{super::VersionState, *};

    fn version(no: i32, content: Content) -> Version {
        Version {
            no,
            state: VersionState::Announced,
            name: "ศูนย์ข้อมูลข่าวสาร".into(),
            content,
            made_by: None,
            made_at: chrono::DateTime::UNIX_EPOCH,
            changed_at: chrono::DateTime::UNIX_EPOCH,
            announced_by: None,
            announced_at: None,
            announced_on: None,
            reference: String::new(),
        }
    }

    #[test]
    fn only_the_headings_that_changed_are_shown_in_words() {
        let old = Content { first_year: 2568, last_year: 2570, budget: 20_000, ..Content::default() };
        let new = Content {
            budget: 0,
            all_departments: true,
            steps: vec![Step {
                text: "ประชุม".into(),
                bullets: vec!["ทุกไตรมาส".into()],
                due_on: "2026-11-20".parse().ok(),
                ..Step::default()
            }],
            ..old.clone()
        };
        let found = compare(&version(1, old.clone()), &version(2, new), Lang::Th, &|_| String::new());
        assert_eq!(found.iter().map(|d| d.heading).collect::<Vec<_>>(), ["steps", "budget", "owners"]);
        assert_eq!(found[1].before, ["20,000 บาท"]);
        assert_eq!(found[1].after, ["ไม่ใช้งบประมาณ"]);
        assert_eq!(found[2].after, ["ทุกกอง/สำนัก"]);
        assert_eq!(found[0].after.len(), 2);
        assert!(compare(&version(1, old.clone()), &version(2, old), Lang::En, &|_| String::new()).is_empty());
    }

    #[test]
    fn numbers_are_written_as_people_read_them() {
        assert_eq!((grouped(0), grouped(999), grouped(20_000)), ("0".into(), "999".into(), "20,000".into()));
        assert_eq!((grouped(1_234_567), grouped(-5_000)), ("1,234,567".into(), "-5,000".into()));
        assert_eq!((amount(80.0, "ร้อยละ"), amount(4.0, "ครั้ง")), ("ร้อยละ 80".into(), "4 ครั้ง".into()));
        assert_eq!(amount(4.0, ""), "4");
        assert_eq!((number(80.0), number(80.5), number(0.0)), ("80".into(), "80.5".into(), "0".into()));
    }
}
