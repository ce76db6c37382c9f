//! Tests descriptions at URLs, against a server on loopback.

use std::time::Duration;

use oas_client::{
    input,
    web::{Access, Limits},
};

use crate::{
    Desk, Run, SHELF,
    input::in_two_files,
    server::{Page, Server},
};

/// A desk whose file `ca.pem` has the authority of a server.
fn desk(server: &Server) -> Desk {
    let desk = Desk::new();
    desk.write("ca.pem", &server.authority);
    desk
}

impl Desk {
    fn fetch(&self, task: &str, url: &str, more: &[&str]) -> Run {
        let out: &[&str] = if task == "lint" { &[] } else { &["--out", "my shelf"] };
        self.run(&[&[task, url, "--ca-certificate", "ca.pem"], out, more].concat())
    }
}

#[test]
fn a_description_is_fetched_as_yaml_or_json() {
    let server = Server::tls();
    let json = serde_json::to_string(&serde_yaml::from_str::<serde_yaml::Value>(SHELF).unwrap()).unwrap();
    // The content counts, not the name.
    for (path, text) in [("/openapi.json", SHELF), ("/openapi", &json), ("/a?b=c", SHELF)] {
        server.body(path, text);
        let (desk, url) = (desk(&server), format!("{}{path}", server.url));
        let run = desk.fetch("generate", &url, &[]).ended(0);
        let expected = format!("generate: 2 operations, 1 model, 0 replay tests from {url}\n");
        assert!(run.out.starts_with(&expected), "{run:?}");
        assert!(desk.read("my shelf/src/lib.rs").contains(&format!("from {url}. Do not edit.")));
        let lock = desk.read("my shelf/oas-client.lock.yaml");
        let key = if path.contains('?') { format!("\"{url}\"") } else { url.clone() };
        assert!(lock.contains(&format!("sources:\n  {key}: sha256:")), "{lock}");
        desk.fetch("generate", &url, &["--check"]).ended(0);
        desk.fetch("lint", &url, &[]).ended(0);
        let run = desk.run(&["diff", "shelf.yaml", &url, "--ca-certificate", "ca.pem"]).ended(0);
        assert_eq!(run.out, "nothing changed for callers\n");
    }
}

#[test]
fn plain_http_is_for_this_machine_or_for_who_allows_it() {
    let server = Server::plain();
    server.body("/openapi.yaml", SHELF);
    let desk = Desk::new();
    desk.run(&["lint", &format!("{}/openapi.yaml", server.url)]).ended(0);
    let run = desk.run(&["generate", "http://shelf.example/openapi.yaml", "--out", "my shelf"]).ended(1);
    let expected = "error: http://shelf.example/openapi.yaml is plain http, which others on the network can read and change\n  \
                    help: write `https://`, or add `--allow-http`\n";
    assert_eq!(run.err, expected);
}

#[test]
fn references_are_relative_to_the_url_to_which_redirects_led() {
    let server = Server::tls();
    server.page("/latest", Page::Redirect("/v1/api/openapi.yaml".to_owned()));
    server.body("/v1/api/openapi.yaml", &in_two_files("../moved.yaml#/Book"));
    server.page("/v1/moved.yaml", Page::Redirect("parts/books.yaml".to_owned()));
    server.body("/v1/parts/books.yaml", "Book: {type: object, properties: {author: {$ref: 'author.yaml'}}}\n");
    server.body("/v1/parts/author.yaml", "type: string\nabout: Who wrote it.\n");
    let (desk, url) = (desk(&server), &server.url);
    let run = desk.fetch("generate", &format!("{url}/latest"), &[]).ended(0);
    assert!(desk.files().values().any(|text| text.contains("pub author: Option<String>")), "{run:?}");
    assert!(run.err.contains(&format!("--> {url}/v1/parts/author.yaml:2:1")), "{run:?}");
    let lock = desk.read("my shelf/oas-client.lock.yaml");
    for path in ["/latest", "/v1/parts/author.yaml", "/v1/parts/books.yaml"] {
        assert!(lock.contains(&format!("\n  {url}{path}: sha256:")), "{lock}");
    }
    let paths = ["/latest", "/v1/api/openapi.yaml", "/v1/moved.yaml", "/v1/parts/books.yaml", "/v1/parts/author.yaml"];
    assert_eq!(server.requests(), paths);
    // An error is shown in the document where it stands.
    server.body("/v1/parts/books.yaml", "Book: {type: object, properties: {author: {$ref: 'nowhere.yaml'}}}\n");
    let run = desk.fetch("lint", &format!("{url}/latest"), &[]).ended(1);
    let nowhere = format!("{url}/v1/parts/nowhere.yaml");
    let expected = format!(
        "error[unresolved-reference]: `$ref: nowhere.yaml` leads to `{nowhere}`, which can't be fetched: the response is 404"
    );
    assert!(run.err.contains(&expected) && run.err.contains(&format!("--> {url}/v1/parts/books.yaml:1:")), "{run:?}");
}

#[test]
fn what_is_no_description_is_an_error_and_nothing_is_written() {
    let server = Server::tls();
    let elsewhere = format!("https://127.0.0.1:{}/", server.port);
    let (desk, url) = (desk(&server), format!("{}/openapi", server.url));
    for (page, expected) in [
        (
            Page::Redirect(elsewhere),
            "redirects to another host, `127.0.0.1`\n  help: name the URL on that host instead, if you trust it\n",
        ),
        (Page::Redirect("http://localhost/".to_owned()), "redirects to plain http, which others"),
        (Page::Redirect("https://localhost:1/".to_owned()), "redirects to another port, `1`"),
        (Page::Redirect("/openapi".to_owned()), "redirects more than 10 times"),
        (
            Page::Raw(b"404 Not Found\r\ncontent-length: 0\r\n\r\n"),
            "can't be fetched: the response is 404 Not Found\n  help: see that the URL",
        ),
        (
            Page::Raw(b"401 Unauthorized\r\ncontent-length: 0\r\n\r\n"),
            "can't be fetched: the response is 401 Unauthorized\n  help: fetch it with `curl`",
        ),
        (Page::Raw(b"302 Found\r\ncontent-length: 0\r\n\r\n"), "can't be fetched: the response is 302 Found"),
        (Page::Raw(b"200 OK\r\ncontent-encoding: gzip\r\ncontent-length: 2\r\n\r\n\x1f\x8b"), "is encoded as `gzip`"),
        (Page::Raw(b"200 OK\r\ncontent-length: 1\r\n\r\n\xff"), "isn't text in UTF-8"),
        (Page::Raw(b"200 OK\r\ncontent-length: 67108865\r\n\r\n"), "holds too much: the limit is 64 MB"),
        (Page::Raw(b"200 OK\r\ncontent-length: 9\r\nconnection: close\r\n\r\nopenapi:"), "can't be fetched: "),
        (Page::Raw(b"nonsense\r\n\r\n"), "can't be fetched: "),
    ] {
        server.page("/openapi", page.clone());
        for task in ["lint", "generate"] {
            let run = desk.fetch(task, &url, &[]).ended(1);
            assert!(run.err.starts_with(&format!("error: {url} {expected}")), "{page:?} {run:?}");
        }
    }
    server.body("/openapi", "<!DOCTYPE html>\n<title>The Shelf</title>\n");
    let run = desk.fetch("generate", &url, &[]).ended(1);
    let expected = "error[wrong-file]: the description is HTML or XML, not YAML or JSON\n";
    assert!(run.err.starts_with(expected) && run.err.contains(&format!("--> {url}:1:1")), "{run:?}");
    assert!(!desk.path("my shelf").exists());
}

#[test]
fn only_a_trusted_server_is_asked() {
    let (server, other) = (Server::tls(), Server::tls());
    server.body("/openapi.yaml", SHELF);
    let (desk, url) = (desk(&other), format!("{}/openapi.yaml", server.url));
    for run in [desk.fetch("lint", &url, &[]), desk.run(&["lint", &url])] {
        let run = run.ended(1);
        assert!(run.err.contains("certificate") && run.err.contains("add `--ca-certificate FILE`"), "{run:?}");
    }
    for (file, expected) in [("nowhere.pem", "nowhere.pem can't be read"), ("shelf.yaml", "aren't valid PEM")] {
        let run = desk.run(&["lint", &url, "--ca-certificate", file]).ended(1);
        assert!(run.err.contains(expected), "{run:?}");
    }
    assert_eq!(server.requests(), [""; 0]);
}

#[test]
fn credentials_in_a_url_are_an_error_that_does_not_show_them() {
    let server = Server::tls();
    let desk = desk(&server);
    let url = format!("https://me:secret@localhost:{}/openapi.yaml", server.port);
    for task in ["lint", "generate", "update"] {
        let run = desk.fetch(task, &url, &[]);
        assert_eq!(run.code, Some(1), "{run:?}");
        assert!(!run.err.contains("secret") && !run.out.contains("secret"), "{run:?}");
    }
    let run = desk.fetch("lint", &url, &[]).ended(1);
    assert!(run.err.starts_with("error: the URL has a user name or a password"), "{run:?}");
    assert_eq!(server.requests(), [""; 0]);
}

#[test]
fn references_to_other_hosts_need_an_option() {
    let (server, other) = (Server::tls(), Server::tls());
    let desk = Desk::new();
    desk.write("ca.pem", &(server.authority.clone() + &other.authority));
    let book = format!("https://127.0.0.1:{}/book.yaml", other.port);
    other.body("/book.yaml", "type: object\nproperties: {author: {$ref: 'author.yaml'}}\n");
    other.body("/author.yaml", "type: string\n");
    server.body("/openapi.yaml", &in_two_files(&book));
    let url = format!("{}/openapi.yaml", server.url);
    let run = desk.fetch("generate", &url, &["--allow-host", "other.example"]).ended(1);
    let message = format!("leads to `{book}`, which isn't read without `--allow-host 127.0.0.1`");
    assert!(
        run.err.starts_with(&format!("error[unresolved-reference]: `$ref: {book}` {message}\n  --> {url}:24:")),
        "{run:?}"
    );
    assert!(run.err.contains("help: add `--allow-host 127.0.0.1`, if you trust that host"), "{run:?}");
    assert!(!desk.path("my shelf").exists() && other.requests().is_empty());
    // The description itself may say that it is on another host.
    let own = format!("openapi: 3.2.0\n$self: https://127.0.0.1:{}/openapi.yaml", other.port);
    server.body("/self.yaml", &in_two_files("book.yaml").replace("openapi: 3.0.3", &own));
    let run = desk.fetch("generate", &format!("{}/self.yaml", server.url), &[]).ended(1);
    assert!(
        run.err.starts_with(&format!(
            "error[unresolved-reference]: `$ref: {book}` {message}\n  --> {}/self.yaml:25:",
            server.url
        )),
        "{run:?}"
    );
    assert!(!desk.path("my shelf").exists() && other.requests().is_empty());
    // In a file, such a reference is one to a file outside of the folder.
    desk.write("shelf.yaml", &in_two_files(&book));
    let run = desk.generate(&[]).ended(0);
    assert!(run.err.contains(&format!("warning[raw-json]: `$ref: {book}` {message}")), "{run:?}");
    assert!(other.requests().is_empty());
    for description in [&url, "shelf.yaml"] {
        let run = desk.fetch("generate", description, &["--allow-host", "127.0.0.1"]).ended(0);
        assert!(desk.files().values().any(|text| text.contains("pub author: Option<String>")), "{run:?}");
        let lock = desk.read("my shelf/oas-client.lock.yaml");
        assert!(lock.contains(&format!("\n  {book}: sha256:")), "{lock}");
    }
    // A reference leads to no plain http, nor to another host by a redirect.
    for (page, expected) in [
        (Page::Redirect(format!("{}/book.yaml", server.url)), "redirects to another host, `localhost`"),
        (Page::Silence, "is plain http, which others"),
    ] {
        other.page("/book.yaml", page);
        let book = if expected.contains("http") { "http://shelf.example/book.yaml" } else { &book };
        desk.write("shelf.yaml", &in_two_files(book));
        let hosts = ["--allow-host", "127.0.0.1", "--allow-host", "shelf.example"];
        let run = desk.fetch("generate", "shelf.yaml", &hosts).ended(1);
        assert!(
            run.err
                .contains(&format!("error[unresolved-reference]: `$ref: {book}` leads to `{book}`, which {expected}")),
            "{run:?}"
        );
    }
    for host in ["https://other.example", "other.example:443", "me@other.example", ""] {
        desk.fetch("lint", &url, &["--allow-host", host]).ended(2);
    }
}

#[test]
fn a_change_at_the_url_is_noticed_and_shown_before_it_is_written() {
    let server = Server::tls();
    server.body("/openapi.yaml", &in_two_files("book.yaml"));
    server.body("/book.yaml", "type: object\nproperties: {title: {type: string}, pages: {type: integer}}\n");
    let (desk, url) = (desk(&server), format!("{}/openapi.yaml", server.url));
    let run = desk.fetch("update", &url, &[]).ended(1);
    assert!(run.err.contains("my shelf/Cargo.toml is not there") && !desk.path("my shelf").exists(), "{run:?}");
    desk.fetch("generate", &url, &[]).ended(0);
    let run = desk.fetch("update", &url, &[]).ended(0);
    assert!(run.out.contains("\n         nothing changed for callers\n         my shelf: all "), "{run:?}");

    server.body("/book.yaml", "type: object\nproperties: {title: {type: string}, sheets: {type: integer}}\n");
    let before = desk.files();
    let run = desk.fetch("generate", &url, &["--check"]).ended(1);
    let update = format!("oas-client update {url} --ca-certificate ca.pem --out 'my shelf'");
    let expected = format!(
        "error: {}/book.yaml has changed since the crate was generated\n  help: run `{update}`, which shows the changes of the API\n\
         error: these files are stale:\n",
        server.url
    );
    assert!(run.err.starts_with(&expected), "{run:?}");
    assert!(run.err.contains(&format!("\n  help: run `{update} --accept`\n")), "{run:?}");

    let changes =
        "since 0.1.0:\n           major: changed models::Book.pages: is `sheets` now, was `pages` [field-renamed]\n";
    let run = desk.fetch("update", &url, &[]).ended(0);
    assert!(run.out.starts_with("update: 2 operations, ") && run.out.contains(changes), "{run:?}");
    assert!(run.out.ends_with(" files to write, 0 to remove; `--accept` does it\n"), "{run:?}");
    assert_eq!(desk.files(), before);
    let run = desk.fetch("update", &url, &["--accept"]).ended(0);
    assert!(run.out.contains(changes) && !run.out.contains("has changed") && desk.files() != before, "{run:?}");
    desk.edit("my shelf/Cargo.toml", "\nversion = \"0.1.0\"\n", "\nversion = \"0.2.0-dev\"\n");
    desk.fetch("generate", &url, &["--check"]).ended(0);

    // A change that means nothing is one, too.
    server
        .body("/book.yaml", "type: object\nproperties: {title: {type: string}, sheets: {type: integer}}\n# The end.\n");
    let run = desk.fetch("generate", &url, &[]).ended(0);
    let expected =
        format!("\n         {}/book.yaml has changed; `{update}` shows changes before it writes\n", server.url);
    assert!(run.out.contains(&expected), "{run:?}");
    desk.fetch("generate", &url, &["--check"]).ended(0);
}

/// What fetching with these limits fails with.
fn failure(server: &Server, path: &str, limits: Limits) -> String {
    let desk = desk(server);
    let access = Access { ca_certificate: Some(desk.path("ca.pem")), limits, ..Access::default() };
    let url = format!("{}{path}", server.url);
    input::description("".as_ref(), url.as_ref(), &access).unwrap_err().replace(&url, "URL")
}

#[test]
fn what_is_fetched_is_bounded() {
    let server = Server::tls();
    server.page("/endless", Page::Endless);
    server.page("/silence", Page::Silence);
    let bytes = Limits { bytes: 1 << 20, ..Limits::default() };
    let expected = "error: URL holds too much: the limit is 1 MB, with the documents to which a description refers\n";
    assert!(failure(&server, "/endless", bytes).starts_with(expected));
    let time = Limits { bytes: u64::MAX, time: Duration::from_millis(50) };
    let expected = "error: URL can't be fetched within 50ms, with the documents to which a description refers\n";
    for path in ["/silence", "/endless"] {
        let message = failure(&server, path, time);
        assert!(message.starts_with(expected), "{message}");
    }
    // All documents count together.
    server.body("/openapi.yaml", &in_two_files("large.yaml"));
    server.body("/large.yaml", &"#".repeat(1 << 20));
    let desk = desk(&server);
    let access = Access { ca_certificate: Some(desk.path("ca.pem")), limits: bytes, ..Access::default() };
    let url = format!("{}/openapi.yaml", server.url);
    let description = input::description("".as_ref(), url.as_ref(), &access).unwrap();
    assert!(format!("{:?}", description.unread).contains("holds too much"), "{description:?}");
}

#[test]
fn webhooks_are_fetched_like_the_description() {
    let server = Server::tls();
    let event = "post: {requestBody: {content: {application/x-www-form-urlencoded: {schema: {$ref: 'event.yaml'}}}}, responses: {'200': {description: ok}}}";
    let hooks = format!("openapi: 3.0.3\ninfo: {{title: Hooks, version: '1'}}\npaths:\n  /events:\n    {event}\n");
    server.body("/hooks/openapi.yaml", &hooks);
    server.body("/hooks/event.yaml", "type: object\nproperties: {book: {type: string, tpye: string}}\n");
    let (desk, url) = (desk(&server), format!("{}/hooks", server.url));
    let run = desk.generate(&["--webhooks", &format!("{url}/openapi.yaml"), "--ca-certificate", "ca.pem"]).ended(0);
    assert!(run.err.contains(&format!("--> {url}/event.yaml:2:")), "{run:?}");
    let lock = desk.read("my shelf/oas-client.lock.yaml");
    assert!(
        ["openapi", "event"].iter().all(|name| lock.contains(&format!("\n  {url}/{name}.yaml: sha256:"))),
        "{lock}"
    );
}
