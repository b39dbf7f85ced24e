//! Measures in GraphQL.

mod input;
mod mutation;
mod query;
mod view;
mod work;

pub use mutation::MeasureMutation;
pub use query::MeasureQuery;
pub use view::{Measure, MeasureProgress, MeasureSummary, Names, float};
pub use work::MeasureWorkMutation;

use super::find;
use async_graphql::{Result, SimpleObject};
use kernel::{Fault, ids::MeasureId};
use tenancy::{
    RequestContext,
    payload::{self, CommandStatus, FieldErrorView, settle},
};

/// How a command on a measure ended.
#[derive(SimpleObject)]
pub struct MeasurePayload {
    pub status: CommandStatus,
    pub message: Option<String>,
    pub fields: Vec<FieldErrorView>,
    pub measure: Option<Measure>,
}

fn measure_id(id: &str) -> Result<MeasureId, Fault> {
    id.parse().map_err(|_| Fault::NotFound)
}

/// The measure as it is now.
async fn load(
    at: &RequestContext,
    read: &store::TenantRead,
    id: MeasureId,
    no: Option<i32>,
) -> Result<Option<Measure>, Fault> {
    let Some(found) = find(read, id).await? else { return Ok(None) };
    Measure::read(read, at, found, no).await
}

async fn answer(at: &RequestContext, result: Result<MeasureId, Fault>) -> Result<MeasurePayload> {
    let (outcome, id) = settle(result, at.lang)?;
    let mut measure = None;
    if let Some(id) = id {
        let now = async { load(at, &at.store.read(&at.scope).await?, id, None).await };
        measure = now.await.map_err(|fault: Fault| payload::error(fault, at.lang))?;
    }
    Ok(MeasurePayload { status: outcome.status, message: outcome.message, fields: outcome.fields, measure })
}
