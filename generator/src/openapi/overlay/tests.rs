use super::*;

/// The description after actions, or their errors.
fn changed(description: &str, actions: &str) -> Result<Value, Vec<String>> {
    let mut document = parse(description, "description", &mut Vec::new()).unwrap();
    let text = format!("overlay: 1.0.0\ninfo: {{title: T, version: '1'}}\nactions:\n{actions}");
    let mut diagnostics = Vec::new();
    apply(&mut document, &[Overlay::new("o.yaml", text)], &mut diagnostics);
    if diagnostics.is_empty() { Ok(document) } else { Err(diagnostics.iter().map(Diagnostic::to_string).collect()) }
}

fn same(description: &str, actions: &str, expected: &str) {
    // As text, so that the order of properties counts.
    let text = |document: &Value| crate::yaml::to_string(document).unwrap();
    assert_eq!(
        text(&changed(description, actions).unwrap()),
        text(&parse(expected, "description", &mut Vec::new()).unwrap())
    );
}

fn fails(description: &str, actions: &str, expected: &str) {
    assert_eq!(changed(description, actions).unwrap_err().join("\n"), expected);
}

#[test]
fn objects_are_merged_arrays_concatenated_and_other_values_replaced() {
    same(
        "{z: {list: [1], text: a, gone: null, deep: {b: 1}}, a: 1}",
        "- {target: $.z, update: {list: [2, 3], text: b, gone: {c: 1}, deep: {d: 2}, new: [x]}}",
        "{z: {list: [1, 2, 3], text: b, gone: {c: 1}, deep: {b: 1, d: 2}, new: [x]}, a: 1}",
    );
}

#[test]
fn null_is_a_value_of_its_own() {
    // In an update, null replaces scalars, and is added.
    same(
        "{z: {text: a, gone: null}}",
        "- {target: $.z, update: {text: null, gone: null, new: null}}",
        "{z: {text: null, gone: null, new: null}}",
    );
    // Null in the description is replaced by anything.
    same(
        "{z: {a: null, b: null, c: null}}",
        "- {target: $.z, update: {a: 1, b: [1], c: {d: null}}}",
        "{z: {a: 1, b: [1], c: {d: null}}}",
    );
    same("{z: [1]}", "- {target: $.z, update: null}", "{z: [1, null]}");
    let says = |actions: &str, what: &str| {
        let said = changed("{z: {o: {}, l: []}, n: null}", actions).unwrap_err().join("\n");
        assert!(said.contains(what), "{said}");
    };
    says(
        "- {target: $.z, update: {o: null}}",
        "at `/z`, for `o`, the description has an object, but the overlay has null",
    );
    says(
        "- {target: $.z, update: {l: null}}",
        "at `/z`, for `l`, the description has an array, but the overlay has null",
    );
    says("- {target: $.z, update: null}", "at `/z`, the description has an object, but the overlay has null");
    says("- {target: $.n, update: {}}", "at `/n`, the description has a scalar, which Overlay 1.0 can't update");
}

#[test]
fn a_value_is_appended_to_an_array() {
    same("{tags: [{name: a}]}", "- {target: $.tags, update: {name: b}}", "{tags: [{name: a}, {name: b}]}");
    same("{tags: [a]}", "- {target: $.tags, update: [b, c]}", "{tags: [a, [b, c]]}");
}

#[test]
fn actions_apply_to_the_result_of_the_one_before() {
    same(
        "{a: {}}",
        "- {target: $.a, update: {b: {}}}\n- {target: $.a.b, update: {c: 1}}\n- {target: $.a.b.c, remove: true}",
        "{a: {b: {}}}",
    );
}

#[test]
fn the_selected_values_are_removed() {
    same("{a: [0, 1, 2, 3], b: 1}", "- {target: '$.a[0,2,2]', remove: true}", "{a: [1, 3], b: 1}");
    same("{a: [[1, 2], [3]], b: {c: 1}}", "- {target: $..*, remove: true}", "{}");
    same(
        "{p: [{name: x, keep: 1}, {name: y}]}",
        "- {target: \"$.p[?@.name == 'y']\", remove: true}",
        "{p: [{name: x, keep: 1}]}",
    );
    same("{a: [1, 2, 3], b: [1]}", "- {target: '$.*[0]', remove: true}", "{a: [2, 3], b: []}");
}

#[test]
fn keys_are_compared_as_strings() {
    same("{200: {a: 1}, 1.5: x}", "- {target: \"$['200']\", update: {b: 2}}", "{'200': {a: 1, b: 2}, '1.5': x}");
    same("{r: {200: {a: 1}}}", "- {target: $.r, update: {200: {b: 2}}}", "{r: {'200': {a: 1, b: 2}}}");
}

#[test]
fn an_action_that_selects_nothing_is_an_error_at_its_target() {
    fails(
        "{a: 1}",
        "- {target: $.b, remove: true}\n- {target: $.a, remove: true}\n- {target: \"$['c?']\", update: {}}",
        "error[overlay-target]: `$.b` selects nothing in the description\n  --> o.yaml#/actions/0/target\n  help: write a target that \
         the description has, or remove the action\n\
         error[overlay-target]: `$['c?']` selects nothing in the description\n  --> o.yaml#/actions/2/target\n  help: write a target \
         that the description has, or remove the action",
    );
}

#[test]
fn a_filter_that_selects_nothing_is_a_warning() {
    fails(
        "{a: {b: 1}}",
        "- {target: \"$.a[?@.c == ']']\", remove: true}\n- {target: '$.c[?@.d]', update: {}}",
        "warning[overlay-filter]: `$.a[?@.c == ']']` selects nothing in the description\n  --> o.yaml#/actions/0/target\n  help: write a \
         target that the description has, or remove the action\n\
         warning[overlay-filter]: `$.c[?@.d]` selects nothing in the description\n  --> o.yaml#/actions/1/target\n  help: write a \
         target that the description has, or remove the action",
    );
}

#[test]
fn values_of_different_types_are_not_merged() {
    let help = "write an object to merge it into an object, or select an array to append to it; to replace a value, select \
                the object around it";
    let says = |actions: &str, what: &str| {
        fails(
            "{a: text, o: {p: [1]}}",
            actions,
            &format!("error[overlay-target]: at `{what}\n  --> o.yaml#/actions/0/update\n  help: {help}"),
        );
    };
    says("- {target: $.a, update: b}", "/a`, the description has a scalar, which Overlay 1.0 can't update");
    says("- {target: $.o, update: b}", "/o`, the description has an object, but the overlay has a scalar");
    says(
        "- {target: $, update: {o: {p: 1}}}",
        "`, for `p`, the description has an array, but the overlay has a scalar",
    );
}

#[test]
fn an_overlay_that_multiplies_is_stopped() {
    let twice = "- {target: $..*, update: {a: {}, b: {}, c: {}, d: {}}}\n".repeat(30);
    let said = changed("{x: {}}", &twice).unwrap_err().join("\n");
    assert!(said.contains("the overlays would add more than 200000 values to the description"), "{said}");
    let deeper = "- {target: '$..[?length(@) == 0]', update: {a: {b: {c: {d: {e: {f: {g: {h: {}}}}}}}}}}\n".repeat(30);
    let said = changed("{x: {}}", &deeper).unwrap_err().join("\n");
    assert!(said.contains("the action would nest the description more than 128 deep"), "{said}");
}

#[test]
fn a_target_that_would_take_long_to_parse_is_rejected() {
    for (target, why) in [
        ("$..a..b".to_owned(), "has `..` more than once"),
        (format!("$[?{}@.a{}]", "(".repeat(5000), ")".repeat(5000)), "is longer than 1000 bytes"),
        (format!("$[?{}@.a{}]", "(".repeat(9), ")".repeat(9)), "brackets more than 8 deep"),
        ("a.b".to_owned(), "isn't a JSONPath: at position 0"),
        (format!("$..{}", "[*,*,*,*]".repeat(6)), "has `*`, a slice or a filter beside another selector"),
        ("$[0:,0:]".to_owned(), "has `*`, a slice or a filter beside another selector"),
        ("$[?@.a,?@.b]".to_owned(), "has `*`, a slice or a filter beside another selector"),
        ("$[a,*]".to_owned(), "has `*`, a slice or a filter beside another selector"),
        ("$..[?$.a]".to_owned(), "has `$` in a filter"),
        (format!("$..{}", "[0,0,0,0]".repeat(4)), "has more than 128 combinations of selectors"),
    ] {
        let said = changed("{a: {b: 1}}", &format!("- {{target: '{target}', remove: true}}")).unwrap_err().join("\n");
        assert!(said.contains(why), "{said}");
    }
    // Dots and brackets in quotes are characters of a name.
    same("{'a..b..((((((((((': 1}", "- {target: \"$['a..b..((((((((((']\", remove: true}", "{}");
    // A comma in a function separates arguments.
    same("{p: [{a: 1}, {a: '$*:'}]}", "- {target: \"$.p[?match(@.a, '.*:')]\", remove: true}", "{p: [{a: 1}]}");
    same("{a: 1, b: 2, c: 3, d: 4}", "- {target: '$[\"a\",\"b\",\"d\"]', remove: true}", "{c: 3}");
    let deepest = format!("$[?{}@.a{}]", "(".repeat(7), ")".repeat(7));
    same("{x: {a: 1}, y: 1}", &format!("- {{target: '{deepest}', remove: true}}"), "{y: 1}");
}

/// Compiled for each value, the expression would take hours.
#[test]
fn a_regular_expression_is_compiled_once() {
    let items = (0..50_000).map(|index| format!("{{name: x{index}}}, ")).collect::<String>();
    let expression = "x[0-7]*|([à-ɏͰ-ϿЀ-ӿ]{9}){99}";
    let target = |function: &str| format!("- {{target: \"$.p[?{function}(@.name, '{expression}')]\", remove: true}}");
    let left = changed(&format!("{{p: [{items}], q: 1}}"), &target("match")).unwrap();
    assert_eq!(
        left["p"].as_sequence().unwrap().len(),
        (0..50_000).filter(|index| index.to_string().contains(['8', '9'])).count()
    );
    let left = changed(&format!("{{p: [{items}], q: 1}}"), &target("search")).unwrap();
    assert_eq!(left["p"].as_sequence().unwrap().len(), 0);
}

#[test]
fn expressions_match_as_in_the_standard() {
    for (function, expression, kept) in [
        ("match", "a.", "{p: [{n: xab}, {n: 1}, {m: ab}]}"),
        ("search", "a.", "{p: [{n: 1}, {m: ab}]}"),
        ("match", "b|ab", "{p: [{n: xab}, {n: 1}, {m: ab}]}"),
    ] {
        same(
            "{p: [{n: ab}, {n: xab}, {n: 1}, {m: ab}]}",
            &format!("- {{target: \"$.p[?{function}(@.n, '{expression}')]\", remove: true}}"),
            kept,
        );
    }
}

#[test]
fn all_errors_of_an_overlay_are_reported_together() {
    let mut document = parse("{a: {}}", "description", &mut Vec::new()).unwrap();
    let text = "overlay: 2.0.0\ninfo: {title: T}\nextend: x\nextends: 1\nx-mine: fine\nactions:\n- 1\n- {target: $.a}\n- \
                {target: 1, update: {}}\n- {target: $.a, update: {}, remove: true}\n- {target: $.a, remove: yes!}\n- \
                {target: $.a, updates: {}, remove: true}\n";
    let mut diagnostics = Vec::new();
    apply(&mut document, &[Overlay::new("o.yaml", text)], &mut diagnostics);
    let said: Vec<_> = diagnostics
        .iter()
        .map(|diagnostic| format!("{} {} ({})", diagnostic.pointer, diagnostic.message, diagnostic.help))
        .collect();
    let expected = [
        "/extend Overlay 1.0 has no keyword `extend` here (did you mean `extends`?)",
        "/overlay this is Overlay 2.0.0; the generator reads Overlay 1.0 (start the overlay with `overlay: 1.0.0`)",
        "/info/version `info` has no `version` (write `version: '1'`)",
        "/extends `extends` isn't a string (write the URL of a description as a string, or remove it)",
        "/actions/0 the action isn't an object (write `{target: $.info, update: {title: …}}`)",
        "/actions/1 the action has neither `update` nor `remove` (write `update: …` or `remove: true`)",
        "/actions/2/target the action has no `target` string (write a JSONPath as a string, such as `target: $.info`)",
        "/actions/3 the action has `update` and `remove` (write two actions, or remove one of the two)",
        "/actions/4/remove `remove` isn't a boolean (write `remove: true`)",
        "/actions/5/updates Overlay 1.0 has no keyword `updates` here (did you mean `update`?)",
    ];
    assert_eq!(said, expected);
}

#[test]
fn other_files_are_rejected() {
    let says = |text: &str, what: &str| {
        let mut diagnostics = Vec::new();
        apply(&mut Value::Null, &[Overlay::new("o.yaml", text)], &mut diagnostics);
        let said = diagnostics.iter().map(Diagnostic::to_string).collect::<Vec<_>>().join("\n");
        assert!(said.contains(what), "{said}");
    };
    says("[]", "error[invalid-overlay]: the overlay isn't an object\n  --> o.yaml#");
    says("openapi: 3.0.3", "this is an OpenAPI description, not an overlay");
    says("{a: b", "error[syntax]: `{` isn't closed\n  --> o.yaml:1:1");
    says("{overlay: 1.0.0, info: {title: T, version: 1}, actions: []}", "the overlay has no array of actions");
}

#[test]
fn the_guides_overlay_can_be_applied() {
    let guide = include_str!("../../../../docs/guide/descriptions.md");
    let overlay = guide.split("```yaml\n").nth(1).unwrap().split("```").next().unwrap();
    let mut document = parse(
        "paths: {/books: {get: {parameters: [{name: limit, schema: {type: integer}}]}}, /old: {get: {deprecated: true}}}",
        "description",
        &mut Vec::new(),
    )
    .unwrap();
    let mut diagnostics = Vec::new();
    apply(&mut document, &[Overlay::new("guide", overlay)], &mut diagnostics);
    assert_eq!(diagnostics, []);
    assert!(document["paths"].get("/old").is_none());
    assert_eq!(document["paths"]["/books"]["get"]["parameters"][0]["schema"]["maximum"], 100);
}
