//! The call that an error belongs to.

use std::{fmt, sync::Arc};

use http::{Method, uri::Authority};

/// A call of the API: its operation, method, path template and host.
///
/// `Display` is one line, such as `FetchBook, GET /v1/books/{id} at api.example.com`. It holds no path arguments and no
/// query, which may be secret or personal.
#[derive(Clone)]
pub struct Call {
    pub(crate) operation: &'static str,
    pub(crate) method: Method,
    pub(crate) template: &'static str,
    /// Host and path of the base URL; `None` if the client has no valid one for the operation.
    pub(crate) base: Option<(Authority, Arc<str>)>,
}

impl Call {
    /// The operation's name, as the request builder is called; `None` for requests that the description doesn't have.
    pub fn operation(&self) -> Option<&'static str> {
        Some(self.operation).filter(|name| !name.is_empty())
    }

    /// The HTTP method.
    pub fn method(&self) -> &Method {
        &self.method
    }

    /// The path template below the base URL, such as `/books/{id}`; `None` for requests that the description doesn't
    /// have.
    pub fn path_template(&self) -> Option<&'static str> {
        Some(self.template).filter(|template| !template.is_empty())
    }

    /// The host, with the port if the base URL has one, such as `localhost:4010`; `None` if the client has no valid
    /// base URL for the operation.
    pub fn host(&self) -> Option<&str> {
        self.base.as_ref().map(|(host, _)| host.as_str())
    }
}

impl fmt::Display for Call {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if let Some(operation) = self.operation() {
            write!(f, "{operation}, ")?;
        }
        write!(f, "{}", self.method)?;
        if let Some(template) = self.path_template() {
            let path = self.base.as_ref().map_or("", |(_, path)| path);
            write!(f, " {path}{template}")?;
        }
        self.host().map_or(Ok(()), |host| write!(f, " at {host}"))
    }
}

impl fmt::Debug for Call {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Call({self})")
    }
}

/// The call as the beginning of an error message; empty without a call.
pub(super) struct Prefix<'a>(pub(super) Option<&'a Call>);

impl fmt::Display for Prefix<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.map_or(Ok(()), |call| write!(f, "{call}: "))
    }
}
