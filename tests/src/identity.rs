//! Who may enter: invitations, sign-in, lock-out, sessions, new passwords, the second factor.

mod rooms;

use crate::harness::Harness;
use chrono::Duration;
use kernel::{Actor, Fault, Lang, Role, ids::StaffId};
use serde_json::json;
use store::{Sql, TenantScope};
use tenancy::{
    session::{self, Credentials, Sessions, SignInOutcome, SignedIn},
    staff::{self, Staff, State, token::Purpose},
};

const PASSWORD: &str = "rain on the tin roof";
const OTHER: &str = "three buffaloes at noon";

fn sessions(h: &Harness) -> Sessions {
    Sessions::new(h.store.clone(), h.vault.clone(), &h.backplane)
}

fn about(email: &str, roles: &[Role]) -> staff::Input {
    staff::Input {
        name: "ผู้ทดสอบ ระบบ".into(),
        email: email.into(),
        position: "นักวิชาการ".into(),
        roles: roles.to_vec(),
        ..staff::Input::default()
    }
}

async fn person(h: &Harness, scope: &TenantScope, email: &str, roles: &[Role]) -> Staff {
    let hash = session::hash_password(PASSWORD).await.unwrap();
    let tx = h.store.write(scope).await.unwrap();
    let staff = staff::add_active(&tx, &Actor::System, about(email, roles), hash, h.now()).await.unwrap();
    tx.commit().await.unwrap();
    staff
}

async fn enter(h: &Harness, slug: &str, email: &str, password: &str, totp: Option<&str>) -> SignInOutcome {
    let given = Credentials { slug, email, password, totp, ip_key: "203.0.113.7" };
    sessions(h).sign_in(given, h.now()).await.unwrap()
}

fn token(outcome: SignInOutcome) -> String {
    match outcome {
        SignInOutcome::Ok { token, .. } => token,
        other => panic!("{other:?}"),
    }
}

async fn who(h: &Harness, token: &str) -> Option<SignedIn> {
    sessions(h).resolve(token, h.now()).await.unwrap()
}

async fn mails_asked_for(h: &Harness, scope: &TenantScope) -> Vec<serde_json::Value> {
    let read = h.store.read(scope).await.unwrap();
    let sql =
        Sql::new("SELECT payload FROM job WHERE tenant_id = {tenant} AND kind = ? ORDER BY created_at, id");
    let rows = read.rows(sql.bind(staff::MAIL_JOB)).await.unwrap();
    rows.iter().map(|row| row.try_get("", "payload").unwrap()).collect()
}

async fn issue(h: &Harness, scope: &TenantScope, id: StaffId, purpose: Purpose) -> Result<String, Fault> {
    let tx = h.store.write(scope).await.unwrap();
    let token = staff::token::issue(&tx, id, purpose, h.now()).await?;
    tx.commit().await.unwrap();
    Ok(token)
}

fn refused<T: std::fmt::Debug>(result: Result<T, Fault>, key: &str) {
    assert!(matches!(&result, Err(Fault::Refused(k)) if *k == key), "{result:?}");
}

fn invalid<T: std::fmt::Debug>(result: Result<T, Fault>, rule: &str) {
    assert!(matches!(&result, Err(Fault::Invalid(f)) if f.iter().any(|f| f.rule == rule)), "{result:?}");
}

db_test!(an_invited_person_joins_once_and_signs_in, |h| {
    let town = h.town("a").await;
    h.town("b").await;
    let tx = h.store.write(&town.scope).await.unwrap();
    let admin = town.actor(Role::TenantAdmin);
    let mut input = about(" New.Clerk@A.example ", &[Role::ReceivingClerk]);
    input.department_id = Some(town.works);
    let clerk = staff::invite(&tx, &admin, input, h.now()).await.unwrap();
    invalid(
        staff::invite(&tx, &admin, about("new.clerk@a.example", &[Role::Auditor]), h.now()).await,
        "email_taken",
    );
    tx.commit().await.unwrap();
    assert_eq!((clerk.email.as_str(), clerk.state), ("new.clerk@a.example", State::Invited));
    assert_eq!(clerk.department_name.as_deref(), Some("กองช่าง"));
    assert_eq!(mails_asked_for(&h, &town.scope).await, [json!({ "staffId": clerk.id, "purpose": "invite" })]);
    let early = enter(&h, "a", &clerk.email, PASSWORD, None).await;
    assert_eq!(early, SignInOutcome::BadCredentials);

    let late = issue(&h, &town.scope, clerk.id, Purpose::Invite).await.unwrap();
    h.clock.advance(Duration::days(7));
    refused(staff::accept_invite(&h.store, &late, PASSWORD, h.now()).await, "token_invalid");
    let link = issue(&h, &town.scope, clerk.id, Purpose::Invite).await.unwrap();
    let second = issue(&h, &town.scope, clerk.id, Purpose::Invite).await.unwrap();
    refused(issue(&h, &town.scope, clerk.id, Purpose::Reset).await, "token_not_needed");
    let secret = link.strip_prefix("a.").unwrap();
    refused(staff::accept_invite(&h.store, &format!("b.{secret}"), PASSWORD, h.now()).await, "token_invalid");
    refused(sessions(&h).reset_password(&link, PASSWORD, h.now()).await, "token_invalid");
    invalid(staff::accept_invite(&h.store, &link, "password2569", h.now()).await, "password_common");
    let joined = staff::accept_invite(&h.store, &link, PASSWORD, h.now()).await.unwrap();
    assert_eq!(joined.staff_id, clerk.id);
    for spent in [&link, &second] {
        refused(staff::accept_invite(&h.store, spent, OTHER, h.now()).await, "token_invalid");
    }

    let session = token(enter(&h, "a", " NEW.clerk@a.EXAMPLE", PASSWORD, None).await);
    let me = who(&h, &session).await.unwrap();
    assert_eq!(me.scope, town.scope);
    let expected =
        Actor::Staff { id: clerk.id, roles: vec![Role::ReceivingClerk], department: Some(town.works) };
    assert_eq!(me.actor(), expected);
    assert_eq!(enter(&h, "b", &clerk.email, PASSWORD, None).await, SignInOutcome::BadCredentials);
});

db_test!(eight_wrong_tries_close_the_account_and_an_unknown_address_looks_the_same, |h| {
    let scope = h.tenant("a").await;
    person(&h, &scope, "known@a.example", &[Role::Auditor]).await;
    for email in ["known@a.example", "unknown@a.example"] {
        for n in 1..8 {
            let outcome = enter(&h, "a", email, "wrong wrong wrong", None).await;
            assert_eq!(outcome, SignInOutcome::BadCredentials, "{email} {n}");
        }
        let until = h.now() + Duration::minutes(15);
        assert_eq!(enter(&h, "a", email, "wrong wrong wrong", None).await, SignInOutcome::Locked { until });
        // The right password does not open it either, and does not tell that it is right.
        assert_eq!(enter(&h, "a", email, PASSWORD, None).await, SignInOutcome::Locked { until });
    }
    h.clock.advance(Duration::minutes(15));
    token(enter(&h, "a", "known@a.example", PASSWORD, None).await);
    assert_eq!(enter(&h, "a", "unknown@a.example", PASSWORD, None).await, SignInOutcome::BadCredentials);
    assert_eq!(enter(&h, "nowhere", "known@a.example", PASSWORD, None).await, SignInOutcome::BadCredentials);
});

db_test!(too_many_tries_are_not_even_looked_at, |h| {
    let scope = h.tenant("a").await;
    person(&h, &scope, "known@a.example", &[Role::Auditor]).await;
    for _ in 0..20 {
        enter(&h, "a", "known@a.example", "wrong wrong wrong", None).await;
    }
    let outcome = enter(&h, "a", "known@a.example", PASSWORD, None).await;
    let SignInOutcome::RateLimited { retry_after_seconds } = outcome else { panic!("{outcome:?}") };
    assert!((1..=600).contains(&retry_after_seconds), "{retry_after_seconds}");
    // 21 tries so far; the address may make 60, whatever accounts it names.
    for n in 21..60 {
        let outcome = enter(&h, "a", &format!("somebody{n}@a.example"), PASSWORD, None).await;
        assert_eq!(outcome, SignInOutcome::BadCredentials, "{n}");
    }
    assert!(matches!(
        enter(&h, "a", "one.more@a.example", PASSWORD, None).await,
        SignInOutcome::RateLimited { .. }
    ));
});

db_test!(a_session_ends_by_idleness_by_age_and_by_signing_out, |h| {
    let scope = h.tenant("a").await;
    let staff = person(&h, &scope, "p@a.example", &[Role::Auditor]).await;
    assert!(who(&h, "").await.is_none());
    assert!(who(&h, &"x".repeat(43)).await.is_none());

    let idle = token(enter(&h, "a", "p@a.example", PASSWORD, None).await);
    h.clock.advance(Duration::minutes(119));
    assert!(who(&h, &idle).await.is_some());
    h.clock.advance(Duration::minutes(119));
    assert!(who(&h, &idle).await.is_some(), "being used keeps a session alive");
    h.clock.advance(Duration::hours(2));
    assert!(who(&h, &idle).await.is_none());

    let busy = token(enter(&h, "a", "p@a.example", PASSWORD, None).await);
    for _ in 0..11 {
        h.clock.advance(Duration::hours(1));
        assert!(who(&h, &busy).await.is_some());
    }
    h.clock.advance(Duration::hours(1));
    assert!(who(&h, &busy).await.is_none(), "twelve hours are the end");

    let (one, two) = (
        token(enter(&h, "a", "p@a.example", PASSWORD, None).await),
        token(enter(&h, "a", "p@a.example", PASSWORD, None).await),
    );
    assert!(who(&h, &one).await.is_some() && who(&h, &two).await.is_some());
    sessions(&h).sign_out(&one, h.now()).await.unwrap();
    assert!(who(&h, &one).await.is_none(), "the cached copy went too");
    let me = who(&h, &two).await.unwrap();
    assert_eq!(me.staff_id, staff.id);
    assert_eq!(sessions(&h).sign_out_everywhere(&me, h.now()).await.unwrap(), 1);
    assert!(who(&h, &two).await.is_none());
});

db_test!(looking_a_session_up_writes_at_most_once_a_minute, |h| {
    let scope = h.tenant("a").await;
    person(&h, &scope, "p@a.example", &[Role::Auditor]).await;
    let session = token(enter(&h, "a", "p@a.example", PASSWORD, None).await);
    let signed_in = h.now();
    let seen = async || {
        let read = h.store.read(&scope).await.unwrap();
        let rows =
            read.rows(Sql::new("SELECT last_seen_at FROM session WHERE tenant_id = {tenant}")).await.unwrap();
        rows[0].try_get::<chrono::DateTime<chrono::Utc>>("", "last_seen_at").unwrap()
    };
    h.clock.advance(Duration::seconds(59));
    assert!(who(&h, &session).await.is_some());
    assert_eq!(seen().await, signed_in);
    h.clock.advance(Duration::seconds(31));
    assert!(who(&h, &session).await.is_some());
    assert_eq!(seen().await, h.now());
});

db_test!(disabling_ends_access_at_once_and_the_last_administrator_stays, |h| {
    let town = h.town("a").await;
    let clerk = person(&h, &town.scope, "clerk@a.example", &[Role::ReceivingClerk]).await;
    let chief = person(&h, &town.scope, "chief@a.example", &[Role::TenantAdmin]).await;
    let first = town.staff(Role::TenantAdmin);
    let admin = chief.actor();
    let session = token(enter(&h, "a", "clerk@a.example", PASSWORD, None).await);
    assert!(who(&h, &session).await.is_some());

    let tx = h.store.write(&town.scope).await.unwrap();
    assert!(matches!(staff::disable(&tx, &clerk.actor(), chief.id, h.now()).await, Err(Fault::Forbidden)));
    refused(staff::disable(&tx, &admin, chief.id, h.now()).await, "own_account");
    assert!(matches!(staff::disable(&tx, &admin, StaffId::new(), h.now()).await, Err(Fault::NotFound)));
    let changed = staff::disable(&tx, &admin, clerk.id, h.now()).await.unwrap();
    staff::disable(&tx, &admin, first, h.now()).await.unwrap();
    refused(staff::disable(&tx, &Actor::System, chief.id, h.now()).await, "last_admin");
    refused(
        staff::change(&tx, &admin, chief.id, about("chief@a.example", &[Role::Auditor]), h.now())
            .await
            .map(|_| ()),
        "last_admin",
    );
    tx.commit().await.unwrap();
    sessions(&h).forget(&changed.stale).await;
    assert!(who(&h, &session).await.is_none());
    assert_eq!(enter(&h, "a", "clerk@a.example", PASSWORD, None).await, SignInOutcome::BadCredentials);

    let tx = h.store.write(&town.scope).await.unwrap();
    assert_eq!(staff::enable(&tx, &admin, clerk.id, h.now()).await.unwrap().state, State::Active);
    refused(staff::enable(&tx, &admin, clerk.id, h.now()).await, "not_disabled");
    refused(staff::resend_invite(&tx, &admin, clerk.id, h.now()).await, "not_invited");
    tx.commit().await.unwrap();
    token(enter(&h, "a", "clerk@a.example", PASSWORD, None).await);
});

db_test!(new_roles_reach_an_open_session, |h| {
    let town = h.town("a").await;
    let clerk = person(&h, &town.scope, "clerk@a.example", &[Role::ReceivingClerk]).await;
    let session = token(enter(&h, "a", "clerk@a.example", PASSWORD, None).await);
    assert_eq!(who(&h, &session).await.unwrap().roles, [Role::ReceivingClerk]);
    let tx = h.store.write(&town.scope).await.unwrap();
    let mut input = about("clerk@a.example", &[Role::Auditor, Role::Approver]);
    input.lang = Lang::En;
    let changed = staff::change(&tx, &town.actor(Role::TenantAdmin), clerk.id, input, h.now()).await.unwrap();
    tx.commit().await.unwrap();
    assert_eq!(
        who(&h, &session).await.unwrap().roles,
        [Role::ReceivingClerk],
        "the copy answers for the rows"
    );
    sessions(&h).forget(&changed.stale).await;
    let me = who(&h, &session).await.unwrap();
    assert_eq!((me.roles.as_slice(), me.lang), ([Role::Approver, Role::Auditor].as_slice(), Lang::En));
});

db_test!(a_person_of_another_administration_does_not_exist, |h| {
    let (a, b) = (h.town("a").await, h.town("b").await);
    let admin = a.actor(Role::TenantAdmin);
    let stranger = b.staff(Role::Auditor);
    let tx = h.store.write(&a.scope).await.unwrap();
    assert!(staff::find(&tx, stranger).await.unwrap().is_none());
    assert!(matches!(staff::disable(&tx, &admin, stranger, h.now()).await, Err(Fault::NotFound)));
    let input = || about("x@a.example", &[Role::Auditor]);
    assert!(matches!(staff::change(&tx, &admin, stranger, input(), h.now()).await, Err(Fault::NotFound)));
    let elsewhere = staff::Input { department_id: Some(b.works), ..input() };
    invalid(staff::invite(&tx, &admin, elsewhere, h.now()).await, "choose_one");
    let everybody = staff::list(&tx, &admin, true).await.unwrap();
    assert_eq!(everybody.len(), Role::ALL.len());
    assert!(matches!(staff::list(&tx, &a.actor(Role::DistrictViewer), true).await, Err(Fault::Forbidden)));
    let heads = staff::with_role(&tx, Role::DepartmentHead, Some(a.works)).await.unwrap();
    assert_eq!(heads.iter().map(|head| head.id).collect::<Vec<_>>(), [a.staff(Role::DepartmentHead)]);
    assert!(staff::with_role(&tx, Role::DepartmentHead, Some(a.clerks)).await.unwrap().is_empty());
});

db_test!(a_forgotten_password_is_reset_by_mail_and_ends_every_session, |h| {
    let scope = h.tenant("a").await;
    let staff = person(&h, &scope, "p@a.example", &[Role::Auditor]).await;
    let session = token(enter(&h, "a", "p@a.example", PASSWORD, None).await);
    assert!(who(&h, &session).await.is_some());
    let ask = async |email: &str| sessions(&h).forgot("a", email, "203.0.113.7", h.now()).await;
    ask("nobody@a.example").await.unwrap();
    assert!(mails_asked_for(&h, &scope).await.is_empty());
    ask(" P@a.example").await.unwrap();
    ask("p@a.example").await.unwrap();
    assert_eq!(
        mails_asked_for(&h, &scope).await,
        [json!({ "staffId": staff.id, "purpose": "reset" })],
        "one waiting mail is enough"
    );
    for _ in 0..17 {
        ask("nobody@a.example").await.unwrap();
    }
    assert!(matches!(ask("nobody@a.example").await, Err(Fault::RateLimited { .. })));

    let late = issue(&h, &scope, staff.id, Purpose::Reset).await.unwrap();
    h.clock.advance(Duration::hours(1));
    refused(sessions(&h).reset_password(&late, OTHER, h.now()).await, "token_invalid");
    let link = issue(&h, &scope, staff.id, Purpose::Reset).await.unwrap();
    assert!(staff::token::holder(&h.store, &link, Purpose::Reset, h.now()).await.unwrap().is_some());
    sessions(&h).reset_password(&link, OTHER, h.now()).await.unwrap();
    refused(sessions(&h).reset_password(&link, OTHER, h.now()).await, "token_invalid");
    assert!(who(&h, &session).await.is_none());
    assert_eq!(enter(&h, "a", "p@a.example", PASSWORD, None).await, SignInOutcome::BadCredentials);
    token(enter(&h, "a", "p@a.example", OTHER, None).await);
});

db_test!(changing_the_password_keeps_this_session_and_ends_the_others, |h| {
    let scope = h.tenant("a").await;
    person(&h, &scope, "p@a.example", &[Role::Auditor]).await;
    let here = token(enter(&h, "a", "p@a.example", PASSWORD, None).await);
    let there = token(enter(&h, "a", "p@a.example", PASSWORD, None).await);
    let me = who(&h, &here).await.unwrap();
    assert!(who(&h, &there).await.is_some());
    let doors = sessions(&h);
    invalid(doors.change_password(&me, &here, "wrong wrong", OTHER, h.now()).await, "bad_password");
    invalid(doors.change_password(&me, &here, PASSWORD, "short", h.now()).await, "password_too_short");
    let link = issue(&h, &scope, me.staff_id, Purpose::Reset).await.unwrap();
    let other = person(&h, &scope, "q@a.example", &[Role::Auditor]).await;
    let of_other = issue(&h, &scope, other.id, Purpose::Reset).await.unwrap();
    doors.change_password(&me, &here, PASSWORD, OTHER, h.now()).await.unwrap();
    refused(doors.reset_password(&link, PASSWORD, h.now()).await, "token_invalid");
    assert!(staff::token::holder(&h.store, &of_other, Purpose::Reset, h.now()).await.unwrap().is_some());
    assert!(who(&h, &here).await.is_some());
    assert!(who(&h, &there).await.is_none());
    assert_eq!(enter(&h, "a", "p@a.example", PASSWORD, None).await, SignInOutcome::BadCredentials);
    token(enter(&h, "a", "p@a.example", OTHER, None).await);
});

fn code(secret: &str, h: &Harness) -> String {
    let secret = totp_rs::Secret::try_from_base32(secret).unwrap();
    let totp = totp_rs::Builder::new().with_secret(secret).build().unwrap();
    totp.generate(u64::try_from(h.now().timestamp()).unwrap()).to_string()
}

db_test!(a_second_factor_is_asked_for_and_each_code_works_once, |h| {
    let scope = h.tenant("a").await;
    let staff = person(&h, &scope, "p@a.example", &[Role::Auditor]).await;
    let session = token(enter(&h, "a", "p@a.example", PASSWORD, None).await);
    let me = who(&h, &session).await.unwrap();
    let doors = sessions(&h);
    let setup = doors.totp_begin(&me, "อบต.a", h.now()).await.unwrap();
    assert!(setup.url.contains(&setup.secret));
    token(enter(&h, "a", "p@a.example", PASSWORD, None).await);
    invalid(doors.totp_confirm(&me, "000", h.now()).await, "bad_totp");
    doors.totp_confirm(&me, &code(&setup.secret, &h), h.now()).await.unwrap();
    refused(doors.totp_begin(&me, "อบต.a", h.now()).await, "totp_already_on");

    let asked = enter(&h, "a", "p@a.example", PASSWORD, None).await;
    assert_eq!(asked, SignInOutcome::TotpRequired { wrong: false });
    let spent = enter(&h, "a", "p@a.example", PASSWORD, Some(&code(&setup.secret, &h))).await;
    assert_eq!(spent, SignInOutcome::TotpRequired { wrong: true }, "the code that turned it on is spent");
    h.clock.advance(Duration::seconds(60));
    let fresh = code(&setup.secret, &h);
    assert_eq!(enter(&h, "a", "p@a.example", OTHER, Some(&fresh)).await, SignInOutcome::BadCredentials);
    token(enter(&h, "a", "p@a.example", PASSWORD, Some(&fresh)).await);
    let again = enter(&h, "a", "p@a.example", PASSWORD, Some(&fresh)).await;
    assert_eq!(again, SignInOutcome::TotpRequired { wrong: true });

    invalid(doors.totp_disable(&me, OTHER, h.now()).await, "bad_password");
    let read = h.store.read(&scope).await.unwrap();
    assert!(staff::find(&read, staff.id).await.unwrap().unwrap().totp_enabled);
    drop(read);
    doors.totp_disable(&me, PASSWORD, h.now()).await.unwrap();
    token(enter(&h, "a", "p@a.example", PASSWORD, None).await);
});
