//! What every client emitted by `oas-client-generator` shares.
//!
//! An emitted crate holds models and one thin builder an operation; the work is done here, once:
//!
//! | module | does |
//! |---|---|
//! | [`client`] | configuration, where an API is served, and sending through a [`Transport`] |
//! | [`auth`] | credentials and how they travel |
//! | [`handle`], [`path`] | where in the API a call is made; path templates filled safely |
//! | [`call`], [`mod@request`], [`wire`], [`style`], [`json`], [`rfc2822`] | one request being built; values as text |
//! | [`upload`], [`download`] | bytes of any kind, from and to files and streams |
//! | [`answer`] | what comes back, and where it differs from the description |
//! | [`retry`] | when a failed call is tried again |
//! | [`page`] | lists that go on over many answers |
//! | [`error`] | everything that can go wrong, in one enum |
//! | [`transport`], [`body`] | the seam to an HTTP stack, and those that are built in |
//!
//! | feature | brings |
//! |---|---|
//! | `rustls`, on by default | HTTP and HTTPS over hyper with rustls, ring and Mozilla's roots |
//! | `native-tls` | the same over the platform's TLS; on Linux that is OpenSSL |
//! | `proxy-env` | proxies as the environment names them |
//! | `reqwest` | `transport::reqwest`: sending through a reqwest client |
//! | `blocking` | `blocking`, and methods that wait: `send_blocking()`, … |
//! | `webhooks` | `webhook`: deliveries that a service sends: their signatures, events and answers |
//! | `replay` | `replay`: for tests, canned answers and a server that plays recordings back |
//! | `har` | `har`: the data types of recordings |
//!
//! No API is known here: error shape, credentials, base URL and paging come from the emitted crate, which has
//! them from its description.

pub mod answer;
pub mod auth;
#[cfg(feature = "blocking")]
pub mod blocking;
pub mod body;
pub mod call;
pub mod client;
mod cookie;
mod decode;
pub mod download;
pub mod error;
pub mod handle;
#[cfg(feature = "har")]
pub mod har;
pub mod json;
mod macros;
mod multipart;
pub mod page;
pub mod path;
pub mod read_only;
#[cfg(feature = "replay")]
pub mod replay;
pub mod request;
pub mod retry;
pub mod rfc2822;
pub mod secret;
pub mod style;
pub mod transport;
pub mod union;
pub mod upload;
#[cfg(feature = "webhooks")]
pub mod webhook;
pub mod wire;

pub use answer::{Answer, Json, Nothing, Raw, Redirect, Response};
pub use auth::Auth;
#[cfg(feature = "blocking")]
pub use blocking::Blocking;
pub use body::Body;
pub use call::Call;
pub use client::{Api, Client, ClientBuilder, ErrorShape, Server, ServerSetting, ServerVariable};
pub use download::Download;
pub use error::{ApiError, DecodeError, Error, Result, TextError};
pub use handle::Handle;
pub use page::{Items, Page, Pages};
pub use request::Request;
pub use retry::Retry;
pub use rfc2822::Rfc2822;
pub use secret::Secret;
pub use transport::Transport;
pub use upload::Upload;
pub use wire::Wire;

pub use bytes::Bytes;
pub use http::{HeaderMap, Method, StatusCode};
pub use jiff::{Timestamp, civil::Date};
pub use serde;
pub use serde_json::{self, Value};
