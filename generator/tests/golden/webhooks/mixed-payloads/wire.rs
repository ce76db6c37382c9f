//! Deliveries of values that aren't objects, and of a form.

use golden_clients::mixed_payloads::webhooks::{self, Anything, EventError, Json, Loans, NewBooks, Pair, Returned, Title};
use oas_client_runtime::HeaderMap;

#[test]
fn each_webhook_has_its_type() {
    let Json(books) = NewBooks::from_body(Some("application/json"), br#"[{"title":"Emma"}]"#).unwrap();
    assert_eq!(books[0].title, "Emma");
    assert_eq!(Title::from_body(None, b"null").unwrap(), Json(None));
    assert_eq!(Anything::from_body(None, b"[1]").unwrap().0[0], 1);
    let Json((book, shelf)) = Pair::from_body(None, br#"[{"title":"Emma"},{"name":"A"}]"#).unwrap();
    assert_eq!((book.title.as_str(), shelf.name.as_deref()), ("Emma", Some("A")));
    let Json(returned) = Returned::from_body(None, br#"{"kind":"Return","late":true}"#).unwrap();
    assert_eq!(Loans::from_form(b"kind=Return&late=true").unwrap(), Loans::Return(Box::new(returned)));
    let error = NewBooks::from_body(Some("application/xml"), b"<books/>").unwrap_err();
    assert_eq!(error, EventError::MediaType("application/xml".to_owned()));
    let Ok(Loans::Lend(lent)) = Loans::from_form(b"kind=Lend&title=Emma") else { panic!() };
    assert_eq!(lent.title.as_deref(), Some("Emma"));
}

#[test]
fn the_signature_is_base64_of_the_body() {
    let validator = webhooks::validator("It's a Secret to Everybody").unwrap();
    let signature = validator.sign("", &HeaderMap::new(), b"Hello, World!").unwrap();
    assert_eq!(signature, "dXEH6g6yUJ/CESIczphLijdXC211hsIsRvQ3nIsEPhc=");
}
