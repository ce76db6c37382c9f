//! Fields and parts that the description doesn't know, by the names that callers give.

use crate::serve::{Server, body, header, reply, serve};
use golden_clients::undeclared_fields::{
    Client,
    models::{Device, Password, Refresh, SendTokenBody},
};
use oas_client_runtime::Upload;

fn client() -> (Client, Server) {
    let server = serve([reply("204 No Content", "", "")]);
    (Client::builder().base_url(&server.url).build().unwrap(), server)
}

/// The form that was sent.
fn form(server: &Server) -> String {
    let request = server.request();
    assert_eq!(header(&request, "content-type"), Some("application/x-www-form-urlencoded"));
    body(&request).to_owned()
}

#[tokio::test]
async fn pairs() {
    let (client, server) = client();
    client.maps().post([("b c", 2), ("a", 1), ("a", 3)]).send().await.unwrap();
    assert_eq!(form(&server), "b+c=2&a=1&a=3");
}

#[tokio::test]
async fn pairs_beside_fields() {
    let (client, server) = self::client();
    let call = client.rests().post("t").fields("known").fields_2([("a", "lost")]).fields_2([("x&y", "é"), ("n", "")]);
    call.send().await.unwrap();
    assert_eq!(form(&server), "title=t&fields=known&x%26y=%C3%A9&n=");
}

#[tokio::test]
async fn any_or_none() {
    let (client, server) = self::client();
    client.frees().post().fields([("n", 1)]).send().await.unwrap();
    assert_eq!(form(&server), "n=1");
    let (client, server) = self::client();
    client.frees().post().send().await.unwrap();
    assert_eq!(form(&server), "");
    let (client, server) = self::client();
    client.nones().post().send().await.unwrap();
    assert_eq!(form(&server), "");
    let (client, server) = self::client();
    client.texts().post([("q".to_owned(), "a b".to_owned())]).send().await.unwrap();
    assert_eq!(form(&server), "q=a+b");
}

#[tokio::test]
async fn json_where_it_is_offered() {
    let (client, server) = self::client();
    client.lists().post(vec!["a".to_owned()]).send().await.unwrap();
    assert_eq!(body(&server.request()), r#"["a"]"#);
}

#[tokio::test]
async fn one_of_several_objects() {
    let (client, server) = self::client();
    client.tokens().post(SendTokenBody::Refresh(Box::new(Refresh::new("t&")))).send().await.unwrap();
    assert_eq!(form(&server), "token=t%26");
    let (client, server) = self::client();
    let mut password = Password::new("u", "p");
    password.scopes = Some(vec!["a".to_owned(), "b".to_owned()]);
    let mut device = Device::new();
    device.name = Some("d".to_owned());
    password.device = Some(device);
    client.tokens().post(SendTokenBody::Password(Box::new(password))).send().await.unwrap();
    assert_eq!(form(&server), "user=u&password=p&scopes=a&scopes=b&device=%7B%22name%22%3A%22d%22%7D");
}

/// A multipart body, with a boundary that is always the same.
fn parts(server: &Server) -> String {
    let request = server.request();
    let boundary = header(&request, "content-type").unwrap().strip_prefix("multipart/form-data; boundary=").unwrap();
    body(&request).replace(boundary, "b").replace("\r\n", "|")
}

#[tokio::test]
async fn parts_by_name() {
    let (client, server) = self::client();
    client.files().post([("file", Upload::from("x").file_name("a.txt")), ("file", "y".into())]).send().await.unwrap();
    let expected = "--b|Content-Disposition: form-data; name=\"file\"; filename=\"a.txt\"|Content-Type: application/octet-stream||x|\
         --b|Content-Disposition: form-data; name=\"file\"||y|--b--|";
    assert_eq!(parts(&server), expected);
    let (client, server) = self::client();
    client.parts().post().title("t").parts([("more", "z")]).send().await.unwrap();
    let expected = "--b|Content-Disposition: form-data; name=\"title\"||t|\
         --b|Content-Disposition: form-data; name=\"more\"||z|--b--|";
    assert_eq!(parts(&server), expected);
}
