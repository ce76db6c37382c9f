//! Where in the API a call is made.

use crate::{Client, Wire, path};

/// A client and the path arguments collected on the way to a place in the API. Cheap to clone.
///
/// Arguments are checked when a call is sent, so handles never fail.
#[derive(Clone)]
pub struct Handle {
    pub(crate) client: Client,
    /// As [`path::push`] adds them: one text, which is cheaper to clone than many.
    pub(crate) arguments: String,
}

impl Handle {
    /// A place one path argument further down.
    #[must_use]
    pub fn arg(&self, value: impl Wire) -> Self {
        let value = value.wire();
        let mut arguments = String::with_capacity(self.arguments.len() + value.len() + 1);
        arguments.push_str(&self.arguments);
        path::push(&mut arguments, &value);
        Self { client: self.client.clone(), arguments }
    }
}

impl std::fmt::Debug for Handle {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        // Path arguments may be personal.
        write!(f, "Handle({} path arguments)", path::count(&self.arguments))
    }
}
