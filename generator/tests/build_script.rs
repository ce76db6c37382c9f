//! The crate in `docs/guide/generator.md`, whose build script generates a module of it, builds as it stands there.

#![allow(clippy::unwrap_used, reason = "a test's set-up fails by panicking")]

use std::{fs, path::Path, process::Command};

#[test]
fn the_guides_crate_builds_without_a_warning() {
    let repository = Path::new(env!("CARGO_MANIFEST_DIR")).parent().unwrap();
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join("build-script");
    let guide = fs::read_to_string(repository.join("docs/guide/generator.md")).unwrap();
    for file in ["Cargo.toml", "shelf.yaml", "build.rs", "src/lib.rs"] {
        let mut text = block(&guide, file).replace("\"…/", &format!("\"{}/", repository.display()));
        match file {
            "Cargo.toml" => text.push_str("\n[workspace]\n\n[profile.dev]\ndebug = false\n"),
            "src/lib.rs" => text = text.replacen("\n\n", "\n#![warn(missing_docs)]\n\n", 1),
            _ => {}
        }
        let path = folder.join(file);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, text).unwrap();
    }
    fs::copy(repository.join("Cargo.lock"), folder.join("Cargo.lock")).unwrap();
    let output = Command::new(env!("CARGO"))
        .args(["check", "--offline", "--quiet"])
        .current_dir(&folder)
        .env("CARGO_TARGET_DIR", folder.join("target"))
        .env("RUSTFLAGS", "")
        .output()
        .unwrap();
    let said = String::from_utf8_lossy(&output.stderr);
    assert!(output.status.success() && said.trim().is_empty(), "{said}");
}

/// The text in the fences after a file's name.
fn block(guide: &str, file: &str) -> String {
    let (_, rest) = guide.split_once(&format!("\n`{file}`\n\n```")).unwrap();
    let (_, rest) = rest.split_once('\n').unwrap();
    rest.split_once("\n```").unwrap().0.to_owned() + "\n"
}
