//! Writes emitted files: only files that changed, and only files that are ours.

use std::{
    collections::BTreeSet,
    fs,
    io::{self, BufRead, BufReader, Write},
    path::{Path, PathBuf},
};

use oas_client_generator::File;
use tempfile::NamedTempFile;

use crate::interrupt;

/// The mark in the first line of every emitted file.
const MARK: &str = "@generated";

/// Folders of a crate that are searched for emitted files of earlier runs.
const FOLDERS: [&str; 2] = ["src", "tests"];

/// Creates a folder and locks it until the handle is dropped. Waits for another run that has the lock. Where folders can't be
/// locked, returns `None`: each file is then complete, but files of two runs may mix.
pub fn lock_folder(folder: &Path) -> Option<fs::File> {
    fs::create_dir_all(folder).ok()?;
    let handle = fs::File::open(folder).ok()?;
    fs4::FileExt::lock(&handle).ok()?;
    Some(handle)
}

/// The path of a file, and its form in messages.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Target {
    /// The path.
    pub path: PathBuf,
    /// The path in messages, with `/`.
    pub shown: String,
}

/// The files to write and to remove so that a folder holds exactly the emitted files, and the files that aren't ours.
#[derive(Debug, Default)]
pub struct Plan<'a> {
    /// New and changed files, with their content.
    pub write: Vec<(Target, &'a str)>,
    /// Files to remove.
    pub remove: Vec<Target>,
    /// The number of unchanged files.
    pub unchanged: usize,
    /// Files that are written only if they don't exist, even if another program makes them meanwhile.
    once: BTreeSet<PathBuf>,
}

impl<'a> Plan<'a> {
    /// Compares a folder with the emitted files. `shown` is the folder in messages. Writes nothing.
    ///
    /// # Errors
    ///
    /// A file that isn't ours or a symbolic link has the path of an emitted file, or the system fails.
    pub fn new(folder: &Path, shown: &str, files: &'a [File]) -> Result<Self, String> {
        let mut plan = Self::default();
        let mut wanted = BTreeSet::new();
        for file in files {
            let path = path_inside(folder, &file.path)?;
            wanted.insert(path.clone());
            let target = Target { path, shown: format!("{shown}/{}", file.path) };
            plan.compare(target, &file.text, |text| text.lines().next().is_some_and(|line| line.contains(MARK)))?;
        }
        let mut found = Vec::new();
        for name in FOLDERS {
            find_files(&folder.join(name), &mut found).map_err(|error| io_error(folder, &error))?;
        }
        found.sort();
        for path in found {
            if !wanted.contains(&path) && is_ours(&path).map_err(|error| io_error(&path, &error))? {
                let relative = path.strip_prefix(folder).unwrap_or(&path);
                let parts = relative.components().map(|part| part.as_os_str().to_string_lossy());
                let shown = format!("{shown}/{}", parts.collect::<Vec<_>>().join("/"));
                plan.remove.push(Target { path, shown });
            }
        }
        Ok(plan)
    }

    /// Adds a file that is ours, whatever its first line.
    ///
    /// # Errors
    ///
    /// An error of the system.
    pub fn add(&mut self, path: PathBuf, shown: &str, text: &'a str) -> Result<(), String> {
        self.compare(Target { path, shown: shown.to_owned() }, text, |_| true)
    }

    /// Adds a file that is written only if it doesn't exist, and is its owner's from then on.
    pub fn add_once(&mut self, path: PathBuf, shown: String, text: &'a str) {
        if fs::symlink_metadata(&path).is_err() {
            self.once.insert(path.clone());
            self.write.push((Target { path, shown }, text));
        }
    }

    fn compare(&mut self, target: Target, text: &'a str, ours: impl Fn(&str) -> bool) -> Result<(), String> {
        match fs::read(&target.path) {
            Ok(found) if found == text.as_bytes() => self.unchanged += 1,
            Ok(found) if !ours(&String::from_utf8_lossy(&found)) => {
                return Err(format!(
                    "error: {} would be overwritten, but its first line doesn't say `{MARK}`\n  help: move it away",
                    target.shown
                ));
            }
            Ok(_) => self.write.push((target, text)),
            Err(error) if error.kind() == io::ErrorKind::NotFound => self.write.push((target, text)),
            Err(error) => return Err(io_error(&target.path, &error)),
        }
        Ok(())
    }

    /// Whether no file changes.
    pub fn is_empty(&self) -> bool {
        self.write.is_empty() && self.remove.is_empty()
    }

    /// Writes and removes the files. Each file is written under a temporary name first and then renamed, so that no file is
    /// ever incomplete, and a full disk or Ctrl-C leaves the folder as it was.
    ///
    /// # Errors
    ///
    /// An error of the system, or Ctrl-C.
    pub fn apply(&self) -> Result<(), String> {
        let _whole = interrupt::hold();
        let mut staged = Vec::with_capacity(self.write.len());
        for (target, text) in &self.write {
            if interrupt::asked() {
                return Err("interrupted; all is left as it is".to_owned());
            }
            staged.push((
                write_temporary(&target.path, text).map_err(|error| io_error(&target.path, &error))?,
                &target.path,
            ));
        }
        for (file, path) in staged {
            let once = self.once.contains(path);
            let moved = if once { file.persist_noclobber(path) } else { file.persist(path) };
            match moved {
                Err(other) if once && other.error.kind() == io::ErrorKind::AlreadyExists => {}
                moved => drop(moved.map_err(|error| io_error(path, &error.error))?),
            }
        }
        for Target { path, .. } in &self.remove {
            match fs::remove_file(path) {
                // Another run was faster.
                Err(error) if error.kind() == io::ErrorKind::NotFound => {}
                removed => removed.map_err(|error| io_error(path, &error))?,
            }
            // A folder that held nothing else goes too; one that isn't empty stays, which is no failure.
            path.parent().map_or(Ok(()), fs::remove_dir).ok();
        }
        Ok(())
    }
}

fn write_temporary(path: &Path, text: &str) -> io::Result<NamedTempFile> {
    let folder = path.parent().unwrap_or(Path::new("."));
    // A bare name is in the current folder.
    let folder = if folder.as_os_str().is_empty() { Path::new(".") } else { folder };
    fs::create_dir_all(folder)?;
    let mut file = tempfile::Builder::new().prefix(".codegen-").tempfile_in(folder)?;
    file.write_all(text.as_bytes())?;
    make_readable(file.as_file())?;
    Ok(file)
}

/// Temporary files are private; source files are not.
#[cfg(unix)]
fn make_readable(file: &fs::File) -> io::Result<()> {
    use std::os::unix::fs::PermissionsExt;
    file.set_permissions(fs::Permissions::from_mode(0o644))
}

#[cfg(not(unix))]
fn make_readable(_: &fs::File) -> io::Result<()> {
    Ok(())
}

/// The path of an emitted file. It must be below the folder, without a symbolic link.
fn path_inside(folder: &Path, relative: &str) -> Result<PathBuf, String> {
    let mut path = folder.to_owned();
    for part in relative.split('/') {
        if matches!(part, "" | "." | "..") || part.contains(['\\', ':']) {
            return Err(format!("error: `{relative}` would be written outside of {}", folder.display()));
        }
        path.push(part);
        if fs::symlink_metadata(&path).is_ok_and(|found| found.is_symlink()) {
            return Err(format!("error: {} is a symbolic link\n  help: remove it", path.display()));
        }
    }
    Ok(path)
}

/// Finds all files below a folder, without following symbolic links.
fn find_files(folder: &Path, found: &mut Vec<PathBuf>) -> io::Result<()> {
    let entries = match fs::read_dir(folder) {
        Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(()),
        entries => entries?,
    };
    for entry in entries {
        let entry = entry?;
        let kind = entry.file_type()?;
        if kind.is_dir() {
            find_files(&entry.path(), found)?;
        } else if kind.is_file() {
            found.push(entry.path());
        }
    }
    Ok(())
}

fn is_ours(path: &Path) -> io::Result<bool> {
    let mut line = Vec::new();
    let file = match fs::File::open(path) {
        // Another run was faster.
        Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(false),
        file => file?,
    };
    BufReader::new(file).read_until(b'\n', &mut line)?;
    Ok(String::from_utf8_lossy(&line).contains(MARK))
}

fn io_error(path: &Path, error: &io::Error) -> String {
    format!("error: {}: {error}", path.display())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ctrl_c_leaves_the_folder_as_it_was_and_nothing_behind() {
        let folder = tempfile::TempDir::new().unwrap();
        fs::create_dir(folder.path().join("src")).unwrap();
        fs::write(folder.path().join("src/old.rs"), "// @generated\n").unwrap();
        let file = |path: &str| File { path: path.to_owned(), text: "// @generated\n".to_owned() };
        let files = [file("src/a.rs"), file("src/b.rs")];
        let plan = Plan::new(folder.path(), "shelf", &files).unwrap();
        let names = || {
            let names = fs::read_dir(folder.path().join("src")).unwrap().map(|entry| entry.unwrap().file_name());
            names.collect::<BTreeSet<_>>()
        };
        interrupt::press(true);
        let stopped = plan.apply();
        interrupt::press(false);
        assert_eq!(stopped, Err("interrupted; all is left as it is".to_owned()));
        assert_eq!(names(), BTreeSet::from(["old.rs".into()]));
        plan.apply().unwrap();
        assert_eq!(names(), BTreeSet::from(["a.rs".into(), "b.rs".into()]));
    }
}
