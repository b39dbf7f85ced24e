//! Reading one forum.

use super::{
    Attendance, Facts, Forum, ForumLevel, Group, HeardAt, State, Subject,
    hearing::{self, Hearing},
    setting::Setting,
    table::{forum, forum_group, forum_unit, forum_village},
};
use crate::record::{self, Kind};
use chrono::NaiveDate;
use kernel::{
    Action, Actor, Fault,
    ids::{DepartmentId, ForumId, VillageId},
    participation::Channel,
};
use sea_orm::ColumnTrait;
use store::TenantRead;

/// One forum, drafts and those set aside included.
pub async fn find(read: &TenantRead, actor: &Actor, id: ForumId) -> Result<Option<Forum>, Fault> {
    actor.may(Action::ParticipationRead)?;
    load(read, id).await
}

pub(super) async fn load(read: &TenantRead, id: ForumId) -> Result<Option<Forum>, Fault> {
    let Some(record) = record::find(read, Kind::Forum, id.uuid()).await? else { return Ok(None) };
    let row = read.find::<forum::Entity>().filter(forum::Column::Id.eq(id.uuid())).one().await?;
    let Some(row) = row else { return Ok(None) };
    let villages = read
        .find::<forum_village::Entity>()
        .filter(forum_village::Column::ForumId.eq(id.uuid()))
        .all()
        .await?;
    let units =
        read.find::<forum_unit::Entity>().filter(forum_unit::Column::ForumId.eq(id.uuid())).all().await?;
    let groups = read
        .find::<forum_group::Entity>()
        .filter(forum_group::Column::ForumId.eq(id.uuid()))
        .ascending(forum_group::Column::Sort)
        .all()
        .await?;
    let heard_at = row.hearing_id.map(|at| match at {
        at if at == id.uuid() => HeardAt::Itself,
        at => HeardAt::Other(ForumId(at)),
    });
    Ok(Some(Forum {
        id,
        record,
        state: State::read(&row.state)?,
        facts: Facts {
            level: ForumLevel::read(&row.forum_level)?,
            subject: Subject::read(&row.subject)?,
            villages: villages.into_iter().map(|v| VillageId(v.village_id)).collect(),
            units: units.into_iter().map(|u| DepartmentId(u.department_id)).collect(),
            time: row.time_text,
            order_number: row.order_number,
            ordered_on: row.ordered_on,
            announced_on: row.announced_on,
            channels: row.channels.split(' ').filter_map(Channel::parse).collect(),
            affects_living: row.affects_living,
            heard_at,
            information_on: row.information_on,
            result_on: row.result_on,
            result: row.result,
        },
        attendance: Attendance {
            total: row.total,
            women: row.women,
            youth: row.youth,
            elderly: row.elderly,
            households: row.households,
            registered_households: row.registered_households,
            groups: groups.into_iter().map(|g| Group { name: g.name, persons: g.persons }).collect(),
        },
        attendance_version: row.attendance_version,
        summary_sent_on: row.summary_sent_on,
        cancel_reason: row.cancel_reason,
    }))
}

/// Where the hearing stands that the forum's matter demands. Without a demand there is nothing to check, unless the
/// forum is itself a hearing.
pub async fn hearing_of(
    read: &TenantRead,
    forum: &Forum,
    setting: &Setting,
    today: NaiveDate,
) -> Result<Hearing, Fault> {
    let other = match forum.facts.heard_at {
        Some(HeardAt::Other(id)) => load(read, id).await?,
        _ => None,
    };
    let is_itself = forum.facts.heard_at == Some(HeardAt::Itself) || forum.facts.subject == Subject::Hearing;
    let at = other.as_ref().or(is_itself.then_some(forum));
    let demand = hearing::demand(forum.facts.affects_living, at.map(|at| at.state));
    let checks = at.map_or_else(Vec::new, |at| hearing::checks(at.into(), setting.spans(), today));
    Ok(Hearing { demand, at: at.map(|at| (at.id, at.record.face.title.clone())), checks })
}
