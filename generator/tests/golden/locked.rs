//! A lock file keeps each name: generating again gives the same bytes, also after an addition elsewhere.
//!
//! A failure names its seed; `SEED=… cargo test -p oas-client-generator --test golden -- locked` shows that one again, and
//! `MUTATIONS=…` tries as many from there on. `DESCRIPTIONS=folder` and `DESCRIPTIONS_SIZE=…` are those of `mutated`.

use std::{collections::BTreeSet, env};

use fastrand::Rng;
use oas_client_generator::{Description, Diagnostic, LockFile, Output};
use serde_yaml::{Mapping, Value};

use crate::{
    cases::{self, Case},
    mutated::{described, each_seed, mutate},
};

#[test]
fn generating_again_gives_the_same_bytes() {
    try_seeds(180);
}

#[ignore = "takes minutes: cargo xtask deep-check"]
#[test]
fn generating_again_always_gives_the_same_bytes() {
    try_seeds(400);
}

/// The first seeds take each description as it is, later ones with mistakes. Each seed makes another addition.
fn try_seeds(usual: u64) {
    let mut cases = described();
    if env::var_os("DESCRIPTIONS").is_none() {
        cases.extend(cases::diagnostics());
    }
    let (tried, stable) = each_seed(usual, |seed| {
        let index = usize::try_from(seed).unwrap();
        check(&cases[index % cases.len()], index >= cases.len(), seed)
    });
    assert!(tried == 1 || stable > tried / 10);
}

/// Generates with the lock of the first output, and again with an addition. Returns `false` if nothing can be generated.
fn check(case: &Case, is_mutated: bool, seed: u64) -> bool {
    // Values of a file with mistakes may be no YAML at all.
    let Ok(mut tree) = serde_yaml::from_str::<Value>(&case.description) else { return false };
    let mut random = Rng::with_seed(seed);
    if is_mutated {
        (0..random.usize(1..=3)).for_each(|_| mutate(&mut tree, &mut random));
    }
    let of = format!("{}, seed {seed}", case.name);
    let Some(first) = generate(case, &tree, None) else { return false };
    assert_same(&first, &generate(case, &tree, Some(&first.lock)), &of);
    let added = add(&mut tree, &mut random);
    let Some(grown) = added.and_then(|()| generate(case, &tree, Some(&first.lock))) else { return true };
    let missing: Vec<_> = pinned(&first).difference(&pinned(&grown)).cloned().collect();
    assert!(missing.is_empty(), "{of}: {missing:#?}\n{}\n{}", grown.lock, text(&tree));
    assert_same(&grown, &generate(case, &tree, Some(&grown.lock)), &format!("{of}, grown"));
    true
}

#[track_caller]
fn assert_same(first: &Output, second: &Option<Output>, of: &str) {
    let second = second.as_ref().unwrap_or_else(|| panic!("{of}: nothing is generated with the lock"));
    assert_eq!(first.lock, second.lock, "{of}");
    let changed = first.files.iter().zip(&second.files).find(|(first, second)| first != second);
    assert!(changed.is_none() && first.files.len() == second.files.len(), "{of}: {changed:#?}");
    let shown = |output: &Output| output.diagnostics.iter().map(Diagnostic::to_string).collect::<Vec<_>>();
    assert_eq!(shown(first), shown(second), "{of}");
}

fn generate(case: &Case, tree: &Value, lock: Option<&str>) -> Option<Output> {
    let mut options = case.options();
    options.webhooks = case.webhooks.as_deref().map(|text| Description::new(text, "webhooks.yaml"));
    options.lock = lock.map(|text| LockFile { name: "api.lock.yaml".to_owned(), text: text.to_owned() });
    case.generate_with(&text(tree), &options).ok()
}

fn text(tree: &Value) -> String {
    serde_json::to_string(tree).unwrap_or_else(|_| serde_yaml::to_string(tree).unwrap())
}

/// The lines of a lock file that pin names, with the number of arguments in place of their names: an argument has the name that the
/// first path gives it, which callers don't write.
fn pinned(output: &Output) -> BTreeSet<String> {
    let lines = output.lock.lines().filter(|line| line.starts_with("  "));
    lines.map(without_arguments).collect()
}

fn without_arguments(line: &str) -> String {
    let mut inside = false;
    let is_kept = |c: &char| {
        inside = *c == '(' || inside && *c != ')';
        !inside || matches!(c, '(' | ',')
    };
    line.chars().filter(is_kept).collect()
}

/// Adds an operation, a schema or a tag at the front or at the end, with a name that is new or close to one that is there.
fn add(tree: &mut Value, random: &mut Rng) -> Option<()> {
    let is_2_0 = tree.get("swagger").is_some();
    let is_first = random.bool();
    match random.u8(..4) {
        0 => {
            let tags = tree.as_mapping_mut()?.entry("tags".into()).or_insert(Value::Sequence(Vec::new()));
            let tags = tags.as_sequence_mut()?;
            let tag = Mapping::from_iter([("name".into(), "New".into())]);
            tags.insert(if is_first { 0 } else { tags.len() }, tag.into());
        }
        1 => {
            let schemas =
                if is_2_0 { tree.get_mut("definitions")? } else { tree.get_mut("components")?.get_mut("schemas")? };
            let name = close_to(schemas.as_mapping()?, "Thing", random, &["{}Item", "{}2", "x.{}", "A{}", "New"]);
            let schema = "{type: object, properties: {kind: {type: string, enum: [a, b]}, item: {type: object, properties: {a: {type: string}}}}}";
            insert(schemas, name, serde_yaml::from_str(schema).unwrap(), is_first)?;
        }
        _ => {
            let paths = tree.get_mut("paths")?;
            let patterns = ["{}/new", "{}/{{new}}", "/new{}", "/new", "/{{new}}", "/a{}/b"];
            let path =
                close_to(paths.as_mapping()?, "/things", random, &patterns).replace("{{", "{").replace("}}", "}");
            let id = ["new", "listThings", "get", "create_new"][random.usize(..4)];
            let tag = ["", "tags: [New], ", "tags: [a, b], "][random.usize(..3)];
            let operation = format!("{{operationId: {id}, {tag}responses: {{'204': {{description: ok}}}}}}");
            let item = Mapping::from_iter([("get".into(), serde_yaml::from_str(&operation).unwrap())]);
            insert(paths, path, item.into(), is_first)?;
        }
    }
    Some(())
}

/// A pattern filled with one of the names.
fn close_to(names: &Mapping, otherwise: &str, random: &mut Rng, patterns: &[&str]) -> String {
    let names: Vec<_> = names.keys().filter_map(Value::as_str).collect();
    let name = if names.is_empty() { otherwise } else { names[random.usize(..names.len())] };
    patterns[random.usize(..patterns.len())].replacen("{}", name, 1)
}

/// Inserts an entry at the front or at the end, unless one of this name is there.
fn insert(map: &mut Value, name: String, value: Value, is_first: bool) -> Option<()> {
    let map = map.as_mapping_mut()?;
    if map.contains_key(name.as_str()) {
        return None;
    }
    let others = std::mem::take(map);
    let own = [(Value::from(name), value)];
    *map = if is_first { own.into_iter().chain(others).collect() } else { others.into_iter().chain(own).collect() };
    Some(())
}
