//! Models: structs, enums and unions.

use serde::{Deserialize, Serialize};

use super::text::{received_text, spaced_by_hand};
use crate::{
    emit::model::{arguments, has_default, value_type},
    ir::{self, Api, Struct, Type, TypeDef, TypeKind, VariantTest},
};

/// A model.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Model {
    /// Its name.
    pub name: String,
    /// The location of its schema, as a JSON pointer.
    pub pointer: String,
    /// Its documentation.
    pub docs: String,
    /// Struct, enum or union, with its items.
    pub kind: Kind,
}

/// The kind of a model: struct, enum or union.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Kind {
    /// A struct.
    Struct(Object),
    /// An enum of strings.
    Enum(Vec<Value>),
    /// An enum of integers.
    IntegerEnum(Vec<Value>),
    /// A union.
    Union(Vec<Variant>),
    /// A raw JSON value with methods that read it.
    RawUnion(Vec<Reader>),
}

/// A struct.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Object {
    /// Its fields.
    pub fields: Vec<Field>,
    /// The type of the field with the additional properties, if there is one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub additional_properties: Option<String>,
    /// The arguments of `new`; `None` if it has no such function.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub constructor: Option<Vec<String>>,
    /// Whether it has `Default`.
    pub has_default: bool,
    /// The paging, if the struct is a page.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub next_page: Option<String>,
}

/// A field.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Field {
    /// Its name.
    pub name: String,
    /// The property's name.
    pub wire_name: String,
    /// Its type.
    pub ty: String,
    /// Whether the property is always there.
    pub required: bool,
    /// Whether it is deprecated.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub deprecated: bool,
    /// The method that reads the JSON in its string.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub json_getter: Option<String>,
    /// The type that this method returns; `None` for a type that the caller chooses.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub json_type: Option<String>,
    /// Its documentation.
    pub docs: String,
}

/// A value of an enum.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Value {
    /// The variant's name.
    pub name: String,
    /// The value on the wire.
    pub wire_value: String,
    /// Its documentation.
    pub docs: String,
}

/// A variant of a union.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Variant {
    /// Its name.
    pub name: String,
    /// Its type.
    pub ty: String,
    /// The test that recognises a JSON value of this variant.
    pub recognised_by: String,
    /// Its documentation.
    pub docs: String,
}

/// A method that reads a raw JSON value.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Reader {
    /// Its name.
    pub name: String,
    /// The type that it returns.
    pub ty: String,
}

/// A model of an API.
pub(super) fn model(api: &Api, def: &TypeDef) -> Model {
    let reader = |(name, ty): &(String, Type)| Reader { name: name.clone(), ty: received_text(api, ty) };
    Model {
        name: def.name.clone(),
        pointer: def.pointer.clone(),
        docs: def.docs.clone(),
        kind: match &def.kind {
            TypeKind::Struct(object) => Kind::Struct(self::object(api, object, def.is_built)),
            TypeKind::Enum(values) => Kind::Enum(values.iter().map(value).collect()),
            TypeKind::IntegerEnum(values) => Kind::IntegerEnum(values.iter().map(value).collect()),
            TypeKind::Union(union) => Kind::Union(union.variants.iter().map(|one| variant(api, one)).collect()),
            TypeKind::RawUnion(readers) => Kind::RawUnion(readers.iter().map(reader).collect()),
        },
    }
}

fn object(api: &Api, object: &Struct, is_built: bool) -> Object {
    let names = || arguments(api, object).map(|field| field.name.clone()).collect();
    Object {
        fields: object.fields.iter().map(|field| self::field(api, field)).collect(),
        additional_properties: object
            .additional_properties
            .as_ref()
            .map(|ty| format!("BTreeMap<String, {}>", received_text(api, ty))),
        constructor: is_built.then(names),
        has_default: has_default(api, object, is_built),
        next_page: object.page.as_ref().filter(|page| !page.next.is_empty()).map(|page| {
            let token = page.token.as_deref().unwrap_or("no token");
            format!("{} with {token}", page.next_pointer)
        }),
    }
}

fn field(api: &Api, field: &ir::Field) -> Field {
    Field {
        name: field.name.clone(),
        wire_name: field.wire_name.clone(),
        ty: spaced_by_hand(value_type(api, None, field)),
        required: field.required,
        deprecated: field.deprecated,
        json_getter: field.json_getter.clone(),
        json_type: field.json_type.as_ref().map(|ty| received_text(api, ty)),
        docs: field.docs.clone(),
    }
}

fn value(variant: &ir::Variant) -> Value {
    Value { name: variant.name.clone(), wire_value: variant.wire_value.clone(), docs: variant.docs.clone() }
}

fn variant(api: &Api, variant: &ir::UnionVariant) -> Variant {
    Variant {
        name: variant.name.clone(),
        ty: received_text(api, &variant.ty),
        recognised_by: recognised_by(&variant.test),
        docs: variant.docs.clone(),
    }
}

fn recognised_by(test: &VariantTest) -> String {
    let quoted = |names: &[String]| names.iter().map(|name| format!("`{name}`")).collect::<Vec<_>>().join(", ");
    match test {
        VariantTest::Tag { name, values } => format!("property `{name}`: {}", quoted(values)),
        VariantTest::Constant { name, values } => format!("property `{name}` as JSON: {}", quoted(values)),
        VariantTest::OtherTag { name, others } => format!("property `{name}` other than {}", quoted(others)),
        VariantTest::Property { name, others } if others.is_empty() => format!("property `{name}`"),
        VariantTest::Property { name, others } => format!("property `{name}` without {}", quoted(others)),
        VariantTest::WithoutProperties(names) => format!("an object without {}", quoted(names)),
        VariantTest::JsonType(json_type) => format!("JSON type {}", json_type.name()),
    }
}
