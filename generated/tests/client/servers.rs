//! The servers of requests: regions, edges, the media service, and base URLs.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic,
    reason = "a test states what must hold"
)]

use std::process::Command;

use oas_client_runtime::{ServerSetting, replay::Canned, serde_json::json};
use twilio_chat_v2::{Client, ClientBuilder, Error, Upload, auth, server};

const CHAT: &str = "https://chat.twilio.com/v2";

fn builder() -> ClientBuilder<Client> {
    Client::builder().auth(auth::api_key("SK1", "hunter2"))
}

/// The URLs that chat and media are asked for under, without what both have in common.
async fn places(settings: impl IntoIterator<Item = ServerSetting>) -> (String, String) {
    let canned = Canned::new().respond(204, ()).respond(200, json!({"sid": "ME1"}));
    let client = builder().servers(settings).transport(canned.clone()).build().unwrap();
    client.service("IS1").delete().send().await.unwrap();
    client.service("IS1").media().by_sid("ME1").fetch().send().await.unwrap();
    let [chat, media] = &canned.requests()[..] else { panic!("two calls make two requests") };
    let chat = chat.url.strip_suffix("/Services/IS1").unwrap();
    let media = media.url.strip_suffix("/Services/IS1/Media/ME1").unwrap();
    (chat.to_owned(), media.to_owned())
}

async fn assert_places(settings: impl IntoIterator<Item = ServerSetting>, chat: &str, media: &str) {
    let found = places(settings).await;
    assert_eq!((found.0.as_str(), found.1.as_str()), (chat, media));
}

#[tokio::test]
async fn regions_and_edges_are_parts_of_the_hosts() {
    let (ie1, jp1) = ("https://mcs.ie1.twilio.com/v1", "https://mcs.jp1.twilio.com/v1");
    let us1 = "https://mcs.us1.twilio.com/v1";
    assert_places([], CHAT, us1).await;
    assert_places([server::region("ie1")], "https://chat.ie1.twilio.com/v2", ie1).await;
    assert_places([server::edge("dublin")], "https://chat.dublin.us1.twilio.com/v2", us1).await;
    let both = [server::region("ie1"), server::edge("dublin")];
    assert_places(both.clone(), "https://chat.dublin.ie1.twilio.com/v2", ie1).await;
    assert_places(both.into_iter().rev(), "https://chat.dublin.ie1.twilio.com/v2", ie1).await;
    // The last one counts.
    assert_places([server::region("ie1"), server::region("jp1")], "https://chat.jp1.twilio.com/v2", jp1).await;
    assert_places([server::region("us1")], "https://chat.us1.twilio.com/v2", us1).await;
    let media = [server::region("ie1"), server::media("https://files.example/v9/")];
    assert_places(media, "https://chat.ie1.twilio.com/v2", "https://files.example/v9").await;
}

#[test]
fn a_region_or_edge_is_never_another_host() {
    for evil in
        ["evil.example/", "a@evil.example", "evil.example#", "evil.example?", "x:1", "", "a b", "ü", "a\r\nb", "\\"]
    {
        for (setting, name) in [(server::region(evil), "region"), (server::edge(evil), "edge")] {
            let error = builder().server(setting).build().unwrap_err();
            assert!(matches!(error, Error::Invalid { .. }), "{error:?}");
            let what = "may hold letters, digits and `-._~`; for other values set the server's whole URL";
            assert_eq!(error.to_string(), format!("the server variable `{name}` {what}"), "{evil:?}");
        }
    }
    for url in ["http://files.example/v1", "files.example", "https://SK1:hunter2@files.example", ""] {
        let error = builder().server(server::media(url)).build().unwrap_err();
        assert!(matches!(error, Error::Invalid { .. }), "{error:?}");
        assert!(!error.to_string().contains("hunter2"));
    }
}

/// Both are needed to see where a call goes: the request, and the client that the environment makes.
#[test]
fn the_environment_says_region_and_edge() {
    let both = ("https://chat.dublin.ie1.twilio.com/v2", "https://mcs.ie1.twilio.com/v1");
    let region = ("https://chat.ie1.twilio.com/v2", "https://mcs.ie1.twilio.com/v1");
    let edge = ("https://chat.dublin.us1.twilio.com/v2", "https://mcs.us1.twilio.com/v1");
    let neither = (CHAT, "https://mcs.us1.twilio.com/v1");
    for (vars, (chat, media)) in [
        (vec![("TWILIO_REGION", "ie1"), ("TWILIO_EDGE", "dublin")], both),
        (vec![("TWILIO_REGION", "ie1")], region),
        (vec![("TWILIO_EDGE", "dublin")], edge),
        (vec![("TWILIO_REGION", "ie1"), ("TWILIO_EDGE", "")], region),
        (vec![("TWILIO_REGION", ""), ("TWILIO_EDGE", "")], neither),
        (vec![], neither),
    ] {
        let told = with_environment(&vars);
        let expected = format!("found: {chat} {media} {chat}\n");
        assert!(told.contains(&expected), "{vars:?}: {told}");
    }
    let told = with_environment(&[("TWILIO_REGION", "evil.example/")]);
    assert!(told.contains("rejected: the server variable `region` may hold"), "{told}");
}

#[cfg(unix)]
#[test]
fn a_region_that_is_not_unicode_is_an_error() {
    use std::os::unix::ffi::OsStrExt;

    let region = std::ffi::OsStr::from_bytes(b"ie1\xff");
    let told = with_environment(&[("TWILIO_REGION", region)]);
    assert!(told.contains("rejected: the server variable `region` may hold"), "{told}");
}

fn with_environment(vars: &[(&str, impl AsRef<std::ffi::OsStr>)]) -> String {
    let mut again = Command::new(std::env::current_exe().unwrap());
    again.args(["--ignored", "--exact", "servers::tells_where_the_environment_leads", "--nocapture"]).env_clear();
    again.env("TWILIO_API_KEY", "SK1").env("TWILIO_API_SECRET", "hunter2");
    let output = again.envs(vars.iter().map(|(name, value)| (name, value))).output().unwrap();
    assert!(output.status.success(), "{output:?}");
    String::from_utf8(output.stdout).unwrap()
}

#[tokio::test]
#[ignore = "the part of tests that runs in a process of its own, with another environment"]
async fn tells_where_the_environment_leads() {
    match Client::from_env() {
        Ok(client) => {
            let (chat, media) = places(server::from_env()).await;
            let shown = format!("{client:?}");
            let base = shown.split('"').find(|part| part.starts_with("https://")).unwrap();
            println!("found: {chat} {media} {base}");
        }
        Err(error) => println!("rejected: {error}"),
    }
}

#[tokio::test]
async fn links_to_the_usual_host_are_followed_where_the_client_is() {
    for (settings, host) in [
        (vec![server::region("ie1")], "chat.ie1.twilio.com"),
        (vec![server::edge("dublin")], "chat.dublin.us1.twilio.com"),
        (vec![], "chat.twilio.com"),
    ] {
        let page = |next: Option<&str>| json!({"services": [], "meta": {"next_page_url": next}});
        let usual = format!("{CHAT}/Services?Page=1&PageToken=PT1");
        let own = format!("https://{host}/v2/Services?Page=2&PageToken=PT2");
        let canned = Canned::new().respond(200, page(Some(&usual))).respond(200, page(Some(&own)));
        let canned = canned.respond(200, page(None)).require_auth(auth::api_key("SK1", "hunter2"));
        let client = builder().servers(settings).transport(canned.clone()).build().unwrap();
        assert_eq!(client.services().list().items().all().await.unwrap(), []);
        canned.finish().unwrap();
        let urls: Vec<_> = canned.requests().into_iter().map(|request| request.url).collect();
        let expected = ["", "?Page=1&PageToken=PT1", "?Page=2&PageToken=PT2"];
        assert_eq!(urls, expected.map(|query| format!("https://{host}/v2/Services{query}")));
    }
}

#[tokio::test]
async fn links_to_other_regions_are_not_followed() {
    for link in [
        "https://chat.jp1.twilio.com/v2/Services?Page=1",
        "https://mcs.ie1.twilio.com/v2/Services?Page=1",
        "http://chat.twilio.com/v2/Services?Page=1",
        "https://chat.twilio.com:8443/v2/Services?Page=1",
    ] {
        let page = json!({"services": [], "meta": {"next_page_url": link}});
        let canned = Canned::new().respond(200, page);
        let client = builder().server(server::region("ie1")).transport(canned.clone()).build().unwrap();
        let error = client.services().list().items().all().await.unwrap_err();
        assert!(matches!(error, Error::Page { .. }), "{error:?}");
        assert_eq!(canned.requests().len(), 1, "{link}");
    }
}

#[tokio::test]
async fn credentials_for_a_base_url_are_not_sent_to_the_usual_media_service() {
    let canned = Canned::new();
    let client = builder().base_url("https://proxy.example/v2").transport(canned.clone()).build().unwrap();
    let media = client.service("IS1").media();
    let message = "the client's base URL doesn't apply to the server `media`; set that server's URL with \
                   `builder().server(server::media(url))`";
    for error in [
        media.by_sid("ME1").fetch().send().await.unwrap_err(),
        media.by_sid("ME1").content().fetch().send().await.unwrap_err(),
        media.create("ab").send().await.unwrap_err(),
        media.create_multipart(Upload::from("ab")).send().await.unwrap_err(),
    ] {
        assert!(matches!(error, Error::Invalid { .. }), "{error:?}");
        assert_eq!(crate::support::without_call(&error), message);
    }
    assert!(canned.requests().is_empty());
}

#[tokio::test]
async fn a_base_url_and_a_media_url_stand_side_by_side() {
    let canned = Canned::new().respond(204, ()).respond(200, json!({"sid": "ME1"}));
    let client = builder().base_url("https://proxy.example/chat/").server(server::media("https://proxy.example/media"));
    // A region in the environment doesn't count here.
    let client = client.server(server::region("ie1")).transport(canned.clone()).build().unwrap();
    client.service("IS1").delete().send().await.unwrap();
    client.service("IS1").media().by_sid("ME1").fetch().send().await.unwrap();
    let urls: Vec<_> = canned.requests().into_iter().map(|request| request.url).collect();
    let expected = ["https://proxy.example/chat/Services/IS1", "https://proxy.example/media/Services/IS1/Media/ME1"];
    assert_eq!(urls, expected);
}
