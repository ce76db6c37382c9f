//! Where a recording and the description contradict each other, in both.

use oas_client_runtime::har::Request;
use serde_yaml::Value;

use crate::{
    diagnostic::{Diagnostic, Highlight},
    ir::{Input, Location, Operation},
    openapi::references::resolve_in,
    pointer::{get, join},
};

/// A recorded request and the operation that it is of.
pub(super) struct Places<'a> {
    pub(super) tree: &'a Value,
    pub(super) operation: &'a Operation,
    pub(super) request: &'a Request,
    /// The exchange's place in the recording.
    pub(super) at: &'a str,
}

impl Places<'_> {
    /// Something is wrong with a path argument.
    pub(super) fn argument(&self, index: usize, what: String, help: &str) -> Diagnostic {
        let name = self.operation.path_parameters.get(index).map_or("", String::as_str);
        let described = self.parameter("path", name);
        self.diagnostic(&format!("{}/request/url", self.at), described, what, help)
    }

    /// Something is wrong with what was sent under a name.
    pub(super) fn input(&self, place: Location, name: &str, what: String, help: &str) -> Diagnostic {
        let sent = match place {
            Location::Query => format!("{}/request/url", self.at),
            Location::Form | Location::Part => format!("{}/request/postData", self.at),
            Location::Cookie => format!("{}/request", self.at),
            Location::Header => {
                let index = self.request.headers.iter().position(|header| header.name.eq_ignore_ascii_case(name));
                index.map_or_else(|| self.at.to_owned(), |index| format!("{}/request/headers/{index}/value", self.at))
            }
        };
        self.diagnostic(&sent, self.described(place, name), what, help)
    }

    /// Something must be sent, but was not.
    pub(super) fn missing(&self, input: &Input, what: String, help: &str) -> Diagnostic {
        let described = self.described(input.location, input.written_name());
        self.diagnostic(&format!("{}/request", self.at), described, what, help).on(Highlight::Key)
    }

    /// Something is wrong with the body.
    pub(super) fn body(&self, what: impl Into<String>, help: &str) -> Diagnostic {
        let sent = if self.request.post_data.is_some() { "request/postData" } else { "request" };
        let body = join(&self.operation.pointer, "requestBody");
        let described = get(self.tree, &body).map(|_| body);
        self.diagnostic(&format!("{}/{sent}", self.at), described, what, help).on(Highlight::Key)
    }

    fn diagnostic(&self, sent: &str, described: Option<String>, what: impl Into<String>, help: &str) -> Diagnostic {
        let diagnostic = Diagnostic::error(sent, what, help);
        match described {
            Some(at) => diagnostic.see(&at, Highlight::Key, "described here"),
            None => diagnostic.see(&self.operation.pointer, Highlight::Key, "the operation is described here"),
        }
    }

    fn described(&self, place: Location, name: &str) -> Option<String> {
        match place {
            Location::Query => self.parameter("query", name),
            Location::Header => self.parameter("header", name),
            Location::Cookie => self.parameter("cookie", name),
            Location::Form | Location::Part => self.field(name),
        }
    }

    /// The operation's parameter of a name, or its path's.
    fn parameter(&self, place: &str, name: &str) -> Option<String> {
        let path = self.operation.pointer.rsplit_once('/').map_or("", |(path, _)| path);
        [self.operation.pointer.as_str(), path].into_iter().find_map(|owner| {
            let list = join(owner, "parameters");
            let count = get(self.tree, &list)?.as_sequence()?.len();
            (0..count).map(|index| self.target(join(&list, index))).find(|at| {
                let said = |key| get(self.tree, at).and_then(|parameter| parameter.get(key)?.as_str());
                said("in") == Some(place) && said("name").is_some_and(|other| other.eq_ignore_ascii_case(name))
            })
        })
    }

    /// The property of the body's schema.
    fn field(&self, name: &str) -> Option<String> {
        let content = join(&self.target(join(&self.operation.pointer, "requestBody")), "content");
        let kinds = get(self.tree, &content)?.as_mapping()?;
        kinds.keys().filter_map(Value::as_str).find_map(|kind| {
            let schema = self.target(join(&join(&content, kind), "schema"));
            let property = join(&join(&schema, "properties"), name);
            get(self.tree, &property).map(|_| property)
        })
    }

    /// Where the reference at a place leads, if one is there.
    fn target(&self, at: String) -> String {
        resolve_in(self.tree, &at).map_or(at, |target| target.location.pointer)
    }
}

/// The place that serde_json names, which counts bytes.
pub(super) fn of(error: &serde_json::Error, text: &str) -> Highlight {
    let line = text.split('\n').nth(error.line().saturating_sub(1)).unwrap_or_default();
    let chars = line.char_indices().take_while(|(offset, _)| *offset < error.column()).count();
    Highlight::line(error.line(), chars)
}
