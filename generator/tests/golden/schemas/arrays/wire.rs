//! Lists in queries, bodies and responses.

use crate::serve::{body, json, line, serve};
use golden_clients::arrays::{Client, books::ListBooks, models::Book};
use oas_client_runtime::{Date, serde_json};

async fn query(ids: &[i64], set: impl FnOnce(ListBooks) -> ListBooks) -> String {
    let server = serve([json("[]")]);
    let client = Client::builder().base_url(&server.url).build().unwrap();
    assert!(set(client.books().list(ids.iter().copied())).send().await.unwrap().is_empty());
    line(&server.request()).to_owned()
}

#[tokio::test]
async fn a_key_is_repeated() {
    let date = |text: &str| text.parse::<Date>().unwrap();
    assert_eq!(query(&[], |call| call).await, "GET /books");
    assert_eq!(query(&[1], |call| call).await, "GET /books?id=1");
    assert_eq!(query(&[1, -2, i64::MAX], |call| call).await, "GET /books?id=1&id=-2&id=9223372036854775807");
    assert_eq!(query(&[1], |call| call.author([""; 0])).await, "GET /books?id=1");
    assert_eq!(query(&[1], |call| call.author(["", "a,b&c"])).await, "GET /books?id=1&author=&author=a%2Cb%26c");
    let since = [date("2026-01-02"), date("2026-01-03")];
    assert_eq!(query(&[1], |call| call.since(since)).await, "GET /books?id=1&since=2026-01-02&since=2026-01-03");
}

#[tokio::test]
async fn lists_of_lists_go_both_ways() {
    for (matrix, sent, came, read) in [
        (vec![], "[]", "[]", Some(vec![])),
        (vec![vec![]], "[[]]", "null", None),
        (vec![vec![1.5, -2.0], vec![0.1]], "[[1.5,-2],[0.1]]", "[[null],[]]", Some(vec![vec![None], vec![]])),
        (vec![vec![1.0]], "[[1]]", r#"[["a",null]]"#, Some(vec![vec![Some("a".to_owned()), None]])),
    ] {
        let server = serve([json(came)]);
        let client = Client::builder().base_url(&server.url).build().unwrap();
        assert_eq!(client.matrix().sum(matrix).send().await.unwrap(), read);
        assert_eq!(body(&server.request()), sent);
    }
}

#[tokio::test]
async fn properties_are_lists_of_anything() {
    for text in [
        "[]",
        "[{}]",
        r#"[{"authors":[]},{"authors":["a",""],"loans":[null,{"to":"b"},{}]}]"#,
        r#"[{"grid":[[[true,false],[]],[]],"anything":[null,1,"a",[{}]]}]"#,
    ] {
        let server = serve([json(text)]);
        let client = Client::builder().base_url(&server.url).build().unwrap();
        let books: Vec<Book> = client.books().list([1]).send().await.unwrap();
        assert_eq!(serde_json::to_string(&books).unwrap(), text);
    }
}
