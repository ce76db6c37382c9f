//! Runs the fuzzer's corpus and findings without a fuzzer.

use std::{fs, path::Path};

#[path = "../../fuzz/generates.rs"]
mod generates;

#[test]
fn the_corpus_is_sound_and_reaches_all_stages() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("fuzz/corpus/generate");
    // The fuzzer names its findings by their hash.
    let named = |path: &Path| path.extension().is_some();
    let files = fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()).filter(|path| named(path));
    let generated = files.filter(|path| generates::generates(&fs::read(path).unwrap())).count();
    assert!(generated >= 5, "{generated}");
}

/// The target is no part of the workspace, so that nothing else would miss what its manifest names.
#[test]
fn the_manifest_names_what_is_there() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("fuzz");
    let manifest = fs::read_to_string(folder.join("Cargo.toml")).unwrap();
    let paths = manifest.split("path = \"").skip(1).map(|rest| rest.split('"').next().unwrap());
    let missing: Vec<_> = paths.clone().filter(|path| !folder.join(path).exists()).collect();
    assert!(paths.count() == 2 && missing.is_empty(), "{missing:?}");
}
