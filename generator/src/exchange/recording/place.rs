//! Where a recording and the description contradict each other, in both.

use oas_client_runtime::har::Request;
use serde_yaml::Value;

use crate::{
    diagnostic::{Problem, Spot},
    ir::{Input, Operation, Place},
    pointer::{below, written},
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
    pub(super) fn argument(&self, index: usize, what: String, help: &str) -> Problem {
        let name = self.operation.places.get(index).map_or("", String::as_str);
        let described = self.parameter("path", name);
        self.problem(&format!("{}/request/url", self.at), described, what, help)
    }

    /// Something is wrong with what was sent under a name.
    pub(super) fn input(&self, place: Place, name: &str, what: String, help: &str) -> Problem {
        let sent = match place {
            Place::Query => format!("{}/request/url", self.at),
            Place::Form | Place::Part => format!("{}/request/postData", self.at),
            Place::Cookie => format!("{}/request", self.at),
            Place::Header => {
                let index = self.request.headers.iter().position(|header| header.name.eq_ignore_ascii_case(name));
                index.map_or_else(|| self.at.to_owned(), |index| format!("{}/request/headers/{index}/value", self.at))
            }
        };
        self.problem(&sent, self.described(place, name), what, help)
    }

    /// Something must be sent, but was not.
    pub(super) fn missing(&self, input: &Input, what: String, help: &str) -> Problem {
        let described = self.described(input.place, &input.wire);
        self.problem(&format!("{}/request", self.at), described, what, help).on(Spot::Key)
    }

    /// Something is wrong with the body.
    pub(super) fn body(&self, what: impl Into<String>, help: &str) -> Problem {
        let sent = if self.request.post_data.is_some() { "request/postData" } else { "request" };
        let body = below(&self.operation.at, "requestBody");
        let described = written(self.tree, &body).map(|_| body);
        self.problem(&format!("{}/{sent}", self.at), described, what, help).on(Spot::Key)
    }

    fn problem(&self, sent: &str, described: Option<String>, what: impl Into<String>, help: &str) -> Problem {
        let problem = Problem::error(sent, what, help);
        match described {
            Some(at) => problem.see(&at, Spot::Key, "it is described here"),
            None => problem.see(&self.operation.at, Spot::Key, "the operation is described here"),
        }
    }

    fn described(&self, place: Place, name: &str) -> Option<String> {
        match place {
            Place::Query => self.parameter("query", name),
            Place::Header => self.parameter("header", name),
            Place::Cookie => self.parameter("cookie", name),
            Place::Form | Place::Part => self.field(name),
        }
    }

    /// The operation's parameter of a name, or its path's.
    fn parameter(&self, place: &str, name: &str) -> Option<String> {
        let path = self.operation.at.rsplit_once('/').map_or("", |(path, _)| path);
        [self.operation.at.as_str(), path].into_iter().find_map(|owner| {
            let list = below(owner, "parameters");
            let count = written(self.tree, &list)?.as_sequence()?.len();
            (0..count).map(|index| self.target(below(&list, index))).find(|at| {
                let said = |key| written(self.tree, at).and_then(|parameter| parameter.get(key)?.as_str());
                said("in") == Some(place) && said("name").is_some_and(|other| other.eq_ignore_ascii_case(name))
            })
        })
    }

    /// The property of the body's schema.
    fn field(&self, name: &str) -> Option<String> {
        let content = below(&self.target(below(&self.operation.at, "requestBody")), "content");
        let kinds = written(self.tree, &content)?.as_mapping()?;
        kinds.keys().filter_map(Value::as_str).find_map(|kind| {
            let schema = self.target(below(&below(&content, kind), "schema"));
            let property = below(&below(&schema, "properties"), name);
            written(self.tree, &property).map(|_| property)
        })
    }

    /// Where the reference at a place leads, if one is there.
    fn target(&self, at: String) -> String {
        let reference = written(self.tree, &at).and_then(|value| value.get("$ref")?.as_str()?.strip_prefix('#'));
        reference.map_or(at, str::to_owned)
    }
}

/// The place that serde_json names, which counts bytes.
pub(super) fn of(error: &serde_json::Error, text: &str) -> Spot {
    let line = text.split('\n').nth(error.line().saturating_sub(1)).unwrap_or_default();
    let chars = line.char_indices().take_while(|(offset, _)| *offset < error.column()).count();
    Spot::line(error.line(), chars)
}
