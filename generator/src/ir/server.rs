//! Where an API is served.

use serde::{Deserialize, Serialize};

/// A server of the API.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Server {
    /// The name of its setting; empty for the first.
    pub name: String,
    /// Prose about it.
    pub docs: String,
    /// Its URLs, the usual first, `{…}` for variables, or no more than a path; none if the description names none.
    pub urls: Vec<String>,
}

/// A part of servers' URLs that callers may choose.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct ServerVariable {
    /// The name of its setting.
    pub name: String,
    /// What the description calls it, and it is set by. Of several that are called so, each with a default or values of its
    /// own, all are set together.
    pub wire_name: String,
    /// What stands for it in the URLs, if that isn't its name, since another has that.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub placeholder: Option<String>,
    /// What it is unless it is chosen.
    pub default: String,
    /// What it may be; anything, if empty.
    pub values: Vec<String>,
    /// The environment variable it is read from, if any.
    pub env: Option<String>,
    /// Prose about it.
    pub docs: String,
}

impl ServerVariable {
    /// What stands for it in the URLs, with its braces.
    pub fn template_expression(&self) -> String {
        format!("{{{}}}", self.placeholder.as_ref().unwrap_or(&self.wire_name))
    }
}

/// The path that a URL ends in.
pub(crate) fn base_path(url: &str) -> String {
    let rest = url.split_once("://").map_or(url, |(_, rest)| rest);
    rest.find('/').and_then(|slash| rest.get(slash..)).unwrap_or("").to_owned()
}
