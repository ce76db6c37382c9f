//! What one description changes for the callers of another's client.

use std::{
    io::{self, Write},
    path::{Path, PathBuf},
};

use oas_client_generator::{
    LockFile, Options, Overlay, api,
    diff::{Change, Diff, Kind, Step, diff},
    ir::Api,
};
use serde::Serialize;

use crate::{
    diagnostics::Format,
    failure::Failure,
    generate::errors,
    input::{self, Text},
    voice::Voice,
};

/// Two descriptions, and what they have in common. Paths are taken from the current folder.
#[derive(Clone, Debug, Default)]
pub struct Descriptions {
    /// The one before; `-` for standard input.
    pub old: PathBuf,
    /// The one after; `-` for standard input, of which there is only one.
    pub new: PathBuf,
    /// Patches of both, applied in order.
    pub overlays: Vec<PathBuf>,
    /// The file with names that are published, which both are named by.
    pub lock: Option<PathBuf>,
}

/// What [`Format::Json`]'s lines hold, for a program's help.
pub const JSON_HELP: &str = "\
With --message-format json, each change is a line of JSON on standard output:
  kind       \"added\", \"changed\" or \"removed\"
  verdict    \"breaking\", \"compatible\" or \"unseen\"
  step       the step of the version that it calls for: \"major\", \"minor\" or \"patch\"
  subject    what changed, as callers write it
  what       how it changed
  rule       the rule that says so; docs/compatibility.md has them all
  before_at  where OLD says it, as a JSON pointer (RFC 6901), or null
  after_at   the same of NEW";

/// Prints each change and the step that they call for.
///
/// # Errors
///
/// That a file can't be read, or that a description has errors, which are printed.
pub fn compare(descriptions: &Descriptions, voice: Voice) -> Result<(), Failure> {
    let stdin = Path::new("-");
    if descriptions.old == stdin && descriptions.new == stdin {
        return Err(Failure::misuse("error: there is one standard input only\n  help: name a file for OLD or NEW"));
    }
    let here = Path::new("");
    let overlays = descriptions.overlays.iter().map(|path| input::read(here, path)).collect::<Result<Vec<_>, _>>()?;
    let lock = descriptions.lock.as_ref().map(|path| input::read(here, path)).transpose()?;
    let understood = |path: &Path| understood(path, &overlays, lock.as_ref(), voice);
    // Both are told about before giving up.
    let (old, new) = (understood(&descriptions.old), understood(&descriptions.new));
    let (old, new) = match (old, new) {
        (Err(old), Err(new)) => return Err(format!("{old}\n{new}").into()),
        (old, new) => (old?, new?),
    };
    let diff = voice.stage("compare", || diff(&old, &new));
    print(&diff, voice).map_err(|error| Failure::from(format!("error: the changes can't be printed: {error}")))
}

fn understood(path: &Path, overlays: &[Text], lock: Option<&Text>, voice: Voice) -> Result<Api, String> {
    let description = input::description(Path::new(""), path)?;
    let Text { shown, name, text } = &description.file;
    let mut options = Options::new("client", name);
    options.external_documents = description.parts();
    let mut files = description.files();
    for Text { shown, text, .. } in overlays {
        options.overlays.push(Overlay::new(shown, text));
        files.add(shown, shown, text);
    }
    if let Some(Text { shown, text, .. }) = lock {
        options.lock = Some(LockFile { name: shown.clone(), text: text.clone() });
        files.add(shown, shown, text);
    }
    match voice.stage(shown, || api(text, &options)) {
        Ok(api) => Ok(api),
        Err(diagnostics) => {
            // Warnings are for `lint`.
            Voice { quiet: true, ..voice }.diagnostics(&diagnostics, &files)?;
            Err(format!("{shown}: {}", errors(&diagnostics)))
        }
    }
}

#[derive(Serialize)]
struct Line<'a> {
    kind: &'static str,
    verdict: &'static str,
    step: String,
    subject: &'a str,
    what: &'a str,
    rule: &'static str,
    before_at: Option<&'a str>,
    after_at: Option<&'a str>,
}

impl<'a> From<&'a Change> for Line<'a> {
    fn from(change: &'a Change) -> Self {
        let step = change.step();
        Self {
            kind: match change.kind {
                Kind::Removed => "removed",
                Kind::Changed => "changed",
                Kind::Added => "added",
            },
            verdict: match step {
                Step::Major => "breaking",
                Step::Minor => "compatible",
                _ => "unseen",
            },
            step: step.to_string(),
            subject: &change.subject,
            what: &change.what,
            rule: change.rule,
            before_at: change.before_at.as_deref(),
            after_at: change.after_at.as_deref(),
        }
    }
}

fn print(diff: &Diff, voice: Voice) -> io::Result<()> {
    if voice.format == Format::Json {
        let mut out = io::stdout().lock();
        for change in &diff.changes {
            writeln!(out, "{}", serde_json::to_string(&Line::from(change))?)?;
        }
        return out.flush();
    }
    // They are what was asked for, in every format.
    let lines = diff.lines().join("\n");
    match writeln!(io::stdout(), "{lines}") {
        Err(error) if error.kind() == io::ErrorKind::BrokenPipe => Ok(()),
        written => written,
    }
}
