//! Files of the emitted crate.

/// A file of the emitted crate.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct File {
    /// Its path below the crate's folder, with `/` between.
    pub path: String,
    /// What is in it; the first line says `@generated`.
    pub text: String,
}
