//! A problem as programs read it.

use oas_client_generator::{Diagnostic, Highlight};
use serde::Serialize;

use super::{Files, place::Place};

#[derive(Serialize)]
struct Line<'a> {
    severity: &'a str,
    #[serde(flatten)]
    at: At<'a>,
    help: &'a str,
    related: Vec<At<'a>>,
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
        at: at(&diagnostic.message, &diagnostic.file, &diagnostic.pointer, diagnostic.highlight, files),
        help: &diagnostic.help,
        related: related.collect(),
    };
    // Texts and numbers are always JSON.
    serde_json::to_string(&line).unwrap_or_default()
}

fn at<'a>(message: &'a str, name: &'a str, pointer: &'a str, highlight: Highlight, files: &'a Files<'_>) -> At<'a> {
    let file = if highlight == Highlight::Options { None } else { files.get(name) };
    let place = file.map(|file| file.place(pointer, highlight));
    let place = place.as_ref();
    // An excerpt's place never leaves its line.
    let line = place.map(|place| place.line);
    let end = |place: &Place| place.end_column;
    At {
        message,
        file: file.map_or(name, |file| &file.path),
        line,
        column: place.map(|place| place.column),
        end_line: line,
        end_column: place.map(end),
        pointer,
    }
}
