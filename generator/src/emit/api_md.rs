//! `api.md`: every method on one page.

use super::doc;
use crate::ir::{Api, Body, Operation, SuccessResponse, Type};

/// The page.
pub(crate) fn page(api: &Api) -> String {
    let mut page = format!("# {}\n\nEvery method, by resource.\n", doc::line(&api.title));
    for (index, module) in api.modules.entries() {
        let mut operations = api.operations.iter().filter(|operation| operation.module == index).peekable();
        if operations.peek().is_some() {
            page.push_str(&format!("\n## {}\n\n", module.name));
        }
        for operation in operations {
            let summary = doc::line(&operation.summary);
            page.push_str(&format!("- `{}` → {}", call(api, operation), answer(api, operation)));
            page.push_str(&if summary.is_empty() { "\n".to_owned() } else { format!(": {summary}\n") });
        }
    }
    page
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

fn answer(api: &Api, operation: &Operation) -> String {
    match &operation.response {
        SuccessResponse::Empty => "`()`".to_owned(),
        SuccessResponse::Bytes => "`Download`".to_owned(),
        SuccessResponse::Redirect => "`Redirect`".to_owned(),
        SuccessResponse::Json(ty) => format!("`{}`", name(api, ty)),
        SuccessResponse::ByStatus { name, .. } => format!("`{name}`"),
        SuccessResponse::Page(id) => format!("`{}`, page after page", name(api, &Type::Named(*id))),
    }
}

fn name(api: &Api, ty: &Type) -> String {
    let tokens = super::ty::rust(api, ty, None).to_string();
    tokens.replace("models :: ", "").replace("rt :: ", "").replace("std :: collections :: ", "").replace(' ', "")
}
