//! Names in `required` that are no property.

use std::collections::BTreeMap;

use crate::{
    diagnostic::{Diagnostic, code},
    suggest::{closest, differ_in_number, misspelled},
};

/// Reports the names in `required` that are none of an object's properties. `required` has the location of each. A misspelled name is an
/// error: the property that is meant would be optional.
pub(super) fn report<'a>(
    required: &BTreeMap<&'a str, String>,
    properties: impl Iterator<Item = &'a str> + Clone,
    diagnostics: &mut Vec<Diagnostic>,
) {
    let optional = properties.clone().filter(|property| !required.contains_key(property));
    for (name, at) in required.iter().filter(|(name, _)| properties.clone().all(|property| property != **name)) {
        let message = format!("`required` names `{name}`, which is not a property");
        if let Some(meant) = misspelled(name, optional.clone()).filter(|meant| !differ_in_number(name, meant)) {
            let help = format!("did you mean `{meant}`?");
            diagnostics.push(Diagnostic::new(code::MISSPELLED_NAME, at, message, help).correct_with(meant));
            continue;
        }
        let help = match closest(name, optional.clone()) {
            Some(meant) => format!("did you mean `{meant}`?"),
            None => "rename it to a property of the schema, or add it to `properties`".to_owned(),
        };
        diagnostics.push(Diagnostic::new(code::UNKNOWN_REQUIRED, at, message, help));
    }
}
