//! What a client makes of values, in the way of its own runtime. Errors say in words what can't be sent.

use oas_client_runtime::value::{
    escape, json,
    style::{self, Encoded},
};
use serde::Serialize;
use serde_json::Value;

use super::typed::Typed;
use crate::ir::{Api, Argument, Input, Passing, Style, Type};

/// JSON as it is sent.
pub(super) fn json(value: &impl Serialize) -> Result<String, String> {
    json::to_string(value).map_err(|error| error.to_string())
}

/// The texts of an input's value: its own, or those of a list's elements.
pub(super) fn texts(api: &Api, input: &Input, value: &Value) -> Result<Vec<String>, String> {
    let how = api.passing(input);
    let any = |ty: &Type| *ty == Type::Json;
    match (&input.ty, value) {
        // Any value's own text is JSON.
        (Type::Array(item), Value::Array(items)) if how == Passing::JsonEach || how == Passing::Each && any(item) => {
            items.iter().map(|value| json(&Typed::new(api, item, value))).collect()
        }
        (ty, _) if matches!(how, Passing::Json | Passing::Pairs) || any(ty) => {
            Ok(vec![json(&Typed::new(api, ty, value))?])
        }
        (ty, _) => Ok(style::encode(&Typed::new(api, ty, value), false)?.into_array(false)),
    }
}

/// The pairs of a query, a form or cookies that an input comes to, their values escaped.
pub(super) fn pairs(api: &Api, input: &Input, value: &Value) -> Result<Vec<(String, String)>, String> {
    let typed = Typed::new(api, &input.ty, value);
    let under = |texts: Vec<String>| texts.into_iter().map(|text| (input.written_name().to_owned(), text)).collect();
    let joined = |texts: Vec<String>, separator| {
        let text = style::join_delimited(input.written_name(), &texts, separator)?;
        Ok(text.into_iter().map(|text| (input.written_name().to_owned(), text)).collect())
    };
    let pairs: Vec<_> = match (input.style, api.passing(input)) {
        (Style::Delimited(separator), Passing::Json) => {
            return joined(style::encode(&typed, false)?.into_array(false), separator);
        }
        (Style::Delimited(separator), _) => return joined(texts(api, input, value)?, separator),
        (Style::Pairs, _) => return joined(style::encode(&typed, false)?.into_array(true), ","),
        (Style::AllowReserved, Passing::One | Passing::Each) => {
            let texts = texts(api, input, value)?;
            return Ok(under(texts.iter().map(|text| escape::escape_keeping_reserved(text)).collect()));
        }
        (Style::DeepObject, _) => style::encode_deep_object(input.written_name(), &typed)?,
        (Style::Plain | Style::AllowReserved, Passing::Json) | (_, Passing::Pairs) => {
            match style::encode(&typed, true)? {
                Encoded::Object(members) => members,
                other => under(other.into_array(false)),
            }
        }
        _ => under(texts(api, input, value)?),
    };
    Ok(pairs.into_iter().map(|(name, text)| (name, escaped(&text))).collect())
}

/// The text of a header; none if nothing is sent.
pub(super) fn header(api: &Api, input: &Input, value: &Value) -> Result<Option<String>, String> {
    if !input.written_name().is_ascii() {
        return Err(format!("the header `{}` has a character that no header's name may hold", input.written_name()));
    }
    let typed = Typed::new(api, &input.ty, value);
    let text = match input.style {
        Style::Json => json(&typed)?,
        style => match style::encode(&typed, false)? {
            Encoded::String(text) => text,
            texts => match style::join_header(input.written_name(), &texts.into_array(style == Style::Pairs))? {
                Some(text) => text,
                None => return Ok(None),
            },
        },
    };
    if text.bytes().any(|byte| byte != b'\t' && !(b' '..=b'~').contains(&byte)) || text.trim() != text {
        return Err(format!(
            "the header `{}` would hold a character that no header may carry there",
            input.written_name()
        ));
    }
    Ok(Some(text))
}

/// The texts of a path argument.
pub(super) fn argument(api: &Api, argument: &Argument, value: &Value) -> Result<Encoded, String> {
    let typed = Typed::new(api, &argument.ty, value);
    if argument.is_json { json(&typed).map(Encoded::String) } else { style::encode(&typed, false) }
}

/// A path argument in one text, as it is recorded.
pub(super) fn recorded(api: &Api, argument: &Argument, value: &Value) -> Result<String, String> {
    if argument.is_json || api.is_whole(&argument.ty) {
        return json(&Typed::new(api, &argument.ty, value));
    }
    let texts = self::argument(api, argument, value)?.into_array(false);
    if matches!(argument.ty, Type::Array(_)) && texts.iter().any(|text| text.contains(',')) {
        return Err(format!("a value of the path's `{}` holds a comma, and tests would read it as two", argument.name));
    }
    Ok(texts.join(","))
}

/// Percent-encoded.
pub(super) fn escaped(text: &str) -> String {
    style::join_encoded([text], "")
}
