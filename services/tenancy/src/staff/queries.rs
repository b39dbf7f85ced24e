//! Reading staff: one statement, roles and department included.

use super::{Staff, State};
use chrono::{DateTime, Utc};
use kernel::{
    Action, Actor, Fault, Lang, Role,
    ids::{DepartmentId, StaffId},
};
use sea_orm::FromQueryResult;
use store::{Sql, TenantRead};
use uuid::Uuid;

#[derive(FromQueryResult)]
struct Row {
    id: Uuid,
    email: String,
    name: String,
    position: String,
    department_id: Option<Uuid>,
    department_name: Option<String>,
    phone: String,
    lang: String,
    state: String,
    totp_enabled: bool,
    signed_in_at: Option<DateTime<Utc>>,
    role: Option<String>,
}

const MEMBERS: &str = "SELECT s.id AS id, s.email AS email, s.name AS name, s.position AS position,
        s.department_id AS department_id, d.name_th AS department_name, s.phone AS phone, s.lang AS lang,
        s.state AS state, s.totp_enabled AS totp_enabled, s.signed_in_at AS signed_in_at, r.role AS role
     FROM staff s
     LEFT JOIN department d ON d.tenant_id = s.tenant_id AND d.id = s.department_id
     LEFT JOIN staff_role r ON r.tenant_id = s.tenant_id AND r.staff_id = s.id
     WHERE s.tenant_id = {tenant}";

/// Rows of one member stand together, one for each role.
fn fold(rows: Vec<Row>) -> Vec<Staff> {
    let mut members: Vec<Staff> = Vec::new();
    for row in rows {
        let role = row.role.as_deref().and_then(Role::parse);
        if let Some(last) = members.last_mut().filter(|last| last.id.uuid() == row.id) {
            last.roles.extend(role);
            continue;
        }
        members.push(Staff {
            id: StaffId(row.id),
            email: row.email,
            name: row.name,
            position: row.position,
            department_id: row.department_id.map(DepartmentId),
            department_name: row.department_name,
            phone: row.phone,
            lang: Lang::parse(&row.lang).unwrap_or_default(),
            state: State::parse(&row.state),
            totp_enabled: row.totp_enabled,
            signed_in_at: row.signed_in_at,
            roles: role.into_iter().collect(),
        });
    }
    members.iter_mut().for_each(|member| member.roles.sort_unstable());
    members
}

async fn members(read: &TenantRead, sql: Sql) -> Result<Vec<Staff>, Fault> {
    Ok(fold(read.rows_as(sql.push(" ORDER BY s.name, s.id, r.role")).await?))
}

/// All members by name.
///
/// # Errors
/// [`Fault::Forbidden`] without the right to see them.
pub async fn list(read: &TenantRead, actor: &Actor, include_disabled: bool) -> Result<Vec<Staff>, Fault> {
    actor.may(Action::StaffRead)?;
    let sql = Sql::new(MEMBERS);
    members(read, if include_disabled { sql } else { sql.push(" AND s.state <> 'disabled'") }).await
}

pub async fn find(read: &TenantRead, id: StaffId) -> Result<Option<Staff>, Fault> {
    let sql = Sql::new(MEMBERS).push(" AND s.id = ?").bind(id.uuid());
    Ok(members(read, sql).await?.into_iter().next())
}

pub async fn find_by_email(read: &TenantRead, email: &str) -> Result<Option<Staff>, Fault> {
    let sql = Sql::new(MEMBERS).push(" AND s.email = ?").bind(super::email_key(email));
    Ok(members(read, sql).await?.into_iter().next())
}

/// The active members who hold a role, in one department or in all: whom a reminder goes to.
pub async fn with_role(
    read: &TenantRead,
    role: Role,
    department: Option<DepartmentId>,
) -> Result<Vec<Staff>, Fault> {
    let mut sql = Sql::new(MEMBERS)
        .push(
            " AND s.state = 'active' AND EXISTS (SELECT 1 FROM staff_role h
               WHERE h.tenant_id = s.tenant_id AND h.staff_id = s.id AND h.role = ?)",
        )
        .bind(role.as_str());
    if let Some(department) = department {
        sql = sql.push(" AND s.department_id = ?").bind(department.uuid());
    }
    members(read, sql).await
}
