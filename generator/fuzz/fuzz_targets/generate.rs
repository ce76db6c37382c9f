//! Any bytes at all become a crate whose files are Rust, or problems.
#![no_main]

#[path = "../generates.rs"]
mod generates;

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| {
    generates::generates(bytes);
});
