//! Every golden case is emitted as expected, always the same.

use std::{env, process::Command};

use oas_client_generator::{Diagnostic, File};
use serde::Serialize;

use crate::cases::{self, Case};

/// The files that differ little from case to case. A case shows those that its directive `also` names.
const ALIKE: [&str; 7] = [
    "src/lib.rs",
    "src/client.rs",
    "src/models.rs",
    "src/rustfmt.toml",
    "tests/replay/main.rs",
    "tests/replay/rustfmt.toml",
    "api.md",
];

#[test]
fn files_are_as_expected() {
    let all = cases::golden();
    assert!(all.len() > 20, "the cases are missing");
    cases::check(all.iter().map(|case| (format!("golden/{}/expected.rs", case.path), text(case))));
}

#[test]
fn the_same_input_gives_the_same_output() {
    for case in cases::golden() {
        let first = case.generate();
        // `HashMap`s are seeded anew in every thread.
        let second = std::thread::scope(|scope| scope.spawn(|| case.generate()).join());
        assert_eq!(first, second.unwrap(), "{}", case.name);
    }
}

/// JSON as an editor on Windows may save it: tabs, CR LF, and a byte order mark.
#[test]
fn json_gives_the_same_output_as_yaml() {
    for case in cases::golden() {
        let tree: serde_yaml::Value = serde_yaml::from_str(&case.description).unwrap();
        let mut json = Vec::new();
        let tabs = serde_json::ser::PrettyFormatter::with_indent(b"\t");
        tree.serialize(&mut serde_json::Serializer::with_formatter(&mut json, tabs)).unwrap();
        let json = String::from_utf8(json).unwrap().replace('\n', "\r\n");
        let dos = case.description.replace('\n', "\r\n");
        let expected = case.generate();
        for text in [json, dos] {
            let generated = case.generate_from(&format!("\u{feff}{text}"), case.webhooks.as_deref());
            assert_eq!(generated, expected, "{}", case.name);
        }
    }
}

#[test]
fn neither_environment_nor_folder_make_a_difference() {
    if expected_files::accepting() {
        return;
    }
    let mut again = Command::new(env::current_exe().unwrap());
    again.args(["--exact", "emitted::files_are_as_expected"]).env_clear().current_dir(env::temp_dir());
    let output = again.output().unwrap();
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stdout));
}

fn text(case: &Case) -> String {
    let output = case.generate().unwrap_or_else(|diagnostics| panic!("{}: {}", case.name, shown(&diagnostics)));
    let mut text = String::new();
    if !output.diagnostics.is_empty() {
        text.push_str("// === problems\n");
        let lines = shown(&output.diagnostics);
        text.extend(lines.lines().map(|line| format!("// {line}").trim_end().to_owned() + "\n"));
    }
    let also: Vec<_> = case.directive("also").unwrap_or_default().split_whitespace().collect();
    for name in &also {
        assert!(output.files.iter().any(|file| file.path == *name), "{}: there is no `{name}`", case.name);
    }
    for File { path, text: code } in output.files {
        if !ALIKE.contains(&path.as_str()) || also.contains(&path.as_str()) {
            let body = code.split_once('\n').map_or("", |(_, body)| body);
            text.push_str(&format!(
                "{}// === {path}\n\n{}\n",
                if text.is_empty() { "" } else { "\n" },
                body.trim_end()
            ));
        }
    }
    text
}

fn shown(diagnostics: &[Diagnostic]) -> String {
    diagnostics.iter().map(Diagnostic::to_string).collect::<Vec<_>>().join("\n\n")
}
