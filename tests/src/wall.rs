//! The tenant wall (design.md 3): what the schema promises, and what a dropped request must not leave behind.

use crate::harness::Harness;
use kernel::ids::TenantId;
use sqlx::{Connection, PgConnection, Row};
use std::sync::Arc;
use store::{Sql, StoreError};

/// Tables without a tenant: reference data, the list of administrations, the framework's own.
const PLATFORM: &[&str] = &[
    "cron",
    "district",
    "holiday",
    "lao",
    "lao_token",
    "province",
    "seaql_migrations",
    "session",
    "subdistrict",
    "tenant",
    "tenant_host",
];

#[tokio::test]
async fn every_tenant_table_has_its_keys_and_its_forced_policy() {
    let h = Harness::postgres().await;
    let mut owner = PgConnection::connect(&h.databases.owner_url).await.unwrap();
    let tables = sqlx::query(
        "SELECT c.relname, c.relrowsecurity, c.relforcerowsecurity,
                EXISTS (SELECT 1 FROM pg_policy p WHERE p.polrelid = c.oid AND p.polname = 'tenant_wall') AS wall,
                (SELECT array_agg(a.attname::text ORDER BY k.n) FROM pg_constraint x,
                    unnest(x.conkey) WITH ORDINALITY AS k(col, n), pg_attribute a
                 WHERE x.conrelid = c.oid AND x.contype = 'p' AND a.attrelid = c.oid AND a.attnum = k.col) AS key
         FROM pg_class c WHERE c.relkind = 'r' AND c.relnamespace = 'public'::regnamespace ORDER BY 1",
    )
    .fetch_all(&mut owner)
    .await
    .unwrap();
    assert!(tables.len() > 25, "the catalogue was read");
    for table in &tables {
        let name: String = table.get("relname");
        if PLATFORM.contains(&name.as_str()) {
            continue;
        }
        assert!(crate::isolation::tables().contains(&name.as_str()), "{name}: not in the isolation test");
        let key: Vec<String> = table.get("key");
        assert_eq!(key[0], "tenant_id", "{name}: primary key must start with tenant_id");
        assert!(table.get::<bool, _>("relrowsecurity"), "{name}: row security");
        assert!(table.get::<bool, _>("relforcerowsecurity"), "{name}: forced row security");
        assert!(table.get::<bool, _>("wall"), "{name}: policy");
    }
    let links = sqlx::query(
        "SELECT x.conrelid::regclass::text AS name, x.confrelid::regclass::text AS target,
                (SELECT a.attname::text FROM pg_attribute a WHERE a.attrelid = x.conrelid AND a.attnum = x.conkey[1]) AS first
         FROM pg_constraint x WHERE x.contype = 'f'",
    )
    .fetch_all(&mut owner)
    .await
    .unwrap();
    for link in &links {
        let (name, target, first): (String, String, String) =
            (link.get("name"), link.get("target"), link.get("first"));
        if !PLATFORM.contains(&name.as_str()) && !PLATFORM.contains(&target.as_str()) {
            assert_eq!(first, "tenant_id", "{name} -> {target}: the link must carry the tenant");
        }
    }
    let unique = sqlx::query(
        "SELECT i.indrelid::regclass::text AS name, i.indexrelid::regclass::text AS index,
                (SELECT a.attname::text FROM pg_attribute a WHERE a.attrelid = i.indrelid AND a.attnum = i.indkey[0]) AS first
         FROM pg_index i JOIN pg_class c ON c.oid = i.indrelid
         WHERE i.indisunique AND c.relnamespace = 'public'::regnamespace",
    )
    .fetch_all(&mut owner)
    .await
    .unwrap();
    for index in &unique {
        let (name, index_name, first): (String, String, String) =
            (index.get("name"), index.get("index"), index.get("first"));
        if !PLATFORM.contains(&name.as_str()) {
            assert_eq!(first, "tenant_id", "{index_name}: uniqueness is per tenant");
        }
    }
    let roles =
        sqlx::query("SELECT rolname, rolsuper, rolbypassrls FROM pg_roles WHERE rolname LIKE 'suanruam_%'")
            .fetch_all(&mut owner)
            .await
            .unwrap();
    assert_eq!(roles.len(), 3);
    for role in roles.iter().filter(|role| role.get::<String, _>("rolname") != "suanruam_owner") {
        assert!(!role.get::<bool, _>("rolsuper") && !role.get::<bool, _>("rolbypassrls"));
    }
}

#[tokio::test]
async fn the_app_role_without_a_tenant_sees_nothing_and_cannot_write() {
    let h = Harness::postgres().await;
    h.town("a").await;
    let mut app = PgConnection::connect(&h.databases.url).await.unwrap();
    let n: i64 = sqlx::query_scalar("SELECT count(*) FROM staff").fetch_one(&mut app).await.unwrap();
    assert_eq!(n, 0);
    let added = sqlx::query("UPDATE staff SET name = 'x'").execute(&mut app).await.unwrap();
    assert_eq!(added.rows_affected(), 0);
    let mut claim = PgConnection::connect(&h.databases.claim_url).await.unwrap();
    let refused = sqlx::query("SELECT count(*) FROM staff").fetch_one(&mut claim).await;
    assert!(refused.is_err(), "the claiming role reaches queue tables only");
}

db_test!(a_link_to_another_tenants_row_is_refused, |h| {
    let a = h.town("a").await;
    let b = h.town("b").await;
    let tx = h.store.write(&b.scope).await.unwrap();
    let sql =
        Sql::new("UPDATE category SET department_id = ? WHERE tenant_id = {tenant}").bind(a.works.uuid());
    let refused = tx.run(sql).await;
    assert!(matches!(refused, Err(StoreError::Conflict(_))), "{refused:?}");
});

db_test!(rows_of_another_tenant_do_not_exist, |h| {
    let a = h.town("a").await;
    let b = h.town("b").await;
    let tx = h.store.write(&b.scope).await.unwrap();
    let sql = Sql::new("UPDATE department SET name_th = 'x' WHERE tenant_id = {tenant} AND id = ?");
    assert_eq!(tx.run(sql.bind(a.works.uuid())).await.unwrap(), 0);
    let rows = tx.rows(Sql::new("SELECT id FROM staff WHERE tenant_id = {tenant}")).await.unwrap();
    assert_eq!(rows.len(), kernel::Role::ALL.len());
    assert_ne!(a.scope.id(), TenantId(tx.tenant()));
});

/// sqlx 0.9.0's `begin` is not cancel-safe (stack.md): clients that go away in the middle must leave neither an open
/// transaction nor another tenant's setting on a pooled connection.
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn requests_dropped_under_load_leave_no_foreign_row_and_no_open_transaction() {
    let mut h = Harness::postgres().await;
    let a = h.town("a").await;
    let b = h.town("b").await;
    h.databases.pool = 4;
    let store = Arc::new(store::Store::open(&h.databases).await.unwrap());
    let mut dropped = 0_u32;
    for round in 0..400_u32 {
        let scope = if round % 2 == 0 { a.scope.clone() } else { b.scope.clone() };
        let store = Arc::clone(&store);
        let request = async move {
            let read = store.read(&scope).await.unwrap();
            let rows =
                read.rows(Sql::new("SELECT tenant_id FROM staff WHERE tenant_id = {tenant}")).await.unwrap();
            for row in rows {
                assert_eq!(row.try_get::<uuid::Uuid>("", "tenant_id").unwrap(), scope.id().uuid());
            }
        };
        // Cut the request off after a number of polls that moves through every step of begin and query.
        let mut request = Box::pin(request);
        let mut finished = false;
        for _ in 0..=(round % 12) {
            let poll = futures::future::poll_fn(|cx| std::task::Poll::Ready(request.as_mut().poll(cx)));
            if poll.await.is_ready() {
                finished = true;
                break;
            }
            tokio::task::yield_now().await;
        }
        dropped += u32::from(!finished);
    }
    assert!(dropped > 100, "only {dropped} requests were cut off");
    // Every pooled connection still answers, with the right tenant, and none is inside somebody else's transaction.
    for scope in [&a.scope, &b.scope] {
        let reads = futures::future::join_all((0..4).map(|_| store.read(scope))).await;
        for read in reads {
            let read = read.unwrap();
            let rows = read
                .rows(Sql::new("SELECT current_setting('app.tenant_id') AS t, tenant_id FROM staff WHERE tenant_id = {tenant}"))
                .await
                .unwrap();
            assert_eq!(rows.len(), kernel::Role::ALL.len());
            assert_eq!(rows[0].try_get::<String>("", "t").unwrap(), scope.id().uuid().to_string());
        }
    }
    store.close().await;
    let mut owner = PgConnection::connect(&h.databases.owner_url).await.unwrap();
    let open: i64 = sqlx::query_scalar(
        "SELECT count(*) FROM pg_stat_activity WHERE datname = current_database() AND state LIKE 'idle in transaction%'",
    )
    .fetch_one(&mut owner)
    .await
    .unwrap();
    assert_eq!(open, 0);
}
