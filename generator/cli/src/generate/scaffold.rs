//! `--scaffold-recordings`: writes a skeleton of a recording for the operations that have none.

use std::{fs, io::Write, path::Path};

use oas_client_generator::skeletons;

use super::{Recordings, Request, name, prepare, read};
use crate::{
    failure::Failure,
    input::{self, shown},
    printer::Printer,
};

/// Writes the skeletons into the folder of recordings, which is created if it doesn't exist.
///
/// # Errors
///
/// The description or a recording has an error, which is printed; or a file exists already, or can't be written.
pub(super) fn scaffold(request: &Request, recordings: &Recordings, printer: Printer) -> Result<(), Failure> {
    let folder = request.base.join(&recordings.folder);
    let mut input = read(&Request { recordings: None, ..request.clone() })?;
    if has_recordings(&folder) {
        input.recordings = input::recordings(&request.base, &recordings.folder)?;
    }
    let prepared = prepare(request, (&input, None), &name(request, &input)?);
    let made = skeletons(&input.spec.file.text, &prepared.recordings, &prepared.options);
    let made = match made {
        Ok(made) => made,
        Err(diagnostics) => {
            printer.print_diagnostics(&diagnostics, &prepared.files)?;
            return Err(super::summary::failure(request, &diagnostics));
        }
    };
    for file in made {
        let name = free_name(&folder, &file.path);
        let (path, shown) = (folder.join(&name), shown(&recordings.folder.join(&name)));
        let write = || -> std::io::Result<()> {
            fs::create_dir_all(&folder)?;
            fs::File::create_new(&path)?.write_all(file.text.as_bytes())
        };
        write()
            .map_err(|error| format!("error: {shown} can't be written: {error}\n  help: make the folder writable"))?;
        printer.print_line(&format!("{shown}: a skeleton of a recording; replace it by a recording"));
    }
    Ok(())
}

/// The name of a file that isn't there: `books-skeleton.har`, or else `books-skeleton-2.har`.
fn free_name(folder: &Path, name: &str) -> String {
    let stem = name.strip_suffix(".har").unwrap_or(name);
    let others = (2..).map(|number| format!("{stem}-{number}.har"));
    let mut names = std::iter::once(name.to_owned()).chain(others);
    names.find(|name| !folder.join(name).exists()).unwrap_or_default()
}

fn has_recordings(folder: &Path) -> bool {
    let entries = fs::read_dir(folder).into_iter().flatten().flatten();
    entries.into_iter().any(|entry| entry.file_name().to_string_lossy().ends_with(".har"))
}
