//! The places a path goes through.

use super::template::Segment;
use super::words::{is_version, words};

/// What tells a place from its neighbours. Paths that agree on it share the place.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Place {
    /// A fixed word; upper and lower case or the kind of hyphen make no difference.
    Literal(Version, String),
    /// What is to be done, written behind a colon.
    Verb(String),
    /// One or more parameters, told apart by the text around them and not by their names.
    Parameter(String),
}

/// A version before a literal: its numbers, then its text. None is empty, and so the lowest.
pub(super) type Version = (Vec<u64>, String);

/// One place on the way of a path.
#[derive(Debug)]
pub(super) struct Step<'a> {
    pub(super) place: Place,
    /// The words written, without those of parameters.
    pub(super) words: Vec<String>,
    pub(super) parameters: Vec<&'a str>,
    /// How many of the path's segments lead here, this one and the prefix that all paths share among them.
    pub(super) segments: usize,
}

/// The steps of a path behind its first `prefix` segments. A version is no step of its own, it marks the literal after it.
pub(super) fn steps<'a>(segments: &[Segment<'a>], prefix: usize) -> Vec<Step<'a>> {
    let mut found = Vec::new();
    let mut version = Version::default();
    for (segments, segment) in (1..).zip(segments).skip(prefix) {
        if is_version(&segment.text) {
            version = read_version(&segment.text);
            continue;
        }
        let shape = without_extension(&segment.shape);
        let (shape, verb) = split_verb(shape);
        let place = if segment.parameters.is_empty() {
            Place::Literal(std::mem::take(&mut version), key(shape))
        } else {
            Place::Parameter(shape.to_owned())
        };
        let parameters = segment.parameters.clone();
        found.push(Step { place, words: words(shape), parameters, segments });
        found.extend(verb.map(|verb| Step {
            place: Place::Verb(key(verb)),
            words: words(verb),
            parameters: Vec::new(),
            segments,
        }));
    }
    found
}

/// Parts `{x}:verb` or `literal:verb`.
pub(super) fn split_verb(shape: &str) -> (&str, Option<&str>) {
    match shape.rsplit_once(':') {
        Some((before, verb)) if !before.is_empty() && !verb.contains('{') && !words(verb).is_empty() => {
            (before, Some(verb))
        }
        _ => (shape, None),
    }
}

/// A literal's words, or the literal itself if it has none.
fn key(literal: &str) -> String {
    let words = words(literal);
    if words.is_empty() { literal.to_owned() } else { words.join(" ") }
}

fn read_version(text: &str) -> Version {
    let digits = text.split(|c: char| !c.is_ascii_digit());
    let numbers = digits.filter(|run| !run.is_empty());
    (numbers.map(|run| run.parse().unwrap_or(u64::MAX)).collect(), text.to_ascii_lowercase())
}

/// The segment less an ending that only says how the answer is written.
pub(crate) fn without_extension(text: &str) -> &str {
    const EXTENSIONS: [&str; 7] = ["csv", "html", "json", "txt", "xml", "yaml", "yml"];
    match text.rsplit_once('.') {
        Some((name, end)) if !name.is_empty() && EXTENSIONS.contains(&end) => name,
        _ => text,
    }
}
