//! The client against servers on loopback, and canned responses. Few test programs, since each is linked by itself.

// Said although there is no other build, so that clippy knows all of this for tests.
#[cfg(all(test, feature = "replay", feature = "rustls"))]
mod canned;
#[cfg(test)]
mod codings;
#[cfg(test)]
mod dates;
#[cfg(test)]
mod environment;
#[cfg(all(test, feature = "replay", feature = "rustls"))]
mod errors;
#[cfg(all(test, feature = "replay", feature = "rustls"))]
mod idempotency;
#[cfg(test)]
mod item_bodies;
#[cfg(test)]
mod layers;
#[cfg(test)]
mod pages;
#[cfg(test)]
mod rate_limit;
#[cfg(test)]
mod reconnects;
#[cfg(all(test, feature = "replay"))]
mod recordings;
#[cfg(test)]
mod redirects;
#[cfg(all(test, feature = "replay"))]
mod replayed;
#[cfg(test)]
mod retries;
#[cfg(all(test, feature = "replay"))]
mod runs;
#[cfg(test)]
mod serve;
#[cfg(all(test, feature = "replay"))]
mod shown;
#[cfg(test)]
mod signing;
#[cfg(test)]
mod streams;
#[cfg(all(test, feature = "webhooks"))]
mod strict_forms;
#[cfg(test)]
mod styles;
#[cfg(test)]
mod tokens;
#[cfg(test)]
mod uploads;
#[cfg(all(test, feature = "replay", feature = "webhooks"))]
mod values;
