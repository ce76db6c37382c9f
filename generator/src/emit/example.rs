//! Examples in documentation. They compile, and none of a description's own text is in them.

use super::auth;
use crate::{
    ir::{Api, Argument, Body, ModuleId, Operation, Style, SuccessResponse, Type, TypeKind},
    options::Options,
};

/// An example for the crate's root: the first list that needs no argument, else the first call that needs none.
pub(super) fn root(api: &Api, options: &Options) -> Vec<String> {
    let krate = krate(options);
    let simple = |lists: bool| {
        let mut reads = api.operations.iter().filter(|operation| is_read(operation, lists));
        reads.find_map(|operation| call(api, &krate, operation).filter(|call| !call.contains(['"', '[', ':'])))
    };
    let server = if api.needs_base_url() { "\"https://…\"" } else { "" };
    let client = if auth::has_from_env(api) {
        format!("let client = {krate}::Client::from_env({server})?;")
    } else if let Some(scheme) = api.schemes.first() {
        let parts = vec!["\"…\""; scheme.parts.len()].join(", ");
        let comma = if server.is_empty() { "" } else { ", " };
        format!("let client = {krate}::Client::new({server}{comma}{krate}::auth::{}({parts}))?;", scheme.name)
    } else {
        format!("let client = {krate}::Client::new({server})?;")
    };
    let body = if let Some(list) = simple(true) {
        vec![
            format!("let mut records = {list}.items();"),
            "while let Some(record) = records.try_next().await? {".to_owned(),
            "    println!(\"{record:?}\");".to_owned(),
            "}".to_owned(),
        ]
    } else if let Some(one) = simple(false) {
        vec![format!("println!(\"{{:?}}\", {one}.send().await?);")]
    } else {
        return Vec::new();
    };
    fenced(&format!("async fn example() -> {krate}::Result<()> {{"), std::iter::once(client).chain(body))
}

/// An example for a module: a list of its own, else something that it reads, else any call.
pub(super) fn module(api: &Api, module: ModuleId, options: &Options) -> Vec<String> {
    let krate = krate(options);
    let own = || api.operations.iter().filter(|operation| operation.module == module && !operation.deprecated);
    let list = own().find_map(|operation| call(api, &krate, operation).filter(|_| is_read(operation, true)));
    let one = || own().find_map(|operation| call(api, &krate, operation).filter(|_| is_read(operation, false)));
    let any = || own().find_map(|operation| call(api, &krate, operation));
    let line = match (&list, list.is_none().then(|| one().or_else(any)).flatten()) {
        (Some(list), _) => format!("let first = {list}.limit(20).items().all().await?;"),
        (None, Some(one)) => format!("let response = {one}.send().await?;"),
        (None, None) => return Vec::new(),
    };
    fenced(&format!("async fn example(client: {krate}::Client) -> {krate}::Result<()> {{"), [line])
}

fn fenced(function: &str, lines: impl IntoIterator<Item = String>) -> Vec<String> {
    let head = [String::new(), "```no_run".to_owned(), format!("# {function}")];
    head.into_iter().chain(lines).chain(["# Ok(()) }", "```"].map(str::to_owned)).collect()
}

fn krate(options: &Options) -> String {
    options.crate_name.replace('-', "_")
}

fn is_read(operation: &Operation, lists: bool) -> bool {
    operation.method == "GET"
        && !operation.deprecated
        && (!lists || matches!(operation.response, SuccessResponse::Page(_)))
}

/// A call with made-up values, or `None` if one can't be made up.
fn call(api: &Api, krate: &str, operation: &Operation) -> Option<String> {
    let mut steps = Vec::new();
    for handle in api.handles_of(operation) {
        let values: Option<Vec<_>> =
            handle.arguments.iter().map(|argument| self::argument(api, krate, argument)).collect();
        steps.push(format!("{}({})", handle.accessor, values?.join(", ")));
    }
    let mut values = Vec::new();
    for argument in &operation.arguments {
        values.push(self::argument(api, krate, argument)?);
    }
    for input in operation.inputs.iter().filter(|input| input.required) {
        if matches!(input.style, Style::Json | Style::DeepObject) {
            return None;
        }
        values.push(value(api, krate, &input.ty)?);
    }
    match &operation.body {
        Body::Json { required: true, .. } => return None,
        Body::Bytes { required: true, .. } => values.push("\"…\"".to_owned()),
        _ => {}
    }
    steps.push(format!("{}({})", operation.fn_name, values.join(", ")));
    Some(format!("client.{}", steps.join(".")))
}

fn argument(api: &Api, krate: &str, argument: &Argument) -> Option<String> {
    if argument.is_json { None } else { value(api, krate, &argument.ty) }
}

fn value(api: &Api, krate: &str, ty: &Type) -> Option<String> {
    Some(match ty {
        ty if ty.is_text() => "\"…\"".to_owned(),
        Type::Bool => "true".to_owned(),
        Type::I32 | Type::I64 | Type::U32 | Type::U64 => "1".to_owned(),
        Type::F32 | Type::F64 => "1.0".to_owned(),
        Type::Array(item) => format!("[{}]", value(api, krate, item)?),
        Type::Named(id) => {
            let def = api.types.get(*id)?;
            let (TypeKind::Enum(variants) | TypeKind::IntegerEnum(variants)) = &def.kind else { return None };
            format!("{krate}::models::{}::{}", def.name, variants.first()?.name)
        }
        _ => return None,
    })
}
