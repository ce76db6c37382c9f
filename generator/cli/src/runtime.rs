//! Finds the runtime for the `Cargo.toml` of a new crate.

use std::{
    io,
    path::{self, Component, Path, PathBuf},
};

use crate::{
    failure::Failure,
    input,
    manifest::{self, RUNTIME, quoted},
};

/// The source in a dependency on the runtime: its version, or its folder below `base`, relative to `out`.
///
/// # Errors
///
/// The folder doesn't hold the runtime.
pub(crate) fn source(base: &Path, folder: Option<&Path>, out: &Path) -> Result<String, Failure> {
    let Some(folder) = folder else { return Ok(format!("version = \"{}\"", env!("CARGO_PKG_VERSION"))) };
    let (here, shown) = (base.join(folder), input::shown(folder));
    let wrong = |what: &str| {
        let help = "name the folder `generator/runtime` of a copy of oas-client's sources";
        Failure::misuse(format!("error: {shown} is not the runtime: {what}\n  help: {help}"))
    };
    match manifest::read(&here, &shown)? {
        None => return Err(wrong("no Cargo.toml is there")),
        Some(found) if found.name != RUNTIME => {
            return Err(wrong(&format!("the package there is `{}`, not `{RUNTIME}`", found.name)));
        }
        Some(_) => {}
    }
    let failed = |error: io::Error| wrong(&error.to_string());
    let path = if folder.is_absolute() { None } else { from(&base.join(out), &here).map_err(failed)? };
    let path = path.map_or_else(|| path::absolute(&here).map_err(failed), Ok)?;
    let text = path.to_str().ok_or_else(|| wrong("its path is no UTF-8, as Cargo.toml is"))?;
    let text = if path.is_relative() { input::shown(&path) } else { text.to_owned() };
    Ok(format!("path = {}", quoted(&text)))
}

/// The way from one folder to another; `None` if there is none, as from drive to drive.
fn from(start: &Path, end: &Path) -> io::Result<Option<PathBuf>> {
    let (start, end) = (real(start)?, real(end)?);
    let shared = start.components().zip(end.components()).take_while(|(one, other)| one == other).count();
    let up = start.components().skip(shared).map(|_| Component::ParentDir);
    let way = up.chain(end.components().skip(shared));
    Ok((shared > 0).then(|| way.collect()))
}

/// A path without symbolic links and `..`, of which the end needn't be there yet.
fn real(path: &Path) -> io::Result<PathBuf> {
    let mut real = PathBuf::new();
    for part in path::absolute(path)?.components() {
        match part {
            Component::ParentDir => _ = real.pop(),
            // A drive alone is where one is on it.
            Component::Prefix(_) => real.push(part),
            _ => {
                real.push(part);
                real = real.canonicalize().unwrap_or(real);
            }
        }
    }
    Ok(real)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ways_lead_through_what_is_there_and_what_is_not() {
        let folder = tempfile::TempDir::new().unwrap();
        let here = |path: &str| folder.path().join(path);
        std::fs::create_dir_all(here("a/b/c")).unwrap();
        let way = |start: &str, end: &str| from(&here(start), &here(end)).unwrap().unwrap();
        assert_eq!(way("new", "a/b"), Path::new("../a/b"));
        assert_eq!(way("a/./b/new/crate", "a/b/c"), Path::new("../../c"));
        assert_eq!(way("new/../other", "a"), Path::new("../a"));
        assert_eq!(way("a", "a/b"), Path::new("b"));
        #[cfg(unix)]
        {
            std::os::unix::fs::symlink(here("a/b/c"), here("link")).unwrap();
            assert_eq!(way("link/new", "a"), Path::new("../../.."));
            assert_eq!(way("link/../new", "a/b"), Path::new(".."));
        }
    }
}
