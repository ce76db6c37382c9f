//! What is wrong with a description, without generating from it.

use std::path::{Path, PathBuf};

use oas_client_generator::{Options, Overlay, Problem, load, lower};

use crate::{failure::Failure, generate::errors, input, voice::Voice};

/// Prints all that is wrong with the description at `spec` (`-` is standard input), patched by `overlays`.
///
/// # Errors
///
/// That a file can't be read, or that there was an error; with `strict`, a warning is enough.
pub fn lint(spec: &Path, overlays: &[PathBuf], strict: bool, voice: Voice) -> Result<(), Failure> {
    let here = Path::new("");
    let description = voice.stage("read", || input::description(here, spec))?;
    let spec = &description.file;
    let overlays = overlays.iter().map(|path| input::read(here, path)).collect::<Result<Vec<_>, _>>()?;
    let mut options = Options::new("client", &spec.name);
    options.parts = description.parts();
    let mut files = description.files();
    for overlay in &overlays {
        options.overlays.push(Overlay::new(&overlay.shown, &overlay.text));
        files.add(&overlay.shown, &overlay.shown, &overlay.text);
    }
    let mut problems = Vec::new();
    let document = voice.stage("load", || load(&spec.text, &options, &mut problems));
    if let Some(document) = document {
        voice.stage("lower", || lower(&document, &[], &options, &mut problems));
    }
    voice.problems(&problems, &files)?;
    let wrong = problems.iter().filter(|problem| problem.is_error()).count();
    let warnings = match problems.len().saturating_sub(wrong) {
        1 => "1 warning".to_owned(),
        count => format!("{count} warnings"),
    };
    let sum = format!("{}: {}, {warnings}", spec.shown, errors(&problems));
    let fails = if strict { !problems.is_empty() } else { problems.iter().any(Problem::is_error) };
    if fails {
        Err(sum.into())
    } else {
        voice.say(&sum);
        Ok(())
    }
}
