//! Parameters and request bodies -> inputs and bodies of the IR.
//!
//! In come an operation's parameters and its media types, out go path arguments, inputs, and a draft for each body. `lower` calls
//! it. `style` and `encoding` choose how values are written.

pub(crate) mod body;
mod encoding;
mod expression;
mod fields;
pub(super) mod idempotency;
pub(crate) mod media;
pub(crate) mod parameter;
pub(super) mod streamed;
pub(crate) mod style;
pub(crate) mod text;
pub(super) mod undeclared;
