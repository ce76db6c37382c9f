//! Dates in requests and responses, and responses with an unreadable date.

use crate::serve::{Server, reply, serve};
use golden_clients::dates::{Client, models::Letter};
use oas_client_runtime::{
    Error, Timestamp,
    serde_json::{self, Value, json},
};

fn client(server: &Server) -> Client {
    Client::builder().base_url(&server.url).build().unwrap()
}

fn at(text: &str) -> Timestamp {
    text.parse().unwrap()
}

fn response(value: &Value) -> String {
    reply("200 OK", "content-type: application/json", &value.to_string())
}

const MAIL: &str = "Thu, 30 Jul 2015 20:12:31 +0000";
const IN_URLS: &str = "Thu%2C%2030%20Jul%202015%2020%3A12%3A31%20%2B0000";

#[tokio::test]
async fn dates_of_mail_are_sent_in_its_form() {
    let instant = at("2015-07-30T20:12:31Z");
    let server = serve([
        response(&json!({})),
        response(&json!({"id": "1", "written": "2015-07-30T20:00:00Z"})),
        response(&json!({"id": "1", "written": "2015-07-30T20:00:00Z"})),
    ]);
    let client = client(&server);
    client.letters().list(instant).after(instant).on([instant]).send().await.unwrap();
    client.letters().create(instant).read(instant).copied([instant, instant]).send().await.unwrap();
    client.letter(instant).fetch().send().await.unwrap();
    let requests = server.requests();
    let head = requests[0].lines().next().unwrap().replace('+', "%20");
    assert_eq!(head.matches(IN_URLS).count(), 3, "{head}");
    let form = requests[1].rsplit("\r\n").next().unwrap().replace('+', "%20");
    assert_eq!(form, ["sent", "read", "copied", "copied"].map(|name| format!("{name}={IN_URLS}")).join("&"));
    assert!(requests[2].contains(&format!("/letters/{IN_URLS}")), "{}", requests[2]);
}

#[tokio::test]
async fn every_record_is_given_back_as_it_came() {
    let letter = json!({
        "id": "1", "written": "2015-07-30T20:00:00Z", "sent": MAIL, "read": MAIL, "day": "2015-07-30",
        "copied": [MAIL, null], "stamps": {"a": MAIL}, "either": MAIL,
    });
    let least = json!({"id": "1", "written": "2015-07-30T20:00:00Z"});
    let server = serve([response(&letter), response(&least), response(&json!([MAIL]))]);
    let client = client(&server);
    let read = client.letter(at("2015-07-30T20:12:31Z")).fetch().send().await.unwrap();
    assert_eq!(read.sent, Some(at("2015-07-30T20:12:31Z")));
    assert_eq!(serde_json::to_value(read).unwrap(), letter);
    let read = client.letter(at("2015-07-30T20:12:31Z")).fetch().send().await.unwrap();
    assert_eq!(serde_json::to_value(read).unwrap(), least);
    let days = client.days().list().send().await.unwrap();
    assert_eq!(days[0].0, at("2015-07-30T20:12:31Z"));
    assert_eq!(serde_json::to_value(days).unwrap(), json!([MAIL]));
}

#[test]
fn variants_of_rfc_3339_are_read() {
    for written in [
        "2015-07-30T20:00:00Z",
        "2015-07-30t20:00:00z",
        "2015-07-30 20:00:00Z",
        "2015-07-30T20:00:00.000Z",
        "2015-07-30T20:00:00.000000000Z",
        "2015-07-30T22:00:00+02:00",
        "2015-07-30T22:00:00+0200",
        "2015-07-30T20:00:00-00:00",
    ] {
        let letter: Letter = serde_json::from_value(json!({"id": "1", "written": written})).unwrap();
        assert_eq!(letter.written, at("2015-07-30T20:00:00Z"), "{written}");
    }
    let exact: Letter =
        serde_json::from_value(json!({"id": "1", "written": "2015-07-30T20:00:00.123456789Z"})).unwrap();
    assert_eq!(serde_json::to_value(exact).unwrap()["written"], "2015-07-30T20:00:00.123456789Z");
}

/// A page of records, of which some have dates that can't be read.
fn page(change: impl Fn(usize, &mut Value)) -> Value {
    let records = (0..1000).map(|index| {
        let mut record = json!({"id": index.to_string(), "written": "2015-07-30T20:00:00Z", "sent": MAIL,
            "day": "2015-07-30", "state": {"since": "2015-07-30T20:00:00Z"}});
        change(index, &mut record);
        record
    });
    json!({"letters": records.collect::<Value>()})
}

#[tokio::test]
async fn a_bad_optional_date_loses_no_record() {
    let bad = page(|index, record| match index % 100 {
        7 => record["sent"] = json!("soon"),
        8 => record["day"] = json!(""),
        9 => record["read"] = json!("20150730"),
        10 => record["state"] = json!({"since": "2015-07-30T20:00:00Z", "found": "never"}),
        11 => record["state"] = json!({"at": "home", "found": "never"}),
        _ => {}
    });
    let server = serve([response(&bad)]);
    let letters = client(&server).letters().list(Timestamp::UNIX_EPOCH).send().await.unwrap().letters.unwrap();
    assert_eq!(letters.len(), 1000);
    let given_back = serde_json::to_value(&letters).unwrap();
    for (index, (letter, record)) in letters.iter().zip(bad["letters"].as_array().unwrap()).enumerate() {
        assert_eq!(letter.sent.is_none(), index % 100 == 7, "{index}");
        assert_eq!(letter.day.is_none(), index % 100 == 8, "{index}");
        let mut expected = record.clone();
        match index % 100 {
            7 => _ = expected.as_object_mut().unwrap().remove("sent"),
            8 => _ = expected.as_object_mut().unwrap().remove("day"),
            // It may be null, and absent is something else.
            9 => expected["read"] = Value::Null,
            10 => _ = expected["state"].as_object_mut().unwrap().remove("found"),
            _ => {}
        }
        assert_eq!(given_back[index], expected, "{index}");
    }
}

#[tokio::test]
async fn a_wrong_required_date_is_an_error_with_its_location() {
    let required = page(|index, record| match index {
        3 => record["sent"] = json!("soon"),
        500 => record["written"] = json!("soon"),
        _ => {}
    });
    let other = page(|index, record| match index {
        3 => record["sent"] = json!("soon"),
        4 => record["id"] = json!(4),
        _ => {}
    });
    for (body, place) in [(required, "letters[500].written"), (other, "letters[4].id")] {
        let server = serve([response(&body)]);
        let error = client(&server).letters().list(Timestamp::UNIX_EPOCH).send().await.unwrap_err();
        let at = |error: &Error| matches!(error, Error::Decode(error) if error.path == place);
        assert!(at(&error), "{error:?}");
    }
}
