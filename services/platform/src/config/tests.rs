#![allow(clippy::unwrap_used, clippy::expect_used, clippy::indexing_slicing)]
use super::*;

fn environment(pairs: &[(&str, &str)]) -> Vec<(OsString, OsString)> {
    pairs.iter().map(|(name, value)| (OsString::from(name), OsString::from(value))).collect()
}

fn file(text: &str) -> (tempfile::TempDir, PathBuf) {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("suanruam.toml");
    std::fs::write(&path, text).unwrap();
    (folder, path)
}

fn load(text: &str, pairs: &[(&str, &str)]) -> Result<Loaded, ConfigError> {
    let (_folder, path) = file(text);
    Config::load_with(Some(&path), environment(pairs))
}

fn entry(loaded: &Loaded, key: &str) -> Entry {
    loaded.entries().into_iter().find(|entry| entry.key == key).expect("the key is listed")
}

#[test]
fn the_environment_wins_over_the_file_and_the_file_over_defaults() {
    let loaded = load(
        "demo = true\n[http]\nbind = \"127.0.0.1:9000\"\ntrusted_proxies = [\"10.0.0.0/8\"]\n[database]\npool = 7\n",
        &[("SUANRUAM_HTTP__BIND", "0.0.0.0:9100"), ("SUANRUAM_LOG__FORMAT", "json"), ("UNRELATED", "x")],
    )
    .unwrap();
    assert_eq!(loaded.config.http.bind, "0.0.0.0:9100");
    assert_eq!(loaded.config.database.pool, 7);
    assert_eq!(loaded.config.log.format, LogFormat::Json);
    assert!(loaded.config.demo);

    let bind = entry(&loaded, "http.bind");
    assert_eq!(
        (bind.value.as_str(), bind.origin.as_str()),
        ("0.0.0.0:9100", "environment SUANRUAM_HTTP__BIND")
    );
    let pool = entry(&loaded, "database.pool");
    assert_eq!(pool.value, "7");
    assert!(pool.origin.starts_with("file ") && pool.origin.ends_with("suanruam.toml"), "{}", pool.origin);
    assert_eq!(entry(&loaded, "http.trusted_proxies").value, "10.0.0.0/8");
    assert_eq!(entry(&loaded, "mail.mode").origin, "default");
    assert_eq!(entry(&loaded, "redis.url").value, "");
}

#[test]
fn the_file_may_be_named_by_the_environment_and_must_then_exist() {
    let (folder, path) = file("demo = true\n");
    let named = environment(&[("SUANRUAM_CONFIG", path.to_str().unwrap())]);
    assert!(Config::load_with(None, named.clone()).unwrap().config.demo);
    drop(folder);
    assert!(matches!(Config::load_with(None, named), Err(ConfigError::Read { .. })));
}

#[test]
fn nothing_set_is_a_complete_embedded_installation() {
    let loaded = load("", &[("SUANRUAM_REDIS__URL", ""), ("SUANRUAM_TEST_REDIS_URL", "redis://x")]).unwrap();
    let config = &loaded.config;
    assert!(config.embedded() && config.redis.url.is_none() && !config.demo);
    assert_eq!(config.http.public_url, "http://127.0.0.1:8080");
    assert_eq!(config.database.owner_url, config.database.url);
    assert_eq!(config.database.claim_url, config.database.url);
    assert_eq!(config.mail.port, 587);
    assert!(!config.http.cookies_are_secure());
}

#[test]
fn what_is_not_set_follows_from_what_is() {
    let loaded = load("[http]\nbind = \"0.0.0.0:9000\"\n[mail]\ntls = \"tls\"\n", &[]).unwrap();
    assert_eq!(loaded.config.http.public_url, "http://localhost:9000");
    assert_eq!(loaded.config.mail.port, 465);
    let loaded = load("[http]\npublic_url = \"https://ruam.example.go.th/\"\n", &[]).unwrap();
    assert_eq!(loaded.config.http.public_url, "https://ruam.example.go.th");
    assert!(loaded.config.http.cookies_are_secure());
    let loaded = load("", &[("SUANRUAM_HTTP__TRUSTED_PROXIES", "10.0.0.0/8, 192.0.2.7")]).unwrap();
    assert_eq!(loaded.config.http.trusted_proxies, ["10.0.0.0/8", "192.0.2.7"]);
}

#[test]
fn no_way_to_print_settings_shows_a_secret() {
    let key = "12345678".repeat(8);
    let loaded = load(
        "[redis]\nurl = \"redis://:s3cr3t@cache:6379\"\n",
        &[
            ("SUANRUAM_DATABASE__URL", "postgres://app:s3cr3t@db/suanruam"),
            ("SUANRUAM_SECRETS__MASTER_KEY", &key),
            ("SUANRUAM_MAIL__USERNAME", "post"),
            ("SUANRUAM_MAIL__PASSWORD", "0071234567"),
        ],
    )
    .unwrap();
    assert_eq!(loaded.config.mail.password.as_ref().unwrap().expose(), "0071234567", "digits stay text");
    assert_eq!(loaded.config.secrets.master_key.as_ref().unwrap().expose(), key);
    assert_eq!(loaded.config.database.url.expose(), "postgres://app:s3cr3t@db/suanruam");
    assert_eq!(entry(&loaded, "database.url").value, "postgres://app:********@db/suanruam");
    assert_eq!(entry(&loaded, "database.claim_url").value, "postgres://app:********@db/suanruam");
    assert_eq!(entry(&loaded, "secrets.master_key").value, "********");
    let printed = format!("{:?}{:?}", loaded, loaded.entries());
    for secret in ["s3cr3t", "0071234567", key.as_str()] {
        assert!(!printed.contains(secret), "{secret} in {printed}");
    }
}

#[test]
fn unknown_keys_are_all_named_with_their_origin() {
    let error = load(
        "[http]\nbnd = \"x\"\n[htpt]\nbind = \"y\"\n",
        &[("SUANRUAM_MAIL__HOTS", "z"), ("SUANRUAM_DEMOO", "true")],
    )
    .unwrap_err()
    .to_string();
    for part in [
        "http.bnd (file ",
        "htpt.bind (file ",
        "mail.hots (environment SUANRUAM_MAIL__HOTS)",
        "demoo (env",
        "http.bind",
    ] {
        assert!(error.contains(part), "{part} not in {error}");
    }
    let error = load("http = 3\n", &[]).unwrap_err().to_string();
    assert!(error.contains("http (file "), "{error}");
}

#[test]
fn variables_that_kubernetes_adds_are_not_settings() {
    let loaded = load(
        "",
        &[
            ("SUANRUAM_PORT", "tcp://10.0.0.1:80"),
            ("SUANRUAM_SERVICE_HOST", "10.0.0.1"),
            ("SUANRUAM_SERVICE_PORT_HTTP", "80"),
            ("SUANRUAM_GATEWAY_PORT_80_TCP_PROTO", "tcp"),
        ],
    );
    assert!(loaded.is_ok(), "{loaded:?}");
}

#[test]
fn values_that_cannot_work_are_all_said_at_once() {
    let short = "ab".repeat(31);
    for (key, name, value, part) in [
        ("http.bind", "SUANRUAM_HTTP__BIND", "localhost", "127.0.0.1:8080"),
        ("http.public_url", "SUANRUAM_HTTP__PUBLIC_URL", "ruam.example.go.th", "https://"),
        ("http.public_url", "SUANRUAM_HTTP__PUBLIC_URL", "https://a/b", "without a path"),
        ("http.secure_cookies", "SUANRUAM_HTTP__SECURE_COOKIES", "maybe", "auto, always, never"),
        ("http.trusted_proxies", "SUANRUAM_HTTP__TRUSTED_PROXIES", "10.0.0.0/40", "10.0.0.0/40"),
        ("database.url", "SUANRUAM_DATABASE__URL", "mysql://u:s3cr3t@db/x", "mysql://u:********@db/x"),
        ("database.claim_url", "SUANRUAM_DATABASE__CLAIM_URL", "postgres://db/x", "same kind"),
        ("database.pool", "SUANRUAM_DATABASE__POOL", "0", "1 to 1000"),
        ("database.pool", "SUANRUAM_DATABASE__POOL", "many", "many"),
        ("redis.url", "SUANRUAM_REDIS__URL", "http://cache", "redis://host"),
        ("redis.url", "SUANRUAM_REDIS__URL", "rediss://cache", "TLS"),
        ("redis.prefix", "SUANRUAM_REDIS__PREFIX", "a*", "letters"),
        ("files.kind", "SUANRUAM_FILES__KIND", "s3", "folder"),
        ("mail.host", "SUANRUAM_MAIL__MODE", "smtp", "mail server"),
        ("mail.from", "SUANRUAM_MAIL__FROM", "nobody", "nobody"),
        ("mail.password", "SUANRUAM_MAIL__PASSWORD", "s3cr3t", "together"),
        ("secrets.master_key", "SUANRUAM_SECRETS__MASTER_KEY", &short, "64 hexadecimal"),
        ("limits.upload_bytes", "SUANRUAM_LIMITS__UPLOAD_BYTES", "0", "more than 0"),
        ("log.filter", "SUANRUAM_LOG__FILTER", "platform=loudest", "platform=loudest"),
    ] {
        let error = load("", &[(name, value)]).expect_err(name).to_string();
        assert!(error.contains(key) && error.contains(part), "{name}={value}: {error}");
        assert!(!error.contains("s3cr3t") && !error.contains(&short), "{error}");
    }
    let error = load("[http]\nbind = \"x\"\n[database]\npool = 0\n", &[]).unwrap_err().to_string();
    assert!(error.contains("http.bind") && error.contains("database.pool"), "{error}");
}

#[test]
fn a_broken_file_is_placed_without_quoting_it() {
    let error = load("demo = true\n[mail]\npassword = s3cr3t\n", &[]).unwrap_err().to_string();
    assert!(error.contains("line 3"), "{error}");
    assert!(!error.contains("s3cr3t"), "{error}");
    let error = load("[mail]\npassword = 8675309\n", &[]).unwrap_err().to_string();
    assert!(error.contains("mail.password (file ") && !error.contains("8675309"), "{error}");
}
