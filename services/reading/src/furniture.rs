//! What belongs to the page and not to the document (ส่วนประกอบของหน้า): page numbers, catchwords, the menus, calendars
//! and counters around a text on a web page. It is set aside with its reason, never thrown away.

use crate::{desk::Desk, field::FurnitureReason, words::key};
use kernel::numerals::to_arabic;

/// Menu entries that the websites of administrations share (domain.md b4).
const MENU: &[&str] = &[
    "เว็บไซต์ในเครือข่าย",
    "เว็บไซต์ภายนอก",
    "สายตรงผู้บริหาร",
    "สายตรงนายก",
    "ข้อมูลพื้นฐาน",
    "ข้อมูลพื้นฐานทั่วไป",
    "โครงสร้างองค์กร",
    "ข้อมูลบุคลากร",
    "บุคลากร",
    "คู่มือสำหรับประชาชน",
    "แผนพัฒนาท้องถิ่น",
    "เทศบัญญัติงบประมาณ",
    "ข้อบัญญัติงบประมาณ",
    "รายงานผลการดำเนินงาน",
    "ประกาศสภาเทศบาล",
    "ประกาศสภา",
    "หัวข้อหลัก",
    "เมนูหลัก",
    "ข้อมูลita",
    "ข้อมูลการเลือกตั้ง",
    "ข้อมูลเกี่ยวกับการเลือกตั้ง",
    "ความรู้เกี่ยวกับเทศบาล",
    "กฏหมายน่ารู้",
    "กฎหมายน่ารู้",
    "ข้อมูลเกี่ยวกับภาษี",
    "มาตรการป้องกันการทุจริต",
    "การให้บริการ",
    "ศูนย์เรียนรู้ชุมชน",
    "แบบสอบถามความพึงพอใจ",
    "แบบสอบถาม",
    "ระบบจองคิวออนไลน์",
    "บริการออนไลน์",
    "กลุ่มวิสาหกิจชุมชน",
    "ข่าวประชาสัมพันธ์",
    "ติดต่อเรา",
    "กระดานสนทนา",
    "เข้าสู่ระบบ",
    "ค้นหา",
];

const COUNTERS: &[&str] = &[
    "สถิติผู้เยี่ยมชม",
    "สถิติการเข้าชม",
    "ออนไลน์ทั้งหมด",
    "ขณะนี้ออนไลน์",
    "หมายเลขip",
    "คุณเข้าชมลำดับที่",
    "ผู้เข้าชมทั้งหมด",
    "ผู้เข้าชมวันนี้",
    "ผู้เยี่ยมชม",
    "เข้าชมวันนี้",
    "visitors",
];

const WEEKDAYS: &[&str] = &["อา", "จ", "อ", "พ", "พฤ", "ศ", "ส", "อา.", "จ.", "อ.", "พ.", "พฤ.", "ศ.", "ส."];

/// The longest line that can be a menu entry.
const SHORT: usize = 45;

impl Desk {
    /// Sets aside what is page furniture in any kind of document.
    pub(crate) fn clear_furniture(&mut self) {
        let entries = (0..self.len()).filter(|at| self.is_menu_word(*at)).count();
        for at in 0..self.len() {
            if let Some(reason) = self.furniture_of(at, entries >= 4) {
                self.furnish(at, reason);
            }
        }
        self.clear_calendars();
    }

    fn is_menu_word(&self, at: usize) -> bool {
        self.line(at)
            .is_some_and(|line| !line.bullet && line.mark.is_none() && MENU.contains(&line.key.as_str()))
    }

    fn furniture_of(&self, at: usize, is_web_page: bool) -> Option<FurnitureReason> {
        let line = self.line(at)?;
        let text = line.text.as_str();
        let short = text.chars().count() <= SHORT;
        let signs = text.chars().all(|c| c.is_whitespace() || ".-_=*|…:·–".contains(c));
        if text.is_empty() || (signs && text.chars().count() >= 3) {
            return Some(FurnitureReason::Rule);
        }
        if is_page_number(text) {
            return Some(FurnitureReason::PageNumber);
        }
        if short && text.starts_with('/') && self.is_catchword(at) {
            return Some(FurnitureReason::Catchword);
        }
        if is_placeholder(text) {
            return Some(FurnitureReason::Placeholder);
        }
        if line.key == "download" || line.key == "ดาวน์โหลด" || line.key.starts_with("downloadisavailable")
        {
            return Some(FurnitureReason::DownloadBox);
        }
        if line.key.starts_with("copyright")
            || line.key.contains("rightreserved")
            || line.key.contains("rightsreserved")
        {
            return Some(FurnitureReason::Copyright);
        }
        if short && COUNTERS.iter().any(|counter| line.key.starts_with(counter)) {
            return Some(FurnitureReason::VisitorCounter);
        }
        let home = ["หน้าแรก", "หน้าหลัก", "home"].iter().any(|home| line.key.starts_with(home));
        if home && text.chars().count() <= 120 && line.mark.is_none() {
            return Some(FurnitureReason::Breadcrumb);
        }
        (is_web_page && self.is_menu_word(at)).then_some(FurnitureReason::SiteMenu)
    }

    /// The page turns with its first words: one of the next lines begins with them.
    fn is_catchword(&self, at: usize) -> bool {
        let word = self.key(at).trim_start_matches('/').to_owned();
        word.chars().count() >= 3 && (at + 1..at + 4).any(|next| key(&self.text_of(next)).starts_with(&word))
    }

    fn text_of(&self, at: usize) -> String {
        self.line(at).map(|line| line.text.clone()).unwrap_or_default()
    }

    /// A month's leaf: its head, the weekdays, the rows of days, and today's date below.
    fn clear_calendars(&mut self) {
        let mut inside = false;
        for at in 0..self.len() {
            let Some(line) = self.line(at) else { return };
            if line.key == "ปฏิทินกิจกรรม" || line.key == "ปฏิทิน" {
                inside = true;
            } else if !inside || !is_calendar_row(&line.text) {
                inside = false;
                continue;
            }
            self.furnish(at, FurnitureReason::Calendar);
        }
    }
}

fn is_calendar_row(text: &str) -> bool {
    let arabic = to_arabic(text);
    let words: Vec<&str> = arabic.split_whitespace().collect();
    let days = words.iter().all(|word| word.parse::<u8>().is_ok_and(|n| n <= 31)) && words.len() >= 3;
    let weekdays = words.iter().all(|word| WEEKDAYS.contains(word));
    let month = words.len() == 2 && crate::dates::month(words.first().copied().unwrap_or_default()).is_some();
    let today = arabic.starts_with("วันที่") && crate::dates::single(&arabic).is_some() && words.len() <= 5;
    days || weekdays || month || today
}

/// `- ๒ -`, `หน้า 3`, `หน้า 3/10`, `Page 3 of 10`.
fn is_page_number(text: &str) -> bool {
    let arabic = to_arabic(text).to_lowercase();
    let digits = |text: &str| {
        !text.trim().is_empty() && text.trim().len() <= 4 && text.trim().bytes().all(|b| b.is_ascii_digit())
    };
    let dashed =
        |open: char| arabic.strip_prefix(open).and_then(|rest| rest.strip_suffix(open)).is_some_and(digits);
    let named = ["หน้าที่", "หน้า", "page"].iter().find_map(|word| arabic.strip_prefix(word));
    let counted = named.is_some_and(|rest| {
        rest.split(['/', 'จ', 'า', 'ก', 'o', 'f']).filter(|p| !p.trim().is_empty()).all(digits)
            && rest.chars().any(|c| c.is_ascii_digit())
    });
    dashed('-') || dashed('–') || counted
}

/// `[featured_image]`, also inside a sentence: a gap that a page's program did not fill.
fn is_placeholder(text: &str) -> bool {
    text.split('[').skip(1).filter_map(|part| part.split_once(']')).any(|(name, _)| {
        name.len() >= 5 && name.contains('_') && name.bytes().all(|b| b.is_ascii_lowercase() || b == b'_')
    })
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, clippy::expect_used, clippy::indexing_slicing)]
    use crate::{FurnitureReason, read_text};

    fn reasons(text: &str) -> Vec<FurnitureReason> {
        read_text(text).furniture.into_iter().map(|piece| piece.reason).collect()
    }

    #[test]
    fn page_numbers_rules_catchwords_and_gaps() {
        use FurnitureReason::{Catchword, PageNumber, Placeholder, Rule};
        assert_eq!(
            reasons("- ๒ -\nหน้า 3/10\n.....\n|---|---|\n[featured_image]"),
            [PageNumber, PageNumber, Rule, Rule, Placeholder]
        );
        assert_eq!(reasons("/ความเห็น...\n\nความเห็นของปลัดเทศบาล"), [Catchword]);
        assert_eq!(reasons("/ความเห็น\nเรื่องอื่น\n2567\nหน้าที่ของคณะกรรมการ\n[ ] ทำแล้ว"), []);
    }

    #[test]
    fn a_calendar_leaf_and_counters_of_a_web_page() {
        let found = reasons(
            "ปฏิทินกิจกรรม\nตุลาคม 2564\nอา พฤ\n26 27 28 29 30 1 2\nวันที่ 16 ตุลาคม 2564\nออนไลน์ทั้งหมด 4 คน\nวันที่ 17 ตุลาคม 2564",
        );
        assert_eq!(found.len(), 6, "{found:?}");
    }

    #[test]
    fn menu_words_in_a_list_of_a_document_are_not_a_menu() {
        assert_eq!(reasons("- แผนพัฒนาท้องถิ่น\n- บุคลากร\n- การให้บริการ\n- แบบสอบถาม\nค้นหา"), []);
    }
}
