// === src/orders.rs

//! Requests of `orders`.
//!
//! ```no_run
//! # async fn example(client: idempotency_keys::Client) -> idempotency_keys::Result<()> {
//! let response = client.order("…").replace().send().await?;
//! # Ok(()) }
//! ```

use oas_client_runtime as rt;

/// The resource `/orders`: `client.orders()`.
#[derive(Clone, Debug)]
pub struct OrdersHandle(pub(crate) rt::Handle);

impl OrdersHandle {
    /// Sends `POST /orders`.
    pub fn create(&self, body: rt::Value) -> CreateOrder {
        CreateOrder(CreateOrder::new(&self.0).0.json(&body))
    }
}

/// The resource `/orders/{id}`: `client.order(id)`.
#[derive(Clone, Debug)]
pub struct OrderHandle(pub(crate) rt::Handle);

impl OrderHandle {
    /// Sends `PUT /orders/{id}`.
    pub fn replace(&self) -> ReplaceOrder {
        ReplaceOrder::new(&self.0)
    }

    /// Sends `DELETE /orders/{id}`.
    pub fn delete(&self) -> DeleteOrder {
        DeleteOrder::new(&self.0)
    }

    /// Sends `PATCH /orders/{id}`.
    pub fn update(&self) -> UpdateOrder {
        UpdateOrder::new(&self.0)
    }
}

/// The request `POST /orders`.
#[must_use = "a request does nothing until it is sent"]
pub struct CreateOrder(pub(crate) rt::RequestBuilder<rt::Empty>);
rt::request!(CreateOrder, empty);

impl CreateOrder {
    pub(crate) fn new(handle: &rt::Handle) -> Self {
        Self(handle.post("/orders").idempotency_key("Idempotency-Key"))
    }

    /// The idempotency key, in place of a fresh random one for each call. All attempts of the call have
    /// the same key, by which the service recognises that it got a request before.
    pub fn idempotency_key(self, value: impl AsRef<str>) -> Self {
        Self(self.0.header("Idempotency-Key", value.as_ref()))
    }
}

/// The request `PUT /orders/{id}`.
#[must_use = "a request does nothing until it is sent"]
pub struct ReplaceOrder(pub(crate) rt::RequestBuilder<rt::Empty>);
rt::request!(ReplaceOrder, empty);

impl ReplaceOrder {
    pub(crate) fn new(handle: &rt::Handle) -> Self {
        Self(handle.put("/orders/{id}"))
    }
}

/// The request `DELETE /orders/{id}`.
#[must_use = "a request does nothing until it is sent"]
pub struct DeleteOrder(pub(crate) rt::RequestBuilder<rt::Empty>);
rt::request!(DeleteOrder, empty);

impl DeleteOrder {
    pub(crate) fn new(handle: &rt::Handle) -> Self {
        Self(handle.delete("/orders/{id}").idempotency_key("X-Request-Key"))
    }

    /// The idempotency key, in place of a fresh random one for each call. All attempts of the call have
    /// the same key, by which the service recognises that it got a request before.
    pub fn x_request_key(self, value: impl AsRef<str>) -> Self {
        Self(self.0.header("X-Request-Key", value.as_ref()))
    }
}

/// The request `PATCH /orders/{id}`.
#[must_use = "a request does nothing until it is sent"]
pub struct UpdateOrder(pub(crate) rt::RequestBuilder<rt::Empty>);
rt::request!(UpdateOrder, empty);

impl UpdateOrder {
    pub(crate) fn new(handle: &rt::Handle) -> Self {
        Self(handle.patch("/orders/{id}").idempotency_key("Idempotency-Key"))
    }

    /// Your key.
    pub fn idempotency_key(self, value: impl AsRef<str>) -> Self {
        Self(self.0.header("idempotency-key", value.as_ref()))
    }
}

// === src/search.rs

//! Requests of `search`.
//!
//! ```no_run
//! # async fn example(client: idempotency_keys::Client) -> idempotency_keys::Result<()> {
//! let response = client.search().send().await?;
//! # Ok(()) }
//! ```

use oas_client_runtime as rt;

/// The request `POST /search`.
#[must_use = "a request does nothing until it is sent"]
pub struct Search(pub(crate) rt::RequestBuilder<rt::Empty>);
rt::request!(Search, empty);

impl Search {
    pub(crate) fn new(handle: &rt::Handle) -> Self {
        Self(handle.post("/search"))
    }
}

// === tests/replay/recordings.rs

//! The exchanges of `recordings.har`.

use oas_client_runtime::replay;

const RECORDING: replay::Recording<'_> = replay::Recording::new(
    "recordings.har",
    include_str!("../recordings/recordings.har"),
);

/// Creates an order, recorded before the client sent keys.
#[test]
fn creates_an_order_recorded_before_the_client_sent_keys() -> replay::TestResult {
    super::run(RECORDING, &[0])
        .call(|client| Ok(client.orders().create(replay::from_json("{}")?)))
}

/// Creates an order with a key of the caller's own.
#[test]
fn creates_an_order_with_a_key_of_the_callers_own() -> replay::TestResult {
    super::run(RECORDING, &[1])
        .call(|client| Ok(
            client.orders().create(replay::from_json("{}")?).idempotency_key("mine"),
        ))
}

/// Updates an order without the key that the description requires.
#[test]
fn updates_an_order_without_the_key_that_the_description_requires() -> replay::TestResult {
    super::run(RECORDING, &[2]).call(|client| Ok(client.order("1").update()))
}

/// Updates an order with a key.
#[test]
fn updates_an_order_with_a_key() -> replay::TestResult {
    super::run(RECORDING, &[3])
        .call(|client| Ok(
            client
                .order("1")
                .update()
                .idempotency_key("f81d4fae-7dec-41d0-a765-00a0c91e6bf6"),
        ))
}

/// Replaces an order.
#[test]
fn replaces_an_order() -> replay::TestResult {
    super::run(RECORDING, &[4]).call(|client| Ok(client.order("1").replace()))
}

/// Deletes an order.
#[test]
fn deletes_an_order() -> replay::TestResult {
    super::run(RECORDING, &[5]).call(|client| Ok(client.order("1").delete()))
}

/// Searches.
#[test]
fn searches() -> replay::TestResult {
    super::run(RECORDING, &[6]).call(|client| Ok(client.search()))
}
