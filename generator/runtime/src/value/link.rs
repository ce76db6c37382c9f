//! The header `Link`: links with their relations and parameters (RFC 8288).
//!
//! In: the header's lines, or its value as one string. Out: [`Links`], or the position at which the syntax breaks. Callers and
//! lists of pages use it; `parser` has the syntax.

mod parser;

use std::{slice, str::FromStr};

use http::{HeaderMap, header::LINK};

use parser::Parser;

/// The number of links that one response may have.
const MAX_LINKS: usize = 1000;

/// The links of the header `Link`, in order.
///
/// ```
/// use oas_client_runtime::Links;
///
/// let links: Links = r#"</books?page=2>; rel="next", </books?page=9>; rel="last""#.parse()?;
/// assert_eq!(links.target("next"), Some("/books?page=2"));
/// # Ok::<(), oas_client_runtime::value::link::LinksError>(())
/// ```
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Links(Vec<Link>);

/// One link.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Link {
    /// The target as the server sent it: an absolute URL, or one relative to the URL of the response.
    pub target: String,
    /// The parameters in order, their names in lower case, their values without quotation marks.
    pub parameters: Vec<(String, String)>,
}

/// The header `Link` breaks the syntax of RFC 8288, or has more than 1000 links.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("the header `Link` has no {expected} at byte {position}")]
#[non_exhaustive]
pub struct LinksError {
    /// The part of the syntax that is missing, such as `">" behind a target`.
    pub expected: &'static str,
    /// The offset in the header's value. The values of several header lines are joined by `, `.
    pub position: usize,
}

impl Links {
    /// The links of a response. Several header lines count as one. A response without the header has no links.
    ///
    /// # Errors
    ///
    /// [`LinksError`] if the header is malformed.
    pub fn of(headers: &HeaderMap) -> Result<Self, LinksError> {
        let lines: Vec<_> = headers.get_all(LINK).iter().map(|line| String::from_utf8_lossy(line.as_bytes())).collect();
        lines.join(", ").parse()
    }

    /// The first link with this relation, such as `next`. Upper and lower case are the same.
    ///
    /// A link with the parameter `anchor` belongs to another resource, and doesn't count.
    pub fn relation(&self, name: &str) -> Option<&Link> {
        let fits = |link: &&Link| link.parameter("anchor").is_none() && link.has_relation(name);
        self.0.iter().find(fits)
    }

    /// The target of the first link with this [relation](Self::relation).
    pub fn target(&self, relation: &str) -> Option<&str> {
        self.relation(relation).map(|link| &*link.target)
    }

    /// All links, in order.
    pub fn iter(&self) -> slice::Iter<'_, Link> {
        self.0.iter()
    }

    /// `true` if there are no links.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }
}

impl Link {
    /// The relations of the link. Only the first parameter `rel` counts.
    pub fn relations(&self) -> impl Iterator<Item = &str> {
        self.parameter("rel").unwrap_or_default().split_ascii_whitespace()
    }

    /// `true` if the link has this relation. Upper and lower case are the same.
    pub fn has_relation(&self, name: &str) -> bool {
        self.relations().any(|relation| relation.eq_ignore_ascii_case(name))
    }

    /// The value of the first parameter with this name, such as `title`. Upper and lower case are the same. A parameter
    /// without a value has the empty string.
    ///
    /// A name such as `title*` has a value that is encoded by RFC 8187.
    pub fn parameter(&self, name: &str) -> Option<&str> {
        self.parameters.iter().find(|(other, _)| other.eq_ignore_ascii_case(name)).map(|(_, value)| &**value)
    }
}

impl FromStr for Links {
    type Err = LinksError;

    fn from_str(value: &str) -> Result<Self, LinksError> {
        let mut parser = Parser::new(value);
        let mut links = Vec::new();
        while parser.next_element() {
            if links.len() == MAX_LINKS {
                return Err(parser.expected("end after 1000 links"));
            }
            links.push(parser.link()?);
            parser.end_of_element()?;
        }
        Ok(Self(links))
    }
}

impl<'a> IntoIterator for &'a Links {
    type Item = &'a Link;
    type IntoIter = slice::Iter<'a, Link>;

    fn into_iter(self) -> Self::IntoIter {
        self.iter()
    }
}

impl IntoIterator for Links {
    type Item = Link;
    type IntoIter = std::vec::IntoIter<Link>;

    fn into_iter(self) -> Self::IntoIter {
        self.0.into_iter()
    }
}

#[cfg(test)]
mod tests;
