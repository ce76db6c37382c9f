//! Failures and their exit codes.

use std::process::ExitCode;

/// Why a command failed. Exit codes: 0 success, 1 an error or a stale file, 2 misuse of the command.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Failure {
    /// The message for standard error.
    pub message: String,
    /// Whether the arguments are wrong, and not the files.
    pub misuse: bool,
}

impl Failure {
    /// A failure because of wrong arguments.
    pub fn misuse(message: impl Into<String>) -> Self {
        Self { message: message.into(), misuse: true }
    }

    /// Prints the message to standard error.
    pub fn print(&self) {
        eprintln!("{}", self.message);
    }

    /// Prints the message and returns its exit code.
    pub fn exit(&self) -> ExitCode {
        self.print();
        ExitCode::from(if self.misuse { 2 } else { 1 })
    }
}

impl From<String> for Failure {
    fn from(message: String) -> Self {
        Self { message, misuse: false }
    }
}
