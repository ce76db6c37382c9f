use super::*;

fn parse(value: &str) -> Vec<(String, Vec<(String, String)>)> {
    let links: Links = value.parse().unwrap();
    links.into_iter().map(|link| (link.target, link.parameters)).collect()
}

fn link(target: &str, parameters: &[(&str, &str)]) -> (String, Vec<(String, String)>) {
    let owned = parameters.iter().map(|(name, value)| ((*name).to_owned(), (*value).to_owned()));
    (target.to_owned(), owned.collect())
}

/// The examples of RFC 8288, section 3.5.
#[test]
fn examples_of_the_standard() {
    assert_eq!(
        parse(r#"<http://example.com/TheBook/chapter2>; rel="previous"; title="previous chapter""#),
        [link("http://example.com/TheBook/chapter2", &[("rel", "previous"), ("title", "previous chapter")])]
    );
    assert_eq!(parse(r#"</>; rel="http://example.net/foo""#), [link("/", &[("rel", "http://example.net/foo")])]);
    assert_eq!(
        parse(r##"</terms>; rel="copyright"; anchor="#foo""##),
        [link("/terms", &[("rel", "copyright"), ("anchor", "#foo")])]
    );
    assert_eq!(
        parse(
            r#"</TheBook/chapter2>; rel="previous"; title*=UTF-8'de'letztes%20Kapitel, </TheBook/chapter4>; rel="next""#
        ),
        [
            link("/TheBook/chapter2", &[("rel", "previous"), ("title*", "UTF-8'de'letztes%20Kapitel")]),
            link("/TheBook/chapter4", &[("rel", "next")])
        ]
    );
    let several: Links = r#"<http://example.org/>; rel="start http://example.net/relation/other""#.parse().unwrap();
    assert_eq!(several.target("start"), Some("http://example.org/"));
    assert_eq!(several.target("http://example.net/relation/OTHER"), Some("http://example.org/"));
    assert_eq!(parse("<https://example.org/>; rel=\"start\", , <https://example.org/index>; rel=\"index\"").len(), 2);
}

#[test]
fn spaces_quotation_marks_and_empty_parts_are_read_as_written() {
    assert_eq!(
        parse("\t, <a,b;c> ;REL = next ; title=\"x \\\"y\\\\, <z>; é\" ;; crossorigin;, <>;rel=\"\";"),
        [
            link("a,b;c", &[("rel", "next"), ("title", "x \"y\\, <z>; é"), ("crossorigin", "")]),
            link("", &[("rel", "")])
        ]
    );
    assert_eq!(parse("</a>; rel=https://example.com/r"), [link("/a", &[("rel", "https://example.com/r")])]);
    assert_eq!(parse(" , "), []);
    assert_eq!(parse(""), []);
}

#[test]
fn the_first_rel_counts_and_anchors_belong_to_other_resources() {
    let links: Links =
        r#"</1>; rel=next; anchor="/other", </2>; rel=prev; rel=next, </3>; title=next, </4>; rel=" x  NEXT "; rel=y"#
            .parse()
            .unwrap();
    assert_eq!(links.target("next"), Some("/4"));
    assert_eq!(links.target("prev"), Some("/2"));
    assert_eq!(links.relation("y"), None);
    assert_eq!(links.relation("x").unwrap().relations().collect::<Vec<_>>(), ["x", "NEXT"]);
    assert_eq!(links.iter().next().unwrap().relations().collect::<Vec<_>>(), ["next"]);
}

#[test]
fn several_lines_are_one_header() {
    let mut headers = HeaderMap::new();
    assert!(Links::of(&headers).unwrap().is_empty());
    headers.append(LINK, "</1>; rel=prev".parse().unwrap());
    headers.append(LINK, "</2>; rel=next, </3>; rel=last".parse().unwrap());
    let links = Links::of(&headers).unwrap();
    assert_eq!((&links).into_iter().map(|link| &*link.target).collect::<Vec<_>>(), ["/1", "/2", "/3"]);
    assert!(!links.is_empty());
}

#[test]
fn broken_syntax_is_an_error_at_its_position() {
    for (value, expected, position) in [
        ("next", "\"<\" before a target", 0),
        ("<a>, /b", "\"<\" before a target", 5),
        ("<a", "\">\" behind a target", 2),
        ("<a b>", "\">\" behind a target", 2),
        ("<a\u{7f}>", "\">\" behind a target", 2),
        ("<a<b>", "\">\" behind a target", 2),
        ("<a>; =x", "name of a parameter", 5),
        ("<a>; rel=", "value of a parameter", 9),
        ("<a>; rel=,", "value of a parameter", 9),
        ("<a>; rel=\"next", "quotation mark behind a value", 14),
        ("<a>; rel=\"next\\", "quotation mark behind a value", 15),
        ("<a>; rel=\"next\\\"", "quotation mark behind a value", 16),
        ("<a> rel=next", "\",\" behind a link", 4),
        ("<a>; rel=\"a\"b", "\",\" behind a link", 12),
        ("<a><b>", "\",\" behind a link", 3),
    ] {
        assert_eq!(value.parse::<Links>(), Err(LinksError { expected, position }), "{value}");
    }
}

#[test]
fn the_number_of_links_is_bounded() {
    let links = |count: usize| vec!["<>"; count].join(",").parse::<Links>();
    assert_eq!(links(MAX_LINKS).unwrap().iter().len(), MAX_LINKS);
    assert_eq!(links(MAX_LINKS + 1).unwrap_err().expected, "end after 1000 links");
}
