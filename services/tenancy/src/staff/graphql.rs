//! Staff in GraphQL.

use super::{Changed, Input, Staff, change, disable, enable, invite, list, resend_invite};
use crate::{
    context::{self, RequestContext},
    payload::{self, CommandStatus, FieldErrorView},
    session::Sessions,
};
use async_graphql::{Context, Enum, ID, InputObject, Object, Result, SimpleObject};
use chrono::{DateTime, Utc};
use kernel::{Fault, Lang, ids::StaffId};

/// The roles of the house, as the schema names them.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Enum)]
#[graphql(remote = "kernel::Role")]
pub enum Role {
    TenantAdmin,
    ReceivingClerk,
    ResponsibleOfficer,
    DepartmentHead,
    Approver,
    CommitteeSecretary,
    CorruptionOfficer,
    Auditor,
    DistrictViewer,
    ProvinceViewer,
}

#[derive(SimpleObject, Clone)]
pub struct StaffMember {
    id: ID,
    name: String,
    position: String,
    email: String,
    phone: String,
    department_id: Option<ID>,
    department_name: Option<String>,
    roles: Vec<Role>,
    state: String,
    totp_enabled: bool,
    signed_in_at: Option<DateTime<Utc>>,
    lang: String,
}

impl From<Staff> for StaffMember {
    fn from(staff: Staff) -> Self {
        Self {
            id: ID(staff.id.to_string()),
            name: staff.name,
            position: staff.position,
            email: staff.email,
            phone: staff.phone,
            department_id: staff.department_id.map(|id| ID(id.to_string())),
            department_name: staff.department_name,
            roles: staff.roles.into_iter().map(Role::from).collect(),
            state: staff.state.as_str().to_owned(),
            totp_enabled: staff.totp_enabled,
            signed_in_at: staff.signed_in_at,
            lang: staff.lang.code().to_owned(),
        }
    }
}

#[derive(InputObject)]
pub struct StaffInput {
    name: String,
    email: String,
    position: String,
    department_id: Option<ID>,
    roles: Vec<Role>,
    phone: Option<String>,
    lang: Option<String>,
}

impl StaffInput {
    fn read(self) -> Result<Input, Fault> {
        let department_id = match self.department_id.filter(|id| !id.is_empty()) {
            Some(id) => Some(id.parse().map_err(|_| Fault::field("departmentId", "choose_one"))?),
            None => None,
        };
        Ok(Input {
            name: self.name,
            email: self.email,
            position: self.position,
            department_id,
            roles: self.roles.into_iter().map(kernel::Role::from).collect(),
            phone: self.phone.unwrap_or_default(),
            lang: self.lang.as_deref().and_then(Lang::parse).unwrap_or_default(),
        })
    }
}

#[derive(SimpleObject)]
pub struct StaffPayload {
    status: CommandStatus,
    message: Option<String>,
    fields: Vec<FieldErrorView>,
    staff: Option<StaffMember>,
}

impl StaffPayload {
    fn of(result: Result<Staff, Fault>, lang: Lang) -> Result<Self> {
        let (outcome, staff) = payload::settle(result, lang)?;
        let staff = staff.map(StaffMember::from);
        Ok(Self { status: outcome.status, message: outcome.message, fields: outcome.fields, staff })
    }
}

fn known(id: &ID) -> Result<StaffId, Fault> {
    id.parse().map_err(|_| Fault::NotFound)
}

/// Commits and lets the person's open sessions learn of the change.
async fn keep(tx: store::TenantTx, sessions: &Sessions, changed: Changed) -> Result<Staff, Fault> {
    tx.commit().await?;
    sessions.forget(&changed.stale).await;
    Ok(changed.staff)
}

async fn open(at: &RequestContext) -> Result<store::TenantTx, Fault> {
    Ok(at.store.write(&at.scope).await?)
}

#[derive(Default)]
pub struct StaffQuery;

#[Object]
impl StaffQuery {
    async fn staff(
        &self,
        ctx: &Context<'_>,
        #[graphql(default = false)] include_disabled: bool,
    ) -> Result<Vec<StaffMember>> {
        let at = context::of(ctx)?;
        let rows = async { list(at.read().await?, &at.actor, include_disabled).await };
        let rows = rows.await.map_err(|fault| payload::error(fault, at.lang))?;
        Ok(rows.into_iter().map(StaffMember::from).collect())
    }
}

#[derive(Default)]
pub struct StaffMutation;

#[Object]
impl StaffMutation {
    async fn invite_staff(&self, ctx: &Context<'_>, input: StaffInput) -> Result<StaffPayload> {
        let at = context::of(ctx)?;
        let done = async {
            let tx = open(at).await?;
            let staff = invite(&tx, &at.actor, input.read()?, at.clock.now()).await?;
            tx.commit().await?;
            Ok(staff)
        };
        StaffPayload::of(done.await, at.lang)
    }

    async fn change_staff(&self, ctx: &Context<'_>, id: ID, input: StaffInput) -> Result<StaffPayload> {
        let (at, sessions) = (context::of(ctx)?, ctx.data::<Sessions>()?);
        let done = async {
            let tx = open(at).await?;
            let changed = change(&tx, &at.actor, known(&id)?, input.read()?, at.clock.now()).await?;
            keep(tx, sessions, changed).await
        };
        StaffPayload::of(done.await, at.lang)
    }

    async fn disable_staff(&self, ctx: &Context<'_>, id: ID) -> Result<StaffPayload> {
        let (at, sessions) = (context::of(ctx)?, ctx.data::<Sessions>()?);
        let done = async {
            let tx = open(at).await?;
            let changed = disable(&tx, &at.actor, known(&id)?, at.clock.now()).await?;
            keep(tx, sessions, changed).await
        };
        StaffPayload::of(done.await, at.lang)
    }

    async fn enable_staff(&self, ctx: &Context<'_>, id: ID) -> Result<StaffPayload> {
        let at = context::of(ctx)?;
        let done = async {
            let tx = open(at).await?;
            let staff = enable(&tx, &at.actor, known(&id)?, at.clock.now()).await?;
            tx.commit().await?;
            Ok(staff)
        };
        StaffPayload::of(done.await, at.lang)
    }

    async fn resend_invite(&self, ctx: &Context<'_>, id: ID) -> Result<StaffPayload> {
        let at = context::of(ctx)?;
        let done = async {
            let tx = open(at).await?;
            let staff = resend_invite(&tx, &at.actor, known(&id)?, at.clock.now()).await?;
            tx.commit().await?;
            Ok(staff)
        };
        StaffPayload::of(done.await, at.lang)
    }
}
