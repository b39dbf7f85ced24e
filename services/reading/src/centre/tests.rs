#![allow(clippy::unwrap_used, clippy::expect_used, clippy::indexing_slicing)]

use super::*;
use crate::{
    Body, Document,
    people::{CommitteeRole, PositionKind},
    read_text,
    tests::fixture,
};

fn read(name: &str) -> (CentreAnnouncement, Document) {
    let document = read_text(fixture(name));
    let Body::CentreAnnouncement(body) = document.body.clone() else {
        panic!("{name} is {:?}", document.kind)
    };
    (*body, document)
}

fn roles(body: &CentreAnnouncement) -> Vec<CommitteeRole> {
    body.seats.iter().filter_map(|seat| seat.role.as_ref().map(|role| role.value)).collect()
}

#[test]
fn seed_004_has_6_advisers_and_15_seats_of_14_positions_3_objectives_8_powers_9_missions() {
    let (body, document) = read("centre_announcement");
    assert_eq!(body.issuer.unwrap().value, "เทศบาลตำบลเวียงเทิง");
    assert_eq!((body.objectives.len(), body.powers.len(), body.missions.len()), (3, 8, 9));
    assert_eq!((body.advisers.len(), body.seats.len(), body.distinct_positions), (6, 15, 14));
    assert_eq!(body.announced_on.unwrap().value, "2018-11-08".parse().unwrap());
    assert_eq!(body.signer.unwrap().position.unwrap().value, "นายกเทศมนตรีตำบลเวียงเทิง");
    assert_eq!(document.unplaced, []);
}

#[test]
fn seed_004_roles_villages_and_the_one_position_on_two_seats() {
    let (body, document) = read("centre_announcement");
    let roles = roles(&body);
    assert_eq!(roles[0], CommitteeRole::Chair);
    assert!(roles[1..13].iter().all(|role| *role == CommitteeRole::Member));
    assert_eq!(roles[13..], [CommitteeRole::Secretary, CommitteeRole::AssistantSecretary]);
    let villages: Vec<u32> =
        body.seats.iter().filter_map(|seat| seat.village_no.as_ref().map(|n| n.value)).collect();
    assert_eq!(villages, [1, 2, 14, 15, 20]);
    assert_eq!(body.seats[1].position_key, body.seats[13].position_key);
    assert!(document.doubts.iter().any(|doubt| doubt.code == DoubtCode::PositionTwice && doubt.line == 47));
    assert!(body.seats.iter().chain(&body.advisers).all(|seat| seat.position_kind.is_some()));
}

#[test]
fn seed_004_place_channels_and_the_admin_of_the_group() {
    let (body, _) = read("centre_announcement");
    assert!(body.location.unwrap().value.starts_with("ศูนย์ข้อมูลข่าวสาร"));
    let kinds: Vec<ChannelKind> = body.channels.iter().filter_map(|channel| channel.kind).collect();
    assert_eq!(kinds, [ChannelKind::Phone, ChannelKind::Fax, ChannelKind::LineGroup]);
    assert_eq!(body.channels[1].contact.value, "๐๕๓-๐๐๐๑๒๔");
    let admin = body.channel_admin.unwrap();
    assert_eq!(admin.person.value, "นางสาวสมหญิง แบบอย่าง");
    assert_eq!(admin.position.unwrap().value, "นักวิเคราะห์นโยบายและแผนชำนาญการ");
}

#[test]
fn seed_004_slips_are_corrected_with_the_raw_text_kept() {
    let (body, document) = read("centre_announcement");
    let was: Vec<&str> = document.doubts.iter().filter_map(|doubt| doubt.was.as_deref()).collect();
    assert_eq!(was, ["ก.ก.ธ.", "การกิจของศูนย์", "(เดือน/ครึ่ง)"]);
    let report = &body.missions[6].text;
    assert!(report.value.contains("๖ เดือน/ครั้ง") && report.raw.contains("เดือน/ครึ่ง"));
}

#[test]
fn a_subdistrict_with_clauses_in_another_order_and_a_table_of_persons() {
    let (body, document) = read("centre_sao");
    assert_eq!((body.missions.len(), body.powers.len(), body.objectives.len()), (2, 3, 1));
    assert_eq!(body.seats[0].person.as_ref().unwrap().value, "นายสมมุติ หนึ่งเดียว");
    assert_eq!(body.seats[0].position_kind, Some(PositionKind::Clerk));
    use CommitteeRole::{Chair, Member, MemberSecretary};
    assert_eq!(roles(&body), [Chair, Member, Member, MemberSecretary]);
    assert_eq!(body.seats[1].village_no.as_ref().unwrap().value, 3);
    assert_eq!(body.advisers.len(), 2);
    assert_eq!(body.location.unwrap().value, "อาคารเอนกประสงค์ชั้นล่าง");
    assert_eq!(body.channel_admin.unwrap().person.value, "นายสมมุติ ห้าแยก");
    assert_eq!(body.announced_on.unwrap().value, "2026-03-01".parse().unwrap());
    assert_eq!(body.signer.unwrap().person.value, "นายสมมุติ หกสิบ");
    let unknown: Vec<u32> =
        document.doubts.iter().filter(|d| d.code == DoubtCode::UnknownPosition).map(|d| d.line).collect();
    assert_eq!(unknown, [15, 20]);
}

#[test]
fn a_town_without_article_numbers_and_with_a_day_that_does_not_exist() {
    let (body, document) = read("centre_town");
    assert_eq!(body.issuer.unwrap().value, "เทศบาลเมืองสายธาร");
    assert_eq!(body.announced_on, None);
    assert_eq!(body.seats.len(), 5);
    assert_eq!(body.seats[3].role, None);
    let codes: Vec<DoubtCode> = document.doubts.iter().map(|doubt| doubt.code).collect();
    for code in [
        DoubtCode::DateUnreadable,
        DoubtCode::RoleUnreadable,
        DoubtCode::SeveralVillages,
        DoubtCode::MissingSection,
    ] {
        assert!(codes.contains(&code), "{code:?}");
    }
    assert_eq!(document.unplaced.iter().map(|line| line.line).collect::<Vec<_>>(), [25]);
}
