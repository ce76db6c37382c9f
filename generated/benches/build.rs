//! How long the emitted crate takes to build (debug), in a target folder of its own.
//!
//! `cargo bench -p twilio-chat-v2 --bench build`. It runs cargo, so it takes about a minute; nothing is downloaded if the
//! crates are there. CPU seconds are those of cargo and rustc together, read from Linux's `/proc`.
// A harness of its own: what is measured are whole processes.

use std::{
    env, fs,
    path::{Path, PathBuf},
    process::Command,
    time::Instant,
};

type Failure = Box<dyn std::error::Error>;

const PACKAGE: &str = env!("CARGO_PKG_NAME");

fn main() -> Result<(), Failure> {
    let target = PathBuf::from(env!("CARGO_TARGET_TMPDIR")).join("build-bench");
    if target.exists() {
        fs::remove_dir_all(&target)?;
    }
    println!("{:<44}{:>10}{:>10}", "", "seconds", "CPU");
    let clean = measure(1, || Ok(()), &target)?;
    row("clean build with TLS", &clean);
    println!("{:<44}{:>10}", "  crates, this one included", crates()?);
    let clean_crate = || cargo(&["clean", "--quiet", "--package", PACKAGE], &target);
    row("from ready dependencies (median of 5)", &measure(5, clean_crate, &target)?);
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("src/lib.rs");
    let touch = || Ok(fs::File::open(&root)?.set_modified(std::time::SystemTime::now())?);
    row("after a touch of lib.rs (median of 9)", &measure(9, touch, &target)?);
    Ok(())
}

/// Median seconds and CPU seconds of builds, each after `before`.
fn measure(rounds: usize, before: impl Fn() -> Result<(), Failure>, target: &Path) -> Result<(f64, f64), Failure> {
    let mut times = Vec::new();
    for _ in 0..rounds {
        before()?;
        let (start, cpu) = (Instant::now(), children_cpu());
        cargo(&["build", "--quiet", "--package", PACKAGE], target)?;
        times.push((start.elapsed().as_secs_f64(), children_cpu() - cpu));
    }
    times.sort_by(|a, b| a.0.total_cmp(&b.0));
    Ok(times.get(rounds / 2).copied().unwrap_or_default())
}

fn row(name: &str, (seconds, cpu): &(f64, f64)) {
    println!("{name:<44}{seconds:>10.2}{cpu:>10.2}");
}

fn cargo(arguments: &[&str], target: &Path) -> Result<(), Failure> {
    let status = command(arguments).env("CARGO_TARGET_DIR", target).status()?;
    if status.success() { Ok(()) } else { Err(format!("cargo {arguments:?} failed").into()) }
}

fn command(arguments: &[&str]) -> Command {
    let mut command = Command::new(env::var_os("CARGO").unwrap_or_else(|| "cargo".into()));
    command.args(arguments).current_dir(env!("CARGO_MANIFEST_DIR"));
    command
}

/// The crates that a build compiles: everything but development dependencies.
fn crates() -> Result<usize, Failure> {
    let output = command(&["tree", "--package", PACKAGE, "--edges", "normal,build", "--prefix", "none"]).output()?;
    let text = String::from_utf8(output.stdout)?;
    let mut names: Vec<_> = text
        .lines()
        .map(|line| line.split(' ').take(2).collect::<Vec<_>>().join(" "))
        .filter(|line| !line.is_empty())
        .collect();
    names.sort();
    names.dedup();
    Ok(names.len())
}

/// CPU seconds of all finished child processes; 0 where the system doesn't say.
fn children_cpu() -> f64 {
    let stat = fs::read_to_string("/proc/self/stat").unwrap_or_default();
    let fields: Vec<_> = stat.rsplit(')').next().unwrap_or("").split_whitespace().collect();
    let ticks = |index: usize| fields.get(index).and_then(|field| field.parse::<f64>().ok()).unwrap_or(0.0);
    // cutime and cstime of proc(5), at the usual 100 ticks a second.
    (ticks(13) + ticks(14)) / 100.0
}
