//! `cargo xtask codegen`: description and recordings in, the crate in `generated/` out.

use std::{fs, path::Path, time::Instant};

use oas_client::diagnostics::{self, Files, Format};
use oas_client_generator::{Description, Options, Output, Problem, Recording, generate};

use crate::tree::{Plan, plan};

const SPEC: &str = "spec/chat_v2.yaml";
/// What the API delivers to its users' servers; need not be there.
const WEBHOOKS: &str = "spec/chat_v2_webhooks.yaml";
const RECORDINGS: &str = "spec/recordings";
const CRATE: &str = "generated";
/// Pages with examples.
const GUIDE: [&str; 5] = ["configuration", "errors", "lists", "media", "testing"];

/// Generates, or only says what would change.
pub(crate) fn run(root: &Path, check: bool, format: Format) -> Result<(), String> {
    let start = Instant::now();
    let output = generated(root, format)?;
    // Programs read problems from standard output, so people's words go elsewhere.
    let say = |text: String| if format == Format::Human { println!("{text}") } else { eprintln!("{text}") };
    let plan = plan(&root.join(CRATE), &output.files)?;
    say(format!(
        "codegen: {} operations, {} models, {} replay tests from {SPEC}",
        output.operations, output.models, output.tests
    ));
    if output.events > 0 {
        say(format!("         {} events from {WEBHOOKS}", output.events));
    }
    if !output.refused.is_empty() {
        say(format!("         {} operations refused: {}", output.refused.len(), output.refused.join(", ")));
    }
    if check {
        return checked(&plan).map(say);
    }
    plan.apply()?;
    let (written, removed) = (plan.write.len(), plan.remove.len());
    let time = start.elapsed().as_millis();
    let unchanged = plan.unchanged;
    say(format!("         {CRATE}: {written} files written, {unchanged} unchanged, {removed} removed, {time} ms"));
    Ok(())
}

fn checked(plan: &Plan<'_>) -> Result<String, String> {
    let stale = plan.write.iter().map(|(path, _)| path).chain(&plan.remove);
    let stale: Vec<_> = stale.map(|path| format!("  {CRATE}/{}", plan.relative(path))).collect();
    if stale.is_empty() {
        return Ok(format!("         {CRATE}: all {} files are up to date", plan.unchanged));
    }
    Err(format!("error: these files are stale:\n{}\n  help: run `cargo xtask codegen`", stale.join("\n")))
}

/// The output for the repository's own description. All problems are printed, together.
fn generated(root: &Path, format: Format) -> Result<Output, String> {
    let text = read(&root.join(SPEC), SPEC)?;
    let recordings = recordings(root)?;
    let borrowed: Vec<_> = recordings.iter().map(|(name, text)| Recording { name, text }).collect();
    let mut options = Options::new("twilio-chat-v2", "chat_v2.yaml");
    options.recordings_path = format!("../../../{RECORDINGS}");
    options.readmes = ["../README.md", "../../README.md"].map(str::to_owned).into();
    options.readmes.extend(GUIDE.map(|page| format!("../../docs/guide/{page}.md")));
    let mut files = Files::new(SPEC, &text);
    for Recording { name, text } in &borrowed {
        files.add(name, &format!("{RECORDINGS}/{name}"), text);
    }
    let webhooks = root.join(WEBHOOKS).exists().then(|| read(&root.join(WEBHOOKS), WEBHOOKS)).transpose()?;
    if let Some(text) = &webhooks {
        let mut webhooks = Description::new(text, "chat_v2_webhooks.yaml");
        files.add("chat_v2_webhooks.yaml", WEBHOOKS, text);
        webhooks.readmes.push("../../docs/guide/webhooks.md".to_owned());
        options.webhooks = Some(webhooks);
    }
    let print = |problems: &[Problem]| {
        diagnostics::print(problems, &files, format)
            .map_err(|error| format!("error: the problems can't be printed: {error}"))
    };
    match generate(&text, &borrowed, &options) {
        Ok(output) => print(&output.problems).map(|()| output),
        Err(problems) => {
            print(&problems)?;
            let errors = problems.iter().filter(|problem| problem.is_error()).count();
            let errors = if errors == 1 { "1 error" } else { &format!("{errors} errors") };
            Err(format!("{errors}; {CRATE} was left as it is"))
        }
    }
}

/// Names and texts of the recordings, sorted by name.
fn recordings(root: &Path) -> Result<Vec<(String, String)>, String> {
    let folder = root.join(RECORDINGS);
    let entries = fs::read_dir(&folder).map_err(|error| unreadable(RECORDINGS, &error))?;
    let mut names = Vec::new();
    for entry in entries {
        let name = entry.map_err(|error| unreadable(RECORDINGS, &error))?.file_name().to_string_lossy().into_owned();
        if name.ends_with(".har") {
            names.push(name);
        }
    }
    if names.is_empty() {
        return Err(format!(
            "error: {RECORDINGS} holds no recording, and without one no operation is tested\n  help: restore the files"
        ));
    }
    names.sort();
    let read_one = |name: String| read(&folder.join(&name), &format!("{RECORDINGS}/{name}")).map(|text| (name, text));
    names.into_iter().map(read_one).collect()
}

fn read(path: &Path, shown: &str) -> Result<String, String> {
    fs::read_to_string(path).map_err(|error| unreadable(shown, &error))
}

fn unreadable(what: &str, error: &std::io::Error) -> String {
    let help = match error.kind() {
        std::io::ErrorKind::NotFound => "run this inside a full checkout of the repository",
        std::io::ErrorKind::InvalidData => "save the file as UTF-8",
        _ => "see that the file can be read",
    };
    format!("error: {what} can't be read: {error}\n  help: {help}")
}
