//! Operations, what they take and what they answer.

use serde::{Deserialize, Serialize};

use super::{Argument, Type, TypeId};

/// One operation.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Operation {
    /// What the description calls it, or its method and path.
    pub id: String,
    /// The request builder's name, unique in its module.
    pub name: String,
    /// The module it is emitted into.
    pub module: usize,
    /// The handle that has its method, or the client.
    pub handle: Option<usize>,
    /// The method's name there.
    pub fn_name: String,
    /// Path arguments of the method itself.
    pub arguments: Vec<Argument>,
    /// The HTTP method, upper case.
    pub method: String,
    /// The path template. A place with a style of its own has it as RFC 6570 does: `{;ids*}`.
    pub path_template: String,
    /// The server it is sent to.
    pub server: usize,
    /// The names of the path's parameters, in order.
    pub path_parameters: Vec<String>,
    /// One line about it.
    pub summary: String,
    /// Prose about it.
    pub docs: String,
    /// Whether it should no longer be used.
    pub deprecated: bool,
    /// Whether it takes no credentials.
    pub anonymous: bool,
    /// The credentials it asks for, if they are others than [most operations](super::Api::security) do.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub security: Option<String>,
    /// What the caller may set or must give, in order.
    pub inputs: Vec<Input>,
    /// Query parameters that the client sets itself, to walk a list.
    pub cursor_parameters: Vec<String>,
    /// The request's body.
    pub body: Body,
    /// The media types that are asked for, if they aren't those that go with the answer.
    pub accept: Option<String>,
    /// The answer of success.
    pub response: SuccessResponse,
    /// The failures that it declares; `None` in a record of a generator that didn't know them all. They had another form there,
    /// so the record has another name for them.
    #[serde(default, rename = "declared_failures", skip_serializing_if = "Option::is_none")]
    pub error_responses: Option<Vec<ErrorResponse>>,
    /// Its place in the description, as a JSON pointer.
    pub pointer: String,
}

/// A failure that an operation declares.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct ErrorResponse {
    /// Its status, as `404` or `4XX`; `default` for all that aren't declared.
    pub status: String,
    /// The type of its body, if that is JSON of a known one.
    pub body: Option<Type>,
}

/// A value that goes into a request, path parameters apart.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Input {
    /// The name of its setter or argument.
    pub name: String,
    /// Its name on the wire; none if its members or pairs have names of their own.
    pub wire_name: String,
    /// Where it travels.
    pub location: Location,
    /// How lists and objects travel there.
    pub style: Style,
    /// The type of its value.
    pub ty: Type,
    /// Whether it must be given.
    pub required: bool,
    /// Whether it may be null.
    pub nullable: bool,
    /// The name of the setter that takes a value to write as JSON, if its text is JSON.
    pub json_setter: Option<String>,
    /// Its media type, if it is a part whose media type is not the usual one of its type.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub media_type: Option<String>,
    /// Bounds that it is moved into, for page sizes.
    pub clamp: Option<(i64, i64)>,
    /// Prose about it.
    pub docs: String,
    /// Whether it should no longer be used.
    pub deprecated: bool,
}

/// Where an input travels.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Location {
    /// In the query.
    Query,
    /// In a header.
    Header,
    /// In a cookie.
    Cookie,
    /// In the form.
    Form,
    /// In a part of a multipart body.
    Part,
}

/// How an input is written.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Style {
    /// As its text; a list once for each element, an object each member under its own name; of several kinds, by what it is. In a
    /// part, and as an element of a list, an object is its JSON text.
    #[default]
    Plain,
    /// A list or an object in one text, with this between.
    Delimited(&'static str),
    /// An object as pairs with `=`, in one text.
    Pairs,
    /// An object or a list, each member or element under a name of both.
    DeepObject,
    /// As its text, with the characters that are reserved in URLs as they are; a list once for each element.
    AllowReserved,
    /// As its JSON text; as a part, a list once for each element.
    Json,
}

/// A request's body.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub enum Body {
    /// None.
    Empty,
    /// A form of the inputs whose place it is.
    Form,
    /// Parts, one for each of the inputs whose place it is.
    Multipart,
    /// Bytes.
    Bytes {
        /// Their media type, unless callers name another.
        media_type: String,
        /// Whether they must be given.
        required: bool,
        /// Prose about them.
        docs: String,
    },
    /// A JSON value.
    Json {
        /// Its media type.
        media_type: String,
        /// Its type.
        ty: Type,
        /// Whether it must be given.
        required: bool,
        /// Prose about it.
        docs: String,
    },
}

/// An answer of success.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub enum SuccessResponse {
    /// No body, or one without meaning.
    Empty,
    /// A JSON value.
    Json(Type),
    /// Bytes of another kind, as they arrive.
    Bytes,
    /// No content, but a place to find it at.
    Redirect,
    /// One of several, by the status.
    ByStatus {
        /// The enum's name, unique in its module.
        name: String,
        /// In the order in which they are tried: statuses of their own before ranges.
        responses: Vec<StatusResponse>,
    },
    /// A page of a list, as a model whose [`Struct::page`](super::Struct::page) says how it goes on.
    Page(TypeId),
}

/// One of an operation's answers of success.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct StatusResponse {
    /// The variant's name.
    pub name: String,
    /// The first and the last status that it stands for.
    pub statuses: (u16, u16),
    /// [`Answer::Nothing`], [`Answer::Json`] or [`Answer::Raw`], which is read whole.
    pub response: SuccessResponse,
}

impl SuccessResponse {
    /// The types of its JSON.
    pub fn types(&self) -> Vec<Type> {
        match self {
            Self::Json(ty) => vec![ty.clone()],
            Self::Page(id) => vec![Type::Named(*id)],
            Self::ByStatus { responses, .. } => responses.iter().flat_map(|one| one.response.types()).collect(),
            Self::Empty | Self::Bytes | Self::Redirect => Vec::new(),
        }
    }

    /// What a status is answered with.
    pub fn of(&self, status: u16) -> &Self {
        let Self::ByStatus { responses, .. } = self else { return self };
        let fits = |one: &&StatusResponse| (one.statuses.0..=one.statuses.1).contains(&status);
        responses.iter().find(fits).map_or(&Self::Empty, |one| &one.response)
    }
}
