//! Where in the API a call is made.

use serde::Serialize;

use super::path;
use crate::{
    client::Client,
    value::{Wire, json, style},
};

/// A client and the path arguments collected on the way to a place in the API. Cheap to clone.
///
/// Arguments are checked when a call is sent, so handles never fail.
#[derive(Clone)]
pub struct Handle {
    pub(crate) client: Client,
    /// As [`path::push`] adds them: one text, which is cheaper to clone than many.
    pub(crate) arguments: String,
}

impl Handle {
    /// A place one path argument further down.
    #[must_use]
    pub fn arg(&self, value: impl Wire) -> Self {
        let value = value.wire();
        self.further(value.len() + 1, |arguments| path::push(arguments, &value))
    }

    /// A place one path argument further down that is a list. The path's template says what stands between the values: see
    /// [RFC 6570](https://www.rfc-editor.org/rfc/rfc6570#section-3.2.2). An empty list is refused as an empty argument is.
    #[must_use]
    pub fn arg_array(&self, values: impl IntoIterator<Item = impl Wire>) -> Self {
        let values = values.into_iter().map(|value| value.wire().into_owned());
        self.further(0, |arguments| path::push_array(arguments, values))
    }

    /// A place one path argument further down that is an object, or of several kinds, written as the path's template says. One
    /// without members that are there is refused when a call is sent.
    #[must_use]
    pub fn arg_object(&self, value: &impl Serialize) -> Self {
        self.further(0, |arguments| match style::encode(value, false) {
            Ok(texts) => path::push_encoded(arguments, texts),
            Err(mistake) => path::push_mistake(arguments, &mistake),
        })
    }

    /// A place one path argument further down: the JSON text of `value`.
    #[must_use]
    pub fn arg_json(&self, value: &impl Serialize) -> Self {
        self.further(0, |arguments| match json::to_string(value) {
            Ok(text) => path::push(arguments, &text),
            Err(error) => path::push_mistake(arguments, &format!("it can't be written as JSON: {error}")),
        })
    }

    fn further(&self, length: usize, add: impl FnOnce(&mut String)) -> Self {
        let mut arguments = String::with_capacity(self.arguments.len() + length);
        arguments.push_str(&self.arguments);
        add(&mut arguments);
        Self { client: self.client.clone(), arguments }
    }
}

impl std::fmt::Debug for Handle {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        // Path arguments may be personal.
        write!(f, "Handle({} path arguments)", path::count(&self.arguments))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{Api, ClientBuilder, ErrorFields};

    static API: Api = Api {
        servers: &[],
        variables: &[],
        user_agent: "test/1",
        error_fields: ErrorFields { code: None, message: None, request_id: None },
    };

    #[test]
    fn json_in_a_path_is_written_as_in_a_body() {
        let client: Client = ClientBuilder::new(&API).base_url("http://127.0.0.1:1").build().unwrap();
        assert_eq!(
            path::fill_pushed("/{x}", &client.root().arg_json(&[80.0, 0.5]).arguments).unwrap(),
            "/%5B80%2C0.5%5D"
        );
    }
}
