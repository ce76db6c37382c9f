//! The properties of any output, and the description that inputs are tried with.

use oas_client_generator::{Diagnostic, Output};

/// A small description with an operation, a model, an enum, a page and an upload.
pub(super) const SHELF: &str = "openapi: 3.0.3
info: {title: Shelf, version: '1'}
servers: [{url: 'https://shelf.example/v1'}]
x-oas-client: {paging: {next-url: next}}
paths:
  /books:
    get:
      operationId: listBooks
      tags: [books]
      parameters: [{name: kind, in: query, schema: {$ref: '#/components/schemas/Kind'}}]
      responses: {'200': {description: ok, content: {application/json: {schema: {$ref: '#/components/schemas/Books'}}}}}
    post:
      operationId: createBook
      tags: [books]
      requestBody: {content: {application/json: {schema: {$ref: '#/components/schemas/Book'}}}}
      responses: {'201': {description: ok, content: {application/json: {schema: {$ref: '#/components/schemas/Book'}}}}}
  /books/{id}:
    get:
      operationId: fetchBook
      tags: [books]
      parameters: [{name: id, in: path, required: true, schema: {type: integer}}]
      responses: {'200': {description: ok, content: {application/json: {schema: {$ref: '#/components/schemas/Book'}}}}}
components:
  schemas:
    Kind: {type: string, enum: [novel, poem]}
    Book: {type: object, required: [title], properties: {title: {type: string}, kind: {$ref: '#/components/schemas/Kind'}, pages: {type: integer, maximum: 9000}}}
    Books: {type: object, properties: {next: {type: string}, books: {type: array, items: {$ref: '#/components/schemas/Book'}}}}
";

/// Checks an output, or the diagnostics in place of one. Returns whether there is an output.
///
/// # Panics
///
/// If a file isn't Rust or hides characters, or if a diagnostic says nothing.
pub(super) fn is_sound(outcome: &Result<Output, Vec<Diagnostic>>) -> bool {
    match outcome {
        Ok(output) => {
            for file in &output.files {
                let hidden = |c: char| c.is_control() && c != '\n' || ('\u{202A}'..='\u{202E}').contains(&c);
                assert!(!file.text.contains(hidden), "{}: {}", file.path, file.text.escape_debug());
                if file.path.ends_with(".rs") {
                    syn::parse_file(&file.text).unwrap_or_else(|error| panic!("{}: {error}\n{}", file.path, file.text));
                }
            }
            all_say_something(&output.diagnostics);
            true
        }
        Err(diagnostics) => {
            assert!(!diagnostics.is_empty(), "nothing came of it, and nothing is said");
            all_say_something(diagnostics);
            false
        }
    }
}

/// Checks that each diagnostic has a message and a help that blames no fault of the generator.
pub(super) fn all_say_something(diagnostics: &[Diagnostic]) {
    for diagnostic in diagnostics {
        let is_fault = diagnostic.help.contains("fault of the generator");
        assert!(!diagnostic.message.trim().is_empty() && !is_fault, "{diagnostic}");
        assert!(!diagnostic.help.trim().is_empty(), "{diagnostic}");
    }
}

/// The text of the bytes, cut in two at a line `---`.
pub(super) fn parts(bytes: &[u8]) -> Option<(&str, Option<&str>)> {
    let text = std::str::from_utf8(bytes).ok()?;
    Some(text.split_once("\n---\n").map_or((text, None), |(first, second)| (first, Some(second))))
}
