//! The round and its days, the order of the categories, who has contributed, and what to look at again.

use super::{Contribution, NewTask, Principle, Programme, Task, TaskState, Warning};
use chrono::{Days, NaiveDate};
use kernel::{
    FieldError,
    fiscal::{FiscalYear, HalfYearRound},
    ids::DepartmentId,
    participation::Category,
    text,
};

pub const MAX_TEXT: usize = 500;
pub const MAX_RESULT: usize = 2_000;
pub const MOST_TASKS: usize = 100;
const MAX_GROUP: usize = 200;

/// 1 or 2, as stored.
///
/// # Errors
/// A field error for another number.
pub fn round_of(number: i32) -> Result<HalfYearRound, FieldError> {
    match number {
        1 => Ok(HalfYearRound::One),
        2 => Ok(HalfYearRound::Two),
        _ => Err(FieldError::new("round", "choose_one")),
    }
}

/// The report's title is built from its round (domain.md b1, first box).
#[must_use]
pub fn title(year: FiscalYear, round: HalfYearRound) -> String {
    let months = match round {
        HalfYearRound::One => {
            format!("เดือนตุลาคม พ.ศ. {} - เดือนมีนาคม พ.ศ. {year}", year.previous())
        }
        HalfYearRound::Two => format!("เดือนเมษายน พ.ศ. {year} - เดือนกันยายน พ.ศ. {year}"),
    };
    format!(
        "รายงานผลการเปิดโอกาสให้บุคคลภายนอกได้มีส่วนร่วมในการดำเนินงาน รอบ 6 เดือน ประจำปีงบประมาณ พ.ศ. {year} ({months})"
    )
}

/// What a deadline or an audit line may call it.
#[must_use]
pub fn label(year: FiscalYear, round: HalfYearRound) -> String {
    format!("รอบที่ {} ปีงบประมาณ พ.ศ. {year}", round.number())
}

/// The day the report is due: the round's last day and the administration's days (domain.md R1: a proposal, tenant data).
#[must_use]
pub fn due_on(year: FiscalYear, round: HalfYearRound, days: i32) -> NaiveDate {
    let (_, end) = round.range(year);
    end.checked_add_days(Days::new(u64::try_from(days).unwrap_or_default())).unwrap_or(end)
}

/// The round after this one.
#[must_use]
pub fn after(year: FiscalYear, round: HalfYearRound) -> (FiscalYear, HalfYearRound) {
    match round {
        HalfYearRound::One => (year, HalfYearRound::Two),
        HalfYearRound::Two => (year.next(), HalfYearRound::One),
    }
}

/// The categories in the fixed order of the report, 1 to 4 (domain.md b1).
#[must_use]
pub fn place_of(category: Category) -> usize {
    Category::ALL.iter().position(|known| *known == category).map_or(0, |at| at + 1)
}

/// Cleans a task and names every broken rule.
#[must_use]
pub fn check_task(mut task: NewTask) -> (NewTask, Vec<FieldError>) {
    let mut errors = Vec::new();
    task.text = text::clean_line(&task.text, MAX_TEXT);
    task.work_group = text::clean_line(&task.work_group, MAX_GROUP);
    task.result = text::clean_text(&task.result, MAX_RESULT);
    task.principles = Principle::ALL.iter().copied().filter(|p| task.principles.contains(p)).collect();
    if task.text.is_empty() {
        errors.push(FieldError::new("text", "required"));
    }
    (task, errors)
}

/// What each active department has shown: a task of its own with evidence, or a record of its own that shows any task
/// (domain.md b1: every work group must contribute).
#[must_use]
pub fn contributions(departments: &[DepartmentId], tasks: &[Task]) -> Vec<Contribution> {
    departments
        .iter()
        .map(|department| {
            let own = |task: &&Task| task.said.department == Some(*department);
            let shows = |task: &&Task| {
                (own(task) && task.has_evidence())
                    || task.shown_by.iter().any(|shown| shown.department == Some(*department))
            };
            Contribution {
                department: *department,
                tasks: tasks.iter().filter(own).count(),
                shown: tasks.iter().filter(shows).count(),
            }
        })
        .collect()
}

/// What to look at again.
#[must_use]
pub fn warnings(
    programme: &Programme,
    tasks: &[Task],
    contributions: &[Contribution],
    published_on: Option<NaiveDate>,
) -> Vec<Warning> {
    let (_, end) = programme.round.range(programme.year);
    let early = |day: Option<NaiveDate>| day.is_some_and(|day| day < end);
    let mut found = Vec::new();
    if early(programme.filed_on) || early(published_on) {
        found.push(Warning::BeforeRoundEnd);
    }
    if contributions.iter().any(|one| one.shown == 0) {
        found.push(Warning::DepartmentsMissing);
    }
    if tasks.iter().any(|task| task.said.state == TaskState::Done && !task.has_evidence()) {
        found.push(Warning::DoneWithoutEvidence);
    }
    if Category::ALL.iter().any(|category| !tasks.iter().any(|task| task.said.category == *category)) {
        found.push(Warning::EmptyCategory);
    }
    found
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, clippy::indexing_slicing)]
    use super::*;
    use crate::{
        programme::Shown,
        record::{Face, Kind, Record},
    };
    use chrono::{DateTime, Utc};
    use kernel::ids::TaskId;
    use uuid::Uuid;

    fn year(be: i32) -> FiscalYear {
        FiscalYear::from_be(be).unwrap()
    }

    fn day(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    #[test]
    fn domain_b1_the_title_names_the_months_of_the_round() {
        let one = title(year(2567), HalfYearRound::One);
        assert!(
            one.ends_with("รอบ 6 เดือน ประจำปีงบประมาณ พ.ศ. 2567 (เดือนตุลาคม พ.ศ. 2566 - เดือนมีนาคม พ.ศ. 2567)")
        );
        let two = title(year(2567), HalfYearRound::Two);
        assert!(two.ends_with("(เดือนเมษายน พ.ศ. 2567 - เดือนกันยายน พ.ศ. 2567)"));
    }

    #[test]
    fn domain_r1_the_report_is_due_thirty_days_after_its_round() {
        assert_eq!(due_on(year(2570), HalfYearRound::One, 30), day("2027-04-30"));
        assert_eq!(due_on(year(2570), HalfYearRound::Two, 30), day("2027-10-30"));
        assert_eq!(due_on(year(2570), HalfYearRound::Two, 0), day("2027-09-30"));
    }

    #[test]
    fn rounds_follow_each_other() {
        assert_eq!(after(year(2570), HalfYearRound::One), (year(2570), HalfYearRound::Two));
        assert_eq!(after(year(2570), HalfYearRound::Two), (year(2571), HalfYearRound::One));
        assert!(round_of(0).is_err() && round_of(3).is_err());
    }

    #[test]
    fn domain_b1_the_categories_have_a_fixed_order() {
        let places: Vec<usize> = Category::ALL.iter().map(|c| place_of(*c)).collect();
        assert_eq!(places, [1, 2, 3, 4]);
        let task = task(Category::Implement, 7, None);
        assert_eq!(task.code(), "2.7");
    }

    fn task(category: Category, number: i32, department: Option<DepartmentId>) -> Task {
        Task {
            id: TaskId::new(),
            number,
            version: 1,
            said: NewTask { department, ..NewTask::of(category, "งาน") },
            shown_by: Vec::new(),
            files: 0,
        }
    }

    fn shown(department: Option<DepartmentId>) -> Shown {
        Shown { record: Uuid::nil(), kind: Kind::Activity, title: "ก".into(), department, public: true }
    }

    #[test]
    fn a_department_contributes_by_its_own_task_or_by_its_own_record() {
        let (a, b, c, d) =
            (DepartmentId::new(), DepartmentId::new(), DepartmentId::new(), DepartmentId::new());
        let mut of_a = task(Category::Plan, 1, Some(a));
        of_a.files = 1;
        let mut of_b = task(Category::Plan, 2, Some(b));
        of_b.shown_by.push(shown(Some(c)));
        let bare = task(Category::Plan, 3, Some(d));
        let found = contributions(&[a, b, c, d], &[of_a, of_b, bare]);
        let numbers: Vec<(usize, usize)> = found.iter().map(|one| (one.tasks, one.shown)).collect();
        assert_eq!(numbers, [(1, 1), (1, 1), (0, 1), (1, 0)]);
    }

    #[test]
    fn domain_b1_filing_before_the_round_ends_warns_and_does_not_forbid() {
        let programme = Programme {
            record: Record {
                id: Uuid::nil(),
                kind: Kind::Programme,
                face: Face::default(),
                published_at: None,
                archived_at: None,
                version: 1,
                created_by: None,
                created_at: DateTime::<Utc>::MIN_UTC,
                updated_at: DateTime::<Utc>::MIN_UTC,
            },
            year: year(2567),
            round: HalfYearRound::One,
            stakeholders: Vec::new(),
            due_on: day("2024-04-30"),
            filed_on: None,
        };
        let tasks: Vec<Task> = Category::ALL.iter().map(|c| task(*c, 1, None)).collect();
        // Seed 000: created 5 March 2567 for October to March.
        assert_eq!(warnings(&programme, &tasks, &[], Some(day("2024-03-05"))), [Warning::BeforeRoundEnd]);
        assert_eq!(warnings(&programme, &tasks, &[], Some(day("2024-03-31"))), []);
        let filed = Programme { filed_on: Some(day("2024-03-30")), ..programme.clone() };
        assert_eq!(warnings(&filed, &tasks, &[], None), [Warning::BeforeRoundEnd]);
        let mut done = tasks.clone();
        done[0].said.state = TaskState::Done;
        let nobody = Contribution { department: DepartmentId::new(), tasks: 1, shown: 0 };
        assert_eq!(
            warnings(&programme, &done[..3], &[nobody], None),
            [Warning::DepartmentsMissing, Warning::DoneWithoutEvidence, Warning::EmptyCategory]
        );
    }
}
