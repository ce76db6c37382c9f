// === src/models/chats.rs

use oas_client_runtime as rt;

/// `Question` of the API.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct Question {
    /// `text` of the API.
    pub text: String,
    /// Default: `false`.
    pub stream: Option<bool>,
}

rt::object!(Question { required { text } optional { stream } });

impl Question {
    /// Makes a value of the required fields. Every other field is absent until it is set.
    pub fn new(text: impl Into<String>) -> Self {
        Self {
            text: text.into(),
            stream: None,
        }
    }
}

rt::setters!(Question { exact { stream(bool) } });

// === src/models/common.rs

use oas_client_runtime as rt;

/// `Answer` of the API.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct Answer {
    /// `text` of the API.
    pub text: String,
}

rt::object!(Answer { required { text } });

/// `Part` of the API.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct Part {
    /// `token` of the API.
    pub token: String,
}

rt::object!(Part { required { token } });

// === src/models/plain.rs

use oas_client_runtime as rt;

/// `CreatePlainBody` of the API.
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct CreatePlainBody {
    /// `stream` of the API.
    pub stream: Option<String>,
}

rt::object!(CreatePlainBody { optional { stream } });

impl CreatePlainBody {
    /// Makes a value of the required fields. Every other field is absent until it is set.
    pub fn new() -> Self {
        Self { stream: None }
    }
}

rt::setters!(CreatePlainBody { into { stream(String) } });

// === src/models/speech.rs

use oas_client_runtime as rt;

/// `CreateSpeechBody` of the API.
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct CreateSpeechBody {
    /// `text` of the API.
    pub text: Option<String>,
    /// `stream` of the API.
    ///
    /// `None` isn't sent, `Some(None)` is sent as null.
    pub stream: Option<Option<bool>>,
}

rt::object!(CreateSpeechBody { optional { text } present { stream } });

impl CreateSpeechBody {
    /// Makes a value of the required fields. Every other field is absent until it is set.
    pub fn new() -> Self {
        Self { text: None, stream: None }
    }
}

rt::setters!(CreateSpeechBody { into { text(String) } nullable { stream(bool) } });

// === src/chats.rs

//! Requests of `chats`.

use crate::models;
use oas_client_runtime as rt;

/// The resource `/chats`: `client.chats()`.
#[derive(Clone, Debug)]
pub struct ChatsHandle(pub(crate) rt::Handle);

impl ChatsHandle {
    /// Sends `POST /chats`.
    ///
    /// Error responses: [`CreateChatError`].
    pub fn create(&self, body: models::Question) -> CreateChat {
        CreateChat(CreateChat::new(&self.0).0.json(&body))
    }

    /// Sends `POST /chats`.
    ///
    /// Returns a stream: it sets the body's property `stream`.
    ///
    /// Error responses: [`CreateChatStreamError`].
    pub fn create_stream(&self, body: models::Question) -> CreateChatStream {
        CreateChatStream(CreateChatStream::new(&self.0).0.json(&body))
    }
}

rt::failures!(CreateChatError { 400 => BadRequest(json models::Answer) });

/// The request `POST /chats`.
#[must_use = "a request does nothing until it is sent"]
pub struct CreateChat(pub(crate) rt::RequestBuilder<rt::Json<models::Answer>>);
rt::request!(CreateChat, json models::Answer);
rt::alternatives!(CreateChat { accept_text = "text/plain" as rt::Text < String > });

impl CreateChat {
    pub(crate) fn new(handle: &rt::Handle) -> Self {
        Self(handle.post("/chats").json_flag("stream", false))
    }

    /// Sets `trace`.
    pub fn trace(self, value: impl AsRef<str>) -> Self {
        Self(self.0.query("trace", value.as_ref()))
    }
}

rt::failures!(CreateChatStreamError { 400 => BadRequest(json models::Answer) });

/// The request `POST /chats`.
#[must_use = "a request does nothing until it is sent"]
pub struct CreateChatStream(
    pub(crate) rt::RequestBuilder<rt::EventStream<rt::Json<models::Part>>>,
);
rt::request!(CreateChatStream, events rt::Json<models::Part>);

impl CreateChatStream {
    pub(crate) fn new(handle: &rt::Handle) -> Self {
        Self(handle.post("/chats").json_flag("stream", true).end_marker("[DONE]"))
    }

    /// Sets `trace`.
    pub fn trace(self, value: impl AsRef<str>) -> Self {
        Self(self.0.query("trace", value.as_ref()))
    }
}

// === src/speech.rs

//! Requests of `speech`.
//!
//! ```no_run
//! # async fn example(client: stream_by_flag::Client) -> stream_by_flag::Result<()> {
//! let response = client.speech().create().send().await?;
//! # Ok(()) }
//! ```

use crate::models;
use oas_client_runtime as rt;

/// The resource `/speech`: `client.speech()`.
#[derive(Clone, Debug)]
pub struct SpeechHandle(pub(crate) rt::Handle);

impl SpeechHandle {
    /// Sends `POST /speech`.
    pub fn create(&self) -> CreateSpeech {
        CreateSpeech::new(&self.0)
    }

    /// Sends `POST /speech`.
    ///
    /// Returns a stream: it sets the body's property `stream`.
    pub fn create_stream(&self) -> CreateSpeechStream {
        CreateSpeechStream::new(&self.0)
    }
}

/// The request `POST /speech`.
#[must_use = "a request does nothing until it is sent"]
pub struct CreateSpeech(pub(crate) rt::RequestBuilder<rt::Download>);
rt::request!(CreateSpeech, bytes);
rt::alternatives!(
    CreateSpeech { accept_octet_stream = "application/octet-stream" as rt::Download }
);

impl CreateSpeech {
    pub(crate) fn new(handle: &rt::Handle) -> Self {
        Self(
            handle
                .post("/speech")
                .json_flag("stream", false)
                .accept("application/octet-stream"),
        )
    }

    /// The request's body.
    pub fn body(self, value: models::CreateSpeechBody) -> Self {
        Self(self.0.json(&value))
    }
}

/// The request `POST /speech`.
#[must_use = "a request does nothing until it is sent"]
pub struct CreateSpeechStream(
    pub(crate) rt::RequestBuilder<rt::ItemStream<models::Part>>,
);
rt::request!(CreateSpeechStream, items models::Part);

impl CreateSpeechStream {
    pub(crate) fn new(handle: &rt::Handle) -> Self {
        Self(
            handle
                .post("/speech")
                .json_flag("stream", true)
                .accept("application/x-ndjson"),
        )
    }

    /// The request's body.
    pub fn body(self, value: models::CreateSpeechBody) -> Self {
        Self(self.0.json(&value))
    }
}

// === src/plain.rs

//! Requests of `plain`.
//!
//! ```no_run
//! # async fn example(client: stream_by_flag::Client) -> stream_by_flag::Result<()> {
//! let response = client.plain().create().send().await?;
//! # Ok(()) }
//! ```

use crate::models;
use oas_client_runtime as rt;

/// The resource `/plain`: `client.plain()`.
#[derive(Clone, Debug)]
pub struct PlainHandle(pub(crate) rt::Handle);

impl PlainHandle {
    /// Sends `POST /plain`.
    pub fn create(&self) -> CreatePlain {
        CreatePlain::new(&self.0)
    }
}

/// The request `POST /plain`.
#[must_use = "a request does nothing until it is sent"]
pub struct CreatePlain(pub(crate) rt::RequestBuilder<rt::Json<models::Answer>>);
rt::request!(CreatePlain, json models::Answer);
rt::alternatives!(
    CreatePlain { accept_event_stream = "text/event-stream" as rt::EventStream < rt::Text
    < String > > => end_marker("bye") }
);

impl CreatePlain {
    pub(crate) fn new(handle: &rt::Handle) -> Self {
        Self(handle.post("/plain"))
    }

    /// The request's body.
    pub fn body(self, value: models::CreatePlainBody) -> Self {
        Self(self.0.json(&value))
    }
}
