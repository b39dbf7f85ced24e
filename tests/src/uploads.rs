//! Stored files from the form to the case, and the keys that seal confidential text.

use crate::harness::Harness;
use chrono::Duration;
use kernel::{Actor, Fault, Role, ids::UploadId};
use store::{Store, TenantScope};
use tenancy::{
    Vault,
    upload::{self, NewUpload, Size, Upload, UploadKind, UploadState, photo::Limits},
};

const BATCH: &str = "batch-0123456789abcdef";

/// A picture of one colour, so that different numbers are different files.
fn picture(colour: u8) -> Vec<u8> {
    let image = image::RgbImage::from_pixel(64, 48, image::Rgb([colour * 25, 80, 160]));
    let mut bytes = std::io::Cursor::new(Vec::new());
    image.write_to(&mut bytes, image::ImageFormat::Png).unwrap();
    bytes.into_inner()
}

fn photo(batch: &str, colour: u8) -> NewUpload {
    let name = format!("ภาพ {colour}.png");
    NewUpload { batch: batch.into(), kind: UploadKind::Photo, name, bytes: picture(colour), field: "photos" }
}

async fn stage(h: &Harness, scope: &TenantScope, actor: &Actor, new: NewUpload) -> Result<Upload, Fault> {
    upload::stage(&h.store, scope, &h.files, actor, new, Limits::default(), h.now()).await
}

async fn claim(store: &Store, scope: &TenantScope, batch: &str) -> Vec<Upload> {
    let tx = store.write(scope).await.unwrap();
    let claimed = upload::claim(&tx, batch).await.unwrap();
    tx.commit().await.unwrap();
    claimed
}

fn rule(outcome: Result<Upload, Fault>) -> (String, String) {
    match outcome {
        Err(Fault::Invalid(fields)) => (fields[0].field.clone(), fields[0].rule.clone()),
        other => panic!("{other:?}"),
    }
}

/// Files lying in the storage of one administration.
fn lying(h: &Harness, scope: &TenantScope) -> usize {
    let folder = h.folder.path().join("files").join(scope.id().uuid().to_string());
    let kinds = ["upload", "upload-thumb"].map(|kind| folder.join(kind));
    kinds.iter().filter_map(|kind| std::fs::read_dir(kind).ok()).map(Iterator::count).sum()
}

db_test!(a_photo_is_staged_seen_and_claimed_once, |h| {
    let town = h.town("a").await;
    let staged = stage(&h, &town.scope, &Actor::Citizen, photo(BATCH, 1)).await.unwrap();
    assert_eq!((staged.mime.as_str(), staged.name.as_str()), ("image/jpeg", "ภาพ 1.png"));
    assert_eq!((staged.width, staged.height, staged.uploaded_by), (Some(64), Some(48), None));
    h.clock.advance(Duration::seconds(1));
    let second = stage(&h, &town.scope, &Actor::Citizen, photo(BATCH, 2)).await.unwrap();

    let read = h.store.read(&town.scope).await.unwrap();
    let waiting: Vec<UploadId> = upload::staged(&read, BATCH).await.unwrap().iter().map(|u| u.id).collect();
    assert_eq!(waiting, [staged.id, second.id], "in the order they came");
    drop(read);
    for size in [Size::Full, Size::Thumb] {
        let bytes = upload::bytes(&h.files, &town.scope, staged.id, size).await.unwrap().unwrap();
        assert!(bytes.starts_with(&[0xff, 0xd8, 0xff]), "written anew as JPEG");
    }

    let claimed = claim(&h.store, &town.scope, BATCH).await;
    assert_eq!(claimed.len(), 2);
    assert!(claimed.iter().all(|u| u.state == UploadState::Kept));
    assert!(claim(&h.store, &town.scope, BATCH).await.is_empty(), "a kept file cannot be claimed again");
    let read = h.store.read(&town.scope).await.unwrap();
    assert!(upload::staged(&read, BATCH).await.unwrap().is_empty());
    assert_eq!(upload::find(&read, staged.id).await.unwrap().unwrap().state, UploadState::Kept);
});

db_test!(a_retry_leaves_one_photo_and_the_sixth_is_refused, |h| {
    let town = h.town("a").await;
    let first = stage(&h, &town.scope, &Actor::Citizen, photo(BATCH, 1)).await.unwrap();
    let again = stage(&h, &town.scope, &Actor::Citizen, photo(BATCH, 1)).await.unwrap();
    assert_eq!(first.id, again.id, "the same photo sent twice is one");
    assert_eq!(lying(&h, &town.scope), 2);

    // The others arrive at the same moment, as a phone sends them; two of the six are too many.
    let arriving = (2..8).map(|colour| stage(&h, &town.scope, &Actor::Citizen, photo(BATCH, colour)));
    let outcomes = futures::future::join_all(arriving).await;
    let refused: Vec<_> = outcomes.into_iter().filter(Result::is_err).map(rule).collect();
    assert_eq!(refused, vec![("photos".to_owned(), "too_many_files".to_owned()); 2]);
    assert_eq!(lying(&h, &town.scope), 10, "refused photos leave nothing in the storage");
    let sixth = stage(&h, &town.scope, &town.actor(Role::ReceivingClerk), photo(BATCH, 9)).await;
    assert!(sixth.is_ok(), "staff may stage more");
});

db_test!(wrong_files_are_named_and_leave_nothing, |h| {
    let town = h.town("a").await;
    let send = |kind, name: &str, bytes: &[u8]| NewUpload {
        batch: BATCH.into(),
        kind,
        name: name.into(),
        bytes: bytes.to_vec(),
        field: "photos",
    };
    let clerk = town.actor(Role::ReceivingClerk);
    for (actor, kind, name, bytes, expected) in [
        (&Actor::Citizen, UploadKind::Photo, "a.jpg", b"" as &[u8], "file_empty"),
        (&Actor::Citizen, UploadKind::Photo, "a.jpg", b"MZ\x90\0", "file_not_image"),
        (&Actor::Citizen, UploadKind::Photo, "a.jpg", b"\xff\xd8\xff\xe0broken", "file_not_image"),
        (&Actor::Citizen, UploadKind::File, "a.pdf", b"%PDF-1.7", "file_not_image"),
        (&clerk, UploadKind::File, "a.exe", b"MZ\x90\0", "file_not_allowed"),
    ] {
        let outcome = stage(&h, &town.scope, actor, send(kind, name, bytes)).await;
        assert_eq!(rule(outcome), ("photos".to_owned(), expected.to_owned()), "{name}");
    }
    let huge = vec![0_u8; 50 * 1024 * 1024];
    let outcome = stage(&h, &town.scope, &Actor::Citizen, send(UploadKind::Photo, "a.jpg", &huge)).await;
    assert_eq!(rule(outcome).1, "file_too_large");
    let outcome = stage(&h, &town.scope, &Actor::Citizen, photo("guess", 1)).await;
    assert!(matches!(outcome, Err(Fault::NotFound)), "a batch is a long token");
    let auditor = stage(&h, &town.scope, &town.actor(Role::Auditor), photo(BATCH, 1)).await;
    assert!(matches!(auditor, Err(Fault::Forbidden)));
    assert_eq!(lying(&h, &town.scope), 0);

    let letter =
        stage(&h, &town.scope, &clerk, send(UploadKind::File, "หนังสือ.pdf", b"%PDF-1.7 x")).await.unwrap();
    assert_eq!(letter.mime, "application/octet-stream", "an attachment is never shown, only downloaded");
    assert_eq!(letter.uploaded_by, Some(town.staff(Role::ReceivingClerk)));
    assert_eq!(upload::bytes(&h.files, &town.scope, letter.id, Size::Thumb).await.unwrap(), None);
});

db_test!(chosen_files_are_claimed_together_or_not_at_all, |h| {
    let town = h.town("a").await;
    let clerk = town.actor(Role::ReceivingClerk);
    let before = stage(&h, &town.scope, &clerk, photo(BATCH, 1)).await.unwrap();
    let after = stage(&h, &town.scope, &clerk, photo(BATCH, 2)).await.unwrap();
    let tx = h.store.write(&town.scope).await.unwrap();
    let missing = upload::claim_chosen(&tx, BATCH, &[before.id, UploadId::new()]).await;
    assert!(matches!(missing, Err(Fault::NotFound)));
    drop(tx);
    let tx = h.store.write(&town.scope).await.unwrap();
    let chosen = upload::claim_chosen(&tx, BATCH, &[after.id]).await.unwrap();
    assert!(upload::claim_chosen(&tx, BATCH, &[]).await.unwrap().is_empty());
    tx.commit().await.unwrap();
    assert_eq!(chosen.len(), 1);
    let read = h.store.read(&town.scope).await.unwrap();
    assert_eq!(upload::staged(&read, BATCH).await.unwrap()[0].id, before.id, "the other one waits on");
});

db_test!(taking_back_and_sweeping_remove_rows_and_bytes_but_never_a_kept_file, |h| {
    let town = h.town("a").await;
    let kept = stage(&h, &town.scope, &Actor::Citizen, photo("kept-0123456789abcd", 1)).await.unwrap();
    claim(&h.store, &town.scope, "kept-0123456789abcd").await;
    let taken_back = stage(&h, &town.scope, &Actor::Citizen, photo(BATCH, 2)).await.unwrap();
    let files = &h.files;
    let wrong = "other-0123456789abcd";
    assert!(
        !upload::unstage(&h.store, &town.scope, files, wrong, taken_back.id).await.unwrap(),
        "another form's"
    );
    assert!(upload::unstage(&h.store, &town.scope, files, BATCH, taken_back.id).await.unwrap());
    assert!(!upload::unstage(&h.store, &town.scope, files, "kept-0123456789abcd", kept.id).await.unwrap());
    assert_eq!(lying(&h, &town.scope), 2);

    stage(&h, &town.scope, &Actor::Citizen, photo(BATCH, 3)).await.unwrap();
    h.clock.advance(Duration::hours(25));
    let fresh = stage(&h, &town.scope, &Actor::Citizen, photo(BATCH, 4)).await.unwrap();
    let day_ago = h.now() - Duration::hours(24);
    assert_eq!(upload::sweep(&h.store, files, &town.scope, day_ago).await.unwrap(), 1);
    assert_eq!(upload::sweep(&h.store, files, &town.scope, day_ago).await.unwrap(), 0);
    let read = h.store.read(&town.scope).await.unwrap();
    assert_eq!(upload::staged(&read, BATCH).await.unwrap()[0].id, fresh.id);
    assert!(upload::find(&read, kept.id).await.unwrap().is_some());
    assert_eq!(lying(&h, &town.scope), 4);
});

db_test!(another_administration_sees_and_claims_nothing, |h| {
    let (a, b) = (h.town("a").await, h.town("b").await);
    let mine = stage(&h, &a.scope, &Actor::Citizen, photo(BATCH, 1)).await.unwrap();
    let read = h.store.read(&b.scope).await.unwrap();
    assert_eq!(upload::find(&read, mine.id).await.unwrap(), None);
    assert!(upload::staged(&read, BATCH).await.unwrap().is_empty());
    drop(read);
    assert_eq!(upload::bytes(&h.files, &b.scope, mine.id, Size::Full).await.unwrap(), None);
    assert!(claim(&h.store, &b.scope, BATCH).await.is_empty());
    assert!(!upload::unstage(&h.store, &b.scope, &h.files, BATCH, mine.id).await.unwrap());
    assert_eq!(upload::sweep(&h.store, &h.files, &b.scope, h.now() + Duration::days(9)).await.unwrap(), 0);
    assert_eq!(claim(&h.store, &a.scope, BATCH).await.len(), 1);
});

db_test!(sealed_text_opens_only_where_it_was_sealed, |h| {
    let (a, b) = (h.tenant("a").await, h.tenant("b").await);
    let (read_a, read_b) = (h.store.read(&a).await.unwrap(), h.store.read(&b).await.unwrap());
    let text = "มีการเรียกรับเงิน".as_bytes();
    let sealed = h.vault.seal(&read_a, b"case/1/matter", text).await.unwrap();
    assert_eq!(sealed.key_version, 1);
    assert!(!sealed.bytes.windows(text.len()).any(|part| part == text));
    let open = |vault: &Vault, aad: &'static [u8]| {
        let (vault, read, bytes) = (vault.clone(), &read_a, sealed.bytes.clone());
        async move { vault.open(read, 1, aad, &bytes).await }
    };
    assert_eq!(open(&h.vault, b"case/1/matter").await.unwrap(), text);
    assert_eq!(open(&Vault::new([7; 32]), b"case/1/matter").await.unwrap(), text, "another process");
    assert!(open(&h.vault, b"case/2/matter").await.is_err(), "another row");
    assert!(open(&Vault::new([8; 32]), b"case/1/matter").await.is_err(), "another master key");
    assert!(
        h.vault.open(&read_b, 1, b"case/1/matter", &sealed.bytes).await.is_err(),
        "another administration"
    );
    assert!(
        h.vault.open(&read_a, 2, b"case/1/matter", &sealed.bytes).await.is_err(),
        "a key that is not there"
    );
    assert_eq!(h.vault.unreadable_keys(&read_a).await.unwrap(), Vec::<i32>::new());
    assert_eq!(Vault::new([8; 32]).unreadable_keys(&read_a).await.unwrap(), vec![1]);
});

db_test!(a_new_key_seals_and_the_old_one_still_opens, |h| {
    let scope = h.tenant("a").await;
    let read = h.store.read(&scope).await.unwrap();
    let old = h.vault.seal(&read, b"x", b"old").await.unwrap();
    drop(read);
    // A roll-back takes its key with it, also out of the memory of the process.
    let tx = h.store.write(&scope).await.unwrap();
    assert_eq!(h.vault.create_key(&tx, h.now()).await.unwrap(), 2);
    h.vault.seal(&tx, b"x", b"never kept").await.unwrap();
    drop(tx);
    let tx = h.store.write(&scope).await.unwrap();
    assert_eq!(h.vault.create_key(&tx, h.now()).await.unwrap(), 2);
    tx.commit().await.unwrap();
    let elsewhere = Vault::new([7; 32]);
    let read = h.store.read(&scope).await.unwrap();
    let new = elsewhere.seal(&read, b"x", b"new").await.unwrap();
    assert_eq!((old.key_version, new.key_version), (1, 2));
    for (sealed, text) in [(old, b"old"), (new, b"new")] {
        let opened = h.vault.open(&read, sealed.key_version, b"x", &sealed.bytes).await.unwrap();
        assert_eq!(opened, text);
    }
});
