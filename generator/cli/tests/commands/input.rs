//! Tests the input: descriptions of one file or several, selections and overlays.

use std::fs;

use crate::{Desk, SHELF};

#[test]
fn a_description_comes_from_standard_input_as_yaml_or_json() {
    let desk = Desk::new();
    let json = serde_json::to_string(&serde_yaml::from_str::<serde_yaml::Value>(SHELF).unwrap()).unwrap();
    for text in [SHELF, &json] {
        let run = desk.run_with(&["generate", "-", "--out", "my shelf"], text).ended(0);
        assert!(
            run.out.starts_with("generate: 2 operations, 1 model, 0 replay tests from standard input\n"),
            "{run:?}"
        );
        assert!(desk.read("my shelf/src/lib.rs").contains("from standard input. Do not edit."));
    }
    let run = desk.run_with(&["lint", "-"], "openapi: 3.0.3\ninfo: {title: 7, version: '1'}\npaths: {}\n").ended(1);
    assert!(run.err.contains("--> standard input:2:15"), "{run:?}");
    assert!(run.err.ends_with("standard input: 1 error, 0 warnings\n"), "{run:?}");
}

/// The shelf with a schema of another file.
pub(crate) fn in_two_files(reference: &str) -> String {
    let book = "    Book: {type: object, required: [title], properties: {title: {type: string, example: Walden}, pages: {type: integer}}}\n";
    assert!(SHELF.ends_with(book));
    SHELF.replace(book, &format!("    Book: {{$ref: '{reference}'}}\n"))
}

#[test]
fn a_description_may_be_made_of_several_files() {
    let desk = Desk::new();
    desk.write("shelf.yaml", &in_two_files("parts/book.yaml"));
    desk.write(
        "parts/book.yaml",
        "type: object\nrequired: [title]\nproperties: {title: {$ref: '../title.json#/of book'}}\n",
    );
    desk.write("title.json", r#"{"of book": {"type": "string", "about": "What is on its cover."}}"#);
    let run = desk.generate(&[]).ended(0);
    assert!(run.err.contains("--> title.json:1:32"), "{run:?}");
    assert!(desk.files().values().any(|text| text.contains("pub title: String")));
    // A part that changes makes the crate stale; one with a mistake is named, and leaves it as it is.
    desk.edit("title.json", r#""type": "string""#, r#""type": "integer""#);
    desk.generate(&["--check"]).ended(1);
    desk.write("parts/book.yaml", "type: object\nproperties: {title: {$ref: '../title.json#/of books'}}\n");
    let run = desk.generate(&[]).ended(1);
    assert!(
        run.err.contains(
            "error[unresolved-reference]: `$ref: ../title.json#/of books` has no target\n --> parts/book.yaml:2:28"
        ),
        "{run:?}"
    );
    let run = desk.run(&["lint", "shelf.yaml"]).ended(1);
    assert!(run.err.contains("--> parts/book.yaml:2:28"), "{run:?}");
    desk.write("parts/book.yaml", "type: {");
    let run = desk.generate(&[]).ended(1);
    assert!(run.err.contains("error[syntax]: `{` isn't closed\n --> parts/book.yaml:1:7"), "{run:?}");
    // One that isn't there is an error, said once.
    let other = "other: {$ref: '../title.json#/of book'}";
    let book = format!("{{type: object, properties: {{title: {{$ref: '../titel.json#/of book'}}, {other}}}}}");
    desk.write("parts/book.yaml", &book);
    let run = desk.generate(&[]).ended(1);
    assert!(
        run.err.contains("error[unresolved-reference]: `$ref: ../titel.json#/of book` has no target: there is no file `titel.json`\n --> parts/book.yaml:1:43"),
        "{run:?}"
    );
    assert!(run.err.contains("did you mean `title.json`?") && run.err.contains("1 error"), "{run:?}");
    assert_eq!(run.err.matches("titel.json#").count(), 2, "{run:?}");
    // From standard input there is no folder.
    let run = desk.run_with(&["lint", "-"], &in_two_files("title.json#/of book")).ended(0);
    assert!(run.err.contains("`$ref: title.json#/of book` names a file that can't be read"), "{run:?}");
}

#[cfg(unix)]
#[test]
fn no_file_outside_of_the_description_s_folder_is_read() {
    let desk = Desk::new();
    desk.write("secret.yaml", "{type: object, properties: {secret: {type: string}}}");
    std::os::unix::fs::symlink(desk.path("secret.yaml"), desk.path("linked.yaml")).unwrap();
    fs::create_dir(desk.path("spec")).unwrap();
    std::os::unix::fs::symlink(desk.path("secret.yaml"), desk.path("spec/linked.yaml")).unwrap();
    std::os::unix::fs::symlink(desk.path(""), desk.path("spec/up")).unwrap();
    let absolute = desk.path("secret.yaml").to_str().unwrap().to_owned();
    for reference in [
        "../secret.yaml",
        "linked.yaml",
        "up/secret.yaml",
        "x/../../secret.yaml",
        &absolute,
        &format!("file://{absolute}"),
    ] {
        desk.write("spec/shelf.yaml", &in_two_files(reference));
        let run = desk.run(&["generate", "spec/shelf.yaml", "--out", "my shelf"]).ended(0);
        assert!(run.err.contains(&format!("`$ref: {reference}` ")), "{run:?}");
        assert!(desk.files().values().all(|text| !text.contains("pub secret")), "{reference}");
    }
    // A link that stays inside is a file like others.
    desk.write("shelf.yaml", &in_two_files("linked.yaml"));
    desk.generate(&[]).ended(0);
    assert!(desk.files().values().any(|text| text.contains("pub secret")));
}

/// Files that nothing which counts refers to are not opened, whatever is in them.
#[test]
fn files_that_data_refers_to_may_be_anything() {
    let desk = Desk::new();
    fs::write(desk.path("cover.png"), b"\x89PNG\xff\0").unwrap();
    desk.write("fetch.sh", "if [ a ]; then\n\techo: *x\nfi\n");
    let read = "type: object, properties: {title: {type: string, example: {$ref: cover.png}}}";
    let described = in_two_files("cover.png").replace("$ref: 'cover.png'", read);
    let sampled = "operationId: FetchBook\n      x-codeSamples: [{source: {$ref: fetch.sh}}]";
    desk.write("shelf.yaml", &described.replace("operationId: FetchBook", sampled));
    let run = desk.run(&["lint", "shelf.yaml"]).ended(0);
    assert!(run.out.ends_with("shelf.yaml: 0 errors, 0 warnings\n"), "{run:?}");
    desk.write("shelf.yaml", &in_two_files("cover.png"));
    let run = desk.run(&["lint", "shelf.yaml"]).ended(1);
    assert!(
        run.err.contains("error: cover.png can't be read") && run.err.contains("save the file as UTF-8"),
        "{run:?}"
    );
}

#[test]
fn a_file_called_like_standard_input_is_a_file() {
    let desk = Desk::new();
    desk.write("shelf.yaml", &in_two_files("-#/Book"));
    desk.write("-", "Book: {type: object, properties: {author: {type: string}}}");
    desk.generate(&[]).ended(0);
    assert!(desk.files().values().any(|text| text.contains("pub author")));
}

#[test]
fn keys_that_stand_twice_in_another_file_are_both_shown_there() {
    let desk = Desk::new();
    desk.write("shelf.yaml", &in_two_files("book.yaml"));
    desk.write("book.yaml", "type: object\ntype: object\n");
    let run = desk.run(&["lint", "shelf.yaml", "--message-format", "json"]).ended(1);
    let first = r#""related":[{"message":"the first one is here","file":"book.yaml","line":1,"#;
    assert!(run.out.contains(r#""file":"book.yaml","line":2,"#) && run.out.contains(first), "{run:?}");
}

#[test]
fn files_of_the_same_name_of_two_descriptions_are_distinguished() {
    let desk = Desk::new();
    let event = "post: {requestBody: {content: {application/x-www-form-urlencoded: {schema: {$ref: 'common.yaml#/Event'}}}}, responses: {'200': {description: ok}}}";
    let hooks = format!("openapi: 3.0.3\ninfo: {{title: Hooks, version: '1'}}\npaths:\n  /events:\n    {event}\n");
    desk.write("shelf.yaml", &in_two_files("common.yaml#/Book"));
    desk.write("hooks/hooks.yaml", &hooks);
    let book = "\n\nBook: {type: object, properties: {title: {type: string}}}\n";
    let lent = "Event: {type: object, properties: {book: {type: string}}}\n";
    let run = |book: &str, event: &str| {
        desk.write("common.yaml", book);
        desk.write("hooks/common.yaml", event);
        desk.generate(&["--webhooks", "hooks/hooks.yaml", "--message-format", "json"])
    };
    for (book, event, expected) in [
        (&*book.replace("type: string", "type: string, tpye: string"), lent, r#""file":"common.yaml","line":3,"#),
        (book, &*lent.replace("type: string", "type: string, tpye: string"), r#""file":"hooks/common.yaml","line":1,"#),
    ] {
        let run = run(book, event).ended(0);
        let shown: Vec<_> = run.out.lines().filter(|line| line.contains("tpye")).collect();
        assert!(shown.len() == 1 && shown.iter().all(|line| line.contains(expected)), "{run:?}");
    }
    // Of two places, both are in the webhooks' own file.
    desk.write("hooks/hooks.yaml", &hooks.replace("title: Hooks", "title: Hooks, title: Hooks"));
    let run = run(book, lent).ended(1);
    let file = r#""file":"hooks/hooks.yaml","line":2,"#;
    assert_eq!(run.out.matches(file).count(), 2, "{run:?}");
}

/// Links that lead to where they stand give a file as many names as there are ways.
#[cfg(unix)]
#[test]
fn a_file_of_many_names_is_read_once() {
    let desk = Desk::new();
    for link in ["a", "b"] {
        std::os::unix::fs::symlink(".", desk.path(link)).unwrap();
    }
    desk.write("shelf.yaml", &in_two_files("b/book 100%25%23.yaml#/Book"));
    let book = "{type: object, properties: {title: {$ref: 'a/shelf.yaml#/components/schemas/Title'}, a: {$ref: 'a/book 100%25%23.yaml#/Book'}, b: {$ref: 'b/book 100%25%23.yaml#/Book'}}}";
    desk.write("book 100%#.yaml", &format!("Book: {book}\n"));
    desk.edit("shelf.yaml", "  schemas:\n", "  schemas:\n    Title: {type: string, maxLength: 7}\n");
    let run = desk.generate(&[]).ended(0);
    assert!(run.out.starts_with("generate: 2 operations, 1 model, "), "{run:?}");
    assert!(run.err.is_empty(), "{run:?}");
}

#[cfg(unix)]
#[test]
fn other_files_are_bounded_in_number_and_size() {
    let desk = Desk::new();
    for link in ["a", "b"] {
        std::os::unix::fs::symlink(".", desk.path(link)).unwrap();
    }
    desk.write("book.yaml", "{type: object}");
    let way = |number: usize| (0..14).map(|bit| if number >> bit & 1 == 0 { "a/" } else { "b/" }).collect::<String>();
    let property = |number: usize| format!("p{number}: {{$ref: {}book.yaml}}", way(number));
    let properties = (0..10_001).map(property).collect::<Vec<_>>().join(", ");
    let book = |schema: &str| in_two_files("book.yaml").replace("{$ref: 'book.yaml'}", schema);
    desk.write("shelf.yaml", &book(&format!("{{type: object, properties: {{{properties}}}}}")));
    let run = desk.run(&["lint", "shelf.yaml"]).ended(1);
    assert!(run.err.contains("error: the files that shelf.yaml refers to are more than 10000"), "{run:?}");
    for part in ["1.yaml", "2.yaml"] {
        fs::File::create(desk.path(part)).unwrap().set_len(33 << 20).unwrap();
    }
    desk.write("shelf.yaml", &book("{allOf: [{$ref: 1.yaml}, {$ref: 2.yaml}]}"));
    let run = desk.run(&["lint", "shelf.yaml"]).ended(1);
    assert!(run.err.contains("error: the files that shelf.yaml refers to hold more than 64 MB"), "{run:?}");
}

#[test]
fn unsaved_text_is_read_in_place_of_its_file() {
    let desk = Desk::new();
    desk.write("spec/title.json", r#"{"of books": {"type": "string"}}"#);
    let text = desk
        .read("shelf.yaml")
        .replace("title: {type: string, example: Walden}", "title: {$ref: 'title.json#/of books'}");
    let arguments = ["lint", "-", "--stdin-path", "spec/shelf.yaml", "--message-format", "json"];
    let run = desk.run_with(&arguments, &text).ended(0);
    assert_eq!((run.out.as_str(), run.err.as_str()), ("", "spec/shelf.yaml: 0 errors, 0 warnings\n"));
    let run = desk.run_with(&arguments, &text.replace("title.json#/of books", "title.json#/of bks")).ended(1);
    assert!(run.out.contains(r#""file":"spec/shelf.yaml","line":"#), "{run:?}");
    let run = desk.run(&["lint", "shelf.yaml", "--stdin-path", "shelf.yaml"]).ended(2);
    assert!(run.err.contains("write `-` as SPEC"), "{run:?}");
}

#[test]
fn a_selection_is_applied_and_an_empty_one_is_an_error() {
    let desk = Desk::new();
    let run = desk.generate(&["--only", "tag:Boks"]).ended(2);
    let expected = "error[invalid-option]: `tag:Boks` selects no operation\n |\n = help: did you mean `Books`?\n\n1 error, 0 warnings; my shelf was left as it is\n";
    assert_eq!(run.err, expected);
    assert!(!desk.path("my shelf").exists());
    let run = desk.generate(&["--only", "tga:Books"]).ended(2);
    assert!(run.err.contains("unknown selector `tga:`: did you mean `tag:`?"), "{run:?}");
    let run = desk.generate(&["--only", "tag:Books", "--only", "/health", "--exclude", "GET /health"]).ended(0);
    assert!(run.out.contains("\n         1 operation skipped by the selection\n"), "{run:?}");
    assert!(desk.path("my shelf/src/books.rs").exists() && !desk.path("my shelf/src/health.rs").exists());
}

#[test]
fn overlays_patch_and_their_mistakes_are_reported_in_their_files() {
    let desk = Desk::new();
    let head = "overlay: 1.0.0\ninfo: {title: A patch, version: 1.0.0}\nactions:\n";
    desk.write("a patch.yaml", &format!("{head}  - {{target: \"$.paths['/health']\", remove: true}}\n"));
    desk.generate(&["--overlay", "a patch.yaml"]).ended(0);
    assert!(!desk.path("my shelf/src/health.rs").exists());
    desk.write("a patch.yaml", &format!("{head}  - {{target: \"$.paths['/heath']\", remove: true}}\n"));
    let run = desk.generate(&["--overlay", "a patch.yaml"]).ended(1);
    assert!(run.err.contains("--> a patch.yaml:4:"), "{run:?}");
}
