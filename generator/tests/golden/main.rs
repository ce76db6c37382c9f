//! The output of the generator for the descriptions in these folders. A new case is a new folder or file.
//!
//! | file | holds | expected output |
//! |---|---|---|
//! | `golden/<group>/<case>/api.yaml` | a description | `expected.rs` beside it: all warnings, and the emitted files |
//! | `*.har` beside it | recordings of the API | |
//! | `webhooks.yaml` beside it | the description of its webhooks | |
//! | files in folders beside it | documents that `api.yaml` refers to | |
//! | `wire.rs` beside it | tests of the emitted client over a socket, run by `generator/tests/clients` | |
//! | `diagnostics/<group>/<case>.yaml` | a description with mistakes | `<case>.txt` beside it: all diagnostics in full |
//! | `diagnostics/recordings/<case>.har` | a recording of `diagnostics/shelf.yaml` with mistakes | `<case>.txt` |
//! | `diagnostics/webhooks/<case>.yaml` | webhooks of `diagnostics/shelf.yaml` with mistakes | `<case>.txt` |
//!
//! The last name of a case's folder is the name of the emitted crate, so no two cases have the same.
//!
//! `api.yaml` starts with comments: what the case shows, and directives.
//!
//! | directive | means |
//! |---|---|
//! | `# also: src/lib.rs api.md` | `expected.rs` also holds these files, which differ little from case to case |
//! | `# module-features` | each module stands behind a cargo feature: `Options::module_features` |
//! | `# tests-from-examples` | examples become tests: `Options::tests_from_examples` |
//!
//! `docs/constructs.md` names the cases of each construct, see `constructs.rs`.
//!
//! To accept the output of the generator as the expected output, run this, and read the diff before you commit it:
//!
//! ```sh
//! ACCEPT=1 cargo test -p oas-client-generator --test golden
//! ```

// Said although there is no other build, so that clippy knows all of this for tests.
#[cfg(test)]
mod case;
#[cfg(test)]
mod cases;
#[cfg(test)]
mod constructs;
#[cfg(test)]
mod diagnostics;
#[cfg(test)]
mod emitted;
#[cfg(test)]
mod features;
#[cfg(test)]
mod grids;
#[cfg(test)]
mod guide;
#[cfg(test)]
mod locked;
#[cfg(test)]
mod mutated;
#[cfg(test)]
mod proposed;
#[cfg(test)]
mod robust;
#[cfg(test)]
mod selected;
#[cfg(test)]
mod version_forms;
#[cfg(test)]
mod versions;

/// The target folder of separate crates, so that cargo builds common dependencies once.
#[cfg(test)]
fn nested_target() -> std::path::PathBuf {
    std::path::Path::new(env!("CARGO_TARGET_TMPDIR")).join("nested")
}
