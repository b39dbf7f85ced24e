//! The forums of the demo in words. All invented.

use participation::forum::{ForumLevel, Subject, item::Kind};

/// What became of an item.
#[derive(Debug, Clone, Copy)]
pub enum End {
    /// The project's name and code.
    Adopted(&'static str, &'static str),
    Declined(&'static str),
    /// Asked, with the days until the answer is due; negative is overdue.
    Asked(i64),
    Open,
}

/// One thing that was raised: kind, text, votes, the kind of department it goes to.
pub type Raised = (Kind, &'static str, Option<i32>, &'static str, End);

/// One forum; `day` counts from today, negative is past.
pub struct Story {
    pub title: &'static str,
    pub summary: &'static str,
    pub level: ForumLevel,
    pub subject: Subject,
    pub day: i64,
    /// Places in the town's list of villages; none is all of them.
    pub villages: &'static [usize],
    pub place: &'static str,
    pub total: i32,
    pub households: (i32, i32),
    pub groups: &'static [(&'static str, i32)],
    pub result: &'static str,
    pub affects_living: bool,
    pub items: &'static [Raised],
}

const PLAIN: Story = Story {
    title: "",
    summary: "",
    level: ForumLevel::Village,
    subject: Subject::DevelopmentPlan,
    day: 0,
    villages: &[],
    place: "",
    total: 0,
    households: (0, 0),
    groups: &[],
    result: "",
    affects_living: false,
    items: &[],
};

use End::{Adopted, Asked, Declined, Open};
use Kind::{Need, Problem, Suggestion};

/// What the richest town has lived through; the others have the first two and the one to come.
pub const STORIES: &[Story] = &[
    Story {
        title: "เวทีประชาคมจัดทำแผนพัฒนาท้องถิ่น พื้นที่ฝั่งเหนือ",
        summary: "รับฟังปัญหาและความต้องการของหมู่บ้านฝั่งเหนือ เพื่อจัดทำแผนพัฒนาท้องถิ่นรอบใหม่",
        day: -52,
        villages: &[0, 1],
        place: "ศาลากลางบ้าน",
        total: 86,
        households: (71, 164),
        groups: &[("ผู้นำชุมชน", 6), ("อสม.", 14), ("กลุ่มสตรี", 11), ("ประชาชนทั่วไป", 55)],
        result: "ที่ประชุมให้ความสำคัญกับไฟส่องสว่างและน้ำประปาเป็นลำดับแรก",
        items: &[
            (
                Problem,
                "ถนนเข้าหมู่บ้านมืดหลายช่วง เด็กนักเรียนกลับบ้านตอนเย็นไม่ปลอดภัย",
                Some(48),
                "public_works",
                Adopted("โครงการขยายเขตไฟฟ้าสาธารณะสายเข้าหมู่บ้าน", "1.2.4"),
            ),
            (
                Need,
                "ขอให้ปรับปรุงระบบประปาหมู่บ้าน แรงดันน้ำอ่อนในช่วงเช้า",
                Some(41),
                "public_works",
                Adopted("โครงการปรับปรุงระบบประปาหมู่บ้าน", "1.3.1"),
            ),
            (
                Suggestion,
                "ควรติดป้ายเตือนเขตชุมชนก่อนถึงโรงเรียนทั้งสองฝั่ง",
                Some(19),
                "public_works",
                Adopted("โครงการติดตั้งป้ายจราจรและเครื่องหมายบนทาง", "1.2.9"),
            ),
            (
                Need,
                "ขอสะพานคอนกรีตข้ามคลองแทนสะพานไม้เดิม",
                Some(33),
                "public_works",
                Declined("คลองอยู่ในความดูแลของกรมชลประทาน ได้ส่งเรื่องขออนุญาตแล้ว จะเสนอเข้าแผนเมื่อได้รับอนุญาต"),
            ),
            (
                Problem,
                "ขยะล้นถังในวันหยุดยาว",
                Some(22),
                "public_health_environment",
                Adopted("โครงการจัดหาถังขยะและเพิ่มรอบจัดเก็บ", "3.1.2"),
            ),
        ],
        ..PLAIN
    },
    Story {
        title: "เวทีประชาคมจัดทำแผนพัฒนาท้องถิ่น พื้นที่ฝั่งใต้",
        summary: "รับฟังปัญหาและความต้องการของหมู่บ้านฝั่งใต้ เพื่อจัดทำแผนพัฒนาท้องถิ่นรอบใหม่",
        day: -45,
        villages: &[2, 3],
        place: "อาคารอเนกประสงค์",
        total: 64,
        households: (52, 148),
        groups: &[("ผู้นำชุมชน", 5), ("ผู้สูงอายุ", 18), ("ประชาชนทั่วไป", 41)],
        result: "ที่ประชุมขอให้เร่งเรื่องน้ำท่วมขังก่อนฤดูฝนหน้า",
        items: &[
            (
                Problem,
                "น้ำท่วมขังหน้าตลาดทุกครั้งที่ฝนตกหนัก",
                Some(37),
                "public_works",
                Adopted("โครงการก่อสร้างรางระบายน้ำหน้าตลาด", "1.4.2"),
            ),
            (
                Need,
                "ขอพื้นที่ออกกำลังกายสำหรับผู้สูงอายุ",
                Some(28),
                "education",
                Declined("ยังไม่มีที่สาธารณะที่เหมาะสม จะสำรวจพื้นที่ร่วมกับหมู่บ้านอีกครั้งในรอบปีหน้า"),
            ),
            (
                Suggestion,
                "ควรมีรถรับส่งผู้ป่วยติดเตียงไปโรงพยาบาลตามนัด",
                Some(24),
                "public_health_environment",
                Asked(9),
            ),
            (Need, "ขอให้อบรมอาชีพเสริมแก่กลุ่มแม่บ้านช่วงหลังเก็บเกี่ยว", Some(15), "social_welfare", Asked(-3)),
        ],
        ..PLAIN
    },
    Story {
        title: "เวทีประชาคมแก้ไขปัญหาน้ำท่วมขังและถนนชำรุด",
        summary: "ติดตามปัญหาความเดือดร้อนหลังฤดูฝน",
        subject: Subject::Hardship,
        day: -30,
        villages: &[1, 4],
        place: "วัดประจำหมู่บ้าน",
        total: 47,
        households: (39, 131),
        groups: &[("ผู้นำชุมชน", 4), ("จิตอาสา", 12), ("ประชาชนทั่วไป", 31)],
        result: "เร่งซ่อมจุดอันตรายก่อน ส่วนงานใหญ่เสนอเข้าแผน",
        items: &[
            (
                Problem,
                "ถนนลูกรังเป็นหลุมลึก รถกระบะผ่านไม่ได้เมื่อฝนตก",
                Some(35),
                "public_works",
                Adopted("โครงการซ่อมสร้างถนนลูกรังภายในหมู่บ้าน", "1.1.7"),
            ),
            (
                Problem,
                "ท่อระบายน้ำอุดตันหน้าศูนย์พัฒนาเด็กเล็ก",
                Some(30),
                "public_works",
                Adopted("โครงการขุดลอกท่อระบายน้ำ", "1.4.5"),
            ),
            (Suggestion, "ควรมีสายด่วนแจ้งเหตุน้ำท่วมที่มีคนรับตลอดคืน", None, "office_of_clerk", Asked(5)),
            (
                Need,
                "ขอกระสอบทรายสำรองไว้ประจำหมู่บ้าน",
                Some(18),
                "office_of_clerk",
                Adopted("โครงการเตรียมความพร้อมป้องกันและบรรเทาสาธารณภัย", "4.2.1"),
            ),
        ],
        ..PLAIN
    },
    Story {
        title: "เวทีประชาคมเรื่องกลิ่นและน้ำเสียจากสถานประกอบการ",
        summary: "ประชาชนได้รับผลกระทบด้านสุขภาพ จึงต้องจัดรับฟังความคิดเห็นก่อนดำเนินการ",
        level: ForumLevel::Tambon,
        subject: Subject::Hardship,
        day: -12,
        villages: &[3],
        place: "หอประชุม",
        total: 58,
        households: (44, 96),
        groups: &[("ผู้อยู่อาศัยใกล้เคียง", 40), ("อสม.", 9), ("ผู้แทนสถานประกอบการ", 3)],
        result: "ให้จัดเวทีรับฟังความคิดเห็นก่อนพิจารณามาตรการ",
        affects_living: true,
        items: &[
            (
                Problem,
                "กลิ่นรบกวนช่วงค่ำ เด็กและผู้สูงอายุหายใจลำบาก",
                Some(51),
                "public_health_environment",
                Asked(2),
            ),
            (Problem, "น้ำในคลองมีสีและกลิ่นผิดปกติ", Some(46), "public_health_environment", Asked(12)),
            (
                Suggestion,
                "ควรตรวจคุณภาพน้ำทุกเดือนและติดประกาศผลให้ทราบ",
                Some(38),
                "public_health_environment",
                Open,
            ),
        ],
    },
    Story {
        title: "เวทีประชาคมระดับตำบลเพื่อจัดลำดับความสำคัญของโครงการ",
        summary: "จัดลำดับโครงการที่ได้จากเวทีหมู่บ้าน",
        level: ForumLevel::Tambon,
        day: -6,
        place: "หอประชุม",
        total: 112,
        households: (88, 540),
        groups: &[("ผู้แทนประชาคมหมู่บ้าน", 42), ("สมาชิกสภา", 11), ("หัวหน้าส่วนราชการ", 6), ("ประชาชนทั่วไป", 49)],
        result: "",
        items: &[
            (Need, "จัดลำดับโครงการแหล่งน้ำเพื่อการเกษตรไว้เป็นลำดับแรก", Some(67), "public_works", Open),
            (Need, "ขอศูนย์เรียนรู้ชุมชนและอินเทอร์เน็ตสำหรับเด็ก", Some(44), "education", Open),
            (Suggestion, "ควรรายงานความก้าวหน้าของโครงการให้ทราบทุกสามเดือน", Some(39), "office_of_clerk", Open),
            (Problem, "สุนัขจรจัดหน้าตลาดเพิ่มขึ้น", Some(21), "public_health_environment", Asked(14)),
            (
                Suggestion,
                "ควรเผยแพร่รายชื่อโครงการที่ได้รับงบประมาณที่ศาลากลางบ้าน",
                Some(26),
                "office_of_clerk",
                Adopted("โครงการประชาสัมพันธ์แผนพัฒนาท้องถิ่น", "6.1.3"),
            ),
            (
                Need,
                "ขอลานตากข้าวเพิ่มอีกหนึ่งแห่ง",
                Some(17),
                "public_works",
                Declined("ลานเดิมยังใช้ได้ไม่เต็มกำลัง จะทบทวนหลังฤดูเก็บเกี่ยว"),
            ),
        ],
        ..PLAIN
    },
];

/// The hearing the smell demands, and the next forum of every town.
pub const HEARING: Story = Story {
    title: "เวทีรับฟังความคิดเห็นเรื่องมาตรการลดกลิ่นและน้ำเสีย",
    summary: "เชิญผู้ที่ได้รับผลกระทบแสดงความคิดเห็นก่อนกำหนดมาตรการ",
    level: ForumLevel::Tambon,
    subject: Subject::Hearing,
    day: 24,
    villages: &[3],
    place: "หอประชุม",
    affects_living: true,
    ..PLAIN
};

pub const COMING: Story = Story {
    title: "เวทีประชาคมทบทวนแผนพัฒนาท้องถิ่น",
    summary: "ขอเชิญทุกครัวเรือนร่วมเสนอปัญหา ความต้องการ และข้อเสนอแนะ",
    level: ForumLevel::Tambon,
    day: 13,
    place: "หอประชุม",
    ..PLAIN
};
