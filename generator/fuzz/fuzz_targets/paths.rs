//! Gives the fuzzer's bytes to the property of the same name.
#![no_main]

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| {
    fuzz_properties::runtime::paths::check(bytes);
});
