//! Live events for open consoles: only "something changed"; what changed is asked through the ordinary queries.

use super::session::Staff;
use crate::App;
use axum::{
    extract::State,
    response::{
        IntoResponse, Response, Sse,
        sse::{Event, KeepAlive},
    },
};
use futures::StreamExt;
use platform::Channel;
use std::{convert::Infallible, time::Duration};

pub async fn stream(State(app): State<App>, staff: Staff) -> Response {
    let changes =
        app.backplane.pubsub.subscribe(&Channel::scoped(&staff.who.scope, "console", "complaint")).await;
    let shutdown = app.shutdown.clone();
    let events = changes
        .map(|_| Ok::<_, Infallible>(Event::default().event("complaint").data("{}")))
        // An open stream must not hold up the end of the process.
        .take_until(Box::pin(async move { shutdown.signalled().await }));
    Sse::new(events).keep_alive(KeepAlive::new().interval(Duration::from_secs(25))).into_response()
}
