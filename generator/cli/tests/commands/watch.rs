//! `--watch` generates again after each change of a file that it reads.

use std::{
    io::{BufRead, BufReader},
    process::{Child, Stdio},
    sync::mpsc::{self, Receiver},
    thread,
    time::Duration,
};

use crate::{Desk, RUNTIME};

/// A program that watches. It ends with the test.
struct Watcher {
    child: Child,
    lines: Receiver<String>,
}

impl Watcher {
    fn start(desk: &Desk, more: &[&str]) -> Self {
        let mut command =
            desk.command(&["generate", "shelf.yaml", "--out", "my shelf", "--runtime", RUNTIME, "--watch"]);
        let mut child = command.args(more).stdout(Stdio::piped()).stderr(Stdio::null()).spawn().unwrap();
        let out = BufReader::new(child.stdout.take().unwrap());
        let (sender, lines) = mpsc::channel();
        thread::spawn(move || out.lines().map_while(Result::ok).try_for_each(|line| sender.send(line)));
        Self { child, lines }
    }

    /// The lines of a run.
    fn run(&self) -> String {
        let mut lines = String::new();
        while !lines.ends_with("watching; Ctrl-C ends\n") {
            lines += &(self.lines.recv_timeout(Duration::from_secs(60)).unwrap() + "\n");
        }
        lines
    }
}

impl Drop for Watcher {
    fn drop(&mut self) {
        self.child.kill().ok();
        self.child.wait().ok();
    }
}

#[test]
fn each_change_of_an_input_generates_again() {
    let desk = Desk::new();
    desk.edit("shelf.yaml", "title: {type: string, example: Walden}", "title: {$ref: 'parts/title.yaml'}");
    desk.write("parts/title.yaml", "{type: string}");
    desk.write(
        "mine.yaml",
        "{overlay: 1.0.0, info: {title: Mine, version: '1'}, actions: [{target: $.info, update: {x-a: 1}}]}",
    );
    let watcher = Watcher::start(&desk, &["--overlay", "mine.yaml"]);
    assert!(watcher.run().contains(" files written, "));
    // The description, with a mistake first.
    desk.edit("shelf.yaml", "{type: object, required: [title]", "{type: objekt, required: [title]");
    watcher.run();
    desk.edit("shelf.yaml", "{type: objekt, required: [title]", "{type: object, required: [title, pages]");
    assert!(watcher.run().contains("changed models::Book.pages"));
    // Another file of the description.
    desk.write("parts/title.yaml", "{type: integer}");
    assert!(watcher.run().contains("changed models::Book.title"));
    // An overlay.
    desk.edit(
        "mine.yaml",
        "$.info, update: {x-a: 1}",
        "\"$.components.schemas.Book.properties\", update: {place: {type: string}}",
    );
    assert!(watcher.run().contains("added models::Book.place"));
    // A name in the lock file.
    let lock = desk.read("my shelf/oas-client.lock.yaml");
    desk.write("my shelf/oas-client.lock.yaml", &format!("{lock}rename: {{FetchHealth: client.health().check}}\n"));
    assert!(watcher.run().contains("check"));
}

#[test]
fn standard_input_is_not_watched() {
    let desk = Desk::new();
    let run = desk.run(&["generate", "-", "--out", "my shelf", "--watch"]).ended(2);
    assert!(run.err.contains("`--watch` needs a file"), "{run:?}");
}
