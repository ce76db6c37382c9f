//! Operations' requests: parameters, bodies, and how their values are written.

pub(crate) mod body;
mod encoding;
mod fields;
pub(crate) mod media;
pub(crate) mod parameter;
pub(crate) mod style;
pub(crate) mod text;
