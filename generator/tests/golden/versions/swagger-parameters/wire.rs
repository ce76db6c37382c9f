//! Arrays travel in the collection format of their parameter. Queries may keep reserved characters.

use golden_clients::swagger_parameters::Client;

use crate::serve::{body, header, json, line, serve};

#[tokio::test]
async fn each_collection_format_has_its_separator() {
    let server = serve([json("\"\""), json("{}")]);
    let client = Client::builder().base_url(&server.url).build().unwrap();
    let two = || ["ab", "c"];
    let books = client.books().by_ids([1, 2]);
    let call = books.get().default(two()).csv(two()).ssv(two()).tsv(two()).pipes(two()).multi(two());
    call.x_csv(two()).send().await.unwrap();
    books.create().csv(two()).tsv(two()).send().await.unwrap();

    let requests = server.requests();
    let query = "default=ab,c&csv=ab,c&ssv=ab%20c&tsv=ab%09c&pipes=ab%7Cc&multi=ab&multi=c";
    assert_eq!(line(&requests[0]), format!("GET /books/1,2?{query}"));
    assert_eq!(header(&requests[0], "x-csv"), Some("ab,c"));
    assert_eq!(body(&requests[1]), "csv=ab,c&tsv=ab%09c");
}

#[tokio::test]
async fn a_query_keeps_reserved_characters() {
    let server = serve([json("\"\"")]);
    let client = Client::builder().base_url(&server.url).build().unwrap();
    let call = client.books().by_ids([1]).get().raw("a/b%2Fc d").raw_each(["a/b", "c:d"]).escaped("a/b%2F");
    call.send().await.unwrap();
    let query = "raw=a/b%2Fc%20d&rawEach=a/b&rawEach=c:d&escaped=a%2Fb%252F";
    assert_eq!(line(&server.requests()[0]), format!("GET /books/1?{query}"));
}
