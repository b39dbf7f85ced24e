//! Who may stage what, and how many.

use kernel::{Action, Actor, Fault, FieldError, text};

/// Photos a citizen may send with one form.
pub const MOST_CITIZEN_FILES: usize = 5;
/// Files a member of staff may stage for one step.
pub const MOST_STAFF_FILES: usize = 20;
const LONGEST_NAME: usize = 120;

/// What a stored file is treated as.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum UploadKind {
    /// Decoded, written anew, shown in pages.
    Photo,
    /// Opaque: offered for download, never shown or run.
    File,
}

/// Whether a command has taken the file.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum UploadState {
    Staged,
    Kept,
}

impl UploadKind {
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Photo => "photo",
            Self::File => "file",
        }
    }

    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        [Self::Photo, Self::File].into_iter().find(|kind| kind.as_str() == text)
    }
}

impl UploadState {
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Staged => "staged",
            Self::Kept => "kept",
        }
    }

    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        [Self::Staged, Self::Kept].into_iter().find(|state| state.as_str() == text)
    }
}

/// A citizen sends photos only; staff need a right that lets them work on a case of either register.
pub fn may_stage(actor: &Actor, kind: UploadKind) -> Result<(), Fault> {
    match actor {
        Actor::System => Ok(()),
        Actor::Citizen if kind == UploadKind::Photo => Ok(()),
        Actor::Citizen => Err(Fault::field("photos", "file_not_image")),
        Actor::Staff { .. } => {
            let rights = [Action::ComplaintReceive, Action::ComplaintWork, Action::CorruptionWork];
            if rights.iter().any(|right| actor.can(*right)) { Ok(()) } else { Err(Fault::Forbidden) }
        }
    }
}

/// How many files one batch of this actor may hold.
pub fn most_files(actor: &Actor) -> usize {
    if matches!(actor, Actor::Citizen) { MOST_CITIZEN_FILES } else { MOST_STAFF_FILES }
}

/// A batch has room for one more.
pub fn has_room(actor: &Actor, field: &str, there: usize) -> Result<(), Fault> {
    let most = most_files(actor);
    if there < most {
        return Ok(());
    }
    Err(Fault::Invalid(vec![FieldError::new(field, "too_many_files").with("max", most)]))
}

/// A batch is named by a random token of the form. A short or strange one is a mistake of ours or somebody guessing.
pub fn batch_name(batch: &str) -> Result<(), Fault> {
    let plain = |b: u8| b.is_ascii_alphanumeric() || b == b'-' || b == b'_';
    if (16..=64).contains(&batch.len()) && batch.bytes().all(plain) { Ok(()) } else { Err(Fault::NotFound) }
}

/// The sender's name of the file without its folders, control characters and direction tricks.
pub fn file_name(name: &str) -> String {
    let last = name.rsplit(['/', '\\']).next().unwrap_or_default();
    let clean = text::clean_line(last, usize::MAX);
    let clean = clean.trim_start_matches('.').trim();
    if clean.is_empty() {
        return "file".to_owned();
    }
    // The ending says what the file is; a long name loses its middle instead.
    match clean.rsplit_once('.') {
        Some((stem, ending)) if ending.chars().count() <= 8 => {
            format!("{}.{}", text::clean_line(stem, LONGEST_NAME), ending.to_lowercase())
        }
        _ => text::clean_line(clean, LONGEST_NAME),
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, clippy::expect_used, clippy::indexing_slicing)]
    use super::*;
    use kernel::{Role, ids::StaffId};
    use proptest::prelude::*;

    fn staff(role: Role) -> Actor {
        Actor::Staff { id: StaffId::new(), roles: vec![role], department: None }
    }

    #[test]
    fn citizens_send_photos_and_staff_with_a_case_anything() {
        assert!(may_stage(&Actor::Citizen, UploadKind::Photo).is_ok());
        assert!(matches!(may_stage(&Actor::Citizen, UploadKind::File), Err(Fault::Invalid(_))));
        for role in Role::ALL {
            let works = matches!(
                role,
                Role::ReceivingClerk
                    | Role::ResponsibleOfficer
                    | Role::DepartmentHead
                    | Role::Approver
                    | Role::CorruptionOfficer
            );
            let outcome = may_stage(&staff(*role), UploadKind::File);
            assert_eq!(outcome.is_ok(), works, "{}", role.as_str());
        }
    }

    #[test]
    fn the_sixth_photo_of_a_citizen_is_refused_with_the_limit() {
        assert!(has_room(&Actor::Citizen, "photos", 4).is_ok());
        let Err(Fault::Invalid(fields)) = has_room(&Actor::Citizen, "photos", 5) else { panic!("accepted") };
        assert_eq!(fields, vec![FieldError::new("photos", "too_many_files").with("max", 5)]);
        assert!(has_room(&staff(Role::ReceivingClerk), "files", 5).is_ok());
    }

    #[test]
    fn names_lose_folders_tricks_and_their_middle() {
        assert_eq!(file_name("C:\\Users\\x\\ถนนชำรุด.JPG"), "ถนนชำรุด.jpg");
        assert_eq!(file_name("../../etc/passwd"), "passwd");
        assert_eq!(file_name(".."), "file");
        assert_eq!(file_name("invoice\u{202e}gpj.exe"), "invoicegpj.exe");
        assert_eq!(file_name("   "), "file");
        let long = file_name(&format!("{}.pdf", "ก".repeat(400)));
        assert_eq!(long, format!("{}.pdf", "ก".repeat(120)));
    }

    #[test]
    fn a_batch_is_a_long_plain_token() {
        assert!(batch_name("a1B2-c3_d4e5f6g7").is_ok());
        for bad in ["", "short", "a1B2-c3_d4e5f6g/", &"x".repeat(65), "a1B2-c3_d4e5f6ก"] {
            assert!(matches!(batch_name(bad), Err(Fault::NotFound)), "{bad}");
        }
    }

    proptest! {
        #[test]
        fn no_name_leaves_its_folder(name in "\\PC{0,60}|[./\\\\a-z]{0,20}") {
            let clean = file_name(&name);
            prop_assert!(!clean.is_empty() && !clean.starts_with('.'));
            prop_assert!(!clean.contains(['/', '\\']));
            prop_assert!(clean.chars().count() <= LONGEST_NAME + 9);
        }
    }
}
