// === src/none.rs

//! Requests of `none`.
//!
//! ```no_run
//! # async fn example(client: empty_and_bytes::Client) -> empty_and_bytes::Result<()> {
//! let answer = client.none().send().await?;
//! # Ok(()) }
//! ```

use oas_client_runtime as rt;

rt::request!(None2, GET "/none", empty);

// === src/head.rs

//! Requests of `head`.
//!
//! ```no_run
//! # async fn example(client: empty_and_bytes::Client) -> empty_and_bytes::Result<()> {
//! let answer = client.head().send().await?;
//! # Ok(()) }
//! ```

use oas_client_runtime as rt;

rt::request!(Head, HEAD "/head", empty);

// === src/empty_content.rs

//! Requests of `empty_content`.
//!
//! ```no_run
//! # async fn example(client: empty_and_bytes::Client) -> empty_and_bytes::Result<()> {
//! let answer = client.empty_content().send().await?;
//! # Ok(()) }
//! ```

use oas_client_runtime as rt;

rt::request!(EmptyContent, GET "/empty-content", empty);

// === src/no_schema.rs

//! Requests of `no_schema`.
//!
//! ```no_run
//! # async fn example(client: empty_and_bytes::Client) -> empty_and_bytes::Result<()> {
//! let answer = client.no_schema().send().await?;
//! # Ok(()) }
//! ```

use oas_client_runtime as rt;

rt::request!(NoSchema, GET "/no-schema", json rt::Value);

// === src/any.rs

//! Requests of `any`.
//!
//! ```no_run
//! # async fn example(client: empty_and_bytes::Client) -> empty_and_bytes::Result<()> {
//! let answer = client.any().send().await?;
//! # Ok(()) }
//! ```

use oas_client_runtime as rt;

rt::request!(Any, GET "/any", bytes);

// === src/text.rs

//! Requests of `text`.
//!
//! ```no_run
//! # async fn example(client: empty_and_bytes::Client) -> empty_and_bytes::Result<()> {
//! let answer = client.text().send().await?;
//! # Ok(()) }
//! ```

use oas_client_runtime as rt;

rt::request!(Text, GET "/text" accept("text/plain"), bytes);

// === src/maybe.rs

//! Requests of `maybe`.
//!
//! ```no_run
//! # async fn example(client: empty_and_bytes::Client) -> empty_and_bytes::Result<()> {
//! let answer = client.maybe().send().await?;
//! # Ok(()) }
//! ```

use oas_client_runtime as rt;

rt::request!(Maybe, GET "/maybe", json Option < i64 >);

// === src/number.rs

//! Requests of `number`.
//!
//! ```no_run
//! # async fn example(client: empty_and_bytes::Client) -> empty_and_bytes::Result<()> {
//! let answer = client.number().send().await?;
//! # Ok(()) }
//! ```

use oas_client_runtime as rt;

rt::request!(Number, GET "/number", json i64);

// === src/or_none.rs

//! Requests of `or_none`.
//!
//! ```no_run
//! # async fn example(client: empty_and_bytes::Client) -> empty_and_bytes::Result<()> {
//! let answer = client.or_none().send().await?;
//! # Ok(()) }
//! ```

use oas_client_runtime as rt;

rt::request!(OrNone, GET "/or-none", json Option < i64 >);

// === src/bytes_or_none.rs

//! Requests of `bytes_or_none`.
//!
//! ```no_run
//! # async fn example(client: empty_and_bytes::Client) -> empty_and_bytes::Result<()> {
//! let answer = client.bytes_or_none().send().await?;
//! # Ok(()) }
//! ```

use oas_client_runtime as rt;

rt::request!(BytesOrNone, GET "/bytes-or-none" accept("image/png"), bytes);

// === src/moved.rs

//! Requests of `moved`.
//!
//! ```no_run
//! # async fn example(client: empty_and_bytes::Client) -> empty_and_bytes::Result<()> {
//! let answer = client.moved().send().await?;
//! # Ok(()) }
//! ```

use oas_client_runtime as rt;

rt::request!(Moved, GET "/moved", redirect);
