//! Writes HAR 1.2, with every property that the format requires.
//!
//! Source: <http://www.softwareishard.com/blog/har-12-spec/>.

use std::{
    io::{self, Write},
    path::{Path, PathBuf},
};

use serde::Serialize;
use tempfile::NamedTempFile;

/// A file that holds a whole document at any time.
#[derive(Debug)]
pub(crate) struct File {
    path: PathBuf,
    document: Document,
}

impl File {
    /// A new document without exchanges; what is there already is left alone.
    pub(crate) fn create(path: &Path) -> Result<Self, String> {
        let creator = Creator { name: "cargo xtask record", version: env!("CARGO_PKG_VERSION") };
        let document = Document { log: Log { version: "1.2", creator, entries: Vec::new() } };
        let file = Self { path: path.to_owned(), document };
        let written = file.temporary().and_then(|new| Ok(new.persist_noclobber(path)?));
        written.map_err(|error| {
            let help = match error.kind() {
                io::ErrorKind::AlreadyExists => "move it away, or name another; a recording is never added to",
                _ => "name a file in a folder that can be written to",
            };
            format!("{}: {error}\n  help: {help}", path.display())
        })?;
        Ok(file)
    }

    /// Adds an exchange.
    pub(crate) fn add(&mut self, entry: Entry) -> io::Result<()> {
        self.document.log.entries.push(entry);
        let written = self.write();
        if written.is_err() {
            self.document.log.entries.pop();
        }
        written
    }

    /// Replaces all exchanges.
    pub(crate) fn replace(&mut self, entries: Vec<Entry>) -> io::Result<()> {
        self.document.log.entries = entries;
        self.write()
    }

    /// The file is replaced as a whole, so that it is never half-written.
    fn write(&self) -> io::Result<()> {
        self.temporary().and_then(|new| Ok(new.persist(&self.path)?)).map(drop)
    }

    /// Writes the document to a temporary file beside the one it replaces.
    fn temporary(&self) -> io::Result<NamedTempFile> {
        let folder = self.path.parent().filter(|folder| !folder.as_os_str().is_empty());
        let mut file = tempfile::Builder::new().prefix(".record-").tempfile_in(folder.unwrap_or(Path::new(".")))?;
        let text = serde_json::to_string_pretty(&self.document).map_err(io::Error::other)?;
        file.write_all(text.as_bytes())?;
        file.write_all(b"\n")?;
        Ok(file)
    }
}

#[derive(Debug, Serialize)]
struct Document {
    log: Log,
}

#[derive(Debug, Serialize)]
struct Log {
    version: &'static str,
    creator: Creator,
    entries: Vec<Entry>,
}

#[derive(Debug, Serialize)]
struct Creator {
    name: &'static str,
    version: &'static str,
}

/// One request and its response.
#[derive(Debug, Serialize)]
#[serde(rename_all = "camelCase")]
pub(crate) struct Entry {
    pub(crate) started_date_time: String,
    /// Milliseconds.
    pub(crate) time: u64,
    pub(crate) request: Request,
    pub(crate) response: Response,
    pub(crate) cache: Empty,
    pub(crate) timings: Timings,
}

/// An object without properties, which HAR requires.
#[derive(Debug, Default, Serialize)]
pub(crate) struct Empty {}

/// Milliseconds; all of them count as waiting.
#[derive(Debug, Serialize)]
pub(crate) struct Timings {
    pub(crate) send: u64,
    pub(crate) wait: u64,
    pub(crate) receive: u64,
}

#[derive(Debug, Serialize)]
#[serde(rename_all = "camelCase")]
pub(crate) struct Request {
    pub(crate) method: String,
    pub(crate) url: String,
    pub(crate) http_version: &'static str,
    pub(crate) cookies: [Empty; 0],
    pub(crate) headers: Vec<Pair>,
    pub(crate) query_string: Vec<Pair>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(crate) post_data: Option<PostData>,
    pub(crate) headers_size: i64,
    pub(crate) body_size: usize,
}

#[derive(Debug, Serialize)]
#[serde(rename_all = "camelCase")]
pub(crate) struct PostData {
    pub(crate) mime_type: String,
    pub(crate) params: Vec<Pair>,
    pub(crate) text: String,
}

#[derive(Debug, Serialize)]
#[serde(rename_all = "camelCase")]
pub(crate) struct Response {
    pub(crate) status: u16,
    pub(crate) status_text: String,
    pub(crate) http_version: &'static str,
    pub(crate) cookies: [Empty; 0],
    pub(crate) headers: Vec<Pair>,
    pub(crate) content: Content,
    #[serde(rename = "redirectURL")]
    pub(crate) redirect_url: String,
    pub(crate) headers_size: i64,
    pub(crate) body_size: usize,
}

#[derive(Debug, Serialize)]
#[serde(rename_all = "camelCase")]
pub(crate) struct Content {
    pub(crate) size: usize,
    pub(crate) mime_type: String,
    pub(crate) text: String,
}

#[derive(Debug, Serialize)]
pub(crate) struct Pair {
    pub(crate) name: String,
    pub(crate) value: String,
}

/// Names and values as HAR has them.
pub(crate) fn pairs(pairs: Vec<(String, String)>) -> Vec<Pair> {
    pairs.into_iter().map(|(name, value)| Pair { name, value }).collect()
}
