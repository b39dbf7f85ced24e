//! The direction of dependencies (design.md 2), read from the manifests: a room may only use the rooms below it, and
//! each outside library has the one room that may know it.

use std::{collections::BTreeMap, fs, path::Path};

/// From the ground up; a room may use any room of an earlier floor. Rooms of one floor do not know each other, except
/// that reminders reads the people and office hours of tenancy (docs/adr/0005).
const FLOORS: &[&[&str]] = &[
    &["kernel"],
    &["platform", "migrations", "reading"],
    &["store"],
    &["tenancy"],
    &["reminders"],
    &["complaints", "participation", "disclosure"],
    &["importing"],
    &["gateway", "worker"],
    &["suanruam"],
];

/// Libraries and the rooms that may name them.
const OWNED: &[(&str, &[&str])] = &[
    ("axum", &["gateway"]),
    ("askama", &["gateway"]),
    ("lettre", &["reminders"]),
    ("redis", &["platform"]),
    ("object_store", &["platform"]),
    ("sqlx", &["store"]),
    ("argon2", &["tenancy"]),
    ("anyhow", &["suanruam"]),
    ("clap", &["suanruam"]),
    ("calamine", &["reading"]),
    ("quick-xml", &["reading"]),
    ("zip", &["reading"]),
    ("encoding_rs", &["reading"]),
];

fn manifests() -> BTreeMap<String, Vec<String>> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).parent().unwrap();
    let mut folders: Vec<_> =
        fs::read_dir(root.join("services")).unwrap().map(|e| e.unwrap().path()).collect();
    folders.push(root.join("migrations"));
    let mut found = BTreeMap::new();
    for folder in folders {
        let text = fs::read_to_string(folder.join("Cargo.toml")).unwrap();
        let body = text.split_once("[dependencies]").map_or("", |(_, body)| body);
        let body = body.split("\n[").next().unwrap();
        let names = body.lines().filter_map(|line| {
            let name = line.split(['.', ' ', '=']).next()?.trim();
            (!name.is_empty() && !name.starts_with('#')).then(|| name.to_owned())
        });
        found.insert(folder.file_name().unwrap().to_str().unwrap().to_owned(), names.collect());
    }
    found
}

#[test]
fn rooms_use_only_the_rooms_below_them() {
    let floor = |name: &str| FLOORS.iter().position(|rooms| rooms.contains(&name));
    let manifests = manifests();
    assert_eq!(manifests.len(), FLOORS.iter().map(|f| f.len()).sum::<usize>(), "a room without a floor");
    for (room, uses) in &manifests {
        let own = floor(room).unwrap_or_else(|| panic!("{room} has no floor"));
        for used in uses.iter().filter_map(|used| floor(used).map(|f| (used, f))) {
            assert!(used.1 < own, "{room} must not use {}", used.0);
        }
    }
}

#[test]
fn each_library_is_known_only_in_its_room() {
    for (room, uses) in manifests() {
        for (library, rooms) in OWNED {
            assert!(
                !uses.iter().any(|u| u == library) || rooms.contains(&room.as_str()),
                "{room} uses {library}"
            );
        }
    }
}
