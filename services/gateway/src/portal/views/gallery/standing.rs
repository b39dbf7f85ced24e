//! Samples of failures, statements and the demo mailbox.

use kernel::Lang;

use super::super::demo_mail::{MailItem, MailListPage, MailPage};
use super::super::failure::{Failure, FailurePage, Kept};
use super::super::page::Assets;
use super::super::statement::{AccessibilityPage, PrivacyPage};
use super::{Sample, finish, pick, sample, service_page, tenant_page};

pub(super) const SAMPLES: &[Sample] = &[
    sample("failure-host", "404 unknown host", |l, a| {
        finish(&failure(l, a, "failure-host", Failure::UnknownHost))
    }),
    sample("failure-administration", "404 unknown administration", |l, a| {
        finish(&failure(l, a, "failure-administration", Failure::UnknownAdministration))
    }),
    sample("failure-page", "404 inside a portal", |l, a| {
        finish(&failure(l, a, "failure-page", Failure::NotFound))
    }),
    sample("failure-many", "429", |l, a| {
        finish(&failure(l, a, "failure-many", Failure::TooMany { minutes: 5 }))
    }),
    sample("failure-large", "413", |l, a| {
        finish(&failure(l, a, "failure-large", Failure::TooLarge { megabytes: 60 }))
    }),
    sample("failure-expired", "400 expired form, text kept", |l, a| {
        finish(&failure(l, a, "failure-expired", Failure::Expired))
    }),
    sample("failure-bad", "400", |l, a| finish(&failure(l, a, "failure-bad", Failure::BadRequest))),
    sample("failure-busy", "503", |l, a| finish(&failure(l, a, "failure-busy", Failure::Busy))),
    sample("failure-internal", "500 with a reference", |l, a| {
        finish(&failure(l, a, "failure-internal", Failure::Internal))
    }),
    sample("privacy", "privacy notice", |l, a| finish(&privacy(l, a))),
    sample("accessibility", "accessibility statement", |l, a| finish(&accessibility(l, a))),
    sample("mail-list", "demo mailbox", |l, a| finish(&mails(l, a, "mail-list", true))),
    sample("mail-none", "demo mailbox, empty", |l, a| finish(&mails(l, a, "mail-none", false))),
    sample("mail", "one mail", |l, a| finish(&mail(l, a))),
];

fn failure(lang: Lang, assets: &Assets, name: &str, failure: Failure) -> FailurePage {
    let about_service = matches!(failure, Failure::UnknownHost | Failure::UnknownAdministration);
    let page = if about_service {
        service_page(lang, assets, failure.title_key(), name)
    } else {
        tenant_page(lang, assets, failure.title_key(), name)
    };
    let expired = failure == Failure::Expired;
    let kept = Kept {
        label: page.t("portal.form.details").to_owned(),
        text: pick(lang, "ไฟส่องสว่างหน้าโรงเรียนดับทั้งแถว", "The lamps in front of the school are out."),
    };
    FailurePage {
        page,
        failure,
        kept: if expired { vec![kept] } else { Vec::new() },
        again: expired.then(|| "/t/wattum/complaints/new".to_owned()),
        trace: (failure == Failure::Internal).then(|| "4f1c-90ab".to_owned()),
    }
}

fn updated(lang: Lang) -> String {
    pick(lang, "22\u{a0}พฤศจิกายน\u{a0}2569", "22 November 2569 BE")
}

fn privacy(lang: Lang, assets: &Assets) -> PrivacyPage {
    PrivacyPage {
        page: service_page(lang, assets, "portal.privacy.title", "privacy"),
        retention: None,
        updated: updated(lang),
    }
}

fn accessibility(lang: Lang, assets: &Assets) -> AccessibilityPage {
    AccessibilityPage {
        page: service_page(lang, assets, "portal.accessibility.title", "accessibility"),
        updated: updated(lang),
    }
}

fn subject(lang: Lang) -> String {
    pick(lang, "แจ้งเตือน: เรื่องใกล้ครบกำหนด 2\u{a0}เรื่อง", "Reminder: 2 cases are nearly due")
}

fn mails(lang: Lang, assets: &Assets, name: &str, any: bool) -> MailListPage {
    let item = |n: u32| MailItem {
        href: "/design/mail".to_owned(),
        subject: subject(lang),
        to: format!("officer{n}@wattum.example"),
        at: pick(lang, "22\u{a0}พฤศจิกายน\u{a0}2569 เวลา\u{a0}08:31\u{a0}น.", "22 November 2569 BE, 08:31"),
    };
    MailListPage {
        page: service_page(lang, assets, "portal.mail.title", name),
        mails: if any { (1..=3).map(item).collect() } else { Vec::new() },
        older: any.then(|| "/design/mail-none".to_owned()),
    }
}

fn mail(lang: Lang, assets: &Assets) -> MailPage {
    let mut page = service_page(lang, assets, "portal.mail.title", "mail");
    page.title = subject(lang);
    MailPage {
        page,
        subject: subject(lang),
        from: "noreply@wattum.example".to_owned(),
        to: "officer1@wattum.example".to_owned(),
        at: pick(lang, "22\u{a0}พฤศจิกายน\u{a0}2569 เวลา\u{a0}08:31\u{a0}น.", "22 November 2569 BE, 08:31"),
        text: pick(
            lang,
            "เรียน เจ้าหน้าที่ผู้รับผิดชอบ\n\n123/2570 ครบกำหนด 7\u{a0}ธันวาคม\u{a0}2569 (เหลือ 1\u{a0}วัน)\n118/2570 ครบกำหนด 9\u{a0}ธันวาคม\u{a0}2569 (เหลือ 3\u{a0}วัน)",
            "Dear officer,\n\n123/2570 is due 7 December 2569 BE (1 day left)\n118/2570 is due 9 December 2569 BE (3 days left)",
        ),
        html_url: None,
        raw_url: Some("/demo/mail/1.eml".to_owned()),
    }
}
