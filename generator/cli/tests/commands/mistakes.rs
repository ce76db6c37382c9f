//! Each code of a diagnostic has mistakes that show it: an edit of a description, and the program's words about the edit.
//!
//! The cases are in `tests/mistakes/cases`, the files that they edit in `tests/mistakes/desk`. This test writes
//! `docs/diagnostics.md` and `docs/mistakes.md`:
//!
//! ```sh
//! ACCEPT=1 cargo test -p oas-client --test commands mistakes
//! ```

use std::{collections::BTreeSet, fs, path::Path};

use expected_files::files_below;
use oas_client_generator::{
    code,
    diagnostic::{Code, Level, code::CODES},
};
use serde::Deserialize;

use crate::Desk;

/// A mistake: right text of a file, and wrong text in its place.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Case {
    code: String,
    /// The file; `arguments` for those of the command.
    #[serde(default = "shelf", rename = "in")]
    file: String,
    /// The mistake is made after a first generation, which wrote a lock file and a baseline.
    #[serde(default, rename = "crate")]
    has_crate: bool,
    right: String,
    wrong: String,
}

/// A case, and the diagnostic that the program printed.
struct Shown {
    case: Case,
    code: Code,
    text: String,
}

fn shelf() -> String {
    "shelf.yaml".to_owned()
}

/// Codes that no description causes, or only a long one.
const WITHOUT_CASE: [Code; 4] = [code::GENERATOR_FAULT, code::LIMIT, code::STALE_FILE, code::LOW_VERSION];

#[test]
fn every_code_is_shown_by_a_mistake() {
    let tests = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests");
    let desk = prepared(&tests.join("mistakes/desk"));
    let (mut shown, mut wrong) = (Vec::new(), Vec::new());
    for file in files_below(&tests.join("mistakes/cases")) {
        let cases: Vec<Case> = serde_yaml::from_str(&fs::read_to_string(file).unwrap()).unwrap();
        for case in cases {
            made(&desk, case).map_or_else(|failure| wrong.push(failure), |case| shown.push(case));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n---\n"));
    let order = |shown: &Shown| CODES.iter().position(|code| *code == shown.code);
    shown.sort_by_key(order);
    let codes: BTreeSet<_> = shown.iter().map(|shown| shown.code.name).collect();
    let missing: Vec<_> =
        CODES.iter().filter(|code| !codes.contains(code.name) && !WITHOUT_CASE.contains(code)).collect();
    assert!(missing.is_empty(), "no case shows {:?}", missing.iter().map(|code| code.name).collect::<Vec<_>>());
    assert!(shown.iter().filter(|shown| shown.code.level != Level::Warn).count() >= 40, "few errors");
    let pages = [("docs/diagnostics.md", codes_page(&shown)), ("docs/mistakes.md", mistakes_page(&shown))];
    let pages = pages.map(|(path, text)| (path.to_owned(), text));
    expected_files::check(&tests.join("../../.."), pages, "cargo test -p oas-client --test commands mistakes");
}

/// The files of the cases, and a crate of each description, without a diagnostic.
fn prepared(folder: &Path) -> Desk {
    let desk = Desk::new();
    for file in files_below(folder) {
        let relative = file.strip_prefix(folder).unwrap().to_str().unwrap();
        desk.write(relative, &fs::read_to_string(&file).unwrap());
    }
    for folder in ["shelf-client", "recorded-client"] {
        let run = desk.run(&[&["generate"][..], &SHELF, &["--out", folder]].concat()).ended(0);
        assert_eq!(run.err, "");
    }
    desk
}

const SHELF: [&str; 3] = ["shelf.yaml", "--overlay", "shelf.overlay.yaml"];

/// The command that shows a mistake: `generate` for an error, and `lint` or `update`, which write nothing, for a warning.
fn arguments(case: &Case, is_error: bool) -> Vec<&str> {
    let folder = case.file.split_once('/').map(|(folder, _)| folder);
    let folder = folder.or(case.has_crate.then_some("shelf-client"));
    let spec = match case.file.as_str() {
        spec @ ("loans.yaml" | "swagger.yaml") => vec![spec],
        _ => SHELF.to_vec(),
    };
    let (task, more) = match (is_error, folder) {
        (true, folder) => ("generate", vec!["--out", folder.unwrap_or("new-client")]),
        (false, Some(folder)) => ("update", vec!["--out", folder]),
        (false, None) => ("lint", vec!["--examples"]),
    };
    let wrong = case.wrong.split(' ').filter(|_| case.file == "arguments");
    std::iter::once(task).chain(spec).chain(more).chain(wrong).collect()
}

/// Makes a mistake, has it told, and mends it. Errors leave every file as it is.
fn made(desk: &Desk, case: Case) -> Result<Shown, String> {
    let code = Code::from_name(&case.code).map_err(|invalid| invalid.message)?;
    let is_error = code.level != Level::Warn;
    let arguments = arguments(&case, is_error);
    let is_argument = case.file == "arguments";
    let right = if is_argument { String::new() } else { desk.read(&case.file) };
    if is_argument {
    } else if right.matches(&case.right).count() == 1 {
        desk.write(&case.file, &right.replace(&case.right, &case.wrong));
    } else {
        return Err(format!("{} hasn't, or has not once:\n{}", case.file, case.right));
    }
    let before = desk.files_in("");
    let run = desk.run(&arguments);
    let is_untouched = desk.files_in("") == before;
    fs::remove_dir_all(desk.path("new-client")).ok();
    if !is_argument {
        desk.write(&case.file, &right);
    }
    let expected = if is_argument { 2 } else { i32::from(is_error) };
    let severity = if is_error { "error" } else { "warning" };
    let told: Vec<_> =
        run.err.lines().filter(|line| line.starts_with("error") || line.starts_with("warning")).collect();
    let is_told = matches!(told[..], [only] if only.starts_with(&format!("{severity}[{}]: ", case.code)));
    if run.code == Some(expected) && is_told && is_untouched {
        let text = run.err.split("\n\n").next().unwrap_or_default().to_owned();
        return Ok(Shown { case, code, text });
    }
    Err(format!("{}: exit {:?}, untouched: {is_untouched}, for\n{}\n{}", case.code, run.code, case.wrong, run.err))
}

const GENERATED: &str = "<!-- @generated by the test `mistakes` of oas-client. Do not edit. -->\n";

/// Each code, with its mistakes and their right forms.
fn codes_page(shown: &[Shown]) -> String {
    let mut page = format!(
        "{GENERATED}\n# Codes of diagnostics\n\nThe code in the brackets of a diagnostic names its rule. \
         [Diagnostics](guide/diagnostics.md#codes) says how to allow and deny codes.\n\n| code | level | reported when |\n|---|---|---|\n"
    );
    for code in CODES {
        page.push_str(&format!("| [`{0}`](#{0}) | {1} | {2} |\n", code.name, level(*code), code.meaning.trim()));
    }
    for code in CODES {
        page.push_str(&format!("\n## {}\n\n{}\n", code.name, code.meaning.trim()));
        for Shown { case: Case { file, right, wrong, .. }, text, .. } in
            shown.iter().filter(|shown| shown.code == *code)
        {
            page.push_str(&format!("\nWrong, in `{file}`:\n\n```text\n{}\n```\n", wrong.trim_end()));
            page.push_str(&format!("\n```text\n{text}\n```\n\nRight:\n\n```text\n{}\n```\n", right.trim_end()));
        }
    }
    page
}

fn level(code: Code) -> &'static str {
    match code.level {
        Level::Error => "error",
        Level::Deny => "error unless allowed",
        Level::Warn => "warning",
    }
}

/// Each mistake in a row, with the first line of its diagnostic and the help.
fn mistakes_page(shown: &[Shown]) -> String {
    let mut page = format!(
        "{GENERATED}\n# Mistakes and their diagnostics\n\nEach row is an edit that a test makes. After an error, no file is \
         written. [Codes of diagnostics](diagnostics.md) shows each diagnostic as a whole.\n\n| wrong | diagnostic | help \
         |\n|---|---|---|\n"
    );
    for Shown { case, text, .. } in shown {
        let first = text.lines().next().unwrap_or_default();
        let help = text.lines().find_map(|line| line.trim_start().strip_prefix("= help: ")).unwrap_or_default();
        let cells = [wrong_line(case), first.to_owned(), help.to_owned()];
        let cells = cells.map(|cell| cell.replace('|', "\\|").replace('<', "&lt;"));
        page.push_str(&format!("| {} |\n", cells.join(" | ")));
    }
    page
}

/// The first line of the wrong text that the right text lacks, or else the line that was removed.
fn wrong_line(Case { right, wrong, .. }: &Case) -> String {
    let first_without = |text: &str, other: &str| {
        let line = text.lines().find(|line| !other.lines().any(|known| known == *line));
        line.map(|line| format!("`{}`", line.trim()))
    };
    let removed = || first_without(right, wrong).map(|line| format!("no {line}"));
    first_without(wrong, right).or_else(removed).unwrap_or_default()
}
