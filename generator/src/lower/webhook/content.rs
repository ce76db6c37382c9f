//! The media type of a delivery.

use openapiv3::{MediaType, Operation, RequestBody};

use super::{Context, Rejection, reject};
use crate::{
    diagnostic::{Diagnostic, Highlight, code},
    lower::request::media::{json_of, named},
    openapi::references::Resolved,
    pointer::join,
};

/// The content of a delivery that is read, and its location.
pub(super) enum Content<'a> {
    Json(&'a MediaType, String),
    Form(&'a MediaType, String),
}

/// A media type that is not read.
pub(super) struct Unread {
    name: String,
    /// The media type that is read in its place.
    read: String,
    at: String,
}

impl<'a> Context<'a> {
    /// The content that is read. The JSON of a webhook counts before its form, and the form of a path before its JSON.
    pub(super) fn content(&mut self, operation: &'a Operation, at: &str) -> Result<Content<'a>, Rejection> {
        const BODY: &str = "write `requestBody: {content: {application/json: {schema: …}}}`";
        let is_form_first = at.starts_with("/paths/");
        let Some(body) = &operation.request_body else { return reject(at, "it has no body", BODY) };
        let Resolved { value: body, pointer: at } = self.found::<RequestBody>(body, &join(at, "requestBody"))?;
        if body.content.is_empty() {
            return reject(&at, "its body has no content", BODY);
        }
        let at = join(&at, "content");
        let json = json_of(&body.content);
        let form = named(&body.content, "application/x-www-form-urlencoded");
        let is_form = form.is_some() && (is_form_first || json.is_none());
        let Some((name, media_type)) = (if is_form { form } else { json }) else {
            return reject(&at, "its body is neither JSON nor a form", BODY);
        };
        let others = body.content.keys().filter(|other| *other != name);
        let unread = |other: &String| Unread { name: other.clone(), read: name.clone(), at: join(&at, other) };
        self.unread.extend(others.map(unread));
        let at = join(&at, name);
        Ok(if is_form { Content::Form(media_type, at) } else { Content::Json(media_type, at) })
    }

    /// Warns of the media types that aren't read, once.
    pub(super) fn warn_of_unread(&mut self) {
        let Some(Unread { name, read, at }) = self.unread.first() else { return };
        let more = match self.unread.len() {
            1 => String::new(),
            count => format!("; {count} such media types of deliveries aren't read"),
        };
        let message = format!("`{name}` is not read beside `{read}`{more}");
        let help = format!("let the service send `{read}`, or remove it");
        self.types
            .diagnostics
            .push(Diagnostic::new(code::UNSUPPORTED_MEDIA_TYPE, at, message, help).on(Highlight::Key));
    }
}
