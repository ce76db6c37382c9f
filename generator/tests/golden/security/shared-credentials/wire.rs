//! One credential is sent wherever it meets what is asked for, and once.

use crate::serve::{header, line, reply, serve};
use golden_clients::shared_credentials::{Auth, Client, Error, auth};
use oas_client_runtime::{IntoRequest, Retry};

/// The target of a call and the credentials in its headers, or why it is rejected.
async fn sent<R: IntoRequest>(given: &[Auth], call: impl FnOnce(&Client) -> R) -> String {
    let server = serve([reply("204 No Content", "", "")]);
    let builder = Client::builder().base_url(&server.url).retry(Retry::never());
    let client = given.iter().cloned().fold(builder, |builder, auth| builder.auth(auth)).build().unwrap();
    match call(&client).into_request().send().await {
        Ok(_) => {
            let request = server.request();
            let sent = ["authorization", "x-key"].into_iter().filter_map(|name| header(&request, name));
            [line(&request)].into_iter().chain(sent).collect::<Vec<_>>().join(" | ")
        }
        Err(Error::Invalid { message: why, .. }) => why,
        Err(error) => panic!("{error}"),
    }
}

#[tokio::test]
async fn one_token_serves_schemes_that_are_always_required_together() {
    let token = [auth::implicit("t")];
    assert_eq!(sent(&token, |client| client.usual()).await, "GET /usual | Bearer t");
    assert_eq!(sent(&token, |client| client.scopes()).await, "GET /scopes | Bearer t");
}

#[tokio::test]
async fn each_token_serves_where_both_are_asked_for_and_where_it_is_alone() {
    let (staff, robot) = ([auth::staff("s")], [auth::robot("r")]);
    assert_eq!(sent(&staff, |client| client.both()).await, "GET /both | Bearer s");
    assert_eq!(sent(&robot, |client| client.both()).await, "GET /both | Bearer r");
    assert_eq!(sent(&staff, |client| client.staff()).await, "GET /staff | Bearer s");
    assert_eq!(sent(&robot, |client| client.robot()).await, "GET /robot | Bearer r");
    let why = "the client has no credentials for this operation; add them with `auth`: robot";
    assert_eq!(sent(&staff, |client| client.robot()).await, why);
}

#[tokio::test]
async fn one_key_is_sent_for_all_in_its_header_and_the_others_go_along() {
    let keys = [auth::same_key("k"), auth::query_key("q")];
    assert_eq!(sent(&keys, |client| client.keys()).await, "GET /keys?key=q | k");
    assert_eq!(sent(&keys, |client| client.same_key()).await, "GET /same-key | k");
}
