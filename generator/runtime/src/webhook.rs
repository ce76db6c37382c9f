//! Webhooks: requests that a service sends to its users' servers.
//!
//! In: a request as the server received it. Out: whether its signature is valid, the typed event, and the reply.
//! Emitted code and servers of callers use it.
//!
//! | type | does |
//! |---|---|
//! | [`Scheme`], [`Validator`] | validate signatures |
//! | [`Fields`] | decode a form's fields strictly |
//! | [`Json`] | decodes JSON |
//! | [`Unknown`], [`EventError`] | an event that the description doesn't list, or an invalid one |
//! | [`Reply`] | the reply, as plain data for any web framework |
//! | `axum::Signed` | feature `axum`: an extractor that validates and decodes |
//!
//! The events themselves are emitted from a description; [`events!`](crate::events) makes an enum of them. Nothing
//! here reads from a network: limit the size of a body before you pass it in.

#[cfg(feature = "axum")]
pub mod axum;
mod decode;
mod event;
mod fields;
mod json;
mod macros;
mod reply;
mod signature;
mod url;

pub use decode::FieldError;
pub use event::{Event, EventError, Unknown};
pub use fields::{Fields, FormError};
pub use json::Json;
pub use reply::Reply;
pub use signature::{Rejected, Scheme, Validator};
