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

/// The first media type that is neither JSON nor a form. XML and other text formats count only if `alone` says that there is no
/// JSON or form, since they then repeat the same data.
pub(crate) fn bytes_of(content: &Content, alone: bool) -> Option<&String> {
    let mut names = content.keys().filter(|name| {
        let essence = essence(name);
        let fields = ["application/x-www-form-urlencoded", "multipart/form-data"].contains(&essence.as_str());
        let text = essence.starts_with("text/") || essence.ends_with("xml") || essence.ends_with("yaml");
        !is_json(name) && !fields && (alone || !text)
    });
    names.next()
}
