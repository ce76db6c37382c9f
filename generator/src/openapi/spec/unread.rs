//! Objects in keywords that the generator doesn't read, or that a version's change brings to others.

use super::{ENCODING, MEDIA_TYPE, OAUTH_FLOW, OAUTH_FLOWS, Object, SCHEMA, SCHEMAS, Type};

/// The type of such a keyword as OpenAPI has it. Its own type in the table is any.
pub(crate) fn unread_type(object: &'static Object, keyword: &str) -> Option<Type> {
    let is = |(other, name, _): &&(&'static Object, &str, Type)| object.is(other) && *name == keyword;
    KEYWORDS.iter().find(is).map(|(.., expected)| *expected)
}

const ENCODINGS: Type = Type::Array(&Type::Object(&ENCODING));

static KEYWORDS: [(&Object, &str, Type); 13] = [
    (&MEDIA_TYPE, "prefixEncoding", ENCODINGS),
    (&MEDIA_TYPE, "itemEncoding", Type::Object(&ENCODING)),
    (&ENCODING, "encoding", Type::Map(&Type::Object(&ENCODING))),
    (&ENCODING, "prefixEncoding", ENCODINGS),
    (&ENCODING, "itemEncoding", Type::Object(&ENCODING)),
    (&OAUTH_FLOWS, "deviceAuthorization", Type::Object(&OAUTH_FLOW)),
    (&SCHEMA, "if", Type::BooleanOr(&SCHEMA)),
    (&SCHEMA, "then", Type::BooleanOr(&SCHEMA)),
    (&SCHEMA, "else", Type::BooleanOr(&SCHEMA)),
    (&SCHEMA, "contains", Type::BooleanOr(&SCHEMA)),
    (&SCHEMA, "unevaluatedItems", Type::BooleanOr(&SCHEMA)),
    (&SCHEMA, "unevaluatedProperties", Type::BooleanOr(&SCHEMA)),
    (&SCHEMA, "dependentSchemas", SCHEMAS),
];
