//! Servers -> where operations are sent, and what callers may choose in the URLs.

use std::collections::BTreeSet;

use openapiv3::Server as Described;

use super::{
    name::{free, identifier},
    source::Source,
};
use crate::{
    extension,
    ir::{Server, ServerVariable},
    load::Document,
    problem::{Problem, below},
};

/// The servers found so far; the first is the API's own.
#[derive(Debug, Default)]
pub(super) struct Servers {
    pub(super) all: Vec<Server>,
    pub(super) variables: Vec<ServerVariable>,
    /// The first URL of each, which tells it from others.
    keys: Vec<String>,
    /// Names in the emitted module.
    taken: BTreeSet<String>,
}

impl Servers {
    /// Starts with the document's servers; without any, with those that all its operations share.
    pub(super) fn new(document: &Document, sources: &[Source<'_>], problems: &mut Vec<Problem>) -> Self {
        let root = document.api.servers.as_slice();
        let shared = sources.first().map(own).filter(|first| {
            let same = |source: &Source<'_>| own(source).0.first().map(key) == first.0.first().map(key);
            root.is_empty() && sources.iter().all(same)
        });
        let (described, at) = shared.unwrap_or((root, String::new()));
        let mut servers = Self { taken: BTreeSet::from(["from_env".to_owned()]), ..Self::default() };
        let (urls, why) = match servers.urls(described, &at, problems) {
            Ok(urls) if urls.first().is_some_and(|url| url.starts_with('/')) => (urls, Some("is relative")),
            Ok(urls) => (urls, None),
            Err(why) => (Vec::new(), Some(why)),
        };
        if let Some(why) = why {
            let url = described.first().map_or("", |server| &server.url);
            let what = format!("the server `{url}` {why}; the client has no default, and callers give their base URL");
            let at = below(&below(&below(&at, "servers"), 0), "url");
            problems.push(Problem::warning(&at, what, "write a whole URL: https://host/path"));
        }
        // To start at the root is what any base URL does by itself.
        let urls = if urls == ["/"] { Vec::new() } else { urls };
        servers.keys.push(described.first().map(key).unwrap_or_default());
        servers.all.push(Server { name: String::new(), doc: String::new(), urls });
        servers
    }

    /// The place of the server that an operation is sent to; in words, why it can't be sent there.
    pub(super) fn of(&mut self, source: &Source<'_>, problems: &mut Vec<Problem>) -> Result<usize, String> {
        let (described, at) = own(source);
        let Some(first) = described.first() else { return Ok(0) };
        if let Some(known) = self.keys.iter().position(|other| *other == key(first)) {
            return Ok(known);
        }
        let refusal = |why: &str| format!("its server `{}` {why}", first.url);
        let urls = self.urls(described, &at, problems).map_err(refusal)?;
        let at = below(&below(&at, "servers"), 0);
        let said: extension::Named = extension::read(&first.extensions, &at, problems);
        let url = whole(&first.url);
        let host = url.split_once("://").map_or(url.trim_start_matches('/'), |(_, rest)| rest);
        let plain = |label: &&str| !label.is_empty() && !label.contains('{');
        let label = host.split(['.', '/', ':']).find(plain).unwrap_or("other");
        let name = free(&mut self.taken, identifier(said.name.as_deref().unwrap_or(label)));
        self.keys.push(key(first));
        self.all.push(Server { name, doc: first.description.clone().unwrap_or_default(), urls });
        Ok(self.all.len() - 1)
    }

    /// The URLs of a list of servers that a client can be set to: the first, and those with a variable.
    fn urls(
        &mut self,
        described: &[Described],
        at: &str,
        problems: &mut Vec<Problem>,
    ) -> Result<Vec<String>, &'static str> {
        let mut urls = Vec::new();
        for (index, server) in described.iter().enumerate() {
            let first = index == 0;
            match usable(server).and_then(|()| self.agree(server)) {
                Err(why) if first => return Err(why),
                // Others without a variable are set with `base_url`.
                _ if !first && !server.url.contains('{') => continue,
                // Callers say the host where the first has none, and mustn't be led to another.
                Ok(()) if described.first().is_some_and(|first| relative(first) != relative(server)) => {
                    let what = format!(
                        "the server `{}` has a host or none, other than the first; it is not offered",
                        server.url
                    );
                    let at = below(&below(&below(at, "servers"), index), "url");
                    problems.push(Problem::warning(&at, what, "callers set it with `base_url`"));
                    continue;
                }
                Ok(()) => urls.push(whole(&server.url)),
                Err(why) => {
                    let what = format!("the server `{}` {why}; it is not offered", server.url);
                    let at = below(&below(&below(at, "servers"), index), "url");
                    problems.push(Problem::warning(&at, what, "the list's other servers are"));
                    continue;
                }
            }
            for (wire, variable) in server.variables.iter().flatten() {
                if !server.url.contains(&format!("{{{wire}}}"))
                    || self.variables.iter().any(|known| known.wire == *wire)
                {
                    continue;
                }
                let at = below(&below(&below(&below(at, "servers"), index), "variables"), wire);
                let said: extension::Variable = extension::read(&variable.extensions, &at, problems);
                self.variables.push(ServerVariable {
                    name: free(&mut self.taken, identifier(wire)),
                    wire: wire.clone(),
                    default: variable.default.clone(),
                    values: variable.enumeration.clone(),
                    env: said.env,
                    doc: variable.description.clone().unwrap_or_default(),
                });
            }
        }
        Ok(urls)
    }

    /// A variable has one setting for all servers, so it must mean the same in each.
    fn agree(&self, server: &Described) -> Result<(), &'static str> {
        let differs = |(wire, variable): (&String, &openapiv3::ServerVariable)| {
            let known = self.variables.iter().find(|known| known.wire == *wire);
            let values = |known: &ServerVariable| {
                let listed = !known.values.is_empty() && !variable.enumeration.is_empty();
                listed && known.values != variable.enumeration
            };
            server.url.contains(&format!("{{{wire}}}"))
                && known.is_some_and(|known| known.default != variable.default || values(known))
        };
        if server.variables.iter().flatten().any(differs) {
            return Err("has a variable that another server gives another default or other values");
        }
        Ok(())
    }
}

/// The servers that an operation has for itself, and whose they are.
fn own<'a>(source: &Source<'a>) -> (&'a [Described], String) {
    if source.operation.servers.is_empty() {
        let path = source.at.rsplit_once('/').map_or("", |(path, _)| path);
        (&source.item.servers, path.to_owned())
    } else {
        (&source.operation.servers, source.at.clone())
    }
}

/// A server by its URL, and by what its variables are.
fn key(server: &Described) -> String {
    let variables = server.variables.iter().flatten();
    let used = variables.filter(|(name, _)| server.url.contains(&format!("{{{name}}}")));
    let defaults = used.map(|(name, variable)| format!(" {name}={}", variable.default));
    whole(&server.url)
        .trim_end_matches('/')
        .chars()
        .chain(defaults.flat_map(|text| text.chars().collect::<Vec<_>>()))
        .collect()
}

fn usable(server: &Described) -> Result<(), &'static str> {
    let variables = server.variables.iter().flatten();
    let filled = variables.fold(server.url.clone(), |url, (name, _)| url.replace(&format!("{{{name}}}"), ""));
    if filled.contains(['{', '}', '?', '#']) {
        return Err("holds a variable without a value, a query or a fragment");
    }
    Ok(())
}

/// Whether a server has no host of its own.
fn relative(server: &Described) -> bool {
    whole(&server.url).starts_with('/')
}

/// A URL with its scheme and host and without a slash at its end, or the path that a relative one leads to from the root of a
/// host: where the description was found isn't known.
fn whole(url: &str) -> String {
    if url.contains("://") {
        return url.trim_end_matches('/').to_owned();
    }
    if url.starts_with("//") {
        return format!("https:{}", url.trim_end_matches('/'));
    }
    let mut steps: Vec<&str> = Vec::new();
    for step in url.split('/') {
        match step {
            "" | "." => {}
            ".." => _ = steps.pop(),
            step => steps.push(step),
        }
    }
    format!("/{}", steps.join("/"))
}
