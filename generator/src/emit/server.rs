//! The module with a setting for each choice of where the API is served.

use proc_macro2::TokenStream;
use quote::quote;

use super::{Source, doc, ident, or, source};
use crate::ir::{Api, Server, ServerId, ServerVariable};

/// Whether there is anything to choose.
pub(super) fn is_needed(api: &Api) -> bool {
    !api.variables.is_empty() || api.servers.len() > 1
}

pub(super) fn server(api: &Api) -> Source {
    // Variables of one name have one setting.
    let first = |variable: &&ServerVariable| {
        api.variables.iter().find(|known| known.wire_name == variable.wire_name) == Some(*variable)
    };
    let variables = api.variables.iter().filter(first).map(|first| variable(api, first));
    let servers = api.servers.entries();
    let servers = servers.filter_map(|(id, server)| Some(url(api, id, server, server.name.as_ref()?)));
    let from_env = from_env(api);
    let docs = doc::prose("Where the API is served: settings for `Client::builder().server(…)`.");
    source("src/server.rs", docs, quote!(#(#variables)* #(#servers)* #from_env))
}

fn variable(api: &Api, first: &ServerVariable) -> TokenStream {
    let (name, wire) = (ident(&first.name), &first.wire_name);
    let shown = format!("Sets {} of the servers' URLs.", doc::code(wire));
    let mut docs = doc::prose(or(&first.docs, &shown));
    for variable in api.variables.iter().filter(|variable| variable.wire_name == *wire) {
        let default = doc::code(&variable.default);
        let choice: Vec<_> = variable.values.iter().map(|value| doc::code(value)).collect();
        let choice = if choice.is_empty() { String::new() } else { format!(" One of {}.", choice.join(", ")) };
        let said = if variable == first {
            format!("Where a URL needs it and it isn't set, it is {default}.{choice}")
        } else {
            let place = variable.template_expression();
            let urls = api.servers.iter().flat_map(|server| &server.urls).filter(|url| url.contains(&place));
            let urls: Vec<_> = urls.map(|url| doc::code(&described(api, url))).collect();
            format!("In {} it is {default} if it isn't set.{choice}", urls.join(", "))
        };
        docs.push(String::new());
        docs.extend(doc::prose(&said));
    }
    let docs = doc::attributes(&docs);
    quote! {
        #docs
        pub fn #name(value: impl Into<String>) -> rt::ServerSetting {
            rt::ServerSetting::variable(#wire, value)
        }
    }
}

/// A URL with its variables as the description calls them.
fn described(api: &Api, url: &str) -> String {
    api.variables.iter().fold(url.to_owned(), |url, known| {
        url.replace(&known.template_expression(), &format!("{{{}}}", known.wire_name))
    })
}

fn url(api: &Api, id: ServerId, server: &Server, setting: &str) -> TokenStream {
    let name = ident(setting);
    let usual = api.url(id).map_or_else(|| "its own".to_owned(), |url| doc::code(&url));
    let mut docs = doc::prose(or(&server.docs, "A server that some operations are sent to."));
    docs.push(String::new());
    docs.extend(doc::prose(&format!("Puts it at a URL other than {usual}.")));
    let docs = doc::attributes(&docs);
    quote! {
        #docs
        pub fn #name(url: impl Into<String>) -> rt::ServerSetting {
            rt::ServerSetting::url(#setting, url)
        }
    }
}

/// The variables that can be read from the environment, each once.
fn readable(api: &Api) -> Vec<(&ServerVariable, &str)> {
    let mut readable: Vec<(&ServerVariable, &str)> = Vec::new();
    for (variable, env) in api.variables.iter().filter_map(|variable| Some((variable, variable.env.as_deref()?))) {
        if !readable.iter().any(|(known, other)| known.wire_name == variable.wire_name && *other == env) {
            readable.push((variable, env));
        }
    }
    readable
}

pub(super) fn has_from_env(api: &Api) -> bool {
    !readable(api).is_empty()
}

/// The environment's variables in words.
pub(super) fn variables_in_words(api: &Api) -> String {
    readable(api).iter().map(|(_, env)| doc::code(env)).collect::<Vec<_>>().join(" and ")
}

fn from_env(api: &Api) -> TokenStream {
    let readable = readable(api);
    if readable.is_empty() {
        return TokenStream::new();
    }
    let each = if readable.len() > 1 { "each only" } else { "only" };
    let docs = format!("What the environment says: {}, {each} if it is set.", variables_in_words(api));
    let docs = doc::attributes(&doc::prose(&docs));
    let pairs = readable.iter().map(|(variable, env)| {
        let wire = &variable.wire_name;
        quote!((#wire, #env))
    });
    quote! {
        #docs
        pub fn from_env() -> Vec<rt::ServerSetting> {
            rt::ServerSetting::from_env(&[#(#pairs),*])
        }
    }
}
