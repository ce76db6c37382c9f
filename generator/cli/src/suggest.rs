//! `suggest`: proposes an overlay with the settings that a description gives away.

use std::{
    fs::OpenOptions,
    io::{self, Write},
    path::{Path, PathBuf},
};

use oas_client_generator::{Options, Overlay, propose};

use crate::{
    failure::Failure,
    input::{self, Text},
    printer::{self, Printer, count},
    web::Access,
};

/// The arguments of a proposal.
#[derive(Clone, Debug, Default)]
pub struct Subject {
    /// The description: a file, a URL, or `-` for standard input.
    pub spec: PathBuf,
    /// Patches of it, applied in order. The proposal says nothing that they already say.
    pub overlays: Vec<PathBuf>,
    /// The new file; standard output without one.
    pub out: Option<PathBuf>,
    /// The URLs that the program may fetch.
    pub access: Access,
}

/// Writes the proposed overlay. An overlay without actions is none, and isn't written.
///
/// # Errors
///
/// A file can't be read, the description has an error, or the new file exists.
pub fn suggest(subject: &Subject, printer: Printer) -> Result<(), Failure> {
    let here = Path::new("");
    let spec = input::description(here, &subject.spec, &subject.access)?;
    let overlays = subject.overlays.iter().map(|path| input::read(here, path)).collect::<Result<Vec<_>, _>>()?;
    let mut options = Options::new("client", &spec.file.name);
    options.external_documents = spec.parts();
    let mut files = spec.files();
    for Text { shown, text, .. } in &overlays {
        options.overlays.push(Overlay::new(shown, text));
        files.add(shown, shown, text);
    }
    let proposal = match propose(&spec.file.text, &options) {
        Ok(proposal) => proposal,
        Err(diagnostics) => {
            printer.print_diagnostics(&diagnostics, &files)?;
            return Err(format!("{}: {}", spec.file.shown, printer::counts(&diagnostics)).into());
        }
    };
    if proposal.actions == 0 {
        eprintln!("{}: nothing is proposed", spec.file.shown);
        return Ok(());
    }
    let Some(out) = &subject.out else {
        return printer::print_result(&proposal.text)
            .map_err(|error| format!("error: standard output can't be written: {error}").into());
    };
    write(out, &proposal.text)?;
    printer.print_line(&format!(
        "{}: {} proposed; read them, and apply the file with `--overlay`",
        out.display(),
        count(proposal.actions, "action")
    ));
    Ok(())
}

/// Writes a new file. One that exists may have been edited.
fn write(path: &Path, text: &str) -> Result<(), String> {
    let written =
        OpenOptions::new().write(true).create_new(true).open(path).and_then(|mut file| file.write_all(text.as_bytes()));
    written.map_err(|error| {
        let shown = path.display();
        match error.kind() {
            io::ErrorKind::AlreadyExists => {
                format!("error: {shown} exists, and may have been edited\n  help: name a new file, or remove this one")
            }
            _ => format!("error: {shown} can't be written: {error}"),
        }
    })
}
