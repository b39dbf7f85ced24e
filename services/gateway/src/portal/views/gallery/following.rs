//! Samples of what comes after filing: the ticket, following, notices, forms.

use kernel::Lang;

use super::super::case::{
    CasePage, CaseState, InformationForm, NoticeKind, NoticeView, PhotoView, RatingForm, ReopenForm, SentPage,
};
use super::super::complaint_form::Limits;
use super::super::corruption::{ConfidentialState, CorruptionCasePage};
use super::super::page::{Alert, Assets, FormErrors, Tone};
use super::super::qr::qr_svg;
use super::super::track::{Queue, TrackOutcome, TrackPage};
use super::{Sample, finish, pick, sample, tenant_page};

pub(super) const SAMPLES: &[Sample] = &[
    sample("sent", "just sent: number, secret, QR", |l, a| finish(&sent(l, a, "sent", Queue::General))),
    sample("corruption-sent", "just sent in confidence: nothing to share", |l, a| {
        finish(&sent(l, a, "corruption-sent", Queue::Confidential))
    }),
    sample("track", "number and secret", |l, a| finish(&track(l, a, "track", TrackOutcome::Ask))),
    sample("track-errors", "both fields empty", |l, a| finish(&track_errors(l, a))),
    sample("track-wrong", "number and secret do not fit", |l, a| {
        finish(&track(l, a, "track-wrong", TrackOutcome::Wrong))
    }),
    sample("track-limited", "too many tries", |l, a| {
        finish(&track(l, a, "track-limited", TrackOutcome::Limited { minutes: 5 }))
    }),
    sample("case-new", "case without a notice yet", |l, a| finish(&case_new(l, a))),
    sample("case-late", "case past its date, explained delay, referral", |l, a| finish(&case_late(l, a))),
    sample("case-resolved", "resolved: before and after, rating, reopening", |l, a| {
        finish(&case_resolved(l, a))
    }),
    sample("case-closed", "closed and rated", |l, a| finish(&case_closed(l, a))),
    sample("case-errors", "case with errors in all three forms", |l, a| finish(&case_errors(l, a))),
    sample("corruption-case", "confidential case, neutral", |l, a| finish(&corruption_case(l, a))),
];

const LINK: &str = "https://wattum.example/t/wattum/c/2570-123/k7m2-qx9d-h4tp";

fn due(lang: Lang) -> String {
    pick(lang, "7\u{a0}ธันวาคม\u{a0}2569", "7 December 2569 BE")
}

fn sent(lang: Lang, assets: &Assets, name: &str, queue: Queue) -> SentPage {
    let page = tenant_page(lang, assets, "portal.sent.page", name);
    SentPage {
        queue,
        number: "123/2570".to_owned(),
        secret: "k7m2-qx9d-h4tp".to_owned(),
        link: LINK.to_owned(),
        qr_svg: qr_svg(LINK, page.t("portal.sent.qr")),
        due: due(lang),
        due_iso: "2026-12-07".to_owned(),
        receipt_days: 3,
        by_mail: queue == Queue::General,
        page,
    }
}

fn track(lang: Lang, assets: &Assets, name: &str, outcome: TrackOutcome) -> TrackPage {
    let mut page = tenant_page(lang, assets, "portal.track.title", name);
    let first = matches!(outcome, TrackOutcome::Ask);
    page.in_error = !first;
    let typed = |text: &str| if first { String::new() } else { text.to_owned() };
    TrackPage {
        page,
        queue: Queue::General,
        number: typed("123/2570"),
        secret: typed("k7m2-qx9d-h4tq"),
        outcome,
        errors: FormErrors::default(),
    }
}

fn track_errors(lang: Lang, assets: &Assets) -> TrackPage {
    let mut sample = track(lang, assets, "track-errors", TrackOutcome::Ask);
    sample.page.in_error = true;
    sample.errors.add("number", sample.page.t("portal.error.number"));
    sample.errors.add("secret", sample.page.t("portal.error.secret"));
    sample
}

fn notice(kind: NoticeKind, at: String, at_iso: &str, from: Option<String>, text: String) -> NoticeView {
    NoticeView {
        kind,
        at,
        at_iso: at_iso.to_owned(),
        from,
        text,
        promised: None,
        reason: None,
        referred_to: None,
        photos: Vec::new(),
    }
}

fn works(lang: Lang) -> Option<String> {
    Some(pick(lang, "กองช่าง", "Public works division"))
}

fn receipt(lang: Lang) -> NoticeView {
    notice(
        NoticeKind::Receipt,
        pick(lang, "22\u{a0}พฤศจิกายน\u{a0}2569 เวลา\u{a0}12:55\u{a0}น.", "22 November 2569 BE, 12:55"),
        "2026-11-22T12:55:00+07:00",
        Some(pick(lang, "สำนักปลัด", "Office of the clerk")),
        pick(
            lang,
            "องค์การบริหารส่วนตำบลวัดตูมได้รับเรื่องของท่านแล้ว ลงทะเบียนรับเรื่องหมายเลข 123/2570 และมอบหมายให้กองช่างเป็นผู้รับผิดชอบ\nท่านจะได้รับแจ้งผลภายในวันที่ 7\u{a0}ธันวาคม\u{a0}2569",
            "Your report is registered as 123/2570 and assigned to the public works division.\nYou will be told the result by 7 December 2569 BE.",
        ),
    )
}

fn photos(
    lang: Lang,
    assets: &Assets,
    alt: &'static str,
    caption: Option<&'static str>,
    count: u32,
) -> Vec<PhotoView> {
    (1..=count)
        .map(|n| PhotoView {
            thumb_url: assets.sample.clone(),
            full_url: assets.sample.clone(),
            alt: kernel::lang::tr(lang, alt, &[("n", &n.to_string())]),
            caption: caption.map(|key| kernel::lang::t(lang, key).to_owned()),
        })
        .collect()
}

fn case_new(lang: Lang, assets: &Assets) -> CasePage {
    let mut page = tenant_page(lang, assets, "portal.case.title", "case-new");
    page.title = format!("{} 123/2570", page.t("portal.case.title"));
    CasePage {
        path: "/t/wattum/c/2570-123/k7m2-qx9d-h4tp".to_owned(),
        number: "123/2570".to_owned(),
        state: CaseState::Received,
        category: pick(lang, "ไฟฟ้า\u{2060}ส่อง\u{2060}สว่าง", "Street lighting"),
        kind: page.t("portal.kind.grievance").to_owned(),
        place: pick(
            lang,
            "หมู่ที่\u{a0}3 บ้านท่าดินแดง หน้าโรงเรียน",
            "Moo 3 Ban Tha Din Daeng, in front of the school",
        ),
        received_at: pick(
            lang,
            "22\u{a0}พฤศจิกายน\u{a0}2569 เวลา\u{a0}12:50\u{a0}น.",
            "22 November 2569 BE, 12:50",
        ),
        received_at_iso: "2026-11-22T12:50:00+07:00".to_owned(),
        due: due(lang),
        due_iso: "2026-12-07".to_owned(),
        due_words: Some(pick(lang, "เหลือ\u{a0}15\u{a0}วัน", "15 days left")),
        overdue: false,
        department: None,
        said: pick(
            lang,
            "ไฟส่องสว่างหน้าโรงเรียนดับทั้งแถว ตั้งแต่คืนวันศุกร์\nเด็กนักเรียนเดินกลับบ้านลำบาก และมีน้ำขังมองไม่เห็นหลุม",
            "The lamps in front of the school have been out since Friday night.\nChildren walk home in the dark and cannot see the holes.",
        ),
        photos: photos(lang, assets, "portal.case.photo_alt", None, 2),
        notices: Vec::new(),
        information: Some(InformationForm::default()),
        reopen: None,
        rating: None,
        rated: None,
        errors: FormErrors::default(),
        limits: Limits::default(),
        page,
    }
}

fn case_late(lang: Lang, assets: &Assets) -> CasePage {
    let mut sample = case_new(lang, assets);
    sample.page.path = "/design/case-late".to_owned();
    sample.state = CaseState::Delayed;
    sample.due = pick(lang, "14\u{a0}ธันวาคม\u{a0}2569", "14 December 2569 BE");
    sample.due_iso = "2026-12-14".to_owned();
    sample.due_words = Some(pick(lang, "เกิน\u{a0}2\u{a0}วัน", "2 days late"));
    sample.overdue = true;
    sample.department = works(lang);
    let mut delay = notice(
        NoticeKind::Delay,
        pick(lang, "6\u{a0}ธันวาคม\u{a0}2569 เวลา\u{a0}10:12\u{a0}น.", "6 December 2569 BE, 10:12"),
        "2026-12-06T10:12:00+07:00",
        works(lang),
        String::new(),
    );
    delay.reason = Some(pick(
        lang,
        "โคมไฟรุ่นที่ใช้ต้องสั่งซื้อ อยู่ระหว่างตรวจรับพัสดุ",
        "The lamps had to be ordered and are being accepted into store.",
    ));
    delay.promised = Some(sample.due.clone());
    let mut referral = notice(
        NoticeKind::Referral,
        pick(lang, "25\u{a0}พฤศจิกายน\u{a0}2569 เวลา\u{a0}09:30\u{a0}น.", "25 November 2569 BE, 09:30"),
        "2026-11-25T09:30:00+07:00",
        works(lang),
        pick(
            lang,
            "เสาไฟสองต้นเป็นของการไฟฟ้าส่วนภูมิภาค จึงส่งเรื่องให้ดำเนินการส่วนนั้น ส่วนที่เหลือหน่วยงานดำเนินการเอง",
            "Two of the poles belong to the electricity authority, which was asked to repair them. The rest stays with us.",
        ),
    );
    referral.referred_to =
        Some(pick(lang, "การไฟฟ้าส่วนภูมิภาค สาขาพระนครศรีอยุธยา", "Provincial Electricity Authority, Ayutthaya"));
    let mut time = notice(
        NoticeKind::Time,
        pick(lang, "23\u{a0}พฤศจิกายน\u{a0}2569 เวลา\u{a0}15:40\u{a0}น.", "23 November 2569 BE, 15:40"),
        "2026-11-23T15:40:00+07:00",
        works(lang),
        pick(
            lang,
            "ตรวจพื้นที่แล้ว พบโคมไฟชำรุด 4\u{a0}จุด จะเปลี่ยนให้แล้วเสร็จตามกำหนด",
            "Four lamps are broken and will be replaced in time.",
        ),
    );
    time.promised = Some(due(lang));
    let mut added = notice(
        NoticeKind::Information,
        pick(lang, "24\u{a0}พฤศจิกายน\u{a0}2569 เวลา\u{a0}19:02\u{a0}น.", "24 November 2569 BE, 19:02"),
        "2026-11-24T19:02:00+07:00",
        None,
        pick(lang, "คืนนี้ไฟหน้าวัดดับด้วยอีกหนึ่งจุด", "The lamp at the temple is out too, tonight."),
    );
    added.photos = photos(lang, assets, "portal.case.photo_alt", None, 1);
    sample.notices = vec![delay, referral, added, time, receipt(lang)];
    sample
}

fn case_resolved(lang: Lang, assets: &Assets) -> CasePage {
    let mut sample = case_new(lang, assets);
    sample.page.path = "/design/case-resolved".to_owned();
    sample.state = CaseState::Resolved;
    sample.due_words = None;
    sample.department = works(lang);
    let mut result = notice(
        NoticeKind::Result,
        pick(lang, "4\u{a0}ธันวาคม\u{a0}2569 เวลา\u{a0}16:05\u{a0}น.", "4 December 2569 BE, 16:05"),
        "2026-12-04T16:05:00+07:00",
        works(lang),
        pick(
            lang,
            "เปลี่ยนโคมไฟ 4\u{a0}จุด และกลบหลุมหน้าโรงเรียนแล้วเสร็จ ทดสอบไฟติดครบทุกดวงเมื่อคืนวันที่ 3\u{a0}ธันวาคม",
            "Four lamps were replaced and the holes filled. All lamps were tested on the night of 3 December.",
        ),
    );
    result.photos = photos(lang, assets, "portal.case.before_alt", Some("portal.case.before"), 1);
    result.photos.extend(photos(lang, assets, "portal.case.after_alt", Some("portal.case.after"), 1));
    sample.notices = vec![result, receipt(lang)];
    sample.reopen = Some(ReopenForm {
        form_key: "0190-sample".to_owned(),
        reason: String::new(),
        until: pick(lang, "3\u{a0}มกราคม\u{a0}2570", "3 January 2570 BE"),
    });
    sample.rating = Some(RatingForm::default());
    sample
}

fn case_closed(lang: Lang, assets: &Assets) -> CasePage {
    let mut sample = case_resolved(lang, assets);
    sample.page.path = "/design/case-closed".to_owned();
    sample.page.alert =
        Some(Alert { tone: Tone::Success, text: sample.page.t("portal.case.thanks").to_owned() });
    sample.state = CaseState::Closed;
    sample.rating = None;
    sample.rated = Some(4);
    sample.reopen = None;
    sample.information = None;
    sample
}

fn case_errors(lang: Lang, assets: &Assets) -> CasePage {
    let mut sample = case_resolved(lang, assets);
    sample.page.path = "/design/case-errors".to_owned();
    sample.page.in_error = true;
    sample.errors.add("score", sample.page.t("portal.error.score"));
    sample.errors.add("reopen_reason", sample.page.t("portal.error.reason"));
    sample.errors.add("information", sample.page.with("portal.error.too_long", "n", 4000));
    sample
}

fn corruption_case(lang: Lang, assets: &Assets) -> CorruptionCasePage {
    let plain = case_new(lang, assets);
    let mut page = plain.page;
    page.path = "/design/corruption-case".to_owned();
    CorruptionCasePage {
        page,
        path: "/t/wattum/corruption/c/2570-4/k7m2-qx9d-h4tp".to_owned(),
        number: "4/2570".to_owned(),
        state: ConfidentialState::InProgress,
        received_at: plain.received_at,
        received_at_iso: plain.received_at_iso,
        due: plain.due,
        due_iso: plain.due_iso,
        due_words: plain.due_words,
        said: pick(lang, "ข้อความที่แจ้งไว้", "The text that was sent"),
        photos: Vec::new(),
        notices: vec![notice(
            NoticeKind::Receipt,
            pick(lang, "22\u{a0}พฤศจิกายน\u{a0}2569 เวลา\u{a0}12:55\u{a0}น.", "22 November 2569 BE, 12:55"),
            "2026-11-22T12:55:00+07:00",
            None,
            pick(
                lang,
                "ได้รับเรื่องของท่านแล้ว จะแจ้งผลในหน้านี้ภายในกำหนด",
                "Your report is received. The answer will appear on this page in time.",
            ),
        )],
        information: Some(InformationForm::default()),
        errors: FormErrors::default(),
        limits: Limits::default(),
    }
}
