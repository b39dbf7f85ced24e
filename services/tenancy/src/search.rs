//! Thai search (การค้นหา): what a document is filed under, and the condition that finds it again. No LIKE: under
//! row-level security it cannot use an index.

use kernel::{Fault, text};
use store::{Sql, TenantTx};
use uuid::Uuid;

/// Rows in one statement; the parameters of one are limited.
const AT_ONCE: usize = 200;

/// Files a document anew under the words of `searchable`; what it was filed under before is forgotten.
pub async fn index(tx: &TenantTx, kind: &'static str, id: Uuid, searchable: &str) -> Result<(), Fault> {
    forget(tx, kind, id).await?;
    let tokens = text::index_tokens(searchable);
    for part in tokens.chunks(AT_ONCE) {
        let mut sql = Sql::new("INSERT INTO search_token (tenant_id, token, doc_kind, doc_id) VALUES ");
        for (i, token) in part.iter().enumerate() {
            let line = if i == 0 { "({tenant}, ?, ?, ?)" } else { ", ({tenant}, ?, ?, ?)" };
            sql = sql.push(line).bind(token.as_str()).bind(kind).bind(id);
        }
        tx.run(sql.push(" ON CONFLICT DO NOTHING")).await?;
    }
    Ok(())
}

/// The document is not to be found any more.
pub async fn forget(tx: &TenantTx, kind: &'static str, id: Uuid) -> Result<(), Fault> {
    let sql = Sql::new("DELETE FROM search_token WHERE tenant_id = {tenant} AND doc_kind = ? AND doc_id = ?");
    tx.run(sql.bind(kind).bind(id)).await?;
    Ok(())
}

/// Adds ` AND column IN (…)` for every word typed. Nothing typed adds nothing; what holds no word finds nothing.
#[must_use]
pub fn matching(mut sql: Sql, kind: &'static str, column: &'static str, typed: &str) -> Sql {
    let typed = text::normalise(typed);
    if typed.is_empty() {
        return sql;
    }
    let tokens = text::query_tokens(&typed);
    if tokens.is_empty() {
        return sql.push(" AND 1 = 0");
    }
    for token in tokens {
        sql = sql
            .push(" AND ")
            .push(column)
            .push(
                " IN (SELECT t.doc_id FROM search_token t
                  WHERE t.tenant_id = {tenant} AND t.token = ? AND t.doc_kind = ?)",
            )
            .bind(token)
            .bind(kind);
    }
    sql
}
