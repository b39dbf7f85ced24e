//! Every page, every state, both languages: renders, is whole, and keeps the house's rules for citizen pages.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::indexing_slicing)]

use std::collections::BTreeSet;
use std::path::Path;

use super::*;

fn assets() -> Assets {
    let root = "/assets".to_owned();
    Assets {
        css: format!("{root}/portal.css"),
        js: format!("{root}/portal.js"),
        font: format!("{root}/thai-400.woff2"),
        map_css: format!("{root}/map.css"),
        icon: format!("{root}/icon.svg"),
        sample: format!("{root}/sample.svg"),
    }
}

fn every_page() -> Vec<(String, Lang, String)> {
    let mut pages = Vec::new();
    for lang in [Lang::Th, Lang::En] {
        let design = design_page(lang, &assets()).render().unwrap();
        pages.push((format!("design.{}", lang.code()), lang, design));
        for sample in samples() {
            let html = sample.render(lang, &assets()).unwrap();
            pages.push((format!("{}.{}", sample.name, lang.code()), lang, html));
        }
    }
    pages
}

#[test]
fn every_text_exists() {
    for (name, _, html) in every_page() {
        let without_assets = html.replace("/assets/portal.", "");
        assert!(!without_assets.contains("portal."), "{name} shows a message key");
        // Only the texts that the script fills in keep their gap.
        for (at, _) in without_assets.match_indices('{') {
            let before = &without_assets[..at];
            let attribute = before.rfind("data-").map(|start| &before[start..]);
            let inside = attribute.is_some_and(|text| !text.contains('>') && text.matches('"').count() == 1);
            assert!(
                inside,
                "{name} shows an unfilled gap: {}",
                without_assets[at..].chars().take(20).collect::<String>()
            );
        }
    }
}

#[test]
fn nothing_inline_and_nothing_foreign() {
    for (name, _, html) in every_page() {
        assert!(!html.contains(" style="), "{name} has an inline style");
        assert!(!html.contains("<style"), "{name} has a style element");
        assert_eq!(html.matches("<script").count(), 1, "{name}");
        assert!(html.contains("<script type=\"module\" src=\"/assets/portal.js\"></script>"), "{name}");
        for (at, _) in html.match_indices(" on") {
            let word: String = html[at + 1..].chars().take_while(|c| c.is_ascii_lowercase()).collect();
            assert!(!html[at + 1 + word.len()..].starts_with("=\""), "{name} has an inline handler {word}");
        }
        for attribute in ["src=\"http", "action=\"http", "<link rel=\"stylesheet\" href=\"http"] {
            assert!(!html.contains(attribute), "{name} loads from elsewhere");
        }
    }
}

#[test]
fn every_label_and_reference_has_its_target() {
    for (name, _, html) in every_page() {
        let ids: Vec<&str> =
            html.split(" id=\"").skip(1).map(|rest| rest.split('"').next().unwrap()).collect();
        let unique: BTreeSet<&str> = ids.iter().copied().collect();
        assert_eq!(ids.len(), unique.len(), "{name} has an id twice");
        for attribute in [" for=\"", "href=\"#", "aria-describedby=\"", "aria-labelledby=\""] {
            for rest in html.split(attribute).skip(1) {
                for id in rest.split('"').next().unwrap().split(' ') {
                    assert!(unique.contains(id), "{name}: {attribute}{id} points nowhere");
                }
            }
        }
    }
}

#[test]
fn one_heading_one_language_one_way_on() {
    for (name, lang, html) in every_page() {
        assert_eq!(html.matches("<h1").count(), 1, "{name}");
        assert!(html.contains(&format!("<html lang=\"{}\">", lang.code())), "{name}");
        assert!(html.contains("href=\"#main\""), "{name} has no skip link");
        assert!(html.contains("href=\"/accessibility\"") && html.contains("href=\"/privacy\""), "{name}");
        assert!(html.contains("lang=th") || html.contains("lang=en"), "{name} has no language switch");
    }
}

#[test]
fn what_was_typed_is_escaped_and_kept() {
    let evil = "\"><script>alert(1)</script>\n&";
    let mut form = asking::complaint_errors(Lang::Th, &assets());
    form.values.details = evil.to_owned();
    form.values.place = evil.to_owned();
    form.page.title = evil.to_owned();
    let html = form.render().unwrap();
    assert_eq!(html.matches("<script").count(), 1);
    assert_eq!(html.matches("alert(1)").count(), 3);
    assert!(html.contains("staged-1") && html.contains("staged-2"));
}

#[test]
fn confidential_pages_share_and_say_nothing() {
    for lang in [Lang::Th, Lang::En] {
        let sent = find("corruption-sent").unwrap().render(lang, &assets()).unwrap();
        assert!(!sent.contains("line.me"));
        let case = find("corruption-case").unwrap().render(lang, &assets()).unwrap();
        let title = kernel::lang::t(lang, "portal.corruption.title");
        assert!(!case.contains(title), "the follow page names the matter");
        let form = find("corruption-new").unwrap().render(lang, &assets()).unwrap();
        assert!(!form.contains("data-draft"), "a confidential text must not stay in the browser");
    }
}

#[test]
fn every_sample_name_is_an_address() {
    let names: BTreeSet<_> = samples().map(|sample| sample.name).collect();
    assert_eq!(names.len(), samples().count());
    assert!(names.iter().all(|name| name.chars().all(|c| c.is_ascii_lowercase() || c == '-')));
    assert!(find("no-such-page").is_none());
}

/// `PORTAL_GALLERY=folder cargo test -p gateway gallery` leaves the pages as files, to look at without a server.
#[test]
fn pages_can_be_written_to_a_folder() {
    let folder = std::env::var("PORTAL_GALLERY")
        .unwrap_or_else(|_| concat!(env!("CARGO_MANIFEST_DIR"), "/../../target/portal-gallery").to_owned());
    let folder = Path::new(&folder);
    std::fs::create_dir_all(folder).unwrap();
    for (name, _, html) in every_page() {
        let page = folder.join(format!("{name}.html"));
        std::fs::write(&page, html).unwrap();
        assert!(page.metadata().unwrap().len() > 1_000);
    }
}
