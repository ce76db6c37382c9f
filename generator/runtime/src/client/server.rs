//! An API's servers, and which of their URLs a client uses.

use std::fmt;

use http::uri;

use super::base::Base;
use crate::error::Error;

/// A server of an API.
#[derive(Clone, Copy, Debug)]
pub struct Server {
    /// The name of the server's URL setting. Empty for the API's first server, whose setting is the client's base
    /// URL.
    pub name: &'static str,
    /// The server's URLs, the default first. `{…}` is a variable. A URL that starts with a slash is a path on the
    /// host of the client's base URL. Empty if the description has no URL.
    pub urls: &'static [&'static str],
}

impl Server {
    /// Creates a server.
    pub const fn new(name: &'static str, urls: &'static [&'static str]) -> Self {
        Self { name, urls }
    }

    /// Whether its host is the host of the client's base URL.
    pub(super) fn is_relative(&self) -> bool {
        self.urls.first().is_some_and(|url| url.starts_with('/'))
    }
}

/// A variable in servers' URLs, which callers may set.
#[derive(Clone, Copy, Debug)]
pub struct ServerVariable {
    /// The name of its setting. Several variables may share a name: each belongs to other URLs, with its own default
    /// and values.
    pub name: &'static str,
    /// The name between braces in the URLs. Equal to `name` unless two variables share it.
    pub expression: &'static str,
    /// The value unless the caller sets one.
    pub default: &'static str,
    /// The allowed values. Any value is allowed if empty.
    pub values: &'static [&'static str],
}

impl ServerVariable {
    /// Creates a variable whose expression is its name.
    pub const fn new(name: &'static str, default: &'static str, values: &'static [&'static str]) -> Self {
        Self { name, expression: name, default, values }
    }

    /// Sets the name between braces in the URLs.
    pub const fn expression(self, expression: &'static str) -> Self {
        Self { expression, ..self }
    }

    /// The URL with `value` in place of this variable.
    fn fill(&self, url: &str, value: &str) -> String {
        url.replace(&format!("{{{}}}", self.expression), value)
    }

    fn is_in(&self, url: &str) -> bool {
        url.contains(&format!("{{{}}}", self.expression))
    }

    /// Whether callers may set this value. Values that the description doesn't list may not contain a character that
    /// changes the host.
    fn takes(&self, value: &str) -> bool {
        let plain = |c: char| c.is_ascii_alphanumeric() || "-._~".contains(c);
        match self.values {
            [] => !value.is_empty() && value.chars().all(plain),
            values => values.contains(&value),
        }
    }
}

/// A caller's choice of a server: the value of a variable, or a whole URL.
#[derive(Clone, PartialEq, Eq)]
pub struct ServerSetting(Setting);

/// Shows no URL: it may hold credentials.
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
    /// Sets a variable of servers' URLs. The last setting of a variable counts.
    ///
    /// A value is one that the description lists; where it lists none, the value may hold letters, digits and `-._~`.
    /// The client uses the first of a server's URLs that contains every variable you set, and that allows their
    /// values.
    pub fn variable(name: &'static str, value: impl Into<String>) -> Self {
        Self(Setting::Variable(name, value.into()))
    }

    /// Sets the URL of the server `name`: `https://host[:port][/path]`. Variables don't apply to it.
    pub fn url(name: &'static str, url: impl Into<String>) -> Self {
        Self(Setting::Url(name, url.into()))
    }

    /// Reads variables from the environment: pairs of a variable's setting and the environment variable's name. An
    /// empty environment variable counts as unset.
    ///
    /// A value that isn't allowed is an error when the client is built.
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

/// The base URL of a server. Returns `None` if neither the description nor the settings have a URL. A relative URL is
/// a path on the host of `origin`.
///
/// # Errors
///
/// [`Error::Invalid`] if no URL contains all variables that are set, or allows their values.
pub(super) fn base(
    server: &Server,
    variables: &[ServerVariable],
    settings: &[ServerSetting],
    origin: Option<&Base>,
) -> Result<Option<Base>, Error> {
    if let Some(ServerSetting(Setting::Url(_, url))) = settings.iter().rfind(|setting| setting.is_url_of(server)) {
        return Base::parse(url).map(Some);
    }
    let Some(template) = choose_url(server, variables, settings).map_err(Error::invalid)? else { return Ok(None) };
    let set = last(settings);
    let url = variables.iter().fold(template.to_owned(), |url, variable| {
        let value = set.iter().find(|(name, _)| *name == variable.name).map_or(variable.default, |(_, value)| *value);
        variable.fill(&url, value)
    });
    if url.starts_with('/') {
        return origin.map(|origin| origin.with_path(&url)).transpose();
    }
    let mut base = Base::parse(&url)?;
    // Responses may link to the default host, whatever host they came from.
    let default_host = server
        .urls
        .first()
        .map(|url| variables.iter().fold((*url).to_owned(), |url, variable| variable.fill(&url, variable.default)));
    let default_host = default_host.and_then(|url| url.parse::<uri::Uri>().ok());
    base.default_host = default_host.and_then(|default_host| default_host.into_parts().authority);
    Ok(Some(base))
}

/// The first of a server's URLs that contains every variable that is set and that any of its URLs contains, and that
/// allows their values. Returns `None` if the server has no URL.
///
/// # Errors
///
/// A message, if the server has URLs, but none of them qualifies.
pub(super) fn choose_url(
    server: &Server,
    variables: &[ServerVariable],
    settings: &[ServerSetting],
) -> Result<Option<&'static str>, String> {
    let of = |url: &str, name: &str| variables.iter().find(|variable| variable.name == name && variable.is_in(url));
    let mut set = last(settings);
    set.retain(|(name, _)| server.urls.iter().any(|url| of(url, name).is_some()));
    let names = || set.iter().map(|(name, _)| *name).collect::<Vec<_>>().join(" and ");
    let contains_all = |url: &&str| set.iter().all(|(name, _)| of(url, name).is_some());
    let candidates: Vec<_> = server.urls.iter().copied().filter(contains_all).collect();
    if candidates.is_empty() && !set.is_empty() {
        return Err(format!("no server URL contains all of these variables: {}", names()));
    }
    for (name, value) in &set {
        let known: Vec<_> = candidates.iter().filter_map(|url| of(url, name)).collect();
        if !known.iter().any(|variable| variable.takes(value)) {
            return Err(not_allowed(name, value, &known));
        }
    }
    let takes = |url: &&&str| set.iter().all(|(name, value)| of(url, name).is_some_and(|known| known.takes(value)));
    match candidates.iter().find(takes) {
        None if !candidates.is_empty() => Err(format!("no server URL allows these values of {} together", names())),
        found => Ok(found.copied()),
    }
}

/// Whether some server allows each value that is set.
pub(super) fn are_allowed(variables: &[ServerVariable], settings: &[ServerSetting]) -> bool {
    let takes = |(name, value): (&str, &str)| variables.iter().any(|known| known.name == name && known.takes(value));
    last(settings).into_iter().all(takes)
}

/// The variables that are set, each with its last value.
fn last(settings: &[ServerSetting]) -> Vec<(&'static str, &str)> {
    let mut last: Vec<(&'static str, &str)> = Vec::new();
    for (name, value) in settings.iter().filter_map(ServerSetting::set) {
        last.retain(|(known, _)| *known != name);
        last.push((name, value));
    }
    last
}

/// The error message for a value that none of these variables, which share a name, allows.
fn not_allowed(name: &str, value: &str, variables: &[&ServerVariable]) -> String {
    if variables.iter().any(|variable| variable.values.is_empty()) {
        return format!(
            "the server variable `{name}` may hold letters, digits and `-._~`; for other values set the server's whole URL"
        );
    }
    let mut values: Vec<&str> = Vec::new();
    for value in variables.iter().flat_map(|variable| variable.values) {
        if !values.contains(value) {
            values.push(value);
        }
    }
    format!("the server variable `{name}` can't be `{value}`; it is one of {}", values.join(", "))
}

#[cfg(test)]
mod tests {
    use super::*;

    const MAIN: Server = Server {
        name: "",
        urls: &["https://a.example/v2", "https://a.{region}.example/v2", "https://a.{edge}.{region}.example/v2"],
    };
    const FILES: Server = Server { name: "files", urls: &["https://f.{region}.example"] };
    const VARIABLES: [ServerVariable; 2] =
        [ServerVariable::new("region", "r1", &[]), ServerVariable::new("edge", "e1", &["e1", "e2"])];

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
        let variables =
            [ServerVariable::new("base", "api/v1", &["api/v1", "api/v2"]), ServerVariable::new("tier", "", &[])];
        let found =
            |settings: &[ServerSetting]| base(&server, &variables, settings, None).unwrap().unwrap().to_string();
        assert_eq!(found(&[]), "https://a.example/api/v1");
        assert_eq!(found(&[ServerSetting::variable("base", "api/v2")]), "https://a.example/api/v2");
    }

    #[test]
    fn a_value_leads_to_the_url_that_lists_it() {
        let server = Server { name: "", urls: &["https://{region}.a.example", "https://{region_2}.b.example/{tier}"] };
        let variables = [
            ServerVariable::new("region", "r1", &["r1", "r2"]),
            ServerVariable::new("region", "s1", &["s1"]).expression("region_2"),
            ServerVariable::new("tier", "t1", &["t1", "t2"]),
        ];
        let found = |settings: &[(&'static str, &str)]| {
            let settings: Vec<_> = settings.iter().map(|(name, value)| ServerSetting::variable(name, *value)).collect();
            base(&server, &variables, &settings, None)
                .map_or_else(|error| error.to_string(), |base| base.unwrap().to_string())
        };
        assert_eq!(found(&[]), "https://r1.a.example");
        assert_eq!(found(&[("region", "r2")]), "https://r2.a.example");
        assert_eq!(found(&[("region", "s1")]), "https://s1.b.example/t1");
        assert_eq!(found(&[("tier", "t2")]), "https://s1.b.example/t2");
        assert_eq!(found(&[("region", "nowhere"), ("region", "r2")]), "https://r2.a.example");
        assert_eq!(found(&[("region", "x")]), "the server variable `region` can't be `x`; it is one of r1, r2, s1");
        let together = found(&[("region", "r2"), ("tier", "t2")]);
        assert_eq!(together, "the server variable `region` can't be `r2`; it is one of s1");
    }

    #[test]
    fn a_value_never_becomes_another_host() {
        for evil in ["evil.example/", "evil.example#", "a@evil.example", "x:1", "", "a b", "ü"] {
            let what = "the server variable `region` may hold letters, digits and `-._~`; for other values set the server's whole URL";
            assert_eq!(found(&MAIN, &[ServerSetting::variable("region", evil)]), what, "{evil}");
        }
        let unknown = ServerSetting::variable("edge", "e3");
        assert_eq!(found(&MAIN, &[unknown]), "the server variable `edge` can't be `e3`; it is one of e1, e2");
    }
}
