//! What both registers share: kinds, channels and states of a case (เรื่อง). Its number and its
//! secret are of the house.

pub use tenancy::case::{CaseNumber, Secret};

use tenancy::words;

words! {
    /// What kind of matter it is (domain.md a5). Corruption has its own register and is not in this list.
    #[graphql(name = "ComplaintKind")]
    Kind {
        Grievance = "grievance", Complaint = "complaint", Suggestion = "suggestion", Enquiry = "enquiry",
        Compliment = "compliment", AnonymousLetter = "anonymous_letter",
    }
}

words! {
    /// How it came (domain.md a5).
    Channel {
        WalkIn = "walk_in", Letter = "letter", Phone = "phone", Fax = "fax", CallCentre = "call_centre",
        Website = "website", QaBoard = "qa_board", Email = "email", Facebook = "facebook", LineOa = "line_oa",
        LineGroup = "line_group", ExecutiveHotline = "executive_hotline", OpinionBox = "opinion_box",
        NoticeBoard = "notice_board", WirelessBroadcast = "wireless_broadcast", Agency = "agency",
        Damrongdhama = "damrongdhama", MobileOutreach = "mobile_outreach",
    }
}

words! {
    /// Where a case stands.
    #[graphql(name = "ComplaintState")]
    State {
        /// รับเรื่องแล้ว
        Received = "received",
        /// มอบหมายแล้ว
        Assigned = "assigned",
        /// กำลังดำเนินการ
        InProgress = "in_progress",
        /// แจ้งผลแล้ว
        Resolved = "resolved",
        /// ยุติเรื่อง
        Closed = "closed",
        /// ส่งต่อหน่วยงานอื่น
        Referred = "referred",
        /// รวมกับเรื่องเดิม
        Merged = "merged",
    }
}

impl State {
    /// Whether the office still has something to do.
    #[must_use]
    pub fn is_open(self) -> bool {
        matches!(self, Self::Received | Self::Assigned | Self::InProgress)
    }
}

words! {
    /// One kind of line in a case's timeline.
    EventKind {
        Received = "received", Acknowledged = "acknowledged", Assigned = "assigned", Progress = "progress",
        Delay = "delay", Result = "result", Closed = "closed", Reopened = "reopened", Note = "note",
        Referred = "referred", Merged = "merged", Information = "information", Rated = "rated",
        Recategorised = "recategorised",
    }
}

words! {
    /// What a file shows.
    #[graphql(name = "FileStage")]
    Stage {
        Report = "report", Information = "information", Before = "before", After = "after", Attachment = "attachment",
    }
}
