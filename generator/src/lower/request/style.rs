//! Styles: how values are written outside of JSON.

use openapiv3::{PathStyle, QueryStyle};
use percent_encoding::{AsciiSet, NON_ALPHANUMERIC, utf8_percent_encode};

use super::text::{Kind, has_open_members, is_mixed, kind};
use crate::{
    diagnostic::code,
    ir::{Style, Type},
    lower::Context,
    openapi::version::private,
};

/// The characters that a name in a template can't contain.
const NAME: &AsciiSet = &NON_ALPHANUMERIC.remove(b'-').remove(b'.').remove(b'_').remove(b'~');

/// The style of a query parameter or form field in the description.
pub(crate) struct Said<'a> {
    pub(crate) style: &'a QueryStyle,
    pub(crate) explode: Option<bool>,
    pub(crate) reserved: bool,
}

/// The style of a value in a query or a form. `what` names the value in messages.
pub(crate) fn of_pairs(cx: &mut Context<'_>, what: &str, ty: &mut Type, said: &Said<'_>, at: &str) -> Style {
    let Said { style, explode, reserved } = *said;
    let exploded = explode.unwrap_or(*style == QueryStyle::Form);
    if *style == QueryStyle::DeepObject && kind(cx, ty) != Kind::Text {
        if kind(cx, ty) != Kind::Members {
            let what =
                format!("{what} is more than an object of simple values, which OpenAPI's `deepObject` doesn't define");
            cx.warn(code::UNSUPPORTED_STYLE, at, what, "the client sends `a[b][c]=1` and `a[0]=1`, as most servers read it; for JSON, write `content: {application/json: …}`");
        }
        escaped(cx, what, reserved, at);
        return Style::DeepObject;
    }
    described(cx, what, ty, at);
    let kind = kind(cx, ty);
    let list = matches!(ty, Type::Array(_));
    if reserved && (kind == Kind::Text || kind == Kind::Texts && exploded) {
        return Style::AllowReserved;
    }
    escaped(cx, what, reserved, at);
    match (kind, style) {
        (Kind::Text, _) => Style::Plain,
        (Kind::Deep, _) if list && exploded => {
            json(cx, what, "each item", at);
            Style::Plain
        }
        (Kind::Deep, _) => {
            json(cx, what, "it", at);
            Style::Json
        }
        (Kind::Lists, _) if !exploded => {
            json(cx, what, "it", at);
            Style::Json
        }
        _ if exploded => Style::Plain,
        (_, QueryStyle::SpaceDelimited) => Style::Delimited("%20"),
        (_, QueryStyle::PipeDelimited) => Style::Delimited("%7C"),
        (_, QueryStyle::Form | QueryStyle::DeepObject) => Style::Delimited(","),
    }
}

/// The style of a value in a header.
pub(crate) fn of_header(cx: &mut Context<'_>, what: &str, ty: &mut Type, explode: Option<bool>, at: &str) -> Style {
    described(cx, what, ty, at);
    let list = matches!(ty, Type::Array(_) | Type::Tuple(_));
    match (kind(cx, ty), explode.unwrap_or(false)) {
        (Kind::Text, _) => Style::Plain,
        (Kind::Deep | Kind::Lists, _) => {
            json(cx, what, "it", at);
            Style::Json
        }
        (_, true) if !list => Style::Pairs,
        _ => Style::Delimited(","),
    }
}

/// The style of a value in a cookie. Arrays and objects explode by default. OpenAPI 3.0 joins them with `&`, as in a query; 3.2
/// calls that a mistake, and writes a cookie for each.
pub(crate) fn of_cookie(cx: &mut Context<'_>, what: &str, ty: &mut Type, explode: Option<bool>, at: &str) -> Style {
    described(cx, what, ty, at);
    match (kind(cx, ty), explode.unwrap_or(true)) {
        (Kind::Text, _) => Style::Plain,
        (Kind::Deep | Kind::Lists, _) => {
            json(cx, what, "it", at);
            Style::Json
        }
        (_, false) => Style::Delimited(","),
        (_, true) => {
            let what = format!("{what} may have several values; the client sends each as a cookie of its own");
            cx.warn(
                code::UNSUPPORTED_STYLE,
                at,
                what,
                "write `explode: false` for one cookie with commas between the values",
            );
            Style::Plain
        }
    }
}

/// The expression of a path parameter, as in RFC 6570, and whether its value is written as JSON.
pub(crate) fn of_path(
    cx: &mut Context<'_>,
    name: &str,
    ty: &mut Type,
    (style, explode): (&PathStyle, Option<bool>),
    at: &str,
) -> (String, bool) {
    let what = format!("path parameter `{name}`");
    described(cx, &what, ty, at);
    let kind = kind(cx, ty);
    let deep = matches!(kind, Kind::Deep | Kind::Lists);
    if deep {
        json(cx, &what, "it", at);
    }
    let exploded = explode.unwrap_or(false) && !deep && kind != Kind::Text;
    let end = if exploded { "*" } else { "" };
    let path_style = match style {
        PathStyle::Simple => format!("{}{end}", plain_place(name)),
        PathStyle::Label => format!(".{}{end}", plain_place(name)),
        // The name is sent, so it stays whole.
        PathStyle::Matrix => format!(";{}{end}", utf8_percent_encode(name, NAME)),
    };
    (path_style, deep)
}

/// A style with the separator of a private extension, if its array has one.
pub(crate) fn separated<'e>(
    style: Style,
    extensions: impl IntoIterator<Item = (&'e String, &'e serde_json::Value)>,
) -> Style {
    let said = extensions.into_iter().find(|(key, _)| *key == private::SEPARATOR);
    let separator = said.and_then(|(_, value)| SEPARATORS.into_iter().find(|known| value.as_str() == Some(known)));
    match (style, separator) {
        (Style::Delimited(_), Some(separator)) => Style::Delimited(separator),
        (style, _) => style,
    }
}

/// The separators that `style` can't say: a tab.
const SEPARATORS: [&str; 1] = ["%09"];

/// Warns that the client sends a value as JSON, since OpenAPI has no style for it.
fn json(cx: &mut Context<'_>, what: &str, sent: &str, at: &str) {
    let what =
        format!("{what} has nested arrays or objects, for which OpenAPI has no style; the client sends {sent} as JSON");
    cx.warn(
        code::UNSUPPORTED_STYLE,
        at,
        what,
        "write `content: {application/json: …}`; in a query, `style: deepObject` works too",
    );
}

/// Warns that `allowReserved` has no effect. An escaped character means the same.
fn escaped(cx: &mut Context<'_>, what: &str, reserved: bool, at: &str) {
    if reserved {
        let what = format!("{what} is not a simple value; the client escapes its reserved characters");
        cx.warn(code::UNSUPPORTED_STYLE, at, what, "remove `allowReserved`");
    }
}

/// Turns values without a described type into strings.
fn described(cx: &mut Context<'_>, what: &str, ty: &mut Type, at: &str) {
    let texts = || Type::Array(Box::new(Type::String));
    let (text, why, help) = match &*ty {
        Type::Json => (Type::String, "has no type; it", "add a `type`"),
        Type::Array(item) if **item == Type::Json => {
            (texts(), "has items without a type; each", "add a `type` to its `items`")
        }
        Type::Map(key, value) if **value == Type::Json => {
            let help = "add `properties`; in a query, `style: deepObject` works too";
            (Type::Map(*key, Box::new(Type::String)), "has properties without a type; each", help)
        }
        Type::Array(item) if is_mixed(cx, item) => {
            (texts(), "has items that are either strings or nested arrays or objects; each", MIXED)
        }
        other if is_mixed(cx, other) => (Type::String, "is either a string or has nested arrays or objects; it", MIXED),
        other => {
            if has_open_members(cx, other) {
                let why = "has properties without a type; the client sends arrays and objects among them as JSON";
                cx.warn(code::UNSUPPORTED_STYLE, at, format!("{what} {why}"), "add their `type`");
            }
            return;
        }
    };
    cx.warn(code::UNSUPPORTED_STYLE, at, format!("{what} {why} is passed as a string"), help);
    *ty = text;
}

/// The help for a value that may be a string or nested.
const MIXED: &str = "write `content: {application/json: …}`, or remove one of the two";

/// A parameter's name without unusual characters, since documentation and messages contain the template.
pub(crate) fn plain_place(name: &str) -> String {
    let name: String = name.chars().filter(|c| c.is_ascii_alphanumeric() || "_-.".contains(*c)).collect();
    name.trim_start_matches('.').to_owned()
}
