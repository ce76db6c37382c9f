//! Ways to authenticate.

use serde::{Deserialize, Serialize};

/// A way to authenticate.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Scheme {
    /// The constructor's name.
    pub name: String,
    /// Prose about it.
    pub doc: String,
    /// How it travels.
    pub kind: SchemeKind,
    /// What the caller supplies, in order.
    pub parts: Vec<Part>,
}

/// How credentials travel.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub enum SchemeKind {
    /// HTTP Basic.
    Basic,
    /// A bearer token.
    Bearer,
    /// A key in the named header.
    Header(String),
    /// A key in the named query parameter.
    Query(String),
    /// A key in the named cookie.
    Cookie(String),
}

/// One part of a credential.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Part {
    /// The argument's name.
    pub name: String,
    /// The environment variable it is read from, if any.
    pub env: Option<String>,
}
