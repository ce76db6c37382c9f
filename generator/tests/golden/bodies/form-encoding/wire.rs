//! Forms on the wire: <https://url.spec.whatwg.org/#urlencoded-serializing>, with lists and objects as the query has them.

use crate::serve::{reply, serve};
use golden_clients::form_encoding::{
    Client,
    books::CreateBook,
    models::{Colour, CreateBookBodyCreated, Order},
};

/// The form that a call sends.
async fn form(set: impl FnOnce(CreateBook) -> CreateBook) -> String {
    let server = serve([reply("204 No Content", "", "")]);
    let client = Client::builder().base_url(&server.url).build().unwrap();
    set(client.books().create()).send().await.unwrap();
    let request = server.request();
    assert!(request.contains("content-type: application/x-www-form-urlencoded\r\n"), "{request}");
    request.split_once("\r\n\r\n").unwrap().1.to_owned()
}

const ODD: [&str; 3] = ["a,b c", "&=#+%", "é"];

fn colour() -> Colour {
    let mut colour = Colour::new(100);
    colour.g = Some("2 0".to_owned());
    colour
}

fn order() -> Order {
    Order::new(vec![Colour::new(1), colour()])
}

#[tokio::test]
async fn single_values() {
    assert_eq!(form(|call| call).await, "");
    assert_eq!(form(|call| call.text("a b&c=d+e*-._~é\r\n")).await, "text=a+b%26c%3Dd%2Be*-._%7E%C3%A9%0D%0A");
    assert_eq!(form(|call| call.text("").number(1.5).gone(None)).await, "text=&number=1.5&gone=");
    assert_eq!(form(|call| call.reserved("a/b?c d&e")).await, "reserved=a/b?c%20d%26e");
    assert_eq!(form(|call| call.json_text("a\"b".to_owned())).await, "jsonText=%22a%5C%22b%22");
    // It is JSON already.
    assert_eq!(form(|call| call.attributes("[1]")).await, "attributes=%5B1%5D");
    assert_eq!(form(|call| call.attributes_as(&[1])).await, "attributes=%5B1%5D");
}

#[tokio::test]
async fn lists() {
    assert_eq!(form(|call| call.each(ODD)).await, "each=a%2Cb+c&each=%26%3D%23%2B%25&each=%C3%A9");
    assert_eq!(form(|call| call.comma(ODD)).await, "comma=a%2Cb%20c,%26%3D%23%2B%25,%C3%A9");
    assert_eq!(form(|call| call.pipe(["a", "b c"])).await, "pipe=a%7Cb%20c");
    assert_eq!(
        form(|call| call.expand(vec!["a.b".to_owned(), "c".to_owned()])).await,
        "expand%5B0%5D=a.b&expand%5B1%5D=c"
    );
    assert_eq!(form(|call| call.json_list(vec![1, 2])).await, "jsonList=%5B1%2C2%5D");
    let each = form(|call| call.unsaid_list([Colour::new(1), Colour::new(2)])).await;
    assert_eq!(each, "unsaidList=%7B%22R%22%3A1%7D&unsaidList=%7B%22R%22%3A2%7D");
    assert_eq!(form(|call| call.each([""; 0]).comma([""; 0]).expand(Vec::new()).unsaid_list([])).await, "");
    assert_eq!(form(|call| call.json_list(Vec::new())).await, "jsonList=%5B%5D");
}

#[tokio::test]
async fn objects() {
    assert_eq!(form(|call| call.apart(colour())).await, "R=100&G=2+0");
    assert_eq!(form(|call| call.in_turn(colour())).await, "inTurn=R,100,G,2%200");
    assert_eq!(
        form(|call| call.deep(order())).await,
        "deep%5Bitems%5D%5B0%5D%5BR%5D=1&deep%5Bitems%5D%5B1%5D%5BR%5D=100&deep%5Bitems%5D%5B1%5D%5BG%5D=2+0"
    );
    assert_eq!(form(|call| call.created(CreateBookBodyCreated::Integer(7))).await, "created=7");
    let range = CreateBookBodyCreated::Colour(Box::new(Colour::new(1)));
    assert_eq!(form(|call| call.created(range)).await, "created%5BR%5D=1");
    let json = "%7B%22items%22%3A%5B%7B%22R%22%3A1%7D%2C%7B%22R%22%3A100%2C%22G%22%3A%222+0%22%7D%5D%7D";
    assert_eq!(form(|call| call.json(order())).await, format!("json={json}"));
    assert_eq!(form(|call| call.unsaid(Colour::new(1))).await, "unsaid=%7B%22R%22%3A1%7D");
    assert_eq!(form(|call| call.free(vec![1].into())).await, "free=%5B1%5D");
}
