//! Search in Thai, by word, part of a word and number, and the hunt for duplicates.

use super::*;
use complaints::complaint::duplicates::{self, Candidate, Like};

async fn found(h: &Harness, town: &Town, text: &str) -> BTreeSet<ComplaintId> {
    let filter = Filter { view: View::All, text: text.to_owned(), ..Filter::default() };
    ids(&lines(h, town, &clerk(town), &filter).await).into_iter().collect()
}

fn only(receipts: &[&Receipt]) -> BTreeSet<ComplaintId> {
    receipts.iter().map(|receipt| receipt.id).collect()
}

db_test!(thai_words_parts_of_words_and_places_are_found, |h| {
    let town = h.town("a").await;
    let light = h.file(&town, "ไฟฟ้าสาธารณะดับหน้าโรงเรียนบ้านหนองบัว").await;
    let road = registered(&h, &town, "2026-11-19 09:00", |new| {
        new.category = Some(town.roads);
        new.matter.text = "ถนนเป็นหลุมลึก รถจักรยานยนต์ล้ม".into();
        new.matter.place = "ซอยประชาร่วมใจ 4".into();
    })
    .await;
    for (typed, expected) in [
        ("โรงเรียน", only(&[&light])),
        ("หลุม", only(&[&road])),
        // Half a word, as people type it.
        ("หนองบั", only(&[&light])),
        // The place and the category count too.
        ("ประชาร่วมใจ", only(&[&road])),
        ("ถนนและทางเท้า", only(&[&road])),
        // All words must be there.
        ("ถนน หลุม", only(&[&road])),
        ("โรงเรียน หลุม", only(&[])),
        ("น้ำท่วม", only(&[])),
        // Nothing typed is no search.
        ("  ", only(&[&light, &road])),
    ] {
        assert_eq!(found(&h, &town, typed).await, expected, "{typed}");
    }
    // What is in no text, but in the language of the database, is only text.
    for typed in ["%", "_", "' OR 1=1 --", "\\", "*"] {
        assert_eq!(found(&h, &town, typed).await, only(&[]), "{typed}");
    }
});

db_test!(a_case_moved_to_another_category_is_found_under_the_new_one, |h| {
    let town = h.town("a").await;
    let case = h.file(&town, "หลุมลึกหน้าวัด").await;
    work::recategorise(&h.desk(&town, clerk(&town)), case.id, town.roads).await.unwrap();
    assert_eq!(found(&h, &town, "ทางเท้า").await, only(&[&case]));
    assert_eq!(found(&h, &town, "ไฟฟ้าสาธารณะ").await, only(&[]));
    assert_eq!(found(&h, &town, "หลุมลึก").await, only(&[&case]));
});

db_test!(numbers_are_found_as_people_write_them, |h| {
    let town = h.town("a").await;
    h.clock.set(at("2026-09-30 10:00"));
    let last_year = h.file(&town, "ปีที่แล้ว").await;
    h.clock.set(at("2026-11-20 09:00"));
    let (first, second) = (h.file(&town, "เรื่องแรก").await, h.file(&town, "เรื่องที่สอง").await);
    for (typed, expected) in [
        ("1/2570", only(&[&first])),
        ("๑/๒๕๗๐", only(&[&first])),
        (" 2 / 2570 ", only(&[&second])),
        ("2570-2", only(&[&second])),
        ("1/2569", only(&[&last_year])),
        ("1", only(&[&first, &last_year])),
        ("๒", only(&[&second])),
        ("3/2570", only(&[])),
        ("99", only(&[])),
    ] {
        assert_eq!(found(&h, &town, typed).await, expected, "{typed}");
    }
});

db_test!(a_case_of_another_town_is_never_found, |h| {
    let (a, b) = (h.town("a").await, h.town("b").await);
    let (ours, theirs) = (h.file(&a, "ไฟดับหน้าวัด").await, h.file(&b, "ไฟดับหน้าวัด").await);
    for typed in ["ไฟดับ", "วัด", "1/2570", "1", ""] {
        assert_eq!(found(&h, &a, typed).await, only(&[&ours]), "{typed}");
        assert_eq!(found(&h, &b, typed).await, only(&[&theirs]), "{typed}");
    }
});

async fn alike(h: &Harness, town: &Town, like: &Like) -> Vec<Candidate> {
    let read = h.store.read(&town.scope).await.unwrap();
    duplicates::find(&read, &clerk(town), like, h.clock.today()).await.unwrap()
}

const DARK: &str = "ไฟฟ้าสาธารณะดับหน้าโรงเรียนบ้านหนองบัว";
const HERE: (f64, f64) = (16.500, 104.700);

// Issue 2, story 2: "finds likely duplicates (near place + similar words)".
db_test!(near_and_similar_is_a_duplicate_far_or_different_is_not, |h| {
    let (town, b) = (h.town("a").await, h.town("b").await);
    let put = async |town: &Town, text: &str, point: Option<(f64, f64)>, received: &str| {
        registered(&h, town, received, |new| {
            new.matter.text = text.to_owned();
            new.matter.point = point;
        })
        .await
        .id
    };
    let yesterday = "2026-11-19 09:00";
    let same = put(&town, "ไฟฟ้าสาธารณะดับ หน้าโรงเรียน", Some((16.501, 104.700)), yesterday).await;
    let without_point = put(&town, DARK, None, yesterday).await;
    let far = put(&town, DARK, Some((16.520, 104.700)), yesterday).await;
    let different = put(&town, "สุนัขจรจัดไล่กัดเด็ก", Some(HERE), yesterday).await;
    let long_ago = put(&town, DARK, Some(HERE), "2026-09-01 09:00").await;
    let foreign = put(&b, DARK, Some(HERE), yesterday).await;
    let merged = put(&town, DARK, Some(HERE), yesterday).await;
    work::merge(&h.desk(&town, clerk(&town)), merged, same).await.unwrap();
    let itself = put(&town, DARK, Some(HERE), yesterday).await;

    let like = Like { except: Some(itself), text: DARK.into(), point: Some(HERE), village: None };
    let candidates = alike(&h, &town, &like).await;
    let found: BTreeSet<ComplaintId> = candidates.iter().map(|c| c.line.id).collect();
    assert_eq!(found, BTreeSet::from([same, without_point]));
    for not in [far, different, long_ago, foreign, merged, itself] {
        assert!(!found.contains(&not));
    }
    let near = candidates.iter().find(|c| c.line.id == same).unwrap();
    assert!(near.metres.is_some_and(|m| (100..125).contains(&m)), "{:?}", near.metres);
    assert!(candidates.is_sorted_by(|a, b| a.similarity >= b.similarity));
    // Typed without a place, like words alone must do.
    let typed = Like { text: DARK.into(), ..Like::default() };
    assert!(alike(&h, &town, &typed).await.iter().any(|c| c.line.id == far));
    assert!(alike(&h, &town, &Like::default()).await.is_empty());
});

db_test!(the_same_village_is_near_too, |h| {
    let town = h.town("a").await;
    let put = async |text: &str, village| {
        registered(&h, &town, "2026-11-19 09:00", |new| {
            new.matter.text = text.to_owned();
            new.village = village;
        })
        .await
        .id
    };
    let text = "ท่อประปาแตกน้ำไหลนองถนนหน้าวัดหลายวันแล้วไม่มีใครมาซ่อม";
    let here = put("ท่อประปาแตกหน้าวัด", Some(town.village)).await;
    put("ท่อประปาแตกหน้าวัด", None).await;
    let like = Like { text: text.into(), village: Some(town.village), ..Like::default() };
    let found: Vec<ComplaintId> = alike(&h, &town, &like).await.iter().map(|c| c.line.id).collect();
    assert_eq!(found, [here], "so few words in common are enough in the same village only");
});
