//! Releases: what changes between two of them.

pub mod diff;
