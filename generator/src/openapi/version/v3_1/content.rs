//! Strings that hold other content.

use serde_yaml::{Mapping, Value};

use super::Context;
use crate::{openapi::lazy_pointer::LazyPointer, pointer::join};

/// `contentEncoding` and `contentMediaType` become a `format`, unless there is one.
pub(super) fn encoding(map: &mut Mapping, pointer: LazyPointer<'_>, cx: &mut Context<'_>) {
    let encoding = map.shift_remove("contentEncoding");
    let media_type = map.shift_remove("contentMediaType");
    map.shift_remove("contentSchema");
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
    if !map.contains_key("format") && map.get("type").is_none_or(is_string) {
        map.insert("format".into(), format.into());
        if !map.contains_key("type") {
            map.insert("type".into(), "string".into());
        }
        let pointer = pointer.write();
        cx.moves.insert_within(join(&pointer, "format"), join(&pointer, keyword));
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
