//! Reading administrations.

use super::{Administration, NewAdministration, short_name_of};
use kernel::Fault;
use sea_orm::FromQueryResult;
use store::{PlatformRead, Sql, TenantRead};

#[derive(FromQueryResult)]
struct Row {
    slug: String,
    lao_code: Option<String>,
    lao_type: String,
    name_th: String,
    name_en: String,
    short_name: String,
    phone: String,
    email: String,
    address: String,
    province_code: Option<String>,
    province_name: Option<String>,
    province_name_en: Option<String>,
    district_code: Option<String>,
    district_name: Option<String>,
    district_name_en: Option<String>,
    subdistrict_code: Option<String>,
    subdistrict_name: Option<String>,
    subdistrict_name_en: Option<String>,
    postal_code: Option<String>,
}

/// The administration of this read, with the names of its place.
///
/// # Errors
/// [`Fault::NotFound`] when its row is gone.
pub async fn find(read: &TenantRead) -> Result<Administration, Fault> {
    // The key stands unqualified so that the store recognises it; no reference table has a column `id`.
    let sql = Sql::new(
        "SELECT tenant.slug AS slug, tenant.lao_code AS lao_code, tenant.lao_type AS lao_type,
            tenant.name_th AS name_th, tenant.name_en AS name_en, tenant.short_name AS short_name,
            tenant.phone AS phone, tenant.email AS email, tenant.address AS address,
            tenant.province_code AS province_code, province.name_th AS province_name,
            province.name_en AS province_name_en, tenant.district_code AS district_code,
            district.name_th AS district_name, district.name_en AS district_name_en,
            tenant.subdistrict_code AS subdistrict_code, subdistrict.name_th AS subdistrict_name,
            subdistrict.name_en AS subdistrict_name_en, subdistrict.postal_code AS postal_code
         FROM tenant
         LEFT JOIN province ON province.code = tenant.province_code
         LEFT JOIN district ON district.code = tenant.district_code
         LEFT JOIN subdistrict ON subdistrict.code = tenant.subdistrict_code
         WHERE id = {tenant}",
    );
    let row: Row = read.row_as(sql).await?.ok_or(Fault::NotFound)?;
    Ok(Administration {
        id: read.tenant_id(),
        slug: row.slug,
        lao_code: row.lao_code,
        lao_type: row.lao_type,
        name_th: row.name_th,
        name_en: row.name_en,
        short_name: row.short_name,
        phone: row.phone,
        email: row.email,
        address: row.address,
        province_code: row.province_code,
        province_name: row.province_name,
        province_name_en: row.province_name_en,
        district_code: row.district_code,
        district_name: row.district_name,
        district_name_en: row.district_name_en,
        subdistrict_code: row.subdistrict_code,
        subdistrict_name: row.subdistrict_name,
        subdistrict_name_en: row.subdistrict_name_en,
        postal_code: row.postal_code,
    })
}

/// One line of the list from which a citizen chooses where to report.
#[derive(Debug, Clone, PartialEq, Eq, FromQueryResult)]
pub struct Listed {
    pub slug: String,
    pub name_th: String,
    pub name_en: String,
    pub short_name: String,
    pub lao_type: String,
    pub district_name: Option<String>,
    pub province_name: Option<String>,
}

/// The administrations that are open, by name, at most `limit`.
pub async fn list_public(platform: &PlatformRead, limit: u32) -> Result<Vec<Listed>, Fault> {
    let sql = Sql::new(
        "SELECT t.slug AS slug, t.name_th AS name_th, t.name_en AS name_en, t.short_name AS short_name,
            t.lao_type AS lao_type, d.name_th AS district_name, p.name_th AS province_name
         FROM tenant t
         LEFT JOIN district d ON d.code = t.district_code
         LEFT JOIN province p ON p.code = t.province_code
         WHERE t.active ORDER BY t.name_th, t.slug LIMIT ?",
    );
    Ok(platform.rows_as(sql.bind(i64::from(limit))).await?)
}

/// What a new administration is called and where it lies, from the list of the department of local administration.
pub async fn draft_from_lao(
    platform: &PlatformRead,
    lao_code: &str,
    slug: &str,
) -> Result<Option<NewAdministration>, Fault> {
    #[derive(FromQueryResult)]
    struct Lao {
        code: String,
        lao_type: String,
        name_th: String,
        full_name_th: String,
        province_code: String,
        district_code: String,
        subdistrict_code: Option<String>,
    }
    let sql = Sql::new(
        "SELECT code, lao_type, name_th, full_name_th, province_code, district_code, subdistrict_code
         FROM lao WHERE code = ?",
    );
    let rows: Vec<Lao> = platform.rows_as(sql.bind(lao_code)).await?;
    Ok(rows.into_iter().next().map(|lao| NewAdministration {
        slug: slug.to_owned(),
        lao_code: Some(lao.code),
        short_name: short_name_of(&lao.lao_type, &lao.name_th),
        lao_type: lao.lao_type,
        name_th: lao.full_name_th,
        province_code: Some(lao.province_code),
        district_code: Some(lao.district_code),
        subdistrict_code: lao.subdistrict_code,
        ..NewAdministration::default()
    }))
}
