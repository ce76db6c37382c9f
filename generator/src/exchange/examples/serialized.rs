//! The text of an example on the wire, `serializedValue` of OpenAPI 3.2, in place of the text that the generator makes.

use oas_client_runtime::har::{self, Request};
use serde_json::Value;

use super::{
    Examples,
    find::{Example, Serialized},
};
use crate::{
    diagnostic::{Diagnostic, code},
    media_type::{essence, is_json},
};

/// The longest text that a help shows.
const LONGEST: usize = 120;

impl Examples<'_, '_> {
    /// The text of an example on the wire, if it says the same as `made`, the text that the generator makes of its value.
    pub(super) fn text_on_wire(&mut self, example: &Example, media_type: &str, made: String) -> String {
        let Some(Serialized { text, at }) = &example.serialized else { return made };
        if is_same(media_type, text, &made) {
            return text.clone();
        }
        let what = "`serializedValue` isn't the text of the example's value; the test has the value";
        let help = if made.len() > LONGEST { "write its text".to_owned() } else { format!("write `{made}`") };
        self.report(Diagnostic::new(code::EXAMPLE_CONTRADICTS, at, what, help));
        made
    }

    /// Gives a request the text of its body's example.
    pub(super) fn with_text_on_wire(&mut self, mut request: Request, body: Option<&Example>) -> Request {
        if let (Some(data), Some(body)) = (&mut request.post_data, body)
            && !data.mime_type.starts_with("multipart/")
        {
            data.text = self.text_on_wire(body, &data.mime_type, std::mem::take(&mut data.text));
        }
        request
    }
}

/// Whether two texts are equivalent. Those of media types that clients don't read are.
fn is_same(media_type: &str, one: &str, other: &str) -> bool {
    let json = |text: &str| serde_json::from_str::<Value>(text).ok();
    match essence(media_type).as_str() {
        _ if is_json(media_type) => json(one).is_some() && json(one) == json(other),
        "application/x-www-form-urlencoded" => har::parse_form(one) == har::parse_form(other),
        "text/plain" => one == other,
        _ => true,
    }
}
