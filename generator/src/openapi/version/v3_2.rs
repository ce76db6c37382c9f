//! OpenAPI 3.2 -> the form of 3.1.
//!
//! In: a bundled document of any version. Out: the same with the keywords of 3.1, and the operations that the generator can't
//! emit, which are removed. Called by `version` alone.

mod media_type;
mod operation;
mod parameter;

use super::{private, walk};
use crate::{
    diagnostic::{Diagnostic, Highlight, code},
    media_type::stream_format,
    openapi::{
        lazy_pointer::LazyPointer,
        moves::Moves,
        spec::{
            DISCRIMINATOR, DOCUMENT, EXAMPLE, MEDIA_TYPE, OAUTH_FLOWS, Object, PARAMETER, SECURITY_SCHEME, SERVER, TAG,
            XML,
        },
    },
    pointer::join,
    yaml::{Mapping, Value},
};

/// Keywords that say nothing about requests and responses.
static SILENT: [(&Object, &[&str]); 4] = [
    (&DOCUMENT, &["$self"]),
    (&TAG, &["parent", "kind"]),
    (&SECURITY_SCHEME, &["oauth2MetadataUrl", "deprecated"]),
    (&XML, &["nodeType"]),
];

/// Keywords that the generator doesn't read, and what it does instead.
static UNREAD: [(&Object, &str, &str); 3] = [
    (&MEDIA_TYPE, "itemSchema", "callers get the body as bytes"),
    (&MEDIA_TYPE, "prefixEncoding", "the parts have no names, so that callers pass the body as bytes"),
    (&MEDIA_TYPE, "itemEncoding", "the parts have no names, so that callers pass the body as bytes"),
];

/// Brings the objects of a bundled document to those of 3.1. Returns the operations that are removed, by method and path.
pub(super) fn unify(document: &mut Value, moves: &mut Moves, diagnostics: &mut Vec<Diagnostic>) -> Vec<String> {
    let unsupported = operation::check_methods(document, diagnostics);
    media_type::inline(document, moves, diagnostics);
    walk::objects(document, &mut |object, value, pointer| {
        let Value::Mapping(map) = value else { return };
        for (_, keywords) in SILENT.iter().filter(|(other, _)| object.is(other)) {
            keywords.iter().for_each(|keyword| drop(map.shift_remove(*keyword)));
        }
        if object.is(&MEDIA_TYPE) {
            item_schema(map, pointer, moves);
        }
        for (_, keyword, instead) in UNREAD.iter().filter(|(other, ..)| object.is(other)) {
            if map.shift_remove(*keyword).is_some() {
                let message = format!("`{keyword}` is not read: {instead}");
                let at = join(&pointer.write(), keyword);
                diagnostics.push(Diagnostic::new(code::IGNORED_KEYWORD, &at, message, "remove it").on(Highlight::Key));
            }
        }
        self::object(object, map, pointer, moves);
    });
    unsupported
}

/// The schema of a stream's items becomes that of an array of them.
fn item_schema(media_type: &mut Mapping, pointer: LazyPointer<'_>, moves: &mut Moves) {
    if !media_type.contains_key("itemSchema") || pointer.last().as_deref().and_then(stream_format).is_none() {
        return;
    }
    if let Some(items) = media_type.shift_remove("itemSchema") {
        let array = Mapping::from_iter([("type".into(), "array".into()), ("items".into(), items)]);
        media_type.insert("schema".into(), array.into());
        let at = pointer.write();
        let (schema, item_schema) = (join(&at, "schema"), join(&at, "itemSchema"));
        moves.insert_within(join(&schema, "items"), item_schema.clone());
        moves.insert_within(schema, item_schema);
    }
}

fn object(object: &'static Object, map: &mut Mapping, pointer: LazyPointer<'_>, moves: &mut Moves) {
    if object.is(&PARAMETER) {
        parameter::parameter(map, &|| pointer.write(), moves);
    } else if object.is(&EXAMPLE) {
        // The value as data. Its text on the wire stays beside it.
        if let Some(value) = map.shift_remove("dataValue").filter(|_| !map.contains_key("value")) {
            map.insert("value".into(), value);
            let at = pointer.write();
            moves.insert_within(join(&at, "value"), join(&at, "dataValue"));
        }
    } else if object.is(&DISCRIMINATOR) {
        if let Some(target) = map.shift_remove("defaultMapping") {
            map.insert(private::DEFAULT_MAPPING.into(), target);
            let at = pointer.write();
            moves.insert_within(join(&at, private::DEFAULT_MAPPING), join(&at, "defaultMapping"));
        }
    } else if object.is(&OAUTH_FLOWS) {
        if let Some(flow) = map.shift_remove("deviceAuthorization") {
            map.insert(private::DEVICE_AUTHORIZATION.into(), flow);
            let at = pointer.write();
            moves.insert_within(join(&at, private::DEVICE_AUTHORIZATION), join(&at, "deviceAuthorization"));
        }
    } else if object.is(&TAG) {
        super::v3_1::summary(map);
    } else if object.is(&SERVER) {
        name(map);
    }
}

/// The name of a server is that of its setting.
fn name(map: &mut Mapping) {
    let Some(name) = map.shift_remove("name") else { return };
    let extension = crate::openapi::extension::NAME;
    if !map.contains_key(extension) {
        map.insert(extension.into(), Mapping::from_iter([("name".into(), name)]).into());
    }
}
