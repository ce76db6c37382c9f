//! What is read as an object, and what becomes of null.

use crate::serve::{Server, json, reply, serve};
use golden_clients::objects::{
    Client,
    models::{Author, Book, Fault},
};
use oas_client_runtime::{Error, serde_json};

fn client(server: &Server) -> Client {
    Client::builder().base_url(&server.url).build().unwrap()
}

#[tokio::test]
async fn an_array_in_place_of_an_object_is_an_error_at_its_path() {
    for (body, path) in [
        (r#"[7,{"name":"Ada"}]"#, "."),
        ("[]", "."),
        (r#"{"author":["Ada",1815]}"#, "author"),
        (r#"{"authors":[{"name":"Ada"},["Ada"]]}"#, "authors[1]"),
        (r#"{"by_name":{"a":["Ada"]}}"#, "by_name.a"),
        (r#"{"pet":{"kind":"dog","friend":["Ada"]}}"#, "pet"),
        (r#"{"open":["x"]}"#, "open"),
        (r#"{"open":{"b":["Ada"]}}"#, "open.b"),
        (r#"{"parent":{"author":["Ada"]}}"#, "parent.author"),
        (r#"{"both":["Ada",1815,1852]}"#, "both"),
    ] {
        let server = serve([json(body)]);
        let error = client(&server).book().fetch().send().await.unwrap_err();
        let Error::Decode(error) = error else { unreachable!("{error:?}") };
        assert_eq!(error.path, path, "{body}");
        assert!(error.source.to_string().contains("invalid type: sequence, expected an object"), "{}", error.source);
    }
    assert!(serde_json::from_value::<Author>(serde_json::json!(["Ada"])).is_err());
}

#[tokio::test]
async fn an_error_response_that_is_an_array_is_no_model() {
    let server = serve([reply("404 Not Found", "content-type: application/json", r#"[17,"gone"]"#)]);
    let error = client(&server).book().fetch().send().await.unwrap_err();
    assert!(error.decode::<Fault>().is_none(), "{error:?}");
}

#[tokio::test]
async fn null_of_raw_json_and_every_digit_stay() {
    for body in [
        r#"{"free":null,"any":null,"text":null}"#,
        r#"{"raws":[null,1],"raw_map":{"a":null},"either":null}"#,
        r#"{"open_raw":{"a":"x","b":340282366920938463463374607431768211455,"c":null}}"#,
        "{}",
    ] {
        let server = serve([json(body), json("{}")]);
        let client = client(&server);
        let book: Book = client.book().fetch().send().await.unwrap();
        assert_eq!(serde_json::to_string(&book).unwrap(), body);
        client.book().replace(book).send().await.unwrap();
        assert!(server.requests()[1].ends_with(&format!("\r\n\r\n{body}")), "{}", server.requests()[1]);
    }
}
