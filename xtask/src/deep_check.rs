//! `cargo xtask deep-check`: the checks that need many builds. `cargo test --workspace` leaves them out.

use std::{path::Path, time::Instant};

/// A command of cargo that must succeed.
struct Step {
    name: &'static str,
    arguments: &'static [&'static str],
    /// Environment variables and their values.
    environment: &'static [(&'static str, &'static str)],
}

/// Runs the tests that are marked with `#[ignore]`, and shows what they print.
const IGNORED: [&str; 3] = ["--", "--ignored", "--nocapture"];

const STEPS: [Step; 5] = [
    Step {
        name: "clippy accepts the workspace and the client of every golden case",
        arguments: &["clippy", "--workspace", "--all-targets", "--all-features", "--locked", "--", "-D", "warnings"],
        environment: &[],
    },
    Step {
        name: "rustdoc accepts the workspace and the client of every golden case",
        arguments: &["doc", "--workspace", "--no-deps", "--all-features", "--locked"],
        environment: &[("RUSTDOCFLAGS", "-D warnings")],
    },
    Step {
        name: "each feature of a client builds by itself; the guide's crate builds; no changed description makes the generator panic",
        // With `--workspace`, the crates have the features that `cargo test --workspace` builds them with, so nothing is built again.
        arguments: &[
            "test",
            "--workspace",
            "--locked",
            "--test",
            "golden",
            "--test",
            "hostile",
            "--test",
            "diff",
            IGNORED[0],
            IGNORED[1],
            IGNORED[2],
        ],
        environment: &[],
    },
    Step {
        name: "a crate that `oas-client generate` makes passes its tests",
        arguments: &["test", "--workspace", "--locked", "--test", "commands", IGNORED[0], IGNORED[1], IGNORED[2]],
        environment: &[],
    },
    Step {
        name: "the tutorial's builds print what it shows",
        arguments: &["test", "--workspace", "--locked", "--test", "tutorial"],
        environment: &[("TUTORIAL", "whole")],
    },
];

/// Runs every step, and stops at the first that fails.
pub(crate) fn run(root: &Path) -> Result<(), String> {
    for (index, Step { name, arguments, environment }) in STEPS.iter().enumerate() {
        println!("\n== {}/{} {name}\n   cargo {}", index + 1, STEPS.len(), arguments.join(" "));
        let start = Instant::now();
        let mut cargo = nested_cargo::cargo(root);
        let status = cargo.args(*arguments).envs(environment.iter().copied()).status();
        let status = status.map_err(|error| format!("error: cargo can't be started: {error}"))?;
        if !status.success() {
            return Err(format!("error: this failed: {name}\n  help: run `cargo {}`", arguments.join(" ")));
        }
        println!("   {} s", start.elapsed().as_secs());
    }
    Ok(())
}
