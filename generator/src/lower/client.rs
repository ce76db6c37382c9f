//! Servers and security schemes -> the settings and credentials of a client.
//!
//! In come the document's servers and schemes, out go those of the IR. `lower` and `assemble` call it.

mod flow;
pub(crate) mod security;
pub(crate) mod server;
