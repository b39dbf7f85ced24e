//! Adding and changing villages.

use super::{Kind, Village, find, table::village};
use crate::audit;
use chrono::{DateTime, Utc};
use kernel::{Action, Actor, Fault, FieldError, ids::VillageId, text};
use sea_orm::ColumnTrait;
use serde_json::json;
use store::TenantTx;

const MOST_NAME: usize = 100;

/// What a person says about a village; without an id it is a new one.
#[derive(Debug, Clone, Default)]
pub struct Input {
    pub id: Option<VillageId>,
    pub kind: String,
    pub no: Option<i32>,
    pub name: String,
    /// Kept as it was when absent.
    pub point: Option<(f64, f64)>,
    pub active: bool,
}

fn check(input: Input) -> Result<Village, Fault> {
    let mut errors = Vec::new();
    let name = text::clean_line(&input.name, usize::MAX);
    if name.is_empty() {
        errors.push(FieldError::new("name", "required"));
    } else if name.chars().count() > MOST_NAME {
        errors.push(FieldError::new("name", "too_long").with("max", MOST_NAME));
    }
    let kind = Kind::parse(&input.kind);
    let no_fits = match kind {
        Some(Kind::Village) => input.no.is_some_and(|no| (1..=99).contains(&no)),
        Some(Kind::Community) => input.no.is_none(),
        None => {
            errors.push(FieldError::new("kind", "choose_one"));
            true
        }
    };
    if !no_fits {
        errors.push(FieldError::new("no", "bad_number"));
    }
    if input
        .point
        .is_some_and(|(lat, lon)| !(-90.0..=90.0).contains(&lat) || !(-180.0..=180.0).contains(&lon))
    {
        errors.push(FieldError::new("point", "bad_point"));
    }
    match kind {
        Some(kind) if errors.is_empty() => Ok(Village {
            id: input.id.unwrap_or_default(),
            kind,
            no: input.no,
            name,
            lat: input.point.map(|(lat, _)| lat),
            lon: input.point.map(|(_, lon)| lon),
            active: input.active,
        }),
        _ => Err(Fault::Invalid(errors)),
    }
}

/// Adds a village or changes one.
///
/// # Errors
/// [`Fault::Invalid`] also when the same village exists, [`Fault::NotFound`] for an unknown id.
pub async fn save(tx: &TenantTx, actor: &Actor, input: Input, now: DateTime<Utc>) -> Result<Village, Fault> {
    actor.may(Action::SettingsManage)?;
    let known = input.id;
    let mut saved = check(input)?;
    let before = match known {
        Some(id) => Some(find(tx, id).await?.ok_or(Fault::NotFound)?),
        None => None,
    };
    if let Some(before) = before.as_ref().filter(|_| saved.lat.is_none()) {
        (saved.lat, saved.lon) = (before.lat, before.lon);
    }
    // The database's own key lets two rows without a number stand beside each other.
    let namesakes =
        tx.find::<village::Entity>().filter(village::Column::NameTh.eq(saved.name.clone())).all().await?;
    let taken = |row: &village::Model| {
        row.id != saved.id.uuid() && row.kind == saved.kind.as_str() && row.village_no == saved.no
    };
    if namesakes.iter().any(taken) {
        return Err(Fault::field("name", "name_taken"));
    }
    let action = if before.is_some() {
        change(tx, &saved).await?;
        "village.change"
    } else {
        add(tx, &saved).await?;
        "village.add"
    };
    let detail = json!({ "active": saved.active, "no": saved.no });
    audit::record(tx, actor, action, "village", Some(saved.id.uuid()), detail, now).await?;
    Ok(saved)
}

async fn add(tx: &TenantTx, new: &Village) -> Result<(), Fault> {
    let row = village::Model {
        tenant_id: tx.tenant(),
        id: new.id.uuid(),
        kind: new.kind.as_str().to_owned(),
        village_no: new.no,
        name_th: new.name.clone(),
        lat: new.lat,
        lon: new.lon,
        active: new.active,
    };
    Ok(tx.add::<village::Entity>(row).await?)
}

async fn change(tx: &TenantTx, to: &Village) -> Result<(), Fault> {
    use village::Column as C;
    tx.change::<village::Entity>()
        .set(C::Kind, to.kind.as_str())
        .set(C::VillageNo, to.no)
        .set(C::NameTh, to.name.clone())
        .set(C::Lat, to.lat)
        .set(C::Lon, to.lon)
        .set(C::Active, to.active)
        .filter(C::Id.eq(to.id.uuid()))
        .run()
        .await?;
    Ok(())
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;

    fn input(kind: &str, no: Option<i32>, name: &str) -> Input {
        Input { kind: kind.into(), no, name: name.into(), active: true, ..Input::default() }
    }

    #[test]
    fn a_village_has_a_number_and_a_community_has_none() {
        assert!(check(input("village", Some(3), "บ้านโคกสูง")).is_ok());
        assert!(check(input("community", None, "ชุมชนวัดใต้")).is_ok());
        for (kind, no) in
            [("village", None), ("village", Some(0)), ("village", Some(100)), ("community", Some(1))]
        {
            let Err(Fault::Invalid(fields)) = check(input(kind, no, "ก")) else { panic!("{kind} {no:?}") };
            assert_eq!(fields.first().unwrap().field, "no");
        }
        assert!(check(input("town", None, "ก")).is_err());
        assert!(check(input("community", None, " \u{200b} ")).is_err());
    }

    #[test]
    fn a_point_off_the_globe_is_refused() {
        let at = |point| Input { point: Some(point), ..input("community", None, "ชุมชน") };
        assert_eq!(check(at((16.4, 102.8))).unwrap().lon, Some(102.8));
        assert!(check(at((91.0, 0.0))).is_err());
        assert!(check(at((0.0, f64::NAN))).is_err());
    }
}
