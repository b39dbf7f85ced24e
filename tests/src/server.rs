//! The real gateway on a free port, with a client that keeps cookies, a worker that runs when told, and the mails it
//! wrote.

use crate::harness::{Harness, Town};
use kernel::{Role, SharedClock};
use platform::{Metrics, Shutdown, config::MailMode};
use reminders::Transport;
use reqwest::{Client, RequestBuilder, Response, redirect::Policy};
use serde_json::{Value, json};
use std::sync::Arc;
use tokio::{net::TcpListener, sync::OnceCell};

pub const PASSWORD: &str = "correct horse battery staple";
static PASSWORD_HASH: OnceCell<String> = OnceCell::const_new();

pub struct Server {
    pub base: String,
    pub client: Client,
    worker: worker::Parts,
    shutdown: Shutdown,
    mails: std::path::PathBuf,
}

impl Server {
    pub async fn start(h: &Harness) -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
        let base = format!("http://127.0.0.1:{}", listener.local_addr().unwrap().port());
        let mut config = platform::Config::default();
        config.http.public_url.clone_from(&base);
        config.mail.mode = MailMode::Files;
        config.mail.dir = h.folder.path().join("mail");
        config.demo = true;
        let shutdown = Shutdown::new();
        let transport = Arc::new(Transport::from_config(&config.mail, &base).unwrap());
        let mails = config.mail.dir.clone();
        let clock: SharedClock = h.clock.clone();
        let app = gateway::App::new(gateway::Parts {
            config,
            store: h.store.clone(),
            backplane: h.backplane.clone(),
            files: h.files.clone(),
            vault: h.vault.clone(),
            clock: clock.clone(),
            metrics: Metrics::install().unwrap(),
            shutdown: shutdown.clone(),
        })
        .unwrap();
        tokio::spawn(gateway::serve(app, listener));
        let worker = worker::Parts {
            store: h.store.clone(),
            clock,
            transport,
            files: h.files.clone(),
            public_url: base.clone(),
            shutdown: shutdown.clone(),
        };
        let client = Client::builder().redirect(Policy::none()).build().unwrap();
        Self { base, client, worker, shutdown, mails }
    }

    /// Runs the worker until it finds nothing more to do.
    pub async fn drain(&self) {
        while worker::round(&self.worker).await.worked() {}
    }

    /// The mails written so far, as they would go over the wire.
    pub fn mails(&self) -> Vec<String> {
        let Ok(folder) = std::fs::read_dir(&self.mails) else { return Vec::new() };
        let mut paths: Vec<_> = folder.map(|entry| entry.unwrap().path()).collect();
        paths.sort();
        paths.into_iter().map(|path| std::fs::read_to_string(path).unwrap()).collect()
    }

    pub async fn get(&self, path: &str) -> Response {
        self.client.get(format!("{}{path}", self.base)).send().await.unwrap()
    }

    pub async fn page(&self, path: &str) -> String {
        let response = self.get(path).await;
        let status = response.status();
        let text = response.text().await.unwrap();
        assert!(status.is_success(), "{path}: {status}\n{text}");
        text
    }

    /// A browser signed in as the person of a role.
    pub async fn sign_in(&self, h: &Harness, town: &Town, role: Role) -> Console {
        h.give_password(town, role).await;
        let mut console =
            Console { base: self.base.clone(), client: self.client.clone(), cookie: String::new() };
        let email = format!("{}@{}.example", role.as_str(), town.scope.slug());
        let body = json!({ "tenant": town.scope.slug(), "email": email, "password": PASSWORD });
        let response = console.post("/staff/api/sign-in").json(&body).send().await.unwrap();
        let status = response.status();
        let cookie = response.headers().get("set-cookie").map(|v| v.to_str().unwrap().to_owned());
        assert!(status.is_success(), "{}", response.text().await.unwrap());
        console.cookie = cookie.unwrap().split(';').next().unwrap().to_owned();
        console
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        self.shutdown.trigger();
    }
}

impl Harness {
    /// Lets the person of a role sign in with [`PASSWORD`].
    pub async fn give_password(&self, town: &Town, role: Role) {
        let hash = PASSWORD_HASH
            .get_or_init(|| async { tenancy::session::hash_password(PASSWORD).await.unwrap() })
            .await;
        let tx = self.store.write(&town.scope).await.unwrap();
        let sql = store::Sql::new("UPDATE staff SET password_hash = ? WHERE tenant_id = {tenant} AND id = ?");
        tx.run(sql.bind(hash.as_str()).bind(town.staff(role).uuid())).await.unwrap();
        tx.commit().await.unwrap();
    }
}

/// A signed-in browser.
pub struct Console {
    pub base: String,
    pub client: Client,
    pub cookie: String,
}

impl Console {
    pub fn post(&self, path: &str) -> RequestBuilder {
        let request = self.client.post(format!("{}{path}", self.base)).header("x-requested-with", "suanruam");
        if self.cookie.is_empty() { request } else { request.header("cookie", &self.cookie) }
    }

    pub async fn get(&self, path: &str) -> Response {
        self.client.get(format!("{}{path}", self.base)).header("cookie", &self.cookie).send().await.unwrap()
    }

    /// The whole answer of a GraphQL request.
    pub async fn graphql(&self, query: &str, variables: Value) -> Value {
        let body = json!({ "query": query, "variables": variables });
        self.post("/graphql").json(&body).send().await.unwrap().json().await.unwrap()
    }

    /// The data of a GraphQL request that must succeed.
    pub async fn data(&self, query: &str, variables: Value) -> Value {
        let answer = self.graphql(query, variables).await;
        assert!(answer.get("errors").is_none() && answer.get("data").is_some(), "{query}\n{answer:#}");
        answer["data"].clone()
    }
}

/// The value of a hidden or text input of a page.
pub fn input_value(page: &str, name: &str) -> String {
    let at = page.find(&format!("name=\"{name}\"")).unwrap_or_else(|| panic!("no input {name}"));
    let start = page[..at].rfind('<').unwrap();
    let tag = &page[start..start + page[start..].find('>').unwrap()];
    let value = tag.split_once("value=\"").unwrap_or_else(|| panic!("{tag}")).1;
    value.split('"').next().unwrap().to_owned()
}
