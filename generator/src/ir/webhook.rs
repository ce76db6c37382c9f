//! Webhooks: the deliveries that a service sends to its users' servers.

use super::{Api, TypeId};

/// All deliveries of a description of webhooks.
#[derive(Clone, Debug, PartialEq)]
pub struct Webhooks {
    /// Its title, documentation and models. It has no operations.
    pub api: Api,
    /// The signature of deliveries, if the description has one.
    pub signature: Option<Signature>,
    /// The deliveries, one for each path.
    pub deliveries: Vec<Delivery>,
}

/// The signature of deliveries: HMAC-SHA1 over the URL and a form's fields.
#[derive(Clone, Debug, PartialEq)]
pub struct Signature {
    /// The header with the signature.
    pub header: String,
    /// The query parameter with the digest of a body that is not a form.
    pub body_digest: Option<String>,
}

/// The deliveries to one path: one of several events.
#[derive(Clone, Debug, PartialEq)]
pub struct Delivery {
    /// The enum's name, unique among models.
    pub name: String,
    /// The path in the description.
    pub path: String,
    /// Its documentation.
    pub docs: String,
    /// The field that names the event.
    pub tag: String,
    /// The events, in the description's order.
    pub events: Vec<Event>,
}

/// One event.
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
