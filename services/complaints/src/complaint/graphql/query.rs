//! Reading complaints.

use super::{
    inputs::{ComplaintFilter, id, some_id},
    objects::{
        ComplaintConnection, ComplaintView, CountsView, DuplicateCandidate, Lateness, LatenessLine, RowView,
    },
};
use crate::{
    case::EventKind,
    complaint::{
        duplicates::{self, Like},
        notice, queries, queue,
    },
};
use async_graphql::{Context, ID, Object, Result, SimpleObject};
use chrono::NaiveDate;
use kernel::{
    Fault,
    ids::{ComplaintId, DepartmentId, StaffId},
    lang::t,
    page::PageArgs,
};
use tenancy::{
    RequestContext, context,
    holiday::graphql::Date,
    payload::{self, PageInfo},
};

/// A notice as the complainant will read it.
#[derive(SimpleObject)]
pub struct NoticePreview {
    pub subject: String,
    pub text: String,
}

#[derive(Default)]
pub struct ComplaintQuery;

#[Object]
impl ComplaintQuery {
    async fn complaints(
        &self,
        ctx: &Context<'_>,
        filter: Option<ComplaintFilter>,
        #[graphql(default = 50)] first: u64,
        after: Option<String>,
    ) -> Result<ComplaintConnection> {
        let request = context::of(ctx)?;
        let nodes = ctx.look_ahead().field("nodes");
        let last_event = nodes.field("lastEventKind").exists() || nodes.field("lastEventAt").exists();
        let page = PageArgs { first, after };
        page_of(request, filter.unwrap_or_default(), &page, last_event)
            .await
            .map_err(|fault| payload::error(fault, request.lang))
    }

    async fn complaint(
        &self,
        ctx: &Context<'_>,
        #[graphql(name = "id")] case: ID,
    ) -> Result<Option<ComplaintView>> {
        let request = context::of(ctx)?;
        let Ok(id) = case.parse::<ComplaintId>() else { return Ok(None) };
        let wrap = |fault| payload::error(fault, request.lang);
        let read = request.read().await.map_err(wrap)?;
        let file = queries::file(read, &request.actor, id).await.map_err(wrap)?;
        Ok(file.map(|file| ComplaintView::of(file, request)))
    }

    async fn complaint_counts(&self, ctx: &Context<'_>) -> Result<CountsView> {
        let request = context::of(ctx)?;
        let wrap = |fault| payload::error(fault, request.lang);
        let read = request.read().await.map_err(wrap)?;
        let counts = queue::counts(read, &request.actor, request.clock.today()).await.map_err(wrap)?;
        Ok(counts.into())
    }

    /// Likely the same matter: near place and similar words, for a case or for a text being typed.
    async fn duplicates(
        &self,
        ctx: &Context<'_>,
        complaint_id: Option<ID>,
        text: Option<String>,
        lat: Option<f64>,
        lon: Option<f64>,
        village_id: Option<ID>,
    ) -> Result<Vec<DuplicateCandidate>> {
        let request = context::of(ctx)?;
        let typed = (text.unwrap_or_default(), lat.zip(lon), village_id);
        alike(request, complaint_id, typed).await.map_err(|fault| payload::error(fault, request.lang))
    }

    /// The text the complainant will read, before it is sent.
    async fn notice_preview(
        &self,
        ctx: &Context<'_>,
        complaint_id: ID,
        kind: EventKind,
        text: Option<String>,
        promised_on: Option<Date>,
        agency: Option<String>,
    ) -> Result<NoticePreview> {
        let request = context::of(ctx)?;
        let said = (text.unwrap_or_default(), promised_on.map(|day| day.0), agency);
        preview(request, &complaint_id, kind, said).await.map_err(|fault| payload::error(fault, request.lang))
    }

    async fn lateness(&self, ctx: &Context<'_>) -> Result<Lateness> {
        let request = context::of(ctx)?;
        let wrap = |fault| payload::error(fault, request.lang);
        let today = request.clock.today();
        let read = request.read().await.map_err(wrap)?;
        let (departments, officers) = queue::lateness(read, &request.actor, today).await.map_err(wrap)?;
        let nobody = t(request.lang, "due.unassigned");
        let department = |id| DepartmentId(id).to_string();
        let officer = |id| StaffId(id).to_string();
        Ok(Lateness {
            as_of: today.into(),
            by_department: departments.into_iter().map(|l| LatenessLine::of(l, department, nobody)).collect(),
            by_officer: officers.into_iter().map(|l| LatenessLine::of(l, officer, nobody)).collect(),
        })
    }
}

async fn page_of(
    request: &RequestContext,
    filter: ComplaintFilter,
    page: &PageArgs,
    last_event: bool,
) -> Result<ComplaintConnection, Fault> {
    let today = request.clock.today();
    let filter = filter.read()?;
    let read = request.read().await?;
    let page = queue::list(read, &request.actor, &filter, page, last_event, today).await?;
    let page_info = PageInfo::from(&page);
    Ok(ComplaintConnection {
        nodes: page.rows.into_iter().map(|line| RowView::of(line, today)).collect(),
        page_info,
    })
}

async fn alike(
    request: &RequestContext,
    case: Option<ID>,
    (text, point, village): (String, Option<(f64, f64)>, Option<ID>),
) -> Result<Vec<DuplicateCandidate>, Fault> {
    let today = request.clock.today();
    let read = request.read().await?;
    let like = match case {
        Some(case) => {
            let file = queries::file(read, &request.actor, id(&case)?).await?.ok_or(Fault::NotFound)?;
            let text = format!("{} {} {}", file.title, file.body, file.place);
            Like { except: Some(file.id), text, point: file.point, village: file.village }
        }
        None => {
            let text = text.chars().take(5_000).collect();
            Like { except: None, text, point, village: some_id(village.as_ref())? }
        }
    };
    let found = duplicates::find(read, &request.actor, &like, today).await?;
    Ok(found
        .into_iter()
        .map(|c| DuplicateCandidate {
            complaint: RowView::of(c.line, today),
            similarity: c.similarity,
            metres: c.metres,
        })
        .collect())
}

async fn preview(
    request: &RequestContext,
    case: &ID,
    kind: EventKind,
    (text, promised_on, agency): (String, Option<NaiveDate>, Option<String>),
) -> Result<NoticePreview, Fault> {
    let read = request.read().await?;
    let file = queries::file(read, &request.actor, id(case)?).await?.ok_or(Fault::NotFound)?;
    let tenant_name = crate::complaint::write::tenant_name(read).await?;
    let facts = notice::Facts {
        number: file.number,
        tenant_name: &tenant_name,
        department: file.department_name.as_deref(),
        received_at: file.received_at,
        due_on: file.due_on,
        promised_on: promised_on.or(file.promised_on),
        agency: agency.as_deref(),
        text: text.trim(),
    };
    let lang =
        crate::complaint::write::addressee(read, file.id).await?.map_or(kernel::Lang::Th, |found| found.1);
    let late = file.due_on < request.clock.today();
    let notice = notice::compose_as(kind, notice::wording(kind, late, false), lang, &facts);
    Ok(NoticePreview { subject: notice.subject, text: notice.text })
}
