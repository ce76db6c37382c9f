//! Descriptions that mean harm: one file for each way in, with the attack and its refusal.
//!
//! Beside them stand the golden cases `hostile-*`, which show what comes of such texts in full, and `golden/robust.rs` and
//! `golden/mutated.rs`, which damage every golden case in every place.

// Said although there is no other build, so that clippy knows all of this for tests.
#[cfg(test)]
mod bounds;
#[cfg(test)]
mod emitted;
#[cfg(test)]
mod files;
#[cfg(test)]
mod manifest;
#[cfg(test)]
mod markdown;
#[cfg(test)]
mod named;
#[cfg(test)]
mod newer;
#[cfg(test)]
mod prose;
#[cfg(test)]
mod references;
#[cfg(test)]
mod strings;
#[cfg(test)]
mod urls;
