//! Ways to authenticate.

use std::mem::discriminant;

use serde::{Deserialize, Serialize};

/// A way to authenticate.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Scheme {
    /// The constructor's name.
    pub name: String,
    /// Prose about it.
    pub docs: String,
    /// How it travels.
    pub kind: SchemeKind,
    /// What the caller supplies, in order.
    pub parts: Vec<Part>,
    /// What the description calls other schemes that are met with the same credentials: they are never asked for without it.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub also: Vec<String>,
}

/// How credentials travel.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub enum SchemeKind {
    /// HTTP Basic.
    Basic,
    /// A bearer token.
    Bearer,
    /// A text after the named scheme, in the header `Authorization`.
    Http(String),
    /// A key in the named header.
    Header(String),
    /// A key in the named query parameter.
    Query(String),
    /// A key in the named cookie.
    Cookie(String),
}

impl SchemeKind {
    /// Where it travels: no request has two credentials in one place.
    pub fn slot(&self) -> String {
        match self {
            Self::Basic | Self::Bearer | Self::Http(_) => "header authorization".to_owned(),
            Self::Header(name) => format!("header {}", name.to_ascii_lowercase()),
            Self::Query(name) => format!("query {name}"),
            Self::Cookie(name) => format!("cookie {name}"),
        }
    }

    /// Whether the same credentials are written the same, in the same place.
    pub fn is_like(&self, other: &Self) -> bool {
        match (self, other) {
            (Self::Http(scheme), Self::Http(other)) => scheme.eq_ignore_ascii_case(other),
            _ => discriminant(self) == discriminant(other) && self.slot() == other.slot(),
        }
    }
}

/// One part of a credential.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Part {
    /// The argument's name.
    pub name: String,
    /// The environment variable it is read from, if any.
    pub env: Option<String>,
}
