//! Tuples travel as arrays of their length.

use golden_clients::tuples::{Client, models};
use oas_client_runtime::serde_json::{self, Value, json, to_value};

use crate::serve::{body, json, line, serve};

#[tokio::test]
async fn a_tuple_is_an_array_in_requests_and_responses() {
    let place = json!({
        "cell": ["a", 1], "box": null, "cells": [["b", 2], ["c", 3]], "by_name": {"x": ["d", 4]}, "same": ["e", 5],
        "books": [{"title": "Emma"}, {"pages": 3}], "kinds": ["a", "b", [null]], "one": ["2026-01-02T03:04:05Z"],
        "sent": ["Thu, 30 Jul 2015 20:12:31 +0000", "secret"], "either": ["f", 6],
        "tree": {"branches": [{"branches": [{}, null]}, {}]}, "term": ["not", ["not", 1]],
        "mixed": {"cell": ["g", 7], "label": "h"}, "open": ["i", 8, 9], "shorter": ["j"], "ends": ["k", 10],
        "old": ["l", 11], "twelve": [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, "m"],
        "thirteen": [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, "n"],
    });
    let server = serve([json(&place.to_string())]);
    let client = Client::builder().base_url(&server.url).build().unwrap();

    let sent = models::Place::new(("a".to_owned(), 1))
        .box_((1.0, 2.5, 3.0, 4.0))
        .cells([("b".to_owned(), 2)])
        .by_name([("x", ("d".to_owned(), 4))])
        .either(("f".to_owned(), 6));
    let read = client.places().create(sent).send().await.unwrap();

    let requests = server.requests();
    let expected = json!({
        "cell": ["a", 1], "box": [1, 2.5, 3, 4], "cells": [["b", 2]], "by_name": {"x": ["d", 4]}, "either": ["f", 6],
    });
    assert_eq!(serde_json::from_str::<Value>(body(&requests[0])).unwrap(), expected);
    assert_eq!(read.cell, ("a".to_owned(), 1));
    assert_eq!(read.box_, Some(None));
    assert_eq!(read.ends, Some(("k".to_owned(), 10)));
    assert!(!format!("{:?}", read.sent).contains("secret"));
    assert_eq!(to_value(&read).unwrap(), place);
}

#[tokio::test]
async fn a_tuple_is_a_whole_body_or_response() {
    let server = serve([json("[3,null]"), json("null")]);
    let client = Client::builder().base_url(&server.url).build().unwrap();
    let cell = client.place(("a b".to_owned(), 1));
    assert_eq!(cell.put_range().body((None, Some(7))).send().await.unwrap(), Some((Some(3), None)));
    assert_eq!(cell.put_range().send().await.unwrap(), None);
    let requests = server.requests();
    assert_eq!((line(&requests[0]), body(&requests[0])), ("PUT /places/a%20b,1", "[null,7]"));
}

#[tokio::test]
async fn an_array_of_another_length_is_an_error_with_its_location() {
    for (place, at, message) in [
        (r#"[{"cell":["a"]}]"#, "[0].cell", "invalid length 1, expected a tuple of size 2"),
        (r#"[{"cell":["a",1,2]}]"#, "[0].cell", "invalid length 3, expected fewer elements in array"),
        (r#"[{"cell":["a",1],"cells":[["b",2],[]]}]"#, "[0].cells[1]", "invalid length 0, expected a tuple of size 2"),
        (r#"[{"cell":["a",1],"either":["b",2,3]}]"#, "[0].either", "invalid length 3, expected fewer elements in array"),
        (r#"[{"cell":"a"}]"#, "[0].cell", "invalid type: string, expected a tuple of size 2"),
    ] {
        let server = serve([json(place)]);
        let client = Client::builder().base_url(&server.url).build().unwrap();
        let error = client.places().list().send().await.unwrap_err();
        let oas_client_runtime::Error::Decode(error) = error else { panic!("{error}") };
        assert_eq!(error.path, at);
        assert!(error.source.to_string().contains(message), "{}", error.source);
    }
}

#[tokio::test]
async fn parameters_and_fields_are_written_as_arrays_are() {
    let server = serve([json("[]"), json(""), json("")]);
    let client = Client::builder().base_url(&server.url).build().unwrap();
    let call = client.places().list().box_((1.0, 2.5, 3.0, 4.0)).near(("a,b".to_owned(), 5));
    let call = call.deep(("c".to_owned(), ("d".to_owned(), 6))).x_range((7, 8));
    call.send().await.unwrap();
    let cell = client.place(("a".to_owned(), 1));
    drop(cell.move_(("b".to_owned(), 2)).send().await);
    drop(cell.upload().to(("c".to_owned(), 3)).send().await);

    let requests = server.requests();
    let query = "box=1&box=2.5&box=3&box=4&near=a%2Cb,5&deep=%5B%22c%22%2C%5B%22d%22%2C6%5D%5D";
    assert_eq!(line(&requests[0]), format!("GET /places?{query}"));
    assert!(requests[0].to_ascii_lowercase().contains("x-range: 7,8\r\n"));
    assert_eq!(body(&requests[1]), "to=b&to=2");
    assert!(requests[2].contains("application/json\r\n\r\n[\"c\",3]\r\n"));
}
