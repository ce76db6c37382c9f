//! The schemas that a union is of.

use openapiv3::{ReferenceOr, Schema};

use crate::lower::schema::Members;

/// One of the schemas that a union is of.
pub(crate) enum Branch<'a> {
    /// As it stands.
    Schema(&'a ReferenceOr<Schema>),
    /// With the members that stand beside the union.
    Joined(Box<Members<'a>>, &'a ReferenceOr<Schema>),
    /// A component.
    Component(&'a str),
    /// A component without what is built on it.
    Own(&'a str),
}

impl<'a> Branch<'a> {
    /// The component that it refers to.
    pub(super) fn component(&self) -> Option<&'a str> {
        match *self {
            Self::Schema(ReferenceOr::Reference { reference })
            | Self::Joined(_, ReferenceOr::Reference { reference }) => reference.rsplit('/').next(),
            Self::Component(name) | Self::Own(name) => Some(name),
            Self::Schema(ReferenceOr::Item(_)) | Self::Joined(_, ReferenceOr::Item(_)) => None,
        }
    }

    pub(super) fn title(&self) -> &'a str {
        match *self {
            Self::Schema(ReferenceOr::Item(schema)) | Self::Joined(_, ReferenceOr::Item(schema)) => {
                schema.schema_data.title.as_deref().unwrap_or("")
            }
            _ => "",
        }
    }
}
