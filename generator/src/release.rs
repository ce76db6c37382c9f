//! Releases: what a client offers its callers, and what changes from one release to the next.
//!
//! In come the IR and the text of a stored baseline. Out go a [`PublicApi`](public_api::PublicApi), which callers see,
//! the baseline's new text, and the changes between two APIs. The facade calls it; `oas-client` and `xtask` print the changes.
//!
//! The lock file's pinned names are not here but in `naming`: they are an input of naming, which comes long before.

pub mod baseline;
pub mod contract;
pub mod diff;
pub mod public_api;
