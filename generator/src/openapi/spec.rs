//! The standard as a table: the objects of OpenAPI, their keywords, and the type of each.
//!
//! Out: static data and questions about it, for every stage that walks a raw document. A keyword of OpenAPI is listed
//! here and nowhere else: `objects` has all of them with their types, `other_versions` says which of them 3.0 lacks.

mod objects;
mod other_versions;
mod unread;

use std::{collections::BTreeSet, ptr, sync::LazyLock};

use crate::yaml::Value;

pub(crate) use objects::*;
pub(crate) use other_versions::{OF_V2_0, VALUES_OF_V2_0, added_by};
pub(crate) use unread::unread_type;

/// An object of the standard, such as the Schema Object.
#[derive(Debug)]
pub(crate) struct Object {
    /// Its name in messages, with the article.
    pub(crate) name: &'static str,
    pub(crate) keywords: &'static [(&'static str, Type)],
    /// The section of `components` for such objects. A Reference Object may stand in place of one.
    pub(crate) section: Option<&'static str>,
    /// Lets openapiv3 read one.
    pub(crate) parse: Option<Parse>,
}

/// Parses a value, and drops it.
pub(crate) type Parse = fn(&Value) -> Result<(), crate::yaml::Error>;

/// The type of a keyword's value.
#[derive(Clone, Copy, Debug)]
pub(crate) enum Type {
    /// Any value: data, or a keyword that the generator doesn't read.
    Any,
    String,
    /// One of these strings.
    Enum(&'static [&'static str]),
    Boolean,
    Number,
    /// An integer from 0.
    Count,
    Array(&'static Type),
    /// An object whose keys are names.
    Map(&'static Type),
    /// An object whose keys are paths, status codes or expressions, and which may have extensions. Keys without the prefix
    /// are not read.
    Patterned(&'static str, &'static Type),
    Object(&'static Object),
    BooleanOr(&'static Object),
}

impl Type {
    /// Whether an object of the standard is somewhere in such a value.
    pub(crate) fn has_objects(&self) -> bool {
        match self {
            Self::Object(_) | Self::BooleanOr(_) => true,
            Self::Array(each) | Self::Map(each) | Self::Patterned(_, each) => each.has_objects(),
            Self::Any | Self::String | Self::Enum(_) | Self::Boolean | Self::Number | Self::Count => false,
        }
    }

    /// Returns `true` for a value that is an array or an object, or may be one.
    pub(crate) fn is_structure(&self) -> bool {
        match self {
            Self::Array(_) | Self::Map(_) | Self::Patterned(..) | Self::Object(_) | Self::BooleanOr(_) => true,
            Self::Any | Self::String | Self::Enum(_) | Self::Boolean | Self::Number | Self::Count => false,
        }
    }

    /// The object that such a value is, or that its items or properties are.
    pub(crate) fn object(&self) -> Option<&'static Object> {
        match self {
            Self::Object(object)
            | Self::BooleanOr(object)
            | Self::Array(Self::Object(object))
            | Self::Map(Self::Object(object))
            | Self::Patterned(_, Self::Object(object)) => Some(object),
            _ => None,
        }
    }
}

impl Object {
    /// The type of a keyword.
    pub(crate) fn keyword(&self, name: &str) -> Option<Type> {
        self.keywords.iter().find(|(keyword, _)| *keyword == name).map(|(_, value)| *value)
    }

    pub(crate) fn is(&self, other: &'static Self) -> bool {
        ptr::eq(self, other)
    }

    /// Whether `$ref` may stand in place of the object.
    pub(crate) fn may_be_reference(&self) -> bool {
        self.section.is_some() || self.is(&PATH_ITEM)
    }

    /// Whether such an object holds others, apart from those that have scalars alone.
    pub(crate) fn has_objects(&self) -> bool {
        self.keywords.iter().any(|(_, value)| match value {
            Type::Object(object) => object.may_be_reference() || object.has_objects(),
            value => value.has_objects(),
        })
    }
}

/// The HTTP methods that are keywords of a path item, in lower case.
pub(crate) fn methods() -> impl Iterator<Item = &'static str> + Clone {
    let is_operation = |value: &Type| matches!(value, Type::Object(object) if object.is(&OPERATION));
    PATH_ITEM.keywords.iter().filter(move |(_, value)| is_operation(value)).map(|(method, _)| *method)
}

/// Whether a key of a path item is the keyword of an HTTP method.
pub(crate) fn is_method(key: &str) -> bool {
    methods().any(|method| method == key)
}

/// Whether the keys of the object under this keyword are names rather than keywords.
pub(crate) fn has_names(keyword: &str) -> bool {
    static KEYWORDS: LazyLock<BTreeSet<&str>> = LazyLock::new(|| {
        let all = ALL.iter().flat_map(|object| object.keywords);
        let named = all.filter(|(_, value)| matches!(value, Type::Map(_) | Type::Patterned(..)));
        named.map(|(keyword, _)| *keyword).collect()
    });
    KEYWORDS.contains(keyword)
}

/// Whether the value of this keyword is data rather than a part of the description.
pub(crate) fn is_data(keyword: &str) -> bool {
    ["example", "examples", "default", "enum"].contains(&keyword)
}

/// Whether a key is a keyword of any object, in any version.
pub(crate) fn is_keyword(key: &str) -> bool {
    static KEYWORDS: LazyLock<BTreeSet<&str>> = LazyLock::new(|| {
        let all = ALL.iter().flat_map(|object| object.keywords).map(|(keyword, _)| *keyword);
        all.chain(OF_V2_0.iter().map(|(_, keyword, _)| *keyword)).collect()
    });
    KEYWORDS.contains(key)
}

/// Whether a key of responses is a status code, a range of them, `default` or an extension.
pub(crate) fn is_status(key: &str) -> bool {
    let [class, rest @ ..] = key.as_bytes() else { return false };
    key == "default"
        || key.starts_with("x-")
        || (b'1'..=b'5').contains(class) && rest.len() == 2 && (rest == b"XX" || rest.iter().all(u8::is_ascii_digit))
}

/// The keywords of a schema that change its meaning beside `$ref`, too.
pub(crate) const REFERENCE_SIBLINGS: [&str; 6] =
    ["nullable", "description", "deprecated", "readOnly", "writeOnly", "default"];

#[cfg(test)]
mod tests {
    mod nulls;

    use super::{
        other_versions::{OF_V3_1, OF_V3_2},
        *,
    };

    #[test]
    fn keywords_that_a_version_added_have_a_type() {
        for (object, keywords) in OF_V3_1.iter().chain(OF_V3_2) {
            for keyword in *keywords {
                assert!(object.keyword(keyword).is_some(), "{}: {keyword}", object.name);
            }
        }
        assert_eq!(added_by(&SCHEMA, "const"), Some("3.1"));
        assert_eq!(added_by(&SCHEMA, "enum"), None);
    }

    #[test]
    fn the_table_describes_each_keyword() {
        let methods: Vec<_> = methods().collect();
        assert_eq!(methods, ["get", "put", "post", "delete", "options", "head", "patch", "trace", "query"]);
        assert!(has_names("properties") && has_names("responses") && !has_names("schema") && !has_names("items"));
        let siblings = REFERENCE_SIBLINGS.iter();
        assert!(siblings.into_iter().all(|keyword| SCHEMA.keyword(keyword).is_some()));
    }

    #[test]
    fn each_section_of_components_has_its_own_object() {
        for (section, value) in COMPONENTS.keywords {
            let named = ALL.iter().filter(|object| object.section == Some(section));
            match value.object() {
                // A reference to a path item doesn't stand for it, but is merged with it.
                Some(object) if object.is(&PATH_ITEM) => assert_eq!(*section, "pathItems"),
                Some(object) if object.is(&MEDIA_TYPE) => assert_eq!(*section, "mediaTypes"),
                Some(object) => assert_eq!(named.map(|object| object.name).collect::<Vec<_>>(), [object.name]),
                None => assert_eq!(*section, "callbacks"),
            }
        }
    }
}
