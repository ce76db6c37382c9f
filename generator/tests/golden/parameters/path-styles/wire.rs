//! Path arguments on the wire, beside <https://spec.openapis.org/oas/v3.0.4.html#style-examples>. An empty value, and a list or
//! object without any, would make another path, and is rejected.

use std::collections::BTreeMap;

use crate::serve::{reply, serve};
use golden_clients::path_styles::{
    Client,
    models::{Colour, OddKind},
};

/// The path that a call asks for.
macro_rules! path {
    ($client:ident => $call:expr) => {{
        let server = serve([reply("204 No Content", "", "")]);
        let $client = Client::builder().base_url(&server.url).build().unwrap();
        $call.send().await.unwrap();
        let request = server.request();
        request.strip_prefix("GET ").unwrap().split(" HTTP").next().unwrap().to_owned()
    }};
}

/// Whether a call is rejected before anything is sent.
macro_rules! rejected {
    ($client:ident => $call:expr) => {{
        let $client = Client::builder().base_url("http://127.0.0.1:1").build().unwrap();
        $call.send().await.unwrap_err().to_string()
    }};
}

const LIST: [&str; 3] = ["blue", "black", "brown"];

fn colour() -> Colour {
    let mut colour = Colour::new(100, "200");
    colour.b = Some(0.1);
    colour
}

#[tokio::test]
async fn simple() {
    assert_eq!(path!(c => c.simple().whole().text().by_color("blue").get()), "/simple/whole/text/blue");
    assert_eq!(path!(c => c.simple().whole().list().by_color(LIST).get()), "/simple/whole/list/blue,black,brown");
    let object = path!(c => c.simple().whole().object().by_color(colour()).get());
    assert_eq!(object, "/simple/whole/object/R,100,G,200,B,0.1");
    assert_eq!(path!(c => c.simple().exploded().text().by_color("blue").get()), "/simple/exploded/text/blue");
    assert_eq!(path!(c => c.simple().exploded().list().by_color(LIST).get()), "/simple/exploded/list/blue,black,brown");
    let object = path!(c => c.simple().exploded().object().by_color(colour()).get());
    assert_eq!(object, "/simple/exploded/object/R=100,G=200,B=0.1");
}

#[tokio::test]
async fn label() {
    assert_eq!(path!(c => c.label().whole().text().by_color("blue").get()), "/label/whole/text/.blue");
    assert_eq!(path!(c => c.label().whole().list().by_color(LIST).get()), "/label/whole/list/.blue,black,brown");
    let object = path!(c => c.label().whole().object().by_color(colour()).get());
    assert_eq!(object, "/label/whole/object/.R,100,G,200,B,0.1");
    assert_eq!(path!(c => c.label().exploded().text().by_color("blue").get()), "/label/exploded/text/.blue");
    assert_eq!(path!(c => c.label().exploded().list().by_color(LIST).get()), "/label/exploded/list/.blue.black.brown");
    let object = path!(c => c.label().exploded().object().by_color(colour()).get());
    assert_eq!(object, "/label/exploded/object/.R=100.G=200.B=0.1");
}

#[tokio::test]
async fn matrix() {
    assert_eq!(path!(c => c.matrix().whole().text().by_color("blue").get()), "/matrix/whole/text/;color=blue");
    assert_eq!(
        path!(c => c.matrix().whole().list().by_color(LIST).get()),
        "/matrix/whole/list/;color=blue,black,brown"
    );
    let object = path!(c => c.matrix().whole().object().by_color(colour()).get());
    assert_eq!(object, "/matrix/whole/object/;color=R,100,G,200,B,0.1");
    assert_eq!(path!(c => c.matrix().exploded().text().by_color("blue").get()), "/matrix/exploded/text/;color=blue");
    let list = path!(c => c.matrix().exploded().list().by_color(LIST).get());
    assert_eq!(list, "/matrix/exploded/list/;color=blue;color=black;color=brown");
    let object = path!(c => c.matrix().exploded().object().by_color(colour()).get());
    assert_eq!(object, "/matrix/exploded/object/;R=100;G=200;B=0.1");
}

/// A value never ends its segment, nor is it taken for two.
#[tokio::test]
async fn special_characters() {
    let odd = ["a/b", "c,d", "e;f=g", "h?i#j", "é %", "", ".."];
    let escaped = ["a%2Fb", "c%2Cd", "e%3Bf%3Dg", "h%3Fi%23j", "%C3%A9%20%25", "", ".."];
    let whole = format!("/simple/whole/list/{}", escaped.join(","));
    assert_eq!(path!(c => c.simple().whole().list().by_color(odd).get()), whole);
    let label = format!("/label/exploded/list/.{}", escaped.join("."));
    assert_eq!(path!(c => c.label().exploded().list().by_color(odd).get()), label);
    // RFC 6570 leaves the `=` out before an empty value.
    let matrix = format!("/matrix/exploded/list/;color={}", escaped.join(";color=")).replace("=;", ";");
    assert_eq!(path!(c => c.matrix().exploded().list().by_color(odd).get()), matrix);
    let object = Colour::new(-1, "=,;");
    let found = path!(c => c.matrix().exploded().object().by_color(object.clone()).get());
    assert_eq!(found, "/matrix/exploded/object/;R=-1;G=%3D%2C%3B");
}

#[tokio::test]
async fn other_types() {
    let map = BTreeMap::from([("on".to_owned(), true), ("o/f".to_owned(), false)]);
    let found = path!(c => c.map(map.clone()).of().by_numbers([1, -2]).others());
    assert_eq!(found, "/maps/o%2Ff=false,on=true/of/1,-2.json");
    let (at, on) =
        ("2026-01-02T03:04:05Z", ["2026-01-02", "2026-01-03"]);
    let found = path!(c => c.odd().by_kind(at, on, OddKind::AB).get());
    assert_eq!(found, "/odd/;%24at=2026-01-02T03%3A04%3A05Z/.2026-01-02.2026-01-03/.a%20b");
    let found = path!(c => c.json().by_filter(Colour::new(1, "/")).get());
    assert_eq!(found, "/json/%7B%22R%22%3A1%2C%22G%22%3A%22%2F%22%7D");
}

#[tokio::test]
async fn an_argument_that_makes_another_path_is_rejected() {
    let none: [&str; 0] = [];
    for message in [
        rejected!(c => c.simple().whole().text().by_color("").get()),
        rejected!(c => c.simple().whole().list().by_color(none).get()),
        rejected!(c => c.label().whole().text().by_color("").get()),
        rejected!(c => c.label().exploded().list().by_color([""]).get()),
        rejected!(c => c.matrix().whole().text().by_color("").get()),
        rejected!(c => c.matrix().exploded().list().by_color(none).get()),
        rejected!(c => c.map(BTreeMap::new()).of().by_numbers([1]).others()),
    ] {
        assert!(message.ends_with("` is empty"), "{message}");
    }
    for message in [
        rejected!(c => c.simple().whole().list().by_color([".."]).get()),
        rejected!(c => c.label().whole().text().by_color(".").get()),
        rejected!(c => c.label().exploded().list().by_color(["", ""]).get()),
    ] {
        assert!(message.contains("names another path"), "{message}");
    }
}
