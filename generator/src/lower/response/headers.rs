//! The headers that responses declare.

use openapiv3::{Header, ParameterSchemaOrContent, ReferenceOr, Response};

use super::as_text;
use crate::{
    ir::{HeaderValue, ResponseHeader, SuccessResponse, Type, TypeId},
    lower::{Context, draft::DraftKind, operation::found, request::media::json_of, source::Source},
    naming::{ident::from_wire_name, words::name_words},
    openapi::references::Resolved,
    pointer::join,
};

/// The headers of all responses of an operation. OpenAPI ignores `Content-Type` here.
pub(in crate::lower) fn headers<'a>(cx: &mut Context<'a>, source: &Source<'a>) -> Vec<ResponseHeader> {
    let responses = &source.operation.responses;
    let coded = responses.responses.iter().map(|(code, response)| (code.to_string(), response));
    let default = responses.default.iter().map(|response| ("default".to_owned(), response));
    let mut all: Vec<ResponseHeader> = Vec::new();
    for (status, response) in coded.chain(default) {
        let at = join(&join(&source.at, "responses"), status);
        for (name, header, at) in declared(cx, response, &at) {
            let is_known = all.iter().any(|known| known.wire_name.eq_ignore_ascii_case(name));
            if !is_known && !name.eq_ignore_ascii_case("content-type") {
                all.push(ResponseHeader {
                    name: from_wire_name(name),
                    wire_name: name.clone(),
                    docs: header.description.clone().unwrap_or_default(),
                    value: value(cx, source, (name, header), &at),
                });
            }
        }
    }
    all
}

/// The headers of a response, with their pointers. A reference without a target is reported.
fn declared<'a>(
    cx: &mut Context<'a>,
    response: &'a ReferenceOr<Response>,
    at: &str,
) -> Vec<(&'a String, &'a Header, String)> {
    // A mistake of the response itself is reported with its body.
    let Ok(Resolved { value: response, pointer: at }) = cx.resolver.get(response, at) else { return Vec::new() };
    let each = response.headers.iter().filter_map(|(name, header)| {
        let at = join(&join(&at, "headers"), name);
        let Ok(Some(Resolved { value, pointer })) = found(cx, header, &at) else { return None };
        Some((name, value, pointer))
    });
    each.collect()
}

/// How a header is read.
fn value<'a>(cx: &mut Context<'a>, source: &Source<'a>, (name, header): (&str, &'a Header), at: &str) -> HeaderValue {
    let hint: Vec<_> = source.words().into_iter().chain(name_words(name)).collect();
    let schema = match &header.format {
        ParameterSchemaOrContent::Schema(schema) => schema,
        ParameterSchemaOrContent::Content(content) => {
            let schema = json_of(content).and_then(|(media_type, media)| Some((media_type, media.schema.as_ref()?)));
            let Some((media_type, schema)) = schema else { return HeaderValue::Text(Type::String) };
            let at = join(&join(&join(at, "content"), media_type), "schema");
            return HeaderValue::Json(cx.types.shape(schema, &hint, &at).ty);
        }
    };
    let ty = cx.types.flat(schema, &hint, &join(at, "schema")).ty;
    match ty {
        Type::String if name.eq_ignore_ascii_case("link") => HeaderValue::Links,
        Type::Array(item) => match scalar(cx, *item) {
            Some(SuccessResponse::Text(ty)) => HeaderValue::Texts(ty),
            Some(SuccessResponse::Json(ty)) => HeaderValue::Jsons(ty),
            _ => HeaderValue::Texts(Type::String),
        },
        Type::Named(id) => match object(cx, id) {
            Some(json) => HeaderValue::Object(Type::Named(id), json),
            None => one(cx, Type::Named(id)),
        },
        Type::Map(key, item) => match scalar(cx, *item) {
            Some(SuccessResponse::Text(ty)) => HeaderValue::Object(Type::Map(key, Box::new(ty)), Vec::new()),
            _ => HeaderValue::Object(Type::Map(key, Box::new(Type::String)), Vec::new()),
        },
        ty => one(cx, ty),
    }
}

fn one(cx: &Context<'_>, ty: Type) -> HeaderValue {
    match scalar(cx, ty) {
        Some(SuccessResponse::Text(ty)) => HeaderValue::Text(ty),
        Some(SuccessResponse::Json(ty)) => HeaderValue::Json(ty),
        _ => HeaderValue::Text(Type::String),
    }
}

/// How a value that isn't composed is written: as text or as in JSON.
fn scalar(cx: &Context<'_>, ty: Type) -> Option<SuccessResponse> {
    let response = as_text(cx, ty);
    matches!(response, SuccessResponse::Text(_) | SuccessResponse::Json(_)).then_some(response)
}

/// The properties of an object that are numbers or booleans. `None` for a type that is no object, or whose properties are composed.
fn object(cx: &Context<'_>, id: TypeId) -> Option<Vec<String>> {
    let DraftKind::Struct(object) = &cx.types.defs.get(id)?.kind else { return None };
    let mut json = Vec::new();
    for field in object.fields.iter() {
        if let SuccessResponse::Json(_) = scalar(cx, field.ty.clone())? {
            json.push(field.wire_name.clone());
        }
    }
    Some(json)
}
