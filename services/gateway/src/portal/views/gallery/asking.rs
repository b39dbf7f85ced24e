//! Samples of finding an administration and filing.

use kernel::Lang;

use super::super::complaint_form::{ComplaintFormPage, ComplaintValues, Limits, StagedPhoto, kind_choices};
use super::super::corruption::{CorruptionFormPage, CorruptionValues};
use super::super::find::{AdministrationItem, FindPage, Finding, OutsidePage};
use super::super::home::{Figures, HomePage};
use super::super::page::{Alert, Assets, Choice, FormErrors, Tone};
use super::super::participation::{Door, RecordItem};
use super::{Sample, finish, pick, sample, service_page, tenant_page};

pub(super) const SAMPLES: &[Sample] = &[
    sample("front", "service front page, nothing asked", |l, a| {
        finish(&front(l, a, "front", "", Finding::Start))
    }),
    sample("found", "front page with results, inside and outside the service", |l, a| {
        finish(&front(l, a, "found", "วัดตูม", Finding::Found { items: items(l, false), more: true }))
    }),
    sample("found-nothing", "front page, nothing found", |l, a| {
        finish(&front(l, a, "found-nothing", "กกกก", Finding::Nothing))
    }),
    sample("too-short", "front page, one letter typed", |l, a| {
        finish(&front(l, a, "too-short", "ก", Finding::TooShort))
    }),
    sample("near", "front page after near me", |l, a| {
        finish(&front(l, a, "near", "", Finding::Near { items: items(l, true) }))
    }),
    sample("near-failed", "front page, position unusable", |l, a| {
        finish(&front(l, a, "near-failed", "", Finding::NearFailed))
    }),
    sample("outside", "administration that is not in the service", |l, a| finish(&outside(l, a))),
    sample("home", "tenant home with figures", |l, a| finish(&home(l, a))),
    sample("home-new", "tenant home without figures, after a message", |l, a| finish(&home_new(l, a))),
    sample("complaint-new", "complaint form, first visit", |l, a| finish(&complaint_new(l, a))),
    sample("complaint-errors", "complaint form with errors; typed values and photos kept", |l, a| {
        finish(&complaint_errors(l, a))
    }),
    sample("corruption-new", "corruption intake, first visit", |l, a| finish(&corruption_new(l, a))),
    sample("corruption-errors", "corruption intake with errors", |l, a| finish(&corruption_errors(l, a))),
];

fn front(lang: Lang, assets: &Assets, name: &str, query: &str, finding: Finding) -> FindPage {
    FindPage {
        page: service_page(lang, assets, "portal.find.title", name),
        query: query.to_owned(),
        finding,
        known: "7,849".to_owned(),
        served: "5".to_owned(),
    }
}

fn items(lang: Lang, near: bool) -> Vec<AdministrationItem> {
    let far = |thai, english| near.then(|| pick(lang, thai, english));
    vec![
        AdministrationItem {
            full_name: pick(
                lang,
                "องค์การบริหารส่วนตำบลวัดตูม",
                "Wat Tum Subdistrict Administrative Organization",
            ),
            district: pick(lang, "อำเภอพระนครศรีอยุธยา", "Phra Nakhon Si Ayutthaya District"),
            province: pick(lang, "จังหวัดพระนครศรีอยุธยา", "Phra Nakhon Si Ayutthaya Province"),
            code: "6140126".to_owned(),
            slug: Some("wattum".to_owned()),
            distance: far("1.2\u{a0}กม.", "1.2\u{a0}km"),
        },
        AdministrationItem {
            full_name: pick(lang, "เทศบาลเมืองอโยธยา", "Ayothaya Town Municipality"),
            district: pick(lang, "อำเภอพระนครศรีอยุธยา", "Phra Nakhon Si Ayutthaya District"),
            province: pick(lang, "จังหวัดพระนครศรีอยุธยา", "Phra Nakhon Si Ayutthaya Province"),
            code: "4140104".to_owned(),
            slug: None,
            distance: far("6.8\u{a0}กม.", "6.8\u{a0}km"),
        },
        AdministrationItem {
            full_name: pick(
                lang,
                "องค์การบริหารส่วนตำบลวัดตะกู",
                "Wat Taku Subdistrict Administrative Organization",
            ),
            district: pick(lang, "อำเภอบางบาล", "Bang Ban District"),
            province: pick(lang, "จังหวัดพระนครศรีอยุธยา", "Phra Nakhon Si Ayutthaya Province"),
            code: "6140509".to_owned(),
            slug: None,
            distance: far("9.4\u{a0}กม.", "9.4\u{a0}km"),
        },
    ]
}

fn outside(lang: Lang, assets: &Assets) -> OutsidePage {
    let mut page = service_page(lang, assets, "portal.find.title", "outside");
    page.title = pick(lang, "เทศบาลเมืองอโยธยา", "Ayothaya Town Municipality");
    OutsidePage {
        full_name: page.title.clone(),
        page,
        type_label: pick(lang, "เทศบาลเมือง", "Town municipality"),
        district: pick(lang, "อำเภอพระนครศรีอยุธยา", "Phra Nakhon Si Ayutthaya District"),
        province: pick(lang, "จังหวัดพระนครศรีอยุธยา", "Phra Nakhon Si Ayutthaya Province"),
        code: "4140104".to_owned(),
    }
}

fn home(lang: Lang, assets: &Assets) -> HomePage {
    let mut page = tenant_page(lang, assets, "portal.find.title", "home");
    page.title = String::new();
    HomePage {
        page,
        answer_days: 15,
        figures: Some(Figures {
            period: pick(lang, "ปีงบประมาณ\u{a0}2570", "fiscal year 2570"),
            received: "123".to_owned(),
            closed: "98".to_owned(),
            on_time: Some("94\u{a0}%".to_owned()),
            on_time_of: Some("104".to_owned()),
            as_of: pick(lang, "22\u{a0}พฤศจิกายน\u{a0}2569", "22 November 2569 BE"),
        }),
        doors: vec![Door {
            href: "/design/home".to_owned(),
            title: kernel::lang::t(lang, "portal.home.participation"),
            text: kernel::lang::t(lang, "portal.home.participation_text"),
        }],
        open_now: vec![RecordItem {
            href: "/design/home".to_owned(),
            kind: kernel::lang::t(lang, "recordKind.consultation"),
            title: pick(lang, "ร่างแผนพัฒนาท้องถิ่น (พ.ศ. 2571-2575)", "Draft development plan (2571-2575)"),
            when: pick(lang, "1 – 30 พ.ย. 2569", "1 – 30 Nov 2569"),
            place: String::new(),
        }],
    }
}

fn home_new(lang: Lang, assets: &Assets) -> HomePage {
    let mut sample = home(lang, assets);
    sample.page.path = "/design/home-new".to_owned();
    sample.figures = None;
    sample.page.alert = Some(Alert {
        tone: Tone::Warning,
        text: pick(
            lang,
            "สำนักงานปิดทำการวันที่ 5\u{a0}ธันวาคม\u{a0}2569 ท่านยังแจ้งเรื่องออนไลน์ได้ตามปกติ",
            "The office is closed on 5 December 2569 BE. You can still report online.",
        ),
    });
    sample
}

fn choices(lang: Lang, chosen: usize, all: &[(&'static str, &'static str)]) -> Vec<Choice> {
    all.iter()
        .enumerate()
        .map(|(index, (thai, english))| Choice {
            value: format!("sample-{index}"),
            label: pick(lang, thai, english),
            chosen: index == chosen,
        })
        .collect()
}

fn complaint_new(lang: Lang, assets: &Assets) -> ComplaintFormPage {
    ComplaintFormPage {
        page: tenant_page(lang, assets, "portal.form.title", "complaint-new"),
        form_key: "0190-sample".to_owned(),
        answer_days: 15,
        receipt_days: 3,
        kinds: kind_choices(lang, ""),
        categories: choices(
            lang,
            usize::MAX,
            &[
                ("ถนน ทางเท้า สะพาน", "Roads, pavements, bridges"),
                ("ไฟฟ้า\u{2060}ส่อง\u{2060}สว่าง", "Street lighting"),
                ("ประปาและการระบายน้ำ", "Water supply and drainage"),
                ("ขยะและสิ่ง\u{2060}ปฏิกูล", "Waste"),
                ("เหตุรำคาญ กลิ่น เสียง ควัน", "Nuisance: smell, noise, smoke"),
                ("สัตว์จรจัดและโรคติดต่อ", "Stray animals and disease"),
                ("สวัสดิการและเบี้ยยังชีพ", "Welfare and allowances"),
                ("อื่น ๆ", "Other"),
            ],
        ),
        villages: choices(
            lang,
            usize::MAX,
            &[
                ("หมู่ที่\u{a0}1 บ้านวัดตูม", "Moo 1 Ban Wat Tum"),
                ("หมู่ที่\u{a0}2 บ้านคลองสระ", "Moo 2 Ban Khlong Sa"),
                ("หมู่ที่\u{a0}3 บ้านท่าดินแดง", "Moo 3 Ban Tha Din Daeng"),
            ],
        ),
        values: ComplaintValues::default(),
        staged: Vec::new(),
        errors: FormErrors::default(),
        limits: Limits::default(),
        map_url: Some("/t/wattum/map.json".to_owned()),
    }
}

pub(super) fn complaint_errors(lang: Lang, assets: &Assets) -> ComplaintFormPage {
    let mut sample = complaint_new(lang, assets);
    sample.page.path = "/design/complaint-errors".to_owned();
    sample.page.in_error = true;
    sample.values = ComplaintValues {
        details: pick(lang, "ไฟดับ", "No light"),
        phone: "08".to_owned(),
        email: "somchai".to_owned(),
        notify_email: true,
        ..ComplaintValues::default()
    };
    if let Some(choice) = sample.categories.get_mut(1) {
        choice.chosen = true;
    }
    sample.staged = (1..=2)
        .map(|n| StagedPhoto { id: format!("staged-{n}"), thumb_url: assets.sample.clone(), removed: n == 2 })
        .collect();
    for (field, message) in [
        ("details", sample.page.with("portal.error.details", "n", 10)),
        ("photos", sample.page.with2("portal.error.photo_size", "name", "IMG_0042.jpg", "n", 10)),
        ("place", sample.page.t("portal.error.place").to_owned()),
        ("phone", sample.page.t("portal.error.phone").to_owned()),
        ("email", sample.page.t("portal.error.email").to_owned()),
    ] {
        sample.errors.add(field, message);
    }
    sample
}

fn corruption_new(lang: Lang, assets: &Assets) -> CorruptionFormPage {
    CorruptionFormPage {
        page: tenant_page(lang, assets, "portal.corruption.title", "corruption-new"),
        form_key: "0190-sample".to_owned(),
        answer_days: 15,
        values: CorruptionValues::default(),
        staged: Vec::new(),
        errors: FormErrors::default(),
        limits: Limits::default(),
    }
}

fn corruption_errors(lang: Lang, assets: &Assets) -> CorruptionFormPage {
    let mut sample = corruption_new(lang, assets);
    sample.page.path = "/design/corruption-errors".to_owned();
    sample.page.in_error = true;
    sample.values.respondent = pick(lang, "กองช่าง", "Public works division");
    sample.values.place_and_time = pick(lang, "ต้นเดือนตุลาคม ที่สำนักงาน", "Early October, at the office");
    sample.errors.add("details", sample.page.with("portal.error.details", "n", 10));
    sample
}
