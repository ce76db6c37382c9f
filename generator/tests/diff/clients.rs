//! Edits of what belongs to the whole client, and of handles: what is reported, and what is not.

use oas_client_generator::{Options, diff::diff};

const SHELF: &str = r"openapi: 3.0.3
info: {title: Shelf, version: '1', description: Books.}
servers:
  - url: https://{region}.shelf.example/{base}
    variables:
      region: {default: eu, enum: [eu, us, asia], description: Where, x-oas-client: {env: SHELF_REGION}}
      base: {default: v1}
x-oas-client: {errors: {code: code, message: text}}
tags: [{name: books, description: All books.}]
paths:
  /shelves/{shelf}/books/{book}:
    parameters:
      - {name: shelf, in: path, required: true, schema: {type: string}}
      - {name: book, in: path, required: true, schema: {type: string}}
    get: {operationId: fetchBook, tags: [books], responses: {'204': {description: ok}}}
  /shelves/{shelf}:
    parameters: [{name: shelf, in: path, required: true, schema: {type: string}}]
    get: {operationId: fetchShelf, tags: [books], responses: {'204': {description: ok}}}
components:
  securitySchemes:
    token: {type: http, scheme: bearer, description: A token, x-oas-client: {token: {env: SHELF_TOKEN}}}
    key: {type: apiKey, in: header, name: X-Key, x-oas-client: {token: {env: SHELF_KEY}}}
    plain: {type: http, scheme: basic}
";

/// The report of an edit, but for its sum.
fn report(edits: &[(&str, &str)]) -> Vec<String> {
    let api = |text: &str| {
        oas_client_generator::api(text, &Options::new("shelf", "shelf.yaml"))
            .unwrap_or_else(|found| panic!("{found:?}"))
    };
    let after = edits.iter().fold(SHELF.to_owned(), |text, (from, to)| {
        assert!(text.contains(from), "{from}");
        text.replace(from, to)
    });
    let mut lines = diff(&api(SHELF), &api(&after)).lines();
    lines.pop();
    lines
}

#[track_caller]
fn assert_reported(edits: &[(&str, &str)], expected: &[&str]) {
    assert_eq!(report(edits), expected, "{edits:?}");
}

#[test]
fn values_of_a_setting_are_a_set() {
    let setting = "enum: [eu, us, asia]";
    assert_reported(&[(setting, "enum: [asia, eu, us]")], &[]);
    for (values, line) in [
        ("enum: [us, eu]", "major: changed server::region: takes us, eu now, was eu, us, asia [setting-narrowed]"),
        (
            "enum: [eu, us, africa]",
            "major: changed server::region: takes eu, us, africa now, was eu, us, asia [setting-narrowed]",
        ),
        (
            "enum: [africa, asia, us, eu]",
            "minor: changed server::region: takes africa, asia, us, eu now, was eu, us, asia [setting-widened]",
        ),
        ("enum: []", "minor: changed server::region: takes anything now, was eu, us, asia [setting-widened]"),
    ] {
        assert_reported(&[(setting, values)], &[line]);
    }
    assert_reported(
        &[("base: {default: v1}", "base: {default: v1, enum: [v1]}")],
        &["major: changed server::base: takes v1 now, was anything [setting-narrowed]"],
    );
}

#[test]
fn the_environment_is_compared_by_its_variables() {
    assert_reported(
        &[("env: SHELF_REGION", "env: REGION")],
        &["major: changed server::region: is read from `REGION` now, was from `SHELF_REGION` [environment]"],
    );
    assert_reported(
        &[(", x-oas-client: {env: SHELF_REGION}", "")],
        &[
            "major: removed server::from_env [from-env-removed]",
            "major: removed server::region: was read from `SHELF_REGION` [environment-removed]",
        ],
    );
    assert_reported(
        &[("base: {default: v1}", "base: {default: v1, x-oas-client: {env: BASE}}")],
        &["minor: added server::base: is read from `BASE` [environment-added]"],
    );
    assert_reported(
        &[(", x-oas-client: {token: {env: SHELF_KEY}}", "")],
        &["major: removed auth::key, token: was read from `SHELF_KEY` [environment-removed]"],
    );
}

/// Only schemes that `from_env` tries on both sides have an order.
#[test]
fn the_order_of_credentials_counts_where_the_environment_has_them() {
    let key = "    key: {type: apiKey, in: header, name: X-Key, x-oas-client: {token: {env: SHELF_KEY}}}\n";
    let plain = "    plain: {type: http, scheme: basic}\n";
    assert_reported(&[(plain, ""), (key, &format!("{plain}{key}"))], &[]);
    assert_reported(
        &[(key, ""), ("  securitySchemes:\n", &format!("  securitySchemes:\n{key}"))],
        &["patch: changed Client::from_env: tries key, token now, was token, key [auth-order]"],
    );
}

#[test]
fn documentation_and_errors_are_compared_where_they_differ() {
    for (from, to, line) in [
        ("title: Shelf", "title: Shelves", "patch: changed the crate: has other documentation [docs]"),
        ("All books.", "Some books.", "patch: changed books: has other documentation [docs]"),
        ("description: Where", "description: Which", "patch: changed server::region: has other documentation [docs]"),
        (
            "description: A token",
            "description: The token",
            "patch: changed auth::token: has other documentation [docs]",
        ),
        (
            "message: text",
            "message: words",
            "patch, breaks on the wire: changed Error: message is `/words` now, was `/text` [error-shape]",
        ),
    ] {
        assert_reported(&[(from, to)], &[line]);
    }
}

#[test]
fn handles_are_compared_by_what_leads_to_them() {
    assert_reported(
        &[("{name: book, in: path", "{name: id, in: path"), ("books/{book}", "books/{id}")],
        &["patch: changed client.shelves().by_shelf(shelf).book(book): takes (id) now, was (book) [argument-renamed]"],
    );
    assert_reported(
        &[("/shelves/{shelf}/books/{book}", "/shelves/{shelf}/{book}")],
        &[
            "major: removed client.shelves().by_shelf(shelf).book(book) [handle-removed]",
            "major: changed client.shelves().by_shelf(shelf).book(book).fetch(): is \
             `client.shelves().by_shelf(shelf).by_book(book).fetch()` now [call-renamed]",
            "minor: added client.shelves().by_shelf(shelf).by_book(book) [handle-added]",
            "patch, breaks on the wire: changed client.shelves().by_shelf(shelf).book(book).fetch(): is sent as GET \
             /shelves/{shelf}/{book} now, was GET /shelves/{shelf}/books/{book} [operation-wire]",
        ],
    );
    // The handle stays, since another operation has it.
    assert_reported(
        &[("  /shelves/{shelf}:\n", "  /walls/{shelf}:\n")],
        &[
            "major: changed client.shelves().by_shelf(shelf).fetch(): is `client.walls().by_shelf(shelf).fetch()` now \
             [call-renamed]",
            "minor: added client.walls() [handle-added]",
            "minor: added client.walls().by_shelf(shelf) [handle-added]",
            "patch, breaks on the wire: changed client.shelves().by_shelf(shelf).fetch(): is sent as GET /walls/{shelf} now, \
             was GET /shelves/{shelf} [operation-wire]",
        ],
    );
}
