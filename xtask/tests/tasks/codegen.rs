//! `cargo xtask codegen` as its users meet it: the built program, run on copies of the repository.
#![allow(clippy::unwrap_used, reason = "a test's set-up fails by panicking")]

use std::{
    collections::BTreeMap,
    fs,
    path::{Path, PathBuf},
    process::Command,
};

use tempfile::TempDir;

/// A copy of what codegen reads and writes.
struct Checkout(TempDir);

/// The outcome of a run of the program.
struct Run {
    code: Option<i32>,
    out: String,
    err: String,
}

impl Checkout {
    fn new() -> Self {
        let copy = TempDir::new().unwrap();
        let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("..");
        for folder in ["spec", "generated/src", "generated/tests"] {
            copy_folder(&root.join(folder), &copy.path().join(folder));
        }
        for file in ["Cargo.toml", "generated/Cargo.toml", "generated/api.md"] {
            fs::copy(root.join(file), copy.path().join(file)).unwrap();
        }
        Self(copy)
    }

    fn path(&self, relative: &str) -> PathBuf {
        self.0.path().join(relative)
    }

    fn read(&self, relative: &str) -> String {
        fs::read_to_string(self.path(relative)).unwrap()
    }

    /// Replaces the one place where `from` stands.
    fn edit(&self, relative: &str, from: &str, to: &str) {
        let text = self.read(relative);
        assert_eq!(text.matches(from).count(), 1, "`{from}` in {relative}");
        fs::write(self.path(relative), text.replace(from, to)).unwrap();
    }

    fn codegen(&self, arguments: &[&str]) -> Run {
        self.task(&[&["codegen"], arguments].concat())
    }

    fn task(&self, arguments: &[&str]) -> Run {
        let mut command = Command::new(env!("CARGO_BIN_EXE_xtask"));
        let output = command.args(arguments).arg("--root").arg(self.0.path()).output().unwrap();
        let text = |bytes| String::from_utf8(bytes).unwrap();
        Run { code: output.status.code(), out: text(output.stdout), err: text(output.stderr) }
    }

    /// Every file of the crate with its text.
    fn files(&self) -> BTreeMap<PathBuf, String> {
        let mut files = BTreeMap::new();
        let mut folders = vec![self.path("generated")];
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

fn copy_folder(from: &Path, to: &Path) {
    fs::create_dir_all(to).unwrap();
    for entry in fs::read_dir(from).unwrap() {
        let entry = entry.unwrap();
        if entry.path().is_dir() {
            copy_folder(&entry.path(), &to.join(entry.file_name()));
        } else {
            fs::copy(entry.path(), to.join(entry.file_name())).unwrap();
        }
    }
}

#[test]
fn the_checked_in_crate_is_fresh() {
    let run = Checkout::new().codegen(&["--check"]);
    assert_eq!(run.code, Some(0), "{}{}", run.out, run.err);
    assert!(run.out.starts_with("codegen: 57 operations, "), "{}", run.out);
}

#[test]
fn our_own_description_is_without_a_warning() {
    assert_eq!(Checkout::new().codegen(&["--check"]).err, "");
}

#[test]
fn deleted_files_come_back_byte_for_byte() {
    let checkout = Checkout::new();
    let before = checkout.files();
    fs::remove_dir_all(checkout.path("generated/src")).unwrap();
    fs::remove_dir_all(checkout.path("generated/tests/replay")).unwrap();
    assert_eq!(checkout.codegen(&[]).code, Some(0));
    assert_eq!(checkout.files(), before);
}

#[test]
fn unchanged_input_writes_nothing() {
    let checkout = Checkout::new();
    let modified = || fs::metadata(checkout.path("generated/src/lib.rs")).unwrap().modified().unwrap();
    let before = modified();
    let run = checkout.codegen(&[]);
    assert!(run.out.contains(" 0 files written, "), "{}", run.out);
    assert_eq!(modified(), before);
}

#[test]
fn a_new_field_and_a_new_enum_value_show_up_with_no_other_edit() {
    let checkout = Checkout::new();
    checkout.edit("spec/chat_v2.yaml", "      enum: [asc, desc]\n", "      enum: [asc, desc, newest-first]\n");
    checkout.edit(
        "spec/chat_v2.yaml",
        "          description: Name of the file; null if none was given on upload.\n",
        "          description: Name of the file.\n        checksum: {type: string, description: Digest of the file., nullable: true}\n",
    );
    assert_eq!(checkout.codegen(&["--check"]).code, Some(1));
    let run = checkout.codegen(&[]);
    assert_eq!(run.code, Some(0), "{}", run.err);
    let message = checkout.read("generated/src/models/message.rs");
    assert!(message.contains("NewestFirst = \"newest-first\""), "{message}");
    assert!(message.contains("    /// Digest of the file.\n"), "{message}");
    assert!(message.contains("pub checksum: Option<String>"), "{message}");
}

const OPERATION: &str = r"
  /Health:
    get:
      operationId: FetchHealth
      summary: Tells how the service is.
      tags: [Health]
      responses:
        '204': {description: It is well.}
";

const EXCHANGE: &str = r#"{"log": {"entries": [{
  "request": {"method": "GET", "url": "https://chat.twilio.com/v2/Health",
    "headers": [{"name": "Accept", "value": "application/json"}]},
  "response": {"status": 204}
}]}}"#;

#[test]
fn a_new_operation_needs_an_exchange_and_then_shows_up() {
    let checkout = Checkout::new();
    checkout.edit("spec/chat_v2.yaml", "\npaths:\n", &format!("\npaths:{OPERATION}"));
    let run = checkout.codegen(&[]);
    assert_eq!(run.code, Some(1));
    assert!(run.err.contains("no recording shows operation `FetchHealth`"), "{}", run.err);
    let place = format!("--> spec/chat_v2.yaml:{}:5", line(&checkout, "  /Health:") + 1);
    assert!(run.err.contains(&place), "{}", run.err);
    assert!(run.err.contains("in GET /Health (#/paths/~1Health/get)"), "{}", run.err);

    fs::write(checkout.path("spec/recordings/health.har"), EXCHANGE).unwrap();
    let run = checkout.codegen(&[]);
    assert_eq!(run.code, Some(0), "{}", run.err);
    assert!(run.out.starts_with("codegen: 58 operations, "), "{}", run.out);
    assert!(checkout.read("generated/src/health.rs").contains("pub fn fetch(&self) -> FetchHealth"));
    assert!(checkout.read("generated/tests/replay/health.rs").contains(".call(|client| Ok(client.health().fetch()))"));
}

#[test]
fn stale_files_are_named_and_left_alone_by_check() {
    let checkout = Checkout::new();
    fs::write(checkout.path("generated/src/old.rs"), "// @generated long ago\n").unwrap();
    checkout.edit("spec/chat_v2.yaml", "  title: Twilio Programmable Chat\n", "  title: Talk\n");
    let before = checkout.files();
    let run = checkout.codegen(&["--check"]);
    assert_eq!(run.code, Some(1));
    assert_eq!(
        run.err,
        "error: these files are stale:\n  generated/api.md\n  generated/src/client.rs\n  generated/src/lib.rs\n  \
         generated/src/old.rs\n  help: run `cargo xtask codegen`\n"
    );
    assert_eq!(checkout.files(), before);

    let run = checkout.codegen(&[]);
    assert!(run.out.contains("3 files written, ") && run.out.contains(" 1 removed, "), "{}", run.out);
    assert!(!checkout.path("generated/src/old.rs").exists());
}

#[test]
fn mistakes_are_reported_together_and_nothing_is_touched() {
    let checkout = Checkout::new();
    checkout.edit("spec/chat_v2.yaml", "    ServiceMedia:\n", "    Renamed:\n");
    checkout.edit(
        "spec/chat_v2.yaml",
        "  paging: {next-url: meta.next_page_url, ",
        "  paging: {next: meta.next_page_url, ",
    );
    let before = checkout.files();
    let run = checkout.codegen(&[]);
    assert_eq!(run.code, Some(1));
    assert!(run.err.contains("`$ref: #/components/schemas/ServiceMedia` has no target"), "{}", run.err);
    let place = format!("--> spec/chat_v2.yaml:{}:12", line(&checkout, "  paging:"));
    assert!(run.err.contains(&place), "{}", run.err);
    assert!(!run.err.contains('\u{1b}'), "coloured in a pipe: {}", run.err);
    assert!(run.err.ends_with("2 errors, 0 warnings; generated was left as it is\n  next: correct the errors, then run `cargo xtask codegen`\n"), "{}", run.err);
    assert_eq!(checkout.files(), before);
}

/// The number of the first line of the description that starts with a text.
fn line(checkout: &Checkout, start: &str) -> usize {
    let text = checkout.read("spec/chat_v2.yaml");
    text.lines().position(|line| line.starts_with(start)).unwrap() + 1
}

#[test]
fn programs_read_problems_as_json_and_nothing_else() {
    let checkout = Checkout::new();
    checkout.edit(
        "spec/chat_v2.yaml",
        "  title: Twilio Programmable Chat\n",
        "  titel: Talk\n  title: Twilio Programmable Chat\n",
    );
    let number = line(&checkout, "  titel:");
    let run = checkout.codegen(&["--message-format", "json"]);
    assert_eq!(run.code, Some(0), "{}", run.err);
    assert_eq!(
        run.out,
        format!(
            "{{\"severity\":\"warning\",\"code\":\"unknown-keyword\",\"message\":\"`titel` is not a keyword of the API's information; it is ignored\",\
             \"file\":\"spec/chat_v2.yaml\",\"line\":{number},\"column\":3,\"end_line\":{number},\"end_column\":8,\
             \"pointer\":\"/info/titel\",\"help\":\"did you mean `title`?\",\"fix\":null,\"related\":[]}}\n"
        )
    );
    assert!(run.err.starts_with("codegen: "), "{}", run.err);

    let run = checkout.codegen(&["--message-format", "github"]);
    assert_eq!(
        run.out,
        format!(
            "::warning file=spec/chat_v2.yaml,line={number},col=3,endLine={number},endColumn=8,title=unknown-keyword::`titel` is not a keyword of \
             the API's information; it is ignored%0Ahelp: did you mean `title`?\n"
        )
    );
}

#[test]
fn a_missing_description_is_an_error() {
    let checkout = Checkout::new();
    fs::remove_file(checkout.path("spec/chat_v2.yaml")).unwrap();
    let run = checkout.codegen(&[]);
    assert_eq!(run.code, Some(1));
    assert!(run.err.starts_with("error: spec/chat_v2.yaml can't be read: "), "{}", run.err);
}

#[test]
fn an_empty_folder_of_recordings_is_no_reason_to_drop_the_tests() {
    let checkout = Checkout::new();
    fs::remove_dir_all(checkout.path("spec/recordings")).unwrap();
    fs::create_dir(checkout.path("spec/recordings")).unwrap();
    let before = checkout.files();
    for arguments in [&["--check"][..], &[]] {
        let run = checkout.codegen(arguments);
        assert_eq!(run.code, Some(1));
        assert!(run.err.starts_with("error: spec/recordings has no recordings"), "{}", run.err);
    }
    assert_eq!(checkout.files(), before);
}

#[test]
fn without_a_description_of_webhooks_there_is_no_trace_of_them() {
    let checkout = Checkout::new();
    fs::remove_file(checkout.path("spec/chat_v2_webhooks.yaml")).unwrap();
    let run = checkout.codegen(&[]);
    assert_eq!(run.code, Some(0), "{}", run.err);
    assert!(!run.out.contains("events"), "{}", run.out);
    assert!(!checkout.path("generated/src/webhooks.rs").exists());
    assert!(!checkout.path("generated/src/webhooks").exists());
    for file in ["generated/src/lib.rs", "generated/api.md"] {
        assert!(!checkout.read(file).contains("feature"), "{file}");
    }
}

#[test]
fn mistakes_in_the_description_of_webhooks_have_its_path() {
    let checkout = Checkout::new();
    checkout.edit("spec/chat_v2_webhooks.yaml", "    UserChanges:\n", "    Renamed:\n");
    let before = checkout.files();
    let run = checkout.codegen(&[]);
    assert_eq!(run.code, Some(1));
    assert!(run.err.contains("  --> spec/chat_v2_webhooks.yaml:"), "{}", run.err);
    assert!(run.err.contains("in POST /pre-event, response 200, as application/json"), "{}", run.err);
    assert_eq!(checkout.files(), before);
}

#[test]
fn a_new_event_shows_up_with_no_other_edit() {
    let checkout = Checkout::new();
    let mapped = "                  onUserUpdate: '#/components/schemas/UserUpdate'\n";
    let again = format!("{mapped}                  onUserRename: UserUpdate\n");
    checkout.edit("spec/chat_v2_webhooks.yaml", mapped, &again);
    let run = checkout.codegen(&[]);
    assert!(run.out.contains("24 events from spec/chat_v2_webhooks.yaml"), "{}{}", run.out, run.err);
    assert!(checkout.read("generated/src/webhooks.rs").contains("OnUserRename(Box<UserUpdate>)"));
}

/// An API's needs beyond the standard are in its description, so that no other API pays for them.
#[test]
fn generator_and_runtime_know_no_words_of_this_api() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("..");
    let mut folders = vec![root.join("generator/src"), root.join("generator/runtime/src")];
    let mut seen = 0;
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                folders.push(path);
                continue;
            }
            seen += 1;
            let text = fs::read_to_string(&path).unwrap().to_lowercase();
            for word in ["twilio", "channel", "sid"] {
                let mut words = text.split(|c: char| !c.is_alphanumeric());
                assert!(!words.any(|other| other == word), "`{word}` in {}", path.display());
            }
        }
    }
    assert!(seen > 50, "{seen} files");
}

#[test]
fn files_of_others_are_never_touched() {
    let checkout = Checkout::new();
    fs::write(checkout.path("generated/src/ours.rs"), "// by hand\n").unwrap();
    assert_eq!(checkout.codegen(&[]).code, Some(0));
    assert_eq!(checkout.read("generated/src/ours.rs"), "// by hand\n");

    fs::write(checkout.path("generated/src/client.rs"), "// by hand\n").unwrap();
    let run = checkout.codegen(&[]);
    assert_eq!(run.code, Some(1));
    assert!(run.err.contains("client.rs would be overwritten"), "{}", run.err);
    assert_eq!(checkout.read("generated/src/client.rs"), "// by hand\n");
}

#[cfg(unix)]
#[test]
fn no_symbolic_link_is_followed() {
    let checkout = Checkout::new();
    let outside = TempDir::new().unwrap();
    fs::remove_dir_all(checkout.path("generated/src/models")).unwrap();
    std::os::unix::fs::symlink(outside.path(), checkout.path("generated/src/models")).unwrap();
    let run = checkout.codegen(&[]);
    assert_eq!(run.code, Some(1));
    assert!(run.err.contains("is a symbolic link"), "{}", run.err);
    assert_eq!(fs::read_dir(outside.path()).unwrap().count(), 0);
}

#[test]
fn a_breaking_change_is_reported_and_needs_another_version() {
    let checkout = Checkout::new();
    checkout.edit("spec/chat_v2.yaml", "      enum: [asc, desc]\n", "      enum: [asc]\n");
    let run = checkout.codegen(&[]);
    assert_eq!(run.code, Some(0), "{}", run.err);
    let removed = "           major: removed models::MessageOrder::Desc: ";
    assert!(run.out.contains(removed), "{}", run.out);
    assert!(run.out.contains("         semver: a major change: 0.1.0 -> 0.2.0\n"), "{}", run.out);
    let run = checkout.codegen(&["--check"]);
    assert_eq!(run.code, Some(1));
    let help = "  help: run `cargo xtask release-version 0.2.0`, which changes the lines 7, 15, 16, 17 of Cargo.toml, then run";
    assert!(run.err.contains(help), "{}", run.err);
    let before = checkout.read("Cargo.toml");
    let run = checkout.task(&["changelog"]);
    assert!(
        run.out.starts_with("## 0.2.0\n\n### Breaking\n\n- Removed `models::MessageOrder::Desc`"),
        "{}{}",
        run.out,
        run.err
    );
    assert_eq!(checkout.task(&["release-version", "0.2.0"]).code, Some(0));
    assert_eq!(checkout.read("Cargo.toml"), before.replace("version = \"0.1.0\"", "version = \"0.2.0\""));
    assert_eq!(checkout.codegen(&[]).code, Some(0));
    assert_eq!(checkout.codegen(&["--check"]).code, Some(0));
}

#[test]
fn two_descriptions_are_compared() {
    let spec = Path::new(env!("CARGO_MANIFEST_DIR")).join("../spec/chat_v2.yaml");
    let output = Command::new(env!("CARGO_BIN_EXE_xtask")).arg("diff").args([&spec, &spec]).output().unwrap();
    assert_eq!(String::from_utf8(output.stdout).unwrap(), "nothing changed for callers\n");
}

#[test]
fn misuse_exits_with_2() {
    assert_eq!(Checkout::new().codegen(&["--chekc"]).code, Some(2));
}
