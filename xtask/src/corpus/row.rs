//! What became of one description.

use std::{collections::BTreeMap, fmt::Write};

use serde::{Deserialize, Serialize};

#[derive(Clone, Debug, Serialize, Deserialize)]
pub(crate) struct Row {
    /// What it was made of: the description and the generator.
    pub(crate) key: String,
    pub(crate) operations: usize,
    pub(crate) refused: usize,
    /// Why most of those were.
    pub(crate) reason: String,
    /// Warnings about the description, refusals apart.
    pub(crate) warnings: usize,
    pub(crate) lines: usize,
    /// How long generating took.
    pub(crate) milliseconds: u64,
    pub(crate) outcome: Outcome,
    /// Warnings of the compiler.
    pub(crate) lints: usize,
    /// The first line of what went wrong, or of the first warning of the compiler.
    pub(crate) message: String,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub(crate) enum Outcome {
    /// Not compiled yet.
    Pending,
    Compiles,
    Fails,
    /// The description has errors, so there is no crate.
    Refused,
    Panicked,
}

impl Outcome {
    pub(crate) fn is_bad(self) -> bool {
        matches!(self, Self::Fails | Self::Panicked)
    }

    fn in_words(self) -> &'static str {
        match self {
            Self::Pending => "not compiled",
            Self::Compiles => "compiles",
            Self::Fails => "FAILS",
            Self::Refused => "refused",
            Self::Panicked => "PANIC",
        }
    }
}

const HEAD: [&str; 9] =
    ["description", "operations", "refused", "warnings", "result", "lints", "lines", "ms", "main reason or message"];

/// An aligned line each, and the sum.
pub(crate) fn table(rows: &BTreeMap<String, Row>) -> String {
    let mut lines = vec![HEAD.map(str::to_owned)];
    lines.extend(rows.iter().map(|(name, row)| line(name, row)));
    let sum = |count: fn(&Row) -> usize| rows.values().map(count).sum::<usize>();
    let compile = rows.values().filter(|row| row.outcome == Outcome::Compiles).count();
    let width = |column: usize| {
        let cells = lines.iter().filter_map(|line| line.get(column));
        cells.map(|cell| cell.chars().count()).max().unwrap_or(0)
    };
    let mut table = String::new();
    for line in &lines {
        let cells = line.iter().enumerate().map(|(column, cell)| {
            let width = if column + 1 == HEAD.len() { 0 } else { width(column) };
            // Numbers stand at the right.
            if (1..4).contains(&column) || (5..8).contains(&column) {
                format!("{cell:>width$}  ")
            } else {
                format!("{cell:width$}  ")
            }
        });
        table = table + cells.collect::<String>().trim_end() + "\n";
    }
    _ = writeln!(
        table,
        "\n{} descriptions, {compile} compile: {} operations, {} refused, {} lints, {} lines",
        rows.len(),
        sum(|row| row.operations),
        sum(|row| row.refused),
        sum(|row| row.lints),
        sum(|row| row.lines)
    );
    table
}

fn line(name: &str, row: &Row) -> [String; 9] {
    let Row { operations, refused, reason, warnings, lines, milliseconds, outcome, lints, message, .. } = row;
    let words = if message.is_empty() { reason } else { message };
    [
        name.to_owned(),
        operations.to_string(),
        refused.to_string(),
        warnings.to_string(),
        outcome.in_words().to_owned(),
        lints.to_string(),
        lines.to_string(),
        milliseconds.to_string(),
        words.clone(),
    ]
}
