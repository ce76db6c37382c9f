//! The same calls as a careful person writes them: over hyper-util's pooled client.

use http_body_util::{BodyExt, Full};
use hyper::{
    Method, Request,
    body::Bytes,
    header::{ACCEPT, AUTHORIZATION, CONTENT_TYPE, HeaderValue, USER_AGENT},
};
use hyper_util::{
    client::legacy::{Client, connect::HttpConnector},
    rt::TokioExecutor,
};
use serde::de::DeserializeOwned;

use crate::{
    Failure,
    records::{Channel, Message, MessagePage, SERVICE},
};

pub(crate) const AGENT: &str = "by-hand/0.1";
/// `SK…:secret`, made once.
const BASIC: &str = "Basic U0tiMDAxYjAwMWIwMDFiMDAxYjAwMWIwMDFiMDAxYjAwMTpzZWNyZXQ=";

pub(crate) fn authorization() -> HeaderValue {
    let mut value = HeaderValue::from_static(BASIC);
    value.set_sensitive(true);
    value
}

#[derive(Clone)]
pub(crate) struct Hyper {
    base: String,
    authorization: HeaderValue,
    client: Client<HttpConnector, Full<Bytes>>,
}

impl Hyper {
    pub(crate) fn new(origin: &str) -> Self {
        let mut connector = HttpConnector::new();
        connector.set_nodelay(true);
        let client = Client::builder(TokioExecutor::new()).build(connector);
        Self { base: format!("{origin}/v2"), authorization: authorization(), client }
    }

    async fn call<T: DeserializeOwned>(&self, method: Method, url: &str, form: Option<String>) -> Result<T, Failure> {
        let mut request = Request::builder()
            .method(method)
            .uri(url)
            .header(AUTHORIZATION, self.authorization.clone())
            .header(ACCEPT, HeaderValue::from_static("application/json"))
            .header(USER_AGENT, HeaderValue::from_static(AGENT));
        if form.is_some() {
            request = request.header(CONTENT_TYPE, HeaderValue::from_static("application/x-www-form-urlencoded"));
        }
        let request = request.body(Full::from(form.unwrap_or_default()))?;
        let response = self.client.request(request).await?;
        let status = response.status();
        let body = response.into_body().collect().await?.to_bytes();
        if !status.is_success() {
            return Err(format!("{status}: {}", String::from_utf8_lossy(&body)).into());
        }
        Ok(serde_json::from_slice(&body)?)
    }

    pub(crate) async fn fetch(&self, channel: &str) -> Result<Channel, Failure> {
        self.call(Method::GET, &format!("{}/Services/{SERVICE}/Channels/{channel}", self.base), None).await
    }

    pub(crate) async fn create(&self, channel: &str, fields: &[(&str, &str)]) -> Result<Message, Failure> {
        let form = form_urlencoded::Serializer::new(String::new()).extend_pairs(fields).finish();
        let url = format!("{}/Services/{SERVICE}/Channels/{channel}/Messages", self.base);
        self.call(Method::POST, &url, Some(form)).await
    }

    pub(crate) async fn list(&self, channel: &str, size: usize) -> Result<MessagePage, Failure> {
        let url = format!("{}/Services/{SERVICE}/Channels/{channel}/Messages?PageSize={size}", self.base);
        self.page(&url).await
    }

    pub(crate) async fn page(&self, url: &str) -> Result<MessagePage, Failure> {
        self.call(Method::GET, url, None).await
    }
}
