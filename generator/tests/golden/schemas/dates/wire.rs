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
    assert_eq!(read.sent, Some(at("2015-07-30T20:12:31Z").into()));
    assert_eq!(serde_json::to_value(read).unwrap(), letter);
    let read = client.letter(at("2015-07-30T20:12:31Z")).fetch().send().await.unwrap();
    assert_eq!(serde_json::to_value(read).unwrap(), least);
    let days = client.days().list().send().await.unwrap();
    assert_eq!(days[0].known().unwrap().0, at("2015-07-30T20:12:31Z"));
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
        assert_eq!(letter.written.known(), Some(&at("2015-07-30T20:00:00Z")), "{written}");
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
async fn a_date_that_can_t_be_read_is_kept_as_it_came() {
    let bad = page(|index, record| match index % 100 {
        7 => record["sent"] = json!("soon"),
        8 => record["day"] = json!("2019-01-20T00:00:00.000+0000"),
        9 => record["read"] = json!("20150730"),
        10 => record["state"] = json!({"since": "2015-07-30T20:00:00Z", "found": "never"}),
        11 => record["written"] = json!("9999-12-31T23:59:59.9999999Z"),
        12 => record["written"] = json!("2015-07-30T20:00:00"),
        13 => record["copied"] = json!(["", null, MAIL]),
        14 => record["stamps"] = json!({"a": "2015-07-30"}),
        15 => record["either"] = json!("soon"),
        _ => {}
    });
    let server = serve([response(&bad)]);
    let letters = client(&server).letters().list(Timestamp::UNIX_EPOCH).send().await.unwrap().letters.unwrap();
    assert_eq!(serde_json::to_value(&letters).unwrap(), bad["letters"]);
    for (index, letter) in letters.iter().enumerate() {
        assert_eq!(letter.written.known().is_none(), [11, 12].contains(&(index % 100)), "{index}");
        assert_eq!(letter.day.as_ref().unwrap().known().is_none(), index % 100 == 8, "{index}");
    }
    assert_eq!(letters[12].written.text(), "2015-07-30T20:00:00");
}

#[tokio::test]
async fn anything_else_still_fails_at_its_path() {
    for (property, value) in [("id", json!(4)), ("written", json!(7)), ("day", json!({}))] {
        let body = page(|index, record| {
            if index == 4 {
                record[property] = value.clone();
            }
        });
        let server = serve([response(&body)]);
        let error = client(&server).letters().list(Timestamp::UNIX_EPOCH).send().await.unwrap_err();
        let path = format!("letters[4].{property}");
        assert!(matches!(&error, Error::Decode(error) if error.path == path), "{error:?}");
    }
}
