//! What the parser would pass over in silence: unknown keywords, siblings of references, components that nothing uses.
//! Walks the description by kind of object, so that data (examples, defaults, extensions) is never taken for keywords.

mod unused;
mod values;

use serde_yaml::{Mapping, Value};

use super::{
    at::{At, Step},
    bundle::Gathered,
    normalise::HONOURED,
    scalar,
    spec::{self, FOREIGN, Holds, Kind, SCHEMA},
};
use crate::{
    diagnostic::{Diagnostic, Highlight},
    pointer::below,
};
use unused::Uses;

/// Says what is written in `tree`, but has no effect.
pub(super) fn lint(tree: &Value, gathered: &Gathered, diagnostics: &mut Vec<Diagnostic>) {
    let mut lint = Lint { uses: Uses::new(tree), diagnostics };
    lint.object(&spec::DOCUMENT, tree, &At::ROOT);
    for (kind, name) in &gathered.holders {
        lint.uses.refer(&format!("#{}", below(&below("/components", kind), name)));
    }
    lint.uses.unused(lint.diagnostics);
}

struct Lint<'a> {
    uses: Uses<'a>,
    diagnostics: &'a mut Vec<Diagnostic>,
}

impl<'a> Lint<'a> {
    fn object(&mut self, kind: &'static Kind, value: &'a Value, at: &At<'_>) {
        let Value::Mapping(map) = value else { return };
        if kind.component.is_some()
            && let Some(Value::String(target)) = map.get("$ref")
        {
            self.uses.refer(target);
            self.siblings(kind, map, target, at);
            return;
        }
        if std::ptr::eq(kind, &SCHEMA) {
            self.uses.schema(map);
            values::lint(map, || at.pointer(), self.diagnostics);
        }
        for (key, value) in map {
            let name = key.as_str().unwrap_or_default();
            let step = at.below(Step::Key(key));
            match kind.keywords.iter().find(|(keyword, _)| *keyword == name) {
                Some((_, holds)) => self.member(*holds, name, value, &step),
                None if name.starts_with("x-") => self.uses.anything(value),
                None => {
                    self.uses.anything(value);
                    self.unknown(kind, &scalar(key), &step);
                }
            }
        }
    }

    fn member(&mut self, holds: Holds, name: &'a str, value: &'a Value, at: &At<'_>) {
        match (holds, value) {
            (Holds::Data, value) => self.uses.anything(value),
            (Holds::One(kind), value) => self.object(kind, value, at),
            (Holds::List(kind), Value::Sequence(items)) => {
                for (index, item) in items.iter().enumerate() {
                    self.object(kind, item, &at.below(Step::Index(index)));
                }
            }
            (Holds::Map(kind), Value::Mapping(map)) => {
                for (key, value) in map {
                    let (step, key) = (at.below(Step::Key(key)), key.as_str().unwrap_or_default());
                    // Among names, `x-` is a name; paths and statuses are none.
                    if key.starts_with("x-") && ["paths", "responses"].contains(&name) {
                        self.uses.anything(value);
                    } else {
                        self.component(at, name, key, |lint| lint.object(kind, value, &step));
                    }
                }
            }
            (Holds::Maps(kind), Value::Mapping(map)) => {
                for (key, value) in map {
                    let (step, key) = (at.below(Step::Key(key)), key.as_str().unwrap_or_default());
                    self.component(at, name, key, |lint| lint.callback(kind, value, &step));
                }
            }
            _ => {}
        }
    }

    /// Does something about a member of the map `name`; what it refers to is the component's, if it is one.
    fn component(&mut self, at: &At<'_>, name: &'a str, key: &'a str, walk: impl FnOnce(&mut Self)) {
        let is =
            at.above.is_some_and(|above| above.is("components") && above.above.is_some_and(|top| top.above.is_none()));
        if is {
            self.uses.enter(name, key);
        }
        walk(self);
        if is {
            self.uses.leave();
        }
    }

    /// Paths by the expression of their URL, or a reference to them.
    fn callback(&mut self, kind: &'static Kind, value: &'a Value, at: &At<'_>) {
        match value.get("$ref") {
            Some(Value::String(target)) => self.uses.refer(target),
            _ => {
                for (key, value) in value.as_mapping().into_iter().flatten() {
                    self.object(kind, value, &at.below(Step::Key(key)));
                }
            }
        }
    }

    fn siblings(&mut self, kind: &'static Kind, map: &'a Mapping, target: &str, at: &At<'_>) {
        let honoured = std::ptr::eq(kind, &SCHEMA) && target.starts_with("#/components/schemas/");
        for (key, value) in map {
            let name = key.as_str().unwrap_or_default();
            if name == "$ref" {
                continue;
            }
            self.uses.anything(value);
            if name.starts_with("x-") || SILENT.contains(&name) || honoured && HONOURED.contains(&name) {
                continue;
            }
            let help = if honoured {
                "put the reference and the rest into an `allOf`"
            } else {
                "move it to what is referred to"
            };
            let pointer = at.pointer();
            let diagnostic = Diagnostic::warning(
                &below(&pointer, scalar(key)),
                format!("`{}` beside `$ref` is ignored", scalar(key)),
                help,
            );
            self.diagnostics.push(diagnostic.on(Highlight::Key).see(
                &below(&pointer, "$ref"),
                Highlight::Key,
                "the reference",
            ));
        }
    }

    fn unknown(&mut self, kind: &'static Kind, name: &str, at: &At<'_>) {
        let is = |(object, keyword, ..): &&(&str, &str, &str, &str)| *object == kind.name && *keyword == name;
        let (what, help) = if let Some((_, _, version, help)) = FOREIGN.iter().find(is) {
            (format!("`{name}` is a keyword of {version}; in OpenAPI 3.0 it is ignored"), (*help).to_owned())
        } else {
            let what = format!("`{name}` is no keyword of {}; it is ignored", kind.name);
            (what, suggestion(kind, name))
        };
        self.diagnostics.push(Diagnostic::warning(&at.pointer(), what, help).on(Highlight::Key));
    }
}

fn members(value: Option<&Value>) -> impl Iterator<Item = (&str, &Value)> {
    let all = value.and_then(Value::as_mapping).into_iter().flatten();
    all.filter_map(|(key, value)| key.as_str().map(|key| (key, value)))
}

/// Keywords beside a reference that wouldn't change anything elsewhere either.
const SILENT: [&str; 4] = ["example", "examples", "externalDocs", "xml"];

fn suggestion(kind: &Kind, name: &str) -> String {
    let lower = name.to_lowercase();
    let distance = |keyword: &str| strsim::damerau_levenshtein(&lower, &keyword.to_lowercase());
    let near = if name.len() > LONGEST {
        None
    } else {
        kind.keywords.iter().map(|(keyword, _)| *keyword).min_by_key(|keyword| distance(keyword))
    };
    if let Some(keyword) = near.filter(|keyword| distance(keyword) <= keyword.len().min(name.len()).div_ceil(4)) {
        return format!("did you mean `{keyword}`?");
    }
    let of_schemas = SCHEMA.keywords.iter().any(|(keyword, _)| *keyword == name);
    if of_schemas && kind.keywords.iter().any(|(keyword, _)| *keyword == "schema") {
        return "move it into the `schema` there".to_owned();
    }
    format!("remove it, or call it `x-{name}` if other tools read it")
}

/// No keyword is as long; how far a longer text is from one needn't be counted.
const LONGEST: usize = 40;
