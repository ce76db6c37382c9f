//! Files of the emitted crate.

/// A file of the emitted crate.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct File {
    /// Its path below the crate's folder, with `/` between.
    pub path: String,
    /// The content; the first line has `@generated`.
    pub text: String,
}
