//! `oas-client` as its users meet it: the built program, its files and its exit codes.
#![allow(clippy::unwrap_used, reason = "a test's set-up fails by panicking")]

mod changes;
mod crates;
mod fix;
mod input;
mod mistakes;
mod reports;
mod said;
mod scaffold;
#[cfg(feature = "urls")]
mod server;
mod suggest;
#[cfg(feature = "urls")]
mod urls;
mod watch;

use std::{
    collections::BTreeMap,
    fs,
    io::Write,
    path::PathBuf,
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

/// The folder of the runtime.
const RUNTIME: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/../runtime");

/// A folder whose name holds spaces, with a description in it.
struct Desk(TempDir);

/// The outcome of a run of the program.
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
        self.files_in("my shelf")
    }

    /// Every file of a folder with its text.
    fn files_in(&self, folder: &str) -> BTreeMap<PathBuf, String> {
        let mut files = BTreeMap::new();
        let mut folders = vec![self.path(folder)];
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
