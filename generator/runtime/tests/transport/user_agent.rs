//! Tests the header `User-Agent`.

use oas_client_runtime::{ClientBuilder, Error};

use super::{API, OK, get, server::Server};

#[tokio::test]
async fn the_suffix_follows_the_products_after_a_space() {
    let server = Server::plain(&[OK]).await;
    let client = ClientBuilder::<oas_client_runtime::Client>::new(&API).base_url(server.url());
    let client = client.user_agent_suffix("my-app/1.2 (beta)").build().unwrap();
    get(&client).send().await.unwrap();
    let [request] = server.requests().try_into().unwrap();
    let agent = request.lines().find_map(|line| line.strip_prefix("user-agent: ")).unwrap();
    assert!(agent.starts_with("test/1 (") && agent.ends_with(") rust my-app/1.2 (beta)"), "{agent}");
}

#[test]
fn a_suffix_that_can_stand_in_no_header_is_rejected() {
    for suffix in ["", " ", "a\r\nx-evil: 1", "a\0b", "a\tb", "zoë/1"] {
        let builder = ClientBuilder::<oas_client_runtime::Client>::new(&API).base_url("https://api.test");
        let error = builder.user_agent_suffix(suffix).build().unwrap_err();
        assert!(matches!(error, Error::Invalid { .. }), "{error:?}");
        assert!(error.to_string().starts_with("the `User-Agent` suffix"), "{error}");
        assert!(!error.to_string().contains('\r'), "{error}");
    }
}
