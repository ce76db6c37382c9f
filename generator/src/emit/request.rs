//! Request builders: a struct for each operation, around the runtime's builder.
//!
//! In: the operations of a module. Out: tokens. `client` and `handle` call it; `events` writes the
//! events of streams, `paging` how a list goes on.

mod events;
mod paging;

use proc_macro2::TokenStream;
use quote::quote;

use super::{auth, by_status, doc, exceptions, ident, input, ty};
use crate::ir::{Api, Body, Id, Input, Operation, Passing, ServerId, Style, SuccessResponse, Type};

/// The builders of some operations.
pub(super) fn requests(api: &Api, operations: &[&Operation]) -> TokenStream {
    operations.iter().map(|operation| builder(api, operation)).collect()
}

fn builder(api: &Api, operation: &Operation) -> TokenStream {
    let name = ident(&operation.name);
    let docs = doc::attributes(&[format!("The request {}.", method_and_path(operation))]);
    let (response, written) = response(api, &operation.response);
    let by_status = by_status::responses(api, &operation.response);
    let events = events::enums(api, operation);
    let failures = by_status::failures(api, operation);
    let json_options = json_options(api, operation);
    let media_types = media_types(api, operation);
    let new = new(api, operation);
    let optional = operation.inputs.iter().filter(|input| !input.required);
    let setters = optional.map(|input| setter(api, input));
    let body = body_setter(api, &operation.body);
    // Clippy accepts this length below `RequestBuilder`, whatever the length of the types.
    let is_complex = response.to_string().matches('<').count() > 3;
    let complexity = is_complex
        .then(|| quote!(#[allow(clippy::type_complexity, reason = "the API's response is nested as deeply")]))
        .or_else(|| ty::tuple_exception(&operation.read_types()));
    quote! {
        #by_status
        #events
        #failures
        #docs
        #[must_use = "a request does nothing until it is sent"]
        #complexity
        pub struct #name(pub(crate) rt::RequestBuilder<#response>);
        rt::request!(#name, #written);
        #json_options
        #media_types
        impl #name {
            #new
            #(#setters)*
            #body
        }
    }
}

/// The HTTP method and the path template, as a code span.
pub(super) fn method_and_path(operation: &Operation) -> String {
    doc::code(&format!("{} {}", operation.method, operation.path_template))
}

/// The type of the response, as the macro call has it.
fn response(api: &Api, response: &SuccessResponse) -> (TokenStream, TokenStream) {
    match response {
        SuccessResponse::Empty => (quote!(rt::Empty), quote!(empty)),
        SuccessResponse::Events(events) => {
            let data = events::data(api, &events.data);
            (quote!(rt::EventStream<#data>), quote!(events #data))
        }
        SuccessResponse::Items(ty) => {
            let ty = ty::received(api, ty, None);
            (quote!(rt::ItemStream<#ty>), quote!(items #ty))
        }
        SuccessResponse::Bytes => (quote!(rt::Download), quote!(bytes)),
        SuccessResponse::Redirect => (quote!(rt::Redirect), quote!(redirect)),
        SuccessResponse::Json(ty) => {
            let ty = ty::received(api, ty, None);
            (quote!(rt::Json<#ty>), quote!(json #ty))
        }
        SuccessResponse::Text(ty) => {
            let ty = ty::received(api, ty, None);
            (quote!(rt::Text<#ty>), quote!(text #ty))
        }
        SuccessResponse::ByStatus { name, .. } => {
            let name = ident(name);
            (quote!(#name), quote!(by_status #name))
        }
        SuccessResponse::Page(ty) => {
            let ty = ty::received(api, ty, None);
            (quote!(rt::Json<#ty>), quote!(pages #ty))
        }
    }
}

/// Starts the request, with everything that callers don't choose.
fn new(api: &Api, operation: &Operation) -> TokenStream {
    let path = &operation.path_template;
    let start = match starting_function(&operation.method) {
        Some(function) => {
            let function = ident(function);
            quote!(handle.#function(#path))
        }
        None => {
            let method = &operation.method;
            quote!(handle.method(#method, #path))
        }
    };
    let body = match operation.body {
        Body::Form => Some(quote!(.form())),
        Body::Multipart => Some(quote!(.multipart())),
        _ => None,
    };
    let server = (operation.server != ServerId::DEFAULT).then(|| {
        let server = proc_macro2::Literal::usize_unsuffixed(operation.server.index());
        quote!(.server(#server))
    });
    let accept = operation.accept.as_ref().map(|media_types| quote!(.accept(#media_types)));
    let flag = operation.json_flag.as_ref().map(|(name, value)| quote!(.json_flag(#name, #value)));
    let end_marker = end_marker(&operation.response).map(|marker| quote!(.end_marker(#marker)));
    let scopes = operation.scopes.iter().map(|(scheme, scopes)| quote!((#scheme, #scopes)));
    let scopes = (!operation.scopes.is_empty()).then(|| quote!(.scopes(&[#(#scopes),*])));
    let key = operation.idempotency_key.as_ref().map(|name| quote!(.idempotency_key(#name)));
    let paging = operation.paging.as_ref().map(paging::argument).map(|paging| quote!(.paging(#paging)));
    let anonymous = operation.anonymous.then(|| quote!(.anonymous()));
    let security = operation.security.as_ref().map(|security| {
        let alternatives = auth::security(api, security);
        quote!(.security(#alternatives))
    });
    quote! {
        pub(crate) fn new(handle: &rt::Handle) -> Self {
            Self(#start #body #server #flag #accept #end_marker #key #paging #anonymous #security #scopes)
        }
    }
}

fn end_marker(response: &SuccessResponse) -> Option<&str> {
    let SuccessResponse::Events(events) = response else { return None };
    events.end_marker.as_deref()
}

/// The runtime's function that starts a request of an HTTP method, if the method has its own.
fn starting_function(method: &str) -> Option<&'static str> {
    Some(match method {
        "GET" => "get",
        "PUT" => "put",
        "POST" => "post",
        "DELETE" => "delete",
        "OPTIONS" => "options",
        "HEAD" => "head",
        "PATCH" => "patch",
        "TRACE" => "trace",
        "QUERY" => "query",
        _ => return None,
    })
}

/// Setters of any value for the options whose strings are JSON.
fn json_options(api: &Api, operation: &Operation) -> Option<TokenStream> {
    let optional = operation.inputs.iter().filter(|input| !input.required && input.style != Style::Json);
    let options = optional.filter_map(|input| {
        let (setter, adder) = (ident(input.json_setter.as_ref()?), ident(&input::adder(input, Passing::One)));
        let wire_name = input.written_name();
        let ty = input.json_type.as_ref().map(|ty| ty::rust(api, ty, None)).map(|ty| quote!(as #ty));
        Some(quote!(#setter = #adder(#wire_name) #ty))
    });
    let options: Vec<_> = options.collect();
    let name = ident(&operation.name);
    (!options.is_empty()).then(|| quote!(rt::json_options!(#name { #(#options),* });))
}

/// The functions that choose another media type for the body or for the response.
fn media_types(api: &Api, operation: &Operation) -> TokenStream {
    let name = ident(&operation.name);
    let content_types = operation.content_types.iter().map(|choice| {
        let (method, media_type) = (ident(&choice.name), &choice.media_type);
        quote!(#method = #media_type)
    });
    let alternatives = operation.alternatives.iter().map(|choice| {
        let (method, media_type) = (ident(&choice.name), &choice.media_type);
        let (response, _) = response(api, &choice.response);
        let end_marker = end_marker(&choice.response).map(|marker| quote!(=> end_marker(#marker)));
        quote!(#method = #media_type as #response #end_marker)
    });
    let (content_types, alternatives): (Vec<_>, Vec<_>) = (content_types.collect(), alternatives.collect());
    let content_types = (!content_types.is_empty()).then(|| quote!(rt::content_types!(#name { #(#content_types),* });));
    let alternatives = (!alternatives.is_empty()).then(|| quote!(rt::alternatives!(#name { #(#alternatives),* });));
    quote!(#content_types #alternatives)
}

fn setter(api: &Api, input: &Input) -> TokenStream {
    let name = ident(&input.name);
    let docs =
        doc::attributes(&doc::prose(super::or(&input.docs, &format!("Sets {}.", doc::code(input.written_name())))));
    let value = if matches!(input.ty, Type::Array(_)) { "values" } else { "value" };
    let taken = ty::taken_input(api, input, value);
    let (value, ty) = (ident(value), &taken.ty);
    let add = input::add(input, &taken);
    let deprecated = input.deprecated.then(|| quote!(#[deprecated]));
    let (exceptions, exception) = (exceptions(&input.name, 1), ty::tuple_exception([&input.ty]));
    quote!(#docs #deprecated #exceptions #exception pub fn #name(self, #value: #ty) -> Self { Self(self.0 #add) })
}

/// The setter of an optional body.
fn body_setter(api: &Api, body: &Body) -> Option<TokenStream> {
    let (docs, ty, add, exception) = match body {
        Body::Json { media_type, ty, required: false, docs, .. } => {
            let (taken, pass) = ty::taken_body(api, ty, "value");
            (docs, taken, input::json(media_type, &pass), ty::tuple_exception([ty]))
        }
        Body::Bytes { media_type, required: false, docs } => {
            (docs, quote!(impl Into<rt::Upload>), quote!(.upload(#media_type, value)), None)
        }
        _ => return None,
    };
    let docs = doc::attributes(&doc::prose(super::or(docs, "The request's body.")));
    Some(quote!(#docs #exception pub fn body(self, value: #ty) -> Self { Self(self.0 #add) }))
}
