//! Inviting, changing, disabling and enabling members of staff.

use super::{
    Input, MAIL_JOB, Staff, State, find, find_by_email, rules,
    table::{member, one_time, role},
    token::Purpose,
    with_role,
};
use crate::{audit, department, session};
use chrono::{DateTime, Utc};
use kernel::{Action, Actor, Fault, Role, ids::StaffId};
use sea_orm::ColumnTrait;
use serde_json::json;
use store::{Sql, TenantTx, jobs::NewJob};

/// A member after a change that their sessions must learn of.
#[derive(Debug, Clone)]
pub struct Changed {
    pub staff: Staff,
    /// Give these to [`session::Sessions::forget`] once the transaction has committed; until then, and for half a
    /// minute where nobody does, cached copies go on with the old rights.
    pub stale: Vec<session::TokenHash>,
}

/// Asks the worker to mail an invitation or a reset. The token is made when the mail is written, so none waits in the
/// job table.
pub(crate) async fn ask_for_mail(
    tx: &TenantTx,
    id: StaffId,
    purpose: Purpose,
    now: DateTime<Utc>,
) -> Result<(), Fault> {
    let job = NewJob {
        kind: MAIL_JOB,
        payload: json!({ "staffId": id, "purpose": purpose.as_str() }),
        run_at: now,
        dedup_key: Some(format!("{id}/{}", purpose.as_str())),
        max_attempts: 8,
    };
    Ok(tx.enqueue(job, now).await?)
}

/// Invites a person; they choose a password by the link in the mail.
///
/// # Errors
/// [`Fault::Invalid`] also when the address or the department is not acceptable.
pub async fn invite(tx: &TenantTx, actor: &Actor, input: Input, now: DateTime<Utc>) -> Result<Staff, Fault> {
    actor.may(Action::StaffManage)?;
    let staff = add(tx, input, State::Invited, None, now).await?;
    ask_for_mail(tx, staff.id, Purpose::Invite, now).await?;
    audit::record(tx, actor, "staff.invite", "staff", Some(staff.id.uuid()), rights(&staff), now).await?;
    Ok(staff)
}

/// Adds a person whose password is already hashed: the demonstration and tests, never a request.
///
/// # Errors
/// [`Fault::Forbidden`] for everybody but the system itself.
pub async fn add_active(
    tx: &TenantTx,
    actor: &Actor,
    input: Input,
    password_hash: String,
    now: DateTime<Utc>,
) -> Result<Staff, Fault> {
    if *actor != Actor::System {
        return Err(Fault::Forbidden);
    }
    let staff = add(tx, input, State::Active, Some(password_hash), now).await?;
    audit::record(tx, actor, "staff.add", "staff", Some(staff.id.uuid()), rights(&staff), now).await?;
    Ok(staff)
}

fn rights(staff: &Staff) -> serde_json::Value {
    let roles: Vec<&str> = staff.roles.iter().map(|role| role.as_str()).collect();
    json!({ "roles": roles, "departmentId": staff.department_id, "state": staff.state.as_str() })
}

async fn check(tx: &TenantTx, input: Input, own: Option<StaffId>) -> Result<Input, Fault> {
    let input = rules::check(input)?;
    if let Some(id) = input.department_id {
        department::find(tx, id).await?.ok_or_else(|| Fault::field("departmentId", "choose_one"))?;
    }
    if find_by_email(tx, &input.email).await?.is_some_and(|other| Some(other.id) != own) {
        return Err(Fault::field("email", "email_taken"));
    }
    Ok(input)
}

async fn add(
    tx: &TenantTx,
    input: Input,
    state: State,
    password_hash: Option<String>,
    now: DateTime<Utc>,
) -> Result<Staff, Fault> {
    let input = check(tx, input, None).await?;
    let id = StaffId::new();
    let row = member::Model {
        tenant_id: tx.tenant(),
        id: id.uuid(),
        email: input.email,
        name: input.name,
        position: input.position,
        department_id: input.department_id.map(Into::into),
        phone: input.phone,
        lang: input.lang.code().to_owned(),
        state: state.as_str().to_owned(),
        password_hash,
        totp_sealed: None,
        totp_enabled: false,
        totp_last_step: None,
        failed_count: 0,
        locked_until: None,
        signed_in_at: None,
        created_at: now,
        updated_at: now,
    };
    tx.add::<member::Entity>(row).await?;
    add_roles(tx, id, &input.roles).await?;
    known(tx, id).await
}

async fn add_roles(tx: &TenantTx, id: StaffId, roles: &[Role]) -> Result<(), Fault> {
    let row = |held: &Role| role::Model {
        tenant_id: tx.tenant(),
        staff_id: id.uuid(),
        role: held.as_str().to_owned(),
    };
    Ok(tx.add_many::<role::Entity>(roles.iter().map(row).collect()).await?)
}

async fn known(tx: &TenantTx, id: StaffId) -> Result<Staff, Fault> {
    find(tx, id).await?.ok_or(Fault::NotFound)
}

/// Two administrators who disable each other at the same moment must not both succeed, so whoever takes an
/// administrator away holds the administration's own row until the end of the transaction.
async fn keep_an_admin(tx: &TenantTx, subject: StaffId) -> Result<(), Fault> {
    tx.run(Sql::new("UPDATE tenant SET active = active WHERE id = {tenant}")).await?;
    let admins = with_role(tx, Role::TenantAdmin, None).await?;
    let ids: Vec<StaffId> = admins.iter().map(|admin| admin.id).collect();
    rules::keep_an_admin(subject, &ids)
}

/// Changes what is known of a person, and their roles. A new address ends open invitations and resets that went to
/// the old one.
///
/// # Errors
/// [`Fault::Refused`] when the last administrator would lose that role.
pub async fn change(
    tx: &TenantTx,
    actor: &Actor,
    id: StaffId,
    input: Input,
    now: DateTime<Utc>,
) -> Result<Changed, Fault> {
    use member::Column as C;
    actor.may(Action::StaffManage)?;
    let before = known(tx, id).await?;
    let input = check(tx, input, Some(id)).await?;
    if before.roles.contains(&Role::TenantAdmin) && !input.roles.contains(&Role::TenantAdmin) {
        keep_an_admin(tx, id).await?;
    }
    let moved = before.email != input.email;
    tx.change::<member::Entity>()
        .set(C::Email, input.email)
        .set(C::Name, input.name)
        .set(C::Position, input.position)
        .set(C::DepartmentId, input.department_id.map(kernel::ids::DepartmentId::uuid))
        .set(C::Phone, input.phone)
        .set(C::Lang, input.lang.code())
        .set(C::UpdatedAt, now)
        .filter(C::Id.eq(id.uuid()))
        .run()
        .await?;
    if before.roles != input.roles {
        tx.remove::<role::Entity>(role::Column::StaffId.eq(id.uuid())).await?;
        add_roles(tx, id, &input.roles).await?;
    }
    if moved {
        end_tokens(tx, id).await?;
        if before.state == State::Invited {
            ask_for_mail(tx, id, Purpose::Invite, now).await?;
        }
    }
    let staff = known(tx, id).await?;
    let detail = json!({ "before": rights(&before), "after": rights(&staff), "addressChanged": moved });
    audit::record(tx, actor, "staff.change", "staff", Some(id.uuid()), detail, now).await?;
    Ok(Changed { staff, stale: session::hashes_of(tx, id).await? })
}

async fn end_tokens(tx: &TenantTx, id: StaffId) -> Result<(), Fault> {
    tx.remove::<one_time::Entity>(one_time::Column::StaffId.eq(id.uuid())).await?;
    Ok(())
}

async fn set_state(tx: &TenantTx, id: StaffId, state: State, now: DateTime<Utc>) -> Result<(), Fault> {
    use member::Column as C;
    tx.change::<member::Entity>()
        .set(C::State, state.as_str())
        .set(C::FailedCount, 0)
        .set(C::LockedUntil, None::<DateTime<Utc>>)
        .set(C::UpdatedAt, now)
        .filter(C::Id.eq(id.uuid()))
        .run()
        .await?;
    Ok(())
}

/// Ends a person's access: sessions and open tokens go at once. Their cases keep their name until reassigned.
///
/// # Errors
/// [`Fault::Refused`] for one's own account and for the last administrator.
pub async fn disable(
    tx: &TenantTx,
    actor: &Actor,
    id: StaffId,
    now: DateTime<Utc>,
) -> Result<Changed, Fault> {
    actor.may(Action::StaffManage)?;
    let before = known(tx, id).await?;
    if actor.staff_id() == Some(id) {
        return Err(Fault::Refused("own_account"));
    }
    if before.roles.contains(&Role::TenantAdmin) {
        keep_an_admin(tx, id).await?;
    }
    let stale = session::hashes_of(tx, id).await?;
    set_state(tx, id, State::Disabled, now).await?;
    session::end_all(tx, id, None).await?;
    end_tokens(tx, id).await?;
    audit::record(tx, actor, "staff.disable", "staff", Some(id.uuid()), json!({}), now).await?;
    Ok(Changed { staff: known(tx, id).await?, stale })
}

/// Gives access back: with the old password, or by a new invitation where none was ever chosen.
///
/// # Errors
/// [`Fault::Refused`] when the account is not disabled.
pub async fn enable(tx: &TenantTx, actor: &Actor, id: StaffId, now: DateTime<Utc>) -> Result<Staff, Fault> {
    actor.may(Action::StaffManage)?;
    if known(tx, id).await?.state != State::Disabled {
        return Err(Fault::Refused("not_disabled"));
    }
    let row = tx.find::<member::Entity>().filter(member::Column::Id.eq(id.uuid())).one().await?;
    if row.is_some_and(|row| row.password_hash.is_some()) {
        set_state(tx, id, State::Active, now).await?;
    } else {
        set_state(tx, id, State::Invited, now).await?;
        ask_for_mail(tx, id, Purpose::Invite, now).await?;
    }
    audit::record(tx, actor, "staff.enable", "staff", Some(id.uuid()), json!({}), now).await?;
    known(tx, id).await
}

/// Mails a new invitation.
///
/// # Errors
/// [`Fault::Refused`] when the person has joined already or is disabled.
pub async fn resend_invite(
    tx: &TenantTx,
    actor: &Actor,
    id: StaffId,
    now: DateTime<Utc>,
) -> Result<Staff, Fault> {
    actor.may(Action::StaffManage)?;
    let staff = known(tx, id).await?;
    if staff.state != State::Invited {
        return Err(Fault::Refused("not_invited"));
    }
    ask_for_mail(tx, id, Purpose::Invite, now).await?;
    audit::record(tx, actor, "staff.invite_again", "staff", Some(id.uuid()), json!({}), now).await?;
    Ok(staff)
}

/// Removes the second factor of a person who lost their device; the password stays.
pub async fn clear_second_factor(
    tx: &TenantTx,
    actor: &Actor,
    id: StaffId,
    now: DateTime<Utc>,
) -> Result<Staff, Fault> {
    actor.may(Action::StaffManage)?;
    known(tx, id).await?;
    session::clear_totp(tx, id, now).await?;
    audit::record(tx, actor, "staff.clear_second_factor", "staff", Some(id.uuid()), json!({}), now).await?;
    known(tx, id).await
}
