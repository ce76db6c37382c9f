//! The value of each type of text, and what the client asks for.

use crate::serve::{header, reply, serve};
use golden_clients::text::{
    Client, Error,
    models::{Colour, Level},
    state::FetchStateResponse,
};
use oas_client_runtime::{IntoRequest, ReadResponse, Retry};

const PLAIN: &str = "content-type: text/plain";

async fn fetch<R: IntoRequest>(
    response: &str,
    call: impl FnOnce(&Client) -> R,
) -> (Result<<R::Response as ReadResponse>::Output, Error>, String) {
    let server = serve([response]);
    let client = Client::builder().base_url(&server.url).retry(Retry::never()).max_response_size(20).build().unwrap();
    let outcome = call(&client).into_request().send().await;
    (outcome, header(&server.request(), "accept").unwrap_or_default().to_owned())
}

macro_rules! gives {
    ($($path:ident $body:literal => $value:expr, $accept:literal;)*) => {$(
        let (value, accept) = fetch(&reply("200 OK", PLAIN, $body), |client| client.$path().fetch()).await;
        assert_eq!((value.unwrap(), accept.as_str()), ($value, $accept), "{}", stringify!($path));
    )*};
}

#[tokio::test]
async fn a_text_is_a_value_of_its_type() {
    gives! {
        title "A \"title\"\n" => "A \"title\"\n".to_owned(), "text/plain";
        title "" => "".to_owned(), "text/plain";
        title "7" => "7".to_owned(), "text/plain";
        due "2026-01-02" => "2026-01-02".into(), "text/plain";
        due "soon" => "soon".into(), "text/plain";
        colour "red" => Colour::Red, "text/plain";
        colour "blue" => Colour::from("blue"), "text/plain";
        level "2\n" => Level::from(2), "text/plain";
        count "-7" => -7, "text/plain";
        open "true" => true, "text/plain";
        price "1.5" => 1.5, "text/plain";
        note "a" => Some("a".to_owned()), "text/plain";
        state "a" => FetchStateResponse::Ok("a".to_owned()), "text/plain, application/json";
    }
    let (none, _) = fetch(&reply("204 No Content", "", ""), |client| client.note().fetch()).await;
    assert_eq!(none.unwrap(), None);
    let (later, _) = fetch(&reply("202 Accepted", "", "7"), |client| client.state().fetch()).await;
    assert_eq!(later.unwrap(), FetchStateResponse::Accepted(7));
}

#[tokio::test]
async fn a_text_that_is_no_value_is_an_error() {
    let (error, _) = fetch(&reply("200 OK", PLAIN, "seven"), |client| client.count().fetch()).await;
    assert!(matches!(error.unwrap_err(), Error::Decode(_)));
    let latin = reply("200 OK", "content-type: text/plain; charset=ISO-8859-1", "e");
    let (error, _) = fetch(&latin, |client| client.title().fetch()).await;
    let Error::Decode(error) = error.unwrap_err() else { panic!("it is decoded") };
    assert_eq!(error.source.to_string(), "the text is in the charset `ISO-8859-1`, and not in UTF-8");
    let (error, _) = fetch(&reply("200 OK", PLAIN, &"x".repeat(21)), |client| client.title().fetch()).await;
    assert!(matches!(error.unwrap_err(), Error::TooLarge { limit: 20, .. }));
}

#[tokio::test]
async fn bytes_and_objects_are_downloads() {
    for response in [
        fetch(&reply("200 OK", PLAIN, "a\0"), |client| client.scan().fetch()).await,
        fetch(&reply("200 OK", PLAIN, "a\0"), |client| client.object().fetch()).await,
    ] {
        let (download, accept) = response;
        assert_eq!((&download.unwrap().bytes(9).await.unwrap()[..], accept.as_str()), (&b"a\0"[..], "text/plain"));
    }
}
