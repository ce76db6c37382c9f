//! What the last release offers its callers, kept beside the lock: what a new description is compared with.
//!
//! The record is written when the crate's version says that a release begins: when there is none yet, and when
//! `Cargo.toml` names another version, unless that is a pre-release (`0.2.0-dev`) or too small a step for what changed.

use std::fmt::Write;

use oas_client_generator::{
    diff::{Diff, Step, diff},
    ir::Api,
};
use semver::{BuildMetadata, Prerelease, Version};
use serde::{Deserialize, Serialize};
use serde_json::Value;

/// An API and the version that it was released with.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub(crate) struct Released {
    pub(crate) version: Version,
    pub(crate) api: Api,
}

/// How an API stands to what was released.
#[derive(Debug)]
pub(crate) struct Comparison {
    /// The last release.
    since: Version,
    /// The crate's version now.
    now: Version,
    diff: Diff,
    /// What the record is to hold from here on.
    pub(crate) record: Released,
}

impl Released {
    /// Reads a record.
    pub(crate) fn read(text: &str) -> Result<Self, serde_json::Error> {
        serde_json::from_str(text)
    }

    /// The record as text: JSON with a line for each operation, model and handle, so that versions of it can be compared.
    pub(crate) fn text(&self) -> Result<String, serde_json::Error> {
        let mut text =
            "{\n\"@generated\": \"by oas-client: what the last release offers its callers; check this in\",\n"
                .to_owned();
        // Writing to a string can't fail.
        let _ = write!(text, "\"version\": \"{}\",\n\"api\": {{", self.version);
        let Value::Object(api) = serde_json::to_value(&self.api)? else { return Ok(text) };
        for (number, (key, value)) in api.into_iter().enumerate() {
            let comma = if number == 0 { "" } else { "," };
            let _ = write!(text, "{comma}\n\"{key}\": ");
            match value {
                Value::Array(values) if !values.is_empty() => {
                    let lines: Vec<_> = values.iter().map(Value::to_string).collect();
                    let _ = write!(text, "[\n{}\n]", lines.join(",\n"));
                }
                value => {
                    let _ = write!(text, "{value}");
                }
            }
        }
        text.push_str("\n}\n}\n");
        Ok(text)
    }
}

/// Compares an API with the last release.
pub(crate) fn compare(released: Option<Released>, now: Version, api: &Api) -> Comparison {
    let fresh = || Released { version: now.clone(), api: api.clone() };
    let Some(released) = released else {
        return Comparison { since: now.clone(), now: now.clone(), diff: Diff::default(), record: fresh() };
    };
    let since = released.version.clone();
    let diff = diff(&released.api, api);
    let mut comparison = Comparison { since, now: now.clone(), diff, record: released };
    let begins = now.pre.is_empty() && now != comparison.since && comparison.missing().is_none();
    if begins {
        comparison.record = fresh();
    }
    comparison
}

impl Comparison {
    /// Whether callers see, or are sent, anything else than at the last release.
    pub(crate) fn is_empty(&self) -> bool {
        self.diff.changes.is_empty()
    }

    /// The version that the crate must have at least, if what breaks callers calls for more than it has.
    pub(crate) fn missing(&self) -> Option<Version> {
        let least = self.least();
        (self.diff.step() == Step::Major && reached(&self.now) < least).then_some(least)
    }

    fn least(&self) -> Version {
        self.diff.step().next(&self.since)
    }

    /// Each change on a line, then the step that they call for.
    pub(crate) fn lines(&self) -> Vec<String> {
        let mut lines = vec![format!("since {}:", self.since)];
        lines.extend(self.diff.lines().into_iter().map(|line| format!("  {line}")));
        lines.push(self.sum());
        lines
    }

    /// The step that the changes call for.
    pub(crate) fn sum(&self) -> String {
        let (least, step, Self { since, now, .. }) = (self.least(), self.diff.step(), self);
        let said =
            if reached(now) >= least && now != since { format!("; Cargo.toml says {now}") } else { String::new() };
        format!("semver: a {step} step: {since} -> {least}{said}")
    }
}

/// The release that a version leads to.
fn reached(version: &Version) -> Version {
    Version { pre: Prerelease::EMPTY, build: BuildMetadata::EMPTY, ..version.clone() }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn api(names: &[&str]) -> Api {
        let server = |name: &&str| oas_client_generator::ir::Server {
            name: (*name).to_owned(),
            doc: String::new(),
            urls: Vec::new(),
        };
        Api { servers: names.iter().map(server).collect(), ..Api::default() }
    }

    fn compared(released: (&str, &[&str]), now: (&str, &[&str])) -> (Option<String>, String) {
        let released = Released { version: released.0.parse().unwrap(), api: api(released.1) };
        let comparison = compare(Some(released), now.0.parse().unwrap(), &api(now.1));
        (comparison.missing().map(|version| version.to_string()), comparison.record.version.to_string())
    }

    #[test]
    fn records_are_read_as_they_were_written() {
        let released = Released { version: Version::new(1, 2, 3), api: api(&["", "media"]) };
        assert_eq!(Released::read(&released.text().unwrap()).unwrap(), released);
    }

    #[test]
    fn what_breaks_needs_another_version_and_that_begins_a_release() {
        let (less, more): (&[&str], &[&str]) = (&[""], &["", "media"]);
        // Nothing breaks: the record waits for the next version.
        assert_eq!(compared(("0.1.0", less), ("0.1.0", more)), (None, "0.1.0".to_owned()));
        assert_eq!(compared(("0.1.0", less), ("0.1.1", more)), (None, "0.1.1".to_owned()));
        // It does, and the version says so, or doesn't, or not enough.
        assert_eq!(compared(("0.1.0", more), ("0.1.0", less)), (Some("0.2.0".to_owned()), "0.1.0".to_owned()));
        assert_eq!(compared(("0.1.0", more), ("0.1.1", less)), (Some("0.2.0".to_owned()), "0.1.0".to_owned()));
        assert_eq!(compared(("0.1.0", more), ("0.2.0", less)), (None, "0.2.0".to_owned()));
        assert_eq!(compared(("1.4.0", more), ("1.5.0", less)), (Some("2.0.0".to_owned()), "1.4.0".to_owned()));
        // Before a release, breaking changes add up.
        assert_eq!(compared(("1.4.0", more), ("2.0.0-dev", less)), (None, "1.4.0".to_owned()));
        assert_eq!(compared(("1.4.0", more), ("1.5.0-dev", less)), (Some("2.0.0".to_owned()), "1.4.0".to_owned()));
    }
}
