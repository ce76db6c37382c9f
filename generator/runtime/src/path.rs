//! Path templates and the arguments that fill them.

use percent_encoding::{AsciiSet, NON_ALPHANUMERIC, utf8_percent_encode};

/// Everything but RFC 3986's unreserved characters is escaped, so an argument stays inside its segment.
pub(crate) const ESCAPED: &AsciiSet = &NON_ALPHANUMERIC.remove(b'-').remove(b'.').remove(b'_').remove(b'~');

/// Adds a text, percent-encoded.
fn escape(to: &mut String, text: &str) {
    // Most texts are names and numbers. A look that doesn't stop early is made of few instructions, the encoder of many.
    if text.bytes().fold(true, |plain, byte| plain & byte.is_ascii_alphanumeric()) {
        to.push_str(text);
    } else {
        to.extend(utf8_percent_encode(text, ESCAPED));
    }
}

/// Adds an argument, percent-encoded, behind those before it. Each ends with a slash, which none holds then.
pub(crate) fn push(arguments: &mut String, argument: &str) {
    escape(arguments, argument);
    arguments.push('/');
}

/// How many arguments these are.
pub(crate) fn count(arguments: &str) -> usize {
    arguments.split_terminator('/').count()
}

/// Fills the `{…}` places of `template`, in order, with arguments that were [pushed](push).
///
/// # Errors
///
/// Names the place whose argument is missing, empty, `.` or `..`: servers and proxies resolve those, and the
/// request would go to another resource.
pub(crate) fn fill(template: &str, arguments: &str) -> Result<String, String> {
    let mut path = String::with_capacity(template.len() + arguments.len());
    let (mut arguments, mut rest) = (arguments, template);
    while let Some((before, after)) = cut(rest, b'{') {
        let Some((name, after)) = cut(after, b'}') else { break };
        path.push_str(before);
        let next = cut(arguments, b'/');
        let (argument, others) = next.ok_or_else(|| format!("path parameter `{name}` has no argument"))?;
        match argument {
            "" => return Err(format!("path parameter `{name}` is empty")),
            "." | ".." => return Err(format!("path parameter `{name}` is `{argument}`, which names another path")),
            _ => path.push_str(argument),
        }
        (arguments, rest) = (others, after);
    }
    path.push_str(rest);
    Ok(path)
}

/// What stands before and behind the first of these ASCII characters. In short texts faster than `split_once`.
fn cut(text: &str, at: u8) -> Option<(&str, &str)> {
    let at = text.bytes().position(|byte| byte == at)?;
    Some((text.get(..at)?, text.get(at + 1..)?))
}

/// A path that a caller wrote, with or without a query.
///
/// # Errors
///
/// In words, if it is no absolute path, or servers would resolve a part of it to another path.
pub(crate) fn checked(path: &str) -> Result<String, String> {
    let segments = path.split(['?', '#']).next().unwrap_or("");
    let dots = |segment: &str| matches!(segment.to_ascii_lowercase().replace("%2e", ".").as_str(), "." | "..");
    if !path.starts_with('/') || path.starts_with("//") || path.contains('#') || segments.split('/').any(dots) {
        return Err("a path starts with one `/`, and holds neither `.` nor `..` nor a fragment".to_owned());
    }
    Ok(ascii(path))
}

/// A path and query in which all that isn't ASCII is percent-encoded; what is encoded already stays as it is.
pub(crate) fn ascii(target: &str) -> String {
    utf8_percent_encode(target, &AsciiSet::EMPTY).to_string()
}

/// Adds a pair to the query of a request line's target.
pub(crate) fn add_query(target: &mut String, name: &str, value: &str) {
    target.push(if target.contains('?') { '&' } else { '?' });
    escape(target, name);
    target.push('=');
    escape(target, value);
}

/// Adds a pair whose value is escaped already.
pub(crate) fn add_escaped_query(target: &mut String, name: &str, value: &str) {
    target.push(if target.contains('?') { '&' } else { '?' });
    target.extend(utf8_percent_encode(name, ESCAPED));
    target.push('=');
    target.push_str(value);
}

/// Escapes what can't stand in a query, and leaves the characters that RFC 3986 reserves as they are; but for `#`, which would
/// end the query, and `&` and `+`, which would be read as other pairs and as a space.
pub(crate) fn keep_reserved(value: &str) -> String {
    const KEPT: &AsciiSet = &ESCAPED
        .remove(b':')
        .remove(b'/')
        .remove(b'?')
        .remove(b'[')
        .remove(b']')
        .remove(b'@')
        .remove(b'!')
        .remove(b'$')
        .remove(b'\'')
        .remove(b'(')
        .remove(b')')
        .remove(b'*')
        .remove(b',')
        .remove(b';')
        .remove(b'=');
    utf8_percent_encode(value, KEPT).to_string()
}

/// Whether the query of a request line's target has a parameter of this name.
pub(crate) fn has_query(target: &str, name: &str) -> bool {
    let query = target.split_once('?').map_or("", |(_, query)| query);
    form_urlencoded::parse(query.as_bytes()).any(|(other, _)| other == name)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn filled(template: &str, arguments: &[&str]) -> Result<String, String> {
        let mut pushed = String::new();
        arguments.iter().for_each(|argument| push(&mut pushed, argument));
        assert_eq!(count(&pushed), arguments.len());
        fill(template, &pushed)
    }

    #[test]
    fn reserved_and_unicode_bytes_are_escaped() {
        assert_eq!(
            filled("/a/{x}.json/{y}", &["p/q?#%~", "zoë @1"]).unwrap(),
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
            assert_eq!(filled("/a/{x}", &[argument]).unwrap_err(), message);
        }
        assert_eq!(filled("/{x}", &["../.."]).unwrap(), "/..%2F..");
        assert_eq!(filled("/{x}", &[]).unwrap_err(), "path parameter `x` has no argument");
    }
}
