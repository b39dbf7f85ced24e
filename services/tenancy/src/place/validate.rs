//! What a line of reference data must be. Pure: lines in, rows or reasons out.

use super::{
    sheet::Line,
    table::{district, lao, province, subdistrict},
};
use chrono::{DateTime, NaiveDate, Utc};
use kernel::text;
use std::collections::{HashMap, HashSet};

const LONGEST_NAME: usize = 200;

/// The codes a line may refer to.
#[derive(Debug, Default)]
pub struct Known {
    pub provinces: HashSet<String>,
    /// District and its province.
    pub districts: HashMap<String, String>,
    pub subdistricts: HashSet<String>,
}

/// The types of administration, as files write them and as the product calls them (domain.md a1).
const LAO_TYPES: [(&str, &str); 8] = [
    ("pao", "pao"),
    ("city_municipality", "city_municipality"),
    ("town_municipality", "town_municipality"),
    ("subdistrict_municipality", "subdistrict_municipality"),
    ("sao", "sao"),
    // The only special one that the list of the Department of Local Administration contains is Pattaya.
    ("special", "pattaya"),
    ("pattaya", "pattaya"),
    ("bma", "bma"),
];

const HOLIDAY_KINDS: [&str; 5] = ["public", "substitute", "special", "government", "labour"];

fn code(line: &Line<'_>, column: &str, digits: usize) -> Result<String, String> {
    let text = line.get(column);
    if text.len() == digits && text.bytes().all(|b| b.is_ascii_digit()) {
        Ok(text.to_owned())
    } else {
        Err(format!("{column} `{text}` is not a code of {digits} digits"))
    }
}

/// A subdistrict may have several postcodes; they are kept with one space between.
fn postal_codes(text: &str) -> Result<String, String> {
    let codes: Vec<&str> = text.split_whitespace().collect();
    if codes.iter().all(|code| code.len() == 5 && code.bytes().all(|b| b.is_ascii_digit())) {
        Ok(codes.join(" "))
    } else {
        Err(format!("postal_code `{text}` is not a code of 5 digits, or several"))
    }
}

fn name(line: &Line<'_>, column: &str) -> Result<String, String> {
    let raw = line.get(column);
    let clean = text::clean_line(raw, usize::MAX);
    if clean.is_empty() {
        Err(format!("{column} is empty"))
    } else if clean.chars().count() > LONGEST_NAME {
        Err(format!("{column} has more than {LONGEST_NAME} characters"))
    } else {
        Ok(clean)
    }
}

fn one_of(line: &Line<'_>, column: &str, allowed: &[&str]) -> Result<String, String> {
    let text = line.get(column);
    if allowed.contains(&text) {
        Ok(text.to_owned())
    } else {
        Err(format!("{column} `{text}` is not one of {}", allowed.join(", ")))
    }
}

pub fn province(line: &Line<'_>) -> Result<province::Model, String> {
    let (name_th, name_en) = (name(line, "name_th")?, name(line, "name_en")?);
    Ok(province::Model { code: code(line, "code", 2)?, name_th, name_en, letters: None })
}

pub fn district(line: &Line<'_>, known: &Known) -> Result<district::Model, String> {
    let row = district::Model {
        code: code(line, "code", 4)?,
        province_code: code(line, "province_code", 2)?,
        kind: one_of(line, "kind", &["amphoe", "khet"])?,
        name_th: name(line, "name_th")?,
        name_en: name(line, "name_en")?,
    };
    if !known.provinces.contains(&row.province_code) {
        return Err(format!("province {} does not exist", row.province_code));
    }
    Ok(row)
}

pub fn subdistrict(line: &Line<'_>, known: &Known) -> Result<subdistrict::Model, String> {
    let postal_code = line.optional("postal_code").map(postal_codes).transpose()?;
    let row = subdistrict::Model {
        code: code(line, "code", 6)?,
        district_code: code(line, "district_code", 4)?,
        kind: one_of(line, "kind", &["tambon", "khwaeng"])?,
        name_th: name(line, "name_th")?,
        name_en: name(line, "name_en")?,
        postal_code,
    };
    if !known.districts.contains_key(&row.district_code) {
        return Err(format!("district {} does not exist", row.district_code));
    }
    Ok(row)
}

/// The letters of one province.
pub fn letters(line: &Line<'_>, known: &Known) -> Result<(String, String), String> {
    let province = code(line, "province_code", 2)?;
    let letters = name(line, "letter_code")?;
    if !known.provinces.contains(&province) {
        return Err(format!("province {province} does not exist"));
    }
    Ok((province, letters))
}

/// One administration. A doubtful position, area or seat does not cost a place its line: it is left out and said.
pub fn lao(
    line: &Line<'_>,
    known: &Known,
    now: DateTime<Utc>,
    warn: &mut dyn FnMut(String),
) -> Result<lao::Model, String> {
    let code_text = code(line, "dla_code", 7)?;
    let written = line.get("type");
    let lao_type = LAO_TYPES.iter().find(|(file, _)| *file == written).map(|(_, own)| *own);
    let lao_type = lao_type.ok_or_else(|| format!("type `{written}` is not known"))?;
    let (name_th, full_name_th) = (name(line, "name_th")?, name(line, "full_name_th")?);
    if !full_name_th.contains(&name_th) {
        return Err(format!("full_name_th `{full_name_th}` does not contain the name `{name_th}`"));
    }
    let province_code = code(line, "province_code", 2)?;
    let district_code = code(line, "district_code", 4)?;
    match known.districts.get(&district_code) {
        None => return Err(format!("district {district_code} does not exist")),
        Some(of) if *of != province_code => {
            return Err(format!("district {district_code} is not in province {province_code}"));
        }
        Some(_) => {}
    }
    // T PP AA SS: the district stands in the code as well.
    if code_text.get(1..5) != Some(district_code.as_str()) {
        return Err(format!("dla_code {code_text} does not belong to district {district_code}"));
    }
    let (lat, lon) = match position(line) {
        Ok(position) => position.unzip(),
        Err(reason) => {
            warn(format!("position left out: {reason}"));
            (None, None)
        }
    };
    let area_km2 = match number(line, "area_km2") {
        Ok(Some(area)) if area > 0.0 && area < 30_000.0 => Some(area),
        Ok(None) => None,
        Ok(Some(area)) => {
            warn(format!("area left out: {area} km² cannot be"));
            None
        }
        Err(reason) => {
            warn(format!("area left out: {reason}"));
            None
        }
    };
    let subdistrict_code = line.optional("same_name_subdistrict_code").map(str::to_owned);
    let subdistrict_code = subdistrict_code.filter(|code| {
        let exists = known.subdistricts.contains(code);
        if !exists {
            warn(format!("seat left out: subdistrict {code} does not exist"));
        }
        exists
    });
    Ok(lao::Model {
        code: code_text,
        lao_type: lao_type.to_owned(),
        name_th,
        full_name_th,
        province_code,
        district_code,
        subdistrict_code,
        lat,
        lon,
        area_km2,
        imported_at: now,
    })
}

fn number(line: &Line<'_>, column: &str) -> Result<Option<f64>, String> {
    let Some(text) = line.optional(column) else { return Ok(None) };
    match text.parse::<f64>() {
        Ok(number) if number.is_finite() => Ok(Some(number)),
        _ => Err(format!("{column} `{text}` is not a number")),
    }
}

fn position(line: &Line<'_>) -> Result<Option<(f64, f64)>, String> {
    match (number(line, "lat")?, number(line, "lon")?) {
        (None, None) => Ok(None),
        (Some(lat), Some(lon)) if within_thailand(lat, lon) => Ok(Some((lat, lon))),
        (Some(lat), Some(lon)) => Err(format!("{lat}, {lon} is not in Thailand")),
        (Some(_), None) => Err("lat without lon".to_owned()),
        (None, Some(_)) => Err("lon without lat".to_owned()),
    }
}

/// The country's outermost degrees, a little rounded up.
#[must_use]
pub fn within_thailand(lat: f64, lon: f64) -> bool {
    (5.5..=20.6).contains(&lat) && (97.2..=105.8).contains(&lon)
}

/// One holiday of a file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct HolidayLine {
    pub day: NaiveDate,
    pub name_th: String,
    pub name_en: String,
    pub kind: String,
    pub office_closed: bool,
}

pub fn holiday(line: &Line<'_>) -> Result<HolidayLine, String> {
    let written = line.get("date");
    let day = NaiveDate::parse_from_str(written, "%Y-%m-%d")
        .ok()
        .filter(|_| written.len() == 10)
        .ok_or_else(|| format!("date `{written}` is not a day such as 2027-04-13"))?;
    let year = kernel::fiscal::be_year(day);
    if let Some(said) = line.optional("year_be")
        && said != year.to_string()
    {
        return Err(format!("year_be `{said}` is not the year of {written}, which is {year}"));
    }
    let office_closed = match line.get("government_office_closed") {
        "true" => true,
        "false" => false,
        other => return Err(format!("government_office_closed `{other}` is not true or false")),
    };
    Ok(HolidayLine {
        day,
        name_th: name(line, "name_th")?,
        name_en: name(line, "name_en")?,
        kind: one_of(line, "kind", &HOLIDAY_KINDS)?,
        office_closed,
    })
}

#[cfg(test)]
#[path = "validate_tests.rs"]
mod tests;
