//! What is wrong with a description, where, and how to mend it.

use std::{borrow::Cow, fmt};

/// Whether a problem stops the generation.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Severity {
    /// Nothing is generated.
    Error,
    /// The rest is generated; the text says what is not, or is done otherwise.
    Warning,
}

/// One mistake in a description or a recording.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Problem {
    /// Whether it stops the generation.
    pub severity: Severity,
    /// The file it stands in, as the caller named it; empty for the description itself.
    pub file: String,
    /// The place, as a JSON pointer (RFC 6901); empty for the whole document.
    pub at: String,
    /// What is wrong.
    pub what: String,
    /// How to mend it.
    pub help: String,
}

impl Problem {
    /// A mistake that stops the generation.
    pub fn error(at: &str, what: impl Into<String>, help: impl Into<String>) -> Self {
        Self::new(Severity::Error, at, what, help)
    }

    /// A mistake that the rest survives.
    pub fn warning(at: &str, what: impl Into<String>, help: impl Into<String>) -> Self {
        Self::new(Severity::Warning, at, what, help)
    }

    fn new(severity: Severity, at: &str, what: impl Into<String>, help: impl Into<String>) -> Self {
        Self { severity, file: String::new(), at: at.to_owned(), what: what.into(), help: help.into() }
    }

    /// The same problem in the file called `name`.
    #[must_use]
    pub fn in_file(mut self, name: &str) -> Self {
        name.clone_into(&mut self.file);
        self
    }

    /// The same problem in the lock of names, whatever the caller calls that.
    pub(crate) fn in_lock(self) -> Self {
        self.in_file(crate::lock::FILE)
    }

    /// Whether it stops the generation.
    pub fn is_error(&self) -> bool {
        self.severity == Severity::Error
    }
}

impl fmt::Display for Problem {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let severity = if self.is_error() { "error" } else { "warning" };
        write!(f, "{severity}: {}\n  --> {}#{}", visible(&self.what), visible(&self.file), visible(&self.at))?;
        if self.help.is_empty() { Ok(()) } else { write!(f, "\n  help: {}", visible(&self.help)) }
    }
}

/// Text with its control characters written out: it may be a description's, and goes to a terminal.
pub(crate) fn visible(text: &str) -> Cow<'_, str> {
    if !text.contains(char::is_control) {
        return text.into();
    }
    let shown = |c: char| if c.is_control() { c.escape_default().to_string() } else { c.to_string() };
    text.chars().map(shown).collect::<String>().into()
}

/// A JSON pointer one step below `at`, with RFC 6901's escapes.
pub(crate) fn below(at: &str, key: impl fmt::Display) -> String {
    use fmt::Write;
    let mut pointer = String::with_capacity(at.len() + 24);
    pointer.push_str(at);
    pointer.push('/');
    // Writing to a string can't fail.
    let _ = write!(pointer, "{key}");
    let start = at.len() + 1;
    if pointer.get(start..).is_some_and(|key| key.contains(['~', '/'])) {
        let key = pointer.split_off(start);
        pointer.push_str(&key.replace('~', "~0").replace('/', "~1"));
    }
    pointer
}
