//! Slipped keys: keys beside the key that they belong under, as too little indentation makes them.
//!
//! In: a raw document as it was parsed. Out: one error for each key without a value whose keys follow it, and the document
//! with these keys where they belong, so that no other stage reports them again. Called by `load` for each file, if one of its
//! values is null.
//!
//! ```yaml
//! schema:
//! type: object
//! properties: {id: {type: string}}
//! ```

use std::collections::HashSet;

use super::{
    lazy_pointer::LazyPointer,
    moves::Moves,
    raw::scalar,
    references::Location,
    spec::{COMPONENTS, DOCUMENT, MEDIA_TYPE, Object, RESPONSE, SCHEMAS, Type, added_by},
    validate::wrong_type,
};
use crate::{
    diagnostic::{Diagnostic, Highlight, code},
    pointer::join,
    yaml::{Mapping, Value},
};

/// Moves slipped keys of `document`, the file called `file`, to where they belong. Returns whether the document can be read: not if
/// a reference has no value.
pub(super) fn move_back(
    document: &mut Value,
    file: &str,
    moves: &mut Moves,
    diagnostics: &mut Vec<Diagnostic>,
) -> bool {
    let mut walk = Walk { file, moves, diagnostics, is_readable: true };
    walk.value(Type::Object(&DOCUMENT), document, LazyPointer::Root);
    // The sections of Swagger 2.0.
    for (section, value) in document.as_mapping_mut().into_iter().flatten() {
        let expected = match section.as_str() {
            Some("definitions") => Some(SCHEMAS),
            Some(name @ ("responses" | "parameters")) => COMPONENTS.keyword(name),
            _ => None,
        };
        if let Some(expected) = expected {
            walk.value(expected, value, LazyPointer::Root.key(section));
        }
    }
    walk.is_readable
}

struct Walk<'a> {
    file: &'a str,
    moves: &'a mut Moves,
    diagnostics: &'a mut Vec<Diagnostic>,
    is_readable: bool,
}

impl Walk<'_> {
    fn value(&mut self, expected: Type, value: &mut Value, pointer: LazyPointer<'_>) {
        match (expected, value) {
            (Type::Array(each), Value::Sequence(items)) => {
                for (index, item) in items.iter_mut().enumerate() {
                    self.value(*each, item, pointer.index(index));
                }
            }
            (_, Value::Mapping(map)) => {
                self.map(&expected, map, pointer);
                for (key, value) in map.iter_mut() {
                    if let Some(expected) = expected_at(&expected, key) {
                        self.value(expected, value, pointer.key(key));
                    }
                }
            }
            _ => {}
        }
    }

    fn map(&mut self, around: &Type, map: &mut Mapping, pointer: LazyPointer<'_>) {
        if !map.values().any(Value::is_null) {
            return;
        }
        if let Type::Object(object) | Type::BooleanOr(object) = around
            && object.may_be_reference()
            && map.get("$ref").is_some_and(Value::is_null)
        {
            self.reference(object, pointer);
        }
        for (key, slipped) in all_slipped(around, map) {
            self.move_keys(map, &key, &slipped, &pointer.write());
        }
        if let Type::Object(object) | Type::BooleanOr(object) = around {
            self.remove_empty(object, map, pointer);
        }
    }

    /// Removes keywords of later versions that have no value in place of an array or an object. The form of 3.0 would lose them in
    /// silence, and validation reports the others.
    fn remove_empty(&mut self, object: &Object, map: &mut Mapping, pointer: LazyPointer<'_>) {
        map.retain(|key, value| {
            let keyword = key.as_str().filter(|keyword| value.is_null() && added_by(object, keyword).is_some());
            let expected = keyword.and_then(|keyword| object.keyword(keyword)).filter(Type::is_structure);
            let Some(expected) = expected else { return true };
            let error = wrong_type(&expected, value, pointer.key(key));
            let at = self.moves.origin(Location::new(self.file, error.pointer.clone())).pointer;
            let error = Diagnostic { pointer: at, is_located: true, ..error };
            self.diagnostics.push(error.all_in(self.file));
            false
        });
    }

    /// Moves keys under the key before them.
    fn move_keys(&mut self, map: &mut Mapping, key: &Value, slipped: &[Value], pointer: &str) {
        let names = slipped.iter().map(|key| format!("`{}`", scalar(key))).collect::<Vec<_>>().join(", ");
        let (name, at) = (scalar(key), join(pointer, scalar(key)));
        let first = slipped.first().map_or_else(String::new, scalar);
        let (keys, stand) = if slipped.len() == 1 { ("key", "stands") } else { ("keys", "stand") };
        let message = format!("`{name}` has no value: the {keys} {names} {stand} beside it, not under it");
        let help = format!("indent {names} by two more spaces than `{name}`, with the lines that belong to the {keys}");
        let written = |pointer: String| self.moves.origin(Location::new(self.file, pointer)).pointer;
        let error = Diagnostic::new(code::SLIPPED_KEY, &written(at.clone()), message, help).on(Highlight::Key);
        let label = format!("indent from here: `{first}`");
        let error = error.see(&written(join(pointer, &first)), Highlight::Key, label);
        self.diagnostics.push(Diagnostic { is_located: true, ..error.all_in(self.file) });
        let mut content = Mapping::new();
        for moved in slipped {
            let Some(value) = map.shift_remove(moved) else { continue };
            let (to, from) = (join(&at, scalar(moved)), join(pointer, scalar(moved)));
            let from = self.moves.origin(Location::new(self.file, from));
            self.moves.insert(Location::new(self.file, to), from);
            content.insert(moved.clone(), value);
        }
        map.insert(key.clone(), content.into());
    }

    /// `$ref: #/…` without quotes.
    fn reference(&mut self, object: &Object, pointer: LazyPointer<'_>) {
        self.is_readable = false;
        let section = object.section.unwrap_or("pathItems");
        let message = "`$ref` has no value: without quotes, ` #` starts a comment";
        let help = format!("write the target in quotes: `$ref: '#/components/{section}/NAME'`");
        let at = self.moves.origin(Location::new(self.file, join(&pointer.write(), "$ref"))).pointer;
        let error = Diagnostic::new(code::WRONG_TYPE, &at, message, help);
        let error = error.on(Highlight::Key).all_in(self.file);
        self.diagnostics.push(Diagnostic { is_located: true, ..error });
    }
}

/// The type of the value under a key.
fn expected_at(around: &Type, key: &Value) -> Option<Type> {
    match around {
        Type::Object(object) | Type::BooleanOr(object) => object.keyword(key.as_str()?),
        Type::Map(each) | Type::Patterned(_, each) => Some(**each),
        _ => None,
    }
}

/// Each key without a value under which other keys of the object belong, with these keys.
fn all_slipped(around: &Type, map: &Mapping) -> Vec<(Value, Vec<Value>)> {
    let entries: Vec<_> = map.iter().collect();
    let (mut all, mut moved) = (Vec::new(), HashSet::new());
    for (index, (key, value)) in entries.iter().enumerate() {
        if !value.is_null() || moved.contains(*key) {
            continue;
        }
        let Some(inside) = expected_at(around, key) else { continue };
        let following = entries.iter().skip(index + 1).copied().filter(|(key, _)| !moved.contains(*key));
        let slipped = slipped(around, &inside, following);
        if !slipped.is_empty() {
            moved.extend(slipped.iter().cloned());
            all.push(((*key).clone(), slipped));
        }
    }
    all
}

/// The keys that belong under a key without a value. They follow it at once, and fit nothing where they are.
fn slipped<'a>(around: &Type, inside: &Type, following: impl Iterator<Item = (&'a Value, &'a Value)>) -> Vec<Value> {
    let mut slipped = Vec::new();
    for (key, value) in following {
        let Some(name) = key.as_str().map(str::to_owned).or_else(|| Some(scalar(key))) else { break };
        if !fits(inside, &name, value) {
            break;
        }
        // A keyword of both may belong to either: `description`.
        if name == "$ref" || !fits(around, &name, value) || !slipped.is_empty() && matches!(around, Type::Map(_)) {
            slipped.push(key.clone());
        }
    }
    slipped
}

/// Whether a value may have such a key, with this value.
fn fits(expected: &Type, name: &str, value: &Value) -> bool {
    match expected {
        Type::Object(object) | Type::BooleanOr(object) => {
            object.keyword(name).is_some() || name == "$ref" && object.may_be_reference()
        }
        Type::Patterned("/", _) => name.starts_with('/'),
        Type::Patterned(_, Type::Object(object)) if object.is(&RESPONSE) => {
            name == "default" || name.starts_with(|first: char| first.is_ascii_digit())
        }
        Type::Map(Type::Object(object)) if object.is(&MEDIA_TYPE) => name.contains('/') && !value.is_string(),
        Type::Map(each) | Type::Patterned(_, each) => match each {
            Type::Object(_) | Type::Map(_) | Type::Patterned(..) => value.is_mapping() || value.is_null(),
            Type::String => value.is_string(),
            _ => true,
        },
        _ => false,
    }
}
