//! Stands between cargo and rustc, to see what compiling a crate alone takes.

use std::{
    env,
    ffi::OsString,
    fs,
    path::{Path, PathBuf},
    process::{Command, ExitCode},
    time::{Instant, SystemTime},
};

use serde::{Deserialize, Serialize};

/// The variable that makes this program the compiler, and says where it writes what that took.
const FOLDER: &str = "OAS_CORPUS_MEASURES";

/// The time and memory of one run of the compiler.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct Measure {
    pub(crate) milliseconds: u64,
    /// The time of all cores together, which other work on the machine hardly changes; unknown outside of Unix.
    pub(crate) cpu_milliseconds: Option<u64>,
    /// The most memory it held at a time; unknown outside of Unix.
    pub(crate) peak_mib: Option<u64>,
}

/// Has cargo call this program for each crate of the workspace.
pub(crate) fn watch(cargo: &mut Command, folder: &Path) -> Result<(), String> {
    let this = env::current_exe().map_err(|error| format!("error: this program's path: {error}"))?;
    cargo.env("RUSTC_WORKSPACE_WRAPPER", this).env(FOLDER, folder);
    Ok(())
}

/// Forgets what was measured of a crate, and has cargo build it again.
pub(crate) fn forget(folder: &Path, name: &str, root: &Path) -> Result<(), String> {
    let failed = |error| format!("error: {}: {error}", root.display());
    fs::create_dir_all(folder).map_err(failed)?;
    fs::remove_file(file(folder, name)).ok();
    let source = fs::File::options().append(true).open(root).map_err(failed)?;
    source.set_modified(SystemTime::now()).map_err(failed)
}

/// The measurement of a crate.
pub(crate) fn taken(folder: &Path, name: &str) -> Option<Measure> {
    serde_json::from_str(&fs::read_to_string(file(folder, name)).ok()?).ok()
}

fn file(folder: &Path, name: &str) -> PathBuf {
    folder.join(format!("{}.json", name.replace('-', "_")))
}

/// Compiles in the compiler's place, if that is what cargo started this program for.
pub(crate) fn stand_in() -> Option<ExitCode> {
    let folder = PathBuf::from(env::var_os(FOLDER)?);
    let mut words = env::args_os().skip(1);
    let compiler = words.next()?;
    let words: Vec<_> = words.collect();
    let start = Instant::now();
    let ended = Command::new(compiler).args(&words).status();
    let milliseconds = start.elapsed().as_millis().try_into().unwrap_or(u64::MAX);
    let (cpu_milliseconds, peak_mib) = used().unzip();
    let measure = Measure { milliseconds, cpu_milliseconds, peak_mib };
    if let (Some(name), Ok(text)) = (crate_name(&words), serde_json::to_string(&measure)) {
        // A crate without a measurement is reported as such; it compiles all the same.
        fs::write(file(&folder, name), text).ok();
    }
    let code = ended.ok().and_then(|ended| u8::try_from(ended.code()?).ok());
    Some(code.map_or(ExitCode::FAILURE, ExitCode::from))
}

/// The crate that is compiled; none if the compiler is only asked what it can do.
fn crate_name(words: &[OsString]) -> Option<&str> {
    let mut words = words.iter().skip_while(|word| *word != "--crate-name");
    words.nth(1)?.to_str().filter(|name| *name != "___")
}

/// The milliseconds and the mebibytes that the compiler used.
#[cfg(unix)]
fn used() -> Option<(u64, u64)> {
    use nix::sys::{
        resource::{UsageWho, getrusage},
        time::TimeValLike,
    };
    let used = getrusage(UsageWho::RUSAGE_CHILDREN).ok()?;
    let time = used.user_time() + used.system_time();
    // Kibibytes, but bytes on Apple's systems.
    let unit = if cfg!(target_vendor = "apple") { 1 << 20 } else { 1 << 10 };
    Some((time.num_milliseconds().try_into().ok()?, u64::try_from(used.max_rss()).ok()? / unit))
}

#[cfg(not(unix))]
fn used() -> Option<(u64, u64)> {
    None
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn probes_are_no_crates() {
        let name = |words: &str| {
            let words: Vec<_> = words.split(' ').map(OsString::from).collect();
            crate_name(&words).map(str::to_owned)
        };
        assert_eq!(name("--crate-name shelf_client --edition=2024"), Some("shelf_client".to_owned()));
        assert_eq!(name("- --crate-name ___ --print=file-names"), None);
        assert_eq!(name("-vV"), None);
    }
}
