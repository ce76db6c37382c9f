//! Handles: resources of the API, each with the path arguments that lead to it.

use http::Method;
use serde::Serialize;

use super::{RequestBuilder, pairs, path};
use crate::{
    client::Client,
    value::{Wire, json, style},
};

/// A client and the path arguments of a resource. Cheap to clone.
///
/// Arguments are checked when a request is sent, so handles never fail.
#[derive(Clone)]
pub struct Handle {
    pub(crate) client: Client,
    /// The arguments as [`path::push`] writes them: one string, which is cheaper to clone than many.
    pub(crate) arguments: String,
}

/// A function for each HTTP method.
macro_rules! requests {
    ($($name:ident $method:ident),*) => {
        $(
            #[doc = concat!("Starts a `", stringify!($method), "` request to the path `template`, whose expressions take the handle's arguments in order.")]
            pub fn $name<R>(&self, template: &'static str) -> RequestBuilder<R> {
                RequestBuilder::new(self, Method::$method, template)
            }
        )*
    };
}

impl Handle {
    /// Returns a handle with one more path argument.
    #[must_use]
    pub fn arg(&self, value: impl Wire) -> Self {
        if let Some(mistake) = value.mistake() {
            return self.with(0, |arguments| path::push_error(arguments, mistake));
        }
        let value = value.wire();
        self.with(value.len() + 1, |arguments| path::push(arguments, &value))
    }

    /// Returns a handle with one more path argument, which may be empty: the description lists the empty string.
    #[must_use]
    pub fn arg_or_empty(&self, value: impl Wire) -> Self {
        if value.wire().is_empty() { self.with(0, path::push_empty) } else { self.arg(value) }
    }

    /// Returns a handle with one more path argument, an array.
    ///
    /// The path template defines the separator: see [RFC 6570, section
    /// 3.2.2](https://www.rfc-editor.org/rfc/rfc6570#section-3.2.2). An empty array is an error when a request is
    /// sent.
    #[must_use]
    pub fn arg_array(&self, values: impl IntoIterator<Item = impl Wire>) -> Self {
        self.with(0, |arguments| match pairs::strings("an item", values) {
            Ok(strings) => path::push_array(arguments, strings),
            Err(mistake) => path::push_error(arguments, &mistake),
        })
    }

    /// Returns a handle with one more path argument: an object, or a union of objects, arrays and strings. The path
    /// template defines how it is written.
    ///
    /// An object without properties is an error when a request is sent.
    #[must_use]
    pub fn arg_object(&self, value: &impl Serialize) -> Self {
        self.with(0, |arguments| match style::encode(value, false) {
            Ok(encoded) => path::push_encoded(arguments, encoded),
            Err(message) => path::push_error(arguments, &message),
        })
    }

    /// Returns a handle with one more path argument: `value` as JSON.
    #[must_use]
    pub fn arg_json(&self, value: &impl Serialize) -> Self {
        self.with(0, |arguments| match json::to_string(value) {
            Ok(json) => path::push(arguments, &json),
            Err(error) => path::push_error(arguments, &format!("the value can't be encoded as JSON: {error}")),
        })
    }

    requests! {
        get GET, put PUT, post POST, delete DELETE, options OPTIONS, head HEAD, patch PATCH, trace TRACE, query QUERY
    }

    /// Starts a request of another HTTP method, such as `COPY`, to the path `template`, whose expressions take the
    /// handle's arguments in order.
    ///
    /// The client takes the method for neither safe nor idempotent. A method that isn't a token of [RFC 9110, section
    /// 9.1](https://www.rfc-editor.org/rfc/rfc9110#section-9.1) is an error when the request is sent.
    pub fn method<R>(&self, method: &'static str, template: &'static str) -> RequestBuilder<R> {
        match Method::from_bytes(method.as_bytes()) {
            Ok(method) => RequestBuilder::new(self, method, template),
            Err(_) => {
                let error = format!("`{method}` is not an HTTP method");
                RequestBuilder::new(self, Method::GET, template).check(Err(error))
            }
        }
    }

    fn with(&self, length: usize, add: impl FnOnce(&mut String)) -> Self {
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
