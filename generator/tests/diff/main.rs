//! Changes of a description for callers: a case for each rule, and the invariants of all cases.
//!
//! `<rule>.yaml` holds two descriptions, before and after; `<rule>.txt` the lines that the change comes to, and those of
//! the way back. What comes out now becomes what is expected with
//!
//! ```sh
//! ACCEPT=1 cargo test -p oas-client-generator --test diff
//! ```
//!
//! Read the diff before you commit it. `locked` uses the comparison to show that published names stay.

// Said although there is no other build, so that clippy knows all of this for tests.
#[cfg(test)]
mod causes;
#[cfg(test)]
mod clients;
#[cfg(test)]
mod locked;
#[cfg(test)]
mod rules;
