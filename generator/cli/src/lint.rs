//! `lint`: prints the diagnostics of a description without generating.

use std::{
    fs,
    io::{self, Write},
    path::{Path, PathBuf},
};

use oas_client_generator::{Diagnostic, Levels, Options, Overlay, load, lower, lower_webhooks};

use crate::{
    diagnostics::{self, Files, Fixed},
    failure::Failure,
    input::{self, Text},
    printer::{Printer, counts},
    web::Access,
};

/// The arguments of a check.
#[derive(Clone, Debug, Default)]
pub struct Scope {
    /// The description: a file, a URL, or `-` for standard input.
    pub spec: PathBuf,
    /// The file whose unsaved text standard input is.
    pub stdin_path: Option<PathBuf>,
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
    let input = printer.run_stage("read", || Input::read(scope))?;
    let (diagnostics, files) = input.check(scope, printer);
    printer.print_diagnostics(&diagnostics, &files)?;
    let sum = format!("{}: {}", input.spec.file.shown, counts(&diagnostics));
    if diagnostics.iter().any(Diagnostic::is_error) {
        Err(sum.into())
    } else {
        printer.print_line(&sum);
        Ok(())
    }
}

/// Applies the fixes of diagnostics to the files, then prints the diagnostics that remain, as [`lint`] does. Comments and layout
/// stay.
///
/// # Errors
///
/// As for [`lint`]; the description is no file; or a file can't be written.
pub fn fix(scope: &Scope, printer: Printer) -> Result<(), Failure> {
    if input::is_elsewhere(&scope.spec) {
        return Err(Failure::misuse(
            "error: `--fix` needs a file\n  help: save the description, and write the file's name",
        ));
    }
    // The mistakes of a later stage show only once those of the earlier stages are corrected.
    for _ in 0..STAGES {
        let input = Input::read(scope)?;
        let (diagnostics, files) = input.check(scope, Printer::default());
        let mut fixed = diagnostics::fixed(&diagnostics, &files);
        // A document at a URL can't be written.
        fixed.retain(|path, _| !input::is_elsewhere(Path::new(path)));
        if fixed.is_empty() {
            break;
        }
        for (path, fixed) in &fixed {
            write(Path::new(path), fixed).map_err(|error| format!("error: {path} can't be written: {error}"))?;
            fixed.lines.iter().for_each(|line| printer.print_line(line));
        }
    }
    lint(scope, printer)
}

/// The most passes of [`fix`].
const STAGES: usize = 8;

/// Writes a file as a whole or not at all, if nobody has changed it meanwhile. A byte order mark stays, and so does a symbolic link
/// to the file.
fn write(path: &Path, fixed: &Fixed<'_>) -> io::Result<()> {
    let path = &fs::canonicalize(path)?;
    let now = fs::read_to_string(path)?;
    let has_mark = now.starts_with(BYTE_ORDER_MARK);
    if now.trim_start_matches(BYTE_ORDER_MARK) != fixed.before {
        return Err(io::Error::other("the file has changed meanwhile"));
    }
    let mut file = tempfile::Builder::new().prefix(".fix-").tempfile_in(path.parent().unwrap_or(Path::new(".")))?;
    if has_mark {
        write!(file, "{BYTE_ORDER_MARK}")?;
    }
    file.write_all(fixed.after.as_bytes())?;
    file.as_file().set_permissions(fs::metadata(path)?.permissions())?;
    file.persist(path).map(drop).map_err(|error| error.error)
}

const BYTE_ORDER_MARK: char = '\u{feff}';

/// The texts of the files.
struct Input {
    spec: input::Description,
    webhooks: Option<input::Description>,
    overlays: Vec<Text>,
}

impl Input {
    fn read(scope: &Scope) -> Result<Self, String> {
        let here = Path::new("");
        let webhooks = scope.webhooks.as_ref();
        Ok(Self {
            spec: match &scope.stdin_path {
                Some(path) => input::unsaved(here, path, &scope.access)?,
                None => input::description(here, &scope.spec, &scope.access)?,
            },
            webhooks: webhooks.map(|path| input::description(here, path, &scope.access)).transpose()?,
            overlays: scope.overlays.iter().map(|path| input::read(here, path)).collect::<Result<Vec<_>, _>>()?,
        })
    }

    /// The diagnostics, and the files for their excerpts.
    fn check(&self, scope: &Scope, printer: Printer) -> (Vec<Diagnostic>, Files<'_>) {
        let mut options = Options::new("client", &self.spec.file.name);
        options.external_documents = self.spec.parts();
        // Examples are checked by making their tests.
        options.tests_from_examples = scope.examples;
        options.levels.clone_from(&scope.levels);
        let mut files = self.spec.files();
        for Text { shown, text, .. } in &self.overlays {
            options.overlays.push(Overlay::new(shown, text));
            files.add(shown, shown, text);
        }
        if let Some(webhooks) = &self.webhooks {
            input::add_webhooks(&mut options, &mut files, webhooks, &[]);
        }
        let mut diagnostics = Vec::new();
        let document = printer.run_stage("load", || load(&self.spec.file.text, &options, &mut diagnostics));
        if let Some(document) = document {
            printer.run_stage("lower", || {
                let mut lowered = lower(&document, &[], &options, &mut diagnostics);
                lower_webhooks(&options, &mut lowered, &mut diagnostics);
            });
        }
        diagnostics::remove_repeated(&mut diagnostics, &files);
        (diagnostics, files)
    }
}
