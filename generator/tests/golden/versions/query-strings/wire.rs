//! Queries that are one value, as the OpenAPI Specification 3.2 shows them in appendix E.

use golden_clients::query_strings::{Client, models::Filter};

use crate::serve::{line, reply, serve};

#[tokio::test]
async fn the_whole_query_is_percent_encoded() {
    let server = serve([reply("204 No Content", "", ""), reply("204 No Content", "", ""), reply("204 No Content", "", "")]);
    let client = Client::builder().base_url(&server.url).build().unwrap();
    let mut filter = Filter::new(vec![1, 2]);
    filter.flag = Some(true);
    client.books().list(filter).send().await.unwrap();
    client.loans().list().selector("$.a.b[1:1]").send().await.unwrap();
    client.loans().list().send().await.unwrap();
    let requests = server.requests();
    let query = "%7B%22numbers%22%3A%5B1%2C2%5D%2C%22flag%22%3Atrue%7D";
    assert_eq!(line(&requests[0]), format!("GET /books?{query}"));
    assert_eq!(line(&requests[1]), "GET /loans?%24.a.b%5B1%3A1%5D");
    assert_eq!(line(&requests[2]), "GET /loans");
}
