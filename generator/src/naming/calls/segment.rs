//! Classifies the segments of a path.

use super::template::Segment;
use super::words::{is_version, name_words, words};

/// The kind of a segment, which distinguishes it from its siblings. Paths with the same kinds share a node of the tree.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum SegmentKind {
    /// A literal: its version, its words, and itself. Servers distinguish `a-b` from `a_b`, whose words are equal.
    Literal(Version, String, String),
    /// The words of a custom method, and itself: `lend` in `/books/{id}:lend`.
    CustomMethod(String, String),
    /// One or more parameters, distinguished by the characters around them and not by their names.
    Parameter(String),
}

/// A version before a literal: its numbers, then its text. No version is empty, and so the lowest.
pub(super) type Version = (Vec<u64>, String);

/// One segment of a path, or the custom method at its end.
#[derive(Debug)]
pub(super) struct PathSegment<'a> {
    pub(super) kind: SegmentKind,
    /// The words written, without those of parameters.
    pub(super) words: Vec<String>,
    pub(super) parameters: Vec<&'a str>,
    /// The number of segments up to this one, with the prefix that all paths share.
    pub(super) segments: usize,
}

/// Classifies the segments after the first `prefix` ones. A version is no segment of its own; it marks the literal after it.
pub(super) fn classify_segments<'a>(segments: &[Segment<'a>], prefix: usize) -> Vec<PathSegment<'a>> {
    let mut found = Vec::new();
    let mut version = Version::default();
    for (segments, segment) in (1..).zip(segments).skip(prefix) {
        if is_version(&segment.text) {
            version = read_version(&segment.text);
            continue;
        }
        let shape = without_extension(&segment.shape);
        let (shape, method) = split_custom_method(shape);
        let (kind, written) = if segment.parameters.is_empty() {
            let kind = SegmentKind::Literal(std::mem::take(&mut version), joined_words(shape), shape.to_owned());
            (kind, name_words(shape))
        } else {
            (SegmentKind::Parameter(shape.to_owned()), words(shape))
        };
        let parameters = segment.parameters.clone();
        found.push(PathSegment { kind, words: written, parameters, segments });
        found.extend(method.map(|method| PathSegment {
            kind: SegmentKind::CustomMethod(joined_words(method), method.to_owned()),
            words: words(method),
            parameters: Vec::new(),
            segments,
        }));
    }
    found
}

/// Splits `{x}:method` or `literal:method`.
pub(super) fn split_custom_method(shape: &str) -> (&str, Option<&str>) {
    match shape.rsplit_once(':') {
        Some((before, method)) if !before.is_empty() && !method.contains('{') && !words(method).is_empty() => {
            (before, Some(method))
        }
        _ => (shape, None),
    }
}

/// A literal's words. Siblings are named in their order.
fn joined_words(literal: &str) -> String {
    words(literal).join(" ")
}

fn read_version(text: &str) -> Version {
    let digits = text.split(|c: char| !c.is_ascii_digit());
    let numbers = digits.filter(|run| !run.is_empty());
    (numbers.map(|run| run.parse().unwrap_or(u64::MAX)).collect(), text.to_ascii_lowercase())
}

/// The segment without an extension that names the media type of the response, such as `.json`.
pub(crate) fn without_extension(text: &str) -> &str {
    const EXTENSIONS: [&str; 7] = ["csv", "html", "json", "txt", "xml", "yaml", "yml"];
    match text.rsplit_once('.') {
        Some((name, end)) if !name.is_empty() && EXTENSIONS.contains(&end) => name,
        _ => text,
    }
}
