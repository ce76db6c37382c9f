//! The whole query, a cookie, and media types of the components.

use golden_clients::openapi_3_2::{Client, models};

use crate::serve::{header, json, line, serve};

#[tokio::test]
async fn a_query_that_is_a_form_has_its_properties() {
    let server = serve([json(r#"[{"kind":"Novel","title":"Emma"},{"kind":"Essay"}]"#)]);
    let client = Client::builder().base_url(&server.url).build().unwrap();
    let mut filter = models::Filter::new();
    filter.title = Some("a b".to_owned());
    filter.page = Some(2);
    let books = client.books().list().filter(filter).theme("dark").send().await.unwrap();
    let requests = server.requests();
    assert_eq!(line(&requests[0]), "GET /books?title=a%20b&page=2");
    assert_eq!(header(&requests[0], "cookie"), Some("theme=dark"));
    assert!(matches!(&books[0], models::Book::Novel(novel) if novel.title.as_deref() == Some("Emma")));
    assert!(matches!(&books[1], models::Book::Novel(novel) if novel.kind.as_deref() == Some("Essay")));
}
