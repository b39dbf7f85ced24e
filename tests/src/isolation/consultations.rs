//! Consultation on plans and information requests (รับฟังความคิดเห็นต่อร่างแผน คำขอข้อมูลข่าวสาร): tables, twin data and operations.

use super::{Ids, MARK};
use crate::{
    consultations::{draft_of, open_consultation, say},
    harness::{Harness, Town},
};
use disclosure::request::{self, Channel, NewRequest, Requester, Wanted};
use kernel::{Actor, Role};
use participation::consultation::{self, AnswerOutcome, NewAnswer};

pub const TABLES: &[&str] = &[
    "consultation",
    "consultation_step",
    "consultation_draft",
    "draft_section",
    "comment_answer",
    "consultation_comment",
    "commenter",
    "information_request",
    "information_requester",
    "information_request_event",
];

/// Operations that change something of A itself and so may well succeed.
pub const OWN: &[&str] = &[];

/// Data of B; the ids are named as `operations` asks for them.
pub async fn furnish(h: &Harness, town: &Town) -> Ids {
    let officer = h.desk(town, town.actor(Role::ResponsibleOfficer));
    let id = open_consultation(h, town, &format!("ร่างแผน {MARK}")).await;
    let draft = draft_of(h, town, id).await;
    let section = draft.sections[0].id;
    let comment = say(h, town, id, Some(section), &format!("ความเห็น {MARK}")).await;
    let other = say(h, town, id, None, &format!("ความเห็นอีกข้อ {MARK}")).await;
    let new = NewAnswer {
        idempotency_key: "twin-answer".into(),
        comments: vec![other],
        outcome: AnswerOutcome::Accepted,
        reason: MARK.into(),
    };
    let answer = consultation::answer(&officer, id, new).await.unwrap();
    let new = NewRequest {
        idempotency_key: "7f0a2c1e-0000-4000-8000-0000000000c1".into(),
        channel: Channel::Website,
        body: format!("ขอสำเนาสัญญาจ้าง {MARK}"),
        wanted: Wanted::Copy,
        requester: Requester { phone: "0000000000".into(), name: MARK.into(), ..Requester::default() },
        received_on: None,
        ready: false,
        department: None,
    };
    let request = request::receive(&h.desk(town, Actor::Citizen), new).await.unwrap();
    Ids::from([
        ("consultation", id.to_string()),
        ("draft", draft.id.to_string()),
        ("section", section.to_string()),
        ("comment", comment.to_string()),
        ("commentAnswer", answer.to_string()),
        ("informationRequest", request.id.to_string()),
        ("informationDepartment", town.works.to_string()),
        ("informationStaff", town.staff(Role::ResponsibleOfficer).to_string()),
    ])
}

pub fn operations(b: &Ids) -> Vec<(&'static str, String)> {
    let id = &b["consultation"];
    let (draft, section, comment) = (&b["draft"], &b["section"], &b["comment"]);
    let (answer, request) = (&b["commentAnswer"], &b["informationRequest"]);
    let (department, staff) = (&b["informationDepartment"], &b["informationStaff"]);
    let shown = "{ status consultation { id record { title } } }";
    let told = "{ status request { id number body requester { name } } }";
    let input = format!(
        "input: {{ record: {{ title: \"x\", departmentId: \"{department}\" }}, planKind: FIVE_YEAR, planFrom: 2571 }}"
    );
    let change = |name: &str, args: &str| format!("mutation {{ {name}({args}) {shown} }}");
    let work = |name: &str, args: &str| format!("mutation {{ {name}({args}) {told} }}");
    let own = format!("id: \"{id}\"");
    let req = format!("id: \"{request}\", version: 1");
    vec![
        ("consultations", "{ consultations { nodes { id record { title } } } }".to_owned()),
        ("consultation", format!("{{ consultation({own}) {{ id record {{ title }} drafts {{ sections {{ body }} }} }} }}")),
        (
            "consultationComments",
            format!("{{ consultationComments({own}, filter: {{ sectionId: \"{section}\" }}) {{ nodes {{ body name }} }} }}"),
        ),
        (
            "compareDrafts",
            format!("{{ compareDrafts({own}, draftId: \"{draft}\") {{ change after {{ body }} }} }}"),
        ),
        ("addConsultation", change("addConsultation", &format!("idempotencyKey: \"c1\", {input}"))),
        ("changeConsultation", change("changeConsultation", &format!("{own}, version: 1, {input}"))),
        ("publishConsultation", change("publishConsultation", &format!("{own}, published: false"))),
        ("archiveConsultation", change("archiveConsultation", &format!("{own}, archived: true"))),
        ("beginDraft", change("beginDraft", &own)),
        (
            "saveDraft",
            change("saveDraft", &format!("{own}, draftId: \"{draft}\", version: 1, sections: []")),
        ),
        ("publishDraft", change("publishDraft", &format!("{own}, draftId: \"{draft}\""))),
        (
            "markConsultationStep",
            change("markConsultationStep", &format!("{own}, step: DRAFT_PLAN, version: 1, doneOn: \"2026-11-01\"")),
        ),
        ("collectComments", change("collectComments", &own)),
        (
            "adoptConsultation",
            change("adoptConsultation", &format!("{own}, version: 1, on: \"2026-11-01\", by: \"x\", order: \"x\"")),
        ),
        (
            "reportConsultationResults",
            change("reportConsultationResults", &format!("{own}, version: 1, on: \"2026-11-01\", text: \"x\"")),
        ),
        (
            "enterComment",
            change(
                "enterComment",
                &format!(
                    "input: {{ idempotencyKey: \"e1\", consultationId: \"{id}\", sectionId: \"{section}\", channel: LETTER,
                     receivedOn: \"2026-11-19\", body: \"ความเห็นจากหนังสือ\" }}"
                ),
            ),
        ),
        (
            "moderateComment",
            change("moderateComment", &format!("id: \"{comment}\", version: 1, show: true")),
        ),
        (
            "answerComments",
            change(
                "answerComments",
                &format!(
                    "input: {{ idempotencyKey: \"a1\", consultationId: \"{id}\", commentIds: [\"{comment}\"],
                     outcome: ACCEPTED, reason: \"x\" }}"
                ),
            ),
        ),
        (
            "changeCommentAnswer",
            change(
                "changeCommentAnswer",
                &format!("consultationId: \"{id}\", id: \"{answer}\", version: 1, outcome: PARTLY, reason: \"x\""),
            ),
        ),
        ("informationRequests", "{ informationRequests(filter: { view: ALL }) { nodes { id number body } } }".to_owned()),
        (
            "informationRequest",
            format!("{{ informationRequest(id: \"{request}\") {{ id body requester {{ name }} events {{ text }} }} }}"),
        ),
        (
            "registerInformationRequest",
            work(
                "registerInformationRequest",
                &format!(
                    "input: {{ idempotencyKey: \"i1\", channel: WALK_IN, body: \"ขอดูแผนพัฒนา\", wanted: LOOK,
                     phone: \"0000000000\", departmentId: \"{department}\" }}"
                ),
            ),
        ),
        (
            "assignInformationRequest",
            work("assignInformationRequest", &format!("{req}, departmentId: \"{department}\", assigneeId: \"{staff}\"")),
        ),
        ("markInformationReady", work("markInformationReady", &req)),
        (
            "extendInformationRequest",
            work("extendInformationRequest", &format!("{req}, promisedOn: \"2026-12-30\", reason: \"x\"")),
        ),
        ("askThirdParty", work("askThirdParty", &format!("{req}, toldOn: \"2026-11-20\", days: 15"))),
        ("recordObjection", work("recordObjection", &format!("{req}, objected: false"))),
        (
            "decideInformationRequest",
            work("decideInformationRequest", &format!("{req}, decision: REFUSE, ground: PRIVACY, text: \"x\"")),
        ),
        ("noteInformationRequest", work("noteInformationRequest", &format!("id: \"{request}\", text: \"x\""))),
    ]
}
