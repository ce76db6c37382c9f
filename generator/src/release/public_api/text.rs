//! Rust types as text, the way callers write them.

use proc_macro2::TokenStream;

use crate::{
    emit::ty::{received, rust},
    ir::{Api, ModuleId, Type},
};

/// The type of a value.
pub(super) fn type_text(api: &Api, ty: &Type) -> String {
    spaced_by_hand(rust(api, ty, None))
}

/// The type of a value in a model or a response.
pub(super) fn received_text(api: &Api, ty: &Type) -> String {
    spaced_by_hand(received(api, ty, None))
}

/// Tokens with the spaces that people write, and without the prefixes of what every crate has.
pub(super) fn spaced_by_hand(tokens: TokenStream) -> String {
    let spaced = tokens.to_string().replace("rt :: ", "").replace("std :: collections :: ", "");
    [(" :: ", "::"), (" < ", "<"), (" >", ">"), (" ,", ","), (" (", "("), (",(", ", ("), ("& ", "&")]
        .iter()
        .fold(spaced, |text, (spaced, tight)| text.replace(spaced, tight))
}

/// `books::CreateBook`: a type in a module of operations.
pub(super) fn in_module(api: &Api, module: ModuleId, name: &str) -> String {
    format!("{}::{name}", api.modules.get(module).map_or("", |module| &module.name))
}
