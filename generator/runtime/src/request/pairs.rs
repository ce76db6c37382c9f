//! Names and texts, in a query or a form.

use std::borrow::Cow;

use serde::Serialize;

use crate::value::{
    Wire, escape,
    style::{self, Encoded, ObjectStyle},
};

/// Names and values in the order in which they were set.
pub(super) type Pairs = Vec<Pair>;

/// A name and its value.
#[derive(Clone)]
pub(super) struct Pair {
    pub(super) name: Cow<'static, str>,
    pub(super) value: Text,
    /// The parameter that it is a member of, if it doesn't travel under that one's name.
    of: Option<&'static str>,
}

impl Pair {
    fn owner(&self) -> &str {
        self.of.unwrap_or(&self.name)
    }
}

/// A value.
#[derive(Clone)]
pub(super) enum Text {
    Plain(String),
    /// Escaped already.
    Escaped(String),
}

impl Text {
    pub(super) fn plain(value: impl Wire) -> Self {
        Self::Plain(value.wire().into_owned())
    }

    /// With the characters that URLs reserve as they are.
    pub(super) fn reserved(value: impl Wire) -> Self {
        Self::Escaped(escape::escape_keeping_reserved(&value.wire()))
    }
}

/// Gives `name` these values, in place of any that it has. A member of an object that travels under this name isn't its.
pub(super) fn set(pairs: &mut Pairs, name: Cow<'static, str>, values: impl IntoIterator<Item = Text>) {
    pairs.retain(|pair| pair.owner() != name);
    pairs.extend(values.into_iter().map(|value| Pair { name: name.clone(), value, of: None }));
}

/// Gives `name` one value of all these with `separator` between them; nothing of none.
///
/// # Errors
///
/// As [`style::join_delimited`].
pub(super) fn set_joined(
    pairs: &mut Pairs,
    name: &'static str,
    values: impl IntoIterator<Item = impl Wire>,
    separator: &str,
) -> Result<(), String> {
    let texts: Vec<_> = values.into_iter().map(|value| value.wire().into_owned()).collect();
    let text = style::join_delimited(name, &texts, separator)?;
    set(pairs, name.into(), text.map(Text::Escaped));
    Ok(())
}

/// Sets the members of an object, or what else a value is.
///
/// # Errors
///
/// In words, if it can't be written.
pub(super) fn set_object(
    pairs: &mut Pairs,
    name: &'static str,
    value: &impl Serialize,
    how: ObjectStyle,
) -> Result<(), String> {
    let members = match how {
        ObjectStyle::Exploded => match style::encode(value, true)? {
            Encoded::Object(members) => members,
            other => {
                set(pairs, name.into(), other.into_array(false).into_iter().map(Text::Plain));
                return Ok(());
            }
        },
        ObjectStyle::DeepObject => style::encode_deep_object(name, value)?,
        ObjectStyle::Delimited(separator) => {
            return set_joined(pairs, name, style::encode(value, false)?.into_array(false), separator);
        }
        ObjectStyle::Pairs => {
            return set_joined(pairs, name, style::encode(value, false)?.into_array(true), ",");
        }
    };
    set_members(pairs, name, members.into_iter().map(|(name, text)| (name, Text::Plain(text))));
    Ok(())
}

/// Gives names values that are all `of` one, in place of any that it had.
pub(super) fn set_members(pairs: &mut Pairs, of: &'static str, members: impl IntoIterator<Item = (String, Text)>) {
    pairs.retain(|pair| pair.owner() != of);
    pairs.extend(members.into_iter().map(|(name, value)| Pair { name: name.into(), value, of: Some(of) }));
}

/// A form's text, as the [URL standard](https://url.spec.whatwg.org/#urlencoded-serializing) writes it.
pub(super) fn form(pairs: &Pairs) -> String {
    let length = |text: &Text| match text {
        Text::Plain(text) | Text::Escaped(text) => text.len(),
    };
    // Enough if nothing has to be escaped.
    let mut form = String::with_capacity(pairs.iter().map(|pair| pair.name.len() + length(&pair.value) + 2).sum());
    for (index, Pair { name, value, .. }) in pairs.iter().enumerate() {
        if index > 0 {
            form.push('&');
        }
        form.extend(form_urlencoded::byte_serialize(name.as_bytes()));
        form.push('=');
        match value {
            Text::Plain(text) => form.extend(form_urlencoded::byte_serialize(text.as_bytes())),
            Text::Escaped(text) => form.push_str(text),
        }
    }
    form
}
