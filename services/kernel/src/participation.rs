//! The words of participation (การมีส่วนร่วม) that every register tags its records with (domain.md a4).

use serde::{Deserialize, Serialize};

named! {
    /// ระดับการมีส่วนร่วม (seed 003). IAP2's fifth level is not in the seeds and so not here.
    Level {
        /// การให้ข้อมูลข่าวสาร
        Inform = "inform",
        /// การแสดงความคิดเห็น
        Consult = "consult",
        /// การเข้ามามีบทบาท
        Involve = "involve",
        /// การสร้างความร่วมมือ
        Collaborate = "collaborate",
    }
}

named! {
    /// ด้านการมีส่วนร่วมของรายงานรอบหกเดือน (seed 000).
    Category {
        /// ร่วมวางแผน
        Plan = "plan",
        /// ร่วมดำเนินการ
        Implement = "implement",
        /// ร่วมแลกเปลี่ยนความคิดเห็น
        Exchange = "exchange",
        /// ร่วมติดตามและประเมินผล
        MonitorEvaluate = "monitor_evaluate",
    }
}

named! {
    /// The six things in which the law lets people take part (domain.md a4; พ.ร.บ.สภาตำบลฯ ม.69/1, พ.ร.บ.เทศบาล ม.50 วรรคสอง).
    StatutoryDomain {
        DevelopmentPlan = "development_plan",
        Budget = "budget",
        Procurement = "procurement",
        Inspection = "inspection",
        PerformanceEvaluation = "performance_evaluation",
        Disclosure = "disclosure",
    }
}

named! {
    /// Through what something is made known or said (domain.md a5): publicity, hearings, comments, complaints alike.
    Channel {
        WalkIn = "walk_in",
        Letter = "letter",
        Phone = "phone",
        Fax = "fax",
        CallCentre = "call_centre",
        Website = "website",
        QaBoard = "qa_board",
        Email = "email",
        Facebook = "facebook",
        LineOa = "line_oa",
        LineGroup = "line_group",
        ExecutiveHotline = "executive_hotline",
        OpinionBox = "opinion_box",
        NoticeBoard = "notice_board",
        WirelessBroadcast = "wireless_broadcast",
        Agency = "agency",
        Damrongdhama = "damrongdhama",
        MobileOutreach = "mobile_outreach",
    }
}
