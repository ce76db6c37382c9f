//! Types as tokens, and how values of them are taken as arguments.

use proc_macro2::{Ident, TokenStream};
use quote::{ToTokens, quote};

use super::ident;
use crate::ir::{Api, Argument, Format, Input, Location, Passing, Type, TypeDef};

/// The type of a value that callers pass, from the view of a file: models see each other through `super`, all others through
/// `models`.
pub(crate) fn rust(api: &Api, ty: &Type, model_file: Option<&str>) -> TokenStream {
    tokens(api, ty, &|def| from_file(def, model_file), false)
}

/// The type of a value in a model or a response. Its strings may keep to no format.
pub(crate) fn received(api: &Api, ty: &Type, model_file: Option<&str>) -> TokenStream {
    tokens(api, ty, &|def| from_file(def, model_file), true)
}

/// The type of a received value, in a module that shows the models of all files.
pub(super) fn received_in_root(api: &Api, ty: &Type) -> TokenStream {
    tokens(api, ty, &|def| ident(&def.name).into_token_stream(), true)
}

/// The path of a model, from the view of a file.
fn from_file(def: &TypeDef, model_file: Option<&str>) -> TokenStream {
    let name = ident(&def.name);
    match model_file {
        Some(file) if file == def.file => quote!(#name),
        Some(_) => quote!(super::#name),
        None => quote!(models::#name),
    }
}

fn tokens(api: &Api, ty: &Type, path: &dyn Fn(&TypeDef) -> TokenStream, received: bool) -> TokenStream {
    let inner = |ty: &Type| tokens(api, ty, path, received);
    match ty {
        Type::String | Type::Binary => quote!(String),
        Type::Secret => quote!(rt::Secret),
        Type::Bool => quote!(bool),
        Type::I32 => quote!(i32),
        Type::I64 => quote!(i64),
        Type::U32 => quote!(u32),
        Type::U64 => quote!(u64),
        Type::UnixTime => quote!(rt::UnixTime),
        Type::F32 => quote!(f32),
        Type::F64 => quote!(f64),
        Type::Decimal => quote!(rt::Decimal),
        Type::Format(format) => {
            let name = ident(format.rust());
            if received { quote!(rt::Open<rt::#name>) } else { quote!(rt::#name) }
        }
        Type::Json => quote!(rt::Value),
        Type::Named(id) | Type::Boxed(id) => {
            let named = api.types.get(*id).map(path).unwrap_or_else(|| quote!(rt::Value));
            if matches!(ty, Type::Boxed(_)) { quote!(Box<#named>) } else { named }
        }
        Type::Array(item) => {
            let item = inner(item);
            quote!(Vec<#item>)
        }
        Type::Tuple(items) => match items.iter().map(inner).collect::<Vec<_>>().as_slice() {
            [only] => quote!((#only,)),
            items => quote!((#(#items),*)),
        },
        Type::Map(key, value) => {
            let key = key.map_or_else(|| quote!(String), |key| inner(&Type::Named(key)));
            let value = inner(value);
            quote!(std::collections::BTreeMap<#key, #value>)
        }
        Type::Nullable(value) => {
            let value = inner(value);
            quote!(Option<#value>)
        }
    }
}

/// An exception from clippy's limit for one item whose types are these, if a tuple in them is long.
pub(crate) fn tuple_exception<'a>(types: impl IntoIterator<Item = &'a Type>) -> Option<TokenStream> {
    let is_long = types.into_iter().any(|ty| has_tuple(ty) && complexity(ty, 3) > MOST_COMPLEX);
    is_long.then(|| quote!(#[allow(clippy::type_complexity, reason = "the API's arrays are as long")]))
}

/// Clippy's limit.
const MOST_COMPLEX: usize = 250;

/// Clippy's measure of a type that stands in `nesting` - 1 others.
fn complexity(ty: &Type, nesting: usize) -> usize {
    let inner = |ty: &Type| complexity(ty, nesting + 1);
    10 * nesting
        + match ty {
            Type::Array(ty) | Type::Nullable(ty) => inner(ty),
            Type::Map(_, value) => 10 * (nesting + 1) + inner(value),
            Type::Tuple(items) => items.iter().map(inner).sum(),
            Type::Format(_) | Type::Boxed(_) => 10 * (nesting + 1),
            _ => 0,
        }
}

fn has_tuple(ty: &Type) -> bool {
    match ty {
        Type::Tuple(_) => true,
        Type::Array(inner) | Type::Map(_, inner) | Type::Nullable(inner) => has_tuple(inner),
        _ => false,
    }
}

/// An argument: its type, and the expression that passes it on as wire values.
pub(crate) struct Taken {
    pub(crate) ty: TokenStream,
    pub(crate) pass: TokenStream,
    pub(crate) how: Passing,
}

/// The argument of an input under the name `name`.
pub(crate) fn taken_input(api: &Api, input: &Input, name: &str) -> Taken {
    let how = api.passing(input);
    let pass = ident(name);
    let item = |ty: &Type| rust(api, if let Type::Array(item) = ty { item } else { ty }, None);
    let (ty, pass) = match (how, &input.ty) {
        (Passing::One | Passing::Each, _) => return taken(api, &input.ty, input.nullable, name),
        (Passing::Json, ty) => (rust(api, ty, None), quote!(&#pass)),
        (Passing::JsonEach, ty) => {
            let item = item(ty);
            (quote!(impl IntoIterator<Item = #item>), quote!(#pass))
        }
        (Passing::File, _) => (quote!(impl Into<rt::Upload>), quote!(#pass)),
        (Passing::Files, _) => (quote!(impl IntoIterator<Item = impl Into<rt::Upload>>), quote!(#pass)),
        (Passing::Pairs, ty) => {
            let value = match ty {
                _ if input.location == Location::Part => quote!(impl Into<rt::Upload>),
                Type::Map(_, value) if **value != Type::String => rust(api, value, None),
                _ => quote!(impl rt::Wire),
            };
            (quote!(impl IntoIterator<Item = (impl Into<String>, #value)>), quote!(#pass))
        }
    };
    Taken { ty, pass, how }
}

/// The argument of a path argument, and the runtime's method that takes it.
pub(crate) fn taken_argument(api: &Api, argument: &Argument) -> (Taken, Ident) {
    let name = ident(&argument.name);
    if argument.is_json || api.is_whole(&argument.ty) {
        let taken = Taken { ty: rust(api, &argument.ty, None), pass: quote!(&#name), how: Passing::Json };
        return (taken, ident(if argument.is_json { "arg_json" } else { "arg_object" }));
    }
    let taken = taken(api, &argument.ty, false, &argument.name);
    let method = match taken.how {
        Passing::Each => "arg_array",
        _ if argument.may_be_empty => "arg_or_empty",
        _ => "arg",
    };
    let method = ident(method);
    (taken, method)
}

/// The argument of a value of the type under the name `name`.
pub(crate) fn taken(api: &Api, ty: &Type, nullable: bool, name: &str) -> Taken {
    let name = ident(name);
    if let Some(format) = open(ty) {
        let open = quote!(rt::Open<rt::#format>);
        let (ty, pass) = if nullable {
            (quote!(impl rt::IntoNullable<#open>), quote!(rt::IntoNullable::<#open>::into_nullable(#name)))
        } else {
            (quote!(impl Into<#open>), quote!(rt::open::<rt::#format>(#name)))
        };
        return Taken { ty, pass, how: Passing::One };
    }
    match ty {
        Type::Format(Format::Rfc2822) if nullable => Taken {
            ty: quote!(impl Into<Option<rt::Timestamp>>),
            pass: quote!(Into::<Option<rt::Timestamp>>::into(#name).map(rt::Rfc2822)),
            how: Passing::One,
        },
        Type::Format(Format::Rfc2822) => {
            Taken { ty: quote!(rt::Timestamp), pass: quote!(rt::Rfc2822(#name)), how: Passing::One }
        }
        Type::Array(item) if **item == Type::Format(Format::Rfc2822) => Taken {
            ty: quote!(impl IntoIterator<Item = rt::Timestamp>),
            pass: quote!(#name.into_iter().map(rt::Rfc2822)),
            how: Passing::Each,
        },
        Type::Array(item) if item.is_text() => Taken {
            ty: quote!(impl IntoIterator<Item = impl AsRef<str>>),
            pass: quote!(rt::strings(#name)),
            how: Passing::Each,
        },
        Type::Array(item) => match open(item) {
            Some(format) => Taken {
                ty: quote!(impl IntoIterator<Item = impl Into<rt::Open<rt::#format>>>),
                pass: quote!(#name.into_iter().map(rt::open::<rt::#format>)),
                how: Passing::Each,
            },
            None => {
                let item = rust(api, item, None);
                Taken { ty: quote!(impl IntoIterator<Item = #item>), pass: quote!(#name), how: Passing::Each }
            }
        },
        _ if ty.is_text() => Taken { ty: quote!(impl AsRef<str>), pass: quote!(#name.as_ref()), how: Passing::One },
        _ if nullable => {
            let ty = rust(api, ty, None);
            Taken { ty: quote!(impl Into<Option<#ty>>), pass: quote!(#name.into()), how: Passing::One }
        }
        _ => Taken { ty: rust(api, ty, None), pass: quote!(#name), how: Passing::One },
    }
}

/// The body of a request as an argument: its type, and the expression that passes it on.
pub(crate) fn taken_body(api: &Api, ty: &Type, name: &str) -> (TokenStream, TokenStream) {
    let name = ident(name);
    match ty {
        Type::Format(format) if *format != Format::Rfc2822 => {
            let format = ident(format.rust());
            (quote!(impl Into<rt::Open<rt::#format>>), quote!(rt::open::<rt::#format>(#name)))
        }
        _ => (rust(api, ty, None), quote!(#name)),
    }
}

/// The runtime's type of a string that callers may pass as its text too, even one that the type can't hold.
fn open(ty: &Type) -> Option<Ident> {
    match ty {
        Type::Format(Format::Rfc2822 | Format::Uuid) => None,
        Type::Format(format) => Some(ident(format.rust())),
        _ => None,
    }
}
