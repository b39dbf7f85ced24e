//! What the pages of the register cost as it grows (issue 2, "Budgets"): 20,000 cases in 20 towns, and the database's
//! own plan of the very statements that run. No plan may read a table from end to end; the indexes used are kept in
//! `tests/snapshots`, so a change of plan is a diff. On SQLite the plans are held before and after ANALYZE, because an
//! installation of its own never runs it.

use crate::harness::{Harness, Town};
use chrono::NaiveDate;
use complaints::{
    case::{CaseNumber, Secret},
    complaint::{
        citizen, duplicates,
        queue::{self, Filter, View},
    },
};
use kernel::{Role, page::PageArgs};
use sqlx::{AssertSqlSafe, Connection, Executor, PgConnection, SqliteConnection};
use std::collections::BTreeSet;
use std::fmt::Write;
use store::TenantRead;

const TOWNS: usize = 20;

/// Fills one town. `$id(n)` is the n-th id, `$day(n)` and `$hour(n)` are the day and the hour n after 1 October 2026, in
/// the words of either database; `$tenant` is the town. No chance is in it: the same rows give the same plans.
const FILL: &str = "
INSERT INTO department (tenant_id, id, kind, name_th, name_en)
  WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 20)
  SELECT $tenant, $id(i), 'public_works', 'กอง ' || i, 'Division ' || i FROM n;
INSERT INTO category (tenant_id, id, name_th, name_en)
  WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 50)
  SELECT $tenant, $id(i), 'ประเภท ' || i, 'Category ' || i FROM n;
INSERT INTO village (tenant_id, id, kind, village_no, name_th)
  WITH RECURSIVE n(i) AS (SELECT 11 UNION ALL SELECT i + 1 FROM n WHERE i < 60)
  SELECT $tenant, $id(i), 'village', i, 'บ้าน ' || i FROM n;
INSERT INTO staff (tenant_id, id, email, name, state, created_at, updated_at)
  WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 50)
  SELECT $tenant, $id(i), 'p' || i || '@example.com', 'คน ' || i, 'active', $hour(0), $hour(0) FROM n;
INSERT INTO complaint (tenant_id, id, fiscal_year, running_no, secret_hash, kind, channel, category_id, title, body,
    village_id, place, lat, lon, state, open, received_at, received_on, due_on, queue_on, ack_due_on, department_id,
    assignee_id, resulted_at, created_at, updated_at)
  WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 1000)
  SELECT $tenant, $id(i), 2570, i, $bytes, 'grievance', 'website',
    $id(i % 50 + 1), 'เรื่อง ' || i, 'ไฟดับ ' || i,
    $id(i % 50 + 11), '', 16.5, 104.7,
    CASE WHEN i % 10 < 3 THEN 'received' ELSE 'closed' END, i % 10 < 3, $hour(i), $day(i % 50), $day(i % 50 + 15),
    $day(i % 50 + 15), $day(i % 50 + 3),
    $id(i % 20 + 1),
    CASE WHEN i % 7 > 0 THEN $id(i % 50 + 1) END,
    CASE WHEN i % 10 > 2 THEN $hour(i + 40) END, $hour(i), $hour(i + 50)
  FROM n;
INSERT INTO complaint_event (tenant_id, id, complaint_id, at, kind, public, actor_kind, text, data)
  WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 3)
  SELECT $tenant, $id(c.running_no * 10 + i), c.id, c.updated_at, 'progress', i < 3, 'staff', 'คืบหน้า', '{}'
  FROM complaint c CROSS JOIN n WHERE c.tenant_id = $tenant;
INSERT INTO search_token (tenant_id, token, doc_kind, doc_id)
  WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 6)
  SELECT $tenant, 'คำ' || ((c.running_no * i) % 300), 'complaint', c.id
  FROM complaint c CROSS JOIN n WHERE c.tenant_id = $tenant ON CONFLICT DO NOTHING";

enum Raw {
    Pg(PgConnection),
    Lite(SqliteConnection),
}

impl Raw {
    async fn open(h: &Harness, url: &str) -> Self {
        match h.store.backend() {
            store::DbBackend::Postgres => Self::Pg(PgConnection::connect(url).await.unwrap()),
            _ => Self::Lite(SqliteConnection::connect(url).await.unwrap()),
        }
    }

    async fn run(&mut self, sql: String) {
        match self {
            Self::Pg(pg) => drop(pg.execute(AssertSqlSafe(sql)).await.unwrap()),
            Self::Lite(lite) => drop(lite.execute(AssertSqlSafe(sql)).await.unwrap()),
        }
    }

    /// The marks of [`FILL`] in the words of this database.
    fn spoken(&self, sql: &str, tenant: uuid::Uuid) -> String {
        let (id, bytes, whose, day, hour) = match self {
            Self::Pg(_) => (
                ["lpad(to_hex(", "::integer), 32, '0')::uuid"],
                "'\\x00'::bytea",
                format!("'{tenant}'::uuid"),
                ["(date '2026-10-01' + ", ")"],
                ["(timestamptz '2026-10-01 00:00:00+00' + interval '1 hour' * ", ")"],
            ),
            Self::Lite(_) => (
                ["unhex(printf('%032x', ", "))"],
                "x'00'",
                format!("x'{}'", tenant.simple()),
                ["date('2026-10-01', '+' || ", " || ' days')"],
                ["strftime('%Y-%m-%dT%H:%M:%S+00:00', '2026-10-01', '+' || ", " || ' hours')"],
            ),
        };
        let mut text = sql.replace("$bytes", bytes).replace("$tenant", &whose);
        for (mark, [before, after]) in [("$id(", id), ("$day(", day), ("$hour(", hour)] {
            while let Some((head, tail)) = text.split_once(mark) {
                let (inner, rest) = tail.split_once(')').unwrap();
                text = format!("{head}{before}({inner}){after}{rest}");
            }
        }
        text
    }
}

/// 20,000 cases in 20 towns; the one that is looked at lies in the middle.
async fn region(h: &Harness) -> Town {
    let mut raw = Raw::open(h, &h.databases.url).await;
    let mut looked_at = None;
    for n in 0..TOWNS {
        let scope = if n == TOWNS / 2 {
            let town = h.town("looked-at").await;
            let scope = town.scope.clone();
            looked_at = Some(town);
            scope
        } else {
            h.tenant(&format!("town-{n}")).await
        };
        if matches!(raw, Raw::Pg(_)) {
            raw.run(format!("SET app.tenant_id = '{}'", scope.id().uuid())).await;
        }
        raw.run("BEGIN".into()).await;
        for statement in FILL.split(';') {
            let statement = raw.spoken(statement, scope.id().uuid());
            raw.run(statement).await;
        }
        raw.run("COMMIT".into()).await;
    }
    looked_at.unwrap()
}

fn today() -> NaiveDate {
    "2026-11-20".parse().unwrap()
}

/// Runs one page after the other and gives the plans of what each of them ran.
async fn plans(h: &Harness, town: &Town) -> Vec<(String, Vec<Vec<String>>)> {
    let actor = town.actor(Role::ResponsibleOfficer);
    let fresh = async || {
        let read = h.store.read(&town.scope).await.unwrap();
        read.keep_statements();
        read
    };
    let mut all = Vec::new();
    let mut keep = async |name: String, read: TenantRead| all.push((name, read.plans().await.unwrap()));
    for view in [
        View::Open,
        View::Mine,
        View::MyDepartment,
        View::Unassigned,
        View::Overdue,
        View::DueSoon,
        View::Closed,
        View::All,
    ] {
        let filter = Filter { view, ..Filter::default() };
        let read = fresh().await;
        let args = PageArgs { first: 20, after: None };
        let page = queue::list(&read, &actor, &filter, &args, true, today()).await.unwrap();
        keep(format!("{view:?}, first page"), read).await;
        if let Some(after) = page.end_cursor.filter(|_| page.has_next) {
            let read = fresh().await;
            let args = PageArgs { first: 20, after: Some(after) };
            let page = queue::list(&read, &actor, &filter, &args, true, today()).await.unwrap();
            assert_eq!(page.rows.len(), 20, "{view:?}");
            keep(format!("{view:?}, next page"), read).await;
        }
    }
    let read = fresh().await;
    let filter = Filter { view: View::All, text: "คำ30 คำ60".into(), ..Filter::default() };
    queue::list(&read, &actor, &filter, &PageArgs { first: 20, after: None }, true, today()).await.unwrap();
    keep("search by words".into(), read).await;
    let read = fresh().await;
    let filter = Filter { view: View::All, text: "123/2570".into(), ..Filter::default() };
    let found = queue::list(&read, &actor, &filter, &PageArgs { first: 20, after: None }, true, today())
        .await
        .unwrap();
    assert_eq!(found.rows.len(), 1);
    keep("search by number".into(), read).await;
    let read = fresh().await;
    let counts = queue::counts(&read, &actor, today()).await.unwrap();
    assert_eq!(counts.open, 300);
    keep("counts".into(), read).await;
    let read = fresh().await;
    let (departments, officers) =
        queue::lateness(&read, &town.actor(Role::DepartmentHead), today()).await.unwrap();
    assert!(departments.len() > 3 && officers.len() > 10);
    keep("lateness".into(), read).await;
    let read = fresh().await;
    let like =
        duplicates::Like {
            text: "คำ30 คำ60 คำ90".into(), point: Some((16.5, 104.7)), ..Default::default()
        };
    duplicates::find(&read, &actor, &like, today()).await.unwrap();
    keep("duplicates".into(), read).await;
    let read = fresh().await;
    let number = CaseNumber { running: 500, fiscal_year: 2570 };
    assert_eq!(citizen::find(&read, number, &Secret::generate().unwrap()).await.unwrap(), None);
    keep("tracking by number and secret".into(), read).await;
    all
}

/// How the tables are reached, once each and in order. A plan that reads one from end to end is no plan.
fn accesses(name: &str, plan: &[String]) -> BTreeSet<String> {
    let lines = plan.iter().map(|line| line.trim().trim_start_matches("->").trim());
    let accesses: BTreeSet<String> = lines
        .filter(|line| {
            line.contains(" Scan ")
                || ["SCAN ", "SEARCH ", "USE TEMP", "Sort"].iter().any(|w| line.starts_with(w))
        })
        .filter(|line| !line.starts_with("Sort Key") && !line.starts_with("Sort Method"))
        .map(str::to_owned)
        .collect();
    for access in &accesses {
        // SQLite says SCAN also of the few rows of a subquery it has just made.
        let whole = access
            .strip_prefix("SCAN ")
            .is_some_and(|what| !["best", "(", "CONSTANT"].iter().any(|w| what.starts_with(w)));
        assert!(
            !whole && !access.contains("Seq Scan"),
            "{name} reads a whole table: {access}\n{}",
            plan.join("\n")
        );
        // Open cases are counted among themselves, whatever has been closed in the years before.
        let of_open = !access.contains(" complaint ") || access.contains("complaint_queue");
        assert!(name != "counts" || of_open, "counts reads closed cases: {access}");
        // These two walk an index in the order shown; sorting would cost more with every case that is closed.
        let sorts = access.starts_with("Sort") || access.starts_with("USE TEMP");
        assert!(
            !(sorts && (name.starts_with("Closed") || name.starts_with("All"))),
            "{name} sorts\n{}",
            plan.join("\n")
        );
    }
    accesses
}

/// PostgreSQL's words in short: which index leads to which table. How it is walked (backward, without the table) and
/// which of two equally good indexes is taken is left to the planner of each version.
fn in_short(name: &str, access: &str) -> String {
    let Some((_, rest)) = access.split_once(" using ") else { return access.to_owned() };
    let Some((index, table)) = rest.split_once(" on ") else { return access.to_owned() };
    let table = table.split_whitespace().next().unwrap();
    match (name, table) {
        ("counts", _) => format!("{table} by an index of the open cases"),
        (_, "search_token") => format!("{table} by an index"),
        _ => format!("{table} by {index}"),
    }
}

/// The accesses of the tables that grow. How the short ones beside them are joined (departments, categories, villages,
/// staff) may change with their numbers.
fn picture(plans: &[(String, Vec<Vec<String>>)]) -> String {
    let mut picture = String::new();
    for (name, statements) in plans {
        writeln!(picture, "{name}").unwrap();
        for plan in statements {
            let grows = |access: &String| {
                let lite = access.split_whitespace().nth(1);
                access.contains(" on complaint")
                    || access.contains(" on search_token")
                    || lite.is_some_and(|alias| ["c", "e", "t", "complaint"].contains(&alias))
            };
            let accesses = accesses(name, plan);
            let shown: BTreeSet<String> =
                accesses.iter().filter(|a| grows(a)).map(|a| in_short(name, a)).collect();
            for access in shown {
                writeln!(picture, "  {access}").unwrap();
            }
        }
    }
    picture
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn no_page_reads_a_whole_table_on_postgres() {
    let h = Harness::postgres().await;
    let town = region(&h).await;
    Raw::open(&h, &h.databases.owner_url).await.run("ANALYZE".into()).await;
    let picture = picture(&plans(&h, &town).await);
    insta::with_settings!({ snapshot_path => "../snapshots", prepend_module_to_snapshot => false }, {
        insta::assert_snapshot!("explain_postgres", picture);
    });
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn no_page_reads_a_whole_table_on_sqlite() {
    let h = Harness::sqlite().await;
    let town = region(&h).await;
    let bare = picture(&plans(&h, &town).await);
    Raw::open(&h, &h.databases.url).await.run("ANALYZE".into()).await;
    let store = store::Store::open(&h.databases).await.unwrap();
    let analysed = Harness { store, ..h };
    let picture = format!("{bare}\nAfter ANALYZE\n\n{}", picture(&plans(&analysed, &town).await));
    insta::with_settings!({ snapshot_path => "../snapshots", prepend_module_to_snapshot => false }, {
        insta::assert_snapshot!("explain_sqlite", picture);
    });
}
