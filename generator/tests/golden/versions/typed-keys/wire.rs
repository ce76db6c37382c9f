//! Keys of an enum travel as its strings, unknown ones too.

use golden_clients::typed_keys::{Client, models};
use models::{Binding, StockPricesKey};
use oas_client_runtime::serde_json::{self, Value, json, to_value};

use crate::serve::{body, json, line, serve};

#[tokio::test]
async fn keys_of_an_enum_are_its_strings() {
    let stock = json!({
        "limits": {"hard": 1, "other": 2}, "prices": {"eur": 3.5, "usd": null}, "sizes": {"s": 4, "xl": 5},
        "notes": {"soft": [6]}, "free": {"only": "a"}, "dates": {"hard": "Thu, 30 Jul 2015 20:12:31 +0000"},
        "names": {"x-b": "c"}, "ids": {"d": "e"}, "known": {"soft": 7, "hard": 8},
    });
    let server = serve([json(&stock.to_string()), json(r#"{"soft":{"limits":{}},"odd":{}}"#)]);
    let client = Client::builder().base_url(&server.url).build().unwrap();

    let sent = models::Stock::new()
        .limits([(Binding::Hard, 1), (Binding::from("other"), 2)])
        .prices(std::collections::BTreeMap::from([(StockPricesKey::Usd, None)]));
    let read = client.stocks().put(sent).send().await.unwrap();
    let all = client.stocks().list().send().await.unwrap();

    let requests = server.requests();
    let expected = json!({"limits": {"hard": 1, "other": 2}, "prices": {"usd": null}});
    assert_eq!(serde_json::from_str::<Value>(body(&requests[0])).unwrap(), expected);
    assert_eq!(read.limits.as_ref().and_then(|limits| limits.get(&Binding::Hard)), Some(&1));
    assert_eq!(to_value(&read).unwrap(), stock);
    assert_eq!(line(&requests[1]), "GET /stocks");
    assert_eq!(all.keys().map(Binding::as_str).collect::<Vec<_>>(), ["soft", "odd"]);
}

#[tokio::test]
async fn keys_in_a_query_are_strings() {
    let server = serve([json("{}")]);
    let client = Client::builder().base_url(&server.url).build().unwrap();
    let limits = [(Binding::Soft, 1), (Binding::from("odd"), 2)].into();
    client.stocks().list().limits(limits).send().await.unwrap();
    assert_eq!(line(&server.request()), "GET /stocks?limits%5Bsoft%5D=1&limits%5Bodd%5D=2");
}
