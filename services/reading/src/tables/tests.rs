#![allow(clippy::unwrap_used, clippy::expect_used, clippy::indexing_slicing)]

use super::*;
use crate::{Body, ChannelKind, CommitteeRole, Document, DocumentKind, read_text, tests::nothing_lost};

fn read(text: &str) -> Document {
    let document = read_text(text);
    assert_eq!(nothing_lost(&document), Ok(()));
    document
}

fn codes(document: &Document) -> Vec<(DoubtCode, u32)> {
    document.doubts.iter().map(|doubt| (doubt.code, doubt.line)).collect()
}

#[test]
fn activities_from_csv_with_a_title_a_total_and_a_note() {
    let text = "สรุปกิจกรรมปี 2569\n\
        ลำดับ,ชื่อโครงการ/กิจกรรม,วัน เดือน ปี,สถานที่,\"จำนวนผู้เข้าร่วม (คน)\",สีเสื้อ\n\
        1,เวทีหมู่บ้าน,12 ธันวาคม 2568,\"ศาลา, บ้านบน\",\"1,200\",เขียว\n\
        2,ปลูกป่า,12 - 14 ม.ค. 69,ป่าชุมชน,ราวสามสิบ,\n\
        รวม,,,,\"1,300\",\n\
        หมายเหตุ รอยืนยันยอด\n";
    let document = read(text);
    assert_eq!(document.kind, Some(DocumentKind::ActivityTable));
    let Body::ActivityTable(table) = &document.body else { panic!() };
    assert_eq!(table.frame.titles[0].value, "สรุปกิจกรรมปี 2569");
    let columns: Vec<&str> = table.frame.columns.iter().map(|column| column.value.as_str()).collect();
    assert_eq!(columns, ["order", "name", "dates", "place", "participants_total", "unknown"]);
    let [first, second] = table.rows.as_slice() else { panic!("{:?}", table.rows) };
    assert_eq!(first.starts_on.as_ref().unwrap().value, "2025-12-12".parse().unwrap());
    assert_eq!(first.place.as_ref().unwrap().value, "ศาลา, บ้านบน");
    assert_eq!(first.participants_total.as_ref().unwrap().value, 1_200);
    assert_eq!((first.extras[0].column.as_str(), first.extras[0].text.value.as_str()), ("สีเสื้อ", "เขียว"));
    // A year of two digits and a number in words are not guessed; both stay as they were written.
    assert_eq!((&second.starts_on, &second.participants_total), (&None, &None));
    assert_eq!(
        second.extras.iter().map(|extra| extra.text.value.as_str()).collect::<Vec<_>>(),
        ["12 - 14 ม.ค. 69", "ราวสามสิบ"]
    );
    use DoubtCode::{ColumnUnknown, DateUnreadable, NumberUnreadable, NumbersDoNotAddUp};
    assert_eq!(
        codes(&document),
        [(ColumnUnknown, 2), (NumberUnreadable, 4), (DateUnreadable, 4), (NumbersDoNotAddUp, 5)]
    );
    assert_eq!(document.unplaced[0].text, "หมายเหตุ รอยืนยันยอด");
}

#[test]
fn activities_in_other_columns_and_order_separated_by_semicolons() {
    let text = "หน่วยงานที่รับผิดชอบ;วันที่สิ้นสุด;วันที่เริ่มต้น;กิจกรรม;หญิง;ชาย;ผู้เข้าร่วมทั้งหมด;งบประมาณ (บาท)\n\
        กองช่าง;๓/๒/๒๕๖๙;๑/๒/๒๕๖๙;ซ่อมทาง;๑๐;๑๕;๒๐;๕,๐๐๐\n";
    let document = read(text);
    let Body::ActivityTable(table) = &document.body else { panic!("{:?}", document.kind) };
    let row = &table.rows[0];
    assert_eq!(row.starts_on.as_ref().unwrap().value, "2026-02-01".parse().unwrap());
    assert_eq!(row.ends_on.as_ref().unwrap().value, "2026-02-03".parse().unwrap());
    assert_eq!(row.budget.as_ref().unwrap().value, 5_000);
    // 25 men and women are more than the 20 of the total.
    assert_eq!(row.participants_total.as_ref().unwrap().doubt, Some(DoubtCode::NumbersDoNotAddUp));
}

#[test]
fn committee_members_pasted_from_a_sheet() {
    let text = "ที่\tชื่อ - สกุล\tตำแหน่ง\tตำแหน่งในคณะกรรมการ\tเบอร์โทร\n\
        ๑\tนายสมมุติ หนึ่งเดียว\tปลัดเทศบาล\tประธานกรรมการ\t0-2000-0001\n\
        ๒\tนางสมมุติ สองใจ\tผู้ใหญ่บ้าน หมู่ที่ ๕\tกรรมการ\t\n\
        ๓\tนายสมมุติ สามัคคี\tช่างตัดผม\tกรรมการและเลขานุการ\t\n\
        ๔\tนายสมมุติ สี่แคว\tกำนัน\tผู้สังเกตการณ์\t\n";
    let document = read(text);
    let Body::CommitteeTable(table) = &document.body else { panic!("{:?}", document.kind) };
    let roles: Vec<Option<CommitteeRole>> =
        table.rows.iter().map(|row| row.role.as_ref().map(|role| role.value)).collect();
    use CommitteeRole::{Chair, Member, MemberSecretary};
    assert_eq!(roles, [Some(Chair), Some(Member), Some(MemberSecretary), None]);
    assert_eq!(table.rows[1].village_no.as_ref().unwrap().value, 5);
    assert_eq!(table.rows[3].extras[0].text.value, "ผู้สังเกตการณ์");
    assert_eq!(codes(&document), [(DoubtCode::UnknownPosition, 4), (DoubtCode::RoleUnreadable, 5)]);
}

#[test]
fn a_list_whose_position_column_holds_the_roles() {
    let document = read("รายชื่อ,ตำแหน่ง\nนายสมมุติ หนึ่งเดียว,ประธาน\nนางสมมุติ สองใจ,กรรมการ\n");
    let Body::CommitteeTable(table) = &document.body else { panic!("{:?}", document.kind) };
    assert_eq!(table.rows[0].role.as_ref().unwrap().value, CommitteeRole::Chair);
    assert_eq!(table.rows[0].position, None);
}

#[test]
fn complaints_with_a_field_over_two_lines() {
    let text = "เลขรับ,วันที่รับเรื่อง,เรื่อง,รายละเอียด,ช่องทาง,ประเภท,วันที่แจ้งผล\n\
        1/2569,5/10/2568,ไฟดับ,\"หน้าวัด\nดับสองดวง\",เพจเฟซบุ๊ก,ร้องทุกข์,1/10/2568\n\
        2/2569,06/10/2568,เรียกรับเงิน,,นกพิราบ,ร้องเรียนการทุจริต,\n";
    let document = read(text);
    let Body::ComplaintTable(table) = &document.body else { panic!("{:?}", document.kind) };
    let first = &table.rows[0];
    assert_eq!(first.detail.as_ref().unwrap().value, "หน้าวัด ดับสองดวง");
    assert_eq!(
        (first.subject.as_ref().unwrap().line, &first.subject.as_ref().unwrap().more_lines),
        (2, &vec![3])
    );
    assert_eq!(first.channel_kind.as_ref().unwrap().value, ChannelKind::Facebook);
    assert_eq!(first.complaint_kind.as_ref().unwrap().value, ComplaintKind::Grievance);
    // Notified before it was received.
    assert_eq!(first.result_notice_on.as_ref().unwrap().doubt, Some(DoubtCode::NumbersDoNotAddUp));
    let second = &table.rows[1];
    assert_eq!(second.complaint_kind.as_ref().unwrap().value, ComplaintKind::CorruptionComplaint);
    assert_eq!((&second.channel_kind, second.extras[0].text.value.as_str()), (&None, "นกพิราบ"));
}

#[test]
fn two_lists_in_one_sheet_and_a_row_of_another_width() {
    let text = "รายชื่อ,ตำแหน่ง\nนายสมมุติ หนึ่งเดียว,ประธาน\n\nตำแหน่ง,ชื่อ-สกุล\nกรรมการ,นางสมมุติ สองใจ,เพิ่มเติม\n";
    let document = read(text);
    let Body::CommitteeTable(table) = &document.body else { panic!("{:?}", document.kind) };
    assert_eq!(table.rows[1].person.as_ref().unwrap().value, "นางสมมุติ สองใจ");
    assert_eq!(table.rows[1].extras[0].text.value, "เพิ่มเติม");
}

#[test]
fn prose_with_commas_is_no_table() {
    assert_eq!(read("กิจกรรม, โครงการ และวันที่ กำหนดภายหลัง\nสถานที่, ผู้เข้าร่วม").kind, None);
}
