//! The client against servers on loopback that respond by script. Few test programs, since each is linked by itself.

#[path = "../support/mod.rs"]
mod support;

// Said although there is no other build, so that clippy knows all of this for tests.
#[cfg(test)]
mod auth;
#[cfg(all(test, feature = "blocking"))]
mod blocking;
#[cfg(test)]
mod calls;
#[cfg(test)]
mod decode;
#[cfg(test)]
mod edges;
#[cfg(test)]
mod errors;
#[cfg(test)]
mod forms;
#[cfg(test)]
mod json_strings;
#[cfg(test)]
mod paging;
#[cfg(test)]
mod paths;
#[cfg(test)]
mod raw;
#[cfg(test)]
mod servers;
#[cfg(all(test, feature = "webhooks"))]
mod webhooks;
