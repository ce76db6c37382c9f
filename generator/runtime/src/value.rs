//! Values as strings and as JSON: in paths, queries, headers, forms and bodies.
//!
//! In: values of models and of callers. Out: their encoded form, or a value read from it. Empty here knows of requests.
//! Every other room and emitted code may call this.

pub(crate) mod dates;
pub mod escape;
pub mod json;
pub mod read_only;
pub mod rfc2822;
pub mod style;
pub mod union;
pub mod wire;

pub use rfc2822::Rfc2822;
pub use style::ObjectStyle;
pub use wire::{Wire, strings};
