//! The steps of a case: which of them stop the alarm of day 15, and that each is done whole or not at all.

use super::*;
use complaints::{
    case::{EventKind, State},
    complaint::{ACKNOWLEDGEMENT, ANSWER, Desk, add_information, receive, work},
};
use kernel::ids::{DepartmentId, StaffId};

fn office(h: &Harness, town: &Town) -> Desk {
    h.desk(town, clerk(town))
}

const OPEN: DeadlineState = DeadlineState::Open;

// Seed 001, measure 3.2.2, and the issue: "explain delay (new promised date + reason, only this stops the day-15 alarm)".
db_test!(seed_001_3_2_2_only_an_explained_delay_or_the_end_moves_day_15, |h| {
    let town = h.town("a").await;
    let receipt = h.file(&town, "ไฟดับ").await;
    let (id, due) = (receipt.id, receipt.due_on);
    let office = office(&h, &town);
    h.clock.advance(chrono::Duration::days(10));
    work::acknowledge(&office, id, "").await.unwrap();
    work::assign(&office, &[id], None, Some(town.staff(Role::ResponsibleOfficer))).await.unwrap();
    work::recategorise(&office, id, town.roads).await.unwrap();
    work::note(&office, id, "โทรสอบถามแล้ว").await.unwrap();
    let citizen = h.desk(&town, Actor::Citizen);
    add_information(&citizen, receipt.number, &receipt.secret, "ยังดับอยู่", &[], "key").await.unwrap();
    assert_eq!(
        case(&h, &town, id).await.answered_at,
        None,
        "nothing of this tells the citizen how it stands"
    );
    work::progress(&office, id, "รออุปกรณ์", &[]).await.unwrap();
    let file = case(&h, &town, id).await;
    assert_eq!(deadline_of(&h, &town, id, ANSWER).await, (OPEN, due), "progress does not stop it");
    assert_eq!((file.due_on, file.queue_on, file.promised_on), (due, due, None));
    assert_eq!((file.answered_at, file.state), (Some(h.now()), State::InProgress));

    let promised = day("2026-12-20");
    let told = file.answered_at;
    h.clock.advance(chrono::Duration::days(3));
    work::explain_delay(&office, id, promised, "อุปกรณ์ต้องสั่งซื้อ").await.unwrap();
    let file = case(&h, &town, id).await;
    assert_eq!(
        deadline_of(&h, &town, id, ANSWER).await,
        (OPEN, promised),
        "the alarm moves, it does not end"
    );
    assert_eq!((file.due_on, file.queue_on, file.promised_on), (due, promised, Some(promised)));
    assert_eq!(file.answered_at, told, "the first answer counts");
    let notice = file.events.iter().find(|event| event.kind == EventKind::Delay).unwrap();
    assert!(
        notice.public && notice.text.contains("อุปกรณ์ต้องสั่งซื้อ") && notice.text.contains("20\u{a0}ธันวาคม"),
        "{}",
        notice.text
    );

    work::explain_delay(&office, id, day("2026-12-27"), "ยังไม่ส่งของ").await.unwrap();
    assert_eq!(deadline_of(&h, &town, id, ANSWER).await, (OPEN, day("2026-12-27")));
    work::result(&office, id, "ติดตั้งแล้ว", &[]).await.unwrap();
    assert_eq!(deadline_of(&h, &town, id, ANSWER).await.0, DeadlineState::Met);
});

db_test!(a_delay_alone_is_an_answer_within_day_15, |h| {
    let town = h.town("a").await;
    let receipt = h.file(&town, "ไฟดับ").await;
    h.clock.advance(chrono::Duration::days(14));
    work::explain_delay(&office(&h, &town), receipt.id, day("2026-12-20"), "รองบประมาณ").await.unwrap();
    assert_eq!(case(&h, &town, receipt.id).await.answered_at, Some(h.now()));
});

db_test!(an_explanation_needs_a_reason_and_a_later_day_and_says_both_at_once, |h| {
    let town = h.town("a").await;
    let receipt = h.file(&town, "ไฟดับ").await;
    let office = office(&h, &town);
    let before = row_counts(&h, &town).await;
    let both = work::explain_delay(&office, receipt.id, day("2026-11-20"), " ").await;
    assert_eq!(fields(both), named(&[("promisedOn", "date_in_past"), ("reason", "required")]));
    let far = work::explain_delay(&office, receipt.id, day("2028-11-20"), "เหตุผล").await;
    assert_eq!(fields(far), named(&[("promisedOn", "bad_date")]));
    let refer = work::refer(&office, receipt.id, " ", "").await;
    assert_eq!(fields(refer), named(&[("agency", "required"), ("text", "required")]));
    let long = "ก".repeat(5_001);
    for refused in [
        work::acknowledge(&office, receipt.id, &long).await,
        work::progress(&office, receipt.id, &long, &[]).await,
        work::result(&office, receipt.id, &long, &[]).await,
        work::note(&office, receipt.id, &long).await,
    ] {
        assert_eq!(fields(refused), named(&[("text", "too_long")]));
    }
    assert_eq!(row_counts(&h, &town).await, before);
    assert_eq!(case(&h, &town, receipt.id).await.version, 1);
});

// domain.md c4: the acknowledgement has a deadline of its own.
db_test!(domain_c4_acknowledging_meets_its_own_deadline_only_and_happens_once, |h| {
    let town = h.town("a").await;
    let receipt = h.file(&town, "ไฟดับ").await;
    let office = office(&h, &town);
    work::acknowledge(&office, receipt.id, "").await.unwrap();
    assert_eq!(deadline_of(&h, &town, receipt.id, ACKNOWLEDGEMENT).await.0, DeadlineState::Met);
    assert_eq!(deadline_of(&h, &town, receipt.id, ANSWER).await, (OPEN, receipt.due_on));
    assert_eq!(refusal(work::acknowledge(&office, receipt.id, "").await), "complaint_already_acknowledged");
});

// Seed 001, measure 3.2.3: the result is told in writing before the matter ends.
db_test!(seed_001_3_2_3_closing_needs_the_result, |h| {
    let town = h.town("a").await;
    let receipt = h.file(&town, "ไฟดับ").await;
    let office = office(&h, &town);
    assert_eq!(refusal(work::close(&office, receipt.id, "").await), "complaint_needs_result");
    work::result(&office, receipt.id, "ซ่อมแล้ว", &[]).await.unwrap();
    for kind in [ANSWER, ACKNOWLEDGEMENT] {
        assert_eq!(deadline_of(&h, &town, receipt.id, kind).await.0, DeadlineState::Met, "{kind}");
    }
    assert_eq!(refusal(work::progress(&office, receipt.id, "x", &[]).await), "complaint_not_open");
    work::close(&office, receipt.id, "").await.unwrap();
    let file = case(&h, &town, receipt.id).await;
    assert_eq!((file.state, file.closed_at), (State::Closed, Some(h.now())));
    assert_eq!(refusal(work::close(&office, receipt.id, "").await), "complaint_already_closed");
});

// domain.md c3: "referral to another agency needs its own notice".
db_test!(domain_c3_referral_has_its_own_notice_and_ends_the_deadlines, |h| {
    let town = h.town("a").await;
    let receipt =
        receive(&h.desk(&town, Actor::Citizen), with_address(&town, "เสาไฟเอียง", true)).await.unwrap();
    work::refer(&office(&h, &town), receipt.id, "การไฟฟ้าส่วนภูมิภาค", "อยู่ในเขตทางหลวง").await.unwrap();
    let seen = seen(&h, &town, &receipt).await;
    assert_eq!((seen.state, seen.referred_to.as_deref()), (State::Referred, Some("การไฟฟ้าส่วนภูมิภาค")));
    let notice = seen.events.last().unwrap();
    assert_eq!(notice.kind, EventKind::Referred);
    assert!(
        notice.text.contains("การไฟฟ้าส่วนภูมิภาค") && notice.text.contains("อยู่ในเขตทางหลวง"),
        "{}",
        notice.text
    );
    assert!(mails(&h, &town).await[1].body_text.contains("การไฟฟ้าส่วนภูมิภาค"));
    for kind in [ANSWER, ACKNOWLEDGEMENT] {
        assert_eq!(deadline_of(&h, &town, receipt.id, kind).await.0, DeadlineState::Cancelled, "{kind}");
    }
});

db_test!(a_merged_case_goes_on_in_the_other_one, |h| {
    let town = h.town("a").await;
    let b = h.town("b").await;
    let (first, second, third) =
        (h.file(&town, "ไฟดับ").await, h.file(&town, "ไฟดับอีกคน").await, h.file(&town, "ไฟดับคนที่สาม").await);
    let foreign = h.file(&b, "ไฟดับ").await;
    let office = office(&h, &town);
    let missing = work::merge(&office, second.id, foreign.id).await;
    assert!(matches!(missing, Err(Fault::NotFound)), "{missing:?}");
    assert_eq!(fields(work::merge(&office, second.id, second.id).await), named(&[("intoId", "choose_one")]));
    work::merge(&office, second.id, first.id).await.unwrap();
    assert_eq!(refusal(work::merge(&office, third.id, second.id).await), "complaint_merge_target_ended");
    let merged = case(&h, &town, second.id).await;
    assert_eq!((merged.state, merged.merged_into), (State::Merged, Some(first.id)));
    for kind in [ANSWER, ACKNOWLEDGEMENT] {
        assert_eq!(deadline_of(&h, &town, second.id, kind).await.0, DeadlineState::Cancelled, "{kind}");
        assert_eq!(deadline_of(&h, &town, first.id, kind).await.0, OPEN, "{kind}");
    }
    assert_eq!(seen(&h, &town, &second).await.events.last().unwrap().kind, EventKind::Merged);
    // The other case knows it inside; its complainant is told nothing of somebody else's.
    let target = case(&h, &town, first.id).await;
    assert_eq!(target.events.last().unwrap().data["number"], "2/2570");
    assert_eq!(seen(&h, &town, &first).await.events.len(), 1);
    assert_eq!(refusal(work::progress(&office, second.id, "x", &[]).await), "complaint_not_open");
    assert_eq!(refusal(work::reopen(&office, second.id, "x").await), "complaint_not_open");
});

db_test!(bulk_assignment_is_all_or_none, |h| {
    let town = h.town("a").await;
    let b = h.town("b").await;
    let mut ids = Vec::new();
    for text in ["หนึ่ง", "สอง", "สาม"] {
        ids.push(h.file(&town, text).await.id);
    }
    let foreign = h.file(&b, "ของคนอื่น").await.id;
    let closed = h.file(&town, "จบแล้ว").await.id;
    let office = office(&h, &town);
    work::result(&office, closed, "ซ่อมแล้ว", &[]).await.unwrap();
    let (officer, head) = (town.staff(Role::ResponsibleOfficer), town.staff(Role::DepartmentHead));
    let before = row_counts(&h, &town).await;

    let with = |extra| ids.iter().copied().chain([extra]).collect::<Vec<_>>();
    let refused = work::assign(&office, &with(foreign), None, Some(officer)).await;
    assert!(matches!(refused, Err(Fault::NotFound)), "{refused:?}");
    assert_eq!(
        refusal(work::assign(&office, &with(closed), None, Some(officer)).await),
        "complaint_not_open"
    );
    for (department, assignee, field) in [
        (None, None, "assigneeId"),
        (None, Some(b.staff(Role::ResponsibleOfficer)), "assigneeId"),
        (None, Some(StaffId::new()), "assigneeId"),
        (Some(b.works), None, "departmentId"),
        (Some(DepartmentId::new()), Some(officer), "departmentId"),
    ] {
        let refused = work::assign(&office, &ids, department, assignee).await;
        assert_eq!(fields(refused), named(&[(field, "choose_one")]));
    }
    assert_eq!(
        fields(work::assign(&office, &[], None, Some(officer)).await),
        named(&[("ids", "choose_one")])
    );
    assert_eq!(row_counts(&h, &town).await, before);
    for id in &ids {
        let file = case(&h, &town, *id).await;
        assert_eq!((file.state, file.assignee.is_none(), file.version), (State::Received, true, 1));
    }

    let twice = with(ids[0]);
    assert_eq!(
        work::assign(&office, &twice, None, Some(officer)).await.unwrap(),
        3,
        "a case named twice is one"
    );
    work::assign(&office, &ids[..1], Some(town.clerks), Some(head)).await.unwrap();
    let read = h.store.read(&town.scope).await.unwrap();
    for (id, assignee, department) in [(ids[0], head, town.clerks), (ids[1], officer, town.works)] {
        let file = case(&h, &town, id).await;
        assert_eq!((file.state, file.assignee.unwrap().id), (State::Assigned, assignee));
        assert_eq!(file.department, Some(department));
        for deadline in deadline::find(&read, "complaint", id.uuid()).await.unwrap() {
            assert_eq!((deadline.responsible, deadline.department), (Some(assignee), Some(department)));
        }
    }
});

// design.md 4: somebody else's change in between is a conflict, never a lost update.
db_test!(twelve_people_at_once_lose_no_update_and_give_one_result, |h| {
    let town = h.town("a").await;
    let receipt = h.file(&town, "ไฟดับ").await;
    let at_once = |step: fn(Desk, ComplaintId) -> futures::future::BoxFuture<'static, Result<(), Fault>>| {
        let tasks: Vec<_> =
            (0..12).map(|_| tokio::spawn(step(h.desk(&town, clerk(&town)), receipt.id))).collect();
        async move { futures::future::join_all(tasks).await.into_iter().map(Result::unwrap).collect::<Vec<_>>() }
    };
    let told =
        at_once(|desk, id| Box::pin(async move { work::progress(&desk, id, "คืบหน้า", &[]).await })).await;
    let done = told.iter().filter(|result| result.is_ok()).count();
    assert!(done >= 1);
    for refused in told.into_iter().filter(Result::is_err) {
        assert!(matches!(refused, Err(Fault::Conflict(_))), "{refused:?}");
    }
    let file = case(&h, &town, receipt.id).await;
    assert_eq!(file.events.iter().filter(|event| event.kind == EventKind::Progress).count(), done);
    assert_eq!(usize::try_from(file.version).unwrap(), 1 + done);

    let ended = at_once(|desk, id| {
        Box::pin(async move { work::result(&desk, id, "ซ่อมแล้ว", &[]).await })
    })
    .await;
    assert_eq!(ended.iter().filter(|result| result.is_ok()).count(), 1);
    for refused in ended.into_iter().filter(Result::is_err) {
        assert!(
            matches!(refused, Err(Fault::Conflict(_) | Fault::Refused("complaint_not_open"))),
            "{refused:?}"
        );
    }
    let file = case(&h, &town, receipt.id).await;
    assert_eq!(file.events.iter().filter(|event| event.kind == EventKind::Result).count(), 1);
});

// Two people who assign the same cases in opposite order must not end in a deadlock of the database.
db_test!(two_bulk_assignments_of_the_same_cases_do_not_lock_each_other_out, |h| {
    let town = h.town("a").await;
    let mut ids = Vec::new();
    for (received, text) in
        [("2026-09-10 10:00", "กันยายน"), ("2026-10-10 10:00", "ตุลาคม"), ("2026-11-10 10:00", "พฤศจิกายน")]
    {
        h.clock.set(at(received));
        for n in 0..4 {
            ids.push(h.file(&town, &format!("{text} {n}")).await.id);
        }
    }
    let backwards: Vec<ComplaintId> = ids.iter().rev().copied().collect();
    for _ in 0..6 {
        let (desk, other) = (office(&h, &town), office(&h, &town));
        let officer = Some(town.staff(Role::ResponsibleOfficer));
        let (one, two) = tokio::join!(
            work::assign(&desk, &ids, Some(town.works), officer),
            work::assign(&other, &backwards, Some(town.clerks), officer),
        );
        for result in [one, two] {
            assert!(matches!(result, Ok(12) | Err(Fault::Conflict(_))), "{result:?}");
        }
    }
});

// Two people who merge two cases into each other must not end both: one of them has to go on.
db_test!(two_cases_merged_into_each_other_at_once_leave_one_that_goes_on, |h| {
    let town = h.town("a").await;
    for round in 0..8 {
        let (one, two) = (h.file(&town, "ไฟดับ").await.id, h.file(&town, "ไฟดับเช่นกัน").await.id);
        let (desk, other) = (office(&h, &town), office(&h, &town));
        let tasks = [
            tokio::spawn(async move { work::merge(&desk, one, two).await }),
            tokio::spawn(async move { work::merge(&other, two, one).await }),
        ];
        let done: Vec<_> = futures::future::join_all(tasks).await.into_iter().map(Result::unwrap).collect();
        assert_eq!(done.iter().filter(|result| result.is_ok()).count(), 1, "round {round}: {done:?}");
        // A deadlock that the database ends is a reason to try again, not a broken part.
        let refused = done.into_iter().find(Result::is_err).unwrap();
        let expected = matches!(
            refused,
            Err(Fault::Conflict(_)
                | Fault::Busy
                | Fault::Refused("complaint_not_open" | "complaint_merge_target_ended"))
        );
        assert!(expected, "round {round}: {refused:?}");
        let open = [case(&h, &town, one).await, case(&h, &town, two).await];
        assert_eq!(open.iter().filter(|file| file.state.is_open()).count(), 1);
    }
});
