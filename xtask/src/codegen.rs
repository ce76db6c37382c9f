//! `cargo xtask codegen`: description and recordings in, the crate in `generated/` out.

use std::{fs, path::Path, time::Instant};

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
pub(crate) fn run(root: &Path, check: bool) -> Result<(), String> {
    let start = Instant::now();
    let output = generated(root)?;
    let plan = plan(&root.join(CRATE), &output.files)?;
    println!(
        "codegen: {} operations, {} models, {} replay tests from {SPEC}",
        output.operations, output.models, output.tests
    );
    if output.events > 0 {
        println!("         {} events from {WEBHOOKS}", output.events);
    }
    if !output.refused.is_empty() {
        println!("         {} operations refused: {}", output.refused.len(), output.refused.join(", "));
    }
    if check {
        return checked(&plan);
    }
    plan.apply()?;
    let (written, removed) = (plan.write.len(), plan.remove.len());
    let time = start.elapsed().as_millis();
    println!("         {CRATE}: {written} files written, {} unchanged, {removed} removed, {time} ms", plan.unchanged);
    Ok(())
}

fn checked(plan: &Plan<'_>) -> Result<(), String> {
    let stale = plan.write.iter().map(|(path, _)| path).chain(&plan.remove);
    let stale: Vec<_> = stale.map(|path| format!("  {CRATE}/{}", plan.relative(path))).collect();
    if stale.is_empty() {
        println!("         {CRATE}: all {} files are up to date", plan.unchanged);
        return Ok(());
    }
    Err(format!("error: these files are stale:\n{}\n  help: run `cargo xtask codegen`", stale.join("\n")))
}

/// The output for the repository's own description; warnings are printed, errors returned together.
fn generated(root: &Path) -> Result<Output, String> {
    let text = read(&root.join(SPEC), SPEC)?;
    let recordings = recordings(root)?;
    let borrowed: Vec<_> = recordings.iter().map(|(name, text)| Recording { name, text }).collect();
    let mut options = Options::new("twilio-chat-v2", "chat_v2.yaml");
    options.recordings_path = format!("../../../{RECORDINGS}");
    options.readmes = ["../README.md", "../../README.md"].map(str::to_owned).into();
    options.readmes.extend(GUIDE.map(|page| format!("../../docs/guide/{page}.md")));
    if root.join(WEBHOOKS).exists() {
        let text = read(&root.join(WEBHOOKS), WEBHOOKS)?;
        let mut webhooks = Description::new(text, "chat_v2_webhooks.yaml");
        webhooks.readmes.push("../../docs/guide/webhooks.md".to_owned());
        options.webhooks = Some(webhooks);
    }
    let output = generate(&text, &borrowed, &options).map_err(|problems| {
        let errors = problems.iter().filter(|problem| problem.is_error()).count();
        let each: Vec<_> = problems.into_iter().map(shown).collect();
        let files = if errors == 1 { "1 error" } else { &format!("{errors} errors") };
        format!("{}\n\n{files}; {CRATE} was left as it is", each.join("\n\n"))
    })?;
    for problem in &output.problems {
        eprintln!("{}\n", shown(problem.clone()));
    }
    Ok(output)
}

fn shown(mut problem: Problem) -> String {
    problem.file = match problem.file.as_str() {
        "" => SPEC.to_owned(),
        file if WEBHOOKS.ends_with(file) => WEBHOOKS.to_owned(),
        file => format!("{RECORDINGS}/{file}"),
    };
    problem.to_string()
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
