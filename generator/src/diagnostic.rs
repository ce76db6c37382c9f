//! What is wrong with a description, where, and how to mend it.

use std::{
    borrow::Cow,
    collections::{HashMap, HashSet},
    fmt,
};

/// Whether a problem stops the generation.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Severity {
    /// Nothing is generated.
    Error,
    /// The rest is generated; the text says what is not, or is done otherwise.
    Warning,
}

/// What is meant at a place.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Highlight {
    /// The value.
    #[default]
    Value,
    /// The key before the value; of a key that stands twice, the last.
    Key,
    /// The first of the keys that are the same.
    FirstKey,
    /// A line and a column (in characters, both from 1) of a text that can't be read, and so has no other places.
    Line(u32, u32),
    /// Nothing in a file: the caller's options are wrong.
    Options,
}

impl Highlight {
    /// A line and a column as a parser counts them, from 1.
    pub(crate) fn line(line: usize, column: usize) -> Self {
        let number = |number| u32::try_from(number).unwrap_or(u32::MAX);
        Self::Line(number(line), number(column))
    }
}

/// Another place that a mistake is about.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Related {
    /// The file, as for a [`Diagnostic`].
    pub file: String,
    /// The place, as for a [`Diagnostic`].
    pub pointer: String,
    /// What is meant there.
    pub highlight: Highlight,
    /// What stands there, in a few words.
    pub label: String,
}

/// One mistake in a description or a recording.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Diagnostic {
    /// Whether it stops the generation.
    pub severity: Severity,
    /// The file it stands in, as the caller named it; empty for the description itself.
    pub file: String,
    /// The place, as a JSON pointer (RFC 6901); empty for the whole document.
    pub pointer: String,
    /// What is meant there.
    pub highlight: Highlight,
    /// What is wrong.
    pub message: String,
    /// How to mend it.
    pub help: String,
    /// What it doesn't go together with.
    pub related: Option<Box<Related>>,
}

/// What diagnostics call the lock file until its own name is known.
pub(crate) const LOCK_FILE: &str = "lock";

impl Diagnostic {
    /// A mistake that stops the generation.
    pub fn error(at: &str, what: impl Into<String>, help: impl Into<String>) -> Self {
        Self::new(Severity::Error, at, what, help)
    }

    /// A mistake that the rest survives.
    pub fn warning(at: &str, what: impl Into<String>, help: impl Into<String>) -> Self {
        Self::new(Severity::Warning, at, what, help)
    }

    fn new(severity: Severity, at: &str, what: impl Into<String>, help: impl Into<String>) -> Self {
        let (file, at, highlight) = (String::new(), at.to_owned(), Highlight::Value);
        Self { severity, file, pointer: at, highlight, message: what.into(), help: help.into(), related: None }
    }

    /// The same problem in the file called `name`.
    #[must_use]
    pub fn in_file(mut self, name: &str) -> Self {
        name.clone_into(&mut self.file);
        self
    }

    /// The same problem, of which what is in no other file is in the one called `name`.
    #[must_use]
    pub(crate) fn all_in(mut self, name: &str) -> Self {
        self.files_mut().filter(|file| file.is_empty()).for_each(|file| name.clone_into(file));
        self
    }

    /// The files of all its places.
    pub(crate) fn files_mut(&mut self) -> impl Iterator<Item = &mut String> {
        let related = self.related.as_deref_mut().map(|related| &mut related.file);
        std::iter::once(&mut self.file).chain(related)
    }

    /// The same problem with a member's key rather than its value, or with another [`Highlight`].
    #[must_use]
    pub fn on(mut self, highlight: Highlight) -> Self {
        self.highlight = highlight;
        self
    }

    /// The same problem, with another place of the description that it is about.
    #[must_use]
    pub fn see(mut self, at: &str, highlight: Highlight, label: impl Into<String>) -> Self {
        let (file, at, label) = (String::new(), at.to_owned(), label.into());
        self.related = Some(Box::new(Related { file, pointer: at, highlight, label }));
        self
    }

    /// The same problem in the lock of names, whatever the caller calls that.
    pub(crate) fn in_lock(self) -> Self {
        self.in_file(LOCK_FILE)
    }

    /// Whether it stops the generation.
    pub fn is_error(&self) -> bool {
        self.severity == Severity::Error
    }
}

/// Says once what is said of one place again and again, and what is said of many places at the first, with how many others
/// there are. A few are shown each.
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
        write!(f, "{severity}: {}", visible(&self.message))?;
        if self.highlight != Highlight::Options {
            write!(f, "\n  --> {}", place(&self.file, &self.pointer, self.highlight))?;
        }
        if let Some(Related { file, pointer: at, highlight, label }) = self.related.as_deref() {
            write!(f, "\n  {}: {}", visible(label), place(file, at, *highlight))?;
        }
        if self.help.is_empty() { Ok(()) } else { write!(f, "\n  help: {}", visible(&self.help)) }
    }
}

fn place(file: &str, at: &str, highlight: Highlight) -> String {
    match highlight {
        Highlight::Line(line, column) => format!("{}:{line}:{column}", visible(file)),
        _ => format!("{}#{}", visible(file), visible(at)),
    }
}

/// Text with its control characters written out: it may be a description's, and goes to a terminal.
pub fn visible(text: &str) -> Cow<'_, str> {
    if !text.contains(char::is_control) {
        return text.into();
    }
    let shown = |c: char| if c.is_control() { c.escape_default().to_string() } else { c.to_string() };
    text.chars().map(shown).collect::<String>().into()
}
