//! Tests the written crates, and the files that are in them already.

use std::{collections::BTreeMap, fs, path::Path, process::Stdio};

use crate::{Desk, Run, SHELF};

#[test]
fn a_new_crate_has_a_manifest_and_a_readme_that_are_its_owners() {
    let desk = Desk::new();
    let run = desk.generate(&[]).ended(0);
    assert!(run.out.starts_with("generate: 2 operations, 1 model, 0 replay tests from shelf.yaml\n"), "{run:?}");
    assert!(run.out.contains("my shelf: 13 files written, 0 unchanged, 0 removed, "), "{run:?}");
    let manifest = desk.read("my shelf/Cargo.toml");
    assert!(manifest.contains("name = \"the-shelf\"\n") && manifest.contains("version = \"0.1.0\"\n"), "{manifest}");
    assert!(!manifest.contains("webhooks") && !manifest.contains("serde"), "{manifest}");
    let readme = desk.read("my shelf/README.md");
    assert!(readme.contains("\noas-client generate shelf.yaml --out 'my shelf'\n"), "{readme}");

    desk.edit("my shelf/Cargo.toml", "# Written once", "# Mine; written once");
    fs::remove_file(desk.path("my shelf/README.md")).unwrap();
    let before = desk.files();
    let run = desk.generate(&[]).ended(0);
    assert!(run.out.contains("my shelf: 0 files written, 11 unchanged, 0 removed, "), "{run:?}");
    assert_eq!(desk.files(), before);
}

#[test]
fn a_crate_is_called_as_it_is_asked_for_or_as_it_is_called_already() {
    let desk = Desk::new();
    desk.generate(&["--name", "books-v1"]).ended(0);
    assert!(desk.read("my shelf/Cargo.toml").contains("name = \"books-v1\"\n"));
    assert!(desk.read("my shelf/src/books.rs").contains("books_v1::"));
    desk.generate(&["--check"]).ended(0);
    let run = desk.generate(&["--name", "books-v2"]).ended(2);
    assert!(run.err.starts_with("error: the crate in my shelf is called `books-v1`, not `books-v2`\n"), "{run:?}");
    // No place in the description is to blame.
    let run = Desk::new().generate(&["--name", "1 shelf"]).ended(2);
    assert!(run.err.contains("`1 shelf` can't be a package's name") && !run.err.contains("shelf.yaml"), "{run:?}");
}

#[test]
fn check_names_what_is_stale_and_writes_nothing() {
    let desk = Desk::new();
    let run = desk.generate(&["--check"]).ended(1);
    assert!(run.err.contains("\n  my shelf/Cargo.toml\n") && !desk.path("my shelf").exists(), "{run:?}");
    let stale: Vec<_> = run.err.lines().filter(|line| line.starts_with("  my shelf/")).collect();
    assert!(stale.len() > 9 && stale.is_sorted(), "{run:?}");
    desk.generate(&[]).ended(0);
    desk.edit("shelf.yaml", "{type: integer}", "{type: integer, description: How many.}");
    let before = desk.files();
    let run = desk.generate(&["--check"]).ended(1);
    assert_eq!(
        run.err,
        "error: these files are stale:\n  my shelf/src/models/books.rs\n  help: run `oas-client generate shelf.yaml --out 'my shelf'`\n"
    );
    assert_eq!(desk.files(), before);
}

#[cfg(unix)]
#[test]
fn check_works_where_nothing_can_be_written() {
    use std::os::unix::fs::PermissionsExt;

    let desk = Desk::new();
    desk.generate(&[]).ended(0);
    let folders = ["", "my shelf", "my shelf/src", "my shelf/src/models"];
    let mode = |mode| {
        for folder in folders {
            fs::set_permissions(desk.path(folder), fs::Permissions::from_mode(mode)).unwrap();
        }
    };
    mode(0o555);
    let run = desk.generate(&["--check"]);
    mode(0o755);
    run.ended(0);
}

#[test]
fn runs_at_once_leave_one_whole_crate() {
    let (desk, alone) = (Desk::new(), Desk::new());
    alone.generate(&[]).ended(0);
    // One more to remove, whichever run is first.
    desk.write("my shelf/src/old/gone.rs", "// @generated long ago\n");
    let start = || {
        let mut command = desk.command(&["generate", "shelf.yaml", "--out", "my shelf"]);
        command.stdout(Stdio::piped()).stderr(Stdio::piped()).spawn().unwrap()
    };
    let runs: Vec<_> = (0..4).map(|_| start()).collect();
    for run in runs {
        Run::of(run.wait_with_output().unwrap()).ended(0);
    }
    let texts = |desk: &Desk| {
        let files = desk.files();
        files.into_iter().map(|(path, text)| (path.strip_prefix(desk.0.path()).unwrap().to_owned(), text)).collect()
    };
    let (ours, theirs): (BTreeMap<_, _>, BTreeMap<_, _>) = (texts(&desk), texts(&alone));
    assert_eq!(ours, theirs);
}

#[test]
fn two_descriptions_at_once_leave_one_crate() {
    let desk = Desk::new();
    desk.generate(&[]).ended(0);
    let fields: String = (0..40).map(|number| format!(", field{number}: {{type: string}}")).collect();
    desk.write("other.yaml", &SHELF.replace("pages: {type: integer}", &fields[2..]).replace("Health", "State"));
    for _ in 0..10 {
        let start = |spec| {
            let mut command = desk.command(&["generate", spec, "--out", "my shelf"]);
            command.stdout(Stdio::piped()).stderr(Stdio::piped()).spawn().unwrap()
        };
        for run in ["shelf.yaml", "other.yaml", "shelf.yaml", "other.yaml"].map(start) {
            Run::of(run.wait_with_output().unwrap()).ended(0);
        }
        let files = desk.files();
        let of = |spec: &str| {
            let header = format!("from {spec}. Do not edit.");
            files.values().filter(|text| text.lines().next().is_some_and(|line| line.contains(&header))).count()
        };
        assert!(of("shelf.yaml") == 0 || of("other.yaml") == 0, "a mix");
    }
}

#[test]
fn lenient_models_come_by_argument_and_by_description() {
    let by_argument = Desk::new();
    by_argument.generate(&["--lenient"]).ended(0);
    let models = by_argument.read("my shelf/src/models/books.rs");
    assert!(models.contains(" lenient["), "{models}");
    assert!(by_argument.read("my shelf/README.md").contains("--out 'my shelf' --lenient\n"));
    let by_description = Desk::new();
    let text = by_description.read("shelf.yaml");
    by_description.write("shelf.yaml", &format!("{text}\nx-oas-client: {{lenient: true}}\n"));
    by_description.generate(&[]).ended(0);
    assert_eq!(by_description.read("my shelf/src/models/books.rs"), models);
}

#[test]
fn features_of_modules_are_kept_up_to_date_in_a_manifest_that_has_them() {
    let desk = Desk::new();
    desk.generate(&["--module-features", "always"]).ended(0);
    let manifest = desk.read("my shelf/Cargo.toml");
    let part = "modules = [\n    \"books\",\n    \"health\",\n]\nbooks = []\nhealth = []\n# @generated by oas-client up to here.\n";
    assert!(manifest.contains("default = [\"rustls\", \"modules\"]\n") && manifest.contains(part), "{manifest}");
    assert!(desk.read("my shelf/src/lib.rs").contains("#[cfg(feature = \"books\")]\n"));
    assert!(desk.read("my shelf/README.md").contains("features = [\"rustls\", \"books\"]"));

    // The lines around the generated ones are the owner's.
    desk.edit("my shelf/Cargo.toml", "# Written once", "# Mine; written once");
    desk.edit("shelf.yaml", "tags: [Books]", "tags: [Volumes]");
    for kept in ["lock.yaml", "baseline.json"] {
        fs::remove_file(desk.path(&format!("my shelf/oas-client.{kept}"))).unwrap();
    }
    let stale = desk.generate(&["--check"]).ended(1);
    assert!(stale.err.contains("  my shelf/Cargo.toml\n"), "{stale:?}");
    desk.generate(&[]).ended(0);
    let mine = manifest.replace("# Written once", "# Mine; written once").replace("books", "volumes");
    let sorted = mine.replace("    \"volumes\",\n    \"health\",", "    \"health\",\n    \"volumes\",");
    let sorted = sorted.replace("volumes = []\nhealth = []", "health = []\nvolumes = []");
    assert_eq!(desk.read("my shelf/Cargo.toml"), sorted);
    desk.generate(&["--check"]).ended(0);

    desk.edit("my shelf/Cargo.toml", "# @generated by oas-client up to here.\n", "");
    let run = desk.generate(&[]).ended(1);
    assert!(run.err.starts_with("error: my shelf/Cargo.toml has no line `# @generated by oas-client up to"), "{run:?}");
}

#[test]
fn a_manifest_without_features_of_modules_gets_none() {
    let desk = Desk::new();
    desk.generate(&[]).ended(0);
    let before = desk.files();
    desk.generate(&["--module-features", "always"]).ended(0);
    assert_eq!(desk.files(), before);
}

#[test]
fn a_new_crate_depends_on_the_runtime_by_its_path() {
    let desk = Desk::new();
    let runtime = "[package]\nname = \"oas-client-runtime\"\nversion = \"0.1.0\"\n";
    desk.write("their \"sources\"/runtime/Cargo.toml", runtime);
    let generate = |out: &str, runtime: &str| desk.run(&["generate", "shelf.yaml", "--out", out, "--runtime", runtime]);
    let depends = |out: &str, on: &str| {
        let manifest = desk.read(&format!("{out}/Cargo.toml"));
        assert!(
            manifest.contains(&format!("oas-client-runtime = {{ {on}, default-features = false }}\n")),
            "{manifest}"
        );
    };
    let run = generate("crates/my shelf", "their \"sources\"/runtime").ended(0);
    assert!(!run.out.contains("published"), "{run:?}");
    depends("crates/my shelf", r#"path = "../../their \"sources\"/runtime""#);
    let absolute = desk.path("their \"sources\"/runtime");
    generate("absolute", absolute.to_str().unwrap()).ended(0);
    depends("absolute", &format!("path = {absolute:?}"));

    // The owner of a manifest says that in it.
    let run = desk.generate(&[]).ended(0);
    assert!(run.out.contains("my shelf/Cargo.toml takes oas-client-runtime from a registry, and it isn't"), "{run:?}");
    depends("my shelf", "version = \"0.1.0\"");
    let run = desk.generate(&["--runtime", "nowhere"]).ended(0);
    assert!(!run.out.contains("published"), "{run:?}");
    depends("my shelf", "version = \"0.1.0\"");
}

#[test]
fn a_folder_without_the_runtime_is_an_error() {
    let desk = Desk::new();
    desk.write("other/Cargo.toml", "[package]\nname = \"other\"\n");
    let said = |runtime: &str| {
        let run = desk.generate(&["--runtime", runtime]).ended(2);
        assert!(!desk.path("my shelf").exists() && run.err.contains("\n  help: name the folder"), "{run:?}");
        run.err.lines().next().unwrap().to_owned()
    };
    assert_eq!(said("nowhere"), "error: nowhere is not the runtime: no Cargo.toml is there");
    assert_eq!(said("shelf.yaml"), "error: shelf.yaml is not the runtime: no Cargo.toml is there");
    assert_eq!(
        said("other"),
        "error: other is not the runtime: the package there is `other`, not `oas-client-runtime`"
    );
}

#[test]
fn a_manifest_without_what_tests_need_is_reported_with_the_lines() {
    let desk = Desk::new();
    desk.generate(&[]).ended(0);
    // Tests compile whenever they are turned on.
    let run = desk.generate(&["--tests-from-examples"]).ended(0);
    assert!(!run.out.contains("compile only if"), "{run:?}");

    let manifest = desk.read("my shelf/Cargo.toml");
    let (before, _) = manifest.split_once("[dev-dependencies]").unwrap();
    desk.write("my shelf/Cargo.toml", before);
    let reported = "         the replay tests compile only if my shelf/Cargo.toml has this in [dev-dependencies]:\n";
    let line = "           oas-client-runtime = { version = \"0.1.0\", features = [\"replay\", \"rustls\"] }\n";
    let run = desk.generate(&["--tests-from-examples"]).ended(0);
    assert!(run.out.contains(&format!("{reported}           [dev-dependencies]\n{line}")), "{run:?}");
    let run = desk.generate(&["--tests-from-examples", "--check"]).ended(0);
    assert!(run.out.contains(reported), "{run:?}");

    // A crate may have dependencies of its own tests.
    desk.write("my shelf/Cargo.toml", &format!("{before}[dev-dependencies]\ntokio = \"1\"\n"));
    let run = desk.generate(&["--tests-from-examples"]).ended(0);
    assert!(run.out.contains(&format!("{reported}{line}")), "{run:?}");

    // Without tests nothing is missing.
    let run = desk.generate(&[]).ended(0);
    assert!(!run.out.contains("compile only if"), "{run:?}");
}

const WEBHOOKS: &str = "openapi: 3.0.3
info: {title: Webhooks of The Shelf, version: '1'}
x-oas-client: {signature: {header: X-Shelf-Signature, scheme: hmac-sha1-url-form, body-digest: digest}}
paths:
  /lent:
    post:
      operationId: Lent
      requestBody:
        content: {application/x-www-form-urlencoded: {schema: {oneOf: [{$ref: '#/components/schemas/Lent'}], discriminator: {propertyName: Kind}}}}
      responses: {'200': {description: Thanks.}}
components:
  schemas:
    Lent: {type: object, required: [Kind], properties: {Kind: {type: string}, Title: {type: string}}}
";

#[test]
fn a_manifest_without_the_feature_of_webhooks_is_reported_with_the_line() {
    let desk = Desk::new();
    desk.generate(&[]).ended(0);
    desk.write("webhooks.yaml", WEBHOOKS);
    let run = desk.generate(&["--webhooks", "webhooks.yaml"]).ended(0);
    let reported = "         the webhooks compile only if my shelf/Cargo.toml has this in [features]:\n           \
                    webhooks = [\"oas-client-runtime/webhooks\"]\n";
    assert!(run.out.contains(reported), "{run:?}");
    desk.edit("my shelf/Cargo.toml", "[features]\n", "[features]\nwebhooks = [\"oas-client-runtime/webhooks\"]\n");
    let run = desk.generate(&["--webhooks", "webhooks.yaml"]).ended(0);
    assert!(!run.out.contains("compile only if"), "{run:?}");
}

/// A recording of both operations, with the headers of a client or none but the media types.
fn recording(headers: &str) -> String {
    let exchange = |path: &str, response: &str| {
        format!(
            r#"{{"request": {{"method": "GET", "url": "https://shelf.example{path}"{headers}}}, "response": {response}}}"#
        )
    };
    let book = r#"{"status": 200, "content": {"mimeType": "application/json", "text": "{\"title\": \"Walden\"}"}}"#;
    let entries = [exchange("/books/1", book), exchange("/health", r#"{"status": 204}"#)].join(",");
    format!("{{\"log\": {{\"entries\": [{entries}]}}}}")
}

/// Runs the tests of the crate, which has the versions of this repository's lock file.
fn test_crate(desk: &Desk) {
    let manifest = desk.read("my shelf/Cargo.toml");
    desk.write("my shelf/Cargo.toml", &format!("{manifest}\n[workspace]\n\n[profile.dev]\ndebug = false\n"));
    nested_cargo::copy_lock_file(&nested_cargo::repository(), &desk.path("my shelf")).unwrap();
    let mut cargo = nested_cargo::cargo(&desk.path("my shelf"));
    cargo
        .args(["test", "--quiet", "--tests", "--target-dir"])
        .arg(Path::new(env!("CARGO_TARGET_TMPDIR")).join("nested"));
    let outcome = nested_cargo::run(cargo.env("RUSTFLAGS", "-D warnings"));
    assert!(outcome.is_ok(), "{}", outcome.unwrap_err());
}

/// With recordings and examples, of which tests are made.
#[ignore = "builds a crate: cargo xtask deep-check"]
#[test]
fn a_new_crate_passes_its_tests() {
    let desk = Desk::new();
    let headers = r#", "headers": [{"name": "Accept", "value": "application/json"}, {"name": "Authorization", "value": "Bearer k"}]"#;
    desk.write("my shelf/recordings/shelf.har", &recording(headers));
    let runtime = nested_cargo::repository().join("generator/runtime");
    let run = desk.generate(&["--tests-from-examples", "--runtime", runtime.to_str().unwrap()]).ended(0);
    assert!(run.out.contains(" 3 replay tests ") && !run.out.contains("isn't published"), "{run:?}");
    test_crate(&desk);
}

#[ignore = "builds a crate: cargo xtask deep-check"]
#[test]
fn a_crate_passes_tests_that_came_later() {
    let desk = Desk::new();
    let runtime = nested_cargo::repository().join("generator/runtime");
    let run = desk.generate(&["--runtime", runtime.to_str().unwrap()]).ended(0);
    assert!(run.out.contains(" 0 replay tests "), "{run:?}");
    desk.write("my shelf/recordings/shelf.har", &recording(""));
    let run = desk.generate(&["--tests-from-examples"]).ended(0);
    assert!(run.out.contains(" 3 replay tests "), "{run:?}");
    test_crate(&desk);
}
