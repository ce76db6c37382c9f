//! Servers -> URLs, and settings for their variables.

use std::collections::{BTreeMap, BTreeSet};

use openapiv3::Server as Described;

use crate::{
    diagnostic::{Diagnostic, Highlight, code},
    ir::{Server, ServerId, ServerVariable, Table},
    openapi::{Document, extension},
    pointer::join,
};
use crate::{
    lower::{operation::Rejection, source::Source},
    naming::ident::from_wire_name,
    unique::free,
};

/// The help on a server that the client can't use.
const HELP: &str = "write `https://host[:port][/path]`, and describe each `{variable}` under `variables`";

/// The most variables of a server, of all servers, and the most servers with variables in a list. Settings are compared with each
/// other.
const MOST: usize = 256;
const TOO_MANY: &str = "has variables beyond the 256 that a client has settings for";

/// The servers so far, the default first.
#[derive(Debug, Default)]
pub(crate) struct Servers {
    pub(crate) all: Table<ServerId, Server>,
    pub(crate) variables: Vec<ServerVariable>,
    /// Each by its URL and variables, which identify it.
    by_key: BTreeMap<String, ServerId>,
    /// The names of settings so far.
    taken: BTreeSet<String>,
    /// The names of variables in URLs so far.
    placeholders: BTreeSet<String>,
}

impl Servers {
    /// The servers of the document. Without them, the servers that all operations share.
    pub(crate) fn new(document: &Document, sources: &[Source<'_>], diagnostics: &mut Vec<Diagnostic>) -> Self {
        let root = document.api.servers.as_slice();
        let shared = sources.first().map(own).filter(|first| {
            let same = |source: &Source<'_>| own(source).0.first().map(key) == first.0.first().map(key);
            root.is_empty() && sources.iter().all(same)
        });
        let (described, at) = shared.unwrap_or((root, String::new()));
        let mut servers = Self { taken: BTreeSet::from(["from_env".to_owned()]), ..Self::default() };
        let (urls, why) = match servers.urls(described, &at, diagnostics) {
            Ok(urls) if described.first().is_some_and(relative) => (urls, Some("is relative")),
            Ok(urls) => (urls, None),
            Err(why) => (Vec::new(), Some(why)),
        };
        if let Some(why) = why {
            let url = described.first().map(shown).unwrap_or_default();
            let what =
                format!("the server `{url}` {why}; the client has no default server, so callers pass a base URL");
            let at = join(&join(&join(&at, "servers"), 0), "url");
            diagnostics.push(Diagnostic::new(
                code::UNSUPPORTED_SERVER,
                &at,
                what,
                "write an absolute URL, such as `https://api.example.com/v1`",
            ));
        }
        // A base URL starts at the root anyway.
        let urls = if urls == ["/"] { Vec::new() } else { urls };
        let default = servers.all.push(Server { name: None, docs: String::new(), urls });
        servers.by_key.insert(described.first().map(key).unwrap_or_default(), default);
        servers
    }

    /// The server of an operation. Rejects an operation whose server the client can't use.
    pub(crate) fn of(&mut self, source: &Source<'_>, diagnostics: &mut Vec<Diagnostic>) -> Result<ServerId, Rejection> {
        let (described, at) = own(source);
        let Some(first) = described.first() else { return Ok(ServerId::DEFAULT) };
        let key = key(first);
        if let Some(known) = self.by_key.get(&key) {
            return Ok(*known);
        }
        let rejection = |why: &str| Rejection {
            at: join(&join(&join(&at, "servers"), 0), "url"),
            highlight: Highlight::Value,
            why: format!("its server `{}` {why}", shown(first)),
            help: Some(HELP.to_owned()),
        };
        let urls = self.urls(described, &at, diagnostics).map_err(rejection)?;
        let at = join(&join(&at, "servers"), 0);
        let said: extension::Named = extension::read(&first.extensions, &at, diagnostics);
        let url = whole(first);
        let host = url.split_once("://").map_or(url.trim_start_matches('/'), |(_, rest)| rest);
        let plain = |label: &&str| !label.is_empty() && !label.contains('{');
        let label = host.split(['.', '/', ':']).find(plain).unwrap_or("other");
        let name = free(&mut self.taken, from_wire_name(said.name.as_deref().unwrap_or(label)));
        let docs = first.description.clone().unwrap_or_default();
        let id = self.all.push(Server { name: Some(name), docs, urls });
        self.by_key.insert(key, id);
        Ok(id)
    }

    /// The URLs of a list of servers that have a setting: the first, and those with a variable.
    fn urls(
        &mut self,
        described: &[Described],
        at: &str,
        diagnostics: &mut Vec<Diagnostic>,
    ) -> Result<Vec<String>, &'static str> {
        let mut urls = Vec::new();
        let mut offered: Vec<&Described> = Vec::new();
        for (index, server) in described.iter().enumerate() {
            let first = index == 0;
            let has_room = offered.len() < MOST && self.variables.len() + used(server).count() <= MOST;
            match usable(server).and(if has_room { Ok(()) } else { Err(TOO_MANY) }) {
                Err(why) if first => return Err(why),
                // Callers set other servers with `base_url`.
                _ if !first && !server.url.contains('{') => continue,
                Ok(()) if offered.iter().any(|earlier| takes(earlier, server)) => continue,
                // Where the first server has no host, callers choose it. Another server's host must not replace theirs.
                Ok(()) if described.first().is_some_and(|first| relative(first) != relative(server)) => {
                    let what = format!(
                        "the server `{}` and the first server are not both relative or both absolute; the client has no setting for it",
                        shown(server)
                    );
                    let at = join(&join(&join(at, "servers"), index), "url");
                    diagnostics.push(Diagnostic::new(
                        code::UNSUPPORTED_SERVER,
                        &at,
                        what,
                        "write both URLs with a host, or both without; callers pass this server to `base_url`",
                    ));
                    continue;
                }
                Ok(()) => {}
                Err(why) => {
                    let what = format!("the server `{}` {why}; the client has no setting for it", shown(server));
                    let at = join(&join(&join(at, "servers"), index), "url");
                    diagnostics.push(Diagnostic::new(code::UNSUPPORTED_SERVER, &at, what, HELP));
                    continue;
                }
            }
            offered.push(server);
            let at = join(&join(at, "servers"), index);
            let placeholders = used(server).map(|(wire, variable)| {
                let at = join(&join(&at, "variables"), wire);
                (wire.as_str(), self.variable(wire, variable, &at, diagnostics))
            });
            let placeholders = placeholders.collect();
            let placeholders: BTreeMap<&str, String> = placeholders;
            urls.push(fill(&in_punycode(&whole(server)), |name| placeholders.get(name).map(String::as_str)));
        }
        Ok(urls)
    }

    /// The expression of a variable in a URL. Variables with one name have one setting, but each may have its own default and
    /// values.
    fn variable(
        &mut self,
        wire: &str,
        described: &openapiv3::ServerVariable,
        at: &str,
        diagnostics: &mut Vec<Diagnostic>,
    ) -> String {
        let alike = |known: &&ServerVariable| {
            // A variable without values allows those of the other.
            let values = known.values.is_empty() || described.enumeration.is_empty();
            let values = values || known.values == described.enumeration;
            known.wire_name == wire && known.default == described.default && values
        };
        if let Some(known) = self.variables.iter().find(alike) {
            return known.template_expression();
        }
        let said: extension::Variable = extension::read(&described.extensions, at, diagnostics);
        let name = self.variables.iter().find(|known| known.wire_name == wire).map(|known| known.name.clone());
        let placeholder = free(&mut self.placeholders, wire.to_owned());
        let variable = ServerVariable {
            name: name.unwrap_or_else(|| free(&mut self.taken, from_wire_name(wire))),
            wire_name: wire.to_owned(),
            placeholder: Some(placeholder).filter(|placeholder| placeholder != wire),
            default: described.default.clone(),
            values: described.enumeration.clone(),
            env: said.env,
            docs: described.description.clone().unwrap_or_default(),
        };
        let placeholder = variable.template_expression();
        self.variables.push(variable);
        placeholder
    }
}

/// The variables in a server's URL.
fn used(server: &Described) -> impl Iterator<Item = (&String, &openapiv3::ServerVariable)> {
    // The text before each closing brace ends with a name.
    let mut rest: Vec<&str> = server.url.split('}').collect();
    rest.pop();
    let names: BTreeSet<_> = rest.iter().filter_map(|before| before.rsplit_once('{')).map(|(_, name)| name).collect();
    server.variables.iter().flatten().filter(move |(wire, _)| names.contains(wire.as_str()))
}

/// Whether a server allows all values of another server's variables.
fn takes(server: &Described, other: &Described) -> bool {
    let accepts = |known: &[String], values: &[String]| {
        let all: BTreeSet<_> = known.iter().collect();
        known.is_empty() == values.is_empty() && values.iter().all(|value| all.contains(value))
    };
    let own: BTreeMap<_, _> = used(server).collect();
    used(other)
        .all(|(wire, variable)| own.get(wire).is_some_and(|own| accepts(&own.enumeration, &variable.enumeration)))
}

/// A URL with other text instead of its variables in braces. A variable without one stays.
fn fill<'v>(url: &str, text_of: impl Fn(&str) -> Option<&'v str>) -> String {
    let mut text = String::with_capacity(url.len());
    let mut rest = url;
    while let Some((before, after)) = rest.split_once('{') {
        text.push_str(before);
        let known = after.split_once('}').and_then(|(name, after)| Some((text_of(name)?, after)));
        match known {
            Some((other, after)) => {
                text.push_str(other);
                rest = after;
            }
            None => {
                text.push('{');
                rest = after;
            }
        }
    }
    text.push_str(rest);
    text
}

/// The servers of an operation or its path item, and their location.
fn own<'a>(source: &Source<'a>) -> (&'a [Described], String) {
    if source.operation.servers.is_empty() {
        (&source.item.servers, source.item_at().to_owned())
    } else {
        (&source.operation.servers, source.at.clone())
    }
}

/// The URL and variables of a server, which identify it.
fn key(server: &Described) -> String {
    let mut key = whole(server).trim_end_matches('/').to_owned();
    for (name, variable) in used(server) {
        key.push_str(&format!(" {name}={}", variable.default));
    }
    key
}

/// Why a client can't use a server.
fn usable(server: &Described) -> Result<(), &'static str> {
    let variables = server.variables.as_ref();
    let filled = fill(&server.url, |name| variables?.contains_key(name).then_some(""));
    if filled.contains(['{', '}', '?', '#']) {
        return Err("has a variable without a value, a query or a fragment");
    }
    let mut url = with_defaults(server);
    if url.starts_with("//") {
        url.insert_str(0, "https:");
    }
    let Some(scheme) = scheme(&url) else { return Ok(()) };
    if !["http", "https"].iter().any(|known| scheme.eq_ignore_ascii_case(known)) {
        return Err("is neither https nor http");
    }
    let authority = authority(&url);
    let (host, port) = match authority.rsplit_once(':') {
        Some((host, port)) if !port.ends_with(']') => (host, Some(port)),
        _ => (authority, None),
    };
    if authority.contains('@') {
        return Err("holds credentials");
    }
    if host.is_empty() || port.is_some_and(|port| port.parse::<u16>().is_err()) {
        return Err("has no host, or an invalid port");
    }
    Ok(())
}

/// A server's URL without credentials, for diagnostics.
fn shown(server: &Described) -> String {
    match authority(&server.url).rsplit_once('@') {
        Some((credentials, _)) => server.url.replacen(credentials, "…", 1),
        None => server.url.clone(),
    }
}

/// A server's URL with the defaults of its variables.
fn with_defaults(server: &Described) -> String {
    let variables = server.variables.as_ref();
    fill(&server.url, |name| Some(variables?.get(name)?.default.as_str()))
}

/// The scheme of an absolute URL.
fn scheme(url: &str) -> Option<&str> {
    let (scheme, _) = url.split_once("://")?;
    scheme.bytes().all(|byte| byte.is_ascii_alphanumeric() || b"+-.".contains(&byte)).then_some(scheme)
}

/// User information, host and port of a URL.
fn authority(url: &str) -> &str {
    url.split_once("//").and_then(|(_, rest)| rest.split('/').next()).unwrap_or_default()
}

/// Whether a server has no host.
fn relative(server: &Described) -> bool {
    let url = with_defaults(server);
    scheme(&url).is_none() && !url.starts_with("//")
}

/// The URL of a server with its scheme and without a slash at its end. Of a relative URL the path from the root, since the
/// location of the description is unknown.
fn whole(server: &Described) -> String {
    let (url, with_defaults) = (&server.url, with_defaults(server));
    // A variable at the start holds a path or a whole URL. A default that is neither stands for a URL that the caller gives.
    let is_in_variable = url.starts_with('{') && !with_defaults.starts_with("//");
    if scheme(&with_defaults).is_some() || is_in_variable {
        return url.trim_end_matches('/').to_owned();
    }
    if with_defaults.starts_with("//") {
        return format!("https:{}", url.trim_end_matches('/'));
    }
    let mut segments: Vec<&str> = Vec::new();
    for segment in url.split('/') {
        match segment {
            "" | "." => {}
            ".." => _ = segments.pop(),
            segment => segments.push(segment),
        }
    }
    format!("/{}", segments.join("/"))
}

/// A URL whose host is in punycode. Clients that take hosts outside ASCII need a feature of the runtime; the description's own
/// hosts don't. A host with variables stays as it is.
fn in_punycode(url: &str) -> String {
    let authority = authority(url);
    let (host, port) = authority.split_at(authority.rfind(':').unwrap_or(authority.len()));
    match idna::domain_to_ascii_cow(host.as_bytes(), idna::AsciiDenyList::URL) {
        Ok(ascii) if !host.is_ascii() => url.replacen(authority, &format!("{ascii}{port}"), 1),
        _ => url.to_owned(),
    }
}
