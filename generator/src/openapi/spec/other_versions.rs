//! Keywords that only other versions than 3.0 have.

use super::{
    COMPONENTS, DISCRIMINATOR, DOCUMENT, EXAMPLE, INFO, LICENSE, MEDIA_TYPE, OAUTH_FLOWS, OPERATION, Object, PARAMETER,
    PATH_ITEM, RESPONSE, SCHEMA, SECURITY_SCHEME, SERVER, TAG, XML,
};

/// The keywords of Swagger 2.0 that later versions don't have: the object, the keyword, and what they have instead.
pub(crate) static OF_V2_0: &[(&Object, &str, &str)] = &[
    (&DOCUMENT, "host", "write `servers: [{url: https://HOST/BASE_PATH}]`"),
    (&DOCUMENT, "basePath", "write `servers: [{url: https://HOST/BASE_PATH}]`"),
    (&DOCUMENT, "schemes", "write `servers: [{url: https://HOST/BASE_PATH}]`"),
    (&DOCUMENT, "consumes", "write the media types into the `content` of each request body"),
    (&DOCUMENT, "produces", "write the media types into the `content` of each response"),
    (&DOCUMENT, "definitions", "move them to `components/schemas`"),
    (&DOCUMENT, "parameters", "move them to `components/parameters`"),
    (&DOCUMENT, "responses", "move them to `components/responses`"),
    (&DOCUMENT, "securityDefinitions", "move them to `components/securitySchemes`"),
    (&OPERATION, "consumes", "write the media types into the `content` of `requestBody`"),
    (&OPERATION, "produces", "write the media types into the `content` of each response"),
    (&OPERATION, "schemes", "write `servers: [{url: https://HOST/BASE_PATH}]`"),
    (&PARAMETER, "items", "move it into the schema: `schema: {type: array, items: …}`"),
    (&PARAMETER, "collectionFormat", "write `style` and `explode`"),
    (&RESPONSE, "schema", "move it into a media type: `content: {application/json: {schema: …}}`"),
    (&RESPONSE, "examples", "move them into a media type: `content: {application/json: {examples: …}}`"),
    (&SECURITY_SCHEME, "flow", "write it as a key of `flows`"),
    (&SECURITY_SCHEME, "authorizationUrl", "move it into a flow in `flows`"),
    (&SECURITY_SCHEME, "tokenUrl", "move it into a flow in `flows`"),
    (&SECURITY_SCHEME, "scopes", "move them into a flow in `flows`"),
];

/// The values that later versions don't have: a value that they have in their place, the value, and what to write instead.
pub(crate) static VALUES_OF_V2_0: &[(&str, &str, &str)] = &[
    ("path", "body", "write the schema into `requestBody: {content: {application/json: {schema: …}}}`"),
    (
        "path",
        "formData",
        "write it as a property in `requestBody: {content: {application/x-www-form-urlencoded: {schema: {type: object, properties: …}}}}`",
    ),
    ("http", "basic", "write `type: http, scheme: basic`"),
];

/// The keywords that 3.1 added: the object and the keyword.
pub(super) static OF_V3_1: &[(&Object, &[&str])] = &[
    (&DOCUMENT, &["webhooks", "jsonSchemaDialect"]),
    (&INFO, &["summary"]),
    (&LICENSE, &["identifier"]),
    (&COMPONENTS, &["pathItems"]),
    (
        &SCHEMA,
        &[
            "$anchor",
            "$comment",
            "$defs",
            "$dynamicAnchor",
            "$dynamicRef",
            "$id",
            "$schema",
            "$vocabulary",
            "const",
            "contains",
            "contentEncoding",
            "contentMediaType",
            "contentSchema",
            "definitions",
            "dependentRequired",
            "dependentSchemas",
            "else",
            "examples",
            "if",
            "maxContains",
            "minContains",
            "patternProperties",
            "prefixItems",
            "propertyNames",
            "then",
            "unevaluatedItems",
            "unevaluatedProperties",
        ],
    ),
];

/// The keywords that 3.2 added.
pub(super) static OF_V3_2: &[(&Object, &[&str])] = &[
    (&DOCUMENT, &["$self"]),
    (&SERVER, &["name"]),
    (&TAG, &["summary", "parent", "kind"]),
    (&COMPONENTS, &["mediaTypes"]),
    (&PATH_ITEM, &["query", "additionalOperations"]),
    (&MEDIA_TYPE, &["itemSchema", "prefixEncoding", "itemEncoding"]),
    (&RESPONSE, &["summary"]),
    (&EXAMPLE, &["dataValue", "serializedValue"]),
    (&DISCRIMINATOR, &["defaultMapping"]),
    (&XML, &["nodeType"]),
    (&SECURITY_SCHEME, &["oauth2MetadataUrl", "deprecated"]),
    (&OAUTH_FLOWS, &["deviceAuthorization"]),
];

/// The version of OpenAPI that added a keyword to 3.0, if one did.
pub(crate) fn added_by(object: &Object, keyword: &str) -> Option<&'static str> {
    let has = |all: &[(&'static Object, &[&str])]| {
        all.iter().any(|(other, keywords)| object.is(other) && keywords.contains(&keyword))
    };
    if has(OF_V3_1) {
        Some("3.1")
    } else if has(OF_V3_2) {
        Some("3.2")
    } else {
        None
    }
}
