//! Orderly stopping (การปิดระบบอย่างเป็นระเบียบ): one signal that every role of the process waits for.

use std::io;
use std::sync::Arc;
use tokio::sync::watch;

/// A switch that is thrown once. Clones share it.
#[derive(Clone, Debug)]
pub struct Shutdown {
    thrown: Arc<watch::Sender<bool>>,
}

impl Default for Shutdown {
    fn default() -> Self {
        Self::new()
    }
}

impl Shutdown {
    #[must_use]
    pub fn new() -> Self {
        Self { thrown: Arc::new(watch::Sender::new(false)) }
    }

    /// Asks everything to stop. Asking twice is the same as asking once.
    pub fn trigger(&self) {
        self.thrown.send_replace(true);
    }

    #[must_use]
    pub fn is_triggered(&self) -> bool {
        *self.thrown.borrow()
    }

    /// Returns when the process has been asked to stop, at once if that was before the call.
    pub async fn signalled(&self) {
        // The sender lives in `self`, so the channel cannot close under this wait.
        let _ = self.thrown.subscribe().wait_for(|thrown| *thrown).await;
    }

    /// Throws the switch on SIGTERM or Ctrl-C. A second signal ends the process without waiting for open work,
    /// because an operator who asks twice means it.
    ///
    /// # Errors
    /// When the operating system refuses the signal handlers.
    pub fn listen(&self) -> io::Result<()> {
        use tokio::signal::unix::{SignalKind, signal};
        let mut terminate = signal(SignalKind::terminate())?;
        let mut interrupt = signal(SignalKind::interrupt())?;
        let shutdown = self.clone();
        tokio::spawn(async move {
            loop {
                let name = tokio::select! {
                    Some(()) = terminate.recv() => "SIGTERM",
                    Some(()) = interrupt.recv() => "SIGINT",
                    else => return,
                };
                if shutdown.is_triggered() {
                    tracing::warn!(signal = name, "second signal: stopping without waiting");
                    std::process::exit(130);
                }
                tracing::info!(signal = name, "stopping: finishing open work");
                shutdown.trigger();
            }
        });
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, clippy::expect_used, clippy::indexing_slicing)]
    use super::*;
    use std::time::Duration;

    #[tokio::test]
    async fn a_trigger_reaches_waiters_of_before_and_after() {
        let shutdown = Shutdown::new();
        let early = shutdown.clone();
        let waiter = tokio::spawn(async move { early.signalled().await });
        assert!(!shutdown.is_triggered());
        shutdown.trigger();
        tokio::time::timeout(Duration::from_secs(5), waiter).await.expect("woken").unwrap();
        tokio::time::timeout(Duration::from_secs(5), shutdown.signalled()).await.expect("already thrown");
    }

    #[tokio::test]
    async fn sigterm_throws_the_switch() {
        let shutdown = Shutdown::new();
        shutdown.listen().unwrap();
        let sent = std::process::Command::new("kill")
            .args(["-TERM", &std::process::id().to_string()])
            .status()
            .unwrap();
        assert!(sent.success());
        tokio::time::timeout(Duration::from_secs(5), shutdown.signalled()).await.expect("signal seen");
    }
}
