//! Diagnostics: errors and warnings with a message, a location and a help.
//!
//! In: a [`Code`] and the details of a mistake, from any stage. Out: a [`Diagnostic`]; [`Levels`] decides whether it is
//! reported, and whether it is an error.

pub mod code;
mod consequences;
mod levels;

use std::{
    borrow::Cow,
    collections::{HashMap, HashSet},
    fmt,
};

pub use code::{Code, Level};
pub(crate) use consequences::have_consequences;
pub use levels::{InvalidCode, Levels};

/// The severity of a diagnostic: an error stops the generation, a warning doesn't.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Severity {
    /// Nothing is generated.
    Error,
    /// The generator goes on; the message says what it leaves out or does otherwise.
    Warning,
}

/// The part of a file that a diagnostic marks at its pointer.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Highlight {
    /// The value.
    #[default]
    Value,
    /// The key of the value; of equal keys the last.
    Key,
    /// The key of the value; of equal keys the first.
    FirstKey,
    /// Some characters of the key: the first, from 0, and their number.
    PartOfKey(u32, u32),
    /// Some characters of the value, a string: the first, from 0, and their number.
    PartOfValue(u32, u32),
    /// A line, a column (in characters, both from 1) and a number of characters of a file that can't be parsed, and so has no
    /// pointers.
    Line(u32, u32, u32),
    /// No part of a file: the caller's options are wrong.
    Options,
}

impl Highlight {
    /// The first `part` of the key `key`, or all of the key.
    pub(crate) fn part_of_key(key: &str, part: &str) -> Self {
        characters(key, part).map_or(Self::Key, |(start, length)| Self::PartOfKey(start, length))
    }

    /// The first `part` of the string `value`, or all of the string.
    pub(crate) fn part_of_value(value: &str, part: &str) -> Self {
        characters(value, part).map_or(Self::Value, |(start, length)| Self::PartOfValue(start, length))
    }

    /// A line and a column as a parser counts them, from 1, and a number of characters.
    pub(crate) fn line(line: usize, column: usize, width: usize) -> Self {
        let number = |number| u32::try_from(number).unwrap_or(u32::MAX);
        Self::Line(number(line), number(column), number(width))
    }
}

/// Where `part` is in `whole`: its first character, from 0, and their number.
fn characters(whole: &str, part: &str) -> Option<(u32, u32)> {
    let start = whole.find(part).filter(|_| !part.is_empty())?;
    let count = |text: &str| u32::try_from(text.chars().count()).ok();
    Some((count(whole.get(..start)?)?, count(part)?))
}

/// A second location that a mistake is about.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Related {
    /// The file, as for a [`Diagnostic`].
    pub file: String,
    /// The location, as for a [`Diagnostic`].
    pub pointer: String,
    /// The marked part.
    pub highlight: Highlight,
    /// A few words about this location, such as `described here`.
    pub label: String,
}

/// One mistake in a description or a recording.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Diagnostic {
    /// The rule that is broken.
    pub code: Code,
    /// Whether it stops the generation.
    pub severity: Severity,
    /// The file with the mistake, as the caller named it; empty for the description itself.
    pub file: String,
    /// The location, as a JSON pointer (RFC 6901); empty for the whole document.
    pub pointer: String,
    /// The marked part.
    pub highlight: Highlight,
    /// The mistake, in the words of the description.
    pub message: String,
    /// The remedy, as text that can be pasted.
    pub help: String,
    /// The text to write in place of the marked part, without quotes, if only one correction makes sense.
    pub fix: Option<String>,
    /// A second location that the mistake is about.
    pub related: Option<Box<Related>>,
    /// Whether its locations are those in the files as they were written. Stages after `openapi` report locations in the
    /// document that `openapi` makes of these.
    pub(crate) is_located: bool,
}

/// The name of the lock file in diagnostics until its own name is known.
pub(crate) const LOCK_FILE: &str = "lock";

impl Diagnostic {
    /// Makes an error or a warning, as the code's level says, about the value at a JSON pointer.
    pub fn new(code: Code, pointer: &str, message: impl Into<String>, help: impl Into<String>) -> Self {
        let severity = if code.level == Level::Warn { Severity::Warning } else { Severity::Error };
        let (message, help, pointer) = (message.into(), help.into(), pointer.to_owned());
        let (file, highlight, fix, related, is_located) = (String::new(), Highlight::Value, None, None, false);
        Self { code, severity, file, pointer, highlight, message, help, fix, related, is_located }
    }

    /// Moves the diagnostic to the file called `name`.
    #[must_use]
    pub fn in_file(mut self, name: &str) -> Self {
        name.clone_into(&mut self.file);
        self
    }

    /// Moves the locations that are in no file yet to the file called `name`.
    #[must_use]
    pub fn all_in(mut self, name: &str) -> Self {
        self.files_mut().filter(|file| file.is_empty()).for_each(|file| name.clone_into(file));
        self
    }

    /// The files of both locations.
    pub(crate) fn files_mut(&mut self) -> impl Iterator<Item = &mut String> {
        let related = self.related.as_deref_mut().map(|related| &mut related.file);
        std::iter::once(&mut self.file).chain(related)
    }

    /// Marks another part: the key rather than the value.
    #[must_use]
    pub fn on(mut self, highlight: Highlight) -> Self {
        self.highlight = highlight;
        self
    }

    /// Says what to write in place of the marked part, without quotes: the one correction that makes sense. Programs apply such fixes,
    /// so a guess has none.
    #[must_use]
    pub fn correct_with(mut self, text: impl Into<String>) -> Self {
        self.fix = Some(text.into());
        self
    }

    /// Adds a second location.
    #[must_use]
    pub fn see(mut self, at: &str, highlight: Highlight, label: impl Into<String>) -> Self {
        let (file, at, label) = (String::new(), at.to_owned(), label.into());
        self.related = Some(Box::new(Related { file, pointer: at, highlight, label }));
        self
    }

    /// Moves the diagnostic to the lock file.
    pub(crate) fn in_lock(self) -> Self {
        self.in_file(LOCK_FILE)
    }

    /// Whether it stops the generation.
    pub fn is_error(&self) -> bool {
        self.severity == Severity::Error
    }
}

/// Removes repeated diagnostics, and shortens warnings that occur at many locations: one stays, with the number of the others.
/// A few occurrences of a warning all stay.
pub(crate) fn say_once(diagnostics: &mut Vec<Diagnostic>) {
    const FEW: usize = 3;
    let mut seen = HashSet::new();
    diagnostics.retain(|diagnostic| seen.insert(diagnostic.to_string()));
    let repeats = |diagnostic: &Diagnostic| !diagnostic.is_error();
    let mut counts: HashMap<(String, String), usize> = HashMap::new();
    for diagnostic in diagnostics.iter().filter(|diagnostic| repeats(diagnostic)) {
        *counts.entry((diagnostic.message.clone(), diagnostic.help.clone())).or_default() += 1;
    }
    counts.retain(|_, count| *count > FEW);
    diagnostics.retain_mut(|diagnostic| {
        if !repeats(diagnostic) {
            return true;
        }
        let said = (std::mem::take(&mut diagnostic.message), std::mem::take(&mut diagnostic.help));
        let first = match counts.get_mut(&said) {
            Some(0) => return false,
            Some(count) => Some(std::mem::take(count)),
            None => None,
        };
        (diagnostic.message, diagnostic.help) = said;
        if let Some(count) = first {
            diagnostic.message.push_str(&format!(", here and in {} other places", count - 1));
        }
        true
    });
}

impl fmt::Display for Diagnostic {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let severity = if self.is_error() { "error" } else { "warning" };
        write!(f, "{severity}[{}]: {}", self.code.name, visible(&self.message))?;
        if self.highlight != Highlight::Options {
            write!(f, "\n  --> {}", position(&self.file, &self.pointer, self.highlight))?;
        }
        if let Some(Related { file, pointer: at, highlight, label }) = self.related.as_deref() {
            write!(f, "\n  {}: {}", visible(label), position(file, at, *highlight))?;
        }
        if self.help.is_empty() { Ok(()) } else { write!(f, "\n  help: {}", visible(&self.help)) }
    }
}

/// `FILE:LINE:COLUMN`, or `FILE#POINTER`.
fn position(file: &str, at: &str, highlight: Highlight) -> String {
    match highlight {
        Highlight::Line(line, column, _) => format!("{}:{line}:{column}", visible(file)),
        _ => format!("{}#{}", visible(file), visible(at)),
    }
}

/// Escapes control characters: a string of a description may go to a terminal.
pub fn visible(text: &str) -> Cow<'_, str> {
    if !text.contains(char::is_control) {
        return text.into();
    }
    let shown = |c: char| if c.is_control() { c.escape_default().to_string() } else { c.to_string() };
    text.chars().map(shown).collect::<String>().into()
}
