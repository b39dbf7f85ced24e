//! Rule profiles (องค์ประกอบตามระเบียบ): which seats a regulation or guideline asks for, as data with the source of every
//! line and how sure it is. Compositions differ between regulations and practice (seed 001, measure 3.3.2 uses another
//! one than ข้อ 28), so a committee names its profile, and breaking a rule only warns.

use super::{PositionKind as P, Role, Sector};
use kernel::Lang;
use tenancy::words;

words! {
    /// How sure a line is (domain.md: marks at the top).
    #[graphql(name = "RuleCertainty")]
    Certainty {
        /// A text was looked up.
        LookedUp = "looked_up",
        /// Written in one of the source documents.
        Document = "document",
        /// From memory; to be compared with the gazette before it is relied on.
        Memory = "memory",
    }
}

/// The same words in both languages.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Text {
    pub th: &'static str,
    pub en: &'static str,
}

impl Text {
    #[must_use]
    pub fn in_lang(self, lang: Lang) -> &'static str {
        match lang {
            Lang::Th => self.th,
            Lang::En => self.en,
        }
    }
}

/// What is counted. An empty list means any.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum What {
    /// Distinct heads with a seat of one of these roles, positions and sectors.
    Heads { roles: &'static [Role], kinds: &'static [P], sectors: &'static [Sector] },
    /// All distinct heads.
    All,
    /// The years of the term.
    Term,
    /// A signed order or announcement: its date.
    Appointed,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Rule {
    pub key: &'static str,
    pub what: What,
    pub least: usize,
    pub most: Option<usize>,
    pub text: Text,
    pub source: Text,
    pub certainty: Certainty,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Profile {
    pub key: &'static str,
    pub name: Text,
    /// What the composition as a whole is taken from, or what one should know of it.
    pub note: Text,
    pub rules: &'static [Rule],
}

/// Days to fill a vacant seat when nothing else says so. No source gives a number: a proposal ([inf]), shown as one in
/// the trace of the deadline.
pub const DAYS_TO_FILL: i64 = 60;

/// Days before the end of a term in which it counts as ending (domain.md K4).
pub const TERM_ENDS_SOON: i64 = 90;

const ANY: &[Role] = &[];
const MEMBERS: &[Role] = &[Role::Member, Role::ViceChair];
const SECRETARIES: &[Role] = &[Role::MemberSecretary, Role::Secretary];

const fn sector(sectors: &'static [Sector]) -> What {
    What::Heads { roles: ANY, kinds: &[], sectors }
}
const fn role(roles: &'static [Role], kinds: &'static [P]) -> What {
    What::Heads { roles, kinds, sectors: &[] }
}
const fn text(th: &'static str, en: &'static str) -> Text {
    Text { th, en }
}

const fn rule(
    key: &'static str,
    what: What,
    (least, most): (usize, Option<usize>),
    words: Text,
    source: Text,
    certainty: Certainty,
) -> Rule {
    Rule { key, what, least, most, text: words, source, certainty }
}

const CLAUSE_8: Text = text(
    "ระเบียบกระทรวงมหาดไทยว่าด้วยการจัดทำแผนพัฒนาขององค์กรปกครองส่วนท้องถิ่น พ.ศ. 2548 และที่แก้ไขเพิ่มเติม ข้อ 8",
    "Ministry of Interior Regulation on Local Development Plans B.E. 2548 as amended, clause 8",
);
const CLAUSE_9: Text = text(
    "ระเบียบกระทรวงมหาดไทยว่าด้วยการจัดทำแผนพัฒนาขององค์กรปกครองส่วนท้องถิ่น พ.ศ. 2548 และที่แก้ไขเพิ่มเติม ข้อ 9",
    "Ministry of Interior Regulation on Local Development Plans B.E. 2548 as amended, clause 9",
);
const CLAUSE_28: Text = text(
    "ระเบียบกระทรวงมหาดไทยว่าด้วยการจัดทำแผนพัฒนาขององค์กรปกครองส่วนท้องถิ่น พ.ศ. 2548 และที่แก้ไขเพิ่มเติม ข้อ 28",
    "Ministry of Interior Regulation on Local Development Plans B.E. 2548 as amended, clause 28",
);
const GUIDELINE: Text = text(
    "แนวทางการจัดตั้งศูนย์ส่งเสริมการมีส่วนร่วมของประชาชน ระยะที่ 1 สำนักงาน ก.ก.ถ.",
    "Guideline on participation centres, phase 1, Office of the Decentralization Committee",
);
const MEASURE_332: Text = text(
    "มาตรการที่ 3.3.2 การประเมินผลการปฏิบัติราชการ (มิติที่ 3)",
    "Measure 3.3.2, evaluation of performance (dimension 3)",
);

use Certainty::{Document, LookedUp, Memory};

const DEVELOPMENT: &[Rule] = &[
    rule(
        "chair",
        role(&[Role::Chair], &[P::Mayor, P::SaoPresident, P::PaoPresident]),
        (1, Some(1)),
        text("ผู้บริหารท้องถิ่นเป็นประธาน", "The local executive is the chair"),
        CLAUSE_8,
        LookedUp,
    ),
    rule(
        "deputies",
        role(ANY, &[P::DeputyExecutive]),
        (1, None),
        text("รองนายกทุกคนเป็นกรรมการ", "All deputies of the executive are members"),
        CLAUSE_8,
        LookedUp,
    ),
    rule(
        "council",
        sector(&[Sector::Council]),
        (3, Some(3)),
        text("สมาชิกสภาท้องถิ่นที่สภาคัดเลือก 3 คน", "3 council members chosen by the council"),
        CLAUSE_8,
        LookedUp,
    ),
    rule(
        "experts",
        sector(&[Sector::Expert]),
        (3, Some(3)),
        text("ผู้ทรงคุณวุฒิที่ผู้บริหารคัดเลือก 3 คน", "3 experts chosen by the executive"),
        CLAUSE_8,
        LookedUp,
    ),
    rule(
        "agencies",
        sector(&[Sector::Agency]),
        (3, None),
        text(
            "ผู้แทนภาคราชการหรือรัฐวิสาหกิจ ไม่น้อยกว่า 3 คน",
            "At least 3 representatives of agencies or state enterprises",
        ),
        CLAUSE_8,
        LookedUp,
    ),
    rule(
        "citizens",
        sector(&[Sector::CitizenSector]),
        (3, Some(6)),
        text("ผู้แทนประชาคมท้องถิ่น 3 ถึง 6 คน", "3 to 6 representatives of the civic assembly"),
        CLAUSE_8,
        LookedUp,
    ),
    rule(
        "secretary",
        role(SECRETARIES, &[P::Clerk]),
        (1, Some(1)),
        text("ปลัดเป็นกรรมการและเลขานุการ", "The clerk is member and secretary"),
        CLAUSE_8,
        LookedUp,
    ),
    rule(
        "assistant",
        role(&[Role::AssistantSecretary], &[]),
        (1, None),
        text(
            "หัวหน้าส่วนการบริหารที่มีหน้าที่จัดทำแผนเป็นผู้ช่วยเลขานุการ",
            "The head of the planning unit is assistant secretary",
        ),
        CLAUSE_8,
        Memory,
    ),
    rule(
        "term",
        What::Term,
        (1, Some(4)),
        text("กรรมการที่ได้รับคัดเลือกมีวาระไม่เกิน 4 ปี", "Chosen members serve for up to 4 years"),
        CLAUSE_8,
        Memory,
    ),
];

const SUPPORT: &[Rule] = &[
    rule(
        "chair",
        role(&[Role::Chair], &[P::Clerk]),
        (1, Some(1)),
        text("ปลัดเป็นประธาน", "The clerk is the chair"),
        CLAUSE_9,
        Memory,
    ),
    rule(
        "heads",
        What::Heads {
            roles: MEMBERS,
            kinds: &[P::ChiefOfClerkOffice, P::DepartmentDirector, P::DepartmentHead],
            sectors: &[],
        },
        (1, None),
        text("หัวหน้าส่วนการบริหารเป็นกรรมการ", "Heads of departments are members"),
        CLAUSE_9,
        Memory,
    ),
    rule(
        "citizens",
        sector(&[Sector::CitizenSector]),
        (3, Some(3)),
        text("ผู้แทนประชาคมท้องถิ่น 3 คน", "3 representatives of the civic assembly"),
        CLAUSE_9,
        Memory,
    ),
    rule(
        "secretary",
        role(SECRETARIES, &[]),
        (1, Some(1)),
        text(
            "หัวหน้าส่วนการบริหารที่มีหน้าที่จัดทำแผนเป็นกรรมการและเลขานุการ",
            "The head of the planning unit is member and secretary",
        ),
        CLAUSE_9,
        Memory,
    ),
    rule(
        "assistant",
        role(&[Role::AssistantSecretary], &[]),
        (1, None),
        text(
            "เจ้าหน้าที่วิเคราะห์นโยบายและแผนเป็นผู้ช่วยเลขานุการ",
            "The policy and plan analyst is assistant secretary",
        ),
        CLAUSE_9,
        Memory,
    ),
];

const MONITORING: &[Rule] = &[
    rule(
        "council",
        sector(&[Sector::Council]),
        (3, Some(3)),
        text("สมาชิกสภาท้องถิ่นที่สภาคัดเลือก 3 คน", "3 council members chosen by the council"),
        CLAUSE_28,
        LookedUp,
    ),
    rule(
        "citizens",
        sector(&[Sector::CitizenSector]),
        (2, Some(2)),
        text("ผู้แทนประชาคมท้องถิ่น 2 คน", "2 representatives of the civic assembly"),
        CLAUSE_28,
        Memory,
    ),
    rule(
        "agencies",
        sector(&[Sector::Agency]),
        (2, Some(2)),
        text("ผู้แทนหน่วยงานที่เกี่ยวข้อง 2 คน", "2 representatives of agencies concerned"),
        CLAUSE_28,
        Memory,
    ),
    rule(
        "heads",
        sector(&[Sector::Staff]),
        (2, Some(2)),
        text("หัวหน้าส่วนการบริหาร 2 คน", "2 heads of departments"),
        CLAUSE_28,
        Memory,
    ),
    rule(
        "experts",
        sector(&[Sector::Expert]),
        (2, Some(2)),
        text("ผู้ทรงคุณวุฒิ 2 คน", "2 experts"),
        CLAUSE_28,
        Memory,
    ),
    rule("total", What::All, (11, Some(11)), text("รวม 11 คน", "11 in all"), CLAUSE_28, Memory),
    rule(
        "chair",
        role(&[Role::Chair], &[]),
        (1, Some(1)),
        text("กรรมการเลือกประธาน 1 คน", "Members elect a chair"),
        CLAUSE_28,
        Memory,
    ),
    rule(
        "secretary",
        role(SECRETARIES, &[]),
        (1, Some(1)),
        text("กรรมการเลือกเลขานุการ 1 คน", "Members elect a secretary"),
        CLAUSE_28,
        Memory,
    ),
    rule(
        "term",
        What::Term,
        (1, Some(4)),
        text("มีวาระไม่เกิน 4 ปี", "A term of up to 4 years"),
        CLAUSE_28,
        Memory,
    ),
];

const CENTRE: &[Rule] = &[
    rule(
        "chair",
        What::Heads { roles: &[Role::Chair], kinds: &[], sectors: &[Sector::Executive, Sector::Staff] },
        (1, Some(1)),
        text(
            "นายก ปลัด หรือเจ้าหน้าที่ที่ได้รับมอบหมายเป็นประธาน",
            "The executive, the clerk or an assigned officer is the chair",
        ),
        GUIDELINE,
        LookedUp,
    ),
    rule(
        "staff",
        What::Heads { roles: MEMBERS, kinds: &[], sectors: &[Sector::Staff] },
        (2, None),
        text("เจ้าหน้าที่ขององค์กรปกครองส่วนท้องถิ่น ไม่น้อยกว่า 2 คน", "At least 2 officers of the administration"),
        GUIDELINE,
        LookedUp,
    ),
    rule(
        "citizens",
        sector(&[Sector::CitizenSector]),
        (2, None),
        text("ผู้แทนภาคประชาชน ไม่น้อยกว่า 2 คน", "At least 2 representatives of citizens"),
        GUIDELINE,
        LookedUp,
    ),
    rule(
        "agencies",
        sector(&[Sector::Agency]),
        (2, None),
        text(
            "ผู้แทนหน่วยงานในหรือนอกพื้นที่ ไม่น้อยกว่า 2 คน",
            "At least 2 representatives of agencies in or outside the area",
        ),
        GUIDELINE,
        LookedUp,
    ),
    rule(
        "other_groups",
        sector(&[Sector::OtherGroup, Sector::CivilSociety, Sector::PrivateSector]),
        (2, None),
        text("ผู้แทนกลุ่มอื่น ไม่น้อยกว่า 2 คน", "At least 2 representatives of other groups"),
        GUIDELINE,
        LookedUp,
    ),
    rule(
        "secretary",
        What::Heads { roles: SECRETARIES, kinds: &[], sectors: &[Sector::Staff] },
        (1, Some(1)),
        text(
            "หัวหน้าสำนักปลัดหรือผู้ที่ได้รับมอบหมายเป็นกรรมการและเลขานุการ",
            "The chief of the clerk's office or somebody assigned is member and secretary",
        ),
        GUIDELINE,
        LookedUp,
    ),
    rule(
        "assistant",
        What::Heads { roles: &[Role::AssistantSecretary], kinds: &[], sectors: &[Sector::Staff] },
        (1, None),
        text("เจ้าหน้าที่เป็นกรรมการและผู้ช่วยเลขานุการ", "An officer is member and assistant secretary"),
        GUIDELINE,
        LookedUp,
    ),
    rule(
        "appointed",
        What::Appointed,
        (1, None),
        text("แต่งตั้งโดยคำสั่งหรือประกาศของผู้บริหารท้องถิ่น", "Appointed by an order or announcement of the executive"),
        GUIDELINE,
        LookedUp,
    ),
];

const EVALUATION: &[Rule] = &[
    rule(
        "citizens",
        sector(&[Sector::CitizenSector, Sector::CivilSociety, Sector::PrivateSector]),
        (2, Some(2)),
        text(
            "ผู้แทนชุมชน ภาคประชาชน หรือเอกชน 2 คน",
            "2 representatives of communities, citizens or the private sector",
        ),
        MEASURE_332,
        Document,
    ),
    rule(
        "council",
        sector(&[Sector::Council]),
        (2, Some(2)),
        text("สมาชิกสภาท้องถิ่น 2 คน", "2 council members"),
        MEASURE_332,
        Document,
    ),
    rule(
        "experts",
        sector(&[Sector::Expert]),
        (2, Some(2)),
        text("ผู้ทรงคุณวุฒิ 2 คน", "2 experts"),
        MEASURE_332,
        Document,
    ),
    rule(
        "secretary",
        role(SECRETARIES, &[P::Clerk]),
        (1, Some(1)),
        text("ปลัดเป็นกรรมการและเลขานุการ", "The clerk is member and secretary"),
        MEASURE_332,
        Document,
    ),
    rule(
        "assistants",
        role(&[Role::AssistantSecretary], &[P::ChiefOfClerkOffice, P::GeneralAdminDivisionHead]),
        (2, Some(2)),
        text(
            "หัวหน้าสำนักปลัดและหัวหน้าฝ่ายบริหารทั่วไปเป็นผู้ช่วยเลขานุการ",
            "The chief of the clerk's office and the head of general administration are assistant secretaries",
        ),
        MEASURE_332,
        Document,
    ),
];

/// The profiles a committee may be held against.
pub const PROFILES: &[Profile] = &[
    Profile {
        key: "development_committee",
        name: text("คณะกรรมการพัฒนาท้องถิ่น (ข้อ 8)", "Local development committee (clause 8)"),
        note: CLAUSE_8,
        rules: DEVELOPMENT,
    },
    Profile {
        key: "plan_support_committee",
        name: text("คณะกรรมการสนับสนุนการจัดทำแผนพัฒนาท้องถิ่น (ข้อ 9)", "Plan support committee (clause 9)"),
        note: CLAUSE_9,
        rules: SUPPORT,
    },
    Profile {
        key: "plan_monitoring_committee",
        name: text(
            "คณะกรรมการติดตามและประเมินผลแผนพัฒนาท้องถิ่น (ข้อ 28)",
            "Plan monitoring and evaluation committee (clause 28)",
        ),
        note: CLAUSE_28,
        rules: MONITORING,
    },
    Profile {
        key: "participation_centre",
        name: text("คณะกรรมการศูนย์ส่งเสริมการมีส่วนร่วมของประชาชน", "Committee of the participation centre"),
        note: GUIDELINE,
        rules: CENTRE,
    },
    Profile {
        key: "performance_evaluation",
        name: text("คณะกรรมการติดตามประเมินผลตามมาตรการ 3.3.2", "Evaluation committee of measure 3.3.2"),
        note: MEASURE_332,
        rules: EVALUATION,
    },
];

/// The profile of a key.
#[must_use]
pub fn find(key: &str) -> Option<&'static Profile> {
    PROFILES.iter().find(|profile| profile.key == key)
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::BTreeSet;

    #[test]
    fn every_rule_can_be_told_apart_and_met_and_names_its_source() {
        let keys: BTreeSet<&str> = PROFILES.iter().map(|profile| profile.key).collect();
        assert_eq!(keys.len(), PROFILES.len());
        for profile in PROFILES {
            let rules: BTreeSet<&str> = profile.rules.iter().map(|rule| rule.key).collect();
            assert_eq!(rules.len(), profile.rules.len(), "{}", profile.key);
            for rule in profile.rules {
                assert!(rule.least > 0 && rule.most.is_none_or(|most| most >= rule.least), "{}", rule.key);
                assert!(!rule.source.th.is_empty() && !rule.text.en.is_empty(), "{}", rule.key);
            }
        }
    }

    #[test]
    fn domain_md_c7_clause_28_adds_up_to_eleven() {
        let parts = ["council", "citizens", "agencies", "heads", "experts"];
        let sum: usize =
            MONITORING.iter().filter(|rule| parts.contains(&rule.key)).map(|rule| rule.least).sum();
        assert_eq!(sum, 11);
    }
}
