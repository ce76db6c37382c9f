//! Several enums are one: every value is known, and others are kept.

use crate::serve::{json as response, line, serve};
use golden_clients::merged_enums::{
    Client,
    models::{Book, BookInline, BookNullable, BookSeveral, BookSizes, BookWide, Colour, ListBooksColour, Small, Warm},
};
use oas_client_runtime::serde_json;

fn again(text: &str) -> Book {
    let book: Book = serde_json::from_str(text).unwrap();
    assert_eq!(serde_json::to_string(&book).unwrap(), text);
    book
}

#[test]
fn listed_values_are_known() {
    let book = again(
        r#"{"several":"blue","inline":"c","open":"red","wide":"-","twice":"red","component":"yellow","sizes":9,"size":1,"number":9007199254740993,"big":18446744073709551615,"nullable":"x","map":{"a":"red","b":"blue"}}"#,
    );
    assert_eq!((book.several, book.inline), (Some(BookSeveral::Blue), Some(BookInline::C)));
    assert_eq!((book.open, book.wide, book.twice), (Some(Warm::Red), Some(BookWide::Value1), Some(Warm::Red)));
    assert_eq!((book.component, book.nullable), (Some(Colour::Yellow), Some(BookNullable::X)));
    assert_eq!((book.sizes, book.size), (Some(BookSizes::Value9), Some(Small::Value1)));
    assert_eq!(book.number, Some(9_007_199_254_740_993_i64));
}

#[test]
fn other_values_are_kept() {
    let book = again(r#"{"several":"green","wide":"abc","component":"green","sizes":3,"size":-4}"#);
    assert_eq!(book.several, Some(BookSeveral::Unknown("green".to_owned())));
    assert_eq!((book.sizes, book.size), (Some(BookSizes::Unknown(3)), Some(Small::Unknown(-4))));
}

#[tokio::test]
async fn parameters_take_them() {
    let server = serve([response("{}")]);
    let client = Client::builder().base_url(&server.url).build().unwrap();
    let colour = ListBooksColour::Yellow;
    client.books().list().colour(colour).sizes([8.into(), 1.into()]).send().await.unwrap();
    assert_eq!(line(&server.requests()[0]), "GET /books?colour=yellow&sizes=8&sizes=1");
}
