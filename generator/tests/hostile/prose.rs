//! Prose stays prose, wherever it stands: it never runs, links, hides, or breaks out of its comment.

use std::cell::Cell;

use fastrand::Rng;
use serde_json::{Value, json};

use crate::{
    emitted::{docs, sound},
    markdown::live,
};

/// Prose in every place that has some. `prose` is asked for each, by the place's name.
fn described(prose: &dyn Fn(&str) -> String) -> Value {
    json!({
        "openapi": "3.0.3",
        "info": {"title": prose("title"), "version": prose("version"), "description": prose("info")},
        "servers": [
            {"url": "https://{zone}.shelf.example", "description": prose("server"),
             "variables": {"zone": {"default": "north", "enum": ["north", "south"], "description": prose("variable")}}},
        ],
        "tags": [{"name": "books", "description": prose("tag")}],
        "security": [{"key": []}],
        "paths": {"/books/{id}": {
            "summary": prose("path summary"), "description": prose("path"),
            "parameters": [{"name": "id", "in": "path", "required": true, "description": prose("path parameter"), "schema": {"type": "string"}}],
            "get": {
                "tags": ["books"], "operationId": "fetchBook", "summary": prose("summary"), "description": prose("operation"),
                "parameters": [
                    {"name": "q", "in": "query", "description": prose("query"), "schema": {"type": "string"}},
                    {"name": "X-Must", "in": "header", "required": true, "description": prose("header"), "schema": {"type": "string"}},
                ],
                "responses": {"200": {
                    "description": prose("response"),
                    "content": {"application/json": {"schema": {"$ref": "#/components/schemas/Book"}}},
                }},
            },
            "put": {
                "tags": ["books"], "operationId": "replaceBook", "description": prose("lone description"),
                "requestBody": {"description": prose("body"), "required": true,
                    "content": {"application/json": {"schema": {"$ref": "#/components/schemas/Book"}}}},
                "responses": {"204": {"description": prose("no content")}},
            },
            "servers": [{"url": "https://files.example", "description": prose("own server"), "x-oas-client": {"name": "files"}}],
        }},
        "components": {
            "securitySchemes": {"key": {"type": "http", "scheme": "bearer", "description": prose("scheme")}},
            "schemas": {
                "Book": {
                    "type": "object", "required": ["id"], "title": prose("schema title"), "description": prose("schema"),
                    "properties": {
                        "id": {"type": "string", "description": prose("property")},
                        "kind": {"type": "string", "enum": ["new", "used"], "description": prose("enum"),
                                 "x-enum-descriptions": [prose("value"), prose("last value")]},
                        "cover": {"oneOf": [{"$ref": "#/components/schemas/Hard"}, {"type": "string"}], "description": prose("union")},
                    },
                },
                "Hard": {"type": "object", "description": prose("member"), "properties": {"cloth": {"type": "boolean", "description": prose("flag")}}},
            },
        },
    })
}

fn delivered(prose: &dyn Fn(&str) -> String) -> Value {
    json!({
        "openapi": "3.0.3",
        "info": {"title": prose("webhooks title"), "version": "1", "description": prose("webhooks")},
        "paths": {"/lent": {"post": {
            "operationId": "Lent", "summary": prose("delivery"), "description": prose("delivery description"),
            "requestBody": {"content": {"application/x-www-form-urlencoded": {"schema": {
                "oneOf": [{"$ref": "#/components/schemas/Lend"}],
                "discriminator": {"propertyName": "Kind"},
            }}}},
            "responses": {"200": {"description": prose("reply")}},
        }}},
        "components": {"schemas": {"Lend": {
            "type": "object", "required": ["Kind"], "description": prose("event"),
            "properties": {"Kind": {"type": "string"}, "Book": {"type": "string", "description": prose("event field")}},
        }}},
    })
}

/// The locations whose prose becomes documentation.
const SHOWN: [&str; 22] = [
    "title",
    "info",
    "variable",
    "own server",
    "tag",
    "summary",
    "operation",
    "query",
    "header",
    "lone description",
    "path parameter",
    "body",
    "scheme",
    "schema",
    "property",
    "enum",
    "value",
    "last value",
    "member",
    "flag",
    "webhooks title",
    "event field",
];

/// The code blocks and links in a description's documentation, file by file.
fn emitted(prose: &dyn Fn(&str) -> String) -> Vec<(String, Vec<String>)> {
    let output = sound(&described(prose), &delivered(prose));
    let files = output.files.into_iter().map(|file| {
        let found = match file.path.ends_with(".rs") {
            true => docs(&file.text).iter().flat_map(|doc| live(doc)).collect(),
            false => live(&file.text),
        };
        (file.path, found)
    });
    files.collect()
}

fn harmless(place: &str) -> String {
    format!("The {place}, so to say.")
}

/// Tries every attack, alone and among other prose, several at a time: each stands in some places, the next in others.
fn unsupported<'a>(attacks: impl IntoIterator<Item = impl AsRef<str> + 'a>) {
    let ours = emitted(&harmless);
    let among = |attack: String| {
        let (below, between) = (format!("Some words\n{attack}"), format!("Some words.\n\n{attack}\n\nMore."));
        [attack, below, between]
    };
    let texts: Vec<_> = attacks.into_iter().flat_map(|attack| among(attack.as_ref().to_owned())).collect();
    for some in texts.chunks(12) {
        let next = Cell::new(0);
        let in_turn = |_: &str| {
            next.set(next.get() + 1);
            some[next.get() % some.len()].clone()
        };
        if emitted(&in_turn) != ours {
            for text in some {
                assert_eq!(emitted(&|_| text.clone()), ours, "{text:?}");
            }
            panic!("together: {some:?}");
        }
    }
}

#[test]
fn every_location_is_tried() {
    let mark = |place: &str| format!("Zq{}.", place.replace(' ', "q"));
    let output = sound(&described(&mark), &delivered(&mark));
    let all: String =
        output.files.iter().filter(|file| file.path.ends_with(".rs")).flat_map(|file| docs(&file.text)).collect();
    for place in SHOWN {
        assert!(all.contains(&mark(place)), "{place}");
    }
}

#[test]
fn code_never_runs() {
    let mut attacks = Vec::new();
    for fence in ["```", "~~~", "````", "~~~~~", "   ```", "\t```", "\r```"] {
        for info in [
            "",
            "rust",
            " rust",
            "rust,ignore",
            "no_run",
            "text,rust",
            "{.rust}",
            "text\trust",
            "ru`st",
            "should_panic",
        ] {
            for close in ["", fence, "``", "```x", "~~~ x", "  ```  "] {
                attacks.push(format!("{fence}{info}\npanic!();\n{close}\nmore"));
            }
        }
    }
    unsupported(attacks);
}

#[test]
fn code_in_lists_and_quotes_never_runs() {
    let mut attacks = Vec::new();
    for marker in
        ["- ", "* ", "+ ", "1. ", "7) ", "123456789. ", "> ", ">> ", "- > ", "> - ", "- - - ", "-     ", "[ ] "]
    {
        for indent in ["", "  ", "    ", "        ", "\t", "\u{a0}\u{a0}\u{a0}\u{a0}", "\u{3000}    "] {
            for code in [
                "```rust\nX\npanic!()\nX```",
                "~~~\nXpanic!()\nX~~~",
                "    panic!()",
                "\n\n    panic!()\n\n\n    panic!()",
            ] {
                attacks.push(format!("{marker}item\n\n{indent}{}", code.replace('X', indent)));
                attacks.push(format!("{marker}{code}\n{indent}after"));
            }
        }
    }
    unsupported(attacks);
}

/// An item's text hangs below its marker, which may be ten columns wide: nothing may make code of that.
#[test]
fn prose_after_a_block_below_a_wide_item_is_no_code() {
    let blocks =
        ["```\n```", "~~~\nx\n~~~", "***", "# x", "| a |\n|---|", "a | b\n--|--", "<b>", "> x", "[a]: b", "==="];
    unsupported(blocks.map(|block| format!("123456789. item\n{block}\npanic!()\npanic!()")));
    unsupported(blocks.map(|block| format!("- item\n\n12345. item\n{block}\npanic!()\n\npanic!()")));
}

#[test]
fn attributes_and_ends_of_comments_stay_text() {
    unsupported([
        "*/ fn evil() {} /*",
        "\"] fn evil() {} #[doc = \"",
        "\"#",
        "r#\"",
        "#![doc = \"x\"]",
        "#[doc(html_root_url = \"https://x\")]",
        "\\",
        "\\\"",
        "\\\n",
        "{}",
        "{0}",
        "#![feature(x)]",
        "//! fn evil() {}",
        "/// x",
        "# use evil;",
        "## x",
        "include!(\"x\")",
        "-",
        "--- ",
        "- ",
        "1.",
        "+",
        "\u{85}fn evil() {}",
        "x\u{b}y\u{c}fn evil() {}",
    ]);
}

#[test]
fn html_stays_text() {
    unsupported([
        "<script>alert(1)</script>",
        "<b",
        "<b>bold</b>",
        "<img src=x onerror=alert(1)>",
        "<!-- hidden",
        "<!-- a -->",
        "<?php ?>",
        "<!DOCTYPE x>",
        "<![CDATA[ x ]]>",
        "</div>",
        "<div\nclass=x\n>",
        "<a href='javascript:x'>y</a>",
        "`<b>` <b> `",
        "``<b>``",
        "`\n<script>`\n</script>",
        "\\<b>",
        "\\\\<b>",
        "&lt;script&gt;",
        "<javascript:alert(1)>",
        "<mailto:a@b.example>",
        "<a@b.example>",
        "<https://a.example/<b>>",
        "<pre>\n\n    x\n\n</pre>",
    ]);
}

/// Lines are broken at spaces, also within a code span; what comes first on a line may start a block there.
#[ignore = "takes seconds unoptimised: cargo xtask deep-check"]
#[test]
fn breaking_lines_makes_no_blocks() {
    let mut attacks = Vec::new();
    for word in [
        "<script>",
        "<!--",
        "</div>",
        "<b>",
        "[a]:",
        "[^a]:",
        "```",
        "~~~",
        "#",
        "-",
        "1.",
        "1)",
        "***",
        "===",
        "---",
        "|",
        ">",
        "___",
        "<https://x",
    ] {
        for words in 0..14 {
            let text = format!("{}{word} code` and more", "sevenly ".repeat(words));
            attacks.extend([format!("`{text}"), format!("123. `a\n{text}"), format!("123. `{text}"), text]);
        }
    }
    unsupported(attacks);
}

#[test]
fn brackets_lead_nowhere() {
    unsupported([
        "[Vec]",
        "[`Vec`]",
        "[text](https://x.example)",
        "[text](<javascript:x>)",
        "![image](https://x.example/y.png)",
        "[a][b]\n\n[b]: https://x.example",
        "[b]: https://x.example 'title'",
        "[^1]\n\n[^1]: note",
        "]](x)",
        "[[x]]",
        "[x]()",
        "`[Vec`]",
        "[a\\](b)",
        "\\[a](b)",
        "\\\\[a](b)",
        "- [ ] task",
        "[Client](crate::Client)",
        "[`Client::new`]",
        "javascript:alert(1)",
        "file:///etc/passwd",
        "https://x.example/`[Vec]`",
        "https://x.example/\\[Vec]",
        "http://[Vec]/",
    ]);
}

#[test]
fn characters_that_order_or_hide_others_are_shown() {
    let all = (0..=0x9F)
        .chain([0x61C])
        .chain(0x200B..=0x200F)
        .chain(0x2028..=0x202E)
        .chain(0x2060..=0x206F)
        .chain([0xFEFF, 0x10FFFF]);
    let all = all.filter_map(char::from_u32);
    unsupported(all.map(|c| format!("a{c}b `a{c}b` https://x.example/{c}\n```{c}\n{c}")));
    let ends = ["\r", "\r\n", "\n\r", "\r\r\n", "\u{2028}", "\u{2029}", "\u{85}"];
    unsupported(ends.map(|end| format!("a{end}```rust{end}panic!(){end}```{end}fn evil() {{}}")));
}

#[ignore = "takes seconds unoptimised: cargo xtask deep-check"]
#[test]
fn a_long_line_is_a_line() {
    let ours = emitted(&harmless);
    for piece in ["[`<", "word ", "- ", "a\n", "1. ", "\\", "`", "~", "https://"] {
        let long = piece.repeat(5_000);
        let prose = |place: &str| if ["info", "operation"].contains(&place) { long.clone() } else { harmless(place) };
        assert_eq!(emitted(&prose), ours, "{piece:?}");
    }
}

/// Pieces of Markdown in any order.
#[ignore = "takes seconds unoptimised: cargo xtask deep-check"]
#[test]
fn no_mixture_of_all_this_does_any_harm() {
    const PIECES: [&str; 48] = [
        "\n",
        "\n",
        "\n",
        "\n\n",
        " ",
        " ",
        "    ",
        "\t",
        "\r",
        "```",
        "~~~",
        "`",
        "``",
        "rust",
        "text",
        "- ",
        "* ",
        "+ ",
        "1. ",
        "12345678. ",
        "> ",
        "# ",
        "===",
        "---",
        "***",
        "___",
        "|",
        "--|--",
        "<b>",
        "<!--",
        "-->",
        "<script>",
        "[a]",
        "[a]: ",
        "(b)",
        "[^a]: ",
        "https://x.example",
        "\\",
        "&lt;",
        "x",
        "word",
        "word ",
        "*/",
        "\u{a0}",
        "\u{202e}",
        "_",
        "!",
        "a long run of words, so that this line is broken somewhere near here ",
    ];
    let ours = emitted(&harmless);
    for seed in 0..400 {
        let mut random = Rng::with_seed(seed);
        let mut text =
            || -> String { (0..random.usize(1..24)).map(|_| PIECES[random.usize(..PIECES.len())]).collect() };
        let (one, two) = (text(), text());
        let prose = |place: &str| if place.len().is_multiple_of(2) { one.clone() } else { two.clone() };
        assert_eq!(emitted(&prose), ours, "seed {seed}: {one:?} {two:?}");
    }
}
