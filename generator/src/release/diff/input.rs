//! Parameters, form fields, parts and bodies: the required ones are arguments of the function, the optional ones have setters.

use std::{collections::BTreeMap, ptr};

use super::{
    pairs::pairs,
    rule::{
        ARGUMENT_RENAMED, ARGUMENTS, CLAMP, INPUT_ADDED, INPUT_OPTIONAL, INPUT_REMOVED, INPUT_RENAMED, INPUT_REQUIRED,
        INPUT_TYPE, INPUT_WIDER, INPUT_WIRE, JSON_ADDED, JSON_REMOVED, JSON_RENAMED, REQUIRED_INPUT_ADDED, Rule,
    },
    sides::{Pointers, Sides},
};
use crate::release::public_api::{Input, Operation};

/// Compares the inputs of an operation. One is recognised by its location and wire name, by its wire name alone, or by its
/// name in Rust.
pub(super) fn compare_inputs(sides: &mut Sides<'_>, was: &Operation, is: &Operation) {
    let pointers = (was.pointer.as_str(), is.pointer.as_str());
    // A whole body has no wire name, and must not be taken for a parameter that has none either.
    let wire_name =
        |input: &Input| Some(if input.is_whole_body() { String::new() } else { format!("/{}", written_name(input)) });
    let location = |input: &Input| Some(format!("{}/{}", input.location, written_name(input)));
    let name = |input: &Input| Some(input.name.clone());
    let shape = |input: &Input| {
        let is_named = !input.is_whole_body() && input.wire_name.is_some();
        is_named.then(|| format!("{} {} {}", input.location, input.ty, input.required))
    };
    let found = pairs(&was.inputs, &is.inputs, &[&location, &wire_name, &name]).and_by_shape(&shape);
    for input in found.removed {
        sides.report(INPUT_REMOVED, &subject(was, &input.name), format!("was `{}`", input.ty), pointers);
    }
    for (input_was, input_is) in &found.both {
        compare_input(sides, &subject(was, &input_was.name), (input_was, input_is), pointers);
        if !input_was.is_whole_body() && !input_is.is_whole_body() {
            let setters = (input_was.json_setter.as_deref(), input_is.json_setter.as_deref());
            compare_json(sides, (|name| subject(was, name), |name| subject(is, name)), setters, pointers);
            if let (Some(setter), Some(_)) = setters {
                let types = (&input_was.json_type, &input_is.json_type);
                compare_json_types(sides, (INPUT_TYPE, &subject(was, setter)), types, pointers);
            }
        }
    }
    for input in found.added {
        let (rule, must) = if input.required { (REQUIRED_INPUT_ADDED, "is required: ") } else { (INPUT_ADDED, "") };
        sides.report(rule, &subject(is, &input.name), format!("{must}`{}`", input.ty), pointers);
    }
    compare_order(sides, (was, is), found.both, pointers);
}

fn subject(operation: &Operation, name: &str) -> String {
    format!("{} option `{name}`", operation.call)
}

/// Compares the order of the inputs that are arguments on both sides.
fn compare_order(
    sides: &mut Sides<'_>,
    (was, is): (&Operation, &Operation),
    both: Vec<(&Input, &Input)>,
    pointers: Pointers<'_>,
) {
    let indices = |all: &[Input]| -> BTreeMap<_, _> {
        all.iter().enumerate().map(|(index, input)| (ptr::from_ref(input), index)).collect()
    };
    let (before, after) = (indices(&was.inputs), indices(&is.inputs));
    let mut arguments: Vec<_> = both.into_iter().filter(|(was, is)| was.required && is.required).collect();
    arguments.sort_by_key(|(input, _)| before.get(&ptr::from_ref(*input)));
    if !arguments.is_sorted_by_key(|(_, input)| after.get(&ptr::from_ref(*input))) {
        let what = format!("is `{}` now: its arguments have another order", is.call);
        sides.report(ARGUMENTS, &was.call, what, pointers);
    }
}

fn compare_input(sides: &mut Sides<'_>, subject: &str, (was, is): (&Input, &Input), pointers: Pointers<'_>) {
    match (was.required, is.required) {
        (false, true) => {
            sides.report(INPUT_REQUIRED, subject, "is required now, an argument of the function", pointers)
        }
        (true, false) => sides.report(INPUT_OPTIONAL, subject, "has a setter now, was an argument", pointers),
        (true, true) => sides.compare(ARGUMENT_RENAMED, subject, (&was.name, &is.name), pointers),
        (false, false) => sides.compare(INPUT_RENAMED, subject, (&was.name, &is.name), pointers),
    }
    if sides.is_other_type(&was.ty, &is.ty) {
        let is_wider = is.ty == format!("impl Into<Option<{}>>", was.ty);
        let what = format!("takes `{}` now, was `{}`", is.ty, was.ty);
        sides.report(if is_wider { INPUT_WIDER } else { INPUT_TYPE }, subject, what, pointers);
    }
    if !was.is_whole_body() && !is.is_whole_body() {
        sides.compare_deprecated(subject, was.deprecated, is.deprecated, pointers);
        sides.compare(INPUT_WIRE, subject, (&sent_as(was), &sent_as(is)), pointers);
        if was.clamp != is.clamp {
            let what = format!("is clamped to {} now, was {}", bounds(is.clamp), bounds(was.clamp));
            sides.report(CLAMP, subject, what, pointers);
        }
    }
    sides.compare_docs(subject, &was.docs, &is.docs, pointers);
}

fn written_name(input: &Input) -> &str {
    input.wire_name.as_deref().unwrap_or_default()
}

fn sent_as(input: &Input) -> String {
    let encoding = if input.encoding.is_empty() { String::new() } else { format!(", {}", input.encoding) };
    format!("{} {}{encoding}", input.location, written_name(input))
}

fn bounds(clamp: Option<(i64, i64)>) -> String {
    clamp.map_or("any".to_owned(), |(least, most)| format!("{least} to {most}"))
}

/// Compares the methods that read or write the JSON in a string; `before` and `after` say how callers write them.
pub(super) fn compare_json(
    sides: &mut Sides<'_>,
    (before, after): (impl Fn(&str) -> String, impl Fn(&str) -> String),
    (was, is): (Option<&str>, Option<&str>),
    pointers: Pointers<'_>,
) {
    match (was, is) {
        (Some(was), None) => sides.report(JSON_REMOVED, &before(was), "the string is not JSON any more", pointers),
        (None, Some(is)) => sides.report(JSON_ADDED, &after(is), "the string is JSON", pointers),
        (Some(was), Some(is)) => sides.compare(JSON_RENAMED, &before(was), (was, is), pointers),
        (None, None) => {}
    }
}

/// Compares the types of the JSON in a string.
pub(super) fn compare_json_types(
    sides: &mut Sides<'_>,
    (rule, subject): (Rule, &str),
    (was, is): (&Option<String>, &Option<String>),
    pointers: Pointers<'_>,
) {
    let text = |ty: &Option<String>| ty.as_deref().unwrap_or("T").to_owned();
    sides.compare_types(rule, subject, (&text(was), &text(is)), pointers);
}
