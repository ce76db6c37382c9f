//! Names: of handles and functions from paths and operationIds, of types from schemas.
//!
//! In come the strings of a description, out go Rust names that are unique in their scope. `lower` and `assemble` call it.
//! Naming is mechanical: it compares and cuts the words of a description, and invents none. The same input gives the same names
//! in whatever order the document has it. Nothing panics and nothing recurses, so any text may stand in a path or an operationId.

mod calls;
pub mod ident;
pub mod lock;
pub(crate) mod media_type;
pub(crate) mod models;
pub(crate) mod reserved;
pub mod template;
pub mod words;

pub(crate) use calls::without_extension;
pub use calls::{
    Argument, Call, Endpoint, Handle, HandleId, Layout, Listing, PathPrefix, Pinned, PinnedStep, Plan, plan,
};
