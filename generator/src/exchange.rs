//! Exchanges: requests and responses that were recorded, or that the description's examples show.
//!
//! In come the IR, the description and recordings (HAR). Out go the suites of typed tests that `emit` writes, and the coverage:
//! which operations, inputs, fields and values the recordings show. Only the facade calls it.

mod check;
pub mod coverage;
pub(crate) mod examples;
mod parameter;
pub(crate) mod recording;
