// === src/models/things.rs

use oas_client_runtime as rt;

/// `Things` of the API.
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct Things {
    /// `byInteger` of the API.
    pub by_integer: Option<ThingsByInteger>,
    /// `byBoolean` of the API.
    pub by_boolean: Option<ThingsByBoolean>,
    /// `byNumber` of the API.
    pub by_number: Option<ThingsByNumber>,
    /// `byEnums` of the API.
    pub by_enums: Option<ThingsByEnums>,
    /// `mixed` of the API.
    pub mixed: Option<ThingsMixed>,
    /// `mapped` of the API.
    pub mapped: Option<ThingsMapped>,
    /// `implied` of the API.
    pub implied: Option<ThingsImplied>,
    /// `open` of the API.
    pub open: Option<ThingsOpen>,
    /// `base` of the API.
    pub base: Option<Base>,
}

rt::object!(
    Things { optional { by_integer = "byInteger", by_boolean = "byBoolean", by_number =
    "byNumber", by_enums = "byEnums", mixed, mapped, implied, open, base } }
);

impl Things {
    /// Makes a value of the required fields. Every other field is absent until it is set.
    pub fn new() -> Self {
        Self {
            by_integer: None,
            by_boolean: None,
            by_number: None,
            by_enums: None,
            mixed: None,
            mapped: None,
            implied: None,
            open: None,
            base: None,
        }
    }
}

rt::setters!(
    Things { into { by_integer(ThingsByInteger), by_boolean(ThingsByBoolean),
    by_number(ThingsByNumber), by_enums(ThingsByEnums), mixed(ThingsMixed),
    mapped(ThingsMapped), implied(ThingsImplied), open(ThingsOpen), base(Base) } }
);

/// `ThingsByInteger` of the API.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum ThingsByInteger {
    /// An object whose `v` is `1`.
    V1(Box<V1>),
    /// An object whose `v` is `2`.
    V2(Box<V2>),
    /// A value of none of these variants, as received.
    Unknown(rt::Value),
}

rt::union!(
    ThingsByInteger { V1(Box < V1 >) if Constant("v", "1"), V2(Box < V2 >) if
    Constant("v", "2") }
);
rt::union_from!(ThingsByInteger {} boxed { V1(V1), V2(V2) });

/// `V1` of the API.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct V1 {
    /// `v` of the API.
    pub v: V1V,
    /// `a` of the API.
    pub a: Option<String>,
}

rt::object!(V1 { required { v } optional { a } });

impl V1 {
    /// Makes a value of the required fields. Every other field is absent until it is set.
    pub fn new() -> Self {
        Self { v: V1V::Value1, a: None }
    }
}

impl Default for V1 {
    fn default() -> Self {
        Self::new()
    }
}

rt::setters!(V1 { into { a(String) } });

/// `V2` of the API.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct V2 {
    /// `v` of the API.
    pub v: V2V,
    /// `b` of the API.
    pub b: Option<String>,
}

rt::object!(V2 { required { v } optional { b } });

impl V2 {
    /// Makes a value of the required fields. Every other field is absent until it is set.
    pub fn new() -> Self {
        Self { v: V2V::Value2, b: None }
    }
}

impl Default for V2 {
    fn default() -> Self {
        Self::new()
    }
}

rt::setters!(V2 { into { b(String) } });

/// `V2V` of the API.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum V2V {
    /// `2` on the wire.
    Value2,
    /// A value that the description doesn't list, as received.
    Unknown(i64),
}

rt::open_integer_enum!(V2V { Value2 = 2 });

/// `V1V` of the API.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum V1V {
    /// `1` on the wire.
    Value1,
    /// A value that the description doesn't list, as received.
    Unknown(i64),
}

rt::open_integer_enum!(V1V { Value1 = 1 });

/// `ThingsByBoolean` of the API.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum ThingsByBoolean {
    /// An object whose `ok` is `true`.
    Done(Box<Done>),
    /// An object whose `ok` is `false`.
    Failed(Box<Failed>),
    /// A value of none of these variants, as received.
    Unknown(rt::Value),
}

rt::union!(
    ThingsByBoolean { Done(Box < Done >) if Constant("ok", "true"), Failed(Box < Failed
    >) if Constant("ok", "false") }
);
rt::union_from!(ThingsByBoolean {} boxed { Done(Done), Failed(Failed) });

/// `Done` of the API.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct Done {
    /// One of `true`.
    pub ok: bool,
}

rt::object!(Done { required { ok } });

impl Done {
    /// Makes a value of the required fields. Every other field is absent until it is set.
    pub fn new() -> Self {
        Self { ok: true }
    }
}

impl Default for Done {
    fn default() -> Self {
        Self::new()
    }
}

/// `Failed` of the API.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct Failed {
    /// One of `false`.
    pub ok: bool,
    /// `error` of the API.
    pub error: Option<String>,
}

rt::object!(Failed { required { ok } optional { error } });

impl Failed {
    /// Makes a value of the required fields. Every other field is absent until it is set.
    pub fn new() -> Self {
        Self { ok: false, error: None }
    }
}

impl Default for Failed {
    fn default() -> Self {
        Self::new()
    }
}

rt::setters!(Failed { into { error(String) } });

/// `ThingsByNumber` of the API.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum ThingsByNumber {
    /// Half
    Half(Box<ThingsByNumberHalf>),
    /// Whole
    Whole(Box<ThingsByNumberWhole>),
    /// A value of none of these variants, as received.
    Unknown(rt::Value),
}

rt::union!(
    ThingsByNumber { Half(Box < ThingsByNumberHalf >) if Constant("n", "0.5"), Whole(Box
    < ThingsByNumberWhole >) if Constant("n", "1", "2") }
);
rt::union_from!(
    ThingsByNumber {} boxed { Half(ThingsByNumberHalf), Whole(ThingsByNumberWhole) }
);

/// Half
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct ThingsByNumberHalf {
    /// One of `0.5`.
    pub n: Option<f64>,
}

rt::object!(ThingsByNumberHalf { optional { n } });

impl ThingsByNumberHalf {
    /// Makes a value of the required fields. Every other field is absent until it is set.
    pub fn new() -> Self {
        Self { n: None }
    }
}

rt::setters!(ThingsByNumberHalf { exact { n(f64) } });

/// Whole
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct ThingsByNumberWhole {
    /// One of `1`, `2`.
    pub n: Option<f64>,
}

rt::object!(ThingsByNumberWhole { optional { n } });

impl ThingsByNumberWhole {
    /// Makes a value of the required fields. Every other field is absent until it is set.
    pub fn new() -> Self {
        Self { n: None }
    }
}

rt::setters!(ThingsByNumberWhole { exact { n(f64) } });

/// `ThingsByEnums` of the API.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum ThingsByEnums {
    /// An object whose `level` is `1` or `2` or `3`.
    Low(Box<Low>),
    /// An object whose `level` is `-1` or `7` or `9007199254740993`.
    High(Box<High>),
    /// A value of none of these variants, as received.
    Unknown(rt::Value),
}

rt::union!(
    ThingsByEnums { Low(Box < Low >) if Constant("level", "1", "2", "3"), High(Box < High
    >) if Constant("level", "-1", "7", "9007199254740993") }
);
rt::union_from!(ThingsByEnums {} boxed { Low(Low), High(High) });

/// `Low` of the API.
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct Low {
    /// `level` of the API.
    pub level: Option<LowLevel>,
}

rt::object!(Low { optional { level } });

impl Low {
    /// Makes a value of the required fields. Every other field is absent until it is set.
    pub fn new() -> Self {
        Self { level: None }
    }
}

rt::setters!(Low { into { level(LowLevel) } });

/// `High` of the API.
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct High {
    /// `level` of the API.
    pub level: Option<HighLevel>,
}

rt::object!(High { optional { level } });

impl High {
    /// Makes a value of the required fields. Every other field is absent until it is set.
    pub fn new() -> Self {
        Self { level: None }
    }
}

rt::setters!(High { into { level(HighLevel) } });

/// `HighLevel` of the API.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum HighLevel {
    /// `-1` on the wire.
    Minus1,
    /// `7` on the wire.
    Value7,
    /// `9007199254740993` on the wire.
    Value9007199254740993,
    /// A value that the description doesn't list, as received.
    Unknown(i64),
}

rt::open_integer_enum!(
    HighLevel { Minus1 = - 1, Value7 = 7, Value9007199254740993 = 9007199254740993 }
);

/// `LowLevel` of the API.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum LowLevel {
    /// `1` on the wire.
    Value1,
    /// `2` on the wire.
    Value2,
    /// `3` on the wire.
    Value3,
    /// A value that the description doesn't list, as received.
    Unknown(i64),
}

rt::open_integer_enum!(LowLevel { Value1 = 1, Value2 = 2, Value3 = 3 });

/// `ThingsMixed` of the API.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum ThingsMixed {
    /// Text
    Text(Box<ThingsMixedText>),
    /// Digit
    Digit(Box<ThingsMixedDigit>),
    /// Flag
    Flag(Box<ThingsMixedFlag>),
    /// A value of none of these variants, as received.
    Unknown(rt::Value),
}

rt::union!(
    ThingsMixed { Text(Box < ThingsMixedText >) if Tag("m", "1"), Digit(Box <
    ThingsMixedDigit >) if Constant("m", "1"), Flag(Box < ThingsMixedFlag >) if
    Constant("m", "true") }
);
rt::union_from!(
    ThingsMixed {} boxed { Text(ThingsMixedText), Digit(ThingsMixedDigit),
    Flag(ThingsMixedFlag) }
);

/// Text
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct ThingsMixedText {
    /// `m` of the API.
    pub m: Option<ThingsMixedTextM>,
}

rt::object!(ThingsMixedText { optional { m } });

impl ThingsMixedText {
    /// Makes a value of the required fields. Every other field is absent until it is set.
    pub fn new() -> Self {
        Self { m: None }
    }
}

rt::setters!(ThingsMixedText { into { m(ThingsMixedTextM) } });

/// Digit
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct ThingsMixedDigit {
    /// `m` of the API.
    pub m: Option<ThingsMixedDigitM>,
}

rt::object!(ThingsMixedDigit { optional { m } });

impl ThingsMixedDigit {
    /// Makes a value of the required fields. Every other field is absent until it is set.
    pub fn new() -> Self {
        Self { m: None }
    }
}

rt::setters!(ThingsMixedDigit { into { m(ThingsMixedDigitM) } });

/// Flag
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct ThingsMixedFlag {
    /// One of `true`.
    pub m: Option<bool>,
}

rt::object!(ThingsMixedFlag { optional { m } });

impl ThingsMixedFlag {
    /// Makes a value of the required fields. Every other field is absent until it is set.
    pub fn new() -> Self {
        Self { m: None }
    }
}

rt::setters!(ThingsMixedFlag { exact { m(bool) } });

/// `ThingsMixedDigitM` of the API.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum ThingsMixedDigitM {
    /// `1` on the wire.
    Value1,
    /// A value that the description doesn't list, as received.
    Unknown(i64),
}

rt::open_integer_enum!(ThingsMixedDigitM { Value1 = 1 });

/// `ThingsMixedTextM` of the API.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum ThingsMixedTextM {
    /// `1` on the wire.
    N1,
    /// A value that the description doesn't list, as received.
    Unknown(String),
}

rt::open_enum!(ThingsMixedTextM { N1 = "1" });

/// `ThingsMapped` of the API.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum ThingsMapped {
    /// An object whose `t` is `1`.
    First(Box<First>),
    /// An object whose `t` is `2`.
    Second(Box<Second>),
    /// A value of none of these variants, as received.
    Unknown(rt::Value),
}

rt::union!(
    ThingsMapped { First(Box < First >) if Constant("t", "1"), Second(Box < Second >) if
    Constant("t", "2") }
);
rt::union_from!(ThingsMapped {} boxed { First(First), Second(Second) });

/// `First` of the API.
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct First {
    /// `t` of the API.
    pub t: Option<i64>,
    /// `a` of the API.
    pub a: Option<String>,
}

rt::object!(First { optional { t, a } });

impl First {
    /// Makes a value of the required fields. Every other field is absent until it is set.
    pub fn new() -> Self {
        Self { t: None, a: None }
    }
}

rt::setters!(First { exact { t(i64) } into { a(String) } });

/// `Second` of the API.
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct Second {
    /// `t` of the API.
    pub t: Option<i64>,
    /// `a` of the API.
    pub a: Option<String>,
}

rt::object!(Second { optional { t, a } });

impl Second {
    /// Makes a value of the required fields. Every other field is absent until it is set.
    pub fn new() -> Self {
        Self { t: None, a: None }
    }
}

rt::setters!(Second { exact { t(i64) } into { a(String) } });

/// `ThingsImplied` of the API.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum ThingsImplied {
    /// An object whose `v` is `1`.
    V1(Box<V1>),
    /// An object whose `v` is `2`.
    V2(Box<V2>),
    /// A value of none of these variants, as received.
    Unknown(rt::Value),
}

rt::union!(
    ThingsImplied { V1(Box < V1 >) if Constant("v", "1"), V2(Box < V2 >) if Constant("v",
    "2") }
);
rt::union_from!(ThingsImplied {} boxed { V1(V1), V2(V2) });

/// `ThingsOpen` of the API.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum ThingsOpen {
    /// An object whose `k` is `1`.
    OpenA(Box<OpenA>),
    /// An object whose `k` is `2`.
    OpenB(Box<OpenB>),
    /// A value of none of these variants, as received.
    Unknown(rt::Value),
}

rt::union!(
    ThingsOpen { OpenA(Box < OpenA >) if Constant("k", "1"), OpenB(Box < OpenB >) if
    Constant("k", "2") }
);
rt::union_from!(ThingsOpen {} boxed { OpenA(OpenA), OpenB(OpenB) });

/// `OpenA` of the API.
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct OpenA {
    /// `k` of the API.
    pub k: Option<OpenAK>,
    /// Additional properties: those that the description doesn't name.
    pub rest: std::collections::BTreeMap<String, rt::Value>,
}

rt::object!(OpenA { optional { k }, rest rest });

impl OpenA {
    /// Makes a value of the required fields. Every other field is absent until it is set.
    pub fn new() -> Self {
        Self {
            k: None,
            rest: std::collections::BTreeMap::new(),
        }
    }
}

rt::setters!(OpenA { into { k(OpenAK) } rest { rest(rt::Value) } });

/// `OpenB` of the API.
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct OpenB {
    /// `k` of the API.
    pub k: Option<OpenBK>,
    /// Additional properties: those that the description doesn't name.
    pub rest: std::collections::BTreeMap<String, rt::Value>,
}

rt::object!(OpenB { optional { k }, rest rest });

impl OpenB {
    /// Makes a value of the required fields. Every other field is absent until it is set.
    pub fn new() -> Self {
        Self {
            k: None,
            rest: std::collections::BTreeMap::new(),
        }
    }
}

rt::setters!(OpenB { into { k(OpenBK) } rest { rest(rt::Value) } });

/// `OpenBK` of the API.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum OpenBK {
    /// `2` on the wire.
    Value2,
    /// A value that the description doesn't list, as received.
    Unknown(i64),
}

rt::open_integer_enum!(OpenBK { Value2 = 2 });

/// `OpenAK` of the API.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum OpenAK {
    /// `1` on the wire.
    Value1,
    /// A value that the description doesn't list, as received.
    Unknown(i64),
}

rt::open_integer_enum!(OpenAK { Value1 = 1 });

/// `Base` of the API.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum Base {
    /// An object whose `b` is `1`.
    SubA(Box<SubA>),
    /// An object whose `b` is `2`.
    SubB(Box<SubB>),
    /// A value of none of these variants, as received.
    Unknown(rt::Value),
}

rt::union!(
    Base { SubA(Box < SubA >) if Constant("b", "1"), SubB(Box < SubB >) if Constant("b",
    "2") }
);
rt::union_from!(Base {} boxed { SubA(SubA), SubB(SubB) });

/// `SubA` of the API.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct SubA {
    /// `b` of the API.
    pub b: i64,
    /// `x` of the API.
    pub x: Option<String>,
}

rt::object!(SubA { required { b } optional { x } });

impl SubA {
    /// Makes a value of the required fields. Every other field is absent until it is set.
    pub fn new(b: i64) -> Self {
        Self { b, x: None }
    }
}

rt::setters!(SubA { into { x(String) } });

/// `SubB` of the API.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct SubB {
    /// `b` of the API.
    pub b: i64,
    /// `x` of the API.
    pub x: Option<String>,
}

rt::object!(SubB { required { b } optional { x } });

impl SubB {
    /// Makes a value of the required fields. Every other field is absent until it is set.
    pub fn new(b: i64) -> Self {
        Self { b, x: None }
    }
}

rt::setters!(SubB { into { x(String) } });

// === src/things.rs

//! Requests of `things`.

use crate::models;
use oas_client_runtime as rt;

/// The resource `/things`: `client.things()`.
#[derive(Clone, Debug)]
pub struct ThingsHandle(pub(crate) rt::Handle);

impl ThingsHandle {
    /// Sends `PUT /things`.
    pub fn replace(&self, body: models::Things) -> ReplaceThings {
        ReplaceThings(ReplaceThings::new(&self.0).0.json(&body))
    }
}

/// The request `PUT /things`.
#[must_use = "a request does nothing until it is sent"]
pub struct ReplaceThings(pub(crate) rt::RequestBuilder<rt::Json<models::Things>>);
rt::request!(ReplaceThings, json models::Things);

impl ReplaceThings {
    pub(crate) fn new(handle: &rt::Handle) -> Self {
        Self(handle.put("/things"))
    }
}

// === tests/replay/things.rs

//! The exchanges of `things.har`.

use oas_client_runtime::replay;

const RECORDING: replay::Recording<'_> = replay::Recording::new(
    "things.har",
    include_str!("../examples/things.har"),
);

/// An example of status 200.
#[test]
fn an_example_of_status_200() -> replay::TestResult {
    super::run(RECORDING, &[0])
        .call(|client| Ok(
            client
                .things()
                .replace(
                    replay::from_json(
                        "{\"byInteger\":{\"v\":2,\"b\":\"x\"},\"byBoolean\":{\"ok\":false,\"error\":\"late\"},\"mapped\":{\"t\":2,\"a\":\"y\"}}",
                    )?,
                ),
        ))
}

// === tests/examples/things.har

{"comment":"An example of status 200.","request":{"method":"PUT","url":"https://shelf.example/things","headers":[{"name":"content-type","value":"application/json"}],"postData":{"mimeType":"application/json","text":"{\"byInteger\":{\"v\":2,\"b\":\"x\"},\"byBoolean\":{\"ok\":false,\"error\":\"late\"},\"mapped\":{\"t\":2,\"a\":\"y\"}}"}},"response":{"status":200,"headers":[{"name":"content-type","value":"application/json"}],"content":{"mimeType":"application/json","text":"{}"}}}
]}}
