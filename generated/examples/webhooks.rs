//! A server that receives webhooks: it checks who sent them, lets messages through, changes or rejects them, and logs what
//! happened.
//!
//! ```sh
//! WEBHOOK_ORIGIN=https://chat.example TWILIO_AUTH_TOKEN=… \
//!     cargo run -p twilio-chat-v2 --features webhooks --example webhooks
//! ```
//!
//! It listens on port 8080 of this machine, for a proxy to forward to. `WEBHOOK_ORIGIN` is the start of the URLs that the
//! service is configured with: they are signed as Twilio knows them, not as the server behind a proxy sees them. The tests
//! below need none of it: they sign deliveries themselves.

use std::{env, error::Error};

use axum::{
    Router,
    body::{Body, Bytes},
    extract::State,
    http::{HeaderMap, StatusCode, Uri},
    response::{IntoResponse, Response},
    routing::get,
};
use tokio::net::TcpListener;
use twilio_chat_v2::webhooks::{MessageChanges, PostEvent, PreEvent, Reply, Validator, validator};

#[tokio::main]
async fn main() -> Result<(), Box<dyn Error>> {
    let variable = |name| env::var(name).map_err(|_| format!("set {name}"));
    let receiver = Receiver {
        origin: variable("WEBHOOK_ORIGIN")?.trim_end_matches('/').to_owned(),
        validator: validator(variable("TWILIO_AUTH_TOKEN")?)?,
    };
    let listener = TcpListener::bind("127.0.0.1:8080").await?;
    println!("Listening on {} for {}", listener.local_addr()?, receiver.origin);
    Ok(axum::serve(listener, receiver.router()).await?)
}

/// A reply, or why there can't be one.
type Decision = Result<Reply, Box<dyn Error>>;

/// The receiver of deliveries.
#[derive(Clone, Debug)]
struct Receiver {
    /// The start of the URLs that the service is configured with.
    origin: String,
    validator: Validator,
}

impl Receiver {
    fn router(self) -> Router {
        Router::new()
            .route("/pre-event", get(before).post(before))
            .route("/post-event", get(after).post(after))
            .with_state(self)
    }

    /// Responds to a delivery if it is signed and can be read.
    fn respond(&self, uri: &Uri, headers: &HeaderMap, body: &[u8], decide: fn(&[u8]) -> Decision) -> Response {
        let url = format!("{}{}", self.origin, uri.path_and_query().map_or("/", |path| path.as_str()));
        if let Err(why) = self.validator.verify(&url, headers, body) {
            eprintln!("Rejected a delivery: {why}");
            return StatusCode::FORBIDDEN.into_response();
        }
        // A GET has its fields in the URL.
        let form = if body.is_empty() { uri.query().unwrap_or("").as_bytes() } else { body };
        match decide(form) {
            Ok(Reply { status, headers, body, .. }) => (status, headers, Body::from(body)).into_response(),
            Err(error) => {
                eprintln!("A delivery has no reply: {error}");
                StatusCode::BAD_REQUEST.into_response()
            }
        }
    }
}

async fn before(State(receiver): State<Receiver>, uri: Uri, headers: HeaderMap, body: Bytes) -> Response {
    receiver.respond(&uri, &headers, &body, |form| moderate(&PreEvent::from_form(form)?))
}

async fn after(State(receiver): State<Receiver>, uri: Uri, headers: HeaderMap, body: Bytes) -> Response {
    receiver.respond(&uri, &headers, &body, |form| {
        log(&PostEvent::from_form(form)?);
        Ok(Reply::accept())
    })
}

/// Messages are kept polite; all else may happen.
fn moderate(event: &PreEvent) -> Decision {
    let PreEvent::OnMessageSend(message) = event else { return Ok(Reply::accept()) };
    let body = message.body.as_deref().unwrap_or("");
    if body.contains("buy now") {
        return Ok(Reply::reject(StatusCode::FORBIDDEN)?);
    }
    if body.contains("darn") {
        let mut changes = MessageChanges::new();
        changes.body = Some(body.replace("darn", "d**n"));
        return Ok(message.modify(&changes)?);
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
    use axum::http::{HeaderValue, header::CONTENT_TYPE};
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
        let receiver = Receiver { origin: ORIGIN.to_owned(), validator: validator("12345").unwrap() };
        tokio::spawn(axum::serve(listener, receiver.router()).into_future());
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
