//! Identifiers: words joined into something Rust accepts, whatever the words are.

use heck::{ToSnakeCase, ToUpperCamelCase};

use super::words::{code_points, name_words};

/// The word for a thing without a name.
pub const UNNAMED: &str = "unnamed";

/// A longer identifier is cut to this, and then ends in a digest of all of it.
const LONGEST: usize = 100;

/// Keywords of the 2024 edition, strict and reserved.
const KEYWORDS: [&str; 53] = [
    "Self", "abstract", "as", "async", "await", "become", "box", "break", "const", "continue", "crate", "do", "dyn",
    "else", "enum", "extern", "false", "final", "fn", "for", "gen", "if", "impl", "in", "let", "loop", "macro",
    "match", "mod", "move", "mut", "override", "priv", "pub", "ref", "return", "self", "static", "struct", "super",
    "trait", "true", "try", "type", "typeof", "unsafe", "unsized", "use", "virtual", "where", "while", "yield", "_",
];

/// `snake_case`, for functions, arguments, fields and modules.
#[must_use]
pub fn snake(words: &[String]) -> String {
    finish(&ascii(words).to_snake_case(), UNNAMED, "n")
}

/// `UpperCamelCase`, for types and variants.
#[must_use]
pub fn pascal(words: &[String]) -> String {
    let mut name = ascii(words).to_upper_camel_case();
    // `x y z` would be XYZ, which reads as an acronym; in Rust those are written as words.
    if name.len() > 2 && name.chars().all(|c| c.is_ascii_uppercase()) {
        name = name.to_lowercase().to_upper_camel_case();
    }
    finish(&name, "Unnamed", "N")
}

/// An identifier in snake case. `<` and `>` stand for "lt" and "gt", as in filters called `Date<` and `Date>`.
pub(crate) fn from_wire_name(text: &str) -> String {
    if text.contains(['<', '>']) {
        return snake(&name_words(&text.replace('<', " lt ").replace('>', " gt ")));
    }
    snake(&name_words(text))
}

/// The words with only their ASCII letters and digits, joined so that case conversion parts them. Words without any are
/// their code points.
fn ascii(words: &[String]) -> String {
    let kept = words.iter().map(|word| word.chars().filter(char::is_ascii_alphanumeric).collect::<String>());
    let kept: Vec<_> = kept.filter(|word| !word.is_empty()).collect();
    if kept.is_empty() { code_points(&words.concat()).join("_") } else { kept.join("_") }
}

/// Whether text can be the name of a function or a module.
pub(crate) fn is_value(text: &str) -> bool {
    is_plain(text) && !text.starts_with(|c: char| c.is_ascii_uppercase())
}

/// Whether text can be the name of a type.
pub(crate) fn is_type(text: &str) -> bool {
    is_plain(text) && text.starts_with(|c: char| c.is_ascii_uppercase())
}

fn is_plain(text: &str) -> bool {
    let plain = text.chars().all(|c| c.is_ascii_alphanumeric() || c == '_');
    plain && text.starts_with(|c: char| c.is_ascii_alphabetic()) && !KEYWORDS.contains(&text)
}

fn finish(name: &str, fallback: &str, before_digit: &str) -> String {
    let mut name = if name.is_empty() { fallback } else { name }.to_owned();
    if name.starts_with(|c: char| c.is_ascii_digit()) {
        name.insert_str(0, before_digit);
    }
    if name.len() > LONGEST {
        name = cut(&name);
    }
    if KEYWORDS.contains(&name.as_str()) {
        name.push('_');
    }
    name
}

/// The start of a long identifier with a digest of the whole, so that two that start alike stay apart wherever they are.
fn cut(name: &str) -> String {
    let separator = if name.starts_with(|c: char| c.is_ascii_uppercase()) { "X" } else { "_x" };
    let end = format!("{separator}{:08x}", digest(name));
    let start = name.get(..LONGEST - end.len()).unwrap_or(name).trim_end_matches('_');
    format!("{start}{end}")
}

/// FNV-1a: the same on every machine and in every version of Rust.
fn digest(text: &str) -> u32 {
    text.bytes().fold(0x811c_9dc5, |hash, byte| (hash ^ u32::from(byte)).wrapping_mul(0x0100_0193))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn identifiers_are_always_valid() {
        let snake = |text: &str| snake(&name_words(text));
        let pascal = |text: &str| pascal(&name_words(text));
        for (text, function, name) in [
            ("bookId", "book_id", "BookId"),
            ("type", "type_", "Type"),
            ("gen", "gen_", "Gen"),
            ("self", "self_", "Self_"),
            ("2fa", "n2fa", "N2fa"),
            ("", "unnamed", "Unnamed"),
            ("書籍", "u66f8_u7c4d", "U66f8U7c4d"),
            ("größe", "gre", "Gre"),
            ("_", "u5f", "U5f"),
            ("-.", "u2d_u2e", "U2dU2e"),
        ] {
            assert_eq!((snake(text).as_str(), pascal(text).as_str()), (function, name));
        }
        assert!(snake(&"ab ".repeat(1000)).len() <= 100);
    }

    #[test]
    fn long_names_that_start_alike_stay_apart() {
        let long = |end: &str| name_words(&format!("{} {end}", "very long ".repeat(20)));
        let (one, other) = (snake(&long("one")), snake(&long("other")));
        assert_ne!(one, other);
        assert!(one.len() <= LONGEST && one.starts_with("very_long_very"), "{one}");
        assert!(is_value(&one) && !one.contains("__"), "{one}");
        let (one, other) = (pascal(&long("one")), pascal(&long("other")));
        assert_ne!(one, other);
        assert!(one.len() <= LONGEST && is_type(&one) && !one.contains('_'), "{one}");
    }

    #[test]
    fn comparisons_in_names_stay_apart() {
        assert_eq!(from_wire_name("DateSent<"), "date_sent_lt");
        assert_eq!(from_wire_name("DateSent>"), "date_sent_gt");
        assert_eq!(from_wire_name("type"), "type_");
    }
}
