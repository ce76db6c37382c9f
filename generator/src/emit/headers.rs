//! The response headers of the API: one trait with a getter for each.

use proc_macro2::TokenStream;
use quote::quote;

use super::{Source, doc, exceptions, ident, source, ty};
use crate::ir::{Api, HeaderValue, ResponseHeader, Type};

/// `response_headers.rs`.
pub(super) fn headers(api: &Api) -> Source {
    let headers = api.response_headers();
    let getters = headers.iter().map(|header| getter(api, header));
    let docs = doc::attributes(&doc::prose(DOCS));
    let code = quote! {
        #docs
        pub trait Headers: rt::HasHeaders { #(#getters)* }
        impl<T: rt::HasHeaders> Headers for T {}
    };
    source("src/response_headers.rs", doc::prose("The headers that responses declare, by type."), code)
}

const DOCS: &str = "\
The headers that responses declare: methods of `Response`, which `send_with_response()` returns, and of `ApiError`.

A method returns `None` if the response doesn't have the header, and `Error::Header` if its value differs from the description.";

fn getter(api: &Api, header: &ResponseHeader) -> TokenStream {
    let (name, wire_name) = (ident(&header.name), &header.wire_name);
    let docs = match header.docs.trim() {
        "" => doc::prose(&format!("The header {}.", doc::code(wire_name))),
        docs => doc::prose(&format!("The header {}: {docs}", doc::code(wire_name))),
    };
    let (docs, exceptions) = (doc::attributes(&docs), exceptions(&header.name, 1));
    let received = |ty: &Type| ty::received(api, ty, None);
    let (ty, read) = match &header.value {
        HeaderValue::Text(ty) => (received(ty), quote!(text())),
        HeaderValue::Json(ty) => (received(ty), quote!(json())),
        HeaderValue::Texts(ty) => (list(&received(ty)), quote!(texts())),
        HeaderValue::Jsons(ty) => (list(&received(ty)), quote!(jsons())),
        HeaderValue::Object(ty, json) => (received(ty), quote!(object(&[#(#json),*]))),
        HeaderValue::Links => (quote!(rt::Links), quote!(links())),
    };
    quote! {
        #docs
        #exceptions
        fn #name(&self) -> rt::Result<Option<#ty>> { self.header(#wire_name).#read }
    }
}

fn list(ty: &TokenStream) -> TokenStream {
    quote!(Vec<#ty>)
}
