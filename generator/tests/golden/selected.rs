//! A part of a description is emitted as it is in the whole.

use std::collections::BTreeSet;

use oas_client_generator::{Diagnostic, File, Output, Recording, generate, load, lower};
use quote::ToTokens;
use syn::{ImplItem, Item};

use crate::cases::{self, Case};

fn part(case: &Case, only: &[&str], exclude: &[&str]) -> Result<Output, Vec<Diagnostic>> {
    let recordings: Vec<_> = case.recordings.iter().map(|(name, text)| Recording { name, text }).collect();
    let mut options = case.options();
    options.only = only.iter().map(|text| text.parse().unwrap()).collect();
    options.exclude = exclude.iter().map(|text| text.parse().unwrap()).collect();
    generate(&case.description, &recordings, &options)
}

/// The attribute of a handle whose methods are all of other modules.
const UNUSED: &str = "# [allow (dead_code , reason = \"what it leads to has other features\")] ";

/// An item without the numbers of servers: a selection may have fewer servers.
fn without_server_numbers(item: &str) -> String {
    (1..9).fold(item.to_owned(), |item, number| item.replace(&format!(" server ({number})"), " server"))
}

/// Methods, types and macro calls, each with the file and the type it belongs to. What lists others (the crate's root, the
/// models' root, the client's servers) is no item of its own.
fn items(files: &[File]) -> BTreeSet<String> {
    let mut found = BTreeSet::new();
    let own = |path: &str| {
        path.starts_with("src/")
            && path.ends_with(".rs")
            && !["lib", "models", "server"].map(|name| format!("src/{name}.rs")).contains(&path.to_owned())
    };
    for file in files.iter().filter(|file| own(&file.path)) {
        for item in syn::parse_file(&file.text).unwrap().items {
            match item {
                Item::Impl(item) => {
                    for member in &item.items {
                        let named = matches!(member, ImplItem::Fn(member) if member.sig.ident == "from_env");
                        if !named {
                            let (path, of) = (&file.path, item.self_ty.to_token_stream());
                            found.insert(without_server_numbers(&format!("{path} {of} {}", member.to_token_stream())));
                        }
                    }
                }
                Item::Trait(item) => {
                    found.extend(item.items.iter().map(|member| format!("{} {}", file.path, member.to_token_stream())));
                }
                Item::Static(_) | Item::Use(_) => {}
                Item::Fn(item) if item.sig.ident == "from_env" => {}
                // Callers never see whether the field of a handle is used.
                item => {
                    let item = without_server_numbers(&item.to_token_stream().to_string());
                    let item = item.replace(UNUSED, "").replace("rt :: Handle ,)", "rt :: Handle)");
                    found.insert(format!("{} {item}", file.path));
                }
            }
        }
    }
    found
}

/// The operations of every case, alone: the first, the third and so on.
#[test]
fn an_operation_alone_is_emitted_as_in_the_whole_api() {
    let mut count = 0;
    for case in cases::golden() {
        let whole = case.generate().unwrap();
        let of_whole = items(&whole.files);
        let tree: serde_yaml::Value = serde_yaml::from_str(&case.description).unwrap();
        let paths = tree["paths"].as_mapping().unwrap().iter();
        let operations = paths.flat_map(|(path, item)| {
            let methods =
                item.as_mapping().into_iter().flat_map(|item| item.keys().filter_map(serde_yaml::Value::as_str));
            let methods = methods.filter(|key| ["get", "put", "post", "delete", "head", "patch"].contains(key));
            methods.map(|method| format!("{} {}", method.to_uppercase(), path.as_str().unwrap()))
        });
        for operation in operations.filter(|operation| !operation.contains('*')).step_by(2) {
            // An operation that the version's reader left out can't be selected.
            if whole.unsupported.contains(&operation) {
                continue;
            }
            let alone =
                part(&case, &[&operation], &[]).unwrap_or_else(|diagnostics| panic!("{operation}: {diagnostics:?}"));
            let of_part = items(&alone.files);
            let new: Vec<_> = of_part.difference(&of_whole).collect();
            assert!(new.is_empty(), "{}: {operation}: {new:#?}", case.name);
            // The method that makes the request, and all that can be set on it, are there.
            for name in requests(&case, &operation) {
                let (made, own) = (format!(" {name} :: new ("), format!(" {name} "));
                let is_own = |item: &str| item.split_once(".rs").is_some_and(|(_, item)| item.starts_with(&own));
                let modules = of_whole.iter().filter(|item| !item.starts_with("src/models/"));
                let about = modules.filter(|i| i.contains(&made) || is_own(i) && !i.starts_with("src/client.rs"));
                let missing: Vec<_> = about.filter(|item| !of_part.contains(*item)).collect();
                assert!(missing.is_empty(), "{}: {operation}: {missing:#?}", case.name);
            }
            assert!(alone.operations > 0 || !alone.unsupported.is_empty(), "{}: {operation}", case.name);
            assert!(whole.diagnostics.len() >= alone.diagnostics.len(), "{}: {operation}", case.name);
            count += 1;
        }
    }
    assert!(count > 70, "only {count} operations");
}

/// The names of the request types behind a selector.
fn requests(case: &Case, selector: &str) -> Vec<String> {
    let mut options = case.options();
    options.only.push(selector.parse().unwrap());
    let document = load(&case.description, &options, &mut Vec::new()).unwrap();
    let lowered = lower(&document, &[], &options, &mut Vec::new());
    lowered.api.operations.into_iter().map(|operation| operation.name).collect()
}

const SHELVES: &str = r##"
openapi: 3.0.3
info: {title: Shelves, version: "1"}
servers: [{url: https://shelves.example}]
security: [{key: []}]
paths:
  /books:
    get:
      operationId: ListBooks
      tags: [Book]
      responses: {'200': {description: ok, content: {application/json: {schema: {$ref: '#/components/schemas/Books'}}}}}
  /books/{id}:
    get:
      operationId: FetchBook
      tags: [Book]
      parameters: [{name: id, in: path, required: true, schema: {type: string}}]
      responses: {'200': {description: ok, content: {application/json: {schema: {$ref: '#/components/schemas/Book'}}}}}
  /films/{id}:
    delete:
      operationId: DeleteFilm
      tags: [Film]
      security: [{token: []}]
      servers: [{url: https://films.example/v1}]
      parameters: [{name: id, in: path, required: true, schema: {type: string}}]
      responses: {'204': {description: gone}, '400': {description: no, content: {application/json: {schema: {$ref: '#/components/schemas/Failure'}}}}}
    get:
      operationId: FetchFilm
      tags: [Film]
      parameters: [{name: id, in: path, required: true, schema: {$ref: '#/components/schemas/Nowhere'}}]
      responses: {'200': {description: ok}}
components:
  securitySchemes:
    key: {type: apiKey, in: header, name: X-Key}
    token: {type: http, scheme: bearer}
  schemas:
    Books: {type: object, properties: {books: {type: array, items: {$ref: '#/components/schemas/Book'}}}}
    Book: {type: object, properties: {title: {type: string}}}
    Failure: {type: object, properties: {why: {type: string}, more: {$ref: '#/components/schemas/Elsewhere'}}}
"##;

fn shelves(recordings: &[(&str, &str)]) -> Case {
    let recordings = recordings.iter().map(|(name, text)| ((*name).to_owned(), (*text).to_owned())).collect();
    Case {
        name: "shelves".to_owned(),
        path: "shelves".to_owned(),
        description: SHELVES.to_owned(),
        webhooks: None,
        recordings,
        external_documents: Vec::new(),
        overlay: None,
    }
}

fn paths(output: &Output) -> Vec<&str> {
    output.files.iter().map(|file| file.path.as_str()).collect()
}

#[test]
fn unneeded_items_are_removed_with_their_diagnostics() {
    // The whole has dangling references; the part doesn't lead to them.
    let whole = shelves(&[]).generate().unwrap_err();
    assert_eq!(whole.iter().filter(|diagnostic| diagnostic.is_error()).count(), 2, "{whole:#?}");
    let output = part(&shelves(&[]), &["tag:Book"], &[]).unwrap();
    assert_eq!((output.operations, output.skipped, output.models), (2, 2, 2));
    assert_eq!(output.diagnostics, []);
    let expected = ["lib", "client", "auth", "models", "models/book", "book"].map(|name| format!("src/{name}.rs"));
    assert_eq!(paths(&output), [&expected[..], &["api.md".to_owned(), "src/rustfmt.toml".to_owned()]].concat());
    let auth = &output.files[2].text;
    assert!(auth.contains("fn key(") && !auth.contains("fn token("), "{auth}");
    let one = part(&shelves(&[]), &["/books*"], &["operation:ListBooks"]).unwrap();
    assert_eq!((one.operations, one.skipped, one.models), (1, 3, 1));
}

#[test]
fn diagnostics_of_selected_operations_stay() {
    let diagnostics = part(&shelves(&[]), &["FetchFilm"], &[]).unwrap_err();
    let errors: Vec<_> = diagnostics.iter().filter(|diagnostic| diagnostic.is_error()).collect();
    assert!(errors.len() == 1 && errors[0].message.contains("Nowhere"), "{diagnostics:#?}");
    let diagnostics = part(&shelves(&[]), &["DELETE /films/*"], &[]).unwrap_err();
    assert_eq!(diagnostics.len(), 1, "{diagnostics:#?}");
    assert!(diagnostics[0].message.contains("Elsewhere"), "{}", diagnostics[0]);
}

#[test]
fn a_selector_that_selects_nothing_is_an_error() {
    let says = |only: &[&str], exclude: &[&str], expected: &str| {
        let diagnostics = part(&shelves(&[]), only, exclude).unwrap_err();
        let said: Vec<_> = diagnostics.iter().filter(|diagnostic| diagnostic.pointer.is_empty()).collect();
        assert_eq!(
            said.iter().map(|said| format!("{} ({})", said.message, said.help)).collect::<Vec<_>>().join("\n"),
            expected
        );
    };
    says(&["tag:Bok"], &[], "`tag:Bok` selects no operation (did you mean `Book`?)");
    says(&["Book"], &["operation:ListBook"], "`operation:ListBook` selects no operation (did you mean `ListBooks`?)");
    says(&["DeletFilm"], &[], "`DeletFilm` selects no operation (did you mean `DeleteFilm`?)");
    says(
        &["PUT /books"],
        &[],
        "`PUT /books` selects no operation (this path has operations with other methods; write the path alone to select them)",
    );
    says(&["/book"], &[], "`path:/book` selects no operation (did you mean `/books`?)");
    says(
        &["tag:Magazines*", "tag:Book"],
        &[],
        "`tag:Magazines*` selects no operation (write a tag of the description; `*` stands for any characters)",
    );
    says(&["Book"], &["/books*"], "the selection leaves no operation (select more, or exclude less)");
}

#[test]
fn recorded_exchanges_of_skipped_operations_are_skipped() {
    let entry = |method: &str, url: &str, status: u16, text: &str| {
        format!(
            "{{\"request\": {{\"method\": \"{method}\", \"url\": \"{url}\"}}, \"response\": {{\"status\": {status}, \
             \"content\": {{\"text\": {text:?}}}}}}}"
        )
    };
    let har = |entries: &[String]| format!("{{\"log\": {{\"entries\": [{}]}}}}", entries.join(","));
    let fetched = entry("GET", "https://shelves.example/books/1", 200, "{\"title\": \"a\"}");
    let listed = entry("GET", "https://shelves.example/books", 200, "{\"books\": []}");
    let deleted = entry("DELETE", "https://films.example/v1/films/1", 204, "");
    let (books, films) = (har(&[fetched, listed]), har(&[deleted.clone(), deleted]));
    let case = shelves(&[("books.har", &books), ("films.har", &films)]);
    let output = part(&case, &["FetchBook"], &[]).unwrap();
    assert_eq!((output.tests, output.skipped_exchanges), (1, 3));
    assert!(!paths(&output).contains(&"tests/replay/films.rs"));
    // An exchange without an operation stays an error.
    let odd = har(&[entry("GET", "https://shelves.example/magazines", 200, "{}")]);
    let diagnostics = part(&shelves(&[("odd.har", &odd)]), &["FetchBook"], &[]).unwrap_err();
    assert!(diagnostics[0].message.contains("no operation of the description is GET /magazines"), "{}", diagnostics[0]);
}
