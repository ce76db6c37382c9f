//! The calls of the runtime that add inputs and bodies to a request.

use proc_macro2::{Literal, TokenStream};
use quote::quote;

use super::{ident, ty::Taken};
use crate::ir::{Input, Location, Passing, Style, Type};

/// The call that makes a value the body.
pub(super) fn json(media_type: &str, value: &TokenStream) -> TokenStream {
    if media_type == "application/json" { quote!(.json(&#value)) } else { quote!(.json_as(#media_type, &#value)) }
}

/// The call that adds an input to a request.
pub(super) fn add(input: &Input, taken: &Taken) -> TokenStream {
    let wire_name = input.written_name();
    let adder = ident(adder(input, taken.how));
    let pass = &taken.pass;
    if taken.how == Passing::Pairs {
        return quote!(.#adder(#pass));
    }
    let clamp = input.clamp.map(|(least, most)| clamp(&input.ty, least, most));
    let style = style(input, taken.how).map(|style| quote!(, #style));
    let media_type = input.media_type.as_ref().map(|media_type| quote!(.part_type(#wire_name, #media_type)));
    let secret =
        (input.location == Location::Header && is_secret(&input.ty)).then(|| quote!(.header_secret(#wire_name)));
    quote!(.#adder(#wire_name, #pass #clamp #style) #media_type #secret)
}

/// Moves a number between its bounds.
fn clamp(ty: &Type, least: i64, most: i64) -> TokenStream {
    let bound = |bound: i64| {
        let bound = if *ty == Type::I32 { bound.clamp(i32::MIN.into(), i32::MAX.into()) } else { bound };
        Literal::i64_unsuffixed(bound)
    };
    let (least, most) = (bound(least), bound(most));
    quote!(.clamp(#least, #most))
}

/// The argument that says how an array or an object is written, where the runtime's function takes one.
fn style(input: &Input, how: Passing) -> Option<TokenStream> {
    let is_pair = matches!(input.location, Location::Query | Location::Form | Location::Cookie);
    let has_objects = is_pair || input.location == Location::Header;
    match (input.style, how) {
        (Style::Delimited(separator), Passing::Each) if is_pair && input.location != Location::Cookie => {
            Some(quote!(#separator))
        }
        (Style::Plain | Style::AllowReserved, Passing::Json) if is_pair => Some(quote!(rt::ObjectStyle::Exploded)),
        (Style::Delimited(separator), Passing::Json) if has_objects => {
            Some(quote!(rt::ObjectStyle::Delimited(#separator)))
        }
        (Style::Plain, Passing::Json) if has_objects => Some(quote!(rt::ObjectStyle::Delimited(","))),
        (Style::Pairs, Passing::Json) => Some(quote!(rt::ObjectStyle::Pairs)),
        (Style::DeepObject, Passing::Json) => Some(quote!(rt::ObjectStyle::DeepObject)),
        _ => None,
    }
}

/// Whether the type itself says that values must not be shown.
fn is_secret(ty: &Type) -> bool {
    match ty {
        Type::Secret => true,
        Type::Array(inner) | Type::Map(inner) | Type::Nullable(inner) => is_secret(inner),
        _ => false,
    }
}

/// The function of the runtime's request builder that adds an input.
pub(super) fn adder(input: &Input, how: Passing) -> &'static str {
    match input.location {
        Location::Query => query(input.style, how),
        Location::Header => match (input.style, how) {
            (Style::Json, _) => "header_json",
            (_, Passing::Json) => "header_object",
            (_, Passing::Each) => "header_joined",
            _ => "header",
        },
        Location::Cookie => match (input.style, how) {
            (Style::Json, _) => "cookie_json",
            (_, Passing::Json) => "cookie_object",
            (Style::Delimited(_), Passing::Each) => "cookie_joined",
            (_, Passing::Each) => "cookie_each",
            _ => "cookie",
        },
        Location::Form => field(input.style, how),
        Location::Part => match (input.style, how) {
            (_, Passing::Pairs) => "parts",
            (_, Passing::JsonEach) => "part_json_each",
            (_, Passing::File) => "part_file",
            (_, Passing::Files) => "part_files",
            (Style::Json, _) | (_, Passing::Json) => "part_json",
            (_, Passing::Each) => "part_each",
            (_, Passing::One) => "part",
        },
    }
}

fn query(style: Style, how: Passing) -> &'static str {
    match (style, how) {
        (_, Passing::JsonEach) => "query_json_each",
        (Style::Json, _) => "query_json",
        (_, Passing::Json) => "query_object",
        (Style::AllowReserved, Passing::Each) => "query_reserved_each",
        (Style::AllowReserved, _) => "query_reserved",
        (Style::Delimited(_), Passing::Each) => "query_joined",
        (_, Passing::Each) => "query_each",
        _ => "query",
    }
}

fn field(style: Style, how: Passing) -> &'static str {
    match (style, how) {
        (_, Passing::Pairs) => "fields",
        (_, Passing::JsonEach) => "field_json_each",
        (Style::Json, _) => "field_json",
        (_, Passing::Json) => "field_object",
        (Style::AllowReserved, Passing::Each) => "field_reserved_each",
        (Style::AllowReserved, _) => "field_reserved",
        (Style::Delimited(_), Passing::Each) => "field_joined",
        (_, Passing::Each) => "field_each",
        _ => "field",
    }
}
