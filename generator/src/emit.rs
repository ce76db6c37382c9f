//! IR -> tokens. Total: names, types and references were settled before.

pub(crate) mod api_md;
mod auth;
mod client;
pub(crate) mod doc;
mod handle;
mod model;
mod replay;
mod request;
mod ty;

use std::collections::BTreeMap;

use proc_macro2::{Ident, Span, TokenStream, TokenTree};
use quote::quote;

use crate::{
    Options,
    ir::{Api, TypeDef},
    recording::Suite,
};

/// A file before it is formatted.
#[derive(Clone, Debug)]
pub struct Source {
    /// Its path below the crate's folder.
    pub path: String,
    /// The lines of its own documentation.
    pub(crate) docs: Vec<String>,
    /// What is in it.
    pub(crate) code: TokenStream,
}

/// All Rust files of a crate, in a fixed order.
pub(crate) fn emit(api: &Api, suites: &[Suite], options: &Options) -> Vec<Source> {
    let mut files = vec![client::lib(api, options), client::client(api)];
    if !api.schemes.is_empty() {
        files.push(auth::auth(api));
    }
    files.extend(models(api));
    for (index, module) in api.modules.iter().enumerate() {
        let handles = handle::handles(api, index);
        let requests = request::requests(api, index);
        if !handles.is_empty() || !requests.is_empty() {
            let docs = doc::prose(or(&module.doc, &format!("Requests of `{}`.", module.name)));
            files.push(source(format!("src/{}.rs", module.name), docs, quote!(#handles #requests)));
        }
    }
    if !suites.is_empty() {
        files.extend(replay::replay(api, suites, options));
    }
    files
}

fn models(api: &Api) -> Vec<Source> {
    let mut by_module: BTreeMap<&str, Vec<&TypeDef>> = BTreeMap::new();
    for def in &api.types {
        by_module.entry(&def.module).or_default().push(def);
    }
    let modules: Vec<_> = by_module.keys().map(|name| ident(name)).collect();
    if modules.is_empty() {
        return Vec::new();
    }
    let docs = doc::prose("What the API receives and returns.");
    let all = source("src/models.rs", docs, quote!(#(mod #modules;)* #(pub use #modules::*;)*));
    let each = by_module.into_iter().map(|(module, defs)| {
        let code = defs.into_iter().map(|def| model::model(api, def)).collect();
        source(format!("src/models/{module}.rs"), Vec::new(), code)
    });
    std::iter::once(all).chain(each).collect()
}

/// A file with the imports that its code mentions.
fn source(path: impl Into<String>, docs: Vec<String>, code: TokenStream) -> Source {
    let runtime = mentions(&code, "rt").then(|| {
        quote!(
            use oas_client_runtime as rt;
        )
    });
    let models = mentions(&code, "models").then(|| {
        quote!(
            use crate::models;
        )
    });
    let code = quote!(#models #runtime #code);
    Source { path: path.into(), docs, code }
}

/// Whether an identifier stands anywhere in the tokens.
fn mentions(tokens: &TokenStream, name: &str) -> bool {
    tokens.clone().into_iter().any(|token| match token {
        TokenTree::Ident(ident) => ident == name,
        TokenTree::Group(group) => mentions(&group.stream(), name),
        _ => false,
    })
}

fn ident(name: &str) -> Ident {
    Ident::new(name, Span::call_site())
}

/// Keeps rustfmt off a module. Spelled so that rustfmt, which looks into macros, doesn't skip parts of this file.
fn unformatted() -> TokenStream {
    let path = [ident("rustfmt"), ident("skip")];
    quote!(#[#(#path)::*])
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
    if arguments > 6 {
        allowed.push(quote!(#[allow(clippy::too_many_arguments, reason = "the API requires them")]));
    }
    quote!(#(#allowed)*)
}

/// Methods of well-known traits that clippy wants implemented as such.
const TRAIT_METHODS: [&str; 22] = [
    "add", "as_mut", "as_ref", "bitand", "bitor", "bitxor", "borrow", "clone", "cmp", "default", "deref", "div",
    "drop", "eq", "from_str", "hash", "index", "mul", "neg", "next", "not", "sub",
];
