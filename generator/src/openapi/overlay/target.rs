//! The targets of an action: JSONPath (RFC 9535) in a raw document.

use serde_json_path::JsonPath;

use crate::{pointer::join, yaml::Value};

/// The key of a value in the one around it.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Key {
    Property(String),
    Item(usize),
}

/// The keys from the document to a value.
pub(super) type Path = Vec<Key>;

/// The longest target, in bytes, and its deepest brackets: the parser is recursive.
const MAX_LENGTH: usize = 1000;
const MAX_DEPTH: usize = 8;

/// The most combinations of selectors, such as the four of `['a','b']['c','d']`.
const MAX_COMBINATIONS: usize = 128;

/// Parses a target. An error is the end of a sentence that starts with the target, and the help.
pub(super) fn parse(text: &str) -> Result<JsonPath, (String, &'static str)> {
    let measure = measure(text);
    if text.len() > MAX_LENGTH || measure.depth > MAX_DEPTH {
        let why = format!("is longer than {MAX_LENGTH} bytes, or has brackets more than {MAX_DEPTH} deep");
        return Err((why, "write several actions with shorter targets"));
    }
    // Each of these multiplies the visited values by the size of the description, or by the number of selectors.
    let multiplies = [
        (
            measure.descents > 1,
            "has `..` more than once",
            "write the names of the properties instead, such as `$.paths`",
        ),
        (
            measure.has_several,
            "has `*`, a slice or a filter beside another selector in brackets",
            "write several actions, or `||` in one filter",
        ),
        (measure.has_root, "has `$` in a filter", "compare values that are in the filtered one: `@.name`"),
    ];
    if let Some((_, why, help)) = multiplies.into_iter().find(|(multiplies, ..)| *multiplies) {
        return Err((why.to_owned(), help));
    }
    if measure.combinations > MAX_COMBINATIONS {
        let why = format!("has more than {MAX_COMBINATIONS} combinations of selectors in brackets");
        return Err((why, "write several actions with fewer selectors"));
    }
    let help = "write a JSONPath (RFC 9535), such as `$.paths['/books'].get`";
    JsonPath::parse(text).map_err(|error| (format!("isn't a JSONPath: {error}"), help))
}

/// Whether a target has a filter, such as `[?@.name]`: it selects values by a condition, which no value may meet.
pub(super) fn has_filter(text: &str) -> bool {
    measure(text).has_filter
}

/// What a target has outside of quotes.
struct Measure {
    /// The number of `..`.
    descents: usize,
    /// The depth of the brackets.
    depth: usize,
    /// The product of the numbers of selectors in brackets.
    combinations: usize,
    has_filter: bool,
    /// Some brackets have several selectors, one of which selects several values.
    has_several: bool,
    /// Some brackets have a `$`.
    has_root: bool,
}

/// A bracket that is open.
struct Bracket {
    char: char,
    selectors: usize,
    /// Whether a selector is `*`, a slice or a filter.
    is_wide: bool,
}

fn measure(text: &str) -> Measure {
    let mut measure =
        Measure { descents: 0, depth: 0, combinations: 1, has_filter: false, has_several: false, has_root: false };
    let (mut quote, mut open) = (None, Vec::<Bracket>::new());
    let mut characters = text.chars().peekable();
    while let Some(character) = characters.next() {
        match (quote, character, open.last_mut()) {
            (Some(_), '\\', _) => _ = characters.next(),
            (Some(start), ..) if start == character => quote = None,
            (Some(_), ..) => {}
            (None, '\'' | '"', _) => quote = Some(character),
            (None, '[' | '(', _) => {
                open.push(Bracket { char: character, selectors: 1, is_wide: false });
                measure.depth = measure.depth.max(open.len());
            }
            (None, ']' | ')', _) => {
                if let Some(closed) = open.pop().filter(|bracket| bracket.char == '[') {
                    measure.combinations = measure.combinations.saturating_mul(closed.selectors);
                    measure.has_several |= closed.is_wide && closed.selectors > 1;
                }
            }
            (None, '.', _) if characters.peek() == Some(&'.') => {
                measure.descents += 1;
                characters.next();
            }
            (None, ',', Some(bracket)) => bracket.selectors += 1,
            (None, '?' | '*' | ':', Some(bracket)) => {
                bracket.is_wide = true;
                measure.has_filter |= character == '?';
            }
            (None, '$', Some(_)) => measure.has_root = true,
            _ => {}
        }
    }
    measure
}

pub(super) fn get<'t>(document: &'t mut Value, path: &[Key]) -> Option<&'t mut Value> {
    path.iter().try_fold(document, |value, key| match key {
        Key::Property(name) => value.get_mut(name),
        Key::Item(index) => value.get_mut(index),
    })
}

pub(super) fn pointer(path: &[Key]) -> String {
    path.iter().fold(String::new(), |pointer, key| match key {
        Key::Property(name) => join(&pointer, name),
        Key::Item(index) => join(&pointer, index),
    })
}
