//! Committees and their meetings (คณะกรรมการ การประชุม).

use crate::{
    harness::{Harness, Town},
    server::Server,
};
use chrono::{Duration, NaiveDate};
use kernel::{
    Fault, Role as Right,
    figure::{Figure, Span},
    ids::{CommitteeId, MeetingId},
    page::PageArgs,
    participation::Channel,
};
use participation::{
    committee::{
        self, BodyKind, ChannelAdmin, CommitteeChannel, NewCommittee, NewSeat, Role, Sector, commands::Turn,
        queries::Standing, rules, statistics,
    },
    meeting::{
        self, Form, Mark, NewAgenda, NewMark, NewMeeting, State,
        actions::{self, Input},
    },
    record::{Face, Filter, Kind, file::Purpose, link},
};
use reminders::deadline::{self, DeadlineState};
use tenancy::Desk;

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

fn secretary(h: &Harness, town: &Town) -> Desk {
    h.desk(town, town.actor(Right::CommitteeSecretary))
}

fn face(title: &str) -> Face {
    Face { title: title.into(), ..Face::default() }
}

/// The composition of seed 004, article 2.
fn centre(key: &str) -> NewCommittee {
    let mut seats = vec![NewSeat::at(Role::Chair, "ปลัดเทศบาลตำบลเวียงเทิง")];
    seats.extend(
        [
            "หัวหน้าสำนักปลัดเทศบาล",
            "ผู้อำนวยการกองคลัง",
            "ผู้อำนวยการกองช่าง",
            "ผู้อำนวยการกองสาธารณสุขและสิ่งแวดล้อม",
            "ผู้อำนวยการกองการศึกษา",
            "ผู้อำนวยการโรงเรียนเทศบาล",
            "กำนันตำบลเวียง",
            "ผู้ใหญ่บ้าน หมู่ที่ ๑ ตำบลเวียง",
            "ผู้ใหญ่บ้าน หมู่ที่ ๒ ตำบลเวียง",
            "ผู้ใหญ่บ้าน หมู่ที่ ๑๔ ตำบลเวียง",
            "ผู้ใหญ่บ้าน หมู่ที่ ๑๕ ตำบลเวียง",
            "ผู้ใหญ่บ้าน หมู่ที่ ๒๐ ตำบลเวียง",
        ]
        .map(|position| NewSeat::at(Role::Member, position)),
    );
    seats.push(NewSeat::at(Role::Secretary, "หัวหน้าสำนักปลัด"));
    seats.push(NewSeat::at(Role::AssistantSecretary, "นักวิเคราะห์นโยบายและแผน"));
    let advisers = [
        "นายกเทศมนตรีตำบลเวียงเทิง",
        "ประธานสภาเทศบาลตำบลเวียงเทิง",
        "ท้องถิ่นอำเภอเทิง",
        "ผู้อำนวยการวิทยาลัยการอาชีพเทิง",
        "ผู้อำนวยการโรงเรียนเทิงวิทยาคม",
        "ปลัดอำเภอเทิงประจำตำบลเวียง",
    ];
    NewCommittee {
        profile: Some("participation_centre".into()),
        instrument: committee::Instrument::Announcement,
        ordered_on: Some(day("2018-11-08")),
        seats,
        advisers: advisers.map(|position| NewSeat::at(Role::Adviser, position)).to_vec(),
        objectives: vec!["ประสานงานทุกภาคส่วน".into()],
        powers: vec!["จัดทำแผนปฏิบัติงานประจำปี".into()],
        missions: vec!["รายงานผลอย่างน้อยปีละสองรอบ".into()],
        location: "ศูนย์ข้อมูลข่าวสาร".into(),
        channels: vec![CommitteeChannel {
            channel: Channel::LineGroup, contact: "กลุ่มศูนย์ฯ".into()
        }],
        channel_admin: ChannelAdmin {
            person: "นางสาวสมมุติ ใจดี".into(),
            position: "นักวิเคราะห์นโยบายและแผน".into(),
        },
        ..NewCommittee::of(key.into(), BodyKind::ParticipationCentre, face("ศูนย์ส่งเสริมการมีส่วนร่วม"))
    }
}

fn small(key: &str, title: &str) -> NewCommittee {
    NewCommittee {
        seats: vec![
            NewSeat::at(Role::Chair, "ปลัดเทศบาล"),
            NewSeat::at(Role::Member, "ผู้แทนประชาคม"),
            NewSeat::at(Role::Member, "ผู้แทนประชาคม"),
            NewSeat::at(Role::Secretary, "หัวหน้าสำนักปลัด"),
        ],
        ..NewCommittee::of(key.into(), BodyKind::Committee, face(title))
    }
}

fn form(on: &str, agenda: &[&str]) -> Form {
    Form {
        face: Face {
            starts_on: Some(day(on)), place: "ห้องประชุม".into(), ..Face::default()
        },
        number: None,
        be_year: None,
        starts_at: "09:30".into(),
        ends_at: String::new(),
        notice_sent_on: None,
        notice: String::new(),
        agenda: agenda
            .iter()
            .map(|title| NewAgenda { title: (*title).into(), ..NewAgenda::default() })
            .collect(),
    }
}

async fn plan(desk: &Desk, key: &str, committee: CommitteeId, form: Form) -> MeetingId {
    let new = NewMeeting { idempotency_key: key.into(), committee, form };
    meeting::commands::create(desk, new).await.unwrap()
}

async fn seen(h: &Harness, town: &Town, id: CommitteeId) -> committee::Committee {
    let read = h.store.read(&town.scope).await.unwrap();
    committee::queries::find(&read, &town.actor(Right::Auditor), id).await.unwrap().unwrap()
}

async fn met(h: &Harness, town: &Town, id: MeetingId) -> meeting::Whole {
    let read = h.store.read(&town.scope).await.unwrap();
    meeting::queries::find(&read, &town.actor(Right::Auditor), id).await.unwrap().unwrap()
}

async fn due(
    h: &Harness,
    town: &Town,
    subject: &str,
    id: uuid::Uuid,
    kind: &str,
) -> Option<(DeadlineState, NaiveDate)> {
    let read = h.store.read(&town.scope).await.unwrap();
    let all = deadline::find(&read, subject, id).await.unwrap();
    all.into_iter().find(|one| one.kind == kind).map(|one| (one.state, one.due_on))
}

db_test!(seed_004_is_kept_as_it_is_and_warned_of_with_sources, |h| {
    let town = h.town("aaa").await;
    let desk = secretary(&h, &town);
    let id = committee::commands::create(&desk, centre("k1")).await.unwrap();
    let again = committee::commands::create(&desk, centre("k1")).await.unwrap();
    assert_eq!(again, id, "a retry gives the same committee");
    let kept = seen(&h, &town, id).await;
    assert_eq!((kept.seats.len(), kept.advisers.len()), (15, 6));
    assert_eq!(rules::heads_of(&kept.seats), 14);
    assert_eq!(kept.details.channel_admin.person, "นางสาวสมมุติ ใจดี");
    let warned: Vec<_> = rules::warnings(&kept.details, &kept.seats)
        .iter()
        .map(|one| (one.rule.key, one.have, one.rule.source.th.contains("ก.ก.ถ.")))
        .collect();
    assert_eq!(warned, [("agencies", 1, true), ("other_groups", 0, true)]);
    // A warning stops nothing: the committee is published as it is.
    committee::commands::turn(&desk, id, Turn::Publish).await.unwrap();
    let read = h.store.read(&town.scope).await.unwrap();
    assert!(committee::queries::find_published(&read, id).await.unwrap().is_some());
    // Persons are on the page and not in the trail.
    let auditor = town.actor(Right::Auditor);
    let trail = tenancy::audit::list(&read, &auditor, None, PageArgs { first: 50, after: None });
    let said = format!("{:?}", trail.await.unwrap().rows);
    assert!(said.contains("committee.create") && !said.contains("ใจดี"), "{said}");
});

db_test!(seats_are_reordered_and_nobodys_change_is_lost, |h| {
    let town = h.town("aaa").await;
    let desk = secretary(&h, &town);
    let id = committee::commands::create(&desk, small("k", "คณะทำงาน")).await.unwrap();
    let before = seen(&h, &town, id).await;
    let again = |seat: &committee::Seat| NewSeat {
        id: Some(seat.id),
        role: seat.role,
        sector: Some(seat.sector),
        position: seat.position.clone(),
        position_kind: seat.position_kind,
        village_no: seat.village_no,
        person: seat.person.clone(),
        vacant_since: seat.vacant_since,
    };
    let mut seats: Vec<NewSeat> = before.seats.iter().map(again).collect();
    seats.swap(1, 3);
    seats.pop();
    committee::commands::compose(&desk, id, 1, seats.clone(), Vec::new()).await.unwrap();
    let after = seen(&h, &town, id).await;
    assert_eq!(after.record.version, 2);
    let ids: Vec<_> = after.seats.iter().map(|seat| seat.id).collect();
    assert_eq!(ids, [before.seats[0].id, before.seats[3].id, before.seats[2].id]);
    assert_eq!(after.seats[1].sector, Sector::Staff, "read from the position");
    let late = committee::commands::compose(&desk, id, 1, seats, Vec::new()).await;
    assert!(matches!(late, Err(Fault::Conflict(_))));
    let empty =
        committee::commands::compose(&desk, id, 2, vec![NewSeat::at(Role::Member, "")], Vec::new()).await;
    let Err(Fault::Invalid(fields)) = empty else { panic!("{empty:?}") };
    assert_eq!(fields[0].field, "seats.0.position");
    // A seat of another committee is not taken from it.
    let other = committee::commands::create(&desk, small("o", "อีกคณะ")).await.unwrap();
    let foreign = again(&after.seats[0]);
    committee::commands::compose(&desk, other, 1, vec![foreign], Vec::new()).await.unwrap();
    assert_eq!(seen(&h, &town, id).await.seats.len(), 3);
});

db_test!(term_vacancy_and_the_next_meeting_are_deadlines, |h| {
    let town = h.town("aaa").await;
    let desk = secretary(&h, &town);
    let mut new = small("k", "คณะกรรมการ");
    new.term_from = Some(day("2022-12-01"));
    new.term_to = Some(day("2026-11-30"));
    new.seats[1].vacant_since = Some(day("2026-11-10"));
    new.seats[2].vacant_since = Some(day("2026-11-15"));
    new.ordered_on = Some(day("2026-09-01"));
    new.meets_every = Some(3);
    let id = committee::commands::create(&desk, new).await.unwrap();
    let of = |kind: &'static str| due(&h, &town, "committee", id.uuid(), kind);
    let open = |text: &str| Some((DeadlineState::Open, day(text)));
    assert_eq!(of("committee_term").await, open("2026-11-30"));
    assert_eq!(of("committee_vacancy").await, open("2027-01-09"), "60 days from the first");
    assert_eq!(of("meeting_due").await, open("2026-12-01"), "three months after the order");
    let kept = seen(&h, &town, id).await;
    assert_eq!(committee::queries::standing(&kept, day("2026-11-20")), Standing::Ending);
    assert_eq!(committee::queries::standing(&kept, day("2026-12-01")), Standing::Over);
    // The seats are filled and the term made longer: both deadlines follow.
    let mut details = kept.details.clone();
    details.term_to = Some(day("2027-11-30"));
    details.next_meeting_on = Some(day("2026-11-25"));
    committee::commands::change(&desk, id, 1, kept.record.face.clone(), details.clone()).await.unwrap();
    assert_eq!(of("committee_term").await, open("2027-11-30"));
    assert_eq!(of("meeting_due").await, open("2026-11-25"), "the nearer of the two");
    let filled: Vec<NewSeat> = ["ก", "ข"]
        .map(|person| NewSeat {
            person: person.into(), ..NewSeat::at(Role::Member, "ผู้แทนประชาคม")
        })
        .into();
    committee::commands::compose(&desk, id, 2, filled, Vec::new()).await.unwrap();
    assert_eq!(of("committee_vacancy").await.map(|d| d.0), Some(DeadlineState::Met));
    // A meeting planned keeps nothing; a meeting held does.
    let meeting = plan(&desk, "m", id, form("2026-11-20", &["เรื่องเพื่อทราบ"])).await;
    assert_eq!(of("meeting_due").await, open("2026-11-25"));
    meeting::hold(&desk, meeting, 1).await.unwrap();
    assert_eq!(of("meeting_due").await, open("2027-02-20"), "three months from the day it met");
    assert_eq!(seen(&h, &town, id).await.details.next_meeting_on, None);
    // Set aside, it owes nothing; taken back, it does again.
    committee::commands::turn(&desk, id, Turn::Archive).await.unwrap();
    assert_eq!(of("committee_term").await.map(|d| d.0), Some(DeadlineState::Cancelled));
    let refused = committee::commands::change(&desk, id, 4, kept.record.face, details).await;
    assert!(matches!(refused, Err(Fault::Refused("committee_archived"))), "{refused:?}");
    committee::commands::turn(&desk, id, Turn::Restore).await.unwrap();
    assert_eq!(of("committee_term").await, open("2027-11-30"));
});

db_test!(a_meeting_from_its_notice_to_its_published_minutes, |h| {
    let town = h.town("aaa").await;
    let desk = secretary(&h, &town);
    let committee = committee::commands::create(&desk, centre("k")).await.unwrap();
    let id = plan(&desk, "m", committee, form("2026-11-20", &["แจ้งให้ทราบ", "พิจารณาแผน"])).await;
    let planned = met(&h, &town, id).await;
    assert_eq!(planned.meeting.record.face.title, "การประชุมศูนย์ส่งเสริมการมีส่วนร่วม ครั้งที่ 1/2569");
    assert_eq!(planned.attendees.len(), 15);
    assert_eq!((planned.quorum.of, planned.quorum.needed, planned.quorum.met), (14, 8, false));
    let read = h.store.read(&town.scope).await.unwrap();
    let links = link::of(&read, id.uuid()).await.unwrap();
    assert_eq!(links[0].record.id, committee.uuid(), "part of its committee");
    drop(read);
    // The same number again is named, not lost.
    let mut twice = form("2026-12-01", &[]);
    twice.number = Some(1);
    twice.be_year = Some(2569);
    let taken =
        meeting::commands::create(&desk, NewMeeting { idempotency_key: "t".into(), committee, form: twice })
            .await;
    let Err(Fault::Invalid(fields)) = taken else { panic!("{taken:?}") };
    assert_eq!((fields[0].field.as_str(), fields[0].rule.as_str()), ("number", "meeting_number_taken"));

    // The chief sits twice and counts once: eight seats marked are seven heads, and the kamnan's deputy the eighth.
    let chief: Vec<usize> = planned
        .attendees
        .iter()
        .enumerate()
        .filter(|(_, one)| one.position.starts_with("หัวหน้าสำนักปลัด"))
        .map(|(at, _)| at)
        .collect();
    assert_eq!(chief, [1, 13]);
    let mark = |at: usize, mark: Mark| NewMark {
        seat: planned.attendees[at].seat,
        mark,
        represented_by: if mark == Mark::Represented {
            "สารวัตรกำนัน".into()
        } else {
            String::new()
        },
    };
    let mut marks: Vec<NewMark> = [0, 1, 2, 3, 4, 5, 6, 13].map(|at| mark(at, Mark::Present)).into();
    marks.push(mark(8, Mark::Leave));
    meeting::attend(&desk, id, 1, marks.clone(), vec![" ผู้สังเกตการณ์ ".into(), String::new()]).await.unwrap();
    assert_eq!((met(&h, &town, id).await.quorum.present, met(&h, &town, id).await.quorum.met), (7, false));
    marks.push(mark(7, Mark::Represented));
    meeting::attend(&desk, id, 2, marks, vec!["ผู้สังเกตการณ์".into()]).await.unwrap();
    let now = met(&h, &town, id).await;
    assert_eq!((now.quorum.present, now.quorum.met), (8, true));
    assert_eq!(now.meeting.others, ["ผู้สังเกตการณ์"]);

    // A committee that does not count representatives, or sets a number of its own.
    let kept = seen(&h, &town, committee).await;
    let mut details = kept.details.clone();
    details.representatives_count = false;
    details.quorum = Some(7);
    details.quorum_note = "ข้อบังคับของคณะ".into();
    committee::commands::change(&desk, committee, 1, kept.record.face.clone(), details).await.unwrap();
    let strict = met(&h, &town, id).await.quorum;
    assert_eq!((strict.present, strict.needed, strict.met), (7, 7, true));

    // Minutes need words before they are approved, and the day must have come.
    let early = meeting::approve_minutes(&desk, id, 3).await;
    assert!(matches!(early, Err(Fault::Refused("meeting_not_held"))), "{early:?}");
    meeting::hold(&desk, id, 3).await.unwrap();
    let empty = meeting::approve_minutes(&desk, id, 4).await;
    assert!(matches!(empty, Err(Fault::Invalid(_))), "{empty:?}");
    let mut told = form("2026-11-20", &[]);
    told.agenda = now
        .agenda
        .iter()
        .map(|line| NewAgenda {
            id: Some(line.id),
            title: line.title.clone(),
            outcome: "อภิปราย".into(),
            resolution: "มติเห็นชอบ".into(),
        })
        .collect();
    meeting::commands::change(&desk, id, 4, told).await.unwrap();
    meeting::write_minutes(&desk, id, 5, "ประธานกล่าวเปิดประชุม\nที่ประชุมเห็นชอบ").await.unwrap();
    let hasty = meeting::publish_minutes(&desk, id, 6, true).await;
    assert!(matches!(hasty, Err(Fault::Refused("minutes_are_a_draft"))), "{hasty:?}");

    // Citizens: nothing before it is published; resolutions and minutes only when approved and shown.
    let server = Server::start(&h).await;
    let path = format!("/t/aaa/meetings/{id}");
    assert_eq!(server.get(&path).await.status().as_u16(), 404);
    meeting::commands::turn(&desk, id, Turn::Publish).await.unwrap();
    let page = server.page(&path).await;
    assert!(page.contains("พิจารณาแผน") && !page.contains("มติเห็นชอบ") && !page.contains("กล่าวเปิด"), "{page}");
    let signed = crate::records::evidence(&h, &town, id.uuid(), Purpose::Minutes).await;
    let signed_path = format!("/t/aaa/files/{signed}");
    meeting::approve_minutes(&desk, id, 7).await.unwrap();
    assert_eq!(server.get(&signed_path).await.status().as_u16(), 404, "no more public than the minutes");
    let page = server.page(&path).await;
    assert!(page.contains("มติเห็นชอบ") && !page.contains("กล่าวเปิด"), "{page}");
    meeting::publish_minutes(&desk, id, 8, true).await.unwrap();
    let page = server.page(&path).await;
    assert!(page.contains("กล่าวเปิด") && !page.contains("สารวัตรกำนัน"), "{page}");
    assert_eq!(server.get(&signed_path).await.status().as_u16(), 200);
    let kept = crate::records::take_off(&h, &town, id.uuid(), signed).await;
    assert!(matches!(kept, Err(Fault::Refused("record_frozen"))), "{kept:?}");
    // What is approved stays as it is, also when the committee changes.
    let frozen = meeting::write_minutes(&desk, id, 9, "อย่างอื่น").await;
    assert!(matches!(frozen, Err(Fault::Refused("minutes_approved"))), "{frozen:?}");
    committee::commands::compose(
        &desk,
        committee,
        2,
        vec![NewSeat::at(Role::Chair, "ปลัดเทศบาล")],
        Vec::new(),
    )
    .await
    .unwrap();
    assert_eq!(met(&h, &town, id).await.attendees.len(), 10);
});

db_test!(what_a_meeting_orders_is_a_deadline_until_it_is_shown_to_be_done, |h| {
    let town = h.town("aaa").await;
    let desk = secretary(&h, &town);
    let committee = committee::commands::create(&desk, small("k", "คณะกรรมการ")).await.unwrap();
    let id = plan(&desk, "m", committee, form("2026-11-20", &["สั่งการ"])).await;
    let agenda = met(&h, &town, id).await.agenda[0].id;
    let nobody = actions::save(&desk, id, 1, Input { text: "ทำ".into(), ..Input::default() }).await;
    let Err(Fault::Invalid(fields)) = nobody else { panic!("{nobody:?}") };
    assert_eq!(fields[0].rule, "action_owner_needed");
    let item = actions::save(
        &desk,
        id,
        1,
        Input {
            agenda: Some(agenda),
            text: "สำรวจความเห็นของนายตัวอย่าง".into(),
            owner: Some(town.staff(Right::ResponsibleOfficer)),
            department: Some(town.works),
            due_on: Some(day("2026-11-27")),
            ..Input::default()
        },
    )
    .await
    .unwrap();
    let of = || due(&h, &town, actions::SUBJECT, item.uuid(), "meeting_action");
    assert_eq!(of().await, Some((DeadlineState::Open, day("2026-11-27"))));
    let read = h.store.read(&town.scope).await.unwrap();
    let kept = deadline::find(&read, actions::SUBJECT, item.uuid()).await.unwrap();
    assert!(!kept[0].label.contains("ตัวอย่าง"), "a mail names the meeting, not the matter");
    assert_eq!(kept[0].responsible, Some(town.staff(Right::ResponsibleOfficer)));
    let open = meeting::queries::open_actions(&read, &town.actor(Right::Auditor)).await.unwrap();
    assert_eq!(open.iter().map(|one| one.item.id).collect::<Vec<_>>(), [item]);
    drop(read);
    let bare = actions::settle(&desk, (id, item), 2, Some(day("2026-11-20")), " ").await;
    assert!(matches!(bare, Err(Fault::Invalid(_))), "{bare:?}");
    let early = actions::settle(&desk, (id, item), 2, Some(day("2026-11-21")), "x").await;
    assert!(matches!(early, Err(Fault::Invalid(_))), "{early:?}");
    actions::settle(&desk, (id, item), 2, Some(day("2026-11-20")), "บันทึกที่ 5").await.unwrap();
    assert_eq!(of().await.map(|d| d.0), Some(DeadlineState::Met));
    actions::settle(&desk, (id, item), 3, None, "").await.unwrap();
    assert_eq!(of().await.map(|d| d.0), Some(DeadlineState::Open));
    // Called off, nothing of it is owed.
    let wordless = meeting::cancel(&desk, id, 4, " ").await;
    assert!(matches!(wordless, Err(Fault::Invalid(_))), "{wordless:?}");
    meeting::cancel(&desk, id, 4, "ไม่ครบองค์ประชุม").await.unwrap();
    assert_eq!(of().await.map(|d| d.0), Some(DeadlineState::Cancelled));
    let held = meeting::hold(&desk, id, 5).await;
    assert!(matches!(held, Err(Fault::Refused("meeting_cancelled"))), "{held:?}");
});

db_test!(a_meeting_cannot_be_held_before_its_day, |h| {
    let town = h.town("aaa").await;
    let desk = secretary(&h, &town);
    let committee = committee::commands::create(&desk, small("k", "คณะกรรมการ")).await.unwrap();
    let id = plan(&desk, "m", committee, form("2026-11-21", &[])).await;
    let early = meeting::hold(&desk, id, 1).await;
    assert!(matches!(early, Err(Fault::Refused("meeting_not_yet"))), "{early:?}");
    h.clock.advance(Duration::days(1));
    meeting::hold(&desk, id, 1).await.unwrap();
    assert_eq!(met(&h, &town, id).await.meeting.state, State::Held);
});

db_test!(a_body_is_not_set_up_by_one_it_set_up, |h| {
    let town = h.town("aaa").await;
    let desk = secretary(&h, &town);
    let top = committee::commands::create(&desk, small("a", "คณะกรรมการ")).await.unwrap();
    let mut below = small("b", "คณะอนุกรรมการ");
    below.body_kind = BodyKind::Subcommittee;
    below.parent = Some(top);
    let below = committee::commands::create(&desk, below).await.unwrap();
    let kept = seen(&h, &town, top).await;
    for parent in [top, below] {
        let details = committee::Details { parent: Some(parent), ..kept.details.clone() };
        let refused = committee::commands::change(&desk, top, 1, kept.record.face.clone(), details).await;
        let Err(Fault::Invalid(fields)) = refused else { panic!("{refused:?}") };
        assert_eq!(fields[0].rule, "committee_circle");
    }
    let read = h.store.read(&town.scope).await.unwrap();
    let children = committee::queries::children(&read, top).await.unwrap();
    assert_eq!(children.iter().map(|one| one.id).collect::<Vec<_>>(), [below]);
    let details = committee::Details { parent: Some(CommitteeId::new()), ..kept.details.clone() };
    let unknown = committee::commands::change(&desk, top, 1, kept.record.face.clone(), details).await;
    assert!(matches!(unknown, Err(Fault::Invalid(_))), "{unknown:?}");
});

db_test!(only_those_who_may_work_on_committees_do, |h| {
    let town = h.town("aaa").await;
    let clerk = h.desk(&town, town.actor(Right::ReceivingClerk));
    let refused = committee::commands::create(&clerk, small("k", "คณะ")).await;
    assert!(matches!(refused, Err(Fault::Forbidden)), "{refused:?}");
    // An officer keeps minutes and composes no committee.
    let id = committee::commands::create(&secretary(&h, &town), small("k", "คณะ")).await.unwrap();
    let officer = h.desk(&town, town.actor(Right::ResponsibleOfficer));
    let meeting = plan(&officer, "m", id, form("2026-11-20", &[])).await;
    assert!(matches!(committee::commands::turn(&officer, id, Turn::Publish).await, Err(Fault::Forbidden)));
    assert!(matches!(meeting::hold(&clerk, meeting, 1).await, Err(Fault::Forbidden)));
    let read = h.store.read(&town.scope).await.unwrap();
    let admin = committee::queries::find(&read, &town.actor(Right::TenantAdmin), id).await;
    assert!(matches!(admin, Err(Fault::Forbidden)));
});

db_test!(k1_to_k4_of_domain_md_d, |h| {
    let town = h.town("aaa").await;
    let desk = secretary(&h, &town);
    // One without a profile, one that fails its profile, one that passes; one set aside counts nowhere.
    committee::commands::create(&desk, small("a", "ไม่มีเกณฑ์")).await.unwrap();
    committee::commands::create(&desk, centre("b")).await.unwrap();
    let mut passing = centre("c");
    for position in ["ผู้แทนกลุ่มสตรี", "ผู้แทนชมรมผู้สูงอายุ", "ผู้แทนโรงพยาบาลส่งเสริมสุขภาพตำบล"]
    {
        passing.seats.push(NewSeat::at(Role::Member, position));
    }
    passing.term_from = Some(day("2023-02-01"));
    passing.term_to = Some(day("2027-01-31"));
    let passing = committee::commands::create(&desk, passing).await.unwrap();
    let gone = committee::commands::create(&desk, centre("d")).await.unwrap();
    committee::commands::turn(&desk, gone, Turn::Archive).await.unwrap();
    for (key, on) in [("1", "2026-11-03"), ("2", "2026-11-20"), ("3", "2026-11-30"), ("4", "2026-12-01")] {
        plan(&desk, key, passing, form(on, &[])).await;
    }
    let read = h.store.read(&town.scope).await.unwrap();
    let list = meeting::queries::of_committee(&read, passing).await.unwrap();
    drop(read);
    let held = list.iter().find(|one| one.record.face.starts_on == Some(day("2026-11-03"))).unwrap();
    meeting::hold(&desk, held.id, 1).await.unwrap();
    let read = h.store.read(&town.scope).await.unwrap();
    let span = Span { from: day("2026-11-01"), to: day("2026-11-30"), as_of: day("2026-11-20") };
    let figures = statistics::contribute(&read, &span).await.unwrap();
    // Seats: 4 + 15 + 18 = 37; citizens: 2 + 6 + 6 = 14 (the kamnan and five village heads twice, two representatives).
    assert_eq!(
        figures,
        [
            Figure::share("K1", "", 1, 2),
            Figure::share("K2", "", 14, 37),
            Figure::share("K3", "", 1, 3),
            Figure::count("K4", "", 1),
        ]
    );
});

db_test!(citizens_see_members_and_powers_of_what_is_published_and_nothing_of_others, |h| {
    let town = h.town("aaa").await;
    let other = h.town("bbb").await;
    let desk = secretary(&h, &town);
    let id = committee::commands::create(&desk, centre("k")).await.unwrap();
    let server = Server::start(&h).await;
    let path = format!("/t/aaa/committees/{id}");
    assert_eq!(server.get(&path).await.status().as_u16(), 404, "a draft");
    committee::commands::turn(&desk, id, Turn::Publish).await.unwrap();
    let page = server.page(&path).await;
    for shown in
        ["กำนันตำบลเวียง", "จัดทำแผนปฏิบัติงานประจำปี", "ท้องถิ่นอำเภอเทิง", "กลุ่มศูนย์ฯ", "ประธาน", "8 พฤศจิกายน 2561"]
    {
        assert!(page.contains(shown), "{shown}: {page}");
    }
    assert!(server.page("/t/aaa/committees").await.contains("ศูนย์ส่งเสริมการมีส่วนร่วม"));
    assert_eq!(server.get(&format!("/t/bbb/committees/{id}")).await.status().as_u16(), 404);
    let read = h.store.read(&other.scope).await.unwrap();
    let seen = committee::queries::list(
        &read,
        &other.actor(Right::Auditor),
        Filter::default(),
        PageArgs { first: 10, after: None },
    )
    .await;
    assert!(seen.unwrap().rows.is_empty());
    let kinds = Filter { kinds: vec![Kind::Meeting], ..Filter::default() };
    drop(read);
    let read = h.store.read(&town.scope).await.unwrap();
    let list = committee::queries::list(
        &read,
        &town.actor(Right::Auditor),
        kinds,
        PageArgs { first: 10, after: None },
    )
    .await;
    assert_eq!(list.unwrap().rows.len(), 1, "committees, whatever kind the filter says");
});

db_test!(the_console_enters_a_committee_and_reads_its_warnings, |h| {
    let town = h.town("aaa").await;
    let server = Server::start(&h).await;
    let console = server.sign_in(&h, &town, Right::CommitteeSecretary).await;
    let made = console
        .data(
            "mutation { createCommittee(idempotencyKey: \"k\", input: { record: { title: \"คณะติดตามแผน\" },
           bodyKind: COMMITTEE, instrument: ORDER, profile: \"plan_monitoring_committee\",
           channels: [{ channel: PHONE, contact: \"000\" }] },
           seats: [{ role: CHAIR, position: \"ผู้ทรงคุณวุฒิ\", person: \"นายสมมุติ มั่นคง\" }]) {
           status fields { field message } committee { id heads quorumNeeded
             warnings { rule text have least most source certainty } seats { id sector head } } } }",
            serde_json::json!({}),
        )
        .await;
    let payload = &made["createCommittee"];
    assert_eq!(payload["status"], "DONE", "{made}");
    let one = &payload["committee"];
    assert_eq!((one["heads"].as_i64(), one["quorumNeeded"].as_i64()), (Some(1), Some(1)));
    let council = one["warnings"].as_array().unwrap().iter().find(|w| w["rule"] == "council").unwrap();
    assert_eq!((council["have"].as_i64(), council["least"].as_i64()), (Some(0), Some(3)));
    assert_eq!(council["certainty"], "LOOKED_UP");
    assert!(council["source"].as_str().unwrap().contains("ข้อ 28"));
    assert_eq!(one["seats"][0]["sector"], "EXPERT");
    let wrong = console.data(
        "mutation { createCommittee(idempotencyKey: \"k2\", input: { record: { title: \"\" }, bodyKind: COMMITTEE,
           instrument: ORDER }, seats: [{ role: MEMBER }]) { status fields { field message } } }",
        serde_json::json!({}),
    ).await;
    let fields = wrong["createCommittee"]["fields"].as_array().unwrap();
    assert_eq!(fields.len(), 2, "{wrong}");
    assert!(fields.iter().all(|f| !f["message"].as_str().unwrap().contains("field.")), "{wrong}");
    let profiles = console
        .data("{ ruleProfiles { key name rules { text source certainty } } }", serde_json::json!({}))
        .await;
    assert_eq!(profiles["ruleProfiles"].as_array().unwrap().len(), 5);
});
