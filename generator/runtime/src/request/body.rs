//! What a call sends as its body.

use std::borrow::Cow;

use bytes::Bytes;
use serde::Serialize;

use super::{
    RequestBuilder,
    multipart::{self, Part},
    pairs::{self, Pairs, Text},
};
use crate::{
    body::{Source, Upload},
    value::{Wire, json, style::ObjectStyle},
};

/// A body that is being built.
#[derive(Clone)]
pub(super) enum Payload {
    Empty,
    Form(Pairs),
    Json(&'static str, Bytes),
    Upload(&'static str, Upload),
    Multipart(Vec<Part>),
}

impl<R> RequestBuilder<R> {
    /// Makes the body a form, empty at first.
    pub fn form(mut self) -> Self {
        self.body = Payload::Form(Vec::new());
        self
    }

    /// Sets a field of the form; a call without a body gets one. A call with a body of another kind is refused when it is sent.
    pub fn field(self, name: impl Into<Cow<'static, str>>, value: impl Wire) -> Self {
        self.texts(name.into(), [Text::plain(value)])
    }

    /// Sets a field of the form that is sent once for each value; no value sends nothing.
    pub fn field_each(self, name: &'static str, values: impl IntoIterator<Item = impl Wire>) -> Self {
        self.texts(name.into(), values.into_iter().map(Text::plain))
    }

    /// Sets a field of the form that has all values, with `separator` between them, which stands in the form as it is; no value
    /// sends nothing.
    pub fn field_joined(
        self,
        name: &'static str,
        values: impl IntoIterator<Item = impl Wire>,
        separator: &str,
    ) -> Self {
        self.fill(name, |fields| pairs::set_joined(fields, name, values, separator))
    }

    /// Sets fields of the form from the members of an object, or one from what else a value is.
    pub fn field_object(self, name: &'static str, value: &impl Serialize, how: ObjectStyle) -> Self {
        self.fill(name, |fields| pairs::set_object(fields, name, value, how))
    }

    /// Sets a field of the form whose reserved characters are sent as they are.
    pub fn field_reserved(self, name: &'static str, value: impl Wire) -> Self {
        self.field_reserved_each(name, [value])
    }

    /// Sets a field of the form that is sent once for each value, with reserved characters as they are; no value sends nothing.
    pub fn field_reserved_each(self, name: &'static str, values: impl IntoIterator<Item = impl Wire>) -> Self {
        self.texts(name.into(), values.into_iter().map(Text::reserved))
    }

    /// Sets a field of the form to the JSON text of `value`.
    pub fn field_json(self, name: &'static str, value: &impl Serialize) -> Self {
        self.json_string(name, value, |call, text| call.field(name, text))
    }

    /// Sets a field of the form that is sent once for each value, as its JSON text; no value sends nothing.
    pub fn field_json_each(self, name: &'static str, values: impl IntoIterator<Item = impl Serialize>) -> Self {
        self.json_strings(name, values, |call, texts| call.field_each(name, texts))
    }

    /// Sets fields of the form under names that no description knows, in place of others set so; a name may be there twice.
    pub fn fields(self, fields: impl IntoIterator<Item = (impl Into<String>, impl Wire)>) -> Self {
        self.fill("", |pairs| {
            let fields = fields.into_iter().map(|(name, value)| (name.into(), Text::plain(value)));
            pairs::set_members(pairs, "", fields);
            Ok(())
        })
    }

    fn texts(self, name: Cow<'static, str>, texts: impl IntoIterator<Item = Text>) -> Self {
        self.fill(&name.clone(), |fields| {
            pairs::set(fields, name, texts);
            Ok(())
        })
    }

    fn fill(mut self, name: &str, set: impl FnOnce(&mut Pairs) -> Result<(), String>) -> Self {
        if matches!(self.body, Payload::Empty) {
            self.body = Payload::Form(Vec::new());
        }
        let outcome = match &mut self.body {
            Payload::Form(fields) => set(fields),
            // It would push the body out.
            _ => Err(format!("the field `{name}` has no place: the body is no form")),
        };
        self.check(outcome)
    }

    /// Makes the body the JSON text of `value`.
    pub fn json(self, value: &impl Serialize) -> Self {
        self.json_as("application/json", value)
    }

    /// Makes the body the JSON text of `value`, under a media type of its own such as `application/merge-patch+json`.
    pub fn json_as(mut self, media_type: &'static str, value: &impl Serialize) -> Self {
        match json::to_vec(value) {
            Ok(text) => self.body = Payload::Json(media_type, text.into()),
            Err(error) => self.fail(format!("the body can't be written as JSON: {error}")),
        }
        self
    }

    /// Writes `value` as JSON text, for `set` to send in a place of this name.
    pub fn json_string(mut self, name: &str, value: &impl Serialize, set: impl FnOnce(Self, String) -> Self) -> Self {
        match json::to_string(value) {
            Ok(text) => set(self, text),
            Err(error) => {
                self.fail(format!("`{name}` can't be written as JSON: {error}"));
                self
            }
        }
    }

    /// Writes values as JSON texts, for `set` to send in a place of this name.
    pub(super) fn json_strings(
        mut self,
        name: &str,
        values: impl IntoIterator<Item = impl Serialize>,
        set: impl FnOnce(Self, Vec<String>) -> Self,
    ) -> Self {
        match values.into_iter().map(|value| json::to_string(&value)).collect() {
            Ok(texts) => set(self, texts),
            Err(error) => {
                let error: serde_json::Error = error;
                self.fail(format!("`{name}` can't be written as JSON: {error}"));
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
        self.named_parts(name.into(), None, values.into_iter().map(|value| Upload::from(value.wire().as_ref())))
    }

    /// Sets a part to the JSON text of `value`.
    pub fn part_json(self, name: impl Into<String>, value: &impl Serialize) -> Self {
        self.part_json_each(name, [value])
    }

    /// Sets a part that is sent once for each value, as its JSON text; no value sends nothing.
    pub fn part_json_each(self, name: impl Into<String>, values: impl IntoIterator<Item = impl Serialize>) -> Self {
        let name = name.into();
        let texts: Result<Vec<_>, _> =
            values.into_iter().map(|value| json::to_vec(&value).map(Upload::bytes)).collect();
        match texts {
            Ok(texts) => self.named_parts(name, Some("application/json"), texts),
            Err(error) => self.check(Err(format!("the part `{name}` can't be written as JSON: {error}"))),
        }
    }

    /// Sets a part to bytes, with their media type if they have one, and their file name or else that of the part: most
    /// servers take a part for a file only if it has one.
    pub fn part_file(self, name: impl Into<String>, file: impl Into<Upload>) -> Self {
        self.part_files(name, [file])
    }

    /// Sets a part that is sent once for each of these; none sends nothing.
    pub fn part_files(self, name: impl Into<String>, files: impl IntoIterator<Item = impl Into<Upload>>) -> Self {
        let name = name.into();
        let files = files.into_iter().map(|file| {
            let mut file: Upload = file.into();
            file.file_name.get_or_insert_with(|| name.clone());
            file
        });
        let files: Vec<_> = files.collect();
        self.named_parts(name, Some("application/octet-stream"), files)
    }

    /// Sets parts under names that no description knows, in place of any of these names; a name may be there twice.
    pub fn parts(mut self, parts: impl IntoIterator<Item = (impl Into<String>, impl Into<Upload>)>) -> Self {
        let parts = parts.into_iter().map(|(name, upload)| {
            let upload: Upload = upload.into();
            let media_type = upload.file_name.is_some().then_some("application/octet-stream");
            Part { name: name.into(), media_type, upload }
        });
        let further: Vec<_> = parts.collect();
        if matches!(self.body, Payload::Empty) {
            self.body = Payload::Multipart(Vec::new());
        }
        match &mut self.body {
            Payload::Multipart(parts) => {
                parts.retain(|part| further.iter().all(|other| other.name != part.name));
                parts.extend(further);
            }
            _ => self.fail("parts have no place: the body is not multipart".to_owned()),
        }
        self
    }

    /// Says of which media type the parts of this name are that were set before, unless they are uploads that name their own.
    pub fn part_type(mut self, name: &str, media_type: &'static str) -> Self {
        if let Payload::Multipart(parts) = &mut self.body {
            parts.iter_mut().filter(|part| part.name == name).for_each(|part| part.media_type = Some(media_type));
        }
        self
    }

    fn named_parts(
        mut self,
        name: String,
        media_type: Option<&'static str>,
        uploads: impl IntoIterator<Item = impl Into<Upload>>,
    ) -> Self {
        if matches!(self.body, Payload::Empty) {
            self.body = Payload::Multipart(Vec::new());
        }
        match &mut self.body {
            Payload::Multipart(parts) => {
                parts.retain(|part| part.name != name);
                let upload = |upload: Upload| Part { name: name.clone(), media_type, upload };
                parts.extend(uploads.into_iter().map(|one| upload(one.into())));
            }
            _ => self.fail(format!("the part `{name}` has no place: the body is not multipart")),
        }
        self
    }
}

impl Payload {
    /// Its media type and pieces.
    pub(super) fn pieces(self) -> Result<(Option<Cow<'static, str>>, Vec<Source>), String> {
        Ok(match self {
            Self::Empty => (None, Vec::new()),
            Self::Form(fields) => {
                let text = pairs::form(&fields);
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
