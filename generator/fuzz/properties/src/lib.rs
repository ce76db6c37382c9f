//! The properties that the fuzz targets check, one file for each target.
//!
//! A property takes any bytes. It panics if something doesn't hold, and returns `true` if the bytes got past the first checks. The targets
//! in `fuzz_targets` give it the fuzzer's bytes, and `tests/run.rs` the corpus and changed files of the corpus.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a property fails by panicking"
)]

pub mod generator {
    //! Properties of the generator.
    mod described;
    pub mod diff;
    pub mod generate;
    pub mod lock;
    pub mod overlay;
    pub mod recording;
}
pub mod runtime {
    //! Properties of the runtime, by its public API.
    mod client;
    pub mod dates;
    pub mod json;
    pub mod links;
    pub mod multipart;
    pub mod paths;
    pub mod retry_after;
    pub mod streams;
    pub mod webhook;
}
pub mod mutation;

/// A fuzz target.
#[derive(Clone, Copy, Debug)]
pub struct Target {
    /// The name of the target and of its folder in `corpus`.
    pub name: &'static str,
    /// Its property.
    pub property: fn(&[u8]) -> bool,
    /// The number of changed files that the test tries.
    pub tries: u64,
}

/// All targets.
pub const TARGETS: [Target; 13] = [
    Target { name: "generate", property: generator::generate::check, tries: 60 },
    Target { name: "diff", property: generator::diff::check, tries: 60 },
    Target { name: "overlay", property: generator::overlay::check, tries: 60 },
    Target { name: "lock", property: generator::lock::check, tries: 60 },
    Target { name: "recording", property: generator::recording::check, tries: 60 },
    Target { name: "json", property: runtime::json::check, tries: 300 },
    Target { name: "multipart", property: runtime::multipart::check, tries: 300 },
    Target { name: "paths", property: runtime::paths::check, tries: 300 },
    Target { name: "links", property: runtime::links::check, tries: 300 },
    Target { name: "webhook", property: runtime::webhook::check, tries: 300 },
    Target { name: "retry_after", property: runtime::retry_after::check, tries: 300 },
    Target { name: "streams", property: runtime::streams::check, tries: 300 },
    Target { name: "dates", property: runtime::dates::check, tries: 2000 },
];
