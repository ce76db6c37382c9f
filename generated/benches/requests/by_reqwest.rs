//! The same calls over reqwest. Forms, queries and JSON are done here, as reqwest would do them with further features.

use hyper::header::{ACCEPT, AUTHORIZATION, CONTENT_TYPE, HeaderMap, HeaderValue};
use serde::de::DeserializeOwned;
use twilio_chat_v2::runtime::transport::reqwest::reqwest::{Client, RequestBuilder};

use crate::{
    Failure,
    by_hand::{AGENT, authorization},
    records::{Channel, Message, MessagePage, SERVICE},
};

#[derive(Clone)]
pub(crate) struct Reqwest {
    base: String,
    client: Client,
}

impl Reqwest {
    pub(crate) fn new(origin: &str) -> Result<Self, Failure> {
        let mut headers = HeaderMap::new();
        headers.insert(AUTHORIZATION, authorization());
        headers.insert(ACCEPT, HeaderValue::from_static("application/json"));
        let client = Client::builder().default_headers(headers).user_agent(AGENT).no_proxy().build()?;
        Ok(Self { base: format!("{origin}/v2"), client })
    }

    async fn call<T: DeserializeOwned>(&self, request: RequestBuilder) -> Result<T, Failure> {
        let body = request.send().await?.error_for_status()?.bytes().await?;
        Ok(serde_json::from_slice(&body)?)
    }

    pub(crate) async fn fetch(&self, channel: &str) -> Result<Channel, Failure> {
        let url = format!("{}/Services/{SERVICE}/Channels/{channel}", self.base);
        self.call(self.client.get(url)).await
    }

    pub(crate) async fn create(&self, channel: &str, fields: &[(&str, &str)]) -> Result<Message, Failure> {
        let form = form_urlencoded::Serializer::new(String::new()).extend_pairs(fields).finish();
        let url = format!("{}/Services/{SERVICE}/Channels/{channel}/Messages", self.base);
        let request = self.client.post(url).header(CONTENT_TYPE, "application/x-www-form-urlencoded");
        self.call(request.body(form)).await
    }

    pub(crate) async fn list(&self, channel: &str, size: usize) -> Result<MessagePage, Failure> {
        let url = format!("{}/Services/{SERVICE}/Channels/{channel}/Messages?PageSize={size}", self.base);
        self.call(self.client.get(url)).await
    }
}
