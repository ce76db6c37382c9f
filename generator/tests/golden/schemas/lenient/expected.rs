// === src/models/books.rs

use oas_client_runtime as rt;

/// `Page` of the API.
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct Page {
    /// `books` of the API.
    pub books: Option<Vec<Option<Book>>>,
    /// `links` of the API.
    pub links: Option<PageLinks>,
}

rt::object!(Page lenient["books", "links"] { optional { books, links } });

impl rt::Page for Page {
    type Item = Book;

    fn next_url(&self) -> Option<&str> {
        self.links.as_ref()?.next.as_deref()
    }

    fn into_items(self) -> Vec<Book> {
        self.books.unwrap_or_default().into_iter().flatten().collect()
    }
}

/// `Book` of the API.
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct Book {
    /// `id` of the API.
    pub id: Option<String>,
    /// `title` of the API.
    pub title: Option<String>,
    /// `pages` of the API.
    pub pages: Option<i64>,
    /// `price` of the API.
    pub price: Option<f64>,
    /// `sold` of the API.
    pub sold: Option<bool>,
    /// `status` of the API.
    pub status: Option<BookStatus>,
    /// `size` of the API.
    pub size: Option<BookSize>,
    /// `due` of the API.
    pub due: Option<rt::Open<rt::Timestamp>>,
    /// `tags` of the API.
    pub tags: Option<Vec<Option<String>>>,
    /// `counts` of the API.
    pub counts: Option<std::collections::BTreeMap<String, Option<i64>>>,
    /// `rows` of the API.
    pub rows: Option<Vec<Option<Vec<Option<rt::Decimal>>>>>,
    /// `author` of the API.
    pub author: Option<Author>,
    /// `rating` of the API.
    pub rating: Option<BookRating>,
    /// `notes` of the API.
    pub notes: Option<String>,
    /// `open` of the API.
    pub open: Option<rt::Value>,
    /// `kind` of the API.
    pub kind: Option<BookKind>,
    /// One of `true`.
    pub listed: Option<bool>,
    /// `again` of the API.
    pub again: Option<Box<Book>>,
}

rt::object!(
    Book lenient["id", "pages", "price", "sold", "status", "size", "due", "tags",
    "author", "rating", "open", "kind", "listed"] { optional { id } nullable { title }
    optional { pages, price, sold, status, size, due, tags, counts, rows, author, rating,
    notes } present { open } optional { kind, listed, again } }
);

impl Book {
    /// Makes a value of the required fields. Every other field is absent until it is set.
    #[allow(clippy::too_many_arguments, reason = "the API requires them")]
    pub fn new(
        id: impl Into<String>,
        title: Option<String>,
        pages: i64,
        price: f64,
        sold: bool,
        status: BookStatus,
        size: BookSize,
        due: impl Into<rt::Open<rt::Timestamp>>,
        tags: impl IntoIterator<Item = impl Into<Option<String>>>,
        author: Author,
        rating: impl Into<BookRating>,
        open: rt::Value,
    ) -> Self {
        Self {
            id: Some(id.into()),
            title,
            pages: Some(pages),
            price: Some(price),
            sold: Some(sold),
            status: Some(status),
            size: Some(size),
            due: Some(due.into()),
            tags: Some(tags.into_iter().map(Into::into).collect()),
            counts: None,
            rows: None,
            author: Some(author),
            rating: Some(rating.into()),
            notes: None,
            open: Some(open),
            kind: Some(BookKind::Book),
            listed: Some(true),
            again: None,
        }
    }
}

rt::setters!(
    Book { pairs { counts(Option < i64 >) } each { rows(Option < Vec < Option <
    rt::Decimal > > >) } into { notes(String), kind(BookKind) } exact { listed(bool) }
    into { again(Box < Book >) } }
);

/// `BookStatus` of the API.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum BookStatus {
    /// `new` on the wire.
    New,
    /// `used` on the wire.
    Used,
    /// A value that the description doesn't list, as received.
    Unknown(String),
}

rt::open_enum!(BookStatus { New = "new", Used = "used" });

/// `BookSize` of the API.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum BookSize {
    /// `1` on the wire.
    Value1,
    /// `2` on the wire.
    Value2,
    /// A value that the description doesn't list, as received.
    Unknown(i64),
}

rt::open_integer_enum!(BookSize { Value1 = 1, Value2 = 2 });

/// `Author` of the API.
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct Author {
    /// `name` of the API.
    pub name: Option<String>,
    /// Additional properties: those that the description doesn't name.
    pub rest: std::collections::BTreeMap<String, Option<i64>>,
}

rt::object!(Author lenient["name"] { optional { name }, rest rest });

impl Author {
    /// Makes a value of the required fields. Every other field is absent until it is set.
    pub fn new(name: impl Into<String>) -> Self {
        Self {
            name: Some(name.into()),
            rest: std::collections::BTreeMap::new(),
        }
    }
}

rt::setters!(Author { rest { rest(Option < i64 >) } });

/// `BookRating` of the API.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum BookRating {
    /// An integer.
    Integer(i64),
    /// An object.
    Rating(Box<Rating>),
    /// A value of none of these variants, as received.
    Unknown(rt::Value),
}

rt::union!(BookRating { Integer(i64) if Integer, Rating(Box < Rating >) if Object });
rt::union_from!(BookRating { Integer(i64) } boxed { Rating(Rating) });

/// `Rating` of the API.
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct Rating {
    /// `stars` of the API.
    pub stars: Option<i64>,
}

rt::object!(Rating lenient["stars"] { optional { stars } });

impl Rating {
    /// Makes a value of the required fields. Every other field is absent until it is set.
    pub fn new(stars: i64) -> Self {
        Self { stars: Some(stars) }
    }
}

/// `BookKind` of the API.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum BookKind {
    /// `book` on the wire.
    Book,
    /// A value that the description doesn't list, as received.
    Unknown(String),
}

rt::open_enum!(BookKind { Book = "book" });

/// `PageLinks` of the API.
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct PageLinks {
    /// `next` of the API.
    pub next: Option<String>,
}

rt::object!(PageLinks lenient["next"] { optional { next } });

/// `Order` of the API.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct Order {
    /// `ids` of the API.
    pub ids: Vec<String>,
}

rt::object!(Order { required { ids } });

impl Order {
    /// Makes a value of the required fields. Every other field is absent until it is set.
    pub fn new(ids: impl IntoIterator<Item = impl Into<String>>) -> Self {
        Self {
            ids: ids.into_iter().map(Into::into).collect(),
        }
    }
}

// === src/models/common.rs

use oas_client_runtime as rt;

/// `Problem` of the API.
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct Problem {
    /// `code` of the API.
    pub code: Option<i64>,
}

rt::object!(Problem lenient["code"] { optional { code } });

// === src/books.rs

//! Requests of `books`.
//!
//! ```no_run
//! # async fn example(client: lenient::Client) -> lenient::Result<()> {
//! let first = client.books().list().limit(20).items().all().await?;
//! # Ok(()) }
//! ```

use crate::models;
use oas_client_runtime as rt;

/// The resource `/books`: `client.books()`.
#[derive(Clone, Debug)]
pub struct BooksHandle(pub(crate) rt::Handle);

impl BooksHandle {
    /// Sends `GET /books`.
    pub fn list(&self) -> ListBooks {
        ListBooks::new(&self.0)
    }

    /// Sends `PUT /books`.
    pub fn replace(&self, body: models::Order) -> ReplaceBooks {
        ReplaceBooks(ReplaceBooks::new(&self.0).0.json(&body))
    }

    /// Sends `POST /books`.
    pub fn create(&self, body: models::Book) -> CreateBook {
        CreateBook(CreateBook::new(&self.0).0.json(&body))
    }

    /// Sends `PATCH /books`.
    pub fn sort(&self) -> SortBooks {
        SortBooks::new(&self.0)
    }
}

/// The request `GET /books`.
#[must_use = "a request does nothing until it is sent"]
pub struct ListBooks(pub(crate) rt::RequestBuilder<rt::Json<models::Page>>);
rt::request!(ListBooks, pages models::Page);

impl ListBooks {
    pub(crate) fn new(handle: &rt::Handle) -> Self {
        Self(handle.get("/books"))
    }
}

/// The request `PUT /books`.
#[must_use = "a request does nothing until it is sent"]
pub struct ReplaceBooks(pub(crate) rt::RequestBuilder<rt::Empty>);
rt::request!(ReplaceBooks, empty);

impl ReplaceBooks {
    pub(crate) fn new(handle: &rt::Handle) -> Self {
        Self(handle.put("/books"))
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
}

/// The request `PATCH /books`.
#[must_use = "a request does nothing until it is sent"]
pub struct SortBooks(pub(crate) rt::RequestBuilder<rt::Json<Vec<Option<models::Book>>>>);
rt::request!(SortBooks, json Vec<Option<models::Book>>);

impl SortBooks {
    pub(crate) fn new(handle: &rt::Handle) -> Self {
        Self(handle.patch("/books"))
    }
}
