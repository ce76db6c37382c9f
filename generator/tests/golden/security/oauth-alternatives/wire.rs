//! The scopes of alternatives.

use crate::serve::{json, line, reply, serve};
use golden_clients::oauth_alternatives::{Client, auth};

#[tokio::test]
async fn a_token_has_the_scopes_of_its_own_scheme() {
    for (flow, path, scope) in [
        (auth::program_client_credentials("id", "secret"), "/program", "read"),
        (auth::person_client_credentials("id", "secret"), "/person", "profile"),
    ] {
        let server = serve([json(r#"{"access_token": "t"}"#), reply("204 Done", "", "")]);
        let client = Client::builder().base_url(&server.url).auth(flow).build().unwrap();
        client.books().list().send().await.unwrap();
        let requests = server.requests();
        assert_eq!(line(&requests[0]), format!("POST {path}"));
        assert!(requests[0].ends_with(&format!("grant_type=client_credentials&scope={scope}")), "{}", requests[0]);
    }
}
