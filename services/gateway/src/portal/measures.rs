//! Plans and measures (แผน มาตรการ/โครงการ/กิจกรรม), as citizens see them: only what was announced and published, with
//! the version in force.

use super::{
    failures::Bare,
    find::grouped,
    page::{Keep, Site, answer},
    views::measures::{
        FigureView, FileLink, IndicatorView, MeasureCard, MeasureGroup, MeasurePage, MeasuresPage, PlanCard,
        PlanPage, PlansPage, ProgressView, StepView,
    },
};
use crate::App;
use axum::{
    Router,
    extract::{Path, Query},
    http::StatusCode,
    response::Response,
    routing::get,
};
use kernel::{
    Lang,
    ids::{DepartmentId, MeasureId, PlanId},
    lang::{t, tr},
    page::PageArgs,
    participation::Level,
    thai_date,
};
use participation::{
    measure::{
        self, Indicator, IndicatorRule, Listed, Step, StepState, Version, compare,
        progress::{Progress, State},
        rules,
    },
    plan::{self, Plan},
    record::{self, Kind, Record, file::RecordFile},
};
use serde::Deserialize;
use std::collections::BTreeMap;
use store::TenantRead;
use tenancy::department;

/// The addresses of this group.
pub fn routes() -> Router<App> {
    Router::new()
        .route("/t/{slug}/plans", get(plans))
        .route("/t/{slug}/plans/{record}", get(one_plan))
        .route("/t/{slug}/measures", get(measures))
        .route("/t/{slug}/measures/{record}", get(one_measure))
}

/// A page of plans is all there is: an administration has a handful.
const MOST_PLANS: u64 = 50;

/// Names of departments in the page's language.
struct Departments(BTreeMap<DepartmentId, String>);

impl Departments {
    async fn read(read: &TenantRead, lang: Lang) -> Result<Self, Bare> {
        let all = department::list(read, true).await?;
        Ok(Self(all.into_iter().map(|one| (one.id, one.name(lang).to_owned())).collect()))
    }

    fn name(&self, id: DepartmentId) -> String {
        self.0.get(&id).cloned().unwrap_or_default()
    }
}

async fn plans(site: Site) -> Result<Response, Bare> {
    let read = site.app.store.read(&site.scope).await?;
    let args = PageArgs { first: MOST_PLANS, after: None };
    let found = plan::list_published(&read, &plan::Filter::default(), args).await?;
    let mut cards = Vec::with_capacity(found.rows.len());
    for one in found.rows {
        let measures = measure::published_of_plan(&read, one.id).await?;
        cards.push(PlanCard {
            href: format!("{}/plans/{}", site.base, one.id),
            years: span(one.content.first_year, one.content.last_year, site.lang),
            progress: progress(sum(&site, &measures), site.lang),
            title: one.record.face.title,
            summary: one.record.face.summary,
        });
    }
    let mut page = site.page("portal.plans.title");
    page.canonical = Some(format!("{}{}/plans", site.origin, site.base));
    Ok(answer(StatusCode::OK, &PlansPage { page, plans: cards }, Keep::Ask))
}

async fn one_plan(site: Site, Path((_, id)): Path<(String, String)>) -> Result<Response, Bare> {
    let id: PlanId = id.parse().map_err(|_| Bare::NOT_FOUND)?;
    let read = site.app.store.read(&site.scope).await?;
    let found = plan::find_published(&read, id).await?.ok_or(Bare::NOT_FOUND)?;
    let measures = measure::published_of_plan(&read, id).await?;
    let names = Departments::read(&read, site.lang).await?;
    let total = sum(&site, &measures);
    let figure = |label: &'static str, value: String| FigureView { label: t(site.lang, label), value };
    let of =
        |n: i64, all: i64| tr(site.lang, "portal.measure.of", &[("n", &grouped(n)), ("all", &grouped(all))]);
    let baht = |n: i64| tr(site.lang, "measure.budget", &[("baht", &grouped(n))]);
    let files = record::file::published_of(&read, id.uuid()).await?;
    let page = PlanPage {
        page: page_of(&site, "portal.plans.title", &found.record, &format!("plans/{id}")),
        title: found.record.face.title.clone(),
        years: span(found.content.first_year, found.content.last_year, site.lang),
        dimension: found.content.dimension.clone(),
        summary: found.record.face.summary.clone(),
        figures: vec![
            figure("portal.measure.count", grouped(i64::try_from(measures.len()).unwrap_or(0))),
            figure("portal.measure.budget", baht(total.budget)),
            figure("portal.measure.met", of(total.met, total.judged)),
        ],
        progress: progress(total, site.lang),
        groups: groups(&site, &found, &measures, &names),
        files: files.iter().filter(|file| file.part.is_none()).map(|file| link(&site, file)).collect(),
    };
    Ok(answer(StatusCode::OK, &page, Keep::Ask))
}

/// The measures under the headings of the plan: each under the longest code that its own begins with.
fn groups(site: &Site, plan: &Plan, measures: &[Listed], names: &Departments) -> Vec<MeasureGroup> {
    let heads: Vec<&str> = plan.content.groups.iter().map(|group| group.code.as_str()).collect();
    let head_of = |code: &str| {
        let under = |head: &&&str| code == **head || code.starts_with(&format!("{head}."));
        heads.iter().filter(under).max_by_key(|head| head.len()).copied()
    };
    let cards = |head: Option<&str>| -> Vec<MeasureCard> {
        let own = measures.iter().filter(|one| head_of(&one.measure.code) == head);
        own.map(|one| card(site, one, names)).collect()
    };
    let mut found: Vec<MeasureGroup> = plan
        .content
        .groups
        .iter()
        .map(|group| MeasureGroup {
            title: format!("{} {}", group.code, group.title),
            about: String::new(),
            measures: cards(Some(&group.code)),
        })
        .collect();
    let rest = cards(None);
    if !rest.is_empty() {
        found.push(MeasureGroup { title: String::new(), about: String::new(), measures: rest });
    }
    found
}

#[derive(Deserialize)]
struct Asked {
    #[serde(default)]
    q: String,
}

async fn measures(site: Site, Query(asked): Query<Asked>) -> Result<Response, Bare> {
    let query = kernel::text::clean_line(&asked.q, 200);
    let read = site.app.store.read(&site.scope).await?;
    let names = Departments::read(&read, site.lang).await?;
    let counts = record::by_level(&read).await?;
    let filter = measure::Filter { text: query.clone(), ..measure::Filter::default() };
    let by_level = measure::published_by_level(&read, &filter).await?;
    let none = by_level.iter().all(|(_, found)| found.is_empty());
    let mut levels = Vec::with_capacity(by_level.len());
    for (level, found) in by_level {
        if level.is_none() && found.is_empty() {
            continue;
        }
        let (title, about) = level_texts(level, &counts, site.lang);
        let measures = found.iter().map(|one| card(&site, one, &names)).collect();
        levels.push(MeasureGroup { title, about, measures });
    }
    let mut page = site.page("portal.measures.title");
    page.canonical = Some(format!("{}{}/measures", site.origin, site.base));
    Ok(answer(StatusCode::OK, &MeasuresPage { page, query, levels, none }, Keep::Ask))
}

/// A level's name, what it means, and how many published records of every kind have it (seed 003).
fn level_texts(level: Option<Level>, counts: &[(Level, i64)], lang: Lang) -> (String, String) {
    let Some(level) = level else {
        let text = |key| t(lang, key).to_owned();
        return (text("portal.measures.level.none"), text("portal.measures.level.none_about"));
    };
    let n = counts.iter().find(|(known, _)| *known == level).map_or(0, |(_, n)| *n);
    let about = t(lang, &format!("portal.measures.level.{}", level.as_str()));
    let about = tr(lang, "portal.measures.level.count", &[("about", about), ("n", &grouped(n))]);
    (t(lang, &format!("level.{}", level.as_str())).to_owned(), about)
}

async fn one_measure(site: Site, Path((_, id)): Path<(String, String)>) -> Result<Response, Bare> {
    let id: MeasureId = id.parse().map_err(|_| Bare::NOT_FOUND)?;
    let read = site.app.store.read(&site.scope).await?;
    let (found, version) = measure::find_published(&read, id).await?.ok_or(Bare::NOT_FOUND)?;
    let names = Departments::read(&read, site.lang).await?;
    let plan = plan::find_published(&read, found.plan).await?;
    let state = measure::progress::of(&read, std::slice::from_ref(&found)).await?.pop().unwrap_or_default();
    let files = record::file::published_of(&read, id.uuid()).await?;
    let links = record::link::published_of(&read, id.uuid(), None).await?;
    let counted = state.count(site.app.clock.today());
    let content = &version.content;
    let parts: Vec<_> = content.steps.iter().filter_map(|step| step.id).map(|id| Some(id.uuid())).collect();
    let lang = site.lang;
    let page = MeasurePage {
        page: page_of(&site, "portal.measures.title", &found.record, &format!("measures/{id}")),
        code: found.code.clone(),
        heading: content.heading.clone(),
        title: titled(&version, lang),
        plan: plan.map(|plan| (format!("{}/plans/{}", site.base, plan.id), plan.record.face.title)),
        tags: tags(&found.record, lang),
        progress: progress(counted, lang),
        rationale: content.rationale.lines().map(str::to_owned).collect(),
        objectives: content.objectives.clone(),
        targets: content.targets.clone(),
        area: content.area.clone(),
        steps: content.steps.iter().map(|step| step_view(&site, step, &state, &files)).collect(),
        years: compare::years(content, lang),
        budget: compare::budget(content, lang),
        spent: (counted.spent > 0).then(|| tr(lang, "measure.budget", &[("baht", &grouped(counted.spent))])),
        owners: compare::owners(content, lang, &|id| names.name(id)),
        indicators: content.indicators.iter().map(|one| indicator_view(one, &state, lang)).collect(),
        files: files
            .iter()
            .filter(|file| !parts.contains(&file.part) || file.part.is_none())
            .map(|file| link(&site, file))
            .collect(),
        links: links.iter().filter_map(|linked| record_link(&site, &linked.record)).collect(),
        announced: announced(&version, lang),
    };
    Ok(answer(StatusCode::OK, &page, Keep::Ask))
}

fn page_of(site: &Site, title: &'static str, record: &Record, path: &str) -> super::views::Page {
    let mut page = site.page(title);
    page.title.clone_from(&record.face.title);
    if !record.face.summary.is_empty() {
        page.description.clone_from(&record.face.summary);
    }
    page.canonical = Some(format!("{}{}/{path}", site.origin, site.base));
    page
}

fn sum(site: &Site, measures: &[Listed]) -> Progress {
    let today = site.app.clock.today();
    measures.iter().fold(Progress::default(), |all, one| all.and(one.state.count(today)))
}

fn progress(counted: Progress, lang: Lang) -> ProgressView {
    let (done, n) = (counted.done.to_string(), counted.steps.to_string());
    let text = if counted.steps == 0 {
        t(lang, "portal.measure.no_steps").to_owned()
    } else {
        tr(lang, "portal.measure.steps_done", &[("done", &done), ("n", &n)])
    };
    ProgressView { done: counted.done, steps: counted.steps, text }
}

fn span(first: i32, last: i32, lang: Lang) -> String {
    compare::years(
        &measure::Content { first_year: first, last_year: last, ..measure::Content::default() },
        lang,
    )
}

fn titled(version: &Version, lang: Lang) -> String {
    format!("{} {}", t(lang, &format!("measure.form.{}", version.content.form.as_str())), version.name)
}

fn card(site: &Site, one: &Listed, names: &Departments) -> MeasureCard {
    let version = one.state.version.as_ref();
    let owners =
        version.map_or_else(Vec::new, |v| compare::owners(&v.content, site.lang, &|id| names.name(id)));
    MeasureCard {
        href: format!("{}/measures/{}", site.base, one.measure.id),
        code: one.measure.code.clone(),
        title: version.map_or_else(String::new, |version| titled(version, site.lang)),
        years: version.map_or_else(String::new, |version| compare::years(&version.content, site.lang)),
        owners: owners.join(", "),
        progress: progress(one.state.count(site.app.clock.today()), site.lang),
    }
}

fn tags(record: &Record, lang: Lang) -> Vec<&'static str> {
    let tags = record.face.tags;
    let level = tags.level.map(|level| t(lang, &format!("level.{}", level.as_str())));
    let category = tags.category.map(|category| t(lang, &format!("category.{}", category.as_str())));
    let domain = tags.statutory_domain.map(|domain| t(lang, &format!("domain.{}", domain.as_str())));
    [level, category, domain].into_iter().flatten().collect()
}

fn step_view(site: &Site, step: &Step, state: &State, files: &[RecordFile]) -> StepView {
    let lang = site.lang;
    let track = state.tracks.iter().find(|track| Some(track.step) == step.id);
    let stands = rules::state(track);
    let late = rules::late(step, track, site.app.clock.today());
    let (word, tone) = match stands {
        _ if late => ("portal.measure.state.late", "warning"),
        StepState::Planned => ("portal.measure.state.planned", "plain"),
        StepState::UnderWay => ("portal.measure.state.under_way", ""),
        StepState::Done => ("portal.measure.state.done", "success"),
        StepState::Dropped => ("portal.measure.state.dropped", "plain"),
    };
    let date = |key: &str, day| tr(lang, key, &[("date", &thai_date::short(day, lang))]);
    let reason = track.map_or("", |track| track.reason.as_str());
    let because = (!reason.is_empty()).then(|| tr(lang, "portal.measure.because", &[("reason", reason)]));
    let note = match stands {
        StepState::Done => {
            track.and_then(|track| track.done_on).map(|day| date("portal.measure.done_on", day))
        }
        StepState::Dropped => because,
        _ => rules::due(step, track).map(|day| {
            let due = date("portal.measure.due", day);
            because.map_or(due.clone(), |because| format!("{due} {because}"))
        }),
    };
    let own = files.iter().filter(|file| file.part.is_some() && file.part == step.id.map(|id| id.uuid()));
    StepView {
        text: step.text.clone(),
        bullets: step.bullets.clone(),
        state: t(lang, word),
        tone,
        note: note.unwrap_or_default(),
        files: own.map(|file| link(site, file)).collect(),
    }
}

fn indicator_view(one: &Indicator, state: &State, lang: Lang) -> IndicatorView {
    let own: Vec<_> = state.actuals.iter().filter(|actual| Some(actual.indicator) == one.id).collect();
    let value = |actual: f64| match one.rule {
        IndicatorRule::YesNo if actual >= 1.0 => t(lang, "portal.measure.yes").to_owned(),
        IndicatorRule::YesNo => t(lang, "portal.measure.no").to_owned(),
        _ => compare::amount(actual, &one.unit),
    };
    let line = |year: i32, actual: f64| {
        tr(lang, "portal.measure.actual", &[("year", &year.to_string()), ("value", &value(actual))])
    };
    let (verdict, tone) = match rules::met(one.rule, one.target, own.last().map(|actual| actual.actual)) {
        Some(true) => (t(lang, "portal.measure.verdict.met"), "success"),
        Some(false) => (t(lang, "portal.measure.verdict.missed"), "warning"),
        None => ("", ""),
    };
    IndicatorView {
        name: one.name.clone(),
        target: compare::target(one, lang).unwrap_or_default(),
        actuals: own.iter().map(|actual| line(actual.fiscal_year, actual.actual)).collect(),
        verdict,
        tone,
    }
}

fn announced(version: &Version, lang: Lang) -> String {
    let Some(on) = version.announced_on else { return String::new() };
    let (no, date) = (version.no.to_string(), thai_date::long(on, lang));
    let args = [("no", no.as_str()), ("date", date.as_str()), ("reference", version.reference.as_str())];
    let key =
        if version.reference.is_empty() { "portal.measure.announced" } else { "portal.measure.announced_as" };
    tr(lang, key, &args)
}

/// The public address of a record's file.
fn link(site: &Site, file: &RecordFile) -> FileLink {
    let name = if file.caption.is_empty() { &file.name } else { &file.caption };
    let kilobytes = (file.bytes / 1024).max(1);
    let kind = file.name.rsplit_once('.').map_or("", |(_, ending)| ending).to_uppercase();
    FileLink {
        href: format!("{}/files/{}", site.base, file.id),
        name: name.clone(),
        about: format!("{kind} {} KB", grouped(kilobytes)).trim_start().to_owned(),
    }
}

fn record_link(site: &Site, record: &Record) -> Option<FileLink> {
    let path = record.kind.portal_path()?;
    let kind = t(site.lang, &format!("recordKind.{}", record.kind.as_str()));
    // A measure is shown once a version of it was announced; publishing asks for that.
    Some(FileLink {
        href: format!("{}/{path}/{}", site.base, record.kind.id_text(record.id)),
        name: record.face.title.clone(),
        about: if record.kind == Kind::Measure { String::new() } else { kind.to_owned() },
    })
}
