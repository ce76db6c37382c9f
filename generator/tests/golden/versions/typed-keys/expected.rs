// === src/models/stocks.rs

use oas_client_runtime as rt;

/// `Binding` of the API.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum Binding {
    /// `soft` on the wire.
    Soft,
    /// `hard` on the wire.
    Hard,
    /// A value that the description doesn't list, as received.
    Unknown(String),
}

rt::open_enum!(Binding { Soft = "soft", Hard = "hard" });

/// `Stock` of the API.
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct Stock {
    /// `limits` of the API.
    pub limits: Option<std::collections::BTreeMap<Binding, i64>>,
    /// `prices` of the API.
    ///
    /// `None` isn't sent, `Some(None)` is sent as null.
    pub prices: Option<Option<std::collections::BTreeMap<StockPricesKey, Option<f64>>>>,
    /// `sizes` of the API.
    pub sizes: Option<std::collections::BTreeMap<StockSizesKey, i64>>,
    /// `notes` of the API.
    pub notes: Option<std::collections::BTreeMap<Binding, rt::Value>>,
    /// `free` of the API.
    pub free: Option<std::collections::BTreeMap<StockFreeKey, rt::Value>>,
    /// `dates` of the API.
    pub dates: Option<std::collections::BTreeMap<Binding, rt::Open<rt::Timestamp>>>,
    /// `names` of the API.
    pub names: Option<std::collections::BTreeMap<String, String>>,
    /// `ids` of the API.
    pub ids: Option<std::collections::BTreeMap<String, String>>,
    /// `known` of the API.
    pub known: Option<StockKnown>,
}

rt::object!(
    Stock { optional { limits } present { prices } optional { sizes, notes, free }
    optional_dates { dates } optional { names, ids, known } }
);

impl Stock {
    /// Makes a value of the required fields. Every other field is absent until it is set.
    pub fn new() -> Self {
        Self {
            limits: None,
            prices: None,
            sizes: None,
            notes: None,
            free: None,
            dates: None,
            names: None,
            ids: None,
            known: None,
        }
    }
}

rt::setters!(
    Stock { into { limits(std::collections::BTreeMap < Binding, i64 >) } nullable {
    prices(std::collections::BTreeMap < StockPricesKey, Option < f64 > >) } into {
    sizes(std::collections::BTreeMap < StockSizesKey, i64 >),
    notes(std::collections::BTreeMap < Binding, rt::Value >),
    free(std::collections::BTreeMap < StockFreeKey, rt::Value >),
    dates(std::collections::BTreeMap < Binding, rt::Open < rt::Timestamp > >) } pairs {
    names(String), ids(String) } into { known(StockKnown) } }
);

/// `StockPricesKey` of the API.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum StockPricesKey {
    /// `eur` on the wire.
    Eur,
    /// `usd` on the wire.
    Usd,
    /// A value that the description doesn't list, as received.
    Unknown(String),
}

rt::open_enum!(StockPricesKey { Eur = "eur", Usd = "usd" });

/// `StockSizesKey` of the API.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum StockSizesKey {
    /// `s` on the wire.
    S,
    /// `m` on the wire.
    M,
    /// `l` on the wire.
    L,
    /// A value that the description doesn't list, as received.
    Unknown(String),
}

rt::open_enum!(StockSizesKey { S = "s", M = "m", L = "l" });

/// `StockFreeKey` of the API.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum StockFreeKey {
    /// `only` on the wire.
    Only,
    /// A value that the description doesn't list, as received.
    Unknown(String),
}

rt::open_enum!(StockFreeKey { Only = "only" });

/// `StockKnown` of the API.
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct StockKnown {
    /// `soft` of the API.
    pub soft: Option<i64>,
    /// Additional properties: those that the description doesn't name.
    pub rest: std::collections::BTreeMap<String, i64>,
}

rt::object!(StockKnown { optional { soft }, rest rest });

impl StockKnown {
    /// Makes a value of the required fields. Every other field is absent until it is set.
    pub fn new() -> Self {
        Self {
            soft: None,
            rest: std::collections::BTreeMap::new(),
        }
    }
}

rt::setters!(StockKnown { exact { soft(i64) } rest_exact { rest(i64) } });

// === src/stocks.rs

//! Requests of `stocks`.
//!
//! ```no_run
//! # async fn example(client: typed_keys::Client) -> typed_keys::Result<()> {
//! let response = client.stocks().list().send().await?;
//! # Ok(()) }
//! ```

use crate::models;
use oas_client_runtime as rt;

/// The resource `/stocks`: `client.stocks()`.
#[derive(Clone, Debug)]
pub struct StocksHandle(pub(crate) rt::Handle);

impl StocksHandle {
    /// Sends `GET /stocks`.
    pub fn list(&self) -> ListStocks {
        ListStocks::new(&self.0)
    }

    /// Sends `PUT /stocks`.
    pub fn put(&self, body: models::Stock) -> PutStock {
        PutStock(PutStock::new(&self.0).0.json(&body))
    }
}

/// The request `GET /stocks`.
#[must_use = "a request does nothing until it is sent"]
pub struct ListStocks(
    pub(crate) rt::RequestBuilder<
        rt::Json<std::collections::BTreeMap<models::Binding, models::Stock>>,
    >,
);
rt::request!(ListStocks, json std::collections::BTreeMap<models::Binding, models::Stock>);

impl ListStocks {
    pub(crate) fn new(handle: &rt::Handle) -> Self {
        Self(handle.get("/stocks"))
    }

    /// Sets `limits`.
    pub fn limits(self, value: std::collections::BTreeMap<models::Binding, i64>) -> Self {
        Self(self.0.query_object("limits", &value, rt::ObjectStyle::DeepObject))
    }
}

/// The request `PUT /stocks`.
#[must_use = "a request does nothing until it is sent"]
pub struct PutStock(pub(crate) rt::RequestBuilder<rt::Json<models::Stock>>);
rt::request!(PutStock, json models::Stock);

impl PutStock {
    pub(crate) fn new(handle: &rt::Handle) -> Self {
        Self(handle.put("/stocks"))
    }
}

// === tests/replay/stocks.rs

//! The exchanges of `stocks.har`.

use oas_client_runtime::replay;

const RECORDING: replay::Recording<'_> = replay::Recording::new(
    "stocks.har",
    include_str!("../examples/stocks.har"),
);

/// An example of status 200.
#[test]
fn an_example_of_status_200() -> replay::TestResult {
    super::run(RECORDING, &[0])
        .call(|client| Ok(
            client
                .stocks()
                .put(replay::from_json("{\"limits\":{\"hard\":3,\"other\":4}}")?),
        ))
}

// === tests/examples/stocks.har

{"comment":"An example of status 200.","request":{"method":"PUT","url":"https://shelf.example/stocks","headers":[{"name":"content-type","value":"application/json"}],"postData":{"mimeType":"application/json","text":"{\"limits\":{\"hard\":3,\"other\":4}}"}},"response":{"status":200,"headers":[{"name":"content-type","value":"application/json"}],"content":{"mimeType":"application/json","text":"{}"}}}
]}}
