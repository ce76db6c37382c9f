// === problems
// warning[raw-json]: the array or map `Tree` contains itself without an object between; its value becomes raw JSON
//   --> #/components/schemas/Tree/additionalProperties
//   help: put an object between: `{type: object, properties: {items: …}}`

// === src/models/shelf.rs

use oas_client_runtime as rt;

/// `Shelf` of the API.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct Shelf {
    /// `above` of the API.
    pub above: Option<Box<Shelf>>,
    /// `below` of the API.
    pub below: Option<Box<Shelf>>,
    /// `inside` of the API.
    pub inside: Option<Vec<Shelf>>,
    /// `by_name` of the API.
    pub by_name: Option<std::collections::BTreeMap<String, Shelf>>,
    /// `first` of the API.
    pub first: Box<Book>,
    /// `label` of the API.
    pub label: Option<Label>,
}

rt::object!(
    Shelf { nullable { above } optional { below, inside, by_name } required { first }
    optional { label } }
);

impl Shelf {
    /// Makes a value of the required fields. Every other field is absent until it is set.
    pub fn new(above: Option<Box<Shelf>>, first: Box<Book>) -> Self {
        Self {
            above,
            below: None,
            inside: None,
            by_name: None,
            first,
            label: None,
        }
    }
}

rt::setters!(
    Shelf { into { below(Box < Shelf >) } each { inside(Shelf) } pairs { by_name(Shelf) }
    into { label(Label) } }
);

/// `Book` of the API.
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct Book {
    /// `stands_on` of the API.
    pub stands_on: Option<Shelf>,
    /// `label` of the API.
    pub label: Option<Label>,
}

rt::object!(Book { optional { stands_on, label } });

impl Book {
    /// Makes a value of the required fields. Every other field is absent until it is set.
    pub fn new() -> Self {
        Self {
            stands_on: None,
            label: None,
        }
    }
}

rt::setters!(Book { into { stands_on(Shelf), label(Label) } });

/// `Label` of the API.
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct Label {
    /// `text` of the API.
    pub text: Option<String>,
    /// `next` of the API.
    pub next: Option<Box<Label>>,
    /// `both` of the API.
    pub both: Option<Box<LabelBoth>>,
    /// A mark or none.
    ///
    /// `None` isn't sent, `Some(None)` is sent as null.
    pub mark: Option<Option<Mark>>,
}

rt::object!(Label { optional { text, next, both } present { mark } });

impl Label {
    /// Makes a value of the required fields. Every other field is absent until it is set.
    pub fn new() -> Self {
        Self {
            text: None,
            next: None,
            both: None,
            mark: None,
        }
    }
}

rt::setters!(
    Label { into { text(String), next(Box < Label >), both(Box < LabelBoth >) } nullable
    { mark(Mark) } }
);

/// `LabelBoth` of the API.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct LabelBoth {
    /// `text` of the API.
    pub text: Option<String>,
    /// `next` of the API.
    pub next: Option<Label>,
    /// `both` of the API.
    pub both: Option<Box<LabelBoth>>,
    /// A mark or none.
    ///
    /// `None` isn't sent, `Some(None)` is sent as null.
    pub mark: Option<Option<Mark>>,
    /// A mark or none.
    pub of: Option<Mark>,
    /// `tree` of the API.
    pub tree: std::collections::BTreeMap<String, rt::Value>,
}

rt::object!(
    LabelBoth { optional { text, next, both } present { mark } nullable { of } required {
    tree } }
);

impl LabelBoth {
    /// Makes a value of the required fields. Every other field is absent until it is set.
    pub fn new(
        of: Option<Mark>,
        tree: impl IntoIterator<Item = (impl Into<String>, impl Into<rt::Value>)>,
    ) -> Self {
        Self {
            text: None,
            next: None,
            both: None,
            mark: None,
            of,
            tree: tree
                .into_iter()
                .map(|(key, value)| (key.into(), value.into()))
                .collect(),
        }
    }
}

rt::setters!(
    LabelBoth { into { text(String), next(Label), both(Box < LabelBoth >) } nullable {
    mark(Mark) } }
);

/// A mark or none.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct Mark {
    /// A mark or none.
    pub of: Option<Box<Mark>>,
    /// `tree` of the API.
    pub tree: std::collections::BTreeMap<String, rt::Value>,
}

rt::object!(Mark { nullable { of } required { tree } });

impl Mark {
    /// Makes a value of the required fields. Every other field is absent until it is set.
    pub fn new(
        of: Option<Box<Mark>>,
        tree: impl IntoIterator<Item = (impl Into<String>, impl Into<rt::Value>)>,
    ) -> Self {
        Self {
            of,
            tree: tree
                .into_iter()
                .map(|(key, value)| (key.into(), value.into()))
                .collect(),
        }
    }
}

// === src/shelf.rs

//! Requests of `shelf`.

use crate::models;
use oas_client_runtime as rt;

/// The resource `/shelf`: `client.shelf()`.
#[derive(Clone, Debug)]
pub struct ShelfHandle(pub(crate) rt::Handle);

impl ShelfHandle {
    /// Sends `PUT /shelf`.
    pub fn replace(&self, body: models::Shelf) -> ReplaceShelf {
        ReplaceShelf(ReplaceShelf::new(&self.0).0.json(&body))
    }
}

/// The request `PUT /shelf`.
#[must_use = "a request does nothing until it is sent"]
pub struct ReplaceShelf(pub(crate) rt::RequestBuilder<rt::Json<models::Shelf>>);
rt::request!(ReplaceShelf, json models::Shelf);

impl ReplaceShelf {
    pub(crate) fn new(handle: &rt::Handle) -> Self {
        Self(handle.put("/shelf"))
    }
}
