//! The servers of calls, by the values of server variables.

use crate::serve::{line, reply, serve};
use golden_clients::differing_variables::{Client, Error, server};
use oas_client_runtime::{IntoRequest, ServerSetting};

/// The target of a call with these settings, or why it is rejected.
async fn sent<R: IntoRequest>(settings: Vec<ServerSetting>, call: impl FnOnce(&Client) -> R) -> String {
    let there = serve([reply("204 No Content", "", "")]);
    let port = there.url.rsplit(':').next().unwrap().to_owned();
    let client = match Client::builder().server(server::port(port)).servers(settings).build() {
        Err(Error::Invalid { message: why, .. }) => return format!("no client: {why}"),
        client => client.unwrap(),
    };
    match call(&client).into_request().send().await {
        Ok(_) => line(&there.request()).to_owned(),
        Err(Error::Invalid { message: why, .. }) => {
            assert!(there.requests().is_empty());
            why
        }
        Err(error) => panic!("{error}"),
    }
}

fn region(value: &str) -> Vec<ServerSetting> {
    vec![server::region(value)]
}

#[tokio::test]
async fn each_server_has_its_own_default() {
    assert_eq!(sent(vec![], |client| client.books().list()).await, "GET /north/books");
    assert_eq!(sent(vec![], |client| client.scans().list()).await, "GET /scans/south/scans");
    assert_eq!(sent(vec![], |client| client.maps().list()).await, "GET /maps/west/maps");
    assert_eq!(sent(vec![], |client| client.films().list()).await, "GET /films/anywhere/film/films");
}

#[tokio::test]
async fn one_setting_is_for_all_servers_that_take_it() {
    assert_eq!(sent(region("south"), |client| client.books().list()).await, "GET /south/books");
    assert_eq!(sent(region("north"), |client| client.scans().list()).await, "GET /scans/north/scans");
    assert_eq!(sent(region("north"), |client| client.films().list()).await, "GET /films/north/film/films");
    let film = vec![server::region_2("short")];
    assert_eq!(sent(film, |client| client.films().list()).await, "GET /films/anywhere/short/films");
}

#[tokio::test]
async fn a_value_leads_to_the_url_that_lists_it() {
    assert_eq!(sent(region("skye"), |client| client.books().list()).await, "GET /islands/skye/books");
    assert_eq!(sent(region("skye"), |client| client.maps().list()).await, "GET /maps/skye/maps");
}

#[tokio::test]
async fn a_server_that_does_not_list_a_value_is_not_called() {
    let why = "the server variable `region` is one of north, south; it was set to another value; \
               set that server's URL with `builder().server(server::n127(url))`";
    assert_eq!(sent(region("skye"), |client| client.scans().list()).await, why);
    let nowhere = sent(region("nowhere"), |client| client.books().list()).await;
    assert_eq!(nowhere, "no client: the server variable `region` is one of north, south, skye; it was set to another value");
}
