//! Reads files, standard input, and documents at URLs.

use std::{
    collections::{BTreeMap, BTreeSet, HashMap},
    fs,
    io::{self, Read},
    path::{Path, PathBuf},
};

use oas_client_generator::{Description as Webhooks, ExternalDocument, Options, external};

use crate::{
    diagnostics::Files,
    web::{Access, Web},
};

/// The name of standard input, in messages and in the header of emitted files.
pub(crate) const STDIN: &str = "standard input";

/// A text that was read.
#[derive(Debug)]
pub struct Text {
    /// The path of the file, or the URL, in messages.
    pub shown: String,
    /// The file's name alone, or the URL.
    pub name: String,
    /// The content of the file.
    pub text: String,
}

/// Reads a file below `base`; `-` is standard input.
///
/// # Errors
///
/// In words, with a way out, if it can't be read or is no UTF-8.
pub fn read(base: &Path, path: &Path) -> Result<Text, String> {
    let stdin = path == Path::new("-");
    let shown = if stdin { STDIN.to_owned() } else { shown(path) };
    let name = if stdin { None } else { path.file_name() };
    let name = name.map_or_else(|| shown.clone(), |name| name.to_string_lossy().into_owned());
    let text = if stdin { io::read_to_string(io::stdin().lock()) } else { fs::read_to_string(base.join(path)) };
    text.map(|text| Text { shown: shown.clone(), name, text }).map_err(|error| unreadable(&shown, &error))
}

/// Recognises a description at a URL or on standard input. Such a description can't be written or watched.
pub(crate) fn is_elsewhere(path: &Path) -> bool {
    path == Path::new("-") || path.to_str().is_some_and(external::is_url)
}

/// A description, with the files that it refers to.
#[derive(Debug)]
pub struct Description {
    /// Its own file.
    pub file: Text,
    /// The others; their names are URLs, or paths as seen from its folder.
    pub external_documents: Vec<Text>,
    /// The files that don't exist, and the URLs that weren't fetched.
    pub unread: Vec<ExternalDocument>,
    /// The hashes of the texts that were fetched, by URL.
    pub sources: BTreeMap<String, String>,
}

impl Description {
    /// The other files as the generator takes them.
    pub fn parts(&self) -> Vec<ExternalDocument> {
        let there = self.external_documents.iter().map(|part| ExternalDocument::new(&part.name, &part.text));
        there.chain(self.unread.iter().cloned()).collect()
    }

    /// The paths of the other files, for the description at `path` below `base`: those that were read, and those that aren't there.
    pub(crate) fn paths(&self, base: &Path, path: &Path) -> Vec<PathBuf> {
        let folder = base.join(path.parent().unwrap_or(Path::new("")));
        let read = self.external_documents.iter().map(|document| &document.name);
        let names = read.chain(self.unread.iter().map(|document| &document.name));
        names.filter(|name| !external::is_url(name)).map(|name| folder.join(name)).collect()
    }

    /// The texts, for excerpts in diagnostics.
    pub fn files(&self) -> Files<'_> {
        let mut files = Files::new(&self.file.shown, &self.file.text);
        for Text { shown, name, text } in &self.external_documents {
            files.add(name, shown, text);
        }
        files
    }
}

/// Gives the options a description of webhooks, with `readmes` for its examples, and adds its files for excerpts.
pub(crate) fn add_webhooks<'f>(
    options: &mut Options,
    files: &mut Files<'f>,
    description: &'f Description,
    readmes: &[String],
) {
    let Text { shown, name, text } = &description.file;
    let mut webhooks = Webhooks::new(text, name);
    webhooks.external_documents = description.parts();
    for Text { shown, name, text } in &description.external_documents {
        files.add(&external::of(&webhooks.origin, name), shown, text);
    }
    webhooks.readmes = readmes.to_vec();
    files.add(name, shown, text);
    options.webhooks = Some(webhooks);
}

/// Reads a description below `base` or at a URL, and what it refers to: files in its own folder and below, wherever symbolic
/// links say they are, and documents at URLs, as far as `access` allows them. `-` is standard input, which has no folder. A file
/// that isn't there, and a URL that can't be fetched, are left for the generator to complain of.
///
/// # Errors
///
/// In words, with a way out, if the description can't be fetched, a file that is there can't be read or is no UTF-8, or if there
/// are too many files.
pub fn description(base: &Path, path: &Path, access: &Access) -> Result<Description, String> {
    let mut web = Web::new(access);
    let url = path.to_str().filter(|path| external::is_url(path));
    let file = match url {
        Some(url) => {
            let (name, text) = web.description(url)?;
            Text { shown: name.clone(), name, text }
        }
        None => read(base, path)?,
    };
    let has_folder = url.is_none() && path != Path::new("-");
    with_documents(base, path, has_folder, file, web)
}

/// Reads a description from standard input, in place of the file at `path` below `base`: the unsaved text of an editor. Other files
/// are read as for [`description`].
///
/// # Errors
///
/// As for [`description`].
pub(crate) fn unsaved(base: &Path, path: &Path, access: &Access) -> Result<Description, String> {
    let Text { text, .. } = read(base, Path::new("-"))?;
    let name = path.file_name().map_or_else(|| shown(path), |name| name.to_string_lossy().into_owned());
    with_documents(base, path, true, Text { shown: shown(path), name, text }, Web::new(access))
}

/// Reads what a description refers to.
fn with_documents(
    base: &Path,
    path: &Path,
    has_folder: bool,
    file: Text,
    mut web: Web<'_>,
) -> Result<Description, String> {
    let mut folder = if has_folder { Folder::of(base, path, &file) } else { None };
    let found = external::read_with_urls(&file.name, &file.text, |name| match &mut folder {
        _ if external::is_url(name) => Ok(web.document(name)),
        Some(folder) => folder.read(name),
        None => Ok(None),
    })?;
    let text = |part: ExternalDocument| {
        let folder = folder.as_ref().filter(|_| !external::is_url(&part.name));
        let shown = folder.map_or_else(|| part.name.clone(), |folder| folder.shown(&part.name));
        Some(Text { shown, name: part.name, text: part.text.ok()? })
    };
    let external_documents = found.into_iter().filter_map(text).collect();
    let missing = folder.into_iter().flat_map(|folder| folder.missing).map(ExternalDocument::missing);
    let rejected = web.rejected.into_iter().map(|(url, reason)| ExternalDocument::rejected(url, reason));
    let unread = missing.chain(rejected).collect();
    Ok(Description { file, external_documents, unread, sources: web.hashes })
}

/// Files that a description may have beside its own: more than any has.
const MOST_FILES: usize = 10_000;

/// The limit of all files together, in bytes.
const MOST_BYTES: u64 = 64 << 20;

/// A description's folder.
struct Folder<'a> {
    /// As it is shown.
    path: &'a Path,
    here: PathBuf,
    /// The path without symbolic links.
    real: PathBuf,
    /// The names of the files that were read, by their paths without symbolic links.
    names: HashMap<PathBuf, String>,
    /// The description, as it is shown.
    of: &'a str,
    files: usize,
    bytes: u64,
    /// The files that references name and that don't exist.
    missing: BTreeSet<String>,
}

impl<'a> Folder<'a> {
    fn of(base: &Path, path: &'a Path, file: &'a Text) -> Option<Self> {
        let folder = path.parent().unwrap_or(Path::new(""));
        let here = base.join(folder);
        let real = here.canonicalize().or_else(|_| Path::new(".").canonicalize()).ok()?;
        let own = base.join(path).canonicalize().ok().map(|own| (own, file.name.clone()));
        Some(Self {
            path: folder,
            here,
            real,
            names: own.into_iter().collect(),
            of: &file.shown,
            files: 0,
            bytes: 0,
            missing: BTreeSet::new(),
        })
    }

    fn shown(&self, name: &str) -> String {
        shown(&self.path.join(name))
    }

    /// Reads a file, if it exists. A file with a second name by a link is read once, since links in a circle
    /// would make any number of files.
    fn read(&mut self, name: &str) -> Result<Option<String>, String> {
        let real = self.here.join(name).canonicalize();
        if real.as_ref().is_err_and(|error| NOWHERE.contains(&error.kind())) {
            self.missing.insert(name.to_owned());
        }
        let Some(real) = real.ok().filter(|path| path.starts_with(&self.real) && path.is_file()) else {
            return Ok(None);
        };
        let failed = |error: io::Error| unreadable(&shown(&self.path.join(name)), &error);
        self.files += 1;
        if self.files > MOST_FILES {
            return Err(self.too_much(&format!("are more than {MOST_FILES}")));
        }
        if let Some(known) = self.names.get(&real) {
            return Ok(Some(external::same_as(name, known)));
        }
        let mut text = String::new();
        let left = MOST_BYTES - self.bytes;
        let file = fs::File::open(&real).map_err(failed)?;
        if file.metadata().map_err(failed)?.len() > left {
            return Err(self.too_much(&format!("hold more than {} MB", MOST_BYTES >> 20)));
        }
        // It may grow meanwhile.
        let length = file.take(left).read_to_string(&mut text).map_err(failed)?;
        self.bytes += u64::try_from(length).unwrap_or(u64::MAX).min(left);
        self.names.insert(real, name.to_owned());
        Ok(Some(text))
    }

    fn too_much(&self, what: &str) -> String {
        format!("error: the files that {} refers to {what}\n  help: write several of these files into one", self.of)
    }
}

/// The errors of the system for a file that doesn't exist.
const NOWHERE: [io::ErrorKind; 2] = [io::ErrorKind::NotFound, io::ErrorKind::NotADirectory];

/// Reads a file below `base` if it is there.
pub(crate) fn read_if_there(base: &Path, path: &Path) -> Result<Option<Text>, String> {
    match fs::symlink_metadata(base.join(path)) {
        Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(None),
        _ => read(base, path).map(Some),
    }
}

/// All recordings (`*.har`) in a folder below `base`, sorted by name.
///
/// # Errors
///
/// In words, with a way out, if the folder or a file can't be read, or no recording is there.
pub fn recordings(base: &Path, folder: &Path) -> Result<Vec<Text>, String> {
    let shown = shown(folder);
    let entries = fs::read_dir(base.join(folder)).map_err(|error| unreadable(&shown, &error))?;
    let mut names = Vec::new();
    for entry in entries {
        let name = entry.map_err(|error| unreadable(&shown, &error))?.file_name();
        if name.to_string_lossy().ends_with(".har") {
            names.push(name);
        }
    }
    if names.is_empty() {
        return Err(format!(
            "error: {shown} has no recordings, so no operation has a test\n  help: restore the files, or \
             remove the folder for a crate without such tests"
        ));
    }
    names.sort();
    names.into_iter().map(|name| read(base, &folder.join(name))).collect()
}

/// A path with `/`, as messages have it everywhere.
pub(crate) fn shown(path: &Path) -> String {
    let text = path.to_string_lossy();
    if cfg!(windows) { text.replace('\\', "/") } else { text.into_owned() }
}

fn unreadable(what: &str, error: &io::Error) -> String {
    let help = match error.kind() {
        io::ErrorKind::NotFound => "see that the path is right; it is taken from the folder that this runs in",
        io::ErrorKind::InvalidData => "save the file as UTF-8",
        io::ErrorKind::IsADirectory => "name a file",
        _ => "see that the file can be read",
    };
    format!("error: {what} can't be read: {error}\n  help: {help}")
}
