//! Path templates and path parameters that don't agree.
//!
//! In: the parameters of an operation. Out: the names that are undeclared, which become strings, and diagnostics. `parameter` calls it.

use std::collections::BTreeSet;

use openapiv3::{Parameter, ReferenceOr};

use crate::{
    diagnostic::{Diagnostic, Highlight, code},
    lower::{Context, source::Source},
    naming::template,
    openapi::references::Resolved,
    pointer::join,
    suggest::closest,
};

/// Reports the template's parameters that aren't declared, and the declared path parameters that the template doesn't have. Of the latter,
/// `misspelled` has those that mean one of the former.
pub(super) struct Undeclared<'a> {
    pub(super) names: Vec<&'a str>,
    pub(super) misspelled: BTreeSet<&'a str>,
}

/// Compares the template with the declared parameters.
pub(super) fn report<'a>(
    cx: &mut Context<'a>,
    source: &Source<'a>,
    declared: &[Resolved<'a, Parameter>],
) -> Undeclared<'a> {
    let in_path = declared.iter().filter(|one| matches!(one.value, Parameter::Path { .. }));
    let in_path: Vec<_> = in_path.map(|one| (one.value.parameter_data_ref().name.as_str(), &one.pointer)).collect();
    let template = template::parameters(source.path);
    let unused: Vec<_> = in_path.iter().filter(|(name, _)| !template.contains(name)).collect();
    let mut found = Undeclared { names: Vec::new(), misspelled: BTreeSet::new() };
    for name in template.iter().copied().filter(|name| in_path.iter().all(|(other, _)| other != name)) {
        found.names.push(name);
        let meant = closest(name, unused.iter().map(|(name, _)| *name));
        let diagnostic = match unused.iter().find(|(other, _)| meant == Some(*other)) {
            Some((meant, pointer)) => {
                found.misspelled.insert(meant);
                misspelled(cx, source, name, (meant, pointer))
            }
            None => undeclared(source, name),
        };
        let is_new =
            |other: &Diagnostic| (&other.pointer, &other.message) != (&diagnostic.pointer, &diagnostic.message);
        // The operations of a path share its mistakes.
        if diagnostic.code == code::PATH_PARAMETER || cx.types.diagnostics.iter().all(is_new) {
            cx.types.diagnostics.push(diagnostic);
        }
    }
    found
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

/// The error of a template and a parameter that call one parameter by two names. If another operation declares the name of the template,
/// the parameter is wrong.
fn misspelled(cx: &Context<'_>, source: &Source<'_>, name: &str, (declared, pointer): (&str, &str)) -> Diagnostic {
    let in_path = Highlight::part_of_key(source.path, &format!("{{{name}}}"));
    let at_name = join(pointer, "name");
    if is_declared_elsewhere(cx, source, name) {
        let message = format!("the path has no `{{{declared}}}` for the path parameter `{declared}`");
        let help = format!("did you mean `{name}`?");
        let error = Diagnostic::new(code::MISSPELLED_NAME, &at_name, message, help);
        return error.see(source.item_at(), in_path, "the path").correct_with(name);
    }
    let message = format!("the path has `{{{name}}}`, which no parameter declares");
    let help = format!("did you mean `{{{declared}}}`?");
    let error = Diagnostic::new(code::MISSPELLED_NAME, source.item_at(), message, help).on(in_path);
    error.see(&at_name, Highlight::Value, "the declared parameter")
}

fn is_declared_elsewhere(cx: &Context<'_>, source: &Source<'_>, name: &str) -> bool {
    let declares = |parameter: &ReferenceOr<Parameter>| {
        let found = cx.resolver.get(parameter, "").ok();
        found.is_some_and(|found| found.value.parameter_data_ref().name == name)
    };
    source.item.iter().any(|(_, operation)| operation.parameters.iter().any(declares))
}
