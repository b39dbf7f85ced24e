//! A satisfaction survey (แบบสำรวจความพึงพอใจ): questions by aspect about one or more services, answered on the portal
//! without an account or typed in from paper. Its title and period are its record's. Who answered is not kept: no name,
//! no address, no time of day.

pub mod commands;
pub mod csv;
pub mod graphql;
mod queries;
pub mod respond;
pub mod results;
pub mod rules;
pub mod statistics;
pub(crate) mod table;
pub mod template;

pub use queries::{
    FreeText, Results, Scope, StateFilter, find, find_published, list_published, of_records, results, texts,
};

use crate::record::{Face, Record};
use chrono::{DateTime, Utc};
use kernel::ids::{QuestionId, SurveyId};
use tenancy::words;

words! {
    /// What was used (domain.md S1: by service).
    #[graphql(name = "SurveyService")]
    Service {
        /// งานบริการหน้าเคาน์เตอร์
        Counter = "counter",
        /// ศูนย์รับเรื่องร้องเรียนร้องทุกข์ (seed 001, measure 3.2.2)
        ComplaintCentre = "complaint_centre",
        /// ศูนย์ส่งเสริมการมีส่วนร่วมของประชาชน
        ParticipationCentre = "participation_centre",
        /// ศูนย์ข้อมูลข่าวสาร
        InformationCentre = "information_centre",
        /// งานโยธาและสาธารณูปโภค
        PublicWorks = "public_works",
        /// งานสวัสดิการสังคม
        Welfare = "welfare",
        /// งานสาธารณสุขและสิ่งแวดล้อม
        PublicHealth = "public_health",
        Other = "other",
    }
}

words! {
    /// The four aspects of university survey reports (domain.md S1), and what belongs to none of them.
    #[graphql(name = "SurveyAspect")]
    Aspect { Process = "process", Staff = "staff", Place = "place", Channel = "channel", Overall = "overall" }
}

words! {
    #[graphql(name = "SurveyQuestionKind")]
    QuestionKind {
        /// 1 (least) to 5 (most).
        Score = "score",
        /// Free text, for staff only.
        Text = "text",
    }
}

words! {
    #[graphql(name = "SurveyState")]
    State { Draft = "draft", Open = "open", Closed = "closed" }
}

words! {
    #[graphql(name = "SurveySource")]
    Source { Web = "web", Paper = "paper" }
}

words! {
    /// Asked only if the administration wants it.
    #[graphql(name = "SurveySex")]
    Sex { Female = "female", Male = "male", Unspecified = "unspecified" }
}

words! {
    /// Asked only if the administration wants it.
    #[graphql(name = "SurveyAgeGroup")]
    AgeGroup { Under20 = "under_20", From20 = "from_20", From40 = "from_40", From60 = "from_60" }
}

/// One of the services a survey is about; `no` counts from 1.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ServiceLine {
    pub no: i32,
    pub service: Service,
    pub name: String,
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Question {
    pub id: QuestionId,
    pub aspect: Aspect,
    pub kind: QuestionKind,
    pub text: String,
    pub required: bool,
}

/// What staff set up. Ids of questions are given by the house.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Draft {
    pub face: Face,
    /// The template it came from; a word of [`template`], or empty.
    pub template: String,
    pub options: Options,
    pub services: Vec<(Service, String)>,
    pub questions: Vec<DraftQuestion>,
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DraftQuestion {
    pub aspect: Aspect,
    pub kind: QuestionKind,
    pub text: String,
    pub required: bool,
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Options {
    /// Whether one device may answer more than once, as at a shared screen of the counter.
    pub repeat_allowed: bool,
    /// Whether citizens see results before the survey closes.
    pub live_results: bool,
    pub ask_sex: bool,
    pub ask_age: bool,
    /// People who use the service, for the sample size.
    pub population: Option<i32>,
    /// Accepted error of the sample, in percent.
    pub margin_percent: i32,
}

impl Default for Options {
    fn default() -> Self {
        Self {
            repeat_allowed: false,
            live_results: false,
            ask_sex: false,
            ask_age: false,
            population: None,
            margin_percent: 5,
        }
    }
}

/// A survey as kept.
#[derive(Debug, Clone, PartialEq)]
pub struct Survey {
    pub id: SurveyId,
    pub record: Record,
    pub state: State,
    pub template: String,
    pub options: Options,
    pub opened_at: Option<DateTime<Utc>>,
    pub closed_at: Option<DateTime<Utc>>,
    pub services: Vec<ServiceLine>,
    pub questions: Vec<Question>,
    /// Answered forms, those from paper included.
    pub answers: i64,
    /// Of these, from paper.
    pub paper: i64,
}
