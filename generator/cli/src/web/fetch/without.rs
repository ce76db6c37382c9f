//! No network: what the program has without its feature `urls`.

use std::time::Instant;

use http::Uri;

use super::{Failed, Fetched};

/// No value has this type.
pub(in crate::web) enum Fetcher {}

impl Fetcher {
    pub(in crate::web) fn new(_: Option<Vec<u8>>) -> Result<Self, String> {
        Err("this program was built without the feature `urls`".to_owned())
    }

    pub(in crate::web) fn get(&self, _: &Uri, _: u64, _: Instant) -> Result<Fetched, Failed> {
        match *self {}
    }
}
