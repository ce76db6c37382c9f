//! The features and dependencies that emitted files need, and those that the manifest of an existing crate lacks.

use oas_client_generator::Output;
use toml::{Table, Value};

use crate::manifest::{RUNTIME, for_tests, quoted};

/// The tables of a manifest whose dependencies tests can use.
const FOR_TESTS: [&str; 3] = ["dev-dependencies", "dev_dependencies", "dependencies"];

/// A line that a manifest lacks.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct Missing {
    /// The emitted code that doesn't compile without the line.
    pub(crate) code: &'static str,
    /// The table of the line.
    pub(crate) table: &'static str,
    /// The text to paste: the line, below the header of its table if the manifest lacks that too.
    pub(crate) text: String,
}

impl Missing {
    fn new(manifest: &Table, code: &'static str, table: &'static str, line: String) -> Self {
        let text = if manifest.contains_key(table) { line } else { format!("[{table}]\n{line}") };
        Self { code, table, text }
    }
}

/// The lines that the emitted files need and `manifest`, the text of a `Cargo.toml`, lacks.
pub(crate) fn missing(manifest: &str, output: &Output) -> Vec<Missing> {
    let Ok(manifest) = manifest.parse::<Table>() else { return Vec::new() };
    let tests = (output.tests > 0 && !has_tests(&manifest))
        .then(|| Missing::new(&manifest, "replay tests", "dev-dependencies", for_tests(&source(&manifest))));
    let has_webhooks = manifest.get("features").and_then(|features| features.get("webhooks")).is_some();
    let webhooks = (output.events > 0 && !has_webhooks).then(|| {
        let line = format!("webhooks = [\"{RUNTIME}/webhooks\"]");
        Missing::new(&manifest, "webhooks", "features", line)
    });
    tests.into_iter().chain(webhooks).collect()
}

/// Returns `true` if tests are built with the runtime's feature `replay`.
fn has_tests(manifest: &Table) -> bool {
    let platforms = manifest.get("target").and_then(Value::as_table).into_iter().flat_map(Table::values);
    let tables = platforms.filter_map(Value::as_table).chain([manifest]);
    let mut runtimes = tables.flat_map(|table| FOR_TESTS.iter().filter_map(|name| table.get(*name)?.get(RUNTIME)));
    runtimes.any(|runtime| {
        let features = runtime.get("features").and_then(Value::as_array);
        features.is_some_and(|features| features.iter().any(|feature| feature.as_str() == Some("replay")))
    })
}

/// Where the manifest's own dependency on the runtime comes from, as the keys of an inline table.
fn source(manifest: &Table) -> String {
    let version = |version: &str| format!("version = {}", quoted(version));
    match manifest.get("dependencies").and_then(|dependencies| dependencies.get(RUNTIME)) {
        Some(Value::Table(runtime)) => {
            let is_source = |key: &str| !["features", "default-features", "optional"].contains(&key);
            let keys = runtime.iter().filter(|(key, _)| is_source(key)).filter_map(|(key, value)| match value {
                Value::String(text) => Some(format!("{key} = {}", quoted(text))),
                Value::Boolean(whether) => Some(format!("{key} = {whether}")),
                _ => None,
            });
            keys.collect::<Vec<_>>().join(", ")
        }
        Some(Value::String(text)) => version(text),
        _ => version(env!("CARGO_PKG_VERSION")),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn tests_in(manifest: &str) -> bool {
        has_tests(&manifest.parse().unwrap())
    }

    #[test]
    fn a_manifest_builds_tests_with_the_feature_in_any_of_its_dependencies() {
        let runtime = "oas-client-runtime = { version = \"1\", features = [\"replay\"] }";
        for table in ["dev-dependencies", "dependencies", "target.'cfg(unix)'.dev-dependencies"] {
            assert!(tests_in(&format!("[{table}]\n{runtime}")), "{table}");
        }
        assert!(!tests_in(&format!("[build-dependencies]\n{runtime}")));
        assert!(!tests_in("[dev-dependencies]\noas-client-runtime = { version = \"1\", features = [\"rustls\"] }"));
        assert!(!tests_in("[dev-dependencies]\noas-client-runtime = \"1\""));
        assert!(!tests_in("dependencies = 1"));
    }

    #[test]
    fn the_source_is_that_of_the_dependency() {
        let source = |runtime: &str| source(&format!("[dependencies]\n{runtime}").parse().unwrap());
        let path = "oas-client-runtime = { path = \"../a \\\"b\\\"\", default-features = false, features = [\"idn\"] }";
        assert_eq!(source(path), "path = \"../a \\\"b\\\"\"");
        assert_eq!(source("oas-client-runtime = \"0.7\""), "version = \"0.7\"");
        assert_eq!(source("oas-client-runtime.workspace = true"), "workspace = true");
        assert_eq!(
            source("oas-client-runtime = { git = \"https://a.example\", rev = \"1\" }"),
            "git = \"https://a.example\", rev = \"1\""
        );
        assert_eq!(source(""), format!("version = \"{}\"", env!("CARGO_PKG_VERSION")));
    }
}
