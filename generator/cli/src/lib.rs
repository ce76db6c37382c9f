//! What the generator's users meet: files in, files out, and words about what is wrong. The generator itself neither
//! reads, writes nor prints.

mod baseline;
pub mod compare;
pub mod diagnostics;
pub mod failure;
mod features;
pub mod generate;
pub mod input;
pub mod interrupt;
pub mod lint;
mod manifest;
mod runtime;
pub mod tree;
pub mod voice;
