//! A form's fields under their exact names, and what isn't given left out.

use crate::serve::{body, header, line, reply, serve};
use golden_clients::form::{
    Client,
    books::CreateBook,
    models::{NewBookCoverColour, Offer},
};
use oas_client_runtime::serde_json::json;

/// The request of a call.
async fn sent(set: impl FnOnce(CreateBook) -> CreateBook) -> String {
    let server = serve([reply("201 Created", "", "")]);
    let client = Client::builder().base_url(&server.url).build().unwrap();
    set(client.books().create("t", -1, "")).send().await.unwrap();
    let request = server.request();
    assert_eq!(header(&request, "content-type"), Some("application/x-www-form-urlencoded"));
    request
}

/// The fields of a form but for those that every one has.
async fn fields(set: impl FnOnce(CreateBook) -> CreateBook) -> String {
    let request = sent(set).await;
    body(&request).strip_prefix("Title=t&Pages=-1&Body=").unwrap().to_owned()
}

#[tokio::test]
async fn each_field_has_its_name_and_value() {
    let at = "2026-01-02T03:04:05Z";
    // Defaults are the service's, and what is only read can't be given.
    assert_eq!(fields(|call| call).await, "");
    assert_eq!(fields(|call| call.authors(["a b", "", "é&="])).await, "&Authors=a+b&Authors=&Authors=%C3%A9%26%3D");
    assert_eq!(fields(|call| call.authors([""; 0])).await, "");
    assert_eq!(fields(|call| call.ratings([1.0, -0.5])).await, "&Ratings=1&Ratings=-0.5");
    assert_eq!(fields(|call| call.cover_colour(NewBookCoverColour::Red)).await, "&Cover.Colour=red");
    assert_eq!(fields(|call| call.cover_colour("a+b".into())).await, "&Cover.Colour=a%2Bb");
    assert_eq!(fields(|call| call.shelf_2nd(7)).await, "&Shelf_2nd=7");
    assert_eq!(fields(|call| call.shelf_2nd(None)).await, "&Shelf_2nd=");
    assert_eq!(fields(|call| call.pin("0000")).await, "&PIN=0000");
    assert_eq!(
        fields(|call| call.printed(Some("2026-01-02".into()))).await,
        "&Printed=2026-01-02"
    );
    assert_eq!(fields(|call| call.printed(None)).await, "&Printed=");
    assert_eq!(fields(|call| call.lent_at(at)).await, "&LentAt=2026-01-02T03%3A04%3A05Z");
    assert_eq!(fields(|call| call.attributes(json!({"a": [1]}).into())).await, "&Attributes=%7B%22a%22%3A%5B1%5D%7D");
    assert_eq!(fields(|call| call.type_("").note("n")).await, "&type=&Note=n");
    // Whole numbers have no fraction, as everywhere.
    assert_eq!(fields(|call| call.offer(Offer::new(7.0))).await, "&Offer=%7B%22at%22%3A7%7D");
    let prices = [Offer::new(7.0), Offer::new(0.5)];
    assert_eq!(fields(|call| call.prices(prices)).await, "&Prices=%7B%22at%22%3A7%7D&Prices=%7B%22at%22%3A0.5%7D");
}

#[tokio::test]
async fn parameters_stay_outside_of_the_form() {
    let request = sent(|call| call.notify(true).x_dry_run(false)).await;
    assert_eq!((line(&request), header(&request, "x-dry-run")), ("POST /books?Notify=true", Some("false")));
    assert_eq!(body(&request), "Title=t&Pages=-1&Body=");
}

#[test]
fn secrets_are_not_shown() {
    let client = Client::builder().base_url("http://127.0.0.1:1").build().unwrap();
    let shown = format!("{:?}", client.books().create("t", 1, "").pin("hidden-7"));
    assert!(!shown.contains("hidden-7"), "{shown}");
}
