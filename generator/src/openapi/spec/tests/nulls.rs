//! Null at each keyword for an array or an object is reported, in each version.

use crate::{
    Options, generate,
    openapi::{raw::scalar, spec::ALL},
    pointer::join,
    yaml::{self, Value},
};

/// A description with each object that OpenAPI 3 has, and the pointer to one of each.
const OF_V3: &str = include_str!("nulls/v3.yaml");
const OF_V2: &str = include_str!("nulls/v2.yaml");

const IN_V3: [(&str, &str); 24] = [
    ("the document", ""),
    ("the API's information", "/info"),
    ("a contact", "/info/contact"),
    ("a licence", "/info/license"),
    ("a server", "/servers/0"),
    ("a server's variable", "/servers/0/variables/v"),
    ("a tag", "/tags/0"),
    ("external documentation", "/externalDocs"),
    ("the components", "/components"),
    ("a path item", "/paths/~1a"),
    ("an operation", "/paths/~1a/put"),
    ("a parameter", "/paths/~1a/put/parameters/0"),
    ("a header", "/paths/~1a/put/responses/200/headers/X-A"),
    ("a request body", "/paths/~1a/put/requestBody"),
    ("a media type", "/paths/~1a/put/requestBody/content/multipart~1form-data"),
    ("an encoding", "/paths/~1a/put/requestBody/content/multipart~1form-data/encoding/a"),
    ("a response", "/paths/~1a/put/responses/200"),
    ("an example", "/paths/~1a/put/parameters/0/examples/one"),
    ("a link", "/paths/~1a/put/responses/200/links/next"),
    ("a schema", "/components/schemas/A"),
    ("a discriminator", "/components/schemas/Pet/discriminator"),
    ("a security scheme", "/components/securitySchemes/key"),
    ("a security scheme's flows", "/components/securitySchemes/oauth/flows"),
    ("a flow", "/components/securitySchemes/oauth/flows/implicit"),
];

const IN_V2: [(&str, &str); 14] = [
    ("the document", ""),
    ("the API's information", "/info"),
    ("a contact", "/info/contact"),
    ("a licence", "/info/license"),
    ("a tag", "/tags/0"),
    ("external documentation", "/externalDocs"),
    ("a path item", "/paths/~1a"),
    ("an operation", "/paths/~1a/put"),
    ("a parameter", "/paths/~1a/put/parameters/0"),
    ("a header", "/paths/~1a/put/responses/200/headers/X-A"),
    ("a response", "/paths/~1a/put/responses/200"),
    ("a schema", "/definitions/A"),
    ("a security scheme", "/securityDefinitions/key"),
    ("a security scheme", "/securityDefinitions/oauth"),
];

/// The description with null at a keyword.
fn with_null(text: &str, pointer: &str, keyword: &str) -> String {
    let mut document = yaml::value(text).unwrap();
    let mut node = &mut document;
    for key in pointer.split('/').skip(1) {
        let key = key.replace("~1", "/").replace("~0", "~");
        node = match node {
            Value::Sequence(items) => items.get_mut(key.parse::<usize>().unwrap()).unwrap(),
            Value::Mapping(map) => {
                let found = map.keys().find(|other| scalar(other) == key).cloned().unwrap();
                map.get_mut(&found).unwrap()
            }
            _ => panic!("{pointer}"),
        };
    }
    node.as_mapping_mut().unwrap().insert(keyword.into(), Value::Null);
    serde_json::to_string(&document).unwrap()
}

/// Returns `true` if a diagnostic says that the value is missing.
fn is_reported(text: &str, at: &str) -> bool {
    let diagnostics = match generate(text, &[], &Options::new("nulls", "nulls.yaml")) {
        Ok(output) => output.diagnostics,
        Err(diagnostics) => diagnostics,
    };
    diagnostics.iter().any(|diagnostic| diagnostic.is_error() || diagnostic.pointer == at)
}

/// The keywords with null at which a description of a version loses an array or an object in silence. A scalar without a value has
/// nothing below it, and where any value may stand, null is one.
fn silent(version: &str, text: &str, places: &[(&str, &str)]) -> Vec<String> {
    let text = text.replace("VERSION", version);
    let whole = generate(&text, &[], &Options::new("nulls", "nulls.yaml"));
    assert!(whole.is_ok(), "{version}: {whole:#?}");
    let mut silent = Vec::new();
    for (name, pointer) in places {
        let object = ALL.iter().find(|object| object.name == *name).unwrap();
        let keywords = object.keywords.iter().filter(|(keyword, ty)| ty.is_structure() && is_in(version, keyword));
        let lost =
            keywords.filter(|(keyword, _)| !is_reported(&with_null(&text, pointer, keyword), &join(pointer, *keyword)));
        silent.extend(lost.map(|(keyword, _)| format!("{version}: {keyword} of {name}")));
    }
    silent
}

/// Swagger 2.0 has no flows: its keywords stand in the security scheme.
fn is_in(version: &str, keyword: &str) -> bool {
    version != "2.0" || keyword != "flows"
}

#[test]
fn no_array_or_object_is_lost_in_silence() {
    let mut lost = silent("2.0", OF_V2, &IN_V2);
    for version in ["3.0.3", "3.1.0", "3.2.0"] {
        lost.extend(silent(version, OF_V3, &IN_V3));
    }
    assert!(lost.is_empty(), "{lost:#?}");
}

/// XML alone has only keywords that the generator doesn't read.
#[test]
fn each_object_stands_in_the_descriptions() {
    let missing = ALL.iter().filter(|object| !IN_V3.iter().any(|(name, _)| *name == object.name));
    assert_eq!(missing.map(|object| object.name).collect::<Vec<_>>(), ["a schema's XML"]);
}
