//! What must hold of any bytes. The fuzzer calls it, and so does a test of the workspace, with the corpus.

use oas_client_generator::{Description, Options, generate};

/// Whether a crate came of it: of the text alone, and of the text as the webhooks of a small API.
///
/// # Panics
///
/// If a file is no Rust or hides characters, if a problem says nothing, or as the generator does.
pub(crate) fn generates(bytes: &[u8]) -> bool {
    let Ok(text) = std::str::from_utf8(bytes) else { return false };
    let options = Options::new("fuzzed", "api.yaml");
    let mut delivered = options.clone();
    delivered.webhooks = Some(Description::new(text, "webhooks.yaml"));
    let alone = is_sound(text, &options);
    alone | is_sound(SMALL, &delivered)
}

const SMALL: &str =
    "{openapi: 3.0.3, info: {title: Small, version: '1'}, servers: [{url: 'https://small.example'}], paths: {}}";

fn is_sound(text: &str, options: &Options) -> bool {
    match generate(text, &[], options) {
        Ok(output) => {
            for file in &output.files {
                let hidden = |c: char| c.is_control() && c != '\n' || ('\u{202A}'..='\u{202E}').contains(&c);
                assert!(!file.text.contains(hidden), "{}: {}", file.path, file.text.escape_debug());
                if file.path.ends_with(".rs") {
                    syn::parse_file(&file.text).unwrap_or_else(|error| panic!("{}: {error}\n{}", file.path, file.text));
                }
            }
            true
        }
        Err(diagnostics) => {
            assert!(!diagnostics.is_empty(), "nothing came of it, and nothing is said");
            for diagnostic in diagnostics {
                assert!(
                    !diagnostic.message.is_empty() && !diagnostic.help.contains("fault of the generator"),
                    "{diagnostic}"
                );
            }
            false
        }
    }
}
