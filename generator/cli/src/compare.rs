//! The changes from one description to another, for the callers of the client.

use std::{
    io,
    path::{Path, PathBuf},
};

use oas_client_generator::{
    Levels, LockFile, Options, Overlay, api,
    diff::{Change, Diff, diff},
    public_api::PublicApi,
};

use crate::{
    diagnostics::Format,
    failure::Failure,
    generate::errors,
    input::{self, Text},
    printer::{Printer, count, print_result},
    report,
    web::Access,
};

/// Two descriptions, and what they have in common. Paths are taken from the current folder.
#[derive(Clone, Debug, Default)]
pub struct Descriptions {
    /// The one before: a file, a URL, or `-` for standard input.
    pub old: PathBuf,
    /// The one after: a file, a URL, or `-` for standard input, of which there is only one.
    pub new: PathBuf,
    /// Patches of both, applied in order.
    pub overlays: Vec<PathBuf>,
    /// The lock file whose pinned names both have.
    pub lock: Option<PathBuf>,
    /// The diagnostics that aren't reported, and those that are errors.
    pub levels: Levels,
    /// The description of webhooks before.
    pub old_webhooks: Option<PathBuf>,
    /// The description of webhooks after.
    pub webhooks: Option<PathBuf>,
    /// The URLs that the program may fetch.
    pub access: Access,
    /// The format of the changes; that of diagnostics unless it is given.
    pub format: Option<report::Format>,
    /// The changes that are a failure.
    pub fail_on: Option<FailOn>,
}

/// The changes that make the comparison fail.
#[derive(Clone, Copy, Debug, PartialEq, Eq, clap::ValueEnum)]
pub enum FailOn {
    /// Changes that break code of callers, or released clients on the wire.
    Breaking,
    /// All changes.
    Any,
}

impl FailOn {
    fn forbids(self, change: &Change) -> bool {
        self == Self::Any || change.is_breaking()
    }
}

/// The keys of the lines of JSON, for a program's help.
pub const JSON_HELP: &str = "\
With --format json, or --message-format json, each change is a line of JSON on standard output:
  level           \"major\" (breaks callers), \"minor\" (a new item or warning) or \"patch\" (no compiler sees it)
  wire            \"breaks\" if released clients may fail with the new service, or \"fits\"
  kind            \"added\", \"changed\" or \"removed\"
  subject         what changed, as callers write it
  what            how it changed
  rule            the id of the rule; docs/compatibility.md explains all rules
  keep            the line under `rename` in the lock file that keeps the old name, or null
  before_pointer  the location in OLD, as a JSON pointer (RFC 6901), or null
  after_pointer   the location in NEW, as a JSON pointer, or null";

/// Prints each change, and the level of all changes together.
///
/// # Errors
///
/// A file can't be read, or a description has errors, which are printed.
pub fn compare(descriptions: &Descriptions, printer: Printer) -> Result<(), Failure> {
    let stdin = Path::new("-");
    if descriptions.old == stdin && descriptions.new == stdin {
        return Err(Failure::misuse(
            "error: OLD and NEW can't both be standard input\n  help: write a file name for one of them",
        ));
    }
    let here = Path::new("");
    let overlays = descriptions.overlays.iter().map(|path| input::read(here, path)).collect::<Result<Vec<_>, _>>()?;
    let lock = descriptions.lock.as_ref().map(|path| input::read(here, path)).transpose()?;
    let read = |path: &Path, webhooks: Option<&PathBuf>| -> Result<_, String> {
        let webhooks = webhooks.map(|path| input::description(here, path, &descriptions.access)).transpose()?;
        Ok((input::description(here, path, &descriptions.access)?, webhooks))
    };
    let api = |(description, webhooks): &Texts| {
        public_api((description, webhooks.as_ref()), &overlays, (lock.as_ref(), &descriptions.levels), printer)
    };
    let old = read(&descriptions.old, descriptions.old_webhooks.as_ref());
    let new = read(&descriptions.new, descriptions.webhooks.as_ref());
    let (old, new) = both(old, new)?;
    let diff = if is_same(&old, &new) {
        api(&new)?;
        Diff::default()
    } else {
        let (old, new) = both(api(&old), api(&new))?;
        printer.run_stage("compare", || diff(&old, &new))
    };
    finish(&diff, descriptions, printer)
}

/// A description, and that of webhooks.
type Texts = (input::Description, Option<input::Description>);

/// Both results, or the errors of both.
fn both<T>(old: Result<T, String>, new: Result<T, String>) -> Result<(T, T), String> {
    match (old, new) {
        (Err(old), Err(new)) => Err(format!("{old}\n{new}")),
        (old, new) => Ok((old?, new?)),
    }
}

/// Compares the texts of two descriptions. Equal texts give equal clients, so no generation is needed.
fn is_same((old, old_webhooks): &Texts, (new, webhooks): &Texts) -> bool {
    let is_same = |old: &input::Description, new: &input::Description| {
        old.file.text == new.file.text && old.file.name == new.file.name && old.parts() == new.parts()
    };
    let webhooks = match (old_webhooks, webhooks) {
        (Some(old), Some(new)) => is_same(old, new),
        (old, new) => old.is_none() && new.is_none(),
    };
    webhooks && is_same(old, new)
}

fn public_api(
    (description, webhooks): (&input::Description, Option<&input::Description>),
    overlays: &[Text],
    (lock, levels): (Option<&Text>, &Levels),
    printer: Printer,
) -> Result<PublicApi, String> {
    let Text { shown, name, text } = &description.file;
    let mut options = Options::new("client", name);
    options.external_documents = description.parts();
    options.levels.clone_from(levels);
    let mut files = description.files();
    for Text { shown, text, .. } in overlays {
        options.overlays.push(Overlay::new(shown, text));
        files.add(shown, shown, text);
    }
    if let Some(Text { shown, text, .. }) = lock {
        options.lock = Some(LockFile { name: shown.clone(), text: text.clone() });
        files.add(shown, shown, text);
    }
    if let Some(webhooks) = webhooks {
        input::add_webhooks(&mut options, &mut files, webhooks, &[]);
    }
    match printer.run_stage(shown, || api(text, &options)) {
        Ok(api) => Ok(api),
        Err(diagnostics) => {
            // Warnings are for `lint`.
            Printer { quiet: true, ..printer }.print_diagnostics(&diagnostics, &files)?;
            Err(format!("{shown}: {}", errors(&diagnostics)))
        }
    }
}

/// Prints the changes, and fails if some of them are not allowed.
fn finish(diff: &Diff, descriptions: &Descriptions, printer: Printer) -> Result<(), Failure> {
    let format = descriptions.format.unwrap_or(match printer.format {
        Format::Json => report::Format::Json,
        Format::Human | Format::Github | Format::Sarif => report::Format::Text,
    });
    let text = report::text(diff, format, printer.verbose);
    let text = text.map_err(io::Error::from).and_then(|text| print_result(&text));
    text.map_err(|error| Failure::from(format!("error: the changes can't be printed: {error}")))?;
    let count = diff.changes.iter().filter(|change| descriptions.fail_on.is_some_and(|on| on.forbids(change))).count();
    match count {
        0 => Ok(()),
        _ => Err(format!("error: {} not allowed by --fail-on", is_or_are(count)).into()),
    }
}

fn is_or_are(changes: usize) -> String {
    format!("{} {}", count(changes, "change"), if changes == 1 { "is" } else { "are" })
}
