//! What every client emitted by `oas-client-generator` shares.
//!
//! An emitted crate holds models and one thin builder an operation; the work is done here, once. Its rooms, from the one that
//! uses all others down to those that use none:
//!
//! | module | does |
//! |---|---|
//! | `replay`, `blocking`, `webhook` | tests without the service, calls that wait, deliveries from the service |
//! | [`mod@request`] | requests: handles, path templates, parameters, bodies, pages |
//! | `client` | configuration, servers, credentials, retries, and sending |
//! | [`response`] | what comes back, and where it differs from the description |
//! | [`transport`] | the seam to an HTTP stack, and those that are built in |
//! | [`value`] | values as strings and as JSON |
//! | `body`, `secret`, [`error`], `har` | bytes on their way, secrets, everything that can go wrong, recordings |
//!
//! | feature | brings |
//! |---|---|
//! | `rustls`, on by default | HTTP and HTTPS over hyper with rustls, ring and Mozilla's roots |
//! | `native-tls` | the same over the platform's TLS; on Linux that is OpenSSL |
//! | `proxy-env` | proxies as the environment names them |
//! | `reqwest` | `transport::reqwest`: sending through a reqwest client |
//! | `blocking` | `blocking`, and methods that wait: `send_blocking()`, … |
//! | `webhooks` | `webhook`: deliveries that a service sends: their signatures, events and responses |
//! | `replay` | `replay`: for tests, canned responses and a server that plays recordings back |
//! | `har` | `har`: the data types of recordings |
//!
//! No API is known here: error shape, credentials, base URL and paging come from the emitted crate, which has
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
pub use body::{Body, Upload};
pub use client::{Api, Auth, Client, ClientBuilder, ErrorFields, Retry, Server, ServerSetting, ServerVariable};
pub use error::{ApiError, DecodeError, Error, JsonStringError, Result};
pub use request::{Handle, IntoRequest, Items, Pages, RequestBuilder};
pub use response::{Download, Empty, Json, Page, ReadResponse, Redirect, Response};
pub use secret::Secret;
pub use transport::Transport;
pub use value::{ObjectStyle, Rfc2822, Wire, strings};

pub use bytes::Bytes;
pub use http::{HeaderMap, Method, StatusCode};
pub use jiff::{Timestamp, civil::Date};
pub use serde;
pub use serde_json::{self, Value};
