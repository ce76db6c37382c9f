//! Two descriptions, with a line `---` between them, are compared in both directions. A description doesn't differ from itself, and a
//! baseline holds what it was made of.

use oas_client_generator::{
    Options, api,
    baseline::Baseline,
    diff::{Diff, diff},
    public_api::PublicApi,
};

use super::described::{SHELF, all_say_something, parts};

/// Checks two descriptions, or one with a small one. Returns `true` if both have an API.
pub fn check(bytes: &[u8]) -> bool {
    let Some((first, second)) = parts(bytes) else { return false };
    let (Some(before), Some(after)) = (read(first), read(second.unwrap_or(SHELF))) else { return false };
    for (one, other) in [(&before, &after), (&after, &before)] {
        let own = diff(one, one);
        assert!(own.changes.is_empty(), "{:#?}", own.lines());
        says_something(&diff(one, other));
        if let Some(again) = baseline(one) {
            let changes = diff(one, &again);
            assert!(changes.changes.is_empty(), "the baseline differs: {:#?}", changes.lines());
        }
    }
    true
}

fn read(text: &str) -> Option<PublicApi> {
    let outcome = api(text, &Options::new("fuzzed", "api.yaml"));
    outcome.map_err(|diagnostics| all_say_something(&diagnostics)).ok()
}

fn says_something(found: &Diff) {
    assert_eq!(found.changes.is_empty(), found.level().is_none());
    assert!(found.lines().iter().chain(&found.summary()).all(|line| !line.trim().is_empty()));
    found.counts();
}

/// The API as a baseline file holds it.
fn baseline(api: &PublicApi) -> Option<PublicApi> {
    let text = Baseline { version: "1.2.3".parse().ok()?, api: api.clone() }.text().expect("a baseline is JSON");
    Some(Baseline::read(&text).unwrap_or_else(|error| panic!("{error}\n{text}")).api)
}
