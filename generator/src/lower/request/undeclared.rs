//! Path templates and path parameters that don't agree.
//!
//! In: the parameters of an operation. Out: the names that are misspelled, and diagnostics. `parameter` calls it.

use std::collections::{BTreeMap, BTreeSet};

use openapiv3::{Parameter, ReferenceOr};

use crate::{
    diagnostic::{Diagnostic, Highlight, code},
    lower::{Context, source::Source},
    naming::template,
    openapi::references::Resolved,
    pointer::join,
    suggest::closest,
};

/// Reports the template's parameters that aren't declared. Returns the declared path parameters that the template doesn't have and that
/// mean one of the former.
pub(super) fn report<'a>(
    cx: &mut Context<'a>,
    source: &Source<'a>,
    declared: &[Resolved<'a, Parameter>],
) -> BTreeSet<&'a str> {
    let in_path = declared.iter().filter(|one| matches!(one.value, Parameter::Path { .. }));
    let in_path: Vec<_> = in_path.map(|one| (one.value.parameter_data_ref().name.as_str(), &one.pointer)).collect();
    let template = template::parameters(source.path);
    let unused: Vec<_> = in_path.iter().filter(|(name, _)| !template.contains(name)).collect();
    let mut all_misspelled: BTreeSet<&str> = BTreeSet::new();
    for name in template.iter().copied().filter(|name| in_path.iter().all(|(other, _)| other != name)) {
        let meant = closest(name, unused.iter().map(|(name, _)| *name));
        match unused.iter().find(|(other, _)| meant == Some(*other)) {
            Some((meant, pointer)) => {
                all_misspelled.insert(meant);
                let is_in_parameter = is_declared_elsewhere(cx, source, name);
                let key = (join(pointer, "name"), name.to_owned(), is_in_parameter);
                let misspelled = cx.misspelled.entry(key).or_insert_with(|| Misspelled::new(meant));
                // The operations of a path share its mistakes.
                misspelled.paths.insert(source.item_at().to_owned(), source.path.to_owned());
            }
            None => cx.types.diagnostics.push(undeclared(source, name)),
        }
    }
    all_misspelled
}

/// Misspelled names, by the location of the declared name, the name in the paths, and whether another operation of the path declares
/// that name.
pub(crate) type AllMisspelled = BTreeMap<(String, String, bool), Misspelled>;

/// A parameter whose name the paths spell otherwise.
pub(crate) struct Misspelled {
    declared: String,
    /// The paths, by their locations.
    paths: BTreeMap<String, String>,
}

impl Misspelled {
    fn new(declared: &str) -> Self {
        Self { declared: declared.to_owned(), paths: BTreeMap::new() }
    }
}

fn undeclared(source: &Source<'_>, name: &str) -> Diagnostic {
    let message = format!("the path parameter `{name}` is not declared; it becomes a string");
    let help = format!("add `{{name: {name}, in: path, required: true, schema: {{type: string}}}}` under `parameters`");
    let highlight = Highlight::part_of_key(source.path, &format!("{{{name}}}"));
    Diagnostic::new(code::PATH_PARAMETER, source.item_at(), message, help).on(highlight).see(
        &source.at,
        Highlight::Key,
        "not declared here",
    )
}

/// The errors of templates and parameters that call one parameter by two names.
pub(crate) fn report_misspelled(all: &AllMisspelled, diagnostics: &mut Vec<Diagnostic>) {
    let all = all.iter().filter_map(|((at_name, name, is_in_parameter), Misspelled { declared, paths })| {
        let (at, path) = paths.first_key_value()?;
        let in_path = Highlight::part_of_key(path, &format!("{{{name}}}"));
        // If several paths, or another operation of the path, have the other name, the parameter is wrong.
        if *is_in_parameter || paths.len() > 1 {
            let message = match paths.len() {
                1 => format!("the path has no `{{{declared}}}` for the path parameter `{declared}`"),
                count => format!("{count} paths have no `{{{declared}}}` for the path parameter `{declared}`"),
            };
            let error = Diagnostic::new(code::MISSPELLED_NAME, at_name, message, format!("did you mean `{name}`?"));
            let label = if paths.len() > 1 { "the first path" } else { "the path" };
            return Some(error.see(at, in_path, label).correct_with(name));
        }
        let message = format!("the path has `{{{name}}}`, which no parameter declares");
        let help = format!("did you mean `{{{declared}}}`?");
        let error = Diagnostic::new(code::MISSPELLED_NAME, at, message, help).on(in_path);
        Some(error.see(at_name, Highlight::Value, "the declared parameter"))
    });
    diagnostics.extend(all);
}

fn is_declared_elsewhere(cx: &Context<'_>, source: &Source<'_>, name: &str) -> bool {
    let declares = |parameter: &ReferenceOr<Parameter>| {
        let found = cx.resolver.get(parameter, "").ok();
        found.is_some_and(|found| found.value.parameter_data_ref().name == name)
    };
    source.item.iter().any(|(_, operation)| operation.parameters.iter().any(declares))
}
