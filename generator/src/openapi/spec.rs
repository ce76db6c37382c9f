//! The objects of OpenAPI 3.0.4 and the keywords of each (<https://spec.openapis.org/oas/v3.0.4.html>, section 4.8).

/// An object of OpenAPI's.
#[derive(Debug)]
pub(crate) struct Kind {
    /// What it is, with its article.
    pub(crate) name: &'static str,
    /// Its keywords, and what each holds.
    pub(crate) keywords: &'static [(&'static str, Holds)],
    /// The components that it may be a reference to instead.
    pub(crate) component: Option<&'static str>,
}

/// What a keyword holds.
#[derive(Clone, Copy, Debug)]
pub(crate) enum Holds {
    /// Data, or a text: nothing to look into.
    Data,
    /// One object; of a flag or an object, the object.
    One(&'static Kind),
    /// A list of objects.
    List(&'static Kind),
    /// Objects by name.
    Map(&'static Kind),
    /// Maps of objects, by name: callbacks.
    Maps(&'static Kind),
}

use Holds::{Data, List, Map, Maps, One};

macro_rules! kinds {
    (@) => { None };
    (@ $component:literal) => { Some($component) };
    ($($id:ident $name:literal $(or $component:literal)? { $($keyword:literal: $holds:expr),* $(,)? })*) => {$(
        pub(crate) static $id: Kind = Kind {
            name: $name,
            keywords: &[$(($keyword, $holds)),*],
            component: kinds!(@ $($component)?),
        };
    )*
        #[cfg(test)]
        const ALL: &[&Kind] = &[$(&$id),*];
    };
}

kinds! {
    DOCUMENT "the document" {
        "openapi": Data, "info": One(&INFO), "servers": List(&SERVER), "paths": Map(&PATH_ITEM),
        "components": One(&COMPONENTS), "security": Data, "tags": List(&TAG), "externalDocs": One(&EXTERNAL_DOCS),
    }
    INFO "the API's information" {
        "title": Data, "description": Data, "termsOfService": Data, "contact": One(&CONTACT),
        "license": One(&LICENSE), "version": Data,
    }
    CONTACT "a contact" { "name": Data, "url": Data, "email": Data }
    LICENSE "a licence" { "name": Data, "url": Data }
    SERVER "a server" { "url": Data, "description": Data, "variables": Map(&VARIABLE) }
    VARIABLE "a server's variable" { "enum": Data, "default": Data, "description": Data }
    TAG "a tag" { "name": Data, "description": Data, "externalDocs": One(&EXTERNAL_DOCS) }
    EXTERNAL_DOCS "external documentation" { "description": Data, "url": Data }
    COMPONENTS "the components" {
        "schemas": Map(&SCHEMA), "responses": Map(&RESPONSE), "parameters": Map(&PARAMETER),
        "examples": Map(&EXAMPLE), "requestBodies": Map(&REQUEST_BODY), "headers": Map(&HEADER),
        "securitySchemes": Map(&SECURITY_SCHEME), "links": Map(&LINK), "callbacks": Maps(&PATH_ITEM),
    }
    PATH_ITEM "a path" {
        "$ref": Data, "summary": Data, "description": Data, "get": One(&OPERATION), "put": One(&OPERATION),
        "post": One(&OPERATION), "delete": One(&OPERATION), "options": One(&OPERATION), "head": One(&OPERATION),
        "patch": One(&OPERATION), "trace": One(&OPERATION), "servers": List(&SERVER), "parameters": List(&PARAMETER),
    }
    OPERATION "an operation" {
        "tags": Data, "summary": Data, "description": Data, "externalDocs": One(&EXTERNAL_DOCS),
        "operationId": Data, "parameters": List(&PARAMETER), "requestBody": One(&REQUEST_BODY),
        "responses": Map(&RESPONSE), "callbacks": Maps(&PATH_ITEM), "deprecated": Data, "security": Data,
        "servers": List(&SERVER),
    }
    PARAMETER "a parameter" or "parameters" {
        "name": Data, "in": Data, "description": Data, "required": Data, "deprecated": Data,
        "allowEmptyValue": Data, "style": Data, "explode": Data, "allowReserved": Data, "schema": One(&SCHEMA),
        "example": Data, "examples": Map(&EXAMPLE), "content": Map(&MEDIA_TYPE),
    }
    HEADER "a header" or "headers" {
        "description": Data, "required": Data, "deprecated": Data, "allowEmptyValue": Data, "style": Data,
        "explode": Data, "allowReserved": Data, "schema": One(&SCHEMA), "example": Data,
        "examples": Map(&EXAMPLE), "content": Map(&MEDIA_TYPE),
    }
    REQUEST_BODY "a request body" or "requestBodies" {
        "description": Data, "content": Map(&MEDIA_TYPE), "required": Data,
    }
    MEDIA_TYPE "a media type" {
        "schema": One(&SCHEMA), "example": Data, "examples": Map(&EXAMPLE), "encoding": Map(&ENCODING),
    }
    ENCODING "an encoding" {
        "contentType": Data, "headers": Map(&HEADER), "style": Data, "explode": Data, "allowReserved": Data,
    }
    RESPONSE "a response" or "responses" {
        "description": Data, "headers": Map(&HEADER), "content": Map(&MEDIA_TYPE), "links": Map(&LINK),
    }
    EXAMPLE "an example" or "examples" {
        "summary": Data, "description": Data, "value": Data, "externalValue": Data,
    }
    LINK "a link" or "links" {
        "operationRef": Data, "operationId": Data, "parameters": Data, "requestBody": Data, "description": Data,
        "server": One(&SERVER),
    }
    SCHEMA "a schema" or "schemas" {
        "type": Data, "properties": Map(&SCHEMA), "items": One(&SCHEMA), "description": Data, "format": Data,
        "enum": Data, "required": Data, "allOf": List(&SCHEMA), "oneOf": List(&SCHEMA), "anyOf": List(&SCHEMA),
        "not": One(&SCHEMA), "additionalProperties": One(&SCHEMA), "default": Data, "example": Data,
        "nullable": Data, "title": Data, "pattern": Data, "readOnly": Data, "writeOnly": Data,
        "deprecated": Data, "minimum": Data, "maximum": Data, "exclusiveMinimum": Data,
        "exclusiveMaximum": Data, "multipleOf": Data, "minLength": Data, "maxLength": Data, "minItems": Data,
        "maxItems": Data, "uniqueItems": Data, "minProperties": Data, "maxProperties": Data,
        "discriminator": One(&DISCRIMINATOR), "xml": One(&XML), "externalDocs": One(&EXTERNAL_DOCS),
    }
    DISCRIMINATOR "a discriminator" { "propertyName": Data, "mapping": Data }
    XML "a schema's XML" { "name": Data, "namespace": Data, "prefix": Data, "attribute": Data, "wrapped": Data }
    SECURITY_SCHEME "a security scheme" or "securitySchemes" {
        "type": Data, "description": Data, "name": Data, "in": Data, "scheme": Data, "bearerFormat": Data,
        "flows": One(&FLOWS), "openIdConnectUrl": Data,
    }
    FLOWS "a security scheme's flows" {
        "implicit": One(&FLOW), "password": One(&FLOW), "clientCredentials": One(&FLOW),
        "authorizationCode": One(&FLOW),
    }
    FLOW "a flow" { "authorizationUrl": Data, "tokenUrl": Data, "refreshUrl": Data, "scopes": Data }
}

/// Keywords that other versions have: the object, the keyword, the version, and how 3.0 says it.
pub(crate) const FOREIGN: &[(&str, &str, &str, &str)] = &[
    ("the document", "webhooks", "OpenAPI 3.1", "describe them as `callbacks`, or leave them out"),
    ("the document", "jsonSchemaDialect", "OpenAPI 3.1", "leave it out"),
    ("the document", "$self", "OpenAPI 3.2", "leave it out"),
    ("the document", "host", "Swagger 2.0", "say it in `servers`"),
    ("the document", "basePath", "Swagger 2.0", "say it in `servers`"),
    ("the document", "schemes", "Swagger 2.0", "say it in `servers`"),
    ("the document", "consumes", "Swagger 2.0", "media types stand in each request body's `content`"),
    ("the document", "produces", "Swagger 2.0", "media types stand in each response's `content`"),
    ("the document", "definitions", "Swagger 2.0", "move them to `components/schemas`"),
    ("the document", "parameters", "Swagger 2.0", "move them to `components/parameters`"),
    ("the document", "responses", "Swagger 2.0", "move them to `components/responses`"),
    ("the document", "securityDefinitions", "Swagger 2.0", "move them to `components/securitySchemes`"),
    ("the API's information", "summary", "OpenAPI 3.1", "say it in `description`"),
    ("a licence", "identifier", "OpenAPI 3.1", "say it in `name`"),
    ("the components", "pathItems", "OpenAPI 3.1", "write them in place"),
    ("a path", "query", "OpenAPI 3.2", "leave it out"),
    ("a path", "additionalOperations", "OpenAPI 3.2", "leave them out"),
    ("an operation", "consumes", "Swagger 2.0", "media types stand in the request body's `content`"),
    ("an operation", "produces", "Swagger 2.0", "media types stand in each response's `content`"),
    ("an operation", "schemes", "Swagger 2.0", "say it in the operation's `servers`"),
    ("a parameter", "collectionFormat", "Swagger 2.0", "say it with `style` and `explode`"),
    ("a response", "schema", "Swagger 2.0", "move it into a media type in `content`"),
    ("a response", "examples", "Swagger 2.0", "move them into a media type in `content`"),
    ("a security scheme", "flow", "Swagger 2.0", "say it in `flows`"),
    ("a security scheme", "authorizationUrl", "Swagger 2.0", "say it in `flows`"),
    ("a security scheme", "tokenUrl", "Swagger 2.0", "say it in `flows`"),
    ("a security scheme", "scopes", "Swagger 2.0", "say them in `flows`"),
    ("a schema", "const", "OpenAPI 3.1", "write an `enum` of one value"),
    ("a schema", "examples", "OpenAPI 3.1", "write one `example`"),
    ("a schema", "prefixItems", "OpenAPI 3.1", "say it with `items`"),
    ("a schema", "contains", "OpenAPI 3.1", "leave it out"),
    ("a schema", "minContains", "OpenAPI 3.1", "leave it out"),
    ("a schema", "maxContains", "OpenAPI 3.1", "leave it out"),
    ("a schema", "patternProperties", "OpenAPI 3.1", "say it with `additionalProperties`"),
    ("a schema", "propertyNames", "OpenAPI 3.1", "leave it out"),
    ("a schema", "unevaluatedProperties", "OpenAPI 3.1", "say it with `additionalProperties`"),
    ("a schema", "unevaluatedItems", "OpenAPI 3.1", "leave it out"),
    ("a schema", "dependentSchemas", "OpenAPI 3.1", "leave it out"),
    ("a schema", "dependentRequired", "OpenAPI 3.1", "leave it out"),
    ("a schema", "if", "OpenAPI 3.1", "say it with `oneOf`"),
    ("a schema", "then", "OpenAPI 3.1", "say it with `oneOf`"),
    ("a schema", "else", "OpenAPI 3.1", "say it with `oneOf`"),
    ("a schema", "contentEncoding", "OpenAPI 3.1", "say `format: byte` for base64"),
    ("a schema", "contentMediaType", "OpenAPI 3.1", "say `format: binary` for bytes"),
    ("a schema", "contentSchema", "OpenAPI 3.1", "leave it out"),
    ("a schema", "$schema", "OpenAPI 3.1", "leave it out"),
    ("a schema", "$id", "OpenAPI 3.1", "refer to it by its place in the document"),
    ("a schema", "$anchor", "OpenAPI 3.1", "refer to it by its place in the document"),
    ("a schema", "$dynamicRef", "OpenAPI 3.1", "say it with `$ref`"),
    ("a schema", "$dynamicAnchor", "OpenAPI 3.1", "refer to it by its place in the document"),
    ("a schema", "$comment", "OpenAPI 3.1", "leave it out"),
    ("a schema", "$defs", "OpenAPI 3.1", "move them to `components/schemas`"),
    ("a schema", "definitions", "JSON Schema", "move them to `components/schemas`"),
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn foreign_keywords_are_those_of_known_objects_and_not_their_own() {
        for (object, keyword, ..) in FOREIGN {
            let kind = ALL.iter().find(|kind| kind.name == *object);
            assert!(
                kind.is_some_and(|kind| kind.keywords.iter().all(|(own, _)| own != keyword)),
                "{object}: {keyword}"
            );
        }
    }
}
