//! Lowers the encoding of form fields and multipart parts.

use openapiv3::{Encoding, QueryStyle};

use super::{
    style::{self, Said},
    text::{self, Kind},
};
use crate::lower::{Context, draft::DraftInput};
use crate::{
    diagnostic::code,
    ir::{Style, Type},
    media_type::is_json,
    pointer::{get, join},
};

/// Sets how a form field is written. `at` is the JSON pointer of its encoding.
pub(crate) fn field(
    cx: &mut Context<'_>,
    (name, input): (&str, &mut DraftInput),
    encoding: Option<&Encoding>,
    at: &str,
) {
    let what = format!("form field `{}`", name);
    if let Some(encoding) = encoding {
        headers(cx, encoding, &what, at);
        // openapiv3 reads an absent `explode` as false, though it may mean true.
        let explode = get(&cx.document.raw, &join(at, "explode")).and_then(crate::yaml::Value::as_bool);
        if encoding.style.is_some() || explode.is_some() || encoding.allow_reserved {
            let style = encoding.style.as_ref().unwrap_or(&QueryStyle::Form);
            let said = Said { style, explode, reserved: encoding.allow_reserved };
            let style = style::of_pairs(cx, &what, &mut input.ty, &said, at);
            input.style = style::separated(style, &encoding.extensions);
            return;
        }
        if let Some(kind) = encoding.content_type.as_deref().and_then(first) {
            if is_json(kind) {
                // A string that holds JSON isn't written as JSON again. A number is the same either way.
                let same = input.holds_json || is_number(&input.ty);
                input.style = if same { Style::Plain } else { Style::Json };
            } else {
                as_text(cx, input, &what, kind, at);
            }
            return;
        }
    }
    // OpenAPI 3.0.4 writes objects as JSON. Earlier revisions write each property as a field.
    let how = match &input.ty {
        Type::Json => return,
        Type::Array(item) if **item == Type::Json || text::is_scalar(cx, item) => return,
        ty if text::is_scalar(cx, ty) => return,
        Type::Tuple(_) if text::kind(cx, &input.ty) == Kind::Texts => return,
        Type::Array(_) => "is an array of objects or arrays without an `encoding`; the client sends each item as JSON",
        _ => {
            input.style = Style::Json;
            "is an object without an `encoding`; the client sends it as JSON"
        }
    };
    let help = "add `style: deepObject` or `contentType: application/json` under `encoding`";
    cx.warn(code::UNSUPPORTED_STYLE, at, format!("{what} {how}"), help);
}

/// Sets how a part is written. `at` is the JSON pointer of its encoding.
pub(crate) fn part(
    cx: &mut Context<'_>,
    (name, input): (&str, &mut DraftInput),
    encoding: Option<&Encoding>,
    at: &str,
) {
    let what = format!("part `{}`", name);
    if matches!(input.ty, Type::Tuple(_)) {
        let how = "is an array of a fixed length; the client sends it as one part with JSON";
        cx.warn(
            code::UNSUPPORTED_STYLE,
            at,
            format!("{what} {how}"),
            "write `items` instead of `prefixItems` for a part for each item",
        );
    }
    let Some(encoding) = encoding else { return };
    headers(cx, encoding, &what, at);
    if encoding.style.is_some() || encoding.explode || encoding.allow_reserved {
        let what = format!("the style of {what} is ignored: OpenAPI 3.0 has styles for form bodies only");
        cx.warn(code::UNUSED_ENCODING, at, what, "replace it with a `contentType`, or remove it");
    }
    let Some(kind) = encoding.content_type.as_deref().and_then(first) else { return };
    let file = |ty: &Type| *ty == Type::Binary;
    let usual = if file(&input.ty) || matches!(&input.ty, Type::Array(item) if file(item)) {
        "application/octet-stream"
    } else if is_json(kind) {
        input.style = if input.holds_json { Style::Plain } else { Style::Json };
        if input.holds_json { "text/plain" } else { "application/json" }
    } else {
        as_text(cx, input, &what, kind, at);
        "text/plain"
    };
    if kind != usual {
        input.media_type = Some(kind.to_owned());
        // The setter for JSON would not set the media type.
        input.holds_json = false;
    }
}

/// The first media type that is not a range.
fn first(kinds: &str) -> Option<&str> {
    kinds.split(',').map(str::trim).find(|kind| !kind.is_empty() && !kind.contains('*'))
}

fn is_number(ty: &Type) -> bool {
    matches!(ty, Type::Bool | Type::I32 | Type::I64 | Type::UnixTime | Type::F32 | Type::F64 | Type::Decimal)
}

/// Turns an object into a string that callers write, since the generator doesn't know the media type.
fn as_text(cx: &mut Context<'_>, input: &mut DraftInput, what: &str, kind: &str, at: &str) {
    let element = match &mut input.ty {
        Type::Array(element) => element,
        other => other,
    };
    if !text::is_scalar(cx, element) {
        *element = Type::String;
        let what = format!("{what} is an object of the media type `{kind}`; callers pass it as a string");
        cx.warn(code::UNSUPPORTED_MEDIA_TYPE, at, what, "write `contentType: application/json` to send JSON");
    }
}

fn headers(cx: &mut Context<'_>, encoding: &Encoding, what: &str, at: &str) {
    if encoding.headers.keys().any(|name| !name.eq_ignore_ascii_case("content-type")) {
        cx.warn(
            code::UNUSED_ENCODING,
            &join(at, "headers"),
            format!("the client doesn't send the headers of {what}"),
            "remove `headers`",
        );
    }
}
