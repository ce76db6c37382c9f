//! The last lines of a run: the numbers of errors and warnings, and the next command.

use oas_client_generator::{Diagnostic, Highlight};

use super::Request;
use crate::{
    failure::Failure,
    input::shown,
    printer::{Printer, counts},
};

/// Prints the number of warnings, if there are some.
pub(super) fn print_warnings(diagnostics: &[Diagnostic], printer: Printer) {
    if !diagnostics.is_empty() {
        printer.print_line(&format!("         {}", counts(diagnostics)));
    }
}

/// Prints the command that comes after a run that wrote files.
pub(super) fn print_next(request: &Request, printer: Printer) {
    printer.print_line(&format!("         next: `{}`", request.test));
}

/// The failure of a run with errors.
pub(super) fn failure(request: &Request, diagnostics: &[Diagnostic]) -> Failure {
    let message = format!("{}; {} was left as it is", counts(diagnostics), shown(&request.out));
    let mut errors = diagnostics.iter().filter(|diagnostic| diagnostic.is_error());
    if errors.all(|error| error.highlight == Highlight::Options) {
        return Failure::misuse(message);
    }
    format!("{message}\n  next: correct the errors, then run `{}`", request.again).into()
}
