//! Any recording becomes tests or diagnostics.

use oas_client_generator::{Options, Recording, generate};

use super::described::{SHELF, is_sound, parts};

/// Checks a recording of a small API, or of the one behind a line `---`. Returns `true` if a crate came of it.
pub fn check(bytes: &[u8]) -> bool {
    let Some((text, description)) = parts(bytes) else { return false };
    let recordings = [Recording { name: "fuzzed.har", text }];
    is_sound(&generate(description.unwrap_or(SHELF), &recordings, &Options::new("fuzzed", "api.yaml")))
}
