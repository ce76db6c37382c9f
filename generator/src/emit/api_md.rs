//! `api.md`: every method on one page.

use super::doc;
use crate::ir::{Api, Body, EventData, Operation, SuccessResponse, Type};

/// The page.
pub(crate) fn page(api: &Api) -> String {
    let mut page =
        format!("# {}\n\nEvery method, by module. The operation is the description's.\n", doc::line(&api.title));
    for (index, module) in api.modules.entries() {
        let mut operations = api.operations.iter().filter(|operation| operation.module == index).peekable();
        if operations.peek().is_some() {
            page.push_str(&format!("\n## {}\n\n| method | operation | returns | |\n|---|---|---|---|\n", module.name));
        }
        operations.for_each(|operation| page.push_str(&row(api, operation)));
    }
    page
}

/// An operation's row in the table of its module.
fn row(api: &Api, operation: &Operation) -> String {
    let cells = [
        format!("`{}`", call(api, operation)),
        doc::code(&operation.id),
        response(api, &operation.response),
        doc::line(&operation.summary),
    ];
    // A bar ends a cell even inside code, unless it is escaped.
    let cells = cells.map(|cell| cell.replace('|', "\\|"));
    format!("| {} |\n", cells.join(" | ").trim_end())
}

/// The method's call as code, with the arguments it needs.
pub(crate) fn call(api: &Api, operation: &Operation) -> String {
    let chain = operation.handle.map(|handle| format!("{}.", api.chain(handle))).unwrap_or_default();
    let arguments = operation.arguments.iter().map(|argument| argument.name.as_str());
    let required = operation.inputs.iter().filter(|input| input.required).map(|input| input.name.as_str());
    let body = matches!(operation.body, Body::Json { required: true, .. } | Body::Bytes { required: true, .. });
    let body = body.then_some("body");
    let all: Vec<_> = arguments.chain(required).chain(body).collect();
    format!("client.{chain}{}({})", operation.fn_name, all.join(", "))
}

fn response(api: &Api, response: &SuccessResponse) -> String {
    match response {
        SuccessResponse::Empty => "`()`".to_owned(),
        SuccessResponse::Bytes => "`Download`".to_owned(),
        SuccessResponse::Redirect => "`Redirect`".to_owned(),
        SuccessResponse::Json(ty) | SuccessResponse::Text(ty) => format!("`{}`", name(api, ty)),
        SuccessResponse::Events(events) => match &events.data {
            EventData::Same(data) => format!("`EventStream` of `{}`", name(api, &data.ty)),
            EventData::ByName { name, .. } => format!("`EventStream` of `{name}`"),
        },
        SuccessResponse::Items(ty) => format!("`ItemStream` of `{}`", name(api, ty)),
        SuccessResponse::ByStatus { name, .. } => format!("`{name}`"),
        SuccessResponse::Page(ty) => format!("`{}`, by page", name(api, ty)),
    }
}

fn name(api: &Api, ty: &Type) -> String {
    let tokens = super::ty::received(api, ty, None).to_string();
    tokens.replace("models :: ", "").replace("rt :: ", "").replace("std :: collections :: ", "").replace(' ', "")
}
