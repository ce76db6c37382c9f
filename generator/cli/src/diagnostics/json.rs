//! Writes a diagnostic as a line of JSON.

use oas_client_generator::{Diagnostic, Highlight};
use serde::Serialize;

use super::{
    Files,
    fix::{Fix, fix},
    location::Location,
};

#[derive(Serialize)]
struct Line<'a> {
    severity: &'a str,
    code: &'a str,
    #[serde(flatten)]
    at: At<'a>,
    help: &'a str,
    fix: Option<Replacement>,
    related: Vec<At<'a>>,
}

/// A text in place of a part of the file.
#[derive(Serialize)]
struct Replacement {
    line: usize,
    column: usize,
    end_line: usize,
    end_column: usize,
    text: String,
}

impl From<Fix> for Replacement {
    fn from(Fix { location: Location { line, column, end_column, .. }, text }: Fix) -> Self {
        // A fix is within one line.
        Self { line, column, end_line: line, end_column, text }
    }
}

#[derive(Serialize)]
struct At<'a> {
    message: &'a str,
    file: &'a str,
    line: Option<usize>,
    column: Option<usize>,
    end_line: Option<usize>,
    end_column: Option<usize>,
    pointer: &'a str,
}

pub(super) fn line(diagnostic: &Diagnostic, files: &Files<'_>) -> String {
    let related =
        diagnostic.related.iter().map(|other| at(&other.label, &other.file, &other.pointer, other.highlight, files));
    let line = Line {
        severity: if diagnostic.is_error() { "error" } else { "warning" },
        code: diagnostic.code.name,
        at: at(&diagnostic.message, &diagnostic.file, &diagnostic.pointer, diagnostic.highlight, files),
        help: &diagnostic.help,
        fix: fix(diagnostic, files).map(Replacement::from),
        related: related.collect(),
    };
    // Strings and numbers can always be written as JSON.
    serde_json::to_string(&line).unwrap_or_default()
}

fn at<'a>(message: &'a str, name: &'a str, pointer: &'a str, highlight: Highlight, files: &'a Files<'_>) -> At<'a> {
    let file = if highlight == Highlight::Options { None } else { files.get(name) };
    let location = file.map(|file| file.locate(pointer, highlight));
    let location = location.as_ref();
    // A location is on one line.
    let line = location.map(|location| location.line);
    let end = |location: &Location| location.end_column;
    At {
        message,
        file: file.map_or(name, |file| &file.path),
        line,
        column: location.map(|location| location.column),
        end_line: line,
        end_column: location.map(end),
        pointer,
    }
}
