//! The schemas of a union.

use openapiv3::{ReferenceOr, Schema};

use crate::{lower::schema::Properties, naming::words::words, openapi::references::component_name};

/// A schema of a union.
pub(crate) enum Branch<'a> {
    /// A schema as it is.
    Schema(&'a ReferenceOr<Schema>),
    /// A schema merged with the properties next to the union.
    Merged(Box<Properties<'a>>, &'a ReferenceOr<Schema>),
    /// A component.
    Component(&'a str),
    /// A component without its subtypes.
    Own(&'a str),
}

impl<'a> Branch<'a> {
    /// The component that it refers to.
    pub(super) fn component(&self) -> Option<String> {
        match *self {
            Self::Schema(ReferenceOr::Reference { reference })
            | Self::Merged(_, ReferenceOr::Reference { reference }) => component_name(reference, "schemas"),
            Self::Component(name) | Self::Own(name) => Some(name.to_owned()),
            Self::Schema(ReferenceOr::Item(_)) | Self::Merged(_, ReferenceOr::Item(_)) => None,
        }
    }

    /// The words that name its type in the union, if the schema has no name of its own.
    pub(super) fn words(&self, component: Option<&str>, number: usize) -> Vec<String> {
        let title = words(self.title());
        match (self, component) {
            (Self::Merged(..), Some(component)) => words(component),
            _ if title.is_empty() => vec!["variant".to_owned(), number.to_string()],
            _ => title,
        }
    }

    pub(super) fn title(&self) -> &'a str {
        match *self {
            Self::Schema(ReferenceOr::Item(schema)) | Self::Merged(_, ReferenceOr::Item(schema)) => {
                schema.schema_data.title.as_deref().unwrap_or("")
            }
            _ => "",
        }
    }
}
