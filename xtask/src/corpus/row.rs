//! The result of one description, and the table of all results.

use std::{collections::BTreeMap, fmt::Write};

use oas_client::printer::count;
use serde::{Deserialize, Serialize};

use super::raw::Raw;

#[derive(Clone, Debug, Serialize, Deserialize)]
pub(crate) struct Row {
    /// A hash of the description and the generator.
    pub(crate) key: String,
    pub(crate) operations: usize,
    pub(crate) unsupported: usize,
    /// Why most of those were.
    pub(crate) reason: String,
    /// Warnings about the description, without those about unsupported operations.
    pub(crate) warnings: usize,
    pub(crate) raw: Raw,
    /// Lines of Rust, tests apart.
    pub(crate) lines: usize,
    /// The lines of the longest file, and its path.
    pub(crate) longest: (usize, String),
    /// The time of the generation.
    pub(crate) milliseconds: u64,
    pub(crate) outcome: Outcome,
    /// The compiler's time for the crate alone, its dependencies ready.
    pub(crate) build_milliseconds: Option<u64>,
    /// The same of all cores together.
    pub(crate) cpu_milliseconds: Option<u64>,
    /// The most memory that the compiler held meanwhile.
    pub(crate) peak_mib: Option<u64>,
    /// Warnings of the compiler, and of clippy and rustdoc if they were asked.
    pub(crate) lints: usize,
    /// Whether they were.
    pub(crate) linted: bool,
    /// Emitted tests that passed.
    pub(crate) passed: usize,
    /// Emitted tests that didn't.
    pub(crate) failed: usize,
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
    /// It compiles, but its tests fail.
    Untrue,
    /// The description has errors, so there is no crate.
    Rejected,
    Panicked,
}

impl Outcome {
    pub(crate) fn is_bad(self) -> bool {
        matches!(self, Self::Fails | Self::Untrue | Self::Panicked)
    }

    fn in_words(self) -> &'static str {
        match self {
            Self::Pending => "not compiled",
            Self::Compiles => "compiles",
            Self::Fails => "FAILS",
            Self::Untrue => "TESTS FAIL",
            Self::Rejected => "rejected",
            Self::Panicked => "PANIC",
        }
    }
}

impl Row {
    /// Nothing yet but what it is made of, and how long that took.
    pub(crate) fn new(key: String, milliseconds: u64) -> Self {
        Self {
            key,
            operations: 0,
            unsupported: 0,
            reason: String::new(),
            warnings: 0,
            raw: Raw::default(),
            lines: 0,
            longest: (0, String::new()),
            milliseconds,
            outcome: Outcome::Pending,
            build_milliseconds: None,
            cpu_milliseconds: None,
            peak_mib: None,
            lints: 0,
            linted: false,
            passed: 0,
            failed: 0,
            message: String::new(),
        }
    }

    /// Whether it is to be built, or only then looked at by clippy and rustdoc.
    pub(crate) fn is_due(&self, lints: bool) -> bool {
        self.outcome == Outcome::Pending || self.outcome == Outcome::Compiles && lints && !self.linted
    }

    fn cells(&self, name: &str) -> [String; COLUMNS.len()] {
        let tests = if self.passed + self.failed == 0 { String::new() } else { tests(self.passed, self.failed) };
        let words = if self.message.is_empty() { &self.reason } else { &self.message };
        let built = self.build_milliseconds;
        let cpu = self.cpu_milliseconds.or(built);
        [
            name.to_owned(),
            self.operations.to_string(),
            self.unsupported.to_string(),
            self.warnings.to_string(),
            self.raw.schemas().to_string(),
            self.raw.properties.to_string(),
            self.outcome.in_words().to_owned(),
            if self.outcome == Outcome::Rejected { String::new() } else { self.lints.to_string() },
            tests,
            self.lines.to_string(),
            each(self.lines as f64, self.operations),
            self.longest.0.to_string(),
            self.milliseconds.to_string(),
            built.map(seconds).unwrap_or_default(),
            self.cpu_milliseconds.map(seconds).unwrap_or_default(),
            cpu.map(|cpu| each(cpu as f64, self.operations)).unwrap_or_default(),
            self.peak_mib.map(|peak| peak.to_string()).unwrap_or_default(),
            words.clone(),
        ]
    }
}

/// The heads of the columns, and whether they hold numbers, which stand at the right.
const COLUMNS: [(&str, bool); 18] = [
    ("description", false),
    ("operations", true),
    ("unsupported", true),
    ("warnings", true),
    ("raw", true),
    ("properties", true),
    ("result", false),
    ("lints", true),
    ("tests", true),
    ("lines", true),
    ("/op", true),
    ("longest", true),
    ("ms", true),
    ("build s", true),
    ("CPU s", true),
    ("ms/op", true),
    ("MiB", true),
    ("main reason or message", false),
];

/// An aligned line each, and the sum.
pub(crate) fn table(rows: &BTreeMap<String, Row>) -> String {
    let mut lines = vec![COLUMNS.map(|(head, _)| head.to_owned())];
    lines.extend(rows.iter().map(|(name, row)| row.cells(name)));
    let width = |column: usize| {
        let cells = lines.iter().filter_map(|line| line.get(column));
        cells.map(|cell| cell.chars().count()).max().unwrap_or(0)
    };
    let widths: Vec<_> = (0..COLUMNS.len()).map(width).collect();
    let mut table = String::new();
    for line in &lines {
        let cells = line.iter().zip(&widths).zip(COLUMNS).map(|((cell, width), (_, number))| {
            if number { format!("{cell:>width$}  ") } else { format!("{cell:width$}  ") }
        });
        table = table + cells.collect::<String>().trim_end() + "\n";
    }
    table + "\n" + &sums(rows)
}

fn sums(rows: &BTreeMap<String, Row>) -> String {
    let sum = |number: fn(&Row) -> usize| rows.values().map(number).sum::<usize>();
    let compile = rows.values().filter(|row| matches!(row.outcome, Outcome::Compiles | Outcome::Untrue)).count();
    let (operations, lines) = (sum(|row| row.operations), sum(|row| row.lines));
    let mut text = String::new();
    _ = writeln!(
        text,
        "{}, {compile} compile: {}, {} unsupported, {}, {}, tests {}",
        count(rows.len(), "description"),
        count(operations, "operation"),
        sum(|row| row.unsupported),
        count(sum(|row| row.warnings), "warning"),
        count(sum(|row| row.lints), "lint"),
        tests(sum(|row| row.passed), sum(|row| row.failed)),
    );
    let mut raw = Raw::default();
    rows.values().for_each(|row| raw.add(&row.raw));
    _ = writeln!(text, "raw JSON: {}, beside {} of models", count(raw.schemas(), "schema"), properties(raw.properties));
    for (reason, number) in &raw.reasons {
        _ = writeln!(text, "  {number}x {reason}");
    }
    let generating: u64 = rows.values().map(|row| row.milliseconds).sum();
    _ = writeln!(
        text,
        "{lines} lines, {} an operation; generated in {} s",
        each(lines as f64, operations),
        seconds(generating)
    );
    let built: Vec<_> = rows.iter().filter_map(|(name, row)| Some((row.build_milliseconds?, row, name))).collect();
    if let Some((slowest, _, name)) = built.iter().max_by_key(|(time, _, _)| *time) {
        let time: u64 = built.iter().map(|(time, _, _)| time).sum();
        let cpu: u64 = built.iter().map(|(time, row, _)| row.cpu_milliseconds.unwrap_or(*time)).sum();
        let operations = built.iter().map(|(_, row, _)| row.operations).sum();
        let peak = built.iter().filter_map(|(_, row, _)| row.peak_mib).max();
        let peak = peak.map(|peak| format!(", at most {peak} MiB")).unwrap_or_default();
        _ = writeln!(
            text,
            "built in {} s, {} s of CPU, {} ms an operation; the slowest, {name}, in {} s{peak}",
            seconds(time),
            seconds(cpu),
            each(cpu as f64, operations),
            seconds(*slowest),
        );
    }
    text
}

fn properties(number: usize) -> String {
    if number == 1 { "1 property".to_owned() } else { format!("{number} properties") }
}

fn tests(passed: usize, failed: usize) -> String {
    if failed == 0 { format!("{passed} ok") } else { format!("{passed} ok, {failed} FAIL") }
}

fn seconds(milliseconds: u64) -> String {
    format!("{:.1}", milliseconds as f64 / 1000.0)
}

/// The average; empty if there are none.
fn each(all: f64, of: usize) -> String {
    if of == 0 { String::new() } else { format!("{:.0}", all / of as f64) }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_table_says_what_an_operation_takes() {
        let row = Row {
            operations: 4,
            raw: Raw { properties: 9, reasons: BTreeMap::from([("a … b".to_owned(), 2)]) },
            lines: 100,
            build_milliseconds: Some(1200),
            cpu_milliseconds: Some(1600),
            peak_mib: Some(300),
            passed: 2,
            failed: 1,
            outcome: Outcome::Untrue,
            ..Row::new(String::new(), 7)
        };
        let table = table(&BTreeMap::from([("shelf-client".to_owned(), row)]));
        let line = table.lines().nth(1).unwrap().split_whitespace().collect::<Vec<_>>().join(" ");
        assert_eq!(line, "shelf-client 4 0 0 2 9 TESTS FAIL 0 2 ok, 1 FAIL 100 25 0 7 1.2 1.6 400 300");
        assert!(table.contains("raw JSON: 2 schemas, beside 9 properties of models\n  2x a … b\n"), "{table}");
        assert!(table.contains("100 lines, 25 an operation; generated in 0.0 s"), "{table}");
        assert!(table.contains("the slowest, shelf-client, in 1.2 s, at most 300 MiB"), "{table}");
    }
}
