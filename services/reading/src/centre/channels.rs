//! Channels of a centre (ช่องทางการรับรู้) and the person who keeps one (Admin Group), domain.md a5.

use super::CentreAnnouncement;
use crate::{
    desk::Desk,
    field::{DoubtCode, Field, codes},
    people,
    words::inline,
};
use kernel::{Lang, lang};
use serde::{Deserialize, Serialize};

codes! {
    /// By which way people and administration reach each other (domain.md a5).
    ChannelKind, "read.channel_kind.":
    WalkIn = "walk_in",
    Letter = "letter",
    Phone = "phone",
    Fax = "fax",
    CallCentre = "call_centre",
    Website = "website",
    QaBoard = "qa_board",
    Email = "email",
    Facebook = "facebook",
    LineOa = "line_oa",
    LineGroup = "line_group",
    ExecutiveHotline = "executive_hotline",
    OpinionBox = "opinion_box",
    NoticeBoard = "notice_board",
    WirelessBroadcast = "wireless_broadcast",
    Agency = "agency",
    Damrongdhama = "damrongdhama",
    MobileOutreach = "mobile_outreach",
}

/// One channel with its contact as written.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Channel {
    pub kind: Option<ChannelKind>,
    pub contact: Field<String>,
}

/// Who keeps a channel.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ChannelAdmin {
    pub person: Field<String>,
    pub position: Option<Field<String>>,
}

const WORDS: &[(&str, ChannelKind)] = &[
    ("โทรศัพท์สายด่วน", ChannelKind::CallCentre),
    ("call center", ChannelKind::CallCentre),
    ("สายตรงนายก", ChannelKind::ExecutiveHotline),
    ("สายตรงผู้บริหาร", ChannelKind::ExecutiveHotline),
    ("โทรศัพท์", ChannelKind::Phone),
    ("เบอร์โทร", ChannelKind::Phone),
    ("โทรสาร", ChannelKind::Fax),
    ("โทร.", ChannelKind::Phone),
    ("tel", ChannelKind::Phone),
    ("fax", ChannelKind::Fax),
    ("line group", ChannelKind::LineGroup),
    ("กลุ่มไลน์", ChannelKind::LineGroup),
    ("ไลน์กลุ่ม", ChannelKind::LineGroup),
    ("line official", ChannelKind::LineOa),
    ("line oa", ChannelKind::LineOa),
    ("ไลน์ทางการ", ChannelKind::LineOa),
    ("line", ChannelKind::LineOa),
    ("ไลน์", ChannelKind::LineOa),
    ("facebook", ChannelKind::Facebook),
    ("เฟซบุ๊ก", ChannelKind::Facebook),
    ("เฟสบุ๊ค", ChannelKind::Facebook),
    ("เฟสบุ๊ก", ChannelKind::Facebook),
    ("กระดานถาม", ChannelKind::QaBoard),
    ("เว็บไซต์", ChannelKind::Website),
    ("website", ChannelKind::Website),
    ("อีเมล", ChannelKind::Email),
    ("e-mail", ChannelKind::Email),
    ("email", ChannelKind::Email),
    ("จดหมาย", ChannelKind::Letter),
    ("ไปรษณีย์", ChannelKind::Letter),
    ("หนังสือ", ChannelKind::Letter),
    ("ด้วยตนเอง", ChannelKind::WalkIn),
    ("ด้วยตัวเอง", ChannelKind::WalkIn),
    ("ติดต่อที่", ChannelKind::WalkIn),
    ("walk in", ChannelKind::WalkIn),
    ("ตู้รับฟัง", ChannelKind::OpinionBox),
    ("ตู้รับเรื่อง", ChannelKind::OpinionBox),
    ("กล่องรับ", ChannelKind::OpinionBox),
    ("บอร์ดประชาสัมพันธ์", ChannelKind::NoticeBoard),
    ("เสียงไร้สาย", ChannelKind::WirelessBroadcast),
    ("เสียงตามสาย", ChannelKind::WirelessBroadcast),
    ("หอกระจายข่าว", ChannelKind::WirelessBroadcast),
    ("ศูนย์ดำรงธรรม", ChannelKind::Damrongdhama),
    ("เคลื่อนที่", ChannelKind::MobileOutreach),
];

/// The kind a text names first; of two that begin at one place the longer.
pub(crate) fn kind(text: &str) -> Option<ChannelKind> {
    spots(text).first().map(|(_, kind)| *kind)
}

/// Where channels are named in a text.
fn spots(text: &str) -> Vec<(usize, ChannelKind)> {
    let lower = text.to_ascii_lowercase();
    let mut found: Vec<(usize, usize, ChannelKind)> = Vec::new();
    for (word, kind) in WORDS {
        for (at, _) in lower.match_indices(word) {
            if found.iter().any(|(start, length, _)| (*start..start + length).contains(&at)) {
                continue;
            }
            found.retain(|(start, _, _)| !(at..at + word.len()).contains(start));
            found.push((at, word.len(), *kind));
        }
    }
    found.sort_by_key(|(at, ..)| *at);
    found.into_iter().map(|(at, _, kind)| (at, kind)).collect()
}

pub(super) fn read(desk: &mut Desk, heading: usize, lines: &[usize], body: &mut CentreAnnouncement) {
    if lines.is_empty() {
        desk.doubt(DoubtCode::ValueMissing, desk.number(heading), "channels");
    }
    for at in lines {
        let text = desk.body(*at);
        let text: String = text.chars().take(2_000).collect();
        if text.is_empty() {
            continue;
        }
        if let Some((person, position)) = admin(&text) {
            let person = desk.field(&[*at], person);
            let position = (!position.is_empty()).then(|| person.with(position));
            body.channel_admin = body.channel_admin.take().or(Some(ChannelAdmin { person, position }));
        }
        let spots = spots(&text);
        // "โทรศัพท์ … โทรสาร …" on one line are two channels, each with its own piece of the line.
        let several = spots.len() > 1
            && spots.iter().all(|(_, kind)| {
                matches!(
                    kind,
                    ChannelKind::Phone | ChannelKind::Fax | ChannelKind::Email | ChannelKind::Website
                )
            });
        if several {
            let ends: Vec<usize> = spots.iter().skip(1).map(|(at, _)| *at).chain([text.len()]).collect();
            for ((start, kind), end) in spots.iter().zip(ends) {
                let piece = text.get(*start..end).unwrap_or_default();
                let contact = desk.field(&[*at], without_word(piece));
                body.channels.push(Channel { kind: Some(*kind), contact });
            }
        } else {
            let kind = spots.first().map(|(_, kind)| *kind);
            let mut contact = desk.field(&[*at], text.clone());
            if kind.is_none() {
                desk.mark(&mut contact, DoubtCode::KindUnclear, "channels.kind");
            }
            body.channels.push(Channel { kind, contact });
        }
    }
}

fn without_word(piece: &str) -> String {
    let rest = WORDS.iter().filter_map(|(word, _)| {
        piece
            .get(..word.len())
            .filter(|head| head.eq_ignore_ascii_case(word))
            .map(|_| piece.get(word.len()..).unwrap_or_default())
    });
    inline(rest.min_by_key(|rest| rest.len()).unwrap_or(piece)).trim_end_matches([',', ' ']).to_owned()
}

/// `Line Group มี นางสาวสมศรี ใจดี นักวิชาการ เป็น Admin Group`, `ผู้ดูแล: นายสมชาย ใจดี ตำแหน่ง นิติกร`.
fn admin(text: &str) -> Option<(String, String)> {
    let lower = text.to_ascii_lowercase();
    let is_admin =
        ["เป็น admin", "เป็นแอดมิน", "เป็นผู้ดูแล", "ผู้ดูแล", "admin"].iter().any(|word| lower.contains(word));
    if !is_admin {
        return None;
    }
    let starts = text.char_indices().filter(|(at, _)| {
        text.get(..*at).is_some_and(|before| {
            before.is_empty()
                || before.ends_with([' ', ':', '('])
                || before.ends_with("มี")
                || before.ends_with("คือ")
        })
    });
    let (person, rest) = starts.filter_map(|(at, _)| text.get(at..)).find_map(people::person_and_rest)?;
    let position = rest.split("เป็น").next().unwrap_or_default().trim();
    let position = position.trim_start_matches("ตำแหน่ง").trim().trim_end_matches(')');
    Some((person, position.to_owned()))
}
