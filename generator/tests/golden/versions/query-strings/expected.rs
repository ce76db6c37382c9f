// === src/models/books.rs

use oas_client_runtime as rt;

/// `Filter` of the API.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct Filter {
    /// `numbers` of the API.
    pub numbers: Vec<i64>,
    /// `flag` of the API.
    pub flag: Option<bool>,
}

rt::object!(Filter { required { numbers } optional { flag } });

impl Filter {
    /// Makes a value of the required fields. Every other field is absent until it is set.
    pub fn new(numbers: impl IntoIterator<Item = i64>) -> Self {
        Self {
            numbers: numbers.into_iter().collect(),
            flag: None,
        }
    }
}

rt::setters!(Filter { exact { flag(bool) } });

// === src/books.rs

//! Requests of `books`.

use crate::models;
use oas_client_runtime as rt;

/// The resource `/books`: `client.books()`.
#[derive(Clone, Debug)]
pub struct BooksHandle(pub(crate) rt::Handle);

impl BooksHandle {
    /// Sends `GET /books`.
    pub fn list(&self, filter: models::Filter) -> ListBooks {
        ListBooks(ListBooks::new(&self.0).0.query_string_json(&filter))
    }
}

/// The request `GET /books`.
#[must_use = "a request does nothing until it is sent"]
pub struct ListBooks(pub(crate) rt::RequestBuilder<rt::Empty>);
rt::request!(ListBooks, empty);

impl ListBooks {
    pub(crate) fn new(handle: &rt::Handle) -> Self {
        Self(handle.get("/books"))
    }
}

// === src/loans.rs

//! Requests of `loans`.
//!
//! ```no_run
//! # async fn example(client: query_strings::Client) -> query_strings::Result<()> {
//! let response = client.loans().list().send().await?;
//! # Ok(()) }
//! ```

use oas_client_runtime as rt;

/// The resource `/loans`: `client.loans()`.
#[derive(Clone, Debug)]
pub struct LoansHandle(pub(crate) rt::Handle);

impl LoansHandle {
    /// Sends `GET /loans`.
    pub fn list(&self) -> ListLoans {
        ListLoans::new(&self.0)
    }
}

/// The request `GET /loans`.
#[must_use = "a request does nothing until it is sent"]
pub struct ListLoans(pub(crate) rt::RequestBuilder<rt::Empty>);
rt::request!(ListLoans, empty);

impl ListLoans {
    pub(crate) fn new(handle: &rt::Handle) -> Self {
        Self(handle.get("/loans"))
    }

    /// Sets `selector`.
    pub fn selector(self, value: impl AsRef<str>) -> Self {
        Self(self.0.query_string(value.as_ref()))
    }
}

// === tests/replay/exchanges.rs

//! The exchanges of `exchanges.har`.

use oas_client_runtime::replay;

const RECORDING: replay::Recording<'_> = replay::Recording::new(
    "exchanges.har",
    include_str!("../recordings/exchanges.har"),
);

/// listBooks
#[test]
fn list_books() -> replay::TestResult {
    super::run(RECORDING, &[0])
        .call(|client| Ok(
            client.books().list(replay::from_json("{\"numbers\":[1,2]}")?),
        ))
}

/// listLoans
#[test]
fn list_loans_with_selector() -> replay::TestResult {
    super::run(RECORDING, &[1])
        .call(|client| Ok(client.loans().list().selector("$.a.b[1:1]")))
}
