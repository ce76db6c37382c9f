//! Deliveries that a service sends to its users' servers: who sent them, what they say, and how they are answered.
//!
//! | type | does |
//! |---|---|
//! | [`Scheme`], [`Validator`] | tell a signed delivery from a forged one |
//! | [`Fields`] | a form's fields, decoded strictly |
//! | [`Unknown`], [`EventError`] | what an event is if it is none of those described, or is broken |
//! | [`Reply`] | a response, as plain data for any web framework |
//!
//! The events themselves are emitted from a description; [`events!`](crate::events) makes an enum of them. Empty here
//! reads from a network: bound the size of a body before you hand it in.

mod decode;
mod event;
mod fields;
mod macros;
mod reply;
mod signature;
mod url;

pub use decode::FieldError;
pub use event::{EventError, Unknown};
pub use fields::{Fields, FormError};
pub use reply::Reply;
pub use signature::{Rejected, Scheme, Validator};
