//! Places: imports that can be repeated, and finding one's administration as citizens type it.

use crate::harness::Harness;
use chrono::NaiveDate;
use store::Sql;
use tenancy::{
    administration::{self, NewAdministration},
    holiday,
    place::{self, ImportError, ImportReport, SourceFile},
};

const LAO: SourceFile<'static> =
    SourceFile { name: "lao_small.csv", bytes: include_bytes!("../fixtures/lao_small.csv") };

fn counts(report: &ImportReport) -> (u64, u64, u64) {
    (report.added, report.changed, report.unchanged)
}

fn csv<'a>(name: &'a str, text: &'a str) -> SourceFile<'a> {
    SourceFile { name, bytes: text.as_bytes() }
}

async fn with_places(h: &Harness) -> ImportReport {
    place::load_builtin(&h.store, h.now()).await.unwrap();
    place::import_administrations(&h.store, LAO, h.now(), &|_, _| {}).await.unwrap()
}

/// The full name, district and province of each result.
async fn found(h: &Harness, typed: &str) -> Vec<String> {
    let platform = h.store.platform().await.unwrap();
    let found = place::find(&platform, typed, 20).await.unwrap();
    found
        .into_iter()
        .map(|one| format!("{} {}", one.full_name_th, one.district_name.unwrap_or_default()))
        .collect()
}

async fn count(h: &Harness, table: &str) -> i64 {
    let platform = h.store.platform().await.unwrap();
    let rows = platform.rows(Sql::new(&format!("SELECT count(*) AS n FROM {table}"))).await.unwrap();
    rows[0].try_get("", "n").unwrap()
}

db_test!(what_ships_with_the_program_loads_once, |h| {
    let first = place::load_builtin(&h.store, h.now()).await.unwrap();
    assert_eq!(counts(&first), (77 + 928 + 7_436 + 130, 0, 0));
    assert_eq!((first.rejected, first.warnings), (vec![], vec![]));
    assert_eq!((count(&h, "province").await, count(&h, "district").await), (77, 928));
    assert_eq!((count(&h, "subdistrict").await, count(&h, "holiday").await), (7_436, 130));
    let again = place::load_builtin(&h.store, h.now()).await.unwrap();
    assert_eq!(counts(&again), (0, 0, 8_571));
    // Ang Thong's letters are those of seed 002, and Bangkok's districts are there although it is on no list.
    let platform = h.store.platform().await.unwrap();
    let rows = platform.rows(Sql::new("SELECT letters FROM province WHERE code = '15'")).await.unwrap();
    assert_eq!(rows[0].try_get::<String>("", "letters").unwrap(), "อท");
});

db_test!(the_list_imports_with_a_report_of_every_line, |h| {
    let report = with_places(&h).await;
    assert_eq!(counts(&report), (9, 0, 0));
    let rejected: Vec<(u64, &str)> =
        report.rejected.iter().map(|note| (note.line, note.reason.as_str())).collect();
    assert_eq!(
        rejected,
        vec![
            (11, "dla_code `615010` is not a code of 7 digits"),
            (12, "6150103 stands in an earlier line already"),
            (13, "type `commune` is not known"),
            (14, "district 1599 does not exist"),
            (15, "name_th is empty"),
            (16, "6 fields where the header has 10"),
        ]
    );
    let doubts: Vec<(u64, &str)> =
        report.warnings.iter().map(|note| (note.line, note.reason.as_str())).collect();
    let expected =
        vec![(9, "position left out: lat without lon"), (10, "position left out: 5, 97 is not in Thailand")];
    assert_eq!(doubts, expected);

    let again = place::import_administrations(&h.store, LAO, h.now(), &|_, _| {}).await.unwrap();
    assert_eq!(counts(&again), (0, 0, 9), "a second import changes nothing");

    let corrected = "dla_code,type,name_th,full_name_th,province_code,district_code,same_name_subdistrict_code,lat,lon,area_km2
5150103,subdistrict_municipality,บ้านแห,เทศบาลตำบลบ้านแห,15,1501,150105,14.60,100.44,14
6150105,sao,บางแก้ว,องค์การบริหารส่วนตำบลบางแก้ว,15,1501,150102,14.62,100.45,10
";
    let report = place::import_administrations(&h.store, csv("new.csv", corrected), h.now(), &|_, _| {})
        .await
        .unwrap();
    assert_eq!(counts(&report), (1, 1, 0));
    assert_eq!(count(&h, "lao").await, 10, "what a file does not name stays");
    assert_eq!(found(&h, "บ้านแห").await, vec!["เทศบาลตำบลบ้านแห เมืองอ่างทอง"]);
});

db_test!(a_file_of_the_wrong_kind_writes_nothing, |h| {
    let lao = place::import_administrations(&h.store, csv("x.csv", "a,b\n1,2\n"), h.now(), &|_, _| {}).await;
    assert!(matches!(lao, Err(ImportError::Columns { .. })));
    let unknown = place::import_divisions(&h.store, &[csv("x.csv", "a,b\n1,2\n")]).await;
    assert!(matches!(unknown, Err(ImportError::UnknownFile { .. })));
    let holidays =
        place::import_holidays(&h.store, csv("x.csv", "date\n2027-01-01\n"), "x.csv", h.now()).await;
    assert!(matches!(holidays, Err(ImportError::Columns { .. })));
    assert_eq!(count(&h, "province").await + count(&h, "lao").await + count(&h, "holiday").await, 0);
});

db_test!(divisions_come_in_any_order_and_rename_what_is_found_by_them, |h| {
    with_places(&h).await;
    let district = "code,province_code,kind,name_th,name_en\n1501,15,amphoe,เมืองใหม่สมมุติ,Mueang Mai\n1599,99,amphoe,ก,A\n";
    let report = place::import_divisions(&h.store, &[csv("districts.csv", district)]).await.unwrap();
    assert_eq!(counts(&report), (0, 1, 0));
    assert_eq!(report.rejected[0].reason, "province 99 does not exist");
    assert_eq!(found(&h, "ศาลาแดง เมืองใหม่").await, vec!["เทศบาลตำบลศาลาแดง เมืองใหม่สมมุติ"]);
    assert!(found(&h, "ศาลาแดง เมืองอ่างทอง").await.is_empty());
});

db_test!(names_are_found_as_citizens_type_them, |h| {
    with_places(&h).await;
    let huaphai = ["องค์การบริหารส่วนตำบลหัวไผ่ เมืองสิงห์บุรี", "องค์การบริหารส่วนตำบลหัวไผ่ เมืองอ่างทอง"];
    for typed in ["หัวไผ่", "อบต.หัวไผ่", "อบต หัวไผ่", "องค์การบริหารส่วนตำบลหัวไผ่", "ต.หัวไผ่", "หัวไ", "Hua Phai"]
    {
        let mut both = found(&h, typed).await;
        both.sort();
        assert_eq!(both, huaphai, "{typed}: a name that occurs twice comes with its district");
    }
    let one = vec!["องค์การบริหารส่วนตำบลหัวไผ่ เมืองอ่างทอง".to_owned()];
    for typed in ["หัวไผ่ อ่างทอง", "อบต.หัวไผ่ จ.อ่างทอง", "หัวไผ่ อำเภอเมืองอ่างทอง", "หัวไผ่ 14000", "หัวไผ่ ๑๔๐๐๐"]
    {
        assert_eq!(found(&h, typed).await, one, "{typed}");
    }
    assert!(found(&h, "เทศบาลตำบลหัวไผ่").await.is_empty(), "the word before the name is its type");
    assert_eq!(found(&h, "ไผ่").await.len(), 2, "a word inside a name");
    assert_eq!(found(&h, "าแดง").await, vec!["เทศบาลตำบลศาลาแดง เมืองอ่างทอง"], "the middle of a name");
    assert_eq!(found(&h, "พัทยา").await, vec!["เมืองพัทยา บางละมุง"]);
    // The name itself before what merely lies in the province of that name.
    let named = found(&h, "อ่างทอง").await;
    assert_eq!(named.len(), 7);
    assert!(named[..2].iter().all(|name| name.contains("จังหวัดอ่างทอง") || name.contains("เมืองอ่างทอง")));
    assert_eq!(found(&h, "14000").await.len(), 7, "the postcode of its district");
    for typed in ["", "อบต.", "ก", "%", "_", "' OR 1=1 --", "🙂🙂"] {
        assert!(found(&h, typed).await.is_empty(), "{typed}");
    }
    assert!(place::is_searchable("หัวไผ่") && !place::is_searchable("อบต. ก"));
});

db_test!(the_nearest_come_first_and_nothing_is_far_from_thailand, |h| {
    with_places(&h).await;
    let platform = h.store.platform().await.unwrap();
    let near = place::near(&platform, 14.5890, 100.4550, 3).await.unwrap();
    let names: Vec<&str> = near.iter().map(|one| one.full_name_th.as_str()).collect();
    assert_eq!(names, ["เทศบาลเมืองอ่างทอง", "องค์การบริหารส่วนจังหวัดอ่างทอง", "เทศบาลตำบลศาลาแดง"]);
    let metres: Vec<f64> = near.iter().map(|one| one.distance_m.unwrap()).collect();
    assert!(metres.is_sorted() && metres[0] < 200.0 && metres[2] < 3_000.0, "{metres:?}");
    let all = place::near(&platform, 14.5890, 100.4550, 20).await.unwrap();
    assert_eq!(all.len(), 6, "those without a position are not among them");
    assert!(place::near(&platform, 51.5, -0.1, 3).await.is_err());
    assert!(place::near(&platform, f64::NAN, 100.0, 3).await.is_err());
});

db_test!(who_uses_the_service_is_said_and_found_also_without_a_list, |h| {
    place::load_builtin(&h.store, h.now()).await.unwrap();
    let unlisted = NewAdministration {
        slug: "sommut".into(),
        lao_type: "sao".into(),
        name_th: "องค์การบริหารส่วนตำบลทุ่งสมมุติ".into(),
        province_code: Some("15".into()),
        district_code: Some("1501".into()),
        ..NewAdministration::default()
    };
    administration::open(&h.store, &h.vault, unlisted, h.now()).await.unwrap();
    assert_eq!(found(&h, "ทุ่งสมมุติ").await, vec!["องค์การบริหารส่วนตำบลทุ่งสมมุติ เมืองอ่างทอง"]);
    assert_eq!(found(&h, "อบต.ทุ่ง อ่างทอง").await.len(), 1);
    assert!(found(&h, "ทต.ทุ่งสมมุติ").await.is_empty());

    place::import_administrations(&h.store, LAO, h.now(), &|_, _| {}).await.unwrap();
    let platform = h.store.platform().await.unwrap();
    let outside = place::lao(&platform, "5150104").await.unwrap().unwrap();
    assert_eq!((outside.tenant_slug, outside.province_name.as_deref()), (None, Some("อ่างทอง")));
    let draft = administration::draft_from_lao(&platform, "6170101", "huaphai").await.unwrap().unwrap();
    drop(platform);
    administration::open(&h.store, &h.vault, draft, h.now()).await.unwrap();

    let platform = h.store.platform().await.unwrap();
    let both = place::find(&platform, "หัวไผ่", 20).await.unwrap();
    let slugs: Vec<Option<&str>> = both.iter().map(|one| one.tenant_slug.as_deref()).collect();
    assert_eq!(slugs, [Some("huaphai"), None], "of equal names the one in the service comes first");
    assert_eq!(place::lao(&platform, "9999999").await.unwrap(), None);
    let counts = place::counts(&platform).await.unwrap();
    assert_eq!((counts.known, counts.served), (10, 2));
    assert_eq!(place::find(&platform, "อ่างทอง", 2).await.unwrap().len(), 2, "the limit is kept");
});

db_test!(an_imported_holiday_outlives_what_ships_with_the_program, |h| {
    place::load_builtin(&h.store, h.now()).await.unwrap();
    let announced = "date,kind,government_office_closed,name_th,name_en
2027-06-30,special,true,วันหยุดพิเศษสมมุติ,A made-up special holiday
2027-04-13,public,false,วันสงกรานต์ (เปิดทำการ),Songkran (open)
2027-13-01,public,true,เดือนสิบสาม,No such month
";
    let report = place::import_holidays(&h.store, csv("announced.csv", announced), "announced.csv", h.now())
        .await
        .unwrap();
    assert_eq!(counts(&report), (1, 1, 0));
    assert_eq!(report.rejected.len(), 1);
    place::load_builtin(&h.store, h.now()).await.unwrap();

    let scope = h.tenant("a").await;
    let read = h.store.read(&scope).await.unwrap();
    let day = |d: &str| d.parse::<NaiveDate>().unwrap();
    let days = holiday::list(&read, day("2027-04-13"), day("2027-06-30")).await.unwrap();
    assert_eq!(days.iter().find(|d| d.day == day("2027-04-13")).map(|d| d.office_closed), Some(false));
    assert!(days.iter().any(|d| d.day == day("2027-06-30") && d.office_closed));
    let platform = h.store.platform().await.unwrap();
    let rows =
        platform.rows(Sql::new("SELECT version FROM holiday WHERE day = ?").bind(day("2027-04-13"))).await;
    assert_eq!(rows.unwrap()[0].try_get::<i32>("", "version").unwrap(), 2);
});
