//! An API gives the same client in whatever version of OpenAPI it is described.

use std::{fs, path::Path};

use oas_client_generator::{File, Options, generate};
use serde_yaml::Value;

use crate::{
    cases,
    version_forms::{as_2_0, as_3_1, reduced},
};

/// The repository's own description.
fn chat() -> Value {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("../spec/chat_v2.yaml");
    let mut document: Value = serde_yaml::from_str(&fs::read_to_string(path).unwrap()).unwrap();
    document.apply_merge().unwrap();
    document
}

fn files(document: &Value) -> Vec<File> {
    let text = serde_yaml::to_string(document).unwrap();
    let output = generate(&text, &[], &Options::new("chat", "api.yaml"));
    output.unwrap_or_else(|diagnostics| panic!("{}", text_of(&diagnostics))).files
}

fn text_of(diagnostics: &[oas_client_generator::Diagnostic]) -> String {
    diagnostics.iter().map(ToString::to_string).collect::<Vec<_>>().join("\n")
}

/// Asserts that both clients have the same files, byte for byte.
fn assert_same(name: &str, one: &[File], other: &[File]) {
    let paths = |files: &[File]| files.iter().map(|file| file.path.clone()).collect::<Vec<_>>();
    assert_eq!(paths(one), paths(other), "{name}");
    for (one, other) in one.iter().zip(other) {
        let different = one.text.lines().zip(other.text.lines()).find(|(one, other)| one != other);
        assert!(one.text == other.text, "{name}, {}: {different:?}", one.path);
    }
}

#[test]
fn the_description_of_chat_gives_one_client_as_3_0_and_3_1_and_3_2() {
    let document = chat();
    let expected = files(&document);
    for version in ["3.1.1", "3.2.0"] {
        assert_same(version, &expected, &files(&as_3_1(document.clone(), version)));
    }
}

/// 2.0 has one server, and no references in parameters; so the other versions are reduced to what 2.0 can say.
#[test]
fn the_description_of_chat_gives_one_client_as_2_0_and_later() {
    let document = reduced(chat());
    let expected = files(&document);
    assert!(expected.len() > 20, "too little is left");
    assert_same("3.1", &expected, &files(&as_3_1(document.clone(), "3.1.0")));
    assert_same("2.0", &expected, &files(&as_2_0(document)));
}

#[test]
fn each_golden_case_gives_one_client_as_3_0_and_3_1() {
    for case in cases::golden() {
        let Ok(mut document) = serde_yaml::from_str::<Value>(&case.description) else { continue };
        let is_3_0 = document.get("openapi").and_then(Value::as_str).is_some_and(|version| version.starts_with("3.0"));
        // Keywords beside `$ref` mean more in 3.1, and keywords of 3.1 are noted in 3.0.
        if !is_3_0 || case.path.starts_with("versions/") || case.path == "references/components" {
            continue;
        }
        document.apply_merge().unwrap();
        let text = serde_yaml::to_string(&as_3_1(document, "3.1.0")).unwrap();
        let (Ok(expected), Ok(found)) = (case.generate(), case.generate_from(&text, case.webhooks.as_deref())) else {
            panic!("{}", case.path)
        };
        assert_same(&case.path, &expected.files, &found.files);
    }
}
