//! A server that misbehaves in every way we know, and the typed client against it: each call ends, in a success or in an
//! error of the right kind, and nothing is sent twice that must not be.
//!
//! Other files test refused connections, redirects, HTML and empty error responses (`errors.rs`), links to other
//! hosts and circles of pages (`paging.rs`).

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic,
    reason = "a test states what must hold"
)]

mod broken;
mod cancelled;
mod crowd;
mod endless;
mod idle;
mod rate;
mod responses;
mod server;
mod silent;
#[path = "../support/mod.rs"]
mod support;
