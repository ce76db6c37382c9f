//! Events of JSON.

use serde::de::DeserializeOwned;

use super::{Event, EventError};
use crate::response::decode;

/// The JSON body of a webhook.
///
/// ```
/// use oas_client_runtime::webhook::Json;
///
/// let Json(title) = Json::<String>::from_body(Some("application/json"), br#""Emma""#)?;
/// assert_eq!(title, "Emma");
/// let error = Json::<String>::from_body(None, b"5").unwrap_err();
/// assert!(error.to_string().starts_with("the JSON at `.`: invalid type"));
/// # Ok::<(), oas_client_runtime::webhook::EventError>(())
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Json<T>(pub T);

impl<T: DeserializeOwned> Json<T> {
    /// Decodes a body. `content_type` is the header `Content-Type`, if there is one. Validate the signature first.
    ///
    /// # Errors
    ///
    /// [`EventError::MediaType`] if the media type is neither `application/json` nor based on it, such as
    /// `application/cloudevents+json`. [`EventError::Json`] if the body isn't JSON, or differs from the description.
    pub fn from_body(content_type: Option<&str>, body: &[u8]) -> Result<Self, EventError> {
        match content_type {
            Some(media_type) if !is_json(media_type) => Err(EventError::MediaType(media_type.to_owned())),
            _ => decode::slice(body)
                .map(Self)
                .map_err(|(path, error)| EventError::Json { path, message: error.to_string() }),
        }
    }
}

impl<T: DeserializeOwned> Event for Json<T> {
    fn from_body(content_type: Option<&str>, body: &[u8]) -> Result<Self, EventError> {
        Self::from_body(content_type, body)
    }
}

fn is_json(media_type: &str) -> bool {
    let essence = media_type.split(';').next().unwrap_or_default().trim().to_ascii_lowercase();
    essence == "application/json" || essence.ends_with("+json") || essence == "text/json"
}

#[cfg(test)]
mod tests {
    use super::*;

    fn title(content_type: Option<&str>, body: &[u8]) -> Result<Vec<String>, String> {
        Json::from_body(content_type, body).map(|Json(value)| value).map_err(|error| error.to_string())
    }

    #[test]
    fn json_of_any_spelling_is_decoded() {
        for media_type in
            [None, Some("application/json"), Some("Application/JSON; charset=utf-8"), Some("application/x+json")]
        {
            assert_eq!(title(media_type, br#"["Emma"]"#), Ok(vec!["Emma".to_owned()]), "{media_type:?}");
        }
        let form = title(Some("application/x-www-form-urlencoded"), b"a=b");
        assert_eq!(form, Err("the body isn't JSON, but `application/x-www-form-urlencoded`".to_owned()));
    }

    #[test]
    fn errors_have_the_path() {
        assert!(
            title(None, br#"["Emma", 5]"#)
                .unwrap_err()
                .starts_with("the JSON at `[1]`: invalid type: integer, expected a string")
        );
        assert!(title(None, b"").unwrap_err().starts_with("the JSON at `.`: EOF"));
        assert!(title(None, br#"["Emma"] x"#).unwrap_err().starts_with("the JSON at `.`: trailing characters"));
    }
}
