//! IR -> Rust code as tokens, file by file.
//!
//! In come the IR with all names, the suites of tests and the options. Out go [`Source`]s: tokens with a path, which `format`
//! turns into text. `pipeline` calls it; `release` uses its types and names. It can't fail: `assemble` has resolved all names,
//! types and references.

pub(crate) mod api_md;
mod auth;
mod by_status;
mod client;
pub(crate) mod doc;
mod example;
pub(crate) mod format;
pub(crate) mod handle;
mod headers;
mod input;
pub(crate) mod model;
mod nested;
mod recorded;
mod replay;
mod request;
mod server;
mod test_name;
pub(crate) mod ty;
pub(crate) mod webhook;

use std::collections::BTreeSet;

use proc_macro2::{Ident, Spacing, Span, TokenStream, TokenTree};
use quote::quote;

use crate::{
    exchange::recording::Suite,
    ir::{Api, Module, ModuleId, feature, files, webhook::Webhooks},
    options::Options,
};

/// A file before it is formatted.
#[derive(Clone, Debug)]
pub struct Source {
    /// Its path below the crate's folder.
    pub path: String,
    /// The lines of its own documentation.
    pub(crate) docs: Vec<String>,
    /// The code.
    pub(crate) code: TokenStream,
}

/// One file of a crate, not yet emitted. They don't depend on each other.
#[derive(Clone, Copy, Debug)]
pub(crate) enum Part<'a> {
    Root {
        webhooks: bool,
    },
    Client,
    Auth,
    Server,
    Headers,
    Models,
    ModelFile(&'a str),
    Module(ModuleId),
    /// Some of a module's requests, which are too many for its file.
    Requests(ModuleId, usize),
    Tests,
    Suite(&'a Suite),
    Webhooks(&'a Webhooks),
    WebhookModels(&'a Webhooks, &'a str),
}

/// All Rust files of a crate, in a fixed order.
pub(crate) fn parts<'a>(
    api: &'a Api,
    webhooks: Option<&'a Webhooks>,
    suites: &'a [Suite],
    options: &Options,
) -> Vec<Part<'a>> {
    let mut parts = vec![Part::Root { webhooks: webhooks.is_some() }, Part::Client];
    if !api.schemes.is_empty() {
        parts.push(Part::Auth);
    }
    if server::is_needed(api) {
        parts.push(Part::Server);
    }
    if !api.response_headers().is_empty() {
        parts.push(Part::Headers);
    }
    let files: BTreeSet<&str> = api.types.iter().map(|def| def.file.as_str()).collect();
    if !files.is_empty() {
        parts.push(Part::Models);
    }
    parts.extend(files.into_iter().map(Part::ModelFile));
    for module in feature::used(api) {
        parts.push(Part::Module(module));
        let files = files::requests(api, module).len();
        parts.extend((0..files).filter(|_| files > 1).map(|file| Part::Requests(module, file)));
    }
    if let Some(webhooks) = webhooks {
        parts.push(Part::Webhooks(webhooks));
        parts.extend(webhook::files(webhooks).into_iter().map(|file| Part::WebhookModels(webhooks, file)));
    }
    if !suites.is_empty() && !options.as_module {
        parts.push(Part::Tests);
        parts.extend(suites.iter().map(Part::Suite));
    }
    parts
}

/// Emits one file.
pub(crate) fn emit(api: &Api, suites: &[Suite], options: &Options, part: Part<'_>) -> Source {
    let source = in_crate(api, suites, options, part);
    if options.as_module { nested::nested(source) } else { source }
}

fn in_crate(api: &Api, suites: &[Suite], options: &Options, part: Part<'_>) -> Source {
    match part {
        Part::Root { webhooks } => {
            let mut root = client::lib(api, options);
            root.code.extend(webhooks.then(webhook::declaration));
            root
        }
        Part::Client => client::client(api),
        Part::Auth => auth::auth(api),
        Part::Server => server::server(api),
        Part::Headers => headers::headers(api),
        Part::Models => models(api),
        Part::ModelFile(file) => {
            let defs = api.types.iter().filter(|def| def.file == file);
            source(format!("src/models/{file}.rs"), Vec::new(), defs.map(|def| model::model(api, def)).collect())
        }
        Part::Module(id) => module(api, id, options),
        Part::Requests(id, file) => requests(api, id, file),
        Part::Tests => replay::root(api, suites, options),
        Part::Suite(suite) => replay::tests(api, suite, options),
        Part::Webhooks(webhooks) => webhook::root(webhooks, options),
        Part::WebhookModels(webhooks, file) => webhook::models(webhooks, file),
    }
}

/// The module `models`, which shows the types of all its files.
fn models(api: &Api) -> Source {
    let files: BTreeSet<&str> = api.types.iter().map(|def| def.file.as_str()).collect();
    let gates: Vec<_> = files.iter().map(|file| gate(files::module(api, file))).collect();
    let files: Vec<_> = files.into_iter().map(ident).collect();
    let docs = doc::prose("What the API receives and returns.");
    source("src/models.rs", docs, quote!(#(#gates mod #files;)* #(#gates pub use #files::*;)*))
}

/// A module of operations: its handles, and its requests or the files that have them.
fn module(api: &Api, id: ModuleId, options: &Options) -> Source {
    let (name, doc) = api.modules.get(id).map_or(("", ""), |module| (&module.name, &module.docs));
    let feature = api.modules.get(id).and_then(|module| module.feature.as_ref());
    let handles = handle::handles(api, id);
    let requests = match files::requests(api, id).as_slice() {
        [] => TokenStream::new(),
        [all] => request::requests(api, all),
        several => {
            let names: Vec<_> = (0..several.len()).map(|file| ident(&requests_file(file))).collect();
            quote!(#(mod #names;)* #(pub use #names::*;)*)
        }
    };
    let mut docs = doc::prose(or(doc, &format!("Requests of `{name}`.")));
    docs.extend(feature.iter().flat_map(|feature| [String::new(), format!("Needs the feature `{feature}`.")]));
    docs.extend(example::module(api, id, options));
    source(format!("src/{name}.rs"), docs, quote!(#handles #requests))
}

/// A file with some of a module's requests.
fn requests(api: &Api, id: ModuleId, file: usize) -> Source {
    let name = api.modules.get(id).map_or("", |module| &module.name);
    let requests = files::requests(api, id).into_iter().nth(file).unwrap_or_default();
    source(format!("src/{name}/{}.rs", requests_file(file)), Vec::new(), request::requests(api, &requests))
}

/// The name of a file with some of a module's requests.
fn requests_file(index: usize) -> String {
    if index == 0 { "requests".to_owned() } else { format!("requests_{}", index + 1) }
}

/// The `cfg` attribute of a module that has a feature.
fn gate(module: Option<&Module>) -> Option<TokenStream> {
    let feature = module?.feature.as_ref()?;
    Some(quote!(#[cfg(feature = #feature)]))
}

/// A file with the imports that its code mentions.
fn source(path: impl Into<String>, docs: Vec<String>, code: TokenStream) -> Source {
    let [runtime, models] = mentions(&code, ["rt", "models"]);
    let runtime = runtime.then(|| {
        quote!(
            use oas_client_runtime as rt;
        )
    });
    let models = models.then(|| {
        quote!(
            use crate::models;
        )
    });
    let code = quote!(#models #runtime #code);
    Source { path: path.into(), docs, code }
}

/// Whether a path that starts with each of the names stands anywhere in the tokens.
fn mentions<const N: usize>(tokens: &TokenStream, names: [&str; N]) -> [bool; N] {
    fn look<const N: usize>(tokens: TokenStream, names: [&str; N], found: &mut [bool; N]) {
        let mut tokens = tokens.into_iter().peekable();
        while let Some(token) = tokens.next() {
            match token {
                TokenTree::Ident(ident) => {
                    let colons = |next: &TokenTree| matches!(next, TokenTree::Punct(punct) if punct.as_char() == ':' && punct.spacing() == Spacing::Joint);
                    let path = tokens.peek().is_some_and(colons);
                    for (found, name) in found.iter_mut().zip(names) {
                        *found |= path && ident == name;
                    }
                }
                TokenTree::Group(group) => look(group.stream(), names, found),
                _ => {}
            }
            if found.iter().all(|found| *found) {
                return;
            }
        }
    }
    let mut found = [false; N];
    look(tokens.clone(), names, &mut found);
    found
}

fn ident(name: &str) -> Ident {
    Ident::new(name, Span::call_site())
}

/// The emitted crate as code calls it. `Options` has rejected an invalid name.
fn krate(options: &Options) -> Ident {
    syn::parse_str(&options.crate_name.replace('-', "_")).unwrap_or_else(|_| ident("krate"))
}

/// `text`, or `default` if there is none.
fn or<'a>(text: &'a str, default: &'a str) -> &'a str {
    if text.trim().is_empty() { default } else { text }
}

/// Exceptions from lints that a name from a description runs into, each for one item.
fn exceptions(name: &str, arguments: usize) -> TokenStream {
    let convention = ["as_", "from_", "into_", "is_", "to_"].iter().any(|prefix| name.starts_with(prefix));
    let mut allowed = Vec::new();
    if convention {
        allowed.push(quote!(#[allow(clippy::wrong_self_convention, reason = "named by the API")]));
    }
    if TRAIT_METHODS.contains(&name) {
        allowed.push(quote!(#[allow(clippy::should_implement_trait, reason = "named by the API")]));
    }
    if name == "new" {
        allowed.push(quote!(#[allow(clippy::new_ret_no_self, reason = "named by the API")]));
    }
    if arguments > 6 {
        allowed.push(quote!(#[allow(clippy::too_many_arguments, reason = "the API requires them")]));
    }
    quote!(#(#allowed)*)
}

/// Methods of well-known traits that clippy wants implemented as such.
const TRAIT_METHODS: [&str; 25] = [
    "add", "as_mut", "as_ref", "bitand", "bitor", "bitxor", "borrow", "clone", "cmp", "default", "deref", "div",
    "drop", "eq", "from_str", "hash", "index", "mul", "neg", "next", "not", "rem", "shl", "shr", "sub",
];
