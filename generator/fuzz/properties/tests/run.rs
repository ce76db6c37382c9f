//! Runs each property without a fuzzer: with the files of its corpus, and with files that a fixed seed changes.
//!
//! `TARGET=links` runs one, and `TRIES=100000` tries as many changed files of each.
#![allow(clippy::unwrap_used, clippy::indexing_slicing, reason = "a test's set-up fails by panicking")]

use std::{
    collections::BTreeSet,
    env, fs,
    panic::{AssertUnwindSafe, catch_unwind},
    path::{Path, PathBuf},
};

use fastrand::Rng;
use fuzz_properties::{TARGETS, Target, mutation::mutate};

fn fuzz() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).parent().unwrap().to_owned()
}

/// The checked-in files of a corpus. The fuzzer names its own files by their hash, without an extension.
fn corpus(target: &str) -> Vec<(String, Vec<u8>)> {
    let folder = fuzz().join("corpus").join(target);
    let files = fs::read_dir(folder).unwrap();
    let mut paths: Vec<_> =
        files.map(|entry| entry.unwrap().path()).filter(|path| path.extension().is_some()).collect();
    paths.sort();
    paths.into_iter().map(|path| (path.display().to_string(), fs::read(&path).unwrap())).collect()
}

#[test]
fn each_property_holds_for_its_corpus_and_for_changes_of_it() {
    let only = env::var("TARGET").ok();
    let targets = TARGETS.iter().filter(|target| only.as_ref().is_none_or(|only| target.name == only));
    let failures: Vec<_> = targets.flat_map(failures).collect();
    assert!(failures.is_empty(), "{}", failures.join("\n"));
}

/// The files of the corpus, and changes of them, for which the property of a target doesn't hold.
fn failures(target: &Target) -> Vec<String> {
    let holds = |bytes: &[u8]| catch_unwind(AssertUnwindSafe(|| (target.property)(bytes)));
    let (mut failures, mut rejected) = (Vec::new(), Vec::new());
    let files = corpus(target.name);
    for (name, bytes) in &files {
        match holds(bytes) {
            Ok(true) => {}
            Ok(false) => rejected.push(name.as_str()),
            Err(_) => failures.push(format!("`{}` fails for {name}", target.name)),
        }
    }
    if rejected.len() > files.len() / 2 {
        failures.push(format!("`{}` rejects most of its corpus: {}", target.name, rejected.join(", ")));
    }
    let contents: Vec<_> = files.into_iter().map(|(_, bytes)| bytes).collect();
    let tries = env::var("TRIES").map_or(target.tries, |tries| tries.parse().unwrap());
    for seed in 0..tries {
        let mut random = Rng::with_seed(seed);
        let bytes = mutate(&contents[random.usize(..contents.len())], &contents, &mut random);
        if holds(&bytes).is_err() {
            failures.push(format!("`{}` fails for seed {seed}: {}", target.name, bytes.escape_ascii()));
        }
    }
    failures
}

/// The targets are no part of the workspace, so that nothing else would miss one.
#[test]
fn each_target_has_a_program_a_corpus_and_a_row_in_the_readme() {
    let manifest = fs::read_to_string(fuzz().join("Cargo.toml")).unwrap();
    let readme = fs::read_to_string(fuzz().join("README.md")).unwrap();
    for target in TARGETS {
        let program = format!("fuzz_targets/{}.rs", target.name);
        assert!(fuzz().join(&program).exists(), "there is no {program}");
        assert!(manifest.contains(&format!("name = \"{}\"\npath = \"{program}\"", target.name)), "{}", target.name);
        assert!(readme.contains(&format!("| `{}` |", target.name)), "the README has no row for {}", target.name);
        assert!(!corpus(target.name).is_empty(), "{} has no corpus", target.name);
    }
    let names: BTreeSet<_> = TARGETS.iter().map(|target| target.name.to_owned()).collect();
    let folders = fs::read_dir(fuzz().join("corpus")).unwrap();
    let folders: BTreeSet<_> = folders.map(|entry| entry.unwrap().file_name().into_string().unwrap()).collect();
    assert_eq!(folders, names);
}
