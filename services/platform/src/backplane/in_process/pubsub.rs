//! Fan-out inside the process: the whole of pub/sub without Redis, and the last step of it with Redis.

use crate::backplane::{Channel, PubSub};
use async_trait::async_trait;
use futures::StreamExt;
use futures::stream::{self, BoxStream};
use std::collections::HashMap;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError, Weak};
use tokio::sync::broadcast::{Receiver, Sender, error::RecvError};

/// Messages a slow reader may be behind before it misses the oldest.
const BACKLOG: usize = 256;

/// The channels somebody listens to.
#[derive(Default)]
pub(in crate::backplane) struct Hub {
    channels: Mutex<HashMap<String, Sender<String>>>,
}

impl Hub {
    fn channels(&self) -> MutexGuard<'_, HashMap<String, Sender<String>>> {
        self.channels.lock().unwrap_or_else(PoisonError::into_inner)
    }

    pub fn deliver(&self, channel: &str, payload: &str) {
        if let Some(sender) = self.channels().get(channel) {
            // Fails only when the last reader is leaving at this moment.
            let _ = sender.send(payload.to_owned());
        }
    }

    pub fn listen(self: &Arc<Self>, channel: &Channel) -> BoxStream<'static, String> {
        let receiver = self
            .channels()
            .entry(channel.as_str().to_owned())
            .or_insert_with(|| Sender::new(BACKLOG))
            .subscribe();
        let place = Place {
            receiver: Some(receiver),
            channel: channel.as_str().to_owned(),
            // Weak, so that the stream ends with the backplane.
            hub: Arc::downgrade(self),
        };
        stream::unfold(place, |mut place| async move {
            loop {
                match place.receiver.as_mut()?.recv().await {
                    Ok(payload) => return Some((payload, place)),
                    Err(RecvError::Closed) => return None,
                    Err(RecvError::Lagged(missed)) => {
                        metrics::counter!("suanruam_pubsub_missed_total").increment(missed);
                    }
                }
            }
        })
        .boxed()
    }
}

/// One reader's place; leaving it clears a channel nobody else reads.
struct Place {
    receiver: Option<Receiver<String>>,
    channel: String,
    hub: Weak<Hub>,
}

impl Drop for Place {
    fn drop(&mut self) {
        let Some(hub) = self.hub.upgrade() else { return };
        let mut channels = hub.channels();
        // Given up under the lock: of two readers that leave together, the second must see that it is the last.
        self.receiver = None;
        if channels.get(&self.channel).is_some_and(|sender| sender.receiver_count() == 0) {
            channels.remove(&self.channel);
        }
    }
}

#[derive(Default)]
pub(in crate::backplane) struct MemoryPubSub {
    hub: Arc<Hub>,
}

#[async_trait]
impl PubSub for MemoryPubSub {
    async fn publish(&self, channel: &Channel, payload: &str) {
        self.hub.deliver(channel.as_str(), payload);
    }

    async fn subscribe(&self, channel: &Channel) -> BoxStream<'static, String> {
        self.hub.listen(channel)
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, clippy::expect_used, clippy::indexing_slicing)]
    use super::*;

    #[tokio::test]
    async fn a_channel_nobody_reads_leaves_nothing_behind() {
        let hub = Arc::new(Hub::default());
        let channel = Channel::platform("probe", "1");
        let readers = [hub.listen(&channel), hub.listen(&channel)];
        assert_eq!(hub.channels().len(), 1);
        drop(readers);
        hub.deliver(channel.as_str(), "to nobody");
        assert_eq!(hub.channels().len(), 0);
    }

    #[tokio::test]
    async fn a_slow_reader_misses_the_oldest_and_goes_on() {
        let hub = Arc::new(Hub::default());
        let channel = Channel::platform("probe", "1");
        let mut reader = hub.listen(&channel);
        for n in 0..BACKLOG + 10 {
            hub.deliver(channel.as_str(), &n.to_string());
        }
        assert_eq!(reader.next().await.as_deref(), Some("10"));
        drop(hub);
        assert_eq!(reader.collect::<Vec<_>>().await.len(), BACKLOG - 1, "then the stream ends with the hub");
    }
}
