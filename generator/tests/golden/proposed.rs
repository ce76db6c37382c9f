//! Proposed overlays: what they say of a description, and that the description with its overlay has no error.
//!
//! `DESCRIPTIONS=folder cargo test -p oas-client-generator --test golden -- proposed` tries the descriptions of a folder too.

use std::{env, path::Path};

use oas_client_generator::{Options, Overlay, Proposal, generate, propose};

use crate::cases;

/// The options of a description with the overlay that was proposed for it.
fn with(options: &Options, proposal: &Proposal) -> Options {
    let mut options = options.clone();
    options.overlays.push(Overlay::new("proposed.yaml", &proposal.text));
    options
}

#[test]
fn a_description_with_its_proposal_has_no_error_and_no_further_proposal() {
    let folder = env::var_os("DESCRIPTIONS");
    let others = folder.iter().flat_map(|folder| cases::described_in(Path::new(folder)));
    let mut proposed = 0;
    for case in cases::golden().into_iter().chain(others) {
        let options = case.options();
        // Descriptions of others may have errors of their own.
        if folder.is_some() && generate(&case.description, &[], &options).is_err() {
            continue;
        }
        let proposal = propose(&case.description, &options).unwrap();
        // An overlay has at least one action.
        if proposal.actions == 0 {
            continue;
        }
        let patched = with(&options, &proposal);
        if let Err(diagnostics) = generate(&case.description, &[], &patched) {
            panic!("{}: {diagnostics:#?}\n{}", case.path, proposal.text);
        }
        let again = propose(&case.description, &patched).unwrap();
        assert_eq!(again.actions, 0, "{}:\n{}\n{}", case.path, proposal.text, again.text);
        if folder.is_some() {
            eprintln!("{}: {} actions", case.path, proposal.actions);
        }
        proposed += proposal.actions;
    }
    assert!(proposed > 30, "{proposed}");
}

/// The actions that are proposed for an API with these paths, without the head of the overlay.
fn actions(rest: &str) -> String {
    let description = format!("openapi: 3.0.3\ninfo: {{title: The Shelf, version: '1'}}\n{rest}");
    let text = propose(&description, &Options::new("shelf", "shelf.yaml")).unwrap().text;
    text.split_once("actions:").unwrap().1.trim_start().to_owned()
}

#[test]
fn nothing_is_proposed_where_nothing_is_given_away() {
    assert_eq!(actions("paths: {}"), "[]\n");
    // A list without parameters, and a parameter without a list.
    let paths = "\
paths:
  /books:
    get: {responses: {'200': {description: ok, content: {application/json: {schema: {type: array, items: {type: string}}}}}}}
  /book:
    get:
      parameters: [{name: page, in: query, schema: {type: integer}}]
      responses: {'200': {description: ok, content: {application/json: {schema: {type: object, properties: {next: {type: string}}}}}}}
";
    assert_eq!(actions(paths), "[]\n");
}

/// A GET with these parameters and properties beside the items, and what is proposed for it.
fn proposed(parameters: &[(&str, &str)], properties: &[(&str, &str)], headers: &str) -> String {
    let parameters: Vec<_> =
        parameters.iter().map(|(name, ty)| format!("{{name: '{name}', in: query, schema: {{type: {ty}}}}}")).collect();
    let properties: String = properties.iter().map(|(name, schema)| format!("'{name}': {schema}, ")).collect();
    let text = actions(&format!(
        "\
paths:
  /books:
    get:
      parameters: [{}]
      responses:
        '200':
          description: ok
          {headers}
          content:
            application/json:
              schema:
                type: object
                properties: {{{properties} data: {{type: array, items: {{type: object, properties: {{id: {{type: string}}}}}}}}}}
",
        parameters.join(", ")
    ));
    let certainty =
        text.split_once("description: ").map_or("nothing", |(_, rest)| rest.trim_start_matches(['\'', '"']));
    let certainty = certainty.split(':').next().unwrap_or_default();
    let update = text.split_once("paging:\n").map_or("", |(_, update)| update);
    let update: Vec<_> = update.lines().map(str::trim).collect();
    format!("{certainty} {}", update.join(" ")).trim().to_owned()
}

#[test]
fn paging_is_recognised_by_names_and_types() {
    const TEXT: &str = "{type: string}";
    const NUMBER: &str = "{type: integer}";
    const TRUTH: &str = "{type: boolean}";
    const NEXT: &str = "{type: object, properties: {next: {type: string}}}";
    const TOTAL: &str = "{type: object, properties: {total: {type: integer}}}";
    for (parameters, properties, headers, expected) in [
        (&[][..], &[("next_page_url", TEXT)][..], "", "certain next-url: next_page_url"),
        (&[], &[("@odata.nextLink", TEXT)], "", "certain next-url: '@odata.nextLink'"),
        (&[("limit", "integer")], &[("links", NEXT)], "", "likely next-url: links.next page-size: limit"),
        (&[], &[("next", TEXT), ("previous", TEXT)], "", "likely next-url: next"),
        (&[], &[("next", TEXT)], "", "nothing"),
        (&[("page", "integer")], &[], "headers: {Link: {schema: {type: string}}}", "certain next-url: header: Link"),
        (
            &[("cursor", "string"), ("page_size", "integer")],
            &[("meta", "{type: object, properties: {next_cursor: {type: string}}}")],
            "",
            "certain cursor: from: meta.next_cursor to: cursor page-size: page_size",
        ),
        (
            &[("pageToken", "string")],
            &[("nextPageToken", TEXT)],
            "",
            "certain cursor: from: nextPageToken to: pageToken",
        ),
        (&[("cursor", "string")], &[("links", NEXT)], "", "likely cursor: from: links.next to: cursor"),
        (
            &[("starting_after", "string"), ("limit", "integer")],
            &[("has_more", TRUTH)],
            "",
            "certain cursor: from: last-item: id more: has_more to: starting_after page-size: limit",
        ),
        (
            &[("offset", "integer"), ("limit", "integer")],
            &[("meta", TOTAL)],
            "",
            "certain offset: to: offset total: meta.total page-size: limit",
        ),
        (&[("$skip", "integer"), ("$top", "integer")], &[], "", "likely offset: to: $skip page-size: $top"),
        (&[("offset", "string")], &[], "", "nothing"),
        (
            &[("page", "integer"), ("per_page", "integer")],
            &[("total_pages", NUMBER)],
            "",
            "likely page: to: page total-pages: total_pages page-size: per_page",
        ),
        (&[("page", "integer")], &[], "", "possible page: to: page"),
        (&[("page", "integer")], &[("other", "{type: array, items: {type: string}}")], "", "nothing"),
    ] {
        assert_eq!(proposed(parameters, properties, headers), expected, "{parameters:?} {properties:?}");
    }
}

const SHELF: &str = "\
servers: [{url: 'https://shelf.example'}]
security: [{key: []}]
paths:
  /books:
    get:
      operationId: listBooks
      parameters: [{name: page, in: query, schema: {type: integer}}, {name: per_page, in: query, schema: {type: integer}}]
      responses:
        '200':
          description: ok
          headers: {X-Request-Id: {schema: {type: string}}}
          content: {application/json: {schema: {type: array, items: {$ref: '#/components/schemas/Book'}}}}
        '400': {description: wrong, content: {application/json: {schema: {$ref: '#/components/schemas/Failure'}}}}
    post:
      operationId: createBook
      parameters: [{name: Idempotency-Key, in: header, schema: {type: string}}]
      responses: {'204': {description: ok}}
  /loans:
    get:
      operationId: listLoans
      parameters: [{name: page, in: query, schema: {type: integer}}, {name: per_page, in: query, schema: {type: integer}}]
      responses:
        '200': {description: ok, content: {application/json: {schema: {type: array, items: {type: string}}}}}
components:
  securitySchemes: {key: {type: apiKey, in: header, name: X-Key}}
  schemas:
    Failure:
      type: object
      properties: {error: {type: object, properties: {code: {type: string}, message: {type: string}}}}
    Book:
      type: object
      required: [id, title]
      properties: {id: {type: string}, title: {type: string}}
      example: {id: b1}
";

#[test]
fn a_schema_is_lenient_if_its_example_lacks_a_value() {
    for (title, example, expected) in [
        ("{type: string}", "{id: b1}", true),
        ("{type: string}", "{id: b1, title: null}", true),
        ("{type: string}", "{id: b1, title: t}", false),
        ("{type: string, nullable: true}", "{id: b1, title: null}", false),
        ("{type: string, nullable: true}", "{id: b1}", true),
        ("{type: string, nullable: false}", "{id: b1, title: null}", true),
        ("{$ref: '#/components/schemas/Maybe'}", "{id: b1, title: null}", false),
        ("{$ref: '#/components/schemas/Sure'}", "{id: b1, title: null}", true),
        ("{anyOf: [{type: string}, {type: string, nullable: true}]}", "{id: b1, title: null}", false),
        ("{}", "{id: b1, title: null}", false),
        ("{type: string, writeOnly: true}", "{id: b1}", false),
        ("{type: string, writeOnly: false}", "{id: b1}", true),
    ] {
        let text = actions(&format!(
            "\
paths: {{}}
components:
  schemas:
    Maybe: {{type: string, nullable: true}}
    Sure: {{type: string}}
    Book: {{type: object, required: [id, title], properties: {{id: {{type: string}}, title: {title}}}, example: {example}}}
"
        ));
        assert_eq!(text.contains("lenient: true"), expected, "{title} {example}: {text}");
    }
}

#[test]
fn each_action_has_a_target_a_certainty_and_a_reason() {
    let expected = "\
- target: $
  description: 'certain: 1 of 1 bodies of error responses have these properties'
  update:
    x-oas-client:
      errors:
        code: error.code
        message: error.message
- target: $
  description: 'certain: 1 responses declare the header `X-Request-Id`'
  update:
    x-oas-client:
      errors:
        request-id: X-Request-Id
- target: $
  description: 'likely: 2 lists page so, such as `listBooks`: the parameter `page` is the number of a page, by its name; `per_page` is the page size'
  update:
    x-oas-client:
      paging:
        page:
          to: page
        page-size: per_page
- target: $.components.schemas.Book
  description: 'likely: its example has no `title`, which it requires'
  update:
    x-oas-client:
      lenient: true
- target: $.components.securitySchemes.key
  description: 'possible: the names are made of the title; write those that your program has'
  update:
    x-oas-client:
      token:
        env: THE_SHELF_KEY
- target: $.paths['/books'].post
  description: 'certain: the header `Idempotency-Key` is an idempotency key, by its name; the client then sends a fresh one for each call, and retries'
  update:
    x-oas-client:
      idempotency-key: Idempotency-Key
";
    assert_eq!(actions(SHELF), expected);
}
