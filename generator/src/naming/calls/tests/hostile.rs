//! Paths that no sane description has.

use super::{Layout, described};

#[test]
fn hostile_paths_get_names() {
    let deep = format!("GET {}", "/a".repeat(10_000));
    let deeper = format!("GET {}", "/{a}".repeat(10_000));
    let mixed = format!("PUT {}", "/a/{a}".repeat(5_000));
    let dots = format!("GET /x {}", "a.".repeat(10_000));
    let long = format!("GET /{} {}", "ab-".repeat(10_000), "ab_".repeat(10_000));
    let mut lines = vec![
        "GET ",
        "GET /",
        "GET //",
        "GET /{}",
        "GET /{}/{}",
        "GET /{}{}",
        "GET /{",
        "GET /}",
        "GET /a}b{c",
        "GET /{a/{b}/}",
        "GET /書籍/{ключ}",
        "GET /鍵/{🔑}",
        "GET /:",
        "GET /a:",
        "GET /:b",
        "GET /{x}:",
        "GET /.json",
        "GET /{x}.json:go",
        "GET /%20/{_}",
        "GET /v1",
        "GET /v1/v2",
        "GET /v1/{v}",
        "GET /v99999999999999999999999/a",
        "GET /self/{self}",
        "GET /_/__",
        "GET /a#{x}",
        "GET /a?{x}={y}",
        "GET #",
        "GET ?{",
        " / id",
        "TRACE /a ...",
        "GET /by/{by}",
        "PUT /A",
        "PUT /a",
        &deep,
        &deeper,
        &mixed,
        &dots,
        &long,
    ];
    lines.extend(vec!["GET /same/{id} same"; 3_000]);
    for layout in [None, Some(Layout::Resources), Some(Layout::Groups)] {
        described(&lines, layout);
    }
    for line in lines.iter().take(50) {
        described(&[line], None);
    }
    described(&[], None);
}

#[test]
fn any_mixture_of_segments_gets_names() {
    const PARTS: [&str; 20] = [
        "/books",
        "/book",
        "/Books",
        "/box",
        "/boxes",
        "/{id}",
        "/{id}",
        "/{book_id}",
        "/{a}-{b}",
        "/x{a}",
        "/v1",
        "/v2",
        ":go",
        ".json",
        "/go",
        "#x",
        "?q={q}",
        "/{",
        "/}",
        "/by_id",
    ];
    const IDS: [&str; 6] = ["", " getBook", " books.list", " goBooks", " by_id", " book"];
    let mut state = 1_u64;
    let mut next = |below: usize| {
        state = state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        usize::try_from(state >> 33).unwrap() % below
    };
    for round in 0..2_000 {
        let mut lines = Vec::new();
        for _ in 0..=round % 12 {
            let path: String = (0..next(7)).map(|_| PARTS[next(PARTS.len())]).collect();
            let method = ["GET", "GET*", "POST", "PUT+"][next(4)];
            lines.push(format!("{method} {path}{}", IDS[next(IDS.len())]));
        }
        let lines: Vec<_> = lines.iter().map(String::as_str).collect();
        for layout in [Layout::Resources, Layout::Groups] {
            described(&lines, Some(layout));
        }
    }
}
