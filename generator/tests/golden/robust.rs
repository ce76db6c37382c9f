//! Whatever is wrong with a description, the generator says so, and never emits what isn't Rust.

use std::{
    panic::{AssertUnwindSafe, catch_unwind},
    sync::atomic::{AtomicUsize, Ordering},
    thread,
};

use oas_client_generator::{Diagnostic, Options, Output};
use serde_yaml::Value;

use crate::cases::{self, Case};

/// One step from a node to one below it.
#[derive(Clone, Debug)]
enum Step {
    Key(Value),
    Index(usize),
}

#[test]
fn no_change_of_a_node_makes_the_generator_panic() {
    change_cases(Changes::Few);
}

#[ignore = "takes minutes: cargo xtask deep-check"]
#[test]
fn no_change_of_any_kind_makes_the_generator_panic() {
    change_cases(Changes::Many);
}

/// The changes of nodes of a description.
#[derive(Clone, Copy, PartialEq)]
enum Changes {
    /// Each sixteenth node, in one way: the next node in the next way.
    Few,
    /// Each twenty-fourth node, in every way.
    Many,
}

fn change_cases(changes: Changes) {
    let cases = cases::golden();
    let next = AtomicUsize::new(0);
    thread::scope(|scope| {
        for _ in 0..thread::available_parallelism().map_or(2, usize::from) {
            scope.spawn(|| {
                while let Some(case) = cases.get(next.fetch_add(1, Ordering::Relaxed)) {
                    change_nodes(case, changes);
                }
            });
        }
    });
}

/// Objects that hold each other in a long row, and `allOf`s of which each doubles the next.
#[test]
fn a_long_way_from_schema_to_schema_needs_no_deep_stack_nor_long_time() {
    let described = |count: usize, schema: fn(String) -> String| {
        let schemas = (0..count).map(|index| {
            let next = format!("{{$ref: '#/components/schemas/S{}'}}", (index + 1).min(count - 1));
            format!("    S{index}: {}\n", schema(next))
        });
        format!(
            "openapi: 3.0.3\ninfo: {{title: Deep, version: '1'}}\npaths:\n  /deep: {{get: {{responses: {{'200': {{description: \
             ok, content: {{application/json: {{schema: {{$ref: '#/components/schemas/S0'}}}}}}}}}}}}}}\ncomponents:\n  \
             schemas:\n{}",
            schemas.collect::<String>()
        )
    };
    let generate = |description: String| oas_client_generator::generate(&description, &[], &Options::new("deep", ""));
    let row = generate(described(3000, |next| format!("{{type: object, properties: {{next: {next}}}}}")));
    assert_eq!(row.unwrap().models, 3000);
    let lists = generate(described(300, |next| format!("{{type: array, items: {next}}}"))).unwrap_err();
    assert_eq!(lists[0].to_string(), TOO_DEEP);
    let doubled = generate(described(200, |next| format!("{{allOf: [{next}, {next}]}}"))).unwrap_err();
    assert!(doubled[0].message.contains("contains `S199` itself"), "{}", doubled[0]);
}

const TOO_DEEP: &str = "error[limit]: the schemas are nested more than 256 levels deep\n  --> #/components/schemas/S256\n  \
                        help: move the inner schemas to `components/schemas`, and refer to them";

/// Removes nodes in turn, or replaces them by something of every kind.
fn change_nodes(case: &Case, changes: Changes) {
    change_nodes_of(case, changes, &case.description, |text| case.generate_from(text, case.webhooks.as_deref()));
    if let Some(webhooks) = &case.webhooks {
        change_nodes_of(case, changes, webhooks, |text| case.generate_from(&case.description, Some(text)));
    }
}

fn change_nodes_of(
    case: &Case,
    changes: Changes,
    text: &str,
    generate: impl Fn(&str) -> Result<Output, Vec<Diagnostic>>,
) {
    let tree: Value = serde_yaml::from_str(text).unwrap();
    let mut places = Vec::new();
    walk(&tree, &mut Vec::new(), &mut places);
    let others = ["null", "'\"; x'", "[a]", "{a: b}"];
    let others: Vec<Value> = others.map(|text| serde_yaml::from_str(text).unwrap()).into();
    for (index, place) in places.iter().enumerate() {
        let ways = others.iter().map(Some).chain([None]).enumerate();
        let ways = ways.filter(|(way, _)| match changes {
            Changes::Few => index % (16 * (others.len() + 1)) == 16 * *way,
            Changes::Many => index % 24 == 0,
        });
        for (_, other) in ways {
            let mut changed = tree.clone();
            change(&mut changed, place, other);
            // JSON is read faster than YAML.
            let text = serde_json::to_string(&changed).unwrap();
            let what = || format!("{}: {place:?} -> {other:?}", case.name);
            let outcome = catch_unwind(AssertUnwindSafe(|| generate(&text)));
            let outcome = outcome.unwrap_or_else(|_| panic!("panic at {}", what()));
            for diagnostic in outcome.err().into_iter().flatten() {
                assert!(!diagnostic.help.contains("fault of the generator"), "{}\n{diagnostic}", what());
            }
        }
    }
}

fn walk(value: &Value, place: &mut Vec<Step>, places: &mut Vec<Vec<Step>>) {
    let below: Vec<_> = match value {
        Value::Mapping(map) => map.iter().map(|(key, value)| (Step::Key(key.clone()), value)).collect(),
        Value::Sequence(items) => items.iter().enumerate().map(|(index, value)| (Step::Index(index), value)).collect(),
        _ => Vec::new(),
    };
    for (step, value) in below {
        place.push(step);
        places.push(place.clone());
        walk(value, place, places);
        place.pop();
    }
}

/// Puts `other` in the place, or removes what is there.
fn change(tree: &mut Value, place: &[Step], other: Option<&Value>) {
    let (last, above) = place.split_last().unwrap();
    let parent = above.iter().fold(tree, |value, step| match step {
        Step::Key(key) => value.get_mut(key).unwrap(),
        Step::Index(index) => value.get_mut(index).unwrap(),
    });
    match (parent, last, other) {
        (Value::Mapping(map), Step::Key(key), Some(other)) => _ = map.insert(key.clone(), other.clone()),
        (Value::Mapping(map), Step::Key(key), None) => _ = map.shift_remove(key),
        (Value::Sequence(items), Step::Index(index), Some(other)) => items[*index] = other.clone(),
        (Value::Sequence(items), Step::Index(index), None) => _ = items.remove(*index),
        _ => unreachable!("the place was found in this tree"),
    }
}
