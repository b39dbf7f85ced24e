//! The fields of a form without files.

use super::failures::Bare;
use axum::{
    extract::{Form, FromRequest, Request},
    http::StatusCode,
};

/// Names and values in the order they were sent.
#[derive(Debug, Default)]
pub struct Fields(Vec<(String, String)>);

impl Fields {
    /// The first value of a name; nothing when it was not sent.
    pub fn text(&self, name: &str) -> &str {
        self.0.iter().find(|(field, _)| field == name).map_or("", |(_, value)| value.as_str())
    }

    pub fn all<'a>(&'a self, name: &'a str) -> impl Iterator<Item = &'a str> {
        self.0.iter().filter(move |(field, _)| field == name).map(|(_, value)| value.as_str())
    }

    pub fn add(&mut self, name: String, value: String) {
        self.0.push((name, value));
    }
}

impl<S: Send + Sync> FromRequest<S> for Fields {
    type Rejection = Bare;

    async fn from_request(request: Request, state: &S) -> Result<Self, Bare> {
        match Form::<Vec<(String, String)>>::from_request(request, state).await {
            Ok(Form(fields)) => Ok(Self(fields)),
            Err(error) if error.status() == StatusCode::PAYLOAD_TOO_LARGE => Err(Bare::TOO_LARGE),
            Err(_) => Err(Bare::BAD_REQUEST),
        }
    }
}
