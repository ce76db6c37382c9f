//! Document -> intermediate representation, each concern in a file of its own.

mod answer;
mod assemble;
mod body;
mod encoding;
mod fields;
mod handle;
mod media;
mod module;
mod name;
mod operation;
mod paging;
mod parameter;
mod prune;
mod reach;
mod requirement;
mod schema;
mod security;
mod server;
mod settle;
mod source;
mod style;
mod text;
mod union;
mod unused;
mod view;
pub(crate) mod webhook;

use crate::{
    Options, extension,
    ir::Api,
    load::Document,
    lock::Lock,
    problem::{self, Problem},
    resolve::Resolver,
    select::{self, Candidate},
};

pub(crate) use handle::accessors;
pub(crate) use module::RESERVED_MODULES;
pub(crate) use name::{free, prelude};
pub(crate) use reach::{closure, named};

use assemble::assemble;
use prune::Kept;
use schema::Types;
use server::Servers;
use source::Source;

/// What all of lowering shares.
struct Context<'a> {
    document: &'a Document,
    resolver: Resolver<'a>,
    extension: extension::Document,
    servers: Servers,
    types: Types<'a>,
    lock: &'a Lock,
}

impl Context<'_> {
    fn warn(&mut self, at: &str, what: impl Into<String>, help: &str) {
        self.types.problems.push(Problem::warning(at, what, help));
    }
}

/// An API, and the operations that are not in it.
pub(crate) struct Lowered {
    pub(crate) api: Api,
    pub(crate) refused: Vec<String>,
    /// How many others were not selected.
    pub(crate) left_out: usize,
    /// The names that stay from now on, those of what was not selected too.
    pub(crate) lock: Lock,
}

/// Settles everything that is emitted. What is wrong goes to `problems`; the result only counts if no error does.
pub(crate) fn lower(document: &Document, options: &Options, lock: &Lock, problems: &mut Vec<Problem>) -> Lowered {
    let resolver = document.resolver();
    let extension: extension::Document = extension::read(&document.api.extensions, "", problems);
    let mut refused = document.dropped.clone();
    let sources = source::sources(document, &mut refused, problems);
    let candidates: Vec<_> = sources.iter().map(candidate).collect();
    let selected = select::selected(&candidates, &options.only, &options.exclude, problems);
    let kept = Kept::new(&sources, &selected);
    let servers = Servers::new(document, &sources, problems);
    let mut cx = Context { document, resolver, extension, servers, types: Types::new(resolver, lock), lock };
    let mut drafts = Vec::with_capacity(sources.len());
    for source in &sources {
        drafts.push(match operation::lower(&mut cx, source) {
            Ok(draft) => Some(draft),
            Err(refusal) => {
                refused.extend(kept.has(source).then(|| source.title()));
                problems.push((source, refusal).into());
                None
            }
        });
    }
    unused::report(resolver, &sources, problems);
    union::settle(&mut cx.types);
    problems.append(&mut cx.types.problems);
    let (api, lock) = assemble(&cx, &sources, drafts, &kept, problems);
    prune::problems(document, &sources, &kept, problems);
    document.as_written(problems);
    problem::say_once(problems);
    Lowered { api, refused, left_out: sources.len() - kept.0.len(), lock }
}

fn candidate<'a>(source: &Source<'a>) -> Candidate<'a> {
    let Source { method, path, operation, .. } = *source;
    Candidate { method, path, id: operation.operation_id.as_deref(), tags: &operation.tags }
}
