//! Community forums (เวทีประชาคม): tables, twin data and operations.

use super::{Ids, MARK};
use crate::harness::{Harness, Town};
use kernel::Role;
use participation::{
    forum::{
        self, Attendance, ForumLevel, Group, Subject,
        commands::{self, NewForum},
        item::{Kind, NewItem},
        setting::{self, Setting},
    },
    record::Face,
};

pub const TABLES: &[&str] =
    &["forum", "forum_village", "forum_unit", "forum_group", "forum_item", "forum_setting"];

/// Operations that change something of A itself and so may well succeed.
pub const OWN: &[&str] = &["saveForumSetting"];

/// Data of B; the ids are named as `operations` asks for them.
pub async fn furnish(h: &Harness, town: &Town) -> Ids {
    let desk = h.desk(town, town.actor(Role::ResponsibleOfficer));
    let face =
        Face { title: format!("เวที {MARK}"), starts_on: Some(desk.today()), ..Face::default() };
    let mut new = NewForum {
        state: forum::State::Held,
        attendance: Attendance {
            total: Some(3),
            groups: vec![Group { name: MARK.into(), persons: Some(3) }],
            ..Attendance::default()
        },
        items: vec![NewItem {
            kind: Kind::Need,
            text: MARK.into(),
            village: Some(town.village),
            votes: None,
        }],
        ..commands::planned("twin", face, ForumLevel::Village, Subject::Hardship)
    };
    new.facts.villages = vec![town.village];
    new.facts.units = vec![town.works];
    let id = commands::create(&desk, new).await.unwrap();
    forum::publish(&desk, id, true).await.unwrap();
    let tx = h.store.write(&town.scope).await.unwrap();
    let admin = town.actor(Role::TenantAdmin);
    setting::save(&tx, &admin, Setting { minimum_share: Some(37), ..Setting::default() }, h.now())
        .await
        .unwrap();
    let item = forum::item::of(&tx, id).await.unwrap()[0].id;
    tx.commit().await.unwrap();
    Ids::from([
        ("forum", id.to_string()),
        ("forum_item", item.to_string()),
        ("forum_village", town.village.to_string()),
        ("forum_unit", town.works.to_string()),
    ])
}

pub fn operations(b: &Ids) -> Vec<(&'static str, String)> {
    let (forum, item) = (&b["forum"], &b["forum_item"]);
    let (village, unit) = (&b["forum_village"], &b["forum_unit"]);
    let shown = "{ status forum { id record { title } items { text } } }";
    let input = format!(
        "{{ record: {{ title: \"x\" }}, forumLevel: VILLAGE, subject: OTHER, villageIds: [\"{village}\"],
            unitIds: [\"{unit}\"], hearingId: \"{forum}\" }}"
    );
    let row = format!("{{ kind: NEED, text: \"x\", villageId: \"{village}\" }}");
    vec![
        (
            "forums",
            format!(
                "{{ a: forums {{ nodes {{ id title villages }} }}
                    b: forums(filter: {{ villageId: \"{village}\", departmentId: \"{unit}\" }}) {{ nodes {{ id title }} }} }}"
            ),
        ),
        ("forum", format!("{{ forum(id: \"{forum}\") {{ id record {{ title }} items {{ text }} }} }}")),
        ("forumSetting", "{ forumSetting { minimumShare } }".to_owned()),
        (
            "createForum",
            format!("mutation {{ createForum(idempotencyKey: \"k\", input: {input}, items: [{row}]) {shown} }}"),
        ),
        (
            "changeForum",
            format!("mutation {{ changeForum(id: \"{forum}\", version: 1, input: {input}) {shown} }}"),
        ),
        (
            "enterForum",
            format!(
                "mutation {{ enterForum(id: \"{forum}\", input: {{ idempotencyKey: \"k\", rows: [{row}],
                 attendance: {{ total: 1, version: 0 }} }}) {shown} }}"
            ),
        ),
        (
            "stepForum",
            format!(
                "mutation {{ stepForum(id: \"{forum}\", version: 2, input: {{ to: SUMMARISED, on: \"2026-11-20\", text: \"x\" }}) {shown} }}"
            ),
        ),
        ("publishForum", format!("mutation {{ publishForum(id: \"{forum}\", published: false) {shown} }}")),
        ("archiveForum", format!("mutation {{ archiveForum(id: \"{forum}\", archived: true) {shown} }}")),
        (
            "changeForumItem",
            format!("mutation {{ changeForumItem(id: \"{item}\", version: 1, input: {row}) {shown} }}"),
        ),
        ("removeForumItem", format!("mutation {{ removeForumItem(id: \"{item}\", version: 1) {shown} }}")),
        (
            "askForumItem",
            format!(
                "mutation {{ askForumItem(id: \"{item}\", version: 1, unitId: \"{unit}\", dueOn: \"2026-12-20\") {shown} }}"
            ),
        ),
        (
            "answerForumItem",
            format!(
                "mutation {{ answerForumItem(id: \"{item}\", version: 1, input: {{ outcome: DECLINED, reason: \"x\",
                 answeredOn: \"2026-11-20\" }}) {shown} }}"
            ),
        ),
        ("reopenForumItem", format!("mutation {{ reopenForumItem(id: \"{item}\", version: 1) {shown} }}")),
        (
            "saveForumSetting",
            "mutation { saveForumSetting(input: { noticeDays: 15, resultDays: 15, version: 0 }) { status setting { minimumShare } } }"
                .to_owned(),
        ),
    ]
}
