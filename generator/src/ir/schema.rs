//! Models and types.

use super::{FieldId, Format, Table, TypeId};

/// A model.
#[derive(Clone, Debug, PartialEq)]
pub struct TypeDef {
    /// Its name, unique among models.
    pub name: String,
    /// The JSON pointer of its schema.
    pub pointer: String,
    /// The name that its schema gives it. Another model has that name if `name` differs.
    pub requested_name: String,
    /// The file of its type, without extension.
    pub file: String,
    /// Its documentation.
    pub docs: String,
    /// Struct, enum or union, with its items.
    pub kind: TypeKind,
    /// Whether callers build it, since a request holds it.
    pub is_built: bool,
    /// Whether it is an enum whose values are the keys of a map.
    pub is_key: bool,
}

/// The kind of a model: struct, enum or union.
#[derive(Clone, Debug, PartialEq)]
pub enum TypeKind {
    /// An object with known properties.
    Struct(Struct),
    /// A string with listed values. It may hold other values too.
    Enum(Vec<Variant>),
    /// An integer with listed values. It may hold other values too.
    IntegerEnum(Vec<Variant>),
    /// One of several variants.
    Union(Union),
    /// A union whose variants can't be distinguished: the names of the methods that read it as each variant, with their types.
    RawUnion(Vec<(String, Type)>),
}

/// A value that is one of several variants.
#[derive(Clone, Debug, PartialEq)]
pub struct Union {
    /// The variants, in the order in which they are tested.
    pub variants: Vec<UnionVariant>,
    /// The discriminator: the property that names the variant.
    pub tag: Option<String>,
    /// Whether a value may match several variants: it is an `anyOf`.
    pub any: bool,
    /// The type of the properties that a value has whatever its tag is, if the base schema has properties beside the tag.
    pub base: Option<Type>,
    /// The JSON pointer of its schema.
    pub pointer: String,
}

/// A variant of a union.
#[derive(Clone, Debug, PartialEq)]
pub struct UnionVariant {
    /// Its name in Rust.
    pub name: String,
    /// Its documentation.
    pub docs: String,
    /// Its type.
    pub ty: Type,
    /// The test for a value of this variant.
    pub test: VariantTest,
}

/// The test of a value for a variant.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum VariantTest {
    /// It is an object whose property `name` is one of `values`.
    Tag {
        /// The property.
        name: String,
        /// Its values.
        values: Vec<String>,
    },
    /// It is an object whose property `name` is a number or boolean, one of `values` as JSON.
    Constant {
        /// The property.
        name: String,
        /// Its values.
        values: Vec<String>,
    },
    /// It is an object whose property `name` is none of `others`, or which lacks it.
    OtherTag {
        /// The property.
        name: String,
        /// The values of the other variants.
        others: Vec<String>,
    },
    /// It is an object with a property that only this variant requires.
    Property {
        /// The property.
        name: String,
        /// The properties of the other variants' tests, which it doesn't have.
        others: Vec<String>,
    },
    /// It is an object without these properties, which the other variants require.
    WithoutProperties(Vec<String>),
    /// It is a JSON value of this type.
    JsonType(JsonType),
}

/// A type of JSON values, in the order in which unions test them: integers before numbers.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum JsonType {
    /// A string.
    String,
    /// A number without a fraction.
    Integer,
    /// Any number.
    Number,
    /// `true` or `false`.
    Boolean,
    /// An array.
    Array,
    /// An object.
    Object,
}

impl JsonType {
    /// Its name in JSON Schema.
    pub fn name(self) -> &'static str {
        match self {
            Self::String => "string",
            Self::Integer => "integer",
            Self::Number => "number",
            Self::Boolean => "boolean",
            Self::Array => "array",
            Self::Object => "object",
        }
    }
}

/// An object.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Struct {
    /// Its properties, in the description's order.
    pub fields: Table<FieldId, Field>,
    /// The type of its additional properties, if the description has them.
    pub additional_properties: Option<Type>,
    /// Its paging, if it is a page of a list.
    pub page: Option<Page>,
    /// Whether it is read tolerantly: with other types, and without the properties that the description requires. `Some`
    /// names these.
    pub lenient: Option<Vec<String>>,
}

/// The properties of a page: its items, and the link to the next page, if it has one.
#[derive(Clone, Debug, PartialEq)]
pub struct Page {
    /// The fields that lead to the items.
    pub items: Vec<FieldId>,
    /// The type of an item.
    pub item: Type,
    /// The fields that lead to the URL of the next page, each with whether it may be absent. Empty without a URL.
    pub next: Vec<(String, bool)>,
    /// The JSON pointer of that URL.
    pub next_pointer: String,
    /// The query parameter for the token of a page, if the description names one.
    pub token: Option<String>,
}

/// A property of an object.
#[derive(Clone, Debug, PartialEq)]
pub struct Field {
    /// Its name in Rust.
    pub name: String,
    /// Its name on the wire.
    pub wire_name: String,
    /// The type of its value.
    pub ty: Type,
    /// Whether it is always present, in requests and responses.
    pub required: bool,
    /// Whether its value may be null.
    pub nullable: bool,
    /// Its documentation.
    pub docs: String,
    /// Whether it is deprecated.
    pub deprecated: bool,
    /// Whether only responses have it.
    pub read_only: bool,
    /// Whether only requests have it.
    pub write_only: bool,
    /// Whether requests require it, though responses don't have it.
    pub is_required_of_callers: bool,
    /// The name of the method that reads its string as JSON, if the string holds JSON.
    pub json_getter: Option<String>,
    /// The type of the JSON in its string, if the description has the schema.
    pub json_type: Option<Type>,
    /// Its value, if it is the discriminator of the object. Callers needn't pass it.
    pub tag: Option<String>,
    /// Its number or boolean as JSON, if its schema lists one only. Callers needn't pass it where it is required.
    pub constant: Option<String>,
    /// The default of the description, as JSON.
    pub default: Option<String>,
}

impl Field {
    /// Whether requests omit it from a model: only the server sets it. A discriminator is always sent.
    pub(crate) fn is_left_out(&self, built: bool) -> bool {
        self.read_only && built && !self.required && self.tag.is_none()
    }
}

/// A value of an enum.
#[derive(Clone, Debug, PartialEq)]
pub struct Variant {
    /// Its name in Rust.
    pub name: String,
    /// Its string on the wire.
    pub wire_value: String,
    /// Its documentation.
    pub docs: String,
}

/// The type of a value.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Type {
    /// A string.
    String,
    /// A string that no output may show.
    Secret,
    /// Bytes in a part of a request, a string elsewhere.
    Binary,
    /// A boolean.
    Bool,
    /// A 32-bit integer.
    I32,
    /// A 64-bit integer.
    I64,
    /// A 32-bit integer without a sign.
    U32,
    /// A 64-bit integer without a sign.
    U64,
    /// An instant, as a number of seconds since 1970.
    UnixTime,
    /// A 32-bit float.
    F32,
    /// A 64-bit float.
    F64,
    /// A number of any size and precision.
    Decimal,
    /// A string of a format with a type of its own.
    Format(Format),
    /// Any JSON value.
    Json,
    /// A model.
    Named(TypeId),
    /// A model behind a pointer, since it contains itself.
    Boxed(TypeId),
    /// An array.
    Array(Box<Type>),
    /// An array of a fixed length, with a type for each item.
    Tuple(Vec<Type>),
    /// An object whose properties have any names, or those of an enum, and values of one type.
    Map(Option<TypeId>, Box<Type>),
    /// A value that may be null, in an array or a map.
    Nullable(Box<Type>),
}

impl Type {
    /// The type as callers see it: a date is a date, however it is written.
    pub(crate) fn seen(&self) -> Self {
        match self {
            Self::Format(Format::Rfc2822) => Self::Format(Format::DateTime),
            Self::Array(inner) => Self::Array(Box::new(inner.seen())),
            Self::Map(key, value) => Self::Map(*key, Box::new(value.seen())),
            Self::Nullable(inner) => Self::Nullable(Box::new(inner.seen())),
            other => other.clone(),
        }
    }

    /// Whether callers pass any string.
    pub(crate) fn is_text(&self) -> bool {
        matches!(self, Self::String | Self::Secret | Self::Binary | Self::Format(Format::Uuid))
    }

    /// The type of its values other than null.
    pub(crate) fn not_null(&self) -> &Self {
        if let Self::Nullable(inner) = self { inner } else { self }
    }

    /// Makes the items of arrays and the values of maps nullable.
    pub(crate) fn make_items_nullable(&mut self) {
        match self {
            Self::Array(item) | Self::Map(_, item) => item.make_nullable(),
            Self::Tuple(items) => items.iter_mut().for_each(Self::make_nullable),
            Self::Nullable(inner) => inner.make_items_nullable(),
            _ => {}
        }
    }

    /// Makes it nullable, with its items and values.
    pub(crate) fn make_nullable(&mut self) {
        self.make_items_nullable();
        // Any JSON value has a null of its own.
        if !matches!(self, Self::Nullable(_) | Self::Json) {
            *self = Self::Nullable(Box::new(std::mem::replace(self, Self::Json)));
        }
    }

    /// Whether it is or holds dates that are written as in RFC 2822.
    pub(crate) fn has_mail_dates(&self) -> bool {
        match self {
            Self::Format(Format::Rfc2822) => true,
            Self::Array(inner) | Self::Map(_, inner) | Self::Nullable(inner) => inner.has_mail_dates(),
            _ => false,
        }
    }
}
