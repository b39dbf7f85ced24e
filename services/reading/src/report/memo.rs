//! The memo (บันทึกข้อความ): head, body under its headings, opinions and signatures up the chain (domain.md b3).

use crate::{
    centre::bracketed_person,
    dates,
    desk::{Desk, Line},
    field::{DoubtCode, Field, FurnitureReason},
    words::{after_heading, after_prefix, begins_with, inline},
};
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Memo {
    pub issuing_unit: Option<Field<String>>,
    pub phone: Option<Field<String>>,
    pub fax: Option<Field<String>>,
    pub document_number: Option<Field<String>>,
    pub document_date: Option<Field<NaiveDate>>,
    pub subject: Option<Field<String>>,
    pub addressee: Option<Field<String>>,
    pub background: Vec<Field<String>>,
    pub facts: Vec<Field<String>>,
    pub legal_basis: Vec<Field<String>>,
    pub proposal: Vec<Field<String>>,
    /// Paragraphs before the first heading.
    pub opening: Vec<Field<String>>,
    pub signatures: Vec<Signature>,
    pub headings: Vec<Field<String>>,
}

/// One block of the chain: whose opinion, what it says, who signs.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Signature {
    /// ความเห็นของ…
    pub opinion_of: Option<Field<String>>,
    pub opinion: Vec<Field<String>>,
    pub person: Option<Field<String>>,
    pub position: Option<Field<String>>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Part {
    Background,
    Facts,
    LegalBasis,
    Proposal,
}

const PARTS: &[(&str, Part)] = &[
    ("เรื่องเดิม", Part::Background),
    ("ความเป็นมา", Part::Background),
    ("ข้อเท็จจริง", Part::Facts),
    ("ข้อกฎหมาย", Part::LegalBasis),
    ("ข้อกฏหมาย", Part::LegalBasis),
    ("ข้อระเบียบ", Part::LegalBasis),
    ("ระเบียบ/กฎหมาย", Part::LegalBasis),
    ("ข้อกฎหมาย/ระเบียบ", Part::LegalBasis),
    ("ระเบียบกฎหมายที่เกี่ยวข้อง", Part::LegalBasis),
    ("ข้อเสนอ/ข้อพิจารณา", Part::Proposal),
    ("ข้อพิจารณา/ข้อเสนอ", Part::Proposal),
    ("ข้อเสนอ", Part::Proposal),
    ("ข้อพิจารณา", Part::Proposal),
    ("ข้อเสนอแนะ", Part::Proposal),
    ("ข้อเสนอเพื่อพิจารณา", Part::Proposal),
];

/// Behind the last signature of the memo: where the form can begin.
pub(super) fn end(desk: &Desk, from: usize) -> usize {
    (from..desk.len()).find(|at| is_signature(desk, *at)).map_or(from, |at| at + 1)
}

fn is_signature(desk: &Desk, at: usize) -> bool {
    desk.line(at).is_some_and(|line| bracketed_person(&line.text).is_some())
}

pub(super) fn read(desk: &mut Desk, title: usize, end: usize) -> Memo {
    let mut memo = Memo::default();
    memo.headings.push(desk.heading(title, "memo"));
    let mut at = title + 1;
    while at < end && memo.addressee.is_none() {
        at += head_line(desk, at, end, &mut memo).max(1);
    }
    let signed = (at..end).find(|line| is_signature(desk, *line)).unwrap_or(end);
    body(desk, at, signed, &mut memo);
    chain(desk, at, end, &mut memo);
    let missing = [
        ("memo.issuing_unit", memo.issuing_unit.is_none()),
        ("memo.document_number", memo.document_number.is_none()),
        ("memo.document_date", memo.document_date.is_none()),
        ("memo.subject", memo.subject.is_none()),
        ("memo.addressee", memo.addressee.is_none()),
    ];
    for (name, missing) in missing {
        if missing {
            desk.doubt(DoubtCode::MissingSection, desk.number(title), name);
        }
    }
    memo
}

/// The words from `label` to the next of `stops` on one line.
fn between<'a>(text: &'a str, label: &str, stops: &[&str]) -> Option<&'a str> {
    let at = text.find(label)?;
    let rest = text.get(at + label.len()..)?;
    let end = stops.iter().filter_map(|stop| rest.find(stop)).min().unwrap_or(rest.len());
    let value = inline(rest.get(..end)?.trim()).trim_matches(['.', ' ', '\t']);
    (!value.is_empty()).then_some(value)
}

/// Reads one line of the head; how many lines it took.
fn head_line(desk: &mut Desk, at: usize, end: usize, memo: &mut Memo) -> usize {
    const PHONES: [&str; 4] = ["โทรศัพท์", "โทร.", "โทร ", "โทรสาร"];
    let Some(line) = desk.free(at).cloned() else { return 1 };
    let text = line.text.replace('\t', " ");
    if after_prefix(&text, "ส่วนราชการ").is_some() && memo.issuing_unit.is_none() {
        let unit = between(&text, "ส่วนราชการ", &PHONES).unwrap_or_default().to_owned();
        memo.issuing_unit = Some(desk.field(&[at], unit));
        phones(desk, at, &text, memo);
        return 1;
    }
    if after_prefix(&text, "โทร").is_some() {
        phones(desk, at, &text, memo);
        return 1;
    }
    let is_number = after_heading(&text, "ที่").is_some() && memo.document_number.is_none();
    if is_number || after_heading(&text, "วันที่").is_some() {
        if is_number {
            let number = between(&text, "ที่", &["วันที่"]).unwrap_or_default().to_owned();
            let mut field = desk.field(&[at], number.clone());
            if number.is_empty() {
                desk.mark(&mut field, DoubtCode::ValueMissing, "memo.document_number");
            }
            memo.document_number = Some(field);
        }
        if let Some(written) = between(&text, "วันที่", &[]) {
            match dates::single(written) {
                Some(day) => memo.document_date = Some(desk.field(&[at], day)),
                None => {
                    let field = desk.heading(at, "document_date");
                    memo.headings.push(field);
                    desk.told(DoubtCode::DateUnreadable, line.number, "memo.document_date", written, "");
                }
            }
        }
        return 1;
    }
    let parts: [(&str, bool); 2] = [("เรื่อง", memo.subject.is_none()), ("เรียน", true)];
    for (label, wanted) in parts {
        if let Some(rest) = after_heading(&text, label).filter(|_| wanted) {
            let mut lines = vec![at];
            lines.extend((at + 1..end).take_while(|next| goes_on(desk, *next)).take(4));
            let more = desk.join(lines.get(1..).unwrap_or_default());
            let value = [inline(rest).to_owned(), more]
                .into_iter()
                .filter(|part| !part.is_empty())
                .collect::<Vec<_>>()
                .join(" ");
            let taken = lines.len();
            let field = Some(desk.field(&lines, value));
            if label == "เรื่อง" {
                memo.subject = field;
            } else {
                memo.addressee = field;
            }
            return taken;
        }
    }
    // The head is over without เรียน.
    if part_of(&line).is_some() {
        memo.addressee = None;
        return end;
    }
    1
}

/// A subject or addressee runs on until an empty line or the next label.
fn goes_on(desk: &Desk, at: usize) -> bool {
    desk.free(at).is_some_and(|line| {
        !line.after_gap
            && part_of(line).is_none()
            && line.mark.is_none()
            && !["เรียน", "เรื่อง", "ที่ ", "วันที่", "ตาม", "ด้วย"].iter().any(|word| line.text.starts_with(word))
    })
}

fn phones(desk: &mut Desk, at: usize, text: &str, memo: &mut Memo) {
    const STOPS: [&str; 2] = ["โทรสาร", "โทรศัพท์"];
    if let Some(phone) = between(text, "โทรศัพท์", &STOPS)
        .or_else(|| between(text, "โทร.", &STOPS))
        .or_else(|| between(text, "โทร ", &STOPS))
    {
        memo.phone = Some(desk.field(&[at], phone.to_owned()));
    }
    if let Some(fax) = between(text, "โทรสาร", &["โทรศัพท์"]) {
        memo.fax = Some(desk.field(&[at], fax.to_owned()));
    }
}

fn part_of(line: &Line) -> Option<(Part, String)> {
    let plain = line
        .mark
        .as_ref()
        .is_none_or(|mark| mark.path.len() == 1 && mark.style == crate::mark::Style::Dot(1));
    let (part, rest) = begins_with(&line.body, PARTS).filter(|_| plain && !line.bullet)?;
    let tail = rest.trim_start();
    let value = inline(
        tail.strip_prefix('/')
            .map_or(rest, |tail| tail.split_once(char::is_whitespace).map_or("", |(_, after)| after)),
    );
    let heading =
        value.is_empty() || tail.starts_with(':') || line.mark.is_some() || value.chars().count() > 30;
    heading.then(|| (part, value.to_owned()))
}

fn body(desk: &mut Desk, from: usize, to: usize, memo: &mut Memo) {
    let mut part: Option<Part> = None;
    let mut paragraphs: Vec<(Option<Part>, Vec<usize>)> = Vec::new();
    for at in from..to {
        let Some(line) = desk.free(at).cloned() else { continue };
        if line.key.starts_with("ลงชื่อ") || line.key == "(ลงชื่อ)" {
            desk.furnish(at, FurnitureReason::SignatureLine);
            continue;
        }
        if let Some((found, value)) = part_of(&line) {
            part = Some(found);
            let head = desk.heading(at, identifier(found));
            memo.headings.push(head);
            if !value.is_empty() {
                let paragraph = desk.field(&[at], value);
                list(memo, part).push(paragraph);
            }
            continue;
        }
        // The last words of a broken line: "…ซึ่งได้เสนอมา" / "พร้อมนี้".
        let goes_on =
            !line.after_gap && line.mark.is_none() && !line.bullet && line.text.chars().count() < 40;
        match paragraphs.last_mut().filter(|(of, _)| *of == part && goes_on) {
            Some((_, lines)) => lines.push(at),
            None => paragraphs.push((part, vec![at])),
        }
    }
    for (part, lines) in paragraphs {
        let parts = lines.iter().filter_map(|at| desk.line(*at)).map(|line| line.text.replace('\t', " "));
        let text = parts.collect::<Vec<_>>().join(" ");
        let paragraph = desk.field(&lines, text);
        list(memo, part).push(paragraph);
    }
}

const fn identifier(part: Part) -> &'static str {
    match part {
        Part::Background => "background",
        Part::Facts => "facts",
        Part::LegalBasis => "legal_basis",
        Part::Proposal => "proposal",
    }
}

fn list(memo: &mut Memo, part: Option<Part>) -> &mut Vec<Field<String>> {
    match part {
        Some(Part::Background) => &mut memo.background,
        Some(Part::Facts) => &mut memo.facts,
        Some(Part::LegalBasis) => &mut memo.legal_basis,
        Some(Part::Proposal) => &mut memo.proposal,
        None => &mut memo.opening,
    }
}

/// Opinions and signatures: each ends with a name in brackets and the position below it.
fn chain(desk: &mut Desk, from: usize, to: usize, memo: &mut Memo) {
    let mut open = Signature::default();
    let mut at = from;
    while at < to {
        let Some(line) = desk.free(at).cloned() else {
            at += 1;
            continue;
        };
        if line.key.starts_with("(ลงชื่อ)") && bracketed_person(&line.text).is_none()
            || line.key.starts_with("ลงชื่อ") && bracketed_person(&line.text).is_none()
        {
            desk.furnish(at, FurnitureReason::SignatureLine);
        } else if let Some(person) = bracketed_person(&line.text) {
            open.person = Some(desk.field(&[at], person));
            let below = desk.free(at + 1).filter(|next| {
                !next.key.starts_with("ความเห็น") && next.mark.is_none() && next.text.chars().count() < 90
            });
            if let Some(position) = below.map(|next| next.text.clone()) {
                open.position = Some(desk.field(&[at + 1], position));
                at += 1;
            }
            memo.signatures.push(std::mem::take(&mut open));
        } else if let Some(rest) =
            after_prefix(&line.text, "ความเห็น").filter(|_| line.text.chars().count() < 90)
        {
            if open.opinion_of.is_some() || !open.opinion.is_empty() {
                memo.signatures.push(std::mem::take(&mut open));
            }
            let of = inline(rest).trim_start_matches("ของ").trim().to_owned();
            open.opinion_of = Some(desk.field(&[at], of));
        } else if open.opinion_of.is_some() {
            let opinion = desk.whole(at);
            open.opinion.push(opinion);
        }
        at += 1;
    }
    if open != Signature::default() {
        memo.signatures.push(open);
    }
}
