//! What is read: descriptions of one file or several, selections and overlays.

use std::fs;

use crate::{Desk, SHELF};

#[test]
fn a_description_comes_from_standard_input_as_yaml_or_json() {
    let desk = Desk::new();
    let json = serde_json::to_string(&serde_yaml::from_str::<serde_yaml::Value>(SHELF).unwrap()).unwrap();
    for text in [SHELF, &json] {
        let run = desk.run_with(&["generate", "-", "--out", "my shelf"], text).ended(0);
        assert!(
            run.out.starts_with("generate: 2 operations, 1 models, 0 replay tests from standard input\n"),
            "{run:?}"
        );
        assert!(desk.read("my shelf/src/lib.rs").contains("from standard input. Do not edit."));
    }
    let run = desk.run_with(&["lint", "-"], "openapi: 3.0.3\ninfo: {title: 7, version: '1'}\npaths: {}\n").ended(1);
    assert!(run.err.contains("--> standard input:2:15"), "{run:?}");
    assert!(run.err.ends_with("standard input: 1 error, 0 warnings\n"), "{run:?}");
}

/// The shelf with a schema of another file.
fn in_two_files(reference: &str) -> String {
    let book = "    Book: {type: object, required: [title], properties: {title: {type: string, example: Walden}, pages: {type: integer}}}\n";
    assert!(SHELF.ends_with(book));
    SHELF.replace(book, &format!("    Book: {{$ref: '{reference}'}}\n"))
}

#[test]
fn a_description_may_be_made_of_several_files() {
    let desk = Desk::new();
    desk.write("shelf.yaml", &in_two_files("parts/book.yaml"));
    desk.write(
        "parts/book.yaml",
        "type: object\nrequired: [title]\nproperties: {title: {$ref: '../title.json#/of book'}}\n",
    );
    desk.write("title.json", r#"{"of book": {"type": "string", "descripton": "What is on its cover."}}"#);
    let run = desk.generate(&[]).ended(0);
    assert!(run.err.contains("--> title.json:1:32"), "{run:?}");
    assert!(desk.files().values().any(|text| text.contains("pub title: String")));
    // A part that changes makes the crate stale; one with a mistake is named, and leaves it as it is.
    desk.edit("title.json", r#""type": "string""#, r#""type": "integer""#);
    desk.generate(&["--check"]).ended(1);
    desk.write("parts/book.yaml", "type: object\nproperties: {title: {$ref: '../title.json#/of books'}}\n");
    let run = desk.generate(&[]).ended(1);
    assert!(
        run.err.contains("error: `$ref: ../title.json#/of books` leads nowhere\n --> parts/book.yaml:2:28"),
        "{run:?}"
    );
    let run = desk.run(&["lint", "shelf.yaml"]).ended(1);
    assert!(run.err.contains("--> parts/book.yaml:2:28"), "{run:?}");
    desk.write("parts/book.yaml", "type: {");
    let run = desk.generate(&[]).ended(1);
    assert!(
        run.err.contains("error: the file can't be read as YAML or JSON") && run.err.contains("--> parts/book.yaml:1"),
        "{run:?}"
    );
    // One that isn't there is an error, said once.
    desk.write("parts/book.yaml", "{type: object, properties: {title: {$ref: '../titel.json#/of book'}}}");
    desk.write(
        "shelf.yaml",
        &in_two_files("parts/book.yaml").replace("\nservers:", "\nx-other: {$ref: title.json}\nservers:"),
    );
    let run = desk.generate(&[]).ended(1);
    assert!(
        run.err.contains("error: `$ref: ../titel.json#/of book` leads nowhere: there is no file `titel.json`\n --> parts/book.yaml:1:43"),
        "{run:?}"
    );
    assert!(run.err.contains("did you mean `title.json`?") && run.err.contains("1 error"), "{run:?}");
    assert_eq!(run.err.matches("titel.json#").count(), 2, "{run:?}");
    // From standard input there is no folder.
    let run = desk.run_with(&["lint", "-"], &in_two_files("title.json#/of book")).ended(0);
    assert!(run.err.contains("`$ref: title.json#/of book` leads to a file that can't be read"), "{run:?}");
}

#[cfg(unix)]
#[test]
fn no_file_outside_of_the_description_s_folder_is_read() {
    let desk = Desk::new();
    desk.write("secret.yaml", "{type: object, properties: {secret: {type: string}}}");
    std::os::unix::fs::symlink(desk.path("secret.yaml"), desk.path("linked.yaml")).unwrap();
    fs::create_dir(desk.path("spec")).unwrap();
    std::os::unix::fs::symlink(desk.path("secret.yaml"), desk.path("spec/linked.yaml")).unwrap();
    std::os::unix::fs::symlink(desk.path(""), desk.path("spec/up")).unwrap();
    let absolute = desk.path("secret.yaml").to_str().unwrap().to_owned();
    for reference in [
        "../secret.yaml",
        "linked.yaml",
        "up/secret.yaml",
        "x/../../secret.yaml",
        &absolute,
        &format!("file://{absolute}"),
    ] {
        desk.write("spec/shelf.yaml", &in_two_files(reference));
        let run = desk.run(&["generate", "spec/shelf.yaml", "--out", "my shelf"]).ended(0);
        assert!(run.err.contains(&format!("`$ref: {reference}` ")), "{run:?}");
        assert!(desk.files().values().all(|text| !text.contains("pub secret")), "{reference}");
    }
    // A link that stays inside is a file like others.
    desk.write("shelf.yaml", &in_two_files("linked.yaml"));
    desk.generate(&[]).ended(0);
    assert!(desk.files().values().any(|text| text.contains("pub secret")));
}

#[test]
fn a_selection_is_obeyed_and_what_selects_nothing_is_told() {
    let desk = Desk::new();
    let run = desk.generate(&["--only", "tag:Boks"]).ended(1);
    assert!(
        run.err.contains("`tag:Boks` selects no operation") && run.err.contains("did you mean `Books`?"),
        "{run:?}"
    );
    assert!(!desk.path("my shelf").exists());
    let run = desk.generate(&["--only", "tga:Books"]).ended(2);
    assert!(run.err.contains("`tga:` is no kind of selector: did you mean `tag:`?"), "{run:?}");
    let run = desk.generate(&["--only", "tag:Books", "--only", "/health", "--exclude", "GET /health"]).ended(0);
    assert!(run.out.contains("\n         1 operations left out by the selection\n"), "{run:?}");
    assert!(desk.path("my shelf/src/books.rs").exists() && !desk.path("my shelf/src/health.rs").exists());
}

#[test]
fn overlays_patch_and_their_mistakes_are_told_in_their_files() {
    let desk = Desk::new();
    let head = "overlay: 1.0.0\ninfo: {title: A patch, version: 1.0.0}\nactions:\n";
    desk.write("a patch.yaml", &format!("{head}  - {{target: \"$.paths['/health']\", remove: true}}\n"));
    desk.generate(&["--overlay", "a patch.yaml"]).ended(0);
    assert!(!desk.path("my shelf/src/health.rs").exists());
    desk.write("a patch.yaml", &format!("{head}  - {{target: \"$.paths['/heath']\", remove: true}}\n"));
    let run = desk.generate(&["--overlay", "a patch.yaml"]).ended(1);
    assert!(run.err.contains("--> a patch.yaml:4:"), "{run:?}");
}
