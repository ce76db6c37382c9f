//! The getters of response headers.

use serde::{Deserialize, Serialize};

use super::text::{received_text, type_text};
use crate::ir::{Api, HeaderValue, ResponseHeader};

/// The getter of a response header.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Header {
    /// The name of the getter.
    pub name: String,
    /// The name of the header.
    pub wire_name: String,
    /// The type of its value.
    pub ty: String,
    /// Its documentation.
    pub docs: String,
}

pub(super) fn headers(api: &Api) -> Vec<Header> {
    let header = |header: &ResponseHeader| Header {
        name: header.name.clone(),
        wire_name: header.wire_name.clone(),
        ty: match &header.value {
            HeaderValue::Text(ty) | HeaderValue::Json(ty) => received_text(api, ty),
            HeaderValue::Texts(ty) | HeaderValue::Jsons(ty) => format!("Vec<{}>", received_text(api, ty)),
            HeaderValue::Object(ty, _) => type_text(api, ty),
            HeaderValue::Links => "Links".to_owned(),
        },
        docs: header.docs.clone(),
    };
    api.response_headers().into_iter().map(header).collect()
}
