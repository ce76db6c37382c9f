//! OpenAPI document -> drafts of operations and types.
//!
//! In comes a document of openapiv3, out go [`Drafts`], each operation lowered on its own. Nothing after this stage sees openapiv3.
//! The `pipeline` calls it. `schema` makes types, `request` parameters and bodies, `response` responses, `client` servers and
//! security schemes, `webhook` deliveries.

pub(crate) mod client;
pub(crate) mod draft;
pub(crate) mod operation;
pub(crate) mod paging;
mod request;
pub(crate) mod response;
mod same_request;
pub(crate) mod schema;
mod selected;
pub(crate) mod source;
mod unused;
mod unused_paging;
pub(crate) mod webhook;

use std::collections::BTreeMap;

use crate::{
    diagnostic::{Code, Diagnostic},
    ir::{Page, TypeId},
    naming::lock::Lock,
    openapi::{
        Document,
        extension::{self, OperationPaging},
        references::Resolver,
        select::{self, Candidate, Selector},
    },
};

use client::server::Servers;
use draft::DraftOperation;
use request::undeclared::{AllMisspelled, report_misspelled};
use schema::Types;
pub(crate) use selected::Selected;
use source::Source;

/// The context of lowering all operations.
pub(crate) struct Context<'a> {
    pub(crate) document: &'a Document,
    pub(crate) resolver: Resolver<'a>,
    pub(crate) extension: extension::Document,
    pub(crate) servers: Servers,
    pub(crate) types: Types<'a>,
    /// The objects that are pages of a list.
    pub(crate) pages: BTreeMap<TypeId, Page>,
    pub(crate) lock: &'a Lock,
    /// Path parameters whose names the paths spell otherwise.
    pub(crate) misspelled: AllMisspelled,
}

impl Context<'_> {
    /// The paging of an operation, if it is a list: its own, or the document's.
    fn paging<'s>(&'s self, source: &'s Source<'_>) -> Option<&'s extension::Paging> {
        match &source.paging {
            OperationPaging::Document => self.extension.paging.as_ref(),
            OperationPaging::Off => None,
            OperationPaging::Own(paging) => Some(paging),
        }
    }

    fn warn(&mut self, code: Code, at: &str, what: impl Into<String>, help: &str) {
        self.types.diagnostics.push(Diagnostic::new(code, at, what, help));
    }
}

/// The operations of a document, each lowered on its own.
pub(crate) struct Drafts<'a> {
    pub(crate) cx: Context<'a>,
    /// Each operation in the document.
    pub(crate) sources: Vec<Source<'a>>,
    /// Each operation, unless the generator can't emit it.
    pub(crate) drafts: Vec<Option<DraftOperation>>,
    /// The operations that were selected.
    pub(crate) kept: Selected,
    /// The selected operations that the generator can't emit, by name.
    pub(crate) unsupported: Vec<String>,
}

/// Lowers each operation of a document.
pub(crate) fn lower<'a>(
    document: &'a Document,
    only: &[Selector],
    exclude: &[Selector],
    (lock, is_lenient): (&'a Lock, bool),
    diagnostics: &mut Vec<Diagnostic>,
) -> Drafts<'a> {
    let resolver = document.resolver();
    let extension: extension::Document = extension::read(&document.api.extensions, "", diagnostics);
    let mut unsupported = document.dropped.clone();
    let sources = source::sources(document, &mut unsupported, diagnostics);
    let candidates: Vec<_> = sources.iter().map(candidate).collect();
    let kept = Selected::new(&sources, &select::selected(&candidates, only, exclude, diagnostics));
    let servers = Servers::new(document, &sources, diagnostics);
    let mut cx = Context {
        document,
        resolver,
        extension,
        servers,
        types: Types::new(resolver, document.subtypes(), lock),
        pages: BTreeMap::new(),
        lock,
        misspelled: AllMisspelled::new(),
    };
    cx.types.is_lenient = is_lenient || cx.extension.lenient;
    cx.types.plain_formats = schema::plain::formats(&cx.extension, diagnostics);
    let mut drafts = Vec::with_capacity(sources.len());
    for source in &sources {
        drafts.push(match operation::lower(&mut cx, source) {
            Ok(draft) => Some(draft),
            Err(rejection) => {
                unsupported.extend(kept.has(source).then(|| source.title()));
                diagnostics.push((source, rejection).into());
                None
            }
        });
    }
    same_request::report(&sources, &drafts, &kept, diagnostics);
    unused::report(resolver, &sources, diagnostics);
    unused_paging::report(&cx, &sources, &drafts, diagnostics);
    request::idempotency::report(&cx, &sources, diagnostics);
    report_misspelled(&cx.misspelled, diagnostics);
    cx.types.name_shared();
    schema::union::distinguish(&mut cx.types);
    diagnostics.append(&mut cx.types.diagnostics);
    Drafts { cx, sources, drafts, kept, unsupported }
}

fn candidate<'a>(source: &Source<'a>) -> Candidate<'a> {
    let Source { method, path, operation, .. } = *source;
    Candidate { method, path, id: operation.operation_id.as_deref(), tags: &operation.tags }
}
