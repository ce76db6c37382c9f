//! What a service delivers to its users' servers.

use super::{Api, TypeId};

/// All deliveries of a description of webhooks.
#[derive(Clone, Debug, PartialEq)]
pub struct Webhooks {
    /// Title, prose and models; it has no operations.
    pub api: Api,
    /// How deliveries are signed, if the description says so.
    pub signature: Option<Signature>,
    /// The kinds of deliveries, one a path.
    pub deliveries: Vec<Delivery>,
}

/// How deliveries are signed: HMAC-SHA1 over the URL and a form's fields.
#[derive(Clone, Debug, PartialEq)]
pub struct Signature {
    /// The header that has it.
    pub header: String,
    /// The query parameter with the digest of a body that is no form.
    pub body_digest: Option<String>,
}

/// What is delivered to one path: one of several events.
#[derive(Clone, Debug, PartialEq)]
pub struct Delivery {
    /// The enum's name, unique among models.
    pub name: String,
    /// The path in the description.
    pub path: String,
    /// Prose about it.
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
    /// The model of the changes it can be answered with.
    pub changes: Option<TypeId>,
}
