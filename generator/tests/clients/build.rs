//! Emits the client of each golden case into a folder of its own, and lists their modules for `src/lib.rs` and `tests/main.rs`.
//!
//! The emitted files are those of a crate. As each becomes a module instead, two kinds of paths are extended: those that start
//! at the crate, and those that tests and documentation start with its name.

#![allow(clippy::unwrap_used, clippy::panic, reason = "a build fails by panicking")]

#[path = "../golden/case.rs"]
mod case;

use std::{
    env,
    fmt::Write,
    fs,
    path::{Path, PathBuf},
};

use case::Case;

fn main() {
    println!("cargo::rerun-if-changed=build.rs");
    println!("cargo::rerun-if-changed=../golden");
    let golden = Path::new(env!("CARGO_MANIFEST_DIR")).join("../golden");
    let out = PathBuf::from(env::var_os("OUT_DIR").unwrap());
    let clients = out.join("clients");
    drop(fs::remove_dir_all(&clients));
    let (mut modules, mut tests) = (String::new(), String::new());
    for case in case::read_cases(&golden) {
        let module = case.name.replace('-', "_");
        let folder = clients.join(&module);
        let tested = emit_client(&case, &module, &folder);
        writeln!(modules, "#[path = {:?}]\npub mod {module};", folder.join("src/lib.rs")).unwrap();
        let files = [
            tested.then(|| ("replay", folder.join("tests/replay/main.rs"))),
            golden.join(&case.path).join("wire.rs").canonicalize().ok().map(|file| ("wire", file)),
        ];
        let files = files.into_iter().flatten().map(|(name, file)| format!("#[path = {file:?}] mod {name};"));
        writeln!(tests, "mod {module} {{ {} }}", files.collect::<String>()).unwrap();
    }
    fs::write(out.join("modules.rs"), modules).unwrap();
    fs::write(out.join("tests.rs"), tests).unwrap();
}

/// Writes a client's files; says whether it has tests of recordings or examples.
fn emit_client(case: &Case, module: &str, folder: &Path) -> bool {
    let output = case.generate().unwrap_or_else(|found| panic!("{}: {found:#?}", case.name));
    for (name, text) in &case.recordings {
        write(&folder.join("tests/recordings").join(name), text);
    }
    for file in output.files {
        let is_rust = file.path.ends_with(".rs");
        let text = if is_rust { in_module(&file.text, module) } else { file.text };
        write(&folder.join(&file.path), &text);
    }
    output.tests > 0
}

/// The text of a crate's file as it reads in a module of `golden_clients`.
fn in_module(text: &str, module: &str) -> String {
    let named = replace_start(text, &format!("{module}::"), &format!("golden_clients::{module}::"));
    replace_start(&named, "crate::", &format!("crate::{module}::"))
}

/// Replaces `start` wherever a path starts with it, also after a leading `::`.
fn replace_start(text: &str, start: &str, replacement: &str) -> String {
    let mut replaced = String::new();
    let mut rest = text;
    while let Some((before, after)) = rest.split_once(start) {
        replaced.push_str(before);
        let leading = replaced.strip_suffix("::").unwrap_or(&replaced);
        let is_start = !leading.ends_with(|last: char| last.is_alphanumeric() || "_$:>".contains(last));
        replaced.push_str(if is_start { replacement } else { start });
        rest = after;
    }
    replaced + rest
}

fn write(path: &Path, text: &str) {
    fs::create_dir_all(path.parent().unwrap()).unwrap();
    fs::write(path, text).unwrap();
}
