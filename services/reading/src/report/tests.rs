#![allow(clippy::unwrap_used, clippy::expect_used, clippy::indexing_slicing)]

use super::*;
use crate::{
    Body, Document, DocumentKind, ParticipationCategory, ParticipationLevel, read_text, tests::fixture,
};

fn read(name: &str) -> (ActivityReport, Document) {
    let document = read_text(fixture(name));
    let Body::ActivityReport(body) = document.body.clone() else { panic!("{name} is {:?}", document.kind) };
    (*body, document)
}

fn d(text: &str) -> chrono::NaiveDate {
    text.parse().unwrap()
}

#[test]
fn seed_002_memo_fields_and_the_chain_of_signatures() {
    let (body, document) = read("activity_report");
    let memo = body.memo.unwrap();
    assert_eq!(memo.issuing_unit.unwrap().value, "สป.(งจ.)");
    assert_eq!(memo.phone.unwrap().value, "๐ ๓๕๐๐ ๐๑๒๓");
    assert_eq!(memo.document_number.unwrap().value, "อท ๕๓๗/๐๑.๓/๖");
    assert_eq!(memo.document_date.unwrap().value, d("2025-01-23"));
    assert!(memo.subject.unwrap().value.ends_with("พ.ศ. ๒๕๖๘"));
    assert!(memo.addressee.unwrap().value.starts_with("หัวหน้าสำนักปลัดเทศบาล/"));
    assert_eq!((memo.background.len(), memo.facts.len(), memo.proposal.len()), (1, 8, 1));
    assert!(memo.proposal[0].value.ends_with("พร้อมนี้"));
    let positions: Vec<&str> =
        memo.signatures.iter().map(|s| s.position.as_ref().unwrap().value.as_str()).collect();
    assert_eq!(positions[..2], ["นักทรัพยากรบุคคลชำนาญการ", "หัวหน้าสำนักปลัดเทศบาล"]);
    assert_eq!(memo.signatures.len(), 4);
    assert_eq!(memo.signatures[1].opinion[0].value, "เห็นสมควรเห็นชอบ");
    assert!(memo.signatures[3].opinion.is_empty() && memo.signatures[3].opinion_of.is_some());
    assert_eq!(document.unplaced, []);
}

#[test]
fn seed_002_one_activity_with_200_participants_5_groups_4_topics_2_results() {
    let (body, document) = read("activity_report");
    let item = body.item_number.unwrap();
    assert_eq!((item.value.as_str(), item.doubt), ("O20", Some(DoubtCode::OcrCorrected)));
    assert_eq!(body.fiscal_year.unwrap().value, 2568);
    let [only] = body.activities.as_slice() else { panic!() };
    assert!(only.name.as_ref().unwrap().value.starts_with("โครงการประชุมเชิงปฏิบัติการ"));
    assert_eq!(only.starts_on.as_ref().unwrap().value, d("2024-11-25"));
    assert_eq!(only.ends_on.as_ref().unwrap().value, d("2024-11-28"));
    assert_eq!(only.participants_total.as_ref().unwrap().value, 200);
    assert_eq!((only.groups.len(), only.topics.len(), only.results.len(), only.uses.len()), (5, 4, 2, 1));
    assert_eq!(only.expectation.len(), 1);
    assert!(only.statement.is_some());
    assert_eq!(only.photo_captions.len(), 1);
    // In fiscal 2568 but in November 2567: told, not refused (domain.md b3).
    let codes: Vec<DoubtCode> = document.doubts.iter().map(|doubt| doubt.code).collect();
    assert_eq!(codes, [DoubtCode::OcrCorrected, DoubtCode::OcrCorrected, DoubtCode::OutsideCalendarYear]);
}

#[test]
fn a_memo_with_two_projects_counts_and_a_year_that_does_not_fit() {
    let (body, document) = read("memo_two");
    let memo = body.memo.unwrap();
    assert_eq!(memo.document_number.unwrap().value, "นท 71204/ว 15");
    assert_eq!(memo.phone.unwrap().value, "0 2000 0456");
    assert_eq!(memo.legal_basis.len(), 1);
    assert_eq!(body.item_number.unwrap().value, "O19");
    assert_eq!(body.project_count.unwrap().value, 2);
    let [first, second] = body.activities.as_slice() else { panic!() };
    assert_eq!(first.name.as_ref().unwrap().value, "ปลูกป่าชุมชน");
    let counts: Vec<u32> = first.groups.iter().filter_map(|g| g.count.as_ref().map(|c| c.value)).collect();
    assert_eq!(counts, [20, 40, 45]);
    assert_eq!(first.groups[0].name.value, "ผู้นำหมู่บ้าน");
    // 90 persons are fewer than 105 of the groups.
    assert_eq!(first.participants_total.as_ref().unwrap().doubt, Some(DoubtCode::NumbersDoNotAddUp));
    assert_eq!(second.participants_total.as_ref().unwrap().value, 30);
    assert_eq!(second.starts_on.as_ref().unwrap().doubt, Some(DoubtCode::YearMismatch));
    assert_eq!(document.unplaced, []);
}

#[test]
fn a_report_without_memo_in_another_order_with_a_day_that_does_not_exist() {
    let (body, document) = read("report_only");
    assert!(body.memo.is_none());
    assert_eq!(body.project_count.as_ref().unwrap().doubt, Some(DoubtCode::NumbersDoNotAddUp));
    let [only] = body.activities.as_slice() else { panic!() };
    assert_eq!(only.starts_on, None);
    assert_eq!(only.groups.len(), 2);
    assert_eq!(only.topics[0].text.value, "การกำจัดผักตบชวา");
    assert_eq!(document.unplaced.iter().map(|line| line.line).collect::<Vec<_>>(), [6]);
}

#[test]
fn seed_000_has_16_tasks_as_4_7_3_2_and_the_facts_of_its_download_box() {
    let document = read_text(fixture("programme"));
    let Body::Programme(body) = &document.body else { panic!() };
    let counts: Vec<usize> = body.categories.iter().map(|category| category.tasks.len()).collect();
    assert_eq!(counts, [4, 7, 3, 2]);
    let kinds: Vec<ParticipationCategory> = body.categories.iter().map(|c| c.category.value).collect();
    assert_eq!(kinds, ParticipationCategory::ALL);
    assert_eq!(body.fiscal_year.as_ref().unwrap().value, 2567);
    assert_eq!(body.round.as_ref().unwrap().value, 1);
    assert_eq!(body.from.as_ref().unwrap().value, d("2023-10-01"));
    assert_eq!(body.to.as_ref().unwrap().value, d("2024-03-31"));
    let facts = &document.facts;
    assert!(facts.version.is_some());
    assert_eq!(facts.downloads.as_ref().unwrap().value, 7);
    assert_eq!(facts.file_size.as_ref().unwrap().value, "2.08 MB");
    assert_eq!(facts.created_on.as_ref().unwrap().value, d("2024-03-05"));
    assert_eq!(facts.updated_on.as_ref().unwrap().value, d("2024-03-22"));
    assert_eq!(facts.file_name.as_ref().unwrap().value, "Report-Participation-2567-Part1");
    assert_eq!(document.unplaced, []);
}

#[test]
fn other_programmes_in_other_order_wording_and_rounds() {
    let document = read_text(fixture("programme_round2"));
    let Body::Programme(body) = &document.body else { panic!() };
    assert_eq!((body.round.as_ref().unwrap().value, body.from.as_ref().unwrap().value), (2, d("2025-04-01")));
    assert_eq!(body.categories.iter().map(|c| c.tasks.len()).collect::<Vec<_>>(), [2, 3, 1]);
    assert_eq!(body.categories[0].category.value, ParticipationCategory::MonitorEvaluate);
    assert!(
        document
            .doubts
            .iter()
            .any(|d| d.code == DoubtCode::MissingSection && d.field == "categories.exchange")
    );
    let document = read_text(fixture("programme_plain"));
    let Body::Programme(body) = &document.body else { panic!() };
    assert_eq!(body.categories.iter().map(|c| c.tasks.len()).collect::<Vec<_>>(), [1, 2, 1, 1]);
    assert_eq!(document.facts.downloads.as_ref().unwrap().value, 1_240);
    assert_eq!(document.facts.file_size_bytes, Some(524_288));
    assert_eq!(document.unplaced.len(), 1);
}

#[test]
fn seed_003_has_four_levels_and_its_web_page_is_set_aside() {
    let document = read_text(fixture("participation_policy"));
    let Body::ParticipationPolicy(body) = &document.body else { panic!() };
    let levels: Vec<ParticipationLevel> =
        body.levels.iter().map(|level| level.participation_level.value).collect();
    assert_eq!(levels, ParticipationLevel::ALL[..4]);
    assert!(body.legal_basis[0].value.contains("พ.ศ.2546 มาตรา 8"));
    assert_eq!(body.contact.phones.len(), 2);
    assert_eq!(body.contact.emails[0].value, "office@example.go.th");
    assert_eq!(document.furniture.len(), 48);
    assert_eq!(document.unplaced, []);
}

#[test]
fn other_policies_with_five_levels_or_with_named_levels() {
    let document = read_text(fixture("policy_plain"));
    let Body::ParticipationPolicy(body) = &document.body else { panic!() };
    assert_eq!(body.levels.len(), 5);
    assert_eq!(body.legal_basis.len(), 2);
    assert_eq!(document.kind, Some(DocumentKind::ParticipationPolicy));
    let document = read_text(fixture("policy_levels"));
    let Body::ParticipationPolicy(body) = &document.body else { panic!() };
    assert_eq!(body.levels.len(), 3);
    assert_eq!(body.contact.phones.len(), 2);
    assert!(document.doubts.iter().any(|d| d.field == "levels.collaborate"));
}
