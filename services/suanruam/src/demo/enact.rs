//! Living through the story of a town (ดำเนินเรื่องตามแผน) with a clock turned by hand: every step is the real command,
//! by somebody who has the right to it, at the moment the plan names.

use super::{
    found::Founded,
    pictures::Scene,
    replies,
    rng::Rng,
    story::{self, Case, Deed, Plan, Step},
};
use anyhow::Context;
use chrono::{DateTime, Duration, Utc};
use complaints::{
    case::{Channel, Stage},
    complaint::{self, Attachment, Desk, Matter, NewComplaint, Receipt, graphql::staff_batch, work},
};
use kernel::{Actor, ManualClock, Role, SharedClock, fiscal::thai_day, ids::UploadId};
use std::{collections::HashMap, sync::Arc};
use store::Sql;
use tenancy::{
    context::Parts,
    upload::{self, NewUpload, UploadKind, photo::Limits},
};

/// Pictures are drawn once and used in every town.
pub type Pictures = HashMap<Scene, Vec<u8>>;

pub struct Teller<'a> {
    pub parts: &'a Parts,
    pub founded: &'a Founded,
    pub clock: Arc<ManualClock>,
    pub pictures: &'a mut Pictures,
    pub rng: Rng,
}

impl Teller<'_> {
    /// Lives through the sixty days before `now`; returns how many cases the town has.
    pub async fn live(
        &mut self,
        seed: u64,
        now: DateTime<Utc>,
        mut each: impl FnMut(),
    ) -> anyhow::Result<usize> {
        let today = thai_day(now);
        let read = self.parts.store.read(&self.founded.scope).await?;
        let from = today - Duration::days(story::DAYS + 30);
        let holidays = tenancy::holiday::load(&read, from, today + Duration::days(60)).await?;
        drop(read);
        let plan = story::plan(self.founded.town, seed, &holidays, now);
        let mut receipts: Vec<Option<Receipt>> = plan.cases.iter().map(|_| None).collect();
        for step in &plan.steps {
            self.clock.set(step.at);
            let done = self.enact(&plan, step, &receipts).await;
            let receipt = done
                .with_context(|| format!("{} case {}: {:?}", self.founded.town.slug, step.case, step.deed))?;
            if let (Some(receipt), Some(place)) = (receipt, receipts.get_mut(step.case)) {
                *place = Some(receipt);
                each();
            }
        }
        self.clock.set(now);
        post_old_mail(self.parts, self.founded, now).await?;
        Ok(plan.cases.len())
    }

    fn desk(&self, actor: Actor) -> Desk {
        let clock: SharedClock = self.clock.clone();
        self.founded.desk(self.parts, &clock, actor)
    }

    async fn enact(
        &mut self,
        plan: &Plan,
        step: &Step,
        receipts: &[Option<Receipt>],
    ) -> anyhow::Result<Option<Receipt>> {
        let case = plan.cases.get(step.case).context("a step without a case")?;
        if step.deed == Deed::Receive {
            return Ok(Some(self.receive(step.case, case).await?));
        }
        let receipt =
            |at: usize| receipts.get(at).and_then(Option::as_ref).context("a step before the receipt");
        let own = receipt(step.case)?;
        let (_, department) = self.founded.category(case.text.about);
        let officer = self.founded.actor(Role::ResponsibleOfficer, department);
        let clerk = self.desk(self.founded.actor(Role::ReceivingClerk, "office_of_clerk"));
        let citizen = self.desk(Actor::Citizen);
        let by_officer = self.desk(officer.clone());
        match &step.deed {
            Deed::Receive => {}
            Deed::Acknowledge => {
                work::acknowledge(&clerk, own.id, self.rng.pick(replies::ACKNOWLEDGE)).await?
            }
            Deed::Assign => {
                let head = self.desk(self.founded.actor(Role::DepartmentHead, department));
                work::assign(&head, &[own.id], None, officer.staff_id()).await?;
            }
            Deed::Progress => {
                work::progress(&by_officer, own.id, self.rng.pick(replies::progress_of(&case.text)), &[])
                    .await?
            }
            Deed::Note => work::note(&by_officer, own.id, self.rng.pick(replies::NOTES)).await?,
            Deed::Information => {
                let text = self.rng.pick(replies::INFORMATION);
                self.inform(&citizen, step.case, own, text, None).await?;
            }
            Deed::ExplainDelay { promised_on } => {
                work::explain_delay(&by_officer, own.id, *promised_on, self.rng.pick(replies::DELAY)).await?;
            }
            Deed::Result => {
                let text = self.rng.pick(replies::result_of(&case.text));
                let photos = match case.photo {
                    Some(scene) => self.proof(&by_officer, scene).await?,
                    None => Vec::new(),
                };
                work::result(&by_officer, own.id, text, &photos).await?;
            }
            Deed::Close => work::close(&by_officer, own.id, self.rng.pick(replies::CLOSE)).await?,
            Deed::ReopenByCitizen => {
                let reason = self.rng.pick(replies::REOPEN);
                complaint::reopen_by_citizen(&citizen, own.number, &own.secret, reason).await?;
            }
            Deed::Rate => {
                let good = self.rng.percent(78);
                let rating = if good { self.rng.between(4, 5) } else { self.rng.between(2, 3) };
                let text = self.rng.pick(if good { replies::RATED_GOOD } else { replies::RATED_POOR });
                complaint::rate(&citizen, own.number, &own.secret, i32::try_from(rating)?, text).await?;
                if let Some(scene) = case.photo.map(Scene::put_right) {
                    self.inform(&citizen, step.case, own, replies::SEE_FOR_YOURSELF, Some(scene)).await?;
                }
            }
            Deed::Refer => {
                let text = "เรื่องนี้อยู่ในอำนาจหน้าที่ของหน่วยงานดังกล่าว จึงได้ส่งเรื่องพร้อมรายละเอียดให้ดำเนินการต่อแล้ว";
                work::refer(&clerk, own.id, replies::reply_of(case.text.about).agency, text).await?;
            }
            Deed::MergeInto { case } => work::merge(&clerk, own.id, receipt(*case)?.id).await?,
        }
        Ok(None)
    }

    async fn receive(&mut self, at: usize, case: &Case) -> anyhow::Result<Receipt> {
        let website = case.channel == Channel::Website;
        let actor = if website {
            Actor::Citizen
        } else {
            self.founded.actor(Role::ReceivingClerk, "office_of_clerk")
        };
        let desk = self.desk(actor);
        let batch = format!("demo-{}-{at:04}-report", self.founded.town.slug);
        let mut uploads = Vec::new();
        if let Some(scene) = case.photo {
            uploads.push(self.stage(&desk, &batch, scene).await?);
        }
        let new = NewComplaint {
            idempotency_key: format!("demo-{}-{at:04}", self.founded.town.slug),
            channel: case.channel,
            category: self.founded.category(case.text.about).0,
            village: self.founded.villages.get(case.village).copied(),
            matter: Matter {
                kind: case.text.kind,
                // A clerk writes a title; a citizen does not.
                title: (!website).then(|| case.text.title.to_owned()),
                text: case.body.clone(),
                place: case.place.clone(),
                point: case.point,
                contact: case.contact.clone(),
                received_at: (!website).then(|| desk.now()),
            },
            uploads,
            upload_batch: batch,
            department: None,
            assignee: None,
        };
        Ok(complaint::receive(&desk, new).await?)
    }

    /// What the citizen adds, perhaps with a photo.
    async fn inform(
        &mut self,
        citizen: &Desk,
        at: usize,
        own: &Receipt,
        text: &str,
        scene: Option<Scene>,
    ) -> anyhow::Result<()> {
        let key = format!("demo-{}-{at:04}-information", self.founded.town.slug);
        let mut uploads = Vec::new();
        if let Some(scene) = scene {
            uploads.push(self.stage(citizen, &key, scene).await?);
        }
        Ok(complaint::add_information(citizen, own.number, &own.secret, text, &uploads, &key).await?)
    }

    /// The officer's photo of the place when the work is done.
    async fn proof(&mut self, officer: &Desk, scene: Scene) -> anyhow::Result<Vec<Attachment>> {
        let after = scene.put_right();
        let staff = officer.actor.staff_id().context("the officer has no account")?;
        let batch = staff_batch(staff);
        let upload = self.stage(officer, &batch, after).await?;
        Ok(vec![Attachment {
            batch, upload, stage: Stage::After, alt: "ภาพหลังดำเนินการ".to_owned()
        }])
    }

    async fn stage(&mut self, desk: &Desk, batch: &str, scene: Scene) -> anyhow::Result<UploadId> {
        let bytes = match self.pictures.get(&scene) {
            Some(bytes) => bytes.clone(),
            None => self.pictures.entry(scene).or_insert(scene.jpeg()?).clone(),
        };
        let new = NewUpload {
            batch: batch.to_owned(),
            kind: UploadKind::Photo,
            name: scene.file_name().to_owned(),
            bytes,
            field: "photos",
        };
        let staged = upload::stage(
            &desk.store,
            &desk.scope,
            &desk.files,
            &desk.actor,
            new,
            Limits::default(),
            desk.now(),
        );
        Ok(staged.await?.id)
    }
}

/// Mails of the story that are older than three days left when the story says; only the newest wait in the outbox,
/// so that a visitor finds some on the mail page and not sixty days of them.
pub async fn post_old_mail(parts: &Parts, founded: &Founded, now: DateTime<Utc>) -> anyhow::Result<()> {
    let tx = parts.store.write(&founded.scope).await?;
    let sql = Sql::new(
        "UPDATE message SET state = 'sent', attempts = 1, sent_at = created_at, body_text = '', body_html = ''
         WHERE tenant_id = {tenant} AND state = 'queued' AND created_at < ?",
    );
    tx.run(sql.bind(now - Duration::days(3))).await?;
    Ok(tx.commit().await?)
}
