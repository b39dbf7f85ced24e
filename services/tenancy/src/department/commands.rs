//! Adding and changing departments.

use super::{Department, find, table::department};
use crate::audit;
use chrono::{DateTime, Utc};
use kernel::{Action, Actor, Fault, FieldError, ids::DepartmentId, text};
use sea_orm::ColumnTrait;
use serde_json::json;
use store::TenantTx;

const MOST_NAME: usize = 150;
const MOST_KIND: usize = 40;
const MOST_PHONE: usize = 50;

/// What a person says about a department; without an id it is a new one.
#[derive(Debug, Clone, Default)]
pub struct Input {
    pub id: Option<DepartmentId>,
    pub name_th: String,
    pub name_en: String,
    pub kind: String,
    pub phone: String,
    pub active: bool,
    /// Place in the list; kept, or last for a new one, when absent.
    pub sort: Option<i32>,
}

fn check(mut input: Input) -> Result<Input, Fault> {
    let mut errors = Vec::new();
    for (field, value, most) in [
        ("nameTh", &mut input.name_th, MOST_NAME),
        ("nameEn", &mut input.name_en, MOST_NAME),
        ("phone", &mut input.phone, MOST_PHONE),
    ] {
        *value = text::clean_line(value, usize::MAX);
        if value.chars().count() > most {
            errors.push(FieldError::new(field, "too_long").with("max", most));
        }
    }
    if input.name_th.is_empty() {
        errors.push(FieldError::new("nameTh", "required"));
    }
    let kind_is_name = (1..=MOST_KIND).contains(&input.kind.len())
        && input.kind.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'_');
    if !kind_is_name {
        errors.push(FieldError::new("kind", "choose_one"));
    }
    if errors.is_empty() { Ok(input) } else { Err(Fault::Invalid(errors)) }
}

/// Adds a department or changes one. Setting one aside hides it from new assignments; its cases stay with it.
///
/// # Errors
/// [`Fault::Invalid`] also when another department has the name, [`Fault::NotFound`] for an unknown id.
pub async fn save(
    tx: &TenantTx,
    actor: &Actor,
    input: Input,
    now: DateTime<Utc>,
) -> Result<Department, Fault> {
    actor.may(Action::SettingsManage)?;
    let input = check(input)?;
    let before = match input.id {
        Some(id) => Some(find(tx, id).await?.ok_or(Fault::NotFound)?),
        None => None,
    };
    let namesake =
        tx.find::<department::Entity>().filter(department::Column::NameTh.eq(input.name_th.clone())).one();
    if namesake.await?.is_some_and(|row| Some(DepartmentId(row.id)) != input.id) {
        return Err(Fault::field("nameTh", "name_taken"));
    }
    let sort = match (input.sort, &before) {
        (Some(sort), _) => sort,
        (None, Some(before)) => before.sort,
        (None, None) => {
            let last =
                tx.find::<department::Entity>().descending(department::Column::Sort).limit(1).one().await?;
            last.map_or(0, |row| row.sort.saturating_add(1))
        }
    };
    let saved = Department {
        id: input.id.unwrap_or_default(),
        name_th: input.name_th,
        name_en: input.name_en,
        kind: input.kind,
        phone: input.phone,
        sort,
        active: input.active,
    };
    let action = if before.is_some() {
        change(tx, &saved).await?;
        "department.change"
    } else {
        add(tx, &saved).await?;
        "department.add"
    };
    let detail = json!({ "active": saved.active, "kind": saved.kind });
    audit::record(tx, actor, action, "department", Some(saved.id.uuid()), detail, now).await?;
    Ok(saved)
}

async fn add(tx: &TenantTx, new: &Department) -> Result<(), Fault> {
    let row = department::Model {
        tenant_id: tx.tenant(),
        id: new.id.uuid(),
        kind: new.kind.clone(),
        name_th: new.name_th.clone(),
        name_en: new.name_en.clone(),
        phone: new.phone.clone(),
        sort: new.sort,
        active: new.active,
    };
    Ok(tx.add::<department::Entity>(row).await?)
}

async fn change(tx: &TenantTx, to: &Department) -> Result<(), Fault> {
    use department::Column as C;
    tx.change::<department::Entity>()
        .set(C::Kind, to.kind.clone())
        .set(C::NameTh, to.name_th.clone())
        .set(C::NameEn, to.name_en.clone())
        .set(C::Phone, to.phone.clone())
        .set(C::Sort, to.sort)
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

    #[test]
    fn names_are_cleaned_and_limits_are_told_by_field() {
        let good =
            Input {
                name_th: "  กองช่าง\u{200b} ".into(), kind: "public_works".into(), ..Input::default()
            };
        assert_eq!(check(good).unwrap().name_th, "กองช่าง");
        let bad = Input {
            name_th: " ".into(),
            phone: "0".repeat(51),
            kind: "Public Works".into(),
            ..Input::default()
        };
        let Err(Fault::Invalid(fields)) = check(bad) else { panic!("accepted") };
        let told: Vec<(&str, &str)> = fields.iter().map(|f| (f.field.as_str(), f.rule.as_str())).collect();
        assert_eq!(told, [("phone", "too_long"), ("nameTh", "required"), ("kind", "choose_one")]);
    }
}
