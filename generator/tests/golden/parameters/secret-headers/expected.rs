// === src/books.rs

//! Requests of `books`.
//!
//! ```no_run
//! # async fn example(client: secret_headers::Client) -> secret_headers::Result<()> {
//! let response = client.books().list("…").send().await?;
//! # Ok(()) }
//! ```

use oas_client_runtime as rt;

/// The resource `/books`: `client.books()`.
#[derive(Clone, Debug)]
pub struct BooksHandle(pub(crate) rt::Handle);

impl BooksHandle {
    /// Sends `GET /books`.
    pub fn list(&self, x_pin: impl AsRef<str>) -> ListBooks {
        ListBooks(
            ListBooks::new(&self.0)
                .0
                .header("X-Pin", x_pin.as_ref())
                .header_secret("X-Pin"),
        )
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

    /// Sets `X-Pins`.
    pub fn x_pins(self, values: impl IntoIterator<Item = impl AsRef<str>>) -> Self {
        Self(self.0.header_joined("X-Pins", rt::strings(values)).header_secret("X-Pins"))
    }

    /// Sets `X-Shelf`.
    pub fn x_shelf(self, value: impl AsRef<str>) -> Self {
        Self(self.0.header("X-Shelf", value.as_ref()))
    }
}
