//! Consultation on draft plans: days, versions, comments and their answers, deadlines, figures, the portal.

mod requests;

use crate::{
    harness::{Harness, Town},
    server::{Server, input_value},
};
use chrono::{Duration, NaiveDate};
use kernel::{
    Actor, Fault, Role,
    figure::Span,
    ids::{CommentId, ConsultationId, SectionId},
    page::PageArgs,
};
use participation::{
    consultation::{
        self, Adoption, AnswerOutcome, CommentChannel, CommentFilter, CommentState, Draft, NewAnswer,
        NewComment, NewConsultation, NewPaperComment, PlanKind, SectionChange, SectionInput, Stage, StepKind,
        Terms, statistics,
    },
    record::Face,
};
use reminders::deadline::{self, DeadlineState};
use tenancy::Desk;
use uuid::Uuid;

fn d(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

/// Comments from 2 November to Saturday 5 December 2026.
fn terms() -> Terms {
    Terms {
        plan_kind: PlanKind::FiveYear,
        plan_from: Some(2571),
        plan_to: Some(2575),
        comment_from: Some(d("2026-11-02")),
        comment_to: Some(d("2026-12-05")),
        channels: vec![CommentChannel::OpinionBox],
        answer_by: None,
        forum_on: None,
        finish_by: Some(d("2027-10-31")),
    }
}

fn section(number: &str, heading: &str, body: &str, came_from: Option<SectionId>) -> SectionInput {
    SectionInput { number: number.into(), heading: heading.into(), body: body.into(), came_from }
}

fn officer(h: &Harness, town: &Town) -> Desk {
    h.desk(town, town.actor(Role::ResponsibleOfficer))
}

/// A published consultation with two sections, open on the day the tests begin.
pub async fn open_consultation(h: &Harness, town: &Town, title: &str) -> ConsultationId {
    let desk = officer(h, town);
    let new = NewConsultation {
        idempotency_key: Uuid::now_v7().to_string(),
        face: Face {
            title: title.to_owned(),
            owner: desk.actor.staff_id(),
            department: Some(town.works),
            ..Face::default()
        },
        terms: terms(),
    };
    let id = consultation::add(&desk, new).await.unwrap();
    let draft = draft_of(h, town, id).await;
    let sections = vec![
        section("1", "วิสัยทัศน์", "ตำบลน่าอยู่ น้ำไม่ท่วม", None),
        section("2", "โครงการถนน", "ปรับปรุงถนนหมู่ที่ 3", None),
    ];
    consultation::save(&desk, id, draft.id, draft.version, "", sections).await.unwrap();
    consultation::publish_draft(&desk, id, draft.id).await.unwrap();
    consultation::publish(&desk, id).await.unwrap();
    id
}

/// The latest version of the draft.
pub async fn draft_of(h: &Harness, town: &Town, id: ConsultationId) -> Draft {
    let read = h.store.read(&town.scope).await.unwrap();
    consultation::drafts(&read, id).await.unwrap().pop().unwrap()
}

fn new_comment(section: Option<SectionId>, body: &str) -> NewComment {
    NewComment {
        idempotency_key: Uuid::new_v4().to_string(),
        section,
        body: body.to_owned(),
        name: String::new(),
        show_name: false,
    }
}

/// A citizen's comment.
pub async fn say(
    h: &Harness,
    town: &Town,
    id: ConsultationId,
    section: Option<SectionId>,
    body: &str,
) -> CommentId {
    consultation::comment(&h.desk(town, Actor::Citizen), id, new_comment(section, body)).await.unwrap()
}

async fn answer(
    h: &Harness,
    town: &Town,
    id: ConsultationId,
    comments: &[CommentId],
    outcome: AnswerOutcome,
) {
    let new = NewAnswer {
        idempotency_key: Uuid::now_v7().to_string(),
        comments: comments.to_vec(),
        outcome,
        reason: "เพิ่มไว้ในโครงการแล้ว".into(),
    };
    consultation::answer(&officer(h, town), id, new).await.unwrap();
}

async fn holiday(h: &Harness, town: &Town, day: &str) {
    let tx = h.store.write(&town.scope).await.unwrap();
    let off = tenancy::holiday::Holiday {
        day: d(day), name: "วันหยุด".into(), office_closed: true, own: true
    };
    tenancy::holiday::save(&tx, &Actor::System, off, h.now()).await.unwrap();
    tx.commit().await.unwrap();
}

fn to_day(h: &Harness, day: &str) {
    h.clock.set(kernel::fiscal::thai_midnight(d(day)) + Duration::hours(10));
}

async fn state_of(h: &Harness, town: &Town, id: ConsultationId, kind: &str) -> (DeadlineState, NaiveDate) {
    let read = h.store.read(&town.scope).await.unwrap();
    let found = deadline::find(&read, consultation::SUBJECT, id.uuid()).await.unwrap();
    let one = found.into_iter().find(|one| one.kind == kind).unwrap();
    (one.state, one.due_on)
}

db_test!(domain_c3_citizens_have_until_the_next_working_day, |h| {
    let town = h.town("wattum").await;
    // Saturday 5 December; Monday 7 December is closed in this town: Tuesday is the last day.
    holiday(&h, &town, "2026-12-07").await;
    let id = open_consultation(&h, &town, "ร่างแผน 2571").await;
    let citizen = h.desk(&town, Actor::Citizen);
    let due = (DeadlineState::Open, d("2026-12-08"));
    assert_eq!(state_of(&h, &town, id, deadline::CONSULTATION_CLOSE).await, due);
    to_day(&h, "2026-12-08");
    consultation::comment(&citizen, id, new_comment(None, "ส่งวันสุดท้าย")).await.unwrap();
    to_day(&h, "2026-12-09");
    let late = consultation::comment(&citizen, id, new_comment(None, "ส่งช้าไป")).await;
    assert!(matches!(late, Err(Fault::Refused("consultation_closed"))), "{late:?}");
    // What lay in the opinion box in time is typed in later.
    let paper = |day: &str| NewPaperComment {
        comment: new_comment(None, "จากกล่องรับความคิดเห็น"),
        channel: CommentChannel::OpinionBox,
        received_on: d(day),
    };
    consultation::enter(&officer(&h, &town), id, paper("2026-12-08")).await.unwrap();
    let outside = consultation::enter(&officer(&h, &town), id, paper("2026-12-09")).await;
    assert!(matches!(outside, Err(Fault::Invalid(fields)) if fields[0].rule == "outside_period"));
    consultation::collect(&officer(&h, &town), id).await.unwrap();
    assert_eq!(state_of(&h, &town, id, deadline::CONSULTATION_CLOSE).await.0, DeadlineState::Met);
});

db_test!(a_begun_period_is_made_longer_never_shorter, |h| {
    let town = h.town("wattum").await;
    let id = open_consultation(&h, &town, "ร่างแผน").await;
    let desk = officer(&h, &town);
    let read = h.store.read(&town.scope).await.unwrap();
    let one = consultation::find(&read, id).await.unwrap().unwrap();
    drop(read);
    let version = one.record.version;
    let with = |to: &str| Terms { comment_to: Some(d(to)), answer_by: None, ..one.terms.clone() };
    let face = one.record.face.clone();
    let shorter = consultation::change(&desk, id, version, face.clone(), with("2026-12-01")).await;
    assert!(matches!(shorter, Err(Fault::Invalid(fields)) if fields[0].rule == "period_begun"));
    consultation::change(&desk, id, version, face.clone(), with("2026-12-18")).await.unwrap();
    assert_eq!(state_of(&h, &town, id, deadline::CONSULTATION_CLOSE).await.1, d("2026-12-18"));
    // Somebody who looked at the version before does not overwrite it.
    let stale = consultation::change(&desk, id, version, face, with("2026-12-25")).await;
    assert!(matches!(stale, Err(Fault::Conflict(_))), "{stale:?}");
});

db_test!(every_comment_is_looked_at_answered_and_told_honestly, |h| {
    let town = h.town("wattum").await;
    let id = open_consultation(&h, &town, "ร่างแผน").await;
    let desk = officer(&h, &town);
    let section = draft_of(&h, &town, id).await.sections[1].id;
    let mut named = new_comment(Some(section), "ขอไฟส่องสว่างด้วย");
    (named.name, named.show_name) = ("สมมติ ทดสอบ".into(), true);
    let citizen = h.desk(&town, Actor::Citizen);
    let first = consultation::comment(&citizen, id, named.clone()).await.unwrap();
    assert_eq!(
        consultation::comment(&citizen, id, named).await.unwrap(),
        first,
        "a double tap is one comment"
    );
    let mut secretly = new_comment(None, "ขอไฟส่องสว่างเช่นกัน");
    secretly.name = "ไม่ให้เผยแพร่".into();
    let second = consultation::comment(&citizen, id, secretly).await.unwrap();
    let third = say(&h, &town, id, None, "ข้อความโฆษณาสินค้า").await;
    let read = h.store.read(&town.scope).await.unwrap();
    assert_eq!(consultation::published_comments(&read, id, 50).await.unwrap(), []);
    assert_eq!(consultation::own_comment(&read, third).await.unwrap().unwrap().state, CommentState::Pending);
    drop(read);

    let no_reason = consultation::moderate(&desk, third, 1, false, " ").await;
    assert!(matches!(no_reason, Err(Fault::Invalid(_))), "hidden with a reason or not at all");
    consultation::moderate(&desk, third, 1, false, "เป็นโฆษณา ไม่เกี่ยวกับร่างแผน").await.unwrap();
    let stale = consultation::moderate(&desk, third, 1, true, "").await;
    assert!(matches!(stale, Err(Fault::Conflict(_))));
    // One answer serves two comments and shows them.
    answer(&h, &town, id, &[first, second], AnswerOutcome::Partly).await;
    let read = h.store.read(&town.scope).await.unwrap();
    let shown = consultation::published_comments(&read, id, 50).await.unwrap();
    assert_eq!(shown.len(), 2);
    assert_eq!((shown[0].name.as_deref(), shown[1].name.as_deref()), (Some("สมมติ ทดสอบ"), None));
    assert!(shown.iter().all(|one| one.answer.as_ref().is_some_and(|answer| answer.serves == 2)));
    let own = consultation::own_comment(&read, third).await.unwrap().unwrap();
    assert_eq!((own.state, own.hidden_reason.as_str()), (CommentState::Hidden, "เป็นโฆษณา ไม่เกี่ยวกับร่างแผน"));
    let one = consultation::find(&read, id).await.unwrap().unwrap();
    assert_eq!((one.counts.received, one.counts.hidden, one.counts.unanswered()), (3, 1, 0));
    // Whoever only reads the register does not learn who did not want to be named.
    let auditor = town.actor(Role::Auditor);
    let filter = CommentFilter::default();
    let args = || PageArgs { first: 50, after: None };
    let seen = consultation::comments(&read, &auditor, id, &filter, args()).await.unwrap();
    assert_eq!(seen.rows.iter().filter_map(|one| one.name.as_deref()).collect::<Vec<_>>(), ["สมมติ ทดสอบ"]);
    let seen = consultation::comments(&read, &desk.actor, id, &filter, args()).await.unwrap();
    assert_eq!(seen.rows.iter().filter(|one| one.name.is_some()).count(), 2);
    drop(read);
    let again = consultation::moderate(&desk, first, 2, false, "x").await;
    assert!(matches!(again, Err(Fault::Refused("comment_is_answered"))));
});

db_test!(the_answers_deadline_falls_silent_when_none_is_owed, |h| {
    let town = h.town("wattum").await;
    let id = open_consultation(&h, &town, "ร่างแผน").await;
    let comment = say(&h, &town, id, None, "ขอทางเท้า").await;
    to_day(&h, "2026-12-10");
    // 7 December (Monday) closes, fifteen days later the answers are due.
    let open = (DeadlineState::Open, d("2026-12-22"));
    assert_eq!(state_of(&h, &town, id, deadline::CONSULTATION_ANSWER).await, open);
    let read = h.store.read(&town.scope).await.unwrap();
    let one = consultation::find(&read, id).await.unwrap().unwrap();
    assert_eq!(one.stage(d("2026-12-10")), Stage::Answering);
    let warned = consultation::warnings(&read, &one, d("2026-12-10")).await.unwrap();
    assert_eq!(warned, ["closing_moved", "unanswered_after_close", "no_forum"]);
    drop(read);
    answer(&h, &town, id, &[comment], AnswerOutcome::NotAccepted).await;
    assert_eq!(state_of(&h, &town, id, deadline::CONSULTATION_ANSWER).await.0, DeadlineState::Met);
    // A late letter from within the period opens it again.
    let paper = NewPaperComment {
        comment: new_comment(None, "จดหมายที่มาถึงก่อนปิด"),
        channel: CommentChannel::Letter,
        received_on: d("2026-12-01"),
    };
    consultation::enter(&officer(&h, &town), id, paper).await.unwrap();
    assert_eq!(state_of(&h, &town, id, deadline::CONSULTATION_ANSWER).await.0, DeadlineState::Open);
    consultation::archive(&officer(&h, &town), id).await.unwrap();
    assert_eq!(state_of(&h, &town, id, deadline::CONSULTATION_ANSWER).await.0, DeadlineState::Cancelled);
    let aside = consultation::publish(&officer(&h, &town), id).await;
    assert!(matches!(aside, Err(Fault::Refused("consultation_set_aside"))), "{aside:?}");
});

db_test!(one_form_key_says_one_thing_to_each_consultation, |h| {
    let town = h.town("wattum").await;
    let first = open_consultation(&h, &town, "ร่างแผน").await;
    let second = open_consultation(&h, &town, "ร่างข้อบัญญัติ").await;
    let citizen = h.desk(&town, Actor::Citizen);
    let said = new_comment(None, "ขอให้ซ่อมถนนก่อนฤดูฝน");
    let one = consultation::comment(&citizen, first, said.clone()).await.unwrap();
    assert_eq!(consultation::comment(&citizen, first, said.clone()).await.unwrap(), one);
    let other = consultation::comment(&citizen, second, said).await.unwrap();
    assert_ne!(one, other, "nothing that was typed is lost");
});

db_test!(a_published_version_is_frozen_and_the_next_compares_with_it, |h| {
    let town = h.town("wattum").await;
    let id = open_consultation(&h, &town, "ร่างแผน").await;
    let desk = officer(&h, &town);
    let first = draft_of(&h, &town, id).await;
    let frozen = consultation::save(&desk, id, first.id, first.version, "", vec![]).await;
    assert!(matches!(frozen, Err(Fault::Refused("draft_is_frozen"))));
    let second = consultation::begin(&desk, id).await.unwrap();
    assert!(matches!(consultation::begin(&desk, id).await, Err(Fault::Refused("draft_being_written"))));
    let sections = vec![
        section("1", "วิสัยทัศน์", "ตำบลน่าอยู่ น้ำไม่ท่วม", Some(first.sections[0].id)),
        section("2", "โครงการถนน", "ปรับปรุงถนนและไฟหมู่ที่ 3", Some(first.sections[1].id)),
        section("3", "โครงการน้ำ", "ขุดลอกคลอง", None),
    ];
    consultation::save(&desk, id, second, 1, "ปรับตามความคิดเห็น", sections).await.unwrap();
    consultation::publish_draft(&desk, id, second).await.unwrap();
    let read = h.store.read(&town.scope).await.unwrap();
    let rows = consultation::compare(&read, &desk.actor, id, second).await.unwrap();
    let changes: Vec<SectionChange> = rows.iter().map(|row| row.change).collect();
    assert_eq!(changes, [SectionChange::Same, SectionChange::Changed, SectionChange::Added]);
    let drafts = consultation::drafts(&read, id).await.unwrap();
    assert_eq!(drafts[0].sections[1].body, "ปรับปรุงถนนหมู่ที่ 3", "the first version stays as it was");
    // Seed 001, measure 3.3.1: publishing and revising are steps of the seven.
    let steps = consultation::steps(&read, id).await.unwrap();
    assert_eq!(steps.iter().map(|step| step.kind).collect::<Vec<_>>(), StepKind::ALL);
    let done: Vec<StepKind> = steps.iter().filter(|s| s.done_on.is_some()).map(|s| s.kind).collect();
    assert_eq!(done, [StepKind::PublishDraft, StepKind::ReviseDraft]);
});

db_test!(a_step_keeps_its_deadline_until_it_is_done, |h| {
    let town = h.town("wattum").await;
    let id = open_consultation(&h, &town, "ร่างแผน").await;
    let desk = officer(&h, &town);
    let kind = StepKind::SubmitPlan;
    consultation::mark_step(&desk, id, kind, 1, (Some(d("2026-12-20")), None), "").await.unwrap();
    let stale = consultation::mark_step(&desk, id, kind, 1, (None, None), "").await;
    assert!(matches!(stale, Err(Fault::Conflict(_))));
    let read = h.store.read(&town.scope).await.unwrap();
    let step = consultation::steps(&read, id).await.unwrap().into_iter().find(|s| s.kind == kind).unwrap();
    let due = deadline::find(&read, consultation::STEP, step.id).await.unwrap();
    assert_eq!((due[0].due_on, due[0].state), (d("2026-12-20"), DeadlineState::Open));
    drop(read);
    to_day(&h, "2026-12-15");
    let adoption = Adoption {
        on: d("2026-12-15"), by: "นายก อบต.".into(), order: "ประกาศที่ 1/2569".into()
    };
    let read = h.store.read(&town.scope).await.unwrap();
    let version = consultation::find(&read, id).await.unwrap().unwrap().record.version;
    drop(read);
    consultation::adopt(&desk, id, version, adoption).await.unwrap();
    let read = h.store.read(&town.scope).await.unwrap();
    let due = deadline::find(&read, consultation::STEP, step.id).await.unwrap();
    assert_eq!(due[0].state, DeadlineState::Met);
    let one = consultation::find(&read, id).await.unwrap().unwrap();
    assert_eq!(one.stage(d("2026-12-15")), Stage::Adopted);
});

db_test!(domain_d_p4_to_p7_are_counted, |h| {
    let town = h.town("wattum").await;
    let span = Span { from: d("2026-10-01"), to: d("2027-09-30"), as_of: d("2026-12-31") };
    // One with a day of assembly and 36 days, one without an assembly, one not published.
    let full = open_consultation(&h, &town, "ครบ").await;
    let desk = officer(&h, &town);
    let read = h.store.read(&town.scope).await.unwrap();
    let one = consultation::find(&read, full).await.unwrap().unwrap();
    drop(read);
    let with_forum =
        Terms { forum_on: Some(d("2026-11-10")), finish_by: Some(d("2026-12-20")), ..one.terms.clone() };
    consultation::change(&desk, full, one.record.version, one.record.face.clone(), with_forum).await.unwrap();
    let bare = open_consultation(&h, &town, "ไม่มีประชาคม").await;
    let face = Face { title: "ยังไม่เผยแพร่".into(), ..Face::default() };
    let new = NewConsultation { idempotency_key: "draft".into(), face, terms: terms() };
    consultation::add(&desk, new).await.unwrap();
    let (a, b) = (say(&h, &town, full, None, "หนึ่งหนึ่ง").await, say(&h, &town, full, None, "สองสอง").await);
    let c = say(&h, &town, bare, None, "โฆษณา").await;
    say(&h, &town, bare, None, "ยังไม่ได้ตอบ").await;
    answer(&h, &town, full, &[a, b], AnswerOutcome::Accepted).await;
    consultation::moderate(&desk, c, 1, false, "โฆษณา").await.unwrap();
    to_day(&h, "2026-12-15");
    let read = h.store.read(&town.scope).await.unwrap();
    let version = consultation::find(&read, full).await.unwrap().unwrap().record.version;
    drop(read);
    let adoption =
        Adoption { on: d("2026-12-15"), by: "นายก".into(), order: "ประกาศ".into() };
    consultation::adopt(&desk, full, version, adoption).await.unwrap();
    let read = h.store.read(&town.scope).await.unwrap();
    let figures = statistics::contribute(&read, &span).await.unwrap();
    let numbers: Vec<_> = figures.iter().map(|f| (f.indicator, f.numerator, f.denominator)).collect();
    // P4 1 of 2 published; P5 4 received; P6 2 answered of 3 not hidden; P7 1 of 1 due (the other is due in October 2570 BE).
    assert_eq!(numbers, [("P4", 1, Some(2)), ("P5", 4, None), ("P6", 2, Some(3)), ("P7", 1, Some(1))]);
});

db_test!(a_citizen_comments_without_a_script_and_reads_the_answer, |h| {
    let town = h.town("wattum").await;
    let id = open_consultation(&h, &town, "ร่างแผนพัฒนา <ทดสอบ>").await;
    let server = Server::start(&h).await;
    let list = server.page("/t/wattum/consultations").await;
    assert!(list.contains("&#60;ทดสอบ&#62;") && list.contains("เหลืออีก 17 วัน"), "{list}");
    let path = format!("/t/wattum/consultations/{id}");
    let page = server.page(&path).await;
    assert!(page.contains("id=\"s1\"") && page.contains("#s2") == (page.matches("id=\"s").count() > 3));
    let url = format!("{}{path}", server.base);
    let section = draft_of(&h, &town, id).await.sections[1].id.to_string();
    let send = async |key: &str, body: &str, trap: &str| {
        let form = [
            ("form_key", key),
            ("section", section.as_str()),
            ("body", body),
            ("name", "สมมติ ชื่อ"),
            ("leave_empty", trap),
        ];
        server.client.post(&url).form(&form).send().await.unwrap()
    };
    let key = input_value(&page, "form_key");
    let wrong = send(&key, " ", "").await;
    assert_eq!(wrong.status(), 422);
    let wrong = wrong.text().await.unwrap();
    assert!(wrong.contains("สมมติ ชื่อ") && wrong.contains("กรุณากรอกข้อมูลนี้"), "nothing typed is lost");
    let trapped = send(&key, "ข้อความของเครื่อง", "http://x").await;
    assert_eq!(trapped.status(), 422, "a filled trap is not taken, and said so");
    let sent = send(&key, "ขอไหล่ทางให้รถจักรยาน", "").await;
    assert_eq!(sent.status(), 303);
    let own = sent.headers()["location"].to_str().unwrap().to_owned();
    assert_eq!(send(&key, "ขอไหล่ทางให้รถจักรยาน", "").await.headers()["location"], own.as_str());
    assert!(server.page(&own).await.contains("รอตรวจสอบ"));
    assert!(!server.page(&path).await.contains("ขอไหล่ทาง"), "not shown before it was looked at");
    let comment: CommentId = own.rsplit('/').next().unwrap().parse().unwrap();
    answer(&h, &town, id, &[comment], AnswerOutcome::Accepted).await;
    let page = server.page(&path).await;
    assert!(page.contains("ขอไหล่ทางให้รถจักรยาน") && page.contains("เพิ่มไว้ในโครงการแล้ว"));
    assert!(!page.contains("สมมติ ชื่อ"), "a name is shown only if its owner ticked that");
    assert!(server.page(&own).await.contains("แสดงต่อสาธารณะ"));
    consultation::withdraw(&officer(&h, &town), id).await.unwrap();
    assert_eq!(server.get(&path).await.status(), 404);
    assert_eq!(server.get(&own).await.status(), 404);
});
