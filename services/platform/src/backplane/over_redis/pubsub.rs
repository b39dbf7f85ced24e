//! Notices between processes.
//!
//! Every process subscribes once, to all channels of the installation, and drops what nobody in it listens to: one
//! line to keep alive instead of one subscription per reader. Notices are a few words and a nation-wide year has
//! fewer than one a second on average, so the surplus costs nothing worth the bookkeeping.

use super::link::{BackOff, Link, PATIENCE, within_patience};
use crate::backplane::in_process::Hub;
use crate::backplane::{Channel, PubSub};
use async_trait::async_trait;
use futures::StreamExt;
use futures::stream::BoxStream;
use redis::aio::{PubSubSink, PubSubStream};
use redis::{Client, Msg, RedisResult};
use std::sync::Arc;
use std::time::Duration;
use tokio::sync::watch;
use tokio::task::JoinHandle;
use tokio::time::{MissedTickBehavior, interval, timeout};
use uuid::Uuid;

/// How often a silent line is asked whether it is still there; a host that vanished says nothing by itself.
const HEARTBEAT: Duration = Duration::from_secs(20);

pub(in crate::backplane) struct RedisPubSub {
    link: Arc<Link>,
    hub: Arc<Hub>,
    prefix: String,
    /// Marks what this process sent: it has delivered that to itself already, with or without Redis.
    sender: String,
    listening: Arc<watch::Sender<bool>>,
    listener: JoinHandle<()>,
}

impl Drop for RedisPubSub {
    fn drop(&mut self) {
        self.listener.abort();
    }
}

impl RedisPubSub {
    pub async fn start(link: Arc<Link>, prefix: &str) -> Self {
        let prefix = format!("{prefix}:channel:");
        let sender = Uuid::new_v4().simple().to_string();
        let hub = Arc::new(Hub::default());
        let listening = Arc::new(watch::Sender::new(false));
        let listener = Listener {
            client: link.client.clone(),
            prefix: prefix.clone(),
            own: sender.clone(),
            hub: hub.clone(),
            listening: listening.clone(),
        };
        let listener = tokio::spawn(listener.run());
        let started = Self { link, hub, prefix, sender, listening, listener };
        // Usually at once; when not, the listener goes on trying behind our back.
        let _ = timeout(PATIENCE, started.until_listening()).await;
        started
    }

    pub fn is_listening(&self) -> bool {
        *self.listening.borrow()
    }

    pub async fn until_listening(&self) {
        let _ = self.listening.subscribe().wait_for(|listening| *listening).await;
    }
}

#[async_trait]
impl PubSub for RedisPubSub {
    async fn publish(&self, channel: &Channel, payload: &str) {
        self.hub.deliver(channel.as_str(), payload);
        let name = format!("{}{}", self.prefix, channel.as_str());
        let message = format!("{}|{payload}", self.sender);
        // Counted by the link when it fails; the notice is then lost to other processes, which poll anyway.
        let _: Option<()> = self
            .link
            .run("pubsub.publish", |mut connection| async move {
                redis::cmd("PUBLISH").arg(name).arg(message).query_async(&mut connection).await
            })
            .await;
    }

    async fn subscribe(&self, channel: &Channel) -> BoxStream<'static, String> {
        self.hub.listen(channel)
    }
}

struct Listener {
    client: Client,
    prefix: String,
    own: String,
    hub: Arc<Hub>,
    listening: Arc<watch::Sender<bool>>,
}

impl Listener {
    async fn run(self) {
        let mut back_off = BackOff::new();
        loop {
            match within_patience(self.open()).await {
                Ok((sink, stream)) => {
                    back_off.reset();
                    self.listening.send_replace(true);
                    self.pass_on(sink, stream).await;
                    self.listening.send_replace(false);
                    metrics::counter!("suanruam_redis_failures_total", "operation" => "pubsub.listen")
                        .increment(1);
                }
                Err(error) => {
                    metrics::counter!("suanruam_redis_failures_total", "operation" => "pubsub.listen")
                        .increment(1);
                    tracing::debug!(category = error.category(), "redis subscription failed");
                }
            }
            back_off.pause().await;
        }
    }

    async fn open(&self) -> RedisResult<(PubSubSink, PubSubStream)> {
        let (mut sink, stream) = self.client.get_async_pubsub().await?.split();
        sink.psubscribe(format!("{}*", self.prefix)).await?;
        Ok((sink, stream))
    }

    /// Hands messages to the readers of this process until the line breaks.
    async fn pass_on(&self, mut sink: PubSubSink, mut stream: PubSubStream) {
        let mut heartbeat = interval(HEARTBEAT);
        heartbeat.set_missed_tick_behavior(MissedTickBehavior::Delay);
        loop {
            tokio::select! {
                message = stream.next() => match message {
                    Some(message) => self.deliver(&message),
                    None => return,
                },
                _ = heartbeat.tick() => {
                    if within_patience(sink.ping::<redis::Value>()).await.is_err() {
                        return;
                    }
                }
            }
        }
    }

    fn deliver(&self, message: &Msg) {
        let Some(channel) = message.get_channel_name().strip_prefix(&self.prefix) else { return };
        let Ok(text) = message.get_payload::<String>() else { return };
        if let Some((sender, payload)) = text.split_once('|')
            && sender != self.own
        {
            self.hub.deliver(channel, payload);
        }
    }
}
