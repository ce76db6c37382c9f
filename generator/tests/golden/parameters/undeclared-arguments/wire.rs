//! Arguments have the type that any operation declares: each call compiles with it alone.

use crate::serve::{reply, serve};
use golden_clients::undeclared_arguments::{Client, models::Cover};

/// The path that a call asks for.
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
async fn a_declaration_counts_for_each_operation_of_the_handle() {
    assert_eq!(path!(c => c.book(1).fetch()), "/books/1");
    assert_eq!(path!(c => c.cover(Cover::Hard).delete()), "/covers/hard");
    assert_eq!(path!(c => c.user(1).fetch()), "/users/1");
    assert_eq!(path!(c => c.map(true, 2).fetch()), "/maps/true:2");
    assert_eq!(path!(c => c.note("a b").fetch()), "/notes/a%20b");
}

#[tokio::test]
async fn the_nearest_declaration_counts() {
    assert_eq!(path!(c => c.room(1).fetch()), "/rooms/1");
    assert_eq!(path!(c => c.shelves().by_shelf(1).delete()), "/shelves/1");
    let path = "/cities/1.5/streets/true/houses/1";
    assert_eq!(path!(c => c.city(1.5).street(true).house(1).fetch()), path);
    assert_eq!(path!(c => c.city(1.5).street(true).house(1).floor("top").fetch()), format!("{path}/floors/top"));
}
