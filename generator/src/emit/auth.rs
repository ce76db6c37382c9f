//! The module with a constructor for each way to authenticate.

use proc_macro2::TokenStream;
use quote::quote;

use super::{Source, doc, ident, or, source};
use crate::ir::{Api, Scheme, SchemeKind, Security};

pub(super) fn auth(api: &Api) -> Source {
    let named = api.security.is_some();
    let constructors = api.schemes.iter().map(|scheme| constructor(scheme, named));
    let from_env = from_env(api);
    let docs = doc::prose("Credentials, in each of the ways that the API takes them.");
    source("src/auth.rs", docs, quote!(#(#constructors)* #from_env))
}

fn constructor(scheme: &Scheme, named: bool) -> TokenStream {
    let name = ident(&scheme.name);
    let mut docs = doc::prose(or(&scheme.docs, "Credentials for the API."));
    if !scheme.also.is_empty() {
        let others = scheme.also.iter().map(|name| doc::code(name)).collect::<Vec<_>>().join(", ");
        docs.push(String::new());
        docs.extend(doc::prose(&format!("The same credentials serve {others}.")));
    }
    let docs = doc::attributes(&docs);
    let parts: Vec<_> = scheme.parts.iter().map(|part| ident(&part.name)).collect();
    let (types, make) = match &scheme.kind {
        SchemeKind::Basic => {
            (vec![quote!(impl Into<String>), quote!(impl Into<rt::Secret>)], quote!(rt::Auth::basic(#(#parts),*)))
        }
        SchemeKind::Bearer => (vec![quote!(impl Into<rt::Secret>)], quote!(rt::Auth::bearer(#(#parts),*))),
        SchemeKind::Http(wire) => (vec![quote!(impl Into<rt::Secret>)], quote!(rt::Auth::http(#wire, #(#parts),*))),
        SchemeKind::Header(wire) => (vec![quote!(impl Into<rt::Secret>)], quote!(rt::Auth::header(#wire, #(#parts),*))),
        SchemeKind::Query(wire) => (vec![quote!(impl Into<rt::Secret>)], quote!(rt::Auth::query(#wire, #(#parts),*))),
        SchemeKind::Cookie(wire) => (vec![quote!(impl Into<rt::Secret>)], quote!(rt::Auth::cookie(#wire, #(#parts),*))),
    };
    let named = named.then(|| {
        let name = &scheme.name;
        quote!(.for_scheme(#name))
    });
    quote! {
        #docs
        pub fn #name(#(#parts: #types),*) -> rt::Auth {
            #make #named
        }
    }
}

/// Credentials as the runtime reads them: names with a space between those that go together, and `|` between alternatives.
pub(super) fn security(api: &Api, security: &Security) -> String {
    let alternatives = security.iter().map(|schemes| api.scheme_names(schemes).join(" "));
    alternatives.collect::<Vec<_>>().join("|")
}

/// The schemes that can be read from the environment, with their variables.
fn readable(api: &Api) -> Vec<(&Scheme, Vec<&str>)> {
    let variables = |scheme: &'_ Scheme| scheme.parts.iter().all(|part| part.env.is_some());
    let readable = api.schemes.iter().filter(|scheme| variables(scheme));
    readable.map(|scheme| (scheme, scheme.parts.iter().filter_map(|part| part.env.as_deref()).collect())).collect()
}

pub(super) fn has_from_env(api: &Api) -> bool {
    !readable(api).is_empty()
}

/// The variables of each scheme in words, the preferred first.
pub(super) fn variables_in_words(api: &Api, shown: fn(&str) -> String) -> String {
    let names = |names: &[&str]| names.iter().map(|name| shown(name)).collect::<Vec<_>>().join(" and ");
    let each: Vec<_> = readable(api).iter().map(|(_, variables)| names(variables)).collect();
    each.join(", or else ")
}

fn from_env(api: &Api) -> TokenStream {
    let readable = readable(api);
    if readable.is_empty() {
        return TokenStream::new();
    }
    let tries = readable.iter().map(|(scheme, variables)| {
        let name = ident(&scheme.name);
        let values: Vec<_> = scheme.parts.iter().map(|part| ident(&part.name)).collect();
        quote! {
            if let Some([#(#values),*]) = rt::Auth::read_env([#(#variables),*]) {
                return Ok(self::#name(#(#values),*));
            }
        }
    });
    let sets = readable.iter().map(|(_, variables)| variables);
    let sets = sets.map(|variables| quote!(#(#variables),*));
    let docs = doc::attributes(&doc::prose(&format!(
        "Credentials from the environment: {}.\n\nFails with an error that names the variables if none are set.",
        variables_in_words(api, doc::code)
    )));
    quote! {
        #docs
        pub fn from_env() -> rt::Result<rt::Auth> {
            #(#tries)*
            Err(rt::Auth::missing_env(&[#(&[#sets]),*]))
        }
    }
}
