//! The crate's root and its client.

use proc_macro2::TokenStream;
use quote::quote;

use super::{Source, auth, doc, example, gate, handle, ident, or, server, source};
use crate::{
    ir::{Api, feature},
    options::Options,
};

/// `lib.rs`.
pub(super) fn lib(api: &Api, options: &Options) -> Source {
    let mut docs = doc::prose(&format!("Client for {}.", title(api)));
    if !api.docs.trim().is_empty() {
        docs.push(String::new());
        docs.extend(doc::prose(&api.docs));
    }
    docs.extend(example::root(api, options));
    let readmes = &options.readmes;
    let examples = (1..=readmes.len()).map(|number| ident(&format!("readme_{number}")));
    let auth = (!api.schemes.is_empty()).then(|| {
        quote!(
            pub mod auth;
        )
    });
    let models = (!api.types.is_empty()).then(|| {
        quote!(
            pub mod models;
        )
    });
    let server = server::is_needed(api).then(|| {
        quote!(
            pub mod server;
        )
    });
    let headers = (!api.response_headers().is_empty()).then(|| {
        quote!(
            mod response_headers;
        )
    });
    let headers_trait = headers.as_ref().map(|_| {
        quote!(
            pub use response_headers::Headers;
        )
    });
    let mut names: Vec<_> = feature::used(api).into_iter().collect();
    names.sort_by_key(|index| api.modules.get(*index).map(|module| &module.name));
    let modules = names.iter().filter_map(|index| api.modules.get(*index)).map(|module| {
        let (gate, name) = (gate(Some(module)), ident(&module.name));
        quote!(#gate pub mod #name;)
    });
    let code = quote! {
        #auth
        mod client;
        #models
        #(#modules)*
        #headers
        #server
        pub use client::Client;
        pub use oas_client_runtime::{
            self as runtime, ApiError, Auth, ClientBuilder, Date, Download, Error, Items, Method, Open, Page, Pages,
            Response, Result, Retry, Secret, Timestamp, Upload, Value,
        };
        #headers_trait
        #(
            #[cfg(doctest)]
            #[doc = include_str!(#readmes)]
            mod #examples {}
        )*
    };
    Source { path: "src/lib.rs".to_owned(), docs, code }
}

/// The API's name in a sentence.
fn title(api: &Api) -> String {
    let title = doc::inline(&api.title);
    or(title.trim_end_matches('.'), "the API").to_owned()
}

/// `client.rs`.
pub(super) fn client(api: &Api) -> Source {
    let docs = doc::attributes(&doc::prose(&format!("A client of {}. Cheap to clone; share one.", title(api))));
    let members = handle::of_client(api);
    // Modules behind features add the accessors that lead to them themselves.
    let seen = api.modules.iter().any(|module| module.feature.is_some()).then(|| quote!(pub(crate)));
    let description = description(api);
    let constructors = constructors(api);
    let security = api.security.as_ref().map(|security| {
        let security = auth::security(api, security);
        quote!(.security(#security))
    });
    let unused = api.operations.is_empty().then(|| quote!(#[allow(dead_code, reason = "there is no operation")]));
    let code = quote! {
        #description
        #docs
        #[derive(Clone, Debug)]
        pub struct Client(#unused #seen rt::Client);
        impl From<rt::Client> for Client {
            fn from(client: rt::Client) -> Self {
                Self(client)
            }
        }
        impl Client {
            #constructors
            #[doc = " Configures a client: credentials, another server, timeouts, another HTTP stack."]
            pub fn builder() -> rt::ClientBuilder<Self> {
                rt::ClientBuilder::new(&API) #security
            }
            #[doc = " Starts a request that the description doesn't have, with the client's credentials, retries and errors:"]
            #[doc = " `path` is appended to the base URL. The response is read as JSON."]
            pub fn request(&self, method: rt::Method, path: impl AsRef<str>) -> rt::RequestBuilder<rt::Json<rt::Value>> {
                self.0.request(method, path.as_ref())
            }
            #[doc = " Starts a download from a URL that a response named, on any host, without credentials."]
            pub fn download(&self, url: impl AsRef<str>) -> rt::RequestBuilder<rt::Download> {
                self.0.download(url.as_ref())
            }
            #members
        }
    };
    source("src/client.rs", Vec::new(), code)
}

/// The `Description` that the runtime's client reads.
fn description(api: &Api) -> TokenStream {
    let servers = api.servers.iter().map(|server| {
        let (name, urls) = (server.name.as_deref().unwrap_or_default(), &server.urls);
        quote!(rt::Server::new(#name, &[#(#urls),*]))
    });
    let variables = api.variables.iter().map(|variable| {
        let (name, default, values) = (&variable.wire_name, &variable.default, &variable.values);
        let place = variable.placeholder.as_ref().map(|place| quote!(.expression(#place)));
        quote!(rt::ServerVariable::new(#name, #default, &[#(#values),*]) #place)
    });
    let pointer = |part: &Option<String>| match part {
        Some(part) => quote!(Some(#part)),
        None => quote!(None),
    };
    let errors = &api.errors;
    let (code, message, id) = (pointer(&errors.code), pointer(&errors.message), pointer(&errors.request_id));
    quote! {
        static API: rt::Api = rt::Api {
            servers: &[#(#servers),*],
            variables: &[#(#variables),*],
            user_agent: concat!(env!("CARGO_PKG_NAME"), "/", env!("CARGO_PKG_VERSION")),
            error_fields: rt::ErrorFields { code: #code, message: #message, request_id: #id },
        };
    }
}

fn constructors(api: &Api) -> TokenStream {
    // Where the description names no server, the caller does.
    let usual = api.base_url();
    let (server, base_url, step) = match &usual {
        Some(usual) if !api.needs_base_url() => (doc::code(usual), TokenStream::new(), TokenStream::new()),
        _ => {
            let base_url = quote!(base_url: impl Into<String>,);
            ("the API at `base_url`".to_owned(), base_url, quote!(.base_url(base_url)))
        }
    };
    let mut said = format!("A client of {server} with default settings.");
    if let Some(usual) = usual.filter(|_| api.needs_base_url()) {
        said.push_str(&format!(" A URL without a path is followed by {}.", doc::code(&usual)));
    }
    let docs = doc::attributes(&doc::prose(&said));
    let errors = doc::attributes(
        &["", "# Errors", "", "[`Error::Invalid`](crate::Error::Invalid) if the settings make no client."]
            .map(str::to_owned),
    );
    let auth = (!api.schemes.is_empty()).then(|| quote!(auth: rt::Auth));
    let authenticate = auth.as_ref().map(|_| quote!(.auth(auth)));
    let new = quote! {
        #docs
        #errors
        pub fn new(#base_url #auth) -> rt::Result<Self> {
            Self::builder() #step #authenticate.build()
        }
    };
    if !auth::has_from_env(api) {
        return new;
    }
    let mut said =
        format!("A client with credentials from the environment: {}.", auth::variables_in_words(api, doc::code));
    let servers = server::has_from_env(api).then(|| {
        said.push_str(&format!(" Where the API is served is read from {}.", server::variables_in_words(api)));
        quote!(.servers(crate::server::from_env()))
    });
    let docs = doc::attributes(&doc::prose(&said));
    quote! {
        #new
        #docs
        #errors
        pub fn from_env(#base_url) -> rt::Result<Self> {
            Self::builder_from_env()? #step .build()
        }
        #[doc = " Configures a client that has the settings of the environment, as [`from_env`](Self::from_env) reads them."]
        #[doc = ""]
        #[doc = " # Errors"]
        #[doc = ""]
        #[doc = " [`Error::Invalid`](crate::Error::Invalid) if the environment has no credentials."]
        pub fn builder_from_env() -> rt::Result<rt::ClientBuilder<Self>> {
            Ok(Self::builder().auth(crate::auth::from_env()?) #servers)
        }
    }
}
