//! `--watch`: generates again after each change of a file that the generation reads.
//!
//! In: the arguments of a generation. Out: the lines of each run. `main` and `xtask` call [`watch`].

use std::{
    collections::BTreeMap,
    fs,
    path::PathBuf,
    thread,
    time::{Duration, SystemTime},
};

use crate::{
    failure::Failure,
    generate::{self, Request},
    input,
    printer::Printer,
    web::Access,
};

/// The time between two looks at the files. A look asks the system for a few dozen times of change, which takes under a
/// millisecond. Looking works on every file system; notifications don't.
const PAUSE: Duration = Duration::from_millis(20);

/// Generates, then generates again after each change, until the process ends. Errors of a run are printed.
///
/// # Errors
///
/// The description is standard input or a URL, which can't be watched.
pub fn watch(request: &Request, printer: Printer) -> Result<(), Failure> {
    if input::is_elsewhere(&request.spec) {
        let help = "save the description, and write the file's name";
        return Err(Failure::misuse(format!("error: `--watch` needs a file\n  help: {help}")));
    }
    let mut paths = inputs(request);
    loop {
        // Before the files are read, so that no change is missed.
        let before = Times::of(&paths);
        if let Err(failure) = generate::run(request, printer) {
            failure.print();
        }
        paths = inputs(request);
        let (read, written) = (Times::of(&paths).or_earlier(&before), Times::of(&outputs(request)));
        printer.print_line("         watching; Ctrl-C ends");
        while Times::of(&paths) == read && Times::of(&outputs(request)) == written {
            thread::sleep(PAUSE);
        }
        wait_for_editor(&paths);
    }
}

/// Waits until the files no longer change: an editor may write a file in several steps.
fn wait_for_editor(paths: &[PathBuf]) {
    let mut latest = Times::of(paths);
    loop {
        thread::sleep(PAUSE);
        let now = Times::of(paths);
        if now == latest {
            return;
        }
        latest = now;
    }
}

/// The files that only others write, and the folder of recordings.
fn inputs(request: &Request) -> Vec<PathBuf> {
    let Request { base, spec, overlays, webhooks, recordings, .. } = request;
    let folder = recordings.iter().map(|recordings| &recordings.folder);
    let mut paths: Vec<_> = overlays.iter().chain(folder).map(|path| base.join(path)).collect();
    for path in std::iter::once(spec).chain(webhooks) {
        // Documents at URLs aren't watched, so none is fetched.
        let description = input::description(base, path, &Access::default());
        paths.extend(description.iter().flat_map(|description| description.paths(base, path)));
        paths.push(base.join(path));
    }
    paths
}

/// The files that a run reads, and may write itself.
fn outputs(request: &Request) -> [PathBuf; 3] {
    let Request { base, lock, baseline, out, .. } = request;
    [base.join(lock), base.join(baseline), base.join(out).join("Cargo.toml")]
}

/// The files at each path: the file itself, those in a folder, or none.
#[derive(PartialEq, Eq)]
struct Times(BTreeMap<PathBuf, BTreeMap<PathBuf, State>>);

/// The time of a file's last change, and the file's length.
type State = (Option<SystemTime>, u64);

impl Times {
    /// Looks at files, and at the files in folders.
    fn of(paths: &[PathBuf]) -> Self {
        let state = |path: PathBuf| {
            let found = fs::metadata(&path).ok()?;
            Some((path, (found.modified().ok(), found.len())))
        };
        let files = |path: &PathBuf| match fs::read_dir(path) {
            Ok(entries) => entries.flatten().filter_map(|entry| state(entry.path())).collect(),
            Err(_) => state(path.clone()).into_iter().collect(),
        };
        Self(paths.iter().map(|path| (path.clone(), files(path))).collect())
    }

    /// These paths, with their earlier files where an earlier look has the path.
    fn or_earlier(mut self, earlier: &Self) -> Self {
        for (path, files) in &mut self.0 {
            if let Some(earlier) = earlier.0.get(path) {
                files.clone_from(earlier);
            }
        }
        self
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_file_that_appears_or_goes_during_a_run_is_a_change() {
        let folder = tempfile::tempdir().unwrap();
        let (har, spec) = (folder.path().join("a.har"), folder.path().join("shelf.yaml"));
        fs::write(&har, "{}").unwrap();
        let paths = [folder.path().to_owned(), spec.clone()];
        let before = Times::of(&paths);
        assert!(Times::of(&paths).or_earlier(&before) == Times::of(&paths));
        fs::write(&spec, "").unwrap();
        assert!(Times::of(&paths).or_earlier(&before) != Times::of(&paths));
        fs::remove_file(&spec).unwrap();
        fs::remove_file(&har).unwrap();
        assert!(Times::of(&paths).or_earlier(&before) != Times::of(&paths));
    }
}
