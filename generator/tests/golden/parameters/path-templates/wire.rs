//! Paths on the wire: what stands around their places stays as it is.

use crate::serve::{reply, serve};
use golden_clients::path_templates::Client;

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
async fn expressions_are_filled_and_nothing_else_changes() {
    assert_eq!(path!(c => c.book("a.b").fetch()), "/books/a.b.json");
    assert_eq!(path!(c => c.book("a:b/c").lend()), "/books/a%3Ab%2Fc:lend");
    assert_eq!(path!(c => c.room(-1, 2).fetch()), "/rooms/-1:2/");
    let day = "2026-01-02";
    assert_eq!(path!(c => c.room(1, 2).door(day).fetch().open(true)), "/rooms/1:2/doors/2026-01-02?open=true");
    assert_eq!(path!(c => c.search("a b")), "/search?kind=book&q=a%20b");
    assert_eq!(path!(c => c.root()), "/");
}
