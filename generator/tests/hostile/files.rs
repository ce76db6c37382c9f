//! Files are named by identifiers, so they stay where they belong on every system.

use std::collections::BTreeSet;

use serde_json::{Map, Value, json};

use crate::emitted::sound;

/// Names that are places elsewhere, devices, the crate's own files, or the same file to some systems.
const NAMES: [&str; 58] = [
    "../../etc/passwd",
    "..",
    ".",
    "./x",
    "/etc/passwd",
    "//host/share",
    "\\\\host\\share",
    "C:\\windows",
    "C:x",
    "a/b",
    "a\\b",
    "a\0b",
    "~/x",
    "~root",
    "$HOME",
    "%2e%2e%2f",
    "con",
    "CON",
    "con.txt",
    "prn",
    "aux",
    "nul",
    "NUL",
    "com1",
    "COM9",
    "lpt1",
    "com\u{b9}",
    "conin$",
    "x:stream",
    "lib",
    "main",
    "mod",
    "build",
    "bin",
    "client",
    "auth",
    "models",
    "server",
    "webhooks",
    "src",
    "tests",
    "target",
    ".cargo",
    "Cargo.toml",
    "build.rs",
    "books",
    "BOOKS",
    "Books ",
    "bo\u{200b}oks",
    "book s",
    "core",
    "std",
    "self",
    "crate",
    "super",
    "-rf",
    "\u{202e}sr.x",
    "*",
];

/// One operation, and one model of its own, for each tag.
fn tagged(names: &[&str]) -> Value {
    let (mut paths, mut schemas) = (Map::new(), Map::new());
    for (index, name) in names.iter().enumerate() {
        let schema = format!("{name}{index}");
        let reference =
            format!("#/components/schemas/{}", schema.replace('%', "%25").replace('~', "~0").replace('/', "~1"));
        schemas.insert(schema, json!({"type": "object", "properties": {"a": {"type": "string"}}}));
        let answer = json!({"description": "ok", "content": {"application/json": {"schema": {"$ref": reference}}}});
        paths.insert(format!("/x{index}"), json!({"get": {"tags": [name], "responses": {"200": answer}}}));
    }
    json!({
        "openapi": "3.0.3", "info": {"title": "Shelf", "version": "1"}, "servers": [{"url": "https://shelf.example"}],
        "paths": paths, "components": {"schemas": schemas},
    })
}

/// Fails unless every system has room for these files, each a file of its own, below `src`.
#[track_caller]
fn harmless(api: &Value) -> Vec<String> {
    let paths: Vec<_> = sound(api, &Value::Null).files.into_iter().map(|file| file.path).collect();
    let mut seen = BTreeSet::new();
    for path in &paths {
        assert!(seen.insert(path.to_lowercase()), "{path} stands twice in {paths:?}");
        let Some(below) = path.strip_prefix("src/") else {
            assert_eq!(path, "api.md");
            continue;
        };
        // The emitter's own, not the description's.
        if below == "rustfmt.toml" {
            continue;
        }
        for part in below.split('/') {
            let stem = part.strip_suffix(".rs").unwrap_or(part);
            let plain = stem.bytes().all(|byte| byte.is_ascii_lowercase() || byte.is_ascii_digit() || byte == b'_');
            assert!(plain && (1..=110).contains(&stem.len()), "{path}");
            let device = ["con", "prn", "aux", "nul"].contains(&stem);
            let port = stem
                .strip_prefix("com")
                .or(stem.strip_prefix("lpt"))
                .is_some_and(|rest| rest.len() == 1 && rest != "0" && rest.parse::<u8>().is_ok());
            assert!(!device && !port, "{path} is a device on Windows");
        }
        assert!(path != "src/main.rs" && !path.starts_with("src/bin/"), "{path} would be a program");
    }
    paths
}

#[test]
fn names_of_tags_lead_nowhere_else() {
    harmless(&tagged(&NAMES));
    for name in NAMES {
        harmless(&tagged(&[name]));
    }
}

#[test]
fn names_of_path_segments_lead_nowhere_else() {
    for name in NAMES {
        let path = format!("/{name}/x");
        harmless(&json!({
            "openapi": "3.0.3", "info": {"title": "Shelf", "version": "1"}, "servers": [{"url": "https://shelf.example"}],
            "paths": {path: {"get": {"responses": {"204": {"description": "ok"}}}}},
        }));
    }
}

#[test]
fn very_long_names_are_short_enough_for_files() {
    let (long, other) = ("x".repeat(10_000), format!("{}y", "x".repeat(9_999)));
    assert!(harmless(&tagged(&[&long, &other])).iter().all(|path| path.len() < 130));
}
