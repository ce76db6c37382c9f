//! Media types that are references to those of the components.

use crate::{
    diagnostic::{Diagnostic, code},
    openapi::{
        bundle::{MAX_COPIED, size},
        moves::Moves,
        references::{component_name, component_pointer, reference_of},
        spec::MEDIA_TYPE,
        version::walk,
    },
    pointer::{get_mut, join},
    yaml::{Mapping, Value},
};

/// The section of `components`.
const SECTION: &str = "mediaTypes";

/// Replaces the references with the media types.
pub(super) fn inline(document: &mut Value, moves: &mut Moves, diagnostics: &mut Vec<Diagnostic>) {
    let components = get_mut(document, "/components").and_then(Value::as_mapping_mut);
    let Some(Value::Mapping(all)) = components.and_then(|components| components.shift_remove(SECTION)) else { return };
    let mut left = MAX_COPIED;
    walk::objects(document, &mut |object, value, pointer| {
        if !object.is(&MEDIA_TYPE) {
            return;
        }
        let Some(reference) = reference_of(value).map(str::to_owned) else { return };
        let name = component_name(&reference, SECTION);
        let target = name.as_deref().and_then(|name| Some((name, all.get(name)?)));
        let at = pointer.write();
        match target.filter(|(_, target)| target.is_mapping() && reference_of(target).is_none()) {
            Some((name, target)) if left.checked_sub(size(target)).is_some() => {
                left -= size(target);
                *value = target.clone();
                moves.insert_within(at, component_pointer(SECTION, name));
            }
            _ => {
                let message = format!("`$ref: {reference}` has no target");
                let help = "write the media type here, or add it to `components/mediaTypes`";
                diagnostics.push(Diagnostic::new(code::UNRESOLVED_REFERENCE, &join(&at, "$ref"), message, help));
                *value = Mapping::new().into();
            }
        }
    });
}
