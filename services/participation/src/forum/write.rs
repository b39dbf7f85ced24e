//! Writing the rows of a forum, for its commands.

use super::{
    Attendance, Facts, HeardAt, State,
    table::{forum, forum_group, forum_unit, forum_village},
};
use kernel::{Fault, ids::ForumId};
use sea_orm::ColumnTrait;
use store::{Sql, StoreError, TenantTx};
use uuid::Uuid;

pub(super) async fn add(
    tx: &TenantTx,
    id: ForumId,
    state: State,
    facts: &Facts,
    attendance: &Attendance,
) -> Result<(), Fault> {
    tx.add::<forum::Entity>(forum::Model {
        tenant_id: tx.tenant(),
        id: id.uuid(),
        forum_level: facts.level.as_str().to_owned(),
        subject: facts.subject.as_str().to_owned(),
        state: state.as_str().to_owned(),
        time_text: facts.time.clone(),
        order_number: facts.order_number.clone(),
        ordered_on: facts.ordered_on,
        announced_on: facts.announced_on,
        channels: channels(facts),
        affects_living: facts.affects_living,
        hearing_id: hearing_id(id, facts),
        information_on: facts.information_on,
        result_on: facts.result_on,
        summary_sent_on: None,
        result: facts.result.clone(),
        cancel_reason: String::new(),
        total: attendance.total,
        women: attendance.women,
        youth: attendance.youth,
        elderly: attendance.elderly,
        households: attendance.households,
        registered_households: attendance.registered_households,
        attendance_version: 0,
    })
    .await
    .map_err(|error| unknown(error, "hearingId"))?;
    places(tx, id, facts).await?;
    groups(tx, id, attendance).await
}

pub(super) async fn facts(tx: &TenantTx, id: ForumId, facts: &Facts) -> Result<(), Fault> {
    use forum::Column as C;
    tx.change::<forum::Entity>()
        .set(C::ForumLevel, facts.level.as_str())
        .set(C::Subject, facts.subject.as_str())
        .set(C::TimeText, facts.time.as_str())
        .set(C::OrderNumber, facts.order_number.as_str())
        .set(C::OrderedOn, facts.ordered_on)
        .set(C::AnnouncedOn, facts.announced_on)
        .set(C::Channels, channels(facts))
        .set(C::AffectsLiving, facts.affects_living)
        .set(C::HearingId, hearing_id(id, facts))
        .set(C::InformationOn, facts.information_on)
        .set(C::ResultOn, facts.result_on)
        .set(C::Result, facts.result.as_str())
        .filter(C::Id.eq(id.uuid()))
        .run()
        .await
        .map_err(|error| unknown(error, "hearingId"))?;
    tx.remove::<forum_village::Entity>(forum_village::Column::ForumId.eq(id.uuid())).await?;
    tx.remove::<forum_unit::Entity>(forum_unit::Column::ForumId.eq(id.uuid())).await?;
    places(tx, id, facts).await
}

/// # Errors
/// [`Fault::Conflict`] when the attendance is not of this version any more.
pub(super) async fn attendance(
    tx: &TenantTx,
    id: ForumId,
    version: i32,
    attendance: &Attendance,
) -> Result<(), Fault> {
    use forum::Column as C;
    let changed = tx
        .change::<forum::Entity>()
        .set(C::Total, attendance.total)
        .set(C::Women, attendance.women)
        .set(C::Youth, attendance.youth)
        .set(C::Elderly, attendance.elderly)
        .set(C::Households, attendance.households)
        .set(C::RegisteredHouseholds, attendance.registered_households)
        .set(C::AttendanceVersion, version + 1)
        .filter(C::Id.eq(id.uuid()))
        .filter(C::AttendanceVersion.eq(version))
        .run()
        .await?;
    if changed == 0 {
        return Err(Fault::Conflict("forum".into()));
    }
    tx.remove::<forum_group::Entity>(forum_group::Column::ForumId.eq(id.uuid())).await?;
    groups(tx, id, attendance).await
}

async fn places(tx: &TenantTx, id: ForumId, facts: &Facts) -> Result<(), Fault> {
    let villages = facts.villages.iter().map(|village| forum_village::Model {
        tenant_id: tx.tenant(),
        forum_id: id.uuid(),
        village_id: village.uuid(),
    });
    tx.add_many::<forum_village::Entity>(villages.collect())
        .await
        .map_err(|error| unknown(error, "villageIds"))?;
    let units = facts.units.iter().map(|unit| forum_unit::Model {
        tenant_id: tx.tenant(),
        forum_id: id.uuid(),
        department_id: unit.uuid(),
    });
    tx.add_many::<forum_unit::Entity>(units.collect()).await.map_err(|error| unknown(error, "unitIds"))
}

async fn groups(tx: &TenantTx, id: ForumId, attendance: &Attendance) -> Result<(), Fault> {
    let rows = attendance.groups.iter().zip(0..).map(|(group, sort)| forum_group::Model {
        tenant_id: tx.tenant(),
        forum_id: id.uuid(),
        sort,
        name: group.name.clone(),
        persons: group.persons,
    });
    Ok(tx.add_many::<forum_group::Entity>(rows.collect()).await?)
}

/// What a forum is found by besides its title: what was raised there, what came of it, the number of its order.
pub(super) async fn searchable(tx: &TenantTx, id: ForumId) -> Result<String, Fault> {
    let sql = Sql::new(
        "SELECT f.result AS a, f.order_number AS b FROM forum f WHERE f.tenant_id = {tenant} AND f.id = ?",
    );
    let mut text = String::new();
    let mut gather = |row: &sea_orm::QueryResult| -> Result<(), Fault> {
        for column in ["a", "b"] {
            let part: String = row.try_get("", column).map_err(Fault::internal)?;
            text.push(' ');
            text.push_str(&part);
        }
        Ok(())
    };
    tx.rows(sql.bind(id.uuid())).await?.iter().try_for_each(&mut gather)?;
    let sql = Sql::new(
        "SELECT i.body AS a, i.project AS b FROM forum_item i WHERE i.tenant_id = {tenant} AND i.forum_id = ?",
    );
    tx.rows(sql.bind(id.uuid())).await?.iter().try_for_each(&mut gather)?;
    Ok(text)
}

fn channels(facts: &Facts) -> String {
    facts.channels.iter().map(|channel| channel.as_str()).collect::<Vec<_>>().join(" ")
}

fn hearing_id(id: ForumId, facts: &Facts) -> Option<Uuid> {
    facts.heard_at.map(|at| match at {
        HeardAt::Itself => id.uuid(),
        HeardAt::Other(other) => other.uuid(),
    })
}

/// A village, a unit or a forum that is not of this administration.
fn unknown(error: StoreError, field: &str) -> Fault {
    match error {
        StoreError::Conflict(_) => Fault::field(field, "choose_one"),
        other => other.into(),
    }
}
