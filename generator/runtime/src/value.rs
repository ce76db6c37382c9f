//! Values as strings and as JSON: in paths, queries, headers, forms and bodies.
//!
//! In: values of models and of callers, or received strings and JSON. Out: their encoded form, or the decoded value.
//! Nothing here knows of requests. Every other room may use it; emitted code and the generator use its public
//! modules.

pub mod any;
pub mod base64;
pub mod decimal;
pub mod escape;
mod finite;
pub mod http_date;
pub mod iso_duration;
pub mod iso_time;
pub mod json;
pub mod lenient;
pub mod link;
pub mod nullable;
pub(crate) mod number;
pub mod object;
pub mod open;
pub mod read_only;
pub mod rfc2822;
pub mod style;
pub mod union;
pub mod unix_time;
pub mod uuid;
pub mod wire;

pub use any::Value;
pub use base64::{Base64, Base64Url};
pub use decimal::Decimal;
pub use http_date::HttpDate;
pub use iso_duration::IsoDuration;
pub use iso_time::IsoTime;
pub use link::{Link, Links};
pub use nullable::IntoNullable;
pub use open::{Open, open};
pub use rfc2822::Rfc2822;
pub use style::ObjectStyle;
pub use unix_time::UnixTime;
pub use uuid::Uuid;
pub use wire::{Wire, strings};
