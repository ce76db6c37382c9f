//! What a call sends as its body.

use std::borrow::Cow;

use bytes::Bytes;
use serde::Serialize;

use super::Call;
use crate::{
    Upload, Wire, json,
    multipart::{self, Part},
    upload::Source,
};

/// Names and values in the order in which they were set.
pub(super) type Pairs = Vec<(Cow<'static, str>, String)>;

/// Gives `name` these values, in place of any that it has.
fn set(pairs: &mut Pairs, name: Cow<'static, str>, values: impl IntoIterator<Item = impl Wire>) {
    pairs.retain(|(other, _)| *other != name);
    pairs.extend(values.into_iter().map(|value| (name.clone(), value.wire().into_owned())));
}

/// A body that is being built.
#[derive(Clone)]
pub(super) enum Payload {
    Nothing,
    Form(Pairs),
    Json(&'static str, Bytes),
    Upload(&'static str, Upload),
    Multipart(Vec<Part>),
}

impl<A> Call<A> {
    /// Makes the body a form, empty at first.
    pub fn form(mut self) -> Self {
        self.body = Payload::Form(Vec::new());
        self
    }

    /// Sets a field of the form; a call without a body gets one. A call with a body of another kind is refused when it is sent.
    pub fn field(mut self, name: impl Into<Cow<'static, str>>, value: impl Wire) -> Self {
        self.set_field(name.into(), [value]);
        self
    }

    /// Sets a field of the form that is sent once for each value; no value sends nothing.
    pub fn field_each(mut self, name: &'static str, values: impl IntoIterator<Item = impl Wire>) -> Self {
        self.set_field(name.into(), values);
        self
    }

    fn set_field(&mut self, name: Cow<'static, str>, values: impl IntoIterator<Item = impl Wire>) {
        if matches!(self.body, Payload::Nothing) {
            self.body = Payload::Form(Vec::new());
        }
        match &mut self.body {
            Payload::Form(fields) => set(fields, name, values),
            // It would push the body out.
            _ => self.refuse(format!("the field `{name}` has no place: the body is no form")),
        }
    }

    /// Makes the body the JSON text of `value`.
    pub fn json(self, value: &impl Serialize) -> Self {
        self.json_as("application/json", value)
    }

    /// Makes the body the JSON text of `value`, under a media type of its own such as `application/merge-patch+json`.
    pub fn json_as(mut self, media_type: &'static str, value: &impl Serialize) -> Self {
        match json::bytes(value) {
            Ok(text) => self.body = Payload::Json(media_type, text.into()),
            Err(error) => self.refuse(format!("the body can't be written as JSON: {error}")),
        }
        self
    }

    /// Writes `value` as JSON text, for `set` to send in a place of this name.
    pub fn json_text(mut self, name: &str, value: &impl Serialize, set: impl FnOnce(Self, String) -> Self) -> Self {
        match json::bytes(value) {
            Ok(text) => set(self, String::from_utf8_lossy(&text).into_owned()),
            Err(error) => {
                self.refuse(format!("`{name}` can't be written as JSON: {error}"));
                self
            }
        }
    }

    /// Makes the body these bytes, of the media type that the upload names, or else of this one.
    pub fn upload(mut self, media_type: &'static str, body: impl Into<Upload>) -> Self {
        self.body = Payload::Upload(media_type, body.into());
        self
    }

    /// Makes the body `multipart/form-data`, without a part at first.
    pub fn multipart(mut self) -> Self {
        self.body = Payload::Multipart(Vec::new());
        self
    }

    /// Sets a part to a value, in place of any of this name; a call without a body gets a multipart one. A call with a body of
    /// another kind is refused when it is sent.
    pub fn part(self, name: impl Into<String>, value: impl Wire) -> Self {
        self.part_each(name, [value])
    }

    /// Sets a part that is sent once for each value; no value sends nothing.
    pub fn part_each(self, name: impl Into<String>, values: impl IntoIterator<Item = impl Wire>) -> Self {
        self.part_files(name, values.into_iter().map(|value| Upload::from(value.wire().as_ref())))
    }

    /// Sets a part to the JSON text of `value`.
    pub fn part_json(mut self, name: impl Into<String>, value: &impl Serialize) -> Self {
        let name = name.into();
        match json::bytes(value) {
            Ok(text) => self.part_file(name, Upload::bytes(text).content_type("application/json")),
            Err(error) => {
                self.refuse(format!("the part `{name}` can't be written as JSON: {error}"));
                self
            }
        }
    }

    /// Sets a part to bytes, with their file name and media type if they have any.
    pub fn part_file(self, name: impl Into<String>, file: impl Into<Upload>) -> Self {
        self.part_files(name, [file])
    }

    /// Sets a part that is sent once for each of these; none sends nothing.
    pub fn part_files(mut self, name: impl Into<String>, files: impl IntoIterator<Item = impl Into<Upload>>) -> Self {
        let name = name.into();
        if matches!(self.body, Payload::Nothing) {
            self.body = Payload::Multipart(Vec::new());
        }
        match &mut self.body {
            Payload::Multipart(parts) => {
                parts.retain(|part| part.name != name);
                parts.extend(files.into_iter().map(|file| Part { name: name.clone(), upload: file.into() }));
            }
            _ => self.refuse(format!("the part `{name}` has no place: the body is not multipart")),
        }
        self
    }
}

impl Payload {
    /// Its media type and pieces.
    pub(super) fn pieces(self) -> Result<(Option<Cow<'static, str>>, Vec<Source>), String> {
        Ok(match self {
            Self::Nothing => (None, Vec::new()),
            Self::Form(fields) => {
                // Enough if nothing has to be escaped.
                let length = fields.iter().map(|(name, value)| name.len() + value.len() + 2).sum();
                let text = String::with_capacity(length);
                let text = form_urlencoded::Serializer::new(text).extend_pairs(fields).finish();
                (Some("application/x-www-form-urlencoded".into()), vec![Source::Whole(text.into())])
            }
            Self::Json(media_type, text) => (Some(media_type.into()), vec![Source::Whole(text)]),
            Self::Upload(media_type, upload) => {
                (Some(upload.content_type.map_or(Cow::Borrowed(media_type), Cow::Owned)), vec![upload.source])
            }
            Self::Multipart(parts) => {
                let boundary = multipart::boundary();
                let pieces = multipart::pieces(&parts, &boundary)?;
                (Some(format!("multipart/form-data; boundary={boundary}").into()), pieces)
            }
        })
    }
}
