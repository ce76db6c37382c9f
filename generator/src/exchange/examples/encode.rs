//! Encodes values with the runtime of clients. Errors say in words what can't be sent.

use oas_client_runtime::value::{
    escape, json,
    style::{self, Encoded},
};
use serde::Serialize;
use serde_json::Value;

use super::typed::Typed;
use crate::ir::{Api, Argument, Input, Passing, Style, Type};

/// Encodes a value as JSON.
pub(super) fn encode_json(value: &impl Serialize) -> Result<String, String> {
    json::to_string(value).map_err(|error| error.to_string())
}

/// Encodes an input's value as a string, or an array's items as a string each.
pub(super) fn encode_strings(api: &Api, input: &Input, value: &Value) -> Result<Vec<String>, String> {
    let how = api.passing(input);
    let any = |ty: &Type| *ty == Type::Json;
    match (&input.ty, value) {
        // A value without a type is sent as JSON.
        (Type::Array(item), Value::Array(items)) if how == Passing::JsonEach || how == Passing::Each && any(item) => {
            items.iter().map(|value| encode_json(&Typed::new(api, item, value))).collect()
        }
        (ty, _) if matches!(how, Passing::Json | Passing::Pairs) || any(ty) => {
            Ok(vec![encode_json(&Typed::new(api, ty, value))?])
        }
        (ty, _) => Ok(style::encode(&Typed::new(api, ty, value), false)?.into_array(false)),
    }
}

/// Encodes an input as pairs of a query, a form or cookies, with escaped values.
pub(super) fn encode_pairs(api: &Api, input: &Input, value: &Value) -> Result<Vec<(String, String)>, String> {
    let typed = Typed::new(api, &input.ty, value);
    let under =
        |strings: Vec<String>| strings.into_iter().map(|text| (input.written_name().to_owned(), text)).collect();
    let joined = |strings: Vec<String>, separator| {
        let text = style::join_delimited(input.written_name(), &strings, separator)?;
        Ok(text.into_iter().map(|text| (input.written_name().to_owned(), text)).collect())
    };
    let pairs: Vec<_> = match (input.style, api.passing(input)) {
        (Style::Delimited(separator), Passing::Json) => {
            return joined(style::encode(&typed, false)?.into_array(false), separator);
        }
        (Style::Delimited(separator), _) => return joined(encode_strings(api, input, value)?, separator),
        (Style::Pairs, _) => return joined(style::encode(&typed, false)?.into_array(true), ","),
        (Style::AllowReserved, Passing::One | Passing::Each) => {
            let strings = encode_strings(api, input, value)?;
            return Ok(under(strings.iter().map(|text| escape::escape_keeping_reserved(text)).collect()));
        }
        (Style::DeepObject, _) => style::encode_deep_object(input.written_name(), &typed)?,
        (Style::Plain | Style::AllowReserved, Passing::Json) | (_, Passing::Pairs) => {
            match style::encode(&typed, true)? {
                Encoded::Object(properties) => properties,
                other => under(other.into_array(false)),
            }
        }
        _ => under(encode_strings(api, input, value)?),
    };
    Ok(pairs.into_iter().map(|(name, text)| (name, escaped(&text))).collect())
}

/// Encodes a header; `None` if nothing is sent.
pub(super) fn encode_header(api: &Api, input: &Input, value: &Value) -> Result<Option<String>, String> {
    if !input.written_name().is_ascii() {
        return Err(format!("the header `{}` has a character that no header's name may hold", input.written_name()));
    }
    let typed = Typed::new(api, &input.ty, value);
    let text = match input.style {
        Style::Json => encode_json(&typed)?,
        style => match style::encode(&typed, false)? {
            Encoded::String(text) => text,
            strings => match style::join_header(input.written_name(), &strings.into_array(style == Style::Pairs))? {
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

/// Encodes a path argument.
pub(super) fn encode_argument(api: &Api, argument: &Argument, value: &Value) -> Result<Encoded, String> {
    let typed = Typed::new(api, &argument.ty, value);
    if argument.is_json { encode_json(&typed).map(Encoded::String) } else { style::encode(&typed, false) }
}

/// Encodes a path argument as one string, as a recording has it.
pub(super) fn encode_recorded_argument(api: &Api, argument: &Argument, value: &Value) -> Result<String, String> {
    if argument.is_json || api.is_whole(&argument.ty) {
        return encode_json(&Typed::new(api, &argument.ty, value));
    }
    let strings = encode_argument(api, argument, value)?.into_array(false);
    if matches!(argument.ty, Type::Array(_)) && strings.iter().any(|text| text.contains(',')) {
        return Err(format!("a value of the path's `{}` holds a comma, and tests would read it as two", argument.name));
    }
    Ok(strings.join(","))
}

/// Percent-encodes a string.
pub(super) fn escaped(text: &str) -> String {
    style::join_encoded([text], "")
}
