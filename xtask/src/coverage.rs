//! `cargo xtask coverage`: prints how much of the description the recordings show.

use std::{fmt::Write, path::Path};

use clap::Args;
use oas_client::{
    diagnostics::{self, Format},
    input,
    printer::print_result,
    web::Access,
};
use oas_client_generator::{
    Coverage, Options, Recording, coverage,
    coverage::{OperationCoverage, Share},
};
use serde_json::{Value, json};

const SPEC: &str = "spec/chat_v2.yaml";
const RECORDINGS: &str = "spec/recordings";

#[derive(Debug, Args)]
#[command(after_help = "Example: cargo xtask coverage --missing --at-least 90")]
pub(crate) struct Arguments {
    /// List everything that no recording shows.
    #[arg(long)]
    missing: bool,
    /// Fail, and print the gaps, if the recordings show less than this share.
    #[arg(long, value_name = "PERCENT")]
    at_least: Option<f64>,
    /// The format of the table and of diagnostics; `json` prints one object, for programs.
    #[arg(long, value_name = "FORMAT", value_enum, default_value_t)]
    message_format: Format,
}

/// Prints the table.
pub(crate) fn run(root: &Path, arguments: &Arguments) -> Result<(), String> {
    let format = arguments.message_format;
    let description = input::description(root, Path::new(SPEC), &Access::default())?;
    let recordings = input::recordings(root, Path::new(RECORDINGS))?;
    let borrowed: Vec<_> = recordings.iter().map(|read| Recording { name: &read.name, text: &read.text }).collect();
    let mut options = Options::new("coverage", &description.file.name);
    options.external_documents = description.parts();
    let mut files = description.files();
    for Recording { name, text } in &borrowed {
        files.add(name, &format!("{RECORDINGS}/{name}"), text);
    }
    let coverage = match coverage(&description.file.text, &borrowed, &options) {
        Ok(coverage) => coverage,
        Err(diagnostics) => {
            diagnostics::print(&diagnostics, &files, format).map_err(|error| format!("error: {error}"))?;
            return Err("error: the coverage needs a description and recordings without errors".to_owned());
        }
    };
    let mut result = match format {
        Format::Json => format!("{}\n", object(&coverage)),
        Format::Human | Format::Github | Format::Sarif => table(&coverage),
    };
    let percent = coverage.percent();
    let failed = arguments.at_least.is_some_and(|wanted| percent < wanted);
    if failed {
        eprint!("{}", gaps(&coverage));
    } else if arguments.missing && format != Format::Json {
        result.push_str(&gaps(&coverage));
    }
    print_result(&result).map_err(|error| format!("error: the coverage can't be printed: {error}"))?;
    match arguments.at_least.filter(|_| failed) {
        None => Ok(()),
        Some(wanted) => Err(format!(
            "error: the recordings show {percent:.1} %, less than {wanted} %\n  help: record the items above in {RECORDINGS}, or \
             lower `--at-least`"
        )),
    }
}

/// An aligned line for each operation, and the sums.
fn table(coverage: &Coverage) -> String {
    let head = ["operation", "statuses", "inputs", "body", "response"].map(str::to_owned);
    let lines: Vec<_> =
        [head].into_iter().chain(coverage.operations.iter().map(|operation| line(coverage, operation))).collect();
    let width = |column: usize| {
        lines.iter().filter_map(|line| line.get(column)).map(|cell| cell.chars().count()).max().unwrap_or(0)
    };
    let widths: Vec<_> = (0..5).map(width).collect();
    let mut table = String::new();
    for line in &lines {
        let cells: String = line.iter().zip(&widths).map(|(cell, width)| format!("{cell:width$}  ")).collect();
        table = table + cells.trim_end() + "\n";
    }
    let sums = sums(coverage);
    let sums: Vec<_> = sums.iter().map(|(what, share)| format!("{} of {} {what}", share.seen(), share.total)).collect();
    _ = writeln!(
        table,
        "\ncoverage: {:.1} % of {SPEC} was recorded\n          {}",
        coverage.percent(),
        sums.join(", ")
    );
    table
}

fn line(coverage: &Coverage, operation: &OperationCoverage) -> [String; 5] {
    let statuses: Vec<_> = operation.statuses.keys().map(u16::to_string).collect();
    let share = |share: &Share| match share.total {
        0 => "-".to_owned(),
        total => format!("{}/{total}", share.seen()),
    };
    let statuses = if statuses.is_empty() { "none".to_owned() } else { statuses.join(" ") };
    let OperationCoverage { inputs, properties, fields, .. } = operation;
    [operation.name(coverage), statuses, share(inputs), share(properties), share(fields)]
}

fn sums(coverage: &Coverage) -> [(&'static str, Share); 5] {
    [
        ("operations", coverage.succeeded()),
        ("inputs", coverage.inputs()),
        ("properties of bodies", coverage.properties()),
        ("fields of responses", coverage.fields()),
        ("values of enums", coverage.values.clone()),
    ]
}

/// All that is missing, a line each.
fn gaps(coverage: &Coverage) -> String {
    let mut gaps = String::new();
    for (what, share) in sums(coverage).iter().filter(|(_, share)| !share.missing.is_empty()) {
        _ = writeln!(gaps, "\nno recording shows these {what}:");
        for name in &share.missing {
            _ = writeln!(gaps, "  {name}");
        }
    }
    gaps
}

fn object(coverage: &Coverage) -> Value {
    let share = |share: &Share| json!({"total": share.total, "missing": share.missing});
    let operations = coverage.operations.iter().map(|operation| {
        let statuses: Vec<_> =
            operation.statuses.iter().map(|(status, count)| json!({"status": status, "exchanges": count})).collect();
        json!({
            "operation": operation.name(coverage), "method": operation.method, "path": operation.path,
            "statuses": statuses, "inputs": share(&operation.inputs), "properties": share(&operation.properties),
            "fields": share(&operation.fields),
        })
    });
    json!({
        "percent": coverage.percent(), "operations": operations.collect::<Vec<_>>(), "values": share(&coverage.values),
    })
}
