//! Media types → words of names.

use super::words::words;
use crate::media_type::canonical;

/// The words of a media type: its subtype and parameters, without `vnd` and `x`.
pub(crate) fn media_type_words(media_type: &str) -> Vec<String> {
    let canonical = canonical(media_type);
    let (essence, parameters) = canonical.split_once(';').unwrap_or((&canonical, ""));
    let named = match essence.split_once('/').unwrap_or(("", essence)) {
        ("text", "plain") => "text",
        ("*", _) => "any",
        (whole, "*") => whole,
        (_, subtype) => subtype.strip_prefix("vnd.").or_else(|| subtype.strip_prefix("x-")).unwrap_or(subtype),
    };
    words(&format!("{named} {parameters}"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_media_type_is_named_by_its_subtype_and_parameters() {
        for (media_type, expected) in [
            ("application/merge-patch+json", "merge patch json"),
            ("application/vnd.shelf.v2+json; charset=utf-8", "shelf v2 json"),
            ("application/json;odata.metadata=minimal", "json odata metadata minimal"),
            ("application/x-yaml", "yaml"),
            ("text/plain", "text"),
            ("text/csv", "csv"),
            ("image/*", "image"),
            ("*/*", "any"),
        ] {
            assert_eq!(media_type_words(media_type).join(" "), expected);
        }
    }
}
