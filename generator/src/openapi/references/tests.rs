use super::*;

#[test]
fn no_url_leaves_the_folder() {
    for url in [
        "../a.yaml",
        "x/../../a.yaml",
        "/a.yaml",
        "//host/a.yaml",
        "http://host/a.yaml",
        "file:a.yaml",
        r"..\a.yaml",
        "%2e%2e/a.yaml",
        "c:a.yaml",
        "..",
        ".",
        "",
    ] {
        assert_eq!(relative_file("api.yaml", url), None, "{url}");
    }
    assert_eq!(relative_file("deep/api.yaml", "../../a.yaml"), None);
}

#[test]
fn urls_are_relative_to_the_file_they_stand_in() {
    for (from, url, expected) in [
        ("api.yaml", "a.yaml", "a.yaml"),
        ("api.yaml", "./a%20b.yaml", "a b.yaml"),
        ("deep/er/x.yaml", "../a.yaml", "deep/a.yaml"),
        ("deep/x.yaml", "../a/./b/../c.yaml", "a/c.yaml"),
    ] {
        assert_eq!(relative_file(from, url).as_deref(), Some(expected), "{from} {url}");
    }
}

#[test]
fn references_are_parsed_into_file_and_pointer() {
    for (reference, file, pointer) in [
        ("#/components/schemas/Book", "deep/api.yaml", "/components/schemas/Book"),
        ("book.yaml", "deep/book.yaml", ""),
        ("../book.yaml#/a~1b", "book.yaml", "/a~1b"),
        ("#/paths/%2Fbooks%7E1x", "deep/api.yaml", "/paths/~1books~1x"),
    ] {
        let parsed = parse("deep/api.yaml", reference).unwrap();
        assert_eq!(parsed, Location::new(file, pointer), "{reference}");
    }
    assert!(matches!(parse("a.yaml", "#Book"), Err(Unresolved::Anchor(anchor)) if anchor == "Book"));
    assert!(matches!(parse("a.yaml", "file:///a"), Err(Unresolved::Absolute)));
    assert!(matches!(parse("a.yaml", "../a.yaml"), Err(Unresolved::OutsideFolder)));
}

#[test]
fn urls_are_resolved_by_rfc_3986() {
    let base = "https://x.example/v1/api.yaml?v=2";
    for (from, reference, expected) in [
        (base, "book.yaml#/a", "https://x.example/v1/book.yaml"),
        (base, "../../../book.yaml", "https://x.example/book.yaml"),
        (base, "/book.yaml?v=3", "https://x.example/book.yaml?v=3"),
        (base, "//y.example/book.yaml", "https://y.example/book.yaml"),
        (base, "b c.yaml#/a", "https://x.example/v1/b%20c.yaml"),
        (base, "bücher%20.yaml", "https://x.example/v1/b%C3%BCcher%20.yaml"),
        (base, "#/a", base),
        ("a.yaml", "https://x.example/v1/../b.yaml?c", "https://x.example/b.yaml?c"),
        ("a.yaml", "https://x.example//v1/./b.yaml", "https://x.example//v1/b.yaml"),
    ] {
        assert_eq!(parse(from, reference).unwrap().file, expected, "{from} {reference}");
    }
    for reference in ["file:///a.yaml", "urn:a", "https://x.example/%zz", "https://[x/a"] {
        assert!(matches!(parse(base, reference), Err(Unresolved::Absolute)), "{reference}");
    }
}

#[test]
fn references_are_written_as_they_are_parsed() {
    for from in ["api.yaml", "deep/api.yaml", "https://y.example/api.yaml"] {
        for target in [
            Location::new(if is_url(from) { from } else { "deep/api.yaml" }, "/a~1b/100%"),
            Location::new(if is_url(from) { "https://y.example/" } else { "odd #%.yaml" }, ""),
            Location::new("https://x.example/a%20b.yaml?v=1", "/a~1b/100%"),
        ] {
            assert_eq!(parse(from, &to(from, &target)).unwrap(), target);
        }
    }
}

#[test]
fn components_are_named_by_the_whole_reference() {
    assert_eq!(component_name("#/components/schemas/a%20b~1c", "schemas").as_deref(), Some("a b/c"));
    assert_eq!(component_name("#/components/schemas/Book/items", "schemas"), None);
    assert_eq!(component_name("#/components/schemasX/Book", "schemas"), None);
    assert_eq!(component_name("book.yaml#/components/schemas/Book", "schemas"), None);
    assert_eq!(enclosing_component("/components/schemas/Book/items").unwrap(), ("schemas".into(), "Book".into()));
    for (target, name) in [("Book", "Book"), ("#/components/schemas/a~1b", "a/b"), ("books.yaml#/Book", "Book")] {
        assert_eq!(mapped_schema(target), name);
    }
}

fn document() -> Value {
    let chain = (0..70).map(|index| format!("s{index}: {{$ref: '#/s{}'}}\n", index + 1)).collect::<String>();
    let text = "\
book: {type: object, properties: {title: {type: string}}}
alias: {$ref: '#/book'}
deep: {$ref: '#/alias/properties/title'}
a: {$ref: '#/b'}
b: {$ref: '#/a'}
itself: {$ref: '#/itself/x'}
";
    crate::yaml::value(&(text.to_owned() + &chain)).unwrap()
}

#[test]
fn chains_end_at_the_first_value_that_is_no_reference() {
    let document = document();
    for (pointer, expected) in
        [("/alias", "/book"), ("/deep", "/book/properties/title"), ("/alias/properties", "/book/properties"), ("", "")]
    {
        assert_eq!(resolve_in(&document, pointer).unwrap().location.pointer, expected, "{pointer}");
    }
}

#[test]
fn failures_have_a_reason() {
    let document = document();
    let why = |reference: &str| {
        let follower = Follower::new(|file: &str| (file == "api.yaml").then_some(&document));
        follower.follow("api.yaml", reference, |_| false).unwrap_err().to_string()
    };
    assert_eq!(why("#/a"), "is part of a circle of references");
    assert_eq!(why("#/itself"), "is part of a circle of references");
    assert_eq!(why("#/s0"), "has no target after 64 other references");
    assert_eq!(why("#/alias/items"), "has no target");
    assert_eq!(why("other.yaml"), "names a file that can't be read");
}
