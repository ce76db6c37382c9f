//! Requests: handles, path templates, parameters, bodies, pages.
//!
//! In: a client, path arguments, and what the caller sets. Out: a finished request, which the client sends. Emitted
//! code calls this room through the crate's root; the generator calls [`path`] to show requests without sending them.

mod body;
mod builder;
mod flag;
pub mod framing;
mod handle;
mod into;
mod multipart;
mod pages;
mod pairs;
mod parameters;
pub mod path;
mod properties;
mod start;

pub use builder::RequestBuilder;
pub use handle::Handle;
pub use into::{IntoRequest, SendFuture};
pub use pages::{CursorFrom, CursorTo, Items, Pages, Paging, ReceivedPage};
