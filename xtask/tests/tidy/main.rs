//! The rules of the house that no compiler checks.
//!
//! Imports between the top modules of a crate run one way, every folder's module says what the folder is for, and
//! forbidden words are absent. Each rule is a function over sources, so that a test can show that it fails.

// There is no other build, but clippy knows by `cfg(test)` that these modules are tests.
#[cfg(test)]
mod imports;
#[cfg(test)]
mod source;
#[cfg(test)]
mod words;

use std::collections::BTreeMap;

use source::{Sources, read};

/// The crates whose sources are checked.
const CRATES: [&str; 5] = ["generator", "generator/runtime", "generator/cli", "xtask", "xtask/record"];

/// The generator's top modules: each imports only modules of later rows.
const ORDER: [&[&str]; 14] = [
    &["propose"],
    &["pipeline"],
    &["output"],
    &["release"],
    &["emit"],
    &["exchange"],
    &["assemble"],
    &["lower"],
    &["options"],
    &["naming"],
    &["ir"],
    &["openapi"],
    &["syntax"],
    &["diagnostic", "file", "media_type", "parallel", "pointer", "suggest", "unique", "yaml"],
];

fn sources() -> BTreeMap<&'static str, Sources> {
    CRATES.into_iter().map(|name| (name, read(name))).collect()
}

#[test]
fn imports_make_no_cycle() {
    for (name, sources) in sources() {
        assert!(sources.len() > 3, "{name} has no sources");
        let cycle = imports::cycle(&imports::imports(&sources));
        assert!(cycle.is_none(), "{name}: top modules import each other: {}", cycle.unwrap().join(" -> "));
    }
}

#[test]
fn the_generators_imports_run_down_the_order() {
    let backward = imports::backward(&imports::imports(&read("generator")), &ORDER);
    assert!(backward.is_empty(), "against the order of `ORDER` in {}:\n{}", file!(), backward.join("\n"));
}

#[test]
fn every_folder_has_a_description() {
    let mut short = Vec::new();
    for (name, sources) in sources() {
        short.extend(source::undescribed_folders(&sources).into_iter().map(|path| format!("{name}/src/{path}")));
    }
    assert!(short.is_empty(), "begin these files with three `//!` lines (use, input, output): {}", short.join(", "));
}

#[test]
fn forbidden_words_are_absent() {
    let mut found = Vec::new();
    for (name, sources) in sources() {
        found.extend(words::occurrences(&sources).into_iter().map(|place| format!("  {name}/src/{place}")));
    }
    assert!(found.is_empty(), "write the word after the arrow:\n{}", found.join("\n"));
}

#[test]
fn one_module_names_the_parser_of_yaml() {
    let named = |name: &str| source::naming(&read(name), "serde_yaml");
    assert_eq!(named("generator"), ["yaml.rs"]);
    assert_eq!(named("generator/cli"), Vec::<String>::new());
}

/// A crate of made-up files.
fn made_up(files: &[(&str, &str)]) -> Sources {
    files.iter().map(|(path, text)| ((*path).to_owned(), (*text).to_owned())).collect()
}

#[test]
fn a_cycle_is_found() {
    let one_way = [("lib.rs", "mod a;\nmod b;\npub use b::Thing;"), ("a.rs", "use crate::Thing;"), ("b.rs", "")];
    assert_eq!(imports::cycle(&imports::imports(&made_up(&one_way))), None);
    let back = [
        "use crate::a::x;",
        "use crate::{\n    c,\n    a::{x, y},\n};",
        "fn f() -> crate::a::X { todo() }",
        "use super::a;",
        "mod inner;",
    ];
    for text in back {
        let mut files = made_up(&one_way);
        files.insert("b.rs".to_owned(), text.to_owned());
        files.insert("b/inner.rs".to_owned(), "use super::super::a;".to_owned());
        let cycle = imports::cycle(&imports::imports(&files)).unwrap();
        assert_eq!(cycle, ["a", "b", "a"], "{text}");
    }
    let harmless = [
        "// use crate::a;",
        "const A: &str = \"use crate::a;\";",
        "#[cfg(test)]\nmod tests;\nuse crate::b::x;",
        "#[cfg(test)]\nmod tests {\n    use crate::a;\n}",
        "use other_crate::a;",
    ];
    for text in harmless {
        let mut files = made_up(&one_way);
        files.insert("b.rs".to_owned(), text.to_owned());
        assert_eq!(imports::cycle(&imports::imports(&files)), None, "{text}");
    }
    let after_tests = [("a.rs", "#[cfg(test)]\nmod tests;\nuse crate::b;"), ("b.rs", "use crate::a;")];
    assert!(imports::cycle(&imports::imports(&made_up(&after_tests))).is_some());
}

#[test]
fn an_import_against_the_order_is_found() {
    let files = made_up(&[("a.rs", "use crate::b;"), ("b.rs", ""), ("c.rs", "use crate::a;")]);
    let imports = imports::imports(&files);
    assert_eq!(imports::backward(&imports, &[&["c"], &["a"], &["b"]]), Vec::<String>::new());
    assert_eq!(imports::backward(&imports, &[&["c", "a"], &["b"]]), Vec::<String>::new());
    assert_eq!(imports::backward(&imports, &[&["b"], &["c"], &["a"]]), ["  `a` imports `b`"]);
    assert_eq!(imports::backward(&imports, &[&["c"], &["a"]]), ["  `b` is not in the order"]);
}

#[test]
fn a_folder_without_a_description_is_found() {
    let described = "//! One.\n//!\n//! Three.\nmod b;";
    let found =
        |text: &str| source::undescribed_folders(&made_up(&[("a.rs", text), ("a/b.rs", "//! Short."), ("c.rs", "")]));
    assert_eq!(found(described), Vec::<String>::new());
    assert_eq!(found("//! One.\n//! Two.\nmod b;"), ["a.rs"]);
}

#[test]
fn a_file_that_names_a_crate_is_found() {
    let files = [("a.rs", "use crate_x::Y;"), ("b.rs", "// crate_x\nfn f() { crate_x::y() }"), ("c.rs", "//! crate_x")];
    assert_eq!(source::naming(&made_up(&files), "crate_x"), ["a.rs", "b.rs"]);
}

#[test]
fn a_forbidden_word_is_found() {
    let found = |text: &str| words::occurrences(&made_up(&[("a.rs", text)])).len();
    assert_eq!(found("//! The heir of a schema."), 1);
    assert_eq!(found("fn f() { say(\"the Heirs\") }"), 1);
    assert_eq!(found("fn first_heir() {}"), 1);
    assert_eq!(found("fn theirs() {}\n//! inheritance, their heirloom"), 0);
}
