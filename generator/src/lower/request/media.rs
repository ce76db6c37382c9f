//! The media types of a content.

use openapiv3::{Content, MediaType};

use crate::media_type::{canonical, essence, is_json};

/// The JSON content, `application/json` before types based on JSON, and without parameters before with them.
pub(crate) fn json_of(content: &Content) -> Option<(&String, &MediaType)> {
    let exact = content.iter().find(|(name, _)| canonical(name) == "application/json");
    let plain = || content.iter().find(|(name, _)| essence(name) == "application/json");
    exact.or_else(plain).or_else(|| content.iter().find(|(name, _)| is_json(name)))
}

/// The content of a media type.
pub(crate) fn named<'a>(content: &'a Content, wanted: &str) -> Option<(&'a String, &'a MediaType)> {
    content.iter().find(|(name, _)| essence(name) == wanted)
}

/// The media types that are neither JSON nor a form. Those of text come after others: beside JSON, they repeat its data.
pub(crate) fn bytes_of(content: &Content) -> Vec<&String> {
    let is_bytes = |name: &&String| {
        let is_form = ["application/x-www-form-urlencoded", "multipart/form-data"].contains(&essence(name).as_str());
        !is_json(name) && !is_form
    };
    let is_text = |name: &&String| {
        let essence = essence(name);
        essence.starts_with("text/") || essence.ends_with("xml") || essence.ends_with("yaml")
    };
    let is_alone = content.keys().all(|name| is_bytes(&name));
    let mut names: Vec<_> = content.keys().filter(is_bytes).collect();
    names.sort_by_key(|name| !is_alone && is_text(name));
    names
}
