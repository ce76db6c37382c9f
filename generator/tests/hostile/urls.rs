//! Documents at URLs: the library resolves their references, and opens nothing.

use std::convert::Infallible;

use oas_client_generator::{
    ExternalDocument, Options,
    external::{self, Rejection},
    generate,
};

use crate::emitted::told;

const URL: &str = "https://shelf.example/v1/openapi.yaml";

/// A description whose operation returns the schema at this reference.
fn shelf(reference: &str) -> String {
    format!(
        "openapi: 3.0.3
info: {{title: Shelf, version: '1'}}
servers: [{{url: https://shelf.example}}]
paths:
  /books:
    get:
      operationId: listBooks
      responses: {{'200': {{description: ok, content: {{application/json: {{schema: {{$ref: '{reference}'}}}}}}}}}}
"
    )
}

/// The names of the documents that are asked for. Those that are given exist.
fn asked(name: &str, text: &str, there: &[(&str, &str)]) -> Vec<String> {
    let mut names = Vec::new();
    let open = |name: &str| {
        names.push(name.to_owned());
        let text = there.iter().find(|(there, _)| *there == name).map(|(_, text)| (*text).to_owned());
        Ok::<_, Infallible>(text)
    };
    external::read_with_urls(name, text, open).unwrap();
    names
}

#[test]
fn references_of_a_document_at_a_url_are_relative_to_it() {
    let there = [
        (
            "https://shelf.example/book.yaml",
            "Book: {properties: {author: {$ref: 'parts/author.yaml'}, own: {$ref: '#/Own'}}}\nOwn: {}\n",
        ),
        ("https://other.example/book.yaml", "Book: {$ref: '//third.example/x.yaml'}"),
    ];
    for (name, reference, expected) in [
        (
            URL,
            "../book.yaml#/Book",
            &["https://shelf.example/book.yaml", "https://shelf.example/parts/author.yaml"][..],
        ),
        (
            URL,
            "https://other.example/book.yaml#/Book",
            &["https://other.example/book.yaml", "https://third.example/x.yaml"],
        ),
        (
            "shelf.yaml",
            "https://other.example/book.yaml#/Book",
            &["https://other.example/book.yaml", "https://third.example/x.yaml"],
        ),
        (URL, "openapi.yaml#/components/schemas/Book", &[]),
        (URL, "file:///etc/passwd", &[]),
    ] {
        assert_eq!(asked(name, &shelf(reference), &there), expected, "{name} {reference}");
    }
    // `read` opens files only.
    let open = |name: &str| -> Result<Option<String>, Infallible> { panic!("{name} is opened") };
    external::read("shelf.yaml", &shelf("https://other.example/book.yaml"), open).unwrap();
}

#[test]
fn self_is_the_base_of_references_in_a_document_at_a_url() {
    for (name, own, reference, expected) in [
        (URL, "https://other.example/api/openapi.yaml", "book.yaml", &["https://other.example/api/book.yaml"][..]),
        (URL, "/v2/openapi.yaml", "book.yaml#/Book", &["https://shelf.example/v2/book.yaml"]),
        (URL, "/v2/openapi.yaml", "https://third.example/book.yaml", &["https://third.example/book.yaml"]),
        (URL, "/v2/openapi.yaml", "openapi.yaml#/x-book", &[]),
        (URL, "file:///openapi.yaml", "book.yaml", &["https://shelf.example/v1/book.yaml"]),
        ("shelf.yaml", "https://other.example/api", "book.yaml", &["book.yaml"]),
        ("shelf.yaml", "https://other.example/api", "https://other.example/api#/x-book", &[]),
        ("shelf.yaml", "other.yaml", "book.yaml", &["book.yaml"]),
    ] {
        let text = format!("$self: '{own}'\nx-book: {{title: Lent}}\n{}", shelf(reference).replace("3.0.3", "3.2.0"));
        assert_eq!(asked(name, &text, &[]), expected, "{own} {reference}");
        if expected.is_empty() {
            let output = generate(&text.replace("title: Lent", "type: object"), &[], &Options::new("shelf", name));
            output.unwrap_or_else(|diagnostics| panic!("{own} {reference}: {}", told(&diagnostics)));
        }
    }
}

#[test]
fn documents_at_urls_are_bundled() {
    let book = ExternalDocument::new(
        "https://shelf.example/book.yaml?v=2",
        "{type: object, properties: {title: {type: string}, next: {$ref: '#'}, shelf: {$ref: 'v1/openapi.yaml#/x-name'}}}",
    );
    let mut options = Options::new("shelf", URL);
    options.external_documents.push(book);
    options.sources.insert(URL.to_owned(), "sha256:00".to_owned());
    let output = generate(&(shelf("../book.yaml?v=2") + "x-name: {type: integer}\n"), &[], &options).unwrap();
    assert!(output.diagnostics.is_empty(), "{}", told(&output.diagnostics));
    let text = output.files.iter().map(|file| file.text.as_str()).collect::<String>();
    for expected in ["pub struct Book ", "pub next: Option<Box<Book>>", "pub shelf: Option<i64>"] {
        assert!(text.contains(expected), "{expected}: {text}");
    }
    assert!(output.lock.contains(&format!("sources:\n  {URL}: sha256:00\n")), "{}", output.lock);
    // The next run reads the lock file, and doesn't keep hashes that it doesn't get.
    options.lock = Some(oas_client_generator::LockFile { name: "lock".to_owned(), text: output.lock });
    options.sources.clear();
    let output = generate(&(shelf("../book.yaml?v=2") + "x-name: {type: integer}\n"), &[], &options).unwrap();
    assert!(!output.lock.contains("\nsources:"), "{}", output.lock);
}

#[test]
fn the_reason_for_a_document_that_was_not_read_is_reported() {
    let reference = "https://other.example/book.yaml#/Book";
    for is_error in [true, false] {
        let mut options = Options::new("shelf", "shelf.yaml");
        let (message, help) = ("is on another host".to_owned(), "trust it".to_owned());
        let rejection = Rejection { message, help, is_error };
        options.external_documents.push(ExternalDocument::rejected("https://other.example/book.yaml", rejection));
        for text in
            [shelf(reference), shelf("#/x-book").replace("paths:", &format!("x-book: {{$ref: '{reference}'}}\npaths:"))]
        {
            let diagnostics = match generate(&text, &[], &options) {
                Ok(output) => output.diagnostics,
                Err(diagnostics) => diagnostics,
            };
            let about = "leads to `https://other.example/book.yaml`, which is on another host";
            let found = diagnostics.iter().any(|diagnostic| diagnostic.message.contains(about));
            assert!(found, "{}", told(&diagnostics));
            assert_eq!(diagnostics.iter().any(|diagnostic| diagnostic.is_error()), is_error, "{}", told(&diagnostics));
        }
    }
}
