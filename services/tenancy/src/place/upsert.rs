//! Writing many reference rows in few statements, and telling which of them differ from what is there.

use super::{ImportReport, table};
use kernel::text;
use std::collections::{BTreeSet, HashMap};
use store::{PlatformTx, Result, Sql, Value};

/// Rows of one statement: few enough for the 32,766 values that SQLite binds.
const STEP: usize = 500;
/// Tokens of one statement.
const TOKEN_STEP: usize = 4_000;

/// A reference row that is written whole; the first column is its key.
pub trait Row {
    const TABLE: &'static str;
    const COLUMNS: &'static [&'static str];
    fn key(&self) -> &str;
    fn same_as(&self, other: &Self) -> bool;
    fn values(&self) -> Vec<Value>;
}

macro_rules! row {
    ($ty:ty, $table:literal, [$key:ident $(, $column:ident)*], |$a:ident, $b:ident| $same:expr) => {
        impl Row for $ty {
            const TABLE: &'static str = $table;
            const COLUMNS: &'static [&'static str] = &[stringify!($key) $(, stringify!($column))*];
            fn key(&self) -> &str { &self.$key }
            fn same_as(&self, other: &Self) -> bool { let ($a, $b) = (self, other); $same }
            fn values(&self) -> Vec<Value> { vec![self.$key.clone().into() $(, self.$column.clone().into())*] }
        }
    };
}

row!(table::province::Model, "province", [code, name_th, name_en, letters], |a, b| a == b);
row!(table::district::Model, "district", [code, province_code, kind, name_th, name_en], |a, b| a == b);
row!(
    table::subdistrict::Model,
    "subdistrict",
    [code, district_code, kind, name_th, name_en, postal_code],
    |a, b| a == b
);
row!(
    table::lao::Model,
    "lao",
    [
        code,
        lao_type,
        name_th,
        full_name_th,
        province_code,
        district_code,
        subdistrict_code,
        lat,
        lon,
        area_km2,
        imported_at
    ],
    |a, b| *a == table::lao::Model { imported_at: a.imported_at, ..b.clone() }
);

/// Which rows are new or differ; the report counts them.
pub fn differing<R: Row>(there: &HashMap<String, R>, rows: Vec<R>, report: &mut ImportReport) -> Vec<R> {
    rows.into_iter()
        .filter(|row| match there.get(row.key()) {
            None => {
                report.added += 1;
                true
            }
            Some(old) if row.same_as(old) => {
                report.unchanged += 1;
                false
            }
            Some(_) => {
                report.changed += 1;
                true
            }
        })
        .collect()
}

pub fn by_key<R: Row>(rows: Vec<R>) -> HashMap<String, R> {
    rows.into_iter().map(|row| (row.key().to_owned(), row)).collect()
}

/// Adds the rows or overwrites those with the same key.
pub async fn write<R: Row>(tx: &PlatformTx, rows: &[R], mut done: impl FnMut(u64)) -> Result<()> {
    let columns = R::COLUMNS.join(", ");
    let (key, others) = R::COLUMNS.split_first().unwrap_or((&"code", &[]));
    let set: Vec<String> = others.iter().map(|column| format!("{column} = excluded.{column}")).collect();
    for step in rows.chunks(STEP) {
        let mut sql = Sql::new(&format!("INSERT INTO {} ({columns}) VALUES ", R::TABLE));
        for (at, row) in step.iter().enumerate() {
            sql = sql.push(if at == 0 { "(" } else { ", (" }).push_list(row.values()).push(")");
        }
        tx.run(sql.push(&format!(" ON CONFLICT ({key}) DO UPDATE SET {}", set.join(", ")))).await?;
        done(step.len() as u64);
    }
    Ok(())
}

/// The names around an administration by which it is found.
#[derive(Debug, Default)]
pub struct Surroundings {
    pub provinces: HashMap<String, table::province::Model>,
    pub districts: HashMap<String, table::district::Model>,
    pub subdistricts: HashMap<String, table::subdistrict::Model>,
    /// Of each district.
    pub postal_codes: HashMap<String, BTreeSet<String>>,
}

impl Surroundings {
    pub async fn load(tx: &PlatformTx) -> Result<Self> {
        let subdistricts = by_key(tx.all(tx.find::<table::subdistrict::Entity>()).await?);
        let mut postal_codes: HashMap<String, BTreeSet<String>> = HashMap::new();
        for place in subdistricts.values() {
            let of_district = postal_codes.entry(place.district_code.clone()).or_default();
            of_district
                .extend(place.postal_code.iter().flat_map(|codes| codes.split(' ')).map(str::to_owned));
        }
        Ok(Self {
            provinces: by_key(tx.all(tx.find::<table::province::Entity>()).await?),
            districts: by_key(tx.all(tx.find::<table::district::Entity>()).await?),
            subdistricts,
            postal_codes,
        })
    }

    /// What an administration is filed under: whole names, for those who type the beginning of one; words and runs of
    /// three characters of its own name, for those who remember the middle; every postcode of its district.
    fn tokens(&self, lao: &table::lao::Model) -> BTreeSet<String> {
        let mut found: BTreeSet<String> = text::tokens(&lao.name_th).into_iter().collect();
        found.insert(text::normalise(&lao.name_th));
        let mut names = |th: &str, en: &str| {
            found.insert(text::normalise(th));
            found.insert(text::normalise(en));
            found.extend(text::words(en));
        };
        if let Some(place) = lao.subdistrict_code.as_ref().and_then(|code| self.subdistricts.get(code)) {
            names(&place.name_th, &place.name_en);
        }
        if let Some(place) = self.districts.get(&lao.district_code) {
            names(&place.name_th, &place.name_en);
        }
        if let Some(place) = self.provinces.get(&lao.province_code) {
            names(&place.name_th, &place.name_en);
        }
        found.extend(self.postal_codes.get(&lao.district_code).into_iter().flatten().cloned());
        found.remove("");
        found
    }

    /// Files the administrations anew.
    pub async fn file(&self, tx: &PlatformTx, laos: &[table::lao::Model], fresh: bool) -> Result<()> {
        if !fresh {
            for step in laos.chunks(STEP) {
                let codes = step.iter().map(|lao| lao.code.clone());
                tx.run(Sql::new("DELETE FROM lao_token WHERE code IN (").push_list(codes).push(")")).await?;
            }
        }
        let mut tokens: Vec<(String, &str)> = laos
            .iter()
            .flat_map(|lao| self.tokens(lao).into_iter().map(|token| (token, lao.code.as_str())))
            .collect();
        // In the order of the key each new row lands beside the last one.
        tokens.sort_unstable();
        for step in tokens.chunks(TOKEN_STEP) {
            let mut sql = Sql::new("INSERT INTO lao_token (token, code) VALUES ");
            for (at, (token, code)) in step.iter().enumerate() {
                let values: [Value; 2] = [token.clone().into(), (*code).into()];
                sql = sql.push(if at == 0 { "(" } else { ", (" }).push_list(values).push(")");
            }
            tx.run(sql).await?;
        }
        Ok(())
    }
}
