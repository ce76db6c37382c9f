//! Recorded values as expressions: the arguments of the calls that tests make.

use proc_macro2::{Literal, TokenStream};
use quote::quote;

use super::ident;
use oas_client_runtime::har::Part;

use crate::ir::{Api, Argument, Format, Input, Location, Passing, Type, TypeDef, TypeKind, Union};

/// Recorded bytes, with their file name and media type.
pub(super) fn upload(text: &str, file_name: Option<&str>, media_type: Option<&str>) -> TokenStream {
    if file_name.is_none() && media_type.is_none() {
        return quote!(#text);
    }
    let file_name = file_name.map(|name| quote!(.file_name(#name)));
    let media_type = media_type.map(|kind| quote!(.content_type(#kind)));
    quote!(oas_client_runtime::Upload::from(#text) #file_name #media_type)
}

pub(super) fn value(api: &Api, input: &Input, values: &[String], files: &[Part]) -> TokenStream {
    match api.passing(input) {
        Passing::Json => {
            let texts = values.iter().map(|text| match serde_json::from_str::<serde_json::Value>(text) {
                Ok(_) => text.clone(),
                // One of several kinds may be a text.
                Err(_) => serde_json::Value::from(text.as_str()).to_string(),
            });
            return texts.take(1).map(|text| quote!(replay::from_json(#text)?)).collect();
        }
        Passing::Pairs => return named(api, input, values.first().map_or("", String::as_str)),
        Passing::JsonEach => return quote!([#(replay::from_json(#values)?),*]),
        _ => {}
    }
    if !files.is_empty() {
        let each =
            files.iter().map(|part| upload(&part.content, part.file_name.as_deref(), part.content_type.as_deref()));
        return if matches!(input.ty, Type::Array(_)) { quote!([#(#each),*]) } else { quote!(#(#each)*) };
    }
    if let Type::Array(item) = &input.ty {
        let values = values.iter().map(|text| scalar(api, item, text));
        return quote!([#(#values),*]);
    }
    let text = values.first().map_or("", String::as_str);
    if input.nullable && text.is_empty() && !input.ty.is_text() {
        return quote!(None);
    }
    // The setter of a nullable input takes `impl Into<Option<T>>`, from which the compiler can't infer `T`.
    match &input.ty {
        Type::UnixTime if input.nullable => quote!(replay::from_string::<oas_client_runtime::UnixTime>(#text)?),
        Type::Decimal if input.nullable => quote!(replay::from_string::<oas_client_runtime::Decimal>(#text)?),
        ty => scalar(api, ty, text),
    }
}

/// The JSON of a string, such as a date, as the string.
pub(super) fn text_of(json: &str) -> TokenStream {
    match serde_json::from_str::<String>(json) {
        Ok(text) => quote!(#text),
        Err(_) => quote!(replay::from_json(#json)?),
    }
}

/// The pairs in the JSON text of an object.
fn named(api: &Api, input: &Input, text: &str) -> TokenStream {
    let members: serde_json::Map<String, serde_json::Value> = serde_json::from_str(text).unwrap_or_default();
    let item =
        if let (Location::Form, Type::Map(_, item)) = (input.location, &input.ty) { item } else { &Type::String };
    let pairs = members.iter().map(|(name, value)| {
        let text = value.as_str().map_or_else(|| value.to_string(), str::to_owned);
        let value = match item {
            Type::Format(format) if !item.is_text() && *format != Format::Rfc2822 => {
                quote!(replay::from_string(#text)?)
            }
            _ => scalar(api, item, &text),
        };
        quote!((#name, #value))
    });
    quote!([#(#pairs),*])
}

/// A recorded path argument as an expression.
pub(super) fn argument(api: &Api, argument: &Argument, text: &str) -> TokenStream {
    match &argument.ty {
        _ if argument.is_json => quote!(replay::from_json(#text)?),
        Type::Array(item) => {
            let values = text.split(',').map(|text| scalar(api, item, text));
            quote!([#(#values),*])
        }
        ty => scalar(api, ty, text),
    }
}

/// The JSON of a union's value that has this text: a number or flag only if it can't be a text.
fn json_of(union: &Union, text: &str) -> String {
    let is_text = union.variants.iter().any(|variant| variant.ty == Type::String);
    let value = serde_json::from_str::<serde_json::Value>(text).ok();
    match value.filter(|value| !is_text && (value.is_number() || value.is_boolean())) {
        Some(_) => text.to_owned(),
        None => serde_json::Value::from(text).to_string(),
    }
}

/// A recorded text as an expression of its type.
fn scalar(api: &Api, ty: &Type, text: &str) -> TokenStream {
    match ty {
        Type::Bool if text == "true" => quote!(true),
        Type::Bool => quote!(false),
        Type::I32 | Type::I64 | Type::U32 | Type::U64 | Type::F32 | Type::F64 => number(ty, text),
        Type::Json | Type::Boxed(_) | Type::Array(_) | Type::Tuple(_) | Type::Map(..) | Type::Nullable(_) => {
            quote!(replay::from_json(#text)?)
        }
        Type::Format(Format::Rfc2822) => quote!(replay::from_string::<oas_client_runtime::Rfc2822>(#text)?.0),
        Type::Decimal | Type::UnixTime => quote!(replay::from_string(#text)?),
        Type::Named(_) if api.is_json(ty) => quote!(replay::from_json(#text)?),
        Type::Named(id) => api.types.get(*id).map_or_else(|| quote!(#text), |def| model(def, text)),
        _ => quote!(#text),
    }
}

/// A recorded number: a literal, unless it is too long for one.
fn number(ty: &Type, text: &str) -> TokenStream {
    let suffix = match ty {
        Type::I32 => "_i32",
        Type::I64 => "_i64",
        Type::U32 => "_u32",
        Type::U64 => "_u64",
        Type::F32 => "_f32",
        _ => "_f64",
    };
    let digits = text.trim_start_matches(['-', '+']);
    let literal: Result<Literal, _> = format!("{digits}{suffix}").parse();
    match literal {
        Ok(literal) if text.starts_with('-') => quote!(-#literal),
        Ok(literal) => quote!(#literal),
        Err(_) => quote!(replay::from_string(#text)?),
    }
}

/// A recorded string as a value of a model whose values are strings: an enum, or a union of them.
fn model(def: &TypeDef, text: &str) -> TokenStream {
    let (variants, unlisted) = match &def.kind {
        TypeKind::Enum(variants) => (variants.as_slice(), quote!(#text)),
        TypeKind::IntegerEnum(variants) => (variants.as_slice(), number(&Type::I64, text)),
        TypeKind::Union(union) => {
            let json = json_of(union, text);
            return quote!(replay::from_json(#json)?);
        }
        _ => (&[] as &[_], quote!(#text)),
    };
    let name = ident(&def.name);
    match variants.iter().find(|variant| variant.wire_value == text) {
        Some(variant) => {
            let variant = ident(&variant.name);
            quote!(models::#name::#variant)
        }
        None => quote!(models::#name::from(#unlisted)),
    }
}
