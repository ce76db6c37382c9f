//! Whatever is wrong with a description, the generator says so, and never emits what isn't Rust.

use std::{
    panic::{AssertUnwindSafe, catch_unwind},
    sync::atomic::{AtomicUsize, Ordering},
    thread,
};

use serde_yaml::Value;

use crate::cases::{self, Case};

/// One step from a node to one below it.
#[derive(Clone, Debug)]
enum Step {
    Key(Value),
    Index(usize),
}

#[test]
fn no_change_to_a_description_makes_the_generator_panic() {
    let cases = cases::golden();
    let next = AtomicUsize::new(0);
    thread::scope(|scope| {
        for _ in 0..thread::available_parallelism().map_or(2, usize::from) {
            scope.spawn(|| {
                while let Some(case) = cases.get(next.fetch_add(1, Ordering::Relaxed)) {
                    change_every_node(case);
                }
            });
        }
    });
}

/// Removes each node in turn, and replaces it by something of every kind.
fn change_every_node(case: &Case) {
    let tree: Value = serde_yaml::from_str(&case.description).unwrap();
    let mut places = Vec::new();
    walk(&tree, &mut Vec::new(), &mut places);
    let others = ["null", "-1.5", "'\"; x'", "[a]", "{a: b}", "{$ref: '#/components/schemas/None'}"];
    let others: Vec<Value> = others.map(|text| serde_yaml::from_str(text).unwrap()).into();
    for place in &places {
        for other in others.iter().map(Some).chain([None]) {
            let mut changed = tree.clone();
            change(&mut changed, place, other);
            // JSON is read faster than YAML.
            let text = serde_json::to_string(&changed).unwrap();
            let what = || format!("{}: {place:?} -> {other:?}", case.name);
            let outcome = catch_unwind(AssertUnwindSafe(|| case.generate_from(&text)));
            let outcome = outcome.unwrap_or_else(|_| panic!("panic at {}", what()));
            for problem in outcome.err().into_iter().flatten() {
                assert!(!problem.help.contains("fault of the generator"), "{}\n{problem}", what());
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
