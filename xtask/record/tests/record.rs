//! The recorder between a real client and a service on loopback.
#![allow(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing, reason = "a test states what must hold")]

use std::{
    fs,
    io::{BufRead, BufReader},
    path::{Path, PathBuf},
    process::{Child, Command, Output, Stdio},
    sync::{Arc, Mutex},
};

use oas_client_generator::{Options, Recording, generate};
use oas_client_runtime::{
    har::Har,
    replay::{Canned, Replay},
};
use tempfile::TempDir;
use tokio::{
    io::{AsyncReadExt, AsyncWriteExt},
    net::{TcpListener, TcpStream},
};
use twilio_chat_v2::{Auth, Client, Error, Retry, auth, models::PushType};

const ACCOUNT: &str = "ACf00dfeedf00dfeedf00dfeedf00dfeed";
const TOKEN: &str = "tök/en+1 of mine";
const SERVER_KEY: &str = "fcm & key=1";
const STAND_IN: &str = "AC00000000000000000000000000000001";

/// A service that responds as this says, and keeps every request as it came.
async fn service(response: fn(&str, &str) -> String) -> (String, Arc<Mutex<Vec<String>>>) {
    let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let origin = format!("http://{}", listener.local_addr().unwrap());
    let seen = Arc::<Mutex<Vec<String>>>::default();
    let (own, log) = (origin.clone(), seen.clone());
    tokio::spawn(async move {
        loop {
            let (mut stream, _) = listener.accept().await.unwrap();
            let mut request = Vec::new();
            let whole = |request: &[u8]| {
                let text = String::from_utf8_lossy(request).to_lowercase();
                let Some((head, body)) = text.split_once("\r\n\r\n") else { return false };
                let length = head.lines().find_map(|line| line.strip_prefix("content-length: "));
                body.len() >= length.map_or(0, |length| length.parse().unwrap())
            };
            while !whole(&request) && stream.read_buf(&mut request).await.unwrap() > 0 {}
            let request = String::from_utf8(request).unwrap();
            let line = request.lines().next().unwrap_or("").trim_end_matches(" HTTP/1.1").to_owned();
            log.lock().unwrap().push(request);
            stream.write_all(response(&own, &line).as_bytes()).await.unwrap();
        }
    });
    (origin, seen)
}

fn http(status: &str, headers: &str, body: &str) -> String {
    let length = body.len();
    format!("HTTP/1.1 {status}\r\nconnection: close\r\ncontent-length: {length}\r\n{headers}\r\n{body}")
}

fn chat(origin: &str, line: &str) -> String {
    let page = |service: &str, next: &str| {
        let body = format!(
            r#"{{"meta":{{"next_page_url":{next}}},"services":[{{"sid":"{service}","account_sid":"{ACCOUNT}"}}]}}"#
        );
        http("200 OK", "Content-Type: application/json\r\nSet-Cookie: session=chocolate\r\n", &body)
    };
    match line {
        "GET /v2/Services?PageSize=1" => {
            page("IS1", &format!(r#""{}\/v2\/Services?PageSize=1&Page=1&PageToken=PT1""#, origin.replace('/', r"\/")))
        }
        "GET /v2/Services?PageSize=1&Page=1&PageToken=PT1" => page("IS2", "null"),
        "POST /v2/Credentials" => {
            let body = format!(
                r#"{{"sid":"CR1","account_sid":"{ACCOUNT}","friendly_name":"{SERVER_KEY}, {TOKEN}","type":"fcm"}}"#
            );
            http("201 Created", "Content-Type: application/json\r\n", &body)
        }
        _ => {
            let body = format!(r#"{{"code":20404,"message":"Nothing in {ACCOUNT} for t%C3%B6k%2Fen%2B1+of%20mine"}}"#);
            http("404 Not Found", &format!("Content-Type: application/json\r\nX-Owner: {ACCOUNT}\r\n"), &body)
        }
    }
}

/// The built program while it runs.
struct Recorder {
    process: Child,
    url: String,
    out: PathBuf,
    _folder: TempDir,
}

impl Recorder {
    fn start(upstream: &str, arguments: &[&str]) -> Self {
        let folder = TempDir::new().unwrap();
        let out = folder.path().join("new.har");
        let mut command = command(upstream, &out);
        let mut process = command.args(arguments).stdout(Stdio::piped()).stderr(Stdio::null()).spawn().unwrap();
        let mut url = String::new();
        BufReader::new(process.stdout.take().unwrap()).read_line(&mut url).unwrap();
        Self { process, url: url.trim_end().to_owned(), out, _folder: folder }
    }

    /// The content of the file.
    fn har(&self) -> String {
        fs::read_to_string(&self.out).unwrap()
    }

    fn exchanges(&self) -> usize {
        Har::parse(&self.har()).unwrap().log.entries.len()
    }
}

impl Drop for Recorder {
    fn drop(&mut self) {
        self.process.kill().unwrap();
        self.process.wait().unwrap();
    }
}

fn command(upstream: &str, out: &Path) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_xtask-record"));
    command.args(["--upstream", upstream, "--out"]).arg(out);
    command
}

fn client(url: String, auth: Auth) -> Client {
    Client::builder().auth(auth).base_url(url).retry(Retry::never()).build().unwrap()
}

/// The same calls, made to be recorded and to be replayed.
async fn calls(client: &Client, server_key: &str, mut after_each: impl FnMut(usize)) -> Result<(), Error> {
    let services = client.services().list().page_size(1).items().all().await?;
    assert_eq!(services.iter().map(|service| &service.sid).collect::<Vec<_>>(), ["IS1", "IS2"]);
    after_each(2);
    let created = client.credentials().create(PushType::Fcm).secret(server_key).send().await?;
    assert_eq!(created.sid, "CR1");
    after_each(3);
    let failed = client.service(&services[0].account_sid).fetch().send().await.map(drop);
    after_each(4);
    failed
}

#[tokio::test]
async fn a_recording_has_no_secret_and_replays() {
    let (origin, seen) = service(chat).await;
    let recorder = Recorder::start(&format!("{origin}/v2"), &[]);
    assert!(recorder.url.ends_with("/v2"), "{}", recorder.url);
    assert_eq!(recorder.exchanges(), 0);
    let live = client(recorder.url.clone(), auth::auth_token(ACCOUNT, TOKEN));
    let outcome = calls(&live, SERVER_KEY, |exchanges| assert_eq!(recorder.exchanges(), exchanges)).await;
    // The client gets what was sent, and the service what was asked for.
    let message = outcome.unwrap_err().message().unwrap().to_owned();
    assert!(message.contains(ACCOUNT), "{message}");
    let seen = seen.lock().unwrap().join("\n");
    let host = origin.trim_start_matches("http://");
    assert!(seen.contains(&format!("host: {host}\r\n")) && seen.contains("authorization: Basic "), "{seen}");
    assert!(seen.contains("Secret=fcm+%26+key%3D1") && !seen.contains(recorder.url.trim_end_matches("/v2")), "{seen}");

    let har = recorder.har();
    let basic = seen.lines().find_map(|line| line.strip_prefix("authorization: Basic ")).unwrap();
    let encoded = ["t%C3%B6k", "fcm+%26", "fcm%20"];
    for secret in [ACCOUNT, TOKEN, SERVER_KEY, basic, "Basic", "chocolate", "feed", "of mine"].iter().chain(&encoded) {
        assert!(!har.contains(secret), "{secret} in {har}");
    }
    assert!(!har.contains(recorder.url.trim_end_matches("/v2")), "{har}");
    assert_eq!(har.matches(STAND_IN).count(), 6, "{har}");

    let replay = Replay::start_all(&har).await.unwrap();
    let client = client(replay.base_url("/v2"), auth::auth_token("AC1", "other"));
    replay.finish(calls(&client, "SCRUBBED", |_| {}).await).await.unwrap();

    let canned = Canned::all_exchanges(&har).unwrap();
    let client = Client::builder().auth(auth::auth_token("AC1", "other")).transport(canned.clone()).build().unwrap();
    assert!(calls(&client, "SCRUBBED", |_| {}).await.unwrap_err().is_not_found());
    canned.finish().unwrap();

    assert_generates(&har);
}

/// The recording makes typed tests, beside those of the repository.
fn assert_generates(har: &str) {
    let spec = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../spec");
    let mut recordings = vec![("new.har".to_owned(), har.to_owned())];
    for entry in fs::read_dir(spec.join("recordings")).unwrap() {
        let entry = entry.unwrap();
        recordings.push((entry.file_name().into_string().unwrap(), fs::read_to_string(entry.path()).unwrap()));
    }
    let recordings: Vec<_> = recordings.iter().map(|(name, text)| Recording { name, text }).collect();
    let description = fs::read_to_string(spec.join("chat_v2.yaml")).unwrap();
    let output = generate(&description, &recordings, &Options::new("chat", "chat.yaml")).unwrap();
    let test = output.files.iter().find(|file| file.path == "tests/replay/new.rs").unwrap();
    assert_eq!(test.text.matches("#[test]").count(), 3, "{}", test.text);
}

#[tokio::test]
async fn other_ids_are_replaced_on_demand() {
    let (origin, _) = service(chat).await;
    let recorder = Recorder::start(&origin, &["--scrub", "IS[0-9]", "--scrub", "PT[0-9]"]);
    let client = client(format!("{}/v2", recorder.url), auth::api_key("SK1", "hunter2"));
    client.services().list().page_size(1).items().all().await.unwrap();
    assert!(client.service("IS2").fetch().send().await.unwrap_err().is_not_found());
    let entries = Har::parse(&recorder.har()).unwrap().log.entries;
    assert!(entries[1].request.url.ends_with("&PageToken=PT1"), "{}", entries[1].request.url);
    assert!(entries[1].response.content.text.contains(r#""sid":"IS2""#), "{}", entries[1].response.content.text);
    assert!(entries[2].request.url.ends_with("/v2/Services/IS2"), "{}", entries[2].request.url);
}

fn odd(_: &str, line: &str) -> String {
    match line {
        "GET /v2/Services/IS1" => http("200 OK", "Content-Encoding: br\r\n", "{}"),
        _ => http("502 Bad Gateway", "Content-Type: text/html\r\n", "<p>Try later, hunter2</p>"),
    }
}

#[tokio::test]
async fn unreadable_bodies_are_passed_on_and_not_recorded() {
    let (origin, seen) = service(odd).await;
    let recorder = Recorder::start(&origin, &[]);
    let client = client(format!("{}/v2", recorder.url), auth::api_key("SK1", "hunter2"));
    client.service("IS1").fetch().send().await.unwrap_err();
    assert_eq!(recorder.exchanges(), 0);
    assert_eq!(client.service("IS2").fetch().send().await.unwrap_err().status().unwrap().as_u16(), 502);
    assert!(recorder.har().contains("<p>Try later, SCRUBBED</p>"), "{}", recorder.har());
    assert!(seen.lock().unwrap().iter().all(|request| request.contains("accept-encoding: identity\r\n")));
}

fn sessions(_: &str, line: &str) -> String {
    match line {
        "POST /login" => {
            http("200 OK", "", r#"{"access_token":"T0ken123","session":"choco%2Flate","other":"S3cret99"}"#)
        }
        "GET /packed" => http("200 OK", "Content-Encoding: br\r\n", "{}"),
        _ => http("200 OK", "", r#"{"seen":"choco/late","lang":"en"}"#),
    }
}

/// Sends a request that no generated client makes.
async fn send(recorder: &Recorder, line: &str, header: &str) {
    let mut stream = TcpStream::connect(recorder.url.trim_start_matches("http://")).await.unwrap();
    let request = format!("{line} HTTP/1.1\r\nhost: a\r\nconnection: close\r\n{header}\r\n\r\n");
    stream.write_all(request.as_bytes()).await.unwrap();
    let mut response = String::new();
    stream.read_to_string(&mut response).await.unwrap();
    assert!(response.starts_with("HTTP/1.1 200"), "{response}");
}

#[tokio::test]
async fn a_later_secret_is_removed_from_earlier_exchanges() {
    let (origin, _) = service(sessions).await;
    let recorder = Recorder::start(&origin, &[]);
    send(&recorder, "POST /login", "x-none: 1").await;
    assert!(recorder.har().contains("T0ken123"), "{}", recorder.har());
    send(&recorder, "GET /me", "authorization: Bearer T0ken123").await;
    assert!(!recorder.har().contains("T0ken123"), "{}", recorder.har());
    send(&recorder, "GET /me", "cookie: lang=en; session=choco%2Flate").await;
    assert!(!recorder.har().contains("late"), "{}", recorder.har());
    assert!(recorder.har().contains(r#"\"lang\":\"en\""#), "{}", recorder.har());
    assert_eq!(recorder.exchanges(), 3);
    // It counts even if the exchange that tells of it can't be recorded.
    send(&recorder, "GET /packed", "authorization: Bearer S3cret99").await;
    assert!(!recorder.har().contains("S3cret99"), "{}", recorder.har());
    assert_eq!(recorder.exchanges(), 3);
}

#[tokio::test]
async fn an_unreachable_service_is_reported() {
    let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let gone = format!("http://{}", listener.local_addr().unwrap());
    drop(listener);
    let recorder = Recorder::start(&gone, &[]);
    let client = client(recorder.url.clone(), auth::api_key("SK1", "hunter2"));
    let error = client.service("IS1").fetch().send().await.unwrap_err();
    let body = String::from_utf8_lossy(&error.api().unwrap().body).into_owned();
    assert!(body.starts_with(&format!("recorder: {gone} can't be reached: ")), "{body}");
    assert_eq!(recorder.exchanges(), 0);
}

fn run_rejected(mut command: Command) -> (Option<i32>, String) {
    let Output { status, stderr, .. } = command.output().unwrap();
    (status.code(), String::from_utf8(stderr).unwrap())
}

#[test]
fn unsafe_use_is_rejected() {
    let folder = TempDir::new().unwrap();
    let out = folder.path().join("new.har");
    let (code, said) = run_rejected(command("http://chat.example", &out));
    assert!(code == Some(2) && said.contains("only this machine may be sent plain http"), "{said}");

    let mut open = command("https://chat.example", &out);
    open.args(["--listen", "0.0.0.0:0"]);
    let (code, said) = run_rejected(open);
    assert!(code == Some(2) && said.contains("listen on loopback"), "{said}");

    let mut everything = command("https://chat.example", &out);
    everything.args(["--scrub", ".*"]);
    assert_eq!(run_rejected(everything).0, Some(2));

    let mut undescribed = command("https://chat.example", &out);
    undescribed.arg("--spec").arg(folder.path().join("none.yaml"));
    let (code, said) = run_rejected(undescribed);
    assert!(code == Some(1) && said.contains("help: --spec names the API's description"), "{said}");
    assert!(!out.exists());

    fs::write(&out, "mine").unwrap();
    let (code, said) = run_rejected(command("https://chat.example", &out));
    assert!(code == Some(1) && said.contains("move it away"), "{said}");
    assert_eq!(fs::read_to_string(&out).unwrap(), "mine");
}
