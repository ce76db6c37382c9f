//! The documents agree with the repository: links lead to files and headings, and tables of cargo features are complete.
#![allow(clippy::unwrap_used, reason = "a test's set-up fails by panicking")]

use std::{
    collections::BTreeSet,
    fs,
    path::{Path, PathBuf},
};

const FOLDERS: [&str; 7] = ["", "docs", "docs/guide", "generated", "generator", "generator/fuzz", "generator/runtime"];

fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("..")
}

fn read(path: &Path) -> String {
    fs::read_to_string(path).unwrap()
}

fn documents() -> Vec<PathBuf> {
    let files = FOLDERS.iter().flat_map(|folder| fs::read_dir(root().join(folder)).unwrap());
    let paths = files.map(|entry| entry.unwrap().path());
    paths.filter(|path| path.extension().is_some_and(|extension| extension == "md")).collect()
}

/// A document's lines outside of code blocks.
fn prose(text: &str) -> impl Iterator<Item = &str> {
    let mut code = false;
    text.lines().filter(move |line| {
        let fence = line.trim_start().starts_with("```");
        code ^= fence;
        !code && !fence
    })
}

/// The fragments of a document's headings, as GitHub makes them.
fn fragments(text: &str) -> BTreeSet<String> {
    let headings = prose(text).filter(|line| line.starts_with('#'));
    let fragment = |line: &str| {
        let words = line.trim_start_matches('#').trim().to_lowercase();
        let kept = words.chars().filter(|c| c.is_alphanumeric() || [' ', '-', '_'].contains(c));
        kept.map(|c| if c == ' ' { '-' } else { c }).collect()
    };
    headings.map(fragment).collect()
}

/// The targets of `[text](target)` on a line.
fn links(line: &str) -> impl Iterator<Item = &str> {
    line.split("](").skip(1).filter_map(|after| after.split_once(')')).map(|(target, _)| target)
}

fn is_broken(document: &Path, link: &str) -> bool {
    if link.starts_with("https://") {
        return false;
    }
    let (path, fragment) = link.split_once('#').unwrap_or((link, ""));
    let target = if path.is_empty() { document.to_owned() } else { document.parent().unwrap().join(path) };
    !target.exists() || !fragment.is_empty() && !fragments(&read(&target)).contains(fragment)
}

#[test]
fn every_link_has_a_target() {
    let mut broken = Vec::new();
    for document in documents() {
        let text = read(&document);
        let found = prose(&text).flat_map(links).filter(|link| is_broken(&document, link));
        broken.extend(found.map(|link| format!("{}: {link}", document.display())));
    }
    assert!(broken.is_empty(), "{}", broken.join("\n"));
}

#[test]
fn a_broken_link_is_noticed() {
    let readme = root().join("README.md");
    assert!(is_broken(&readme, "docs/nothing.md"));
    assert!(is_broken(&readme, "#nothing"));
    assert!(!is_broken(&readme, "docs/guide/limits.md#schemas"));
}

/// The public features of a manifest.
fn features(manifest: &str) -> BTreeSet<String> {
    let (_, after) = manifest.split_once("\n[features]\n").unwrap();
    let names = after.lines().take_while(|line| !line.starts_with('[')).filter_map(|line| line.split_once(" = "));
    let public = |name: &&str| *name != "default" && !name.starts_with("__") && !name.starts_with('#');
    names.map(|(name, _)| name).filter(public).map(str::to_owned).collect()
}

/// The first cells of a document's tables that are one name in backticks, such as `` `rustls`, on by default ``.
fn documented(text: &str) -> BTreeSet<String> {
    let rows = prose(text).filter_map(|line| line.strip_prefix("| `")?.split_once('`'));
    rows.map(|(name, _)| name.to_owned()).collect()
}

#[test]
fn every_feature_is_documented() {
    for (document, manifest) in [
        ("docs/guide/features.md", "generated/Cargo.toml"),
        ("generated/README.md", "generated/Cargo.toml"),
        ("generator/runtime/README.md", "generator/runtime/Cargo.toml"),
    ] {
        let [text, manifest] = [document, manifest].map(|path| read(&root().join(path)));
        assert_eq!(documented(&text), features(&manifest), "{document}");
    }
}

/// The properties of `x-oas-client` that a source file reads, as a description spells them.
fn extension_properties(source: &str) -> BTreeSet<String> {
    let fields = source.lines().filter_map(|line| line.strip_prefix("    pub(crate) ")?.split_once(": "));
    fields.map(|(name, _)| name.trim_start_matches('_').replace('_', "-")).collect()
}

#[test]
fn the_page_on_the_extension_names_each_property() {
    let mut properties = extension_properties(&read(&root().join("generator/src/openapi/extension.rs")));
    let paging = read(&root().join("generator/src/openapi/extension/paging.rs"));
    // Behind this line, the keys are private.
    let (checked, keys) = paging.split_once("/// The keys as they are written.").unwrap();
    properties.extend(extension_properties(&keys.replace("\n    ", "\n    pub(crate) ")));
    properties.extend(extension_properties(checked));
    ["kind", "owned", "is-short"].iter().for_each(|name| _ = properties.remove(*name));
    properties.retain(|name| name.chars().all(|letter| letter.is_ascii_lowercase() || letter == '-'));
    assert!(
        properties.contains("next-url") && properties.contains("last-item") && properties.contains("scheme"),
        "{properties:?}"
    );
    let page = read(&root().join("docs/guide/x-oas-client.md"));
    let words: BTreeSet<_> = page.split(|c: char| !c.is_ascii_alphanumeric() && c != '-').collect();
    let missing: Vec<_> = properties.iter().filter(|name| !words.contains(name.as_str())).collect();
    assert!(missing.is_empty(), "docs/guide/x-oas-client.md lacks {missing:?}");
}
