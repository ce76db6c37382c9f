//! Plans with pinned calls: a plan that is made again is the same, whichever calls were new in the first.

use std::collections::BTreeMap;

use super::super::PinnedStep;
use super::{Layout, Pinned, Plan, with_pins};

const APIS: [&[&str]; 8] = [
    &["GET /{a} get_x_y", "POST /{b} new_post", "GET /books list #Books", "GET /rooms/{r} fetch #Rooms"],
    &["GET* /books", "GET /books/{id}", "POST /books/{id}/lend", "GET /a/books/b", "GET /books/new"],
    &["GET /books/{id}", "GET /books/{book}/pages/{page}", "GET /books/by/{x}{y}", "GET /Books"],
    &["GET /v1/books", "GET /v2/books", "GET /v2/books/{id}/lend#x", "GET /v2/books/{id}/lend"],
    &["GET /api/v1/books/x", "GET /api/v1/books/{y}", "GET /api/books/v1/books"],
    &["GET /books", "GET /books/new"],
    &["GET /{x}", "GET /{x}/{y}", "GET /{x}/{y}/z", "GET /new/{z}"],
    &["GET /books/{id}:lend", "GET /books/{id}:lend/again", "GET /books.json", "GET /1234. /"],
];

/// The calls of a plan, to be pinned.
fn pins(plan: &Plan) -> BTreeMap<usize, Pinned> {
    let pinned = plan.calls.iter().map(|call| {
        let handles = plan.lineage(call.handle).map(|(_, handle)| handle);
        let step = |(accessor, arguments): (&str, usize)| PinnedStep { accessor: accessor.to_owned(), arguments };
        let mut steps: Vec<_> = handles.map(|handle| step((&handle.accessor, handle.arguments.len()))).collect();
        steps.reverse();
        Pinned { steps, method: call.method.clone(), also: Vec::new() }
    });
    (0..).zip(pinned).collect()
}

#[test]
fn a_plan_that_is_made_again_is_the_same() {
    for layout in [Layout::Resources, Layout::Groups] {
        for lines in APIS {
            let (whole, _) = with_pins(lines, Some(layout), &BTreeMap::new());
            assert_eq!(with_pins(lines, Some(layout), &pins(&whole)).0, whole, "{lines:?}");
            // Each operation once is the only new one, and once the only old one.
            for index in 0..lines.len() {
                for is_new in [true, false] {
                    let mut old = pins(&whole);
                    old.retain(|other, _| (*other == index) != is_new);
                    let (grown, _) = with_pins(lines, Some(layout), &old);
                    assert_eq!(with_pins(lines, Some(layout), &pins(&grown)).0, grown, "{lines:?}, {index}, {is_new}");
                }
            }
        }
    }
}
