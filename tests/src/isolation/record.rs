//! What every record has: the common table, links, files.

use super::{Ids, MARK};
use crate::harness::{Harness, Town};
use kernel::ids::RecordId;
use participation::record::{self, Face, Kind};

pub const TABLES: &[&str] = &["record", "record_link", "record_file", "participation_policy"];

/// Operations that change something of A itself and so may well succeed.
pub const OWN: &[&str] = &[];

/// Data of B; the ids are named as `operations` asks for them.
pub async fn furnish(h: &Harness, town: &Town) -> Ids {
    let tx = h.store.write(&town.scope).await.unwrap();
    let id = RecordId::new();
    let face = Face { title: format!("กิจกรรม {MARK}"), ..Face::default() };
    record::add(&tx, &kernel::Actor::System, (Kind::Activity, id.uuid()), &face, "", h.now()).await.unwrap();
    record::publish(&tx, Kind::Activity, id.uuid(), h.now()).await.unwrap();
    tx.commit().await.unwrap();
    let words =
        participation::policy::Words { title: MARK.into(), inform: MARK.into(), ..Default::default() };
    let desk = h.desk(town, town.actor(kernel::Role::Approver));
    let policy = participation::policy::save(&desk, "twin-policy", None, words).await.unwrap();
    let policy = kernel::ids::PolicyId(policy.record.id).to_string();
    Ids::from([("record", id.to_string()), ("policy", policy)])
}

pub fn operations(b: &Ids) -> Vec<(&'static str, String)> {
    let id = &b["record"];
    let shown = "{ status files { id } links { record { id title } } }";
    let policy = &b["policy"];
    let of_policy = "{ status policy { id inform } }";
    vec![
        ("participationPolicy", "{ participationPolicy { id inform } }".to_owned()),
        (
            "saveParticipationPolicy",
            format!(
                "mutation {{ saveParticipationPolicy(idempotencyKey: \"p\", id: \"{policy}\", version: 1, input: {{ title: \"x\" }}) {of_policy} }}"
            ),
        ),
        (
            "publishParticipationPolicy",
            format!("mutation {{ publishParticipationPolicy(id: \"{policy}\") {of_policy} }}"),
        ),
        (
            "withdrawParticipationPolicy",
            format!("mutation {{ withdrawParticipationPolicy(id: \"{policy}\") {of_policy} }}"),
        ),
        ("records", "{ records { nodes { id title } } }".to_owned()),
        ("recordLinks", format!("{{ recordLinks(id: \"{id}\") {{ record {{ title }} }} }}")),
        ("recordFiles", format!("{{ recordFiles(id: \"{id}\") {{ id name }} }}")),
        (
            "linkRecords",
            format!("mutation {{ linkRecords(from: \"{id}\", to: \"{id}\", relation: SEE_ALSO) {shown} }}"),
        ),
        (
            "unlinkRecords",
            format!("mutation {{ unlinkRecords(from: \"{id}\", to: \"{id}\", relation: SEE_ALSO) {shown} }}"),
        ),
        ("attachRecordFiles", format!("mutation {{ attachRecordFiles(id: \"{id}\", files: []) {shown} }}")),
        (
            "describeRecordFile",
            format!(
                "mutation {{ describeRecordFile(id: \"{id}\", fileId: \"rcf_{0}\", caption: \"x\", alt: \"x\", public: true) {shown} }}",
                uuid::Uuid::nil().simple()
            ),
        ),
        (
            "removeRecordFile",
            format!(
                "mutation {{ removeRecordFile(id: \"{id}\", fileId: \"rcf_{0}\") {shown} }}",
                uuid::Uuid::nil().simple()
            ),
        ),
    ]
}
