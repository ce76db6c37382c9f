//! Where words go: what programs read to standard output alone, what people read wherever it doesn't mix with that.

use std::{
    io::{self, Write},
    time::{Duration, Instant},
};

use oas_client_generator::Diagnostic;

use crate::diagnostics::{self, Files, Format};

/// How much is said, and in which form.
#[derive(Clone, Copy, Debug, Default)]
pub struct Voice {
    /// How problems are written.
    pub format: Format,
    /// Says nothing but errors.
    pub quiet: bool,
    /// Says how long each stage took.
    pub verbose: bool,
}

impl Voice {
    /// Says something that is no problem. Whoever closes the pipe doesn't want to hear more.
    pub fn say(self, text: &str) {
        if self.quiet {
            return;
        }
        // Programs read problems from standard output, so people's words go elsewhere.
        let _ = match self.format {
            Format::Human => writeln!(io::stdout(), "{text}"),
            Format::Json | Format::Github => writeln!(io::stderr(), "{text}"),
        };
    }

    /// Says what is wrong; with `quiet` only what stops the work.
    ///
    /// # Errors
    ///
    /// A message, if the problems can't be printed.
    pub fn diagnostics(self, diagnostics: &[Diagnostic], files: &Files<'_>) -> Result<(), String> {
        let told: Vec<_> =
            diagnostics.iter().filter(|diagnostic| !self.quiet || diagnostic.is_error()).cloned().collect();
        diagnostics::print(&told, files, self.format)
            .map_err(|error| format!("error: the problems can't be printed: {error}"))
    }

    /// Does a stage of the work, and says how long that took if that is asked for.
    pub(crate) fn stage<T>(self, name: &str, work: impl FnOnce() -> T) -> T {
        let start = Instant::now();
        let done = work();
        self.took(name, start.elapsed());
        done
    }

    fn took(self, name: &str, time: Duration) {
        if self.verbose {
            let _ = writeln!(io::stderr(), "{:>9.1} ms  {name}", time.as_secs_f64() * 1000.0);
        }
    }
}
