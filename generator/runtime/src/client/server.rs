//! Where an API is served, and where a client finds it.

use std::fmt;

use http::uri;

use super::base::Base;
use crate::Error;

/// A server of an API, as its description has it.
#[derive(Clone, Copy, Debug)]
pub struct Server {
    /// What the setting for its URL is called; empty for the API's own, whose setting is the client's base URL.
    pub name: &'static str,
    /// Its URLs, the usual one first. `{…}` is a variable's place. One that starts with a slash is a path on the host of the
    /// client's base URL. Empty if the description has none.
    pub urls: &'static [&'static str],
}

impl Server {
    /// A server from its parts.
    pub const fn new(name: &'static str, urls: &'static [&'static str]) -> Self {
        Self { name, urls }
    }

    /// Whether its host is that of the client's base URL.
    pub(super) fn is_relative(&self) -> bool {
        self.urls.first().is_some_and(|url| url.starts_with('/'))
    }
}

/// A part of servers' URLs that callers may choose.
#[derive(Clone, Copy, Debug)]
pub struct ServerVariable {
    /// Its name in the URLs.
    pub name: &'static str,
    /// What it is unless it is set.
    pub default: &'static str,
    /// What it may be; anything, if empty.
    pub values: &'static [&'static str],
}

impl ServerVariable {
    /// A variable from its parts.
    pub const fn new(name: &'static str, default: &'static str, values: &'static [&'static str]) -> Self {
        Self { name, default, values }
    }
}

/// A choice of where an API is served: a variable of its servers' URLs, or a whole URL for one of them.
#[derive(Clone, PartialEq, Eq)]
pub struct ServerSetting(Setting);

/// Without the URL, which may hold what should not be there.
impl fmt::Debug for ServerSetting {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match &self.0 {
            Setting::Variable(name, value) => write!(f, "{name} = {value:?}"),
            Setting::Url(name, _) => write!(f, "{name} at another URL"),
        }
    }
}

#[derive(Clone, Debug, PartialEq, Eq)]
enum Setting {
    Variable(&'static str, String),
    Url(&'static str, String),
}

impl ServerSetting {
    /// Sets a variable, to what the description lists for it or else to letters, digits and `-._~`; the last setting counts.
    /// A server is then found at the first of its URLs that has a place for all that are set.
    pub fn variable(name: &'static str, value: impl Into<String>) -> Self {
        Self(Setting::Variable(name, value.into()))
    }

    /// Puts the server `name` at a URL of its own, `https://host[:port][/path]`, whatever the variables are.
    pub fn url(name: &'static str, url: impl Into<String>) -> Self {
        Self(Setting::Url(name, url.into()))
    }

    /// Reads variables of servers' URLs from the environment, each by the name of its own. Empty counts as unset. What is no
    /// text is refused when the client is built, like any other value that can't stand in a URL.
    pub fn from_env(variables: &[(&'static str, &str)]) -> Vec<Self> {
        let read = |(name, env): &(&'static str, &str)| {
            let value = std::env::var_os(env).filter(|value| !value.is_empty())?;
            Some(Self::variable(name, value.to_string_lossy()))
        };
        variables.iter().filter_map(read).collect()
    }

    pub(super) fn is_url_of(&self, server: &Server) -> bool {
        matches!(&self.0, Setting::Url(name, _) if *name == server.name)
    }

    fn set(&self) -> Option<(&'static str, &str)> {
        match &self.0 {
            Setting::Variable(name, value) => Some((name, value)),
            Setting::Url(..) => None,
        }
    }
}

/// Where a server is, as the settings say; `None` if nothing says it. A path is one on the host of `origin`.
///
/// # Errors
///
/// [`Error::Invalid`] if no URL has a place for the variables that are set together, or a value can't stand in one.
pub(super) fn base(
    server: &Server,
    variables: &[ServerVariable],
    settings: &[ServerSetting],
    origin: Option<&Base>,
) -> Result<Option<Base>, Error> {
    if let Some(ServerSetting(Setting::Url(_, url))) = settings.iter().rfind(|setting| setting.is_url_of(server)) {
        return Base::parse(url).map(Some);
    }
    let place = |name: &str| format!("{{{name}}}");
    let anywhere = |name: &&str| server.urls.iter().any(|url| url.contains(&place(name)));
    let set: Vec<_> = settings.iter().filter_map(|setting| setting.set()).filter(|(name, _)| anywhere(name)).collect();
    let fitting = server.urls.iter().find(|url| set.iter().all(|(name, _)| url.contains(&place(name))));
    let Some(template) = fitting else {
        let names: Vec<_> = set.iter().map(|(name, _)| *name).collect();
        if names.is_empty() {
            return Ok(None);
        }
        return Err(Error::invalid(format!("no server's URL has a place for {} together", names.join(" and "))));
    };
    let mut url = (*template).to_owned();
    for variable in variables {
        let value = match set.iter().rev().find(|(name, _)| *name == variable.name) {
            Some((_, value)) => {
                check(variable, value)?;
                *value
            }
            None => variable.default,
        };
        url = url.replace(&place(variable.name), value);
    }
    if url.starts_with('/') {
        return origin.map(|origin| origin.at(&url)).transpose();
    }
    let mut base = Base::parse(&url)?;
    // Answers may link to the usual host, whatever host they came from.
    let usual = server.urls.first().map(|url| {
        let filled = |url: String, variable: &ServerVariable| url.replace(&place(variable.name), variable.default);
        variables.iter().fold((*url).to_owned(), filled)
    });
    let usual = usual.and_then(|url| url.parse::<uri::Uri>().ok());
    base.usual = usual.and_then(|usual| usual.into_parts().authority);
    Ok(Some(base))
}

/// A caller's value stands in a host or a path, and must not become another host. What the description lists is its own.
fn check(variable: &ServerVariable, value: &str) -> Result<(), Error> {
    let ServerVariable { name, values, .. } = variable;
    if values.contains(&value) {
        return Ok(());
    }
    if !values.is_empty() {
        return Err(Error::invalid(format!(
            "the server's `{name}` can't be `{value}`: it is one of {}",
            values.join(", ")
        )));
    }
    let plain = |c: char| c.is_ascii_alphanumeric() || "-._~".contains(c);
    if value.is_empty() || !value.chars().all(plain) {
        let what = "must be letters, digits and `-._~`";
        return Err(Error::invalid(format!("the server's `{name}` {what}, or set a whole URL")));
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    const MAIN: Server = Server {
        name: "",
        urls: &["https://a.example/v2", "https://a.{region}.example/v2", "https://a.{edge}.{region}.example/v2"],
    };
    const FILES: Server = Server { name: "files", urls: &["https://f.{region}.example"] };
    const VARIABLES: [ServerVariable; 2] = [
        ServerVariable { name: "region", default: "r1", values: &[] },
        ServerVariable { name: "edge", default: "e1", values: &["e1", "e2"] },
    ];

    fn found(server: &Server, settings: &[ServerSetting]) -> String {
        match base(server, &VARIABLES, settings, None) {
            Ok(base) => base.map_or("none".to_owned(), |base| base.to_string()),
            Err(error) => error.to_string(),
        }
    }

    #[test]
    fn the_first_url_with_a_place_for_all_that_is_set_counts() {
        let (region, edge) = (ServerSetting::variable("region", "r9"), ServerSetting::variable("edge", "e2"));
        let url = ServerSetting::url("files", "http://localhost:1/x");
        assert_eq!(found(&MAIN, &[]), "https://a.example/v2");
        assert_eq!(found(&MAIN, std::slice::from_ref(&region)), "https://a.r9.example/v2");
        assert_eq!(found(&MAIN, std::slice::from_ref(&edge)), "https://a.e2.r1.example/v2");
        assert_eq!(found(&MAIN, &[region.clone(), edge.clone()]), "https://a.e2.r9.example/v2");
        assert_eq!(found(&FILES, &[]), "https://f.r1.example");
        assert_eq!(found(&FILES, &[region.clone(), edge]), "https://f.r9.example");
        assert_eq!(found(&FILES, &[region, url.clone()]), "http://localhost:1/x");
        assert_eq!(found(&MAIN, &[url]), "https://a.example/v2");
        assert_eq!(found(&Server { name: "", urls: &[] }, &[]), "none");
    }

    #[test]
    fn what_the_description_lists_may_hold_slashes_and_nothing_at_all() {
        let server = Server { name: "", urls: &["https://a.example/{base}/{tier}"] };
        let variables = [
            ServerVariable { name: "base", default: "api/v1", values: &["api/v1", "api/v2"] },
            ServerVariable { name: "tier", default: "", values: &[] },
        ];
        let found =
            |settings: &[ServerSetting]| base(&server, &variables, settings, None).unwrap().unwrap().to_string();
        assert_eq!(found(&[]), "https://a.example/api/v1");
        assert_eq!(found(&[ServerSetting::variable("base", "api/v2")]), "https://a.example/api/v2");
    }

    #[test]
    fn a_value_never_becomes_another_host() {
        for evil in ["evil.example/", "evil.example#", "a@evil.example", "x:1", "", "a b", "ü"] {
            let what = "the server's `region` must be letters, digits and `-._~`, or set a whole URL";
            assert_eq!(found(&MAIN, &[ServerSetting::variable("region", evil)]), what, "{evil}");
        }
        let unknown = ServerSetting::variable("edge", "e3");
        assert_eq!(found(&MAIN, &[unknown]), "the server's `edge` can't be `e3`: it is one of e1, e2");
    }
}
