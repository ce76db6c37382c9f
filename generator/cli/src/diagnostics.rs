//! Writes diagnostics for people, editors and CI: with the file, the line and the column, and an excerpt of the file.
//!
//! ```
//! use oas_client::diagnostics::{Files, Format, write};
//! use oas_client_generator::{Diagnostic, code};
//!
//! let files = Files::new("shelf.yaml", "openapi: 3.0.3\ninfo: {title: 7}\n");
//! let message = "OpenAPI 3.0 has a string here, not `7`";
//! let diagnostic = Diagnostic::new(code::WRONG_TYPE, "/info/title", message, "write `\"7\"`, with quotes");
//! let mut lines = Vec::new();
//! write(&[diagnostic], &files, Format::Json, &mut lines).unwrap();
//! assert!(String::from_utf8(lines).unwrap().contains(r#""line":2,"column":15"#));
//! ```
//!
//! A file is indexed only if a diagnostic points into it.

mod describe;
mod fix;
mod github;
mod human;
mod index;
mod json;
mod location;
mod sarif;

use std::{
    cell::OnceCell,
    collections::{BTreeMap, HashMap, HashSet},
    io::{self, Write},
};

use oas_client_generator::{Diagnostic, Highlight};

pub use fix::{Fixed, fixed};
use index::Index;
use location::{Location, Text};

/// The format of diagnostics.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, clap::ValueEnum)]
pub enum Format {
    /// For people: an excerpt with carets, coloured on a terminal; to standard error.
    #[default]
    Human,
    /// For editors and scripts: a JSON object a line; to standard output.
    Json,
    /// For GitHub's logs, which show each at its line: workflow commands; to standard output.
    Github,
    /// For code scanning and editors: a SARIF 2.1.0 document; to standard output.
    Sarif,
}

/// The keys of [`Format::Json`]'s lines, for a program's help.
pub const JSON_HELP: &str = "\
With --message-format json, each diagnostic is a line of JSON on standard output; other output goes to standard error.
  severity             \"error\" or \"warning\"
  code                 the name of the rule, as --allow and --deny take it
  message, help        what is wrong, and what to write instead
  file                 the file's path
  line, column         where it starts, from 1; columns are characters
  end_line, end_column where it ends; the column is the first after it
  pointer              the location as a JSON pointer (RFC 6901)
  fix                  the text to write, and the lines and columns that it replaces; null if no correction is certain
  related              other locations, each with message, file, lines, columns and pointer
Lines and columns are null for a file that can't be read; for wrong options, file is empty too.";

/// The files that diagnostics point into.
#[derive(Debug)]
pub struct Files<'a> {
    description: File<'a>,
    others: BTreeMap<String, File<'a>>,
}

#[derive(Debug)]
struct File<'a> {
    path: String,
    text: &'a str,
    counted: OnceCell<Text<'a>>,
    index: OnceCell<Index<'a>>,
}

impl<'a> File<'a> {
    fn new(path: &str, text: &'a str) -> Self {
        // A byte order mark takes no column.
        let text = text.strip_prefix('\u{feff}').unwrap_or(text);
        Self { path: path.to_owned(), text, counted: OnceCell::new(), index: OnceCell::new() }
    }

    fn counted(&self) -> &Text<'a> {
        self.counted.get_or_init(|| Text::new(self.text))
    }

    fn locate(&self, at: &str, highlight: Highlight) -> Location {
        let text = self.counted();
        text.locate(match highlight {
            Highlight::Line(line, column, width) => text.characters_at(line, column, width),
            _ => self.index().find(text, at, highlight),
        })
    }

    fn index(&self) -> &Index<'a> {
        self.index.get_or_init(|| Index::new(self.text))
    }
}

impl<'a> Files<'a> {
    /// A description: how its file is shown, such as `spec/shelf.yaml`, and its text.
    pub fn new(path: &str, text: &'a str) -> Self {
        Self { description: File::new(path, text), others: BTreeMap::new() }
    }

    /// Adds the file that diagnostics call `name`, such as a recording: its shown path, and its text.
    pub fn add(&mut self, name: &str, path: &str, text: &'a str) {
        self.others.insert(name.to_owned(), File::new(path, text));
    }

    /// The file of a diagnostic; `None` if it has no file, or the file wasn't added.
    fn of(&self, diagnostic: &Diagnostic) -> Option<&File<'a>> {
        if diagnostic.highlight == Highlight::Options { None } else { self.get(&diagnostic.file) }
    }

    fn get(&self, name: &str) -> Option<&File<'a>> {
        if name.is_empty() { Some(&self.description) } else { self.others.get(name) }
    }
}

/// Removes the diagnostics that say the same about the same part of a file, as a YAML alias makes them: of one mistake in the text
/// that several aliases repeat, one diagnostic stays.
pub fn remove_repeated(diagnostics: &mut Vec<Diagnostic>, files: &Files<'_>) {
    let mut counts: HashMap<(&str, &str), usize> = HashMap::new();
    for Diagnostic { message, help, .. } in &*diagnostics {
        *counts.entry((message, help)).or_default() += 1;
    }
    let mut seen = HashSet::new();
    // Only equal texts have their files searched.
    let is_first = diagnostics.iter().map(|one| {
        let is_repeated = counts.get(&(one.message.as_str(), one.help.as_str())).is_some_and(|count| *count > 1);
        let part = files.of(one).filter(|_| is_repeated).map(|file| file.locate(&one.pointer, one.highlight).bytes);
        part.is_none_or(|part| seen.insert((one.message.clone(), one.file.clone(), part)))
    });
    let mut is_first = is_first.collect::<Vec<_>>().into_iter();
    diagnostics.retain(|_| is_first.next().unwrap_or(true));
}

/// Writes diagnostics in their order.
///
/// [`Format::Human`] always has colours: pass a stream of [`anstream`], which removes them where they aren't wanted, or use
/// [`print()`].
///
/// # Errors
///
/// An error of `to`.
pub fn write(diagnostics: &[Diagnostic], files: &Files<'_>, format: Format, to: &mut dyn Write) -> io::Result<()> {
    let mut each =
        |text: &dyn Fn(&Diagnostic) -> String| diagnostics.iter().try_for_each(|one| writeln!(to, "{}", text(one)));
    match format {
        Format::Human => each(&|diagnostic| human::shown(diagnostic, files) + "\n")?,
        Format::Json => each(&|diagnostic| json::line(diagnostic, files))?,
        Format::Github => each(&|diagnostic| github::command(diagnostic, files))?,
        Format::Sarif => writeln!(to, "{:#}", sarif::document(diagnostics, files))?,
    }
    to.flush()
}

/// Writes diagnostics to the output of their format. [`Format::Human`] has colours on a terminal and none in a pipe, unless
/// `NO_COLOR`, `CLICOLOR` or `CLICOLOR_FORCE` say otherwise.
///
/// # Errors
///
/// An error of standard output or standard error.
pub fn print(diagnostics: &[Diagnostic], files: &Files<'_>, format: Format) -> io::Result<()> {
    match format {
        Format::Human => write(diagnostics, files, format, &mut anstream::stderr().lock()),
        Format::Json | Format::Github | Format::Sarif => write(diagnostics, files, format, &mut io::stdout().lock()),
    }
}
