//! The policy page (มาตรการให้ผู้มีส่วนได้ส่วนเสียมีส่วนร่วม, seed 003): legal basis and the levels of participation, with
//! the menus and counters of its website set aside.

use crate::{
    desk::Desk,
    field::{DoubtCode, Field, FurnitureReason, codes},
    words::{after_prefix, key},
};
use kernel::{Lang, lang};
use serde::{Deserialize, Serialize};

codes! {
    /// A level of participation (domain.md a4).
    ParticipationLevel, "read.participation_level.":
    Inform = "inform",
    Consult = "consult",
    Involve = "involve",
    Collaborate = "collaborate",
    Empower = "empower",
}

#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct ParticipationPolicy {
    pub title: Option<Field<String>>,
    pub preamble: Vec<Field<String>>,
    /// Laws and their sections that the preamble names.
    pub legal_basis: Vec<Field<String>>,
    pub levels: Vec<Level>,
    pub contact: Contact,
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Level {
    pub participation_level: Field<ParticipationLevel>,
    pub number: Option<String>,
    /// การมีส่วนร่วมในการ…
    pub name: String,
    pub text: Field<String>,
}

/// The office at the foot of the page.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Contact {
    pub office: Option<Field<String>>,
    pub address: Option<Field<String>>,
    pub phones: Vec<Field<String>>,
    pub emails: Vec<Field<String>>,
}

const LEVELS: &[(&str, ParticipationLevel)] = &[
    ("เสริมอำนาจ", ParticipationLevel::Empower),
    ("มอบอำนาจ", ParticipationLevel::Empower),
    ("สร้างความร่วมมือ", ParticipationLevel::Collaborate),
    ("ความร่วมมือ", ParticipationLevel::Collaborate),
    ("ร่วมมือ", ParticipationLevel::Collaborate),
    ("เข้ามามีบทบาท", ParticipationLevel::Involve),
    ("มีบทบาท", ParticipationLevel::Involve),
    ("เข้ามาเกี่ยวข้อง", ParticipationLevel::Involve),
    ("ให้เกี่ยวข้อง", ParticipationLevel::Involve),
    ("แสดงความคิดเห็น", ParticipationLevel::Consult),
    ("รับฟังความคิดเห็น", ParticipationLevel::Consult),
    ("ปรึกษาหารือ", ParticipationLevel::Consult),
    ("ให้คำปรึกษา", ParticipationLevel::Consult),
    ("ให้ข้อมูลข่าวสาร", ParticipationLevel::Inform),
    ("รับรู้ข้อมูลข่าวสาร", ParticipationLevel::Inform),
    ("ให้ข้อมูล", ParticipationLevel::Inform),
    ("รับรู้ข่าวสาร", ParticipationLevel::Inform),
];

/// The name of a level stands before "โดย", a colon, or the first blank.
fn name_of(body: &str) -> &str {
    let end = [" โดย", "\tโดย", "โดยให้", "โดยเปิด", ":", "："].iter().filter_map(|stop| body.find(stop)).min();
    let end = end.or_else(|| body.find([' ', '\t']).filter(|at| *at > 30)).unwrap_or(body.len());
    body.get(..end).unwrap_or(body).trim()
}

fn level(desk: &Desk, at: usize) -> Option<ParticipationLevel> {
    let line = desk.line(at)?;
    let numbered = line.mark.as_ref().is_some_and(|mark| mark.path.len() == 1);
    let named = key(name_of(&line.body));
    let key = named.strip_prefix("ระดับ").map_or(named.as_str(), |rest| {
        rest.trim_start_matches("ที่").trim_start_matches(|c: char| c.is_ascii_digit())
    });
    let fits = key.starts_with("การมีส่วนร่วม")
        || key.starts_with("มีส่วนร่วม")
        || (numbered && key.chars().count() <= 40);
    if !fits
        || !(numbered || line.bullet || named.starts_with("ระดับ") || line.text.contains("โดย"))
        || key.chars().count() > 70
    {
        return None;
    }
    LEVELS.iter().find(|(words, _)| key.contains(words)).map(|(_, level)| *level)
}

fn levels(desk: &Desk) -> Vec<(usize, ParticipationLevel)> {
    let mut found: Vec<(usize, ParticipationLevel)> = Vec::new();
    for at in 0..desk.len() {
        if let Some(level) = level(desk, at).filter(|level| !found.iter().any(|(_, seen)| seen == level)) {
            found.push((at, level));
        }
    }
    found
}

fn is_title(key: &str) -> bool {
    (key.starts_with("มาตรการ")
        || key.starts_with("นโยบาย")
        || key.starts_with("แนวทาง")
        || key.starts_with("ประกาศ"))
        && key.contains("มีส่วนร่วม")
}

pub(crate) fn score(desk: &Desk) -> u32 {
    let n = levels(desk).len();
    let titled = (0..desk.len()).any(|at| is_title(desk.key(at)));
    match n {
        4.. => 70 + u32::from(titled) * 10,
        3 => 55 + u32::from(titled) * 10,
        2 if titled => 50,
        _ => 0,
    }
}

pub(crate) fn read(desk: &mut Desk) -> ParticipationPolicy {
    let mut body = ParticipationPolicy::default();
    let found: Vec<(usize, ParticipationLevel)> =
        levels(desk).into_iter().filter(|(at, _)| !desk.is_used(*at)).collect();
    let first = found.first().map_or(desk.len(), |(at, _)| *at);
    // Of several titles (crumb, page, text) the longest is the text's own.
    let titles: Vec<usize> = (0..first)
        .filter(|at| {
            desk.free(*at).is_some_and(|line| {
                line.mark.is_none() && is_title(&line.key) && line.text.chars().count() < 250
            })
        })
        .collect();
    let own = titles.iter().copied().max_by_key(|at| (desk.key(*at).chars().count(), usize::MAX - at));
    let mut paragraphs_from = 0;
    if let Some(at) = own {
        for other in &titles {
            if *other != at
                && desk.key(at).starts_with(&desk.key(*other).chars().take(12).collect::<String>())
            {
                desk.furnish(*other, FurnitureReason::RepeatedTitle);
            }
        }
        body.title = Some(desk.text(&[at]));
        // Short lines above the title of a web page are its menu.
        let above = desk.free_in(0, at);
        if above.iter().all(|at| is_short(desk, *at)) || desk_is_web_page(desk) {
            for line in above.into_iter().filter(|at| is_short(desk, *at)).collect::<Vec<_>>() {
                desk.furnish(line, FurnitureReason::SiteMenu);
            }
        }
        paragraphs_from = at + 1;
    }
    let preamble = desk.free_in(paragraphs_from, first);
    for at in preamble {
        let paragraph = desk.whole(at);
        for law in laws(&paragraph.value) {
            body.legal_basis.push(paragraph.with(law));
        }
        body.preamble.push(paragraph);
    }
    read_levels(desk, &found, &mut body);
    for wanted in ParticipationLevel::ALL.iter().filter(|level| **level != ParticipationLevel::Empower) {
        if !body.levels.iter().any(|level| level.participation_level.value == *wanted) {
            desk.doubt(DoubtCode::MissingSection, 0, &format!("levels.{}", wanted.code()));
        }
    }
    body
}

fn is_short(desk: &Desk, at: usize) -> bool {
    desk.line(at).is_some_and(|line| line.mark.is_none() && !line.bullet && line.text.chars().count() <= 45)
}

/// Menus, counters or a copyright line were set aside: this text comes from a web page.
fn desk_is_web_page(desk: &Desk) -> bool {
    desk.set_aside(&[
        FurnitureReason::SiteMenu,
        FurnitureReason::VisitorCounter,
        FurnitureReason::Copyright,
        FurnitureReason::Breadcrumb,
    ])
}

fn read_levels(desk: &mut Desk, found: &[(usize, ParticipationLevel)], body: &mut ParticipationPolicy) {
    let stops: Vec<usize> = found.iter().skip(1).map(|(at, _)| *at).chain([desk.len()]).collect();
    let last = found.len().saturating_sub(1);
    for (n, ((at, level), stop)) in found.iter().zip(stops).enumerate() {
        let mut lines = vec![*at];
        for next in desk.free_in(at + 1, stop) {
            let Some(line) = desk.line(next) else { break };
            // Behind the last level the page goes on: only lines without an empty line between belong to it.
            if n == last && (line.after_gap || is_contact(&line.key)) {
                break;
            }
            lines.push(next);
        }
        let whole = desk.text(&lines);
        let name = name_of(&desk.body(*at)).to_owned();
        let number = desk.line(*at).and_then(|line| line.mark.as_ref()).map(crate::mark::Mark::number);
        let text = whole
            .value
            .strip_prefix(&name)
            .map(|rest| rest.trim_start_matches([':', '：', ' ']).trim().to_owned());
        let text = whole.with(text.filter(|text| !text.is_empty()).unwrap_or_else(|| whole.value.clone()));
        body.levels.push(Level { participation_level: whole.with(*level), number, name, text });
    }
    let from = found.last().map_or(0, |(at, _)| at + 1);
    read_contact(desk, from, body);
    if desk_is_web_page(desk) {
        for at in desk.free_in(from, desk.len()) {
            if is_short(desk, at) {
                desk.furnish(at, FurnitureReason::SiteMenu);
            }
        }
    }
}

fn is_contact(key: &str) -> bool {
    ["สำนักงาน", "ที่ทำการ", "tel", "โทร", "email", "อีเมล", "e-mail"].iter().any(|word| key.starts_with(word))
        || key.contains('@')
}

fn read_contact(desk: &mut Desk, from: usize, body: &mut ParticipationPolicy) {
    let contact = &mut body.contact;
    for at in desk.free_in(from, desk.len()) {
        let Some(line) = desk.line(at).cloned() else { continue };
        let text = line.text.as_str();
        let lower = text.to_lowercase();
        if lower.starts_with("tel") || lower.starts_with("โทร") {
            for phone in phones(text) {
                contact.phones.push(desk.field(&[at], phone));
            }
        } else if let Some(mail) =
            text.split([' ', '\t', ':', ',', '<', '>']).find(|word| word.contains('@') && word.contains('.'))
        {
            contact.emails.push(desk.field(&[at], mail.to_owned()));
        } else if contact.address.is_none() && text.contains("ตำบล") && text.contains("อำเภอ")
        {
            contact.address = Some(desk.field(&[at], text.to_owned()));
        } else if contact.office.is_none()
            && (line.key.starts_with("สำนักงาน") || line.key.starts_with("ที่ทำการ"))
            && line.text.chars().count() < 120
        {
            contact.office = Some(desk.field(&[at], text.to_owned()));
        }
    }
}

/// The telephones of a line, each with the words before it: `งานป้องกันฯ 0-3800-0000`.
fn phones(text: &str) -> Vec<String> {
    let rest = ["Telephone", "Tel", "TEL", "tel", "โทรศัพท์", "โทร"]
        .iter()
        .find_map(|word| after_prefix(text, word))
        .unwrap_or(text);
    let rest = rest.trim_start_matches(['.', ' ', ':']);
    let mut found: Vec<String> = Vec::new();
    let mut open = String::new();
    let mut digits = 0;
    for word in rest.split_whitespace().flat_map(|word| word.split(',')).filter(|word| !word.is_empty()) {
        let arabic = kernel::numerals::to_arabic(word);
        let is_number = arabic.bytes().all(|b| b.is_ascii_digit() || b"-()".contains(&b));
        // A telephone is complete: words or the nought of the next one begin another.
        if digits >= 9 && (!is_number || arabic.starts_with('0')) {
            found.push(std::mem::take(&mut open));
            digits = 0;
        }
        if !open.is_empty() {
            open.push(' ');
        }
        open.push_str(word);
        digits += arabic.bytes().filter(u8::is_ascii_digit).count();
    }
    if !open.is_empty() {
        found.push(open);
    }
    found
}

/// `พระราชกฤษฎีกา … พ.ศ.2546 มาตรา 8 วรรค 1`: each law with its year and section.
fn laws(text: &str) -> Vec<String> {
    const LAWS: [&str; 6] = [
        "รัฐธรรมนูญแห่งราชอาณาจักรไทย",
        "พระราชบัญญัติ",
        "พระราชกฤษฎีกา",
        "พระราชกฤษฏีกา",
        "ระเบียบกระทรวงมหาดไทย",
        "ระเบียบสำนักนายกรัฐมนตรี",
    ];
    let mut spots: Vec<usize> =
        LAWS.iter().flat_map(|law| text.match_indices(law).map(|(at, _)| at)).collect();
    spots.sort_unstable();
    spots.truncate(50);
    let ends: Vec<usize> = spots.iter().skip(1).copied().chain([text.len()]).collect();
    let cite = |(start, end): (&usize, usize)| {
        let piece = text.get(*start..end)?;
        let piece: String = piece.chars().take(300).collect();
        let era = piece.find("พ.ศ.").or_else(|| piece.find("พุทธศักราช"))?;
        let tail = piece.get(era..)?;
        // The year, then sections and paragraphs as far as they go on.
        let mut length = 0;
        for word in tail.split_inclusive(char::is_whitespace) {
            let bare = kernel::numerals::to_arabic(word.trim());
            let goes_on = length == 0
                || bare.is_empty()
                || bare.starts_with(|c: char| c.is_ascii_digit() || c == '(')
                || ["มาตรา", "วรรค", "และ", "ข้อ", "หมวด"].iter().any(|w| bare.starts_with(w));
            if !goes_on {
                break;
            }
            length += word.len();
        }
        piece.get(..era + length).map(|cited| cited.trim().trim_end_matches("และ").trim().to_owned())
    };
    spots.iter().zip(ends).filter_map(cite).collect()
}
