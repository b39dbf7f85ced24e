//! Many rows to a statement: a hundred thousand single ones would take minutes.

use store::{Sql, TenantTx, Value};

/// Values bound by one statement: below SQLite's 32,766, and short enough to be parsed quickly.
const MOST_VALUES: usize = 12_000;

/// Rows of one table being gathered: every row has the same shape, `?` for a value.
pub struct Rows<'a> {
    tx: &'a TenantTx,
    head: &'static str,
    row: &'static str,
    /// Ends the statement.
    pub tail: &'static str,
    each: usize,
    values: Vec<Value>,
}

impl<'a> Rows<'a> {
    pub fn new(tx: &'a TenantTx, head: &'static str, row: &'static str) -> Self {
        let each = row.matches(['?', '{']).count();
        Self { tx, head, row, tail: "", each, values: Vec::new() }
    }

    pub async fn add(&mut self, values: impl IntoIterator<Item = Value>) -> anyhow::Result<()> {
        self.values.extend(values);
        if self.values.len() + self.each > MOST_VALUES { self.write().await } else { Ok(()) }
    }

    pub async fn write(&mut self) -> anyhow::Result<()> {
        let own = self.row.matches('?').count().max(1);
        let rows = self.values.len() / own;
        if rows == 0 {
            return Ok(());
        }
        let mut sql = Sql::new(self.head);
        for at in 0..rows {
            sql = sql.push(if at == 0 { "" } else { ", " }).push(self.row);
        }
        for value in self.values.drain(..) {
            sql = sql.bind(value);
        }
        self.tx.run(sql.push(self.tail)).await?;
        Ok(())
    }
}
