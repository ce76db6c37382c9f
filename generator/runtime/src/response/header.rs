//! Response headers as the description declares them: the emitted trait `Headers` has a getter for each.

use http::{HeaderMap, header::SET_COOKIE};
use serde::de::DeserializeOwned;
use serde_json::{Map, Value};

use super::{Response, decode};
use crate::{
    error::{ApiError, Error, HeaderError},
    value::{Links, link::LinksError},
};

/// A response with headers: a success or an error response.
///
/// ```
/// use oas_client_runtime::{ApiError, HasHeaders, Result};
///
/// fn quota_left(error: &ApiError) -> Result<Option<u32>> {
///     error.header("X-Quota-Left").json()
/// }
/// ```
pub trait HasHeaders {
    /// All headers of the response.
    fn header_map(&self) -> &HeaderMap;

    /// The header with this name. Upper and lower case are the same.
    fn header(&self, name: &'static str) -> Header<'_> {
        Header { name, headers: self.header_map() }
    }
}

impl<T> HasHeaders for Response<T> {
    fn header_map(&self) -> &HeaderMap {
        &self.headers
    }
}

impl HasHeaders for ApiError {
    fn header_map(&self) -> &HeaderMap {
        &self.headers
    }
}

/// One header of a response, as far as the response has it.
#[derive(Clone, Copy, Debug)]
pub struct Header<'a> {
    name: &'static str,
    headers: &'a HeaderMap,
}

impl<'a> Header<'a> {
    /// Reads the header as one string: text, a date, a value of an enum.
    ///
    /// # Errors
    ///
    /// [`Error::Header`] if the header differs from the description.
    pub fn text<T: DeserializeOwned>(self) -> Result<Option<T>, Error> {
        self.value()?.map(|value| self.decode(&quoted(&value))).transpose()
    }

    /// Reads the header as JSON: a number, a boolean, or any JSON.
    ///
    /// # Errors
    ///
    /// [`Error::Header`] if the header differs from the description.
    pub fn json<T: DeserializeOwned>(self) -> Result<Option<T>, Error> {
        self.value()?.map(|value| self.decode(&value)).transpose()
    }

    /// Reads a list of strings, separated by commas. Several header lines are one list. Empty items don't count.
    ///
    /// # Errors
    ///
    /// [`Error::Header`] if the header differs from the description.
    pub fn texts<T: DeserializeOwned>(self) -> Result<Option<Vec<T>>, Error> {
        self.list(quoted)
    }

    /// Reads a list of numbers or booleans, as [`texts`](Self::texts) reads strings.
    ///
    /// # Errors
    ///
    /// [`Error::Header`] if the header differs from the description.
    pub fn jsons<T: DeserializeOwned>(self) -> Result<Option<Vec<T>>, Error> {
        self.list(str::to_owned)
    }

    /// Reads an object in the style `simple`: `limit=10,unit=day` or `limit,10,unit,day`. The values of the properties `json`
    /// are numbers or booleans, the others strings.
    ///
    /// # Errors
    ///
    /// [`Error::Header`] if the header differs from the description.
    pub fn object<T: DeserializeOwned>(self, json: &[&str]) -> Result<Option<T>, Error> {
        let Some(value) = self.value()? else { return Ok(None) };
        let items: Vec<_> = items(&value).collect();
        let is_exploded = items.iter().all(|item| item.contains('='));
        let pairs: Vec<_> = match is_exploded {
            true => items.iter().filter_map(|item| item.split_once('=')).collect(),
            false => items.chunks(2).map(|pair| (at(pair, 0), at(pair, 1))).collect(),
        };
        let mut object = Map::new();
        for (name, value) in pairs {
            let read = |value: &str| json.contains(&name).then(|| serde_json::from_str(value).ok()).flatten();
            object.insert(name.to_owned(), read(value).unwrap_or_else(|| Value::from(value)));
        }
        self.decode(&Value::from(object).to_string()).map(Some)
    }

    /// Reads the header `Link`.
    ///
    /// # Errors
    ///
    /// [`Error::Header`] if the header is malformed.
    pub fn links(self) -> Result<Option<Links>, Error> {
        let links = self.value()?.map(|value| value.parse());
        links.transpose().map_err(|error: LinksError| self.error(error.to_string()))
    }

    /// The value. The values of several lines are joined by `, ` (RFC 9110, section 5.3).
    fn value(self) -> Result<Option<String>, Error> {
        let lines = self.lines()?;
        Ok((!lines.is_empty()).then(|| lines.join(", ")))
    }

    fn lines(self) -> Result<Vec<&'a str>, Error> {
        let lines = self.headers.get_all(self.name).iter().map(|line| std::str::from_utf8(line.as_bytes()));
        lines.collect::<Result<_, _>>().map_err(|_| self.error("the value isn't UTF-8".to_owned()))
    }

    fn list<T: DeserializeOwned>(self, json: impl Fn(&str) -> String) -> Result<Option<Vec<T>>, Error> {
        let lines = self.lines()?;
        // The only header whose lines can't be joined, since dates in it have commas.
        let is_whole = self.name.eq_ignore_ascii_case(SET_COOKIE.as_str());
        let items = lines.iter().flat_map(|line| if is_whole { vec![*line] } else { items(line).collect() });
        let decoded = items.map(|item| self.decode(&json(item))).collect::<Result<_, _>>()?;
        Ok((!lines.is_empty()).then_some(decoded))
    }

    fn decode<T: DeserializeOwned>(self, json: &str) -> Result<T, Error> {
        let decoded = decode::slice(json.as_bytes()).map_err(|(path, error)| match path.as_str() {
            "." => error.to_string(),
            path => format!("`{path}`: {error}"),
        });
        decoded.map_err(|what| self.error(what))
    }

    fn error(self, what: String) -> Error {
        Error::Header(Box::new(HeaderError { name: self.name, what }))
    }
}

/// A string as JSON.
fn quoted(text: &str) -> String {
    Value::from(text).to_string()
}

/// The items of a list, without spaces around them. A comma in quotation marks separates nothing.
fn items(value: &str) -> impl Iterator<Item = &str> {
    let (mut is_quoted, mut is_escaped) = (false, false);
    let items = value.split(move |c| {
        let separates = c == ',' && !is_quoted;
        is_quoted ^= c == '"' && !is_escaped;
        is_escaped = is_quoted && c == '\\' && !is_escaped;
        separates
    });
    items.map(|item| item.trim_matches([' ', '\t'])).filter(|item| !item.is_empty())
}

fn at<'a>(pair: &[&'a str], index: usize) -> &'a str {
    pair.get(index).copied().unwrap_or_default()
}
