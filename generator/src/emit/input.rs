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
    let adder = ident(&adder(input, taken.how));
    let pass = &taken.pass;
    if taken.how == Passing::Pairs || input.location == Location::QueryString {
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
        Type::Array(inner) | Type::Map(_, inner) | Type::Nullable(inner) => is_secret(inner),
        Type::Tuple(items) => items.iter().any(is_secret),
        _ => false,
    }
}

/// The function of the runtime's request builder that adds an input.
pub(super) fn adder(input: &Input, how: Passing) -> String {
    let (name, suffix) = match input.location {
        Location::Form if how == Passing::Pairs => ("fields", ""),
        Location::Form => ("field", pair_suffix(input.style, how)),
        Location::Query => ("query", pair_suffix(input.style, how)),
        Location::QueryString => ("query_string", if input.style == Style::Json { "_json" } else { "" }),
        Location::Header => ("header", header_suffix(input.style, how)),
        Location::Cookie => ("cookie", cookie_suffix(input.style, how)),
        Location::Part if how == Passing::Pairs => ("parts", ""),
        Location::Part => ("part", part_suffix(input.style, how)),
    };
    format!("{name}{suffix}")
}

fn pair_suffix(style: Style, how: Passing) -> &'static str {
    match (style, how) {
        (_, Passing::JsonEach) => "_json_each",
        (Style::Json, _) => "_json",
        (_, Passing::Json) => "_object",
        (Style::AllowReserved, Passing::Each) => "_reserved_each",
        (Style::AllowReserved, _) => "_reserved",
        (Style::Delimited(_), Passing::Each) => "_joined",
        (_, Passing::Each) => "_each",
        _ => "",
    }
}

fn header_suffix(style: Style, how: Passing) -> &'static str {
    match (style, how) {
        (Style::Json, _) => "_json",
        (_, Passing::Json) => "_object",
        (_, Passing::Each) => "_joined",
        _ => "",
    }
}

fn cookie_suffix(style: Style, how: Passing) -> &'static str {
    match (style, how) {
        (Style::Json, _) => "_json",
        (_, Passing::Json) => "_object",
        (Style::Delimited(_), Passing::Each) => "_joined",
        (_, Passing::Each) => "_each",
        _ => "",
    }
}

fn part_suffix(style: Style, how: Passing) -> &'static str {
    match (style, how) {
        (_, Passing::JsonEach) => "_json_each",
        (_, Passing::File) => "_file",
        (_, Passing::Files) => "_files",
        (Style::Json, _) | (_, Passing::Json) => "_json",
        (_, Passing::Each) => "_each",
        (_, Passing::One | Passing::Pairs) => "",
    }
}
