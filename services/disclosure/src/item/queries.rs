//! Reading the catalogue.

use super::{Face, Frequency, Item, KIND, List, Status, table::disclosure_item as table};
use chrono::NaiveDate;
use kernel::{
    Action, Actor, Fault,
    ids::{DepartmentId, DisclosureItemId, StaffId},
};
use sea_orm::ColumnTrait;
use store::{Sql, TenantRead};

/// Which items a list shows. A catalogue has some dozens of lines; it is read whole.
#[derive(Debug, Clone, Default)]
pub struct Filter {
    pub text: String,
    pub list: Option<List>,
    pub department: Option<DepartmentId>,
    pub status: Option<Status>,
    /// Those not in use any more, too.
    pub inactive: bool,
}

/// More lines than any catalogue has; a bound, not a page.
const MOST: i64 = 1_000;

pub async fn find(read: &TenantRead, id: DisclosureItemId) -> Result<Option<Item>, Fault> {
    let row = read.find::<table::Entity>().filter(table::Column::Id.eq(id.uuid())).one().await?;
    row.map(Item::try_from).transpose()
}

/// The catalogue in its order: lists, then numbers. What staff and citizens may see of it is the same (ม.9: an index
/// the citizen can search), but citizens never see what is not in use.
pub async fn list(read: &TenantRead, filter: &Filter, today: NaiveDate) -> Result<Vec<Item>, Fault> {
    let mut sql = Sql::new("SELECT i.* FROM disclosure_item i WHERE i.tenant_id = {tenant}");
    if !filter.inactive {
        sql = sql.push(" AND i.active");
    }
    if let Some(list) = filter.list {
        sql = sql.push(" AND i.list = ?").bind(list.as_str());
    }
    if let Some(id) = filter.department {
        sql = sql.push(" AND i.department_id = ?").bind(id.uuid());
    }
    sql = tenancy::search::matching(sql, KIND, "i.id", &filter.text);
    let rows: Vec<table::Model> = read.rows_as(sql.push(" ORDER BY i.no, i.id LIMIT ?").bind(MOST)).await?;
    let mut items = rows.into_iter().map(Item::try_from).collect::<Result<Vec<_>, Fault>>()?;
    items.retain(|item| filter.status.is_none_or(|status| item.status(today) == status));
    items.sort_by_key(|item| List::ALL.iter().position(|list| *list == item.face.list));
    Ok(items)
}

/// How many items of each department are done, due and overdue; `None` is without a department.
pub async fn summary(
    read: &TenantRead,
    actor: &Actor,
    today: NaiveDate,
) -> Result<Vec<(Option<DepartmentId>, [i32; 3])>, Fault> {
    actor.may(Action::DisclosureRead)?;
    let mut counts: Vec<(Option<DepartmentId>, [i32; 3])> = Vec::new();
    for item in list(read, &Filter::default(), today).await? {
        let at = counts.iter().position(|(department, _)| *department == item.face.department);
        let at = at.unwrap_or_else(|| {
            counts.push((item.face.department, [0; 3]));
            counts.len() - 1
        });
        if let Some((_, [done, due, overdue])) = counts.get_mut(at) {
            *match item.status(today) {
                Status::Done => done,
                Status::Due => due,
                Status::Overdue => overdue,
            } += 1;
        }
    }
    Ok(counts)
}

impl TryFrom<table::Model> for Item {
    type Error = Fault;

    fn try_from(row: table::Model) -> Result<Self, Fault> {
        Ok(Self {
            id: DisclosureItemId(row.id),
            code: row.code,
            face: Face {
                list: List::read(&row.list)?,
                no: row.no,
                title: row.title,
                detail: row.detail,
                source: row.source,
                department: row.department_id.map(DepartmentId),
                owner: row.owner_id.map(StaffId),
                frequency: Frequency::read(&row.frequency)?,
                next_due_on: row.next_due_on,
                active: row.active,
            },
            disclosed_on: row.disclosed_on,
            version: row.version,
            updated_at: row.updated_at,
        })
    }
}
