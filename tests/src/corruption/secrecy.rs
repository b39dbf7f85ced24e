//! What a thief of the database, the storage folder or the outbox would learn of a case: nothing.

use super::*;
use sqlx::{Connection, PgConnection, SqliteConnection};
use std::fmt::Write;
use store::DbBackend;

async fn start_numbers_after(h: &Harness, town: &Town, last: i32) {
    let tx = h.store.write(&town.scope).await.unwrap();
    let sql = Sql::new(
        "INSERT INTO number_series (tenant_id, register, fiscal_year, last_no) VALUES ({tenant}, 'corruption', 2570, ?)",
    );
    tx.run(sql.bind(last)).await.unwrap();
    tx.commit().await.unwrap();
}

/// Every row of every table as text, bytes in hexadecimal: what a thief of the database file would have.
pub(super) async fn every_row(h: &Harness, town: &Town) -> Vec<(String, String)> {
    let mut rows = Vec::new();
    if h.store.backend() == DbBackend::Postgres {
        let mut owner = PgConnection::connect(&h.databases.owner_url).await.unwrap();
        // The owner is behind the wall too: it reads as this administration.
        sqlx::query("SELECT set_config('app.tenant_id', $1, false)")
            .bind(town.scope.id().uuid().to_string())
            .execute(&mut owner)
            .await
            .unwrap();
        let tables: Vec<String> = sqlx::query_scalar(
            "SELECT relname::text FROM pg_class WHERE relkind = 'r' AND relnamespace = 'public'::regnamespace",
        )
        .fetch_all(&mut owner)
        .await
        .unwrap();
        for table in tables {
            let sql = format!("SELECT row_to_json(t)::text FROM {table} t");
            let found: Vec<String> =
                sqlx::query_scalar(sqlx::AssertSqlSafe(sql)).fetch_all(&mut owner).await.unwrap();
            rows.extend(found.into_iter().map(|row| (table.clone(), row.to_lowercase())));
        }
    } else {
        let mut file = SqliteConnection::connect(&h.databases.url).await.unwrap();
        let tables: Vec<String> = sqlx::query_scalar("SELECT name FROM sqlite_master WHERE type = 'table'")
            .fetch_all(&mut file)
            .await
            .unwrap();
        for table in tables {
            let sql = format!("SELECT name FROM pragma_table_info('{table}')");
            let columns: Vec<String> =
                sqlx::query_scalar(sqlx::AssertSqlSafe(sql)).fetch_all(&mut file).await.unwrap();
            let quoted: Vec<String> = columns.iter().map(|column| format!("quote(\"{column}\")")).collect();
            let sql = format!("SELECT {} FROM \"{table}\"", quoted.join(" || ' ' || "));
            let found: Vec<String> =
                sqlx::query_scalar(sqlx::AssertSqlSafe(sql)).fetch_all(&mut file).await.unwrap();
            rows.extend(found.into_iter().map(|row| (table.clone(), row.to_lowercase())));
        }
    }
    assert!(rows.iter().any(|(table, _)| table == "corruption_case"), "the rows were read");
    rows
}

/// The ways in which a text could lie in a row.
fn forms(text: &str) -> [String; 2] {
    let hex = text.bytes().fold(String::new(), |mut hex, byte| {
        write!(hex, "{byte:02x}").unwrap();
        hex
    });
    [text.to_lowercase(), hex]
}

fn tables_with(rows: &[(String, String)], text: &str) -> Vec<String> {
    let forms = forms(text);
    let mut tables: Vec<String> = rows
        .iter()
        .filter(|(_, row)| forms.iter().any(|form| row.contains(form.as_str())))
        .map(|(table, _)| table.clone())
        .collect();
    tables.sort();
    tables.dedup();
    tables
}

db_test!(nothing_of_a_case_is_readable_or_elsewhere, |h| {
    let town = h.town("a").await;
    start_numbers_after(&h, &town, 4_243).await;
    let receipt = lived_through(&h, &town).await;
    assert_eq!(receipt.number.to_string(), "4244/2570");
    queries::find(&officer(&h, &town), receipt.id).await.unwrap().unwrap();
    // Into the reminder engine and the outbox as well.
    h.clock.set(at(2026, 12, 4, 2));
    let run = reminders::reminder::run(&h.store, &town.scope, h.now()).await.unwrap();
    assert_eq!(run.digests, 1);

    let rows = every_row(&h, &town).await;
    let written = [
        TEXT,
        RESPONDENT,
        PLACE,
        NAME,
        PHONE,
        FILE_NAME,
        "จะเรียกเอกสารคลังพัสดุมาตรวจ",
        "บันทึกลับเฉพาะเจ้าหน้าที่",
        "มีพยานอีกสองคน",
        "ตรวจเอกสารแล้วบางส่วน",
    ];
    for text in written {
        assert_eq!(tables_with(&rows, text), Vec::<String>::new(), "{text} is readable");
    }
    // An address has to be known to the mail server; nothing else of the mail may tell what it is about.
    assert_eq!(tables_with(&rows, EMAIL), ["message"]);
    for secret in [receipt.secret.to_string(), receipt.secret.to_string().replace('-', "")] {
        assert_eq!(tables_with(&rows, &secret), Vec::<String>::new(), "the secret is readable");
    }
    for number in ["4244/2570", "2570-4244", "๔๒๔๔/๒๕๗๐"] {
        assert_eq!(tables_with(&rows, number), Vec::<String>::new(), "the number");
    }
    // The case's id hangs its own rows together, and the deadline on it; no other table knows it.
    let own = ["corruption_audit", "corruption_case", "corruption_event", "corruption_file", "deadline"];
    let mut found = 0;
    for form in
        [receipt.id.uuid().to_string(), receipt.id.uuid().simple().to_string(), receipt.id.to_string()]
    {
        let tables = tables_with(&rows, &form);
        found += tables.len();
        assert!(tables.iter().all(|table| own.contains(&table.as_str())), "{tables:?}");
    }
    assert_eq!(found, own.len(), "the scan finds an id where it is");
    for table in
        ["audit", "search_token", "complaint", "complainant", "complaint_event", "complaint_file", "upload"]
    {
        assert!(!rows.iter().any(|(name, _)| name == table), "{table} has a row");
    }
    for mail in spoken(&h, &town).await {
        for word in ["ทุจริต", "ร้องเรียน", "orrupt", "เอกสาร", "พัสดุ"]
        {
            assert!(!mail.contains(word), "{word} in {mail}");
        }
    }
    // On the disk there is neither a picture nor a name.
    let mut stored = 0;
    let mut folders = vec![h.folder.path().join("files")];
    while let Some(folder) = folders.pop() {
        for entry in std::fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            assert!(!path.display().to_string().contains("corrupt") && !path.ends_with(FILE_NAME));
            if path.is_dir() {
                folders.push(path);
            } else {
                stored += 1;
                let bytes = std::fs::read(path).unwrap();
                assert!(!bytes.windows(FILE.len()).any(|part| part == FILE), "a file lies open");
            }
        }
    }
    assert_eq!(stored, 2);
});

/// Subject and body of every mail in the outbox.
async fn spoken(h: &Harness, town: &Town) -> Vec<String> {
    let read = h.store.read(&town.scope).await.unwrap();
    let rows = read
        .rows(Sql::new("SELECT subject, body_text, body_html FROM message WHERE tenant_id = {tenant}"))
        .await;
    let rows = rows.unwrap();
    assert!(rows.len() > 3, "receipt, acknowledgement, progress and a reminder");
    let part = |row: &sea_orm::QueryResult, name: &str| row.try_get::<String>("", name).unwrap();
    rows.iter()
        .map(|row| ["subject", "body_text", "body_html"].map(|name| part(row, name)).join("\n"))
        .collect()
}
