//! A problem as programs read it.

use oas_client_generator::{Problem, Spot};
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

pub(super) fn line(problem: &Problem, files: &Files<'_>) -> String {
    let related = problem.related.iter().map(|other| at(&other.label, &other.file, &other.at, other.spot, files));
    let line = Line {
        severity: if problem.is_error() { "error" } else { "warning" },
        at: at(&problem.what, &problem.file, &problem.at, problem.spot, files),
        help: &problem.help,
        related: related.collect(),
    };
    // Texts and numbers are always JSON.
    serde_json::to_string(&line).unwrap_or_default()
}

fn at<'a>(message: &'a str, name: &'a str, pointer: &'a str, spot: Spot, files: &'a Files<'_>) -> At<'a> {
    let file = if spot == Spot::Options { None } else { files.get(name) };
    let place = file.map(|file| file.place(pointer, spot));
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
