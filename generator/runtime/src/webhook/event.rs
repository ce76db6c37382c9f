//! What an event is if it is none of those described, or is broken.

use super::{Fields, FormError};

/// An event that the description doesn't list.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Unknown {
    /// The event's name.
    pub name: String,
    /// All its fields as they came, the one with the name among them.
    pub fields: Fields,
}

/// Why a form is no event.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum EventError {
    /// It isn't even a form.
    #[error(transparent)]
    Form(#[from] FormError),
    /// The field with the event's name is missing.
    #[error("the form has no field `{0}`, which would name the event")]
    Unnamed(&'static str),
    /// The field with the event's name is there more than once.
    #[error("the form has more than one field `{0}`, which would name the event")]
    NamedTwice(&'static str),
    /// A field isn't what the description says.
    #[error("the event `{event}`: {what}")]
    #[non_exhaustive]
    Field {
        /// The event's name.
        event: &'static str,
        /// The field, and what is wrong with it.
        what: String,
    },
}

impl Fields {
    /// The one value of the field that names an event.
    #[doc(hidden)]
    pub fn event_name(&self, field: &'static str) -> Result<&str, EventError> {
        let mut values = self.all(field);
        let name = values.next().ok_or(EventError::Unnamed(field))?;
        if values.next().is_some() { Err(EventError::NamedTwice(field)) } else { Ok(name) }
    }

    /// The fields as an event of a known name.
    #[doc(hidden)]
    pub fn event<T: serde::de::DeserializeOwned>(&self, event: &'static str) -> Result<Box<T>, EventError> {
        self.decode().map(Box::new).map_err(|error| EventError::Field { event, what: error.to_string() })
    }

    /// An event of a name that the description doesn't list.
    #[doc(hidden)]
    pub fn unknown(self, field: &'static str) -> Unknown {
        let name = self.all(field).next().unwrap_or_default().to_owned();
        Unknown { name, fields: self }
    }
}
