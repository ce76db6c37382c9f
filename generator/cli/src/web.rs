//! Documents at URLs: which of them may be fetched, and how much.
//!
//! In: the URL of a description, and the URLs that references name. Out: their texts and hashes, or the reason why there is none.
//! `input` calls this; `fetch` alone uses the network.

mod fetch;
mod rules;

use std::{
    collections::{BTreeMap, HashMap},
    fmt, fs,
    path::PathBuf,
    time::{Duration, Instant},
};

use http::Uri;
use oas_client_generator::external::{self, Rejection};

use fetch::{Failed, Fetched, Fetcher};

/// The hosts, schemes and sizes that the program may fetch.
#[derive(Clone, Debug, Default)]
pub struct Access {
    /// Allows plain http to every host. To this machine it is always allowed.
    pub http: bool,
    /// The hosts that references may name, beside the description's own.
    pub hosts: Vec<String>,
    /// A file of certificate authorities in PEM, which are trusted beside Mozilla's.
    pub ca_certificate: Option<PathBuf>,
    /// How much may be fetched.
    pub limits: Limits,
}

/// How much may be fetched for one description, with the documents to which it refers.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Limits {
    /// The bytes of all documents together; 64 MiB by default.
    pub bytes: u64,
    /// The time from the first request to the end of the last response; 60 seconds by default.
    pub time: Duration,
}

impl Default for Limits {
    fn default() -> Self {
        Self { bytes: 64 << 20, time: Duration::from_secs(60) }
    }
}

/// The redirects that are followed for one document.
const MOST_REDIRECTS: usize = 10;

/// Why a document can't be fetched: the end of a sentence that starts with its URL, and a help.
#[derive(Debug)]
struct Reason {
    message: String,
    help: String,
}

impl Reason {
    fn new(message: impl Into<String>, help: impl Into<String>) -> Self {
        Self { message: message.into(), help: help.into() }
    }

    fn rejection(self, is_error: bool) -> Rejection {
        Rejection { message: self.message, help: self.help, is_error }
    }
}

impl fmt::Display for Reason {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}\n  help: {}", self.message, self.help)
    }
}

/// A document, and the URL to which redirects led.
struct Document {
    url: String,
    text: String,
    hash: String,
}

/// Fetches the documents of one description.
pub(crate) struct Web<'a> {
    access: &'a Access,
    /// The description's own host; none if the description is a file.
    host: Option<String>,
    /// Made for the first request.
    fetcher: Option<Fetcher>,
    deadline: Option<Instant>,
    bytes: u64,
    /// Documents that arrived by a redirect, until a reference names them by their own URL.
    redirected: HashMap<String, Document>,
    /// The documents that weren't fetched.
    pub(crate) rejected: BTreeMap<String, Rejection>,
    /// The hashes of the documents that were fetched, by URL.
    pub(crate) hashes: BTreeMap<String, String>,
}

impl<'a> Web<'a> {
    pub(crate) fn new(access: &'a Access) -> Self {
        let (fetcher, deadline, host) = (None, None, None);
        let (redirected, rejected, hashes) = Default::default();
        Self { access, host, fetcher, deadline, bytes: 0, redirected, rejected, hashes }
    }

    /// Fetches the description: the URL to which redirects led, as relative references start there, and the text.
    ///
    /// # Errors
    ///
    /// In words, with a way out.
    pub(crate) fn description(&mut self, url: &str) -> Result<(String, String), String> {
        let uri = rules::parse(url).map_err(|reason| format!("error: the URL {reason}"))?;
        let url = uri.to_string();
        self.host = uri.host().map(str::to_owned);
        let document = self.fetch(uri).map_err(|reason| format!("error: {url} {reason}"))?;
        self.hashes.insert(url, document.hash);
        Ok((document.url, document.text))
    }

    /// Fetches a document that a reference names. Without a text, the reason is among the rejected ones.
    pub(crate) fn document(&mut self, url: &str) -> Option<String> {
        let known = self.redirected.remove(url).map(Ok);
        match known.unwrap_or_else(|| self.referenced(url)) {
            Ok(document) if document.url == url => {
                self.hashes.insert(document.url, document.hash);
                Some(document.text)
            }
            Ok(document) => {
                let link = external::same_as(url, &document.url);
                self.redirected.insert(document.url.clone(), document);
                Some(link)
            }
            Err(rejection) => {
                self.rejected.insert(url.to_owned(), rejection);
                None
            }
        }
    }

    fn referenced(&mut self, url: &str) -> Result<Document, Rejection> {
        let error = |reason: Reason| reason.rejection(true);
        let uri = rules::parse(url).map_err(error)?;
        let host = uri.host().unwrap_or_default();
        if !self.host.iter().chain(&self.access.hosts).any(|allowed| allowed.eq_ignore_ascii_case(host)) {
            // A description in a file only lacks what needs the document, as with files outside of its folder.
            return Err(rules::other_host(host).rejection(self.host.is_some()));
        }
        self.fetch(uri).map_err(error)
    }

    /// Fetches a document, along redirects.
    fn fetch(&mut self, mut uri: Uri) -> Result<Document, Reason> {
        for _ in 0..=MOST_REDIRECTS {
            rules::check_scheme(&uri, self.access)?;
            match self.request(&uri)? {
                Fetched::Document { bytes, hash } => {
                    self.bytes = self.bytes.saturating_add(u64::try_from(bytes.len()).unwrap_or(u64::MAX));
                    let text = String::from_utf8(bytes)
                        .map_err(|_| Reason::new("isn't text in UTF-8", "save the document as UTF-8"))?;
                    return Ok(Document { url: uri.to_string(), text, hash });
                }
                Fetched::Redirect(location) => uri = rules::redirect(&uri, &location)?,
                Fetched::Status(status) => return Err(rules::status(status)),
                Fetched::Encoded(coding) => return Err(rules::encoded(&coding)),
            }
        }
        Err(Reason::new(format!("redirects more than {MOST_REDIRECTS} times"), rules::SEE_URL))
    }

    fn request(&mut self, uri: &Uri) -> Result<Fetched, Reason> {
        let Limits { bytes, time } = self.access.limits;
        let deadline = *self.deadline.get_or_insert_with(|| Instant::now() + time);
        let left = bytes.saturating_sub(self.bytes);
        let fetched = self.fetcher()?.get(uri, left, deadline);
        fetched.map_err(|failed| match failed {
            Failed::TooLarge => Reason::new(
                format!(
                    "holds too much: the limit is {} MB, with the documents to which a description refers",
                    bytes >> 20
                ),
                rules::SEE_URL,
            ),
            Failed::TimedOut => Reason::new(
                format!("can't be fetched within {time:?}, with the documents to which a description refers"),
                "try again later",
            ),
            Failed::Error(error) => Reason::new(format!("can't be fetched: {error}"), rules::connection_help(&error)),
        })
    }

    fn fetcher(&mut self) -> Result<&Fetcher, Reason> {
        let fetcher = match self.fetcher.take() {
            Some(fetcher) => fetcher,
            None => Fetcher::new(self.authorities()?).map_err(|error| {
                Reason::new(
                    format!("can't be fetched: {error}"),
                    "fetch it with `curl`, and write `-` in place of the URL",
                )
            })?,
        };
        Ok(self.fetcher.insert(fetcher))
    }

    fn authorities(&self) -> Result<Option<Vec<u8>>, Reason> {
        let Some(path) = &self.access.ca_certificate else { return Ok(None) };
        fs::read(path).map(Some).map_err(|error| {
            let message = format!("can't be fetched: {} can't be read: {error}", path.display());
            Reason::new(message, "name a file of certificates in PEM with `--ca-certificate`")
        })
    }
}
