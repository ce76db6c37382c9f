//! The query, headers and cookies on the wire, beside <https://spec.openapis.org/oas/v3.0.4.html#style-examples>.

use crate::serve::{reply, serve};
use golden_clients::exploded_styles::{
    Client,
    books::ListBooks,
    models::{Colour, Filter, ListBooksKind},
};

/// The request that a list sends.
async fn sent(set: impl FnOnce(ListBooks) -> ListBooks) -> String {
    let server = serve([reply("204 No Content", "", "")]);
    let client = Client::builder().base_url(&server.url).build().unwrap();
    set(client.books().list()).send().await.unwrap();
    server.request()
}

async fn query(set: impl FnOnce(ListBooks) -> ListBooks) -> String {
    let request = sent(set).await;
    request.strip_prefix("GET /books").unwrap().split(" HTTP").next().unwrap().to_owned()
}

/// The values of a header, in the order in which they were sent.
async fn header(name: &str, set: impl FnOnce(ListBooks) -> ListBooks) -> Vec<String> {
    let request = sent(set).await;
    let lines = request.lines().filter_map(|line| line.split_once(": "));
    lines.filter(|(other, _)| other.eq_ignore_ascii_case(name)).map(|(_, value)| value.to_owned()).collect()
}

const LIST: [&str; 3] = ["blue", "black", "brown"];
const ODD: [&str; 3] = ["a,b|c d", "&=#+%", "é"];
const NONE: [&str; 0] = [];

fn colour() -> Colour {
    let mut colour = Colour::new(100);
    (colour.g, colour.b) = (Some("2 0".to_owned()), Some(0.1));
    colour
}

fn filter() -> Filter {
    let mut filter = Filter::new();
    filter.colour = Some(Colour::new(1));
    filter.tags = Some(vec!["a b".to_owned(), "c".to_owned()]);
    filter.note = Some(None);
    filter
}

#[tokio::test]
async fn single_values() {
    assert_eq!(query(|list| list).await, "");
    assert_eq!(query(|list| list.text("")).await, "?text=");
    assert_eq!(query(|list| list.text("a b&c=d+e/f?é")).await, "?text=a%20b%26c%3Dd%2Be%2Ff%3F%C3%A9");
    assert_eq!(query(|list| list.integer(i64::MIN)).await, "?integer=-9223372036854775808");
    assert_eq!(query(|list| list.number(0.1)).await, "?number=0.1");
    assert_eq!(query(|list| list.bool(true)).await, "?bool=true");
    assert_eq!(query(|list| list.kind(ListBooksKind::AB)).await, "?kind=a%26b");
    assert_eq!(query(|list| list.kind("x y".into())).await, "?kind=x%20y");
    assert_eq!(query(|list| list.day("2026-01-02")).await, "?day=2026-01-02");
    let at = "2026-01-02T03:04:05.5+01:00".parse::<oas_client_runtime::Timestamp>().unwrap();
    assert_eq!(query(|list| list.at(at)).await, "?at=2026-01-02T02%3A04%3A05.5Z");
    assert_eq!(query(|list| list.reserved("a/b?c=d,e:f g&h#i+j%")).await, "?reserved=a/b?c=d,e:f%20g%26h%23i%2Bj%25");
    assert_eq!(query(|list| list.plain("{}")).await, "?plain=%7B%7D");
}

#[tokio::test]
async fn odd_names() {
    let day = "2026-01-02";
    let dates = query(|list| list.date_sent_lt(day).date_sent_gt(day)).await;
    assert_eq!(dates, "?DateSent%3C=2026-01-02&DateSent%3E=2026-01-02");
    let words = query(|list| list.body("1").self_("2").client("3").type_("4")).await;
    assert_eq!(words, "?body=1&self=2&client=3&type=4");
    assert_eq!(query(|list| list.filter_name("x").top(1)).await, "?filter%5Bname%5D=x&%24top=1");
}

#[tokio::test]
async fn lists() {
    assert_eq!(query(|list| list.each(LIST)).await, "?each=blue&each=black&each=brown");
    assert_eq!(query(|list| list.each_2(LIST)).await, "?each%5B%5D=blue&each%5B%5D=black&each%5B%5D=brown");
    assert_eq!(query(|list| list.each(ODD)).await, "?each=a%2Cb%7Cc%20d&each=%26%3D%23%2B%25&each=%C3%A9");
    assert_eq!(query(|list| list.comma(LIST)).await, "?comma=blue,black,brown");
    assert_eq!(query(|list| list.comma(ODD)).await, "?comma=a%2Cb%7Cc%20d,%26%3D%23%2B%25,%C3%A9");
    assert_eq!(query(|list| list.space(LIST)).await, "?space=blue%20black%20brown");
    assert_eq!(query(|list| list.space_each(LIST)).await, "?spaceEach=blue&spaceEach=black&spaceEach=brown");
    assert_eq!(query(|list| list.pipe([1, 2])).await, "?pipe=1%7C2");
    let kinds = [ListBooksKind::AB, ListBooksKind::C];
    assert_eq!(query(|list| list.kinds(kinds)).await, "?kinds=a%26b&kinds=c");
    assert_eq!(query(|list| list.reserved_each(["a/b", "c d"])).await, "?reservedEach=a/b&reservedEach=c%20d");
    let list = vec!["a b".to_owned(), "c".to_owned()];
    assert_eq!(query(|query| query.deep_list(list)).await, "?deepList%5B0%5D=a%20b&deepList%5B1%5D=c");
    // Nothing is sent of nothing, and an empty text is something.
    assert_eq!(query(|list| list.each(NONE).comma(NONE).space(NONE).pipe([]).deep_list(Vec::new())).await, "");
    assert_eq!(query(|list| list.each([""]).comma([""])).await, "?each=&comma=");
}

#[tokio::test]
async fn objects() {
    assert_eq!(query(|list| list.apart(colour())).await, "?R=100&G=2%200&B=0.1");
    assert_eq!(query(|list| list.in_turn(colour())).await, "?inTurn=R,100,G,2%200,B,0.1");
    assert_eq!(query(|list| list.deep(colour())).await, "?deep%5BR%5D=100&deep%5BG%5D=2%200&deep%5BB%5D=0.1");
    assert_eq!(query(|list| list.deep(Colour::new(1))).await, "?deep%5BR%5D=1");
    let nested = query(|list| list.nested(filter())).await;
    assert_eq!(nested, "?nested%5Bcolour%5D%5BR%5D=1&nested%5Btags%5D%5B0%5D=a%20b&nested%5Btags%5D%5B1%5D=c");
    assert_eq!(query(|list| list.nested(Filter::new())).await, "");
    assert_eq!(query(|list| list.anything(true.into())).await, "?anything=true");
    let json = query(|list| list.json(filter())).await;
    let text = "{%22colour%22:{%22R%22:1},%22tags%22:[%22a%20b%22,%22c%22],%22note%22:null}";
    let escapes = [('{', "%7B"), ('}', "%7D"), (':', "%3A"), ('[', "%5B"), (']', "%5D"), (',', "%2C")];
    let text = escapes.iter().fold(text.to_owned(), |text, (character, escape)| text.replace(*character, escape));
    assert_eq!(json, format!("?json={text}"));
}

#[tokio::test]
async fn headers() {
    assert_eq!(header("x-text", |list| list.x_text("a, b; é")).await, ["a, b; é"]);
    assert_eq!(header("x-text", |list| list.x_text("")).await, [""]);
    assert_eq!(header("x-list", |list| list.x_list([1, 2])).await, ["1,2"]);
    assert_eq!(header("x-list", |list| list.x_list([])).await, NONE);
    assert_eq!(header("x-in-turn", |list| list.x_in_turn(colour())).await, ["R,100,G,2 0,B,0.1"]);
    assert_eq!(header("x-pairs", |list| list.x_pairs(colour())).await, ["R=100,G=2 0,B=0.1"]);
    let json = header("x-json", |list| list.x_json(filter())).await;
    assert_eq!(json, [r#"{"colour":{"R":1},"tags":["a b","c"],"note":null}"#]);
    // Described as parameters, and not sent as such.
    assert_eq!(header("authorization", |list| list).await, NONE);
    assert_eq!(header("content-type", |list| list).await, NONE);
    let client = Client::builder().base_url("http://127.0.0.1:1").build().unwrap();
    for evil in ["a\r\nb: c", "a\nb", "\0"] {
        client.books().list().x_text(evil).send().await.unwrap_err();
    }
}

#[tokio::test]
async fn cookies() {
    assert_eq!(header("cookie", |list| list.session("a b;c")).await, ["session=a%20b%3Bc"]);
    assert_eq!(header("cookie", |list| list.ids([1, 2]).session("x")).await, ["ids=1,2; session=x"]);
    assert_eq!(header("cookie", |list| list.ids([])).await, NONE);
    assert_eq!(header("cookie", |list| list.colour(colour())).await, ["colour=R,100,G,2%200,B,0.1"]);
    assert_eq!(header("cookie", |list| list.prefs(Colour::new(1))).await, ["prefs=%7B%22R%22%3A1%7D"]);
}

/// The operation's own parameter replaces the path's of that place and name; a header's name is that in any case.
#[tokio::test]
async fn merged() {
    let server = serve([reply("204 No Content", "", "")]);
    let client = Client::builder().base_url(&server.url).build().unwrap();
    client.merged().by_id("7").fetch("text").id("8").x_mode("own").send().await.unwrap();
    let request = server.request();
    assert!(request.starts_with("GET /merged/7?q=text&id=8 HTTP/1.1\r\n"), "{request}");
    assert_eq!(request.matches("x-mode: own\r\n").count(), 1, "{request}");
}
