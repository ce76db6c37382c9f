//! A request in `Debug` output.

use std::fmt;

use http::HeaderName;

use super::RequestBuilder;
use crate::request::{body::Payload, pairs::Pairs};

/// Shows which options are set, but no values: they may be secret or personal.
impl<R> fmt::Debug for RequestBuilder<R> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fn names(pairs: &Pairs) -> Vec<&str> {
            pairs.iter().map(|pair| pair.name.as_ref()).collect()
        }
        let mut shown = f.debug_struct("RequestBuilder");
        shown.field("method", &self.method).field("path", &self.template).field("query", &names(&self.query));
        shown.field("headers", &self.headers.keys().map(HeaderName::as_str).collect::<Vec<_>>());
        match &self.body {
            Payload::Empty => {}
            Payload::Form(fields) => _ = shown.field("form", &names(fields)),
            Payload::Json(_, text) => _ = shown.field("json", &format_args!("{} bytes", text.len())),
            Payload::Upload(_, upload) => _ = shown.field("body", upload),
            Payload::Multipart(parts) => {
                let names: Vec<_> = parts.iter().map(|part| part.name.as_str()).collect();
                _ = shown.field("parts", &names);
            }
        }
        shown.finish()
    }
}
