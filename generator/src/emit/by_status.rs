//! The enums of responses that differ by status.

use proc_macro2::{Literal, TokenStream};
use quote::quote;

use super::{ident, ty};
use crate::ir::{Api, ErrorResponse, Operation, SuccessResponse};

/// The enum of success responses that differ by status.
pub(super) fn responses(api: &Api, response: &SuccessResponse) -> Option<TokenStream> {
    let SuccessResponse::ByStatus { name, responses } = response else { return None };
    let name = ident(name);
    let each = responses.iter().map(|one| {
        let (statuses, variant) = (statuses(one.statuses), ident(&one.name));
        let body = body(api, &one.response);
        quote!(#statuses => #variant #body)
    });
    Some(quote!(rt::by_status!(#name { #(#each),* });))
}

/// The enum of the error responses. Among those of a status, ranges of media types are behind the media types, and the usual one
/// is the last.
pub(super) fn failures(api: &Api, operation: &Operation) -> Option<TokenStream> {
    let name = ident(operation.failure.as_ref()?);
    let of_status = operation.error_responses.chunk_by(|one, other| one.status == other.status);
    let sorted = of_status.flat_map(|responses| {
        let mut responses: Vec<_> = responses.iter().rev().collect();
        responses.sort_by_key(|response| generality(response));
        responses
    });
    let each = sorted.map(|response| {
        let (statuses, variant) = (error_statuses(response), ident(&response.name));
        let media_type = response.media_type.as_ref().map(|media_type| {
            let except = response.except.iter().map(|except| quote!(but #except));
            quote!(if #media_type #(#except)*)
        });
        let body = body(api, &response.response);
        quote!(#statuses #media_type => #variant #body)
    });
    Some(quote!(rt::failures!(#name { #(#each),* });))
}

/// The number of media types that an error response is for, as an order.
fn generality(response: &ErrorResponse) -> u8 {
    match response.media_type.as_deref() {
        Some("*/*") => 2,
        Some(range) if range.ends_with("/*") => 1,
        Some(_) => 0,
        None => 3,
    }
}

fn error_statuses(response: &ErrorResponse) -> TokenStream {
    match (response.status.parse::<u16>(), response.status.get(..1).map(str::parse::<u16>)) {
        (Ok(status), _) => statuses((status, status)),
        (_, Some(Ok(range))) => statuses((range * 100, range * 100 + 99)),
        _ => quote!(400..),
    }
}

fn statuses((first, last): (u16, u16)) -> TokenStream {
    let [low, high] = [first, last].map(Literal::u16_unsuffixed);
    if first == last { quote!(#low) } else { quote!(#low..=#high) }
}

fn body(api: &Api, response: &SuccessResponse) -> TokenStream {
    match response {
        SuccessResponse::Json(ty) => {
            let ty = ty::received(api, ty, None);
            quote!((json #ty))
        }
        SuccessResponse::Text(ty) => {
            let ty = ty::received(api, ty, None);
            quote!((text #ty))
        }
        SuccessResponse::Bytes => quote!((bytes rt::Bytes)),
        _ => TokenStream::new(),
    }
}
