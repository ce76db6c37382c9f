//! Webhooks: the deliveries that a service sends to its users' servers.

use super::{Api, Type, TypeId};

/// All deliveries of a description.
#[derive(Clone, Debug, PartialEq)]
pub struct Webhooks {
    /// Its title, documentation and models. It has no operations.
    pub api: Api,
    /// The signature of deliveries, if the description has one.
    pub signature: Option<Signature>,
    /// The deliveries, one for each path or webhook.
    pub deliveries: Vec<Delivery>,
    /// The union of the JSON payloads, if their values say which payload each is.
    pub event: Option<TypeId>,
}

/// The signature of deliveries.
#[derive(Clone, Debug, PartialEq)]
pub struct Signature {
    /// The header with the signature.
    pub header: String,
    /// The signed text, the algorithm, and the encoding.
    pub scheme: SignatureScheme,
}

/// How deliveries are signed.
#[derive(Clone, Debug, PartialEq)]
pub enum SignatureScheme {
    /// HMAC-SHA1 over the URL and a form's fields, in base64.
    UrlForm {
        /// The query parameter with the digest of a body that is not a form.
        body_digest: Option<String>,
    },
    /// HMAC-SHA256 over the body.
    Body {
        /// The encoding of the signature.
        encoding: Encoding,
        /// The text before it in the header.
        prefix: String,
    },
}

/// The encoding of bytes in a header.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Encoding {
    /// Hexadecimal digits.
    Hex,
    /// Base64.
    Base64,
}

/// The deliveries to one path, or of one webhook.
#[derive(Clone, Debug, PartialEq)]
pub struct Delivery {
    /// The type's name, unique among models.
    pub name: String,
    /// The path, or the webhook's name, in the description.
    pub path: String,
    /// The location of its path item, as a JSON pointer.
    pub pointer: String,
    /// Its documentation.
    pub docs: String,
    /// Its body.
    pub payload: Payload,
}

/// The body of a delivery.
#[derive(Clone, Debug, PartialEq)]
pub enum Payload {
    /// A form: one of several events.
    Form {
        /// The field that names the event.
        tag: String,
        /// The events, in the description's order.
        events: Vec<Event>,
    },
    /// A JSON value of this type.
    Json(Type),
}

/// One event of a form.
#[derive(Clone, Debug, PartialEq)]
pub struct Event {
    /// Its variant's name.
    pub name: String,
    /// Its name on the wire.
    pub tag: String,
    /// Its model.
    pub ty: TypeId,
    /// The model of the changes that a response to it can make.
    pub changes: Option<TypeId>,
}

impl Payload {
    /// The events of a form. JSON has none.
    pub fn events(&self) -> &[Event] {
        match self {
            Self::Form { events, .. } => events,
            Self::Json(_) => &[],
        }
    }

    /// The models that it refers to.
    pub(crate) fn models(&self) -> Vec<TypeId> {
        match self {
            Self::Form { events, .. } => {
                events.iter().flat_map(|event| [Some(event.ty), event.changes]).flatten().collect()
            }
            Self::Json(ty) => {
                let mut found = Vec::new();
                super::reach::named(ty, true, &mut found);
                found.into_iter().map(|(id, _)| id).collect()
            }
        }
    }

    /// Replaces the id of each type in it.
    pub(crate) fn renumber(&mut self, change: &impl Fn(TypeId) -> TypeId) {
        match self {
            Self::Form { events, .. } => {
                for event in events {
                    event.ty = change(event.ty);
                    event.changes = event.changes.map(change);
                }
            }
            Self::Json(ty) => ty.renumber(change),
        }
    }
}
