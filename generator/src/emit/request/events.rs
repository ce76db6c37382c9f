//! The events of streams: the type of their data, and an enum where it differs by the event's name.

use proc_macro2::TokenStream;
use quote::quote;

use crate::{
    emit::{ident, ty},
    ir::{Api, DataType, EventData, Operation, SuccessResponse},
};

/// The type of the data, as `EventStream` has it.
pub(super) fn data(api: &Api, data: &EventData) -> TokenStream {
    match data {
        EventData::Same(DataType { ty, is_json }) => {
            let ty = ty::received(api, ty, None);
            if *is_json { quote!(rt::Json<#ty>) } else { quote!(rt::Text<#ty>) }
        }
        EventData::ByName { name, .. } => {
            let name = ident(name);
            quote!(#name)
        }
    }
}

/// The enums of the events of an operation.
pub(super) fn enums(api: &Api, operation: &Operation) -> TokenStream {
    let alternatives = operation.alternatives.iter().map(|alternative| &alternative.response);
    std::iter::once(&operation.response).chain(alternatives).filter_map(|response| events(api, response)).collect()
}

fn events(api: &Api, response: &SuccessResponse) -> Option<TokenStream> {
    let SuccessResponse::Events(stream) = response else { return None };
    let EventData::ByName { name, events } = &stream.data else { return None };
    let name = ident(name);
    let each = events.iter().map(|one| {
        let (event, variant) = (&one.event, ident(&one.name));
        let kind = ident(if one.data.is_json { "json" } else { "text" });
        let ty = ty::received(api, &one.data.ty, None);
        quote!(#event => #variant(#kind #ty))
    });
    Some(quote!(rt::events_by_name!(#name { #(#each),* });))
}
