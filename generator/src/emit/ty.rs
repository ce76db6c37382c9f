//! Types as tokens, and how values of them are taken as arguments.

use proc_macro2::{Ident, TokenStream};
use quote::quote;

use super::ident;
use crate::ir::{Api, Argument, Input, Place, Style, Type, TypeKind, Union};

/// The type, from the view of a file: models see each other through `super`, all others through `models`.
pub(crate) fn rust(api: &Api, ty: &Type, model_file: Option<&str>) -> TokenStream {
    let inner = |ty: &Type| rust(api, ty, model_file);
    match ty {
        Type::String | Type::Binary => quote!(String),
        Type::Secret => quote!(rt::Secret),
        Type::Bool => quote!(bool),
        Type::I32 => quote!(i32),
        Type::I64 => quote!(i64),
        Type::U32 => quote!(u32),
        Type::U64 => quote!(u64),
        Type::F32 => quote!(f32),
        Type::F64 => quote!(f64),
        Type::DateTime => quote!(rt::Timestamp),
        Type::MailDate => quote!(rt::Rfc2822),
        Type::Date => quote!(rt::Date),
        Type::Json => quote!(rt::Value),
        Type::Named(id) | Type::Boxed(id) => {
            let named = api.types.get(*id).map(|def| {
                let name = ident(&def.name);
                match model_file {
                    Some(file) if file == def.module => quote!(#name),
                    Some(_) => quote!(super::#name),
                    None => quote!(models::#name),
                }
            });
            let named = named.unwrap_or_else(|| quote!(rt::Value));
            if matches!(ty, Type::Boxed(_)) { quote!(Box<#named>) } else { named }
        }
        Type::List(item) => {
            let item = inner(item);
            quote!(Vec<#item>)
        }
        Type::Map(value) => {
            let value = inner(value);
            quote!(std::collections::BTreeMap<String, #value>)
        }
        Type::Nullable(value) => {
            let value = inner(value);
            quote!(Option<#value>)
        }
    }
}

/// An argument: its type, and the expression that passes it on as wire values.
pub(crate) struct Taken {
    pub(crate) ty: TokenStream,
    pub(crate) pass: TokenStream,
    pub(crate) how: How,
}

/// How an argument is passed on.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum How {
    /// As one value.
    One,
    /// Once for each element.
    Each,
    /// As bytes.
    File,
    /// As bytes, once for each element.
    Files,
    /// By its members, or as JSON text.
    Json,
    /// As JSON text, once for each element.
    JsonEach,
    /// As pairs of names and values.
    Named,
}

/// How an input is taken under the name `name`.
pub(crate) fn taken_input(api: &Api, input: &Input, name: &str) -> Taken {
    let pass = ident(name);
    let whole = |ty: &Type| Taken { ty: rust(api, ty, None), pass: quote!(&#pass), how: How::Json };
    let each = |item: &Type| {
        let item = rust(api, item, None);
        Taken { ty: quote!(impl IntoIterator<Item = #item>), pass: quote!(#pass), how: How::JsonEach }
    };
    let plain = || taken(api, &input.ty, input.nullable, name);
    let named = |value: TokenStream| Taken {
        ty: quote!(impl IntoIterator<Item = (impl Into<String>, #value)>),
        pass: quote!(#pass),
        how: How::Named,
    };
    match (input.place, input.style, &input.ty) {
        (Place::Part, _, Type::Map(_)) if input.wire.is_empty() => named(quote!(impl Into<rt::Upload>)),
        (Place::Form, _, Type::Map(value)) if input.wire.is_empty() => match **value {
            Type::String => named(quote!(impl rt::Wire)),
            ref value => named(rust(api, value, None)),
        },
        (Place::Part, Style::Json, Type::List(item)) => each(item),
        (_, Style::Json | Style::Deep, ty) => whole(ty),
        (Place::Form | Place::Query, Style::Plain, Type::List(item)) if **item != Type::Json && is_json(api, item) => {
            each(item)
        }
        (Place::Part, _, Type::Binary) => {
            Taken { ty: quote!(impl Into<rt::Upload>), pass: quote!(#pass), how: How::File }
        }
        (Place::Part, _, Type::List(item)) if **item == Type::Binary => {
            Taken { ty: quote!(impl IntoIterator<Item = impl Into<rt::Upload>>), pass: quote!(#pass), how: How::Files }
        }
        (Place::Part, _, Type::List(item)) if is_json(api, item) => each(item),
        (Place::Part, _, Type::List(_)) => plain(),
        (Place::Part, _, ty) if is_json(api, ty) => whole(ty),
        (_, _, ty) if is_whole(api, ty) => whole(ty),
        _ => plain(),
    }
}

/// How a path argument is taken, and the call of the runtime that takes it along.
pub(crate) fn taken_argument(api: &Api, argument: &Argument) -> (Taken, Ident) {
    let name = ident(&argument.name);
    if argument.json || is_whole(api, &argument.ty) {
        let taken = Taken { ty: rust(api, &argument.ty, None), pass: quote!(&#name), how: How::Json };
        return (taken, ident(if argument.json { "arg_json" } else { "arg_object" }));
    }
    let taken = taken(api, &argument.ty, false, &argument.name);
    let method = ident(if taken.how == How::Each { "arg_list" } else { "arg" });
    (taken, method)
}

/// Whether it is only known of a value itself what is written of it: members, elements or a text.
pub(crate) fn is_whole(api: &Api, ty: &Type) -> bool {
    matches!(ty, Type::Named(_) | Type::Map(_)) && is_json(api, ty)
}

/// Whether each value of a union has a text.
pub(super) fn is_text_union(api: &Api, union: &Union) -> bool {
    let text = |ty: &Type| match unwrapped(ty) {
        Type::Named(id) | Type::Boxed(id) => {
            api.types.get(*id).is_some_and(|def| matches!(def.kind, TypeKind::Enum(_) | TypeKind::Integers(_)))
        }
        Type::List(_) | Type::Map(_) | Type::Json | Type::Nullable(_) => false,
        _ => true,
    };
    union.variants.iter().all(|variant| text(&variant.ty))
}

fn unwrapped(ty: &Type) -> &Type {
    if let Type::Nullable(inner) = ty { inner } else { ty }
}

/// Whether a value has no text but JSON.
pub(super) fn is_json(api: &Api, ty: &Type) -> bool {
    match ty {
        Type::Named(id) => api.types.get(*id).is_some_and(|def| match &def.kind {
            TypeKind::Enum(_) | TypeKind::Integers(_) => false,
            TypeKind::Union(union) => !is_text_union(api, union),
            TypeKind::Struct(_) | TypeKind::Overlap(_) => true,
        }),
        Type::Json | Type::List(_) | Type::Map(_) | Type::Boxed(_) | Type::Nullable(_) => true,
        _ => false,
    }
}

/// How a value of the type is taken under the name `name`.
pub(crate) fn taken(api: &Api, ty: &Type, nullable: bool, name: &str) -> Taken {
    let name = ident(name);
    let text = |ty: &Type| matches!(ty, Type::String | Type::Secret | Type::Binary);
    match ty {
        Type::MailDate => {
            let taken = taken(api, &Type::DateTime, nullable, &name.to_string());
            let pass = taken.pass;
            let pass = if nullable {
                quote!(Into::<Option<rt::Timestamp>>::into(#name).map(rt::Rfc2822))
            } else {
                quote!(rt::Rfc2822(#pass))
            };
            Taken { pass, ..taken }
        }
        Type::List(item) if **item == Type::MailDate => Taken {
            ty: quote!(impl IntoIterator<Item = rt::Timestamp>),
            pass: quote!(#name.into_iter().map(rt::Rfc2822)),
            how: How::Each,
        },
        Type::List(item) if text(item) => Taken {
            ty: quote!(impl IntoIterator<Item = impl AsRef<str>>),
            pass: quote!(rt::wire::texts(#name)),
            how: How::Each,
        },
        Type::List(item) => {
            let item = rust(api, item, None);
            Taken { ty: quote!(impl IntoIterator<Item = #item>), pass: quote!(#name), how: How::Each }
        }
        _ if text(ty) => Taken { ty: quote!(impl AsRef<str>), pass: quote!(#name.as_ref()), how: How::One },
        _ if nullable => {
            let ty = rust(api, ty, None);
            Taken { ty: quote!(impl Into<Option<#ty>>), pass: quote!(#name.into()), how: How::One }
        }
        _ => Taken { ty: rust(api, ty, None), pass: quote!(#name), how: How::One },
    }
}
