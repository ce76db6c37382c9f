//! The getters of response headers.

use super::{
    pairs::pairs,
    rule::{HEADER_ADDED, HEADER_REMOVED, HEADER_TYPE},
    sides::{NO_POINTERS, Sides},
};
use crate::release::public_api::Header;

/// Compares the getters. One of another name is gone, and new.
pub(super) fn compare_headers(sides: &mut Sides<'_>) {
    let (before, after) = (sides.before, sides.after);
    let name = |header: &Header| Some(header.name.clone());
    let pairs = pairs(&before.headers, &after.headers, &[&name]);
    let subject = |header: &Header| format!("Headers::{}", header.name);
    for header in pairs.removed {
        sides.report(HEADER_REMOVED, &subject(header), "", NO_POINTERS);
    }
    for header in pairs.added {
        sides.report(HEADER_ADDED, &subject(header), format!("`{}`", header.ty), NO_POINTERS);
    }
    for (was, is) in pairs.both {
        sides.compare_types(HEADER_TYPE, &subject(was), (&was.ty, &is.ty), NO_POINTERS);
        sides.compare_docs(&subject(was), &was.docs, &is.docs, NO_POINTERS);
    }
}
