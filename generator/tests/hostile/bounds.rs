//! However deep, large or repetitive a description is, the work is bounded, on a small stack: it ends in files or in words.

use std::{fmt::Write, thread};

use oas_client_generator::{Diagnostic, LockFile, Options, Output, Overlay, generate, title};

use crate::emitted::told;

/// The default stack of a test's thread, and of any thread.
const STACK: usize = 2 << 20;

fn run(text: String) -> Result<Output, Vec<Diagnostic>> {
    let generated = move || generate(&text, &[], &Options::new("shelf", "api.yaml"));
    thread::Builder::new().stack_size(STACK).spawn(generated).unwrap().join().unwrap()
}

/// The only problem's words; nothing was generated.
#[track_caller]
fn refusal(text: String) -> String {
    let diagnostics = run(text).map(|output| told(&output.diagnostics)).unwrap_err();
    assert!(!diagnostics.is_empty());
    told(&diagnostics)
}

const HEAD: &str = "openapi: 3.0.3\ninfo: {title: Shelf, version: '1'}\nservers: [{url: 'https://shelf.example'}]\n";

/// The parser's time grows with the square of the depth: these texts would take it hours.
#[test]
fn depth_ends_in_words() {
    for depth in [200, 2_000, 100_000] {
        let braces = |open: &str, close: &str| format!("{}{}", open.repeat(depth), close.repeat(depth));
        let texts = [
            braces("[", "]"),
            "[".repeat(depth),
            format!("{HEAD}x-deep: {}", braces("[", "]")),
            format!("{HEAD}x-deep: {}", braces("{a: ", "}")),
            format!("{HEAD}x-deep: {}", "{? ".repeat(depth)),
            format!("{HEAD}x-deep: {}", "[".repeat(depth)),
            format!("{HEAD}x-deep: {}", "[\"]\", '}', # ]\n".repeat(depth)),
            format!("{HEAD}x-deep: {}", "[[], {}, a, ".repeat(depth)),
            format!("{HEAD}x-deep: {}", "[&a !t ".repeat(depth)),
            format!("{HEAD}x-deep: &a !t\n  {}", "[\n".repeat(depth)),
            format!("{{\"openapi\": \"3.0.3\", \"x-deep\": {}}}", braces("[", "]")),
            format!("{{\"openapi\": \"3.0.3\", \"x-deep\": {}", "[\"]\", ".repeat(depth)),
            format!("{{\"openapi\": \"3.0.3\", \"x-deep\": {}1{}}}", "{\"a\": ".repeat(depth), "}".repeat(depth)),
            format!("{HEAD}x-deep:\n {}x", "- ".repeat(depth)),
            format!("{HEAD}x-deep:\n {}x", "? ".repeat(depth)),
        ];
        for text in texts {
            let start = text.chars().take(80).collect::<String>();
            let said = refusal(text);
            assert!(
                said.contains("the description has arrays and objects more than 128 deep"),
                "{depth} {start}: {said}"
            );
        }
    }
    let mut block = format!("{HEAD}x-deep:\n");
    (1..2_000).for_each(|depth| writeln!(block, "{}a:", " ".repeat(depth)).unwrap());
    assert!(refusal(block).contains("more than 128 deep"));
}

/// The bound holds for every text that the parser gets.
#[test]
fn depth_in_any_file_ends_in_words() {
    let deep = format!("a: {}", "[".repeat(100_000));
    let mut options = Options::new("shelf", "api.yaml");
    let description = format!("{HEAD}paths: {{}}\n");
    options.lock = Some(LockFile { name: "o.lock.yaml".to_owned(), text: deep.clone() });
    let said = told(&generate(&description, &[], &options).unwrap_err());
    assert!(said.contains("the lock file has arrays and objects more than 128 deep"), "{said}");
    options.overlays.push(Overlay::new("o.yaml", deep.clone()));
    let said = told(&generate(&description, &[], &options).unwrap_err());
    assert!(said.contains("the overlay has arrays and objects more than 128 deep"), "{said}");
    assert_eq!(title(&deep), None);
}

#[test]
fn a_text_that_is_too_long_ends_in_words() {
    let said = refusal(format!("{HEAD}# {}", "x".repeat(64 << 20)));
    assert!(said.contains("the description is longer than 64 MB"), "{said}");
}

/// Brackets in strings and comments are text.
#[test]
fn any_number_of_brackets_can_be_text() {
    let many = "[{".repeat(5_000);
    let text = format!(
        "{HEAD}# {many}\npaths:\n  /a:\n    get:\n      summary: a {many}\n        - {many}\n      description: |-\n        - {many}\n\n        \
         {many}: {many}\n      responses: {{'204': {{description: \"{many}\", x-a: '{many}'}}}}\n"
    );
    assert_eq!(run(text).unwrap().operations, 1);
}

/// As deep as the parsers allow, in every place that nests.
#[ignore = "takes seconds unoptimised: cargo xtask deep-check"]
#[test]
fn the_deepest_allowed_document_needs_no_deep_stack() {
    for depth in 1..60 {
        for (open, close) in [
            ("{type: array, items: ", "}"),
            ("{allOf: [", "]}"),
            ("{oneOf: [", ", {type: string}]}"),
            ("{type: object, properties: {a: ", "}}"),
            ("{not: ", "}"),
            ("{type: object, additionalProperties: ", "}"),
            ("{type: object, required: [a], properties: {a: ", "}}"),
            ("{nullable: true, anyOf: [", "]}"),
        ] {
            let schema = format!("{}{{type: string}}{}", open.repeat(depth), close.repeat(depth));
            let _ = run(format!(
                "{HEAD}paths: {{/x: {{put: {{parameters: [{{name: q, in: query, schema: {schema}}}], requestBody: {{content: {{application/json: \
                 {{schema: {schema}}}}}}}, responses: {{'200': {{description: ok, content: {{application/json: {{schema: {schema}}}}}}}}}}}}}}}\n"
            ));
        }
    }
}

/// The parser would read such a mistake twice for each level.
#[test]
fn a_mistake_deep_inside_is_found_at_once() {
    let wrong = [
        "{type: 5}",
        "{maxLength: -1, type: string}",
        "{type: string, maxLength: .nan}",
        "{type: array, items: 5}",
        "5",
        "{additionalProperties: x}",
        "{enum: x}",
    ];
    for (open, close) in [
        ("{type: array, items: ", "}"),
        ("{allOf: [", "]}"),
        ("{properties: {a: ", "}}"),
        ("{additionalProperties: ", "}"),
        ("{not: ", "}"),
    ] {
        for wrong in wrong {
            let schema = format!("{}{wrong}{}", open.repeat(50), close.repeat(50));
            let place = |content: &str| {
                format!("{HEAD}paths: {{/x: {{put: {{responses: {{'200': {{description: ok, {content}}}}}}}}}}}\n")
            };
            let body = refusal(place(&format!("content: {{application/json: {{schema: {schema}}}}}")));
            assert!(body.contains("OpenAPI"), "{wrong}: {body}");
            refusal(place(&format!("headers: {{X: {{schema: {schema}}}}}")));
        }
    }
    let callback = |inner: &str| format!("{{responses: {{}}, callbacks: {{a: {{b: {{put: {inner}}}}}}}}}");
    let operation = (0..25).fold("{responses: 5}".to_owned(), |inner, _| callback(&inner));
    refusal(format!("{HEAD}paths: {{/x: {{put: {operation}}}}}\n"));
}

/// Aliases of aliases, a large thing many times, a large text many times, as keys, and under tags.
#[ignore = "takes seconds unoptimised: cargo xtask deep-check"]
#[test]
fn aliases_are_not_expanded_without_end() {
    let mut laughs = format!("{HEAD}x-0: &a0 [lol, lol, lol, lol, lol, lol, lol, lol, lol]\n");
    for level in 1..12 {
        let before = format!("*a{}", level - 1);
        writeln!(laughs, "x-{level}: &a{level} [{}]", [before.as_str(); 9].join(", ")).unwrap();
    }
    let large = format!("{HEAD}x-0: &a [{}]\n", "1, ".repeat(20_000));
    let long = format!("{HEAD}x-0: &a '{}'\n", "x".repeat(100_000));
    let map = format!("{HEAD}x-0: &a {{{}}}\n", (0..5_000).fold(String::new(), |map, key| format!("{map}k{key}: 1, ")));
    let merged = |count: usize| (0..count).fold(map.clone(), |text, index| format!("{text}y{index}: {{<<: *a}}\n"));
    let texts = [
        laughs.clone(),
        format!("{large}x-1: [{}]\n", "*a, ".repeat(20_000)),
        format!("{large}x-1: [{}]\n", "!t [*a], ".repeat(20_000)),
        format!("{large}x-1: {{{}}}\n", (0..5_000).fold(String::new(), |map, key| format!("{map}? [{key}, *a] : 1, "))),
        format!("{long}x-1: [{}]\n", "*a, ".repeat(20_000)),
        merged(3_000),
        format!("{map}x-1: {{<<: [{}]}}\n", "*a, ".repeat(3_000)),
        // The same as JSON, whose parser knows no aliases, so that the text falls to the other.
        format!("{{\"x-0\": &a [{}], \"x-1\": [{}]}}", "1, ".repeat(20_000), "*a, ".repeat(20_000)),
    ];
    for (index, text) in texts.into_iter().enumerate() {
        let told = refusal(text);
        assert!(
            told.contains("repetition limit") && told.contains("write out the values that the aliases repeat"),
            "{index}: {told}"
        );
    }
}

#[test]
fn a_few_aliases_are_fine() {
    let text = format!(
        "{HEAD}paths:\n  /a: {{get: &get {{responses: {{'204': {{description: ok}}}}}}}}\n  /b: {{get: *get}}\n  /c: {{get: {{<<: *get, summary: x}}}}\n"
    );
    assert_eq!(run(text).unwrap().operations, 3);
}

#[test]
fn an_alias_of_itself_is_no_loop() {
    for text in [
        "&a [*a]",
        "&a {b: *a}",
        "&a {<<: *a}",
        "{<<: &a {<<: *a}}",
        "{<<: [{<<: {<<: {a: 1}}}]}",
        "*a",
        "{<<: 1}",
        "{<<: [[1]]}",
        "&a *a",
        "{? &a [*a] : 1}",
    ] {
        let _ = run(format!("{HEAD}paths: {{}}\nx-a: {text}\n"));
    }
}

#[test]
fn very_many_of_anything_is_no_more_than_long() {
    let many = |each: &dyn Fn(usize) -> String| (0..4_000).map(each).collect::<String>();
    let paths = many(&|index| {
        format!(
            "  /p{index}: {{get: {{tags: [t{}], operationId: o{index}, responses: {{'204': {{description: ok}}}}}}}}\n",
            index % 7
        )
    });
    assert_eq!(run(format!("{HEAD}paths:\n{paths}")).unwrap().operations, 4_000);
    let one = |body: &str| {
        format!(
            "{HEAD}paths: {{/x: {{put: {{operationId: put, {body}, responses: {{'204': {{description: ok}}}}}}}}}}\n"
        )
    };
    let parameters = many(&|index| format!("{{name: q{index}, in: query, schema: {{type: string}}}}, "));
    run(one(&format!("parameters: [{parameters}]"))).unwrap();
    let properties = many(&|index| format!("p{index}: {{type: string}}, "));
    let values = many(&|index| format!("v{index}, "));
    let schema = format!("{{type: object, properties: {{e: {{type: string, enum: [{values}]}}, {properties}}}}}");
    run(one(&format!("requestBody: {{content: {{application/json: {{schema: {schema}}}}}}}"))).unwrap();
    let segments = many(&|_| "/x".to_owned());
    let _ = run(format!("{HEAD}paths: {{{segments}: {{get: {{responses: {{'204': {{description: ok}}}}}}}}}}\n"));
    let arguments = (0..400).map(|index| format!("/{{a{index}}}")).collect::<String>();
    let _ = run(format!("{HEAD}paths: {{'{arguments}': {{get: {{responses: {{'204': {{description: ok}}}}}}}}}}\n"));
}

/// Names that all become the same one need numbers, each of which is found without trying all before it.
#[ignore = "takes seconds unoptimised: cargo xtask deep-check"]
#[test]
fn very_many_similar_names_are_distinguished() {
    // The same word, with other signs behind it each time.
    let name = |index: usize| format!("a{}", format!("{index:b}").replace('0', "!").replace('1', "?"));
    let many = |each: &dyn Fn(String) -> String| (0..5_000).map(|index| each(name(index))).collect::<String>();
    let properties = many(&|name| format!("'{name}': {{type: string}}, "));
    let values = many(&|name| format!("'{name}', "));
    let parameters = many(&|name| format!("{{name: '{name}', in: query, schema: {{type: string}}}}, "));
    let schemas = many(&|name| format!("    '{name}': {{type: object, properties: {{a: {{type: string}}}}}}\n"));
    let paths = many(&|name| {
        format!(
            "  '/{}': {{get: {{operationId: '{name}', responses: {{'200': {{description: ok, content: {{application/json: {{schema: {{$ref: \
             '#/components/schemas/{name}'}}}}}}}}}}}}}}\n",
            name.replace('?', "-")
        )
    });
    let output = run(format!(
        "{HEAD}paths:\n{paths}  /x: {{put: {{operationId: put, parameters: [{parameters}], requestBody: {{content: {{application/json: {{schema: {{type: \
         object, properties: {{e: {{type: string, enum: [{values}]}}, {properties}}}}}}}}}}}, responses: {{'204': {{description: ok}}}}}}}}\n\
         components:\n  schemas:\n{schemas}"
    ));
    assert_eq!(output.unwrap().operations, 5_001);
}

#[test]
fn numbers_of_any_size_are_read() {
    let digits = "9".repeat(400);
    for number in [
        "99999999999999999999999999",
        "-99999999999999999999999999",
        "340282366920938463463374607431768211456",
        "1e999",
        "-1e999",
        ".inf",
        "-.inf",
        ".nan",
        "0x7fffffffffffffffffffff",
        "1e-999",
        "0.1e1",
        digits.as_str(),
    ] {
        for keyword in [
            "minimum",
            "maximum",
            "maxLength",
            "multipleOf",
            "default",
            "maxItems",
            "exclusiveMinimum",
            "enum",
            "example",
            "x-number",
        ] {
            let value = if keyword == "enum" { format!("[{number}]") } else { number.to_owned() };
            let schema = format!("{{type: integer, {keyword}: {value}}}");
            let text = format!(
                "{HEAD}paths: {{/x: {{get: {{parameters: [{{name: q, in: query, schema: {schema}}}], responses: {{'204': {{description: ok}}}}}}}}}}\n"
            );
            let outcome = run(text).map_err(|diagnostics| told(&diagnostics));
            if matches!(keyword, "default" | "example" | "x-number") {
                outcome.unwrap_or_else(|told| panic!("{keyword} {number}: {told}"));
            }
        }
    }
}

/// A pattern is a text that nothing runs, and that a reader of the crate may see.
#[test]
fn patterns_are_never_run() {
    for pattern in [
        "(a+)+$",
        "^(([a-z])+.)+[A-Z]([a-z])+$",
        "(.*)*(.*)*(.*)*x",
        "[",
        "(?<=a)\\1",
        "(((((((((((((((((((((((((((((((a?){64}){64}){64}",
        "a{1000000000}",
    ] {
        let schema = format!(
            "{{type: string, pattern: '{pattern}', minLength: 1, default: '{}!', example: '{}!'}}",
            "a".repeat(5_000),
            "a".repeat(5_000)
        );
        let text = format!(
            "{HEAD}paths: {{/x: {{get: {{parameters: [{{name: q, in: query, schema: {schema}}}], responses: {{'204': {{description: ok}}}}}}}}}}\n"
        );
        assert_eq!(run(text).unwrap().operations, 1);
    }
}

/// `allOf`s that double at each level, unions of unions, and chains of references, all through components.
#[ignore = "takes seconds unoptimised: cargo xtask deep-check"]
#[test]
fn multiplied_output_is_bounded() {
    let described = |count: usize, schema: &dyn Fn(String) -> String| {
        let schemas = (0..count).map(|index| {
            let next = if index + 1 < count {
                format!("{{$ref: '#/components/schemas/S{}'}}", index + 1)
            } else {
                "{type: object, properties: {a: {type: string}}}".to_owned()
            };
            format!("    S{index}: {}\n", schema(next))
        });
        format!(
            "{HEAD}paths: {{/x: {{get: {{responses: {{'200': {{description: ok, content: {{application/json: {{schema: {{$ref: \
             '#/components/schemas/S0'}}}}}}}}}}}}}}}}\ncomponents:\n  schemas:\n{}",
            schemas.collect::<String>()
        )
    };
    let twice: [&dyn Fn(String) -> String; 7] = [
        &|next| format!("{{allOf: [{next}, {next}]}}"),
        &|next| format!("{{oneOf: [{next}, {next}]}}"),
        &|next| format!("{{anyOf: [{next}, {next}, {{type: string}}]}}"),
        &|next| format!("{{type: object, properties: {{a: {next}, b: {next}}}}}"),
        &|next| format!("{{allOf: [{{oneOf: [{next}, {next}]}}, {next}]}}"),
        &|next| format!("{{type: array, items: {{allOf: [{next}, {next}]}}}}"),
        &|next| format!("{{type: object, additionalProperties: {{allOf: [{next}, {next}], nullable: true}}}}"),
    ];
    for schema in twice {
        for count in [2, 20, 60, 250, 2_000] {
            let _ = run(described(count, schema));
        }
    }
}

/// In a map or a list null is no absence, and the parser would take it for a mistake, twice at each level.
#[test]
fn null_deep_inside_is_found_at_once() {
    let mut schema = serde_json::json!({"properties": {"none": null}});
    for _ in 0..18 {
        schema = serde_json::json!({"properties": {"deeper": schema}});
    }
    let api = serde_json::json!({
        "openapi": "3.0.3", "info": {"title": "Deep", "version": "1"}, "paths": {"note": "not read"},
        "components": {"schemas": {"Deep": schema}},
    });
    let said = refusal(api.to_string());
    assert!(said.contains("OpenAPI has an object here, not null"), "{said}");
}

/// The test of each variant lists the properties of all others, so a union without a bound takes quadratic time and memory.
#[test]
fn variants_without_a_discriminator_are_bounded() {
    let variants = |count: usize| {
        (0..count)
            .map(|index| {
                format!("{{type: object, required: [a{index}], properties: {{a{index}: {{type: string}}}}}}, ")
            })
            .collect::<String>()
    };
    let said = |schema: String| told(&run(one_response(&schema)).unwrap().diagnostics);
    assert_eq!(said(format!("{{oneOf: [{}]}}", variants(256))), "");
    let bound = "`FetchResponse` has more than 256 variants without a discriminator, so a value isn't assigned to one";
    let many = said(format!("{{oneOf: [{}]}}", variants(2_000)));
    assert!(many.contains(bound), "{many}");
    let mixed = said(format!("{{oneOf: [{}{{type: string}}]}}", variants(2_000)));
    assert!(mixed.contains("more than 256 variants without a discriminator"), "{mixed}");
    // A constant of its own in each variant needs no list.
    let constants =
        (0..2_000).map(|index| format!("{{type: object, properties: {{t: {{type: string, enum: [a{index}]}}}}}}, "));
    assert_eq!(said(format!("{{oneOf: [{}]}}", constants.collect::<String>())), "");
}

/// Each union of a chain has the variants of all unions below.
#[test]
fn variants_of_nested_unions_are_bounded() {
    let schemas = (0..2_000).map(|index| {
        let next = index + 1;
        format!("    S{index}: {{oneOf: [{{$ref: '#/components/schemas/S{next}'}}, {{type: object, required: [a{index}], properties: {{a{index}: {{type: string}}}}}}]}}\n")
    });
    let text = format!(
        "{}components:\n  schemas:\n{}    S2000: {{type: object, properties: {{z: {{type: string}}}}}}\n",
        one_response("{$ref: '#/components/schemas/S0'}"),
        schemas.collect::<String>()
    );
    let said = told(&run(text).unwrap().diagnostics);
    assert!(said.contains("`S0` has more than 256 variants without a discriminator"), "{}", &said[..1000]);
}

/// The only operation's response.
fn one_response(schema: &str) -> String {
    format!(
        "{HEAD}paths: {{/x: {{get: {{operationId: fetch, responses: {{'200': {{description: ok, content: {{application/json: {{schema: \
         {schema}}}}}}}}}}}}}}}\n"
    )
}

/// The client compares the settings of servers with each other.
#[test]
fn settings_of_servers_are_bounded() {
    let operation = "get: {operationId: fetch, responses: {'204': {description: ok}}}";
    let head = HEAD.replace("servers: [{url: 'https://shelf.example'}]\n", "");
    let bound = "has variables beyond the 256 that a client has settings for";
    let variable = |index: usize| format!("v{index}: {{default: d{index}}}");
    let (all, places) = (
        (0..2_000).map(variable).collect::<Vec<_>>().join(", "),
        (0..2_000).map(|index| format!("/{{v{index}}}")).collect::<String>(),
    );
    let server = |index: usize| format!("{{url: 'https://{{v{index}}}.example', variables: {{{}}}}}", variable(index));
    let servers = (0..2_000).map(server).collect::<Vec<_>>().join(", ");
    let alike = (0..2_000).map(|index| {
        format!("{{url: 'https://{{v}}.example', variables: {{v: {{default: d{index}, enum: [d{index}]}}}}}}")
    });
    let alike = alike.collect::<Vec<_>>().join(", ");
    let one = format!("{{url: 'https://shelf.example{places}', variables: {{{all}}}}}");
    for servers in [one, servers, alike] {
        let said =
            told(&run(format!("{head}servers: [{servers}]\npaths: {{/x: {{{operation}}}}}\n")).unwrap().diagnostics);
        assert!(said.contains(bound), "{}", said.chars().take(1000).collect::<String>());
    }
    let paths = (0..2_000).map(|index| {
        format!("  /x{index}: {{servers: [{}], get: {{responses: {{'204': {{description: ok}}}}}}}}\n", server(index))
    });
    let said = told(&run(format!("{HEAD}paths:\n{}", paths.collect::<String>())).unwrap().diagnostics);
    assert!(
        said.contains(&format!("its server `https://{{v256}}.example` {bound}")),
        "{}",
        said.chars().take(1000).collect::<String>()
    );
}

/// The client has a handle for each expression, which holds the arguments before it.
#[test]
fn expressions_of_a_path_are_bounded() {
    for between in ["/", "-"] {
        let path = (0..2_000).map(|index| format!("{{a{index}}}")).collect::<Vec<_>>().join(between);
        let operation = "get: {responses: {'204': {description: ok}}}";
        let text = format!("{HEAD}paths:\n  ? '/{path}'\n  : {{{operation}}}\n");
        let said = told(&run(text).unwrap().diagnostics);
        assert!(
            said.contains("its path has more than 64 template expressions"),
            "{}",
            said.chars().take(1000).collect::<String>()
        );
    }
}

/// The sets of schemes that meet a requirement multiply.
#[test]
fn schemes_of_a_requirement_are_bounded() {
    let names = (0..2_000).map(|index| format!("s{index}: []")).collect::<Vec<_>>().join(", ");
    let schemes = (0..2_000).map(|index| format!("    s{index}: {{type: apiKey, in: header, name: X-{index}}}\n"));
    let text = format!(
        "{HEAD}paths: {{/x: {{get: {{security: [{{{names}}}], responses: {{'204': {{description: ok}}}}}}}}}}\ncomponents:\n  securitySchemes:\n{}",
        schemes.collect::<String>()
    );
    let said = told(&run(text).unwrap().diagnostics);
    assert!(said.contains("one item of `security` has more than 64 schemes"), "{said}");
}
