//! The database: steps, roles, row-level security, keys, reference data.

use super::Finding;
use crate::{assemble, stop::Stop};
use chrono::Datelike;
use kernel::fiscal::be_year;
use platform::Config;
use store::{FromQueryResult, Sql, Store};

/// Tables that name a tenant and belong to the platform: they are read to find out which tenant it is.
const PLATFORM_TABLES: &str = "('tenant_host', 'session')";

pub async fn look(config: &Config, store: &Store) -> Vec<Finding> {
    let mut findings = vec![Finding::ok("database", config.database.url.redacted())];
    let pending = assemble::pending_migrations(config).await;
    let ready = matches!(&pending, Ok(steps) if steps.is_empty());
    findings.push(match pending {
        Ok(steps) if steps.is_empty() => Finding::ok("schema", "all steps applied"),
        Ok(steps) => Finding::problem(
            "schema",
            format!("{} steps are missing ({}): run `suanruam migrate`", steps.len(), steps.join(", ")),
        ),
        Err(stop) => Finding::note("schema", stop.message().unwrap_or_default()),
    });
    if store.backend() == store::DbBackend::Postgres {
        findings.extend(or_problem("roles", roles(config, store).await));
        findings.extend(or_problem("row security", row_security(store).await));
    }
    if ready {
        findings.extend(or_problem("master key", keys(config, store).await));
        findings.extend(or_problem("reference data", reference(store).await));
        findings.extend(or_problem("administrations", administrations(store).await));
    }
    findings
}

fn or_problem(part: &'static str, outcome: Result<Vec<Finding>, Stop>) -> Vec<Finding> {
    outcome.unwrap_or_else(|stop| vec![Finding::problem(part, stop.message().unwrap_or_default())])
}

#[derive(FromQueryResult)]
struct Role {
    name: String,
    superuser: bool,
    bypass: bool,
    owned: i64,
}

async fn role_of(store: &Store) -> Result<Role, Stop> {
    let sql = Sql::new(
        "SELECT CAST(r.rolname AS text) AS name, r.rolsuper AS superuser, r.rolbypassrls AS bypass,
            (SELECT count(*) FROM pg_class c WHERE c.relkind = 'r' AND c.relowner = r.oid
             AND c.relnamespace = to_regnamespace('public')) AS owned
         FROM pg_roles r WHERE r.rolname = current_user",
    );
    let rows: Vec<Role> = store.platform().await?.rows_as(sql).await?;
    rows.into_iter()
        .next()
        .ok_or_else(|| Stop::failed("the database does not know the role it was asked with"))
}

/// The role that serves must be bound by row-level security, and so must the one that claims work.
async fn roles(config: &Config, store: &Store) -> Result<Vec<Finding>, Stop> {
    let mut findings = vec![judged("database.url", &role_of(store).await?)];
    let mut claim = assemble::databases(config);
    claim.url.clone_from(&claim.claim_url);
    claim.pool = 1;
    let store = assemble::reach(&claim).await?;
    let role = role_of(&store).await?;
    store.close().await;
    findings.push(judged("database.claim_url", &role));
    if config.database.claim_url == config.database.url {
        findings.push(Finding::problem(
            "roles",
            "database.claim_url is the serving role: its worker finds no work; use a role of its own (suanruam_claim)",
        ));
    }
    Ok(findings)
}

fn judged(setting: &str, role: &Role) -> Finding {
    let reason = if role.superuser {
        "is a superuser"
    } else if role.bypass {
        "may bypass row-level security"
    } else if role.owned > 0 {
        "owns tables"
    } else {
        return Finding::ok("roles", format!("{setting}: {} is bound by row-level security", role.name));
    };
    Finding::problem("roles", format!("{setting}: {} {reason}, so the tenant wall has a hole", role.name))
}

#[derive(FromQueryResult)]
struct Table {
    name: String,
    enabled: bool,
    forced: bool,
    policies: i64,
}

async fn row_security(store: &Store) -> Result<Vec<Finding>, Stop> {
    let sql = Sql::new(&format!(
        "SELECT CAST(c.relname AS text) AS name, c.relrowsecurity AS enabled, c.relforcerowsecurity AS forced,
            (SELECT count(*) FROM pg_policy p WHERE p.polrelid = c.oid) AS policies
         FROM pg_class c
         WHERE c.relkind = 'r' AND c.relnamespace = to_regnamespace('public')
           AND c.relname NOT IN {PLATFORM_TABLES}
           AND EXISTS (SELECT 1 FROM pg_attribute a
                       WHERE a.attrelid = c.oid AND a.attname = 'tenant_id' AND NOT a.attisdropped)
         ORDER BY c.relname"
    ));
    let tables: Vec<Table> = store.platform().await?.rows_as(sql).await?;
    let open: Vec<&str> = tables
        .iter()
        .filter(|table| !(table.enabled && table.forced && table.policies > 0))
        .map(|table| table.name.as_str())
        .collect();
    Ok(vec![if open.is_empty() {
        Finding::ok("row security", format!("forced on {} tables", tables.len()))
    } else {
        Finding::problem("row security", format!("not forced on {}", open.join(", ")))
    }])
}

/// The master key must open the key of every administration; with the wrong one confidential cases stay shut.
async fn keys(config: &Config, store: &Store) -> Result<Vec<Finding>, Stop> {
    let secrets = &config.secrets;
    if secrets.master_key.is_none() && !secrets.key_file.exists() {
        let path = secrets.key_file.display();
        return Ok(vec![if config.embedded() {
            Finding::note(
                "master key",
                format!("{path} will be made at the first start; keep a copy elsewhere"),
            )
        } else {
            Finding::problem("master key", format!("set secrets.master_key, or put it into {path}"))
        }]);
    }
    let vault = assemble::vault(config)?;
    let mut shut = Vec::new();
    let mut tenants = 0_u32;
    for scope in store.every_tenant().await? {
        tenants += 1;
        if !vault.unreadable_keys(&store.read(&scope).await?).await?.is_empty() {
            shut.push(scope.slug().to_owned());
        }
    }
    Ok(vec![if shut.is_empty() {
        Finding::ok("master key", format!("opens the keys of {tenants} administrations"))
    } else {
        let first: Vec<String> = shut.iter().take(5).cloned().collect();
        Finding::problem(
            "master key",
            format!("does not open the keys of {} administrations ({} …)", shut.len(), first.join(", ")),
        )
    }])
}

#[derive(FromQueryResult)]
struct Loaded {
    provinces: i64,
    districts: i64,
    subdistricts: i64,
    laos: i64,
    holidays: i64,
    next_holidays: i64,
}

async fn reference(store: &Store) -> Result<Vec<Finding>, Stop> {
    let today = assemble::clock().today();
    let first_of = |year: i32| chrono::NaiveDate::from_ymd_opt(year, 1, 1).unwrap_or(today);
    let (this, next) = (first_of(today.year()), first_of(today.year() + 1));
    let sql = Sql::new(
        "SELECT (SELECT count(*) FROM province) AS provinces, (SELECT count(*) FROM district) AS districts,
            (SELECT count(*) FROM subdistrict) AS subdistricts, (SELECT count(*) FROM lao) AS laos,
            (SELECT count(*) FROM holiday WHERE day >= ? AND day < ?) AS holidays,
            (SELECT count(*) FROM holiday WHERE day >= ? AND day < ?) AS next_holidays",
    );
    let sql = sql.bind(this).bind(next).bind(next).bind(first_of(today.year() + 2));
    let rows: Vec<Loaded> = store.platform().await?.rows_as(sql).await?;
    let Some(loaded) = rows.into_iter().next() else { return Ok(Vec::new()) };
    let mut findings = vec![if loaded.provinces == 0 || loaded.districts == 0 || loaded.subdistricts == 0 {
        Finding::problem("reference data", "no provinces, districts or subdistricts: run `suanruam migrate`")
    } else {
        Finding::ok(
            "reference data",
            format!(
                "{} provinces, {} districts, {} subdistricts",
                loaded.provinces, loaded.districts, loaded.subdistricts
            ),
        )
    }];
    let year = be_year(today);
    findings.push(match (loaded.holidays, loaded.next_holidays) {
        (0, _) => Finding::problem(
            "holidays",
            format!("none for {year}: reminders would leave on holidays; `suanruam import holidays FILE`"),
        ),
        (_, 0) => Finding::note(
            "holidays",
            format!(
                "none yet for {}: `suanruam import holidays FILE` once the cabinet has announced them",
                year + 1
            ),
        ),
        (this, next) => Finding::ok("holidays", format!("{this} in {year}, {next} in {}", year + 1)),
    });
    findings.push(if loaded.laos == 0 {
        Finding::note(
            "national list",
            "empty: citizens find only administrations in the service; `suanruam import administrations FILE`",
        )
    } else {
        Finding::ok("national list", format!("{} administrations", loaded.laos))
    });
    Ok(findings)
}

async fn administrations(store: &Store) -> Result<Vec<Finding>, Stop> {
    let counts = tenancy::place::counts(&store.platform().await?).await?;
    Ok(vec![match counts.served {
        0 => Finding::note("administrations", "none yet: suanruam tenant add --help"),
        n => Finding::ok("administrations", format!("{n} use the service")),
    }])
}
