//! The levels that callers give codes, as `--allow`, `--deny` and `--strict` do.

use super::{
    Diagnostic, Severity,
    code::{CODES, Code, Level},
    consequences::{drop_consequences, drop_unused},
};
use crate::suggest::closest;

/// The codes whose level callers change.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Levels {
    /// Codes that aren't reported.
    pub allow: Vec<Code>,
    /// Codes that are errors.
    pub deny: Vec<Code>,
    /// Whether every warning is an error.
    pub strict: bool,
}

impl Levels {
    /// Removes allowed diagnostics, makes errors of denied ones, and removes the consequences of errors that stay. A code that is both
    /// is allowed.
    pub fn apply(&self, diagnostics: &mut Vec<Diagnostic>) {
        let is_allowed = |code: &Code| code.level != Level::Error && self.allow.contains(code);
        diagnostics.retain(|diagnostic| !is_allowed(&diagnostic.code));
        for diagnostic in
            diagnostics.iter_mut().filter(|diagnostic| self.strict || self.deny.contains(&diagnostic.code))
        {
            diagnostic.severity = Severity::Error;
        }
        drop_consequences(diagnostics);
        drop_unused(diagnostics);
    }
}

/// Why a code can't be allowed or denied.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct InvalidCode {
    /// The mistake.
    pub message: String,
    /// The remedy.
    pub help: String,
}

impl Code {
    /// The code of this name.
    ///
    /// # Errors
    ///
    /// No code has the name. The help has the most similar one.
    pub fn from_name(name: &str) -> Result<Self, InvalidCode> {
        CODES.iter().find(|code| code.name == name).copied().ok_or_else(|| InvalidCode {
            message: format!("no diagnostic has the code `{name}`"),
            help: match closest(name, CODES.iter().map(|code| code.name)) {
                Some(meant) => format!("did you mean `{meant}`?"),
                None => "write a code from the brackets of a diagnostic, such as `unknown-keyword`".to_owned(),
            },
        })
    }

    /// The code of this name, if callers can allow the code.
    ///
    /// # Errors
    ///
    /// No code has the name, or nothing can be generated after its errors.
    pub fn allowed(name: &str) -> Result<Self, InvalidCode> {
        let code = Self::from_name(name)?;
        if code.level == Level::Error {
            let message = format!("`{name}` can't be allowed: nothing can be generated after the error");
            return Err(InvalidCode { message, help: "correct the mistake that the error names".to_owned() });
        }
        Ok(code)
    }
}
