//! Committees and their meetings (คณะกรรมการ การประชุม): tables, twin data and operations.

use super::{Ids, MARK};
use crate::harness::{Harness, Town};
use kernel::Role as Right;
use participation::{
    committee::{self, BodyKind, NewCommittee, NewSeat, Role, commands::Turn},
    meeting::{self, Form, NewAgenda, NewMeeting, actions},
    record::Face,
};

pub const TABLES: &[&str] = &[
    "committee",
    "committee_seat",
    "meeting",
    "meeting_agenda",
    "meeting_attendance",
    "meeting_action_item",
];

/// Operations that change something of A itself and so may well succeed.
pub const OWN: &[&str] = &[];

/// Data of B; the ids are named as `operations` asks for them.
pub async fn furnish(h: &Harness, town: &Town) -> Ids {
    let desk = h.desk(town, town.actor(Right::CommitteeSecretary));
    let mut new = NewCommittee::of(
        "twin".into(),
        BodyKind::Committee,
        Face { title: format!("คณะกรรมการ {MARK}"), ..Face::default() },
    );
    new.seats =
        vec![NewSeat { person: MARK.into(), ..NewSeat::at(Role::Chair, "ปลัดเทศบาล") }];
    new.powers = vec![MARK.into()];
    let committee = committee::commands::create(&desk, new).await.unwrap();
    committee::commands::turn(&desk, committee, Turn::Publish).await.unwrap();
    let form = Form {
        face: Face { starts_on: Some(desk.today()), ..Face::default() },
        number: None,
        be_year: None,
        starts_at: String::new(),
        ends_at: String::new(),
        notice_sent_on: None,
        notice: MARK.into(),
        agenda: vec![NewAgenda { title: MARK.into(), ..NewAgenda::default() }],
    };
    let new = NewMeeting { idempotency_key: "twin".into(), committee, form };
    let meeting = meeting::commands::create(&desk, new).await.unwrap();
    let input = actions::Input { text: MARK.into(), owner_text: MARK.into(), ..actions::Input::default() };
    let item = actions::save(&desk, meeting, 1, input).await.unwrap();
    let read = h.store.read(&town.scope).await.unwrap();
    let seat = committee::queries::find(&read, &desk.actor, committee).await.unwrap().unwrap().seats[0].id;
    Ids::from([
        ("committee", committee.to_string()),
        ("seat", seat.to_string()),
        ("meeting", meeting.to_string()),
        ("action_item", item.to_string()),
    ])
}

pub fn operations(b: &Ids) -> Vec<(&'static str, String)> {
    let (committee, seat, meeting, item) = (&b["committee"], &b["seat"], &b["meeting"], &b["action_item"]);
    let one = "{ status committee { id record { title } seats { person } } }";
    let page = "{ status page { meeting { id notice } agenda { title } actions { text } } }";
    let input = "record: { title: \"x\" }, bodyKind: COMMITTEE, instrument: ORDER";
    let seats = format!("seats: [{{ id: \"{seat}\", role: CHAIR, position: \"x\" }}], advisers: []");
    let form = "record: { title: \"x\", startsOn: \"2026-11-20\" }";
    let of_committee = format!("id: \"{committee}\"");
    let of_meeting = format!("id: \"{meeting}\", version: 2");
    vec![
        ("committees", "{ committees { nodes { id record { title } seats { person } } } }".to_owned()),
        (
            "committee",
            format!(
                "{{ committee({of_committee}) {{ committee {{ id powers }} children {{ id }} meetings {{ id }} }} }}"
            ),
        ),
        ("ruleProfiles", "{ ruleProfiles { key name } }".to_owned()),
        (
            "createCommittee",
            format!(
                "mutation {{ createCommittee(idempotencyKey: \"c\", input: {{ {input}, parentId: \"{committee}\" }}) {one} }}"
            ),
        ),
        (
            "changeCommittee",
            format!("mutation {{ changeCommittee({of_committee}, version: 2, input: {{ {input} }}) {one} }}"),
        ),
        (
            "composeCommittee",
            format!("mutation {{ composeCommittee({of_committee}, version: 2, {seats}) {one} }}"),
        ),
        ("turnCommittee", format!("mutation {{ turnCommittee({of_committee}, turn: ARCHIVE) {one} }}")),
        ("meetings", "{ meetings { nodes { id notice committeeTitle } } }".to_owned()),
        (
            "meeting",
            format!(
                "{{ meeting(id: \"{meeting}\") {{ meeting {{ id notice }} agenda {{ title }} attendees {{ person }} }} }}"
            ),
        ),
        ("openActions", "{ openActions { meetingTitle item { text } } }".to_owned()),
        (
            "createMeeting",
            format!(
                "mutation {{ createMeeting(idempotencyKey: \"m\", committeeId: \"{committee}\", input: {{ {form} }}) {page} }}"
            ),
        ),
        ("changeMeeting", format!("mutation {{ changeMeeting({of_meeting}, input: {{ {form} }}) {page} }}")),
        (
            "attendMeeting",
            format!(
                "mutation {{ attendMeeting({of_meeting}, marks: [{{ seatId: \"{seat}\", mark: PRESENT }}], others: []) {page} }}"
            ),
        ),
        ("holdMeeting", format!("mutation {{ holdMeeting({of_meeting}) {page} }}")),
        ("cancelMeeting", format!("mutation {{ cancelMeeting({of_meeting}, reason: \"x\") {page} }}")),
        ("turnMeeting", format!("mutation {{ turnMeeting(id: \"{meeting}\", turn: PUBLISH) {page} }}")),
        ("writeMinutes", format!("mutation {{ writeMinutes({of_meeting}, minutes: \"x\") {page} }}")),
        ("approveMinutes", format!("mutation {{ approveMinutes({of_meeting}) {page} }}")),
        ("publishMinutes", format!("mutation {{ publishMinutes({of_meeting}, shown: true) {page} }}")),
        (
            "saveActionItem",
            format!(
                "mutation {{ saveActionItem({of_meeting}, input: {{ id: \"{item}\", text: \"x\", ownerText: \"x\" }}) {page} }}"
            ),
        ),
        (
            "settleActionItem",
            format!(
                "mutation {{ settleActionItem({of_meeting}, itemId: \"{item}\", doneOn: \"2026-11-20\", evidence: \"x\") {page} }}"
            ),
        ),
        (
            "removeActionItem",
            format!("mutation {{ removeActionItem({of_meeting}, itemId: \"{item}\") {page} }}"),
        ),
    ]
}
