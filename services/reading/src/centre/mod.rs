//! The announcement of a participation centre (ประกาศจัดตั้งศูนย์ส่งเสริมการมีส่วนร่วมของประชาชน, seed 004): objectives,
//! advisers, committee, powers, missions, place and channels, in articles of any order.

mod channels;
mod seats;
#[cfg(test)]
mod tests;

use crate::{
    dates,
    desk::{Desk, Item},
    field::{DoubtCode, Field, FurnitureReason},
    people,
    words::{after_prefix, inline, key},
};
pub(crate) use channels::kind as channel_kind;
pub use channels::{Channel, ChannelAdmin, ChannelKind};
use chrono::NaiveDate;
pub use seats::Seat;
use serde::{Deserialize, Serialize};

#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct CentreAnnouncement {
    pub issuer: Option<Field<String>>,
    pub subject: Option<Field<String>>,
    pub preamble: Vec<Field<String>>,
    pub objectives: Vec<Item>,
    pub advisers: Vec<Seat>,
    pub seats: Vec<Seat>,
    /// Positions on the committee's seats, each counted once.
    pub distinct_positions: u32,
    pub powers: Vec<Item>,
    pub missions: Vec<Item>,
    pub location: Option<Field<String>>,
    pub channels: Vec<Channel>,
    pub channel_admin: Option<ChannelAdmin>,
    pub closing: Option<Field<String>>,
    pub announced_on: Option<Field<NaiveDate>>,
    pub signer: Option<Signer>,
    pub headings: Vec<Field<String>>,
}

/// Who signed: the name in brackets and the position below it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Signer {
    pub person: Field<String>,
    pub position: Option<Field<String>>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Article {
    Objectives,
    Structure,
    Advisers,
    Committee,
    Powers,
    Missions,
    Place,
    Location,
    Channels,
}

impl Article {
    const fn identifier(self) -> &'static str {
        match self {
            Self::Objectives => "objectives",
            Self::Structure => "structure",
            Self::Advisers => "advisers",
            Self::Committee => "seats",
            Self::Powers => "powers",
            Self::Missions => "missions",
            Self::Place => "place",
            Self::Location => "location",
            Self::Channels => "channels",
        }
    }

    /// Articles whose items are sentences: a numbered line below them is never another heading.
    const fn is_list(self) -> bool {
        matches!(self, Self::Objectives | Self::Powers | Self::Missions)
    }
}

/// What the headings begin with, without blanks. The first that fits.
const ARTICLES: &[(&str, Article)] = &[
    ("วัตถุประสงค์", Article::Objectives),
    ("โครงสร้าง", Article::Structure),
    ("องค์ประกอบ", Article::Structure),
    ("คณะที่ปรึกษา", Article::Advisers),
    ("ที่ปรึกษา", Article::Advisers),
    ("คณะกรรมการดำเนินงาน", Article::Committee),
    ("คณะกรรมการบริหารศูนย์", Article::Committee),
    ("คณะกรรมการศูนย์", Article::Committee),
    ("คณะกรรมการอำนวยการ", Article::Committee),
    ("คณะกรรมการประจำศูนย์", Article::Committee),
    ("คณะกรรมการประกอบด้วย", Article::Committee),
    ("คณะทำงานประกอบด้วย", Article::Committee),
    ("คณะกรรมการ", Article::Committee),
    ("อำนาจหน้าที่", Article::Powers),
    ("อำนาจและหน้าที่", Article::Powers),
    ("หน้าที่และอำนาจ", Article::Powers),
    ("บทบาทหน้าที่", Article::Powers),
    ("บทบาทและอำนาจหน้าที่", Article::Powers),
    ("ภารกิจ", Article::Missions),
    ("การกิจ", Article::Missions),
    ("สถานที่จัดตั้งศูนย์และช่อง", Article::Place),
    ("สถานที่ตั้งและช่อง", Article::Place),
    ("สถานที่จัดตั้ง", Article::Location),
    ("สถานที่ตั้ง", Article::Location),
    ("ที่ตั้งศูนย์", Article::Location),
    ("ที่ตั้ง", Article::Location),
    ("ช่องทาง", Article::Channels),
    ("ช่องการ", Article::Channels),
];

struct Found {
    at: usize,
    article: Article,
}

pub(crate) fn score(desk: &Desk) -> u32 {
    let whole = |word: &str| (0..desk.len()).any(|at| desk.key(at).contains(word));
    let announced = (0..desk.len().min(30)).any(|at| desk.key(at).starts_with("ประกาศ"));
    let articles = articles(desk);
    let has = |wanted: Article| articles.iter().any(|found| found.article == wanted);
    let centre = whole("ศูนย์ส่งเสริมการมีส่วนร่วม") || whole("ศูนย์การมีส่วนร่วม");
    let kinds =
        [Article::Objectives, Article::Committee, Article::Powers, Article::Missions, Article::Advisers];
    let n = u32::try_from(kinds.iter().filter(|kind| has(**kind)).count()).unwrap_or(0);
    if centre && n >= 2 { 40 + n * 10 + u32::from(announced) * 10 } else { 0 }
}

fn articles(desk: &Desk) -> Vec<Found> {
    let mut found: Vec<Found> = Vec::new();
    // The list we are in, and the depth of the number of its heading.
    let mut list: Option<(Article, Vec<u16>)> = None;
    for at in 0..desk.len() {
        let Some(line) = desk.line(at) else { break };
        let path = line.mark.as_ref().map(|mark| mark.path.clone()).unwrap_or_default();
        if line.bullet || line.text.chars().count() > 110 {
            continue;
        }
        let Some(article) =
            ARTICLES.iter().find(|(words, _)| line.key.starts_with(words)).map(|(_, article)| *article)
        else {
            continue;
        };
        // Below "๓. อำนาจหน้าที่" the lines ๓.๑, (๑) and unnumbered ones are its items.
        let inside = list.as_ref().is_some_and(|(of, head)| {
            of.is_list()
                && (path.is_empty() && !head.is_empty()
                    || path.len() > head.len()
                    || is_item(line) && *of == article)
        });
        let item = line
            .mark
            .as_ref()
            .is_some_and(|mark| matches!(mark.style, crate::mark::Style::Paren | crate::mark::Style::Close));
        let sentence = article == Article::Committee && !is_committee_head(&line.key);
        if inside || item || sentence {
            continue;
        }
        list = Some((article, path));
        found.push(Found { at, article });
    }
    found
}

fn is_item(line: &crate::desk::Line) -> bool {
    line.mark.is_some() && line.key.chars().count() > 60
}

/// "คณะกรรมการดำเนินงาน", not "คณะกรรมการศูนย์ฯ จัดให้มีการติดตาม".
fn is_committee_head(key: &str) -> bool {
    !["จัดให้มี", "มีหน้าที่", "มีอำนาจ", "พิจารณา", "ติดตาม", "จัดทำ", "ประชุม"].iter().any(|verb| key.contains(verb))
}

pub(crate) fn read(desk: &mut Desk) -> CentreAnnouncement {
    let mut body = CentreAnnouncement::default();
    let found = articles(desk);
    let first = found.first().map_or(desk.len(), |article| article.at);
    read_head(desk, first, &mut body);
    read_end(desk, &mut body);
    // What stands behind the closing words belongs to no article, read or not.
    let closes = |at: &usize| ["จึงประกาศ", "ประกาศณวันที่"].iter().any(|word| desk.key(*at).starts_with(word));
    let end = (found.last().map_or(0, |last| last.at)..desk.len()).find(closes).unwrap_or(desk.len());
    let stops: Vec<usize> = found.iter().skip(1).map(|next| next.at).chain([end]).collect();
    let mut committees = 0;
    for (article, stop) in found.iter().zip(stops) {
        if desk.is_used(article.at) {
            continue;
        }
        let name = article.article.identifier();
        let beside = beside(desk, article);
        if article.article != Article::Location || beside.is_empty() {
            let head = desk.heading(article.at, name);
            body.headings.push(head);
        }
        let lines = desk.free_in(article.at + 1, stop);
        match article.article {
            Article::Objectives => body.objectives = desk.items(&lines, name),
            Article::Powers => body.powers = desk.items(&lines, name),
            Article::Missions => body.missions = desk.items(&lines, name),
            Article::Advisers => {
                body.advisers.extend(seats::read(desk, &lines, name, true, &mut body.headings))
            }
            Article::Committee => {
                let seats = seats::read(desk, &lines, name, false, &mut body.headings);
                committees += usize::from(!seats.is_empty());
                if committees > 1 && !seats.is_empty() {
                    desk.doubt(DoubtCode::SeveralBodies, desk.number(article.at), name);
                }
                body.seats.extend(seats);
            }
            Article::Structure | Article::Place => {}
            Article::Location => {
                let places = if beside.is_empty() { lines } else { [&[article.at][..], &lines].concat() };
                let below = desk.join(&desk.free_in(article.at + 1, stop));
                let text =
                    [beside, below].into_iter().filter(|p| !p.is_empty()).collect::<Vec<_>>().join(" ");
                if !text.is_empty() {
                    body.location = Some(desk.field(&places, text));
                }
            }
            Article::Channels => channels::read(desk, article.at, &lines, &mut body),
        }
    }
    seats::check(desk, &mut body);
    let missing = [
        ("objectives", body.objectives.is_empty()),
        ("seats", body.seats.is_empty()),
        ("powers", body.powers.is_empty()),
        ("missions", body.missions.is_empty()),
        ("announced_on", body.announced_on.is_none()),
    ];
    for (name, missing) in missing {
        if missing {
            desk.doubt(DoubtCode::MissingSection, 0, name);
        }
    }
    body
}

/// What stands beside a heading of a place: "ที่ตั้ง: ศาลากลางบ้าน".
fn beside(desk: &Desk, article: &Found) -> String {
    let body = desk.body(article.at);
    body.split_once([':', '：']).map(|(_, value)| inline(value).to_owned()).unwrap_or_default()
}

fn read_head(desk: &mut Desk, first: usize, body: &mut CentreAnnouncement) {
    let mut preamble = Vec::new();
    let mut at = 0;
    while at < first {
        let Some(line) = desk.free(at).cloned() else {
            at += 1;
            continue;
        };
        if let Some(rest) = after_prefix(&line.text, "ประกาศ")
            .filter(|rest| body.issuer.is_none() && !rest.trim_start().starts_with('ณ'))
        {
            let issuer = rest.trim();
            if issuer.is_empty() {
                // The issuer on the next line.
                let next = desk.body(at + 1);
                body.issuer = Some(desk.field(&[at, at + 1], next));
                at += 1;
            } else {
                body.issuer = Some(desk.field(&[at], issuer.to_owned()));
            }
        } else if let Some(rest) = after_prefix(&line.text, "เรื่อง").filter(|_| body.subject.is_none())
        {
            let goes_on = |next: &usize| {
                desk.free(*next).is_some_and(|line| {
                    !line.after_gap && !line.key.starts_with("ด้วย") && !line.key.starts_with("ตามที่")
                })
            };
            let mut lines = vec![at];
            lines.extend((at + 1..first).take_while(goes_on).take(3));
            let more = desk.join(lines.get(1..).unwrap_or_default());
            let subject = [inline(rest).to_owned(), more]
                .into_iter()
                .filter(|p| !p.is_empty())
                .collect::<Vec<_>>()
                .join(" ");
            at += lines.len() - 1;
            body.subject = Some(desk.field(&lines, subject));
        } else if body.subject.is_some() {
            preamble.push(at);
        }
        at += 1;
    }
    body.preamble = desk.paragraphs(&preamble);
}

/// Closing, date and signature at the end.
fn read_end(desk: &mut Desk, body: &mut CentreAnnouncement) {
    for at in 0..desk.len() {
        let Some(line) = desk.free(at).cloned() else { continue };
        let text = line.text.as_str();
        if (line.key.starts_with("(ลงชื่อ)") || line.key.starts_with("ลงชื่อ"))
            && bracketed_person(text).is_none()
        {
            desk.furnish(at, FurnitureReason::SignatureLine);
        } else if line.key.starts_with("จึงประกาศ") {
            body.closing = Some(desk.whole(at));
        } else if line.key.starts_with("ประกาศณวันที่") {
            match dates::single(text) {
                Some(day) => body.announced_on = Some(desk.field(&[at], day)),
                None => desk.told(DoubtCode::DateUnreadable, line.number, "announced_on", text, ""),
            }
        } else if body.announced_on.is_some()
            && body.signer.is_none()
            && let Some(person) = bracketed_person(text)
        {
            let person = desk.field(&[at], person);
            let below = desk.free(at + 1).filter(|next| {
                next.mark.is_none()
                    && next.text.chars().count() < 90
                    && people::position_kind(&next.text).is_some()
            });
            let position =
                below.map(|next| next.text.clone()).map(|position| desk.field(&[at + 1], position));
            body.signer = Some(Signer { person, position });
        }
    }
}

/// `(นายสมชาย ใจดี)`, also behind "ลงชื่อ".
pub(crate) fn bracketed_person(text: &str) -> Option<String> {
    let (_, rest) = text
        .split_once('(')
        .filter(|(before, _)| key(before).is_empty() || key(before) == "ลงชื่อ" || key(before) == "-")?;
    let (name, after) = rest.rsplit_once(')')?;
    (after.trim().is_empty() && people::is_person(name)).then(|| name.trim().to_owned())
}
