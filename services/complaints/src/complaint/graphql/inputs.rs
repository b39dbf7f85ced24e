//! What the console sends.

use crate::{
    case::{Channel, Kind, Stage, State},
    complaint::{
        queue::{Filter, View},
        rules::{Contact, Matter},
        write::Attachment,
    },
};
use async_graphql::{ID, InputObject};
use chrono::{DateTime, Utc};
use kernel::{Fault, FieldError, ids::BadId};
use std::str::FromStr;
use tenancy::holiday::graphql::Date;

/// An id of the expected kind; anything else does not exist.
pub fn id<T: FromStr<Err = BadId>>(id: &ID) -> Result<T, Fault> {
    id.parse().map_err(|_| Fault::NotFound)
}

pub fn some_id<T: FromStr<Err = BadId>>(value: Option<&ID>) -> Result<Option<T>, Fault> {
    value.map(id).transpose()
}

/// Choices of one kind in a filter; an office has a few dozen categories.
const MOST_CHOICES: usize = 100;

#[derive(InputObject, Default)]
pub struct ComplaintFilter {
    pub view: Option<View>,
    pub text: Option<String>,
    pub states: Option<Vec<State>>,
    pub category_ids: Option<Vec<ID>>,
    pub department_id: Option<ID>,
    pub assignee_id: Option<ID>,
    pub village_id: Option<ID>,
    pub channels: Option<Vec<Channel>>,
    pub kinds: Option<Vec<Kind>>,
    pub received_from: Option<Date>,
    pub received_to: Option<Date>,
}

impl ComplaintFilter {
    pub fn read(self) -> Result<Filter, Fault> {
        let lists = [
            self.states.as_ref().map(Vec::len),
            self.category_ids.as_ref().map(Vec::len),
            self.channels.as_ref().map(Vec::len),
            self.kinds.as_ref().map(Vec::len),
        ];
        if lists.into_iter().flatten().any(|length| length > MOST_CHOICES) {
            return Err(Fault::Invalid(vec![
                FieldError::new("filter", "too_many").with("max", MOST_CHOICES),
            ]));
        }
        Ok(Filter {
            view: self.view.unwrap_or_default(),
            text: self.text.unwrap_or_default().chars().take(200).collect(),
            states: self.states.unwrap_or_default(),
            categories: self.category_ids.unwrap_or_default().iter().map(id).collect::<Result<_, _>>()?,
            department: some_id(self.department_id.as_ref())?,
            assignee: some_id(self.assignee_id.as_ref())?,
            village: some_id(self.village_id.as_ref())?,
            channels: self.channels.unwrap_or_default(),
            kinds: self.kinds.unwrap_or_default(),
            received_from: self.received_from.map(|day| day.0),
            received_to: self.received_to.map(|day| day.0),
        })
    }
}

#[derive(InputObject)]
pub struct ContactInput {
    pub name: Option<String>,
    pub phone: Option<String>,
    pub email: Option<String>,
    pub address: Option<String>,
    pub wants_mail: Option<bool>,
}

impl From<ContactInput> for Contact {
    fn from(input: ContactInput) -> Self {
        let text = |value: Option<String>| value.map(|v| v.trim().to_owned()).unwrap_or_default();
        Self {
            name: text(input.name),
            phone: text(input.phone),
            email: text(input.email),
            address: text(input.address),
            wants_mail: input.wants_mail.unwrap_or(false),
        }
    }
}

#[derive(InputObject)]
pub struct RegisterComplaintInput {
    pub idempotency_key: String,
    pub kind: Kind,
    pub channel: Channel,
    pub category_id: ID,
    pub title: Option<String>,
    pub text: String,
    pub village_id: Option<ID>,
    pub place: Option<String>,
    pub lat: Option<f64>,
    pub lon: Option<f64>,
    pub received_at: Option<DateTime<Utc>>,
    pub contact: Option<ContactInput>,
    pub upload_ids: Option<Vec<ID>>,
    pub department_id: Option<ID>,
    pub assignee_id: Option<ID>,
}

impl RegisterComplaintInput {
    pub fn read(self, upload_batch: String) -> Result<crate::complaint::NewComplaint, Fault> {
        Ok(crate::complaint::NewComplaint {
            idempotency_key: self.idempotency_key,
            channel: self.channel,
            category: Some(id(&self.category_id)?),
            village: some_id(self.village_id.as_ref())?,
            matter: Matter {
                kind: self.kind,
                title: self.title,
                text: self.text,
                place: self.place.unwrap_or_default(),
                point: self.lat.zip(self.lon),
                contact: self
                    .contact
                    .map(Contact::from)
                    .filter(|contact| !contact.is_empty() || contact.wants_mail),
                received_at: self.received_at,
            },
            uploads: self.upload_ids.unwrap_or_default().iter().map(id).collect::<Result<_, _>>()?,
            upload_batch,
            department: some_id(self.department_id.as_ref())?,
            assignee: some_id(self.assignee_id.as_ref())?,
        })
    }
}

#[derive(InputObject)]
pub struct PhotoInput {
    pub upload_id: ID,
    pub stage: Stage,
    pub alt: Option<String>,
}

/// The photos of a step, staged by the member of staff who sends it.
pub fn photos(input: Option<Vec<PhotoInput>>, batch: &str) -> Result<Vec<Attachment>, Fault> {
    let each = |photo: PhotoInput| {
        Ok(Attachment {
            batch: batch.to_owned(),
            upload: id(&photo.upload_id)?,
            stage: photo.stage,
            alt: kernel::text::clean_line(&photo.alt.unwrap_or_default(), 200),
        })
    };
    input.unwrap_or_default().into_iter().map(each).collect()
}
