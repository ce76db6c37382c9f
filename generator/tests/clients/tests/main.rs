//! The tests that golden cases have for what their clients send and read: those of their recordings and examples, and `wire.rs`.

#![allow(clippy::indexing_slicing, clippy::panic, clippy::unwrap_used, reason = "a test fails by panicking")]

// Said although there is no other build, so that clippy knows all of this for tests.
#[cfg(test)]
mod serve;

#[cfg(test)]
mod cases {
    include!(concat!(env!("OUT_DIR"), "/tests.rs"));
}
