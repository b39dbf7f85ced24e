//! Measures in the form of ten headings (seed 001): a plan and its measures, as drafts.

use crate::{
    lines,
    outcome::{Entered, Summary},
    paragraphs,
    place::{Place, Places, content_of, once},
    text,
};
use kernel::{Fault, Lang, ids::PlanId};
use participation::{
    measure::{self, Content, Form, Indicator, IndicatorRule, NewMeasure, Step},
    plan::{self, NewPlan},
    record::{Face, Kind},
};
use reading::{Coded, Field, Measure, MeasureForm, Measures};
use tenancy::{Desk, department};

/// The plan comes first; without it there is nowhere to put a measure.
pub(crate) async fn enter(desk: &Desk, key: &str, found: Measures) -> Result<Summary, Fault> {
    let mut summary = Summary::default();
    let title = plan_title(&found);
    let line = found.plan_title.as_ref().map_or(0, |field| field.line);
    // Its years and groups follow from the measures and may move while those are corrected.
    let place = Place::named(key, "plan", &title.as_str().into());
    let make = async {
        let id = enter_plan(desk, &place, &title, &found).await?;
        Ok(Entered::Record(Kind::Plan, id.uuid()))
    };
    let plan = match once(desk, &place, make).await {
        Ok(Entered::Record(_, id)) => PlanId(id),
        Ok(Entered::Complaint(_)) => return Err(Fault::internal("a complaint for a plan")),
        Err(fault) => {
            summary.add(title, line, Err(fault));
            return Ok(summary);
        }
    };
    summary.add(title, line, Ok(Entered::Record(Kind::Plan, plan.uuid())));
    let departments = department::list(&desk.store.read(&desk.scope).await?, false).await?;
    let mut places = Places::new(key, "measure");
    for one in &found.measures {
        let place = places.of(&content_of(serde_json::to_value(one))?);
        let new = new_measure(place.key.clone(), plan, one, &departments);
        let (title, line) = (new.face.title.clone(), first_line(one));
        let make = async {
            let id = measure::commands::create(desk, new).await?;
            Ok(Entered::Record(Kind::Measure, id.uuid()))
        };
        summary.add(title, line, once(desk, &place, make).await);
    }
    Ok(summary)
}

fn plan_title(found: &Measures) -> String {
    let dimension = found.dimension.as_ref().map(|field| dimension(&field.value));
    found.plan_title.as_ref().map(|field| field.value.clone()).or(dimension).unwrap_or_default()
}

fn dimension(coded: &Coded) -> String {
    kernel::lang::tr(Lang::Th, "import.dimension", &[("code", &coded.code), ("title", &coded.title)])
}

async fn enter_plan(desk: &Desk, place: &Place, title: &str, found: &Measures) -> Result<PlanId, Fault> {
    let first = found.measures.iter().filter_map(|one| Some(one.fiscal_year_from.as_ref()?.value)).min();
    let last = found.measures.iter().filter_map(|one| Some(one.fiscal_year_to.as_ref()?.value)).max();
    let content = plan::Content {
        first_year: first.unwrap_or_default(),
        last_year: last.or(first).unwrap_or_default(),
        dimension: found.dimension.as_ref().map(|field| dimension(&field.value)).unwrap_or_default(),
        groups: found
            .groups
            .iter()
            .map(|field| plan::Group { code: field.value.code.clone(), title: field.value.title.clone() })
            .collect(),
    };
    let face = Face { title: title.to_owned(), fiscal_year: first, ..Face::default() };
    plan::commands::create(desk, NewPlan { idempotency_key: place.key.clone(), face, content }).await
}

fn first_line(one: &Measure) -> u32 {
    let lines = [one.code.as_ref(), one.title.as_ref(), one.heading.as_ref()];
    lines.into_iter().flatten().map(|field| field.line).min().unwrap_or_default()
}

fn new_measure(
    idempotency_key: String,
    plan: PlanId,
    one: &Measure,
    departments: &[department::Department],
) -> NewMeasure {
    let owner = one.owner_kind.as_ref().map(|kind| kind.value.code());
    let of_kind = departments.iter().find(|department| owner == Some(department.kind.as_str()));
    let step = |item: &reading::Item| Step {
        text: item.text.value.clone(),
        bullets: lines(&item.items),
        ..Step::default()
    };
    // What is measured, and how much is enough, is for a person to say; the document has words only.
    let indicator = |name: String| Indicator {
        id: None,
        name,
        unit: String::new(),
        rule: IndicatorRule::YesNo,
        target: None,
    };
    let year = |field: &Option<Field<i32>>| field.as_ref().map(|field| field.value).unwrap_or_default();
    let content = Content {
        heading: text(one.heading.as_ref()),
        form: match one.measure_form.as_ref().map(|field| field.value) {
            Some(MeasureForm::Project) => Form::Project,
            Some(MeasureForm::Activity) => Form::Activity,
            Some(MeasureForm::Measure) | None => Form::Measure,
        },
        rationale: paragraphs(&one.rationale),
        objectives: lines(&one.objectives),
        targets: lines(&one.targets),
        area: text(one.operating_area.as_ref()),
        steps: one.steps.iter().map(step).collect(),
        first_year: year(&one.fiscal_year_from),
        last_year: year(&one.fiscal_year_to),
        budget: one.budget.as_ref().map(|field| field.value).unwrap_or_default(),
        each_year: false,
        all_departments: owner == Some("all_departments"),
        departments: of_kind.map(|department| department.id).into_iter().collect(),
        indicators: lines(&one.indicators).into_iter().map(indicator).collect(),
    };
    let face = Face {
        title: text(one.title.as_ref()),
        department: of_kind.map(|department| department.id),
        ..Face::default()
    };
    NewMeasure { idempotency_key, plan, code: text(one.code.as_ref()), face, content }
}
