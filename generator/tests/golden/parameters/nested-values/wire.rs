//! Nested values are JSON, and a union is encoded by its variant.

use crate::serve::{header, line, reply, serve};
use golden_clients::nested_values::{
    Client,
    books::ListBooks,
    models::{Deep, Filter, Page, Size, SizeVariant2, State},
};

async fn sent(set: impl FnOnce(ListBooks) -> ListBooks) -> String {
    let server = serve([reply("204 No Content", "", "")]);
    let client = Client::builder().base_url(&server.url).build().unwrap();
    set(client.books().list()).send().await.unwrap();
    server.request()
}

/// The query, with the brackets and quotes of JSON in place of their escapes.
async fn query(set: impl FnOnce(ListBooks) -> ListBooks) -> String {
    let request = sent(set).await;
    let query = request.strip_prefix("GET /books").unwrap().split(" HTTP").next().unwrap();
    let escapes = [("%7B", "{"), ("%7D", "}"), ("%5B", "["), ("%5D", "]"), ("%22", "\""), ("%3A", ":")];
    escapes.iter().fold(query.to_owned(), |query, (escape, text)| query.replace(escape, text))
}

fn filter() -> Filter {
    let mut filter = Filter::new("a&b");
    filter.ratio = Some(0.1);
    filter
}

fn deep() -> Deep {
    let mut deep = Deep::new();
    deep.filter = Some(filter());
    deep
}

fn page() -> Page {
    let mut page = Page::new();
    (page.number, page.sort) = (Some(2), Some(vec!["name,asc".to_owned(), "id".to_owned()]));
    page
}

fn size() -> Size {
    let mut size = SizeVariant2::new();
    (size.least, size.most) = (Some(1), Some(2));
    Size::Variant2(Box::new(size))
}

fn state(text: &str) -> State {
    State::String(text.to_owned())
}

fn states() -> State {
    State::Array(vec!["a,b".to_owned(), "c".to_owned()])
}

#[tokio::test]
async fn lists_and_objects_within_others() {
    let each = query(|list| list.filters([filter(), Filter::new("c")])).await;
    assert_eq!(each, r#"?filters={"name":"a%26b"%2C"ratio":0.1}&filters={"name":"c"}"#);
    let whole = query(|list| list.whole(vec![filter(), Filter::new("c")])).await;
    assert_eq!(whole, r#"?whole=[{"name":"a%26b"%2C"ratio":0.1}%2C{"name":"c"}]"#);
    assert_eq!(query(|list| list.pairs([vec![1, 2], vec![3]])).await, "?pairs=[1%2C2]&pairs=[3]");
    assert_eq!(query(|list| list.filters([])).await, "");
    assert_eq!(query(|list| list.deep(deep())).await, r#"?deep={"filter":{"name":"a%26b"%2C"ratio":0.1}}"#);
    let head = sent(|list| list.x_deep(deep()).deep_2(deep())).await;
    let json = r#"{"filter":{"name":"a&b","ratio":0.1}}"#;
    assert_eq!(header(&head, "x-deep"), Some(json));
    let cookie = "deep=%7B%22filter%22%3A%7B%22name%22%3A%22a%26b%22%2C%22ratio%22%3A0.1%7D%7D";
    assert_eq!(header(&head, "cookie"), Some(cookie));
}

#[tokio::test]
async fn lists_among_properties() {
    assert_eq!(query(|list| list.page(page())).await, "?number=2&sort=name%2Casc&sort=id");
    let whole = query(|list| list.page_in_turn(page())).await;
    assert_eq!(whole, r#"?pageInTurn={"number":2%2C"sort":["name%2Casc"%2C"id"]}"#);
    let head = sent(|list| list.x_page(page())).await;
    assert_eq!(header(&head, "x-page"), Some(r#"{"number":2,"sort":["name,asc","id"]}"#));
}

#[tokio::test]
async fn several_kinds() {
    assert_eq!(query(|list| list.state(state("a b"))).await, "?state=a%20b");
    assert_eq!(query(|list| list.state(states())).await, "?state=a%2Cb&state=c");
    assert_eq!(query(|list| list.state_in_one(state("a,b"))).await, "?stateInOne=a%2Cb");
    assert_eq!(query(|list| list.state_in_one(states())).await, "?stateInOne=a%2Cb,c");
    assert_eq!(query(|list| list.size(Size::Integer(7))).await, "?size=7");
    assert_eq!(query(|list| list.size(size())).await, "?least=1&most=2");
    assert_eq!(query(|list| list.size_as_page(Size::Integer(7))).await, "?sizeAsPage=7");
    assert_eq!(query(|list| list.size_as_page(size())).await, "?sizeAsPage[least]=1&sizeAsPage[most]=2");
    // The one takes the place of the other.
    assert_eq!(query(|list| list.size(size()).size(Size::Integer(7))).await, "?size=7");
    assert_eq!(query(|list| list.size(Size::Integer(7)).size(size())).await, "?least=1&most=2");
    assert_eq!(query(|list| list.reserved(["a/b", "c"])).await, "?reserved=a%2Fb,c");
    let head = sent(|list| list.x_state(state("a, b")).x_size(size()).state_2(states())).await;
    assert_eq!((header(&head, "x-state"), header(&head, "x-size")), (Some("a, b"), Some("least=1,most=2")));
    assert_eq!(header(&head, "cookie"), Some("state=a%2Cb,c"));
}

#[tokio::test]
async fn in_a_path() {
    async fn path(set: impl AsyncFnOnce(Client)) -> String {
        let server = serve([reply("204 No Content", "", "")]);
        set(Client::builder().base_url(&server.url).build().unwrap()).await;
        line(&server.request()).to_owned()
    }
    let grid = path(async |client| client.grid(vec![vec![1, 2], vec![3]]).fetch().send().await.unwrap()).await;
    assert_eq!(grid, "GET /grids/%5B%5B1%2C2%5D%2C%5B3%5D%5D");
    for (given, expected) in [(state("a,b"), "GET /states/a%2Cb"), (states(), "GET /states/a%2Cb,c")] {
        assert_eq!(path(async |client| client.state(given).fetch().send().await.unwrap()).await, expected);
    }
}
