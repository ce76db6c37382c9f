// === src/models/books.rs

use oas_client_runtime as rt;

/// `Book` of the API.
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct Book {
    /// `ip` of the API.
    pub ip: Option<String>,
    /// `link` of the API.
    pub link: Option<String>,
    /// `colour` of the API.
    pub colour: Option<BookColour>,
    /// `pages` of the API.
    pub pages: Option<i64>,
    /// `price` of the API.
    ///
    /// `None` isn't sent, `Some(None)` is sent as null.
    pub price: Option<Option<f64>>,
    /// `sold` of the API.
    pub sold: Option<bool>,
    /// `tags` of the API.
    pub tags: Option<Vec<String>>,
    /// `labels` of the API.
    pub labels: Option<std::collections::BTreeMap<String, String>>,
    /// `name` of the API.
    pub name: Option<String>,
    /// `count` of the API.
    pub count: Option<i64>,
    /// `author` of the API.
    pub author: Option<BookAuthor>,
    /// `owner` of the API.
    pub owner: Option<Owner>,
    /// `maps` of the API.
    pub maps: Option<Vec<i64>>,
    /// `one` of the API.
    pub one: Option<String>,
}

rt::object!(
    Book { optional { ip, link, colour, pages } present { price } optional { sold, tags,
    labels, name, count, author, owner, maps, one } }
);

impl Book {
    /// Makes a value of the required fields. Every other field is absent until it is set.
    pub fn new() -> Self {
        Self {
            ip: None,
            link: None,
            colour: None,
            pages: None,
            price: None,
            sold: None,
            tags: None,
            labels: None,
            name: None,
            count: None,
            author: None,
            owner: None,
            maps: None,
            one: None,
        }
    }
}

rt::setters!(
    Book { into { ip(String), link(String), colour(BookColour) } exact { pages(i64) }
    nullable { price(f64) } exact { sold(bool) } each { tags(String) } pairs {
    labels(String) } into { name(String) } exact { count(i64) } into {
    author(BookAuthor), owner(Owner) } each_exact { maps(i64) } into { one(String) } }
);

/// `BookColour` of the API.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum BookColour {
    /// `red` on the wire.
    Red,
    /// `blue` on the wire.
    Blue,
    /// A value that the description doesn't list, as received.
    Unknown(String),
}

rt::open_enum!(BookColour { Red = "red", Blue = "blue" });

/// `BookAuthor` of the API.
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct BookAuthor {
    /// `id` of the API.
    pub id: Option<String>,
}

rt::object!(BookAuthor { optional { id } });

impl BookAuthor {
    /// Makes a value of the required fields. Every other field is absent until it is set.
    pub fn new() -> Self {
        Self { id: None }
    }
}

rt::setters!(BookAuthor { into { id(String) } });

/// `Owner` of the API.
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct Owner {
    /// `name` of the API.
    pub name: Option<String>,
    /// `mail` of the API.
    pub mail: Option<String>,
    /// `age` of the API.
    pub age: Option<i64>,
}

rt::object!(Owner { optional { name, mail, age } });

impl Owner {
    /// Makes a value of the required fields. Every other field is absent until it is set.
    pub fn new() -> Self {
        Self {
            name: None,
            mail: None,
            age: None,
        }
    }
}

rt::setters!(Owner { into { name(String), mail(String) } exact { age(i64) } });

// === src/books.rs

//! Requests of `books`.

use crate::models;
use oas_client_runtime as rt;

/// The resource `/books`: `client.books()`.
#[derive(Clone, Debug)]
pub struct BooksHandle(pub(crate) rt::Handle);

impl BooksHandle {
    /// Sends `POST /books`.
    pub fn create(&self, body: models::Book) -> CreateBook {
        CreateBook(CreateBook::new(&self.0).0.json(&body))
    }
}

/// The request `POST /books`.
#[must_use = "a request does nothing until it is sent"]
pub struct CreateBook(pub(crate) rt::RequestBuilder<rt::Json<models::Book>>);
rt::request!(CreateBook, json models::Book);

impl CreateBook {
    pub(crate) fn new(handle: &rt::Handle) -> Self {
        Self(handle.post("/books"))
    }

    /// Sets `ip`.
    pub fn ip(self, value: impl AsRef<str>) -> Self {
        Self(self.0.query("ip", value.as_ref()))
    }
}
