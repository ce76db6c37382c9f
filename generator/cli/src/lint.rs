//! `lint`: prints the diagnostics of a description without generating.

use std::path::{Path, PathBuf};

use oas_client_generator::{Diagnostic, Levels, Options, Overlay, load, lower, lower_webhooks};

use crate::{
    failure::Failure,
    input,
    printer::{Printer, counts},
    web::Access,
};

/// The arguments of a check.
#[derive(Clone, Debug, Default)]
pub struct Scope {
    /// The description: a file, a URL, or `-` for standard input.
    pub spec: PathBuf,
    /// Patches of it, applied in order.
    pub overlays: Vec<PathBuf>,
    /// A description of the API's webhooks.
    pub webhooks: Option<PathBuf>,
    /// Whether its examples are compared with its schemas.
    pub examples: bool,
    /// The diagnostics that aren't reported, and those that are errors.
    pub levels: Levels,
    /// The URLs that the program may fetch.
    pub access: Access,
}

/// Prints all diagnostics of a description.
///
/// # Errors
///
/// A file can't be read, or there is an error.
pub fn lint(scope: &Scope, printer: Printer) -> Result<(), Failure> {
    let here = Path::new("");
    let description = printer.run_stage("read", || input::description(here, &scope.spec, &scope.access))?;
    let spec = &description.file;
    let webhooks = scope.webhooks.as_ref();
    let webhooks = webhooks.map(|path| input::description(here, path, &scope.access)).transpose()?;
    let overlays = scope.overlays.iter().map(|path| input::read(here, path)).collect::<Result<Vec<_>, _>>()?;
    let mut options = Options::new("client", &spec.name);
    options.external_documents = description.parts();
    // Examples are checked by making their tests.
    options.tests_from_examples = scope.examples;
    options.levels.clone_from(&scope.levels);
    let mut files = description.files();
    for overlay in &overlays {
        options.overlays.push(Overlay::new(&overlay.shown, &overlay.text));
        files.add(&overlay.shown, &overlay.shown, &overlay.text);
    }
    if let Some(webhooks) = &webhooks {
        input::add_webhooks(&mut options, &mut files, webhooks, &[]);
    }
    let mut diagnostics = Vec::new();
    let document = printer.run_stage("load", || load(&spec.text, &options, &mut diagnostics));
    if let Some(document) = document {
        printer.run_stage("lower", || {
            let mut lowered = lower(&document, &[], &options, &mut diagnostics);
            lower_webhooks(&options, &mut lowered, &mut diagnostics);
        });
    }
    printer.print_diagnostics(&diagnostics, &files)?;
    let sum = format!("{}: {}", spec.shown, counts(&diagnostics));
    if diagnostics.iter().any(Diagnostic::is_error) {
        Err(sum.into())
    } else {
        printer.print_line(&sum);
        Ok(())
    }
}
