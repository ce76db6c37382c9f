//! A description decides nothing about how a crate is built: no file but sources comes of it, and nothing in those runs while
//! they are compiled, reads another file, or moves a module. (`oas-client`'s own tests show the manifest that it writes.)

use proc_macro2::{TokenStream, TokenTree};
use serde_json::{Value, json};

use crate::emitted::sound;

/// Texts that would do it, if they were code or TOML.
const HOSTILE: [&str; 8] = [
    "\"]\n[dependencies]\nevil = \"1\"\n",
    "1\"\n[build-dependencies]\nevil = '*'\n#",
    "include!(\"/etc/passwd\")",
    "#[path = \"/etc/passwd\"] mod evil;",
    "env!(\"HOME\")",
    "#![allow(warnings)]",
    "\nextern crate evil;\n",
    "\n//! ```\n//! std::process::exit(1)\n//! ```\nuse evil as rt;\n",
];

fn described(text: &str) -> Value {
    json!({
        "openapi": "3.0.3",
        "info": {"title": text, "version": text, "description": text, "contact": {"name": text}, "license": {"name": text},
                 "x-oas-client": {"dependencies": {"evil": "1"}}, "x-build": text},
        "x-dependencies": {"evil": "1"}, "x-features": [text],
        "servers": [{"url": "https://shelf.example"}],
        "tags": [{"name": text, "description": text}],
        "paths": {"/books": {"get": {
            "tags": [text], "summary": text, "description": text, "operationId": text,
            "parameters": [{"name": text, "in": "query", "description": text, "schema": {"type": "string", "default": text, "pattern": text, "format": text}}],
            "responses": {"200": {"description": text, "content": {"application/json": {"schema": {"$ref": "#/components/schemas/Book"}}}}},
        }}},
        "components": {"schemas": {"Book": {
            "type": "object", "description": text, "example": {text: text},
            "properties": {text: {"type": "string", "description": text, "enum": [text, "b"]}},
        }}},
    })
}

#[test]
fn only_sources_and_a_page_are_emitted() {
    for text in HOSTILE {
        for file in sound(&described(text), &Value::Null).files {
            assert!(
                matches!(file.path.as_str(), "api.md" | "src/rustfmt.toml")
                    || file.path.starts_with("src/") && file.path.ends_with(".rs"),
                "{}",
                file.path
            );
        }
    }
}

#[test]
fn sources_take_nothing_from_elsewhere() {
    for text in HOSTILE {
        for file in sound(&described(text), &Value::Null).files.iter().filter(|file| file.path.ends_with(".rs")) {
            look(file.text.parse().unwrap(), &file.path);
        }
    }
}

/// Fails at an attribute `path`, at a macro that reads files or the environment (the package's own name and version aside),
/// and at a crate that isn't ours.
fn look(tokens: TokenStream, path: &str) {
    let tokens: Vec<_> = tokens.into_iter().collect();
    for (index, token) in tokens.iter().enumerate() {
        let next = |offset: usize| tokens.get(index + offset).map(ToString::to_string).unwrap_or_default();
        match token {
            TokenTree::Ident(name) => {
                let name = name.to_string();
                let called = next(1) == "!";
                let package = ["(\"CARGO_PKG_NAME\")", "(\"CARGO_PKG_VERSION\")"].contains(&next(2).as_str());
                let reads = name.starts_with("include") || name == "option_env" || (name == "env" && !package);
                assert!(!(called && reads), "{path}: {name}!{}", next(2));
                assert!(!(name == "path" && next(1) == "="), "{path}: path = {}", next(2));
                assert!(name != "evil", "{path}: {name}");
                if name == "use" && next(1) != "{" {
                    let from = next(1);
                    let ours = ["crate", "self", "super", "oas_client_runtime", "std"];
                    assert!(
                        ours.contains(&from.as_str()) || path == "src/lib.rs" || path.ends_with("models.rs"),
                        "{path}: use {from}"
                    );
                }
            }
            TokenTree::Group(group) => look(group.stream(), path),
            _ => {}
        }
    }
}
