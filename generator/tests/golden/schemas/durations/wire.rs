//! Durations keep their units in both directions.

use golden_clients::durations::Client;
use oas_client_runtime::IsoDuration;

use crate::serve::{body, json, line, serve};

fn duration(text: &str) -> IsoDuration {
    text.parse().unwrap()
}

#[tokio::test]
async fn durations_travel_as_iso_8601() {
    let loan = r#"{"term":"P1Y2M","grace":"PT36H","breaks":["PT60M"]}"#;
    let server = serve([json(loan), json(r#"{"term":"P2W","grace":"36:00:00"}"#)]);
    let client = Client::builder().base_url(&server.url).build().unwrap();
    let handle = client.loan(duration("P1D"));

    let read = handle.fetch().grace([duration("PT1H"), duration("PT0.5S")]).send().await.unwrap();
    assert_eq!(oas_client_runtime::serde_json::to_string(&read).unwrap(), loan);

    // A duration that can't be read is kept as it came.
    let read = handle.create(duration("P2W")).grace(None).send().await.unwrap();
    assert_eq!((read.term, read.grace), (duration("P2W").into(), Some("36:00:00".into())));

    let requests = server.requests();
    assert_eq!(line(&requests[0]), "GET /loans/P1D?grace=PT1H&grace=PT0.5S");
    assert_eq!(body(&requests[1]), "term=P2W&grace=");
}
