//! Reading surveys and their figures.

use super::{
    AgeGroup, Aspect, Options, Question, QuestionKind, Service, ServiceLine, Sex, State, Survey,
    results::{self, Cell, LEAST, Part, Split},
    table,
};
use crate::record::{self, Kind, Record};
use chrono::NaiveDate;
use kernel::{
    Action, Actor, Fault,
    ids::{QuestionId, SurveyId},
    page::{Page, PageArgs, decode_cursor, encode_cursor},
};
use sea_orm::{ColumnTrait, FromQueryResult};
use store::{Sql, TenantRead};
use uuid::Uuid;

/// One survey with its services and questions, drafts and those set aside included.
pub async fn find(read: &TenantRead, id: SurveyId) -> Result<Option<Survey>, Fault> {
    let Some(record) = record::find(read, Kind::Survey, id.uuid()).await? else { return Ok(None) };
    let row = read
        .find::<table::survey::Entity>()
        .filter(table::survey::Column::Id.eq(id.uuid()))
        .one()
        .await?
        .ok_or_else(|| Fault::internal("a survey's record without its survey"))?;
    let services = read
        .find::<table::survey_service::Entity>()
        .filter(table::survey_service::Column::SurveyId.eq(id.uuid()))
        .ascending(table::survey_service::Column::No)
        .all()
        .await?;
    let questions = read
        .find::<table::survey_question::Entity>()
        .filter(table::survey_question::Column::SurveyId.eq(id.uuid()))
        .ascending(table::survey_question::Column::Sort)
        .all()
        .await?;
    let counts = counts(read, &[id.uuid()]).await?;
    let (answers, paper) = counts.first().map_or((0, 0), |c| (c.answers, c.paper));
    Ok(Some(Survey {
        id,
        record,
        state: State::read(&row.state)?,
        options: Options {
            repeat_allowed: row.repeat_allowed,
            live_results: row.live_results,
            ask_sex: row.ask_sex,
            ask_age: row.ask_age,
            population: row.population,
            margin_percent: row.margin_percent,
        },
        template: row.template,
        opened_at: row.opened_at,
        closed_at: row.closed_at,
        services: services
            .into_iter()
            .map(|s| Ok(ServiceLine { no: s.no, service: Service::read(&s.service)?, name: s.name }))
            .collect::<Result<_, Fault>>()?,
        questions: questions
            .into_iter()
            .map(|q| {
                Ok(Question {
                    id: QuestionId(q.id),
                    aspect: Aspect::read(&q.aspect)?,
                    kind: QuestionKind::read(&q.kind)?,
                    text: q.text,
                    required: q.required,
                })
            })
            .collect::<Result<_, Fault>>()?,
        answers,
        paper,
    }))
}

/// One survey as citizens may see it.
pub async fn find_published(read: &TenantRead, id: SurveyId) -> Result<Option<Survey>, Fault> {
    Ok(find(read, id).await?.filter(|survey| survey.record.is_public() && survey.state != State::Draft))
}

#[derive(FromQueryResult)]
struct Count {
    survey_id: Uuid,
    answers: i64,
    paper: i64,
}

async fn counts(read: &TenantRead, ids: &[Uuid]) -> Result<Vec<Count>, Fault> {
    let sql = Sql::new(
        "SELECT r.survey_id AS survey_id, count(*) AS answers, count(CASE WHEN r.source = 'paper' THEN 1 END) AS paper
         FROM survey_response r WHERE r.tenant_id = {tenant} AND r.survey_id IN (",
    );
    let sql = sql.push_list(ids.iter().copied()).push(") GROUP BY r.survey_id");
    Ok(read.rows_as(sql).await?)
}

/// A line of the list: state and number of answers of each of these records, in their order.
pub async fn of_records(read: &TenantRead, records: &[Record]) -> Result<Vec<(State, i64)>, Fault> {
    if records.is_empty() {
        return Ok(Vec::new());
    }
    let ids: Vec<Uuid> = records.iter().map(|record| record.id).collect();
    let counts = counts(read, &ids).await?;
    let rows = read
        .find::<table::survey::Entity>()
        .filter(table::survey::Column::Id.is_in(ids.clone()))
        .all()
        .await?;
    ids.iter()
        .map(|id| {
            let row = rows.iter().find(|row| row.id == *id);
            let state = row.map_or(Ok(State::Draft), |row| State::read(&row.state))?;
            Ok((state, counts.iter().find(|c| c.survey_id == *id).map_or(0, |c| c.answers)))
        })
        .collect()
}

/// Which surveys the citizens' list shows.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum StateFilter {
    Open,
    Closed,
}

#[derive(FromQueryResult)]
struct IdRow {
    id: Uuid,
}

/// Published surveys for citizens: those that can be answered today, the one that ends first ahead; or those that ended,
/// the latest first. Bounded: an administration has a handful a year.
pub async fn list_published(
    read: &TenantRead,
    which: StateFilter,
    today: NaiveDate,
) -> Result<Vec<Survey>, Fault> {
    let sql = Sql::new(
        "SELECT s.id AS id FROM survey s JOIN record r ON r.tenant_id = s.tenant_id AND r.id = s.id
         WHERE s.tenant_id = {tenant} AND r.published_at IS NOT NULL AND r.archived_at IS NULL",
    );
    let sql = match which {
        StateFilter::Open => sql
            .push(" AND s.state = 'open' AND (r.starts_on IS NULL OR r.starts_on <= ?)")
            .push(" AND (r.ends_on IS NULL OR r.ends_on >= ?) ORDER BY r.ends_on, s.id LIMIT 50")
            .bind(today)
            .bind(today),
        StateFilter::Closed => sql
            .push(" AND (s.state = 'closed' OR (s.state = 'open' AND r.ends_on < ?))")
            .push(" ORDER BY r.sort_on DESC, s.id LIMIT 50")
            .bind(today),
    };
    let ids: Vec<IdRow> = read.rows_as(sql).await?;
    let mut found = Vec::with_capacity(ids.len());
    for row in ids {
        found.extend(find(read, SurveyId(row.id)).await?);
    }
    Ok(found)
}

/// Which answers are counted.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Scope {
    /// All there are.
    All,
    /// What citizens see while it runs.
    Live,
}

/// The figures of a survey, with everything that must not be seen already taken out.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Results {
    /// People who gave a score; `None` under five, and then nothing else is given either.
    pub people: Option<i64>,
    pub whole: Option<Cell>,
    pub distribution: [Option<i64>; 5],
    pub services: Vec<Part<i32>>,
    pub aspects: Vec<Part<Aspect>>,
    pub questions: Vec<Part<QuestionId>>,
    pub sexes: Vec<Part<Option<Sex>>>,
    pub ages: Vec<Part<Option<AgeGroup>>>,
}

#[derive(FromQueryResult)]
struct Row {
    key: Option<String>,
    people: i64,
    scores: i64,
    sum: i64,
}

impl Row {
    fn cell(&self) -> Cell {
        Cell { people: self.people, scores: self.scores, sum: self.sum }
    }
}

const FIGURES: &str =
    "count(DISTINCT a.response_id) AS people, count(a.score) AS scores, coalesce(sum(a.score), 0) AS sum
     FROM survey_response r
     LEFT JOIN survey_answer a ON a.tenant_id = r.tenant_id AND a.response_id = r.id AND a.score IS NOT NULL
     LEFT JOIN survey_question q ON q.tenant_id = a.tenant_id AND q.id = a.question_id
     WHERE r.tenant_id = {tenant} AND r.survey_id = ? AND r.seq <= ?";

async fn grouped(read: &TenantRead, id: SurveyId, last: i64, key: &str) -> Result<Vec<Row>, Fault> {
    let sql = Sql::new(&format!("SELECT CAST({key} AS text) AS key, {FIGURES} GROUP BY {key}"));
    Ok(read.rows_as(sql.bind(id.uuid()).bind(last)).await?)
}

/// What the answers say, in a fixed number of statements.
pub async fn results(read: &TenantRead, survey: &Survey, scope: Scope) -> Result<Results, Fault> {
    let last = match scope {
        Scope::All => i64::from(i32::MAX),
        Scope::Live => results::live_limit(survey.answers),
    };
    let id = survey.id;
    let by_service = grouped(read, id, last, "r.service_no").await?;
    let people: i64 = by_service.iter().map(|row| row.people).sum();
    if people < LEAST {
        return Ok(Results::default());
    }
    let whole = by_service.iter().fold(Cell { people, ..Cell::default() }, |all, row| Cell {
        people,
        scores: all.scores + row.scores,
        sum: all.sum + row.sum,
    });
    let counts = scores(read, survey.id, last).await?;
    let services = survey.services.iter().map(|s| {
        let cell = by_service.iter().find(|row| row.key.as_deref() == Some(&s.no.to_string())).map(Row::cell);
        (s.no, cell.unwrap_or_default())
    });
    let by_aspect = grouped(read, id, last, "q.aspect").await?;
    let aspects = Aspect::ALL
        .iter()
        .filter(|a| survey.questions.iter().any(|q| q.kind == QuestionKind::Score && q.aspect == **a))
        .map(|a| {
            let cell = by_aspect.iter().find(|row| row.key.as_deref() == Some(a.as_str())).map(Row::cell);
            (*a, cell.unwrap_or_default())
        });
    let aspects = results::suppress(aspects.collect(), Split::Answers);
    let by_question = questions(read, survey, last).await?;
    let mut shown_questions = Vec::new();
    for part in &aspects {
        let of = by_question.iter().filter(|(_, aspect, _)| *aspect == part.key);
        if part.cell.is_some() {
            shown_questions
                .extend(results::suppress(of.map(|(id, _, cell)| (*id, *cell)).collect(), Split::Answers));
        } else {
            shown_questions.extend(of.map(|(id, ..)| Part { key: *id, cell: None }));
        }
    }
    let sexes = if survey.options.ask_sex {
        let rows = grouped(read, id, last, "r.sex").await?;
        groups(&rows, Sex::ALL, Sex::as_str)
    } else {
        Vec::new()
    };
    let ages = if survey.options.ask_age {
        let rows = grouped(read, id, last, "r.age_group").await?;
        groups(&rows, AgeGroup::ALL, AgeGroup::as_str)
    } else {
        Vec::new()
    };
    Ok(Results {
        people: Some(people),
        whole: Some(whole),
        distribution: results::distribution(counts),
        services: results::suppress(services.collect(), Split::People),
        aspects,
        questions: shown_questions,
        sexes,
        ages,
    })
}

/// Groups of people in their own order, those who did not say last.
fn groups<K: Copy>(rows: &[Row], all: &[K], word: impl Fn(K) -> &'static str) -> Vec<Part<Option<K>>> {
    let cell = |key: Option<K>| {
        let row = rows.iter().find(|row| row.key.as_deref() == key.map(&word));
        (key, row.map(Row::cell).unwrap_or_default())
    };
    let cells = all.iter().map(|key| Some(*key)).chain([None]).map(cell);
    results::suppress(cells.collect(), Split::People)
}

async fn scores(read: &TenantRead, id: SurveyId, last: i64) -> Result<[Cell; 5], Fault> {
    let mut counts = [Cell::default(); 5];
    for row in grouped(read, id, last, "a.score").await? {
        let at =
            row.key.as_deref().and_then(|score| score.parse::<usize>().ok()).and_then(|s| s.checked_sub(1));
        if let Some(cell) = at.and_then(|at| counts.get_mut(at)) {
            *cell = row.cell();
        }
    }
    Ok(counts)
}

#[derive(FromQueryResult)]
struct QuestionRow {
    question_id: Uuid,
    scores: i64,
    sum: i64,
}

async fn questions(
    read: &TenantRead,
    survey: &Survey,
    last: i64,
) -> Result<Vec<(QuestionId, Aspect, Cell)>, Fault> {
    let sql = Sql::new(
        "SELECT a.question_id AS question_id, count(*) AS scores, coalesce(sum(a.score), 0) AS sum
         FROM survey_response r JOIN survey_answer a ON a.tenant_id = r.tenant_id AND a.response_id = r.id
         WHERE r.tenant_id = {tenant} AND r.survey_id = ? AND r.seq <= ? AND a.score IS NOT NULL
         GROUP BY a.question_id",
    );
    let rows: Vec<QuestionRow> = read.rows_as(sql.bind(survey.id.uuid()).bind(last)).await?;
    let asked = survey.questions.iter().filter(|q| q.kind == QuestionKind::Score);
    Ok(asked
        .map(|q| {
            let cell = rows.iter().find(|row| row.question_id == q.id.uuid()).map(|row| Cell {
                people: row.scores,
                scores: row.scores,
                sum: row.sum,
            });
            (q.id, q.aspect, cell.unwrap_or_default())
        })
        .collect())
}

/// A free text with the question it answers. It carries neither the day nor the rest of the form.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FreeText {
    pub question: QuestionId,
    pub text: String,
}

#[derive(FromQueryResult)]
struct TextRow {
    question_id: Uuid,
    response_id: Uuid,
    text: String,
}

/// Free texts for staff, in an order that tells nothing about who wrote when.
pub async fn texts(
    read: &TenantRead,
    actor: &Actor,
    id: SurveyId,
    args: PageArgs,
) -> Result<Page<FreeText>, Fault> {
    actor.may(Action::SurveyWork)?;
    let mut sql = Sql::new(
        "SELECT a.question_id AS question_id, a.response_id AS response_id, a.text AS text
         FROM survey_answer a JOIN survey_question q ON q.tenant_id = a.tenant_id AND q.id = a.question_id
         WHERE a.tenant_id = {tenant} AND q.survey_id = ? AND a.score IS NULL",
    )
    .bind(id.uuid());
    if let Some(cursor) = &args.after {
        let (question, response): (Uuid, Uuid) =
            decode_cursor(cursor).ok_or_else(|| Fault::field("after", "bad_cursor"))?;
        sql = sql.push(" AND (a.question_id, a.response_id) > (?, ?)").bind(question).bind(response);
    }
    let limit = args.limit();
    let asked = i64::try_from(limit).unwrap_or(i64::MAX).saturating_add(1);
    let sql = sql.push(" ORDER BY a.question_id, a.response_id LIMIT ?").bind(asked);
    let rows: Vec<TextRow> = read.rows_as(sql).await?;
    let page = Page::cut(rows, limit, |row| encode_cursor(&(row.question_id, row.response_id)));
    let rows = page
        .rows
        .into_iter()
        .map(|row| FreeText { question: QuestionId(row.question_id), text: row.text })
        .collect();
    Ok(Page { rows, end_cursor: page.end_cursor, has_next: page.has_next })
}
