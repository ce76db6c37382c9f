//! How long each stage takes, beside the time that serde_yaml and openapiv3 alone need to parse the same text.
//!
//! `cargo bench -p oas-client-generator --bench codegen [-- FILE…]`: without files, the repository's own description with
//! its recordings. Rounds of all stages follow each other, so that a slow moment of the machine hits them alike; medians.
// A harness of its own, since none of the usual ones print the ratio to a baseline measured in the same run.

use std::{
    fs,
    path::Path,
    time::{Duration, Instant},
};

use oas_client_generator::{Options, Recording, emit, format_sources, generate, load, lower};

type Failure = Box<dyn std::error::Error>;

fn main() -> Result<(), Failure> {
    let files: Vec<String> = std::env::args().skip(1).filter(|argument| !argument.starts_with('-')).collect();
    if files.is_empty() {
        let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("..");
        let mut recordings = Vec::new();
        for entry in fs::read_dir(root.join("spec/recordings"))? {
            let entry = entry?;
            recordings.push((entry.file_name().to_string_lossy().into_owned(), fs::read_to_string(entry.path())?));
        }
        recordings.sort();
        let text = fs::read_to_string(root.join("spec/chat_v2.yaml"))?;
        measure("spec/chat_v2.yaml, no recordings", &text, &[])?;
        return measure("spec/chat_v2.yaml, with recordings", &text, &recordings);
    }
    for file in files {
        measure(&file, &fs::read_to_string(&file)?, &[])?;
    }
    Ok(())
}

fn measure(title: &str, text: &str, recordings: &[(String, String)]) -> Result<(), Failure> {
    let recordings: Vec<_> = recordings.iter().map(|(name, text)| Recording { name, text }).collect();
    let options = Options::new("bench", "bench.yaml");
    let rounds = if text.len() > 500_000 { 7 } else { 31 };
    let mut times: [Vec<Duration>; 6] = Default::default();
    let mut lines = 0;
    for _ in 0..rounds {
        let [parse, load_time, lower_time, emit_time, format_time, whole] = &mut times;
        let parsed = timed(parse, || parse_alone(text));
        let mut diagnostics = Vec::new();
        let document =
            timed(load_time, || load(text, &options, &mut diagnostics)).ok_or_else(|| shown(&diagnostics))?;
        let lowered = timed(lower_time, || lower(&document, &recordings, &options, &mut diagnostics));
        if diagnostics.iter().any(oas_client_generator::Diagnostic::is_error) {
            return Err(shown(&diagnostics).into());
        }
        let sources = timed(emit_time, || emit(&lowered, &options));
        let files = timed(format_time, || format_sources(sources, &options)).map_err(|at| at.to_string())?;
        lines = files.iter().map(|file| file.text.lines().count()).sum();
        parsed?;
        let output = timed(whole, || generate(text, &recordings, &options));
        output.map_err(|diagnostics| shown(&diagnostics))?;
    }
    let medians = times.map(median);
    let [parse, stages @ .., whole] = medians;
    println!("\n{title}: {} KB in, {lines} lines out, medians of {rounds}", text.len() / 1024);
    println!("{:<28}{:>10}{:>10}", "", "ms", "x parse");
    let row = |name: &str, time: Duration| {
        println!("{name:<28}{:>10.2}{:>10.2}", time.as_secs_f64() * 1e3, time.as_secs_f64() / parse.as_secs_f64());
    };
    row("serde_yaml + openapiv3", parse);
    for (name, time) in ["load", "lower", "emit", "format"].into_iter().zip(stages) {
        row(name, time);
    }
    row("all of them", stages.iter().sum());
    row("generate(), on all cores", whole);
    Ok(())
}

/// The baseline. JSON goes through its own parser, as it does in the generator.
fn parse_alone(text: &str) -> Result<openapiv3::OpenAPI, Failure> {
    if text.trim_start().starts_with('{') { Ok(serde_json::from_str(text)?) } else { Ok(serde_yaml::from_str(text)?) }
}

fn timed<T>(times: &mut Vec<Duration>, work: impl FnOnce() -> T) -> T {
    let start = Instant::now();
    let result = std::hint::black_box(work());
    times.push(start.elapsed());
    result
}

fn median(mut times: Vec<Duration>) -> Duration {
    times.sort();
    times.get(times.len() / 2).copied().unwrap_or_default()
}

fn shown(diagnostics: &[oas_client_generator::Diagnostic]) -> String {
    diagnostics.iter().map(ToString::to_string).collect::<Vec<_>>().join("\n")
}
