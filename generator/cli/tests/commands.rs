//! `oas-client` as its users meet it: the built program, its files and its exit codes.
#![allow(clippy::unwrap_used, reason = "a test's set-up fails by panicking")]

use std::{
    collections::BTreeMap,
    fs,
    io::Write,
    path::{Path, PathBuf},
    process::{Command, Stdio},
};

use tempfile::TempDir;

const SHELF: &str = r"openapi: 3.0.3
info: {title: The Shelf, version: '1'}
servers: [{url: https://shelf.example}]
security: [{key: []}]
paths:
  /books/{id}:
    get:
      operationId: FetchBook
      tags: [Books]
      parameters:
        - {name: id, in: path, required: true, schema: {type: string}}
      responses:
        '200':
          description: The book.
          content: {application/json: {schema: {$ref: '#/components/schemas/Book'}}}
  /health:
    get:
      operationId: FetchHealth
      responses: {'204': {description: It is well.}}
components:
  securitySchemes:
    key: {type: http, scheme: bearer, x-oas-client: {token: {name: key, env: SHELF_KEY}}}
  schemas:
    Book: {type: object, required: [title], properties: {title: {type: string, example: Walden}, pages: {type: integer}}}
";

/// A folder whose name holds spaces, with a description in it.
struct Desk(TempDir);

/// How a run of the program ended.
#[derive(Debug)]
struct Run {
    code: Option<i32>,
    out: String,
    err: String,
}

impl Desk {
    fn new() -> Self {
        let desk = Self(tempfile::Builder::new().prefix("a desk with ").tempdir().unwrap());
        desk.write("shelf.yaml", SHELF);
        desk
    }

    fn path(&self, relative: &str) -> PathBuf {
        self.0.path().join(relative)
    }

    fn read(&self, relative: &str) -> String {
        fs::read_to_string(self.path(relative)).unwrap()
    }

    fn write(&self, relative: &str, text: &str) {
        fs::create_dir_all(self.path(relative).parent().unwrap()).unwrap();
        fs::write(self.path(relative), text).unwrap();
    }

    /// Replaces the one place where `from` stands.
    fn edit(&self, relative: &str, from: &str, to: &str) {
        let text = self.read(relative);
        assert_eq!(text.matches(from).count(), 1, "`{from}` in {relative}");
        self.write(relative, &text.replace(from, to));
    }

    fn command(&self, arguments: &[&str]) -> Command {
        let mut command = Command::new(env!("CARGO_BIN_EXE_oas-client"));
        command.current_dir(self.0.path()).args(arguments);
        command
    }

    fn run(&self, arguments: &[&str]) -> Run {
        Run::of(self.command(arguments).stdin(Stdio::null()).output().unwrap())
    }

    fn run_with(&self, arguments: &[&str], stdin: &str) -> Run {
        let mut command = self.command(arguments);
        command.stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::piped());
        let mut child = command.spawn().unwrap();
        child.stdin.take().unwrap().write_all(stdin.as_bytes()).unwrap();
        Run::of(child.wait_with_output().unwrap())
    }

    fn generate(&self, more: &[&str]) -> Run {
        self.run(&[&["generate", "shelf.yaml", "--out", "my shelf"], more].concat())
    }

    /// Every file of the crate with its text.
    fn files(&self) -> BTreeMap<PathBuf, String> {
        let mut files = BTreeMap::new();
        let mut folders = vec![self.path("my shelf")];
        while let Some(folder) = folders.pop() {
            for entry in fs::read_dir(folder).unwrap() {
                let path = entry.unwrap().path();
                if path.is_dir() {
                    folders.push(path);
                } else {
                    files.insert(path.clone(), fs::read_to_string(path).unwrap());
                }
            }
        }
        files
    }
}

impl Run {
    fn of(output: std::process::Output) -> Self {
        let text = |bytes| String::from_utf8(bytes).unwrap();
        Self { code: output.status.code(), out: text(output.stdout), err: text(output.stderr) }
    }

    /// The run, which ended with this exit code.
    #[track_caller]
    fn ended(self, code: i32) -> Self {
        assert_eq!(self.code, Some(code), "{self:?}");
        self
    }
}

#[test]
fn a_new_crate_has_a_manifest_and_a_readme_that_are_its_owners() {
    let desk = Desk::new();
    let run = desk.generate(&[]).ended(0);
    assert!(run.out.starts_with("generate: 2 operations, 1 models, 0 replay tests from shelf.yaml\n"), "{run:?}");
    assert!(run.out.contains("my shelf: 12 files written, 0 unchanged, 0 removed, "), "{run:?}");
    let manifest = desk.read("my shelf/Cargo.toml");
    assert!(manifest.contains("name = \"the-shelf\"\n") && manifest.contains("version = \"0.1.0\"\n"), "{manifest}");
    assert!(!manifest.contains("webhooks") && !manifest.contains("dev-dependencies"), "{manifest}");
    let readme = desk.read("my shelf/README.md");
    assert!(readme.contains("\noas-client generate shelf.yaml --out 'my shelf'\n"), "{readme}");

    desk.edit("my shelf/Cargo.toml", "# Written once", "# Mine; written once");
    fs::remove_file(desk.path("my shelf/README.md")).unwrap();
    let before = desk.files();
    let run = desk.generate(&[]).ended(0);
    assert!(run.out.contains("my shelf: 0 files written, 10 unchanged, 0 removed, "), "{run:?}");
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
    let run = Desk::new().generate(&["--name", "1 shelf"]).ended(1);
    assert!(run.err.contains("`1 shelf` can't be a package's name"), "{run:?}");
}

#[test]
fn check_names_what_is_stale_and_writes_nothing() {
    let desk = Desk::new();
    let run = desk.generate(&["--check"]).ended(1);
    assert!(run.err.contains("\n  my shelf/Cargo.toml\n") && !desk.path("my shelf").exists(), "{run:?}");
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
fn of_two_descriptions_at_once_one_is_left() {
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

#[test]
fn names_in_the_lock_stay_and_names_by_hand_are_taken() {
    let desk = Desk::new();
    desk.generate(&[]).ended(0);
    let lock = desk.read("my shelf/oas-client.lock.yaml");
    desk.write("my shelf/oas-client.lock.yaml", &format!("{lock}rename:\n  /components/schemas/Book: Tome\n"));
    let run = desk.generate(&[]).ended(0);
    assert!(run.out.contains("  breaking changed models::Book: "), "{run:?}");
    assert!(desk.read("my shelf/src/models/books.rs").contains("pub struct Tome"));
    let lock = desk.read("my shelf/oas-client.lock.yaml");
    assert!(lock.contains("rename:\n  /components/schemas/Book: Tome\n"), "{lock}");
    desk.edit(
        "my shelf/oas-client.lock.yaml",
        "rename:\n  /components/schemas/Book:",
        "rename:\n  /components/schemas/Bok:",
    );
    let run = desk.generate(&[]).ended(1);
    assert!(run.err.contains("--> my shelf/oas-client.lock.yaml:"), "{run:?}");
}

const CHANGED: &str = "         since 0.1.0:
           breaking removed models::Book.pages: was `Option<i64>` [field-removed]
           compatible added models::Book.sheets: `Option<i64>` [field-added]
           1 breaking, 1 compatible, 0 unseen: a major step
         semver: a major step: 0.1.0 -> 0.2.0";

#[test]
fn what_breaks_callers_is_said_and_needs_another_version() {
    let desk = Desk::new();
    desk.generate(&[]).ended(0);
    let released = desk.read("my shelf/oas-client.released.json");
    desk.edit("shelf.yaml", "pages:", "sheets:");
    let run = desk.generate(&[]).ended(0);
    assert!(run.out.contains(&format!("\n{CHANGED}\n")), "{run:?}");
    assert_eq!(desk.read("my shelf/oas-client.released.json"), released);
    // All is written, and only the sum is said again.
    let run = desk.generate(&[]).ended(0);
    assert!(
        run.out.contains("\n         semver: a major step: 0.1.0 -> 0.2.0\n") && !run.out.contains("since"),
        "{run:?}"
    );
    for version in ["0.1.0", "0.1.1", "0.1.1-dev"] {
        desk.edit("my shelf/Cargo.toml", &version_line(&desk), &format!("\nversion = \"{version}\"\n"));
        desk.generate(&[]).ended(0);
        let run = desk.generate(&["--check"]).ended(1);
        assert!(run.err.starts_with("error: the description breaks callers of the last release"), "{run:?}");
        assert!(run.err.contains("raise the version in my shelf/Cargo.toml to 0.2.0"), "{run:?}");
        assert_eq!(desk.read("my shelf/oas-client.released.json"), released);
    }
    // Before a release, changes add up.
    desk.edit("my shelf/Cargo.toml", &version_line(&desk), "\nversion = \"0.2.0-dev\"\n");
    desk.generate(&["--check"]).ended(0);
    // With it, the next is compared with this one.
    desk.edit("my shelf/Cargo.toml", &version_line(&desk), "\nversion = \"0.2.0\"\n");
    let run = desk.generate(&["--check"]).ended(1);
    assert!(run.err.starts_with("error: these files are stale:\n  my shelf/oas-client.released.json\n"), "{run:?}");
    desk.generate(&[]).ended(0);
    let run = desk.generate(&["--check"]).ended(0);
    assert!(!run.out.contains("semver"), "{run:?}");
}

/// The line that gives the crate's version.
fn version_line(desk: &Desk) -> String {
    let text = desk.read("my shelf/Cargo.toml");
    format!("\n{}\n", text.lines().find(|line| line.starts_with("version = ")).unwrap())
}

#[test]
fn a_record_that_is_none_is_an_error() {
    let desk = Desk::new();
    desk.generate(&[]).ended(0);
    desk.write("my shelf/oas-client.released.json", "{}");
    let run = desk.generate(&[]).ended(1);
    assert!(run.err.starts_with("error: my shelf/oas-client.released.json can't be read: missing field"), "{run:?}");
}

#[test]
fn two_descriptions_are_compared() {
    let desk = Desk::new();
    desk.write("a new one.yaml", &SHELF.replace("pages", "sheets"));
    let run = desk.run(&["diff", "shelf.yaml", "a new one.yaml"]).ended(0);
    assert_eq!(
        run.out,
        "breaking removed models::Book.pages: was `Option<i64>` [field-removed]\n\
         compatible added models::Book.sheets: `Option<i64>` [field-added]\n\
         1 breaking, 1 compatible, 0 unseen: a major step\n"
    );
    let run = desk.run_with(&["diff", "-", "shelf.yaml"], SHELF).ended(0);
    assert_eq!(run.out, "nothing changed for callers\n");
    let run = desk.run(&["diff", "--message-format", "json", "shelf.yaml", "a new one.yaml"]).ended(0);
    assert_eq!(
        run.out.lines().next(),
        Some(
            r#"{"kind":"removed","verdict":"breaking","step":"major","subject":"models::Book.pages","what":"was `Option<i64>`","rule":"field-removed","before_at":"/components/schemas/Book","after_at":null}"#
        )
    );
    desk.run(&["diff", "-", "-"]).ended(2);
    let run = desk.run(&["diff", "nowhere.yaml", "nor here.yaml"]).ended(1);
    assert!(
        run.err.contains("nowhere.yaml can't be read") && run.err.contains("nor here.yaml can't be read"),
        "{run:?}"
    );
}

#[test]
fn warnings_fail_only_where_that_is_asked_for() {
    let desk = Desk::new();
    desk.edit("shelf.yaml", "{title: The Shelf,", "{titel: Shelf, title: The Shelf,");
    let run = desk.run(&["lint", "shelf.yaml"]).ended(0);
    assert_eq!(run.out, "shelf.yaml: 0 errors, 1 warning\n");
    assert!(run.err.contains("warning: `titel` is no keyword"), "{run:?}");
    desk.run(&["lint", "shelf.yaml", "--strict"]).ended(1);
    let run = desk.run(&["lint", "shelf.yaml", "--quiet"]).ended(0);
    assert_eq!((run.out.as_str(), run.err.as_str()), ("", ""));
    let run = desk.run(&["lint", "shelf.yaml", "--message-format", "json"]).ended(0);
    assert!(run.out.starts_with("{\"severity\":\"warning\"") && run.out.lines().count() == 1, "{run:?}");
}

#[test]
fn much_little_or_nothing_is_said() {
    let desk = Desk::new();
    let run = desk.generate(&["--quiet"]).ended(0);
    assert_eq!((run.out.as_str(), run.err.as_str()), ("", ""));
    let run = desk.generate(&["--verbose"]).ended(0);
    for stage in ["read", "generate", "compare with the last release", "compare files", "write"] {
        assert!(run.err.lines().any(|line| line.ends_with(&format!(" ms  {stage}"))), "{run:?}");
    }
}

#[test]
fn misuse_ends_with_2_and_help_has_examples() {
    let desk = Desk::new();
    for arguments in [&[][..], &["genrate"], &["generate", "shelf.yaml"], &["lint", "--chekc", "shelf.yaml"]] {
        desk.run(arguments).ended(2);
    }
    for task in ["generate", "lint", "diff", "completions"] {
        let run = desk.run(&[task, "--help"]).ended(0);
        assert!(run.out.contains(&format!("Examples:\n  oas-client {task} ")) || task == "diff", "{run:?}");
    }
    let run = desk.run(&["completions", "bash"]).ended(0);
    assert!(run.out.contains("--exclude"), "{run:?}");
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

    // What stands around it is its owner's.
    desk.edit("my shelf/Cargo.toml", "# Written once", "# Mine; written once");
    desk.edit("shelf.yaml", "tags: [Books]", "tags: [Volumes]");
    for kept in ["lock.yaml", "released.json"] {
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

/// With recordings and examples, of which tests are made.
#[test]
fn a_new_crate_passes_its_tests() {
    let desk = Desk::new();
    let exchange = |path: &str, response: &str| {
        format!(
            r#"{{"request": {{"method": "GET", "url": "https://shelf.example{path}",
              "headers": [{{"name": "Accept", "value": "application/json"}}, {{"name": "Authorization", "value": "Bearer k"}}]}},
              "response": {response}}}"#
        )
    };
    let book = r#"{"status": 200, "content": {"mimeType": "application/json", "text": "{\"title\": \"Walden\"}"}}"#;
    let entries = [exchange("/books/1", book), exchange("/health", r#"{"status": 204}"#)].join(",");
    desk.write("my shelf/recordings/shelf.har", &format!("{{\"log\": {{\"entries\": [{entries}]}}}}"));
    let run = desk.generate(&["--tests-from-examples"]).ended(0);
    assert!(run.out.contains(" 3 replay tests "), "{run:?}");

    let repository = Path::new(env!("CARGO_MANIFEST_DIR")).join("../..");
    let runtime =
        format!("\n[patch.crates-io]\noas-client-runtime.path = {:?}\n", repository.join("generator/runtime"));
    let manifest = desk.read("my shelf/Cargo.toml");
    desk.write("my shelf/Cargo.toml", &format!("{manifest}{runtime}\n[workspace]\n\n[profile.dev]\ndebug = false\n"));
    fs::copy(repository.join("Cargo.lock"), desk.path("my shelf/Cargo.lock")).unwrap();
    let target = Path::new(env!("CARGO_TARGET_TMPDIR")).join("new-crate");
    let mut cargo = Command::new(env!("CARGO"));
    cargo.args(["test", "--offline", "--quiet", "--tests"]).current_dir(desk.path("my shelf"));
    let run = Run::of(cargo.env("CARGO_TARGET_DIR", target).env("RUSTFLAGS", "-D warnings").output().unwrap());
    assert_eq!((run.code, run.err.as_str()), (Some(0), ""));
}
