//! Causes: one line for what one edit of a description does to several items, and renamed items.

use oas_client_generator::{Options, diff::diff, public_api::PublicApi};

const SHELF: &str = r"openapi: 3.0.3
info: {title: Shelf, version: '1'}
servers: [{url: 'https://shelf.example'}]
paths:
  /v1/books:
    get:
      operationId: listBooks
      parameters: [{$ref: '#/components/parameters/Limit'}]
      responses: {'200': {description: ok, content: {application/json: {schema: {$ref: '#/components/schemas/Books'}}}}}
  /v1/books/{id}:
    parameters: [{name: id, in: path, required: true, schema: {$ref: '#/components/schemas/Id'}}]
    get:
      operationId: fetchBook
      parameters: [{$ref: '#/components/parameters/Limit'}]
      responses: {'200': {description: ok, content: {application/json: {schema: {$ref: '#/components/schemas/Book'}}}}}
    delete:
      operationId: removeBook
      parameters: [{$ref: '#/components/parameters/Limit'}]
      responses: {'204': {description: ok}}
components:
  parameters:
    Limit: {name: limit, in: query, schema: {type: integer, maximum: 100}}
  schemas:
    Id: {type: string, maxLength: 20}
    Book: {type: object, properties: {title: {type: string}, pages: {type: integer}, state: {type: string, enum: [lent-out, here]}}}
    Books: {type: object, properties: {books: {type: array, items: {$ref: '#/components/schemas/Book'}}}}
";

/// The report of an edit, a line for each cause.
fn report(edits: &[(&str, &str)]) -> String {
    let api = |text: &str| -> PublicApi {
        oas_client_generator::api(text, &Options::new("shelf", "shelf.yaml"))
            .unwrap_or_else(|found| panic!("{found:?}"))
    };
    let after = edits.iter().fold(SHELF.to_owned(), |text, (from, to)| {
        assert!(text.contains(from), "{from}");
        text.replace(from, to)
    });
    diff(&api(SHELF), &api(&after)).summary().join("\n")
}

#[test]
fn a_moved_path_is_one_line() {
    let text = report(&[("/v1/", "/api/v2/")]);
    let wire: Vec<_> = text.lines().filter(|line| line.contains("operation-wire")).collect();
    assert_eq!(
        wire,
        [
            "patch, breaks on the wire: changed client.books().list(), and 2 more: `/v1` is `/api/v2` now [operation-wire]"
        ]
    );
}

#[test]
fn a_limit_of_a_shared_parameter_is_one_line() {
    let expected = "\
patch, breaks on the wire: changed client.books().list() option `limit`, and 2 more: is `maximum: 50` now, was `maximum: 100` [request-tightened]
0 major, 0 minor, 3 patch: a patch change";
    assert_eq!(report(&[("maximum: 100", "maximum: 50")]), expected);
}

#[test]
fn a_renamed_schema_is_told_with_the_line_that_keeps_its_name() {
    let expected = "\
major: changed models::Book: is `models::Tome` now, was `models::Book` [model-renamed]
major: changed models::BookState: is `models::TomeState` now, was `models::BookState` [model-renamed]
to keep the old names, write in the lock file:
  rename:
    /components/schemas/Tome/properties/state TomeState: BookState
    /components/schemas/Tome: Book
2 major, 0 minor, 0 patch: a major change";
    assert_eq!(report(&[("schemas/Book'", "schemas/Tome'"), ("    Book:", "    Tome:")]), expected);
}

#[test]
fn a_renamed_property_and_value_are_told_as_such() {
    let expected = "\
major: changed models::Book.pages: is `sheets` now, was `pages` [field-renamed]
major: changed models::BookState::LentOut: is `Lentout` now, was `LentOut` [value-renamed]
patch, breaks on the wire: changed models::Book.pages: is `sheets` now, was `pages` [field-wire]
patch, breaks on the wire: changed models::BookState::LentOut: is `lentout` now, was `lent-out` [value-wire]
2 major, 0 minor, 2 patch: a major change";
    assert_eq!(report(&[("pages", "sheets"), ("lent-out", "lentout")]), expected);
}

#[test]
fn an_operation_with_another_path_and_operation_id_is_renamed() {
    let text = report(&[("/v1/books:", "/v1/volumes:"), ("listBooks", "listVolumes")]);
    assert!(text.contains("[operation-wire]") && !text.contains("operation-removed"), "{text}");
    assert!(text.contains("\n    listVolumes: listBooks\n"), "{text}");
}

#[test]
fn a_path_prefix_that_comes_or_goes_is_one_line() {
    let line = "client.books().list(), and 2 more: the path has no `/v1` any more [operation-wire]";
    assert!(report(&[("/v1/", "/")]).contains(line), "{}", report(&[("/v1/", "/")]));
}

#[test]
fn constructs_that_are_not_compared_are_named_where_they_differ() {
    let link = "responses: {'204': {description: ok, links: {list: {operationId: listBooks}}}}";
    let text = report(&[("responses: {'204': {description: ok}}", link)]);
    assert_eq!(text, "not compared: links, which differ\nnothing changed for callers");
}

/// A baseline of format version 1 has no contract, so that nothing in it is new.
#[test]
fn an_old_baseline_is_compared_as_far_as_it_goes() {
    let api = oas_client_generator::api(SHELF, &Options::new("shelf", "shelf.yaml")).unwrap();
    let old = PublicApi { contract: Default::default(), is_partial: true, ..api.clone() };
    let lines = diff(&old, &api).lines();
    let expected = [
        "not compared: webhooks, limits, status codes, headers and scopes, which the baseline doesn't have yet",
        "nothing changed for callers",
    ];
    assert_eq!(lines, expected);
}
