//! Operations: requests and responses.

use super::{Argument, HandleId, InputId, ModuleId, ResponseHeader, Security, ServerId, Table, Type};

/// How a list goes on: the paging of the runtime, with the names and JSON pointers of a description.
pub type Paging = oas_client_runtime::Paging<String>;

/// One operation.
#[derive(Clone, Debug, PartialEq)]
pub struct Operation {
    /// Its operationId, or its method and path.
    pub id: String,
    /// The request builder's name, unique in its module.
    pub name: String,
    /// The module of its request builder.
    pub module: ModuleId,
    /// The handle that has its function. `None` for the client.
    pub handle: Option<HandleId>,
    /// The name of its function there.
    pub fn_name: String,
    /// The path arguments of the function itself.
    pub arguments: Vec<Argument>,
    /// The HTTP method, in upper case.
    pub method: String,
    /// The path template. An expression has its style as in RFC 6570: `{;ids*}`.
    pub path_template: String,
    /// The server that the client sends it to.
    pub server: ServerId,
    /// The names in the path template, in order.
    pub path_parameters: Vec<String>,
    /// Its summary: one line.
    pub summary: String,
    /// Its documentation.
    pub docs: String,
    /// Whether it is deprecated.
    pub deprecated: bool,
    /// Whether it takes no credentials.
    pub anonymous: bool,
    /// Its credentials, if they differ from [those of most operations](super::Api::security).
    pub security: Option<Security>,
    /// The OAuth scopes that it asks for: the name of a scheme's constructor, and scopes with spaces between them.
    pub scopes: Vec<(String, String)>,
    /// Its parameters other than path parameters, and the fields or parts of its body, in order.
    pub inputs: Table<InputId, Input>,
    /// The query parameters that the client sets to walk a list.
    pub cursor_parameters: Vec<String>,
    /// The header in which the client sends an idempotency key.
    pub idempotency_key: Option<String>,
    /// How its list goes on, unless its pages link to each other.
    pub paging: Option<Paging>,
    /// Its request body.
    pub body: Body,
    /// The further media types that callers may choose for the body.
    pub content_types: Vec<ContentType>,
    /// The boolean property of the body that the client sets: whether the response is a stream.
    pub json_flag: Option<(String, bool)>,
    /// The header `accept`, if it isn't the usual one of the response.
    pub accept: Option<String>,
    /// Its success response.
    pub response: SuccessResponse,
    /// The further media types that callers may ask for.
    pub alternatives: Vec<Alternative>,
    /// The error responses that it declares, single statuses before ranges, and `default` last.
    pub error_responses: Vec<ErrorResponse>,
    /// The headers that its responses declare.
    pub headers: Vec<ResponseHeader>,
    /// The name of the enum of its error responses, unique in its module, if they need one.
    pub failure: Option<String>,
    /// Its location in the description, as a JSON pointer.
    pub pointer: String,
}

/// A further media type of a request's body.
#[derive(Clone, Debug, PartialEq)]
pub struct ContentType {
    /// The name of its setter.
    pub name: String,
    /// The media type.
    pub media_type: String,
}

/// A further media type of a success response.
#[derive(Clone, Debug, PartialEq)]
pub struct Alternative {
    /// The name of the function that asks for it.
    pub name: String,
    /// The media type.
    pub media_type: String,
    /// Any but a redirect, a page, and one by status.
    pub response: SuccessResponse,
}

impl Operation {
    /// The types of the success responses, whatever their media types.
    pub fn read_types(&self) -> Vec<Type> {
        let alternatives = self.alternatives.iter().flat_map(|alternative| alternative.response.types());
        self.response.types().into_iter().chain(alternatives).collect()
    }
}

/// An error response that an operation declares.
#[derive(Clone, Debug, PartialEq)]
pub struct ErrorResponse {
    /// Its status: `404`, `4XX`, or `default` for the statuses that aren't declared.
    pub status: String,
    /// The variant's name.
    pub name: String,
    /// Its media type, unless it is the usual one of its status.
    pub media_type: Option<String>,
    /// If its media type is a range: the media types in this range that have the usual body.
    pub except: Vec<String>,
    /// [`SuccessResponse::Empty`], [`SuccessResponse::Json`], [`SuccessResponse::Text`] or [`SuccessResponse::Bytes`].
    pub response: SuccessResponse,
}

impl ErrorResponse {
    /// The type of its body, if the client decodes it.
    pub fn body(&self) -> Option<&Type> {
        match &self.response {
            SuccessResponse::Json(ty) | SuccessResponse::Text(ty) => Some(ty),
            _ => None,
        }
    }
}

/// A value of a request other than a path argument: a parameter, a field or a part.
#[derive(Clone, Debug, PartialEq)]
pub struct Input {
    /// The name of its setter or argument.
    pub name: String,
    /// Its name on the wire. `None` for a value whose properties are fields or parts with names of their own.
    pub wire_name: Option<String>,
    /// The location in the request.
    pub location: Location,
    /// The style of arrays and objects.
    pub style: Style,
    /// The type of its value.
    pub ty: Type,
    /// Whether callers must pass it.
    pub required: bool,
    /// Whether it may be null.
    pub nullable: bool,
    /// The name of the setter that writes a value as JSON, if its string holds JSON.
    pub json_setter: Option<String>,
    /// The type of that value, if the description has its schema.
    pub json_type: Option<Type>,
    /// Its media type, if it is a part with another media type than its type usually has.
    pub media_type: Option<String>,
    /// The bounds that the client moves it into, if it is a page size.
    pub clamp: Option<(i64, i64)>,
    /// Its documentation.
    pub docs: String,
    /// Whether it is deprecated.
    pub deprecated: bool,
}

/// The location of an input in the request.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Location {
    /// In the query.
    Query,
    /// The whole query. Its name is not on the wire.
    QueryString,
    /// In a header.
    Header,
    /// In a cookie.
    Cookie,
    /// In a field of a form.
    Form,
    /// In a part of a multipart body.
    Part,
}

impl Location {
    /// The name of such an input: `query parameter`.
    pub fn input_name(self) -> &'static str {
        match self {
            Self::Query => "query parameter",
            Self::QueryString => "query",
            Self::Header => "header",
            Self::Cookie => "cookie",
            Self::Form => "form field",
            Self::Part => "part",
        }
    }
}

/// The style of an input.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Style {
    /// A simple value as a string, an array item by item under one name, an object property by property under their own names. A
    /// union is written as the value that it holds. In a part, and as an item of an array, an object is JSON.
    #[default]
    Plain,
    /// An array or an object in one string, with this separator.
    Delimited(&'static str),
    /// An object in one string of pairs with `=`.
    Pairs,
    /// An object or an array, each property or item under a name made of both: `a[b]`.
    DeepObject,
    /// As [`Self::Plain`], but the characters that URLs reserve aren't escaped.
    AllowReserved,
    /// As JSON. As a part, an array item by item.
    Json,
}

/// A request's body.
#[derive(Clone, Debug, PartialEq)]
pub enum Body {
    /// No body.
    Empty,
    /// A form of the inputs with the location [`Location::Form`].
    Form,
    /// Parts, one for each input with the location [`Location::Part`].
    Multipart,
    /// Bytes.
    Bytes {
        /// Their media type, unless callers set another.
        media_type: String,
        /// Whether callers must pass them.
        required: bool,
        /// Their documentation.
        docs: String,
    },
    /// A JSON value.
    Json {
        /// The word for it in names: `json`, or that of its media type if another JSON body has another type.
        kind: String,
        /// Its media type.
        media_type: String,
        /// Its type.
        ty: Type,
        /// Whether callers must pass it.
        required: bool,
        /// Its documentation.
        docs: String,
    },
}

impl Body {
    /// The word for its kind in names and in the lock file: `json`. `None` for no body.
    pub fn kind(&self) -> Option<&str> {
        match self {
            Self::Empty => None,
            Self::Form => Some("form"),
            Self::Multipart => Some("multipart"),
            Self::Bytes { .. } => Some("bytes"),
            Self::Json { kind, .. } => Some(kind),
        }
    }
}

/// A success response.
#[derive(Clone, Debug, PartialEq)]
pub enum SuccessResponse {
    /// No body, or a body that the client ignores.
    Empty,
    /// A JSON value.
    Json(Type),
    /// One string, as `text/plain`.
    Text(Type),
    /// Bytes, as they arrive.
    Bytes,
    /// A redirect: the location of the content.
    Redirect,
    /// One of several responses, by the status.
    ByStatus {
        /// The enum's name, unique in its module.
        name: String,
        /// The responses, single statuses before ranges.
        responses: Vec<StatusResponse>,
    },
    /// A page of a list: an array, or a model with a [`Struct::page`](super::Struct::page).
    Page(Type),
    /// A stream of server-sent events.
    Events(Events),
    /// A stream of JSON values: JSON Lines, or a JSON text sequence.
    Items(Type),
}

/// A stream of server-sent events.
#[derive(Clone, Debug, PartialEq)]
pub struct Events {
    /// Their data.
    pub data: EventData,
    /// The data of the event that ends the stream.
    pub end_marker: Option<String>,
}

/// The data of server-sent events.
#[derive(Clone, Debug, PartialEq)]
pub enum EventData {
    /// The same type whatever the event's name.
    Same(DataType),
    /// A type for each name of an event.
    ByName {
        /// The enum's name, unique in its module. Empty in drafts.
        name: String,
        /// The events, each with another name.
        events: Vec<NamedEvent>,
    },
}

/// The type of the data of an event.
#[derive(Clone, Debug, PartialEq)]
pub struct DataType {
    /// The type.
    pub ty: Type,
    /// The data is JSON, and not one string.
    pub is_json: bool,
}

/// A server-sent event with a name of its own.
#[derive(Clone, Debug, PartialEq)]
pub struct NamedEvent {
    /// The variant's name.
    pub name: String,
    /// Its name on the wire.
    pub event: String,
    /// The type of its data.
    pub data: DataType,
}

impl EventData {
    /// The types of the data.
    pub fn types(&self) -> Vec<&Type> {
        match self {
            Self::Same(data) => vec![&data.ty],
            Self::ByName { events, .. } => events.iter().map(|event| &event.data.ty).collect(),
        }
    }
}

/// One of several success responses.
#[derive(Clone, Debug, PartialEq)]
pub struct StatusResponse {
    /// The variant's name.
    pub name: String,
    /// The first and the last status of the response.
    pub statuses: (u16, u16),
    /// [`SuccessResponse::Empty`], [`SuccessResponse::Json`], [`SuccessResponse::Text`] or [`SuccessResponse::Bytes`]. The client
    /// reads bytes whole.
    pub response: SuccessResponse,
}

impl Input {
    /// Its name on the wire as the runtime and diagnostics write it: the empty string stands for no name.
    pub fn written_name(&self) -> &str {
        self.wire_name.as_deref().unwrap_or_default()
    }

    /// Whether this is its name on the wire.
    pub fn is_named(&self, name: &str) -> bool {
        self.wire_name.as_deref() == Some(name)
    }
}

impl SuccessResponse {
    /// The types of its bodies that the client decodes.
    pub fn types(&self) -> Vec<Type> {
        match self {
            Self::Json(ty) | Self::Text(ty) | Self::Items(ty) | Self::Page(ty) => vec![ty.clone()],
            Self::Events(events) => events.data.types().into_iter().cloned().collect(),
            Self::ByStatus { responses, .. } => responses.iter().flat_map(|one| one.response.types()).collect(),
            Self::Empty | Self::Bytes | Self::Redirect => Vec::new(),
        }
    }

    /// The response with a status.
    pub fn of(&self, status: u16) -> &Self {
        let Self::ByStatus { responses, .. } = self else { return self };
        let fits = |one: &&StatusResponse| (one.statuses.0..=one.statuses.1).contains(&status);
        responses.iter().find(fits).map_or(&Self::Empty, |one| &one.response)
    }
}
