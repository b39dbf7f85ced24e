//! Founding a town of the demo (ตั้งค่าหน่วยงานสาธิต): administration, departments, villages, people and categories,
//! through the same commands an operator and an administrator use.

use super::{
    people::{self, Person},
    story,
    texts::{About, CATEGORIES},
    towns::{Department, Town, Village},
};
use anyhow::Context;
use chrono::{DateTime, Utc};
use complaints::{category, complaint::Desk};
use kernel::{
    Actor, Lang, Role, SharedClock,
    ids::{CategoryId, DepartmentId, StaffId, VillageId},
};
use store::TenantScope;
use tenancy::{administration, context::Parts, department, settings::Settings, staff, village};

/// A town with everything the story needs to know of it.
pub struct Founded {
    pub town: &'static Town,
    pub scope: TenantScope,
    pub villages: Vec<VillageId>,
    pub categories: Vec<(About, CategoryId, &'static str)>,
    pub people: Vec<(Person, StaffId, Option<DepartmentId>)>,
}

impl Founded {
    /// Somebody of this role, of that kind of department if there is one there.
    #[must_use]
    pub fn actor(&self, role: Role, department: &str) -> Actor {
        let of_role = || self.people.iter().filter(move |(person, ..)| person.role == role);
        let found =
            of_role().find(|(person, ..)| person.department == department).or_else(|| of_role().next());
        found.map_or(Actor::System, |(person, id, department)| Actor::Staff {
            id: *id,
            roles: vec![person.role],
            department: *department,
        })
    }

    #[must_use]
    pub fn desk(&self, parts: &Parts, clock: &SharedClock, actor: Actor) -> Desk {
        desk(parts, &self.scope, clock, actor)
    }

    /// The category of a matter and the kind of department that deals with it.
    #[must_use]
    pub fn category(&self, about: About) -> (Option<CategoryId>, &'static str) {
        let found = self.categories.iter().find(|(known, ..)| *known == about);
        found.map_or((None, "office_of_clerk"), |(_, id, department)| (Some(*id), department))
    }
}

fn desk(parts: &Parts, scope: &TenantScope, clock: &SharedClock, actor: Actor) -> Desk {
    Desk {
        store: parts.store.clone(),
        scope: scope.clone(),
        actor,
        lang: Lang::Th,
        clock: clock.clone(),
        vault: parts.vault.clone(),
        files: parts.files.clone(),
        public_url: parts.public_url.clone(),
    }
}

/// Founds a town. `password_hash` is everybody's.
pub async fn found(
    parts: &Parts,
    town: &'static Town,
    clock: &SharedClock,
    password_hash: &str,
) -> anyhow::Result<Founded> {
    let now = clock.now();
    let scope = administration::open(&parts.store, &parts.vault, of(town), now)
        .await
        .with_context(|| format!("opening {}", town.slug))?;
    let tx = parts.store.write(&scope).await?;
    let mut departments = Vec::new();
    for new in town.departments {
        let saved = department::save(&tx, &Actor::System, department_input(new), now).await?;
        departments.push((new.kind, saved.id));
    }
    let mut villages = Vec::new();
    for new in town.villages {
        villages.push(village::save(&tx, &Actor::System, village_input(town, new), now).await?.id);
    }
    let mut people = Vec::new();
    for person in people::staff_of(town) {
        let own = departments.iter().find(|(kind, _)| *kind == person.department).map(|(_, id)| *id);
        let input = staff_input(&person, own, people.len());
        let added = staff::add_active(&tx, &Actor::System, input, password_hash.to_owned(), now).await?;
        people.push((person, added.id, own));
    }
    tx.commit().await?;
    let mut categories = Vec::new();
    let office = desk(parts, &scope, clock, Actor::System);
    for (new, sort) in CATEGORIES.iter().zip(1..) {
        let kind = town.department_for(new.departments);
        let wanted = category::Category {
            id: CategoryId::new(),
            name_th: new.th.to_owned(),
            name_en: new.en.to_owned(),
            department: departments.iter().find(|(known, _)| *known == kind).map(|(_, id)| *id),
            sort: sort * 10,
            active: true,
        };
        let saved = category::save(&office, None, wanted).await?;
        categories.push((new.about, saved.id, kind));
    }
    Ok(Founded { town, scope, villages, categories, people })
}

fn of(town: &Town) -> administration::NewAdministration {
    administration::NewAdministration {
        slug: town.slug.to_owned(),
        lao_code: Some(town.lao_code.to_owned()),
        lao_type: town.lao_type.to_owned(),
        name_th: town.name_th.to_owned(),
        name_en: town.name_en.to_owned(),
        short_name: town.short_name.to_owned(),
        province_code: Some(town.province.to_owned()),
        district_code: Some(town.district.to_owned()),
        subdistrict_code: Some(town.subdistrict.to_owned()),
        address: town.address.to_owned(),
        // Numbers and addresses nobody has: a visitor of the demo must not reach a real office by it.
        phone: "0 0000 0000".to_owned(),
        email: format!("saraban@{}.demo.example", town.slug),
        settings: Settings { promise_days: town.promise_days, ..Settings::default() },
    }
}

fn department_input(new: &Department) -> department::Input {
    department::Input {
        id: None,
        name_th: new.th.to_owned(),
        name_en: new.en.to_owned(),
        kind: new.kind.to_owned(),
        phone: String::new(),
        active: true,
        sort: None,
    }
}

fn village_input(town: &Town, new: &Village) -> village::Input {
    let kind = if new.no.is_some() { village::Kind::Village } else { village::Kind::Community };
    let off = |thousandths: i32| f64::from(thousandths) / 1_000.0;
    village::Input {
        id: None,
        kind: kind.as_str().to_owned(),
        no: new.no,
        name: new.name.to_owned(),
        point: Some((town.centre.0 + off(new.north), town.centre.1 + off(new.east))),
        active: true,
    }
}

fn staff_input(person: &Person, department: Option<DepartmentId>, at: usize) -> staff::Input {
    staff::Input {
        name: person.name.clone(),
        email: person.email.clone(),
        position: person.position.clone(),
        department_id: department,
        roles: vec![person.role],
        phone: format!("000-000-{at:04}"),
        lang: Lang::Th,
    }
}

/// The moment the towns were founded: a day before the first case.
#[must_use]
pub fn founding(now: DateTime<Utc>) -> DateTime<Utc> {
    now - chrono::Duration::days(story::DAYS + 1)
}
