//! Emitted files on disk: only what changed is written, only what is ours is touched.

use std::{
    collections::BTreeSet,
    fs,
    io::{self, BufRead, BufReader, Write},
    path::{Path, PathBuf},
};

use oas_client_generator::File;

/// The mark in the first line of every emitted file.
const MARK: &str = "@generated";

/// Folders of a crate that are searched for emitted files that are no longer wanted.
const FOLDERS: [&str; 2] = ["src", "tests"];

/// What is to be done so that a folder holds exactly the emitted files, beside what isn't ours.
#[derive(Debug)]
pub(crate) struct Plan<'a> {
    folder: PathBuf,
    pub(crate) write: Vec<(PathBuf, &'a str)>,
    pub(crate) remove: Vec<PathBuf>,
    pub(crate) unchanged: usize,
}

/// Compares a folder with the emitted files.
pub(crate) fn plan<'a>(folder: &Path, files: &'a [File]) -> Result<Plan<'a>, String> {
    let mut plan = Plan { folder: folder.to_owned(), write: Vec::new(), remove: Vec::new(), unchanged: 0 };
    let mut wanted = BTreeSet::new();
    for file in files {
        let path = inside(folder, &file.path)?;
        match fs::read_to_string(&path) {
            Ok(text) if text == file.text => plan.unchanged += 1,
            Ok(text) if !text.lines().next().is_some_and(|line| line.contains(MARK)) => {
                return Err(format!(
                    "error: {} would be overwritten, but its first line doesn't say `{MARK}`\n  help: move it away",
                    path.display()
                ));
            }
            Ok(_) => plan.write.push((path.clone(), &file.text)),
            Err(error) if error.kind() == io::ErrorKind::NotFound => plan.write.push((path.clone(), &file.text)),
            Err(error) => return Err(failed(&path, &error)),
        }
        wanted.insert(path);
    }
    let mut found = Vec::new();
    for name in FOLDERS {
        walk(&folder.join(name), &mut found).map_err(|error| failed(folder, &error))?;
    }
    found.sort();
    for path in found {
        if !wanted.contains(&path) && is_ours(&path).map_err(|error| failed(&path, &error))? {
            plan.remove.push(path);
        }
    }
    Ok(plan)
}

impl Plan<'_> {
    /// The path as it is shown: below the folder, with `/`.
    pub(crate) fn relative(&self, path: &Path) -> String {
        let relative = path.strip_prefix(&self.folder).unwrap_or(path);
        relative.components().map(|part| part.as_os_str().to_string_lossy()).collect::<Vec<_>>().join("/")
    }

    /// Does it. Each file is written beside its place and moved there, so that none is ever half-written.
    pub(crate) fn apply(&self) -> Result<(), String> {
        for (path, text) in &self.write {
            write(path, text).map_err(|error| failed(path, &error))?;
        }
        for path in &self.remove {
            fs::remove_file(path).map_err(|error| failed(path, &error))?;
            // A folder that held nothing else goes too; one that isn't empty stays, which is no failure.
            path.parent().map_or(Ok(()), fs::remove_dir).ok();
        }
        Ok(())
    }
}

fn write(path: &Path, text: &str) -> io::Result<()> {
    let folder = path.parent().unwrap_or(Path::new("."));
    fs::create_dir_all(folder)?;
    let mut file = tempfile::Builder::new().prefix(".codegen-").tempfile_in(folder)?;
    file.write_all(text.as_bytes())?;
    readable(file.as_file())?;
    file.persist(path)?;
    Ok(())
}

/// Temporary files are private; source files are not.
#[cfg(unix)]
fn readable(file: &fs::File) -> io::Result<()> {
    use std::os::unix::fs::PermissionsExt;
    file.set_permissions(fs::Permissions::from_mode(0o644))
}

#[cfg(not(unix))]
fn readable(_: &fs::File) -> io::Result<()> {
    Ok(())
}

/// The path of an emitted file; it stays below the folder, and leads through no symbolic link.
fn inside(folder: &Path, relative: &str) -> Result<PathBuf, String> {
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

/// All files below a folder; symbolic links are left alone.
fn walk(folder: &Path, found: &mut Vec<PathBuf>) -> io::Result<()> {
    let entries = match fs::read_dir(folder) {
        Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(()),
        entries => entries?,
    };
    for entry in entries {
        let entry = entry?;
        let kind = entry.file_type()?;
        if kind.is_dir() {
            walk(&entry.path(), found)?;
        } else if kind.is_file() {
            found.push(entry.path());
        }
    }
    Ok(())
}

fn is_ours(path: &Path) -> io::Result<bool> {
    let mut line = Vec::new();
    BufReader::new(fs::File::open(path)?).read_until(b'\n', &mut line)?;
    Ok(String::from_utf8_lossy(&line).contains(MARK))
}

fn failed(path: &Path, error: &io::Error) -> String {
    format!("error: {}: {error}", path.display())
}
