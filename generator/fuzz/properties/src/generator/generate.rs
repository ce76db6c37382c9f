//! Any description becomes a crate whose files are Rust, or diagnostics: alone, and as the webhooks of a small API.

use oas_client_generator::{Description, Options, generate};

use super::described::is_sound;

const SMALL: &str =
    "{openapi: 3.0.3, info: {title: Small, version: '1'}, servers: [{url: 'https://small.example'}], paths: {}}";

/// Checks a description. Returns `true` if a crate came of it.
pub fn check(bytes: &[u8]) -> bool {
    let Ok(text) = std::str::from_utf8(bytes) else { return false };
    let options = Options::new("fuzzed", "api.yaml");
    let mut delivered = options.clone();
    delivered.webhooks = Some(Description::new(text, "webhooks.yaml"));
    let alone = is_sound(&generate(text, &[], &options));
    alone | is_sound(&generate(SMALL, &[], &delivered))
}
