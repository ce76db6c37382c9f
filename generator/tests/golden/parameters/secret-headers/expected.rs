// === src/books.rs

//! Requests of `books`.
//!
//! ```no_run
//! # async fn example(client: secret_headers::Client) -> secret_headers::Result<()> {
//! let answer = client.books().list("…").send().await?;
//! # Ok(()) }
//! ```

use oas_client_runtime as rt;

/// `client.books()`: `/books`.
#[derive(Clone, Debug)]
pub struct BooksHandle(pub(crate) rt::Handle);

impl BooksHandle {
    /// Calls `GET /books`.
    pub fn list(&self, x_pin: impl AsRef<str>) -> ListBooks {
        ListBooks(
            ListBooks::new(&self.0)
                .0
                .header("X-Pin", x_pin.as_ref())
                .header_secret("X-Pin"),
        )
    }
}

rt::request!(ListBooks, GET "/books", empty);

impl ListBooks {
    /// Sets `X-Pins`.
    pub fn x_pins(self, values: impl IntoIterator<Item = impl AsRef<str>>) -> Self {
        Self(self.0.header_joined("X-Pins", rt::strings(values)).header_secret("X-Pins"))
    }
    /// Sets `X-Shelf`.
    pub fn x_shelf(self, value: impl AsRef<str>) -> Self {
        Self(self.0.header("X-Shelf", value.as_ref()))
    }
}
