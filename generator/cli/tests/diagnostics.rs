//! Tests the printed diagnostics of descriptions and recordings, letter by letter.
//!
//! The cases are those of the generator, in `generator/tests/diagnostics`; `rendered/` holds the output for each. This
//! accepts the output as the expected output:
//!
//! ```sh
//! ACCEPT=1 cargo test -p oas-client --test diagnostics
//! ```
#![allow(clippy::unwrap_used, clippy::indexing_slicing, reason = "a test fails by panicking")]

use std::{fs, path::Path};

use expected_files::files_below;
use oas_client::diagnostics::{Files, Format, write};
use oas_client_generator::{Diagnostic, Highlight, Options, Recording, code, generate};

#[test]
fn every_problem_is_shown_with_an_excerpt() {
    let tests = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests");
    let folder = tests.join("../../tests/diagnostics");
    let shelf = fs::read_to_string(folder.join("shelf.yaml")).unwrap();
    let mut expected = Vec::new();
    for file in files_below(&folder) {
        let name = file.file_name().unwrap().to_str().unwrap();
        let kind = file.extension().unwrap().to_str().unwrap();
        if !["yaml", "har"].contains(&kind) {
            continue;
        }
        let text = fs::read_to_string(&file).unwrap();
        let diagnostics = if kind == "har" {
            generate(&shelf, &[Recording { name, text: &text }], &Options::new("shelf", "shelf.yaml"))
        } else {
            generate(&text, &[], &Options::new("shelf", name))
        };
        let diagnostics = diagnostics.map_or_else(|diagnostics| diagnostics, |output| output.diagnostics);
        let mut files = if kind == "har" { Files::new("shelf.yaml", &shelf) } else { Files::new(name, &text) };
        files.add(name, name, &text);
        let rendered = Path::new("rendered").join(file.strip_prefix(&folder).unwrap()).with_extension("txt");
        expected.push((rendered.display().to_string(), plain(&diagnostics, &files)));
    }
    assert!(expected.len() > 30, "the cases are missing");
    expected_files::check(&tests, expected, "cargo test -p oas-client --test diagnostics");
}

fn written(diagnostics: &[Diagnostic], files: &Files<'_>, format: Format) -> String {
    let mut bytes = Vec::new();
    write(diagnostics, files, format, &mut bytes).unwrap();
    String::from_utf8(bytes).unwrap()
}

fn plain(diagnostics: &[Diagnostic], files: &Files<'_>) -> String {
    anstream::adapter::strip_str(&written(diagnostics, files, Format::Human)).to_string()
}

fn at(text: &str, pointer: &str, highlight: Highlight) -> String {
    plain(&[Diagnostic::new(code::RAW_JSON, pointer, "odd", "").on(highlight)], &Files::new("a.yaml", text))
}

/// Only the place and the excerpt.
fn excerpt(text: &str, pointer: &str, highlight: Highlight) -> String {
    let lines = at(text, pointer, highlight);
    let lines =
        lines.lines().filter(|line| line.contains("-->") || line.starts_with(char::is_numeric)).map(str::trim_end);
    lines.collect::<Vec<_>>().join("\n")
}

#[test]
fn values_and_keys_are_distinguished() {
    let text = "info:\n  title: Shelf\n  version: 1\n";
    assert_eq!(excerpt(text, "/info/title", Highlight::Value), " --> a.yaml:2:10\n2 |   title: Shelf");
    assert_eq!(excerpt(text, "/info/title", Highlight::Key), " --> a.yaml:2:3\n2 |   title: Shelf");
    // Of many lines, the key says more.
    assert_eq!(excerpt(text, "/info", Highlight::Value), " --> a.yaml:1:1\n1 | info:");
    assert_eq!(excerpt("a:\n- b\n- c: 1\n  d: 2\n", "/a/1", Highlight::Value), " --> a.yaml:3:3\n3 | - c: 1");
}

#[test]
fn a_missing_value_is_shown_by_its_parent() {
    let text = "info: {title: Shelf}\npaths: {}\n";
    assert_eq!(excerpt(text, "/info/version/major", Highlight::Value), " --> a.yaml:1:7\n1 | info: {title: Shelf}");
    assert_eq!(excerpt(text, "/components/schemas", Highlight::Key), " --> a.yaml:1:1\n1 | info: {title: Shelf}");
    assert_eq!(excerpt("[1, 2]", "/7", Highlight::Value), " --> a.yaml:1:1\n1 | [1, 2]");
    assert_eq!(excerpt("", "/a", Highlight::Value), " --> a.yaml:1:1\n1 |");
    // The index has the values before a syntax error.
    assert_eq!(excerpt("a: 1\nb: ]\n", "/a", Highlight::Value), " --> a.yaml:1:4\n1 | a: 1");
}

#[test]
fn aliases_and_merge_keys_are_shown_at_their_target() {
    let text = "base: &base {title: Shelf}\ninfo: *base\nmore: {<<: *base, a: 1}\nlist: {<<: [{b: 1}, *base]}\nround: &r {<<: *r}\n";
    assert_eq!(excerpt(text, "/info/title", Highlight::Value), " --> a.yaml:1:21\n1 | base: &base {title: Shelf}");
    assert_eq!(excerpt(text, "/more/title", Highlight::Key), " --> a.yaml:1:14\n1 | base: &base {title: Shelf}");
    assert_eq!(excerpt(text, "/list/title", Highlight::Key), " --> a.yaml:1:14\n1 | base: &base {title: Shelf}");
    // A wrong alias is marked itself.
    assert_eq!(excerpt(text, "/info", Highlight::Value), " --> a.yaml:2:7\n2 | info: *base");
    assert_eq!(excerpt(text, "/round/title", Highlight::Key), " --> a.yaml:5:1\n5 | round: &r {<<: *r}");
}

#[test]
fn mistakes_in_options_have_no_file() {
    let (diagnostic, files) = (
        Diagnostic::new(code::WRONG_TYPE, "", "odd", "say it otherwise").on(Highlight::Options),
        Files::new("a.yaml", "a: 1"),
    );
    let shown = |format| written(std::slice::from_ref(&diagnostic), &files, format);
    assert_eq!(
        plain(std::slice::from_ref(&diagnostic), &files),
        "error[wrong-type]: odd\n |\n = help: say it otherwise\n\n"
    );
    assert_eq!(shown(Format::Github), "::error title=wrong-type::odd%0Ahelp: say it otherwise\n");
    assert!(shown(Format::Json).contains(r#""file":"","line":null,"column":null"#));
    assert_eq!(diagnostic.to_string(), "error[wrong-type]: odd\n  help: say it otherwise");
}

#[test]
fn columns_count_characters_and_carets_stand_below_wide_ones() {
    let text = "# 本\n本の名前: {題: ワワ, b: 1}\n";
    let expected = "warning[raw-json]: odd\n --> a.yaml:2:15\n  |\n2 | 本の名前: {題: ワワ, b: 1}\n  |                      ^\n  |\n  = note: in \
                    `本の名前`, `b` (#/本の名前/b)\n\n";
    assert_eq!(at(text, "/本の名前/b", Highlight::Key), expected);
}

#[test]
fn ends_of_lines_tabs_and_marks_of_byte_order_move_nothing() {
    let lines = "\u{feff}info:\r\n  title: Shelf\r\n  other: 1\r\n";
    assert_eq!(excerpt(lines, "/info/title", Highlight::Value), " --> a.yaml:2:10\n2 |   title: Shelf");
    assert_eq!(excerpt(lines, "/info", Highlight::Key), " --> a.yaml:1:1\n1 | info:");
    let tabs = "{\n\t\"info\": {\n\t\t\"title\":\t7\n\t}\n}";
    assert_eq!(excerpt(tabs, "/info/title", Highlight::Value), " --> a.yaml:3:12\n3 |         \"title\":    7");
}

#[test]
fn names_that_json_escapes_are_found() {
    let text = r#"{"\ud83d\ude00": 1, "a\/b": {"\u00e9": 2}, "c~d": 3}"#;
    for (pointer, column) in [("/a~1b/é", 40), ("/c~0d", 51)] {
        let found = excerpt(text, pointer, Highlight::Value);
        assert!(found.starts_with(&format!(" --> a.yaml:1:{column}\n")), "{found}");
    }
}

#[test]
fn a_long_line_is_cut() {
    let many: String = (0..40_000).map(|index| format!("\"k{index}\":{{\"é\":{index}}},")).collect();
    let text = format!("{{{many}\"last\":{{\"odd\":7}}}}");
    let diagnostics: Vec<_> =
        (0..100).map(|index| Diagnostic::new(code::RAW_JSON, &format!("/k{}", index * 399), "odd", "")).collect();
    let shown = plain(&diagnostics, &Files::new("a.json", &text));
    assert!(shown.lines().all(|line| line.chars().count() < 140));
    assert!(shown.starts_with("warning[raw-json]: odd\n --> a.json:1:7\n  |\n1 | {\"k0\":{\"é\":0},"), "{shown}");

    let column = text.chars().count() - 2;
    let expected = format!("warning[raw-json]: odd\n --> a.json:1:{column}\n  |\n1 | …");
    let shown = at(&text, "/last/odd", Highlight::Value).replace("a.yaml", "a.json");
    assert!(shown.starts_with(&expected), "{shown}");
    assert!(shown.contains("\"last\":{\"odd\":7}}\n"), "{shown}");
}

#[test]
fn a_syntax_error_has_a_line_and_a_column() {
    let text = "a: é [\nb\n";
    assert_eq!(excerpt(text, "", Highlight::Line(1, 6, 1)), " --> a.yaml:1:6\n1 | a: é [");
    assert_eq!(excerpt(text, "", Highlight::Line(1, 99, 1)), " --> a.yaml:1:7\n1 | a: é [");
    assert_eq!(excerpt("a: [\r\nb\r\n", "", Highlight::Line(1, 99, 1)), " --> a.yaml:1:5\n1 | a: [");
    assert_eq!(excerpt(text, "", Highlight::Line(99, 1, 1)), " --> a.yaml:2:2\n2 | b");
}

#[test]
fn control_characters_reach_no_terminal() {
    let text = "a\u{1b}[31m: \u{202e}x\n";
    let diagnostic =
        Diagnostic::new(code::WRONG_TYPE, "/a\u{1b}[31m", "odd \u{1b}[31m", "mend\u{7}\nit").in_file("b\u{1b}.yaml");
    let mut files = Files::new("a.yaml", "");
    files.add("b\u{1b}.yaml", "b\u{1b}.yaml", text);
    for file in ["b\u{1b}.yaml", "missing\u{1b}.yaml"] {
        let shown = written(&[diagnostic.clone().in_file(file)], &files, Format::Human);
        let plain = anstream::adapter::strip_str(&shown).to_string();
        assert!(!plain.contains(['\u{1b}', '\u{202e}', '\u{7}']), "{plain:?}");
        assert!(!shown.contains("odd \u{1b}"), "{shown:?}");
    }
}

#[test]
fn json_has_a_line_for_each_problem() {
    let text = "info: {title: 7}\n";
    let mut files = Files::new("shelf.yaml", text);
    files.add("books.har", "recordings/books.har", "{\n  \"log\": 1\n}");
    let diagnostics = [
        Diagnostic::new(code::WRONG_TYPE, "/info/title", "this is `7`", "put it in quotes"),
        Diagnostic::new(code::RAW_JSON, "/log", "a \"recorded\"\nthing", "").in_file("books.har").see(
            "/info",
            Highlight::Key,
            "described here",
        ),
        Diagnostic::new(code::WRONG_TYPE, "/x", "elsewhere", "").in_file("unread.yaml"),
    ];
    let expected = [
        r#"{"severity":"error","code":"wrong-type","message":"this is `7`","file":"shelf.yaml","line":1,"column":15,"end_line":1,"end_column":16,"pointer":"/info/title","help":"put it in quotes","fix":null,"related":[]}"#,
        r#"{"severity":"warning","code":"raw-json","message":"a \"recorded\"\nthing","file":"recordings/books.har","line":2,"column":10,"end_line":2,"end_column":11,"pointer":"/log","help":"","fix":null,"related":[{"message":"described here","file":"shelf.yaml","line":1,"column":1,"end_line":1,"end_column":5,"pointer":"/info"}]}"#,
        r#"{"severity":"error","code":"wrong-type","message":"elsewhere","file":"unread.yaml","line":null,"column":null,"end_line":null,"end_column":null,"pointer":"/x","help":"","fix":null,"related":[]}"#,
    ];
    assert_eq!(written(&diagnostics, &files, Format::Json).lines().collect::<Vec<_>>(), expected);
    let commands = [
        "::error file=shelf.yaml,line=1,col=15,endLine=1,endColumn=16,title=wrong-type::this is `7`%0Ahelp: put it in quotes",
        "::warning file=recordings/books.har,line=2,col=10,endLine=2,endColumn=11,title=raw-json::a \"recorded\"%0Athing%0Adescribed here: shelf.yaml:1:1",
        "::error file=unread.yaml,title=wrong-type::elsewhere",
    ];
    assert_eq!(written(&diagnostics, &files, Format::Github).lines().collect::<Vec<_>>(), commands);
    assert_eq!(written(&[], &files, Format::Human), "");
}

#[test]
fn sarif_has_rules_regions_related_locations_and_fixes() {
    let text = "info: {title: 7}\npaths:\n  health: {}\n";
    let mut files = Files::new("my shelf#1?.yaml", text);
    files.add("books.har", "recordings/books.har", "{}");
    let diagnostics = [
        Diagnostic::new(code::PATH_WITHOUT_SLASH, "/paths/health", "no slash", "write `/health`")
            .on(Highlight::Key)
            .correct_with("/health"),
        Diagnostic::new(code::RAW_JSON, "/log", "odd", "").in_file("books.har").see(
            "/info",
            Highlight::Key,
            "described here",
        ),
        Diagnostic::new(code::INVALID_OPTION, "", "no such option", "").on(Highlight::Options),
    ];
    let sarif: serde_json::Value = serde_json::from_str(&written(&diagnostics, &files, Format::Sarif)).unwrap();
    let run = &sarif["runs"][0];
    let rules: Vec<_> =
        run["tool"]["driver"]["rules"].as_array().unwrap().iter().map(|rule| rule["id"].as_str().unwrap()).collect();
    assert_eq!(rules, ["invalid-option", "path-without-slash", "raw-json"]);
    let [path, raw, option] = &run["results"].as_array().unwrap()[..] else { panic!("{run}") };
    assert_eq!(path["message"]["text"], "no slash\nhelp: write `/health`");
    let region = serde_json::json!({"startLine": 3, "startColumn": 3, "endLine": 3, "endColumn": 9});
    let physical = &path["locations"][0]["physicalLocation"];
    assert_eq!(
        (&physical["artifactLocation"]["uri"], &physical["region"]),
        (&"my%20shelf%231%3F.yaml".into(), &region)
    );
    let replacement = &path["fixes"][0]["artifactChanges"][0]["replacements"][0];
    assert_eq!((&replacement["deletedRegion"], &replacement["insertedContent"]["text"]), (&region, &"/health".into()));
    assert_eq!(raw["relatedLocations"][0]["message"]["text"], "described here");
    assert_eq!((&raw["level"], raw.get("fixes")), (&"warning".into(), None));
    assert_eq!(option["locations"][0], serde_json::json!({}));
    let empty: serde_json::Value = serde_json::from_str(&written(&[], &files, Format::Sarif)).unwrap();
    assert_eq!(empty["runs"][0]["results"], serde_json::json!([]));
}

#[test]
fn people_see_colours() {
    let files = Files::new("a.yaml", "a: 1\n");
    let shown = written(&[Diagnostic::new(code::WRONG_TYPE, "/a", "odd", "")], &files, Format::Human);
    assert!(shown.starts_with("\u{1b}["), "{shown:?}");
}

#[test]
fn a_text_cut_anywhere_is_shown() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../tests/diagnostics");
    for name in [
        "documents/unknown-keywords.yaml",
        "documents/merge-keys.yaml",
        "documents/duplicate-keys-json.yaml",
        "references/siblings.yaml",
    ] {
        let text = fs::read_to_string(folder.join(name)).unwrap();
        for (cut, _) in text.char_indices().step_by(5) {
            let text = &text[..cut];
            let diagnostics = generate(text, &[], &Options::new("cut", "cut.yaml"));
            let mut diagnostics = diagnostics.map_or_else(|diagnostics| diagnostics, |output| output.diagnostics);
            diagnostics.push(
                Diagnostic::new(code::WRONG_TYPE, "/paths/~1books/post/parameters/1", "odd", "").on(Highlight::Key),
            );
            assert!(plain(&diagnostics, &Files::new(name, text)).contains(&format!("--> {name}:")));
        }
    }
}
