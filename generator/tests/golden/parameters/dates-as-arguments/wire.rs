//! An argument is sent as it was passed.

use crate::serve::{body, json, line, reply, serve};
use golden_clients::dates_as_arguments::Client;
use oas_client_runtime::{Date, Timestamp};

const NEVER: &str = "9999-12-31T23:59:59.9999999Z";

#[tokio::test]
async fn dates_are_passed_as_their_type_as_text_and_as_received() {
    let day: Date = "2026-01-02".parse().unwrap();
    let instant: Timestamp = "2026-01-02T03:04:05Z".parse().unwrap();
    let none = || reply("204 No Content", "x-a: b", "");
    let read = json(&format!(r#"{{"ends":"{NEVER}"}}"#));
    let server = serve([read.clone(), read, none(), none(), none(), none()]);
    let client = Client::builder().base_url(&server.url).build().unwrap();

    let fetch = client.day(day).fetch(instant).at([instant, instant]).for_("PT1H").x_day(day).since(instant);
    let read = fetch.send().await.unwrap();
    let never = read.ends.clone();
    client.day("2026-02-30").fetch(never.clone()).at([NEVER]).for_("forever").x_day("today").since(never.clone()).send().await.unwrap();
    client.day(day).create(never.clone()).key("AP8=").until(instant).send().await.unwrap();
    client.day(day).create(NEVER).until(None).send().await.unwrap();
    client.day(day).replace(never).send().await.unwrap();
    client.day(day).update().body("6ba7b810-9dad-11d1-80b4-00c04fd430c8").send().await.unwrap();

    let requests = server.requests();
    assert_eq!(
        line(&requests[0]),
        "GET /days/2026-01-02?until=2026-01-02T03%3A04%3A05Z&at=2026-01-02T03%3A04%3A05Z&at=2026-01-02T03%3A04%3A05Z&for=PT1H"
    );
    for header in ["x-day: 2026-01-02", "cookie: since=2026-01-02T03%3A04%3A05Z"] {
        assert!(requests[0].contains(&format!("\r\n{header}\r\n")), "{}", requests[0]);
    }
    let never = NEVER.replace(':', "%3A");
    assert_eq!(line(&requests[1]), format!("GET /days/2026-02-30?until={never}&at={never}&for=forever"));
    for header in ["x-day: today".to_owned(), format!("cookie: since={never}")] {
        assert!(requests[1].contains(&format!("\r\n{header}\r\n")), "{}", requests[1]);
    }
    assert_eq!(body(&requests[2]), format!("ends={never}&key=AP8%3D&until=2026-01-02T03%3A04%3A05Z"));
    assert_eq!(body(&requests[3]), format!("ends={never}&until="));
    assert_eq!(body(&requests[4]), format!("\"{NEVER}\""));
    assert_eq!(body(&requests[5]), "\"6ba7b810-9dad-11d1-80b4-00c04fd430c8\"");
}
