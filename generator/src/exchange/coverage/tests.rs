use crate::{Options, Recording, coverage};

use super::{Coverage, Share};

const SHELF: &str = r"
openapi: 3.0.3
info: {title: Shelf, version: '1'}
servers: [{url: https://shelf.example}]
paths:
  /books:
    get:
      operationId: listBooks
      parameters:
        - {name: genre, in: query, schema: {$ref: '#/components/schemas/Genre'}}
        - {name: shelves, in: query, explode: false, schema: {type: array, items: {$ref: '#/components/schemas/Shelf'}}}
        - {name: X-Trace, in: header, schema: {type: string}}
      responses:
        '200': {description: ok, content: {application/json: {schema: {type: array, items: {$ref: '#/components/schemas/Book'}}}}}
    post:
      operationId: addBook
      requestBody: {content: {application/json: {schema: {$ref: '#/components/schemas/Book'}}}}
      responses:
        '201': {description: ok, content: {application/json: {schema: {$ref: '#/components/schemas/Book'}}}}
  /books/{id}:
    delete:
      operationId: dropBook
      parameters: [{name: id, in: path, required: true, schema: {type: string}}]
      responses: {'204': {description: gone}}
components:
  schemas:
    Genre: {type: string, enum: [crime, poetry, drama]}
    Shelf: {type: string, enum: [top, low]}
    Book:
      type: object
      properties:
        id: {type: string, readOnly: true}
        title: {type: string, nullable: true}
        genre: {$ref: '#/components/schemas/Genre'}
        sequel: {$ref: '#/components/schemas/Book'}
";

const LISTED: &str = r#"{"log": {"entries": [
  {"request": {"method": "GET", "url": "https://shelf.example/books?genre=crime&shelves=top"},
   "response": {"status": 200, "content": {"text":
     "[{\"id\": \"1\", \"title\": null}, {\"id\": \"2\", \"sequel\": {\"id\": \"3\", \"genre\": \"drama\"}}]"}}},
  {"request": {"method": "GET", "url": "https://shelf.example/books"},
   "response": {"status": 503, "content": {"text": "{\"id\": \"4\", \"title\": \"Down\"}"}}}
]}}"#;

const ADDED: &str = r#"{"log": {"entries": [
  {"request": {"method": "POST", "url": "https://shelf.example/books",
     "postData": {"mimeType": "application/json", "text": "{\"title\": null}"}},
   "response": {"status": 201, "content": {"text": "{\"id\": \"1\"}"}}}
]}}"#;

const NOT_FOUND: &str = r#"{"log": {"entries": [
  {"request": {"method": "DELETE", "url": "https://shelf.example/books/1"}, "response": {"status": 404}}
]}}"#;

fn covered(recordings: &[(&str, &str)]) -> Coverage {
    let recordings: Vec<_> = recordings.iter().map(|(name, text)| Recording { name, text }).collect();
    coverage(SHELF, &recordings, &Options::new("shelf", "shelf.yaml")).unwrap()
}

fn share(total: usize, missing: &[&str]) -> Share {
    Share { total, missing: missing.iter().map(|name| (*name).to_owned()).collect() }
}

#[test]
fn each_operation_has_its_figures() {
    let coverage = covered(&[("list.har", LISTED), ("add.har", ADDED), ("drop.har", NOT_FOUND)]);
    let [list, add, drop] = coverage.operations.as_slice() else { panic!("{coverage:?}") };
    assert_eq!(list.statuses.clone().into_iter().collect::<Vec<_>>(), [(200, 1), (503, 1)]);
    assert_eq!(list.inputs, share(3, &["header X-Trace"]));
    assert_eq!(list.properties, share(0, &[]));
    // Null and error responses don't count. The genre is that of a book within a book.
    assert_eq!(list.fields, share(4, &["Book.title"]));

    // A `readOnly` property is no gap of a request, and null is sent like any value.
    assert_eq!(add.properties, share(3, &["Book.genre", "Book.sequel"]));
    assert_eq!(add.fields, share(4, &["Book.title", "Book.genre", "Book.sequel"]));

    assert_eq!(drop.statuses.clone().into_iter().collect::<Vec<_>>(), [(404, 1)]);
    assert_eq!(drop.fields, share(0, &[]));
}

#[test]
fn values_count_in_requests_and_in_responses() {
    let coverage = covered(&[("list.har", LISTED)]);
    assert_eq!(coverage.values, share(5, &["Genre: poetry", "Shelf: low"]));
    let both = LISTED.replace("shelves=top", "shelves=top,low");
    assert_eq!(covered(&[("list.har", &both)]).values, share(5, &["Genre: poetry"]));
}

#[test]
fn sums_name_the_operation() {
    let coverage = covered(&[("list.har", LISTED), ("add.har", ADDED), ("drop.har", NOT_FOUND)]);
    assert_eq!(coverage.succeeded(), share(3, &["dropBook"]));
    assert_eq!(coverage.inputs(), share(3, &["listBooks: header X-Trace"]));
    assert_eq!(coverage.properties(), share(3, &["addBook: Book.genre", "addBook: Book.sequel"]));
    assert_eq!((coverage.fields().seen(), coverage.fields().total), (4, 8));
    // 2 + 2 + 1 + 4 + 3 of 3 + 3 + 3 + 8 + 5.
    assert!((coverage.percent() - 1200.0 / 22.0).abs() < 1e-9, "{}", coverage.percent());
}

#[test]
fn without_recordings_nothing_is_covered_and_nothing_is_wrong() {
    let coverage = covered(&[]);
    assert_eq!(coverage.percent(), 0.0);
    assert_eq!(coverage.succeeded().missing, ["listBooks", "addBook", "dropBook"]);
}

#[test]
fn mistakes_in_a_recording_are_errors() {
    let wrong = LISTED.replace("shelves=top", "shelf=top");
    let recordings = [Recording { name: "list.har", text: &wrong }];
    let diagnostics = coverage(SHELF, &recordings, &Options::new("shelf", "shelf.yaml")).unwrap_err();
    assert!(
        diagnostics.iter().any(|diagnostic| diagnostic.message.contains("`shelf`") && diagnostic.file == "list.har")
    );
}
