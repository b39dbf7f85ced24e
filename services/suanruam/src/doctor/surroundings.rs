//! What stands around the database: Redis, mail, files.

use super::Finding;
use crate::assemble;
use platform::{Backplane, BackplaneState, Config, FileKey, FileStore, config::MailMode};
use std::{path::Path, time::Duration};

const PATIENCE: Duration = Duration::from_secs(5);

pub async fn look(config: &Config) -> Vec<Finding> {
    let mut findings = vec![redis(config).await, mail(config).await, files(config).await];
    if config.demo && !config.embedded() {
        findings.push(Finding::problem(
            "demo",
            "demo is on: everybody can read the mails; never on a real installation",
        ));
    }
    if !config.embedded() && config.http.public_url.starts_with("http://") {
        findings
            .push(Finding::note("https", "http.public_url is not https: passwords would travel in the open"));
    }
    findings
}

async fn redis(config: &Config) -> Finding {
    match Backplane::connect(config, assemble::clock()).await.state() {
        BackplaneState::Redis => Finding::ok("redis", "answers"),
        BackplaneState::RedisAway => {
            Finding::problem("redis", "redis.url is set and does not answer; each process goes on alone")
        }
        BackplaneState::InProcess if config.embedded() => Finding::ok("redis", "not needed in one process"),
        BackplaneState::InProcess => {
            Finding::note("redis", "redis.url is not set: right for a single gateway process only")
        }
    }
}

async fn mail(config: &Config) -> Finding {
    let mail = &config.mail;
    match mail.mode {
        MailMode::Files => match probe_folder(&mail.dir) {
            Err(error) => Finding::problem("mail", format!("mail.dir {}: {error}", mail.dir.display())),
            Ok(()) if config.embedded() => Finding::ok("mail", format!("written to {}", mail.dir.display())),
            Ok(()) => Finding::note("mail", format!("written to {} and sent to nobody", mail.dir.display())),
        },
        MailMode::Smtp => {
            let server = format!("{}:{}", mail.host, mail.port);
            let knock = tokio::net::TcpStream::connect((mail.host.as_str(), mail.port));
            match tokio::time::timeout(PATIENCE, knock).await {
                Ok(Ok(_)) => Finding::ok("mail", format!("{server} answers")),
                Ok(Err(error)) => Finding::problem("mail", format!("{server}: {error}")),
                Err(_) => Finding::problem("mail", format!("{server} does not answer within 5 seconds")),
            }
        }
    }
}

/// Makes the folder where it is missing, as the first mail would, and writes into it.
fn probe_folder(folder: &Path) -> std::io::Result<()> {
    std::fs::create_dir_all(folder)?;
    let probe = folder.join(format!(".doctor-{}", std::process::id()));
    std::fs::write(&probe, b"probe")?;
    std::fs::remove_file(&probe)
}

async fn files(config: &Config) -> Finding {
    let folder = config.files.dir.display();
    let probe = async {
        let store = FileStore::open(&config.files)?;
        let key = FileKey::platform("doctor", &std::process::id().to_string());
        store.put(&key, "probe").await?;
        let back = store.get(&key).await?;
        store.remove(&key).await?;
        Ok::<bool, platform::FileError>(back.is_some_and(|bytes| bytes == "probe"))
    };
    match probe.await {
        Ok(true) => Finding::ok("files", format!("{folder} can be written and read")),
        Ok(false) => {
            Finding::problem("files", format!("{folder} gives back something else than was written"))
        }
        Err(error) => Finding::problem("files", error.to_string()),
    }
}
