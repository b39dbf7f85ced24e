//! Imports: each file in one transaction, repeatable, with a report. What is already right is not touched; nothing is
//! ever removed, because complaints and administrations may refer to it.

use super::{
    ImportError, ImportReport, LineNote, Progress, SourceFile,
    sheet::Sheet,
    table::{district, lao, province, subdistrict},
    upsert::{self, Row, Surroundings, by_key, differing},
    validate::{self, HolidayLine, Known},
};
use chrono::{DateTime, NaiveDate, Utc};
use std::collections::{HashMap, HashSet};
use store::{FromQueryResult, PlatformTx, Sql, Store, Value};

/// Imports provinces, districts, subdistricts and province letters. Each file says by its first line which it is; the
/// order does not matter.
///
/// # Errors
/// A file of none of these kinds; then nothing is written.
pub async fn import_divisions(store: &Store, files: &[SourceFile<'_>]) -> Result<ImportReport, ImportError> {
    let mut kinds: [Vec<Sheet<'_>>; 4] = Default::default();
    let [provinces, districts, subdistricts, letters] = &mut kinds;
    for file in files {
        let sheet = Sheet::open(*file)?;
        let (pile, columns): (_, &[&str]) = if sheet.has("letter_code") {
            (&mut *letters, &["province_code", "letter_code"])
        } else if sheet.has("district_code") && !sheet.has("dla_code") {
            (&mut *subdistricts, &["code", "district_code", "kind", "name_th", "name_en", "postal_code"])
        } else if sheet.has("province_code") && !sheet.has("dla_code") {
            (&mut *districts, &["code", "province_code", "kind", "name_th", "name_en"])
        } else if sheet.has("code") {
            (&mut *provinces, &["code", "name_th", "name_en"])
        } else {
            return Err(ImportError::UnknownFile { file: file.name.to_owned() });
        };
        sheet.need(columns)?;
        pile.push(sheet);
    }
    let [provinces, districts, subdistricts, letters] = kinds;

    let tx = store.platform_write().await?;
    let mut report = ImportReport::default();
    let mut known = Known::default();

    let there = by_key(tx.all(tx.find::<province::Entity>()).await?);
    known.provinces.extend(there.keys().cloned());
    let mut rows = unique(provinces, &mut report, validate::province);
    known.provinces.extend(rows.iter().map(|row| row.code.clone()));
    give_letters(letters, &there, &known, &mut rows, &mut report);
    let changed = differing(&there, rows, &mut report);
    upsert::write(&tx, &changed, |_| {}).await?;

    let there = by_key(tx.all(tx.find::<district::Entity>()).await?);
    let rows = unique(districts, &mut report, |line| validate::district(line, &known));
    for row in there.values().chain(&rows) {
        known.districts.insert(row.code.clone(), row.province_code.clone());
    }
    let changed = differing(&there, rows, &mut report);
    upsert::write(&tx, &changed, |_| {}).await?;

    let there = by_key(tx.all(tx.find::<subdistrict::Entity>()).await?);
    let rows = unique(subdistricts, &mut report, |line| validate::subdistrict(line, &known));
    let changed = differing(&there, rows, &mut report);
    upsert::write(&tx, &changed, |_| {}).await?;

    if report.changed + report.added > 0 {
        // Administrations are found by the names around them, which may just have changed.
        let laos = tx.all(tx.find::<lao::Entity>()).await?;
        Surroundings::load(&tx).await?.file(&tx, &laos, false).await?;
    }
    tx.commit().await?;
    Ok(report)
}

/// Sets the letters of the provinces; those of provinces that no file lists are rows of their own.
fn give_letters(
    sheets: Vec<Sheet<'_>>,
    there: &HashMap<String, province::Model>,
    known: &Known,
    rows: &mut Vec<province::Model>,
    report: &mut ImportReport,
) {
    let mut letters: HashMap<String, String> = HashMap::new();
    for sheet in sheets {
        sheet.each(&mut report.rejected, |line| {
            let (code, text) = validate::letters(line, known)?;
            letters.insert(code, text);
            Ok(())
        });
    }
    let listed: HashSet<String> = rows.iter().map(|row| row.code.clone()).collect();
    rows.extend(
        there.values().filter(|old| letters.contains_key(&old.code) && !listed.contains(&old.code)).cloned(),
    );
    for row in rows {
        let old = there.get(&row.code).and_then(|old| old.letters.clone());
        row.letters = letters.remove(&row.code).or(old);
    }
}

/// The rows of all sheets; a key that comes twice is refused the second time.
fn unique<R: Row>(
    sheets: Vec<Sheet<'_>>,
    report: &mut ImportReport,
    read: impl Fn(&super::sheet::Line<'_>) -> Result<R, String>,
) -> Vec<R> {
    let (mut rows, mut seen) = (Vec::new(), HashSet::new());
    for sheet in sheets {
        sheet.each(&mut report.rejected, |line| {
            let row = read(line)?;
            if !seen.insert(row.key().to_owned()) {
                return Err(format!("{} stands in an earlier line already", row.key()));
            }
            rows.push(row);
            Ok(())
        });
    }
    rows
}

/// Imports the administrations of the country (`lao.csv`). Needs the divisions.
///
/// # Errors
/// A file without the columns; then nothing is written.
pub async fn import_administrations(
    store: &Store,
    file: SourceFile<'_>,
    now: DateTime<Utc>,
    progress: Progress<'_>,
) -> Result<ImportReport, ImportError> {
    let sheet = Sheet::open(file)?;
    sheet.need(&["dla_code", "type", "name_th", "full_name_th", "province_code", "district_code"])?;
    let tx = store.platform_write().await?;
    let around = Surroundings::load(&tx).await?;
    let known = Known {
        provinces: around.provinces.keys().cloned().collect(),
        districts: around
            .districts
            .values()
            .map(|row| (row.code.clone(), row.province_code.clone()))
            .collect(),
        subdistricts: around.subdistricts.keys().cloned().collect(),
    };
    let mut report = ImportReport::default();
    let mut warnings = Vec::new();
    let rows = {
        let warnings = std::cell::RefCell::new(&mut warnings);
        unique(vec![sheet], &mut report, |line| {
            let mut warn = |reason: String| {
                let note = LineNote { file: file.name.to_owned(), line: line.number, reason };
                warnings.borrow_mut().push(note);
            };
            validate::lao(line, &known, now, &mut warn)
        })
    };
    report.warnings = warnings;

    let there = by_key(tx.all(tx.find::<lao::Entity>()).await?);
    let changed = differing(&there, rows, &mut report);
    let total = changed.len() as u64;
    // Filing by words takes about as long as the rows themselves.
    let mut done = 0;
    upsert::write(&tx, &changed, |step| {
        done += step;
        progress(done / 2, total);
    })
    .await?;
    around.file(&tx, &changed, there.is_empty()).await?;
    tx.commit().await?;
    progress(total, total);
    Ok(report)
}

#[derive(FromQueryResult)]
struct HolidayRow {
    day: NaiveDate,
    name_th: String,
    name_en: String,
    kind: String,
    office_closed: bool,
    source: String,
}

/// The source of the days that came with the program.
pub const BUILTIN: &str = "builtin";

/// Imports holidays. A day in the file replaces the day there; days the file does not name stay. The days that come
/// with the program (`source` [`BUILTIN`]) never replace an operator's own import.
///
/// # Errors
/// A file without the columns; then nothing is written.
pub async fn import_holidays(
    store: &Store,
    file: SourceFile<'_>,
    source: &str,
    now: DateTime<Utc>,
) -> Result<ImportReport, ImportError> {
    let sheet = Sheet::open(file)?;
    sheet.need(&["date", "kind", "government_office_closed", "name_th", "name_en"])?;
    let mut report = ImportReport::default();
    let (mut lines, mut seen) = (Vec::new(), HashSet::new());
    sheet.each(&mut report.rejected, |line| {
        let holiday = validate::holiday(line)?;
        if !seen.insert(holiday.day) {
            return Err(format!("{} stands in an earlier line already", holiday.day));
        }
        lines.push(holiday);
        Ok(())
    });

    let tx = store.platform_write().await?;
    let there: Vec<HolidayRow> = tx
        .rows_as(Sql::new("SELECT day, name_th, name_en, kind, office_closed, source FROM holiday"))
        .await?;
    let there: HashMap<NaiveDate, HolidayRow> = there.into_iter().map(|row| (row.day, row)).collect();
    let mut changed = Vec::new();
    for line in lines {
        match there.get(&line.day) {
            None => report.added += 1,
            Some(old) if is_same(old, &line) || (source == BUILTIN && old.source != BUILTIN) => {
                report.unchanged += 1;
                continue;
            }
            Some(_) => report.changed += 1,
        }
        changed.push(line);
    }
    write_holidays(&tx, &changed, source, now).await?;
    tx.commit().await?;
    Ok(report)
}

fn is_same(old: &HolidayRow, line: &HolidayLine) -> bool {
    old.name_th == line.name_th
        && old.name_en == line.name_en
        && old.kind == line.kind
        && old.office_closed == line.office_closed
}

async fn write_holidays(
    tx: &PlatformTx,
    lines: &[HolidayLine],
    source: &str,
    now: DateTime<Utc>,
) -> Result<(), ImportError> {
    for step in lines.chunks(500) {
        let mut sql = Sql::new(
            "INSERT INTO holiday (day, name_th, name_en, kind, office_closed, source, changed_at) VALUES ",
        );
        for (at, line) in step.iter().enumerate() {
            let values: [Value; 7] = [
                line.day.into(),
                line.name_th.clone().into(),
                line.name_en.clone().into(),
                line.kind.clone().into(),
                line.office_closed.into(),
                source.into(),
                now.into(),
            ];
            sql = sql.push(if at == 0 { "(" } else { ", (" }).push_list(values).push(")");
        }
        let sql = sql.push(
            " ON CONFLICT (day) DO UPDATE SET name_th = excluded.name_th, name_en = excluded.name_en,
              kind = excluded.kind, office_closed = excluded.office_closed, source = excluded.source,
              changed_at = excluded.changed_at, version = holiday.version + 1",
        );
        tx.run(sql).await?;
    }
    Ok(())
}
