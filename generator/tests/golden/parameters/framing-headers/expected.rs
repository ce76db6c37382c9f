// === problems
// warning[unsendable-name]: the header parameter `Content-Length` is ignored: it belongs to the connection
//   --> #/paths/~1books/post/parameters/0
//   help: remove it: the client sends it, or not, as the connection needs it
//
// warning[unsendable-name]: the header parameter `Transfer-Encoding` is ignored: it belongs to the connection
//   --> #/paths/~1books/post/parameters/1
//   help: remove it: the client sends it, or not, as the connection needs it
//
// warning[unsendable-name]: the header parameter `expect` is ignored: it belongs to the connection
//   --> #/paths/~1books/post/parameters/2
//   help: remove it: the client sends it, or not, as the connection needs it
//
// warning[unsendable-name]: the header parameter `X Bad` is ignored: its name is no token of RFC 9110, so it can't be sent
//   --> #/paths/~1books/post/parameters/3/name
//   help: write a name of letters, digits and `-`
//
// warning[unsendable-name]: the cookie `a=b` is ignored: its name is no token of RFC 9110, so it can't be sent
//   --> #/paths/~1books/post/parameters/4/name
//   help: write a name of letters, digits and `-`

// === src/books.rs

//! Requests of `books`.

use oas_client_runtime as rt;

/// The resource `/books`: `client.books()`.
#[derive(Clone, Debug)]
pub struct BooksHandle(pub(crate) rt::Handle);

impl BooksHandle {
    /// Sends `POST /books`.
    pub fn create(&self, body: rt::Value) -> CreateBook {
        CreateBook(CreateBook::new(&self.0).0.json(&body))
    }
}

/// The request `POST /books`.
#[must_use = "a request does nothing until it is sent"]
pub struct CreateBook(pub(crate) rt::RequestBuilder<rt::Empty>);
rt::request!(CreateBook, empty);

impl CreateBook {
    pub(crate) fn new(handle: &rt::Handle) -> Self {
        Self(handle.post("/books"))
    }

    /// Sets `X-Trace`.
    pub fn x_trace(self, value: impl AsRef<str>) -> Self {
        Self(self.0.header("X-Trace", value.as_ref()))
    }
}
