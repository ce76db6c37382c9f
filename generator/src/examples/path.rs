//! A path whose places are filled in the ways of RFC 6570, in which templates say them.

use serde_json::Value;

use super::{
    request::{escaped, members},
    text,
};
use crate::{
    ir::{Api, Operation},
    recording::path_arguments,
};

/// The template with its places filled.
pub(super) fn path(api: &Api, operation: &Operation, arguments: &[Value]) -> String {
    let mut parts = operation.path.split('{');
    let mut path = parts.next().unwrap_or_default().to_owned();
    for ((part, argument), value) in parts.zip(path_arguments(api, operation)).zip(arguments) {
        let (place, after) = part.split_once('}').unwrap_or((part, ""));
        let members = (value.is_object() && !argument.json).then(|| members(value));
        let each = if argument.json {
            vec![text::json(api, &argument.ty, value)]
        } else {
            text::each(api, &argument.ty, value)
        };
        path.push_str(&filled(place, members, &each));
        path.push_str(after);
    }
    path
}

/// A place such as `id`, `.ids*` or `;point` with the members of an object, or else with these texts.
fn filled(place: &str, members: Option<Vec<(String, String)>>, each: &[String]) -> String {
    let (start, name) = match place.strip_prefix([';', '.']) {
        Some(name) => (place.chars().next(), name),
        None => (None, place),
    };
    let (name, apart) = name.strip_suffix('*').map_or((name, false), |name| (name, true));
    let object = members.is_some();
    let texts: Vec<_> = match members {
        Some(members) => {
            let pairs = members.into_iter().map(|(name, text)| (escaped(&name), escaped(&text)));
            let pair = |(name, text)| if apart { vec![format!("{name}={text}")] } else { vec![name, text] };
            pairs.flat_map(pair).collect()
        }
        None => each.iter().map(|text| escaped(text)).collect(),
    };
    match (start, apart) {
        (None, _) => texts.join(","),
        (Some('.'), true) => format!(".{}", texts.join(".")),
        (Some('.'), false) => format!(".{}", texts.join(",")),
        (_, true) if object => texts.iter().map(|text| format!(";{text}")).collect(),
        (_, true) => texts.iter().map(|text| format!(";{name}={text}")).collect(),
        (_, false) => format!(";{name}={}", texts.join(",")),
    }
}
