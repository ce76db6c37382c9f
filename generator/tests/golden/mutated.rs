//! Descriptions with several random mistakes at once: each ends in files that are Rust, or in problems.
//!
//! A failure names its seed; `SEED=… cargo test -p oas-client-generator --test golden -- mutated` shows that one again, and
//! `MUTATIONS=…` tries as many from there on: 400 by default, 2,000 in `cargo xtask deep-check`. `DESCRIPTIONS=folder` damages
//! the `.yaml` and `.json` in there instead of the golden cases and the repository's own, `DESCRIPTIONS_SIZE=…` those of no
//! more bytes.

use std::{
    env,
    panic::{AssertUnwindSafe, catch_unwind},
    path::Path,
    sync::atomic::{AtomicU64, Ordering},
    thread,
};

use fastrand::Rng;
use oas_client_generator::{Description, Diagnostic, ModuleFeatures};
use serde_yaml::Value;

use crate::cases::{self, Case};

/// Texts that are something else to Rust, to its documentation or to a reader than they seem.
const HOSTILE: [&str; 34] = [
    "",
    "\"",
    "\\",
    "\"#",
    "\n",
    "\r\n",
    "*/",
    "`",
    "```\n",
    "\n\n    x",
    "1234. ",
    "<b>",
    "{x}",
    "{",
    "\u{202e}",
    "\u{2066}",
    "\u{200b}",
    "\0",
    "self",
    "Self",
    "crate",
    "gen",
    "_",
    "r#type",
    "../..",
    "con",
    "#/",
    "#/components/schemas/",
    "%2e",
    "ß٣",
    "-1",
    "1e999",
    "application/json",
    "object",
];

#[test]
fn many_mistakes_at_once_never_make_the_generator_panic() {
    try_mistakes(400);
}

#[ignore = "takes a minute: cargo xtask deep-check"]
#[test]
fn very_many_mistakes_at_once_never_make_the_generator_panic() {
    try_mistakes(2000);
}

/// Damages as many descriptions, unless the environment asks for another number.
fn try_mistakes(usual: u64) {
    let cases = described();
    let trees: Vec<Value> = cases.iter().map(|case| serde_yaml::from_str(&case.description).unwrap()).collect();
    let from_elsewhere = env::var_os("DESCRIPTIONS").is_some();
    let (tried, emitted) = each_seed(usual, |seed| {
        let mut random = Rng::with_seed(seed);
        let index = random.usize(..cases.len());
        let mut tree = trees[index].clone();
        for _ in 0..random.usize(1..=4) {
            mutate(&mut tree, &mut random);
        }
        is_sound(&cases[index], &tree, seed)
    });
    // If all were rejected, nothing would have been tried beyond the first stage.
    assert!(tried == 1 || from_elsewhere || emitted > tried / 10);
}

/// Checks as many seeds on all processors, unless `SEED` and `MUTATIONS` ask for others. Returns how many it tried, and for how many
/// of them `check` returned `true`.
pub(crate) fn each_seed(usual: u64, check: impl Fn(u64) -> bool + Sync) -> (u64, u64) {
    let seed = number("SEED");
    let count = number("MUTATIONS").unwrap_or(if seed.is_some() { 1 } else { usual });
    let first = seed.unwrap_or(0);
    let (next, passed) = (AtomicU64::new(first), AtomicU64::new(0));
    thread::scope(|scope| {
        for _ in 0..thread::available_parallelism().map_or(2, usize::from) {
            scope.spawn(|| {
                loop {
                    let seed = next.fetch_add(1, Ordering::Relaxed);
                    if seed >= first + count {
                        break;
                    }
                    passed.fetch_add(u64::from(check(seed)), Ordering::Relaxed);
                }
            });
        }
    });
    (count, passed.into_inner())
}

/// The number in a variable of the environment.
fn number(name: &str) -> Option<u64> {
    env::var(name).ok().map(|number| number.parse().expect("a number"))
}

/// The descriptions that are damaged.
pub(crate) fn described() -> Vec<Case> {
    let Some(folder) = env::var_os("DESCRIPTIONS") else {
        let own = cases::described_in(&Path::new(env!("CARGO_MANIFEST_DIR")).join("../spec"));
        // A location that an overlay made isn't in the description.
        return cases::golden().into_iter().chain(own).filter(|case| case.overlay.is_none()).collect();
    };
    let most = env::var("DESCRIPTIONS_SIZE").map_or(usize::MAX, |size| size.parse().expect("a number"));
    let mut cases = cases::described_in(Path::new(&folder));
    cases.retain(|case| case.description.len() <= most);
    assert!(!cases.is_empty(), "no description in {}", folder.display());
    cases
}

/// Generates, and says whether files came of it.
fn is_sound(case: &Case, tree: &Value, seed: u64) -> bool {
    let text = serde_json::to_string(tree).unwrap_or_else(|_| serde_yaml::to_string(tree).unwrap());
    // One that never ends can't be said to be at fault afterwards.
    if env::var_os("SEED").is_some() {
        eprintln!("seed {seed}, {}:\n{text}", case.name);
    }
    let mut options = case.options();
    options.webhooks = case.webhooks.as_deref().map(|text| Description::new(text, "webhooks.yaml"));
    options.tests_from_examples = seed.is_multiple_of(2);
    options.module_features = if seed % 4 < 2 { ModuleFeatures::Always } else { ModuleFeatures::Never };
    let outcome = catch_unwind(AssertUnwindSafe(|| case.generate_with(&text, &options)));
    match outcome.unwrap_or_else(|_| panic!("panic at {}, seed {seed}:\n{text}", case.name)) {
        Ok(output) => {
            for file in output.files.iter().filter(|file| file.path.ends_with(".rs")) {
                let error = syn::parse_file(&file.text).err();
                assert!(error.is_none(), "{}, seed {seed}, {}: {error:?}\n{text}", case.name, file.path);
                let hidden = file.text.contains(['\u{202e}', '\u{2066}', '\u{200b}', '\0', '\r']);
                assert!(!hidden, "{}, seed {seed}, {} has invisible characters\n{text}", case.name, file.path);
            }
            all_are_said(&output.diagnostics, tree, &format!("{}, seed {seed}", case.name));
            true
        }
        Err(diagnostics) => {
            all_are_said(&diagnostics, tree, &format!("{}, seed {seed}", case.name));
            assert!(!diagnostics.is_empty(), "{}, seed {seed}", case.name);
            for diagnostic in diagnostics {
                assert!(
                    !diagnostic.help.contains("fault of the generator"),
                    "{}, seed {seed}: {diagnostic}\n{text}",
                    case.name
                );
            }
            false
        }
    }
}

/// Each problem says something, and stands at a place that is there.
fn all_are_said(diagnostics: &[Diagnostic], tree: &Value, of: &str) {
    for diagnostic in diagnostics {
        assert!(!diagnostic.message.trim().is_empty() && !diagnostic.help.trim().is_empty(), "{of}: {diagnostic:?}");
        let there = !diagnostic.file.is_empty() || leads_somewhere(tree, &diagnostic.pointer);
        assert!(there, "{of}: {diagnostic:?}\n{}", serde_json::to_string(tree).unwrap_or_default());
    }
}

fn leads_somewhere(tree: &Value, pointer: &str) -> bool {
    let mut node = tree;
    for step in pointer.split('/').skip(1).map(|step| step.replace("~1", "/").replace("~0", "~")) {
        let key = |key: &Value| match key {
            Value::String(text) => *text == step,
            other => serde_yaml::to_string(other).unwrap_or_default().trim_end() == step,
        };
        let below = match node {
            Value::Mapping(map) => map.iter().find(|(name, _)| key(name)).map(|(_, value)| value),
            Value::Sequence(items) => step.parse::<usize>().ok().and_then(|index| items.get(index)),
            _ => None,
        };
        let Some(below) = below else { return false };
        node = below;
    }
    true
}

/// Makes one mistake somewhere.
pub(crate) fn mutate(tree: &mut Value, random: &mut Rng) {
    let other = pick(tree, random).clone();
    match random.u8(..7) {
        0 => *pick(tree, random) = other,
        1 => *pick(tree, random) = of_any_kind(random),
        2 => splice(pick(tree, random), random),
        kind => match pick(tree, random) {
            Value::Mapping(map) if !map.is_empty() => {
                let index = random.usize(..map.len());
                let key = map.iter().nth(index).map(|(key, _)| key.clone()).unwrap();
                match kind {
                    3 => _ = map.shift_remove(&key),
                    4 => {
                        let mut name = key.clone();
                        splice(&mut name, random);
                        let copy = map[&key].clone();
                        _ = map.insert(name, copy);
                    }
                    5 => {
                        let value = map.shift_remove(&key).unwrap();
                        let mut name = key;
                        splice(&mut name, random);
                        _ = map.insert(name, value);
                    }
                    _ => {
                        let another = map.iter().nth(random.usize(..map.len())).map(|(key, _)| key.clone()).unwrap();
                        let (one, two) = (map[&key].clone(), map[&another].clone());
                        map[&key] = two;
                        map[&another] = one;
                    }
                }
            }
            Value::Sequence(items) if !items.is_empty() => {
                let (one, two) = (random.usize(..items.len()), random.usize(..items.len()));
                match kind {
                    3 => _ = items.remove(one),
                    4 | 5 => items.insert(one, items[two].clone()),
                    _ => items.swap(one, two),
                }
            }
            scalar => splice(scalar, random),
        },
    }
}

/// A node, as likely one as any other.
fn pick<'a>(tree: &'a mut Value, random: &mut Rng) -> &'a mut Value {
    let mut left = random.usize(..count(tree));
    let mut node = tree;
    loop {
        if left == 0 {
            return node;
        }
        left -= 1;
        let below: Vec<&mut Value> = match node {
            Value::Mapping(map) => map.values_mut().collect(),
            Value::Sequence(items) => items.iter_mut().collect(),
            _ => unreachable!("a node without others below counts one"),
        };
        let mut found = None;
        for child in below {
            let size = count(child);
            if left < size {
                found = Some(child);
                break;
            }
            left -= size;
        }
        node = found.unwrap();
    }
}

fn count(node: &Value) -> usize {
    1 + match node {
        Value::Mapping(map) => map.values().map(count).sum(),
        Value::Sequence(items) => items.iter().map(count).sum(),
        _ => 0,
    }
}

fn of_any_kind(random: &mut Rng) -> Value {
    match random.u8(..6) {
        0 => Value::Null,
        1 => Value::Bool(random.bool()),
        2 => Value::from(random.i64(..)),
        3 => Value::from(HOSTILE[random.usize(..HOSTILE.len())]),
        4 => Value::Sequence(Vec::new()),
        _ => Value::Mapping(serde_yaml::Mapping::new()),
    }
}

/// Puts a hostile text into a text, at its start or its end, or in its place.
fn splice(value: &mut Value, random: &mut Rng) {
    let hostile = HOSTILE[random.usize(..HOSTILE.len())];
    let text = value.as_str().unwrap_or_default();
    *value = Value::from(match random.u8(..3) {
        0 => format!("{hostile}{text}"),
        1 => format!("{text}{hostile}"),
        _ => hostile.to_owned(),
    });
}
