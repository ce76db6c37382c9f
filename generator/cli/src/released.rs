//! What the last release offers its callers, kept beside the lock: what a new description is compared with.
//!
//! The record is written when the crate's version says that a release begins: when there is none yet, and when
//! `Cargo.toml` names another version, unless that is a pre-release (`0.2.0-dev`) or too small a step for what changed.

use oas_client_generator::{
    diff::{Diff, Step, diff},
    ir::Api,
};
use semver::{BuildMetadata, Prerelease, Version};
use serde::{Deserialize, Serialize};

/// An API and the version that it was released with.
#[derive(Debug, Deserialize)]
struct Released {
    version: Version,
    api: Api,
}

/// How an API stands to what was released.
#[derive(Debug)]
pub(crate) struct Comparison {
    /// The last release.
    since: Version,
    /// The crate's version now.
    now: Version,
    diff: Diff,
    /// What the record is to say from here on.
    pub(crate) record: String,
}

/// JSON with a line for each operation, model and handle, so that versions of it can be compared.
fn text(version: &Version, api: &Api) -> Result<String, serde_json::Error> {
    let Api {
        title,
        docs: doc,
        servers,
        variables,
        schemes,
        security,
        errors,
        modules,
        types,
        handles,
        operations,
        skipped,
    } = api;
    let mut text = HEAD.to_owned();
    text += &format!("\"version\": {},\n\"api\": {{\n", one(version)?);
    text += &format!("\"title\": {},\n\"doc\": {},\n\"errors\": {},\n", one(title)?, one(doc)?, one(errors)?);
    if security.is_some() {
        text += &format!("\"security\": {},\n", one(security)?);
    }
    let lists = [
        ("servers", all(servers)?),
        ("variables", all(variables)?),
        ("schemes", all(schemes)?),
        ("modules", all(modules)?),
        ("types", all(types)?),
        ("handles", all(handles)?),
        ("operations", all(operations)?),
        ("left_out", all(skipped)?),
    ];
    let lists = lists.map(|(name, lines)| format!("\"{name}\": [{lines}]"));
    Ok(text + &lists.join(",\n") + "\n}\n}\n")
}

const HEAD: &str = "{\n\"@generated\": \"by oas-client: what the last release offers its callers; check this in\",\n";

fn one(value: &impl Serialize) -> Result<String, serde_json::Error> {
    serde_json::to_string(value)
}

fn all(values: &[impl Serialize]) -> Result<String, serde_json::Error> {
    let lines = values.iter().map(one).collect::<Result<Vec<_>, _>>()?;
    Ok(if lines.is_empty() { String::new() } else { format!("\n{}\n", lines.join(",\n")) })
}

/// Compares an API with the last release, given as the text of a record.
pub(crate) fn compare(released: Option<&str>, now: Version, api: &Api) -> Result<Comparison, serde_json::Error> {
    let fresh = text(&now, api)?;
    let same = |record| Comparison { since: now.clone(), now: now.clone(), diff: Diff::default(), record };
    let Some(record) = released.filter(|record| *record != fresh) else { return Ok(same(fresh)) };
    let Released { version: since, api: before } = serde_json::from_str(record)?;
    let diff = diff(&before, api);
    let mut comparison = Comparison { since, now, diff, record: record.to_owned() };
    let Comparison { since, now, .. } = &comparison;
    if now.pre.is_empty() && now != since && comparison.missing().is_none() {
        comparison.record = fresh;
    }
    Ok(comparison)
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
            docs: String::new(),
            urls: Vec::new(),
        };
        Api { servers: names.iter().map(server).collect(), ..Api::default() }
    }

    fn compared(released: (&str, &[&str]), now: (&str, &[&str])) -> (Option<String>, String) {
        let record = text(&released.0.parse().unwrap(), &api(released.1)).unwrap();
        let comparison = compare(Some(&record), now.0.parse().unwrap(), &api(now.1)).unwrap();
        let record: Released = serde_json::from_str(&comparison.record).unwrap();
        let kept = record.version.to_string() == released.0;
        assert_eq!(record.api, api(if kept { released.1 } else { now.1 }));
        (comparison.missing().map(|version| version.to_string()), record.version.to_string())
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
