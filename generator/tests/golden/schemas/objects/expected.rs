// === problems
// warning[overlapping-variants]: a value can't be assigned to one variant of `BookEither`; it becomes raw JSON, which callers read as the variant they choose
//   --> #/components/schemas/Book/properties/either
//   help: add `discriminator: {propertyName: …}`, or a required property to each variant that no other has

// === src/models/book.rs

use oas_client_runtime as rt;

/// `Book` of the API.
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct Book {
    /// `id` of the API.
    pub id: Option<i64>,
    /// `author` of the API.
    pub author: Option<Author>,
    /// `authors` of the API.
    pub authors: Option<Vec<Author>>,
    /// `by_name` of the API.
    pub by_name: Option<std::collections::BTreeMap<String, Author>>,
    /// `pet` of the API.
    pub pet: Option<BookPet>,
    /// `open` of the API.
    pub open: Option<Open>,
    /// `open_raw` of the API.
    pub open_raw: Option<OpenRaw>,
    /// `parent` of the API.
    pub parent: Option<Box<Book>>,
    /// `both` of the API.
    pub both: Option<BookBoth>,
    /// `free` of the API.
    pub free: Option<rt::Value>,
    /// `any` of the API.
    pub any: Option<rt::Value>,
    /// `text` of the API.
    ///
    /// `None` isn't sent, `Some(None)` is sent as null.
    pub text: Option<Option<String>>,
    /// `raws` of the API.
    pub raws: Option<Vec<rt::Value>>,
    /// `raw_map` of the API.
    pub raw_map: Option<std::collections::BTreeMap<String, rt::Value>>,
    /// `either` of the API.
    pub either: Option<BookEither>,
}

rt::object!(
    Book { optional { id, author, authors, by_name, pet, open, open_raw, parent, both }
    present { free, any, text } optional { raws, raw_map } present { either } }
);

impl Book {
    /// Makes a value of the required fields. Every other field is absent until it is set.
    pub fn new() -> Self {
        Self {
            id: None,
            author: None,
            authors: None,
            by_name: None,
            pet: None,
            open: None,
            open_raw: None,
            parent: None,
            both: None,
            free: None,
            any: None,
            text: None,
            raws: None,
            raw_map: None,
            either: None,
        }
    }
}

rt::setters!(
    Book { exact { id(i64) } into { author(Author) } each { authors(Author) } pairs {
    by_name(Author) } into { pet(BookPet), open(Open), open_raw(OpenRaw), parent(Box <
    Book >), both(BookBoth), free(rt::Value), any(rt::Value) } nullable { text(String) }
    each { raws(rt::Value) } pairs { raw_map(rt::Value) } into { either(BookEither) } }
);

/// `Author` of the API.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct Author {
    /// `name` of the API.
    pub name: String,
    /// `born` of the API.
    pub born: Option<i64>,
}

rt::object!(Author { required { name } optional { born } });

impl Author {
    /// Makes a value of the required fields. Every other field is absent until it is set.
    pub fn new(name: impl Into<String>) -> Self {
        Self {
            name: name.into(),
            born: None,
        }
    }
}

rt::setters!(Author { exact { born(i64) } });

/// `BookPet` of the API.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum BookPet {
    /// An object whose `kind` is `dog`.
    Dog(Box<Dog>),
    /// An object whose `kind` is `cat`.
    Cat(Box<Cat>),
    /// A value of none of these variants, as received.
    Unknown(rt::Value),
}

rt::union!(
    BookPet { Dog(Box < Dog >) if Tag("kind", "dog"), Cat(Box < Cat >) if Tag("kind",
    "cat") }
);
rt::union_from!(BookPet {} boxed { Dog(Dog), Cat(Cat) });

/// `Dog` of the API.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct Dog {
    /// `kind` of the API.
    pub kind: DogKind,
    /// `friend` of the API.
    pub friend: Option<Author>,
}

rt::object!(Dog { required { kind } optional { friend } });

impl Dog {
    /// Makes a value of the required fields. Every other field is absent until it is set.
    pub fn new() -> Self {
        Self {
            kind: DogKind::Dog,
            friend: None,
        }
    }
}

impl Default for Dog {
    fn default() -> Self {
        Self::new()
    }
}

rt::setters!(Dog { into { friend(Author) } });

/// `Cat` of the API.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct Cat {
    /// `kind` of the API.
    pub kind: CatKind,
}

rt::object!(Cat { required { kind } });

impl Cat {
    /// Makes a value of the required fields. Every other field is absent until it is set.
    pub fn new() -> Self {
        Self { kind: CatKind::Cat }
    }
}

impl Default for Cat {
    fn default() -> Self {
        Self::new()
    }
}

/// `CatKind` of the API.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum CatKind {
    /// `cat` on the wire.
    Cat,
    /// A value that the description doesn't list, as received.
    Unknown(String),
}

rt::open_enum!(CatKind { Cat = "cat" });

/// `DogKind` of the API.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum DogKind {
    /// `dog` on the wire.
    Dog,
    /// A value that the description doesn't list, as received.
    Unknown(String),
}

rt::open_enum!(DogKind { Dog = "dog" });

/// `Open` of the API.
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct Open {
    /// `a` of the API.
    pub a: Option<String>,
    /// Additional properties: those that the description doesn't name.
    pub rest: std::collections::BTreeMap<String, Author>,
}

rt::object!(Open { optional { a }, rest rest });

impl Open {
    /// Makes a value of the required fields. Every other field is absent until it is set.
    pub fn new() -> Self {
        Self {
            a: None,
            rest: std::collections::BTreeMap::new(),
        }
    }
}

rt::setters!(Open { into { a(String) } rest { rest(Author) } });

/// `OpenRaw` of the API.
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct OpenRaw {
    /// `a` of the API.
    pub a: Option<String>,
    /// Additional properties: those that the description doesn't name.
    pub rest: std::collections::BTreeMap<String, rt::Value>,
}

rt::object!(OpenRaw { optional { a }, rest rest });

impl OpenRaw {
    /// Makes a value of the required fields. Every other field is absent until it is set.
    pub fn new() -> Self {
        Self {
            a: None,
            rest: std::collections::BTreeMap::new(),
        }
    }
}

rt::setters!(OpenRaw { into { a(String) } rest { rest(rt::Value) } });

/// `BookBoth` of the API.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct BookBoth {
    /// `name` of the API.
    pub name: String,
    /// `born` of the API.
    pub born: Option<i64>,
    /// `died` of the API.
    pub died: Option<i64>,
}

rt::object!(BookBoth { required { name } optional { born, died } });

impl BookBoth {
    /// Makes a value of the required fields. Every other field is absent until it is set.
    pub fn new(name: impl Into<String>) -> Self {
        Self {
            name: name.into(),
            born: None,
            died: None,
        }
    }
}

rt::setters!(BookBoth { exact { born(i64), died(i64) } });

/// `BookEither` of the API.
///
/// The variants of this union look alike, so it keeps the JSON as received. Read it as one of them.
#[derive(Clone, Debug, PartialEq)]
pub struct BookEither(pub rt::Value);
rt::raw_union!(
    BookEither { as_variant1 from_variant1 : BookEitherVariant1, as_variant2
    from_variant2 : BookEitherVariant2 }
);

/// `BookEitherVariant1` of the API.
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct BookEitherVariant1 {
    /// `a` of the API.
    pub a: Option<String>,
}

rt::object!(BookEitherVariant1 { optional { a } });

impl BookEitherVariant1 {
    /// Makes a value of the required fields. Every other field is absent until it is set.
    pub fn new() -> Self {
        Self { a: None }
    }
}

rt::setters!(BookEitherVariant1 { into { a(String) } });

/// `BookEitherVariant2` of the API.
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct BookEitherVariant2 {
    /// `b` of the API.
    pub b: Option<String>,
}

rt::object!(BookEitherVariant2 { optional { b } });

impl BookEitherVariant2 {
    /// Makes a value of the required fields. Every other field is absent until it is set.
    pub fn new() -> Self {
        Self { b: None }
    }
}

rt::setters!(BookEitherVariant2 { into { b(String) } });

// === src/models/common.rs

use oas_client_runtime as rt;

/// `Fault` of the API.
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct Fault {
    /// `code` of the API.
    pub code: Option<i64>,
    /// `text` of the API.
    pub text: Option<String>,
}

rt::object!(Fault { optional { code, text } });

// === src/book.rs

//! Requests of `book`.
//!
//! ```no_run
//! # async fn example(client: objects::Client) -> objects::Result<()> {
//! let response = client.book().fetch().send().await?;
//! # Ok(()) }
//! ```

use crate::models;
use oas_client_runtime as rt;

/// The resource `/book`: `client.book()`.
#[derive(Clone, Debug)]
pub struct BookHandle(pub(crate) rt::Handle);

impl BookHandle {
    /// Sends `GET /book`.
    ///
    /// Error responses: [`FetchBookError`].
    pub fn fetch(&self) -> FetchBook {
        FetchBook::new(&self.0)
    }

    /// Sends `PUT /book`.
    pub fn replace(&self, body: models::Book) -> ReplaceBook {
        ReplaceBook(ReplaceBook::new(&self.0).0.json(&body))
    }
}

rt::failures!(FetchBookError { 404 => NotFound(json models::Fault) });

/// The request `GET /book`.
#[must_use = "a request does nothing until it is sent"]
pub struct FetchBook(pub(crate) rt::RequestBuilder<rt::Json<models::Book>>);
rt::request!(FetchBook, json models::Book);

impl FetchBook {
    pub(crate) fn new(handle: &rt::Handle) -> Self {
        Self(handle.get("/book"))
    }
}

/// The request `PUT /book`.
#[must_use = "a request does nothing until it is sent"]
pub struct ReplaceBook(pub(crate) rt::RequestBuilder<rt::Json<models::Book>>);
rt::request!(ReplaceBook, json models::Book);

impl ReplaceBook {
    pub(crate) fn new(handle: &rt::Handle) -> Self {
        Self(handle.put("/book"))
    }
}
