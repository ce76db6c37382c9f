//! What a rule has found.

use super::source::Span;
use crate::diagnostic::{Diagnostic, Highlight, code};

/// A mistake, where it is, and what to write instead.
pub(super) struct Finding {
    message: String,
    help: String,
    /// The faulty words; `None` for the whole text.
    at: Option<Span>,
    see: Option<(Span, String)>,
}

impl Finding {
    pub(super) fn new(at: Span, message: impl Into<String>, help: impl Into<String>) -> Self {
        Self { message: message.into(), help: help.into(), at: Some(at), see: None }
    }

    /// A mistake without a location.
    pub(super) fn anywhere(message: impl Into<String>, help: impl Into<String>) -> Self {
        Self { message: message.into(), help: help.into(), at: None, see: None }
    }

    /// Adds a second location.
    pub(super) fn see(mut self, span: Span, label: impl Into<String>) -> Self {
        self.see = Some((span, label.into()));
        self
    }

    pub(super) fn diagnostic(self) -> Diagnostic {
        let mark = |span: Span| Highlight::line(span.at.line, span.at.column, span.width);
        let diagnostic = Diagnostic::new(code::SYNTAX, "", self.message, self.help);
        let diagnostic = match self.at {
            Some(span) => diagnostic.on(mark(span)),
            None => diagnostic,
        };
        match self.see {
            Some((span, label)) => diagnostic.see("", mark(span), label),
            None => diagnostic,
        }
    }
}
