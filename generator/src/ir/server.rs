//! Servers, and the variables of their URLs.

/// A server of the API.
#[derive(Clone, Debug, PartialEq)]
pub struct Server {
    /// The name of its setting. `None` for the first, which is set as the base URL.
    pub name: Option<String>,
    /// Its documentation.
    pub docs: String,
    /// Its URLs with `{…}` for variables, the default first. A URL may be a path alone. Empty if the description has no server.
    pub urls: Vec<String>,
}

/// A variable of servers' URLs.
#[derive(Clone, Debug, PartialEq)]
pub struct ServerVariable {
    /// The name of its setting.
    pub name: String,
    /// Its name in the description. A setting sets all variables with one name, which may differ in defaults and values.
    pub wire_name: String,
    /// Its name in the URLs, if another variable has its name there.
    pub placeholder: Option<String>,
    /// Its default.
    pub default: String,
    /// Its values. Any value if empty.
    pub values: Vec<String>,
    /// The environment variable that holds it, if there is one.
    pub env: Option<String>,
    /// Its documentation.
    pub docs: String,
}

impl ServerVariable {
    /// Its expression in the URLs: `{region}`.
    pub fn template_expression(&self) -> String {
        format!("{{{}}}", self.placeholder.as_ref().unwrap_or(&self.wire_name))
    }
}

/// The path of a URL.
pub(super) fn path_of(url: &str) -> &str {
    let rest = url.split_once("://").map_or(url, |(_, rest)| rest);
    rest.find('/').and_then(|slash| rest.get(slash..)).unwrap_or("")
}
