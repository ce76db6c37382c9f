//! Lenient models: what responses may lack, though the description requires it.

use crate::ir::{Struct, Type};

/// Makes the required properties of a received object optional, and its items and values nullable. Callers still pass them.
pub(super) fn relax(object: &mut Struct, is_sent: bool) {
    let mut required = Vec::new();
    for field in &mut object.fields {
        if field.required && !field.nullable {
            required.push(field.wire_name.clone());
            field.required = false;
            field.is_required_of_callers = is_sent;
        }
        field.ty.make_items_nullable();
    }
    object.additional_properties.iter_mut().for_each(Type::make_nullable);
    object.lenient = Some(required);
}
