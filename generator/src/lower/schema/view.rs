//! One view of a schema for all variants of openapiv3's enum.
//!
//! In comes a schema, out go the keywords that decide its type. All of `lower` uses it. `listed` reads the values of an `enum`.

mod listed;

use std::borrow::Cow;

use indexmap::IndexMap;
use openapiv3::{
    AdditionalProperties, AnySchema, IntegerFormat, IntegerType, NumberFormat, ReferenceOr, Schema, SchemaKind,
    StringFormat, StringType, Type, VariantOrUnknownOrEmpty,
};

use crate::openapi::version::private;

/// The keywords of a schema that decide its type.
#[derive(Debug, Default)]
pub(crate) struct View<'a> {
    /// `type`, or what the other keywords imply.
    pub(crate) kind: &'a str,
    pub(crate) format: &'a str,
    /// `enum`, if all its values are strings. `None` is null.
    pub(crate) values: Vec<Option<Cow<'a, str>>>,
    /// `enum`, if all its values are integers.
    pub(crate) integers: Vec<Option<i64>>,
    /// `enum` with other values, as JSON.
    pub(crate) listed: Vec<String>,
    /// Whether the `enum` has null.
    pub(crate) lists_null: bool,
    /// `minimum` and `maximum` of an integer.
    pub(crate) bounds: (Option<f64>, Option<f64>),
    pub(crate) properties: Option<&'a IndexMap<String, ReferenceOr<Box<Schema>>>>,
    pub(crate) required: &'a [String],
    pub(crate) additional: Option<&'a AdditionalProperties>,
    pub(crate) items: Option<&'a ReferenceOr<Box<Schema>>>,
    /// The schemas of the items, if the array has a fixed length.
    pub(crate) tuple: Option<&'a [ReferenceOr<Schema>]>,
    /// The schema of an object's property names, or of the JSON in a string.
    pub(crate) inner: Option<&'a ReferenceOr<Box<Schema>>>,
    pub(crate) all_of: &'a [ReferenceOr<Schema>],
    /// `oneOf` or `anyOf`.
    pub(crate) one_of: &'a [ReferenceOr<Schema>],
    /// The keyword of these.
    pub(crate) union_keyword: &'static str,
    /// `not` without keywords that give a type, or a `type` that OpenAPI doesn't have.
    pub(crate) odd: Option<&'a str>,
}

impl<'a> View<'a> {
    pub(crate) fn new(schema: &'a Schema) -> Self {
        match &schema.schema_kind {
            SchemaKind::Type(Type::String(string)) => Self::string(string),
            SchemaKind::Type(Type::Integer(integer)) => Self::integer(integer),
            SchemaKind::Type(Type::Number(number)) => Self {
                kind: "number",
                format: match &number.format {
                    VariantOrUnknownOrEmpty::Item(NumberFormat::Float) => "float",
                    VariantOrUnknownOrEmpty::Unknown(format) => format,
                    _ => "double",
                },
                listed: number.enumeration.iter().flatten().map(f64::to_string).collect(),
                lists_null: number.enumeration.iter().any(Option::is_none),
                ..Self::default()
            },
            SchemaKind::Type(Type::Boolean(boolean)) => Self {
                kind: "boolean",
                listed: boolean.enumeration.iter().flatten().map(bool::to_string).collect(),
                lists_null: boolean.enumeration.iter().any(Option::is_none),
                ..Self::default()
            },
            SchemaKind::Type(Type::Array(array)) => {
                let items = array.items.as_ref();
                Self { kind: "array", items, tuple: tuple(items), ..Self::default() }
            }
            SchemaKind::Type(Type::Object(object)) => Self {
                kind: "object",
                properties: Some(&object.properties),
                required: &object.required,
                additional: object.additional_properties.as_ref(),
                ..Self::default()
            },
            SchemaKind::OneOf { one_of } => Self { one_of, union_keyword: "oneOf", ..Self::default() },
            SchemaKind::AnyOf { any_of } => Self { one_of: any_of, union_keyword: "anyOf", ..Self::default() },
            SchemaKind::AllOf { all_of } => Self { all_of, ..Self::default() },
            SchemaKind::Not { .. } => Self { odd: Some("not"), ..Self::default() },
            SchemaKind::Any(any) if schema.schema_data.extensions.contains_key(private::INNER) => {
                Self { inner: any.items.as_ref(), items: None, ..Self::any(any) }
            }
            SchemaKind::Any(any) => Self::any(any),
        }
    }

    fn string(string: &'a StringType) -> Self {
        Self {
            kind: "string",
            lists_null: string.enumeration.iter().any(Option::is_none),
            format: match &string.format {
                VariantOrUnknownOrEmpty::Item(StringFormat::Date) => "date",
                VariantOrUnknownOrEmpty::Item(StringFormat::DateTime) => "date-time",
                VariantOrUnknownOrEmpty::Item(StringFormat::Password) => "password",
                VariantOrUnknownOrEmpty::Item(StringFormat::Byte) => "byte",
                VariantOrUnknownOrEmpty::Item(StringFormat::Binary) => "binary",
                VariantOrUnknownOrEmpty::Unknown(format) => format,
                VariantOrUnknownOrEmpty::Empty => "",
            },
            values: string.enumeration.iter().map(|value| value.as_deref().map(Cow::Borrowed)).collect(),
            ..Self::default()
        }
    }

    fn integer(integer: &'a IntegerType) -> Self {
        Self {
            kind: "integer",
            format: match &integer.format {
                VariantOrUnknownOrEmpty::Item(IntegerFormat::Int32) => "int32",
                VariantOrUnknownOrEmpty::Unknown(format) => format,
                _ => "int64",
            },
            integers: integer.enumeration.clone(),
            lists_null: integer.enumeration.iter().any(Option::is_none),
            bounds: (integer.minimum.map(|least| least as f64), integer.maximum.map(|most| most as f64)),
            ..Self::default()
        }
    }

    /// A schema with keywords of several types, or without a type.
    fn any(any: &'a AnySchema) -> Self {
        let (one_of, union_keyword) =
            if any.one_of.is_empty() { (&any.any_of, "anyOf") } else { (&any.one_of, "oneOf") };
        let implied = if !any.properties.is_empty() || any.additional_properties.is_some() {
            "object"
        } else if any.items.is_some() {
            "array"
        } else {
            listed::kind(&any.enumeration)
        };
        let kind = any.typ.as_deref().unwrap_or(implied);
        let known = ["", "string", "integer", "number", "boolean", "array", "object"].contains(&kind);
        let listed = listed::Listed::new(kind, &any.enumeration);
        // `not` beside them only excludes values.
        let has_keywords = !kind.is_empty()
            || ![&any.all_of, &any.one_of, &any.any_of].into_iter().all(Vec::is_empty)
            || !any.enumeration.is_empty();
        Self {
            kind: if known { kind } else { "" },
            format: any.format.as_deref().unwrap_or(""),
            values: listed.texts,
            integers: listed.integers,
            listed: listed.others,
            lists_null: any.enumeration.iter().any(serde_json::Value::is_null),
            bounds: match listed.bounds {
                Some((least, most)) => (Some(least), Some(most)),
                None => (any.minimum, any.maximum),
            },
            properties: Some(&any.properties),
            required: &any.required,
            additional: any.additional_properties.as_ref(),
            items: any.items.as_ref(),
            tuple: tuple(any.items.as_ref()),
            inner: None,
            all_of: &any.all_of,
            one_of,
            union_keyword,
            odd: match () {
                () if !known => Some(kind),
                () if any.not.is_some() && !has_keywords => Some("not"),
                () => None,
            },
        }
    }

    /// Whether the schema has documentation or bounds, but no type.
    pub(crate) fn has_no_type(&self) -> bool {
        self.kind.is_empty()
            && self.is_normal()
            && self.values.is_empty()
            && self.integers.is_empty()
            && self.all_of.is_empty()
            && self.one_of.is_empty()
            && self.required.is_empty()
    }

    /// Whether its `type` is one of OpenAPI's, or absent.
    pub(crate) fn is_normal(&self) -> bool {
        self.odd.is_none_or(|odd| odd == "not")
    }

    /// Whether null is its only value by `enum`.
    pub(crate) fn lists_only_null(&self) -> bool {
        self.lists_null
            && self.values.iter().all(Option::is_none)
            && self.integers.iter().all(Option::is_none)
            && self.listed.is_empty()
    }

    /// Whether it is an `enum` of strings or integers.
    pub(crate) fn lists_values(&self) -> bool {
        self.is_enum() || self.kind == "integer" && self.integers.iter().any(Option::is_some)
    }

    /// Whether the schema is an object with properties of its own.
    pub(crate) fn has_properties(&self) -> bool {
        self.properties.is_some_and(|properties| !properties.is_empty())
    }

    /// Whether it is an enum of strings.
    pub(crate) fn is_enum(&self) -> bool {
        (self.kind == "string" || self.kind.is_empty()) && self.values.iter().any(Option::is_some)
    }
}

/// The schemas of an array's items by position.
fn tuple(items: Option<&ReferenceOr<Box<Schema>>>) -> Option<&[ReferenceOr<Schema>]> {
    let items = items?.as_item()?;
    match &items.schema_kind {
        SchemaKind::AnyOf { any_of } if items.schema_data.extensions.contains_key(private::TUPLE) => Some(any_of),
        _ => None,
    }
}
