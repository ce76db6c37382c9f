//! YAML: the values of raw documents, and the parser of their texts. No other module names serde_yaml, so that another crate can
//! replace it.
//!
//! The parser gets no text that exceeds a bound. Its own bound of aliases is too high, so `openapi::parse` counts the values that
//! aliases repeat.

mod nesting;

use serde_yaml::Deserializer;
pub(crate) use serde_yaml::{
    Error, Mapping, Value, from_value,
    mapping::Entry,
    to_string, to_value,
    value::{Tag, TaggedValue},
};

pub(crate) use nesting::{MAX_DEPTH, Place};

/// The most bytes of a text, as many as `oas-client` reads.
pub(crate) const MAX_LENGTH: usize = 64 << 20;

/// The bound that a text exceeds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Bound {
    /// [`MAX_LENGTH`].
    Length,
    /// [`MAX_DEPTH`], and where the first array or object starts that is deeper.
    Depth(Place),
}

/// A parser of a text.
pub(crate) fn parser(text: &str) -> Result<Deserializer<'_>, Bound> {
    if text.len() > MAX_LENGTH {
        return Err(Bound::Length);
    }
    match nesting::too_deep(text) {
        Some(place) => Err(Bound::Depth(place)),
        None => Ok(Deserializer::from_str(text)),
    }
}

/// The value of a test's text.
#[cfg(test)]
pub(crate) fn value(text: &str) -> Result<Value, Error> {
    serde_yaml::from_str(text)
}
