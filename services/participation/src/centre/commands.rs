//! Keeping the centre: its setting, and the duties of a year.

use super::{Duty, Setting, queries, rules, table, yearly};
use crate::record::{self, Face, Kind};
use chrono::NaiveDate;
use kernel::{
    Action, Fault,
    fiscal::{FiscalYear, HalfYearRound},
    ids::{DepartmentId, DutyId, StaffId},
    text,
};
use reminders::deadline;
use sea_orm::ColumnTrait;
use serde_json::json;
use store::TenantTx;
use tenancy::{Desk, audit};

/// Switches the centre on or off and says in how many days its reports are due. Switched on, this year's list is made
/// at once; switched off, nobody is reminded of what is open.
///
/// # Errors
/// [`Fault::Invalid`] for days out of reason.
pub async fn set(desk: &Desk, setting: Setting) -> Result<(), Fault> {
    desk.actor.may(Action::ProgrammeWork)?;
    let (setting, errors) = rules::check(setting);
    if !errors.is_empty() {
        return Err(Fault::Invalid(errors));
    }
    let now = desk.now();
    let tx = desk.store.write(&desk.scope).await?;
    let before = queries::setting(&tx).await?;
    let row = table::setting::Model {
        tenant_id: tx.tenant(),
        switched_on: setting.switched_on,
        report_days: setting.report_days,
        report_note: setting.report_note.clone(),
        updated_at: now,
    };
    if tx.find::<table::setting::Entity>().one().await?.is_some() {
        tx.change::<table::setting::Entity>()
            .set(table::setting::Column::SwitchedOn, row.switched_on)
            .set(table::setting::Column::ReportDays, row.report_days)
            .set(table::setting::Column::ReportNote, row.report_note)
            .set(table::setting::Column::UpdatedAt, row.updated_at)
            .run()
            .await?;
    } else {
        tx.add::<table::setting::Entity>(row).await?;
    }
    let year = FiscalYear::of(desk.today());
    if setting.switched_on {
        yearly::begin(&tx, &desk.actor, year, now).await?;
        if !before.switched_on {
            remind_again(desk, &tx, year, &setting).await?;
        }
    } else if before.switched_on {
        for duty in open_duties(desk, &tx, year).await? {
            deadline::cancel_all(&tx, Kind::CentreDuty.as_str(), duty.record.id, now).await?;
        }
    }
    tx.mark_statistics(desk.today(), now).await?;
    let detail = json!({ "on": setting.switched_on, "days": setting.report_days });
    audit::record(&tx, &desk.actor, "centre.set", "centre", None, detail, now).await?;
    Ok(tx.commit().await?)
}

/// Makes the list of another year: the one before, to catch up, or the next, to prepare.
///
/// # Errors
/// [`Fault::Refused`] while the centre is off, a field error for a year far away.
pub async fn begin_year(desk: &Desk, year: i32) -> Result<FiscalYear, Fault> {
    desk.actor.may(Action::ProgrammeWork)?;
    let now = FiscalYear::of(desk.today());
    let year = FiscalYear::from_be(year)
        .filter(|year| rules::may_begin(*year, now))
        .ok_or_else(|| Fault::field("fiscalYear", "bad_fiscal_year"))?;
    let tx = desk.store.write(&desk.scope).await?;
    if !queries::setting(&tx).await?.switched_on {
        return Err(Fault::Refused("centre_off"));
    }
    yearly::begin(&tx, &desk.actor, year, desk.now()).await?;
    tx.commit().await?;
    Ok(year)
}

/// What a person says about a duty.
#[derive(Debug, Clone)]
pub struct Said {
    pub title: String,
    pub summary: String,
    pub due_on: NaiveDate,
    pub department: Option<DepartmentId>,
    pub owner: Option<StaffId>,
}

/// Changes a duty: next year's list follows it.
///
/// # Errors
/// [`Fault::Conflict`] when somebody else changed it first.
pub async fn change(desk: &Desk, id: DutyId, version: i32, said: Said) -> Result<(), Fault> {
    desk.actor.may(Action::ProgrammeWork)?;
    let now = desk.now();
    let tx = desk.store.write(&desk.scope).await?;
    let old = queries::find(&tx, &desk.actor, id.uuid()).await?.ok_or(Fault::NotFound)?;
    let face = Face {
        title: said.title,
        summary: said.summary,
        department: said.department,
        owner: said.owner,
        ..old.record.face.clone()
    };
    let (face, errors) = record::check(face);
    if !errors.is_empty() {
        return Err(Fault::Invalid(errors));
    }
    record::change(&tx, (Kind::CentreDuty, id.uuid()), version, &face, "", now).await?;
    tx.change::<table::duty::Entity>()
        .set(table::duty::Column::DueOn, said.due_on)
        .filter(table::duty::Column::Id.eq(id.uuid()))
        .run()
        .await?;
    let setting = queries::setting(&tx).await?;
    if old.done_on.is_none() && setting.switched_on {
        let people = (face.owner, face.department);
        yearly::set_deadline(&tx, id.uuid(), (old.code, said.due_on), people, &setting, now).await?;
    }
    done(desk, tx, &old, "centre.change_duty").await
}

/// The duty was done on that day. Nothing need show it; the console says when nothing does.
///
/// # Errors
/// A field error for a day that has not come, [`Fault::Conflict`] when somebody else changed the duty first.
pub async fn complete(
    desk: &Desk,
    id: DutyId,
    version: i32,
    done_on: NaiveDate,
    note: &str,
) -> Result<(), Fault> {
    if done_on > desk.today() {
        desk.actor.may(Action::ProgrammeWork)?;
        return Err(Fault::field("doneOn", "date_in_future"));
    }
    mark(desk, id, version, Some((done_on, note))).await
}

/// The duty is not done after all, and due again.
///
/// # Errors
/// [`Fault::Conflict`] when somebody else changed the duty first.
pub async fn reopen(desk: &Desk, id: DutyId, version: i32) -> Result<(), Fault> {
    mark(desk, id, version, None).await
}

async fn mark(
    desk: &Desk,
    id: DutyId,
    version: i32,
    done_so: Option<(NaiveDate, &str)>,
) -> Result<(), Fault> {
    desk.actor.may(Action::ProgrammeWork)?;
    let now = desk.now();
    let tx = desk.store.write(&desk.scope).await?;
    let old = queries::find(&tx, &desk.actor, id.uuid()).await?.ok_or(Fault::NotFound)?;
    // Counts the version up, so that two people at one duty notice each other.
    record::change(&tx, (Kind::CentreDuty, id.uuid()), version, &old.record.face, "", now).await?;
    let note = done_so.map_or_else(|| old.note.clone(), |(_, note)| text::clean_text(note, rules::MAX_NOTE));
    tx.change::<table::duty::Entity>()
        .set(table::duty::Column::DoneOn, done_so.map(|(day, _)| day))
        .set(table::duty::Column::Note, note)
        .filter(table::duty::Column::Id.eq(id.uuid()))
        .run()
        .await?;
    let setting = queries::setting(&tx).await?;
    if done_so.is_some() {
        let kind = Kind::CentreDuty.as_str();
        deadline::meet(&tx, kind, id.uuid(), deadline::CENTRE_DUTY, now).await?;
    } else if setting.switched_on {
        let people = (old.record.face.owner, old.record.face.department);
        yearly::set_deadline(&tx, id.uuid(), (old.code, old.due_on), people, &setting, now).await?;
    }
    let action = if done_so.is_some() { "centre.complete_duty" } else { "centre.reopen_duty" };
    done(desk, tx, &old, action).await
}

async fn done(desk: &Desk, tx: TenantTx, duty: &Duty, action: &str) -> Result<(), Fault> {
    let now = desk.now();
    tx.mark_statistics(HalfYearRound::One.range(duty.year).1, now).await?;
    tx.mark_statistics(duty.year.last_day(), now).await?;
    let detail = json!({ "number": duty.year.be(), "duty": duty.code.as_str() });
    let id = Some(duty.record.id);
    audit::record(&tx, &desk.actor, action, Kind::CentreDuty.as_str(), id, detail, now).await?;
    Ok(tx.commit().await?)
}

async fn open_duties(desk: &Desk, tx: &TenantTx, year: FiscalYear) -> Result<Vec<Duty>, Fault> {
    let mut found = Vec::new();
    for year in [year.previous(), year, year.next()] {
        found.extend(queries::list(tx, &desk.actor, year).await?.into_iter().filter(|d| d.done_on.is_none()));
    }
    Ok(found)
}

/// After a pause: what is open of this year is due again.
async fn remind_again(desk: &Desk, tx: &TenantTx, year: FiscalYear, setting: &Setting) -> Result<(), Fault> {
    for duty in open_duties(desk, tx, year).await? {
        if duty.year >= year {
            let people = (duty.record.face.owner, duty.record.face.department);
            let what = (duty.code, duty.due_on);
            yearly::set_deadline(tx, duty.record.id, what, people, setting, desk.now()).await?;
        }
    }
    Ok(())
}
