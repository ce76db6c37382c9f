//! The module with a constructor for each way to authenticate.

use proc_macro2::TokenStream;
use quote::quote;

use super::{Source, doc, ident, or, source};
use crate::ir::{Api, Flow, Grant, Part, Scheme, SchemeKind, Security};

pub(super) fn auth(api: &Api) -> Source {
    let named = api.security.is_some();
    let constructors = api.schemes.iter().map(|scheme| {
        let flows = scheme.flows.iter().flatten().map(|flow| flow_constructor(flow, scheme, named));
        let constructor = constructor(scheme, named);
        quote!(#constructor #(#flows)*)
    });
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

/// The function of a flow.
fn flow_constructor(flow: &Flow, scheme: &Scheme, named: bool) -> TokenStream {
    let (name, token_url) = (ident(&flow.name), &flow.token_url);
    let parts: Vec<_> = flow.parts.iter().map(|part| ident(&part.name)).collect();
    let what = match flow.grant {
        Grant::ClientCredentials => {
            "The program's own credentials, with which the client fetches its tokens and renews them."
        }
        Grant::DeviceCode => {
            "A device that a person confirms: `prompt` shows the page to open and the code to type in. The first request that needs a \
             token waits until then. The client renews the tokens."
        }
        Grant::RefreshToken => "A person's refresh token, with which the client fetches its tokens and renews them.",
    };
    let docs = format!(
        "{what}\n\n`.into()` makes credentials for the client of it. The tokens are as for {}.",
        doc::code(&scheme.name)
    );
    let docs = doc::attributes(&doc::prose(&docs));
    let function = ident(flow.grant.name());
    let named = named.then(|| {
        let name = &scheme.name;
        quote!(.for_scheme(#name))
    });
    let scopes = &flow.scopes;
    let scopes = (!scopes.is_empty()).then(|| quote!(.scopes([#(#scopes),*])));
    let device_url = flow.device_url.as_ref().map(|url| quote!(#url,));
    let is_prompted = flow.grant == Grant::DeviceCode;
    let prompt = is_prompted.then(|| quote!(prompt: impl Fn(rt::DevicePrompt) + Send + Sync + 'static));
    let shown = is_prompted.then(|| quote!(prompt));
    quote! {
        #docs
        pub fn #name(#(#parts: impl Into<rt::Secret>,)* #prompt) -> rt::OAuth2 {
            rt::OAuth2::#function(#device_url #token_url, #(#parts,)* #shown) #scopes #named
        }
    }
}

/// Credentials as the runtime reads them: names with a space between those that go together, and `|` between alternatives.
pub(super) fn security(api: &Api, security: &Security) -> String {
    let alternatives = security.iter().map(|schemes| api.scheme_names(schemes).join(" "));
    alternatives.collect::<Vec<_>>().join("|")
}

/// A function whose arguments the environment can hold.
struct Readable<'a> {
    name: &'a str,
    parts: &'a [Part],
    /// Whether its result becomes credentials by `into`.
    is_flow: bool,
}

impl Readable<'_> {
    fn variables(&self) -> Vec<&str> {
        self.parts.iter().filter_map(|part| part.env.as_deref()).collect()
    }
}

/// The functions that can be called with values of the environment, the preferred first.
fn readable(api: &Api) -> Vec<Readable<'_>> {
    let all = api.schemes.iter().flat_map(|scheme| {
        let own = Readable { name: &scheme.name, parts: &scheme.parts, is_flow: false };
        let flows = scheme.flows.iter().flatten();
        std::iter::once(own).chain(flows.filter(|flow| flow.grant != Grant::DeviceCode).map(|flow| Readable {
            name: &flow.name,
            parts: &flow.parts,
            is_flow: true,
        }))
    });
    all.filter(|function| function.parts.iter().all(|part| part.env.is_some())).collect()
}

pub(super) fn has_from_env(api: &Api) -> bool {
    !readable(api).is_empty()
}

/// The variables of each scheme in words, the preferred first.
pub(super) fn variables_in_words(api: &Api, shown: fn(&str) -> String) -> String {
    let names = |names: &[&str]| names.iter().map(|name| shown(name)).collect::<Vec<_>>().join(" and ");
    let each: Vec<_> = readable(api).iter().map(|function| names(&function.variables())).collect();
    each.join(", or else ")
}

fn from_env(api: &Api) -> TokenStream {
    let readable = readable(api);
    if readable.is_empty() {
        return TokenStream::new();
    }
    let tries = readable.iter().map(|function| {
        let (name, variables) = (ident(function.name), function.variables());
        let values: Vec<_> = function.parts.iter().map(|part| ident(&part.name)).collect();
        let into = function.is_flow.then(|| quote!(.into()));
        quote! {
            if let Some([#(#values),*]) = rt::Auth::read_env([#(#variables),*]) {
                return Ok(self::#name(#(#values),*) #into);
            }
        }
    });
    let sets: Vec<_> = readable.iter().map(Readable::variables).collect();
    let sets = sets.iter();
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
