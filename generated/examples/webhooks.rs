//! A server that receives webhooks: it checks who sent them, lets messages through, changes or rejects them, and logs what
//! happened.
//!
//! ```sh
//! WEBHOOK_ORIGIN=https://chat.example TWILIO_AUTH_TOKEN=… \
//!     cargo run -p twilio-chat-v2 --features axum --example webhooks
//! ```
//!
//! It listens on port 8080 of this machine, for a proxy to forward to. `WEBHOOK_ORIGIN` is the start of the URLs that the
//! service is configured with: they are signed as Twilio knows them, not as the server behind a proxy sees them. The tests
//! below need none of it: they sign deliveries themselves.

use std::{env, error::Error};

use axum::{Router, http::StatusCode, routing::get};
use tokio::net::TcpListener;
use twilio_chat_v2::{
    Result,
    runtime::webhook::axum::{Receiver, Signed},
    webhooks::{MessageChanges, PostEvent, PreEvent, Reply, validator},
};

#[tokio::main]
async fn main() -> std::result::Result<(), Box<dyn Error>> {
    let variable = |name| env::var(name).map_err(|_| format!("set {name}"));
    let receiver = Receiver::new(variable("WEBHOOK_ORIGIN")?, validator(variable("TWILIO_AUTH_TOKEN")?)?);
    let listener = TcpListener::bind("127.0.0.1:8080").await?;
    println!("Listening on {}", listener.local_addr()?);
    Ok(axum::serve(listener, router(receiver)).await?)
}

/// `Signed` validates a delivery before a handler runs: a forged one gets 403, an unreadable one 400.
fn router(receiver: Receiver) -> Router {
    Router::new()
        .route("/pre-event", get(before).post(before))
        .route("/post-event", get(after).post(after))
        .with_state(receiver)
}

async fn before(Signed(event): Signed<PreEvent>) -> std::result::Result<Reply, StatusCode> {
    moderate(&event).map_err(|error| {
        eprintln!("A delivery has no reply: {error}");
        StatusCode::INTERNAL_SERVER_ERROR
    })
}

async fn after(Signed(event): Signed<PostEvent>) -> Reply {
    log(&event);
    Reply::accept()
}

/// Messages are kept polite; all else may happen.
fn moderate(event: &PreEvent) -> Result<Reply> {
    let PreEvent::OnMessageSend(message) = event else { return Ok(Reply::accept()) };
    let body = message.body.as_deref().unwrap_or("");
    if body.contains("buy now") {
        return Reply::reject(StatusCode::FORBIDDEN);
    }
    if body.contains("darn") {
        let mut changes = MessageChanges::new();
        changes.body = Some(body.replace("darn", "d**n"));
        return message.modify(&changes);
    }
    Ok(Reply::accept())
}

fn log(event: &PostEvent) {
    match event {
        PostEvent::OnMessageSent(message) => println!("{} was sent to {}", message.message_sid, message.channel_sid),
        PostEvent::Unknown(unknown) => println!("{} happened, which is new to this program", unknown.name),
        other => println!("{} happened", other.name()),
    }
}

#[cfg(test)]
mod tests {
    use axum::http::{HeaderMap, HeaderValue, header::CONTENT_TYPE};
    use tokio::{
        io::{AsyncReadExt, AsyncWriteExt},
        net::TcpStream,
    };

    use super::*;

    const ORIGIN: &str = "https://chat.example";

    /// The example, on a port of its own.
    async fn start() -> String {
        let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
        let address = listener.local_addr().unwrap().to_string();
        let receiver = Receiver::new(ORIGIN, validator("12345").unwrap());
        tokio::spawn(axum::serve(listener, router(receiver)).into_future());
        address
    }

    /// Delivers a form, signed with the token; the response's status line, headers and body.
    async fn deliver(address: &str, path: &str, form: &str, token: &str) -> (u16, String, String) {
        let kind = HeaderValue::from_static("application/x-www-form-urlencoded");
        let headers = HeaderMap::from_iter([(CONTENT_TYPE, kind)]);
        let url = format!("{ORIGIN}{path}");
        let signature = validator(token).unwrap().sign(&url, &headers, form.as_bytes()).unwrap();
        let method = if form.is_empty() { "GET" } else { "POST" };
        let request = format!(
            "{method} {path} HTTP/1.1\r\nHost: internal\r\nConnection: close\r\nX-Twilio-Signature: {}\r\n\
             Content-Type: application/x-www-form-urlencoded\r\nContent-Length: {}\r\n\r\n{form}",
            signature.to_str().unwrap(),
            form.len()
        );
        let mut stream = TcpStream::connect(address).await.unwrap();
        stream.write_all(request.as_bytes()).await.unwrap();
        let mut response = String::new();
        stream.read_to_string(&mut response).await.unwrap();
        let (head, body) = response.split_once("\r\n\r\n").unwrap();
        let status = head.split(' ').nth(1).unwrap().parse().unwrap();
        (status, head.to_ascii_lowercase(), body.to_owned())
    }

    fn message(body: &str) -> String {
        format!(
            "EventType=onMessageSend&AccountSid=AC1&InstanceSid=IS1&ChannelSid=CH1&Body={body}&ClientIdentity=alice"
        )
    }

    #[tokio::test]
    async fn messages_are_accepted_modified_and_rejected() {
        let address = start().await;
        let send = async |body| deliver(&address, "/pre-event?shop=1", &message(body), "12345").await;
        let (status, _, body) = send("Hello%2C+world").await;
        assert_eq!((status, body.as_str()), (200, ""));
        let (status, head, body) = send("Well%2C+darn").await;
        assert_eq!((status, body.as_str()), (200, r#"{"body":"Well, d**n"}"#));
        assert!(head.contains("content-type: application/json"), "{head}");
        let (status, _, body) = send("buy+now%21").await;
        assert_eq!((status, body.as_str()), (403, ""));
    }

    #[tokio::test]
    async fn forged_deliveries_get_403_whatever_they_say() {
        let address = start().await;
        for path in ["/pre-event", "/post-event"] {
            let (status, _, body) = deliver(&address, path, &message("Hello"), "54321").await;
            assert_eq!((status, body.as_str()), (403, ""), "{path}");
        }
    }

    #[tokio::test]
    async fn what_happened_is_received_by_post_and_get() {
        let address = start().await;
        let sent = "EventType=onMessageSent&AccountSid=AC1&InstanceSid=IS1&ChannelSid=CH1&MessageSid=IM1";
        for (path, form) in [("/post-event".to_owned(), sent), (format!("/post-event?{sent}"), "")] {
            assert_eq!(deliver(&address, &path, form, "12345").await.0, 200, "{path}");
        }
        let later = "EventType=onMessageStarred&Stars=5";
        assert_eq!(deliver(&address, "/post-event", later, "12345").await.0, 200);
        let broken = "EventType=onMessageSent&AccountSid=AC1";
        assert_eq!(deliver(&address, "/post-event", broken, "12345").await.0, 400);
    }
}
