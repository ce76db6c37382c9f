//! Requests of paths whose literals give one Rust name, or hold a `%`.

use crate::serve::{reply, serve};
use golden_clients::path_literals::Client;

/// The path of a call's request.
macro_rules! path {
    ($client:ident => $call:expr) => {{
        let server = serve([reply("204 No Content", "", "")]);
        let $client = Client::builder().base_url(&server.url).build().unwrap();
        $call.send().await.unwrap();
        let request = server.request();
        request.split(' ').nth(1).unwrap().to_owned()
    }};
}

#[tokio::test]
async fn literals_with_one_rust_name_are_different_handles() {
    assert_eq!(path!(c => c.a_b().by_id(true).get_capital()), "/A-B/true");
    assert_eq!(path!(c => c.a_b_2().by_id(1).get_hyphen()), "/a-b/1");
    assert_eq!(path!(c => c.a_b_3().by_id("x").get_underscore()), "/a_b/x");
    assert_eq!(path!(c => c.int().n5_2().by_n(1).get_five()), "/int/5/1");
    let day = "2026-01-02";
    assert_eq!(path!(c => c.int().n5().by_n(day).get_minus_five()), "/int/-5/2026-01-02");
    assert_eq!(path!(c => c.rooms().by_n("a").check_in().by_guest(7).get()), "/rooms/a:check-in/7");
    assert_eq!(path!(c => c.rooms().by_n("a").check_in_2().by_guest("x").other()), "/rooms/a:check_in/x");
}

#[tokio::test]
async fn a_percent_sign_that_encodes_nothing_is_escaped() {
    assert_eq!(path!(c => c.n50().x().half()), "/50%25/x");
    assert_eq!(path!(c => c.n100_25().x().whole()), "/100%25/x");
    assert_eq!(path!(c => c.zz_2_fy_4().by_p("5%").odd()), "/%25zz%2Fy%254/5%25%25");
    assert_eq!(path!(c => c.rate()), "/rate?over=5%25");
}
