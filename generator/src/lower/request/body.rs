//! Request bodies, one for each supported media type.

use openapiv3::{MediaType, ReferenceOr, RequestBody};

use super::{fields, media};
use crate::lower::{
    Context,
    draft::{DraftBody, DraftInput},
    operation::{Rejection, found},
    source::Source,
};
use crate::{
    ir::{Body, Location, Type},
    media_type::{canonical, essence, is_json},
    openapi::references::Resolved,
    pointer::join,
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
    let mut bodies = Bodies { cx, source, body, at: join(&at, "content"), hint, found: Vec::new() };
    bodies.add_json();
    let unfit = bodies.add_forms();
    bodies.add_bytes();
    unfit.into_iter().for_each(|(name, form)| bodies.add_unfit_form(name, form));
    Ok(bodies.in_order())
}

/// The body of an operation without one.
pub(crate) fn nothing() -> DraftBody {
    DraftBody { body: Body::Empty, inputs: Vec::new() }
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
        DraftBody { body, inputs }
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
}

impl<'a> Bodies<'_, 'a> {
    fn add(&mut self, name: &str, draft: DraftBody) {
        self.found.push((name.to_owned(), draft));
    }

    fn warn(&mut self, name: &str, what: impl Into<String>, help: &str) {
        self.cx.warn(&join(&self.at, name), what, help);
    }

    fn add_json(&mut self) {
        let Some((name, media)) = media::json_of(&self.body.content) else { return };
        let json = self.json(name, media);
        self.add(name, json);
        let others = self.body.content.iter().filter(|(other, _)| is_json(other) && *other != name);
        for (other, _) in others.filter(|(_, other)| other.schema != media.schema) {
            let what = format!(
                "the body `{other}` of operation `{}` is not generated: the client sends JSON as `{name}`",
                self.source.title()
            );
            self.warn(other, what, "remove it; callers send it with `.with(|call| call.json_as(…))`");
        }
    }

    fn json(&mut self, name: &str, media: &'a MediaType) -> DraftBody {
        let at = join(&join(&self.at, name), "schema");
        let shape = media.schema.as_ref().map(|schema| self.cx.types.shape(schema, &self.hint, &at));
        let (ty, docs) = shape.map_or((Type::Json, String::new()), |shape| match shape.ty {
            ty if shape.nullable && ty != Type::Json => (Type::Nullable(Box::new(ty)), shape.doc),
            ty => (ty, shape.doc),
        });
        let docs = self.body.description.clone().filter(|_| media.schema.is_some()).unwrap_or(docs);
        let (media_type, required) = (canonical(name), self.body.required);
        let body = match ty.not_null() {
            // RFC 8259 has no bytes: a body of `format: binary` is the bytes themselves.
            Type::Binary => Body::Bytes { media_type, required, docs },
            _ => Body::Json { media_type, ty, required, docs },
        };
        DraftBody { body, inputs: Vec::new() }
    }

    /// Adds the form and the multipart body. Returns those whose schema isn't an object with known properties.
    fn add_forms(&mut self) -> Vec<(&'a str, Form)> {
        let mut unfit = Vec::new();
        for form in FORMS {
            let Some((name, media)) = media::named(&self.body.content, form.media_type) else { continue };
            let at = join(&self.at, name);
            match fields::fields(self.cx, (self.body, media), &self.hint, &at, form.location) {
                Some(inputs) => self.add(name, form.with(inputs)),
                None => unfit.push((name.as_str(), form)),
            }
        }
        unfit
    }

    fn add_bytes(&mut self) {
        let Some(name) = media::bytes_of(&self.body.content, self.found.is_empty()) else { return };
        if essence(name).starts_with("multipart/") {
            let what = format!(
                "the client doesn't build the parts of the body `{name}` of operation `{}`; callers pass it as bytes",
                self.source.title()
            );
            let help = "write `multipart/form-data`; otherwise callers pass the boundary with `Upload::content_type`";
            self.warn(name, what, help);
        }
        let is_range = name.contains('*');
        let media_type = if is_range { "application/octet-stream".to_owned() } else { name.clone() };
        let docs = self.body.description.clone().unwrap_or_default();
        let body = Body::Bytes { media_type, required: self.body.required, docs };
        self.add(name, DraftBody { body, inputs: Vec::new() });
    }

    /// Adds a form whose schema doesn't fit, if there is no other body.
    fn add_unfit_form(&mut self, name: &str, form: Form) {
        let of = |what: &str| format!("the body `{name}` of operation `{}` {what}", self.source.title());
        let help = "write `type: object` with `properties`";
        if self.found.is_empty() {
            let parts = if form.location == Location::Form { "fields" } else { "parts" };
            let what = of(&format!("is not an object with known properties; callers pass its {parts} by name"));
            self.warn(name, what, help);
            let inputs = vec![fields::named_by_caller(form.location, &Type::Json, self.body.required)];
            self.add(name, form.with(inputs));
        } else {
            let what = of("is not generated: its schema is not an object with known properties");
            self.warn(name, what, help);
        }
    }

    fn in_order(self) -> Vec<DraftBody> {
        let mut found = self.found;
        let index = |name: &str| self.body.content.keys().position(|other| other == name);
        found.sort_by_key(|(name, draft)| (!matches!(draft.body, Body::Json { .. }), index(name)));
        if found.is_empty() { vec![nothing()] } else { found.into_iter().map(|(_, draft)| draft).collect() }
    }
}
