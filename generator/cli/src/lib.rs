//! Everything around the generator that reads, writes and prints: the commands, the files, the terminal.
//!
//! The generator library does no IO. `main` and `xtask` call this library.

mod baseline;
pub mod compare;
pub mod diagnostics;
pub mod failure;
mod features;
pub mod generate;
pub mod input;
pub mod interrupt;
pub mod levels;
pub mod lint;
mod manifest;
pub mod plan;
pub mod printer;
pub mod report;
mod requirements;
mod runtime;
pub mod suggest;
pub mod version;
pub mod watch;
pub mod web;
