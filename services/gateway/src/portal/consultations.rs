//! Consultation on plans and information requests (รับฟังความคิดเห็นต่อร่างแผน คำขอข้อมูลข่าวสาร), as citizens see them.

use super::{
    SMALL_FORM,
    failures::{Bare, minutes},
    fields::Fields,
    form, information_request, limits, opening,
    page::{Keep, Site, answer},
    records,
    views::{
        consultation::{
            AnswerView, CommentForm, CommentPage, CommentView, ConsultationItem, ConsultationPage,
            ConsultationsPage, SectionView, StepItem,
        },
        page::{Alert, Choice, FormErrors, Tone},
    },
};
use crate::{App, http::client::Client};
use axum::{
    Router,
    extract::{DefaultBodyLimit, Path},
    http::{HeaderValue, StatusCode, header},
    response::Response,
    routing::{get, post},
};
use kernel::{
    Fault, Lang, day_count,
    ids::{CommentId, ConsultationId, SectionId},
    lang::{t, tr},
    thai_date,
};
use participation::{
    consultation::{
        self, AnswerOutcome, Comment, CommentState, Consultation, Draft, NewComment, PlanKind, SectionChange,
        Stage, rules,
    },
    record::file,
};

/// More comments than these are read in the plan's summary.
const MOST_SHOWN: i64 = 500;

/// The addresses of this group.
pub fn routes() -> Router<App> {
    Router::new()
        .route("/t/{slug}/consultations", get(list))
        .route("/t/{slug}/consultations/{record}", get(show).post(send))
        .route("/t/{slug}/consultations/{record}/comments/{id}", get(own))
        .route(
            "/t/{slug}/information-requests",
            get(information_request::ask).post(information_request::send),
        )
        .route(
            "/t/{slug}/information-requests/track",
            get(opening::ask_information).post(opening::open_information),
        )
        .route("/t/{slug}/information-requests/c/{number}/{secret}", get(information_request::show))
        .route(
            "/t/{slug}/information-requests/c/{number}/{secret}/withdraw",
            post(information_request::withdraw).get(information_request::back),
        )
        .layer(DefaultBodyLimit::max(SMALL_FORM))
}

/// Open ones first, with the days that are left.
async fn list(site: Site) -> Result<Response, Bare> {
    let today = site.app.clock.today();
    let read = site.app.store.read(&site.scope).await?;
    let rows = consultation::list_published(&read, today).await?;
    drop(read);
    let mut page = site.page("portal.consultation.list");
    page.canonical = Some(format!("{}{}/consultations", site.origin, site.base));
    let items = rows.iter().map(|one| item(&site, one)).collect();
    Ok(answer(StatusCode::OK, &ConsultationsPage { page, items }, Keep::Ask))
}

fn item(site: &Site, one: &Consultation) -> ConsultationItem {
    let (stage, tone) = stage_words(site.lang, one.stage(site.app.clock.today()));
    ConsultationItem {
        href: format!("{}/consultations/{}", site.base, one.id),
        title: one.record.face.title.clone(),
        kind: kind_words(site.lang, one),
        when: period(site.lang, one),
        stage,
        tone,
        left: left(site, one),
    }
}

fn kind_words(lang: Lang, one: &Consultation) -> String {
    let key = match one.terms.plan_kind {
        PlanKind::FiveYear => "consultation.kind.five_year",
        PlanKind::Addition => "consultation.kind.addition",
        PlanKind::Change => "consultation.kind.change",
        PlanKind::Correction => "consultation.kind.correction",
        PlanKind::Operation => "consultation.kind.operation",
        PlanKind::BudgetOrdinance => "consultation.kind.budget_ordinance",
    };
    let years = match (one.terms.plan_from, one.terms.plan_to) {
        (Some(from), Some(to)) if from != to => {
            tr(lang, "consultation.years", &[("from", &from.to_string()), ("to", &to.to_string())])
        }
        (Some(from), _) => tr(lang, "consultation.year", &[("year", &from.to_string())]),
        (None, _) => String::new(),
    };
    format!("{} {years}", t(lang, key)).trim().to_owned()
}

fn stage_words(lang: Lang, stage: Stage) -> (&'static str, Tone) {
    match stage {
        Stage::Preparing => (t(lang, "consultation.stage.preparing"), Tone::Plain),
        Stage::Upcoming => (t(lang, "consultation.stage.upcoming"), Tone::Info),
        Stage::Open => (t(lang, "consultation.stage.open"), Tone::Success),
        Stage::Answering => (t(lang, "consultation.stage.answering"), Tone::Warning),
        Stage::Adopted => (t(lang, "consultation.stage.adopted"), Tone::Plain),
    }
}

fn period(lang: Lang, one: &Consultation) -> String {
    match one.terms.comment_from.zip(one.closes_on) {
        Some((from, to)) => thai_date::range(from, to, lang),
        None => String::new(),
    }
}

/// "เหลือ 5 วัน", the last day itself in its own words.
fn left(site: &Site, one: &Consultation) -> Option<String> {
    let today = site.app.clock.today();
    let closes_on = one.closes_on.filter(|_| one.stage(today) == Stage::Open)?;
    Some(match day_count::days_left(today, closes_on) {
        0 => t(site.lang, "consultation.last_day").to_owned(),
        n => tr(site.lang, "consultation.days_left", &[("n", &n.to_string())]),
    })
}

struct Shown {
    status: StatusCode,
    form: CommentForm,
    section: String,
    errors: FormErrors,
    alert: Option<Alert>,
}

async fn show(
    site: Site,
    Path((_, id)): Path<(String, String)>,
    question: axum::extract::RawQuery,
) -> Result<Response, Bare> {
    // The link at a section chooses it in the form.
    let asked = question.0.unwrap_or_default();
    let section = asked.split('&').find_map(|pair| pair.strip_prefix("section=")).unwrap_or_default();
    let shown = Shown {
        status: StatusCode::OK,
        form: CommentForm { form_key: form::fresh_key(), ..CommentForm::default() },
        section: section.to_owned(),
        errors: FormErrors::default(),
        alert: None,
    };
    page(&site, &id, shown).await
}

/// Takes a comment, or shows the page again with everything that was typed.
async fn send(
    site: Site,
    client: Client,
    Path((_, id)): Path<(String, String)>,
    fields: Fields,
) -> Result<Response, Bare> {
    let consultation: ConsultationId = id.parse().map_err(|_| Bare::NOT_FOUND)?;
    let key = form::known_key(fields.text("form_key"));
    let mut shown = Shown {
        status: StatusCode::UNPROCESSABLE_ENTITY,
        form: CommentForm {
            form_key: key.clone().unwrap_or_else(form::fresh_key),
            sections: Vec::new(),
            body: fields.text("body").to_owned(),
            name: fields.text("name").to_owned(),
            show_name: fields.text("show_name") == "1",
        },
        section: fields.text("section").to_owned(),
        errors: FormErrors::default(),
        alert: None,
    };
    let warn = |text: String| Some(Alert { tone: Tone::Warning, text });
    if let Some(seconds) = limits::sending(&site.app, client).await {
        shown.status = StatusCode::TOO_MANY_REQUESTS;
        shown.alert =
            warn(tr(site.lang, "portal.failure.many.text", &[("n", &minutes(seconds).to_string())]));
        let mut response = page(&site, &id, shown).await?;
        response.headers_mut().insert(header::RETRY_AFTER, HeaderValue::from(seconds));
        return Ok(response);
    }
    // A field no person sees: who fills it in is a machine, or a browser that is too helpful. Nothing typed is lost.
    if !fields.text("leave_empty").is_empty() {
        shown.alert = warn(t(site.lang, "portal.honeypot_filled").to_owned());
        return page(&site, &id, shown).await;
    }
    let Some(key) = key else {
        shown.alert = warn(t(site.lang, "portal.error.expired").to_owned());
        return page(&site, &id, shown).await;
    };
    let section = match shown.section.as_str() {
        "" => Ok(None),
        typed => typed.parse::<SectionId>().map(Some),
    };
    let Ok(section) = section else {
        shown.errors.add("section", t(site.lang, "field.choose_one"));
        return page(&site, &id, shown).await;
    };
    let new = NewComment {
        idempotency_key: key,
        section,
        body: shown.form.body.clone(),
        name: shown.form.name.clone(),
        show_name: shown.form.show_name,
    };
    match consultation::comment(&site.desk(), consultation, new).await {
        Ok(comment) => Ok(site.go(&format!("/consultations/{consultation}/comments/{comment}"))),
        Err(Fault::Invalid(errors)) => {
            for error in &errors {
                let field = if error.field == "section" { "section" } else { "body" };
                shown.errors.add(field, error.message(site.lang));
            }
            page(&site, &id, shown).await
        }
        Err(fault @ Fault::Refused(_)) => {
            shown.alert = warn(fault.message(site.lang));
            page(&site, &id, shown).await
        }
        Err(fault) => Err(fault.into()),
    }
}

async fn page(site: &Site, id: &str, shown: Shown) -> Result<Response, Bare> {
    let id: ConsultationId = id.parse().map_err(|_| Bare::NOT_FOUND)?;
    let today = site.app.clock.today();
    let read = site.app.store.read(&site.scope).await?;
    let one = consultation::find_published(&read, id).await?.ok_or(Bare::NOT_FOUND)?;
    let mut drafts = consultation::drafts(&read, id).await?;
    drafts.retain(|draft| draft.published_at.is_some());
    let comments = consultation::published_comments(&read, id, MOST_SHOWN).await?;
    let steps = consultation::steps(&read, id).await?;
    let files = file::published_of(&read, id.uuid()).await?;
    drop(read);
    let open = one.stage(today) == Stage::Open;
    let path = format!("{}/consultations/{id}", site.base);
    let (sections, general) = sections(site, &drafts, comments, open.then_some(path.as_str()))?;
    let ok = shown.status == StatusCode::OK;
    let mut page = site.page("portal.consultation.list");
    page.title.clone_from(&one.record.face.title);
    if !one.record.face.summary.is_empty() {
        page.description.clone_from(&one.record.face.summary);
    }
    page.canonical = ok.then(|| format!("{}{path}", site.origin));
    page.noindex = !ok;
    page.in_error = shown.errors.any();
    page.alert = shown.alert;
    let (stage, tone) = stage_words(site.lang, one.stage(today));
    let last = drafts.last();
    let form = open.then(|| CommentForm { sections: choices(site.lang, last, &shown.section), ..shown.form });
    let names: Vec<&str> = one.terms.channels.iter().map(|c| t(site.lang, channel_key(*c))).collect();
    let number = last.map_or(1, |draft| draft.version_no).to_string();
    let counts = one.counts;
    let lang = site.lang;
    let view = ConsultationPage {
        kind: kind_words(lang, &one),
        summary: one.record.face.summary.clone(),
        stage,
        tone,
        period: period(lang, &one),
        left: left(site, &one),
        channels: names.join(" · "),
        figures: tr(
            lang,
            "consultation.figures",
            &[
                ("n", &counts.received.to_string()),
                ("answered", &counts.answered.to_string()),
                ("left", &counts.unanswered().to_string()),
            ],
        ),
        version: tr(lang, "consultation.version", &[("n", &number)]),
        version_note: last.map(|draft| draft.note.clone()).unwrap_or_default(),
        sections,
        general,
        hidden: counts.hidden,
        form,
        errors: shown.errors,
        files: files.iter().map(|one| records::file(site, one)).collect(),
        steps: steps
            .iter()
            .map(|step| StepItem {
                name: t(lang, consultation::step_key(step.kind)),
                done: step.done_on.map(|day| thai_date::short(day, lang)),
            })
            .collect(),
        adopted: one.adoption.as_ref().map(|adoption| {
            let day = thai_date::long(adoption.on, lang);
            tr(
                lang,
                "consultation.adopted",
                &[("day", day.as_str()), ("by", adoption.by.as_str()), ("order", adoption.order.as_str())],
            )
        }),
        results: paragraphs(&one.results_text),
        body_max: rules::MAX_COMMENT,
        path,
        page,
    };
    Ok(answer(shown.status, &view, if ok && !open { Keep::Ask } else { Keep::Form }))
}

fn choices(lang: Lang, draft: Option<&Draft>, chosen: &str) -> Vec<Choice> {
    let whole = Choice {
        value: String::new(),
        label: t(lang, "consultation.whole").to_owned(),
        chosen: chosen.is_empty(),
    };
    let sections = draft.map(|draft| draft.sections.as_slice()).unwrap_or_default();
    std::iter::once(whole)
        .chain(sections.iter().map(|section| {
            let value = section.id.to_string();
            Choice {
                chosen: value == chosen,
                label: format!("{} {}", section.number, section.heading).trim().to_owned(),
                value,
            }
        }))
        .collect()
}

/// The sections of the latest version with the comments made on them or on what they grew from; what fits none goes
/// to the draft as a whole.
fn sections(
    site: &Site,
    drafts: &[Draft],
    comments: Vec<Comment>,
    form: Option<&str>,
) -> Result<(Vec<SectionView>, Vec<CommentView>), Fault> {
    let Some(last) = drafts.last() else { return Ok((Vec::new(), Vec::new())) };
    let compared = consultation::compare_of(drafts, last.id)?;
    let lang = site.lang;
    let mut rest = comments;
    let mut views = Vec::new();
    for (section, at) in last.sections.iter().zip(1_usize..) {
        let mut family = vec![section.id];
        let mut origin = section.came_from;
        while let Some(id) = origin {
            family.push(id);
            origin = drafts
                .iter()
                .flat_map(|draft| &draft.sections)
                .find(|one| one.id == id)
                .and_then(|one| one.came_from);
        }
        let belongs = |comment: &Comment| comment.section.is_some_and(|id| family.contains(&id));
        let (mine, others): (Vec<Comment>, Vec<Comment>) = rest.into_iter().partition(belongs);
        rest = others;
        let row = compared.iter().find(|row| row.after.as_ref().is_some_and(|after| after.id == section.id));
        let change = row.map(|row| row.change);
        let before =
            row.filter(|row| row.change == SectionChange::Changed).and_then(|row| row.before.as_ref());
        views.push(SectionView {
            anchor: format!("s{at}"),
            title: format!("{} {}", section.number, section.heading).trim().to_owned(),
            body: paragraphs(&section.body),
            change: match change {
                Some(SectionChange::Changed) => Some(t(lang, "consultation.changed")),
                Some(SectionChange::Added) => Some(t(lang, "consultation.added")),
                _ => None,
            },
            before: before.map(|old| paragraphs(&old.body)).unwrap_or_default(),
            comments: mine.iter().map(|one| comment_view(lang, one)).collect(),
            comment_href: form.map(|path| format!("{path}?section={}#comment", section.id)),
        });
    }
    Ok((views, rest.iter().map(|one| comment_view(lang, one)).collect()))
}

fn paragraphs(text: &str) -> Vec<String> {
    text.split('\n').map(str::trim).filter(|line| !line.is_empty()).map(str::to_owned).collect()
}

fn channel_key(channel: consultation::CommentChannel) -> &'static str {
    use consultation::CommentChannel as C;
    match channel {
        C::Website => "consultation.channel.website",
        C::WalkIn => "consultation.channel.walk_in",
        C::Letter => "consultation.channel.letter",
        C::Phone => "consultation.channel.phone",
        C::Email => "consultation.channel.email",
        C::Facebook => "consultation.channel.facebook",
        C::LineOa => "consultation.channel.line_oa",
        C::OpinionBox => "consultation.channel.opinion_box",
        C::MobileOutreach => "consultation.channel.mobile_outreach",
        C::Forum => "consultation.channel.forum",
    }
}

fn comment_view(lang: Lang, comment: &Comment) -> CommentView {
    let who = comment.name.clone().unwrap_or_else(|| t(lang, "consultation.unnamed").to_owned());
    CommentView {
        body: paragraphs(&comment.body),
        who: format!("{who} ({})", t(lang, channel_key(comment.channel))),
        when: thai_date::short(comment.received_on, lang),
        answer: comment.answer.as_ref().map(|answer| {
            let (key, tone) = match answer.outcome {
                AnswerOutcome::Accepted => ("consultation.outcome.accepted", Tone::Success),
                AnswerOutcome::Partly => ("consultation.outcome.partly", Tone::Info),
                AnswerOutcome::NotAccepted => ("consultation.outcome.not_accepted", Tone::Plain),
            };
            AnswerView {
                outcome: t(lang, key),
                tone,
                reason: paragraphs(&answer.reason),
                when: thai_date::short(kernel::fiscal::thai_day(answer.answered_at), lang),
            }
        }),
    }
}

/// A comment for the one who wrote it: honest about whether it is shown, and why not.
async fn own(site: Site, Path((_, id, comment)): Path<(String, String, String)>) -> Result<Response, Bare> {
    let id: ConsultationId = id.parse().map_err(|_| Bare::NOT_FOUND)?;
    let comment: CommentId = comment.parse().map_err(|_| Bare::NOT_FOUND)?;
    let read = site.app.store.read(&site.scope).await?;
    let one = consultation::find_published(&read, id).await?.ok_or(Bare::NOT_FOUND)?;
    let comment =
        consultation::own_comment(&read, comment).await?.filter(|comment| comment.consultation == id);
    drop(read);
    let comment = comment.ok_or(Bare::NOT_FOUND)?;
    let lang = site.lang;
    let (state, explained, tone) = match comment.state {
        CommentState::Pending => ("consultation.state.pending", "consultation.told.pending", Tone::Info),
        CommentState::Shown => ("consultation.state.shown", "consultation.told.shown", Tone::Success),
        CommentState::Hidden => ("consultation.state.hidden", "consultation.told.hidden", Tone::Warning),
    };
    let page = CommentPage {
        page: site.private_page("portal.consultation.own"),
        back: format!("{}/consultations/{id}", site.base),
        title: one.record.face.title,
        section: comment.section_label.clone(),
        state: t(lang, state),
        explained: t(lang, explained).to_owned(),
        tone,
        reason: comment.hidden_reason.clone(),
        comment: comment_view(lang, &comment),
    };
    Ok(answer(StatusCode::OK, &page, Keep::Never))
}
