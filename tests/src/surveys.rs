//! Surveys and evaluation rounds (แบบสำรวจความพึงพอใจ การประเมินผล).

use kernel::{
    Actor, Clock, Fault, Role,
    figure::{Figure, Span},
    fiscal::FiscalYear,
    ids::{QuestionId, ResponseId},
    page::PageArgs,
};
use participation::{
    evaluation::{self, Announcement, ContinuationDecision, score::Mark},
    record::Face,
    survey::{
        self, Aspect, Draft, DraftQuestion, Options, QuestionKind, Scope, Service, Survey, commands, respond,
        rules::Form,
    },
};
use tenancy::Desk;

fn question(aspect: Aspect, kind: QuestionKind) -> DraftQuestion {
    DraftQuestion {
        aspect,
        kind,
        text: format!("{} {}", aspect.as_str(), kind.as_str()),
        required: kind == QuestionKind::Score,
    }
}

/// Two services, a question of two aspects each, and a free text; open for the whole of November 2569.
pub fn draft(title: &str) -> Draft {
    Draft {
        face: Face {
            title: format!("ความพึงพอใจ {title}"),
            starts_on: "2026-11-01".parse().ok(),
            ends_on: "2026-11-30".parse().ok(),
            ..Face::default()
        },
        services: vec![(Service::Counter, format!("เคาน์เตอร์ {title}"))],
        questions: vec![
            question(Aspect::Process, QuestionKind::Score),
            question(Aspect::Staff, QuestionKind::Score),
            question(Aspect::Overall, QuestionKind::Text),
        ],
        ..Draft::default()
    }
}

/// A round of the fiscal year 2570 with one mission, one criterion and one evaluator.
pub fn round(title: &str, no: i32) -> evaluation::Draft {
    evaluation::Draft {
        face: Face {
            title: format!("ประเมินผล {title}"), fiscal_year: Some(2570), ..Face::default()
        },
        round: no,
        missions: vec![evaluation::DraftMission {
            name: format!("ภารกิจ {title}"),
            ..evaluation::DraftMission::default()
        }],
        criteria: vec!["ตรงตามเป้าหมาย".into()],
        evaluators: vec![("ผู้แทนชุมชน".into(), true)],
    }
}

pub async fn load(desk: &Desk, id: kernel::ids::SurveyId) -> Survey {
    survey::find(&desk.store.read(&desk.scope).await.unwrap(), id).await.unwrap().unwrap()
}

pub async fn open_survey(desk: &Desk, draft: Draft) -> Survey {
    let id = commands::create(desk, &format!("open {}", draft.face.title), draft).await.unwrap();
    let made = load(desk, id).await;
    commands::open(desk, id, made.record.version).await.unwrap();
    load(desk, id).await
}

fn form(survey: &Survey, process: i32, staff: i32) -> Form {
    let id = |at: usize| survey.questions[at].id;
    Form { service_no: Some(1), scores: vec![(id(0), process), (id(1), staff)], ..Form::default() }
}

db_test!(a_survey_is_drafted_opened_answered_and_closed, |h| {
    let town = h.town("ban").await;
    let officer = h.desk(&town, town.actor(Role::ResponsibleOfficer));
    let citizen = h.desk(&town, Actor::Citizen);
    let id = commands::create(&officer, "one", draft("ก")).await.unwrap();
    assert_eq!(
        commands::create(&officer, "one", draft("ก")).await.unwrap(),
        id,
        "the same key makes it once"
    );
    let made = load(&officer, id).await;
    let early = respond::answer(&citizen, id, "a", &form(&made, 5, 4)).await;
    assert!(matches!(early, Err(Fault::NotFound)), "a draft is not there for citizens");
    commands::open(&officer, id, made.record.version).await.unwrap();
    let open = load(&officer, id).await;
    respond::answer(&citizen, id, "a", &form(&open, 5, 4)).await.unwrap();
    respond::answer(&citizen, id, "a", &form(&open, 5, 4)).await.unwrap();
    assert_eq!(load(&officer, id).await.answers, 1, "the same key counts once");

    // Somebody answered: words of a question are frozen, the title is not.
    let mut other = draft("ข");
    other.services = draft("ก").services;
    commands::change(&officer, id, open.record.version, other.clone()).await.unwrap();
    other.questions[0].text = "คำถามใหม่".into();
    let version = load(&officer, id).await.record.version;
    let frozen = commands::change(&officer, id, version, other.clone()).await;
    assert!(matches!(frozen, Err(Fault::Refused("survey_answered"))));
    let stale =
        commands::change(&officer, id, version - 1, Draft { questions: draft("ก").questions, ..other }).await;
    assert!(matches!(stale, Err(Fault::Conflict(_))));

    // After the last day citizens are told so; paper may still come in until it is closed.
    h.clock.set("2026-12-01T03:00:00Z".parse().unwrap());
    let late = respond::answer(&citizen, id, "b", &form(&open, 1, 1)).await;
    assert!(matches!(late, Err(Fault::Refused("survey_ended"))));
    let clerk = h.desk(&town, town.actor(Role::ReceivingClerk));
    let paper = respond::enter(&clerk, id, "p", "ชุด 1", &form(&open, 3, 3)).await.unwrap();
    assert_eq!(respond::enter(&clerk, id, "p", "ชุด 1", &form(&open, 3, 3)).await.unwrap(), paper);
    let no_batch = respond::enter(&clerk, id, "q", " ", &form(&open, 3, 3)).await;
    assert!(matches!(no_batch, Err(Fault::Invalid(_))));
    assert!(matches!(commands::close(&clerk, id, version).await, Err(Fault::Forbidden)));
    commands::close(&officer, id, version).await.unwrap();
    assert!(matches!(
        respond::enter(&clerk, id, "r", "ชุด 1", &form(&open, 3, 3)).await,
        Err(Fault::Refused(_))
    ));
    let closed = load(&officer, id).await;
    assert_eq!((closed.answers, closed.paper), (2, 1));
    assert_eq!(closed.state, survey::State::Closed);
});

db_test!(a_wrong_form_names_its_questions_and_keeps_nothing, |h| {
    let town = h.town("ban").await;
    let officer = h.desk(&town, town.actor(Role::ResponsibleOfficer));
    let survey = open_survey(&officer, draft("ก")).await;
    let citizen = h.desk(&town, Actor::Citizen);
    let half = Form { scores: vec![(survey.questions[0].id, 6)], ..Form::default() };
    let Err(Fault::Invalid(errors)) = respond::answer(&citizen, survey.id, "a", &half).await else {
        panic!()
    };
    let said: Vec<(String, String)> = errors.into_iter().map(|e| (e.field, e.rule)).collect();
    let id = |at: usize| survey.questions[at].id.to_string();
    assert_eq!(said, [(id(0), "bad_score".to_owned()), (id(1), "choose_one".to_owned())]);
    let foreign = Form { scores: vec![(QuestionId::new(), 3)], ..form(&survey, 3, 3) };
    assert!(respond::answer(&citizen, survey.id, "b", &foreign).await.is_err());
    assert_eq!(load(&officer, survey.id).await.answers, 0);
    // A form a citizen sent is no paper form to be taken out.
    respond::answer(&citizen, survey.id, "c", &form(&survey, 3, 3)).await.unwrap();
    let gone = respond::remove_paper(&officer, survey.id, ResponseId::new()).await;
    assert!(matches!(gone, Err(Fault::NotFound)));
});

// domain.md d: nothing of fewer than five people; and what is hidden cannot be counted back.
db_test!(results_hide_what_is_under_five, |h| {
    let town = h.town("ban").await;
    let officer = h.desk(&town, town.actor(Role::ResponsibleOfficer));
    let mut wanted = draft("ก");
    wanted.services.push((Service::Welfare, "สวัสดิการ".into()));
    wanted.options = Options { ask_sex: true, ..Options::default() };
    let survey = open_survey(&officer, wanted).await;
    let give = async |n: std::ops::Range<i32>, service: i32, scores: (i32, i32), sex| {
        for at in n {
            let filled = Form { service_no: Some(service), sex, ..form(&survey, scores.0, scores.1) };
            respond::enter(&officer, survey.id, &format!("f{at}"), "ชุด 1", &filled).await.unwrap();
        }
    };
    let seen = async || {
        let read = h.store.read(&town.scope).await.unwrap();
        let now = survey::find(&read, survey.id).await.unwrap().unwrap();
        survey::results(&read, &now, Scope::All).await.unwrap()
    };
    give(0..4, 1, (5, 4), Some(survey::Sex::Female)).await;
    assert_eq!(seen().await, survey::Results::default(), "four people: nothing at all");
    give(4..6, 2, (3, 2), Some(survey::Sex::Male)).await;
    let six = seen().await;
    // Hand-computed: (4 × (5 + 4) + 2 × (3 + 2)) = 46 of 12 scores.
    assert_eq!(six.whole.unwrap().percent(), Some(76.7));
    assert_eq!(six.people, Some(6));
    assert!(six.services.iter().all(|part| part.cell.is_none()), "4 + 2 people");
    assert!(six.sexes.iter().all(|part| part.cell.is_none_or(|cell| cell.people == 0)));
    assert!(six.aspects.iter().all(|part| part.cell.is_some()), "six people each");
    give(6..10, 2, (3, 2), Some(survey::Sex::Male)).await;
    let ten = seen().await;
    let by_service: Vec<Option<i64>> = ten.services.iter().map(|p| p.cell.map(|c| c.people)).collect();
    assert_eq!(by_service, [None, None], "six are shown with four only by hiding both");
    give(10..11, 1, (5, 4), None).await;
    let eleven = seen().await;
    let by_service: Vec<Option<i64>> = eleven.services.iter().map(|p| p.cell.map(|c| c.people)).collect();
    assert_eq!(by_service, [Some(5), Some(6)]);
    let by_sex: Vec<_> =
        eleven.sexes.iter().filter(|p| p.cell.is_some_and(|c| c.people > 0)).map(|p| p.key).collect();
    assert_eq!(by_sex, [Some(survey::Sex::Male)], "of four and one only their sum of five can be found");
    let csv = survey::csv::write(&load(&officer, survey.id).await, &eleven, kernel::Lang::Th);
    assert!(csv.contains("\"11\""), "{csv}");
});

// domain.md d: five people who answered, of whom one scored, are one person's scores.
db_test!(scores_of_one_among_many_who_only_wrote_are_hidden, |h| {
    let town = h.town("ban").await;
    let officer = h.desk(&town, town.actor(Role::ResponsibleOfficer));
    let survey = open_survey(&officer, draft("ก")).await;
    for at in 0..4 {
        let texts = vec![(survey.questions[2].id, "บริการดี".to_owned())];
        let written = Form { texts, scores: Vec::new(), ..form(&survey, 1, 1) };
        respond::enter(&officer, survey.id, &format!("w{at}"), "ชุด 1", &written).await.unwrap();
    }
    respond::enter(&officer, survey.id, "s", "ชุด 1", &form(&survey, 1, 2)).await.unwrap();
    let read = h.store.read(&town.scope).await.unwrap();
    let now = survey::find(&read, survey.id).await.unwrap().unwrap();
    assert_eq!(now.answers, 5);
    assert_eq!(survey::results(&read, &now, Scope::All).await.unwrap(), survey::Results::default());
});

db_test!(free_texts_are_for_those_who_work_on_surveys, |h| {
    let town = h.town("ban").await;
    let officer = h.desk(&town, town.actor(Role::ResponsibleOfficer));
    let survey = open_survey(&officer, draft("ก")).await;
    let text = Form {
        texts: vec![(survey.questions[2].id, "=ขอที่จอดรถเพิ่ม".into())], ..form(&survey, 4, 4)
    };
    respond::enter(&officer, survey.id, "t", "ชุด 1", &text).await.unwrap();
    let read = h.store.read(&town.scope).await.unwrap();
    let args = PageArgs { first: 10, after: None };
    let found = survey::texts(&read, &officer.actor, survey.id, args.clone()).await.unwrap();
    assert_eq!(found.rows[0].text, "=ขอที่จอดรถเพิ่ม");
    for role in [Role::ReceivingClerk, Role::TenantAdmin] {
        let refused = survey::texts(&read, &town.actor(role), survey.id, args.clone()).await;
        assert!(matches!(refused, Err(Fault::Forbidden)), "{role:?}");
    }
});

// domain.md S1 and S2, with hand-computed numbers.
db_test!(statistics_sum_scores_by_service_and_aspect, |h| {
    let town = h.town("ban").await;
    let officer = h.desk(&town, town.actor(Role::ResponsibleOfficer));
    let survey = open_survey(&officer, draft("ก")).await;
    let span = Span {
        from: "2026-11-01".parse().unwrap(),
        to: "2026-11-30".parse().unwrap(),
        as_of: "2026-11-30".parse().unwrap(),
    };
    let figures = async || {
        let read = h.store.read(&town.scope).await.unwrap();
        survey::statistics::contribute(&read, &span).await.unwrap()
    };
    for at in 0..4 {
        respond::enter(&officer, survey.id, &format!("{at}"), "1", &form(&survey, 5, 3)).await.unwrap();
    }
    assert_eq!(figures().await, [Figure::count("S2", "", 0)], "four people are not contributed");
    respond::enter(&officer, survey.id, "4", "1", &form(&survey, 1, 1)).await.unwrap();
    let version = load(&officer, survey.id).await.record.version;
    commands::close(&officer, survey.id, version).await.unwrap();
    let mut found = figures().await;
    found.sort_by(|a, b| (a.indicator, &a.part).cmp(&(b.indicator, &b.part)));
    assert_eq!(
        found,
        [
            // process 4 × 5 + 1 = 21, staff 4 × 3 + 1 = 13; ten scores of at most 5.
            Figure::share("S1", "", 34, 50),
            Figure::share("S1", "aspect:process", 21, 25),
            Figure::share("S1", "aspect:staff", 13, 25),
            Figure::share("S1", "service:counter", 34, 50),
            Figure::count("S1_n", "", 5),
            Figure::count("S1_n", "aspect:process", 5),
            Figure::count("S1_n", "aspect:staff", 5),
            Figure::count("S1_n", "service:counter", 5),
            Figure::count("S2", "", 1),
        ]
    );
});

async fn evaluated(desk: &Desk, id: kernel::ids::EvaluationId) -> evaluation::Evaluation {
    evaluation::find(&desk.store.read(&desk.scope).await.unwrap(), id).await.unwrap().unwrap()
}

// Seed 001, measure 3.3.2: scored, decided with a reason, then finished; frozen afterwards.
db_test!(a_round_ends_only_when_every_mission_is_scored_and_decided, |h| {
    use evaluation::{commands as c, score};
    let town = h.town("ban").await;
    let officer = h.desk(&town, town.actor(Role::ResponsibleOfficer));
    let id = c::create(&officer, "r", round("ก", 1)).await.unwrap();
    assert!(matches!(c::create(&officer, "s", round("ข", 1)).await, Err(Fault::Refused("round_exists"))));
    let found = evaluated(&officer, id).await;
    let (mission, version) = (found.missions[0].id, found.record.version);
    assert!(matches!(c::finish(&officer, id, version).await, Err(Fault::Refused("missions_undecided"))));
    let no_reason = score::decide(&officer, id, mission, ContinuationDecision::Develop, " ").await;
    assert!(matches!(no_reason, Err(Fault::Invalid(_))));
    score::decide(&officer, id, mission, ContinuationDecision::Develop, "ผลดีแต่ยังไม่ทั่วถึง").await.unwrap();
    assert!(matches!(c::finish(&officer, id, version).await, Err(Fault::Refused("missions_unscored"))));
    let mark = |score| [Mark { mission, criterion: 1, score }];
    assert!(matches!(score::mark(&officer, id, 1, &mark(Some(6))).await, Err(Fault::Invalid(_))));
    assert!(matches!(score::mark(&officer, id, 2, &mark(Some(5))).await, Err(Fault::NotFound)));
    score::mark(&officer, id, 1, &mark(Some(5))).await.unwrap();
    score::mark(&officer, id, 1, &mark(Some(4))).await.unwrap();
    assert_eq!(evaluated(&officer, id).await.mean(mission, None), Some((4.0, 1)), "the last word counts");

    // Scored: criteria stay, another evaluator may join at the end.
    let mut more = round("ก", 1);
    more.missions[0].id = Some(mission);
    more.evaluators.push(("ผู้ทรงคุณวุฒิ".into(), false));
    c::change(&officer, id, version, more.clone()).await.unwrap();
    more.criteria[0] = "อื่น".into();
    assert!(matches!(
        c::change(&officer, id, version + 1, more).await,
        Err(Fault::Refused("evaluation_scored"))
    ));
    assert!(matches!(c::publish(&officer, id, true).await, Err(Fault::Refused("evaluation_not_finished"))));
    c::finish(&officer, id, version + 1).await.unwrap();
    c::publish(&officer, id, true).await.unwrap();
    let done = evaluated(&officer, id).await;
    assert_eq!(done.state, evaluation::State::Finished);
    assert!(done.record.is_public());
    assert!(matches!(
        score::mark(&officer, id, 1, &mark(Some(1))).await,
        Err(Fault::Refused("evaluation_finished"))
    ));
});

// Seed 001, measure 3.3.2: at least twice a year, so both rounds are there with their deadlines.
db_test!(a_year_is_opened_once_with_both_rounds_and_their_deadlines, |h| {
    let town = h.town("ban").await;
    let year = FiscalYear::from_be(2570).unwrap();
    for expected in [2, 0] {
        let tx = h.store.write(&town.scope).await.unwrap();
        let opened = evaluation::commands::open_year(&tx, year, h.now()).await.unwrap();
        assert_eq!(opened.len(), expected);
        for (id, due) in opened.iter().zip(["2027-04-30", "2027-10-30"]) {
            let found = reminders::deadline::find(&tx, "evaluation", id.uuid()).await.unwrap();
            let deadline = found.iter().find(|d| d.kind == reminders::deadline::EVALUATION_ROUND).unwrap();
            assert_eq!(deadline.due_on.to_string(), due);
            let made = evaluation::find(&tx, *id).await.unwrap().unwrap();
            assert_eq!(made.missions.len(), 2, "one for each department");
            assert_eq!((made.criteria.len(), made.steps.len()), (5, 9));
        }
        tx.commit().await.unwrap();
    }
});

// domain.md R3 (two rounds a year, seed 001) and R4 (c7: announced by 31 December, posted 30 days).
db_test!(statistics_count_rounds_and_the_announcement, |h| {
    use evaluation::{commands as c, score};
    let town = h.town("ban").await;
    let officer = h.desk(&town, town.actor(Role::ResponsibleOfficer));
    let id = c::create(&officer, "r", round("ก", 1)).await.unwrap();
    c::create(&officer, "s", round("ข", 2)).await.unwrap();
    let mission = evaluated(&officer, id).await.missions[0].id;
    score::mark(&officer, id, 1, &[Mark { mission, criterion: 1, score: Some(5) }]).await.unwrap();
    score::decide(&officer, id, mission, ContinuationDecision::Expand, "ผลดี").await.unwrap();
    let version = evaluated(&officer, id).await.record.version;
    c::finish(&officer, id, version).await.unwrap();
    let figures = async |from: &str, to: &str, as_of: &str| {
        let day = |text: &str| text.parse().unwrap();
        let span = Span { from: day(from), to: day(to), as_of: day(as_of) };
        let read = h.store.read(&town.scope).await.unwrap();
        evaluation::statistics::contribute(&read, &span).await.unwrap()
    };
    let year = ("2026-10-01", "2027-09-30");
    assert_eq!(figures(year.0, year.1, "2027-10-29").await.first(), Some(&Figure::share("R3", "", 1, 1)));
    assert_eq!(figures(year.0, year.1, "2027-10-30").await.first(), Some(&Figure::share("R3", "", 1, 2)));
    let calendar = ("2027-12-01", "2027-12-31");
    assert_eq!(figures(calendar.0, calendar.1, "2028-01-01").await, [Figure::share("R4", "2570", 0, 1)]);
    h.clock.set("2027-12-20T03:00:00Z".parse().unwrap());
    assert_eq!(h.clock.today().to_string(), "2027-12-20");
    let day = |text: &str| text.parse().ok();
    let of = Announcement {
        presented_on: day("2027-10-20"),
        announced_on: day("2027-11-01"),
        posted_from: day("2027-11-01"),
        posted_until: day("2027-11-30"),
    };
    let version = evaluated(&officer, id).await.record.version;
    c::announce(&officer, id, version, of).await.unwrap();
    assert_eq!(figures(calendar.0, calendar.1, "2028-01-01").await, [Figure::share("R4", "2570", 1, 1)]);
    let short = Announcement { posted_until: day("2027-11-29"), ..of };
    c::announce(&officer, id, version + 1, short).await.unwrap();
    assert_eq!(figures(calendar.0, calendar.1, "2028-01-01").await, [Figure::share("R4", "2570", 0, 1)]);
});
