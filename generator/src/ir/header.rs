//! The headers of responses.

use super::{Type, TypeId, reach};

/// A header that responses of an operation declare.
#[derive(Clone, Debug, PartialEq)]
pub struct ResponseHeader {
    /// The name of its getter, unique among the headers of the API.
    pub name: String,
    /// Its name on the wire.
    pub wire_name: String,
    /// Its documentation.
    pub docs: String,
    /// How its value is read.
    pub value: HeaderValue,
}

/// How the value of a response header is read.
#[derive(Clone, Debug, PartialEq)]
pub enum HeaderValue {
    /// As one string.
    Text(Type),
    /// As JSON, such as a number.
    Json(Type),
    /// As a list of strings.
    Texts(Type),
    /// As a list of numbers or booleans.
    Jsons(Type),
    /// As an object, with the properties that are numbers or booleans.
    Object(Type, Vec<String>),
    /// As the links of `Link`.
    Links,
}

impl HeaderValue {
    fn ty(&self) -> Option<&Type> {
        match self {
            Self::Text(ty) | Self::Json(ty) | Self::Texts(ty) | Self::Jsons(ty) | Self::Object(ty, _) => Some(ty),
            Self::Links => None,
        }
    }

    /// Replaces the id of each type.
    pub(super) fn renumber(&mut self, change: &impl Fn(TypeId) -> TypeId) {
        match self {
            Self::Text(ty) | Self::Json(ty) | Self::Texts(ty) | Self::Jsons(ty) | Self::Object(ty, _) => {
                ty.renumber(change);
            }
            Self::Links => {}
        }
    }
}

impl ResponseHeader {
    /// Adds the models of its type.
    pub(super) fn named(&self, found: &mut Vec<(TypeId, bool)>) {
        self.value.ty().into_iter().for_each(|ty| reach::named(ty, true, found));
    }
}
