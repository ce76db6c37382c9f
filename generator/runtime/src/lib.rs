//! The runtime of clients that `oas-client-generator` emits: transport, credentials, encoding, decoding, paging,
//! errors.
//!
//! An emitted crate holds models and one thin builder for each operation. This crate does the work. A module uses
//! those in the rows below it, never those above:
//!
//! | module | does |
//! |---|---|
//! | `replay`, `blocking`, `webhook` | tests without the service; blocking requests; webhooks |
//! | [`mod@request`] | requests: handles, path templates, parameters, bodies, pages |
//! | `client` | configuration, servers, credentials, layers, retries, sending |
//! | [`response`] | responses: JSON, downloads, streams, redirects, pages |
//! | [`transport`] | the interface to an HTTP stack, and the stacks that are built in |
//! | [`value`] | values as strings and as JSON |
//! | `body`, `secret`, [`error`], `har` | bodies; secrets; errors; recordings |
//!
//! | feature | adds |
//! |---|---|
//! | `rustls`, on by default | HTTP and HTTPS over hyper with rustls, ring and Mozilla's roots |
//! | `native-tls` | the same over the platform's TLS; on Linux that is OpenSSL |
//! | `proxy-env` | proxies from environment variables |
//! | `idn` | base URLs whose host is outside ASCII |
//! | `http2` | HTTP/2 with servers that offer it |
//! | `gzip` | responses compressed with gzip |
//! | `brotli` | responses compressed with brotli |
//! | `zstd` | responses compressed with zstd |
//! | `reqwest` | `transport::reqwest`: sending through a reqwest client |
//! | `blocking` | `blocking`, and blocking methods: `send_blocking()`, … |
//! | `webhooks` | `webhook`: signatures, events and replies of webhooks |
//! | `axum` | `webhook::axum`: an extractor of axum for webhooks |
//! | `replay` | `replay`: prepared and recorded responses for tests |
//! | `har` | `har`: the data types of recordings |
//!
//! This crate knows no API: error fields, credentials, base URL and paging come from the emitted crate, which knows
//! them from its description.

#[cfg(feature = "blocking")]
mod blocking;
mod body;
mod client;
pub mod error;
#[cfg(feature = "har")]
pub mod har;
mod macros;
#[cfg(feature = "replay")]
pub mod replay;
pub mod request;
pub mod response;
mod secret;
pub mod transport;
pub mod value;
#[cfg(feature = "webhooks")]
pub mod webhook;

#[cfg(feature = "blocking")]
pub use blocking::Blocking;
pub use body::{Body, ItemFormat, Upload};
pub use client::{
    Api, Auth, Client, ClientBuilder, DevicePrompt, ErrorFields, Layer, LayerFuture, LayerRequest, Next, OAuth2,
    RateLimit, Redirects, Retry, Server, ServerSetting, ServerVariable, Token, TokenFuture, TokenRequest, TokenSource,
    Tokens,
};
pub use error::{ApiError, DecodeError, Error, HeaderError, JsonStringError, LayerError, Result, TokenError};
pub use request::{CursorFrom, CursorTo, Handle, IntoRequest, Items, Pages, Paging, ReceivedPage, RequestBuilder};
pub use response::{
    Download, Empty, Event, EventData, EventStream, Failure, HasHeaders, ItemStream, Json, Page, ReadResponse,
    Redirect, Response, Text,
};
pub use secret::Secret;
pub use transport::Transport;
pub use value::{
    Base64, Base64Url, Decimal, HttpDate, IntoNullable, IsoDuration, IsoTime, Link, Links, ObjectStyle, Open, Rfc2822,
    UnixTime, Uuid, Value, Wire, open, strings,
};

pub use bytes::Bytes;
pub use http::{self, HeaderMap, Method, StatusCode};
pub use jiff::{Span, Timestamp, civil::Date, civil::Time, tz::Offset};
pub use serde;
pub use serde_json;
