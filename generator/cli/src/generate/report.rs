//! Prints what a generation did, would do, or found stale.

use oas_client_generator::{Output, diagnostic::visible, feature};

use super::{Input, Request};
use crate::{
    baseline::Comparison,
    diagnostics::Format,
    features,
    input::shown,
    plan::Plan,
    printer::{Printer, count, print_result},
    requirements,
};

/// Prints what was generated, and what `Cargo.toml` lacks.
pub(super) fn print_summary(request: &Request, input: &Input, output: &Output, printer: Printer) {
    printer.print_line(&format!(
        "{}: {}, {}, {} from {}",
        request.label,
        count(output.operations, "operation"),
        count(output.models, "model"),
        count(output.tests, "replay test"),
        input.spec.file.shown
    ));
    let print = |number: usize, noun: &str, text: String| {
        (number > 0).then(|| printer.print_line(&format!("         {}{text}", count(number, noun))))
    };
    let webhooks = &input.webhooks.as_ref().unwrap_or(&input.spec).file.shown;
    print(output.events, "event", format!(" from {webhooks}"));
    // A path may have a line end, and a line may be a command to GitHub.
    let unsupported = output.unsupported.join(", ");
    print(output.unsupported.len(), "unsupported operation", format!(": {}", visible(&unsupported)));
    if feature::size(&output.api) > feature::LARGE
        && input.manifest.as_ref().is_some_and(|own| !features::has(&own.text))
    {
        printer.print_line("         so large a crate takes long to build; each module can have a feature of its own");
        printer.print_line(&format!("         if {}/Cargo.toml has these lines in [features]:", shown(&request.out)));
        [features::BEGIN, features::END].iter().for_each(|line| printer.print_line(&format!("           {line}")));
        printer.print_line("         and \"modules\" in `default`");
    }
    for missing in input.manifest.iter().flat_map(|own| requirements::missing(&own.text, output)) {
        printer.print_line(&format!(
            "         the {} compile only if {}/Cargo.toml has this in [{}]:",
            missing.code,
            shown(&request.out),
            missing.table
        ));
        missing.text.lines().for_each(|line| printer.print_line(&format!("           {line}")));
    }
    print(output.skipped, "operation", " skipped by the selection".to_owned());
    print(output.skipped_exchanges, "recorded exchange", " of skipped operations".to_owned());
}

/// Prints all changes of the API if files change, else their number.
pub(super) fn print_changes(
    request: &Request,
    plan: &Plan<'_>,
    comparison: &Comparison,
    printer: Printer,
) -> Result<(), String> {
    if printer.format == Format::Json {
        print_result(&comparison.json()?).map_err(|error| format!("error: the changes can't be printed: {error}"))?;
    }
    if comparison.is_empty() {
        if request.preview {
            printer.print_line("         nothing changed for callers");
        }
        return Ok(());
    }
    let is_too_low = request.check && comparison.required_version().is_some();
    let at_length = !plan.is_empty() || printer.verbose || is_too_low || request.preview;
    let lines = if at_length { comparison.lines(printer.verbose) } else { vec![comparison.sum()] };
    lines.iter().for_each(|line| printer.print_line(&format!("         {line}")));
    Ok(())
}

/// Notes which documents changed at their URLs, unless the command has shown what that means.
pub(super) fn print_sources(request: &Request, changed: &[String], printer: Printer) {
    let Some(update) = &request.update else { return };
    for url in changed {
        printer.print_line(&format!("         {url} has changed; `{update}` shows changes before it writes"));
    }
}

/// Prints how many files would change.
pub(super) fn preview(request: &Request, plan: &Plan<'_>, printer: Printer) {
    let out = shown(&request.out);
    if plan.is_empty() {
        printer.print_line(&format!("         {out}: all {} files are up to date", plan.unchanged));
        return;
    }
    let (write, remove) = (count(plan.write.len(), "file"), plan.remove.len());
    printer.print_line(&format!("         {out}: {write} to write, {remove} to remove; `--accept` does it"));
}

/// Says that a new crate's dependency can't be downloaded yet.
pub(super) fn print_unpublished(out: &str, printer: Printer) {
    printer.print_line(&format!(
        "         {out}/Cargo.toml takes oas-client-runtime from a registry, and it isn't published yet:"
    ));
    printer.print_line("         delete that file, and generate again with `--runtime PATH`, where PATH is the folder");
    printer.print_line("         `generator/runtime` of a copy of oas-client's sources");
}
