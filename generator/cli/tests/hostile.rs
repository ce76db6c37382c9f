//! Descriptions that mean harm, at the program: what it writes, and what it refuses to write through.
#![allow(clippy::unwrap_used, reason = "a test's set-up fails by panicking")]

use std::{
    fs,
    path::Path,
    process::{Command, Output},
};

use serde_json::json;
use tempfile::TempDir;
use toml::Table;

fn generate(folder: &Path, title: &str, version: &str) -> Output {
    let description = json!({
        "openapi": "3.0.3", "info": {"title": title, "version": version, "description": title},
        "servers": [{"url": "https://shelf.example"}],
        "paths": {"/books": {"get": {"tags": ["../../escape"], "responses": {"204": {"description": title}}}}},
    });
    fs::write(folder.join("api.json"), description.to_string()).unwrap();
    let mut command = Command::new(env!("CARGO_BIN_EXE_oas-client"));
    command.current_dir(folder).args(["generate", "api.json", "--out", "out"]).output().unwrap()
}

fn manifest(title: &str, version: &str) -> (Table, String) {
    let folder = TempDir::new().unwrap();
    let run = generate(folder.path(), title, version);
    assert!(run.status.success(), "{title:?}: {}", String::from_utf8_lossy(&run.stderr));
    let read = |file: &str| fs::read_to_string(folder.path().join("out").join(file)).unwrap();
    for file in ["Cargo.toml", "README.md"] {
        let hides = |c: char| {
            c.is_control() && c != '\n'
                || ('\u{202A}'..='\u{202E}').contains(&c)
                || ('\u{2066}'..='\u{2069}').contains(&c)
        };
        assert!(!read(file).contains(hides), "{file}: {}", read(file).escape_debug());
    }
    assert!(!folder.path().join("out/build.rs").exists());
    (read("Cargo.toml").parse().unwrap(), read("README.md"))
}

#[test]
fn no_title_and_no_version_changes_what_the_crate_is_built_from() {
    let (mut usual, _) = manifest("Shelf", "1");
    let package = |table: &mut Table| {
        let package = table["package"].as_table_mut().unwrap();
        [package.remove("name"), package.remove("description")].map(|text| text.unwrap().as_str().unwrap().to_owned())
    };
    package(&mut usual);
    for hostile in [
        "x\"]\n[dependencies]\nevil = \"1\"\n",
        "x\"\nbuild = \"evil.rs\"\n",
        "x'''\n[build-dependencies]\nevil='*'",
        "x\\\"\n[lib]\npath=\"/etc/passwd\"",
        "x\r[patch.crates-io]\r",
        "x\"\"\"\n",
        "x\\",
        "x\u{202e}evil\u{2066}\u{7f}\u{85}\u{2028}",
        "x\0",
        "x</details><script>alert(1)</script>",
        "x\n```sh\nrm -rf /\n```\n",
        "x](https://evil.example) ![y](z)",
        "evil\" }\n#",
        "con",
        "x/../../y",
        "\u{68da}",
        &"x ".repeat(5_000),
        "",
    ] {
        let (mut table, readme) = manifest(hostile, hostile);
        let [name, description] = package(&mut table);
        assert_eq!(table, usual, "{hostile:?}");
        assert!(name.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'-') && name.len() <= 64, "{name}");
        assert!(description.starts_with("Client for ") && !description.contains('\n'), "{description}");
        assert!(
            !readme.contains("<script>") && !readme.contains("](https://evil") && !readme.contains("\n```sh\nrm"),
            "{readme}"
        );
    }
}

#[cfg(unix)]
#[test]
fn nothing_is_written_through_a_symbolic_link() {
    use std::os::unix::fs::symlink;

    for link in [
        "src",
        "src/lib.rs",
        "src/client.rs",
        "src/escape.rs",
        "api.md",
        "oas-client.lock.yaml",
        "oas-client.baseline.json",
        "Cargo.toml",
        "README.md",
    ] {
        for (kind, target) in [("folder", "elsewhere"), ("file", "elsewhere/file"), ("nothing", "elsewhere/absent")] {
            let folder = TempDir::new().unwrap();
            let path = |relative: &str| folder.path().join(relative);
            fs::create_dir_all(path("elsewhere")).unwrap();
            fs::write(path("elsewhere/file"), "// @generated, but not here\n").unwrap();
            fs::create_dir_all(path("out").join(link).parent().unwrap()).unwrap();
            symlink(path(target), path("out").join(link)).unwrap();
            let run = generate(folder.path(), "Shelf", "1");
            assert_eq!(
                fs::read_to_string(path("elsewhere/file")).unwrap(),
                "// @generated, but not here\n",
                "{link} to a {kind}"
            );
            let elsewhere: Vec<_> =
                fs::read_dir(path("elsewhere")).unwrap().map(|entry| entry.unwrap().file_name()).collect();
            assert_eq!(elsewhere, ["file"], "{link} to a {kind}");
            // These are their owner's, who may have them elsewhere.
            let owned = ["Cargo.toml", "README.md"].contains(&link);
            assert!(owned || !run.status.success(), "{link} to a {kind}: {run:?}");
        }
    }
}

#[cfg(unix)]
#[test]
fn the_folder_itself_may_be_a_link_since_its_owner_named_it() {
    let folder = TempDir::new().unwrap();
    fs::create_dir(folder.path().join("real")).unwrap();
    std::os::unix::fs::symlink("real", folder.path().join("out")).unwrap();
    assert!(generate(folder.path(), "Shelf", "1").status.success());
    assert!(folder.path().join("real/src/lib.rs").is_file());
}

#[cfg(unix)]
#[test]
fn files_are_removed_inside_the_folder_only() {
    let folder = TempDir::new().unwrap();
    let path = |relative: &str| folder.path().join(relative);
    assert!(generate(folder.path(), "Shelf", "1").status.success());
    fs::create_dir(path("elsewhere")).unwrap();
    fs::write(path("elsewhere/stale.rs"), "// @generated\n").unwrap();
    fs::write(path("out/src/stale.rs"), "// @generated\n").unwrap();
    std::os::unix::fs::symlink(path("elsewhere"), path("out/src/models")).unwrap();
    std::os::unix::fs::symlink(path("elsewhere/stale.rs"), path("out/src/linked.rs")).unwrap();
    assert!(generate(folder.path(), "Shelf", "1").status.success());
    assert!(path("elsewhere/stale.rs").is_file() && !path("out/src/stale.rs").exists());
}

/// The title is read before all else.
#[test]
fn a_title_is_found_without_expanding_aliases() {
    let folder = TempDir::new().unwrap();
    let text = format!("info: {{title: Shelf}}\nx: &a [{}]\ny: [{}]\n", "1, ".repeat(20_000), "*a, ".repeat(20_000));
    fs::write(folder.path().join("api.yaml"), text).unwrap();
    let mut command = Command::new(env!("CARGO_BIN_EXE_oas-client"));
    let run = command.current_dir(folder.path()).args(["generate", "api.yaml", "--out", "out"]).output().unwrap();
    assert!(String::from_utf8_lossy(&run.stderr).contains("repetition limit"), "{run:?}");
}
