//! Request bodies, one for each supported media type.

use std::collections::BTreeSet;

use openapiv3::{MediaType, ReferenceOr, RequestBody};

use super::{fields, media};
use crate::lower::{
    Context,
    draft::{DraftBody, DraftInput},
    operation::{Rejection, found},
    source::Source,
};
use crate::{
    diagnostic::{Code, code},
    ir::{Body, Location, Type},
    media_type::{canonical, essence, is_json, is_range, is_sendable},
    naming::media_type::media_type_words,
    openapi::references::Resolved,
    pointer::join,
    unique::free,
};

/// All bodies of an operation: JSON first, then a form, parts and bytes in the description's order. A body whose schema
/// doesn't fit its media type is offered only where no other is.
pub(crate) fn bodies<'a>(
    cx: &mut Context<'a>,
    source: &Source<'a>,
    body: &'a ReferenceOr<RequestBody>,
) -> Result<Vec<DraftBody>, Rejection> {
    let at = join(&source.at, "requestBody");
    let Some(Resolved { value: body, pointer: at }) = found(cx, body, &at)? else { return Ok(vec![nothing()]) };
    let hint = source.words().into_iter().chain(["body".to_owned()]).collect();
    let kinds = ["json", "form", "multipart", "bytes"].map(str::to_owned).into();
    let mut bodies = Bodies { cx, source, body, at: join(&at, "content"), hint, found: Vec::new(), kinds };
    bodies.add_json();
    let unfit = bodies.add_forms();
    bodies.add_bytes();
    unfit.into_iter().for_each(|(name, form)| bodies.add_unfit_form(name, form));
    Ok(bodies.in_order())
}

/// The body of an operation without one.
pub(crate) fn nothing() -> DraftBody {
    DraftBody { body: Body::Empty, inputs: Vec::new(), content_types: Vec::new(), stream: None }
}

/// A media type whose inputs are fields or parts.
#[derive(Clone, Copy)]
struct Form {
    media_type: &'static str,
    location: Location,
}

const FORMS: [Form; 2] = [
    Form { media_type: "application/x-www-form-urlencoded", location: Location::Form },
    Form { media_type: "multipart/form-data", location: Location::Part },
];

impl Form {
    fn with(self, inputs: Vec<DraftInput>) -> DraftBody {
        let body = if self.location == Location::Form { Body::Form } else { Body::Multipart };
        DraftBody { body, inputs, content_types: Vec::new(), stream: None }
    }
}

/// The bodies of an operation that are found so far.
struct Bodies<'c, 'a> {
    cx: &'c mut Context<'a>,
    source: &'c Source<'a>,
    body: &'a RequestBody,
    /// The location of the body's content.
    at: String,
    hint: Vec<String>,
    /// Each body with its media type as the description writes it.
    found: Vec<(String, DraftBody)>,
    /// The kinds of bodies so far, and those that have no other name.
    kinds: BTreeSet<String>,
}

impl<'a> Bodies<'_, 'a> {
    fn add(&mut self, name: &str, draft: DraftBody) {
        self.kinds.extend(draft.body.kind().map(str::to_owned));
        self.found.push((name.to_owned(), draft));
    }

    fn warn(&mut self, code: Code, name: &str, what: impl Into<String>, help: &str) {
        self.cx.warn(code, &join(&self.at, name), what, help);
    }

    /// Adds a JSON body for each type, with the media types that it may be sent as.
    fn add_json(&mut self) {
        let Some((first, usual)) = media::json_of(&self.body.content) else { return };
        let hint = self.hint.clone();
        let json = self.json((first, usual), "json".to_owned(), &hint);
        self.add(first, json);
        let others = self.body.content.iter().filter(|(name, _)| is_json(name) && canonical(name) != canonical(first));
        for (name, media) in others {
            let is_alias = is_range(name) || essence(name) == "text/json";
            if is_alias && media.schema == usual.schema {
                continue;
            }
            if is_range(name) || !is_sendable(name) {
                let title = self.source.title();
                let what =
                    format!("the body `{name}` of operation `{title}` is not generated: it isn't one media type");
                self.warn(
                    code::UNSUPPORTED_MEDIA_TYPE,
                    name,
                    what,
                    "write a media type for each schema, such as `application/vnd.example+json`",
                );
                continue;
            }
            let kind = self.free_kind(&media_type_words(name).join("_"));
            let mut hint = self.hint.clone();
            // Equal inline schemas of one body share a type.
            if media.schema != usual.schema {
                hint.extend(media_type_words(name));
            }
            let json = self.json((name, media), kind, &hint);
            self.add_or_choose(name, json);
        }
    }

    /// Adds a body, or its media type to an equal one.
    fn add_or_choose(&mut self, name: &str, draft: DraftBody) {
        let own = canonical(name);
        match self.found.iter_mut().find(|(_, other)| is_sent_alike(&other.body, &draft.body)) {
            Some((usual, _)) if canonical(usual) == own => {}
            Some((_, known)) if known.content_types.iter().any(|other| canonical(other) == own) => {}
            // The charset of a text is the caller's.
            Some((_, known)) if matches!(draft.body, Body::Bytes { .. }) => known.content_types.push(name.to_owned()),
            Some((_, known)) => known.content_types.push(own),
            None => self.add(name, draft),
        }
    }

    /// A kind that no other body has.
    fn free_kind(&mut self, wanted: &str) -> String {
        let kind = free(&mut self.kinds, wanted.to_owned());
        // The body may be an equal one's.
        self.kinds.remove(&kind);
        kind
    }

    fn json(&mut self, (name, media): (&str, &'a MediaType), kind: String, hint: &[String]) -> DraftBody {
        let at = join(&join(&self.at, name), "schema");
        let shape = media.schema.as_ref().map(|schema| self.cx.types.shape(schema, hint, &at));
        let (ty, docs) = shape.map_or((Type::Json, String::new()), |shape| match shape.ty {
            ty if shape.nullable && ty != Type::Json => (Type::Nullable(Box::new(ty)), shape.doc),
            ty => (ty, shape.doc),
        });
        let docs = self.body.description.clone().filter(|_| media.schema.is_some()).unwrap_or(docs);
        let ty = if essence(name) == "application/merge-patch+json" { self.cx.types.merge_patch_of(&ty) } else { ty };
        let (media_type, required) = (canonical(name), self.body.required);
        let body = match ty.not_null() {
            // RFC 8259 has no bytes: a body of `format: binary` is the bytes themselves.
            Type::Binary => Body::Bytes { media_type, required, docs },
            _ => Body::Json { kind, media_type, ty, required, docs },
        };
        DraftBody { body, inputs: Vec::new(), content_types: Vec::new(), stream: None }
    }

    /// Adds the form and the multipart body. Returns those whose schema isn't an object with known properties.
    fn add_forms(&mut self) -> Vec<(&'a str, Form)> {
        let mut unfit = Vec::new();
        for form in FORMS {
            let Some((name, media)) = media::named(&self.body.content, form.media_type) else { continue };
            let at = join(&self.at, name);
            self.warn_of_second_form(name);
            match fields::fields(self.cx, (self.body, media), &self.hint, &at, form.location) {
                Some(inputs) => self.add(name, form.with(inputs)),
                None => unfit.push((name.as_str(), form)),
            }
        }
        unfit
    }

    /// Warns of a form that differs from another one by parameters of its media type.
    fn warn_of_second_form(&mut self, first: &str) {
        let is_second = |name: &&String| essence(name) == essence(first) && canonical(name) != canonical(first);
        for name in self.body.content.keys().filter(is_second) {
            let title = self.source.title();
            let what = format!("the body `{name}` of operation `{title}` is not generated: there is `{first}` already");
            self.warn(
                code::UNSUPPORTED_MEDIA_TYPE,
                name,
                what,
                &format!("move its `properties` to `{first}`, or remove it"),
            );
        }
    }

    /// Adds the body of bytes, with the media types that it may be sent as.
    fn add_bytes(&mut self) {
        for name in media::bytes_of(&self.body.content) {
            let is_multipart = essence(name).starts_with("multipart/");
            if is_multipart {
                let what = format!(
                    "the client doesn't build the parts of the body `{name}` of operation `{}`; callers pass it as bytes",
                    self.source.title()
                );
                let help =
                    "write `multipart/form-data`; otherwise callers pass the boundary with `Upload::content_type`";
                self.warn(code::UNSUPPORTED_MEDIA_TYPE, name, what, help);
            }
            let is_first = !self.found.iter().any(|(_, draft)| matches!(draft.body, Body::Bytes { .. }));
            // Callers set a media type of a range, or one with a boundary, on the upload.
            if !is_first && (is_range(name) || is_multipart || !is_sendable(name)) {
                continue;
            }
            let media_type = if is_range(name) { "application/octet-stream".to_owned() } else { name.clone() };
            let docs = self.body.description.clone().unwrap_or_default();
            let body = Body::Bytes { media_type, required: self.body.required, docs };
            self.add_or_choose(name, DraftBody { body, inputs: Vec::new(), content_types: Vec::new(), stream: None });
        }
    }

    /// Adds a form whose schema doesn't fit, if there is no other body.
    fn add_unfit_form(&mut self, name: &str, form: Form) {
        let of = |what: &str| format!("the body `{name}` of operation `{}` {what}", self.source.title());
        let help = "write `type: object` with `properties`";
        if self.found.is_empty() {
            let parts = if form.location == Location::Form { "fields" } else { "parts" };
            let what = of(&format!("is not an object with known properties; callers pass its {parts} by name"));
            self.warn(code::UNSUPPORTED_MEDIA_TYPE, name, what, help);
            let inputs = vec![fields::named_by_caller(form.location, &Type::Json, self.body.required)];
            self.add(name, form.with(inputs));
        } else {
            let what = of("is not generated: its schema is not an object with known properties");
            self.warn(code::UNSUPPORTED_MEDIA_TYPE, name, what, help);
        }
    }

    fn in_order(self) -> Vec<DraftBody> {
        let mut found = self.found;
        let index = |name: &str| self.body.content.get_index_of(name);
        let is_usual = |draft: &DraftBody| draft.body.kind() == Some("json");
        found.sort_by_key(|(name, draft)| (!is_usual(draft), index(name)));
        if found.is_empty() { vec![nothing()] } else { found.into_iter().map(|(_, draft)| draft).collect() }
    }
}

/// Whether bodies differ by their media type alone.
fn is_sent_alike(one: &Body, other: &Body) -> bool {
    match (one, other) {
        (Body::Json { ty, .. }, Body::Json { ty: other, .. }) => ty == other,
        (Body::Bytes { .. }, Body::Bytes { .. }) => true,
        _ => false,
    }
}
