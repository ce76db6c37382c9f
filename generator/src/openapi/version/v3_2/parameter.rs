//! Parameters that are the whole query, cookies, and reserved characters in paths.

use crate::{
    openapi::{
        moves::Moves,
        raw::scalar,
        version::private::{QUERY_STRING, RESERVED},
    },
    pointer::join,
    yaml::{Mapping, Value},
};

/// The media type of a form.
fn form(content: Option<&Value>) -> Option<(&Value, &Value)> {
    let is_form = |name: &Value| scalar(name).to_ascii_lowercase().starts_with("application/x-www-form-urlencoded");
    content?.as_mapping()?.iter().find(|(name, _)| is_form(name))
}

/// A query that is a form becomes the object of its parameters. One of another media type is marked. A cookie that isn't escaped
/// is one of `style: form`, since the client escapes only what a cookie can't hold.
pub(super) fn parameter(map: &mut Mapping, at: &dyn Fn() -> String, moves: &mut Moves) {
    if map.get("style").is_some_and(|style| style == "cookie") {
        map.shift_remove("style");
    }
    if map.get("in").is_some_and(|location| location == "path")
        && map.shift_remove("allowReserved").is_some_and(|value| value == true)
    {
        map.insert(RESERVED.into(), "allowReserved".into());
        let at = at();
        moves.insert_within(join(&at, RESERVED), join(&at, "allowReserved"));
    }
    if map.get("in").is_none_or(|location| location != "querystring") {
        return;
    }
    map.insert("in".into(), "query".into());
    let Some((media_type, schema)) = form(map.get("content")) else {
        map.insert(QUERY_STRING.into(), true.into());
        return;
    };
    let at = at();
    let from = join(&join(&join(&at, "content"), scalar(media_type)), "schema");
    moves.insert_within(join(&at, "schema"), from);
    let schema = schema.get("schema").cloned().unwrap_or_else(|| Mapping::new().into());
    map.shift_remove("content");
    map.insert("style".into(), "form".into());
    map.insert("explode".into(), true.into());
    map.insert("schema".into(), schema);
}
