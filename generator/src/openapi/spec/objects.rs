//! The objects of OpenAPI 3.0.4 (<https://spec.openapis.org/oas/v3.0.4.html>, section 4.8), with the keywords of later
//! versions, and those of Swagger 2.0 that hold a schema. [`version`](crate::openapi::version) brings the later and older
//! keywords to those of 3.0. A keyword that it only removes is of any type here.

use openapiv3 as oas;
use serde::Deserialize;

use super::Type::{self, Any, Array, Boolean, BooleanOr, Count, Enum, Map, Number, Object, Patterned, String};

/// `NAME "a name" in "section of components" as openapiv3::Type { "keyword": Type }`
macro_rules! objects {
    (@section) => { None };
    (@section $section:literal) => { Some($section) };
    (@parse) => { None };
    (@parse $type:ty) => { Some(|value| <$type>::deserialize(value).map(drop)) };
    ($($id:ident $name:literal $(in $section:literal)? $(as $type:ty)? { $($keyword:literal: $value:expr),* $(,)? })*) => {$(
        pub(crate) static $id: super::Object = super::Object {
            name: $name,
            keywords: &[$(($keyword, $value)),*],
            section: objects!(@section $($section)?),
            parse: objects!(@parse $($type)?),
        };
    )*
        pub(super) static ALL: &[&super::Object] = &[$(&$id),*];
    };
}

const STRINGS: Type = Array(&String);
/// Schemas by name.
pub(crate) static SCHEMAS: Type = Map(&Object(&SCHEMA));
const SERVERS: Type = Array(&Object(&SERVER));
const SECURITY: Type = Array(&Map(&STRINGS));
const EXAMPLES: Type = Map(&Object(&EXAMPLE));
const LINKS: Type = Map(&Object(&LINK));

objects! {
    DOCUMENT "the document" as oas::OpenAPI {
        "openapi": String, "info": Object(&INFO), "servers": SERVERS, "paths": Patterned("/", &Object(&PATH_ITEM)),
        "components": Object(&COMPONENTS), "security": SECURITY, "tags": Array(&Object(&TAG)),
        "externalDocs": Object(&EXTERNAL_DOCS), "jsonSchemaDialect": Any, "webhooks": Map(&Object(&PATH_ITEM)), "$self": Any,
    }
    INFO "the API's information" as oas::Info {
        "title": String, "description": String, "termsOfService": String, "contact": Object(&CONTACT),
        "license": Object(&LICENSE), "version": String, "summary": Any,
    }
    CONTACT "a contact" as oas::Contact { "name": String, "url": String, "email": String }
    LICENSE "a licence" as oas::License { "name": String, "url": String, "identifier": Any }
    SERVER "a server" as oas::Server { "url": String, "description": String, "variables": Map(&Object(&SERVER_VARIABLE)), "name": Any }
    SERVER_VARIABLE "a server's variable" as oas::ServerVariable {
        "enum": STRINGS, "default": String, "description": String,
    }
    TAG "a tag" as oas::Tag {
        "name": String, "description": String, "externalDocs": Object(&EXTERNAL_DOCS), "summary": Any, "parent": Any, "kind": Any,
    }
    EXTERNAL_DOCS "external documentation" as oas::ExternalDocumentation { "description": String, "url": String }
    COMPONENTS "the components" as oas::Components {
        "schemas": Map(&Object(&SCHEMA)), "responses": Map(&Object(&RESPONSE)), "parameters": Map(&Object(&PARAMETER)),
        "examples": EXAMPLES, "requestBodies": Map(&Object(&REQUEST_BODY)), "headers": Map(&Object(&HEADER)),
        "securitySchemes": Map(&Object(&SECURITY_SCHEME)), "links": LINKS, "callbacks": Map(&Patterned("", &Object(&PATH_ITEM))),
        "pathItems": Map(&Object(&PATH_ITEM)), "mediaTypes": Map(&Object(&MEDIA_TYPE)),
    }
    PATH_ITEM "a path item" as oas::PathItem {
        "$ref": String, "summary": String, "description": String, "get": Object(&OPERATION), "put": Object(&OPERATION),
        "post": Object(&OPERATION), "delete": Object(&OPERATION), "options": Object(&OPERATION),
        "head": Object(&OPERATION), "patch": Object(&OPERATION), "trace": Object(&OPERATION), "servers": SERVERS,
        "parameters": Array(&Object(&PARAMETER)), "query": Object(&OPERATION),
        "additionalOperations": Map(&Object(&OPERATION)),
    }
    OPERATION "an operation" as oas::Operation {
        "tags": STRINGS, "summary": String, "description": String, "externalDocs": Object(&EXTERNAL_DOCS),
        "operationId": String, "parameters": Array(&Object(&PARAMETER)), "requestBody": Object(&REQUEST_BODY),
        "responses": Patterned("", &Object(&RESPONSE)), "callbacks": Map(&Patterned("", &Object(&PATH_ITEM))), "deprecated": Boolean,
        "security": SECURITY, "servers": SERVERS,
    }
    PARAMETER "a parameter" in "parameters" as oas::Parameter {
        "name": String, "in": Enum(&["path", "query", "header", "cookie"]), "description": String, "required": Boolean,
        "deprecated": Boolean, "allowEmptyValue": Boolean, "style": String, "explode": Boolean,
        "allowReserved": Boolean, "schema": Object(&SCHEMA), "example": Any, "examples": EXAMPLES, "content": Map(&Object(&MEDIA_TYPE)),
        "items": Object(&SCHEMA),
    }
    HEADER "a header" in "headers" as oas::Header {
        "description": String, "required": Boolean, "deprecated": Boolean, "allowEmptyValue": Any, "style": String,
        "explode": Any, "allowReserved": Any, "schema": Object(&SCHEMA), "example": Any, "examples": EXAMPLES,
        "content": Map(&Object(&MEDIA_TYPE)),
    }
    REQUEST_BODY "a request body" in "requestBodies" as oas::RequestBody {
        "description": String, "content": Map(&Object(&MEDIA_TYPE)), "required": Boolean,
    }
    MEDIA_TYPE "a media type" as oas::MediaType {
        "schema": Object(&SCHEMA), "example": Any, "examples": EXAMPLES, "encoding": Map(&Object(&ENCODING)),
        "itemSchema": Object(&SCHEMA), "prefixEncoding": Any, "itemEncoding": Any,
    }
    ENCODING "an encoding" as oas::Encoding {
        "contentType": String, "headers": Map(&Object(&HEADER)), "style": String, "explode": Boolean, "allowReserved": Boolean,
    }
    RESPONSE "a response" in "responses" as oas::Response {
        "description": String, "headers": Map(&Object(&HEADER)), "content": Map(&Object(&MEDIA_TYPE)), "links": LINKS,
        "schema": Object(&SCHEMA), "summary": Any,
    }
    EXAMPLE "an example" in "examples" as oas::Example {
        "summary": String, "description": String, "value": Any, "externalValue": String,
        "dataValue": Any, "serializedValue": Any,
    }
    LINK "a link" in "links" as oas::Link {
        "operationRef": String, "operationId": String, "parameters": Map(&Any), "requestBody": Any,
        "description": String, "server": Object(&SERVER),
    }
    SCHEMA "a schema" in "schemas" as oas::Schema {
        "type": String, "properties": Map(&Object(&SCHEMA)), "items": Object(&SCHEMA), "description": String,
        "format": String, "enum": Array(&Any), "required": STRINGS, "allOf": Array(&Object(&SCHEMA)), "oneOf": Array(&Object(&SCHEMA)),
        "anyOf": Array(&Object(&SCHEMA)), "not": Object(&SCHEMA), "additionalProperties": BooleanOr(&SCHEMA), "default": Any,
        "example": Any, "nullable": Boolean, "title": String, "pattern": String, "readOnly": Boolean,
        "writeOnly": Boolean, "deprecated": Boolean, "minimum": Number, "maximum": Number, "exclusiveMinimum": Boolean,
        "exclusiveMaximum": Boolean, "multipleOf": Number, "minLength": Count, "maxLength": Count, "minItems": Count,
        "maxItems": Count, "uniqueItems": Boolean, "minProperties": Count, "maxProperties": Count,
        "discriminator": Object(&DISCRIMINATOR), "xml": Object(&XML), "externalDocs": Object(&EXTERNAL_DOCS),
        "const": Any, "examples": Any, "prefixItems": Array(&Object(&SCHEMA)), "patternProperties": SCHEMAS,
        "propertyNames": Object(&SCHEMA), "contentEncoding": Any, "contentMediaType": Any, "contentSchema": Object(&SCHEMA),
        "$defs": SCHEMAS, "definitions": SCHEMAS, "$schema": Any, "$id": Any, "$anchor": Any, "$dynamicRef": Any,
        "$dynamicAnchor": Any, "$vocabulary": Any, "$comment": Any, "if": Any, "then": Any, "else": Any, "contains": Any,
        "minContains": Any, "maxContains": Any, "dependentSchemas": Any, "dependentRequired": Any,
        "unevaluatedProperties": Any, "unevaluatedItems": Any,
    }
    DISCRIMINATOR "a discriminator" as oas::Discriminator { "propertyName": String, "mapping": Map(&String), "defaultMapping": String }
    XML "a schema's XML" { "name": Any, "namespace": Any, "prefix": Any, "attribute": Any, "wrapped": Any, "nodeType": Any }
    SECURITY_SCHEME "a security scheme" in "securitySchemes" as oas::SecurityScheme {
        "type": Enum(&["apiKey", "http", "oauth2", "openIdConnect"]), "description": String, "name": String,
        "in": Enum(&["query", "header", "cookie"]), "scheme": String, "bearerFormat": String,
        "flows": Object(&OAUTH_FLOWS), "openIdConnectUrl": String, "oauth2MetadataUrl": Any,
        "deprecated": Any,
    }
    OAUTH_FLOWS "a security scheme's flows" as oas::OAuth2Flows {
        "implicit": Object(&OAUTH_FLOW), "password": Object(&OAUTH_FLOW), "clientCredentials": Object(&OAUTH_FLOW),
        "authorizationCode": Object(&OAUTH_FLOW), "deviceAuthorization": Any,
    }
    OAUTH_FLOW "a flow" {
        "authorizationUrl": String, "tokenUrl": String, "refreshUrl": String, "scopes": Map(&String),
    }
}
