//! Formats of strings that have a type of their own in the runtime: one row each.

use oas_client_runtime::{
    Base64, Base64Url, Date, HttpDate, IsoDuration, IsoTime, Rfc2822, Timestamp, Uuid, value::open,
};

/// A format of strings with a type of its own.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Format {
    /// An instant, written as in RFC 3339.
    DateTime,
    /// An instant, written as in RFC 2822.
    Rfc2822,
    /// A calendar date.
    Date,
    /// A duration of ISO 8601.
    Duration,
    /// A time of day of RFC 3339.
    Time,
    /// An instant, written as in HTTP.
    HttpDate,
    /// A UUID.
    Uuid,
    /// Bytes in base64.
    Base64,
    /// Bytes in the base64 of URLs and file names.
    Base64Url,
}

/// What the generator knows of a format.
struct Row {
    /// Its values of `format`.
    names: &'static [&'static str],
    /// Its type in the runtime.
    rust: &'static str,
    /// What its values are, in a message.
    words: &'static str,
    example: &'static str,
    /// Reads a string, and writes it as clients do. `None` if it isn't a value of the format.
    rewrite: fn(&str) -> Option<String>,
}

fn rewrite<T: open::Format>(text: &str) -> Option<String> {
    T::read(text).map(|value| value.to_string())
}

impl Format {
    const ALL: [Self; 9] = [
        Self::DateTime,
        Self::Rfc2822,
        Self::Date,
        Self::Duration,
        Self::Time,
        Self::HttpDate,
        Self::Uuid,
        Self::Base64,
        Self::Base64Url,
    ];

    fn row(self) -> Row {
        match self {
            Self::DateTime => Row {
                names: &["date-time"],
                rust: "Timestamp",
                words: "date and time of RFC 3339",
                example: "2026-01-02T03:04:05Z",
                rewrite: rewrite::<Timestamp>,
            },
            Self::Rfc2822 => Row {
                names: &["rfc2822", "date-rfc2822", "date-time-rfc2822", "rfc2822-date", "rfc2822-date-time"],
                rust: "Rfc2822",
                words: "date and time of RFC 2822",
                example: "Fri, 02 Jan 2026 03:04:05 +0000",
                rewrite: rewrite::<Rfc2822>,
            },
            Self::Date => {
                Row { names: &["date"], rust: "Date", words: "date", example: "2026-01-02", rewrite: rewrite::<Date> }
            }
            Self::Duration => Row {
                names: &["duration"],
                rust: "IsoDuration",
                words: "duration of ISO 8601",
                example: "PT1H30M",
                rewrite: rewrite::<IsoDuration>,
            },
            Self::Time => Row {
                names: &["time"],
                rust: "IsoTime",
                words: "time of day of RFC 3339",
                example: "03:04:05Z",
                rewrite: rewrite::<IsoTime>,
            },
            Self::HttpDate => Row {
                names: &["http-date", "date-time-rfc1123", "rfc1123", "rfc7231", "date-time-rfc7231"],
                rust: "HttpDate",
                words: "HTTP date of RFC 9110",
                example: "Fri, 02 Jan 2026 03:04:05 GMT",
                rewrite: rewrite::<HttpDate>,
            },
            Self::Uuid => Row {
                names: &["uuid"],
                rust: "Uuid",
                words: "UUID of RFC 9562",
                example: "f81d4fae-7dec-11d0-a765-00a0c91e6bf6",
                rewrite: rewrite::<Uuid>,
            },
            Self::Base64 => Row {
                names: &["byte", "base64"],
                rust: "Base64",
                words: "base64 of RFC 4648, section 4",
                example: "dGV4dA==",
                rewrite: rewrite::<Base64>,
            },
            Self::Base64Url => Row {
                names: &["base64url"],
                rust: "Base64Url",
                words: "base64url of RFC 4648, section 5",
                example: "dGV4dA",
                rewrite: rewrite::<Base64Url>,
            },
        }
    }

    /// The format that a schema's `format` names. Case, spaces and hyphens don't count in names of RFCs: `RFC 2822`.
    pub(crate) fn named(name: &str) -> Option<Self> {
        let is_name = |known: &str| known == name || known.contains("rfc") && plain(known).eq(plain(name));
        Self::ALL.into_iter().find(|format| format.row().names.iter().any(|known| is_name(known)))
    }

    /// The names of all formats.
    pub(crate) fn names() -> impl Iterator<Item = &'static str> {
        Self::ALL.into_iter().flat_map(|format| format.row().names.iter().copied())
    }

    /// The name of its type in the runtime.
    pub(crate) fn rust(self) -> &'static str {
        self.row().rust
    }

    /// What its values are, behind "no" in a message.
    pub(crate) fn words(self) -> &'static str {
        self.row().words
    }

    /// A made-up value.
    pub(crate) fn example(self) -> &'static str {
        self.row().example
    }

    /// Whether a string is a value of the format.
    pub(crate) fn has_value(self, text: &str) -> bool {
        (self.row().rewrite)(text).is_some()
    }

    /// The string that clients write for the value in a string.
    pub(crate) fn as_written(self, text: &str) -> String {
        (self.row().rewrite)(text).unwrap_or_else(|| text.to_owned())
    }
}

/// The letters and digits of a name, in lower case.
fn plain(name: &str) -> impl Iterator<Item = char> {
    name.chars().filter(char::is_ascii_alphanumeric).map(|letter| letter.to_ascii_lowercase())
}
