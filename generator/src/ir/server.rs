//! Where an API is served.

use serde::{Deserialize, Serialize};

/// A server of the API.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Server {
    /// The name of its setting; empty for the first.
    pub name: String,
    /// Prose about it.
    pub doc: String,
    /// Its URLs, the usual first, `{…}` for variables, or no more than a path; none if the description names none.
    pub urls: Vec<String>,
}

/// A part of servers' URLs that callers may choose.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct ServerVariable {
    /// The name of its setting.
    pub name: String,
    /// Its name in the URLs.
    pub wire: String,
    /// What it is unless it is chosen.
    pub default: String,
    /// What it may be; anything, if empty.
    pub values: Vec<String>,
    /// The environment variable it is read from, if any.
    pub env: Option<String>,
    /// Prose about it.
    pub doc: String,
}
