//! Examples: those of a response by media type, and `x-examples`.

use super::Context;
use crate::{
    diagnostic::{Diagnostic, Highlight, code},
    media_type::essence,
    openapi::raw::{properties, scalar},
    pointer::join,
    yaml::{Mapping, Value},
};

/// The extension of parameters: examples by name, or by media type in a body.
pub(super) const EXTENSION: &str = "x-examples";

/// Gives a media type its example, if `examples`, which stand at `from`, have one. `to` is the location of the media type.
pub(super) fn add(
    media_type: &mut Mapping,
    name: &str,
    (examples, from): (Option<&Value>, &str),
    to: &str,
    cx: &mut Context<'_>,
) {
    let Some(Value::Mapping(all)) = examples else { return };
    let exact = all.iter().find(|(key, _)| *key == name);
    let found = exact.or_else(|| all.iter().find(|(key, _)| essence(&scalar(key)) == essence(name)));
    if let Some((key, example)) = found {
        media_type.insert("example".into(), example.clone());
        cx.moves.insert_within(join(to, "example"), join(from, scalar(key)));
    } else if is_by_name(all) {
        named(media_type, all, from, to, cx);
    }
}

/// Warns of examples whose media type is none of `names`.
pub(super) fn report_others(examples: Option<&Value>, from: &str, names: &[String], cx: &mut Context<'_>) {
    if examples.and_then(Value::as_mapping).is_none_or(is_by_name) {
        return;
    }
    let is_other = |key: &str| names.iter().all(|name| essence(name) != essence(key));
    for (key, _) in properties(examples).filter(|(key, _)| is_other(key) && !key.starts_with("x-")) {
        let message = format!("the example is ignored: `{key}` is not among the media types");
        let help =
            format!("write one of {}", names.iter().map(|name| format!("`{name}`")).collect::<Vec<_>>().join(", "));
        cx.diagnostics.push(Diagnostic::new(code::UNUSED_EXAMPLE, &join(from, key), message, help).on(Highlight::Key));
    }
}

/// Whether the keys are names rather than media types.
fn is_by_name(examples: &Mapping) -> bool {
    !examples.is_empty() && examples.keys().all(|key| !scalar(key).contains('/'))
}

/// Gives the media type or parameter at `to` the examples by name that stand at `from`, as Example Objects.
pub(super) fn named(owner: &mut Mapping, examples: &Mapping, from: &str, to: &str, cx: &mut Context<'_>) {
    let to = join(to, "examples");
    cx.moves.insert_within(to.clone(), from.to_owned());
    let mut objects = Mapping::new();
    for (name, example) in examples {
        let mut object = example.clone();
        if example.get("value").is_none() {
            object = Mapping::from_iter([("value".into(), object)]).into();
            let name = scalar(name);
            cx.moves.insert_within(join(&join(&to, &name), "value"), join(from, &name));
        }
        objects.insert(name.clone(), object);
    }
    owner.insert("examples".into(), objects.into());
}
