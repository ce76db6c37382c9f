//! Each media type of a response: what the client asks for, and the value.

use crate::serve::{header, json, line, reply, serve};
use golden_clients::alternatives::{
    Client, Error,
    by_status::FetchByStatusResponse,
    models::{Lost, Problem},
};
use oas_client_runtime::{IntoRequest, ReadResponse, Retry};

async fn fetch<R: IntoRequest>(
    response: &str,
    call: impl FnOnce(&Client) -> R,
) -> (Result<<R::Response as ReadResponse>::Output, Error>, String) {
    let server = serve([response]);
    let client = Client::builder().base_url(&server.url).retry(Retry::never()).build().unwrap();
    let outcome = call(&client).into_request().send().await;
    let request = server.request();
    (outcome, format!("{} as {}", line(&request), header(&request, "accept").unwrap_or_default()))
}

#[tokio::test]
async fn a_version_has_its_own_type() {
    let (v1, asked) = fetch(&json(r#"{"one":"a"}"#), |client| client.versions().fetch().limit(3)).await;
    assert_eq!(asked, "GET /versions?limit=3 as application/vnd.shelf.v1+json");
    assert_eq!(v1.unwrap().one.as_deref(), Some("a"));
    let call = |client: &Client| client.versions().fetch().limit(3).accept_shelf_v2_json();
    let (v2, asked) = fetch(&json(r#"{"two":"b"}"#), call).await;
    assert_eq!(asked, "GET /versions?limit=3 as application/vnd.shelf.v2+json");
    assert_eq!(v2.unwrap().two.as_deref(), Some("b"));
}

#[tokio::test]
async fn bytes_and_text_stand_beside_json() {
    let (cover, asked) = fetch(&json(r#"{"title":"a"}"#), |client| client.cover().fetch()).await;
    assert_eq!((cover.unwrap().title.as_deref(), asked.as_str()), (Some("a"), "GET /cover as application/json"));
    let (cover, asked) = fetch(&reply("200 OK", "", "png"), |client| client.cover().fetch().accept_png()).await;
    assert_eq!((&cover.unwrap().bytes(9).await.unwrap()[..], asked.as_str()), (&b"png"[..], "GET /cover as image/png"));
    let (cover, asked) = fetch(&reply("200 OK", "", "a"), |client| client.cover().fetch().accept_text()).await;
    assert_eq!((cover.unwrap().as_str(), asked.as_str()), ("a", "GET /cover as text/plain"));
    let (cover, asked) = fetch(&reply("200 OK", "", "a,b"), |client| client.cover().fetch().accept_csv()).await;
    assert_eq!((&cover.unwrap().bytes(9).await.unwrap()[..], asked.as_str()), (&b"a,b"[..], "GET /cover as text/csv"));
}

#[tokio::test]
async fn keys_that_differ_by_parameters_are_media_types_of_their_own() {
    let (plain, asked) = fetch(&json("{}"), |client| client.metadata().fetch()).await;
    assert_eq!((plain.unwrap().title, asked.as_str()), (None, "GET /metadata as application/json"));
    let call = |client: &Client| client.metadata().fetch().accept_json_odata_metadata_minimal();
    let (minimal, asked) = fetch(&json(r#"{"title":"a"}"#), call).await;
    assert_eq!(asked, "GET /metadata as application/json; odata.metadata=minimal");
    assert_eq!(minimal.unwrap().title.as_deref(), Some("a"));
    let call = |client: &Client| client.metadata().fetch().accept_json_odata_metadata_full();
    let (full, asked) = fetch(&json(r#"{"context":"a"}"#), call).await;
    assert_eq!(asked, "GET /metadata as application/json; odata.metadata=full");
    assert_eq!(full.unwrap().context.as_deref(), Some("a"));
}

#[tokio::test]
async fn of_several_bytes_any_or_one_is_asked_for() {
    let (_, asked) = fetch(&reply("200 OK", "", "x"), |client| client.pictures().fetch()).await;
    assert_eq!(asked, "GET /pictures as image/png, image/jpeg");
    let (_, asked) = fetch(&reply("200 OK", "", "x"), |client| client.pictures().fetch().accept_jpeg()).await;
    assert_eq!(asked, "GET /pictures as image/jpeg");
}

#[tokio::test]
async fn pages_and_responses_by_status_have_alternatives_too() {
    let (pages, asked) = fetch(&reply("200 OK", "", "a,b"), |client| client.pages().list().accept_csv()).await;
    assert_eq!((&pages.unwrap().bytes(9).await.unwrap()[..], asked.as_str()), (&b"a,b"[..], "GET /pages as text/csv"));
    let (later, _) = fetch(&reply("202 Accepted", "", "7"), |client| client.by_status().fetch()).await;
    assert_eq!(later.unwrap(), FetchByStatusResponse::Accepted(7));
    let (later, _) = fetch(&reply("202 Accepted", "", "a"), |client| client.by_status().fetch().accept_csv()).await;
    assert_eq!(&later.unwrap().bytes(9).await.unwrap()[..], b"a");
    let lost = reply("404 Not Found", "", r#"{"since":"May","type":"about:blank"}"#);
    let (lost, _) = fetch(&lost, |client| client.by_status().fetch()).await;
    let lost = lost.unwrap_err();
    assert_eq!(lost.decode::<Lost>().unwrap().since.as_deref(), Some("May"));
    assert_eq!(lost.decode::<Problem>().unwrap().type_.as_deref(), Some("about:blank"));
}
