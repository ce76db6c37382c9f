//! Layers that sign requests, as callers write them.
#![allow(clippy::unwrap_used, clippy::indexing_slicing, reason = "a test's set-up fails by panicking")]

use std::{fmt::Write, sync::Arc};

use hmac::{Hmac, KeyInit, Mac};
use oas_client_runtime::{
    Body, Client, Empty, Layer, LayerError, LayerFuture, LayerRequest, Method, Next, RequestBuilder, Secret,
    http::{HeaderValue, Request, Response, header},
};
use sha2::{Digest, Sha256};

use crate::serve::{Server, builder, response};

fn hmac(key: &[u8], text: &[u8]) -> Vec<u8> {
    let mut mac = Hmac::<Sha256>::new_from_slice(key).unwrap();
    mac.update(text);
    mac.finalize().into_bytes().to_vec()
}

fn hex(bytes: &[u8]) -> String {
    bytes.iter().fold(String::new(), |mut text, byte| {
        write!(text, "{byte:02x}").unwrap();
        text
    })
}

/// Signs method, path with query, and body, with a key that both sides know.
struct HmacSigned(Secret);

impl Layer for HmacSigned {
    fn call<'a>(&'a self, mut request: LayerRequest, next: Next<'a>) -> LayerFuture<'a> {
        Box::pin(async move {
            let Some(body) = request.http.body().bytes() else {
                return Err(LayerError::new("only a body in memory can be signed").into());
            };
            let target = request.http.uri().path_and_query().map_or("/", |target| target.as_str());
            let signed = [request.http.method().as_str().as_bytes(), b"\n", target.as_bytes(), b"\n", &body].concat();
            let signature = hex(&hmac(self.0.expose().as_bytes(), &signed));
            let value = HeaderValue::try_from(signature).map_err(LayerError::new)?;
            request.http.headers_mut().insert("x-signature", value);
            next.run(request).await
        })
    }
}

#[tokio::test]
async fn a_layer_signs_with_hmac() {
    let server = Server::new([response("200 OK", &[], "")]).await;
    let client: Client = builder(&server.url).layer(HmacSigned(Secret::new("key"))).build().unwrap();
    let call = RequestBuilder::<Empty>::new(&client.root().arg("a b"), Method::POST, "/books/{id}");
    call.query("q", "1").json(&["x"]).send().await.unwrap();
    let signature = hex(&hmac(b"key", b"POST\n/books/a%20b?q=1\n[\"x\"]"));
    assert!(server.requests()[0].contains(&format!("x-signature: {signature}\r\n")), "{:?}", server.requests());
}

/// [Signature Version 4 of AWS](https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_sigv.html): host, date and media
/// type, the query in order, and the body.
struct SigV4 {
    key_id: String,
    secret: Secret,
    region: &'static str,
    service: &'static str,
    /// The time, such as `20150830T123600Z`.
    now: fn() -> String,
}

impl SigV4 {
    fn sign(&self, request: &mut Request<Body>) -> Result<(), LayerError> {
        let time = (self.now)();
        let date = time.get(..8).ok_or_else(|| LayerError::new("the time is no basic ISO 8601"))?;
        let value = |text: &str| HeaderValue::try_from(text).map_err(LayerError::new);
        let host = request.uri().authority().map_or("", |authority| authority.as_str()).to_owned();
        request.headers_mut().insert(header::HOST, value(&host)?);
        request.headers_mut().insert("x-amz-date", value(&time)?);
        let names: Vec<&str> = ["content-type", "host", "x-amz-date"]
            .into_iter()
            .filter(|name| request.headers().contains_key(*name))
            .collect();
        let names_text = names.join(";");
        let lines = names
            .iter()
            .map(|name| format!("{name}:{}\n", request.headers()[*name].to_str().unwrap_or_default().trim()));
        let mut query: Vec<&str> =
            request.uri().query().unwrap_or_default().split('&').filter(|pair| !pair.is_empty()).collect();
        query.sort_unstable();
        let body = request.body().bytes().ok_or_else(|| LayerError::new("only a body in memory can be signed"))?;
        let canonical = format!(
            "{}\n{}\n{}\n{}\n{names_text}\n{}",
            request.method(),
            request.uri().path(),
            query.join("&"),
            lines.collect::<String>(),
            hex(&Sha256::digest(&body)),
        );
        let scope = format!("{date}/{}/{}/aws4_request", self.region, self.service);
        let text = format!("AWS4-HMAC-SHA256\n{time}\n{scope}\n{}", hex(&Sha256::digest(canonical)));
        let first = format!("AWS4{}", self.secret.expose()).into_bytes();
        let parts = [date, self.region, self.service, "aws4_request"];
        let key = parts.iter().fold(first, |key, part| hmac(&key, part.as_bytes()));
        let signature = hex(&hmac(&key, text.as_bytes()));
        let key_id = &self.key_id;
        let mut authorization = value(&format!(
            "AWS4-HMAC-SHA256 Credential={key_id}/{scope}, SignedHeaders={names_text}, Signature={signature}"
        ))?;
        authorization.set_sensitive(true);
        request.headers_mut().insert(header::AUTHORIZATION, authorization);
        Ok(())
    }
}

impl Layer for SigV4 {
    fn call<'a>(&'a self, mut request: LayerRequest, next: Next<'a>) -> LayerFuture<'a> {
        Box::pin(async move {
            self.sign(&mut request.http)?;
            next.run(request).await
        })
    }
}

/// Responds with the request's `Authorization`.
struct Echo;

impl Layer for Echo {
    fn call<'a>(&'a self, request: LayerRequest, _: Next<'a>) -> LayerFuture<'a> {
        let mut response = Response::new(Body::default());
        let authorization = request.http.headers()[header::AUTHORIZATION].clone();
        response.headers_mut().insert("x-authorization", authorization);
        Box::pin(async { Ok(response) })
    }
}

/// The vectors `get-vanilla`, `get-vanilla-query-order-key-case`, `post-vanilla` and `post-x-www-form-urlencoded` of AWS's test
/// suite for Signature Version 4.
#[tokio::test]
async fn a_layer_signs_as_the_test_suite_of_aws() {
    let signing = SigV4 {
        key_id: "AKIDEXAMPLE".to_owned(),
        secret: Secret::new("wJalrXUtnFEMI/K7MDENG+bPxRfiCYEXAMPLEKEY"),
        region: "us-east-1",
        service: "service",
        now: || "20150830T123600Z".to_owned(),
    };
    let client: Client = builder("https://example.amazonaws.com").layer(Arc::new(signing)).layer(Echo).build().unwrap();
    let call = |method| RequestBuilder::<Empty>::new(&client.root(), method, "/");
    for (call, headers, signature) in [
        (call(Method::GET), "host;x-amz-date", "5fa00fa31553b73ebf1942676e86291e8372ff2a2260956d9b8aae1d763fbf31"),
        (
            call(Method::GET).query("Param2", "value2").query("Param1", "value1"),
            "host;x-amz-date",
            "b97d918cfa904a5beff61c982a1b6f458b799221646efd99d3219ec94cdf2500",
        ),
        (call(Method::POST), "host;x-amz-date", "5da7c1a2acd57cee7505fc6676e4e544621c30862966e37dddb68e92efbe5d6b"),
        (
            call(Method::POST).form().field("Param1", "value1"),
            "content-type;host;x-amz-date",
            "ff11897932ad3f4e8b18135d722051e5ac45fc38421b1da7b9d196a0fe09473a",
        ),
    ] {
        let response = call.send_with_response().await.unwrap();
        let scope = "AKIDEXAMPLE/20150830/us-east-1/service/aws4_request";
        let expected = format!("AWS4-HMAC-SHA256 Credential={scope}, SignedHeaders={headers}, Signature={signature}");
        assert_eq!(response.headers["x-authorization"], expected);
    }
}
