//! Models, and the types of values.

use std::collections::BTreeSet;

use serde::{Deserialize, Serialize};

use super::TypeId;

/// A model.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct TypeDef {
    /// Its name, unique among models.
    pub name: String,
    /// Its place in the description, as a JSON pointer.
    pub pointer: String,
    /// The name that it asks for; another has it if its own is not that.
    pub requested_name: String,
    /// The file it is emitted into.
    pub file: String,
    /// Prose about it.
    pub docs: String,
    /// What it is.
    pub kind: TypeKind,
    /// Whether callers build it, for request bodies.
    pub is_built: bool,
}

/// What a model is.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub enum TypeKind {
    /// An object with known members.
    Struct(Struct),
    /// A string that is one of some values, or one not known yet.
    Enum(Vec<Variant>),
    /// The same of integers; their text on the wire is decimal.
    IntegerEnum(Vec<Variant>),
    /// A value that is one of some others, which can be told apart.
    Union(Union),
    /// A value that may be several others at once: the methods that read it as each, with what they give.
    RawUnion(Vec<(String, Type)>),
}

/// A value that is one of some others.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Union {
    /// What it may be, in the order in which that is tested.
    pub variants: Vec<UnionVariant>,
    /// The member that says which, if the description names one.
    pub tag: Option<String>,
    /// Whether a value may be several of them at once.
    pub any: bool,
    /// Its place in the description, as a JSON pointer.
    pub pointer: String,
}

/// One of the values that a union may be.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct UnionVariant {
    /// Its name in Rust.
    pub name: String,
    /// Prose about it.
    pub docs: String,
    /// Its type.
    pub ty: Type,
    /// The values of the union's tag that stand for it.
    pub tags: BTreeSet<String>,
    /// Whether no mapping says so: it is the name of its component.
    #[serde(skip)]
    pub is_implied: bool,
    /// How it is known.
    pub test: VariantTest,
}

/// How a value is known to be of a variant.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum VariantTest {
    /// It is an object whose member `name` is one of `values`.
    Tag {
        /// The member.
        name: String,
        /// What it is.
        values: Vec<String>,
    },
    /// It is an object with a member that only it must have.
    Property {
        /// The member.
        name: String,
        /// Those by which others are known, which it doesn't have then.
        others: Vec<String>,
    },
    /// It is an object without these members, by which others are known.
    WithoutProperties(Vec<String>),
    /// It is a JSON value of this kind.
    JsonType(JsonType),
}

/// A kind of JSON value; in the order in which unions test for them, so that integers come before all numbers.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub enum JsonType {
    /// A text.
    String,
    /// A number without a fraction.
    Integer,
    /// Any number.
    Number,
    /// `true` or `false`.
    Boolean,
    /// A list.
    Array,
    /// An object.
    Object,
}

/// The members of an object.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Struct {
    /// Its known members, in the description's order.
    pub fields: Vec<Field>,
    /// The type of further members, if the description allows them by name.
    pub additional_properties: Option<Type>,
    /// How it is a page of a list, if it is one.
    pub page: Option<Page>,
}

/// How an object is a page of a list.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Page {
    /// The member that holds the records.
    pub items: usize,
    /// The type of a record.
    pub item: Type,
    /// The fields that lead to the next page's URL, each with whether it may be missing.
    pub next: Vec<(String, bool)>,
    /// The same way as a JSON pointer.
    pub next_pointer: String,
    /// The query parameter that a page's token is sent in, if the description names one.
    pub token: Option<String>,
}

/// A member of an object.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Field {
    /// Its name in Rust.
    pub name: String,
    /// Its name on the wire.
    pub wire_name: String,
    /// The type of its value.
    pub ty: Type,
    /// Whether it is always there.
    pub required: bool,
    /// Whether its value may be null.
    pub nullable: bool,
    /// Prose about it.
    pub docs: String,
    /// Whether it should no longer be used.
    pub deprecated: bool,
    /// Whether it only comes from the server.
    pub read_only: bool,
    /// Whether it only goes to the server.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub write_only: bool,
    /// Whether callers must give it, though it isn't always there.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub is_required_of_callers: bool,
    /// The name of the method that reads the JSON in its text, if it holds some.
    pub json_getter: Option<String>,
    /// What it says of the kind of object that it stands in: callers needn't give it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub tag: Option<String>,
    /// What the server takes if it is left out, as JSON.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub default: Option<String>,
}

impl Field {
    /// Whether requests leave it out of a model, which callers build or don't: only the server sets it. Without its tag an object
    /// would be of no kind.
    pub(crate) fn is_left_out(&self, built: bool) -> bool {
        self.read_only && built && !self.required && self.tag.is_none()
    }
}

/// A value of an enum.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Variant {
    /// Its name in Rust.
    pub name: String,
    /// Its text on the wire.
    pub wire_value: String,
    /// Prose about it.
    pub docs: String,
}

/// A type of values.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub enum Type {
    /// Text.
    String,
    /// Text that must not be shown.
    Secret,
    /// Bytes, where a request has a place for them; text elsewhere.
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
    /// A 32-bit float.
    F32,
    /// A 64-bit float.
    F64,
    /// An instant.
    DateTime,
    /// An instant in the form of RFC 2822.
    Rfc2822,
    /// A calendar date.
    Date,
    /// Any JSON value.
    Json,
    /// A model.
    Named(TypeId),
    /// A model behind a pointer, where it would contain itself.
    Boxed(TypeId),
    /// A list.
    Array(Box<Type>),
    /// An object with any names.
    Map(Box<Type>),
    /// A value that may be null, inside a list or a map.
    Nullable(Box<Type>),
}

impl Type {
    /// The type as callers see it where something else knows the form of its values.
    pub(crate) fn seen(&self) -> Self {
        match self {
            Self::Rfc2822 => Self::DateTime,
            Self::Array(inner) => Self::Array(Box::new(inner.seen())),
            Self::Map(inner) => Self::Map(Box::new(inner.seen())),
            Self::Nullable(inner) => Self::Nullable(Box::new(inner.seen())),
            other => other.clone(),
        }
    }

    /// Whether it is or holds dates in the form of RFC 2822.
    pub(crate) fn has_mail_dates(&self) -> bool {
        match self {
            Self::Rfc2822 => true,
            Self::Array(inner) | Self::Map(inner) | Self::Nullable(inner) => inner.has_mail_dates(),
            _ => false,
        }
    }
}
