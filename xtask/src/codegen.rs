//! `cargo xtask codegen`: description and recordings in, the crate in `generated/` out. Here are only the repository's paths.

use std::path::Path;

use oas_client::{
    failure::Failure,
    generate::{self, Recordings, Request},
    printer::Printer,
};
use oas_client_generator::Levels;

/// The description of webhooks; the file is optional.
pub(crate) const WEBHOOKS: &str = "spec/chat_v2_webhooks.yaml";
/// Pages with examples.
const GUIDE: [&str; 6] = ["bodies", "configuration", "errors", "lists", "media", "testing"];

/// Generates, or only says what would change.
pub(crate) fn run(root: &Path, check: bool, levels: Levels, printer: Printer) -> Result<(), Failure> {
    let mut request = Request {
        base: root.to_owned(),
        spec: "spec/chat_v2.yaml".into(),
        out: "generated".into(),
        recordings: Some(Recordings {
            folder: "spec/recordings".into(),
            from_tests: "../../../spec/recordings".to_owned(),
        }),
        webhooks: root.join(WEBHOOKS).exists().then(|| WEBHOOKS.into()),
        lock: "spec/chat_v2.lock.yaml".into(),
        baseline: "spec/chat_v2.baseline.json".into(),
        readmes: ["../README.md", "../../README.md"].map(str::to_owned).into(),
        webhooks_readmes: vec!["../../docs/guide/webhooks.md".to_owned()],
        check,
        levels,
        label: "codegen".to_owned(),
        again: "cargo xtask codegen".to_owned(),
        test: "cargo test --workspace".to_owned(),
        ..Request::default()
    };
    request.readmes.extend(GUIDE.map(|page| format!("../../docs/guide/{page}.md")));
    generate::run(&request, printer)
}
