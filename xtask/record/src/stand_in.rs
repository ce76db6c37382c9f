//! Replaces ids in a recording: equal ids by equal stand-ins of the same form, which don't show the id.

use std::collections::{BTreeMap, BTreeSet};

use regex_lite::Regex;

/// A pattern of ids.
#[derive(Clone, Debug)]
pub(crate) struct Pattern {
    regex: Regex,
    /// The start of every match.
    prefix: String,
    /// The number of stand-ins.
    count: u64,
}

impl Pattern {
    /// A regular expression that matches an id.
    pub(crate) fn parse(text: &str) -> Result<Self, String> {
        let regex = Regex::new(text).map_err(|error| error.to_string())?;
        if regex.is_match("") {
            return Err("it matches the empty text, which is everywhere".to_owned());
        }
        Ok(Self { regex, prefix: prefix(text), count: 0 })
    }

    fn is_whole(&self, text: &str) -> bool {
        self.regex.find(text).is_some_and(|found| found.as_str() == text)
    }
}

/// The ids that were met, and what stands for each.
pub(crate) struct StandIns {
    patterns: Vec<Pattern>,
    known: BTreeMap<String, String>,
    used: BTreeSet<String>,
}

impl StandIns {
    /// None yet.
    pub(crate) fn new(patterns: Vec<Pattern>) -> Self {
        Self { patterns, known: BTreeMap::new(), used: BTreeSet::new() }
    }

    /// The text with a stand-in for every id in it. What was replaced before stays.
    pub(crate) fn replace(&mut self, text: &str) -> String {
        let Self { patterns, known, used } = self;
        patterns.iter_mut().fold(text.to_owned(), |text, pattern| {
            let regex = pattern.regex.clone();
            let stand_in = |found: &regex_lite::Captures<'_>| {
                let id = found.get(0).map_or("", |found| found.as_str());
                if used.contains(id) {
                    return id.to_owned();
                }
                known.entry(id.to_owned()).or_insert_with(|| pattern.next(id, used)).clone()
            };
            regex.replace_all(&text, stand_in).into_owned()
        })
    }

    /// Whether a text as a whole is an id.
    pub(crate) fn is_id(&self, text: &str) -> bool {
        self.patterns.iter().any(|pattern| pattern.is_whole(text))
    }
}

impl Pattern {
    /// The next stand-in that isn't used yet.
    fn next(&mut self, id: &str, used: &mut BTreeSet<String>) -> String {
        let rest = id.strip_prefix(&self.prefix).filter(|rest| !rest.is_empty()).unwrap_or(id);
        let prefix = id.strip_suffix(rest).unwrap_or("");
        // Digits of one base where the pattern takes them, or else each letter by one of its kind.
        let digits = digits(rest);
        let uniform = numbered(prefix, rest, &digits, 1).is_some_and(|example| self.is_whole(&example));
        let digits = if uniform { digits } else { Vec::from_iter(rest.chars().map(kind)) };
        loop {
            self.count += 1;
            let Some(stand_in) = numbered(prefix, rest, &digits, self.count) else {
                // More ids than the shape has room for.
                return format!("SCRUBBED-{}", self.count);
            };
            if used.insert(stand_in.clone()) {
                return stand_in;
            }
        }
    }
}

const LOWER: &str = "abcdefghijklmnopqrstuvwxyz";
const UPPER: &str = "ABCDEFGHIJKLMNOPQRSTUVWXYZ";

/// The characters that may stand for this one; none if it stays.
fn kind(c: char) -> &'static str {
    match c {
        '0'..='9' => "0123456789",
        _ if c.is_uppercase() => UPPER,
        _ if c.is_alphanumeric() => LOWER,
        _ => "",
    }
}

/// The same for each character, as digits of the least base that has them all.
fn digits(text: &str) -> Vec<&'static str> {
    let base = if text.chars().all(|c| !c.is_alphanumeric() || c.is_ascii_digit()) {
        "0123456789"
    } else if text.chars().any(|c| c.is_ascii_uppercase()) && !text.chars().any(|c| c.is_ascii_lowercase()) {
        "0123456789ABCDEF"
    } else {
        "0123456789abcdef"
    };
    text.chars().map(|c| if c.is_alphanumeric() { base } else { "" }).collect()
}

/// The shape of `rest` filled with a number from the right, or nothing if it has no room for it.
fn numbered(prefix: &str, rest: &str, digits: &[&str], number: u64) -> Option<String> {
    let mut left = number;
    let mut filled = Vec::new();
    for (c, digits) in rest.chars().rev().zip(digits.iter().rev()) {
        let base = digits.len() as u64;
        filled.push(match left.checked_rem(base) {
            Some(digit) => char::from(*digits.as_bytes().get(usize::try_from(digit).ok()?)?),
            None => c,
        });
        left = left.checked_div(base).unwrap_or(left);
    }
    // A number in JSON doesn't begin with 0.
    match filled.last_mut() {
        Some(first @ '0') if prefix.is_empty() && !rest.starts_with('0') => *first = '1',
        _ => {}
    }
    (left == 0).then(|| prefix.chars().chain(filled.into_iter().rev()).collect())
}

/// The characters that a regular expression begins with and that stand for themselves.
fn prefix(regex: &str) -> String {
    let mut prefix = String::new();
    let mut rest = regex.chars().peekable();
    if regex.contains('|') {
        return prefix;
    }
    while let Some(c) = rest.next() {
        match c {
            '\\' if rest.peek().is_some_and(char::is_ascii_punctuation) => prefix.extend(rest.next()),
            '*' | '+' | '?' | '{' => {
                prefix.pop();
                break;
            }
            _ if regex_lite::escape(c.encode_utf8(&mut [0; 4])).len() > c.len_utf8() => break,
            _ => prefix.push(c),
        }
    }
    prefix
}

#[cfg(test)]
mod tests {
    use super::*;

    fn replaced(pattern: &str, texts: &[&str]) -> Vec<String> {
        let mut stand_ins = StandIns::new(vec![Pattern::parse(pattern).unwrap()]);
        texts.iter().map(|text| stand_ins.replace(text)).collect()
    }

    #[test]
    fn stand_ins_keep_the_shape_and_tell_ids_apart() {
        let ids = replaced("AC[0-9a-f]{6}", &["/ACfa12ce/ACdddddd", "ACdddddd", "AC000009x", "ac000009"]);
        assert_eq!(ids, ["/AC000001/AC000002", "AC000002", "AC000003x", "ac000009"]);
        assert_eq!(replaced("SK[0-9A-F]{4}", &["SKABCD"]), ["SK0001"]);
        assert_eq!(replaced(r"\+1[0-9]{4,}", &["+15551234", "+1555123456"]), ["+10000001", "+1000000002"]);
        assert_eq!(replaced("[a-z]+@[a-z.]+", &["Zoe, ada@lab.example"]), ["Zoe, aaa@aaa.aaaaaab"]);
        assert_eq!(replaced("alice|bob", &["bob, alice and bob"]), ["aab, aaaac and aab"]);
        assert_eq!(replaced("[0-9]{5}", &["98765", "10001"]), ["10001", "10001"]);
    }

    #[test]
    fn a_stand_in_is_not_replaced_again() {
        assert_eq!(replaced("AC[0-9]{4}", &["AC1234", "AC0001"]), ["AC0001", "AC0001"]);
    }

    #[test]
    fn a_shape_without_room_is_given_up() {
        let ids: Vec<_> = (0..=9).map(|n| format!("x{n}")).collect();
        let ids: Vec<_> = ids.iter().map(String::as_str).collect();
        let replaced: BTreeSet<_> = replaced("x[0-9]", &ids).into_iter().collect();
        assert!(replaced.len() >= 9 && !replaced.contains("x0"), "{replaced:?}");
    }

    #[test]
    fn a_pattern_that_matches_everything_is_rejected() {
        assert!(Pattern::parse("x*").is_err());
        assert!(Pattern::parse("(").is_err());
    }
}
