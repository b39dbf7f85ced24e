//! `suanruam up | gateway | worker`: the roles that serve, alone or all in one process.

use crate::{
    assemble::{self, Process},
    demonstrate, migrate,
    stop::Stop,
    voice::Voice,
};
use anyhow::{Context, anyhow};
use platform::{Config, Metrics, Shutdown};
use serde::Serialize;
use std::{fmt::Write as _, future::Future, sync::Arc, time::Duration};
use tokio::net::TcpListener;

/// How long open requests and mails may take to end after the signal to stop.
const GRACE: Duration = Duration::from_secs(25);

/// Which roles this process plays.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Roles {
    All,
    Gateway,
    Worker,
}

#[derive(Serialize)]
struct Started {
    /// Where it listens; `None` for a worker.
    listening: Option<String>,
    portal: Option<String>,
    console: Option<String>,
    /// Of the demonstration only.
    sign_ins: Vec<crate::demo::SignIn>,
}

/// Serves until it is asked to stop.
///
/// # Errors
/// When a part cannot start, or a role ends by itself.
pub async fn run(voice: Voice, config: Config, roles: Roles) -> Result<(), Stop> {
    let shutdown = Shutdown::new();
    shutdown.listen()?;
    // Bound before the database is opened: a taken port is the likeliest mistake and should be said first.
    let listener = if roles == Roles::Worker { None } else { Some(bind(&config).await?) };
    let metrics = Metrics::install().map_err(|e| Stop::Failed(e.into()))?;
    if roles == Roles::All && config.embedded() {
        migrate::migrate(&config).await?;
    } else {
        assemble::require_schema(voice, &config).await?;
    }
    let process = Process::assemble(config).await?;
    say_where(voice, &process, listener.as_ref()).await?;

    let gateway = async {
        match listener {
            Some(listener) => serve(&process, metrics, shutdown.clone(), listener).await,
            None => Ok(()),
        }
    };
    let worker =
        async { if roles == Roles::Gateway { Ok(()) } else { work(&process, shutdown.clone()).await } };
    let both = async { tokio::join!(ending(gateway, &shutdown), ending(worker, &shutdown)) };
    let ended = tokio::select! {
        ended = both => Some(ended),
        () = overdue(&shutdown) => None,
    };
    process.store.close().await;
    match ended {
        Some((gateway, worker)) => gateway.and(worker),
        None => {
            tracing::warn!(seconds = GRACE.as_secs(), "stopping with work still open");
            Ok(())
        }
    }
}

async fn bind(config: &Config) -> Result<TcpListener, Stop> {
    let address = &config.http.bind;
    let bound = TcpListener::bind(address).await;
    Ok(bound.with_context(|| format!("http.bind: cannot listen on {address}"))?)
}

async fn say_where(voice: Voice, process: &Process, listener: Option<&TcpListener>) -> Result<(), Stop> {
    let config = &process.config;
    let listening = listener.map(TcpListener::local_addr).transpose()?.map(|address| address.to_string());
    let public = &config.http.public_url;
    let demo = listening.is_some() && crate::demo::is_loaded(&demonstrate::parts(process)).await?;
    if demo && !config.demo {
        voice
            .note("The demonstration is loaded. SUANRUAM_DEMO=true prints its sign-ins and shows its mails.");
    }
    let started = Started {
        portal: listening.is_some().then(|| format!("{public}/")),
        console: listening.is_some().then(|| format!("{public}/staff")),
        sign_ins: if demo && config.demo { crate::demo::sign_ins() } else { Vec::new() },
        listening,
    };
    voice.answer(&started, |started| {
        let (Some(listening), Some(portal), Some(console)) =
            (&started.listening, &started.portal, &started.console)
        else {
            return "Working. Stop with Ctrl-C.".to_owned();
        };
        let mut text = format!("Listening on {listening}\n  Citizens: {portal}\n  Staff:    {console}");
        let mut town = "";
        for one in &started.sign_ins {
            if one.tenant != town {
                town = one.tenant;
                let _ = write!(text, "\n{} {portal}t/{town}/", one.tenant_name);
            }
            let _ = write!(text, "\n  {:34} {}", one.email, one.position);
        }
        if let Some(one) = started.sign_ins.first() {
            let _ = write!(text, "\nDemonstration: everybody's password is {}", one.password);
        }
        text
    })
}

async fn serve(
    process: &Process,
    metrics: Metrics,
    shutdown: Shutdown,
    listener: TcpListener,
) -> Result<(), Stop> {
    let app = gateway::App::new(gateway::Parts {
        config: process.config.as_ref().clone(),
        store: process.store.clone(),
        backplane: process.backplane.clone(),
        files: process.files.clone(),
        vault: process.vault.clone(),
        clock: process.clock.clone(),
        metrics,
        shutdown,
    });
    let app = app.map_err(|entry| Stop::Config(anyhow!("http.trusted_proxies: {entry}")))?;
    Ok(gateway::serve(app, listener).await.context("gateway")?)
}

async fn work(process: &Process, shutdown: Shutdown) -> Result<(), Stop> {
    let config = &process.config;
    let transport = reminders::Transport::from_config(&config.mail, &config.http.public_url)
        .map_err(|e| Stop::Config(anyhow::Error::new(e).context("mail")))?;
    worker::run(worker::Parts {
        store: process.store.clone(),
        clock: process.clock.clone(),
        transport: Arc::new(transport),
        files: process.files.clone(),
        public_url: config.http.public_url.clone(),
        shutdown,
    })
    .await;
    Ok(())
}

/// When one role ends, for whatever reason, the others are asked to end too: half a process helps nobody.
async fn ending(role: impl Future<Output = Result<(), Stop>>, shutdown: &Shutdown) -> Result<(), Stop> {
    let ended = role.await;
    if ended.is_err() {
        shutdown.trigger();
    }
    ended
}

async fn overdue(shutdown: &Shutdown) {
    shutdown.signalled().await;
    tokio::time::sleep(GRACE).await;
}
