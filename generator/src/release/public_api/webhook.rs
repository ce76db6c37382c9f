//! Webhooks: the deliveries that a service sends, their events, signature and replies.

use serde::{Deserialize, Serialize};

use super::{
    model::{Model, model},
    text::received_text,
};
use crate::ir::{
    Api, TypeId,
    webhook::{self, Encoding, Payload, SignatureScheme, Webhooks as Ir},
};

/// The module `webhooks`.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Webhooks {
    /// Its title and documentation.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub docs: String,
    /// The signature of deliveries, which `webhooks::validator` checks.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub signature: Option<Signature>,
    /// The deliveries, one for each path or webhook.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub deliveries: Vec<Delivery>,
    /// The models.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub models: Vec<Model>,
}

/// The signature of deliveries.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Signature {
    /// The header with the signature.
    pub header: String,
    /// The algorithm and the signed text, as in `HMAC-SHA256 of the body, in hexadecimal digits`.
    pub scheme: String,
}

/// The deliveries to one path, or of one webhook.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Delivery {
    /// The type's name.
    pub name: String,
    /// The path, or the webhook's name.
    pub path: String,
    /// The location of its path item, as a JSON pointer.
    pub pointer: String,
    /// The type of its JSON; `None` for a form.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub json: Option<String>,
    /// The field that names the event of a form.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub tag: Option<String>,
    /// The events of a form.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub events: Vec<Event>,
    /// Its documentation.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub docs: String,
}

/// One event of a form.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Event {
    /// Its variant's name.
    pub name: String,
    /// Its name on the wire.
    pub tag: String,
    /// Its model.
    pub ty: String,
    /// The model of the changes that a reply makes.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub reply: Option<String>,
}

impl Webhooks {
    /// Whether there are none.
    pub(crate) fn is_empty(&self) -> bool {
        *self == Self::default()
    }
}

impl From<&Ir> for Webhooks {
    fn from(webhooks: &Ir) -> Self {
        let api = &webhooks.api;
        Self {
            docs: format!("{}\n{}", api.title, api.docs).trim().to_owned(),
            signature: webhooks.signature.as_ref().map(signature),
            deliveries: webhooks.deliveries.iter().map(|one| delivery(api, one)).collect(),
            models: api.types.iter().map(|def| model(api, def)).collect(),
        }
    }
}

fn signature(signature: &webhook::Signature) -> Signature {
    let scheme = match &signature.scheme {
        SignatureScheme::UrlForm { body_digest: None } => "HMAC-SHA1 of the URL and the form, in base64".to_owned(),
        SignatureScheme::UrlForm { body_digest: Some(name) } => {
            format!("HMAC-SHA1 of the URL and the form, in base64; the query parameter {name} has the body's digest")
        }
        SignatureScheme::Body { encoding, prefix } => {
            let encoding = match encoding {
                Encoding::Hex => "hexadecimal digits",
                Encoding::Base64 => "base64",
            };
            let prefix = if prefix.is_empty() { String::new() } else { format!(" after `{prefix}`") };
            format!("HMAC-SHA256 of the body, in {encoding}{prefix}")
        }
    };
    Signature { header: signature.header.clone(), scheme }
}

fn delivery(api: &Api, delivery: &webhook::Delivery) -> Delivery {
    let (json, tag) = match &delivery.payload {
        Payload::Form { tag, .. } => (None, Some(tag.clone())),
        Payload::Json(ty) => (Some(received_text(api, ty)), None),
    };
    let name = |id: TypeId| api.types.get(id).map_or_else(String::new, |def| def.name.clone());
    let event = |event: &webhook::Event| Event {
        name: event.name.clone(),
        tag: event.tag.clone(),
        ty: name(event.ty),
        reply: event.changes.map(name),
    };
    Delivery {
        name: delivery.name.clone(),
        path: delivery.path.clone(),
        pointer: delivery.pointer.clone(),
        json,
        tag,
        events: delivery.payload.events().iter().map(event).collect(),
        docs: delivery.docs.clone(),
    }
}
