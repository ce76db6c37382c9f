//! The baseline: the API of the last release, which the next one is compared with.
//!
//! The file has a format version of its own. It contains what callers see, so changes of the IR don't change the file.

mod format;

use semver::Version;
use serde::{Deserialize, Serialize};

use super::public_api::{Handle, PublicApi};
use crate::{
    diagnostic::{Diagnostic, Highlight, code},
    naming::lock::Lock,
    syntax,
};

/// The version of the file's format that this generator reads and writes.
pub const FORMAT_VERSION: u64 = 2;

/// The version before, which has no webhooks and no contract.
const FIRST_VERSION: u64 = 1;

/// A released API.
#[derive(Clone, Debug, PartialEq)]
pub struct Baseline {
    /// The version of the crate that was released with it.
    pub version: Version,
    /// The public API of the release.
    pub api: PublicApi,
}

/// The file, as it is written.
#[derive(Serialize)]
struct Written<'a> {
    #[serde(rename = "@generated")]
    generated: &'static str,
    format_version: u64,
    version: String,
    api: &'a PublicApi,
}

/// The file, as it is read once its format is known.
#[derive(Deserialize)]
struct Content {
    version: String,
    api: PublicApi,
}

/// The properties of every version of the format.
#[derive(Deserialize)]
struct Head {
    format_version: u64,
}

const GENERATED: &str = "by oas-client: the released API, which the next version is compared with; check this in";

impl Baseline {
    /// Reads the text of a baseline file.
    ///
    /// # Errors
    ///
    /// The text is no JSON, it has another format version, or it lacks something. The diagnostic's file is empty; the caller
    /// knows its name.
    pub fn read(text: &str) -> Result<Self, Box<Diagnostic>> {
        let Head { format_version } = serde_json::from_str(text).map_err(|error| unreadable(text, &error))?;
        if ![FIRST_VERSION, FORMAT_VERSION].contains(&format_version) {
            return Err(Box::new(unknown(format_version)));
        }
        let Content { version, mut api } = serde_json::from_str(text).map_err(|error| unreadable(text, &error))?;
        api.is_partial = format_version == FIRST_VERSION;
        match Version::parse(&version) {
            Ok(version) => Ok(Self { version, api }),
            Err(error) => {
                let message = format!("`{version}` is not a version: {error}");
                Err(Box::new(Diagnostic::new(
                    code::INVALID_BASELINE,
                    "/version",
                    message,
                    "write three numbers, such as `0.1.0`",
                )))
            }
        }
    }

    /// The names of the release, as a lock file has them.
    pub fn names(&self) -> Lock {
        let mut names = Lock::default();
        let handles = &self.api.handles;
        for operation in &self.api.operations {
            let kind = operation.body.as_ref().map(|body| format!(" ({})", body.encoding)).unwrap_or_default();
            let key = format!("{}{kind}", operation.id);
            let handle = operation.handle.and_then(|index| handles.get(index));
            let chain = handle.map_or("client", |handle| &handle.call);
            names.operations.insert(key.clone(), format!("{chain}.{}", operation.fn_name));
            names.requests.insert(key, operation.builder.clone());
        }
        let ty = |handle: &Handle| (accessors(&handle.call), handle.ty.clone());
        names.handles.extend(handles.iter().map(ty));
        let models = self.api.models.iter().filter(|model| is_component(&model.pointer));
        names.models.extend(models.map(|model| (model.pointer.clone(), model.name.clone())));
        names
    }

    /// The text of the file: JSON with a line for each item, so that a review shows which items changed.
    ///
    /// # Errors
    ///
    /// An error of serde_json. No baseline causes one.
    pub fn text(&self) -> Result<String, serde_json::Error> {
        format::lines(&Written {
            generated: GENERATED,
            // A record stays what it is until the next release.
            format_version: if self.api.is_partial { FIRST_VERSION } else { FORMAT_VERSION },
            version: self.version.to_string(),
            api: &self.api,
        })
    }
}

/// The accessors of a chain of handles: `shelf.books` of `client.shelf(id).books()`.
fn accessors(call: &str) -> String {
    let names = call.split('.').skip(1).map(|part| part.split('(').next().unwrap_or_default());
    names.collect::<Vec<_>>().join(".")
}

/// Whether a pointer is that of a component schema, whose model has the pointer as its key in the lock file.
fn is_component(pointer: &str) -> bool {
    pointer.strip_prefix("/components/schemas/").is_some_and(|name| !name.contains('/'))
}

fn unreadable(text: &str, error: &serde_json::Error) -> Box<Diagnostic> {
    if error.is_syntax() || error.is_eof() {
        return Box::new(syntax::json(text, error, "baseline"));
    }
    let help =
        "restore the file from version control; or delete it, and the next run writes a new one from the current API";
    let diagnostic = Diagnostic::new(code::INVALID_BASELINE, "", format!("the baseline can't be read: {error}"), help);
    Box::new(match error.line() {
        0 => diagnostic,
        line => diagnostic.on(Highlight::line(line, error.column().max(1), 1)),
    })
}

fn unknown(format_version: u64) -> Diagnostic {
    let message =
        format!("the baseline has format version {format_version}, but this generator reads version {FORMAT_VERSION}");
    let help = if format_version > FORMAT_VERSION {
        "a newer generator wrote the file: run `cargo install oas-client` to get it"
    } else {
        "check out the last release, delete this file there, run this generator, and copy the new file here"
    };
    Diagnostic::new(code::INVALID_BASELINE, "/format_version", message, help)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_baseline_reads_back() {
        let baseline = Baseline { version: Version::new(0, 1, 0), api: PublicApi::default() };
        let text = baseline.text().unwrap();
        assert!(text.starts_with("{\n\"@generated\": \"by oas-client:"), "{text}");
        assert_eq!(Baseline::read(&text).unwrap(), baseline);
    }

    #[test]
    fn the_format_before_stays_what_it_is() {
        let api = PublicApi { is_partial: true, ..PublicApi::default() };
        let baseline = Baseline { version: Version::new(0, 1, 0), api };
        let text = baseline.text().unwrap();
        assert!(text.contains("\"format_version\": 1"), "{text}");
        assert_eq!(Baseline::read(&text).unwrap(), baseline);
    }

    #[test]
    fn another_format_says_what_to_do() {
        let text = Baseline { version: Version::new(0, 1, 0), api: PublicApi::default() }.text().unwrap();
        let read = |version: &str| {
            let other = text.replace("\"format_version\": 2", &format!("\"format_version\": {version}"));
            Baseline::read(&other).unwrap_err().to_string()
        };
        assert_eq!(
            read("3"),
            "error[invalid-baseline]: the baseline has format version 3, but this generator reads version 2\n  --> #/format_version\n  \
             help: a newer generator wrote the file: run `cargo install oas-client` to get it"
        );
        assert!(read("0").contains("check out the last release"));
        assert!(read("\"x\"").starts_with("error[invalid-baseline]: the baseline can't be read: invalid type"));
        assert!(Baseline::read("{}").unwrap_err().message.contains("missing field `format_version`"));
        assert!(Baseline::read("{\"format_version\": 2}").unwrap_err().message.contains("missing field `version`"));
        let version = text.replace("\"0.1.0\"", "\"one\"");
        assert!(Baseline::read(&version).unwrap_err().message.starts_with("`one` is not a version"));
    }
}
