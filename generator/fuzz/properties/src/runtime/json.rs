//! JSON that an emitted model can read is written so that the model reads the same value again. A model reads no more than JSON.

pub mod emitted {
    //! The client of `models.yaml`.
    include!(concat!(env!("OUT_DIR"), "/emitted/mod.rs"));
}

use emitted::models::All;
use oas_client_runtime::{Json, Method, RequestBuilder, replay::Canned};

use super::client::{client, run};

/// Checks JSON. Returns `true` if the model reads it.
pub fn check(bytes: &[u8]) -> bool {
    let read = serde_json::from_slice::<All>(bytes);
    let canned = Canned::new().respond_bytes(200, "application/json", bytes.to_vec());
    let client = client(&canned);
    let sent = run(RequestBuilder::<Json<All>>::new(&client.root(), Method::GET, "/all").send());
    let Ok(value) = read else {
        let error = sent.expect_err("the client reads what the model doesn't");
        assert!(!error.to_string().is_empty());
        return false;
    };
    assert_eq!(value, sent.expect("the client reads what the model reads"));
    assert!(serde_json::from_slice::<serde::de::IgnoredAny>(bytes).is_ok(), "the model reads what is no JSON");
    let written = serde_json::to_string(&value).unwrap_or_else(|error| panic!("{error}: {value:?}"));
    let again: All = serde_json::from_str(&written).unwrap_or_else(|error| panic!("{error}: {written}"));
    assert_eq!(serde_json::to_string(&again).expect("it was written before"), written);
    true
}
