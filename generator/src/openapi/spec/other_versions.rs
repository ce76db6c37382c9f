//! Keywords that only other versions than 3.0 have.

use super::{
    COMPONENTS, DOCUMENT, INFO, LICENSE, OPERATION, Object, PARAMETER, PATH_ITEM, RESPONSE, SCHEMA, SECURITY_SCHEME,
};

const V2_0: &str = "Swagger 2.0";
const V3_1: &str = "OpenAPI 3.1";
const V3_2: &str = "OpenAPI 3.2";
const REMOVE: &str = "remove it";

/// The object, the keyword, the version, and what 3.0 has instead.
pub(crate) static OTHER_VERSIONS: &[(&Object, &str, &str, &str)] = &[
    (&DOCUMENT, "webhooks", V3_1, "move them to the `paths` of a description of their own, and generate with both"),
    (&DOCUMENT, "jsonSchemaDialect", V3_1, REMOVE),
    (&DOCUMENT, "$self", V3_2, REMOVE),
    (&DOCUMENT, "host", V2_0, "write `servers: [{url: https://HOST/BASE_PATH}]`"),
    (&DOCUMENT, "basePath", V2_0, "write `servers: [{url: https://HOST/BASE_PATH}]`"),
    (&DOCUMENT, "schemes", V2_0, "write `servers: [{url: https://HOST/BASE_PATH}]`"),
    (&DOCUMENT, "consumes", V2_0, "write the media types into the `content` of each request body"),
    (&DOCUMENT, "produces", V2_0, "write the media types into the `content` of each response"),
    (&DOCUMENT, "definitions", V2_0, "move them to `components/schemas`"),
    (&DOCUMENT, "parameters", V2_0, "move them to `components/parameters`"),
    (&DOCUMENT, "responses", V2_0, "move them to `components/responses`"),
    (&DOCUMENT, "securityDefinitions", V2_0, "move them to `components/securitySchemes`"),
    (&INFO, "summary", V3_1, "write it in `description`"),
    (&LICENSE, "identifier", V3_1, "write it in `name`"),
    (&COMPONENTS, "pathItems", V3_1, "move them to `paths`"),
    (&PATH_ITEM, "query", V3_2, REMOVE),
    (&PATH_ITEM, "additionalOperations", V3_2, REMOVE),
    (&OPERATION, "consumes", V2_0, "write the media types into the `content` of `requestBody`"),
    (&OPERATION, "produces", V2_0, "write the media types into the `content` of each response"),
    (&OPERATION, "schemes", V2_0, "write `servers: [{url: https://HOST/BASE_PATH}]`"),
    (&PARAMETER, "collectionFormat", V2_0, "write `style` and `explode`"),
    (&RESPONSE, "schema", V2_0, "move it into a media type: `content: {application/json: {schema: …}}`"),
    (&RESPONSE, "examples", V2_0, "move them into a media type: `content: {application/json: {examples: …}}`"),
    (&SECURITY_SCHEME, "flow", V2_0, "write it as a key of `flows`"),
    (&SECURITY_SCHEME, "authorizationUrl", V2_0, "move it into a flow in `flows`"),
    (&SECURITY_SCHEME, "tokenUrl", V2_0, "move it into a flow in `flows`"),
    (&SECURITY_SCHEME, "scopes", V2_0, "move them into a flow in `flows`"),
    (&SCHEMA, "const", V3_1, "write an `enum` of one value"),
    (&SCHEMA, "examples", V3_1, "write one `example`"),
    (&SCHEMA, "prefixItems", V3_1, "write one schema for all items in `items`"),
    (&SCHEMA, "contains", V3_1, REMOVE),
    (&SCHEMA, "minContains", V3_1, REMOVE),
    (&SCHEMA, "maxContains", V3_1, REMOVE),
    (&SCHEMA, "patternProperties", V3_1, "write one schema for all of them in `additionalProperties`"),
    (&SCHEMA, "propertyNames", V3_1, REMOVE),
    (&SCHEMA, "unevaluatedProperties", V3_1, "write `additionalProperties`"),
    (&SCHEMA, "unevaluatedItems", V3_1, REMOVE),
    (&SCHEMA, "dependentSchemas", V3_1, REMOVE),
    (&SCHEMA, "dependentRequired", V3_1, REMOVE),
    (&SCHEMA, "if", V3_1, "write both cases as schemas in `oneOf`"),
    (&SCHEMA, "then", V3_1, "write both cases as schemas in `oneOf`"),
    (&SCHEMA, "else", V3_1, "write both cases as schemas in `oneOf`"),
    (&SCHEMA, "contentEncoding", V3_1, "write `format: byte` for base64"),
    (&SCHEMA, "contentMediaType", V3_1, "write `format: binary` for bytes"),
    (&SCHEMA, "contentSchema", V3_1, REMOVE),
    (&SCHEMA, "$schema", V3_1, REMOVE),
    (&SCHEMA, "$id", V3_1, "refer to the schema by its JSON pointer, and remove this"),
    (&SCHEMA, "$anchor", V3_1, "refer to the schema by its JSON pointer, and remove this"),
    (&SCHEMA, "$dynamicRef", V3_1, "write `$ref`"),
    (&SCHEMA, "$dynamicAnchor", V3_1, "refer to the schema by its JSON pointer, and remove this"),
    (&SCHEMA, "$comment", V3_1, REMOVE),
    (&SCHEMA, "$defs", V3_1, "move them to `components/schemas`"),
    (&SCHEMA, "definitions", "JSON Schema", "move them to `components/schemas`"),
];
