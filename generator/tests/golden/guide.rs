//! The crate in `docs/guide/generator.md`, whose build script generates a module of it, builds as it stands there.

use std::{fs, path::Path};

#[ignore = "builds a crate: cargo xtask deep-check"]
#[test]
fn the_guides_crate_builds_without_a_warning() {
    let repository = nested_cargo::repository();
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
    nested_cargo::copy_lock_file(&repository, &folder).unwrap();
    let mut cargo = nested_cargo::cargo(&folder);
    cargo.args(["check", "--quiet"]).env("CARGO_TARGET_DIR", crate::nested_target()).env("RUSTFLAGS", "");
    nested_cargo::run(&mut cargo).unwrap_or_else(|error| panic!("{error}"));
}

/// The text in the fences after a file's name.
fn block(guide: &str, file: &str) -> String {
    let (_, rest) = guide.split_once(&format!("\n`{file}`\n\n```")).unwrap();
    let (_, rest) = rest.split_once('\n').unwrap();
    rest.split_once("\n```").unwrap().0.to_owned() + "\n"
}
