//! Departments in GraphQL.

use super::{Department as Row, Input, list, save};
use crate::{
    context,
    payload::{self, CommandStatus, FieldErrorView},
};
use async_graphql::{Context, ID, InputObject, Object, Result, SimpleObject};
use kernel::{Action, Fault};

#[derive(SimpleObject, Clone)]
pub struct Department {
    id: ID,
    name_th: String,
    name_en: String,
    kind: String,
    phone: String,
    active: bool,
}

impl From<Row> for Department {
    fn from(row: Row) -> Self {
        Self {
            id: ID(row.id.to_string()),
            name_th: row.name_th,
            name_en: row.name_en,
            kind: row.kind,
            phone: row.phone,
            active: row.active,
        }
    }
}

#[derive(InputObject)]
pub struct DepartmentInput {
    id: Option<ID>,
    name_th: String,
    name_en: String,
    kind: String,
    phone: Option<String>,
    active: bool,
}

impl DepartmentInput {
    fn read(self) -> Result<Input, Fault> {
        Ok(Input {
            id: self.id.map(|id| id.parse().map_err(|_| Fault::NotFound)).transpose()?,
            name_th: self.name_th,
            name_en: self.name_en,
            kind: self.kind,
            phone: self.phone.unwrap_or_default(),
            active: self.active,
            sort: None,
        })
    }
}

#[derive(SimpleObject)]
pub struct DepartmentPayload {
    status: CommandStatus,
    message: Option<String>,
    fields: Vec<FieldErrorView>,
    department: Option<Department>,
}

#[derive(Default)]
pub struct DepartmentQuery;

#[Object]
impl DepartmentQuery {
    async fn departments(
        &self,
        ctx: &Context<'_>,
        #[graphql(default = false)] include_inactive: bool,
    ) -> Result<Vec<Department>> {
        let at = context::of(ctx)?;
        let rows = async {
            at.actor.may(Action::SettingsRead)?;
            list(at.read().await?, include_inactive).await
        };
        let rows = rows.await.map_err(|fault| payload::error(fault, at.lang))?;
        Ok(rows.into_iter().map(Department::from).collect())
    }
}

#[derive(Default)]
pub struct DepartmentMutation;

#[Object]
impl DepartmentMutation {
    async fn save_department(&self, ctx: &Context<'_>, input: DepartmentInput) -> Result<DepartmentPayload> {
        let at = context::of(ctx)?;
        let saved = async {
            let tx = at.store.write(&at.scope).await?;
            let row = save(&tx, &at.actor, input.read()?, at.clock.now()).await?;
            tx.commit().await?;
            Ok(row)
        };
        let (outcome, row) = payload::settle(saved.await, at.lang)?;
        let department = row.map(Department::from);
        Ok(DepartmentPayload {
            status: outcome.status,
            message: outcome.message,
            fields: outcome.fields,
            department,
        })
    }
}
