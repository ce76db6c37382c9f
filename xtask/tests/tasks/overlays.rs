//! The overlays in `spec/overlays` give descriptions of the published ones' shape what those lack.
#![allow(clippy::unwrap_used, reason = "a test's set-up fails by panicking")]

use std::{fs, path::Path};

use oas_client_generator::{Diagnostic, Options, Output, Overlay, generate};

/// Shelves, described as Twilio describes its APIs; `{page}` is what a list's response has beside its records.
const SHELVES: &str = r##"
openapi: 3.0.1
info: {title: Shelves, version: 1.0.0}
servers: [{url: https://shelves.example}]
security: [{accountSid_authToken: []}]
paths:
  /v1/Shelves:
    get:
      operationId: ListShelf
      security: [{accountSid_authToken: []}]
      parameters:
        - {name: PageSize, in: query, schema: {type: integer, format: int64, minimum: 1, maximum: 1000}}
        - {name: Page, in: query, schema: {type: integer, minimum: 0}}
        - {name: PageToken, in: query, schema: {type: string}}
      responses:
        '200':
          description: OK
          content:
            application/json:
              schema:
                type: object
                title: ListShelfResponse
                properties:
                  shelves: {type: array, items: {$ref: '#/components/schemas/v1.shelf'}}
                  {page}
components:
  schemas:
    v1.shelf: {type: object, properties: {label: {type: string, nullable: true}, price: {type: number}}}
  securitySchemes:
    accountSid_authToken: {type: http, scheme: basic}
"##;

const BY_URL: &str = "meta: {type: object, properties: {next_page_url: {type: string, format: uri, nullable: true}}}";
const BY_PATH: &str = "next_page_uri: {type: string, format: uri, nullable: true}";

fn patched(page: &str, overlay: &str) -> Output {
    patch(page, overlay).unwrap()
}

fn patch(page: &str, overlay: &str) -> Result<Output, Vec<Diagnostic>> {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("../spec/overlays").join(overlay);
    let mut options = Options::new("shelves", "shelves.yaml");
    options.overlays.push(Overlay::new(overlay, fs::read_to_string(path).unwrap()));
    generate(&SHELVES.replace("{page}", page), &[], &options)
}

fn file<'o>(output: &'o Output, path: &str) -> &'o str {
    &output.files.iter().find(|file| file.path == path).unwrap().text
}

#[test]
fn lists_page_and_credentials_come_from_the_environment() {
    for (page, overlay, next) in [
        (BY_URL, "twilio.yaml", "self.meta.as_ref()?.next_page_url.as_deref()"),
        (BY_PATH, "twilio_2010.yaml", "self.next_page_uri.as_deref()"),
    ] {
        let output = patched(page, overlay);
        assert_eq!(output.diagnostics, [], "{overlay}");
        let models = &output.files.iter().find(|file| file.path.starts_with("src/models/")).unwrap().text;
        assert!(models.contains("impl rt::Page for ListShelfResponse") && models.contains(next), "{models}");
        let requests = file(&output, "src/v1.rs");
        assert!(requests.contains("pub fn page_size(") && !requests.contains("pub fn page_token("), "{requests}");
        let auth = file(&output, "src/auth.rs");
        let (key, token) = (auth.find("\"TWILIO_API_KEY\""), auth.find("\"TWILIO_AUTH_TOKEN\""));
        assert!(key.is_some() && key < token, "{auth}");
        assert!(file(&output, "src/client.rs").contains("Some(\"Twilio-Request-Id\")"));
    }
}

/// Prices are texts, as the examples show them, whatever the description says.
#[test]
fn prices_of_2010_are_strings() {
    let output = patched(BY_PATH, "twilio_2010.yaml");
    assert!(output.files.iter().any(|file| file.text.contains("pub price: Option<String>")));
}

/// The overlay for the other way to link is an error that says which property is there.
#[test]
fn another_way_to_link_is_an_error() {
    let diagnostics = patch(BY_PATH, "twilio.yaml").unwrap_err();
    assert_eq!(diagnostics.len(), 1);
    assert_eq!(diagnostics[0].help, "did you mean `next-url: next_page_uri`?");
}
