//! Integers of every width.

use crate::serve::{reply, serve};
use golden_clients::integers::{Client, models::All};
use oas_client_runtime::serde_json;

#[tokio::test]
async fn the_largest_values_lose_no_digit() {
    let all = r#"{"plain":-1,"tiny":-128,"short":-32768,"int32":-2147483648,"wide_int32":4294967295,"uint16":65535,"uint32":4294967295,"uint64":18446744073709551615,"beyond":18446744073709551615,"both_ways":18446744073709551615,"largest":9223372036854775807,"half":3}"#;
    let server = serve([reply("200 OK", "content-type: application/json", all)]);
    let client = Client::builder().base_url(&server.url).build().unwrap();
    let read: All = client.all().fetch().big(u64::MAX).small(u32::MAX).send().await.unwrap();
    assert_eq!(serde_json::to_string(&read).unwrap(), all);
    assert!(
        server.request().starts_with("GET /all?big=18446744073709551615&small=4294967295 "),
        "{}",
        server.request()
    );
}

#[test]
fn defaults_are_not_sent() {
    assert_eq!(serde_json::to_string(&All::default()).unwrap(), "{}");
}
