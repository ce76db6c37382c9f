//! "Did you mean …?": the known name that is most like a written one.
//!
//! In: a name, and the known names. Out: the most similar one. [`closest`] is for the help of a name that is
//! wrong anyway. [`misspelled`] decides whether a name is wrong at all.

/// Longer names aren't compared, and no more of them: the time to compare two grows with the product of their lengths.
const MAX_LENGTH: usize = 64;
const MAX_NAMES: usize = 1_000;

/// The known name that is most like `name`, and so like it that it may be meant. Case and separators don't count.
pub(crate) fn closest<'a>(name: &str, known: impl IntoIterator<Item = &'a str>) -> Option<&'a str> {
    if name.len() > MAX_LENGTH {
        return None;
    }
    let (wanted, plain) = (name.to_lowercase(), letters(name));
    let may_be_meant = |other: &&str| other.len().abs_diff(name.len()) <= 8;
    let distance = |other: &str| {
        let exact = strsim::damerau_levenshtein(&wanted, &other.to_lowercase());
        if !plain.is_empty() && plain == letters(other) { (exact.min(1), exact) } else { (exact, exact) }
    };
    let known = known.into_iter().take(MAX_NAMES).filter(may_be_meant);
    let ((distance, _), nearest) = known.map(|other| (distance(other), other)).min()?;
    (distance <= (name.chars().count() / 3).max(1)).then_some(nearest)
}

/// The one known name of which `name` is a misspelling that no one writes on purpose: other case or separators, a typing
/// mistake, or two in a long name. `None` for a known name.
pub(crate) fn misspelled<'a>(name: &str, known: impl IntoIterator<Item = &'a str>) -> Option<&'a str> {
    if name.len() > MAX_LENGTH {
        return None;
    }
    let mut best: Option<(Mistake, &str)> = None;
    let mut is_ambiguous = false;
    for other in known.into_iter().take(MAX_NAMES) {
        if other == name {
            return None;
        }
        let Some(mistake) = mistake(name, other) else { continue };
        match &best {
            Some((least, nearest)) if (*least, *nearest) == (mistake, other) => {}
            Some((least, _)) if *least < mistake => {}
            Some((least, _)) if *least == mistake => is_ambiguous = true,
            _ => (best, is_ambiguous) = (Some((mistake, other)), false),
        }
    }
    best.filter(|_| !is_ambiguous).map(|(_, nearest)| nearest)
}

/// The difference between a misspelled name and the known one.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Mistake {
    /// Case or separators alone.
    Form,
    One,
    Two,
}

fn mistake(name: &str, known: &str) -> Option<Mistake> {
    let (name, known) = (letters(name), letters(known));
    if name.is_empty() || known.is_empty() || known.len().abs_diff(name.len()) > 2 {
        return None;
    }
    if name == known {
        return Some(Mistake::Form);
    }
    // `int32` and `int64`, or `page1` and `page2`, differ on purpose.
    if digits(&name) != digits(&known) {
        return None;
    }
    let (length, other) = (name.chars().count(), known.chars().count());
    match strsim::damerau_levenshtein(&name, &known) {
        1 if is_typing_mistake((&name, length), (&known, other)) => Some(Mistake::One),
        // A word may be put before or after a name on purpose: `mode_id` and `mode`.
        2 if length.min(other) >= 8 && !is_extended(&name, &known) => Some(Mistake::Two),
        _ => None,
    }
}

/// Whether a single difference is a typing mistake. In short names, it may be another word: `note` and `not`.
fn is_typing_mistake((name, length): (&str, usize), (known, other): (&str, usize)) -> bool {
    match () {
        () if length < other => length >= 3,
        () if length > other => other >= 4 || has_doubled_letter(name, known),
        () if is_swap(name, known) => true,
        () => length >= 4,
    }
}

/// Whether one of two names starts or ends with the other.
fn is_extended(one: &str, other: &str) -> bool {
    let (short, long) = if one.len() < other.len() { (one, other) } else { (other, one) };
    long.starts_with(short) || long.ends_with(short)
}

/// Whether two names differ in number alone: `book` and `books`. An author may have both.
pub(crate) fn differ_in_number(one: &str, other: &str) -> bool {
    let is_plural = |plural: &str, singular: &str| plural.strip_suffix('s') == Some(singular);
    is_plural(one, other) || is_plural(other, one)
}

/// Whether two neighbours of `known` are swapped in `name`.
fn is_swap(name: &str, known: &str) -> bool {
    let sorted = |text: &str| {
        let mut chars: Vec<_> = text.chars().collect();
        chars.sort_unstable();
        chars
    };
    sorted(name) == sorted(known)
}

/// Whether `name` is `known` with a letter twice: `gett`.
fn has_doubled_letter(name: &str, known: &str) -> bool {
    let mut chars: Vec<_> = name.chars().collect();
    chars.dedup();
    chars.into_iter().eq(known.chars())
}

/// A name without the differences that mean nothing: in lower case, and without separators.
fn letters(name: &str) -> String {
    name.chars().filter(|char| char.is_alphanumeric()).flat_map(char::to_lowercase).collect()
}

/// The digits of a name, in the order of their size.
fn digits(name: &str) -> Vec<char> {
    let mut digits: Vec<_> = name.chars().filter(char::is_ascii_digit).collect();
    digits.sort_unstable();
    digits
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_misspelling_has_one_reading() {
        let keywords = ["type", "required", "$ref", "not", "get", "in", "tags", "int32", "int64", "date-time", "oneOf"];
        let keywords = || keywords.into_iter().chain(["minimum", "maximum", "securitySchemes"]);
        for (written, meant) in [
            ("tpye", "type"),
            ("typ", "type"),
            ("requried", "required"),
            ("Required", "required"),
            ("ref", "$ref"),
            ("gett", "get"),
            ("ni", "in"),
            ("tag", "tags"),
            ("int_64", "int64"),
            ("itn64", "int64"),
            ("datetime", "date-time"),
            ("oneof", "oneOf"),
            ("minimim", "minimum"),
            ("securitySchms", "securitySchemes"),
            ("securtySchemas", "securitySchemes"),
        ] {
            assert_eq!(misspelled(written, keywords()), Some(meant), "{written}");
        }
        assert_eq!(misspelled("variableMode", ["variableModeId"]), None, "another word");
        for written in ["note", "got", "id", "int16", "int", "phone", "get", "", "-", "on"] {
            assert_eq!(misspelled(written, keywords()), None, "{written}");
        }
        assert_eq!(misspelled("bocks", ["books", "backs"]), None, "two readings");
    }

    #[test]
    fn a_help_goes_further() {
        assert_eq!(closest("licence", ["license"]), Some("license"));
        assert_eq!(closest("query", ["querystring"]), None);
        assert_eq!(closest("book_shelf_id", ["BookShelfId"]), Some("BookShelfId"));
        assert_eq!(closest("Bok", ["Book", "Shelf"]), Some("Book"));
    }
}
