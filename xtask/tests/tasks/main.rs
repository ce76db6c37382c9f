//! The tasks as their users meet them, and the documents of the repository.

// Said although there is no other build, so that clippy knows all of this for tests.
#[cfg(test)]
mod codegen;
#[cfg(test)]
mod corpus;
#[cfg(test)]
mod coverage;
#[cfg(test)]
mod diff;
#[cfg(test)]
mod documents;
#[cfg(test)]
mod overlays;
#[cfg(test)]
mod promises;
#[cfg(all(test, unix))]
mod record;
