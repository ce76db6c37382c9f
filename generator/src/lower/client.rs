//! The client: where an API is served, and the credentials that it takes.

pub(crate) mod security;
pub(crate) mod server;
