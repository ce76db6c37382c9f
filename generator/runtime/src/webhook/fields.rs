//! The fields of a form.

use std::collections::{BTreeMap, BTreeSet};

use percent_encoding::percent_decode;

/// Why bytes aren't a form.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum FormError {
    /// A byte that a form must escape: a space, a control character, or one outside ASCII.
    #[error("the form holds a byte at offset {0} that must be escaped")]
    Byte(usize),
    /// A `%` without two hexadecimal digits behind it.
    #[error("the form holds an invalid escape at offset {0}")]
    Escape(usize),
    /// A decoded name or value that isn't UTF-8.
    #[error("the form holds a name or value that is not UTF-8")]
    Utf8,
    /// A name without `=` in a signed form.
    #[error("the form holds a name without a value")]
    Bare,
}

/// The fields of an `application/x-www-form-urlencoded` body or query, in the order sent. Names may repeat.
///
/// Decoding follows the [URL standard](https://url.spec.whatwg.org/#urlencoded-parsing), but rejects forms that the
/// standard would repair.
///
/// # Signatures of forms
///
/// The scheme `hmac-sha1-url-form` signs the names in byte order, each before its values, without separators. So several forms
/// have the same signature, and whoever has one of them can send another. `Body=Hello+Cat&From=ann` can become:
///
/// | form | change |
/// |---|---|
/// | `From=ann&Body=Hello+Cat` | the fields have another order |
/// | `Body=Hello+Cat&Body=Hello+Cat&From=ann` | a field is repeated |
/// | `BodyHello=+Cat&From=ann` | the start of a value moves into the name |
/// | `Body=Hello+CatFromann` | a field moves into the value before it |
/// | `Body=Hello+&Cat=&From=ann` | the end of a value becomes a field |
///
/// [`Event::from_body_strictly`](super::Event::from_body_strictly), and `from_form_strictly` of an emitted enum, reject each
/// field that the description doesn't have for the event, and a repeated field that isn't an array. Two changes remain, both
/// with names of the description and in byte order of the names:
///
/// - An optional field moves into the value before it, as in the fourth row.
/// - A value is cut in front of a name that it holds: `Body=Hi+Fromeve&From=ann` becomes `Body=Hi+&From=eveFromann`.
///
/// Only a scheme that signs each byte of the body prevents these.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Fields(Vec<(String, String)>);

impl Fields {
    /// Decodes a form. An empty form has no fields; a name without `=` has an empty value.
    ///
    /// # Errors
    ///
    /// A byte or an escape that no form holds, or text that isn't UTF-8.
    pub fn parse(form: &[u8]) -> Result<Self, FormError> {
        for (at, byte) in form.iter().enumerate() {
            if !byte.is_ascii_graphic() {
                return Err(FormError::Byte(at));
            }
            let digits = form.get(at + 1..at + 3).is_some_and(|next| next.iter().all(u8::is_ascii_hexdigit));
            if *byte == b'%' && !digits {
                return Err(FormError::Escape(at));
            }
        }
        let pairs = form.split(|byte| *byte == b'&').filter(|pair| !pair.is_empty());
        let fields = pairs.map(|pair| {
            let (name, value) = pair.split_at(pair.iter().position(|byte| *byte == b'=').unwrap_or(pair.len()));
            Ok((unescape(name)?, unescape(value.strip_prefix(b"=").unwrap_or(value))?))
        });
        fields.collect::<Result<_, _>>().map(Self)
    }

    /// Decodes a signed form. Every name must have its `=`, and no pair is empty. That leaves fewer forms with the same signature, but
    /// not one: [`Fields`] lists the others.
    pub(super) fn parse_signed(form: &[u8]) -> Result<Self, FormError> {
        let bare = form.split(|byte| *byte == b'&').any(|pair| !pair.contains(&b'='));
        if bare && !form.is_empty() { Err(FormError::Bare) } else { Self::parse(form) }
    }

    /// The values of the fields named `name`.
    pub fn all<'a>(&'a self, name: &'a str) -> impl Iterator<Item = &'a str> {
        self.iter().filter_map(move |(key, value)| (key == name).then_some(value))
    }

    /// All fields, as names and values.
    pub fn iter(&self) -> impl Iterator<Item = (&str, &str)> {
        self.0.iter().map(|(name, value)| (name.as_str(), value.as_str()))
    }

    /// The names in byte order, each with its values in the order sent.
    pub(super) fn by_name(&self) -> BTreeMap<&str, Vec<&str>> {
        let mut names: BTreeMap<_, Vec<_>> = BTreeMap::new();
        self.iter().for_each(|(name, value)| names.entry(name).or_default().push(value));
        names
    }

    /// The signed string of the fields: each name, in byte order, before each of its distinct values, also in byte
    /// order, without separators.
    pub(super) fn signed(&self) -> String {
        let mut text = String::new();
        for (name, values) in self.by_name() {
            for value in BTreeSet::from_iter(values) {
                text.push_str(name);
                text.push_str(value);
            }
        }
        text
    }
}

fn unescape(text: &[u8]) -> Result<String, FormError> {
    let spaced: Vec<u8> = text.iter().map(|byte| if *byte == b'+' { b' ' } else { *byte }).collect();
    percent_decode(&spaced).decode_utf8().map(String::from).map_err(|_| FormError::Utf8)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_and_values_are_unescaped_and_kept_in_order() {
        let fields = Fields::parse(b"b=1+2&a%20=%C3%A9%26%3d&b=&c&&=x&d=e=f").unwrap();
        let all: Vec<_> = fields.iter().collect();
        assert_eq!(all, [("b", "1 2"), ("a ", "é&="), ("b", ""), ("c", ""), ("", "x"), ("d", "e=f")]);
        assert_eq!(fields.all("b").collect::<Vec<_>>(), ["1 2", ""]);
        assert_eq!(Fields::parse(b"").unwrap(), Fields::default());
    }

    #[test]
    fn an_invalid_form_is_rejected() {
        for (form, error) in [
            (&b"a=b c"[..], FormError::Byte(3)),
            (b"a=\n", FormError::Byte(2)),
            (b"a=\xC3\xA9", FormError::Byte(2)),
            (b"a=%", FormError::Escape(2)),
            (b"a=%4", FormError::Escape(2)),
            (b"a=%4g", FormError::Escape(2)),
            (b"a=%%41", FormError::Escape(2)),
            (b"a=%C3", FormError::Utf8),
            (b"%FF=a", FormError::Utf8),
        ] {
            assert_eq!(Fields::parse(form), Err(error), "{}", String::from_utf8_lossy(form));
        }
    }

    #[test]
    fn signed_text_sorts_names_and_values_by_bytes_and_drops_repeats() {
        let signed = |form: &str| Fields::parse(form.as_bytes()).unwrap().signed();
        assert_eq!(signed("b=2&a=1&B=0&%C3%A9=4&z=3"), "B0a1b2z3é4");
        assert_eq!(signed("a=2&ab=0&a=1&a=2&a=10"), "a1a10a2ab0");
        assert_eq!(signed("a=&b="), "ab");
        for split_anew in ["a&b", "a=1&", "&a=1", "a=1&&b=2"] {
            assert_eq!(Fields::parse_signed(split_anew.as_bytes()), Err(FormError::Bare), "{split_anew}");
        }
    }
}
