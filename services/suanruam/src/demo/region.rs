//! A region to measure with (`demo --scale region`): 200 made-up administrations, 2,000 people, 100,000 cases of which
//! 30 % are open, 300,000 events. Written as rows, not lived through: a hundred thousand commands would take an hour.
//! The same seed on the same day gives the same rows; only keys and the password's hash are random.

use super::{
    DemoParts, people,
    region_cases::{self, Case, Size},
    region_rows::{self, Ground},
    rng::Rng,
};
use anyhow::Context;
use chrono::NaiveDate;
use kernel::{fiscal::thai_day, ids::TenantId};
use serde::Serialize;
use store::{FromQueryResult, Sql, tables::tenant};
use tenancy::{
    place::{self, Progress},
    settings::Settings,
};

const TENANTS: usize = 200;
const CASES: usize = 100_000;
const OPEN_PERCENT: usize = 30;
/// People of an administration.
pub const STAFF: usize = 10;

const FIRST: [(&str, &str); 20] = [
    ("ทุ่ง", "Thung"),
    ("หนอง", "Nong"),
    ("ดอน", "Don"),
    ("ห้วย", "Huai"),
    ("โคก", "Khok"),
    ("นา", "Na"),
    ("ท่า", "Tha"),
    ("ป่า", "Pa"),
    ("วัง", "Wang"),
    ("เขา", "Khao"),
    ("โนน", "Non"),
    ("คลอง", "Khlong"),
    ("บาง", "Bang"),
    ("เกาะ", "Ko"),
    ("แม่", "Mae"),
    ("สัน", "San"),
    ("ปาก", "Pak"),
    ("ลำ", "Lam"),
    ("ไร่", "Rai"),
    ("บึง", "Bueng"),
];
const SECOND: [(&str, &str); 10] = [
    ("สมมุติ", "Sommut"),
    ("จำลอง", "Chamlong"),
    ("ตัวอย่าง", "Tua Yang"),
    ("ทดสอบ", "Thotsop"),
    ("สาธิต", "Sathit"),
    ("แบบฝึก", "Baep Fuek"),
    ("ลองดู", "Long Du"),
    ("เสมือน", "Samuean"),
    ("ทดลอง", "Thotlong"),
    ("นิมิต", "Nimit"),
];

/// What was written.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize)]
pub struct RegionReport {
    pub seed: u64,
    pub tenants: usize,
    pub staff: usize,
    pub complaints: usize,
    pub open: usize,
    pub events: usize,
    /// Somebody to sign in as, with the demo's password.
    pub sign_in: String,
}

/// Writes the region. Needs the migrations; brings the built-in reference data with it.
///
/// # Errors
/// When a region is there already.
pub async fn load_region(
    parts: &DemoParts,
    seed: u64,
    progress: Progress<'_>,
) -> anyhow::Result<RegionReport> {
    if parts.store.scope_by_slug(&slug(0)).await?.is_some() {
        anyhow::bail!("a region is in this database already; to write another, start with an empty database");
    }
    let now = parts.clock.now();
    place::load_builtin(&parts.store, now).await?;
    let today = thai_day(now);
    let password_hash = tenancy::session::hash_password(people::PASSWORD).await?;
    let sizes = region_cases::sizes(&mut Rng::part(seed, 0), TENANTS, CASES, OPEN_PERCENT);
    add_tenants(parts, seed, today).await?;

    let mut report =
        RegionReport { seed, sign_in: format!("clerk@{}.demo.example", slug(0)), ..Default::default() };
    for (size, at) in sizes.into_iter().zip(0_usize..) {
        let written = write_tenant(parts, seed, at, size, today, &password_hash).await;
        let events = written.with_context(|| slug(at))?;
        report.tenants += 1;
        report.staff += STAFF;
        report.complaints += size.cases;
        report.open += size.open;
        report.events += events;
        progress(report.complaints as u64, CASES as u64);
    }
    Ok(report)
}

fn slug(at: usize) -> String {
    format!("region-{:03}", at + 1)
}

#[derive(FromQueryResult)]
struct District {
    code: String,
    province_code: String,
}

/// All administrations in one transaction, so that a region is begun or not begun.
async fn add_tenants(parts: &DemoParts, seed: u64, today: NaiveDate) -> anyhow::Result<()> {
    let tx = parts.store.platform_write().await?;
    let districts: Vec<District> = tx
        .rows_as(Sql::new("SELECT code, province_code FROM district WHERE kind = 'amphoe' ORDER BY code"))
        .await?;
    let created_at = kernel::fiscal::thai_midnight(today - chrono::Duration::days(730));
    for at in 0..TENANTS {
        let mut rng = Rng::part(seed, 1_000 + at as u64);
        // Neighbours share a district, five each, as a district has about eight administrations.
        let district = districts.get(at / 5 * 7 % districts.len().max(1)).context("no districts")?;
        let (second, second_en) = SECOND.get(at % 10).copied().unwrap_or_default();
        let (first, first_en) = FIRST.get(at / 10).copied().unwrap_or_default();
        let sao = at % 3 != 0;
        let (kind, prefix, short, kind_en) = if sao {
            ("sao", "องค์การบริหารส่วนตำบล", "อบต.", "Subdistrict Administrative Organization")
        } else {
            ("subdistrict_municipality", "เทศบาลตำบล", "ทต.", "Subdistrict Municipality")
        };
        tx.add::<tenant::Entity>(tenant::Model {
            id: TenantId(rng.uuid_at(created_at.timestamp_millis())).uuid(),
            slug: slug(at),
            lao_code: None,
            lao_type: kind.to_owned(),
            name_th: format!("{prefix}{first}{second}"),
            name_en: format!("{first_en} {second_en} {kind_en}"),
            short_name: format!("{short}{first}{second}"),
            province_code: Some(district.province_code.clone()),
            district_code: Some(district.code.clone()),
            subdistrict_code: None,
            address: String::new(),
            phone: String::new(),
            email: String::new(),
            settings: Settings::default().to_json(),
            active: true,
            created_at,
        })
        .await?;
    }
    Ok(tx.commit().await?)
}

/// One administration in one transaction; returns how many events its cases have.
async fn write_tenant(
    parts: &DemoParts,
    seed: u64,
    at: usize,
    size: Size,
    today: NaiveDate,
    password_hash: &str,
) -> anyhow::Result<usize> {
    let scope = parts.store.scope_by_slug(&slug(at)).await?.context("no such administration")?;
    let mut rng = Rng::part(seed, 10_000 + at as u64);
    let (ground, cases) = tokio::task::spawn_blocking(move || {
        let ground = Ground::lay(&mut rng, at, today);
        let cases: Vec<Case> = region_cases::cases(&mut rng, size, ground.villages.len(), today);
        (ground, (cases, rng))
    })
    .await?;
    let (cases, mut rng) = cases;
    let now = kernel::fiscal::thai_midnight(today);
    let tx = parts.store.write(&scope).await?;
    parts.vault.create_key(&tx, now).await?;
    region_rows::write_ground(&tx, &ground, &slug(at), password_hash, now).await?;
    region_rows::write_cases(&tx, &mut rng, &ground, &cases).await?;
    tx.commit().await?;
    Ok(cases.iter().map(|case| case.events.len()).sum())
}
