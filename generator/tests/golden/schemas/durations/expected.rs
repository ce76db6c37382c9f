// === problems
// warning[example-contradicts]: the example contradicts its schema: it is `36 hours`, which is no duration of ISO 8601
//   --> #/components/schemas/Loan/properties/grace/example
//   help: write a value that the schema allows; the generator makes no test of this example

// === src/models/loans.rs

use oas_client_runtime as rt;

/// `Loan` of the API.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct Loan {
    /// `term` of the API.
    pub term: rt::Open<rt::IsoDuration>,
    /// `grace` of the API.
    pub grace: Option<rt::Open<rt::IsoDuration>>,
    /// `breaks` of the API.
    pub breaks: Option<Vec<rt::Open<rt::IsoDuration>>>,
    /// `either` of the API.
    pub either: Option<LoanEither>,
}

rt::object!(Loan { required { term } optional { grace, breaks, either } });

/// `LoanEither` of the API.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum LoanEither {
    /// A string.
    String(rt::Open<rt::IsoDuration>),
    /// An integer.
    Integer(i64),
    /// A value of none of these variants, as received.
    Unknown(rt::Value),
}

rt::union!(
    LoanEither { String(rt::Open < rt::IsoDuration >) if String, Integer(i64) if Integer
    }
);
rt::union_wire!(LoanEither { String, Integer });

// === src/loans.rs

//! Requests of `loans`.

use crate::models;
use oas_client_runtime as rt;

/// The resource `/loans/{longest}`: `client.loan(longest)`.
#[derive(Clone, Debug)]
pub struct LoanHandle(pub(crate) rt::Handle);

impl LoanHandle {
    /// Sends `GET /loans/{longest}`.
    pub fn fetch(&self) -> FetchLoan {
        FetchLoan::new(&self.0)
    }

    /// Sends `POST /loans/{longest}`.
    pub fn create(&self, term: impl Into<rt::Open<rt::IsoDuration>>) -> CreateLoan {
        CreateLoan(
            CreateLoan::new(&self.0).0.field("term", rt::open::<rt::IsoDuration>(term)),
        )
    }
}

/// The request `GET /loans/{longest}`.
#[must_use = "a request does nothing until it is sent"]
pub struct FetchLoan(pub(crate) rt::RequestBuilder<rt::Json<models::Loan>>);
rt::request!(FetchLoan, json models::Loan);

impl FetchLoan {
    pub(crate) fn new(handle: &rt::Handle) -> Self {
        Self(handle.get("/loans/{longest}"))
    }

    /// Sets `grace`.
    pub fn grace(
        self,
        values: impl IntoIterator<Item = impl Into<rt::Open<rt::IsoDuration>>>,
    ) -> Self {
        Self(
            self
                .0
                .query_each("grace", values.into_iter().map(rt::open::<rt::IsoDuration>)),
        )
    }
}

/// The request `POST /loans/{longest}`.
#[must_use = "a request does nothing until it is sent"]
pub struct CreateLoan(pub(crate) rt::RequestBuilder<rt::Json<models::Loan>>);
rt::request!(CreateLoan, json models::Loan);

impl CreateLoan {
    pub(crate) fn new(handle: &rt::Handle) -> Self {
        Self(handle.post("/loans/{longest}").form())
    }

    /// Sets `grace`.
    pub fn grace(self, value: impl rt::IntoNullable<rt::Open<rt::IsoDuration>>) -> Self {
        Self(
            self
                .0
                .field(
                    "grace",
                    rt::IntoNullable::<rt::Open<rt::IsoDuration>>::into_nullable(value),
                ),
        )
    }
}

// === tests/replay/recordings.rs

//! The exchanges of `recordings.har`.

use oas_client_runtime::replay;

const RECORDING: replay::Recording<'_> = replay::Recording::new(
    "recordings.har",
    include_str!("../recordings/recordings.har"),
);

/// fetchLoan
#[test]
fn fetch_loan_with_grace() -> replay::TestResult {
    super::run(RECORDING, &[0])
        .call(|client| Ok(client.loan("P1D").fetch().grace(["PT36H", "PT0.5S"])))
}

/// createLoan
#[test]
fn create_loan_with_grace() -> replay::TestResult {
    super::run(RECORDING, &[1])
        .call(|client| Ok(client.loan("P1D").create("P1Y2M").grace("PT36H")))
}

// === tests/replay/loans.rs

//! The exchanges of `loans.har`.

use oas_client_runtime::replay;

const RECORDING: replay::Recording<'_> = replay::Recording::new(
    "loans.har",
    include_str!("../examples/loans.har"),
);

/// An example of status 200.
#[test]
fn an_example_of_status_200() -> replay::TestResult {
    super::run(RECORDING, &[0]).call(|client| Ok(client.loan("PT1H30M").fetch()))
}

/// An example of status 201.
#[test]
fn an_example_of_status_201() -> replay::TestResult {
    super::run(RECORDING, &[1])
        .call(|client| Ok(client.loan("PT1H30M").create("PT1H30M")))
}

// === tests/examples/loans.har

{"comment":"An example of status 200.","request":{"method":"GET","url":"https://shelf.example/loans/PT1H30M","headers":[]},"response":{"status":200,"headers":[{"name":"content-type","value":"application/json"}],"content":{"mimeType":"application/json","text":"{\"term\":\"P1Y2M\"}"}}},
{"comment":"An example of status 201.","request":{"method":"POST","url":"https://shelf.example/loans/PT1H30M","headers":[{"name":"content-type","value":"application/x-www-form-urlencoded"}],"postData":{"mimeType":"application/x-www-form-urlencoded","text":"term=PT1H30M"}},"response":{"status":201,"headers":[{"name":"content-type","value":"application/json"}],"content":{"mimeType":"application/json","text":"{\"term\":\"P1Y2M\"}"}}}
]}}
