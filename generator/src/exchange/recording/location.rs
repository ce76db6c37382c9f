//! Makes diagnostics with two locations: in a recording and in the description.

use oas_client_runtime::har::Request;

use crate::{
    diagnostic::{Diagnostic, Highlight, code},
    exchange::parameter::find_parameter,
    ir::{Input, Location, Operation},
    openapi::references::resolve_in,
    pointer::{get, join},
    yaml::Value,
};

/// A recorded request and its operation.
pub(super) struct Locations<'a> {
    pub(super) tree: &'a Value,
    pub(super) operation: &'a Operation,
    pub(super) request: &'a Request,
    /// The index of the exchange in the recording.
    pub(super) index: usize,
    /// The pointer of the exchange in the recording.
    pub(super) pointer: &'a str,
}

impl Locations<'_> {
    /// A diagnostic about a path argument.
    pub(super) fn argument(&self, index: usize, what: String, help: &str) -> Diagnostic {
        let name = self.operation.path_parameters.get(index).map_or("", String::as_str);
        let described = self.parameter("path", name);
        self.diagnostic(&format!("{}/request/url", self.pointer), described, what, help)
    }

    /// A diagnostic about an input.
    pub(super) fn input(&self, location: Location, name: &str, what: String, help: &str) -> Diagnostic {
        let sent = match location {
            Location::Query | Location::QueryString => format!("{}/request/url", self.pointer),
            Location::Form | Location::Part => format!("{}/request/postData", self.pointer),
            Location::Cookie => format!("{}/request", self.pointer),
            Location::Header => {
                let index = self.request.headers.iter().position(|header| header.name.eq_ignore_ascii_case(name));
                index.map_or_else(
                    || self.pointer.to_owned(),
                    |index| format!("{}/request/headers/{index}/value", self.pointer),
                )
            }
        };
        self.diagnostic(&sent, self.described(location, name), what, help)
    }

    /// A diagnostic about a required input that is missing.
    pub(super) fn missing(&self, input: &Input, what: String, help: &str) -> Diagnostic {
        let described = self.described(input.location, input.written_name());
        self.diagnostic(&format!("{}/request", self.pointer), described, what, help).on(Highlight::Key)
    }

    /// A diagnostic about the body.
    pub(super) fn body(&self, what: impl Into<String>, help: &str) -> Diagnostic {
        let sent = if self.request.post_data.is_some() { "request/postData" } else { "request" };
        let body = join(&self.operation.pointer, "requestBody");
        let described = get(self.tree, &body).map(|_| body);
        self.diagnostic(&format!("{}/{sent}", self.pointer), described, what, help).on(Highlight::Key)
    }

    fn diagnostic(&self, sent: &str, described: Option<String>, what: impl Into<String>, help: &str) -> Diagnostic {
        let diagnostic = Diagnostic::new(code::RECORDED_REQUEST, sent, what, help);
        match described {
            Some(at) => diagnostic.see(&at, Highlight::Key, "described here"),
            None => diagnostic.see(&self.operation.pointer, Highlight::Key, "the operation is described here"),
        }
    }

    fn described(&self, location: Location, name: &str) -> Option<String> {
        match location {
            Location::Query | Location::QueryString => self.parameter("query", name),
            Location::Header => self.parameter("header", name),
            Location::Cookie => self.parameter("cookie", name),
            Location::Form | Location::Part => self.field(name),
        }
    }

    /// The pointer of a parameter of the operation or of its path.
    fn parameter(&self, location: &str, name: &str) -> Option<String> {
        find_parameter(self.tree, self.operation, location, name)
    }

    /// The pointer of a property of the body's schema.
    fn field(&self, name: &str) -> Option<String> {
        let content = join(&self.resolve(join(&self.operation.pointer, "requestBody")), "content");
        let media_types = get(self.tree, &content)?.as_mapping()?;
        media_types.keys().filter_map(Value::as_str).find_map(|media_type| {
            let schema = self.resolve(join(&join(&content, media_type), "schema"));
            let property = join(&join(&schema, "properties"), name);
            get(self.tree, &property).map(|_| property)
        })
    }

    /// The target of the reference at a pointer, or the pointer itself.
    fn resolve(&self, at: String) -> String {
        resolve_in(self.tree, &at).map_or(at, |target| target.location.pointer)
    }
}

/// The line and column of an error of serde_json, which counts bytes.
pub(super) fn find_parse_error(error: &serde_json::Error, text: &str) -> Highlight {
    let line = text.split('\n').nth(error.line().saturating_sub(1)).unwrap_or_default();
    let chars = line.char_indices().take_while(|(offset, _)| *offset < error.column()).count();
    Highlight::line(error.line(), chars, 1)
}
