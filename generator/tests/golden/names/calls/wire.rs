//! A function is named by a word that says what is done, and no builder has a method of its name.

use crate::serve::{json, line, reply, serve};
use golden_clients::calls::{Client, models::OauthError};
use oas_client_runtime::IntoRequest;

fn none() -> String {
    reply("204 No Content", "x-a: b", "")
}

async fn sent<R: IntoRequest>(response: String, call: impl FnOnce(Client) -> R) -> String {
    let server = serve([response]);
    let client = Client::builder().base_url(&server.url).build().unwrap();
    call(client).into_request().send().await.map(drop).unwrap();
    line(&server.request()).to_owned()
}

macro_rules! calls {
    ($($response:expr, $($call:ident($($argument:expr)?)).+ => $line:literal;)*) => {$(
        assert_eq!(sent($response, |client| client.$($call($($argument)?)).+).await, $line);
    )*};
}

#[tokio::test]
async fn numbers_conjunctions_types_and_http_methods_give_way_to_the_plain_verb() {
    calls! {
        none(), seconds().get() => "GET /seconds";
        none(), seconds().put() => "PUT /seconds";
        none(), seconds().update() => "PATCH /seconds";
        none(), input_output().get() => "GET /input-output";
        none(), input_output().put() => "PUT /input-output";
        none(), shelf().get() => "GET /shelf";
        none(), shelf().lock() => "PUT /shelf";
        none(), shelf().update() => "PATCH /shelf";
        none(), shelf().delete() => "DELETE /shelf";
    }
}

#[tokio::test]
async fn only_lists_are_listed_and_builders_alone_send() {
    calls! {
        json("[]"), shelf().books().list() => "GET /shelf/books";
        json("{}"), shelf().property().get() => "GET /shelf/property";
        json("{}"), shelf().stream().get() => "GET /shelf/stream";
        none(), shelf().property().post() => "POST /shelf/property";
        none(), shelf().property().put() => "PUT /shelf/property";
        none(), shelf().books().post() => "POST /shelf/books";
        none(), shelf().send_shelf() => "POST /shelf/send";
    }
}

#[tokio::test]
async fn words_with_humps_of_their_own_stay_whole() {
    calls! {
        none(), oauth_tokens().by_etag("t").get().ipv4_address("a").ios_version("b").graphql("c").x_axis("d")
            => "GET /OAuthTokens/t?IPv4Address=a&iOSVersion=b&GraphQL=c&xAxis=d";
    }
    assert_eq!(OauthError::default().github_name, None);
}
