//! The intermediate representation: what is emitted, settled in every detail, and nothing of OpenAPI's own shape.
//!
//! Data types only. Every name is final, every reference an index, and whatever can still be wrong has been reported.

use std::collections::BTreeSet;

use serde::{Deserialize, Serialize};

mod style;
pub mod webhook;

/// An API as the emitted crate offers it.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Api {
    /// The API's title.
    pub title: String,
    /// Prose about it.
    pub doc: String,
    /// Where it is served; the first is the one of operations without another.
    pub servers: Vec<Server>,
    /// What callers may choose in the servers' URLs.
    pub variables: Vec<ServerVariable>,
    /// Ways to authenticate, the preferred first.
    pub schemes: Vec<Scheme>,
    /// Where errors have their parts.
    pub errors: ErrorShape,
    /// The modules that operations live in, in the description's order.
    pub modules: Vec<Module>,
    /// Models, in the order in which operations reach them.
    pub types: Vec<TypeDef>,
    /// Places in the API, parents before children.
    pub handles: Vec<Handle>,
    /// Operations, in the description's order.
    pub operations: Vec<Operation>,
    /// Operations that were not selected.
    pub left_out: Vec<Route>,
}

/// What a request is told by to be of an operation.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Route {
    /// The HTTP method in upper case.
    pub verb: String,
    /// The path template below the server.
    pub path: String,
    /// The template's parameters.
    pub places: Vec<String>,
    /// The path that the server's URL ends in.
    pub base: String,
}

impl Api {
    /// The URL that paths are appended to unless callers choose another; empty if the description names none.
    pub fn base_url(&self) -> String {
        self.url(0)
    }

    /// The usual URL of the server in this place.
    pub fn url(&self, server: usize) -> String {
        let url = self.servers.get(server).and_then(|server| server.urls.first()).cloned().unwrap_or_default();
        self.variables
            .iter()
            .fold(url, |url, variable| url.replace(&format!("{{{}}}", variable.wire), &variable.default))
    }
}

/// A server of the API.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Server {
    /// The name of its setting; empty for the first.
    pub name: String,
    /// Prose about it.
    pub doc: String,
    /// Its URLs, the usual first, `{…}` for variables; none if the description names none that is whole.
    pub urls: Vec<String>,
}

/// A part of servers' URLs that callers may choose.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct ServerVariable {
    /// The name of its setting.
    pub name: String,
    /// Its name in the URLs.
    pub wire: String,
    /// What it is unless it is chosen.
    pub default: String,
    /// What it may be; anything, if empty.
    pub values: Vec<String>,
    /// The environment variable it is read from, if any.
    pub env: Option<String>,
    /// Prose about it.
    pub doc: String,
}

/// A place in [`Api::types`].
pub type TypeId = usize;

/// Where the body of an error has its parts, as JSON pointers.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct ErrorShape {
    /// The API's own code.
    pub code: Option<String>,
    /// The API's own words.
    pub message: Option<String>,
    /// The header that names the request.
    pub request_id: Option<String>,
}

/// A way to authenticate.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Scheme {
    /// The constructor's name.
    pub name: String,
    /// Prose about it.
    pub doc: String,
    /// How it travels.
    pub kind: SchemeKind,
    /// What the caller supplies, in order.
    pub parts: Vec<Part>,
}

/// How credentials travel.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub enum SchemeKind {
    /// HTTP Basic.
    Basic,
    /// A bearer token.
    Bearer,
    /// A key in the named header.
    Header(String),
    /// A key in the named query parameter.
    Query(String),
}

/// One part of a credential.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Part {
    /// The argument's name.
    pub name: String,
    /// The environment variable it is read from, if any.
    pub env: Option<String>,
}

/// A module of operations.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Module {
    /// Its name.
    pub name: String,
    /// Prose about it.
    pub doc: String,
}

/// A model.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct TypeDef {
    /// Its name, unique among models.
    pub name: String,
    /// Its place in the description, as a JSON pointer.
    pub at: String,
    /// The name that it asks for; another has it if its own is not that.
    pub asked: String,
    /// The file it is emitted into.
    pub module: String,
    /// Prose about it.
    pub doc: String,
    /// What it is.
    pub kind: TypeKind,
    /// Whether callers build it, for request bodies.
    pub built: bool,
}

/// What a model is.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub enum TypeKind {
    /// An object with known members.
    Struct(Struct),
    /// A string that is one of some values, or one not known yet.
    Enum(Vec<Variant>),
    /// A value that is one of some others, which can be told apart.
    Union(Union),
    /// A value that may be several others at once: the methods that read it as each, with what they give.
    Overlap(Vec<(String, Type)>),
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
    pub at: String,
}

/// One of the values that a union may be.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct UnionVariant {
    /// Its name in Rust.
    pub name: String,
    /// Prose about it.
    pub doc: String,
    /// Its type.
    pub ty: Type,
    /// The values of the union's tag that stand for it.
    pub tags: BTreeSet<String>,
    /// How it is known.
    pub test: Test,
}

/// How a value is known to be of a variant.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Test {
    /// It is an object whose member `name` is one of `values`.
    Tag {
        /// The member.
        name: String,
        /// What it is.
        values: Vec<String>,
    },
    /// It is an object with this member.
    Key(String),
    /// It is a JSON value of this kind.
    Kind(JsonKind),
}

/// A kind of JSON value; in the order in which unions test for them, so that integers come before all numbers.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub enum JsonKind {
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
    pub rest: Option<Type>,
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
    pub wire: String,
    /// The type of its value.
    pub ty: Type,
    /// Whether it is always there.
    pub required: bool,
    /// Whether its value may be null.
    pub nullable: bool,
    /// Prose about it.
    pub doc: String,
    /// Whether it should no longer be used.
    pub deprecated: bool,
    /// Whether it only comes from the server.
    pub read_only: bool,
    /// The name of the method that reads the JSON in its text, if it holds some.
    pub json: Option<String>,
}

/// A value of an enum.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Variant {
    /// Its name in Rust.
    pub name: String,
    /// Its text on the wire.
    pub wire: String,
    /// Prose about it.
    pub doc: String,
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
    /// A 32-bit float.
    F32,
    /// A 64-bit float.
    F64,
    /// An instant.
    DateTime,
    /// A calendar date.
    Date,
    /// Any JSON value.
    Json,
    /// A model.
    Named(TypeId),
    /// A model behind a pointer, where it would contain itself.
    Boxed(TypeId),
    /// A list.
    List(Box<Type>),
    /// An object with any names.
    Map(Box<Type>),
    /// A value that may be null, inside a list or a map.
    Nullable(Box<Type>),
}

/// A place in the API that calls are made from.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Handle {
    /// Its type's name, unique among handles.
    pub name: String,
    /// The module it is emitted into.
    pub module: usize,
    /// The handle it hangs on, or the client.
    pub parent: Option<usize>,
    /// The method that leads to it.
    pub accessor: String,
    /// That method's arguments.
    pub arguments: Vec<Argument>,
    /// The path template up to here; empty if the handle is no place but a group of operations.
    pub template: String,
}

/// A path argument.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Argument {
    /// Its name in Rust.
    pub name: String,
    /// Its type.
    pub ty: Type,
    /// Prose about it.
    pub doc: String,
}

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
    pub method: String,
    /// Path arguments of the method itself.
    pub arguments: Vec<Argument>,
    /// The HTTP method, upper case.
    pub verb: String,
    /// The path template as it stands in the description.
    pub path: String,
    /// The server it is sent to.
    pub server: usize,
    /// The names of the path's parameters, in order.
    pub places: Vec<String>,
    /// One line about it.
    pub summary: String,
    /// Prose about it.
    pub doc: String,
    /// Whether it should no longer be used.
    pub deprecated: bool,
    /// Whether it takes no credentials.
    pub anonymous: bool,
    /// What the caller may set or must give, in order.
    pub inputs: Vec<Input>,
    /// Query parameters that the client sets itself, to walk a list.
    pub cursor: Vec<String>,
    /// The request's body.
    pub body: Body,
    /// The media types that are asked for, if they aren't those that go with the answer.
    pub accept: Option<String>,
    /// The answer of success.
    pub answer: Answer,
    /// Its place in the description, as a JSON pointer.
    pub at: String,
}

/// A value that goes into a request, path parameters apart.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Input {
    /// The name of its setter or argument.
    pub name: String,
    /// Its name on the wire.
    pub wire: String,
    /// Where it travels.
    pub place: Place,
    /// How lists and objects travel there.
    pub style: Style,
    /// The type of its value.
    pub ty: Type,
    /// Whether it must be given.
    pub required: bool,
    /// Whether it may be null.
    pub nullable: bool,
    /// The name of the setter that takes a value to write as JSON, if its text is JSON.
    pub json: Option<String>,
    /// Bounds that it is moved into, for page sizes.
    pub clamp: Option<(i64, i64)>,
    /// Prose about it.
    pub doc: String,
    /// Whether it should no longer be used.
    pub deprecated: bool,
}

/// Where an input travels.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Place {
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
    /// As its text; a list once for each element, an object each member under its own name.
    #[default]
    Plain,
    /// A list or an object in one text, with this between.
    Joined(&'static str),
    /// An object as pairs with `=`, in one text.
    Pairs,
    /// An object, each member under a name of both.
    Deep,
    /// As its text, with the characters that are reserved in URLs as they are.
    Reserved,
    /// As its JSON text.
    Json,
}

/// A request's body.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub enum Body {
    /// None.
    Nothing,
    /// A form of the inputs whose place it is.
    Form,
    /// Parts, one for each of the inputs whose place it is.
    Multipart,
    /// Bytes.
    Upload {
        /// Their media type, unless callers name another.
        kind: String,
        /// Whether they must be given.
        required: bool,
        /// Prose about them.
        doc: String,
    },
    /// A JSON value.
    Json {
        /// Its media type.
        kind: String,
        /// Its type.
        ty: Type,
        /// Whether it must be given.
        required: bool,
        /// Prose about it.
        doc: String,
    },
}

/// An answer of success.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub enum Answer {
    /// No body, or one without meaning.
    Nothing,
    /// A JSON value.
    Json(Type),
    /// Bytes of another kind, as they arrive.
    Raw,
    /// No content, but a place to find it at.
    Redirect,
    /// A page of a list, as a model whose [`Struct::page`] says how it goes on.
    Page(TypeId),
}
