//! The literals at the start of every path, which distinguish no operations.

use super::template::{Segment, Template};
use super::words::is_version;

/// How many leading segments all paths share and none of them needs.
///
/// The last one dropped is the first that looks like a version. A path's last segment is kept, for
/// it names what stands there, and so is a literal whose items follow.
pub(super) fn shared(templates: &[&Template<'_>]) -> usize {
    let first = templates.first().map_or(&[][..], |first| &first.segments);
    let mut count = 0;
    for segment in first {
        let version = is_version(&segment.text);
        let droppable = |template: &&Template<'_>| {
            let next = template.segments.get(count + 1);
            template.segments.get(count) == Some(segment) && next.is_some_and(|next| version || is_literal(next))
        };
        if !is_literal(segment) || !templates.iter().all(droppable) {
            break;
        }
        count += 1;
        if version {
            break;
        }
    }
    count
}

fn is_literal(segment: &Segment<'_>) -> bool {
    segment.parameters.is_empty()
}
