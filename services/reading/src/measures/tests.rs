#![allow(clippy::unwrap_used, clippy::expect_used, clippy::indexing_slicing)]

use super::*;
use crate::{Body, Document, DocumentKind, read_text, tests::fixture};

fn read(name: &str) -> (Measures, Document) {
    let document = read_text(fixture(name));
    let Body::Measures(body) = document.body.clone() else { panic!("{name} is {:?}", document.kind) };
    (body, document)
}

fn values<T: Clone>(all: &[Measure], of: impl Fn(&Measure) -> Option<&Field<T>>) -> Vec<T> {
    all.iter().map(|measure| of(measure).unwrap().value.clone()).collect()
}

#[test]
fn seed_001_has_eight_measures_of_ten_sections_with_codes_budgets_years_and_owners() {
    let (body, document) = read("measures");
    let all = &body.measures;
    let codes = values(all, |m| m.code.as_ref());
    assert_eq!(codes, ["3.1.1", "3.1.2", "3.1.3", "3.2.1", "3.2.2", "3.2.3", "3.3.1", "3.3.2"]);
    assert_eq!(values(all, |m| m.budget.as_ref()), [0, 0, 20_000, 30_000, 0, 0, 20_000, 20_000]);
    assert!(values(all, |m| m.fiscal_year_from.as_ref()).iter().all(|year| *year == 2562));
    assert!(values(all, |m| m.fiscal_year_to.as_ref()).iter().all(|year| *year == 2564));
    use DepartmentKind::{AllDepartments as All, Finance, OfficeOfClerk as Clerk};
    assert_eq!(
        values(all, |m| m.owner_kind.as_ref()),
        [Clerk, Finance, Finance, Clerk, Clerk, Clerk, Clerk, All]
    );
    assert!(all[2].owner.as_ref().unwrap().value.starts_with("กองคลัง"));
    use MeasureForm::{Activity, Measure as Plain, Project};
    assert_eq!(
        values(all, |m| m.measure_form.as_ref()),
        [Plain, Activity, Plain, Project, Plain, Plain, Plain, Activity]
    );
    assert_eq!(all[3].title.as_ref().unwrap().value, "จัดเวทีประชาคม");
    for measure in all {
        let heads: Vec<&str> = measure.headings.iter().map(|head| head.value.as_str()).collect();
        assert_eq!(heads, Section::ALL.iter().map(|s| s.identifier()).collect::<Vec<_>>());
        let filled = [&measure.objectives, &measure.targets, &measure.steps, &measure.indicators];
        assert!(filled.iter().all(|list| !list.is_empty()) && !measure.rationale.is_empty());
        assert!(measure.operating_area.is_some() && measure.heading.is_some());
    }
    assert_eq!(document.unplaced, []);
}

#[test]
fn seed_001_counts_of_items_and_nested_steps() {
    let (body, _) = read("measures");
    let counts = |of: &dyn Fn(&Measure) -> usize| body.measures.iter().map(of).collect::<Vec<_>>();
    assert_eq!(counts(&|m| m.objectives.len()), [4, 3, 2, 6, 2, 2, 4, 3]);
    assert_eq!(counts(&|m| m.targets.len()), [1, 1, 2, 1, 2, 2, 1, 1]);
    assert_eq!(counts(&|m| m.steps.len()), [7, 2, 4, 4, 7, 7, 7, 9]);
    assert_eq!(counts(&|m| m.indicators.len()), [4, 2, 3, 4, 5, 4, 2, 2]);
    // Five kinds of procurement announcements; 13 subjects of disclosure (domain.md b2).
    assert_eq!(body.measures[1].steps[0].items.len(), 5);
    let meeting = &body.measures[2].steps[1].items;
    assert_eq!((meeting[0].number.as_deref(), meeting[0].items.len()), (Some("2.1"), 13));
    assert_eq!(meeting[1].number.as_deref(), Some("2.2"));
    let order = &body.measures[7].steps[3].items;
    assert_eq!(order.len(), 7);
    assert_eq!(order[0].text.value, "ผู้แทนชุมชนองค์กรภาคประชาชน ภาคเอกชน ๒ คน");
    assert_eq!(order[3].text.value, "ปลัดเทศบาล เป็นกรรมการและเลขานุการ");
    assert_eq!(order[6].items.len(), 4);
}

#[test]
fn seed_001_slips_are_corrected_with_the_raw_text_kept() {
    let (body, document) = read("measures");
    let dimension = body.dimension.unwrap();
    assert_eq!(dimension.value.code, "3");
    assert!(dimension.raw.starts_with("มติที่ ๓"));
    assert_eq!(dimension.doubt, Some(DoubtCode::OcrCorrected));
    let told: Vec<(u32, &str)> =
        document.doubts.iter().map(|d| (d.line, d.was.as_deref().unwrap())).collect();
    assert_eq!(told, [(3, "มติที่"), (219, "กกตุม"), (235, "กกตุม"), (239, "กกตุม")]);
    let groups: Vec<&str> = body.groups.iter().map(|group| group.value.code.as_str()).collect();
    assert_eq!(groups, ["3.2", "3.3"]);
}

#[test]
fn another_town_with_arabic_numerals_other_order_other_words_and_a_missing_section() {
    let (body, document) = read("measures_arabic");
    assert!(body.plan_title.unwrap().value.starts_with("แผนปฏิบัติการส่งเสริม"));
    assert_eq!(body.dimension.unwrap().value.code, "4");
    let [first, second] = body.measures.as_slice() else { panic!() };
    assert_eq!(first.code.as_ref().unwrap().value, "4.2.1");
    assert_eq!(first.measure_form.as_ref().unwrap().value, MeasureForm::Measure);
    assert_eq!(first.budget.as_ref().unwrap().value, 50_000);
    let years =
        (first.fiscal_year_from.as_ref().unwrap().value, first.fiscal_year_to.as_ref().unwrap().value);
    assert_eq!(years, (2567, 2570));
    assert_eq!(first.owner_kind.as_ref().unwrap().doubt, Some(DoubtCode::SeveralOwners));
    assert_eq!(first.steps.iter().map(|step| step.items.len()).collect::<Vec<_>>(), [2, 2, 0]);
    assert_eq!(second.title.as_ref().unwrap().value, "เล่าผลงานให้ชุมชนฟัง");
    assert_eq!(second.objectives.len(), 2);
    assert_eq!(second.fiscal_year_from.as_ref().unwrap().value, 2567);
    assert_eq!(second.budget, None);
    let codes: Vec<(DoubtCode, u32)> = document.doubts.iter().map(|doubt| (doubt.code, doubt.line)).collect();
    for wanted in [
        (DoubtCode::MissingSection, 36),
        (DoubtCode::NumberingGap, 46),
        (DoubtCode::YearConverted, 48),
        (DoubtCode::AmountUnreadable, 49),
        (DoubtCode::OwnerUnknown, 52),
    ] {
        assert!(codes.contains(&wanted), "{wanted:?} in {codes:?}");
    }
    assert_eq!(document.unplaced.iter().map(|line| line.line).collect::<Vec<_>>(), [50]);
}

#[test]
fn a_subdistrict_with_joined_headings_and_a_heading_that_lost_a_letter() {
    let (body, document) = read("measures_sao");
    let [only] = body.measures.as_slice() else { panic!() };
    assert_eq!(only.title.as_ref().unwrap().value, "เยาวชนเดินสำรวจหมู่บ้าน");
    assert_eq!(only.measure_form.as_ref().unwrap().value, MeasureForm::Project);
    assert_eq!((only.objectives.len(), only.steps.len(), only.indicators.len()), (2, 2, 2));
    assert_eq!(only.budget.as_ref().unwrap().value, 12_500);
    assert_eq!(only.owner_kind.as_ref().unwrap().value, DepartmentKind::Education);
    assert_eq!(
        document.doubts.iter().map(|d| (d.code, d.line)).collect::<Vec<_>>(),
        [(DoubtCode::OcrCorrected, 7)]
    );
}

#[test]
fn sections_may_come_in_any_order() {
    // The sections of each measure of the seed, turned around below its title.
    let text = fixture("measures_sao");
    let (head, body) = text.split_once("๒. หลักการเหตุผล").unwrap();
    let body = format!("๒. หลักการเหตุผล{body}");
    let mut sections: Vec<String> = Vec::new();
    for line in body.lines() {
        let starts = crate::mark::split(line).mark.is_some_and(|m| m.style == Style::Dot(1));
        if starts {
            sections.push(line.to_owned())
        } else {
            sections.last_mut().unwrap().push_str(&format!("\n{line}"))
        }
    }
    sections.reverse();
    let document = read_text(&format!("{head}{}", sections.join("\n")));
    assert_eq!(document.kind, Some(DocumentKind::Measures));
    let Body::Measures(turned) = document.body else { panic!() };
    let (straight, _) = read("measures_sao");
    let (turned, straight) = (&turned.measures[0], &straight.measures[0]);
    assert_eq!(turned.budget.as_ref().map(|f| f.value), straight.budget.as_ref().map(|f| f.value));
    assert_eq!(turned.steps.len(), straight.steps.len());
    assert_eq!(turned.owner.as_ref().map(|f| &f.value), straight.owner.as_ref().map(|f| &f.value));
    assert_eq!(turned.headings.len(), 10);
}
