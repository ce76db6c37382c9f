//! Which operations of a description are generated.
//!
//! | selector | selects |
//! |---|---|
//! | `tag:Chat*` | operations with such a tag |
//! | `operation:List*` | operations with such an operationId |
//! | `path:/books/*`, `/books/*` | operations at such a path, as the description writes it |
//! | `GET /books/*` | those of them with this method |
//! | `Chat*` | operations with such a tag or operationId |
//!
//! `*` stands for any text, also for none, and for slashes too. All else counts letter by letter.
//!
//! What is selected is called as it is in the whole: every name is settled before anything is left out.

use std::{fmt, str::FromStr};

use crate::diagnostic::{Diagnostic, Highlight};
use crate::suggest::closest;

/// Selects operations; read from text as the [module](self) tells.
///
/// ```
/// use oas_client_generator::Selector;
///
/// assert!("tag:Books".parse::<Selector>().is_ok());
/// let error = "tags:Books".parse::<Selector>().unwrap_err();
/// assert_eq!(error.to_string(), "`tags:` is no kind of selector: did you mean `tag:`?");
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

/// A text in which `*` stands for any text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Pattern(String);

impl Pattern {
    /// Whether the whole of `text` is as the pattern says.
    pub fn matches(&self, text: &str) -> bool {
        let Some((first, rest)) = self.0.split_once('*') else { return self.0 == text };
        let Some(mut text) = text.strip_prefix(first) else { return false };
        let (middle, last) = rest.rsplit_once('*').unwrap_or(("", rest));
        for part in middle.split('*') {
            // The first that fits leaves the most for the others.
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

/// Why a text is no selector.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SelectorError(String);

impl fmt::Display for SelectorError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl std::error::Error for SelectorError {}

const METHODS: [&str; 8] = ["GET", "PUT", "POST", "DELETE", "OPTIONS", "HEAD", "PATCH", "TRACE"];
const KINDS: [&str; 3] = ["tag", "operation", "path"];

impl FromStr for Selector {
    type Err = SelectorError;

    fn from_str(text: &str) -> Result<Self, SelectorError> {
        let text = text.trim();
        if text.starts_with('/') {
            return Ok(Self::Path(None, pattern(text, text)?));
        }
        let meant = |kind: &str, known: &[&'static str], end: &str| {
            closest(kind, known.iter().copied()).map_or_else(
                || format!("there are `{}{end}`", known.join(&format!("{end}`, `"))),
                |known| format!("did you mean `{known}{end}`?"),
            )
        };
        if let Some((method, path)) = text.split_once(char::is_whitespace)
            && path.trim_start().starts_with('/')
        {
            let upper = method.to_uppercase();
            if !METHODS.contains(&upper.as_str()) {
                return Err(SelectorError(format!("`{method}` is no HTTP method: {}", meant(&upper, &METHODS, ""))));
            }
            return Ok(Self::Path(Some(upper), pattern(path, text)?));
        }
        match text.split_once(':') {
            Some(("tag", name)) => Ok(Self::Tag(pattern(name, text)?)),
            Some(("operation", name)) => Ok(Self::Operation(pattern(name, text)?)),
            Some(("path", path)) => Ok(Self::Path(None, pattern(path, text)?)),
            Some((kind, _)) => {
                Err(SelectorError(format!("`{kind}:` is no kind of selector: {}", meant(kind, &KINDS, ":"))))
            }
            None => Ok(Self::Name(pattern(text, text)?)),
        }
    }
}

fn pattern(text: &str, whole: &str) -> Result<Pattern, SelectorError> {
    match text.trim() {
        "" => Err(SelectorError(format!("the selector `{whole}` is empty: name a tag, an operationId or a path"))),
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

/// What an operation is selected by.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Candidate<'a> {
    /// In lower case.
    pub(crate) method: &'a str,
    pub(crate) path: &'a str,
    pub(crate) id: Option<&'a str>,
    pub(crate) tags: &'a [String],
}

impl Selector {
    fn selects(&self, candidate: &Candidate<'_>) -> bool {
        let tagged = |pattern: &Pattern| candidate.tags.iter().any(|tag| pattern.matches(tag));
        let called = |pattern: &Pattern| candidate.id.is_some_and(|id| pattern.matches(id));
        match self {
            Self::Name(pattern) => tagged(pattern) || called(pattern),
            Self::Tag(pattern) => tagged(pattern),
            Self::Operation(pattern) => called(pattern),
            Self::Path(method, pattern) => {
                pattern.matches(candidate.path)
                    && method.as_ref().is_none_or(|method| candidate.method.eq_ignore_ascii_case(method))
            }
        }
    }

    /// A problem that names what may have been meant.
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
        let help = match near {
            Some(near) if near == wanted.0 => "that path has other methods".to_owned(),
            Some(near) => format!("did you mean `{near}`?"),
            None => format!("name a {kind} that the description has; `*` stands for any text"),
        };
        Diagnostic::error("", format!("`{self}` selects no operation"), help).on(Highlight::Options)
    }
}

/// Which of all operations are generated: those that a selector of `only` selects, or all without one, less those that a
/// selector of `exclude` does. A selector that selects nothing is a problem, and so is it if nothing is left.
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
    let kept = |candidate| (only.is_empty() || any(only, candidate)) && !any(exclude, candidate);
    let kept: Vec<_> = all.iter().map(kept).collect();
    let asked = !only.is_empty() || !exclude.is_empty();
    if asked && !diagnostics.iter().any(Diagnostic::is_error) && !kept.contains(&true) {
        let what = "the selection leaves no operation";
        diagnostics.push(Diagnostic::error("", what, "select more, or exclude less").on(Highlight::Options));
    }
    kept
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn stars_stand_for_any_text() {
        let matches = |pattern: &str, text| Pattern(pattern.to_owned()).matches(text);
        assert!(matches("/a/*", "/a/{b}/c") && matches("/a/*", "/a/") && !matches("/a/*", "/a"));
        assert!(matches("*b*", "abc") && matches("*", "") && matches("a*c", "abbc"));
        assert!(!matches("ab*bc", "abc") && matches("a**c", "ac") && !matches("a", "ab"));
        assert!(matches("*a*b*", "xaxbx") && !matches("*a*b*", "xbxax"));
    }

    #[test]
    fn selectors_are_read_from_text_and_give_it_back() {
        let read =
            |text: &str| text.parse::<Selector>().map_or_else(|error| error.to_string(), |read| read.to_string());
        for text in ["Books", "tag:My Books", "operation:list:all*", "path:/v1/*", "GET /books"] {
            assert_eq!(read(text), text);
        }
        assert_eq!(read("/books/*"), "path:/books/*");
        assert_eq!(read(" get  /books "), "GET /books");
        assert_eq!(
            read("FETCH /books"),
            "`FETCH` is no HTTP method: there are `GET`, `PUT`, `POST`, `DELETE`, `OPTIONS`, `HEAD`, `PATCH`, `TRACE`"
        );
        assert_eq!(read("PSOT /books"), "`PSOT` is no HTTP method: did you mean `POST`?");
        assert_eq!(read("urn:books"), "`urn:` is no kind of selector: there are `tag:`, `operation:`, `path:`");
        assert_eq!(read("tag: "), "the selector `tag:` is empty: name a tag, an operationId or a path");
    }
}
