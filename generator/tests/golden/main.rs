//! What descriptions turn into. The tests read folders and know no description themselves; a new case is a new file.
//!
//! | folder | holds | expected beside it |
//! |---|---|---|
//! | `golden/<feature>/` | `api.yaml`, and recordings of it and `webhooks.yaml` if there are any | `expected.rs`: the emitted files and all problems |
//! | the same | `wire.rs`, if there is anything to test on a socket: tests of the emitted client, run with the server of `serve.rs` | |
//! | `problems/` | `<name>.yaml`, a description; `<name>.har`, a recording of `shelf.yaml`; `webhooks-<name>.yaml`, its webhooks | `<name>.txt`: all problems in full |
//!
//! `docs/constructs.md` says which construct is shown by which of them, see `constructs.rs`.
//!
//! What comes out now becomes what is expected with
//!
//! ```sh
//! ACCEPT=1 cargo test -p oas-client-generator --test golden
//! ```
//!
//! Read the diff before you commit it.

// Said although there is no other build, so that clippy knows all of this for tests.
#[cfg(test)]
mod cases;
#[cfg(test)]
mod compiled;
#[cfg(test)]
mod constructs;
#[cfg(test)]
mod diagnostics;
#[cfg(test)]
mod emitted;
#[cfg(test)]
mod mutated;
#[cfg(test)]
mod robust;
#[cfg(test)]
mod selected;
