//! A JSON pointer that grows on the way down a document, and is written out only for a diagnostic.

use super::raw::scalar;
use crate::{pointer::join, yaml::Value};

/// The way to a value, as a list of its keys from the last to the first.
#[derive(Clone, Copy)]
pub(super) enum LazyPointer<'a> {
    Root,
    Key(&'a LazyPointer<'a>, &'a Value),
    Index(&'a LazyPointer<'a>, usize),
}

impl<'a> LazyPointer<'a> {
    pub(super) fn key(&'a self, key: &'a Value) -> Self {
        Self::Key(self, key)
    }

    pub(super) fn index(&'a self, index: usize) -> Self {
        Self::Index(self, index)
    }

    /// The section and the name of the component at this pointer.
    pub(super) fn component(self) -> Option<(&'a str, &'a str)> {
        let Self::Key(section, name) = self else { return None };
        match section {
            Self::Key(Self::Key(Self::Root, components), section) if *components == "components" => {
                Some((section.as_str()?, name.as_str()?))
            }
            _ => None,
        }
    }

    /// The last key, unless it is an index.
    pub(super) fn last(self) -> Option<String> {
        let Self::Key(_, key) = self else { return None };
        Some(scalar(key))
    }

    pub(super) fn write(self) -> String {
        match self {
            Self::Root => String::new(),
            Self::Key(above, key) => join(&above.write(), scalar(key)),
            Self::Index(above, index) => join(&above.write(), index),
        }
    }
}
