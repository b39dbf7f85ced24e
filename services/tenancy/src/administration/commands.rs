//! Opening an administration. Only the operator of the platform does this, from the command line.

use super::rules;
use crate::{audit, settings::Settings, vault::Vault};
use chrono::{DateTime, Utc};
use kernel::{Actor, Fault, FieldError, text};
use store::{NewTenant, Sql, Store, TenantScope};

/// What is needed to open an administration; places are codes of the reference tables.
#[derive(Debug, Clone, Default)]
pub struct NewAdministration {
    pub slug: String,
    pub lao_code: Option<String>,
    pub lao_type: String,
    pub name_th: String,
    pub name_en: String,
    pub short_name: String,
    pub province_code: Option<String>,
    pub district_code: Option<String>,
    pub subdistrict_code: Option<String>,
    pub address: String,
    pub phone: String,
    pub email: String,
    pub settings: Settings,
}

/// Opens an administration with its own data key. Departments, categories and staff follow through its scope.
///
/// # Errors
/// [`Fault::Invalid`] for a bad slug or a missing name, [`Fault::Conflict`] when the slug or the code is taken.
pub async fn open(
    store: &Store,
    vault: &Vault,
    new: NewAdministration,
    now: DateTime<Utc>,
) -> Result<TenantScope, Fault> {
    let name_th = text::clean_line(&new.name_th, 200);
    let mut errors = Vec::new();
    if !rules::is_slug(&new.slug) {
        errors.push(FieldError::new("slug", "bad_slug"));
    }
    if name_th.is_empty() {
        errors.push(FieldError::new("nameTh", "required"));
    }
    if new.lao_type.is_empty() {
        errors.push(FieldError::new("laoType", "required"));
    }
    if !errors.is_empty() {
        return Err(Fault::Invalid(errors));
    }
    let short_name = text::clean_line(&new.short_name, 100);
    let tenant = NewTenant {
        slug: new.slug,
        lao_code: new.lao_code,
        lao_type: new.lao_type,
        short_name: if short_name.is_empty() { name_th.clone() } else { short_name },
        name_th,
        name_en: text::clean_line(&new.name_en, 200),
        province_code: new.province_code,
        district_code: new.district_code,
        subdistrict_code: new.subdistrict_code,
        address: text::clean_text(&new.address, 500),
        phone: text::clean_line(&new.phone, 50),
        email: text::clean_line(&new.email, 254),
        settings: crate::settings::check(new.settings)?.to_json(),
        created_at: now,
    };
    let tx = store.platform_write().await?.open_tenant(tenant).await?;
    vault.create_key(&tx, now).await?;
    let id = tx.tenant();
    audit::record(
        &tx,
        &Actor::System,
        "administration.open",
        "administration",
        Some(id),
        serde_json::json!({}),
        now,
    )
    .await?;
    let scope = tx.scope().clone();
    tx.commit().await?;
    Ok(scope)
}

/// Gives the administration's portal a host name of its own.
///
/// # Errors
/// [`Fault::Conflict`] when the host belongs to somebody already.
pub async fn add_host(
    store: &Store,
    scope: &TenantScope,
    host: &str,
    now: DateTime<Utc>,
) -> Result<(), Fault> {
    let host = host.trim().to_lowercase();
    let plain = host.bytes().all(|b| b.is_ascii_alphanumeric() || b == b'-' || b == b'.' || b == b':');
    if host.is_empty() || !plain {
        return Err(Fault::field("host", "bad_host"));
    }
    let tx = store.write(scope).await?;
    tx.run(Sql::new("INSERT INTO tenant_host (host, tenant_id) VALUES (?, {tenant})").bind(host)).await?;
    let id = tx.tenant();
    audit::record(
        &tx,
        &Actor::System,
        "administration.host",
        "administration",
        Some(id),
        serde_json::json!({}),
        now,
    )
    .await?;
    Ok(tx.commit().await?)
}
