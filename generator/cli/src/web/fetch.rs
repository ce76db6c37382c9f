//! One request over the network.
//!
//! In: a URL that the rules allow, and limits. Out: a response, which may be a redirect or an error. `web` calls this.

#[cfg(feature = "urls")]
mod network;
#[cfg(not(feature = "urls"))]
mod without;

use http::StatusCode;

#[cfg(feature = "urls")]
pub(super) use network::Fetcher;
#[cfg(not(feature = "urls"))]
pub(super) use without::Fetcher;

/// The response to a request.
#[cfg_attr(not(feature = "urls"), expect(dead_code, reason = "nothing is fetched without the feature"))]
pub(super) enum Fetched {
    /// A success: its body, and the hash of the body.
    Document { bytes: Vec<u8>, hash: String },
    /// A redirect, with its `Location`.
    Redirect(String),
    /// Any other status.
    Status(StatusCode),
    /// A success whose body has this content coding.
    Encoded(String),
}

/// Why there is no response.
#[cfg_attr(not(feature = "urls"), expect(dead_code, reason = "nothing is fetched without the feature"))]
pub(super) enum Failed {
    TooLarge,
    TimedOut,
    /// The error of the connection.
    Error(String),
}
