//! Secrets are sent, and are not to be seen.

use golden_clients::all_of_write_only::models::Login;
use oas_client_runtime::serde_json::{self, json};

#[test]
fn no_secret_is_shown() {
    let sent = json!({"pw": "hidden", "after": "hidden", "before": "hidden", "kept": "hidden"});
    let login: Login = serde_json::from_value(sent.clone()).unwrap();
    assert!(!format!("{login:?}").contains("hidden"), "{login:?}");
    assert_eq!(serde_json::to_value(login).unwrap(), sent);
}
