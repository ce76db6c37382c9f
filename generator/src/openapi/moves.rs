//! Moves: where the values of a document stood before a stage moved them.
//!
//! In: the new and the old location of each moved value. Out: the old location of any value in one that was moved. The stages
//! of [`load`](super::load) that move values write them; diagnostics are located with them.

use std::collections::BTreeMap;

use super::references::Location;

/// The old locations of moved values, by the new ones.
#[derive(Debug, Default)]
pub(super) struct Moves(BTreeMap<Location, Location>);

impl Moves {
    pub(super) fn insert(&mut self, to: Location, from: Location) {
        self.0.insert(to, from);
    }

    /// Records a move within the description's own document. Values around it have been moved before, so that the old
    /// location is one that `self` gives an origin.
    pub(super) fn insert_within(&mut self, to: String, from: String) {
        let from = self.origin(Location::new("", from));
        self.0.insert(Location::new("", to), from);
    }

    /// Changes the references to moved sections of the description in a text, such as `#/components/schemas/Book`.
    pub(super) fn rename(&self, text: &mut String) {
        if !text.contains("#/components/") {
            return;
        }
        let own = self.0.iter().filter(|(to, _)| to.file.is_empty() && to.pointer.starts_with("/components/"));
        for (to, from) in own {
            *text = text.replace(&format!("#{}/", to.pointer), &format!("#{}/", from.pointer));
        }
    }

    /// The location before a move of the value or of one around it.
    pub(super) fn origin(&self, location: Location) -> Location {
        if self.0.is_empty() {
            return location;
        }
        let mut around = location.clone();
        while !around.pointer.is_empty() {
            if let Some(from) = self.0.get(&around) {
                let rest = location.pointer.get(around.pointer.len()..).unwrap_or_default();
                return Location::new(from.file.clone(), format!("{}{rest}", from.pointer));
            }
            around.pointer.truncate(around.pointer.rfind('/').unwrap_or_default());
        }
        location
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_value_inside_of_a_moved_one_has_its_origin_in_it() {
        let mut moves = Moves::default();
        moves.insert_within("/components/schemas".to_owned(), "/definitions".to_owned());
        moves.insert_within("/components/schemas/Pet/enum/0".to_owned(), "/components/schemas/Pet/const".to_owned());
        let origin = |pointer: &str| moves.origin(Location::new("", pointer)).pointer;
        assert_eq!(origin("/components/schemas/Cat/type"), "/definitions/Cat/type");
        assert_eq!(origin("/components/schemas/Pet/enum/0"), "/definitions/Pet/const");
        assert_eq!(origin("/info/title"), "/info/title");
        let mut text = "write `$ref: '#/components/schemas/Pet'`".to_owned();
        moves.rename(&mut text);
        assert_eq!(text, "write `$ref: '#/definitions/Pet'`");
    }
}
