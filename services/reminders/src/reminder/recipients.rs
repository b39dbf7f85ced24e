//! Who is told (ผู้รับการแจ้งเตือน). Somebody always is: whoever cannot be reached hands on to the next in line. What is
//! confidential goes to corruption officers and to nobody else, however late it is.

use super::rules::Step;
use crate::{deadline::Candidate, message};
use kernel::{Fault, Lang, Role};
use sea_orm::FromQueryResult;
use std::collections::BTreeMap;
use store::{Sql, TenantRead};
use uuid::Uuid;

/// An active member of staff whose address takes mail.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Person {
    pub email: String,
    pub lang: Lang,
    pub department: Option<Uuid>,
    pub roles: Vec<Role>,
}

/// Everybody who can be told something today.
#[derive(Debug, Clone, Default)]
pub struct People(pub BTreeMap<Uuid, Person>);

#[derive(FromQueryResult)]
struct Row {
    id: Uuid,
    email: String,
    lang: String,
    department_id: Option<Uuid>,
    role: String,
}

/// Loads the active staff without those whose address is stopped.
pub async fn load(read: &TenantRead) -> Result<People, Fault> {
    let sql = Sql::new(
        "SELECT s.id, s.email, s.lang, s.department_id, r.role
         FROM staff s JOIN staff_role r ON r.tenant_id = s.tenant_id AND r.staff_id = s.id
         WHERE s.tenant_id = {tenant} AND s.state = 'active'",
    );
    let rows: Vec<Row> = read.rows_as(sql).await?;
    let stopped = message::stopped_addresses(read).await?;
    let mut people: BTreeMap<Uuid, Person> = BTreeMap::new();
    for row in rows.into_iter().filter(|row| !stopped.contains(&message::normal_address(&row.email))) {
        let person = people.entry(row.id).or_insert_with(|| Person {
            email: row.email,
            lang: Lang::parse(&row.lang).unwrap_or_default(),
            department: row.department_id,
            roles: Vec::new(),
        });
        person.roles.extend(Role::parse(&row.role));
    }
    Ok(People(people))
}

impl People {
    /// Who is told of a step. Empty only when nobody of the administration can be reached.
    #[must_use]
    pub fn told_of(&self, deadline: &Candidate, step: Step) -> Vec<Uuid> {
        if deadline.confidential {
            // Superiors are not told: the accused may be one of them.
            return match step {
                Step::Before(_) | Step::Overdue(_) => self.first_of([
                    self.person(deadline.responsible_id, Some(Role::CorruptionOfficer)),
                    self.with(Role::CorruptionOfficer, None),
                ]),
                Step::Head(_) | Step::Clerk(_) => self.with(Role::CorruptionOfficer, None),
            };
        }
        let department = deadline.department_id.or_else(|| self.department_of(deadline.responsible_id));
        let heads = department.map_or_else(Vec::new, |id| self.with(Role::DepartmentHead, Some(id)));
        let approvers = self.with(Role::Approver, None);
        match step {
            Step::Before(_) | Step::Overdue(_) => self.first_of([
                self.person(deadline.responsible_id, None),
                heads,
                self.with(Role::ReceivingClerk, None),
                approvers,
            ]),
            Step::Head(_) => self.first_of([heads, approvers]),
            Step::Clerk(_) => approvers,
        }
    }

    fn first_of<const N: usize>(&self, choices: [Vec<Uuid>; N]) -> Vec<Uuid> {
        choices.into_iter().find(|choice| !choice.is_empty()).unwrap_or_default()
    }

    fn person(&self, id: Option<Uuid>, with: Option<Role>) -> Vec<Uuid> {
        let fits =
            |id: &Uuid| self.0.get(id).is_some_and(|p| with.is_none_or(|role| p.roles.contains(&role)));
        id.filter(fits).into_iter().collect()
    }

    fn with(&self, role: Role, department: Option<Uuid>) -> Vec<Uuid> {
        let fits =
            |p: &Person| p.roles.contains(&role) && (department.is_none() || p.department == department);
        self.0.iter().filter(|(_, person)| fits(person)).map(|(id, _)| *id).collect()
    }

    fn department_of(&self, id: Option<Uuid>) -> Option<Uuid> {
        self.0.get(&id?)?.department
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;
    use chrono::DateTime;

    fn id(n: u128) -> Uuid {
        Uuid::from_u128(n)
    }

    fn people(rows: &[(u128, u128, &[Role])]) -> People {
        let person = |department, roles: &[Role]| Person {
            email: "a@example.go.th".into(),
            lang: Lang::Th,
            department: Some(id(department)),
            roles: roles.to_vec(),
        };
        People(rows.iter().map(|(n, department, roles)| (id(*n), person(*department, roles))).collect())
    }

    fn deadline(responsible: Option<u128>, confidential: bool) -> Candidate {
        Candidate {
            id: id(900),
            kind: "complaint_answer".into(),
            due_on: "2026-11-26".parse().unwrap(),
            responsible_id: responsible.map(id),
            department_id: Some(id(100)),
            confidential,
            updated_at: DateTime::UNIX_EPOCH,
        }
    }

    #[test]
    fn the_next_in_line_is_told_when_nobody_is_responsible_or_can_be_reached() {
        use Role::{Approver, DepartmentHead, ReceivingClerk, ResponsibleOfficer};
        let all = people(&[
            (1, 100, &[ResponsibleOfficer]),
            (2, 100, &[DepartmentHead]),
            (3, 200, &[DepartmentHead]),
            (4, 200, &[ReceivingClerk]),
            (5, 200, &[Approver]),
        ]);
        assert_eq!(all.told_of(&deadline(Some(1), false), Step::Before(3)), [id(1)]);
        assert_eq!(all.told_of(&deadline(None, false), Step::Before(3)), [id(2)]);
        assert_eq!(all.told_of(&deadline(Some(77), false), Step::Overdue(1)), [id(2)]);
        assert_eq!(all.told_of(&deadline(Some(1), false), Step::Head(1)), [id(2)]);
        assert_eq!(all.told_of(&deadline(Some(1), false), Step::Clerk(3)), [id(5)]);
        let without_head = people(&[(4, 200, &[ReceivingClerk]), (5, 200, &[Approver])]);
        assert_eq!(without_head.told_of(&deadline(Some(1), false), Step::Before(3)), [id(4)]);
        assert_eq!(without_head.told_of(&deadline(Some(1), false), Step::Head(1)), [id(5)]);
        let approver_only = people(&[(5, 200, &[Approver])]);
        assert_eq!(approver_only.told_of(&deadline(None, false), Step::Before(0)), [id(5)]);
        assert!(People::default().told_of(&deadline(None, false), Step::Before(0)).is_empty());
    }

    #[test]
    fn fixmystreet_private_cases_do_raise_alarms_and_only_with_corruption_officers() {
        use Role::{Approver, CorruptionOfficer, DepartmentHead, ReceivingClerk, TenantAdmin};
        let all = people(&[
            (1, 100, &[CorruptionOfficer]),
            (2, 100, &[CorruptionOfficer]),
            (3, 100, &[DepartmentHead]),
            (4, 100, &[Approver, TenantAdmin, ReceivingClerk]),
        ]);
        assert_eq!(all.told_of(&deadline(Some(2), true), Step::Before(3)), [id(2)]);
        assert_eq!(all.told_of(&deadline(None, true), Step::Before(3)), [id(1), id(2)]);
        // A wrong assignment does not open the case to the head.
        assert_eq!(all.told_of(&deadline(Some(3), true), Step::Overdue(1)), [id(1), id(2)]);
        for step in [Step::Head(1), Step::Clerk(3)] {
            assert_eq!(all.told_of(&deadline(Some(2), true), step), [id(1), id(2)]);
        }
    }
}
