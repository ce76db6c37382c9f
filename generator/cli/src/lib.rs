//! What the generator's users meet: files in, files out, and words about what is wrong. The generator itself neither
//! reads, writes nor prints.

pub mod diagnostics;
