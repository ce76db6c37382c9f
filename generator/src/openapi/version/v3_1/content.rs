//! Strings that hold other content.

use super::Context;
use crate::{
    openapi::{lazy_pointer::LazyPointer, version::private},
    pointer::join,
    yaml::{Mapping, Value},
};

/// `contentEncoding` and `contentMediaType` become a `format`, unless there is one. `contentSchema` of JSON becomes `items`.
pub(super) fn encoding(map: &mut Mapping, pointer: LazyPointer<'_>, cx: &mut Context<'_>) {
    let encoding = map.shift_remove("contentEncoding");
    let media_type = map.shift_remove("contentMediaType");
    let schema = map.shift_remove("contentSchema").filter(Value::is_mapping);
    let text = |value: &Option<Value>| value.as_ref().and_then(Value::as_str).map(str::to_ascii_lowercase);
    let (encoding, media_type) = (text(&encoding), text(&media_type));
    let keyword = if encoding.is_some() { "contentEncoding" } else { "contentMediaType" };
    let format = match (encoding.as_deref(), media_type.as_deref()) {
        (Some("base64"), _) => "byte",
        (Some("base64url"), _) => "base64url",
        (None | Some("binary"), Some(media_type)) if is_binary(media_type) => "binary",
        (Some("binary"), None) => "binary",
        (None, Some(media_type)) if is_json(media_type) => "json",
        _ => return,
    };
    if !map.get("type").is_none_or(is_string) {
        return;
    }
    let at = pointer.write();
    if !map.contains_key("format") {
        map.insert("format".into(), format.into());
        cx.moves.insert_within(join(&at, "format"), join(&at, keyword));
    }
    if !map.contains_key("type") {
        map.insert("type".into(), "string".into());
    }
    if let Some(schema) = schema.filter(|_| map.get("format").is_some_and(|format| format == "json")) {
        map.insert("items".into(), schema);
        map.insert(private::INNER.into(), true.into());
        cx.moves.insert_within(join(&at, "items"), join(&at, "contentSchema"));
    }
}

/// Whether a `type` is that of strings, or of strings and null.
fn is_string(ty: &Value) -> bool {
    let is = |ty: &Value| ty == "string" || ty == "null";
    ty == "string" || ty.as_sequence().is_some_and(|types| types.iter().all(is))
}

fn is_json(media_type: &str) -> bool {
    media_type == "application/json" || media_type.ends_with("+json")
}

/// Whether the content of a media type isn't text.
fn is_binary(media_type: &str) -> bool {
    let binary = ["image/", "audio/", "video/", "font/"].iter().any(|start| media_type.starts_with(start));
    let is_xml = media_type.ends_with("+xml");
    !is_xml && (binary || ["application/octet-stream", "application/pdf", "application/zip"].contains(&media_type))
}
