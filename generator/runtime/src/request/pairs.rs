//! Names with values, in a query, a form or a `Cookie` header.

use std::borrow::Cow;

use serde::Serialize;

use crate::value::{
    Wire, escape,
    style::{self, Encoded, ObjectStyle},
};

/// Names and values, in the order in which the caller set them.
pub(super) type Pairs = Vec<Pair>;

/// A name and its value.
#[derive(Clone)]
pub(super) struct Pair {
    pub(super) name: Cow<'static, str>,
    pub(super) value: PairValue,
    /// The parameter whose property this pair is, if the pair has another name than the parameter.
    parameter: Option<&'static str>,
}

impl Pair {
    fn parameter(&self) -> &str {
        self.parameter.unwrap_or(&self.name)
    }
}

/// A value.
#[derive(Clone)]
pub(super) enum PairValue {
    Plain(String),
    /// A value that is already percent-encoded.
    Escaped(String),
    /// A value that is the whole query, without a name.
    QueryString(String),
    /// Why the value can't be sent.
    Mistake(&'static str),
}

impl PairValue {
    pub(super) fn plain(value: impl Wire) -> Self {
        match value.mistake() {
            Some(mistake) => Self::Mistake(mistake),
            None => Self::Plain(value.wire().into_owned()),
        }
    }

    pub(super) fn query_string(value: impl Wire) -> Self {
        match value.mistake() {
            Some(mistake) => Self::Mistake(mistake),
            None => Self::QueryString(value.wire().into_owned()),
        }
    }

    /// A value whose reserved URL characters stay unescaped.
    pub(super) fn reserved(value: impl Wire) -> Self {
        match value.mistake() {
            Some(mistake) => Self::Mistake(mistake),
            None => Self::Escaped(escape::escape_keeping_reserved(&value.wire())),
        }
    }
}

/// Checks that all values can be sent.
pub(super) fn check(pairs: &Pairs) -> Result<(), String> {
    pairs.iter().try_for_each(|pair| match pair.value {
        PairValue::Mistake(mistake) => Err(format!("`{}` {mistake}", pair.name)),
        _ => Ok(()),
    })
}

/// The strings of the values of `name`.
///
/// # Errors
///
/// A message, if one can't be sent.
pub(super) fn strings(name: &str, values: impl IntoIterator<Item = impl Wire>) -> Result<Vec<String>, String> {
    let string = |value: &dyn Wire| match value.mistake() {
        Some(mistake) => Err(format!("`{name}` {mistake}")),
        None => Ok(value.wire().into_owned()),
    };
    values.into_iter().map(|value| string(&value)).collect()
}

/// Sets the values of `name`, in place of its earlier values. A pair of an object's property isn't a value of `name`,
/// even if it has this name.
pub(super) fn set(pairs: &mut Pairs, name: Cow<'static, str>, values: impl IntoIterator<Item = PairValue>) {
    pairs.retain(|pair| pair.parameter() != name);
    pairs.extend(values.into_iter().map(|value| Pair { name: name.clone(), value, parameter: None }));
}

/// Sets `name` to one value: all `values` with `separator` between them. No value sets nothing.
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
    let strings = strings(name, values)?;
    let joined = style::join_delimited(name, &strings, separator)?;
    set(pairs, name.into(), joined.map(PairValue::Escaped));
    Ok(())
}

/// Sets pairs from an object's properties, or one pair from a value of another type.
///
/// # Errors
///
/// A message, if the value can't be encoded.
pub(super) fn set_object(
    pairs: &mut Pairs,
    name: &'static str,
    value: &impl Serialize,
    object_style: ObjectStyle,
) -> Result<(), String> {
    let properties = match object_style {
        ObjectStyle::Exploded => match style::encode(value, true)? {
            Encoded::Object(properties) => properties,
            other => {
                set(pairs, name.into(), other.into_array(false).into_iter().map(PairValue::Plain));
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
    set_properties(pairs, name, properties.into_iter().map(|(name, text)| (name, PairValue::Plain(text))));
    Ok(())
}

/// Sets the pairs of one parameter's properties, in place of its earlier pairs.
pub(super) fn set_properties(
    pairs: &mut Pairs,
    parameter: &'static str,
    properties: impl IntoIterator<Item = (String, PairValue)>,
) {
    pairs.retain(|pair| pair.parameter() != parameter);
    pairs.extend(properties.into_iter().map(|(name, value)| Pair {
        name: name.into(),
        value,
        parameter: Some(parameter),
    }));
}

/// The pairs as `application/x-www-form-urlencoded`, by the [URL
/// standard](https://url.spec.whatwg.org/#urlencoded-serializing).
pub(super) fn form(pairs: &Pairs) -> String {
    let length = |text: &PairValue| match text {
        PairValue::Plain(text) | PairValue::Escaped(text) => text.len(),
        PairValue::QueryString(_) | PairValue::Mistake(_) => 0,
    };
    // Enough, if no character is escaped.
    let mut form = String::with_capacity(pairs.iter().map(|pair| pair.name.len() + length(&pair.value) + 2).sum());
    for (index, Pair { name, value, .. }) in pairs.iter().enumerate() {
        if index > 0 {
            form.push('&');
        }
        form.extend(form_urlencoded::byte_serialize(name.as_bytes()));
        form.push('=');
        match value {
            PairValue::Plain(text) => form.extend(form_urlencoded::byte_serialize(text.as_bytes())),
            PairValue::Escaped(text) => form.push_str(text),
            PairValue::QueryString(_) | PairValue::Mistake(_) => {}
        }
    }
    form
}
