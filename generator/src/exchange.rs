//! Exchanges: what was or would be sent and received.

pub mod coverage;
pub(crate) mod examples;
pub(crate) mod recording;
