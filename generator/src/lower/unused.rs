//! The keywords of operations that the generator has no code for.

use super::source::Source;
use crate::{
    diagnostic::{Diagnostic, code},
    openapi::references::Resolver,
    pointer::join,
};

/// Reports each such keyword once, at its first location.
pub(super) fn report(resolver: Resolver<'_>, sources: &[Source<'_>], diagnostics: &mut Vec<Diagnostic>) {
    let mut say = |places: Vec<String>, help: &str| {
        if let Some(first) = places.first() {
            let keyword = first.rsplit('/').next().unwrap_or_default();
            let more = if places.len() > 1 { format!(", which occurs {} times", places.len()) } else { String::new() };
            let what = format!("nothing is generated for `{keyword}`{more}");
            diagnostics.push(Diagnostic::new(code::IGNORED_KEYWORD, first, what, help));
        }
    };
    let callbacks = sources.iter().filter(|source| !source.operation.callbacks.is_empty());
    let callbacks = callbacks.map(|source| join(&source.at, "callbacks")).collect();
    say(callbacks, "describe what the API sends to its users' servers in a description of webhooks");
    let mut links = Vec::new();
    for source in sources {
        let responses = &source.operation.responses;
        let coded = responses.responses.iter().map(|(code, response)| (code.to_string(), response));
        let default = responses.default.iter().map(|response| ("default".to_owned(), response));
        for (code, response) in coded.chain(default) {
            let at = join(&join(&source.at, "responses"), code);
            let found = resolver.get(response, &at).ok().filter(|found| !found.value.links.is_empty());
            links.extend(found.map(|found| join(&found.pointer, "links")).filter(|at| !links.contains(at)));
        }
    }
    say(links, "remove them; callers call the linked operations directly");
}
