//! Events that the description doesn't list, and invalid ones.

use super::{Fields, FormError};

/// The events of one webhook: an enum that [`events!`](crate::events) declares, or [`Json`](super::Json).
pub trait Event: Sized {
    /// Decodes a webhook's body, or the URL's query for GET. `content_type` is the header `Content-Type`, if there is one.
    /// Validate the signature first.
    ///
    /// # Errors
    ///
    /// The body has another media type, is invalid, or differs from the description.
    fn from_body(content_type: Option<&str>, body: &[u8]) -> Result<Self, EventError>;

    /// Decodes a webhook's body as `from_body` does. Of a form, it rejects each field and each event that the description doesn't have,
    /// since the signature of a form doesn't say where a name ends: see [`Fields`]. A signature of JSON covers each byte.
    ///
    /// # Errors
    ///
    /// The errors of `from_body`, and those about fields and events that the description doesn't have.
    fn from_body_strictly(content_type: Option<&str>, body: &[u8]) -> Result<Self, EventError> {
        Self::from_body(content_type, body)
    }
}

/// An event that the description doesn't list.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Unknown {
    /// The event's name.
    pub name: String,
    /// All its fields, including its name.
    pub fields: Fields,
}

/// Why a body isn't an event.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum EventError {
    /// The body isn't a form.
    #[error(transparent)]
    Form(#[from] FormError),
    /// The field with the event's name is missing.
    #[error("the form lacks the field `{0}`, which names the event")]
    Unnamed(&'static str),
    /// The field with the event's name occurs more than once.
    #[error("the form has several fields `{0}`, which names the event")]
    NamedTwice(&'static str),
    /// The description doesn't have the event. Only strict decoding rejects it.
    #[error("the description doesn't have the event that the field `{0}` names")]
    Unlisted(&'static str),
    /// The body has another media type than JSON.
    #[error("the body isn't JSON, but `{0}`")]
    MediaType(String),
    /// The body isn't JSON, or differs from the description.
    #[error("the JSON at `{path}`: {message}")]
    #[non_exhaustive]
    Json {
        /// The path of the value, such as `items[0].title`; `.` is the whole.
        path: String,
        /// Why the value is invalid.
        message: String,
    },
    /// A field differs from the description.
    #[error("the event `{event}`: {message}")]
    #[non_exhaustive]
    Field {
        /// The event's name.
        event: &'static str,
        /// The field, and why it is invalid.
        message: String,
    },
}

impl Fields {
    /// The only value of the field that names an event.
    #[doc(hidden)]
    pub fn event_name(&self, field: &'static str) -> Result<&str, EventError> {
        let mut values = self.all(field);
        let name = values.next().ok_or(EventError::Unnamed(field))?;
        if values.next().is_some() { Err(EventError::NamedTwice(field)) } else { Ok(name) }
    }

    /// Decodes the fields as an event of a known name.
    #[doc(hidden)]
    pub fn event<T: serde::de::DeserializeOwned>(&self, event: &'static str) -> Result<Box<T>, EventError> {
        self.decode().map(Box::new).map_err(|error| EventError::Field { event, message: error.to_string() })
    }

    /// Decodes the fields as an event of a known name, which has all of them but the name of the event.
    #[doc(hidden)]
    pub fn event_strictly<T: serde::de::DeserializeOwned>(
        &self,
        field: &'static str,
        event: &'static str,
    ) -> Result<Box<T>, EventError> {
        let decoded = self.decode_strictly(field).map(Box::new);
        decoded.map_err(|error| EventError::Field { event, message: error.to_string() })
    }

    /// The fields as an event of an unknown name.
    #[doc(hidden)]
    pub fn unknown(self, field: &'static str) -> Unknown {
        let name = self.all(field).next().unwrap_or_default().to_owned();
        Unknown { name, fields: self }
    }
}
