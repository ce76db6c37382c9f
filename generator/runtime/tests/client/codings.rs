//! Content codings of responses over real sockets.
#![allow(clippy::unwrap_used, clippy::indexing_slicing, reason = "a test's set-up fails by panicking")]

use base64::{Engine, prelude::BASE64_STANDARD};
use oas_client_runtime::{Download, Error, Json, Method, RequestBuilder, Result, Value};

use crate::serve::{Server, builder, response};

/// The text `{"title":"Dune"}`, as other implementations compress it.
const GZIP: &str = "H4sIAAAAAAACA6tWKsksyUlVslJyKc1LVaoFAOzpnCAQAAAA";

const JSON: &str = r#"{"title":"Dune"}"#;

fn coded(coding: &str, base64: &str) -> Vec<u8> {
    response("200 OK", &[&format!("content-encoding: {coding}")], BASE64_STANDARD.decode(base64).unwrap())
}

async fn fetch(server: &Server) -> Result<Value> {
    let client = builder(&server.url).max_response_size(1000).build().unwrap();
    RequestBuilder::<Json<Value>>::new(&client.root(), Method::GET, "/book").send().await
}

async fn download(server: &Server) -> Download {
    let client = builder(&server.url).build().unwrap();
    RequestBuilder::<Download>::new(&client.root(), Method::GET, "/book").send().await.unwrap()
}

#[tokio::test]
async fn a_coding_that_is_not_decoded_is_an_error_that_names_it() {
    for coding in ["deflate", "gzip, compress", "identity, what"] {
        let server = Server::new([coded(coding, GZIP)]).await;
        let Error::Decode(error) = fetch(&server).await.unwrap_err() else { panic!("{coding}") };
        let name = coding.split(", ").last().unwrap();
        let expected =
            |name: &str| format!("the body has the content coding {name:?}, which this build doesn't decode");
        let message = error.source.to_string();
        assert!(message == expected(name) || message == expected("gzip"), "{message}");
        assert_eq!(BASE64_STANDARD.encode(&error.body), GZIP);
    }
}

#[tokio::test]
async fn a_download_with_such_a_coding_is_its_bytes() {
    let server = Server::new([coded("deflate", GZIP)]).await;
    let bytes = download(&server).await.bytes(1000).await.unwrap();
    assert_eq!(BASE64_STANDARD.encode(bytes), GZIP);
}

#[tokio::test]
async fn no_coding_is_no_coding() {
    for header in ["content-encoding: identity", "content-encoding:", "x: y"] {
        let server = Server::new([response("200 OK", &[header], JSON)]).await;
        assert_eq!(fetch(&server).await.unwrap()["title"], "Dune", "{header}");
    }
}

#[cfg(not(any(feature = "gzip", feature = "brotli", feature = "zstd")))]
#[tokio::test]
async fn a_build_without_decoders_asks_for_none() {
    let server = Server::new([response("200 OK", &[], JSON)]).await;
    fetch(&server).await.unwrap();
    assert!(server.requests()[0].contains("accept-encoding: identity\r\n"));
}

#[cfg(all(feature = "gzip", feature = "brotli", feature = "zstd"))]
mod decoders {
    use super::*;

    const BROTLI: &str = "iweAeyJ0aXRsZSI6IkR1bmUifQM=";
    const ZSTD: &str = "KLUv/SAQgQAAeyJ0aXRsZSI6IkR1bmUifQ==";
    const EACH: [(&str, &str); 3] = [("gzip", GZIP), ("br", BROTLI), ("zstd", ZSTD)];

    #[tokio::test]
    async fn the_client_asks_for_what_it_decodes() {
        let server = Server::new([response("200 OK", &[], JSON)]).await;
        fetch(&server).await.unwrap();
        assert!(server.requests()[0].contains("accept-encoding: zstd, br, gzip\r\n"));
    }

    #[tokio::test]
    async fn each_coding_is_decoded() {
        let more = [
            ("x-gzip", GZIP),
            ("GZIP", GZIP),
            ("identity, gzip", GZIP),
            // Two members, one behind the other (RFC 1952, section 2.2).
            ("gzip", "H4sIAAAAAAACA6tWKsksAQAx5LTyBQAAAB+LCAAAAAAAAgPLSVWyUnIpzUtVqgUAnVK3XwsAAAA="),
            ("gzip, br", "ixGAH4sIAAAAAAACA6tWKsksyUlVslJyKc1LVaoFAOzpnCAQAAAAAw=="),
        ];
        for (coding, body) in EACH.into_iter().chain(more) {
            let server = Server::new([coded(coding, body), coded(coding, body)]).await;
            assert_eq!(fetch(&server).await.unwrap()["title"], "Dune", "{coding}");
            let download = download(&server).await;
            assert_eq!(download.remaining(), None);
            assert_eq!(download.bytes(1000).await.unwrap(), JSON, "{coding}");
        }
    }

    #[tokio::test]
    async fn a_body_may_arrive_byte_by_byte() {
        for (coding, body) in EACH {
            let chunks = BASE64_STANDARD.decode(body).unwrap().into_iter();
            let chunks = chunks.flat_map(|byte| [b"1\r\n".as_slice(), &[byte], b"\r\n"].concat());
            let head = format!("HTTP/1.1 200 OK\r\ntransfer-encoding: chunked\r\ncontent-encoding: {coding}\r\n\r\n");
            let whole: Vec<u8> = head.bytes().chain(chunks).chain(*b"0\r\n\r\n").collect();
            assert_eq!(fetch(&Server::new([whole]).await).await.unwrap()["title"], "Dune", "{coding}");
        }
    }

    #[tokio::test]
    async fn an_empty_body_stays_empty() {
        let chunked = "HTTP/1.1 200 OK\r\ntransfer-encoding: chunked\r\ncontent-encoding: gzip\r\n\r\n0\r\n\r\n";
        for empty in [response("200 OK", &["content-encoding: gzip"], ""), chunked.into()] {
            let bytes = download(&Server::new([empty]).await).await.bytes(1000).await.unwrap();
            assert!(bytes.is_empty());
        }
    }

    #[tokio::test]
    async fn the_size_limit_counts_decoded_bytes() {
        for (coding, zeros) in [
            (
                "gzip",
                "H4sIAAAAAAACA+3BgQAAAADDIJcTzJ/uItUCAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA\
                 AAAAAAAAAAAAAAAAAACAdj4bWsIAAAEA",
            ),
            ("br", "G///+KVEYEqRywKBt/cAAg=="),
            ("zstd", "KLUv/WAA/10AABgiMCIBAPp/HWAB"),
        ] {
            let error = fetch(&Server::new([coded(coding, zeros)]).await).await.unwrap_err();
            assert!(matches!(error, Error::TooLarge { limit: 1000, .. }), "{coding}: {error:?}");
        }
    }

    #[tokio::test]
    async fn a_zstd_window_of_more_than_8_mib_is_an_error() {
        let error =
            fetch(&Server::new([coded("zstd", "KLUv/QBwgQAAeyJ0aXRsZSI6IkR1bmUifQ==")]).await).await.unwrap_err();
        assert!(error.to_string().ends_with("the response isn't valid zstd"), "{error}");
    }

    #[tokio::test]
    async fn a_broken_body_is_an_error() {
        for (coding, body) in EACH {
            let whole = BASE64_STANDARD.decode(body).unwrap();
            let mut damaged = whole.clone();
            damaged[whole.len() / 2] ^= 0xff;
            for broken in [damaged.as_slice(), &whole[..whole.len() - 1], JSON.as_bytes()] {
                let server = Server::new([response("200 OK", &[&format!("content-encoding: {coding}")], broken)]).await;
                let error = fetch(&server).await.unwrap_err();
                let text = format!("the response isn't valid {coding}");
                let is_other_json = matches!(error, Error::Decode(_));
                assert!(is_other_json || error.to_string().ends_with(&text), "{coding}: {error}");
            }
        }
    }

    #[tokio::test]
    async fn a_connection_that_breaks_off_is_no_wrong_coding() {
        let mut cut = coded("gzip", GZIP);
        cut.truncate(cut.len() - 3);
        let error = fetch(&Server::new([cut]).await).await.unwrap_err();
        assert!(error.to_string().ends_with("the connection failed before the whole response arrived"), "{error}");
    }

    #[tokio::test]
    async fn an_error_response_is_decoded() {
        let body = BASE64_STANDARD.decode(GZIP).unwrap();
        let server = Server::new([response("400 Bad", &["content-encoding: gzip"], body)]).await;
        let error = fetch(&server).await.unwrap_err();
        assert_eq!(error.api().unwrap().body, JSON);
    }
}
