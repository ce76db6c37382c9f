//! Findings -> the text of an overlay.

use super::{Finding, Proposal};
use crate::{
    openapi::extension::NAME,
    pointer,
    yaml::{Mapping, Value, to_string, to_value},
};

const HEAD: &str = "\
# Proposed by `oas-client suggest`. Each action says how certain it is, and why. Read it, and remove what is wrong.
";

/// The overlay. Its actions are in order: those of the whole description first.
pub(super) fn overlay(title: &str, mut findings: Vec<Finding>) -> Proposal {
    findings
        .sort_by(|one, other| (&one.at, one.certainty, &one.reason).cmp(&(&other.at, other.certainty, &other.reason)));
    let actions: Vec<_> = findings.iter().map(|finding| Value::from(action(finding))).collect();
    let count = actions.len();
    let info = Mapping::from_iter([
        ("title".into(), format!("x-oas-client for {title}").into()),
        ("version".into(), "1.0.0".into()),
    ]);
    let document = Mapping::from_iter([
        ("overlay".into(), "1.0.0".into()),
        ("info".into(), info.into()),
        ("actions".into(), actions.into()),
    ]);
    // Strings, lists and mappings with strings as keys are always YAML.
    let text = to_string(&document).unwrap_or_default();
    Proposal { text: HEAD.to_owned() + &text, actions: count }
}

fn action(finding: &Finding) -> Mapping {
    let extension = to_value(&finding.extension).unwrap_or_default();
    Mapping::from_iter([
        ("target".into(), target(&finding.at).into()),
        ("description".into(), format!("{}: {}", finding.certainty, finding.reason).into()),
        ("update".into(), Mapping::from_iter([(NAME.into(), extension)]).into()),
    ])
}

/// The JSONPath (RFC 9535) of a JSON pointer.
fn target(at: &str) -> String {
    pointer::keys(at).fold("$".to_owned(), |path, key| {
        let is_plain = key.chars().all(|letter| letter.is_ascii_alphanumeric() || letter == '_');
        match key.chars().next() {
            Some(first) if is_plain && !first.is_ascii_digit() => format!("{path}.{key}"),
            _ => format!("{path}['{}']", key.replace('\\', r"\\").replace('\'', r"\'")),
        }
    })
}

#[cfg(test)]
mod tests {
    use super::target;

    #[test]
    fn a_pointer_becomes_a_path() {
        for (at, expected) in [
            ("", "$"),
            ("/info", "$.info"),
            ("/paths/~1books~1{id}/get", "$.paths['/books/{id}'].get"),
            ("/paths/~1it's/get", r"$.paths['/it\'s'].get"),
            ("/servers/0", "$.servers['0']"),
            ("/components/schemas/a.b", "$.components.schemas['a.b']"),
        ] {
            assert_eq!(target(at), expected);
        }
    }
}
