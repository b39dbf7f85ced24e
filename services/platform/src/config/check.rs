//! Whether the settings can work, said before the process starts and about all of them at once.

use super::layers::Origin;
use super::{Config, MailMode, Problem, master_key};
use std::collections::BTreeMap;
use std::net::SocketAddr;
use tracing_subscriber::EnvFilter;

pub(super) fn check(config: &Config, origins: &BTreeMap<String, Origin>) -> Vec<Problem> {
    let mut found = Findings { origins, problems: Vec::new() };
    http(config, &mut found);
    database(config, &mut found);
    redis(config, &mut found);
    mail(config, &mut found);
    limits(config, &mut found);
    if let Some(key) = &config.secrets.master_key
        && master_key::decode(key.expose()).is_none()
    {
        found.add("secrets.master_key", "must be 32 bytes written as 64 hexadecimal digits");
    }
    if config.secrets.master_key.is_none() && config.secrets.key_file.as_os_str().is_empty() {
        found.add("secrets.key_file", "must name a file when secrets.master_key is not set");
    }
    if config.files.dir.as_os_str().is_empty() {
        found.add("files.dir", "must name a folder");
    }
    if let Err(error) = EnvFilter::builder().parse(&config.log.filter) {
        found.add("log.filter", format!("`{}` is not a filter such as `info`: {error}", config.log.filter));
    }
    found.problems
}

struct Findings<'a> {
    origins: &'a BTreeMap<String, Origin>,
    problems: Vec<Problem>,
}

impl Findings<'_> {
    fn add(&mut self, key: &str, message: impl Into<String>) {
        let origin = self.origins.get(key).cloned().unwrap_or(Origin::Default);
        self.problems.push(Problem { key: key.to_owned(), origin, message: message.into() });
    }
}

fn http(config: &Config, found: &mut Findings) {
    let http = &config.http;
    if http.bind.parse::<SocketAddr>().is_err() {
        found.add("http.bind", format!("`{}` is not an address and port such as 127.0.0.1:8080", http.bind));
    }
    let host = http.public_url.strip_prefix("https://").or_else(|| http.public_url.strip_prefix("http://"));
    let usable = host.is_some_and(|host| {
        !host.is_empty()
            && !host.contains(|c: char| c.is_whitespace() || c.is_control() || "/?#@\\\"'<>".contains(c))
    });
    if !usable {
        found.add("http.public_url", "must be http:// or https:// and a host, without a path or a user");
    }
    if let Err(entry) = http.proxies() {
        found.add(
            "http.trusted_proxies",
            format!("`{entry}` is neither an address nor a network such as 10.0.0.0/8"),
        );
    }
}

fn database(config: &Config, found: &mut Findings) {
    let database = &config.database;
    for (key, url) in [
        ("database.url", &database.url),
        ("database.owner_url", &database.owner_url),
        ("database.claim_url", &database.claim_url),
    ] {
        if !matches!(url.scheme(), "sqlite" | "postgres" | "postgresql") {
            found.add(key, format!("`{}` must begin with sqlite: or postgres://", url.redacted()));
        } else if (url.scheme() == "sqlite") != (database.url.scheme() == "sqlite") {
            found.add(key, "must be the same kind of database as database.url");
        }
    }
    if !(1..=1_000).contains(&database.pool) {
        found.add("database.pool", "must be from 1 to 1000");
    }
}

fn redis(config: &Config, found: &mut Findings) {
    if let Some(url) = &config.redis.url {
        if url.scheme() == "rediss" {
            found.add("redis.url", "TLS to Redis is not built in; use redis:// on a private network");
        } else if redis::Client::open(url.expose()).is_err() {
            found.add(
                "redis.url",
                format!("`{}` is not an address such as redis://host:6379", url.redacted()),
            );
        }
    }
    let prefix = &config.redis.prefix;
    // The prefix becomes part of a subscription pattern, where other signs have a meaning.
    let plain = |c: char| c.is_ascii_alphanumeric() || c == '-' || c == '_';
    if prefix.is_empty() || !prefix.chars().all(plain) {
        found.add("redis.prefix", format!("`{prefix}` must be letters, digits, - and _"));
    }
}

fn mail(config: &Config, found: &mut Findings) {
    let mail = &config.mail;
    let address =
        mail.from.rsplit_once('<').map_or(mail.from.as_str(), |(_, rest)| rest.trim_end_matches('>'));
    let valid = matches!(address.split_once('@'), Some((name, host)) if !name.is_empty() && !host.is_empty());
    if !valid || mail.from.chars().any(char::is_control) {
        found.add("mail.from", format!("`{}` is not a mail address", mail.from.escape_debug()));
    }
    match mail.mode {
        MailMode::Files if mail.dir.as_os_str().is_empty() => found.add("mail.dir", "must name a folder"),
        MailMode::Smtp if mail.host.is_empty() => {
            found.add("mail.host", "must name the mail server when mail.mode is smtp");
        }
        _ => {}
    }
    if mail.username.is_empty() != mail.password.is_none() {
        found.add("mail.password", "mail.username and mail.password must be set together");
    }
}

fn limits(config: &Config, found: &mut Findings) {
    let limits = &config.limits;
    for (key, value) in [
        ("limits.upload_bytes", limits.upload_bytes),
        ("limits.request_seconds", limits.request_seconds),
        ("limits.requests_per_minute", limits.requests_per_minute.into()),
        ("limits.submissions_per_hour", limits.submissions_per_hour.into()),
        ("limits.trackings_per_quarter_hour", limits.trackings_per_quarter_hour.into()),
        ("limits.graphql_depth", limits.graphql_depth.into()),
        ("limits.graphql_complexity", limits.graphql_complexity.into()),
        ("limits.graphql_aliases", limits.graphql_aliases.into()),
        ("limits.cache_bytes", limits.cache_bytes),
    ] {
        if value == 0 {
            found.add(key, "must be more than 0");
        }
    }
}
