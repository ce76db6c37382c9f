//! `paging` in the extension: how lists go on.

use serde::{
    Deserialize, Deserializer,
    de::{self, DeserializeOwned},
};
use serde_json::Value;

/// The paging of one operation.
#[derive(Clone, Debug, Default)]
pub(crate) enum OperationPaging {
    /// That of the document.
    #[default]
    Document,
    /// None: `paging: false`.
    Off,
    Own(Box<Paging>),
}

impl<'de> Deserialize<'de> for OperationPaging {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        match Value::deserialize(deserializer)? {
            Value::Bool(false) => Ok(Self::Off),
            object @ Value::Object(_) => {
                Paging::deserialize(object).map(|paging| Self::Own(Box::new(paging))).map_err(de::Error::custom)
            }
            _ => Err(de::Error::custom("`paging` must be an object or `false`")),
        }
    }
}

/// The paging of list operations. Properties are JSON pointers, or names with dots between them.
#[derive(Clone, Debug, Deserialize)]
#[serde(try_from = "Keys")]
pub(crate) struct Paging {
    pub(crate) kind: PagingKind,
    /// The property with the items of a page, unless it is the only array.
    pub(crate) items: Option<String>,
    /// The query parameter with the caller's page size.
    pub(crate) page_size: Option<String>,
    /// The query parameters that the client sets itself.
    pub(crate) owned: Vec<String>,
    /// The one of them that selects the page.
    pub(crate) token: Option<String>,
    /// `offset` or `page` is the name of its parameter, and no object.
    pub(crate) is_short: bool,
}

/// How a list goes on.
#[derive(Clone, Debug)]
pub(crate) enum PagingKind {
    /// The property with the next page's URL. Of several, a page has one.
    Links(Vec<String>),
    /// The header with the next page's URL.
    LinkHeader(String),
    Cursor(CursorPaging),
    Offset(OffsetPaging),
    Number(NumberPaging),
}

/// A list whose pages have the cursor of the next page.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct CursorPaging {
    pub(crate) from: CursorFrom,
    pub(crate) to: String,
    pub(crate) more: Option<String>,
}

/// Where a page has the cursor of the next page.
#[derive(Clone, Debug)]
pub(crate) enum CursorFrom {
    Property(String),
    Header(String),
    /// A property of the last item.
    LastItem(String),
}

/// A list whose requests say how many items they skip.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct OffsetPaging {
    pub(crate) to: String,
    pub(crate) total: Option<String>,
    pub(crate) more: Option<String>,
}

/// A list whose requests have the number of their page.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub(crate) struct NumberPaging {
    pub(crate) to: String,
    pub(crate) first: Option<u64>,
    pub(crate) total: Option<String>,
    pub(crate) total_pages: Option<String>,
    pub(crate) more: Option<String>,
}

/// The keys as they are written.
#[derive(Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
struct Keys {
    next_url: Option<Value>,
    cursor: Option<Value>,
    offset: Option<Value>,
    page: Option<Value>,
    items: Option<String>,
    page_size: Option<String>,
    token: Option<String>,
}

/// An object with only a header.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct InHeader {
    header: String,
}

/// The object of [`CursorFrom`]: one of both keys.
#[derive(Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
struct CursorKeys {
    header: Option<String>,
    last_item: Option<String>,
}

impl TryFrom<Keys> for Paging {
    type Error = serde_json::Error;

    fn try_from(keys: Keys) -> Result<Self, Self::Error> {
        let Keys { next_url, cursor, offset, page, items, page_size, token } = keys;
        let (owned, cursor) = match cursor {
            Some(names @ Value::Array(_)) => (object(names)?, None),
            other => (Vec::new(), other),
        };
        let is_short = offset.as_ref().or(page.as_ref()).is_some_and(Value::is_string);
        let links = next_url.map(links).transpose()?;
        let cursor = cursor.map(cursor_paging).transpose()?;
        let offset = offset.map(|value| named(value, "offset", |to| OffsetPaging { to, total: None, more: None }));
        let number = page.map(|value| named(value, "page", NumberPaging::to));
        let (offset, number) = (offset.transpose()?, number.transpose()?);
        let kinds = [links, cursor, offset.map(PagingKind::Offset), number.map(PagingKind::Number)];
        let mut kinds = kinds.into_iter().flatten();
        let kind = kinds.next().ok_or_else(|| {
            de::Error::custom("`paging` needs one of `next-url`, `cursor: {from: …, to: …}`, `offset` and `page`")
        })?;
        if kinds.next().is_some() {
            return Err(de::Error::custom(
                "`paging` has only one of `next-url`, `cursor: {from: …, to: …}`, `offset` and `page`",
            ));
        }
        if token.is_some() && !matches!(kind, PagingKind::Links(_)) {
            return Err(de::Error::custom("`token` belongs to `next-url`; `to` names the parameter otherwise"));
        }
        Ok(Self { kind, items, page_size, owned, token, is_short })
    }
}

impl NumberPaging {
    fn to(to: String) -> Self {
        Self { to, first: None, total: None, total_pages: None, more: None }
    }
}

fn links(value: Value) -> Result<PagingKind, serde_json::Error> {
    match value {
        Value::String(only) => Ok(PagingKind::Links(vec![only])),
        list @ Value::Array(_) => object(list).map(PagingKind::Links),
        header @ Value::Object(_) => object(header).map(|InHeader { header }| PagingKind::LinkHeader(header)),
        _ => Err(de::Error::custom("`next-url` must be a string, a list of strings or `{header: Link}`")),
    }
}

fn cursor_paging(value: Value) -> Result<PagingKind, serde_json::Error> {
    if !value.is_object() {
        let what = "`cursor` must be `{from: …, to: …}`, or a list of query parameters that the client sets";
        return Err(de::Error::custom(what));
    }
    object(value).map(PagingKind::Cursor)
}

/// An object, or the string that stands for the object with only `to`.
fn named<T: DeserializeOwned>(value: Value, key: &str, short: fn(String) -> T) -> Result<T, serde_json::Error> {
    match value {
        Value::String(to) => Ok(short(to)),
        object @ Value::Object(_) => self::object(object),
        _ => Err(de::Error::custom(format!("`{key}` must be a parameter or `{{to: …}}`"))),
    }
}

fn object<T: DeserializeOwned>(value: Value) -> Result<T, serde_json::Error> {
    T::deserialize(value)
}

impl<'de> Deserialize<'de> for CursorFrom {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let keys = match Value::deserialize(deserializer)? {
            Value::String(property) => return Ok(Self::Property(property)),
            keys @ Value::Object(_) => object::<CursorKeys>(keys).map_err(de::Error::custom)?,
            _ => CursorKeys { header: None, last_item: None },
        };
        match keys {
            CursorKeys { header: Some(header), last_item: None } => Ok(Self::Header(header)),
            CursorKeys { header: None, last_item: Some(id) } => Ok(Self::LastItem(id)),
            _ => Err(de::Error::custom("`from` must be a string, `{header: …}` or `{last-item: …}`")),
        }
    }
}
