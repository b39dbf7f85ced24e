//! Half-year programmes as citizens read them: the four categories, their tasks, and what shows each of them.

use super::{
    activities::{Asked, LINES, department, id_of},
    failures::Bare,
    page::{Keep, Site, answer},
    records::{file, item, path},
    views::activity::{CategoryItem, ProgrammePage, RecordListPage, TaskItem},
};
use axum::{
    extract::{Path, Query, rejection::QueryRejection},
    http::StatusCode,
    response::Response,
};
use kernel::{
    ids::ProgrammeId,
    lang::{t, tr},
    page::PageArgs,
    participation::Category,
    thai_date,
};
use participation::{
    programme::{Stakeholder, Task, TaskState, queries, rules},
    record::{Filter, Kind, Record, file as record_file, link},
};
use store::TenantRead;

pub async fn list(site: Site, asked: Result<Query<Asked>, QueryRejection>) -> Result<Response, Bare> {
    let asked = asked.map(|asked| asked.0).unwrap_or_default();
    let read = site.app.store.read(&site.scope).await?;
    let args = PageArgs { first: LINES, after: asked.after };
    let found = queries::list_published(&read, Filter::default(), args).await?;
    let items = found.rows.iter().map(|line| {
        let programme = &line.programme;
        let mut item = item(&site, &programme.record);
        let (year, round) = (programme.year.to_string(), programme.round.number().to_string());
        item.title = tr(site.lang, "portal.programmes.round", &[("year", &year), ("round", &round)]);
        item.place = progress(&site, line.done, line.tasks);
        item
    });
    let next = found.end_cursor.as_ref().filter(|_| found.has_next);
    let next = next.map(|cursor| format!("{}/programmes?after={cursor}", site.base));
    let mut page = site.page("portal.programmes.title");
    page.canonical = Some(format!("{}{}/programmes", site.origin, site.base));
    let page = RecordListPage {
        lead: t(site.lang, "portal.programmes.lead"),
        none: t(site.lang, "portal.programmes.none"),
        years: Vec::new(),
        items: items.collect(),
        next,
        page,
    };
    Ok(answer(StatusCode::OK, &page, Keep::Ask))
}

fn progress(site: &Site, done: i64, tasks: i64) -> String {
    let words = [("done", done.to_string()), ("tasks", tasks.to_string())];
    let words: Vec<(&str, &str)> = words.iter().map(|(name, n)| (*name, n.as_str())).collect();
    tr(site.lang, "portal.programmes.progress", &words)
}

pub async fn one(site: Site, Path(words): Path<Vec<(String, String)>>) -> Result<Response, Bare> {
    let id: ProgrammeId = id_of(&words)?;
    let read = site.app.store.read(&site.scope).await?;
    let programme = queries::find_published(&read, id.uuid()).await?.ok_or(Bare::NOT_FOUND)?;
    let tasks = queries::tasks(&read, id.uuid()).await?;
    let public: Vec<Record> =
        link::published_of(&read, id.uuid(), None).await?.into_iter().map(|link| link.record).collect();
    let mut categories = Vec::new();
    for category in Category::ALL {
        let mut items = Vec::new();
        for task in tasks.iter().filter(|task| task.said.category == *category) {
            items.push(task_item(&site, &read, task, &public).await?);
        }
        let number = rules::place_of(*category).to_string();
        let name = t(site.lang, category_key(*category));
        let name = tr(site.lang, "portal.programmes.category_n", &[("n", &number), ("name", name)]);
        categories.push(CategoryItem { name, tasks: items });
    }
    let done = tasks.iter().filter(|task| task.said.state == TaskState::Done).count();
    // Evidence of a single task stays inside the office unless its record is public.
    let files = record_file::published_of(&read, id.uuid()).await?;
    let mut page = site.page("portal.programmes.title");
    page.title.clone_from(&programme.record.face.title);
    page.canonical = Some(format!("{}{}{}", site.origin, site.base, path(&programme.record)));
    let filed = programme.filed_on.map(|day| thai_date::long(day, site.lang));
    let page = ProgrammePage {
        summary: programme.record.face.summary.clone(),
        progress: progress(&site, count(done), count(tasks.len())),
        filed: filed.map(|date| tr(site.lang, "portal.programmes.filed", &[("date", &date)])),
        stakeholders: programme.stakeholders.iter().map(|one| t(site.lang, stakeholder_key(*one))).collect(),
        categories,
        files: files.iter().map(|one| file(&site, one)).collect(),
        page,
    };
    Ok(answer(StatusCode::OK, &page, Keep::Ask))
}

fn count(n: usize) -> i64 {
    i64::try_from(n).unwrap_or(i64::MAX)
}

async fn task_item(site: &Site, read: &TenantRead, task: &Task, public: &[Record]) -> Result<TaskItem, Bare> {
    let by = department(site, read, task.said.department).await?;
    let by = [by.unwrap_or_default(), task.said.work_group.clone()];
    let by = by.into_iter().filter(|name| !name.is_empty()).collect::<Vec<_>>().join(" · ");
    let (state, tone) = match task.said.state {
        TaskState::Planned => ("programmeState.planned", "plain"),
        TaskState::Ongoing => ("programmeState.ongoing", "info"),
        TaskState::Done => ("programmeState.done", "success"),
        TaskState::NotDone => ("programmeState.not_done", "warning"),
    };
    // A duty of the centre is the office's own list: it has no page to lead to.
    let with_page = |record: &&Record| record.kind != Kind::CentreDuty;
    let shown = task.shown_by.iter().filter_map(|one| public.iter().find(|r| r.id == one.record));
    Ok(TaskItem {
        code: task.code(),
        text: task.said.text.clone(),
        tone,
        state: t(site.lang, state),
        by: (!by.is_empty()).then(|| tr(site.lang, "portal.programmes.by", &[("name", &by)])),
        result: task.said.result.clone(),
        shown_by: shown.filter(with_page).map(|record| item(site, record)).collect(),
    })
}

fn category_key(category: Category) -> &'static str {
    match category {
        Category::Plan => "category.plan",
        Category::Implement => "category.implement",
        Category::Exchange => "category.exchange",
        Category::MonitorEvaluate => "category.monitor_evaluate",
    }
}

fn stakeholder_key(one: Stakeholder) -> &'static str {
    match one {
        Stakeholder::Individual => "stakeholder.individual",
        Stakeholder::Family => "stakeholder.family",
        Stakeholder::Community => "stakeholder.community",
        Stakeholder::CommunityOrg => "stakeholder.community_org",
        Stakeholder::PrivateOrg => "stakeholder.private_org",
        Stakeholder::ProfessionalOrg => "stakeholder.professional_org",
        Stakeholder::ReligiousInstitution => "stakeholder.religious_institution",
        Stakeholder::Business => "stakeholder.business",
        Stakeholder::OtherSocialInstitution => "stakeholder.other_social_institution",
    }
}
