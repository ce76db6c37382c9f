//! Members that several parts of an `allOf` describe.

use openapiv3::{ReferenceOr, Schema};

use super::{Types, object::Members};
use crate::{
    lower::view::View,
    problem::{Problem, Spot},
};

/// What is known of a member's type without looking into it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Said<'a> {
    Nothing,
    Kind(&'a str),
    /// A union, or a type that isn't found.
    Something,
}

impl<'a> Types<'a> {
    /// Takes a member up. Said twice, the later counts, unless it says nothing of the type; two types are none.
    pub(super) fn add(
        &mut self,
        into: &mut Members<'a>,
        name: &'a String,
        schema: &'a ReferenceOr<Box<Schema>>,
        at: String,
    ) {
        if let Some((before, place)) = into.properties.get(name).filter(|(_, place)| *place != at) {
            match (self.said_of(before), self.said_of(schema)) {
                (Said::Kind(_) | Said::Something, Said::Nothing) => {
                    if let ReferenceOr::Item(schema) = schema {
                        into.remarks.push((name, &schema.schema_data));
                    }
                    return;
                }
                (Said::Kind(was), Said::Kind(is)) if !go_together(was, is) => {
                    let what =
                        format!("`allOf` joins `{name}` as {is} with one as {was}; its value is kept as raw JSON");
                    let problem = Problem::warning(&at, what, "no value is both: let them agree, or rename one");
                    self.problems.push(problem.see(place, Spot::Value, format!("as {was}")));
                    into.conflicts.insert(name);
                }
                _ => {}
            }
        }
        into.properties.insert(name, (schema, at));
    }

    fn said_of(&self, schema: &'a ReferenceOr<Box<Schema>>) -> Said<'a> {
        let view = match schema {
            ReferenceOr::Item(schema) => View::new(schema),
            ReferenceOr::Reference { reference } => match self.resolver.follow::<Schema>(reference, "") {
                Ok((_, schema, _)) => View::new(schema),
                Err(_) => return Said::Something,
            },
        };
        if view.says_no_type() {
            return Said::Nothing;
        }
        match view.kind {
            "" if view.is_enum() => Said::Kind("string"),
            "" => Said::Something,
            kind => Said::Kind(kind),
        }
    }
}

fn go_together(one: &str, other: &str) -> bool {
    let number = |kind| ["integer", "number"].contains(&kind);
    one == other || number(one) && number(other)
}
