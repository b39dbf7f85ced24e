//! Villages in GraphQL.

use super::{Input, Village as Row, list, save};
use crate::{
    context,
    payload::{self, CommandStatus, FieldErrorView},
};
use async_graphql::{Context, ID, InputObject, Object, Result, SimpleObject};
use kernel::{Action, Fault, Lang};

#[derive(SimpleObject, Clone)]
pub struct Village {
    id: ID,
    kind: String,
    no: Option<i32>,
    name: String,
    label: String,
}

impl Village {
    #[must_use]
    pub fn of(row: Row, lang: Lang) -> Self {
        Self {
            id: ID(row.id.to_string()),
            kind: row.kind.as_str().to_owned(),
            no: row.no,
            label: row.label(lang),
            name: row.name,
        }
    }
}

#[derive(InputObject)]
pub struct VillageInput {
    id: Option<ID>,
    kind: String,
    no: Option<i32>,
    name: String,
    active: bool,
}

impl VillageInput {
    fn read(self) -> Result<Input, Fault> {
        Ok(Input {
            id: self.id.map(|id| id.parse().map_err(|_| Fault::NotFound)).transpose()?,
            kind: self.kind,
            no: self.no,
            name: self.name,
            point: None,
            active: self.active,
        })
    }
}

#[derive(SimpleObject)]
pub struct VillagePayload {
    status: CommandStatus,
    message: Option<String>,
    fields: Vec<FieldErrorView>,
    village: Option<Village>,
}

#[derive(Default)]
pub struct VillageQuery;

#[Object]
impl VillageQuery {
    async fn villages(&self, ctx: &Context<'_>) -> Result<Vec<Village>> {
        let at = context::of(ctx)?;
        let rows = async {
            at.actor.may(Action::SettingsRead)?;
            list(at.read().await?).await
        };
        let rows = rows.await.map_err(|fault| payload::error(fault, at.lang))?;
        Ok(rows.into_iter().map(|row| Village::of(row, at.lang)).collect())
    }
}

#[derive(Default)]
pub struct VillageMutation;

#[Object]
impl VillageMutation {
    async fn save_village(&self, ctx: &Context<'_>, input: VillageInput) -> Result<VillagePayload> {
        let at = context::of(ctx)?;
        let saved = async {
            let tx = at.store.write(&at.scope).await?;
            let row = save(&tx, &at.actor, input.read()?, at.clock.now()).await?;
            tx.commit().await?;
            Ok(row)
        };
        let (outcome, row) = payload::settle(saved.await, at.lang)?;
        let village = row.map(|row| Village::of(row, at.lang));
        Ok(VillagePayload {
            status: outcome.status,
            message: outcome.message,
            fields: outcome.fields,
            village,
        })
    }
}
