//! Prints diagnostics, results and lines for people. With a format for programs, standard output has only diagnostics.

use std::{
    io::{self, Write},
    time::{Duration, Instant},
};

use oas_client_generator::Diagnostic;

use crate::diagnostics::{self, Files, Format};

/// The format and the amount of output.
#[derive(Clone, Copy, Debug, Default)]
pub struct Printer {
    /// The format of diagnostics.
    pub format: Format,
    /// Prints only errors.
    pub quiet: bool,
    /// Prints how long each stage took.
    pub verbose: bool,
}

/// Prints a command's result to standard output, whatever the format. If the reader closed the pipe, the rest is lost.
///
/// # Errors
///
/// Another failure of standard output.
pub fn print_result(text: &str) -> io::Result<()> {
    let mut out = io::stdout().lock();
    match out.write_all(text.as_bytes()).and_then(|()| out.flush()) {
        Err(error) if error.kind() == io::ErrorKind::BrokenPipe => Ok(()),
        printed => printed,
    }
}

/// A number with its noun: `1 file`, `2 files`.
pub fn count(number: usize, noun: &str) -> String {
    let plural = if number == 1 { "" } else { "s" };
    format!("{number} {noun}{plural}")
}

/// The numbers of errors and warnings.
pub fn counts(diagnostics: &[Diagnostic]) -> String {
    let errors = diagnostics.iter().filter(|diagnostic| diagnostic.is_error()).count();
    let warnings = diagnostics.len().saturating_sub(errors);
    format!("{}, {}", count(errors, "error"), count(warnings, "warning"))
}

impl Printer {
    /// Prints a line that is no diagnostic. If the reader closed the pipe, the line is lost.
    pub fn print_line(self, text: &str) {
        if self.quiet {
            return;
        }
        // Programs read diagnostics from standard output, so lines for people go to standard error.
        let _ = match self.format {
            Format::Human => writeln!(io::stdout(), "{text}"),
            Format::Json | Format::Github | Format::Sarif => writeln!(io::stderr(), "{text}"),
        };
    }

    /// Prints diagnostics; with `quiet` only errors.
    ///
    /// # Errors
    ///
    /// A message, if the diagnostics can't be printed.
    pub fn print_diagnostics(self, diagnostics: &[Diagnostic], files: &Files<'_>) -> Result<(), String> {
        let shown: Vec<_> =
            diagnostics.iter().filter(|diagnostic| !self.quiet || diagnostic.is_error()).cloned().collect();
        diagnostics::print(&shown, files, self.format)
            .map_err(|error| format!("error: the diagnostics can't be printed: {error}"))
    }

    /// Runs a stage of the work; with `verbose` prints how long it took.
    pub(crate) fn run_stage<T>(self, name: &str, work: impl FnOnce() -> T) -> T {
        let start = Instant::now();
        let done = work();
        self.print_time(name, start.elapsed());
        done
    }

    fn print_time(self, name: &str, time: Duration) {
        if self.verbose {
            let _ = writeln!(io::stderr(), "{:>9.1} ms  {name}", time.as_secs_f64() * 1000.0);
        }
    }
}
