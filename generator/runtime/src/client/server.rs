//! An API's servers, and which of their URLs a client uses.

use std::fmt;

use super::base::Base;

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
    pub(super) fn is_relative(&self, variables: &[ServerVariable]) -> bool {
        self.default_url(variables).is_some_and(|url| is_relative(&url))
    }

    /// Its first URL with the defaults of the variables.
    fn default_url(&self, variables: &[ServerVariable]) -> Option<String> {
        let url = (*self.urls.first()?).to_owned();
        Some(variables.iter().fold(url, |url, variable| variable.fill(&url, variable.default)))
    }
}

/// Whether a URL with values of its variables is a path.
fn is_relative(url: &str) -> bool {
    url.is_empty() || url.starts_with('/')
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

    /// Whether callers may set this value in `url`. Values that the description doesn't list may not contain a
    /// character that changes the host, unless the variable is the host's end or a whole URL.
    fn takes(&self, url: &str, value: &str) -> bool {
        match self.values {
            [] if self.is_url_in(url) => Base::parse(value).is_ok(),
            [] if self.ends_host_of(url) => match value.split_once(':') {
                Some((host, port)) => is_plain(host) && port.parse::<u16>().is_ok(),
                None => is_plain(value),
            },
            [] => is_plain(value),
            values => values.contains(&value),
        }
    }

    /// Whether the URL is this variable and perhaps a path, as in `{endpoint}/v1`.
    fn is_url_in(&self, url: &str) -> bool {
        let path = url.strip_prefix(&format!("{{{}}}", self.expression));
        path.is_some_and(is_relative)
    }

    /// Whether the variable is followed by a path or nothing, as in `https://{host}/v1`, so that it may hold a port.
    fn ends_host_of(&self, url: &str) -> bool {
        let authority = url.split_once("://").map_or("", |(_, rest)| rest.split('/').next().unwrap_or_default());
        let before = authority.strip_suffix(&format!("{{{}}}", self.expression));
        before.is_some_and(|before| !before.contains(':'))
    }
}

/// Whether a value has no character that changes the host.
fn is_plain(value: &str) -> bool {
    !value.is_empty() && value.chars().all(|c| c.is_ascii_alphanumeric() || "-._~".contains(c))
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
    /// At the end of a host, as in `https://{host}/v1`, a port may follow: `localhost:8080`. At the start of a URL, as in
    /// `{endpoint}/v1`, the value is a URL: `https://host[:port][/path]`.
    ///
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
/// A message, if no URL contains all variables that are set, or allows their values, or if a client can't use the URL.
pub(super) fn base(
    server: &Server,
    variables: &[ServerVariable],
    settings: &[ServerSetting],
    origin: Option<&Base>,
) -> Result<Option<Base>, String> {
    if let Some(ServerSetting(Setting::Url(_, url))) = settings.iter().rfind(|setting| setting.is_url_of(server)) {
        return Base::parse(url).map(Some);
    }
    let Some(template) = choose_url(server, variables, settings)? else { return Ok(None) };
    let set = last(settings);
    let url = variables.iter().fold(template.to_owned(), |url, variable| {
        match set.iter().find(|(name, _)| *name == variable.name) {
            // Like a base URL, it may end with a slash.
            Some((_, value)) if variable.is_url_in(template) => variable.fill(&url, value.trim_end_matches('/')),
            Some((_, value)) => variable.fill(&url, value),
            None => variable.fill(&url, variable.default),
        }
    });
    if is_relative(&url) {
        return origin.map(|origin| origin.with_path(&url)).transpose();
    }
    let mut base = Base::parse(&url)?;
    // Responses may link to the default host, whatever host they came from.
    base.default_host = server.default_url(variables).and_then(|url| Some(Base::parse(&url).ok()?.authority));
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
        let known: Vec<_> = candidates.iter().filter_map(|url| Some((*url, of(url, name)?))).collect();
        if !known.iter().any(|(url, variable)| variable.takes(url, value)) {
            return Err(not_allowed(name, &known));
        }
    }
    let takes =
        |url: &&&str| set.iter().all(|(name, value)| of(url, name).is_some_and(|known| known.takes(url, value)));
    match candidates.iter().find(takes) {
        None if !candidates.is_empty() => Err(format!("no server URL allows these values of {} together", names())),
        found => Ok(found.copied()),
    }
}

/// Whether some server allows each value that is set.
pub(super) fn are_allowed(servers: &[Server], variables: &[ServerVariable], settings: &[ServerSetting]) -> bool {
    let urls = || servers.iter().flat_map(|server| server.urls);
    let takes = |(name, value): (&str, &str)| {
        let named = variables.iter().filter(|known| known.name == name);
        named.into_iter().any(|known| urls().any(|url| known.is_in(url) && known.takes(url, value)))
    };
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

/// The error message for a value that none of these variables, which share a name, allows. Each has its URL. The value may be
/// a secret in the wrong environment variable, so the message doesn't show it.
fn not_allowed(name: &str, variables: &[(&str, &ServerVariable)]) -> String {
    if let Some((url, variable)) = variables.iter().find(|(_, variable)| variable.values.is_empty()) {
        if variable.is_url_in(url) {
            return format!("the server variable `{name}` isn't a valid URL; write it as https://host[:port][/path]");
        }
        let port = if variable.ends_host_of(url) { ", and a port such as `:8080` at its end" } else { "" };
        return format!(
            "the server variable `{name}` may hold letters, digits and `-._~`{port}; for other values set the server's \
             whole URL"
        );
    }
    let mut values: Vec<&str> = Vec::new();
    for value in variables.iter().flat_map(|(_, variable)| variable.values) {
        if !values.contains(value) {
            values.push(value);
        }
    }
    format!("the server variable `{name}` is one of {}; it was set to another value", values.join(", "))
}

#[cfg(test)]
mod tests;
