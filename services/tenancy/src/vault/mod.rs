//! The keys of one administration (กุญแจเข้ารหัสของหน่วยงาน): confidential text is sealed with the tenant's own key,
//! which lies in the database only wrapped by the installation's master key. What is confidential is decided elsewhere.

mod cipher;
mod table;

use chrono::{DateTime, Utc};
use cipher::KEY_BYTES;
use kernel::Fault;
use sea_orm::ColumnTrait;
use std::{
    collections::HashMap,
    fmt,
    sync::{Arc, Mutex, MutexGuard, PoisonError},
};
use store::{Sql, TenantRead, TenantTx};
use table::tenant_key;
use uuid::Uuid;

type DataKey = [u8; KEY_BYTES];

/// Keys held unwrapped at a time. A list page opens many texts of one tenant; more tenants than this just unwrap again.
const MOST_HELD: usize = 512;

/// Seals and opens confidential text with the tenant's own key. Cheap to clone; clones share what they hold.
#[derive(Clone)]
pub struct Vault {
    master: Arc<DataKey>,
    held: Arc<Mutex<HashMap<(Uuid, i32), DataKey>>>,
}

/// A sealed text and the key version that opens it; both are stored.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Sealed {
    pub key_version: i32,
    pub bytes: Vec<u8>,
}

impl fmt::Debug for Vault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Vault(********)")
    }
}

impl Vault {
    #[must_use]
    pub fn new(master: [u8; 32]) -> Self {
        Self { master: Arc::new(master), held: Arc::default() }
    }

    /// Gives the administration a new key, which seals from now on; older ones go on opening what they sealed.
    ///
    /// # Errors
    /// [`Fault::Conflict`] when another transaction made the same version first.
    pub async fn create_key(&self, tx: &TenantTx, now: DateTime<Utc>) -> Result<i32, Fault> {
        let version = newest(tx).await?.map_or(1, |row| row.version + 1);
        let key = cipher::random_key().ok_or_else(no_random)?;
        let wrapped = cipher::wrap(&self.master, tx.tenant(), version, &key).ok_or_else(no_random)?;
        let row = tenant_key::Model { tenant_id: tx.tenant(), version, wrapped, created_at: now };
        tx.add::<tenant_key::Entity>(row).await?;
        Ok(version)
    }

    /// Seals with the newest key. `aad` names the one place this text belongs to (table, row, column): the sealed
    /// bytes open only with the same `aad` and only in the same administration, so they cannot be moved.
    ///
    /// # Errors
    /// [`Fault::Internal`] when the administration has no key or the master key does not fit it.
    pub async fn seal(&self, read: &TenantRead, aad: &[u8], plain: &[u8]) -> Result<Sealed, Fault> {
        let row = newest(read).await?.ok_or_else(|| Fault::internal("the administration has no key"))?;
        let key = self.unwrap_row(read.tenant(), &row)?;
        let bytes = cipher::seal(&key, read.tenant(), row.version, aad, plain).ok_or_else(no_random)?;
        Ok(Sealed { key_version: row.version, bytes })
    }

    /// Opens what [`Self::seal`] gave, with the same `aad`.
    ///
    /// # Errors
    /// [`Fault::Internal`] when the bytes were changed or moved, or the key is gone.
    pub async fn open(
        &self,
        read: &TenantRead,
        key_version: i32,
        aad: &[u8],
        bytes: &[u8],
    ) -> Result<Vec<u8>, Fault> {
        let tenant = read.tenant();
        let open = |key: &DataKey| cipher::open(key, tenant, key_version, aad, bytes);
        let held = self.held().get(&(tenant, key_version)).copied();
        if let Some(plain) = held.as_ref().and_then(open) {
            return Ok(plain);
        }
        // A held key may be of a transaction that rolled back, so the row has the last word.
        let row = read
            .find::<tenant_key::Entity>()
            .filter(tenant_key::Column::Version.eq(key_version))
            .one()
            .await?;
        let row = row.ok_or_else(|| Fault::internal("a sealed text names a key that is gone"))?;
        let key = self.unwrap_row(tenant, &row)?;
        open(&key).ok_or_else(|| Fault::internal("a sealed text does not open: it was changed or moved"))
    }

    /// Whether the master key fits every key of the administration, for `suanruam doctor`: the versions that it does
    /// not open.
    pub async fn unreadable_keys(&self, read: &TenantRead) -> Result<Vec<i32>, Fault> {
        let rows = read.find::<tenant_key::Entity>().ascending(tenant_key::Column::Version).all().await?;
        Ok(rows
            .iter()
            .filter(|row| cipher::unwrap(&self.master, read.tenant(), row.version, &row.wrapped).is_none())
            .map(|row| row.version)
            .collect())
    }

    fn unwrap_row(&self, tenant: Uuid, row: &tenant_key::Model) -> Result<DataKey, Fault> {
        let key = cipher::unwrap(&self.master, tenant, row.version, &row.wrapped)
            .ok_or_else(|| Fault::internal("the master key does not fit the administration's key"))?;
        let mut held = self.held();
        if held.len() >= MOST_HELD {
            held.clear();
        }
        held.insert((tenant, row.version), key);
        Ok(key)
    }

    fn held(&self) -> MutexGuard<'_, HashMap<(Uuid, i32), DataKey>> {
        self.held.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

async fn newest(read: &TenantRead) -> Result<Option<tenant_key::Model>, Fault> {
    let sql = Sql::new(
        "SELECT tenant_id, version, wrapped, created_at FROM tenant_key
         WHERE tenant_id = {tenant} ORDER BY version DESC LIMIT 1",
    );
    Ok(read.row_as(sql).await?)
}

fn no_random() -> Fault {
    Fault::internal("the operating system gives no random bytes")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn debug_shows_no_key() {
        let shown = format!("{:?}", Vault::new([0xab; 32]));
        assert_eq!(shown, "Vault(********)");
    }
}
