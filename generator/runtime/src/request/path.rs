//! Path templates, and the arguments that fill their expressions.

use std::borrow::Cow;

use percent_encoding::percent_decode_str;

use crate::value::{
    escape::{ascii, escape, has_dot_segment},
    style::Encoded,
};

/// Adds a percent-encoded argument to `arguments`. Each argument ends with a slash, which no encoded argument holds.
pub(crate) fn push(arguments: &mut String, argument: &str) {
    escape(arguments, argument);
    arguments.push('/');
}

/// An argument that is empty on purpose: a character that no encoded argument holds.
const EMPTY: &str = "?";

/// Adds an argument that is empty on purpose.
pub(crate) fn push_empty(arguments: &mut String) {
    arguments.push_str(EMPTY);
    arguments.push('/');
}

/// Adds an argument of several values, each percent-encoded, with commas between them.
pub(crate) fn push_array(arguments: &mut String, values: impl IntoIterator<Item = impl AsRef<str>>) {
    for (index, value) in values.into_iter().enumerate() {
        arguments.push_str(if index > 0 { "," } else { "" });
        escape(arguments, value.as_ref());
    }
    arguments.push('/');
}

/// Adds an argument of properties, as `name=value` with commas between them.
pub(crate) fn push_properties(arguments: &mut String, properties: impl IntoIterator<Item = (String, String)>) {
    for (index, (name, value)) in properties.into_iter().enumerate() {
        arguments.push_str(if index > 0 { "," } else { "" });
        escape(arguments, &name);
        arguments.push('=');
        escape(arguments, &value);
    }
    arguments.push('/');
}

/// Adds an argument that is a string, an array or an object.
pub(crate) fn push_encoded(arguments: &mut String, texts: Encoded) {
    match texts {
        Encoded::String(text) => push(arguments, &text),
        Encoded::Array(texts) => push_array(arguments, texts),
        Encoded::Object(properties) => push_properties(arguments, properties),
    }
}

/// Adds an error message in expression of an argument, behind a character that no argument holds. Filling the template
/// returns the message.
pub(crate) fn push_error(arguments: &mut String, mistake: &str) {
    arguments.push('!');
    push(arguments, mistake);
}

/// The number of arguments.
pub(crate) fn count(arguments: &str) -> usize {
    arguments.split_terminator('/').count()
}

/// Fills the expressions of `template` in order with arguments that [`push`] added. An expression is written as in
/// [RFC 6570](https://www.rfc-editor.org/rfc/rfc6570): `{x}`, `{.x}` or `{;x}`, with a `*` behind the name if its
/// values are exploded.
///
/// # Errors
///
/// A message that names the path parameter whose argument is missing or empty, or would be `.` or `..`: servers and
/// proxies resolve these segments, so that the request would reach another resource.
pub(super) fn fill_pushed(template: &str, arguments: &str) -> Result<String, String> {
    let mut path = String::with_capacity(template.len() + arguments.len());
    let (mut arguments, mut rest) = (arguments, template);
    while let Some((before, after)) = cut(rest, b'{') {
        let Some((expression, after)) = cut(after, b'}') else { break };
        path.push_str(before);
        let name = expression.trim_matches(['.', ';', '*']);
        let next = cut(arguments, b'/');
        let (argument, others) = next.ok_or_else(|| format!("path parameter `{name}` has no argument"))?;
        if let Some(mistake) = argument.strip_prefix('!') {
            return Err(format!("path parameter `{name}`: {}", percent_decode_str(mistake).decode_utf8_lossy()));
        }
        let argument = styled(expression, argument);
        match argument.as_ref() {
            EMPTY => {}
            "" => return Err(format!("path parameter `{name}` is empty")),
            "." | ".." => return Err(format!("path parameter `{name}` is `{argument}`, which names another path")),
            argument => path.push_str(argument),
        }
        (arguments, rest) = (others, after);
    }
    path.push_str(rest);
    Ok(path)
}

/// Fills the expressions of `template` in order with `arguments`, and returns the path.
///
/// An expression is written as in [RFC 6570](https://www.rfc-editor.org/rfc/rfc6570): `{x}`, `{.x}` or `{;x}`, with a
/// `*` behind the name if its values are exploded. Request builders fill their templates themselves; this function is
/// for code that shows a request without sending it.
///
/// # Errors
///
/// A message, if an argument is missing or empty, or would be `.` or `..`, which servers and proxies resolve.
pub fn fill(template: &str, arguments: impl IntoIterator<Item = Encoded>) -> Result<String, String> {
    let mut pushed = String::new();
    arguments.into_iter().for_each(|texts| push_encoded(&mut pushed, texts));
    fill_pushed(template, &pushed)
}

/// An argument as its expression in the template writes it; empty if the argument is empty.
fn styled<'a>(expression: &str, argument: &'a str) -> Cow<'a, str> {
    let exploded = expression.ends_with('*');
    let name = expression.trim_end_matches('*');
    let values = |separator| if exploded { argument.replace(',', separator) } else { argument.replace('=', ",") };
    match name.as_bytes().first() {
        _ if argument.is_empty() => Cow::Borrowed(""),
        // RFC 6570 writes `;x` for an empty `{;x}`. An empty `{.x}` would be `.`, which names another path.
        Some(b';') if argument == EMPTY => format!(";{}", name.trim_start_matches(';')).into(),
        Some(b'.') if argument == EMPTY => Cow::Borrowed(""),
        Some(b'.') => format!(".{}", values(".")).into(),
        Some(b';') if exploded => {
            let named = |value: &str| match value.split_once('=') {
                Some((name, "")) => format!(";{name}"),
                Some(_) => format!(";{value}"),
                None if value.is_empty() => name.to_owned(),
                None => format!("{name}={value}"),
            };
            argument.split(',').map(named).collect()
        }
        Some(b';') => format!("{name}={}", values(",")).into(),
        _ if !exploded && argument.contains('=') => values(",").into(),
        _ => Cow::Borrowed(argument),
    }
}

/// The text before and behind the first of these ASCII characters. For short texts faster than `split_once`.
fn cut(text: &str, at: u8) -> Option<(&str, &str)> {
    let at = text.bytes().position(|byte| byte == at)?;
    Some((text.get(..at)?, text.get(at + 1..)?))
}

/// Checks and percent-encodes a path from a caller, with or without a query.
///
/// # Errors
///
/// A message, if the path isn't absolute, has a fragment, or has a `.` or `..` segment, which servers would resolve.
pub(crate) fn checked(path: &str) -> Result<String, String> {
    if !path.starts_with('/') || path.starts_with("//") || path.contains('#') || has_dot_segment(path) {
        return Err("the path must start with one `/`, without `.` or `..` segments and without a fragment".to_owned());
    }
    Ok(ascii(path))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_path_of_a_caller_is_absolute_and_leads_nowhere_else() {
        for (path, sent) in [("/", "/"), ("/a/ä?b=..&c=/./", "/a/%C3%A4?b=..&c=/./"), ("/a..b/...", "/a..b/...")] {
            assert_eq!(checked(path).unwrap(), sent);
        }
        for path in ["", "a", "?a", "//a", "/a#b", "/a?b#c", "/.", "/../a", "/a/..", "/a/%2E%2e/b", "/a/.%2e?b", "/%2e"]
        {
            assert!(checked(path).unwrap_err().starts_with("the path must start with one `/`"), "{path}");
        }
    }

    fn of_texts(template: &str, arguments: &[&str]) -> Result<String, String> {
        let mut pushed = String::new();
        arguments.iter().for_each(|argument| push(&mut pushed, argument));
        assert_eq!(count(&pushed), arguments.len());
        fill_pushed(template, &pushed)
    }

    #[test]
    fn reserved_and_unicode_bytes_are_escaped() {
        assert_eq!(
            of_texts("/a/{x}.json/{y}", &["p/q?#%~", "zoë @1"]).unwrap(),
            "/a/p%2Fq%3F%23%25~.json/zo%C3%AB%20%401"
        );
    }

    #[test]
    fn an_argument_never_names_another_path() {
        for (argument, message) in [
            ("", "path parameter `x` is empty"),
            (".", "path parameter `x` is `.`, which names another path"),
            ("..", "path parameter `x` is `..`, which names another path"),
        ] {
            assert_eq!(of_texts("/a/{x}", &[argument]).unwrap_err(), message);
        }
        assert_eq!(of_texts("/{x}", &["../.."]).unwrap(), "/..%2F..");
        assert_eq!(of_texts("/{x}", &[]).unwrap_err(), "path parameter `x` has no argument");
    }

    /// <https://spec.openapis.org/oas/v3.0.4.html#style-examples>
    #[test]
    fn values_are_written_as_their_expression_says() {
        let (mut list, mut object, mut mistake) = (String::new(), String::new(), String::new());
        push_array(&mut list, ["blue", "a,b;c=d/"]);
        push_properties(
            &mut object,
            [("R", "100"), ("G", "")].map(|(name, value)| (name.to_owned(), value.to_owned())),
        );
        push_error(&mut mistake, "too odd/");
        for (expression, of_text, of_list, of_object) in [
            ("{c}", "blue", "blue,a%2Cb%3Bc%3Dd%2F", "R,100,G,"),
            ("{c*}", "blue", "blue,a%2Cb%3Bc%3Dd%2F", "R=100,G="),
            ("{.c}", ".blue", ".blue,a%2Cb%3Bc%3Dd%2F", ".R,100,G,"),
            ("{.c*}", ".blue", ".blue.a%2Cb%3Bc%3Dd%2F", ".R=100.G="),
            ("{;c}", ";c=blue", ";c=blue,a%2Cb%3Bc%3Dd%2F", ";c=R,100,G,"),
            ("{;c*}", ";c=blue", ";c=blue;c=a%2Cb%3Bc%3Dd%2F", ";R=100;G"),
        ] {
            assert_eq!(fill_pushed(expression, "blue/").unwrap(), of_text);
            assert_eq!(fill_pushed(expression, &list).unwrap(), of_list);
            assert_eq!(fill_pushed(expression, &object).unwrap(), of_object);
            assert_eq!(fill_pushed(expression, "/").unwrap_err(), "path parameter `c` is empty");
            let of_empty = match expression.as_bytes().get(1) {
                Some(b';') => Ok(";c".to_owned()),
                Some(b'.') => Err("path parameter `c` is empty".to_owned()),
                _ => Ok(String::new()),
            };
            assert_eq!(fill_pushed(expression, "?/"), of_empty);
            assert_eq!(fill_pushed(expression, &mistake).unwrap_err(), "path parameter `c`: too odd/");
        }
        assert!(fill_pushed("{.c}", "./").is_err() && fill_pushed("{;c}", "./").is_ok());
        assert_eq!(fill_pushed("{.c*}", ",/").unwrap_err(), "path parameter `c` is `..`, which names another path");
    }
}
