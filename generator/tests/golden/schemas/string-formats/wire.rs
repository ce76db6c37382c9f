//! Strings and integers of a format keep their value in both directions.

use golden_clients::string_formats::{
    Client,
    models::{Loan, LoanEither},
};
use oas_client_runtime::{
    HttpDate, IsoTime, Timestamp, UnixTime, Uuid,
    serde_json::{self, Value, json},
};

use crate::serve::{Server, body, json as response, line, reply, serve};

const ID: &str = "f81d4fae-7dec-11d0-a765-00a0c91e6bf6";

fn client(server: &Server) -> Client {
    Client::builder().base_url(&server.url).build().unwrap()
}

fn at() -> Timestamp {
    "2016-04-13T00:00:00Z".parse().unwrap()
}

fn time(text: &str) -> IsoTime {
    text.parse().unwrap()
}

#[tokio::test]
async fn values_have_the_strings_of_their_format_in_every_location() {
    let loan = json!({"id": ID, "at": 1_460_505_600, "printed": "Wed, 13 Apr 2016 00:00:00 GMT"});
    let server =
        serve([response(&loan.to_string()), reply("204 No Content", "x-a: b", ""), reply("200 OK", "content-type: text/plain", "-5")]);
    let client = client(&server);
    let id: Uuid = ID.parse().unwrap();
    let fetch = client.loan(&id).fetch().book([ID, "other"]).after(at().into()).on([UnixTime(0), UnixTime(-1)]);
    let fetch = fetch.opens(time("08:30:00+05:30")).x_seen(at()).x_reader(&id).since(UnixTime(7));
    let read = fetch.send().await.unwrap();
    assert_eq!((read.id.known(), read.at.timestamp()), (Some(&id), Some(at())));
    assert_eq!(read.printed.as_ref().unwrap().known(), Some(&HttpDate(at())));

    // A received UUID is an argument as it is.
    let create = client.loan(&read.id).create(&read.id, at().into()).reader("").due(None).opens(time("23:59:59.5"));
    create.printed([HttpDate(at())]).send().await.unwrap();
    let read = client.loan(ID).replace(read).send().await.unwrap();
    assert_eq!(read, UnixTime(-5));

    let requests = server.requests();
    let query = format!("book={ID}&book=other&after=1460505600&on=0&on=-1&opens=08%3A30%3A00%2B05%3A30");
    assert_eq!(line(&requests[0]), format!("GET /loans/{ID}?{query}"));
    for header in ["x-seen: Wed, 13 Apr 2016 00:00:00 GMT".to_owned(), format!("x-reader: {ID}"), "cookie: since=7".to_owned()] {
        assert!(requests[0].contains(&format!("\r\n{header}\r\n")), "{}", requests[0]);
    }
    let printed = "Wed%2C+13+Apr+2016+00%3A00%3A00+GMT";
    assert_eq!(
        body(&requests[1]).replace("%20", "+"),
        format!("book={ID}&at=1460505600&reader=&due=&opens=23%3A59%3A59.5&printed={printed}")
    );
    assert_eq!(serde_json::from_str::<Value>(body(&requests[2])).unwrap(), loan);
}

#[test]
fn what_was_received_is_given_back() {
    let is_known = |loan: &Value, known: bool| {
        let read: Loan = serde_json::from_value(loan.clone()).unwrap();
        assert_eq!(read.id.known().is_some(), known, "{loan}");
        assert_eq!(read.opens.as_ref().is_none_or(|opens| opens.known().is_some()), known, "{loan}");
        assert_eq!(read.printed.as_ref().is_none_or(|printed| printed.known().is_some()), known, "{loan}");
        assert_eq!(serde_json::to_value(&read).unwrap(), *loan);
    };
    for at in [0, -62_135_596_800_i64, 253_402_300_799, i64::MAX] {
        is_known(&json!({"id": ID.to_uppercase(), "at": at, "due": at, "seen": {"a": at}, "either": at, "whole": at}), true);
    }
    for (opens, printed) in [("00:00:00", "Mon, 01 Jan 0001 00:00:00 GMT"), ("20:20:39.123Z", "Sun, 06 Nov 1994 08:49:37 GMT")] {
        is_known(&json!({"id": ID, "at": 1, "opens": opens, "printed": printed, "books": [ID, null], "either": ID}), true);
    }
    for (id, opens, printed) in [
        ("", "", ""),
        ("f81d4fae7dec11d0a76500a0c91e6bf6", "8:30", "Fri, 31 Dec 9999 23:59:59 GMT"),
        ("BK1", "23:59:60Z", "soon"),
    ] {
        is_known(&json!({"id": id, "at": 1, "opens": opens, "printed": printed, "books": [id], "either": id}), false);
    }
    for wrong in [json!({"id": 7, "at": 1}), json!({"id": ID, "at": "1"}), json!({"id": ID, "at": 1.5})] {
        assert!(serde_json::from_value::<Loan>(wrong.clone()).is_err(), "{wrong}");
    }
    assert_eq!(Loan::new(ID, UnixTime(1)).id.known().unwrap().as_str(), ID);
    let either: Loan = serde_json::from_value(json!({"id": ID, "at": 1, "either": 1})).unwrap();
    assert_eq!(either.either, Some(LoanEither::Integer(1)));
}
