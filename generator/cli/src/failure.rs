//! How work ends when it doesn't end well.

use std::process::ExitCode;

/// Why nothing was done, or what is stale. Exit codes: 0 all is well, 1 something is wrong or stale, 2 misuse.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Failure {
    /// What to print to standard error.
    pub message: String,
    /// Whether the command was used wrongly, rather than something being wrong with what it was used on.
    pub misuse: bool,
}

impl Failure {
    /// A wrong use of the command.
    pub fn misuse(message: impl Into<String>) -> Self {
        Self { message: message.into(), misuse: true }
    }

    /// Prints the message and gives the exit code that goes with it.
    pub fn exit(&self) -> ExitCode {
        eprintln!("{}", self.message);
        ExitCode::from(if self.misuse { 2 } else { 1 })
    }
}

impl From<String> for Failure {
    fn from(message: String) -> Self {
        Self { message, misuse: false }
    }
}
