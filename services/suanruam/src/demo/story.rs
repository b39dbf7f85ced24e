//! Sixty days in a town (เรื่องราวหกสิบวัน): which case comes when, and what is done about it on which day. Pure: the
//! plan is made first and lived through afterwards, so that numbers follow one another as they would have.

use super::{
    people,
    pictures::Scene,
    rng::Rng,
    texts::{About, LANDMARKS, TEXTS, Text},
    towns::{Town, Village},
};
use chrono::{DateTime, Duration, NaiveDate, Utc};
use complaints::{
    case::{Channel, Kind},
    complaint::Contact,
};
use kernel::{
    day_count::{Holidays, is_working_day},
    fiscal::{thai_day, thai_midnight},
};

/// How far a case gets.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Fate {
    Untouched,
    Acknowledged,
    Assigned,
    Working,
    Informed,
    /// Explained, with a promised day so many days from today: before today it is late again.
    Delayed(i64),
    Resolved,
    Closed,
    Rated,
    Reopened,
    ClosedAgain,
    Referred,
    /// The same matter as the case before in the table.
    Merged,
}

/// When a case comes in.
#[derive(Debug, Clone, Copy)]
enum When {
    /// So many days before its answer is due, seen from today.
    DueIn(i64),
    Ago(i64),
    /// So many days after the case before in the table.
    After(i64),
}

use Fate::*;
use When::{After, Ago, DueIn};

/// The cases of every town: each state, some late, some due today, some new.
const FATES: &[(Fate, When)] = &[
    (Untouched, DueIn(-6)),
    (Untouched, DueIn(-2)),
    (Untouched, DueIn(-1)),
    (Untouched, DueIn(0)),
    (Untouched, DueIn(2)),
    (Untouched, Ago(3)),
    (Untouched, Ago(1)),
    (Untouched, Ago(0)),
    (Untouched, Ago(0)),
    (Acknowledged, DueIn(-3)),
    (Acknowledged, DueIn(0)),
    (Acknowledged, DueIn(3)),
    (Acknowledged, DueIn(6)),
    (Assigned, DueIn(-4)),
    (Assigned, DueIn(1)),
    (Assigned, DueIn(5)),
    (Assigned, DueIn(7)),
    (Working, DueIn(-8)),
    (Working, DueIn(0)),
    (Working, DueIn(2)),
    (Merged, After(1)),
    (Working, DueIn(4)),
    (Informed, DueIn(1)),
    (Informed, DueIn(3)),
    (Delayed(4), DueIn(-5)),
    (Delayed(1), DueIn(-9)),
    (Delayed(-3), DueIn(-14)),
    (Reopened, Ago(30)),
    (Reopened, Ago(24)),
    (Resolved, Ago(11)),
    (Resolved, Ago(14)),
    (Resolved, Ago(18)),
    (Resolved, Ago(23)),
    (Merged, After(1)),
    (Closed, Ago(16)),
    (Closed, Ago(21)),
    (Closed, Ago(28)),
    (Closed, Ago(35)),
    (Merged, After(2)),
    (Closed, Ago(44)),
    (Closed, Ago(52)),
    (Rated, Ago(19)),
    (Rated, Ago(25)),
    (Rated, Ago(31)),
    (Rated, Ago(34)),
    (Rated, Ago(39)),
    (Rated, Ago(43)),
    (Rated, Ago(49)),
    (Rated, Ago(55)),
    (Rated, Ago(59)),
    (ClosedAgain, Ago(46)),
    (ClosedAgain, Ago(57)),
    (Referred, Ago(10)),
    (Referred, Ago(26)),
    (Referred, Ago(47)),
];

/// What is done to a case.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Deed {
    Receive,
    Acknowledge,
    Assign,
    Progress,
    Note,
    Information,
    ExplainDelay { promised_on: NaiveDate },
    Result,
    Close,
    ReopenByCitizen,
    Rate,
    Refer,
    MergeInto { case: usize },
}

/// One step of the story.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Step {
    pub at: DateTime<Utc>,
    /// Which case of the plan.
    pub case: usize,
    pub deed: Deed,
}

/// A case as it will be received.
#[derive(Debug, Clone)]
pub struct Case {
    pub text: Text,
    pub body: String,
    /// Which village of the town.
    pub village: usize,
    pub place: String,
    pub point: Option<(f64, f64)>,
    pub channel: Channel,
    pub contact: Option<Contact>,
    pub photo: Option<Scene>,
}

/// Everything that happens in a town, in the order of time.
pub struct Plan {
    pub cases: Vec<Case>,
    pub steps: Vec<Step>,
}

/// How many days the story tells.
pub const DAYS: i64 = 60;

/// Photos of a town's open cases, and of its ended ones: each costs a picture to be encoded at the start.
const MOST_PHOTOS: usize = 3;

/// Makes the plan. The same town, seed and moment give the same plan.
pub fn plan<H: Holidays + ?Sized>(town: &Town, seed: u64, holidays: &H, now: DateTime<Utc>) -> Plan {
    let mut teller = Teller { town, holidays, now, rng: Rng::new(seed), pool: Vec::new(), photos: [0, 0] };
    let mut plan = Plan { cases: Vec::new(), steps: Vec::new() };
    let mut received_on = thai_day(now);
    for (at, (fate, when)) in FATES.iter().enumerate() {
        received_on = match when {
            DueIn(days) => thai_day(now) + Duration::days(days - town.promise_days),
            Ago(days) => thai_day(now) - Duration::days(*days),
            After(days) => received_on + Duration::days(*days),
        };
        // Somebody else tells of the same matter some days later: so long the office must not be done with it.
        let twin_on = match FATES.get(at + 1) {
            Some((Merged, After(days))) => Some(received_on + Duration::days(*days)),
            _ => None,
        };
        teller.add(&mut plan, *fate, twin_on, received_on);
    }
    // What would lie ahead has not happened.
    plan.steps.retain(|step| step.at < now);
    plan.steps.sort_by_key(|step| step.at);
    plan
}

struct Teller<'a, H: Holidays + ?Sized> {
    town: &'a Town,
    holidays: &'a H,
    now: DateTime<Utc>,
    rng: Rng,
    pool: Vec<Text>,
    /// Of open cases, of ended ones.
    photos: [usize; 2],
}

impl<H: Holidays + ?Sized> Teller<'_, H> {
    fn add(&mut self, plan: &mut Plan, fate: Fate, twin_on: Option<NaiveDate>, received_on: NaiveDate) {
        let twin = plan.cases.last().filter(|_| fate == Merged).cloned();
        let mut case = match twin {
            Some(twin) => Case {
                body: format!("ขอแจ้งเรื่องเดียวกับที่เพื่อนบ้านแจ้งไว้ {}", twin.body),
                point: twin.point.map(|(lat, lon)| (lat + 0.0004, lon - 0.0003)),
                contact: None,
                photo: None,
                ..twin
            },
            None => self.case(fate, twin_on.is_some()),
        };
        if is_working_day(received_on, self.holidays) {
            case.channel = self.channel(case.text.kind);
        } else {
            case.channel = Channel::Website;
        }
        let website = case.channel == Channel::Website;
        case.contact = self.contact(website);
        if !website {
            case.photo = None;
        }
        let [open, ended] = &mut self.photos;
        let photos = if matches!(fate, Closed | Rated | Resolved | ClosedAgain) { ended } else { open };
        if case.photo.is_some() && *photos < MOST_PHOTOS {
            *photos += 1;
        } else {
            case.photo = None;
        }
        let at = self.arrival(received_on, website);
        let mut days = Days { case: plan.cases.len(), at, steps: vec![] };
        days.push(at, Deed::Receive);
        self.live(&mut days, fate, twin_on);
        plan.steps.append(&mut days.steps);
        plan.cases.push(case);
    }

    fn case(&mut self, fate: Fate, has_twin: bool) -> Case {
        let text = self.text(fate, has_twin);
        let village_at = self.rng.below(self.town.villages.len());
        let village = self.town.villages.get(village_at).copied().unwrap_or_default();
        let place = format!("{} {}", self.rng.pick(LANDMARKS), label(village.no, village.name));
        let point = self.rng.percent(60).then(|| self.point(&village));
        Case {
            text,
            body: text.body.replace("{at}", &place),
            village: village_at,
            place,
            point,
            channel: Channel::Website,
            contact: None,
            photo: Scene::of(text.about).filter(|_| !matches!(text.kind, Kind::Compliment | Kind::Enquiry)),
        }
    }

    /// The next text that fits: nobody waits six days past the due day for thanks, two people rarely ask the same, and
    /// only what was mended can break again.
    fn text(&mut self, fate: Fate, has_twin: bool) -> Text {
        if self.pool.len() < 8 {
            self.pool = TEXTS.to_vec();
            self.rng.shuffle(&mut self.pool);
        }
        let light = |text: &Text| matches!(text.kind, Kind::Compliment | Kind::Enquiry);
        let outdoors = |text: &Text| !light(text) && !matches!(text.about, About::Service | About::Welfare);
        let fits = |text: &Text| match fate {
            _ if has_twin => !light(text) && text.kind != Kind::Complaint,
            Reopened | ClosedAgain => outdoors(text) && text.kind != Kind::Suggestion,
            Closed | Rated | Resolved | Acknowledged => true,
            Referred | Delayed(_) | Informed => outdoors(text),
            _ => !light(text),
        };
        let at = self.pool.iter().rposition(fits).unwrap_or(0);
        if at < self.pool.len() { self.pool.remove(at) } else { Text::default() }
    }

    fn point(&mut self, village: &Village) -> (f64, f64) {
        let mut near = |centre: f64, thousandths: i32| {
            let off = self.rng.between(-30, 30) as f64 / 10_000.0;
            ((centre + f64::from(thousandths) / 1_000.0 + off) * 100_000.0).round() / 100_000.0
        };
        (near(self.town.centre.0, village.north), near(self.town.centre.1, village.east))
    }

    fn channel(&mut self, kind: Kind) -> Channel {
        if kind == Kind::AnonymousLetter {
            return if self.rng.percent(50) { Channel::Letter } else { Channel::OpinionBox };
        }
        match self.rng.between(0, 99) {
            0..=33 => Channel::Website,
            34..=48 => Channel::Phone,
            49..=61 => Channel::LineOa,
            62..=72 => Channel::WalkIn,
            73..=79 => Channel::Facebook,
            80..=83 => Channel::Letter,
            84..=87 => Channel::OpinionBox,
            88..=90 => Channel::MobileOutreach,
            91..=93 => Channel::ExecutiveHotline,
            94..=96 => Channel::Damrongdhama,
            97..=98 => Channel::Email,
            _ => Channel::Agency,
        }
    }

    fn contact(&mut self, website: bool) -> Option<Contact> {
        if !self.rng.percent(if website { 75 } else { 85 }) {
            return None;
        }
        let mail = website && self.rng.percent(25);
        Some(people::citizen(&mut self.rng, mail))
    }

    /// People write from early to late; the counter is open in office hours.
    fn arrival(&mut self, on: NaiveDate, website: bool) -> DateTime<Utc> {
        let (from, to) = if website { (390, 1_290) } else { (515, 970) };
        let at = thai_midnight(on) + Duration::seconds(self.rng.between(from * 60, to * 60));
        if at < self.now { at } else { self.now - Duration::minutes(self.rng.between(4, 55)) }
    }

    fn working_day(&self, on: NaiveDate) -> NaiveDate {
        let mut day = on;
        while !is_working_day(day, self.holidays) {
            day += Duration::days(1);
        }
        day
    }

    /// A moment in office hours, on that day or the next working day after it, later than `after`.
    fn office(&mut self, on: NaiveDate, after: DateTime<Utc>) -> DateTime<Utc> {
        let day = self.working_day(on);
        let at = thai_midnight(day) + Duration::seconds(self.rng.between(520 * 60, 965 * 60));
        if at > after { at } else { after + Duration::minutes(self.rng.between(9, 40)) }
    }

    /// The office does something, so many days after the step before.
    fn works(&mut self, days: &mut Days, later: i64, deed: Deed) {
        let at = self.office(thai_day(days.at) + Duration::days(later), days.at);
        days.push(at, deed);
    }

    /// The citizen does something, so many days after the step before.
    fn writes(&mut self, days: &mut Days, later: i64, deed: Deed) {
        let at = thai_midnight(thai_day(days.at) + Duration::days(later.max(1)));
        let minute = self.rng.between(420 * 60, 1_260 * 60);
        days.push(at + Duration::seconds(minute), deed);
    }

    fn live(&mut self, days: &mut Days, fate: Fate, twin_on: Option<NaiveDate>) {
        if fate == Untouched {
            return;
        }
        if fate == Merged {
            let case = days.case.saturating_sub(1);
            return self.works(days, 1, Deed::MergeInto { case });
        }
        let first = self.rng.between(0, 1);
        self.works(days, first, Deed::Acknowledge);
        if fate == Acknowledged {
            return;
        }
        if fate == Referred {
            return self.works(days, 2, Deed::Refer);
        }
        self.works(days, 0, Deed::Assign);
        if self.rng.percent(30) {
            self.works(days, 1, Deed::Note);
        }
        match fate {
            Working => self.works(days, 3, Deed::Progress),
            Informed => self.writes(days, 2, Deed::Information),
            Delayed(from_today) => {
                self.works(days, 3, Deed::Progress);
                let promised_on = thai_day(self.now) + Duration::days(from_today);
                self.works(days, self.town.promise_days - 7, Deed::ExplainDelay { promised_on });
            }
            Resolved => self.ends(days, 4, twin_on),
            Closed | Rated | Reopened | ClosedAgain => {
                self.ends(days, 4, twin_on);
                self.works(days, 2, Deed::Close);
            }
            _ => {}
        }
        match fate {
            Rated => self.writes(days, 1, Deed::Rate),
            Reopened => self.writes(days, 3, Deed::ReopenByCitizen),
            ClosedAgain => {
                self.writes(days, 4, Deed::ReopenByCitizen);
                self.ends(days, 5, None);
                self.works(days, 1, Deed::Close);
                self.writes(days, 2, Deed::Rate);
            }
            _ => {}
        }
    }

    fn ends(&mut self, days: &mut Days, most: i64, twin_on: Option<NaiveDate>) {
        if self.rng.percent(45) {
            self.works(days, 1, Deed::Progress);
        }
        let later = self.rng.between(1, most);
        let mut on = thai_day(days.at) + Duration::days(later);
        if let Some(twin_on) = twin_on {
            // The twin is merged on the first working day after it came; nothing is merged into an ended case.
            on = on.max(self.working_day(twin_on + Duration::days(1)) + Duration::days(1));
        }
        let at = self.office(on, days.at);
        days.push(at, Deed::Result);
    }
}

/// The steps of one case being written.
struct Days {
    case: usize,
    at: DateTime<Utc>,
    steps: Vec<Step>,
}

impl Days {
    fn push(&mut self, at: DateTime<Utc>, deed: Deed) {
        self.at = at;
        self.steps.push(Step { at, case: self.case, deed });
    }
}

/// As people write it: "หมู่ที่ 3 บ้านคลองขวาง", "ชุมชนหน้าวัด".
#[must_use]
pub fn label(no: Option<i32>, name: &str) -> String {
    no.map_or_else(|| name.to_owned(), |no| format!("หมู่ที่ {no} {name}"))
}
