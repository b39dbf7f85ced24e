#![allow(clippy::unwrap_used, clippy::expect_used, clippy::indexing_slicing)]
use super::*;
use base64::{Engine, engine::general_purpose::STANDARD};

fn outgoing() -> Outgoing {
    let (text, html) = crate::mail::layout(
        Lang::Th,
        "องค์การบริหารส่วนตำบลหนองบัว",
        "มีเรื่องใกล้ครบกำหนด",
        &["เรื่องที่ 123/2570 ไฟฟ้าสาธารณะ เหลือ 2 วัน"],
        Some(("เข้าสู่ระบบ", "https://suanruam.example/staff/sign-in?t=nongbua")),
    );
    Outgoing {
        id: Uuid::from_u128(7),
        message_id: "<00000000000000000000000000000007@suanruam.example>".into(),
        tenant_slug: "nongbua".into(),
        tenant_name: "องค์การบริหารส่วนตำบลหนองบัว".into(),
        reply_to: "office@nongbua.example".into(),
        to_address: "officer@nongbua.example".into(),
        lang: Lang::Th,
        subject: "แจ้งเตือน: มีเรื่องใกล้ครบกำหนดที่ต้องดำเนินการ จำนวน 3 เรื่อง".into(),
        text,
        html,
        written_at: DateTime::UNIX_EPOCH,
    }
}

fn wire(mail: &Outgoing) -> String {
    let now = "2026-11-20T02:00:00Z".parse().unwrap();
    let sender = "no-reply@suanruam.example".parse().unwrap();
    let bytes = build(mail, &sender, "suanruam.example", now).unwrap().formatted();
    assert!(bytes.is_ascii(), "a byte above 127 on the wire");
    String::from_utf8(bytes).unwrap()
}

/// Headers with their folded lines joined.
fn header(wire: &str, name: &str) -> String {
    let head = wire.split("\r\n\r\n").next().unwrap().replace("\r\n ", " ").replace("\r\n\t", " ");
    let found = head.lines().find_map(|line| line.strip_prefix(&format!("{name}: ")).map(str::to_owned));
    found.unwrap_or_else(|| panic!("no {name}"))
}

/// RFC 2047: encoded words in base64; a blank between two of them does not count, any other blank does.
fn decoded(value: &str) -> String {
    let (mut out, mut after_encoded) = (String::new(), None);
    for word in value.split_whitespace() {
        let inner = word.strip_prefix("=?utf-8?b?").and_then(|rest| rest.strip_suffix("?="));
        if after_encoded.is_some_and(|before| !(before && inner.is_some())) {
            out.push(' ');
        }
        match inner {
            Some(inner) => out.push_str(std::str::from_utf8(&STANDARD.decode(inner).unwrap()).unwrap()),
            None => out.push_str(word),
        }
        after_encoded = Some(inner.is_some());
    }
    out
}

/// Each part: its headers, and its decoded body.
fn parts(wire: &str) -> Vec<(String, String)> {
    let kind = header(wire, "Content-Type");
    let boundary = kind.split("boundary=\"").nth(1).unwrap().split('"').next().unwrap().to_owned();
    wire.split(&format!("--{boundary}"))
        .skip(1)
        .filter_map(|part| part.trim_start().split_once("\r\n\r\n"))
        .map(|(head, body)| {
            let plain = if head.contains("base64") {
                String::from_utf8(STANDARD.decode(body.split_whitespace().collect::<String>()).unwrap())
                    .unwrap()
            } else {
                assert!(head.contains("quoted-printable"), "{head}");
                quoted_printable(body)
            };
            (head.to_owned(), plain)
        })
        .collect()
}

fn quoted_printable(body: &str) -> String {
    let body = body.replace("=\r\n", "");
    let mut bytes = Vec::new();
    let mut rest = body.as_bytes();
    while let Some((first, tail)) = rest.split_first() {
        if *first == b'=' {
            bytes.push(u8::from_str_radix(std::str::from_utf8(&tail[..2]).unwrap(), 16).unwrap());
            rest = &tail[2..];
        } else {
            bytes.push(*first);
            rest = tail;
        }
    }
    String::from_utf8(bytes).unwrap()
}

#[test]
fn thai_survives_the_wire_and_machines_see_that_no_person_wrote_it() {
    let mail = outgoing();
    let wire = wire(&mail);
    assert_eq!(decoded(&header(&wire, "Subject")), mail.subject);
    assert_eq!(header(&wire, "Message-ID"), mail.message_id);
    assert_eq!(header(&wire, "List-Id"), "<nongbua.suanruam.suanruam.example>");
    assert_eq!(header(&wire, "Auto-Submitted"), "auto-generated");
    assert_eq!(header(&wire, "Date"), "Fri, 20 Nov 2026 02:00:00 +0000");
    assert_eq!(header(&wire, "Content-Language"), "th");
    assert_eq!(header(&wire, "Reply-To"), "office@nongbua.example");
    assert!(header(&wire, "From").ends_with("<no-reply@suanruam.example>"));
    for line in wire.split("\r\n") {
        assert!(line.len() <= 998, "a line longer than RFC 5322 allows");
    }
}

#[test]
fn both_parts_carry_the_words() {
    let mail = outgoing();
    let parts = parts(&wire(&mail));
    assert_eq!(parts.len(), 2);
    assert!(parts[0].0.contains("text/plain") && parts[1].0.contains("text/html"));
    for (_, body) in &parts {
        assert!(body.contains("เรื่องที่ 123/2570 ไฟฟ้าสาธารณะ เหลือ 2 วัน"), "{body}");
        assert!(body.contains("https://suanruam.example/staff/sign-in?t=nongbua"));
    }
}

#[test]
fn what_is_no_address_is_unsendable_and_a_subject_cannot_grow_a_header() {
    let sender = "no-reply@suanruam.example".parse().unwrap();
    for address in ["", "nobody", "a@b\r\nBcc: c@d.example", "ก@ตัวอย่าง.ไทย"] {
        let mail = Outgoing { to_address: address.into(), ..outgoing() };
        let built = build(&mail, &sender, "suanruam.example", DateTime::UNIX_EPOCH);
        assert!(matches!(built, Err(SendError::Unsendable(_))), "{address:?}");
    }
    let mail = Outgoing { subject: "a\r\nBcc: c@d.example".into(), ..outgoing() };
    assert!(!wire(&mail).lines().any(|line| line.starts_with("Bcc:")));
}
