//! Selecting the operations that are generated.
//!
//! | selector | selects |
//! |---|---|
//! | `tag:Chat*` | operations with this tag |
//! | `operation:List*` | operations with this operationId |
//! | `path:/books/*`, `/books/*` | operations with this path, as in the description |
//! | `GET /books/*` | operations with this method and path |
//! | `Chat*` | operations with this tag or operationId |
//!
//! `*` stands for any characters, slashes too, or for none. Upper and lower case differ.
//!
//! A selection changes no names: each operation has the name that it has in the whole API.
//!
//! In: selectors, and what each operation is selected by. Out: which are generated. `lower` calls `selected`.

use std::{fmt, str::FromStr};

use oas_client_runtime::request::framing;

use super::spec::methods;
use crate::{
    diagnostic::{Diagnostic, Highlight, code},
    suggest::closest,
};

/// Selects operations. Parsed from a string as the [module](self) says.
///
/// ```
/// use oas_client_generator::Selector;
///
/// assert!("tag:Books".parse::<Selector>().is_ok());
/// let error = "tags:Books".parse::<Selector>().unwrap_err();
/// assert_eq!(error.to_string(), "unknown selector `tags:`: did you mean `tag:`?");
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum Selector {
    /// A tag or an operationId.
    Name(Pattern),
    /// A tag.
    Tag(Pattern),
    /// An operationId.
    Operation(Pattern),
    /// A path, with an HTTP method in upper case or with any.
    Path(Option<String>, Pattern),
}

/// A string in which `*` stands for any characters.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Pattern(String);

impl Pattern {
    /// Whether the pattern matches the whole of `text`.
    pub fn matches(&self, text: &str) -> bool {
        let Some((first, rest)) = self.0.split_once('*') else { return self.0 == text };
        let Some(mut text) = text.strip_prefix(first) else { return false };
        let (middle, last) = rest.rsplit_once('*').unwrap_or(("", rest));
        for part in middle.split('*') {
            // The first match leaves the most for the other parts.
            let Some((_, behind)) = text.split_once(part) else { return false };
            text = behind;
        }
        text.ends_with(last)
    }
}

impl fmt::Display for Pattern {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

/// Why a string can't be parsed as a selector.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SelectorError(String);

impl fmt::Display for SelectorError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl std::error::Error for SelectorError {}

const KINDS: [&str; 3] = ["tag", "operation", "path"];

impl FromStr for Selector {
    type Err = SelectorError;

    fn from_str(text: &str) -> Result<Self, SelectorError> {
        let text = text.trim();
        if text.starts_with('/') {
            return Ok(Self::Path(None, pattern(text, text)?));
        }
        if let Some((method, path)) = text.split_once(char::is_whitespace)
            && path.trim_start().starts_with('/')
        {
            // Any token may be a method of `additionalOperations`.
            if !framing::is_token(method) {
                let help = help(&method.to_lowercase(), methods(), |known| known.to_uppercase());
                return Err(SelectorError(format!("`{method}` is no HTTP method: {help}")));
            }
            return Ok(Self::Path(Some(method.to_uppercase()), pattern(path, text)?));
        }
        match text.split_once(':') {
            Some(("tag", name)) => Ok(Self::Tag(pattern(name, text)?)),
            Some(("operation", name)) => Ok(Self::Operation(pattern(name, text)?)),
            Some(("path", path)) => Ok(Self::Path(None, pattern(path, text)?)),
            Some((kind, _)) => {
                let help = help(kind, KINDS.into_iter(), |known| format!("{known}:"));
                Err(SelectorError(format!("unknown selector `{kind}:`: {help}")))
            }
            None => Ok(Self::Name(pattern(text, text)?)),
        }
    }
}

/// The known name that may be meant, or all of them.
fn help(
    name: &str,
    known: impl Iterator<Item = &'static str> + Clone,
    shown: impl Fn(&'static str) -> String,
) -> String {
    match closest(name, known.clone()) {
        Some(known) => format!("did you mean `{}`?", shown(known)),
        None => {
            format!("write one of {}", known.map(|known| format!("`{}`", shown(known))).collect::<Vec<_>>().join(", "))
        }
    }
}

fn pattern(text: &str, whole: &str) -> Result<Pattern, SelectorError> {
    match text.trim() {
        "" => Err(SelectorError(format!(
            "the selector `{whole}` is empty: write a tag, an operationId or a path after it"
        ))),
        text => Ok(Pattern(text.to_owned())),
    }
}

impl fmt::Display for Selector {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Name(pattern) => write!(f, "{pattern}"),
            Self::Tag(pattern) => write!(f, "tag:{pattern}"),
            Self::Operation(pattern) => write!(f, "operation:{pattern}"),
            Self::Path(None, pattern) => write!(f, "path:{pattern}"),
            Self::Path(Some(method), pattern) => write!(f, "{method} {pattern}"),
        }
    }
}

/// The properties by which an operation is selected.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Candidate<'a> {
    /// In upper or lower case.
    pub(crate) method: &'a str,
    pub(crate) path: &'a str,
    pub(crate) id: Option<&'a str>,
    pub(crate) tags: &'a [String],
}

impl Selector {
    fn selects(&self, candidate: &Candidate<'_>) -> bool {
        let has_tag = |pattern: &Pattern| candidate.tags.iter().any(|tag| pattern.matches(tag));
        let has_id = |pattern: &Pattern| candidate.id.is_some_and(|id| pattern.matches(id));
        match self {
            Self::Name(pattern) => has_tag(pattern) || has_id(pattern),
            Self::Tag(pattern) => has_tag(pattern),
            Self::Operation(pattern) => has_id(pattern),
            Self::Path(method, pattern) => {
                pattern.matches(candidate.path)
                    && method.as_ref().is_none_or(|method| candidate.method.eq_ignore_ascii_case(method))
            }
        }
    }

    /// The method of an operation on the selector's path that may be meant.
    fn close_method(&self, all: &[Candidate<'_>]) -> Option<String> {
        let Self::Path(Some(method), pattern) = self else { return None };
        let on_path = all.iter().filter(|candidate| pattern.matches(candidate.path));
        let methods: Vec<_> = on_path.map(|candidate| candidate.method.to_uppercase()).collect();
        closest(method, methods.iter().map(String::as_str)).map(str::to_owned)
    }

    /// An error with the tag, operationId or path that may be meant.
    fn selects_nothing(&self, all: &[Candidate<'_>]) -> Diagnostic {
        let tags = || all.iter().flat_map(|candidate| candidate.tags).map(String::as_str);
        let ids = || all.iter().filter_map(|candidate| candidate.id);
        let (kind, wanted, near) = match self {
            Self::Name(pattern) => ("tag or operationId", pattern, closest(&pattern.0, tags().chain(ids()))),
            Self::Tag(pattern) => ("tag", pattern, closest(&pattern.0, tags())),
            Self::Operation(pattern) => ("operationId", pattern, closest(&pattern.0, ids())),
            Self::Path(_, pattern) => {
                ("path", pattern, closest(&pattern.0, all.iter().map(|candidate| candidate.path)))
            }
        };
        let help = match (near, self.close_method(all)) {
            (Some(near), Some(method)) if near == wanted.0 => format!("did you mean `{method} {near}`?"),
            (Some(near), None) if near == wanted.0 => {
                "this path has operations with other methods; write the path alone to select them".to_owned()
            }
            (Some(near), _) => format!("did you mean `{near}`?"),
            (None, _) => format!("write a {kind} of the description; `*` stands for any characters"),
        };
        Diagnostic::new(code::INVALID_OPTION, "", format!("`{self}` selects no operation"), help).on(Highlight::Options)
    }
}

/// Selects operations: all that `only` selects, or every operation if `only` is empty, without the ones that `exclude` selects. It
/// is an error if a selector selects nothing, or if no operation is left.
pub(crate) fn selected(
    all: &[Candidate<'_>],
    only: &[Selector],
    exclude: &[Selector],
    diagnostics: &mut Vec<Diagnostic>,
) -> Vec<bool> {
    for selector in only.iter().chain(exclude) {
        if !all.iter().any(|candidate| selector.selects(candidate)) {
            diagnostics.push(selector.selects_nothing(all));
        }
    }
    let any = |selectors: &[Selector], candidate: &Candidate<'_>| selectors.iter().any(|one| one.selects(candidate));
    let is_selected = |candidate| (only.is_empty() || any(only, candidate)) && !any(exclude, candidate);
    let selected: Vec<_> = all.iter().map(is_selected).collect();
    let has_selectors = !only.is_empty() || !exclude.is_empty();
    let is_mistaken = diagnostics.iter().any(|diagnostic| diagnostic.code == code::INVALID_OPTION);
    if has_selectors && !is_mistaken && !selected.contains(&true) {
        let error = Diagnostic::new(
            code::INVALID_OPTION,
            "",
            "the selection leaves no operation",
            "select more, or exclude less",
        );
        diagnostics.push(error.on(Highlight::Options));
    }
    selected
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn stars_stand_for_any_characters() {
        let matches = |pattern: &str, text| Pattern(pattern.to_owned()).matches(text);
        assert!(matches("/a/*", "/a/{b}/c") && matches("/a/*", "/a/") && !matches("/a/*", "/a"));
        assert!(matches("*b*", "abc") && matches("*", "") && matches("a*c", "abbc"));
        assert!(!matches("ab*bc", "abc") && matches("a**c", "ac") && !matches("a", "ab"));
        assert!(matches("*a*b*", "xaxbx") && !matches("*a*b*", "xbxax"));
    }

    #[test]
    fn selectors_are_parsed_and_shown_again() {
        let read =
            |text: &str| text.parse::<Selector>().map_or_else(|error| error.to_string(), |read| read.to_string());
        for text in ["Books", "tag:My Books", "operation:list:all*", "path:/v1/*", "GET /books"] {
            assert_eq!(read(text), text);
        }
        assert_eq!(read("/books/*"), "path:/books/*");
        assert_eq!(read(" get  /books "), "GET /books");
        assert_eq!(read("COPY /books"), "COPY /books");
        assert_eq!(read("P@ST /books"), "`P@ST` is no HTTP method: did you mean `POST`?");
        assert_eq!(read("urn:books"), "unknown selector `urn:`: write one of `tag:`, `operation:`, `path:`");
        assert_eq!(read("tag: "), "the selector `tag:` is empty: write a tag, an operationId or a path after it");
    }
}
