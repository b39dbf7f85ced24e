//! The words of a digest (จดหมายสรุปกำหนดเวลา): what one person must do, the latest first. It is composed from the ledger
//! at the moment it is sent, so it never names a deadline that was met, moved or handed on in the meantime.

use super::ledger::Line;
use crate::mail;
use chrono::NaiveDate;
use kernel::{
    Lang,
    day_count::{Holidays, days_left, is_working_day, last_working_day_on_or_before},
    lang::{find, t, tr},
    thai_date,
};
use store::TenantScope;

/// Lines in one mail; a longer list is read on the screen.
const MOST_LINES: usize = 60;

/// What a composed mail needs to know besides its lines.
pub struct Frame<'a> {
    pub lang: Lang,
    pub tenant_name: &'a str,
    pub confidential: bool,
    pub today: NaiveDate,
    pub public_url: &'a str,
    pub scope: &'a TenantScope,
}

/// The subject. A confidential one tells nothing, not even how many.
#[must_use]
pub fn subject(lang: Lang, confidential: bool, deadlines: usize) -> String {
    if confidential {
        return t(lang, "digest.confidential.subject").to_owned();
    }
    let key = if deadlines == 1 { "digest.subject_one" } else { "digest.subject" };
    tr(lang, key, &[("n", &deadlines.to_string())])
}

/// Subject, text and HTML of a digest.
#[must_use]
pub fn compose<H: Holidays + ?Sized>(
    frame: &Frame<'_>,
    lines: &[Line],
    holidays: &H,
) -> (String, String, String) {
    let lang = frame.lang;
    let mut paragraphs = vec![
        t(lang, if frame.confidential { "digest.confidential.intro" } else { "digest.intro" }).to_owned(),
    ];
    let group = |keep: &dyn Fn(i64) -> bool| -> Vec<&Line> {
        lines.iter().take(MOST_LINES).filter(|line| keep(days_left(frame.today, line.due_on))).collect()
    };
    for (key, group) in [
        ("digest.overdue", group(&|left| left < 0)),
        ("digest.today", group(&|left| left == 0)),
        ("digest.soon", group(&|left| left > 0)),
    ] {
        if !group.is_empty() {
            let rows: Vec<String> = group.into_iter().map(|line| row(frame, line, holidays)).collect();
            paragraphs.push(format!("{}\n{}", t(lang, key), rows.join("\n")));
        }
    }
    if lines.len() > MOST_LINES {
        paragraphs.push(tr(lang, "digest.more", &[("n", &(lines.len() - MOST_LINES).to_string())]));
    }
    let subject = subject(lang, frame.confidential, lines.len());
    let base = format!("{}/staff/sign-in?t={}", frame.public_url, frame.scope.slug());
    // The address of the confidential register would say what the mail is about.
    let url = if frame.confidential { base } else { format!("{base}&next=/staff/complaints") };
    let (text, html) =
        mail::layout(lang, frame.tenant_name, &subject, &paragraphs, Some((t(lang, "digest.link"), &url)));
    (subject, text, html)
}

fn row<H: Holidays + ?Sized>(frame: &Frame<'_>, line: &Line, holidays: &H) -> String {
    let lang = frame.lang;
    let left = days_left(frame.today, line.due_on);
    let when = match left {
        0 => t(lang, "due.today").to_owned(),
        n if n > 0 => tr(lang, "due.left_days", &[("n", &n.to_string())]),
        n => tr(lang, "due.over_days", &[("n", &(-n).to_string())]),
    };
    let date = thai_date::long(line.due_on, lang);
    let duty =
        find(lang, &format!("digest.duty.{}", line.kind)).unwrap_or_else(|| t(lang, "digest.duty.other"));
    let key = if frame.confidential { "digest.confidential.line" } else { "digest.line" };
    let mut row = tr(lang, key, &[("label", &line.label), ("duty", duty), ("date", &date), ("when", &when)]);
    // The last working day on which it can still be done in time (domain.md c3).
    if left > 0 && !is_working_day(line.due_on, holidays) {
        let last = last_working_day_on_or_before(line.due_on, holidays);
        if last >= frame.today {
            row.push_str(&tr(lang, "digest.last_working_day", &[("date", &thai_date::long(last, lang))]));
        }
    }
    row
}
