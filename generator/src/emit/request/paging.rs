//! The paging of a list: a constant that the runtime reads.

use oas_client_runtime::{CursorFrom, CursorTo};
use proc_macro2::{Literal, TokenStream};
use quote::quote;

use crate::ir::Paging;

/// A reference to the paging.
pub(super) fn argument(paging: &Paging) -> TokenStream {
    let value = match paging {
        Paging::Header(name) => quote!(Header(#name)),
        Paging::Cursor { from, to, more } => {
            let (from, to, more) = (self::from(from), self::to(to), option(more));
            quote!(Cursor { from: #from, to: #to, more: #more })
        }
        Paging::Offset { to, items, total, more } => {
            let (to, total, more) = (self::to(to), option(total), option(more));
            quote!(Offset { to: #to, items: #items, total: #total, more: #more })
        }
        Paging::Number { to, first, items, total, total_pages, more } => {
            let (to, first) = (self::to(to), Literal::u64_unsuffixed(*first));
            let (total, total_pages, more) = (option(total), option(total_pages), option(more));
            quote! {
                Number { to: #to, first: #first, items: #items, total: #total, total_pages: #total_pages, more: #more }
            }
        }
    };
    quote!(&rt::Paging::#value)
}

fn from(from: &CursorFrom<String>) -> TokenStream {
    match from {
        CursorFrom::Body(pointer) => quote!(rt::CursorFrom::Body(#pointer)),
        CursorFrom::Header(name) => quote!(rt::CursorFrom::Header(#name)),
        CursorFrom::LastItem { items, id } => quote!(rt::CursorFrom::LastItem { items: #items, id: #id }),
    }
}

fn to(to: &CursorTo<String>) -> TokenStream {
    match to {
        CursorTo::Query(name) => quote!(rt::CursorTo::Query(#name)),
        CursorTo::Header(name) => quote!(rt::CursorTo::Header(#name)),
        CursorTo::Body(pointer) => quote!(rt::CursorTo::Body(#pointer)),
        CursorTo::BodyNumber(pointer) => quote!(rt::CursorTo::BodyNumber(#pointer)),
        CursorTo::Field(name) => quote!(rt::CursorTo::Field(#name)),
    }
}

fn option(text: &Option<String>) -> TokenStream {
    text.as_ref().map_or_else(|| quote!(None), |text| quote!(Some(#text)))
}
