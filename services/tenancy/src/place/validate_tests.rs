//! Good lines and every way they go wrong.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::indexing_slicing)]

use super::*;
use crate::place::{LineNote, SourceFile, sheet::Sheet};

const HEADER: &str = "dla_code,type,name_th,full_name_th,province_code,district_code,same_name_subdistrict_code,lat,lon,area_km2";

fn known() -> Known {
    Known {
        provinces: ["15".to_owned(), "20".to_owned()].into(),
        districts: [("1501".to_owned(), "15".to_owned()), ("2004".to_owned(), "20".to_owned())].into(),
        subdistricts: ["150101".to_owned()].into(),
    }
}

/// What one line becomes: the row or the reason, and the warnings.
fn read(line: &str) -> (Result<lao::Model, String>, Vec<String>) {
    let text = format!("{HEADER}\n{line}\n");
    let sheet = Sheet::open(SourceFile { name: "lao.csv", bytes: text.as_bytes() }).unwrap();
    let (mut rejected, mut warnings, mut row) = (Vec::<LineNote>::new(), Vec::new(), None);
    sheet.each(&mut rejected, |line| {
        row = Some(lao(line, &known(), DateTime::default(), &mut |reason| warnings.push(reason))?);
        Ok(())
    });
    let outcome = row.ok_or_else(|| rejected.first().map_or_else(String::new, |note| note.reason.clone()));
    (outcome, warnings)
}

#[test]
fn a_good_line_keeps_its_leading_digits_and_names() {
    let (row, warnings) =
        read("6150103,sao,บ้านอิฐ,องค์การบริหารส่วนตำบลบ้านอิฐ,15,1501,150101,14.6011,100.4621,12.5");
    let row = row.unwrap();
    assert_eq!((row.code.as_str(), row.lao_type.as_str()), ("6150103", "sao"));
    assert_eq!(row.subdistrict_code.as_deref(), Some("150101"));
    assert_eq!((row.lat, row.lon, row.area_km2), (Some(14.6011), Some(100.4621), Some(12.5)));
    assert!(warnings.is_empty());
}

#[test]
fn the_one_special_administration_is_pattaya() {
    let (row, _) = read("3200408,special,เมืองพัทยา,เมืองพัทยา,20,2004,,12.93,100.89,208.1");
    assert_eq!(row.unwrap().lao_type, "pattaya");
}

#[test]
fn a_line_that_cannot_be_is_refused_with_its_reason() {
    for (line, reason) in [
        ("615010,sao,ก,อบต.ก,15,1501,,,,", "dla_code `615010` is not a code of 7 digits"),
        ("๖๑๕๐๑๐๓,sao,ก,อบต.ก,15,1501,,,,", "dla_code `๖๑๕๐๑๐๓` is not a code of 7 digits"),
        ("6150103,village,ก,อบต.ก,15,1501,,,,", "type `village` is not known"),
        ("6150103,sao,,อบต.ก,15,1501,,,,", "name_th is empty"),
        ("6150103,sao,ก,อบต.ข,15,1501,,,,", "full_name_th `อบต.ข` does not contain the name `ก`"),
        ("6150103,sao,ก,อบต.ก,15,1599,,,,", "district 1599 does not exist"),
        ("6150103,sao,ก,อบต.ก,20,1501,,,,", "district 1501 is not in province 20"),
        ("6200403,sao,ก,อบต.ก,15,1501,,,,", "dla_code 6200403 does not belong to district 1501"),
        ("6150103,sao,ก", "3 fields where the header has 10"),
    ] {
        assert_eq!(read(line).0.unwrap_err(), reason);
    }
}

#[test]
fn a_doubtful_value_is_left_out_and_said() {
    for (line, warning) in [
        ("6150103,sao,ก,อบต.ก,15,1501,,14.6,,1", "position left out: lat without lon"),
        ("6150103,sao,ก,อบต.ก,15,1501,,5,97,1", "position left out: 5, 97 is not in Thailand"),
        ("6150103,sao,ก,อบต.ก,15,1501,,100.4,14.6,1", "position left out: 100.4, 14.6 is not in Thailand"),
        ("6150103,sao,ก,อบต.ก,15,1501,,x,100.4,1", "position left out: lat `x` is not a number"),
        ("6150103,sao,ก,อบต.ก,15,1501,,NaN,100.4,1", "position left out: lat `NaN` is not a number"),
        (
            "6150103,sao,ก,อบต.ก,15,1501,999999,14.6,100.4,1",
            "seat left out: subdistrict 999999 does not exist",
        ),
        ("6150103,sao,ก,อบต.ก,15,1501,,14.6,100.4,-1", "area left out: -1 km² cannot be"),
    ] {
        let (row, warnings) = read(line);
        assert!(row.is_ok(), "{line}");
        assert_eq!(warnings, vec![warning.to_owned()]);
    }
}

#[test]
fn a_subdistrict_may_have_several_postcodes() {
    for (text, outcome) in [("10300", Ok("10300")), ("10300  10303", Ok("10300 10303")), ("1030", Err(()))] {
        assert_eq!(postal_codes(text).as_deref().map_err(|_| ()), outcome);
    }
}

fn read_holiday(line: &str) -> Result<HolidayLine, String> {
    let text = format!("date,year_be,kind,government_office_closed,name_th,name_en\n{line}\n");
    let sheet = Sheet::open(SourceFile { name: "h.csv", bytes: text.as_bytes() }).unwrap();
    let (mut rejected, mut found) = (Vec::<LineNote>::new(), None);
    sheet.each(&mut rejected, |line| {
        found = Some(holiday(line)?);
        Ok(())
    });
    found.ok_or_else(|| rejected.first().map_or_else(String::new, |note| note.reason.clone()))
}

#[test]
fn holidays_are_days_of_their_year_with_a_known_kind() {
    let labour = read_holiday("2027-05-01,2570,labour,false,วันแรงงานแห่งชาติ,National Labour Day").unwrap();
    assert!(!labour.office_closed, "1 May is not a holiday of government offices");
    for (line, reason) in [
        ("2027-02-29,2570,public,true,ก,a", "date `2027-02-29` is not a day such as 2027-04-13"),
        ("13/4/2570,2570,public,true,ก,a", "date `13/4/2570` is not a day such as 2027-04-13"),
        ("2027-04-13,2569,public,true,ก,a", "year_be `2569` is not the year of 2027-04-13, which is 2570"),
        ("2027-04-13,2570,public,yes,ก,a", "government_office_closed `yes` is not true or false"),
        (
            "2027-04-13,2570,bank,true,ก,a",
            "kind `bank` is not one of public, substitute, special, government, labour",
        ),
        ("2027-04-13,2570,public,true,,a", "name_th is empty"),
    ] {
        assert_eq!(read_holiday(line).unwrap_err(), reason);
    }
}
