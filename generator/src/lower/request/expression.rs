//! Template expressions that OpenAPI doesn't have: operators of RFC 6570, and patterns of web frameworks.

use crate::{
    diagnostic::Highlight,
    lower::{operation::Rejection, source::Source},
};

/// The most expressions in a path. The client has a handle for each, which holds the arguments of all before it.
const MOST: usize = 64;

/// Rejects an operation whose path template has an expression with an operator or a pattern, such as `{+path}`, or too many
/// expressions.
///
/// OpenAPI 3.0 has only names of parameters between braces. A declared parameter may have any name.
pub(super) fn check(source: &Source<'_>, declared: &[&str]) -> Result<(), Rejection> {
    let reject = |why: String, help: Option<String>| {
        Err(Rejection { at: source.item_at().to_owned(), highlight: Highlight::Key, why, help })
    };
    let all = expressions(source.path);
    if all.len() > MOST {
        return reject(format!("its path has more than {MOST} template expressions"), None);
    }
    let unknown = all.into_iter().filter(|expression| !declared.contains(expression));
    match unknown.filter_map(|expression| Some((expression, help(expression)?))).next() {
        None => Ok(()),
        Some((expression, help)) => {
            reject(format!("`{{{expression}}}` in its path is no name of a parameter"), Some(help))
        }
    }
}

/// The contents of the outermost braces of a path: of `/{year:\d{4}}`, `year:\d{4}`.
fn expressions(path: &str) -> Vec<&str> {
    let mut found = Vec::new();
    let (mut depth, mut start) = (0_usize, 0);
    for (index, byte) in path.bytes().enumerate() {
        match byte {
            b'{' => {
                if depth == 0 {
                    start = index + 1;
                }
                depth += 1;
            }
            b'}' if depth > 0 => {
                depth -= 1;
                if depth == 0 {
                    found.extend(path.get(start..index));
                }
            }
            _ => {}
        }
    }
    found
}

/// What to write instead of an expression with an operator or a pattern. `None` for a name.
fn help(expression: &str) -> Option<String> {
    const OPERATORS: [char; 13] = ['+', '#', '.', '/', ';', '?', '&', '=', ',', '!', '@', '|', '*'];
    let inner = expression.trim_matches(OPERATORS);
    let (names, pattern) = inner.split_once(':').map_or((inner, None), |(name, pattern)| (name, Some(pattern)));
    let names: Vec<_> = names.split(',').map(|name| name.trim().trim_end_matches(['*', '?'])).collect();
    let each = |write: fn(&str) -> String, between: &str| {
        names.iter().map(|name| write(name)).collect::<Vec<_>>().join(between)
    };
    let plain = each(|name| format!("{{{name}}}"), ",");
    Some(match (expression.chars().next(), pattern) {
        _ if names.contains(&"") => "write a parameter's name between the braces, such as `{id}`".to_owned(),
        (Some('?' | '&'), _) => {
            let parameters = each(|name| format!("{{name: {name}, in: query, schema: {{type: string}}}}"), ", ");
            format!("remove it from the path, and write `parameters: [{parameters}]`")
        }
        (Some('#'), _) => "remove it from the path; HTTP requests have no fragment".to_owned(),
        (Some('/'), _) => format!("write `{}`", each(|name| format!("/{{{name}}}"), "")),
        (Some('.'), _) => format!("write `{plain}`, and `style: label` at the parameter"),
        (Some(';'), _) => format!("write `{plain}`, and `style: matrix` at the parameter"),
        (Some('+' | '*'), _) => format!("write `{plain}`; the client sends a `/` in its value as `%2F`"),
        (_, Some(length)) if length.bytes().all(|byte| byte.is_ascii_digit()) => format!("write `{plain}`"),
        (_, Some(ty)) if ty.bytes().all(|byte| byte.is_ascii_alphanumeric()) => {
            format!("write `{plain}`, and the type at the parameter, such as `schema: {{type: integer}}`")
        }
        (_, Some(pattern)) => {
            let pattern = pattern.trim_start_matches('^').trim_end_matches('$');
            format!("write `{plain}`, and at the parameter `schema: {{type: string, pattern: '^{pattern}$'}}`")
        }
        _ if expression.ends_with('?') => format!("write `{plain}`, and describe the path without it as another path"),
        _ if expression.ends_with('*') => {
            format!("write `{plain}`, and `explode: true` at the parameter if it is an array or object")
        }
        _ if expression.starts_with(OPERATORS) || inner.contains(',') => format!("write `{plain}`"),
        _ => return None,
    })
}
