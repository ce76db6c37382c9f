//! Request builders: one small struct an operation, around the runtime's call.

use proc_macro2::TokenStream;
use quote::quote;

use super::{auth, doc, exceptions, ident, ty};
use crate::ir::{Api, Body, Id, Input, Location, Operation, Passing, ServerId, Style, SuccessResponse, Type};

/// The builders of some operations.
pub(super) fn requests(api: &Api, operations: &[&Operation]) -> TokenStream {
    operations.iter().map(|operation| builder(api, operation)).collect()
}

fn builder(api: &Api, operation: &Operation) -> TokenStream {
    let name = ident(&operation.name);
    let (verb, path) = (ident(&operation.method), &operation.path_template);
    let whole = match operation.body {
        Body::Form => quote!(form),
        Body::Multipart => quote!(multipart),
        _ => TokenStream::new(),
    };
    let server = (operation.server != ServerId::DEFAULT).then(|| {
        let server = proc_macro2::Literal::usize_unsuffixed(operation.server.index());
        quote!(server(#server))
    });
    let anonymous = operation.anonymous.then(|| quote!(anonymous));
    let security = operation.security.as_ref().map(|security| {
        let security = auth::security(api, security);
        quote!(security(#security))
    });
    let answer = match &operation.response {
        SuccessResponse::Empty => quote!(empty),
        SuccessResponse::Bytes => quote!(bytes),
        SuccessResponse::Redirect => quote!(redirect),
        SuccessResponse::Json(ty) => {
            let ty = ty::rust(api, ty, None);
            quote!(json #ty)
        }
        SuccessResponse::ByStatus { name, .. } => {
            let name = ident(name);
            quote!(by_status #name)
        }
        SuccessResponse::Page(id) => {
            let ty = ty::rust(api, &Type::Named(*id), None);
            quote!(pages #ty)
        }
    };
    let optional = operation.inputs.iter().filter(|input| !input.required);
    let setters: TokenStream = optional.map(|input| setter(api, input)).collect();
    let body = match &operation.body {
        Body::Json { media_type: kind, ty, required: false, docs: doc } => {
            let docs = doc::attributes(&doc::prose(super::or(doc, "The request's body.")));
            let ty = ty::rust(api, ty, None);
            let json = json(kind, &quote!(value));
            quote!(#docs pub fn body(self, value: #ty) -> Self { Self(self.0 #json) })
        }
        Body::Bytes { media_type: kind, required: false, docs: doc } => {
            let docs = doc::attributes(&doc::prose(super::or(doc, "The request's body.")));
            quote!(#docs pub fn body(self, value: impl Into<rt::Upload>) -> Self { Self(self.0.upload(#kind, value)) })
        }
        _ => TokenStream::new(),
    };
    let setters = (!setters.is_empty() || !body.is_empty()).then(|| quote!(impl #name { #setters #body }));
    let json = optional_json(operation).map(|(input, setter)| {
        let (setter, method, wire) = (ident(setter), method(input, Passing::One), &input.wire_name);
        quote!(#setter: #method #wire)
    });
    let json: Vec<_> = json.collect();
    let json = (!json.is_empty()).then(|| quote!(rt::json_options!(#name { #(#json),* });));
    let accept = operation.accept.as_ref().map(|kinds| quote!(accept(#kinds)));
    let answers = answers(api, &operation.response);
    quote!(#answers rt::request!(#name, #verb #path #whole #server #accept #anonymous #security, #answer); #json #setters)
}

/// The enum of answers that differ by status.
fn answers(api: &Api, answer: &SuccessResponse) -> Option<TokenStream> {
    let SuccessResponse::ByStatus { name, responses: answers } = answer else { return None };
    let name = ident(name);
    let each = answers.iter().map(|one| {
        let [first, last] = [one.statuses.0, one.statuses.1].map(proc_macro2::Literal::u16_unsuffixed);
        let statuses = if one.statuses.0 == one.statuses.1 { quote!(#first) } else { quote!(#first..=#last) };
        let variant = ident(&one.name);
        let body = match &one.response {
            SuccessResponse::Json(ty) => {
                let ty = ty::rust(api, ty, None);
                quote!((json #ty))
            }
            SuccessResponse::Bytes => quote!((bytes rt::Bytes)),
            _ => TokenStream::new(),
        };
        quote!(#statuses => #variant #body)
    });
    Some(quote!(rt::by_status!(#name { #(#each),* });))
}

/// The options whose text is JSON, with their setters for any value.
fn optional_json(operation: &Operation) -> impl Iterator<Item = (&Input, &str)> {
    let optional = operation.inputs.iter().filter(|input| !input.required);
    let texts = optional.filter(|input| input.style != Style::Json);
    texts.filter_map(|input| Some((input, input.json_setter.as_deref()?)))
}

fn setter(api: &Api, input: &Input) -> TokenStream {
    let name = ident(&input.name);
    let docs = doc::attributes(&doc::prose(super::or(&input.docs, &format!("Sets {}.", doc::code(&input.wire_name)))));
    let value = if matches!(input.ty, Type::Array(_)) { "values" } else { "value" };
    let taken = ty::taken_input(api, input, value);
    let (value, ty) = (ident(value), &taken.ty);
    let step = step(input, &taken);
    let deprecated = input.deprecated.then(|| quote!(#[deprecated]));
    let exceptions = exceptions(&input.name, 1);
    quote!(#docs #deprecated #exceptions pub fn #name(self, #value: #ty) -> Self { Self(self.0 #step) })
}

/// The call of the runtime that makes a value the body.
pub(super) fn json(kind: &str, value: &TokenStream) -> TokenStream {
    if kind == "application/json" { quote!(.json(&#value)) } else { quote!(.json_as(#kind, &#value)) }
}

/// The call of the runtime that adds an input to a request.
pub(super) fn step(input: &Input, taken: &ty::Taken) -> TokenStream {
    let wire = &input.wire_name;
    let method = method(input, taken.how);
    let pass = &taken.pass;
    let clamped = input.clamp.map(|(least, most)| {
        let narrow =
            |bound: i64| if input.ty == Type::I32 { bound.clamp(i32::MIN.into(), i32::MAX.into()) } else { bound };
        let (least, most) = (narrow(least), narrow(most));
        let (least, most) = (proc_macro2::Literal::i64_unsuffixed(least), proc_macro2::Literal::i64_unsuffixed(most));
        quote!(.clamp(#least, #most))
    });
    let separated = matches!(input.location, Location::Query | Location::Form);
    let apart = separated || input.location == Location::Cookie;
    let object = apart || input.location == Location::Header;
    let how = match (input.style, taken.how) {
        (Style::Delimited(separator), Passing::Each) if separated => Some(quote!(, #separator)),
        (Style::Plain | Style::AllowReserved, Passing::Json) if apart => Some(quote!(, rt::ObjectStyle::Exploded)),
        (Style::Delimited(separator), Passing::Json) if object => {
            Some(quote!(, rt::ObjectStyle::Delimited(#separator)))
        }
        (Style::Plain, Passing::Json) if object => Some(quote!(, rt::ObjectStyle::Delimited(","))),
        (Style::Pairs, Passing::Json) => Some(quote!(, rt::ObjectStyle::Pairs)),
        (Style::DeepObject, Passing::Json) => Some(quote!(, rt::ObjectStyle::DeepObject)),
        _ => None,
    };
    if taken.how == Passing::Pairs {
        return quote!(.#method(#pass));
    }
    let kind = input.media_type.as_ref().map(|kind| quote!(.part_type(#wire, #kind)));
    let secret = (input.location == Location::Header && is_secret(&input.ty)).then(|| quote!(.header_secret(#wire)));
    quote!(.#method(#wire, #pass #clamped #how) #kind #secret)
}

/// Whether the type itself says that values must not be shown.
fn is_secret(ty: &Type) -> bool {
    match ty {
        Type::Secret => true,
        Type::Array(inner) | Type::Map(inner) | Type::Nullable(inner) => is_secret(inner),
        _ => false,
    }
}

/// The method of the runtime's call for an input.
fn method(input: &Input, how: Passing) -> proc_macro2::Ident {
    let place = match input.location {
        Location::Query => "query",
        Location::Header => "header",
        Location::Cookie => "cookie",
        Location::Form => "field",
        Location::Part => "part",
    };
    let way = match (input.location, input.style, how) {
        (_, _, Passing::Pairs) => "s",
        (_, _, Passing::JsonEach) => "_json_each",
        (_, _, Passing::File) => "_file",
        (_, _, Passing::Files) => "_files",
        (_, Style::Json, _) | (Location::Part, _, Passing::Json) => "_json",
        (_, Style::AllowReserved, Passing::Json) => "_object",
        (_, Style::AllowReserved, Passing::Each) => "_reserved_each",
        (_, Style::AllowReserved, _) => "_reserved",
        (_, _, Passing::Json) => "_object",
        (_, Style::Delimited(_), Passing::Each) => "_joined",
        (_, _, Passing::Each) => "_each",
        (_, _, Passing::One) => "",
    };
    ident(&format!("{place}{way}"))
}
