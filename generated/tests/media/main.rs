//! Files up and down: over real sockets, with the typed client.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic,
    reason = "a test states what must hold"
)]

#[path = "../support/mod.rs"]
mod support;

mod download;
mod folder;
mod links;
#[cfg(target_os = "linux")]
mod memory;
mod message;
mod multipart;
mod server;
mod upload;
