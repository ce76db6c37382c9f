//! Where in the API a call is made.

use crate::{Client, Wire};

/// A client and the path arguments collected on the way to a place in the API. Cheap to clone.
///
/// Arguments are kept as given; they are checked and percent-encoded when a call is sent, so handles never fail.
#[derive(Clone)]
pub struct Handle {
    pub(crate) client: Client,
    pub(crate) arguments: Vec<String>,
}

impl Handle {
    /// A place one path argument further down.
    #[must_use]
    pub fn arg(&self, value: impl Wire) -> Self {
        let mut arguments = Vec::with_capacity(self.arguments.len() + 1);
        arguments.extend_from_slice(&self.arguments);
        arguments.push(value.wire().into_owned());
        Self { client: self.client.clone(), arguments }
    }
}

impl std::fmt::Debug for Handle {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        // Path arguments may be personal.
        write!(f, "Handle({} path arguments)", self.arguments.len())
    }
}
