//! Request bodies: forms, JSON, bytes, multipart.

use std::borrow::Cow;

use bytes::Bytes;
use serde::Serialize;

use super::{
    RequestBuilder,
    multipart::{self, Part},
    pairs::{self, PairValue, Pairs},
};
use crate::{
    body::{Source, Upload},
    value::{Wire, json, style::ObjectStyle},
};

/// A request body that is being built.
#[derive(Clone)]
pub(super) enum Payload {
    Empty,
    Form(Pairs),
    Json(&'static str, Bytes),
    Upload(&'static str, Upload),
    Multipart(Vec<Part>),
}

impl<R> RequestBuilder<R> {
    /// Makes the body an empty form.
    pub fn form(mut self) -> Self {
        self.body = Payload::Form(Vec::new());
        self
    }

    /// Sets a field of the form.
    ///
    /// A request without a body gets a form. A request with a body of another media type is an error when it is sent.
    pub fn field(self, name: impl Into<Cow<'static, str>>, value: impl Wire) -> Self {
        self.set_field(name.into(), [PairValue::plain(value)])
    }

    /// Sets a form field that is sent once for each value. No value sends nothing.
    pub fn field_each(self, name: &'static str, values: impl IntoIterator<Item = impl Wire>) -> Self {
        self.set_field(name.into(), values.into_iter().map(PairValue::plain))
    }

    /// Sets a form field to all values with `separator` between them. No value sends nothing.
    ///
    /// The separator is sent unescaped.
    pub fn field_joined(
        self,
        name: &'static str,
        values: impl IntoIterator<Item = impl Wire>,
        separator: &str,
    ) -> Self {
        self.edit_form(name, |fields| pairs::set_joined(fields, name, values, separator))
    }

    /// Sets form fields from an object's properties, or one form field from a value of another type.
    pub fn field_object(self, name: &'static str, value: &impl Serialize, style: ObjectStyle) -> Self {
        self.edit_form(name, |fields| pairs::set_object(fields, name, value, style))
    }

    /// Sets a form field whose reserved characters are sent unescaped.
    pub fn field_reserved(self, name: &'static str, value: impl Wire) -> Self {
        self.field_reserved_each(name, [value])
    }

    /// Sets a form field that is sent once for each value, with reserved characters unescaped. No value sends
    /// nothing.
    pub fn field_reserved_each(self, name: &'static str, values: impl IntoIterator<Item = impl Wire>) -> Self {
        self.set_field(name.into(), values.into_iter().map(PairValue::reserved))
    }

    /// Sets a form field to `value` as JSON.
    pub fn field_json(self, name: &'static str, value: &impl Serialize) -> Self {
        self.json_string(name, value, |request, text| request.field(name, text))
    }

    /// Sets a form field that is sent once for each value, as JSON. No value sends nothing.
    pub fn field_json_each(self, name: &'static str, values: impl IntoIterator<Item = impl Serialize>) -> Self {
        self.json_strings(name, values, |request, strings| request.field_each(name, strings))
    }

    /// Sets form fields that the description doesn't name, in place of earlier ones. A name may occur twice.
    pub fn fields(self, fields: impl IntoIterator<Item = (impl Into<String>, impl Wire)>) -> Self {
        self.edit_form("", |pairs| {
            let fields = fields.into_iter().map(|(name, value)| (name.into(), PairValue::plain(value)));
            pairs::set_properties(pairs, "", fields);
            Ok(())
        })
    }

    fn set_field(self, name: Cow<'static, str>, strings: impl IntoIterator<Item = PairValue>) -> Self {
        self.edit_form(&name.clone(), |fields| {
            pairs::set(fields, name, strings);
            Ok(())
        })
    }

    fn edit_form(mut self, name: &str, set: impl FnOnce(&mut Pairs) -> Result<(), String>) -> Self {
        if matches!(self.body, Payload::Empty) {
            self.body = Payload::Form(Vec::new());
        }
        let outcome = match &mut self.body {
            Payload::Form(fields) => set(fields),
            // A form would replace the body.
            _ => Err(format!("the field `{name}` can't be sent: the body is not a form")),
        };
        self.check(outcome)
    }

    /// Makes the body `value` as JSON.
    pub fn json(self, value: &impl Serialize) -> Self {
        self.json_as("application/json", value)
    }

    /// Makes the body `value` as JSON, with a media type such as `application/merge-patch+json`.
    pub fn json_as(mut self, media_type: &'static str, value: &impl Serialize) -> Self {
        match json::to_vec(value) {
            Ok(text) => self.body = Payload::Json(media_type, text.into()),
            Err(error) => self.fail(format!("the body can't be encoded as JSON: {error}")),
        }
        self
    }

    /// Sets the media type of a JSON body or of bytes, whether the body is set before or after. An upload's own media type
    /// counts instead.
    pub fn content_type(mut self, media_type: &'static str) -> Self {
        self.content_type = Some(media_type);
        self
    }

    /// Encodes `value` as a string of JSON and calls `set` with it. `name` is the parameter or field, for the error
    /// message.
    pub fn json_string(mut self, name: &str, value: &impl Serialize, set: impl FnOnce(Self, String) -> Self) -> Self {
        match json::to_string(value) {
            Ok(text) => set(self, text),
            Err(error) => {
                self.fail(format!("`{name}` can't be encoded as JSON: {error}"));
                self
            }
        }
    }

    /// Encodes values as strings of JSON and calls `set` with them.
    pub(super) fn json_strings(
        mut self,
        name: &str,
        values: impl IntoIterator<Item = impl Serialize>,
        set: impl FnOnce(Self, Vec<String>) -> Self,
    ) -> Self {
        match values.into_iter().map(|value| json::to_string(&value)).collect() {
            Ok(strings) => set(self, strings),
            Err(error) => {
                let error: serde_json::Error = error;
                self.fail(format!("`{name}` can't be encoded as JSON: {error}"));
                self
            }
        }
    }

    /// Makes the body these bytes. `media_type` counts unless the upload states its own.
    pub fn upload(mut self, media_type: &'static str, body: impl Into<Upload>) -> Self {
        self.body = Payload::Upload(media_type, body.into());
        self
    }

    /// Makes the body an empty `multipart/form-data` body.
    pub fn multipart(mut self) -> Self {
        self.body = Payload::Multipart(Vec::new());
        self
    }

    /// Sets a part to a value, in place of earlier parts of this name.
    ///
    /// A request without a body gets a multipart body. A request with a body of another media type is an error when
    /// it is sent.
    pub fn part(self, name: impl Into<String>, value: impl Wire) -> Self {
        self.part_each(name, [value])
    }

    /// Sets a part that is sent once for each value. No value sends nothing.
    pub fn part_each(self, name: impl Into<String>, values: impl IntoIterator<Item = impl Wire>) -> Self {
        let name = name.into();
        match pairs::strings(&name, values) {
            Ok(strings) => self.named_parts(name, None, strings.into_iter().map(Upload::from)),
            Err(mistake) => self.check(Err(mistake)),
        }
    }

    /// Sets a part to `value` as JSON.
    pub fn part_json(self, name: impl Into<String>, value: &impl Serialize) -> Self {
        self.part_json_each(name, [value])
    }

    /// Sets a part that is sent once for each value, as JSON. No value sends nothing.
    pub fn part_json_each(self, name: impl Into<String>, values: impl IntoIterator<Item = impl Serialize>) -> Self {
        let name = name.into();
        let strings: Result<Vec<_>, _> =
            values.into_iter().map(|value| json::to_vec(&value).map(Upload::bytes)).collect();
        match strings {
            Ok(strings) => self.named_parts(name, Some("application/json"), strings),
            Err(error) => self.check(Err(format!("the part `{name}` can't be encoded as JSON: {error}"))),
        }
    }

    /// Sets a part to a file: bytes with a file name, and a media type if the upload states one.
    ///
    /// The file name defaults to the part's name, since most servers accept a part as a file only if it has a file
    /// name.
    pub fn part_file(self, name: impl Into<String>, file: impl Into<Upload>) -> Self {
        self.part_files(name, [file])
    }

    /// Sets a part that is sent once for each file. No file sends nothing.
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

    /// Sets parts that the description doesn't name, in place of earlier parts of the same names. A name may occur
    /// twice.
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
            _ => self.fail("the parts can't be sent: the body is not multipart".to_owned()),
        }
        self
    }

    /// Sets the media type of the parts of this name that are already set. An upload's own media type counts instead.
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
            _ => self.fail(format!("the part `{name}` can't be sent: the body is not multipart")),
        }
        self
    }
}

impl Payload {
    /// The body's media type and chunks. `chosen` counts before the usual media type of JSON and bytes.
    pub(super) fn into_chunks(
        self,
        chosen: Option<&'static str>,
    ) -> Result<(Option<Cow<'static, str>>, Vec<Source>), String> {
        Ok(match self {
            Self::Empty => (None, Vec::new()),
            Self::Form(fields) => {
                pairs::check(&fields)?;
                let text = pairs::form(&fields);
                (Some("application/x-www-form-urlencoded".into()), vec![Source::Whole(text.into())])
            }
            Self::Json(media_type, text) => (Some(chosen.unwrap_or(media_type).into()), vec![Source::Whole(text)]),
            Self::Upload(media_type, upload) => {
                let media_type = Cow::Borrowed(chosen.unwrap_or(media_type));
                (Some(upload.content_type.map_or(media_type, Cow::Owned)), vec![upload.source])
            }
            Self::Multipart(parts) => {
                let boundary = multipart::boundary();
                let chunks = multipart::chunks(&parts, &boundary)?;
                (Some(format!("multipart/form-data; boundary={boundary}").into()), chunks)
            }
        })
    }
}
