//! Raw statements that work on both databases: `?` marks a value, `{tenant}` the tenant of the scope.

use crate::{Result, StoreError};
use kernel::ids::TenantId;
use sea_orm::{DbBackend, Statement, Value};

/// Tables without tenant rows that a tenant's statement may read beside its own: places and holidays are the same for
/// everybody (migration m0001).
const REFERENCE_TABLES: &[&str] = &["PROVINCE", "DISTRICT", "SUBDISTRICT", "LAO", "HOLIDAY"];

/// How often the statement (in capitals) reads a reference table.
fn reference_reads(upper: &str) -> usize {
    [" FROM ", " JOIN "]
        .iter()
        .flat_map(|word| upper.split(word).skip(1))
        .filter_map(|rest| rest.split(|c: char| !(c.is_ascii_alphanumeric() || c == '_')).next())
        .filter(|table| REFERENCE_TABLES.contains(table))
        .count()
}

/// A statement being written. Values are always bound, never written into the text.
#[derive(Debug, Clone, Default)]
pub struct Sql {
    text: String,
    values: Vec<Value>,
}

impl Sql {
    #[must_use]
    pub fn new(text: &str) -> Self {
        Self { text: text.to_owned(), values: Vec::new() }
    }

    /// Binds the next `?`.
    #[must_use]
    pub fn bind(mut self, value: impl Into<Value>) -> Self {
        self.values.push(value.into());
        self
    }

    /// Appends more text.
    #[must_use]
    pub fn push(mut self, text: &str) -> Self {
        self.text.push_str(text);
        self
    }

    /// Appends `?, ?, …` and binds the values: a list of known small size.
    #[must_use]
    pub fn push_list<V: Into<Value>>(mut self, values: impl IntoIterator<Item = V>) -> Self {
        let mut first = true;
        for value in values {
            self.text.push_str(if first { "?" } else { ", ?" });
            first = false;
            self.values.push(value.into());
        }
        if first {
            self.text.push_str("NULL");
        }
        self
    }

    pub(crate) fn for_tenant(self, backend: DbBackend, tenant: TenantId) -> Result<Statement> {
        // Each table that is read or joined needs its own tenant condition. Counting words is crude, but it turns the
        // forgotten condition into a failing test instead of a leak; PostgreSQL's policies are the second net.
        let upper = self.text.to_uppercase();
        let tables = [" FROM ", " JOIN ", "INSERT INTO ", "UPDATE "]
            .iter()
            .map(|word| upper.matches(word).count())
            .sum::<usize>()
            .saturating_sub(
                upper.matches(" FROM (").count()
                    + upper.matches("DO UPDATE ").count()
                    + reference_reads(&upper),
            );
        // The row of the administration itself is named by its own id.
        let conditions = upper.matches("TENANT_ID").count() + upper.matches(" ID = {TENANT}").count();
        if !self.text.contains("{tenant}") || conditions < tables {
            return Err(StoreError::Unscoped(self.text));
        }
        self.render(backend, Some(tenant))
    }

    pub(crate) fn for_platform(self, backend: DbBackend) -> Result<Statement> {
        self.render(backend, None)
    }

    fn render(self, backend: DbBackend, tenant: Option<TenantId>) -> Result<Statement> {
        let mut text = String::with_capacity(self.text.len() + 16);
        let mut values = Vec::with_capacity(self.values.len() + 2);
        let mut given = self.values.into_iter();
        let mut rest = self.text.as_str();
        while let Some(at) = rest.find(['?', '{']) {
            let (before, from) = rest.split_at(at);
            text.push_str(before);
            if let (Some(after), Some(tenant)) = (from.strip_prefix("{tenant}"), tenant) {
                values.push(tenant.uuid().into());
                rest = after;
            } else if let Some(after) = from.strip_prefix('?') {
                values
                    .push(given.next().ok_or_else(|| StoreError::Inconsistent("a value is missing".into()))?);
                rest = after;
            } else {
                return Err(StoreError::Inconsistent(format!("unknown mark in: {}", self.text)));
            }
            text.push_str(&match backend {
                DbBackend::Postgres => format!("${}", values.len()),
                _ => "?".to_owned(),
            });
        }
        text.push_str(rest);
        if given.next().is_some() {
            return Err(StoreError::Inconsistent("a value too many".into()));
        }
        Ok(Statement::from_sql_and_values(backend, text, values))
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;

    #[test]
    fn marks_become_the_databases_own() {
        let sql = || Sql::new("SELECT a FROM t WHERE tenant_id = {tenant} AND b = ?").bind(7);
        let id = TenantId::new();
        assert_eq!(
            sql().for_tenant(DbBackend::Postgres, id).unwrap().sql,
            "SELECT a FROM t WHERE tenant_id = $1 AND b = $2"
        );
        assert_eq!(
            sql().for_tenant(DbBackend::Sqlite, id).unwrap().sql,
            "SELECT a FROM t WHERE tenant_id = ? AND b = ?"
        );
    }

    #[test]
    fn reference_tables_need_no_tenant_and_others_still_do() {
        let accepted = |text: &str| Sql::new(text).for_tenant(DbBackend::Sqlite, TenantId::new()).is_ok();
        assert!(accepted(
            "SELECT d.a FROM holiday d UNION ALL SELECT o.a FROM tenant_holiday o WHERE o.tenant_id = {tenant}"
        ));
        assert!(accepted(
            "SELECT a FROM tenant LEFT JOIN province ON province.code = province_code WHERE id = {tenant}"
        ));
        assert!(!accepted(
            "SELECT a FROM holiday JOIN staff ON a = b JOIN audit ON c = d WHERE staff.tenant_id = {tenant}"
        ));
        assert!(!accepted("SELECT a FROM holiday_of JOIN staff ON a = b WHERE staff.tenant_id = {tenant}"));
        assert!(!accepted("SELECT a FROM holiday"));
    }

    #[test]
    fn a_statement_that_forgets_its_tenant_is_refused() {
        for text in [
            "SELECT a FROM t",
            "SELECT a FROM t JOIN u ON u.id = t.id WHERE t.tenant_id = {tenant}",
            "UPDATE t SET a = 1",
        ] {
            let refused = Sql::new(text).for_tenant(DbBackend::Sqlite, TenantId::new());
            assert!(matches!(refused, Err(StoreError::Unscoped(_))), "{text}");
        }
    }
}
