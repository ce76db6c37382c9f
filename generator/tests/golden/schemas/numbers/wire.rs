//! Numbers in every position: each digit arrives, and what is no number is not sent.

use crate::serve::{Server, json, reply, serve};
use golden_clients::numbers::{
    Client,
    models::{All, FetchAllEither, Range},
};
use oas_client_runtime::{Decimal, Error, Result, Value, serde_json};

const NEAREST: [(f64, &str); 6] = [
    (117.63331139400017, "117.63331139400017"),
    (-5e-57, "-5e-57"),
    (0.30000000000000004, "0.30000000000000004"),
    (5e-324, "5e-324"),
    (f64::MAX, "1.7976931348623157e+308"),
    (9007199254740993.0, "9007199254740992.0"),
];

const WIDE: &str = "340282366920938463463374607431768211455";

fn client(server: &Server) -> Client {
    Client::builder().base_url(&server.url).build().unwrap()
}

fn decimal(text: &str) -> Decimal {
    text.parse().unwrap()
}

#[tokio::test]
async fn a_double_is_the_nearest_one_and_is_given_back() {
    for (double, text) in NEAREST {
        let body = format!(r#"{{"double":{text},"doubles":{{"a":{text}}},"number_or_text":{text}}}"#);
        let server = serve([json(&body), reply("204 No Content", "", "")]);
        let client = client(&server);
        let all = client.all().by_double(1.0).fetch().send().await.unwrap();
        assert_eq!(all.double.map(f64::to_bits), Some(double.to_bits()), "{text}");
        assert_eq!(all.doubles.as_ref().unwrap()["a"].to_bits(), double.to_bits(), "{text}");
        assert_eq!(serde_json::to_string(&all).unwrap(), body);
    }
}

#[tokio::test]
async fn decimals_wide_integers_and_raw_json_keep_every_digit() {
    let body = [
        r#"{"price":117.50,"prices":[0.12345678901234567890,1e400],"wide":340282366920938463463374607431768211455,"#,
        r#""narrow":9223372036854775807,"free":{"a":340282366920938463463374607431768211455},"any":18446744073709551617,"#,
        r#""list":[0.12345678901234567890],"number_or_text":18446744073709551617,"price_or_text":0.12345678901234567890,"#,
        r#""either":{"a":340282366920938463463374607431768211455}}"#,
    ]
    .concat();
    let server = serve([json(&body), reply("204 No Content", "", "")]);
    let client = client(&server);
    let all = client.all().by_double(1.0).fetch().send().await.unwrap();
    assert_eq!(all.price.as_ref().map(Decimal::as_str), Some("117.50"));
    assert_eq!(all.wide, Some(u128::MAX.into()));
    assert_eq!(all.any.as_ref().unwrap().read::<u128>().unwrap(), 18_446_744_073_709_551_617);
    assert_eq!(serde_json::to_string(&all).unwrap(), body);
    client.list([1.0]).replace_all(all).send().await.unwrap();
    assert!(server.requests()[1].ends_with(&body), "{}", server.requests()[1]);
}

#[tokio::test]
async fn an_integer_beyond_its_type_is_an_error_that_names_it() {
    for wide in ["9223372036854775808", WIDE] {
        let server = serve([json(&format!(r#"{{"narrow":{wide}}}"#))]);
        let error = client(&server).all().by_double(1.0).fetch().send().await.unwrap_err();
        assert!(matches!(&error, Error::Decode(error) if error.path == "narrow"), "{error:?}");
    }
}

#[tokio::test]
async fn every_digit_is_sent() {
    let server = serve([json("{}"), reply("204 No Content", "", "")]);
    let client = client(&server);
    let raw: Value = WIDE.parse().unwrap();
    let fetch = client.all().by_double(117.63331139400017).fetch().rate(117.63331139400017).rates([0.1, 2.0]).joined([0.1]);
    let fetch = fetch.price(decimal("117.50")).raw(raw.clone()).either(FetchAllEither::Number(0.1)).x_rate(1.5);
    fetch.send().await.unwrap();
    let form = client.form().create().rate(0.1).rates([0.1]).price(decimal(WIDE)).raw(raw);
    form.send().await.unwrap();
    let [fetch, form] = server.requests().try_into().unwrap();
    assert!(
        fetch.starts_with(&format!(
            "GET /all/117.63331139400017?rate=117.63331139400017&rates=0.1&rates=2&joined=0.1&price=117.50&raw={WIDE}&either=0.1 "
        )),
        "{fetch}"
    );
    assert!(form.ends_with(&format!("rate=0.1&rates=0.1&price={WIDE}&raw={WIDE}")), "{form}");
}

#[tokio::test]
async fn what_is_no_number_is_an_error_before_anything_is_sent() {
    let client = Client::builder().base_url("http://127.0.0.1:1").build().unwrap();
    let range = |most| {
        let mut range = Range::new();
        range.most = Some(Some(most));
        range
    };
    for wrong in [f64::NAN, f64::INFINITY, f64::NEG_INFINITY] {
        let fetch = || client.all().by_double(1.0).fetch();
        let all = |change: fn(&mut All, f64)| {
            let mut all = All::new();
            change(&mut all, wrong);
            client.list([1.0]).replace_all(all)
        };
        let form = || client.form().create();
        let parts = || client.parts().create();
        let outcomes: [Result<()>; 20] = [
            client.all().by_double(wrong).fetch().send().await.map(drop),
            client.list([1.0, wrong]).replace_all(All::new()).send().await,
            fetch().rate(wrong).send().await.map(drop),
            fetch().rates([1.0, wrong]).send().await.map(drop),
            fetch().joined([wrong]).send().await.map(drop),
            fetch().where_(range(wrong)).send().await.map(drop),
            fetch().plain(range(wrong)).send().await.map(drop),
            fetch().either(FetchAllEither::Number(wrong)).send().await.map(drop),
            fetch().x_rate(wrong).send().await.map(drop),
            fetch().x_rates([wrong as f32]).send().await.map(drop),
            fetch().rate_2(wrong).send().await.map(drop),
            all(|all, wrong| all.double = Some(wrong)).send().await,
            all(|all, wrong| all.float = Some(wrong as f32)).send().await,
            all(|all, wrong| all.doubles = Some([("a".to_owned(), wrong)].into())).send().await,
            form().rate(wrong).send().await,
            form().rates([wrong]).send().await,
            parts().rate(wrong).send().await,
            parts().rates([wrong]).send().await,
            parts().range(range(wrong)).send().await,
            client.request(oas_client_runtime::Method::GET, "/").query("a", Some(wrong)).send().await.map(drop),
        ];
        for (index, outcome) in outcomes.into_iter().enumerate() {
            let error = outcome.unwrap_err();
            assert!(matches!(error, Error::Invalid { .. }), "{index}: {error:?}");
            assert!(error.to_string().contains("NaN or infinite"), "{index}: {error}");
        }
    }
}
