//! What an administration has set for its forums: a minimum share of households, which has no default because no source
//! gives one (domain.md c7), and the days of c13, which come from memory and may be corrected here.

use super::{hearing, table::forum_setting as table};
use chrono::{DateTime, Utc};
use kernel::{Action, Actor, Fault, FieldError, text};
use serde_json::json;
use store::{StoreError, TenantRead, TenantTx};

const MAX_SOURCE: usize = 300;
/// More days than this is a slip of the finger.
const MOST_DAYS: i32 = 365;

#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Setting {
    /// Percent of the registered households; none is no minimum.
    pub minimum_share: Option<i32>,
    /// Where the minimum comes from: the letter that names it.
    pub minimum_source: String,
    pub notice_days: i32,
    pub result_days: i32,
    /// 0 until something was set.
    pub version: i32,
}

impl Default for Setting {
    fn default() -> Self {
        let hearing::Spans { notice_days, result_days } = hearing::Spans::default();
        Self { minimum_share: None, minimum_source: String::new(), notice_days, result_days, version: 0 }
    }
}

impl Setting {
    #[must_use]
    pub fn spans(&self) -> hearing::Spans {
        hearing::Spans { notice_days: self.notice_days, result_days: self.result_days }
    }
}

pub async fn load(read: &TenantRead) -> Result<Setting, Fault> {
    let row = read.find::<table::Entity>().one().await?;
    Ok(row.map_or_else(Setting::default, |row| Setting {
        minimum_share: row.minimum_share,
        minimum_source: row.minimum_source,
        notice_days: row.notice_days,
        result_days: row.result_days,
        version: row.version,
    }))
}

/// Keeps the settings; `wanted.version` is the one the change was made from.
///
/// # Errors
/// [`Fault::Invalid`] for a share or days out of range, [`Fault::Conflict`] when somebody else changed them first.
pub async fn save(
    tx: &TenantTx,
    actor: &Actor,
    mut wanted: Setting,
    now: DateTime<Utc>,
) -> Result<Setting, Fault> {
    actor.may(Action::SettingsManage)?;
    wanted.minimum_source = text::clean_line(&wanted.minimum_source, MAX_SOURCE);
    let mut errors = Vec::new();
    if wanted.minimum_share.is_some_and(|share| !(1..=100).contains(&share)) {
        errors.push(FieldError::new("minimumShare", "bad_number"));
    }
    for (field, days) in [("noticeDays", wanted.notice_days), ("resultDays", wanted.result_days)] {
        if !(1..=MOST_DAYS).contains(&days) {
            errors.push(FieldError::new(field, "bad_number"));
        }
    }
    if !errors.is_empty() {
        return Err(Fault::Invalid(errors));
    }
    let from = wanted.version;
    wanted.version = from + 1;
    let taken = || Fault::Conflict("forum_setting".into());
    if from == 0 {
        let row = table::Model {
            tenant_id: tx.tenant(),
            minimum_share: wanted.minimum_share,
            minimum_source: wanted.minimum_source.clone(),
            notice_days: wanted.notice_days,
            result_days: wanted.result_days,
            version: wanted.version,
            updated_at: now,
        };
        tx.add::<table::Entity>(row).await.map_err(|error| match error {
            StoreError::Conflict(_) => taken(),
            other => other.into(),
        })?;
    } else {
        use sea_orm::ColumnTrait;
        let changed = tx
            .change::<table::Entity>()
            .set(table::Column::MinimumShare, wanted.minimum_share)
            .set(table::Column::MinimumSource, wanted.minimum_source.as_str())
            .set(table::Column::NoticeDays, wanted.notice_days)
            .set(table::Column::ResultDays, wanted.result_days)
            .set(table::Column::Version, wanted.version)
            .set(table::Column::UpdatedAt, now)
            .filter(table::Column::Version.eq(from))
            .run()
            .await?;
        if changed == 0 {
            return Err(taken());
        }
    }
    let detail = json!({ "minimum_share": wanted.minimum_share, "notice_days": wanted.notice_days, "result_days": wanted.result_days });
    tenancy::audit::record(tx, actor, "forum.set", "forum_setting", None, detail, now).await?;
    Ok(wanted)
}
