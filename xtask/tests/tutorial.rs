//! The tutorial, done as it is written: its edits are made in a copy of the checkout, its commands run there, and what they
//! print is compared with what it shows.
//!
//! A block's language says what it is: `sh` is run, `sh fails` too and must fail, `text` is what the run before it prints,
//! `diff FILE` changes a file, `json FILE` is one. What takes a build of the generated crate, `sh slow`, is only run with
//! `TUTORIAL=whole`, as CI does. What the commands print now becomes what is shown with
//!
//! ```sh
//! ACCEPT=1 TUTORIAL=whole cargo test -p xtask --test tutorial
//! ```
#![cfg(unix)]
#![allow(clippy::unwrap_used, reason = "a test's set-up fails by panicking")]

use std::{
    env, fs,
    os::unix::fs::PermissionsExt,
    path::{Path, PathBuf},
    process::Command,
};

#[test]
fn the_tutorial_does_what_it_says() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("..");
    let path = root.join("docs/tutorial.md");
    let text = fs::read_to_string(&path).unwrap();
    let checkout = Checkout::new(&root);
    let whole = env::var("TUTORIAL").is_ok_and(|what| what == "whole");
    let mut printed = None;
    let (mut done, mut shown) = (String::new(), 0);
    for piece in pieces(&text) {
        let Piece::Block { language, text } = piece else {
            done += piece.text();
            continue;
        };
        let mut body = text.to_owned();
        match language.split_once(' ').unwrap_or((language, "")) {
            ("sh", "slow") if !whole => printed = None,
            ("sh", kind) => printed = Some(checkout.run(text, kind == "fails")),
            ("text", _) => {
                if let Some(printed) = printed.take() {
                    shown += 1;
                    if settled(text) != settled(&printed) {
                        assert!(env::var_os("ACCEPT").is_some(), "it shows\n{text}but this is printed:\n{printed}");
                        body = printed;
                    }
                }
            }
            ("diff", file) => checkout.change(file, text),
            ("json", file) => fs::write(checkout.path(file), text).unwrap(),
            _ => panic!("what is a block of `{language}`?"),
        }
        done += &format!("```{language}\n{body}```\n");
    }
    assert!(shown > 5, "{shown} blocks were compared");
    if done != text {
        fs::write(path, done).unwrap();
    }
}

enum Piece<'a> {
    Prose(&'a str),
    Block { language: &'a str, text: &'a str },
}

impl<'a> Piece<'a> {
    fn text(&self) -> &'a str {
        match self {
            Self::Prose(text) | Self::Block { text, .. } => text,
        }
    }
}

/// Prose and fenced blocks in turn.
fn pieces(text: &str) -> Vec<Piece<'_>> {
    let mut pieces = Vec::new();
    let mut rest = text;
    while let Some(start) = rest.find("```") {
        pieces.push(Piece::Prose(&rest[..start]));
        let (language, after) = rest[start + 3..].split_once('\n').unwrap();
        let (block, after) = after.split_once("```\n").unwrap();
        pieces.push(Piece::Block { language, text: block });
        rest = after;
    }
    pieces.push(Piece::Prose(rest));
    pieces
}

/// Without what differs from run to run: durations.
fn settled(text: &str) -> String {
    let words = text.split_inclusive(char::is_whitespace).collect::<Vec<_>>();
    let number = |word: &str| word.starts_with(|first: char| first.is_ascii_digit());
    let mut settled = String::new();
    for (index, word) in words.iter().enumerate() {
        let unit = words.get(index + 1).is_some_and(|next| next.trim_end() == "ms");
        let seconds = number(word) && word.trim_end().ends_with('s');
        if unit && number(word) || seconds {
            settled += "TIME ";
        } else {
            settled += word;
        }
    }
    settled.trim_end().to_owned()
}

/// A copy of the repository, in which `cargo xtask` is the one that was built with this test.
struct Checkout(PathBuf);

impl Checkout {
    fn new(root: &Path) -> Self {
        // Always the same place, so that cargo builds what is in it once more, and not beside what it built there before.
        let copy = Path::new(env!("CARGO_TARGET_TMPDIR")).join("tutorial");
        drop(fs::remove_dir_all(&copy));
        copy_folder(root, &copy.join("checkout"));
        let bin = copy.join("bin");
        fs::create_dir(&bin).unwrap();
        let (xtask, cargo) = (env!("CARGO_BIN_EXE_xtask"), env!("CARGO"));
        let script = format!(
            "#!/bin/sh\nif [ \"$1\" = xtask ]; then shift; exec '{xtask}' --root \"$PWD\" \"$@\"; fi\nexec '{cargo}' \"$@\"\n"
        );
        fs::write(bin.join("cargo"), script).unwrap();
        fs::set_permissions(bin.join("cargo"), fs::Permissions::from_mode(0o755)).unwrap();
        Self(copy)
    }

    fn path(&self, relative: &str) -> PathBuf {
        self.0.join("checkout").join(relative)
    }

    /// Everything that a block of commands prints.
    fn run(&self, commands: &str, fails: bool) -> String {
        let path = format!("{}:{}", self.0.join("bin").display(), env::var("PATH").unwrap());
        let mut shell = Command::new("sh");
        shell.arg("-ec").arg(format!("exec 2>&1\n{commands}")).current_dir(self.path("")).env("PATH", path);
        nested_cargo::remove_outer_variables(&mut shell);
        let output = shell.output().unwrap();
        let printed = String::from_utf8(output.stdout).unwrap();
        let help = nested_cargo::missing_crate(&printed).map(nested_cargo::how_to_fetch).unwrap_or_default();
        assert_eq!(output.status.success(), !fails, "{commands}{printed}{help}");
        printed
    }

    /// Replaces the one place that has the lines with ` ` and `-` by those with ` ` and `+`.
    fn change(&self, file: &str, diff: &str) {
        let side = |other: char| {
            let lines = diff.lines().filter(|line| !line.starts_with(other));
            lines.map(|line| format!("{}\n", line.get(1..).unwrap_or_default())).collect::<String>()
        };
        let (before, after) = (side('+'), side('-'));
        let text = fs::read_to_string(self.path(file)).unwrap();
        assert_eq!(text.matches(&before).count(), 1, "{file} has this once:\n{before}");
        fs::write(self.path(file), text.replace(&before, &after)).unwrap();
    }
}

/// Copies the files of the checkout, without build output and history.
fn copy_folder(from: &Path, to: &Path) {
    fs::create_dir_all(to).unwrap();
    for entry in fs::read_dir(from).unwrap() {
        let entry = entry.unwrap();
        let (path, name) = (entry.path(), entry.file_name());
        if name == "target" || name == ".git" {
            continue;
        }
        if path.is_dir() {
            copy_folder(&path, &to.join(name));
        } else {
            fs::copy(&path, to.join(name)).unwrap();
        }
    }
}
