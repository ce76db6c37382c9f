//! Drafts: what the description says of operations, types and deliveries, each looked at alone.
//!
//! `assemble` looks at all of them together: it names them, finds their users, and makes the IR of them.

use std::collections::{BTreeMap, BTreeSet};

use crate::ir::{
    Argument, Body, ErrorResponse, FieldId, Location, Paging, ResponseHeader, ServerId, StatusResponse, Style,
    SuccessResponse, Table, Type, TypeId, Union, UnionVariant, Variant, VariantTest, reach,
    webhook::{Payload, Signature},
};

/// An operation without its handle.
#[derive(Debug)]
pub(crate) struct DraftOperation {
    /// Its operationId, or its method and path.
    pub(crate) id: String,
    /// Its HTTP method, in upper case.
    pub(crate) method: String,
    pub(crate) path_template: String,
    /// The names in the template, in order.
    pub(crate) path_parameters: Vec<String>,
    /// The declared path parameters, by name.
    pub(crate) arguments: BTreeMap<String, PathArgument>,
    /// The other parameters, in order.
    pub(crate) inputs: Vec<DraftInput>,
    pub(crate) server: ServerId,
    pub(crate) summary: String,
    pub(crate) docs: String,
    pub(crate) deprecated: bool,
    pub(crate) cursor_parameters: Vec<String>,
    /// The header with the idempotency key.
    pub(crate) idempotency_key: Option<String>,
    pub(crate) paging: Option<Paging>,
    pub(crate) accept: Option<String>,
    pub(crate) response: DraftResponse,
    /// The further media types of its success response, each with its response.
    pub(crate) alternatives: Vec<(String, SuccessResponse)>,
    pub(crate) error_responses: Vec<ErrorResponse>,
    /// Their names aren't unique, and a header may have several types.
    pub(crate) headers: Vec<ResponseHeader>,
    pub(crate) pointer: String,
    /// Its bodies: the IR has an operation for each. One at least.
    pub(crate) bodies: Vec<DraftBody>,
}

/// A path parameter. Its name depends on the handle that takes it.
#[derive(Clone, Debug)]
pub(crate) struct PathArgument {
    pub(crate) ty: Type,
    /// Whether it is written as JSON.
    pub(crate) is_json: bool,
    /// Whether its enum lists the empty string.
    pub(crate) may_be_empty: bool,
    pub(crate) docs: String,
}

impl PathArgument {
    /// The argument of a path parameter that the description doesn't declare.
    pub(crate) fn undeclared() -> Self {
        Self { ty: Type::String, is_json: false, may_be_empty: false, docs: String::new() }
    }

    pub(crate) fn named(self, name: &str) -> Argument {
        let Self { ty, is_json, may_be_empty, docs } = self;
        Argument { name: name.to_owned(), ty, is_json, may_be_empty, docs }
    }
}

/// A request body of an operation.
#[derive(Clone, Debug)]
pub(crate) struct DraftBody {
    pub(crate) body: Body,
    /// Its fields or parts.
    pub(crate) inputs: Vec<DraftInput>,
    /// The further media types that it may be sent as.
    pub(crate) content_types: Vec<String>,
    /// The choice between a whole response and a stream, if a property of the body makes it.
    pub(crate) stream: Option<StreamChoice>,
}

/// The choice that a body makes between a whole response and a stream.
#[derive(Clone, Debug)]
pub(crate) struct StreamChoice {
    /// The boolean property that makes it.
    pub(crate) property: String,
    /// The media type of the stream.
    pub(crate) media_type: String,
    /// The stream, if the body asks for it.
    pub(crate) response: Option<SuccessResponse>,
}

/// A value of a request other than a path argument. Its name depends on the other inputs and the arguments of its operation.
#[derive(Clone, Debug)]
pub(crate) struct DraftInput {
    /// The name that the description asks for.
    pub(crate) name: String,
    /// Its name on the wire. `None` for a value whose properties are fields or parts with names of their own.
    pub(crate) wire_name: Option<String>,
    pub(crate) location: Location,
    pub(crate) style: Style,
    pub(crate) ty: Type,
    pub(crate) required: bool,
    pub(crate) nullable: bool,
    /// Whether its string holds JSON.
    pub(crate) holds_json: bool,
    /// The type of that JSON, if the description has the schema.
    pub(crate) json_type: Option<Type>,
    /// Its media type, if it is a part with another media type than its type usually has.
    pub(crate) media_type: Option<String>,
    /// The bounds that the client moves it into, if it is a page size.
    pub(crate) clamp: Option<(i64, i64)>,
    pub(crate) docs: String,
    pub(crate) deprecated: bool,
}

/// The success responses of an operation.
#[derive(Debug)]
pub(crate) enum DraftResponse {
    /// The same whatever the status.
    One(SuccessResponse),
    /// An enum of several, which has no name yet.
    ByStatus(Vec<StatusResponse>),
}

impl DraftResponse {
    pub(crate) fn is_page(&self) -> bool {
        matches!(self, Self::One(SuccessResponse::Page(_)))
    }
}

/// A model without its users, which decide its file and its required fields.
#[derive(Debug)]
pub(crate) struct DraftType {
    /// Its name, unique among models.
    pub(crate) name: String,
    /// The JSON pointer of its schema.
    pub(crate) pointer: String,
    /// The name that its schema gives it. Another model has that name if `name` differs.
    pub(crate) requested_name: String,
    pub(crate) docs: String,
    pub(crate) kind: DraftKind,
    /// Whether it is an enum whose values are the keys of a map.
    pub(crate) is_key: bool,
}

/// The kind of a model: struct, enum or union.
#[derive(Clone, Debug)]
pub(crate) enum DraftKind {
    /// Not known: its schema is being lowered.
    Declared,
    Struct(DraftStruct),
    Enum(Vec<Variant>),
    IntegerEnum(Vec<Variant>),
    /// A union as its schema describes it. Its variants have tests once all types are known.
    Union(DraftUnion),
    TestedUnion(Union),
    RawUnion(Vec<(String, Type)>),
}

/// A value that is one of several variants.
#[derive(Clone, Debug)]
pub(crate) struct DraftUnion {
    pub(crate) variants: Vec<DraftVariant>,
    /// The discriminator: the property that names the variant.
    pub(crate) tag: Option<String>,
    /// Whether a value may match several variants: it is an `anyOf`.
    pub(crate) any: bool,
    /// The type of the base schema alone, if there is a discriminator.
    pub(crate) base: Option<Type>,
    /// The JSON pointer of its schema.
    pub(crate) pointer: String,
}

/// A variant of a union, without its test.
#[derive(Clone, Debug)]
pub(crate) struct DraftVariant {
    pub(crate) name: String,
    pub(crate) docs: String,
    pub(crate) ty: Type,
    /// The values of the discriminator for this variant.
    pub(crate) tags: BTreeSet<String>,
    /// Whether its tag is the name of its component, since no mapping has it.
    pub(crate) is_implied: bool,
    /// Whether it takes the values with another tag, or without one.
    pub(crate) is_default: bool,
}

impl DraftVariant {
    pub(crate) fn tested(self, test: VariantTest) -> UnionVariant {
        UnionVariant { name: self.name, docs: self.docs, ty: self.ty, test }
    }
}

/// An object with known properties.
#[derive(Clone, Debug)]
pub(crate) struct DraftStruct {
    pub(crate) fields: Table<FieldId, DraftField>,
    pub(crate) additional_properties: Option<Type>,
    /// Whether it is read tolerantly.
    pub(crate) is_lenient: bool,
}

/// A property, as its schema describes it.
#[derive(Clone, Debug)]
pub(crate) struct DraftField {
    pub(crate) name: String,
    pub(crate) wire_name: String,
    pub(crate) ty: Type,
    pub(crate) required: bool,
    pub(crate) nullable: bool,
    pub(crate) docs: String,
    pub(crate) deprecated: bool,
    pub(crate) read_only: bool,
    pub(crate) write_only: bool,
    /// The name of the method that reads the JSON in its string, if the string holds JSON.
    pub(crate) json_getter: Option<String>,
    /// The type of that JSON, if the description has the schema.
    pub(crate) json_type: Option<Type>,
    /// Its value, if it is the discriminator of the object.
    pub(crate) tag: Option<String>,
    /// The default, as JSON.
    pub(crate) default: Option<String>,
    /// The numbers or booleans that its `enum` lists, as JSON, unless its type is an enum.
    pub(crate) listed: Vec<String>,
}

impl DraftType {
    /// Replaces the id of each type in it.
    pub(crate) fn renumber(&mut self, change: &impl Fn(TypeId) -> TypeId) {
        match &mut self.kind {
            DraftKind::Struct(DraftStruct { fields, additional_properties, .. }) => {
                let types =
                    fields.iter_mut().flat_map(|field| std::iter::once(&mut field.ty).chain(&mut field.json_type));
                types.for_each(|ty| ty.renumber(change));
                additional_properties.iter_mut().for_each(|ty| ty.renumber(change));
            }
            DraftKind::Declared | DraftKind::Enum(_) | DraftKind::IntegerEnum(_) => {}
            DraftKind::Union(union) => {
                let variants = union.variants.iter_mut().map(|variant| &mut variant.ty);
                variants.chain(&mut union.base).for_each(|ty| ty.renumber(change));
            }
            DraftKind::TestedUnion(union) => union.renumber(change),
            DraftKind::RawUnion(readers) => readers.iter_mut().for_each(|(_, ty)| ty.renumber(change)),
        }
    }
}

impl reach::References for DraftType {
    fn references(&self) -> Vec<(TypeId, bool)> {
        match &self.kind {
            DraftKind::Struct(object) => {
                let json = object.fields.iter().filter_map(|field| field.json_type.as_ref());
                reach::of_struct(object.fields.iter().map(|field| &field.ty), json.chain(&object.additional_properties))
            }
            DraftKind::Declared | DraftKind::Enum(_) | DraftKind::IntegerEnum(_) => Vec::new(),
            DraftKind::Union(union) => {
                reach::of_union(union.variants.iter().map(|variant| &variant.ty), union.base.as_ref())
            }
            DraftKind::TestedUnion(union) => {
                reach::of_union(union.variants.iter().map(|variant| &variant.ty), union.base.as_ref())
            }
            DraftKind::RawUnion(readers) => reach::of_readers(readers),
        }
    }
}

/// The webhooks of a description, with all its models.
pub(crate) struct DraftWebhooks {
    pub(crate) title: String,
    pub(crate) docs: String,
    pub(crate) types: Table<TypeId, DraftType>,
    pub(crate) signature: Option<Signature>,
    pub(crate) deliveries: Vec<DraftDelivery>,
    /// The union of the JSON payloads, if their values say which payload each is.
    pub(crate) event: Option<TypeId>,
}

/// The deliveries to a path, or of a webhook.
pub(crate) struct DraftDelivery {
    pub(crate) path: String,
    pub(crate) pointer: String,
    pub(crate) docs: String,
    pub(crate) payload: Payload,
}
