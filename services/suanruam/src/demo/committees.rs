//! Committees and their meetings (คณะกรรมการ การประชุม) of the demo's towns. Positions are those of the town; persons,
//! where one is named, are the invented ones of the demo. The centre of Wiang Thoeng comes from its own announcement.

use super::{DemoParts, found::Founded, people, rng::Rng};
use chrono::{DateTime, Duration, Months, NaiveDate, Utc};
use kernel::{
    ManualClock, Role as Right, SharedClock,
    fiscal::{be_year, thai_day, thai_midnight},
    ids::{CommitteeId, MeetingId},
    participation::{Category, Channel, Level, StatutoryDomain},
};
use participation::{
    committee::{
        self, BodyKind, ChannelAdmin, CommitteeChannel, NewCommittee, NewSeat, Role, commands::Turn,
    },
    meeting::{
        self, Form, Mark, NewAgenda, NewMark, NewMeeting,
        actions::{self, Input},
    },
    record::{Face, Tags},
};
use std::sync::Arc;
use tenancy::Desk;

/// What the town has done of it, up to now. The clock is set back to now at the end.
pub async fn live(
    parts: &DemoParts,
    founded: &Founded,
    clock: &Arc<ManualClock>,
    now: DateTime<Utc>,
) -> anyhow::Result<()> {
    let shared: SharedClock = clock.clone();
    let town = Town {
        founded,
        desk: founded.desk(parts, &shared, founded.actor(Right::CommitteeSecretary, "office_of_clerk")),
        clock,
        today: thai_day(now),
    };
    match founded.town.slug {
        "wattum" => town.wattum().await?,
        "wiangthoeng" => {}
        "koktum" => town.evaluation().await?,
        _ => town.plan_support().await?,
    }
    clock.set(now);
    Ok(())
}

struct Town<'a> {
    founded: &'a Founded,
    desk: Desk,
    clock: &'a ManualClock,
    today: NaiveDate,
}

fn seats(lines: &[(Role, &str)]) -> Vec<NewSeat> {
    lines.iter().map(|(role, position)| NewSeat::at(*role, position)).collect()
}

fn texts(lines: &[&str]) -> Vec<String> {
    lines.iter().map(|line| (*line).to_owned()).collect()
}

impl Town<'_> {
    fn day(&self, offset: i64) -> NaiveDate {
        self.today + Duration::days(offset)
    }

    /// Nine in the morning of a day in the past.
    fn at(&self, offset: i64) {
        self.clock.set(thai_midnight(self.day(offset)) + Duration::hours(9));
    }

    fn face(&self, title: &str, summary: &str, domain: StatutoryDomain) -> Face {
        let office = self.founded.people.iter().find(|(person, ..)| person.department == "office_of_clerk");
        Face {
            title: title.into(),
            summary: summary.into(),
            tags: Tags {
                level: Some(Level::Collaborate),
                category: Some(Category::MonitorEvaluate),
                statutory_domain: Some(domain),
            },
            department: office.and_then(|(.., department)| *department),
            ..Face::default()
        }
    }

    async fn publish(&self, new: NewCommittee) -> anyhow::Result<CommitteeId> {
        let id = committee::commands::create(&self.desk, new).await?;
        committee::commands::turn(&self.desk, id, Turn::Publish).await?;
        Ok(id)
    }

    async fn plan(
        &self,
        committee: CommitteeId,
        on: i64,
        place: &str,
        agenda: &[&str],
    ) -> anyhow::Result<MeetingId> {
        let form = Form {
            face: Face { starts_on: Some(self.day(on)), place: place.into(), ..Face::default() },
            number: None,
            be_year: None,
            starts_at: "09:30".into(),
            ends_at: String::new(),
            notice_sent_on: Some(self.day(on.min(7) - 7)).filter(|day| *day <= self.today),
            notice: "ขอเชิญกรรมการทุกท่านประชุมตามวัน เวลา และสถานที่ข้างต้น".into(),
            agenda: agenda
                .iter()
                .map(|title| NewAgenda { title: (*title).into(), ..NewAgenda::default() })
                .collect(),
        };
        let key = format!("demo-{committee}-{on}");
        let id = meeting::commands::create(&self.desk, NewMeeting { idempotency_key: key, committee, form })
            .await?;
        meeting::commands::turn(&self.desk, id, Turn::Publish).await?;
        Ok(id)
    }

    async fn version(&self, id: MeetingId) -> anyhow::Result<(i32, meeting::Whole)> {
        let read = self.desk.store.read(&self.desk.scope).await?;
        let whole = meeting::queries::find(&read, &self.desk.actor, id).await?;
        let whole = whole.ok_or_else(|| anyhow::anyhow!("the meeting that was just planned is not there"))?;
        Ok((whole.meeting.record.version, whole))
    }

    /// Holds a meeting: everybody came but the last, who is on leave.
    async fn hold(&self, id: MeetingId) -> anyhow::Result<()> {
        let (version, whole) = self.version(id).await?;
        let last = whole.attendees.len().saturating_sub(1);
        let marks = whole.attendees.iter().enumerate().map(|(at, one)| NewMark {
            seat: one.seat,
            mark: if at == last { Mark::Leave } else { Mark::Present },
            represented_by: String::new(),
        });
        meeting::attend(&self.desk, id, version, marks.collect(), Vec::new()).await?;
        let (version, _) = self.version(id).await?;
        Ok(meeting::hold(&self.desk, id, version).await?)
    }

    /// Writes down what came of every line of the agenda, and the minutes.
    async fn tell(&self, id: MeetingId, resolutions: &[&str], minutes: &str) -> anyhow::Result<()> {
        let (version, whole) = self.version(id).await?;
        let lines = whole.agenda.iter().zip(resolutions).map(|(line, resolution)| NewAgenda {
            id: Some(line.id),
            title: line.title.clone(),
            outcome: String::new(),
            resolution: (*resolution).into(),
        });
        let old = &whole.meeting;
        let form = Form {
            face: old.record.face.clone(),
            number: Some(old.number),
            be_year: Some(old.be_year),
            starts_at: old.starts_at.clone(),
            ends_at: "12:00".into(),
            notice_sent_on: old.notice_sent_on,
            notice: old.notice.clone(),
            agenda: lines.collect(),
        };
        meeting::commands::change(&self.desk, id, version, form).await?;
        let (version, _) = self.version(id).await?;
        Ok(meeting::write_minutes(&self.desk, id, version, minutes).await?)
    }

    async fn order(
        &self,
        id: MeetingId,
        text: &str,
        department: &str,
        due: i64,
    ) -> anyhow::Result<kernel::ids::ActionItemId> {
        let (version, _) = self.version(id).await?;
        let owner = self.founded.actor(Right::ResponsibleOfficer, department);
        let department = self.founded.people.iter().find(|(person, ..)| person.department == department);
        let input = Input {
            text: text.into(),
            owner: owner.staff_id(),
            department: department.and_then(|(.., id)| *id),
            due_on: Some(self.day(due)),
            ..Input::default()
        };
        Ok(actions::save(&self.desk, id, version, input).await?)
    }

    /// The committee of clause 28 with a vacant seat, a meeting behind it and one to come; and the participation centre
    /// with a working group.
    async fn wattum(&self) -> anyhow::Result<()> {
        self.at(-58);
        let mut rng = Rng::part(2570, 28);
        let mut members = seats(&[
            (Role::Chair, "ผู้ทรงคุณวุฒิ"),
            (Role::Member, "ผู้ทรงคุณวุฒิ"),
            (Role::Member, "สมาชิกสภาองค์การบริหารส่วนตำบล"),
            (Role::Member, "สมาชิกสภาองค์การบริหารส่วนตำบล"),
            (Role::Member, "สมาชิกสภาองค์การบริหารส่วนตำบล"),
            (Role::Member, "ผู้แทนประชาคม หมู่ที่ 2"),
            (Role::Member, "ผู้แทนประชาคม หมู่ที่ 4"),
            (Role::Member, "ผู้แทนโรงพยาบาลส่งเสริมสุขภาพตำบล"),
            (Role::Member, "ผู้แทนหน่วยงานที่เกี่ยวข้อง"),
            (Role::Member, "ผู้อำนวยการกองช่าง"),
            (Role::Secretary, "หัวหน้าสำนักปลัด"),
        ]);
        for seat in members.iter_mut().take(7) {
            seat.person = people::citizen(&mut rng, false).name;
        }
        if let Some(seat) = members.iter_mut().find(|seat| seat.position.ends_with("หมู่ที่ 4"))
        {
            seat.person = String::new();
            seat.vacant_since = Some(self.day(-20));
        }
        // Four years to the day that is forty days off: the term is about to end.
        let to = self.day(40);
        let from = (to + Duration::days(1)).checked_sub_months(Months::new(48));
        let monitoring = NewCommittee {
            profile: Some("plan_monitoring_committee".into()),
            order_no: format!("215/{}", be_year(self.today) - 4),
            ordered_on: from,
            term_from: from,
            term_to: Some(to),
            seats: members,
            powers: texts(&[
                "กำหนดแนวทาง วิธีการในการติดตามและประเมินผลแผนพัฒนา",
                "ดำเนินการติดตามและประเมินผลแผนพัฒนา",
                "รายงานผลและเสนอความเห็นต่อนายกองค์การบริหารส่วนตำบล",
            ]),
            location: "ห้องประชุมองค์การบริหารส่วนตำบล".into(),
            channels: vec![CommitteeChannel {
                channel: Channel::Phone, contact: "0 0000 0000 ต่อ 11".into()
            }],
            meets_every: Some(3),
            ..NewCommittee::of(
                "demo-monitoring".into(),
                BodyKind::Committee,
                self.face(
                    "คณะกรรมการติดตามและประเมินผลแผนพัฒนาท้องถิ่น",
                    "ติดตามว่าโครงการในแผนพัฒนาทำได้จริงเพียงใด และรายงานให้ประชาชนทราบ",
                    StatutoryDomain::PerformanceEvaluation,
                ),
            )
        };
        let monitoring = self.publish(monitoring).await?;
        let place = "ห้องประชุมองค์การบริหารส่วนตำบล";
        let agenda = ["เรื่องที่ประธานแจ้งให้ที่ประชุมทราบ", "การติดตามโครงการตามแผนพัฒนา รอบครึ่งปีหลัง", "เรื่องอื่น ๆ"];
        let held = self.plan(monitoring, -45, place, &agenda).await?;
        self.at(-45);
        self.hold(held).await?;
        let done = self.order(held, "รวบรวมผลการดำเนินโครงการจากทุกกอง", "office_of_clerk", -30).await?;
        self.order(held, "สำรวจถนนที่ก่อสร้างแล้วเสร็จและรายงานพร้อมภาพถ่าย", "public_works", -6).await?;
        self.at(-40);
        let minutes = "ประธานกล่าวเปิดประชุมเวลา 09.30 น.\nที่ประชุมพิจารณาผลการดำเนินโครงการรอบครึ่งปีหลัง และขอให้ทุกกองส่งข้อมูลเพิ่มเติม\nปิดประชุมเวลา 12.00 น.";
        self.tell(held, &["รับทราบ", "เห็นชอบผลการติดตาม และให้รายงานต่อนายกองค์การบริหารส่วนตำบล", "ไม่มี"], minutes)
            .await?;
        let (version, _) = self.version(held).await?;
        meeting::approve_minutes(&self.desk, held, version).await?;
        let (version, _) = self.version(held).await?;
        meeting::publish_minutes(&self.desk, held, version, true).await?;
        self.at(-32);
        let (version, _) = self.version(held).await?;
        let evidence = "บันทึกข้อความของสำนักปลัด รวมผล 18 โครงการ";
        actions::settle(&self.desk, (held, done), version, Some(self.day(-32)), evidence).await?;
        self.at(-5);
        self.plan(
            monitoring,
            12,
            place,
            &["รับรองรายงานการประชุมครั้งก่อน", "การสรรหาผู้แทนประชาคมแทนตำแหน่งที่ว่าง", "แผนการประชุมปีหน้า"],
        )
        .await?;

        self.at(-50);
        let centre = NewCommittee {
            profile: Some("participation_centre".into()),
            instrument: committee::Instrument::Announcement,
            ordered_on: Some(self.day(-50)),
            seats: seats(&[
                (Role::Chair, "ปลัดองค์การบริหารส่วนตำบล"),
                (Role::Member, "ผู้อำนวยการกองคลัง"),
                (Role::Member, "ผู้อำนวยการกองช่าง"),
                (Role::Member, "กำนันตำบล"),
                (Role::Member, "ผู้ใหญ่บ้าน หมู่ที่ 1"),
                (Role::Member, "ผู้ใหญ่บ้าน หมู่ที่ 3"),
                (Role::Member, "ผู้อำนวยการโรงเรียน"),
                (Role::Member, "ผู้แทนกลุ่มสตรี"),
                (Role::MemberSecretary, "หัวหน้าสำนักปลัด"),
                (Role::AssistantSecretary, "นักวิเคราะห์นโยบายและแผน"),
            ]),
            advisers: seats(&[(Role::Adviser, "นายกองค์การบริหารส่วนตำบล"), (Role::Adviser, "ท้องถิ่นอำเภอ")]),
            objectives: texts(&[
                "เป็นศูนย์กลางประสานงานด้านการมีส่วนร่วมระหว่างหน่วยงานกับประชาชน",
                "เปิดช่องทางให้ประชาชนเสนอความเห็นและร่วมติดตามงาน",
            ]),
            powers: texts(&["จัดทำแผนปฏิบัติงานของศูนย์ประจำปี", "สร้างช่องทางรับฟังความคิดเห็น", "แต่งตั้งคณะทำงาน"]),
            missions: texts(&["ประชุมคณะกรรมการศูนย์เพื่อจัดทำแผนประจำปี", "รายงานผลการดำเนินงานปีละ 2 รอบ"]),
            location: "ศูนย์ข้อมูลข่าวสาร ชั้น 1 ที่ทำการองค์การบริหารส่วนตำบล".into(),
            channels: vec![
                CommitteeChannel { channel: Channel::Phone, contact: "0 0000 0000".into() },
                CommitteeChannel {
                    channel: Channel::LineGroup, contact: "กลุ่มร่วมคิดร่วมทำ (สาธิต)".into()
                },
            ],
            channel_admin: ChannelAdmin {
                person: String::new(), position: "นักวิเคราะห์นโยบายและแผน".into()
            },
            meets_every: Some(6),
            ..NewCommittee::of(
                "demo-centre".into(),
                BodyKind::ParticipationCentre,
                self.face(
                    "ศูนย์ส่งเสริมการมีส่วนร่วมของประชาชน",
                    "ประสานงานให้ประชาชนมีส่วนร่วมในงานของตำบล",
                    StatutoryDomain::DevelopmentPlan,
                ),
            )
        };
        let centre = self.publish(centre).await?;
        let first =
            self.plan(centre, -20, place, &["แนะนำศูนย์และอำนาจหน้าที่", "แผนปฏิบัติงานของศูนย์ประจำปี"]).await?;
        self.at(-20);
        self.hold(first).await?;
        self.tell(first, &["รับทราบ", "เห็นชอบแผนปฏิบัติงาน"], "ร่างรายงานการประชุม อยู่ระหว่างเวียนให้กรรมการตรวจ")
            .await?;
        self.order(first, "เปิดกลุ่ม LINE ของศูนย์และประชาสัมพันธ์", "office_of_clerk", 5).await?;
        let mut group = NewCommittee::of(
            "demo-group".into(),
            BodyKind::WorkingGroup,
            self.face("คณะทำงานประชาสัมพันธ์ของศูนย์ฯ", "จัดทำสื่อและข่าวสารของศูนย์", StatutoryDomain::Disclosure),
        );
        group.parent = Some(centre);
        group.ordered_on = Some(self.day(-18));
        group.seats = seats(&[
            (Role::Chair, "หัวหน้าสำนักปลัด"),
            (Role::Member, "ผู้แทนกลุ่มสตรี"),
            (Role::Secretary, "นักวิเคราะห์นโยบายและแผน"),
        ]);
        self.at(-18);
        self.publish(group).await?;
        Ok(())
    }

    /// The composition of seed 001, measure 3.3.2, with a meeting to come.
    async fn evaluation(&self) -> anyhow::Result<()> {
        self.at(-40);
        let id = self
            .publish(NewCommittee {
                profile: Some("performance_evaluation".into()),
                ordered_on: Some(self.day(-40)),
                seats: seats(&[
                    (Role::Chair, "ผู้ทรงคุณวุฒิ"),
                    (Role::Member, "ผู้ทรงคุณวุฒิ"),
                    (Role::Member, "ผู้แทนชุมชน"),
                    (Role::Member, "ผู้แทนภาคเอกชน"),
                    (Role::Member, "สมาชิกสภาเทศบาล"),
                    (Role::Member, "สมาชิกสภาเทศบาล"),
                    (Role::MemberSecretary, "ปลัดเทศบาล"),
                    (Role::AssistantSecretary, "หัวหน้าสำนักปลัด"),
                    (Role::AssistantSecretary, "หัวหน้าฝ่ายบริหารทั่วไป"),
                ]),
                powers: texts(&["ประเมินผลการปฏิบัติราชการอย่างน้อยปีละ 2 ครั้ง", "เสนอผลต่อนายกเทศมนตรี"]),
                meets_every: Some(6),
                ..NewCommittee::of(
                    "demo-evaluation".into(),
                    BodyKind::Committee,
                    self.face(
                        "คณะกรรมการติดตามและประเมินผลการปฏิบัติราชการ",
                        "ผู้แทนชุมชนร่วมประเมินผลงานของเทศบาล",
                        StatutoryDomain::PerformanceEvaluation,
                    ),
                )
            })
            .await?;
        let held = self.plan(id, -25, "ห้องประชุมเทศบาล", &["แผนการประเมินผล", "แบบประเมิน"]).await?;
        self.at(-25);
        self.hold(held).await?;
        self.plan(id, 20, "ห้องประชุมเทศบาล", &["ผลการประเมินรอบแรก"]).await?;
        Ok(())
    }

    /// The support committee of clause 9, with a meeting to come.
    async fn plan_support(&self) -> anyhow::Result<()> {
        self.at(-30);
        let id = self
            .publish(NewCommittee {
                profile: Some("plan_support_committee".into()),
                ordered_on: Some(self.day(-30)),
                seats: seats(&[
                    (Role::Chair, "ปลัดเทศบาล"),
                    (Role::Member, "ผู้อำนวยการกองคลัง"),
                    (Role::Member, "ผู้อำนวยการกองช่าง"),
                    (Role::Member, "ผู้แทนประชาคม"),
                    (Role::Member, "ผู้แทนประชาคม"),
                    (Role::Member, "ผู้แทนประชาคม"),
                    (Role::MemberSecretary, "หัวหน้าสำนักปลัด"),
                    (Role::AssistantSecretary, "นักวิเคราะห์นโยบายและแผน"),
                ]),
                powers: texts(&["รวบรวมปัญหาและความต้องการของประชาชน", "จัดทำร่างแผนพัฒนาท้องถิ่น"]),
                ..NewCommittee::of(
                    "demo-support".into(),
                    BodyKind::Committee,
                    self.face(
                        "คณะกรรมการสนับสนุนการจัดทำแผนพัฒนาท้องถิ่น",
                        "รวบรวมข้อเสนอของประชาชนเป็นร่างแผน",
                        StatutoryDomain::DevelopmentPlan,
                    ),
                )
            })
            .await?;
        self.plan(id, 9, "ห้องประชุมเทศบาล", &["ร่างแผนพัฒนาท้องถิ่น", "ข้อเสนอจากเวทีประชาคม"]).await?;
        Ok(())
    }
}
