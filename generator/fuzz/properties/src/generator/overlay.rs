//! Any overlay is applied to a description or reported. The description is a small one, or stands behind a line `---`.

use oas_client_generator::{Options, Overlay, generate};

use super::described::{SHELF, is_sound, parts};

/// Checks an overlay. Returns `true` if a crate came of it.
pub fn check(bytes: &[u8]) -> bool {
    let Some((overlay, description)) = parts(bytes) else { return false };
    let mut options = Options::new("fuzzed", "api.yaml");
    options.overlays.push(Overlay::new("fuzzed.yaml", overlay));
    is_sound(&generate(description.unwrap_or(SHELF), &[], &options))
}
