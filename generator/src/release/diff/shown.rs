//! Types and calls as users read and write them: what is emitted, as text.

use proc_macro2::TokenStream;

use crate::{
    emit::{
        api_md,
        model::value_type,
        ty::{rust, taken_argument, taken_input},
    },
    ir::{Api, Argument, Body, Field, Handle, Input, Operation, SuccessResponse, Type},
};

/// `client.shelf(id).books().create(title)`.
pub(super) fn call(api: &Api, operation: &Operation) -> String {
    api_md::call(api, operation)
}

/// `client.shelf(id)`.
pub(super) fn chain(api: &Api, handle: usize) -> String {
    format!("client.{}", api.chain(handle))
}

/// `books::CreateBook`.
pub(super) fn request_type(api: &Api, operation: &Operation) -> String {
    in_module(api, operation.module, &operation.name)
}

/// `books::BooksHandle`.
pub(super) fn handle_type(api: &Api, handle: &Handle) -> String {
    in_module(api, handle.module, &handle.name)
}

fn in_module(api: &Api, module: usize, name: &str) -> String {
    format!("{}::{name}", api.modules.get(module).map_or("", |module| &module.name))
}

/// What a path argument is taken as.
pub(super) fn argument(api: &Api, argument: &Argument) -> String {
    spelled(taken_argument(api, argument).0.ty)
}

/// What an input is taken as.
pub(super) fn input(api: &Api, input: &Input) -> String {
    spelled(taken_input(api, input, "value").ty)
}

/// What a body is taken as, if it is taken in one piece.
pub(super) fn body(api: &Api, body: &Body) -> String {
    match body {
        Body::Json { ty, .. } => spelled(rust(api, ty, None)),
        Body::Bytes { .. } => "impl Into<Upload>".to_owned(),
        Body::Empty | Body::Form | Body::Multipart => String::new(),
    }
}

/// What sending gives.
pub(super) fn answer(api: &Api, answer: &SuccessResponse) -> String {
    match answer {
        SuccessResponse::Empty => "()".to_owned(),
        SuccessResponse::Bytes => "Download".to_owned(),
        SuccessResponse::Redirect => "Redirect".to_owned(),
        SuccessResponse::Json(ty) => spelled(rust(api, ty, None)),
        SuccessResponse::ByStatus { name, responses: answers } => {
            let each = answers.iter().map(|one| format!("{}({})", one.name, self::answer(api, &one.response)));
            format!("{name} {{ {} }}", each.collect::<Vec<_>>().join(", "))
        }
        SuccessResponse::Page(id) => spelled(rust(api, &Type::Named(*id), None)),
    }
}

/// The type of a member.
pub(super) fn field(api: &Api, field: &Field) -> String {
    spelled(value_type(api, None, field))
}

/// The type of a value.
pub(super) fn value(api: &Api, ty: &Type) -> String {
    spelled(rust(api, ty, None))
}

/// The type of further members.
pub(super) fn rest(api: &Api, rest: &Type) -> String {
    format!("BTreeMap<String, {}>", spelled(rust(api, rest, None)))
}

/// Tokens as they are written by hand.
fn spelled(tokens: TokenStream) -> String {
    let spaced = tokens.to_string().replace("rt :: ", "").replace("std :: collections :: ", "");
    [(" :: ", "::"), (" < ", "<"), (" >", ">"), (" ,", ","), (" (", "("), ("& ", "&")]
        .iter()
        .fold(spaced, |text, (spaced, tight)| text.replace(spaced, tight))
}
