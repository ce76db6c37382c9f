//! The family's ways over a socket.

use crate::serve::{Server, reply, serve};
use golden_clients::mixed_conventions::{Client, auth, models, server};

const BASIC: &str = "authorization: Basic dTpw";

fn client(server: &Server) -> Client {
    Client::builder().base_url(&server.url).auth(auth::account("u", "p")).build().unwrap()
}

#[tokio::test]
async fn a_list_goes_on_at_a_path_and_keeps_its_filters() {
    let first = r#"{"letters": [{"id": "L1", "subresource_uris": {"scan": "/x"}}], "next_page_uri": "/2010-01-01/Offices/OF1/Letters.json?Page=1"}"#;
    let last = r#"{"letters": [{"id": "L2", "status": "lost"}], "next_page_uri": null}"#;
    let server = serve([reply("200 OK", "", first), reply("200 OK", "", last)]);
    let client = client(&server);
    let until = "2026-01-02T03:04:05Z";
    let all = client.office("OF1").letters().list().date_sent_lt(until).items().all().await.unwrap();
    assert_eq!(all.len(), 2);
    assert_eq!(all[1].status, Some(models::LetterStatus::Unknown("lost".to_owned())));
    let requests = server.requests();
    let first = "GET /2010-01-01/Offices/OF1/Letters.json?DateSent%3C=2026-01-02T03%3A04%3A05Z HTTP/1.1\r\n";
    assert!(requests[0].starts_with(first) && requests[0].contains(BASIC), "{}", requests[0]);
    let second = "GET /2010-01-01/Offices/OF1/Letters.json?Page=1 HTTP/1.1\r\n";
    assert!(requests[1].starts_with(second) && requests[1].contains(BASIC), "{}", requests[1]);
}

#[tokio::test]
async fn a_form_has_lists_dotted_names_and_json() {
    for status in ["201 Created", "202 Accepted"] {
        let server = serve([reply(status, "", r#"{"id": "L1"}"#)]);
        let letter = client(&server).office("OF1").letters().create("Anna & Bo").enclosure(["a b", "é"]);
        let letter = letter.stamp_colour("red").attributes(r#"{"k": 1}"#.parse().unwrap());
        assert_eq!(letter.send().await.unwrap().id.as_deref(), Some("L1"));
        let request = server.request();
        assert!(request.starts_with("POST /2010-01-01/Offices/OF1/Letters.json HTTP/1.1\r\n"), "{request}");
        assert!(request.contains("\r\ncontent-type: application/x-www-form-urlencoded\r\n"), "{request}");
        let body = "To=Anna+%26+Bo&Enclosure=a+b&Enclosure=%C3%A9&Stamp.Colour=red&Attributes=%7B%22k%22%3A1%7D";
        assert!(request.ends_with(&format!("\r\n\r\n{body}")), "{request}");
    }
}

#[tokio::test]
async fn an_id_ends_where_the_suffix_begins() {
    let server = serve([reply("200 OK", "", "{}")]);
    client(&server).office("a/b").letter("c.json").fetch().send().await.unwrap();
    assert!(server.request().starts_with("GET /2010-01-01/Offices/a%2Fb/Letters/c.json.json HTTP/1.1\r\n"));
}

#[tokio::test]
async fn a_redirect_is_the_response() {
    let server = serve([reply("307 Temporary Redirect", "location: https://elsewhere.example/scan", "")]);
    let redirect = client(&server).office("OF1").letter("L1").scan().fetch().send().await.unwrap();
    assert_eq!(redirect.location, "https://elsewhere.example/scan");
}

#[tokio::test]
async fn a_path_has_a_server_and_credentials_of_its_own() {
    let (office, routes) = (serve([reply("200 OK", "", "{}")]), serve([reply("200 OK", "", r#"{"routes": []}"#)]));
    let client = Client::builder().base_url(&office.url).server(server::routes(&routes.url));
    let client = client.auth(auth::account("u", "p")).auth(auth::oauth("t")).build().unwrap();
    client.office("OF1").letter("L1").fetch().send().await.unwrap();
    assert!(client.routes().list().items().all().await.unwrap().is_empty());
    assert!(office.request().contains(BASIC));
    let request = routes.request();
    assert!(request.starts_with("GET /v2/Routes HTTP/1.1\r\n"), "{request}");
    assert!(request.contains("authorization: Bearer t\r\n") && !request.contains(BASIC), "{request}");
}

#[tokio::test]
async fn json_goes_beside_forms() {
    let server = serve([reply("201 Created", "", r#"{"name": "north", "stops": [1]}"#)]);
    let client = Client::builder().server(server::routes(&server.url)).base_url("http://127.0.0.1:1");
    let client = client.auth(auth::account("u", "p")).build().unwrap();
    let mut route = models::Route::new("north");
    route.stops = Some(vec![1]);
    assert_eq!(client.routes().create(route).send().await.unwrap().stops, Some(vec![1]));
    let request = server.request();
    assert!(request.contains("\r\ncontent-type: application/json\r\n"), "{request}");
    assert!(request.ends_with("\r\n\r\n{\"name\":\"north\",\"stops\":[1]}"), "{request}");
}
