//! The tasks a new round starts from: 4 + 7 + 3 + 2, the types of seed 000 in words of our own. An administration changes
//! them freely.

use super::{NewTask, Principle, Stage};
use kernel::{ids::DepartmentId, participation::Category};

struct Usual {
    category: Category,
    text: &'static str,
    /// The kind of department that usually does it; the first that exists.
    departments: &'static [&'static str],
    principles: &'static [Principle],
    stage: Stage,
}

const CLERKS: &[&str] = &["office_of_clerk"];
const PLANNERS: &[&str] = &["strategy_budget", "office_of_clerk"];
const TEACHERS: &[&str] = &["education", "office_of_clerk"];
const WELFARE: &[&str] = &["social_welfare", "office_of_clerk"];
const HEALTH: &[&str] = &["public_health_environment", "public_works", "office_of_clerk"];
const WORKS: &[&str] = &["public_works", "office_of_clerk"];

use Category::{Exchange, Implement, MonitorEvaluate, Plan};
use Principle::{Act, Inspect, ShareResponsibility, Think};

const USUAL: [Usual; 16] = [
    usual(
        Plan,
        "เปิดเวทีประชาคมระดับหมู่บ้านและระดับตำบล เพื่อรวบรวมปัญหาและความต้องการไว้จัดทำแผนพัฒนาท้องถิ่น",
        PLANNERS,
        &[Think],
        Stage::Plan,
    ),
    usual(
        Plan,
        "ประชุมประชาคมเฉพาะเรื่อง เพื่อร่วมกันหาทางออกของความเดือดร้อนในหมู่บ้าน",
        WORKS,
        &[Think, ShareResponsibility],
        Stage::StudyProblem,
    ),
    usual(Plan, "จัดประชุมสภาท้องถิ่นของ{name} โดยเปิดให้ประชาชนเข้ารับฟัง", CLERKS, &[Think, Inspect], Stage::Decide),
    usual(
        Plan,
        "ประชุมผู้ปกครอง ชุมชน และผู้ทรงคุณวุฒิในคณะกรรมการศูนย์พัฒนาเด็กเล็กของ{name}",
        TEACHERS,
        &[Think],
        Stage::Decide,
    ),
    usual(Implement, "ร่วมกับชุมชนยกระดับคุณภาพชีวิต สร้างอาชีพ และช่วยเหลือผู้ที่ลำบาก", WELFARE, &[Act], Stage::Solve),
    usual(
        Implement,
        "ร่วมกับผู้นำและอาสาสมัครดูแลความเป็นระเบียบและความสงบของชุมชน",
        CLERKS,
        &[Act, ShareResponsibility],
        Stage::Solve,
    ),
    usual(
        Implement,
        "ร่วมกับประชาชนดูแลสิ่งแวดล้อม แหล่งน้ำ และทรัพยากรธรรมชาติในพื้นที่",
        HEALTH,
        &[Act, ShareResponsibility],
        Stage::Solve,
    ),
    usual(Implement, "ร่วมกันสืบทอดงานประเพณี และสนับสนุนการศึกษา ศาสนา และวัฒนธรรม", TEACHERS, &[Act], Stage::Solve),
    usual(
        Implement,
        "ให้ความรู้เรื่องการเมืองการบริหารท้องถิ่น และบทบาทของประชาชนในการพัฒนาพื้นที่",
        CLERKS,
        &[Think, Act],
        Stage::Decide,
    ),
    usual(
        Implement,
        "ทำบันทึกข้อตกลงความร่วมมือกับหน่วยงานและภาคีเครือข่าย",
        CLERKS,
        &[Act, ShareResponsibility],
        Stage::Decide,
    ),
    usual(Implement, "ชวนประชาชนร่วมงานจิตอาสาพัฒนาพื้นที่ในวันสำคัญ", WORKS, &[Act], Stage::Solve),
    usual(
        Exchange,
        "ออกหน่วยเคลื่อนที่ของ{name} เพื่อให้บริการและรับฟังประชาชนถึงหมู่บ้าน",
        CLERKS,
        &[Think, Act],
        Stage::StudyProblem,
    ),
    usual(
        Exchange,
        "ให้บริการศูนย์รับเรื่องร้องเรียนร้องทุกข์ของ{name} และแจ้งผลแก่ผู้ร้อง",
        CLERKS,
        &[Think, Inspect],
        Stage::Solve,
    ),
    usual(
        Exchange,
        "เปิดช่องทางถามตอบและแสดงความคิดเห็นทางเว็บไซต์ เพจเฟซบุ๊ก และ LINE Official Account",
        CLERKS,
        &[Think],
        Stage::StudyProblem,
    ),
    usual(
        MonitorEvaluate,
        "สำรวจความพึงพอใจของผู้รับบริการประจำปี และนำผลไปปรับปรุงงาน",
        CLERKS,
        &[Inspect],
        Stage::Evaluate,
    ),
    usual(
        MonitorEvaluate,
        "รับการประเมินคุณธรรมและความโปร่งใส (ITA) ของสำนักงาน ป.ป.ช. และแจ้งผลแก่ประชาชน",
        CLERKS,
        &[Inspect],
        Stage::Evaluate,
    ),
];

const fn usual(
    category: Category,
    text: &'static str,
    departments: &'static [&'static str],
    principles: &'static [Principle],
    stage: Stage,
) -> Usual {
    Usual { category, text, departments, principles, stage }
}

/// The sixteen tasks with the administration's name in them, each with the department that usually does it.
#[must_use]
pub fn starter(name: &str, departments: &[(String, DepartmentId)]) -> Vec<NewTask> {
    USUAL
        .iter()
        .map(|usual| {
            let of_kind = |kind: &&str| departments.iter().find(|(k, _)| k == kind).map(|(_, id)| *id);
            NewTask {
                department: usual.departments.iter().find_map(of_kind),
                principles: usual.principles.to_vec(),
                stage: Some(usual.stage),
                ..NewTask::of(usual.category, usual.text.replace("{name}", name))
            }
        })
        .collect()
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;

    #[test]
    fn domain_b1_sixteen_tasks_as_four_seven_three_two() {
        let tasks = starter("อบต.ทดสอบ", &[]);
        let count = |category| tasks.iter().filter(|task| task.category == category).count();
        assert_eq!([count(Plan), count(Implement), count(Exchange), count(MonitorEvaluate)], [4, 7, 3, 2]);
        assert!(tasks.iter().all(|task| !task.text.contains('{') && task.department.is_none()));
        assert_eq!(tasks.iter().filter(|task| task.text.contains("อบต.ทดสอบ")).count(), 4);
    }

    #[test]
    fn the_department_is_the_first_that_exists() {
        let clerks = DepartmentId::new();
        let schools = DepartmentId::new();
        let tasks = starter("ก", &[("office_of_clerk".into(), clerks), ("education".into(), schools)]);
        assert!(tasks.iter().all(|task| task.department.is_some()));
        assert_eq!(tasks.iter().filter(|task| task.department == Some(schools)).count(), 2);
    }
}
