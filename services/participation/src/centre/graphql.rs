//! The centre's year for the console.

use super::{Code, Duty, Setting, State, commands, queries};
use crate::record::{Kind, graphql::RecordView};
use async_graphql::{Context, Error, ID, InputObject, Object, Result, SimpleObject};
use chrono::NaiveDate;
use kernel::{
    Fault,
    fiscal::FiscalYear,
    ids::{DepartmentId, DutyId, StaffId},
};
use store::TenantRead;
use tenancy::{
    Desk, RequestContext, context,
    holiday::graphql::Date,
    payload::{self, CommandStatus, FieldErrorView, settle},
};

/// ภารกิจประจำปีของศูนย์ฯ
#[derive(SimpleObject)]
#[graphql(name = "CentreDuty")]
pub struct DutyView {
    pub id: ID,
    pub record: RecordView,
    pub code: Code,
    /// 1 to 9.
    pub mission: i32,
    pub due_on: Date,
    pub done_on: Option<Date>,
    pub state: State,
    pub note: String,
    /// Records and files that show it.
    pub evidence: i32,
}

impl DutyView {
    fn of(duty: Duty, today: NaiveDate) -> Self {
        Self {
            id: Kind::CentreDuty.id_text(duty.record.id).into(),
            code: duty.code,
            mission: duty.code.mission(),
            due_on: Date(duty.due_on),
            done_on: duty.done_on.map(Date),
            state: duty.state(today),
            note: duty.note,
            evidence: i32::try_from(duty.evidence).unwrap_or(i32::MAX),
            record: duty.record.into(),
        }
    }
}

/// ศูนย์ส่งเสริมการมีส่วนร่วมของประชาชน in one fiscal year.
#[derive(SimpleObject)]
#[graphql(name = "Centre")]
pub struct CentreView {
    pub switched_on: bool,
    /// Days after the end of a round in which its report is due.
    pub report_days: i32,
    /// Where that number comes from.
    pub report_note: String,
    pub fiscal_year: i32,
    /// The fiscal year of today.
    pub this_year: i32,
    /// Years that have a list, the latest first.
    pub years: Vec<i32>,
    /// In the order of the missions; empty when the year has no list.
    pub duties: Vec<DutyView>,
}

#[derive(SimpleObject)]
pub struct CentrePayload {
    pub status: CommandStatus,
    pub message: Option<String>,
    pub fields: Vec<FieldErrorView>,
    pub centre: Option<CentreView>,
}

#[derive(InputObject)]
pub struct CentreDutyInput {
    pub title: String,
    #[graphql(default)]
    pub summary: String,
    pub due_on: Date,
    pub department_id: Option<ID>,
    pub owner_id: Option<ID>,
}

async fn view(at: &RequestContext, read: &TenantRead, year: FiscalYear) -> Result<CentreView, Fault> {
    let today = at.clock.today();
    let setting = queries::setting(read).await?;
    let duties = queries::list(read, &at.actor, year).await?;
    Ok(CentreView {
        switched_on: setting.switched_on,
        report_days: setting.report_days,
        report_note: setting.report_note,
        fiscal_year: year.be(),
        this_year: FiscalYear::of(today).be(),
        years: queries::years(read, &at.actor).await?,
        duties: duties.into_iter().map(|duty| DutyView::of(duty, today)).collect(),
    })
}

#[derive(Default)]
pub struct CentreQuery;

#[Object]
impl CentreQuery {
    /// The centre in a fiscal year; without one, in this.
    async fn centre(&self, ctx: &Context<'_>, fiscal_year: Option<i32>) -> Result<CentreView> {
        let at = context::of(ctx)?;
        let found = async {
            let this = FiscalYear::of(at.clock.today());
            let year = fiscal_year.and_then(FiscalYear::from_be).unwrap_or(this);
            view(at, at.read().await?, year).await
        };
        found.await.map_err(|fault| payload::error(fault, at.lang))
    }
}

#[derive(Default)]
pub struct CentreMutation;

#[Object]
impl CentreMutation {
    /// Switches the centre on or off and says when its reports are due.
    async fn set_centre(
        &self,
        ctx: &Context<'_>,
        switched_on: bool,
        report_days: i32,
        #[graphql(default)] report_note: String,
    ) -> Result<CentrePayload> {
        let at = context::of(ctx)?;
        let desk = Desk::of(at);
        let set = commands::set(&desk, Setting { switched_on, report_days, report_note }).await;
        answer(at, set.map(|()| FiscalYear::of(desk.today()))).await
    }

    /// Makes the list of the year before, of this, or of the next.
    async fn begin_centre_year(&self, ctx: &Context<'_>, fiscal_year: i32) -> Result<CentrePayload> {
        let at = context::of(ctx)?;
        answer(at, commands::begin_year(&Desk::of(at), fiscal_year).await).await
    }

    /// Changes a duty; next year's list follows it.
    async fn change_centre_duty(
        &self,
        ctx: &Context<'_>,
        id: ID,
        version: i32,
        input: CentreDutyInput,
    ) -> Result<CentrePayload> {
        let at = context::of(ctx)?;
        let changed = async {
            let id = duty_id(&id)?;
            let department: Option<DepartmentId> = parsed(input.department_id.as_ref(), "departmentId")?;
            let owner: Option<StaffId> = parsed(input.owner_id.as_ref(), "ownerId")?;
            let said = commands::Said {
                title: input.title,
                summary: input.summary,
                due_on: input.due_on.0,
                department,
                owner,
            };
            commands::change(&Desk::of(at), id, version, said).await?;
            year_of(at, id).await
        };
        answer(at, changed.await).await
    }

    /// The duty was done on that day.
    async fn complete_centre_duty(
        &self,
        ctx: &Context<'_>,
        id: ID,
        version: i32,
        done_on: Date,
        #[graphql(default)] note: String,
    ) -> Result<CentrePayload> {
        let at = context::of(ctx)?;
        let completed = async {
            let id = duty_id(&id)?;
            commands::complete(&Desk::of(at), id, version, done_on.0, &note).await?;
            year_of(at, id).await
        };
        answer(at, completed.await).await
    }

    /// The duty is not done after all.
    async fn reopen_centre_duty(&self, ctx: &Context<'_>, id: ID, version: i32) -> Result<CentrePayload> {
        let at = context::of(ctx)?;
        let reopened = async {
            let id = duty_id(&id)?;
            commands::reopen(&Desk::of(at), id, version).await?;
            year_of(at, id).await
        };
        answer(at, reopened.await).await
    }
}

fn duty_id(id: &str) -> Result<DutyId, Fault> {
    id.parse().map_err(|_| Fault::NotFound)
}

fn parsed<T: std::str::FromStr>(id: Option<&ID>, field: &str) -> Result<Option<T>, Fault> {
    id.map(|id| id.parse().map_err(|_| Fault::field(field, "choose_one"))).transpose()
}

async fn year_of(at: &RequestContext, id: DutyId) -> Result<FiscalYear, Fault> {
    let read = at.store.read(&at.scope).await?;
    Ok(queries::find(&read, &at.actor, id.uuid()).await?.ok_or(Fault::NotFound)?.year)
}

/// The year as it is now.
async fn answer(at: &RequestContext, result: Result<FiscalYear, Fault>) -> Result<CentrePayload, Error> {
    let (outcome, year) = settle(result, at.lang)?;
    let mut centre = None;
    if let Some(year) = year {
        let now = async {
            let read = at.store.read(&at.scope).await?;
            view(at, &read, year).await
        };
        centre = Some(now.await.map_err(|fault| payload::error(fault, at.lang))?);
    }
    Ok(CentrePayload { status: outcome.status, message: outcome.message, fields: outcome.fields, centre })
}
