//! Compares the API with the baseline, and says when a release begins.
//!
//! The program writes a new baseline when the crate's version says that a release begins: when there is no baseline yet, and
//! when `Cargo.toml` has another version that is high enough for the changes and no pre-release (`0.2.0-dev`).

use oas_client_generator::{
    baseline::Baseline,
    diff::{Cause, Diff, Level, diff},
    public_api::PublicApi,
};
use semver::{BuildMetadata, Prerelease, Version};

use crate::report;

/// The changes of an API since the baseline.
#[derive(Debug)]
pub(crate) struct Comparison {
    /// The baseline's version.
    since: Version,
    /// The crate's version now.
    now: Version,
    diff: Diff,
    /// The baseline from now on.
    pub(crate) baseline: Baseline,
}

/// Compares an API with a baseline, if there is one.
pub(crate) fn compare(baseline: Option<Baseline>, now: Version, api: PublicApi) -> Comparison {
    let current = Baseline { version: now.clone(), api };
    let Some(baseline) = baseline else {
        return Comparison { since: now.clone(), now, diff: Diff::default(), baseline: current };
    };
    let diff = diff(&baseline.api, &current.api);
    let mut comparison = Comparison { since: baseline.version.clone(), now, diff, baseline };
    let is_release = comparison.now.pre.is_empty() && comparison.now != comparison.since;
    if is_release && comparison.required_version().is_none() {
        comparison.baseline = current;
    }
    comparison
}

impl Comparison {
    /// Whether nothing changed for callers, and nothing that is sent.
    pub(crate) fn is_empty(&self) -> bool {
        self.diff.changes.is_empty() && self.diff.uncompared.is_empty()
    }

    /// The version that the crate needs, if its version is too low for a change that breaks callers.
    pub(crate) fn required_version(&self) -> Option<Version> {
        let next = self.next_version();
        (self.diff.level() == Some(Level::Major) && released(&self.now) < next).then_some(next)
    }

    /// The changes by cause.
    pub(crate) fn causes(&self) -> Vec<Cause<'_>> {
        self.diff.causes()
    }

    /// The version of a release with the changes.
    pub(crate) fn next_version(&self) -> Version {
        self.diff.next_version(&self.since)
    }

    /// The changes as JSON, one on a line.
    pub(crate) fn json(&self) -> Result<String, String> {
        report::json_lines(&self.diff).map_err(|error| format!("error: the changes can't be printed: {error}"))
    }

    /// Each cause on a line, or with `verbose` each change, then [the sum](Self::sum).
    pub(crate) fn lines(&self, verbose: bool) -> Vec<String> {
        let mut lines = vec![format!("since {}:", self.since)];
        lines.extend(report::text_lines(&self.diff, verbose).into_iter().map(|line| format!("  {line}")));
        lines.push(self.sum());
        lines
    }

    /// The level of the changes, and the version that they need.
    pub(crate) fn sum(&self) -> String {
        let Self { since, now, diff, .. } = self;
        let Some(level) = diff.level() else { return "semver: no change".to_owned() };
        let next = self.next_version();
        let is_raised = released(now) >= next && now != since;
        let own = if is_raised { format!("; Cargo.toml has {now}") } else { String::new() };
        format!("semver: a {level} change: {since} -> {next}{own}")
    }
}

/// The release that a pre-release leads to; a release itself.
fn released(version: &Version) -> Version {
    Version { pre: Prerelease::EMPTY, build: BuildMetadata::EMPTY, ..version.clone() }
}

#[cfg(test)]
mod tests {
    use oas_client_generator::public_api::Server;

    use super::*;

    fn api(names: &[&str]) -> PublicApi {
        let server = |name: &&str| Server { name: Some((*name).to_owned()), docs: String::new(), urls: Vec::new() };
        let mut api = PublicApi::default();
        api.client.servers = names.iter().map(server).collect();
        api
    }

    /// The version that is required, and the version of the baseline afterwards.
    fn compared(before: (&str, &[&str]), now: (&str, &[&str])) -> (Option<String>, String) {
        let text = Baseline { version: before.0.parse().unwrap(), api: api(before.1) }.text().unwrap();
        let read = Baseline::read(&text).unwrap();
        let comparison = compare(Some(read), now.0.parse().unwrap(), api(now.1));
        let Baseline { version, api: stored } = &comparison.baseline;
        let is_kept = version.to_string() == before.0;
        assert_eq!(*stored, api(if is_kept { before.1 } else { now.1 }));
        (comparison.required_version().map(|version| version.to_string()), version.to_string())
    }

    #[test]
    fn a_breaking_change_needs_another_version_and_that_begins_a_release() {
        let (less, more): (&[&str], &[&str]) = (&["main"], &["main", "media"]);
        // Nothing breaks: the baseline stays until the next version.
        assert_eq!(compared(("0.1.0", less), ("0.1.0", more)), (None, "0.1.0".to_owned()));
        assert_eq!(compared(("0.1.0", less), ("0.1.1", more)), (None, "0.1.1".to_owned()));
        // A change breaks callers, and the version is high enough, or the same, or too low.
        assert_eq!(compared(("0.1.0", more), ("0.1.0", less)), (Some("0.2.0".to_owned()), "0.1.0".to_owned()));
        assert_eq!(compared(("0.1.0", more), ("0.1.1", less)), (Some("0.2.0".to_owned()), "0.1.0".to_owned()));
        assert_eq!(compared(("0.1.0", more), ("0.2.0", less)), (None, "0.2.0".to_owned()));
        assert_eq!(compared(("1.4.0", more), ("1.5.0", less)), (Some("2.0.0".to_owned()), "1.4.0".to_owned()));
        // Before a release, breaking changes add up.
        assert_eq!(compared(("1.4.0", more), ("2.0.0-dev", less)), (None, "1.4.0".to_owned()));
        assert_eq!(compared(("1.4.0", more), ("1.5.0-dev", less)), (Some("2.0.0".to_owned()), "1.4.0".to_owned()));
    }
}
