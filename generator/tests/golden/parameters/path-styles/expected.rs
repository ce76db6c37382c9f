// === src/models/common.rs

use oas_client_runtime as rt;

/// `Colour` of the API.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct Colour {
    /// `R` of the API.
    pub r: i64,
    /// `G` of the API.
    pub g: String,
    /// `B` of the API.
    pub b: Option<f32>,
}

rt::object!(Colour { required { r = "R", g = "G" } optional { b = "B" } });

impl Colour {
    /// Makes a value of the required fields. Every other field is absent until it is set.
    pub fn new(r: i64, g: impl Into<String>) -> Self {
        Self { r, g: g.into(), b: None }
    }
}

rt::setters!(Colour { exact { b(f32) } });

/// `OddKind` of the API.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum OddKind {
    /// `a b` on the wire.
    AB,
    /// `c` on the wire.
    C,
    /// A value that the description doesn't list, as received.
    Unknown(String),
}

rt::open_enum!(OddKind { AB = "a b", C = "c" });

// === src/simple.rs

//! Requests of `simple`.
//!
//! ```no_run
//! # async fn example(client: path_styles::Client) -> path_styles::Result<()> {
//! let response = client.simple().whole().text().by_color("…").get().send().await?;
//! # Ok(()) }
//! ```

use crate::models;
use oas_client_runtime as rt;

/// The resource `/simple`: `client.simple()`.
#[derive(Clone, Debug)]
pub struct SimpleHandle(pub(crate) rt::Handle);

impl SimpleHandle {
    /// The resource `/simple/whole`.
    pub fn whole(&self) -> SimpleWholeHandle {
        SimpleWholeHandle(self.0.clone())
    }

    /// The resource `/simple/exploded`.
    pub fn exploded(&self) -> SimpleExplodedHandle {
        SimpleExplodedHandle(self.0.clone())
    }
}

/// The resource `/simple/whole`: `client.simple().whole()`.
#[derive(Clone, Debug)]
pub struct SimpleWholeHandle(pub(crate) rt::Handle);

impl SimpleWholeHandle {
    /// The resource `/simple/whole/text`.
    pub fn text(&self) -> SimpleWholeTextHandle {
        SimpleWholeTextHandle(self.0.clone())
    }

    /// The resource `/simple/whole/list`.
    pub fn list(&self) -> SimpleWholeListHandle {
        SimpleWholeListHandle(self.0.clone())
    }

    /// The resource `/simple/whole/object`.
    pub fn object(&self) -> SimpleWholeObjectHandle {
        SimpleWholeObjectHandle(self.0.clone())
    }
}

/// The resource `/simple/whole/text`: `client.simple().whole().text()`.
#[derive(Clone, Debug)]
pub struct SimpleWholeTextHandle(pub(crate) rt::Handle);

impl SimpleWholeTextHandle {
    /// The resource `/simple/whole/text/{color}`.
    pub fn by_color(&self, color: impl AsRef<str>) -> SimpleWholeTextByColorHandle {
        SimpleWholeTextByColorHandle(self.0.arg(color.as_ref()))
    }
}

/// The resource `/simple/whole/text/{color}`: `client.simple().whole().text().by_color(color)`.
#[derive(Clone, Debug)]
pub struct SimpleWholeTextByColorHandle(pub(crate) rt::Handle);

impl SimpleWholeTextByColorHandle {
    /// Sends `GET /simple/whole/text/{color}`.
    pub fn get(&self) -> SimpleWholeText {
        SimpleWholeText::new(&self.0)
    }
}

/// The resource `/simple/whole/list`: `client.simple().whole().list()`.
#[derive(Clone, Debug)]
pub struct SimpleWholeListHandle(pub(crate) rt::Handle);

impl SimpleWholeListHandle {
    /// The resource `/simple/whole/list/{color}`.
    pub fn by_color(
        &self,
        color: impl IntoIterator<Item = impl AsRef<str>>,
    ) -> SimpleWholeListByColorHandle {
        SimpleWholeListByColorHandle(self.0.arg_array(rt::strings(color)))
    }
}

/// The resource `/simple/whole/list/{color}`: `client.simple().whole().list().by_color(color)`.
#[derive(Clone, Debug)]
pub struct SimpleWholeListByColorHandle(pub(crate) rt::Handle);

impl SimpleWholeListByColorHandle {
    /// Sends `GET /simple/whole/list/{color}`.
    pub fn get(&self) -> SimpleWholeList {
        SimpleWholeList::new(&self.0)
    }
}

/// The resource `/simple/whole/object`: `client.simple().whole().object()`.
#[derive(Clone, Debug)]
pub struct SimpleWholeObjectHandle(pub(crate) rt::Handle);

impl SimpleWholeObjectHandle {
    /// The resource `/simple/whole/object/{color}`.
    pub fn by_color(&self, color: models::Colour) -> SimpleWholeObjectByColorHandle {
        SimpleWholeObjectByColorHandle(self.0.arg_object(&color))
    }
}

/// The resource `/simple/whole/object/{color}`: `client.simple().whole().object().by_color(color)`.
#[derive(Clone, Debug)]
pub struct SimpleWholeObjectByColorHandle(pub(crate) rt::Handle);

impl SimpleWholeObjectByColorHandle {
    /// Sends `GET /simple/whole/object/{color}`.
    pub fn get(&self) -> SimpleWholeObject {
        SimpleWholeObject::new(&self.0)
    }
}

/// The resource `/simple/exploded`: `client.simple().exploded()`.
#[derive(Clone, Debug)]
pub struct SimpleExplodedHandle(pub(crate) rt::Handle);

impl SimpleExplodedHandle {
    /// The resource `/simple/exploded/text`.
    pub fn text(&self) -> SimpleExplodedTextHandle {
        SimpleExplodedTextHandle(self.0.clone())
    }

    /// The resource `/simple/exploded/list`.
    pub fn list(&self) -> SimpleExplodedListHandle {
        SimpleExplodedListHandle(self.0.clone())
    }

    /// The resource `/simple/exploded/object`.
    pub fn object(&self) -> SimpleExplodedObjectHandle {
        SimpleExplodedObjectHandle(self.0.clone())
    }
}

/// The resource `/simple/exploded/text`: `client.simple().exploded().text()`.
#[derive(Clone, Debug)]
pub struct SimpleExplodedTextHandle(pub(crate) rt::Handle);

impl SimpleExplodedTextHandle {
    /// The resource `/simple/exploded/text/{color}`.
    pub fn by_color(&self, color: impl AsRef<str>) -> SimpleExplodedTextByColorHandle {
        SimpleExplodedTextByColorHandle(self.0.arg(color.as_ref()))
    }
}

/// The resource `/simple/exploded/text/{color}`:
/// `client.simple().exploded().text().by_color(color)`.
#[derive(Clone, Debug)]
pub struct SimpleExplodedTextByColorHandle(pub(crate) rt::Handle);

impl SimpleExplodedTextByColorHandle {
    /// Sends `GET /simple/exploded/text/{color}`.
    pub fn get(&self) -> SimpleExplodedText {
        SimpleExplodedText::new(&self.0)
    }
}

/// The resource `/simple/exploded/list`: `client.simple().exploded().list()`.
#[derive(Clone, Debug)]
pub struct SimpleExplodedListHandle(pub(crate) rt::Handle);

impl SimpleExplodedListHandle {
    /// The resource `/simple/exploded/list/{color}`.
    pub fn by_color(
        &self,
        color: impl IntoIterator<Item = impl AsRef<str>>,
    ) -> SimpleExplodedListByColorHandle {
        SimpleExplodedListByColorHandle(self.0.arg_array(rt::strings(color)))
    }
}

/// The resource `/simple/exploded/list/{color}`:
/// `client.simple().exploded().list().by_color(color)`.
#[derive(Clone, Debug)]
pub struct SimpleExplodedListByColorHandle(pub(crate) rt::Handle);

impl SimpleExplodedListByColorHandle {
    /// Sends `GET /simple/exploded/list/{color*}`.
    pub fn get(&self) -> SimpleExplodedList {
        SimpleExplodedList::new(&self.0)
    }
}

/// The resource `/simple/exploded/object`: `client.simple().exploded().object()`.
#[derive(Clone, Debug)]
pub struct SimpleExplodedObjectHandle(pub(crate) rt::Handle);

impl SimpleExplodedObjectHandle {
    /// The resource `/simple/exploded/object/{color}`.
    pub fn by_color(&self, color: models::Colour) -> SimpleExplodedObjectByColorHandle {
        SimpleExplodedObjectByColorHandle(self.0.arg_object(&color))
    }
}

/// The resource `/simple/exploded/object/{color}`:
/// `client.simple().exploded().object().by_color(color)`.
#[derive(Clone, Debug)]
pub struct SimpleExplodedObjectByColorHandle(pub(crate) rt::Handle);

impl SimpleExplodedObjectByColorHandle {
    /// Sends `GET /simple/exploded/object/{color*}`.
    pub fn get(&self) -> SimpleExplodedObject {
        SimpleExplodedObject::new(&self.0)
    }
}

/// The request `GET /simple/whole/text/{color}`.
#[must_use = "a request does nothing until it is sent"]
pub struct SimpleWholeText(pub(crate) rt::RequestBuilder<rt::Empty>);
rt::request!(SimpleWholeText, empty);

impl SimpleWholeText {
    pub(crate) fn new(handle: &rt::Handle) -> Self {
        Self(handle.get("/simple/whole/text/{color}"))
    }
}

/// The request `GET /simple/whole/list/{color}`.
#[must_use = "a request does nothing until it is sent"]
pub struct SimpleWholeList(pub(crate) rt::RequestBuilder<rt::Empty>);
rt::request!(SimpleWholeList, empty);

impl SimpleWholeList {
    pub(crate) fn new(handle: &rt::Handle) -> Self {
        Self(handle.get("/simple/whole/list/{color}"))
    }
}

/// The request `GET /simple/whole/object/{color}`.
#[must_use = "a request does nothing until it is sent"]
pub struct SimpleWholeObject(pub(crate) rt::RequestBuilder<rt::Empty>);
rt::request!(SimpleWholeObject, empty);

impl SimpleWholeObject {
    pub(crate) fn new(handle: &rt::Handle) -> Self {
        Self(handle.get("/simple/whole/object/{color}"))
    }
}

/// The request `GET /simple/exploded/text/{color}`.
#[must_use = "a request does nothing until it is sent"]
pub struct SimpleExplodedText(pub(crate) rt::RequestBuilder<rt::Empty>);
rt::request!(SimpleExplodedText, empty);

impl SimpleExplodedText {
    pub(crate) fn new(handle: &rt::Handle) -> Self {
        Self(handle.get("/simple/exploded/text/{color}"))
    }
}

/// The request `GET /simple/exploded/list/{color*}`.
#[must_use = "a request does nothing until it is sent"]
pub struct SimpleExplodedList(pub(crate) rt::RequestBuilder<rt::Empty>);
rt::request!(SimpleExplodedList, empty);

impl SimpleExplodedList {
    pub(crate) fn new(handle: &rt::Handle) -> Self {
        Self(handle.get("/simple/exploded/list/{color*}"))
    }
}

/// The request `GET /simple/exploded/object/{color*}`.
#[must_use = "a request does nothing until it is sent"]
pub struct SimpleExplodedObject(pub(crate) rt::RequestBuilder<rt::Empty>);
rt::request!(SimpleExplodedObject, empty);

impl SimpleExplodedObject {
    pub(crate) fn new(handle: &rt::Handle) -> Self {
        Self(handle.get("/simple/exploded/object/{color*}"))
    }
}

// === src/label.rs

//! Requests of `label`.
//!
//! ```no_run
//! # async fn example(client: path_styles::Client) -> path_styles::Result<()> {
//! let response = client.label().whole().text().by_color("…").get().send().await?;
//! # Ok(()) }
//! ```

use crate::models;
use oas_client_runtime as rt;

/// The resource `/label`: `client.label()`.
#[derive(Clone, Debug)]
pub struct LabelHandle(pub(crate) rt::Handle);

impl LabelHandle {
    /// The resource `/label/whole`.
    pub fn whole(&self) -> LabelWholeHandle {
        LabelWholeHandle(self.0.clone())
    }

    /// The resource `/label/exploded`.
    pub fn exploded(&self) -> LabelExplodedHandle {
        LabelExplodedHandle(self.0.clone())
    }
}

/// The resource `/label/whole`: `client.label().whole()`.
#[derive(Clone, Debug)]
pub struct LabelWholeHandle(pub(crate) rt::Handle);

impl LabelWholeHandle {
    /// The resource `/label/whole/text`.
    pub fn text(&self) -> LabelWholeTextHandle {
        LabelWholeTextHandle(self.0.clone())
    }

    /// The resource `/label/whole/list`.
    pub fn list(&self) -> LabelWholeListHandle {
        LabelWholeListHandle(self.0.clone())
    }

    /// The resource `/label/whole/object`.
    pub fn object(&self) -> LabelWholeObjectHandle {
        LabelWholeObjectHandle(self.0.clone())
    }
}

/// The resource `/label/whole/text`: `client.label().whole().text()`.
#[derive(Clone, Debug)]
pub struct LabelWholeTextHandle(pub(crate) rt::Handle);

impl LabelWholeTextHandle {
    /// The resource `/label/whole/text/{color}`.
    pub fn by_color(&self, color: impl AsRef<str>) -> LabelWholeTextByColorHandle {
        LabelWholeTextByColorHandle(self.0.arg(color.as_ref()))
    }
}

/// The resource `/label/whole/text/{color}`: `client.label().whole().text().by_color(color)`.
#[derive(Clone, Debug)]
pub struct LabelWholeTextByColorHandle(pub(crate) rt::Handle);

impl LabelWholeTextByColorHandle {
    /// Sends `GET /label/whole/text/{.color}`.
    pub fn get(&self) -> LabelWholeText {
        LabelWholeText::new(&self.0)
    }
}

/// The resource `/label/whole/list`: `client.label().whole().list()`.
#[derive(Clone, Debug)]
pub struct LabelWholeListHandle(pub(crate) rt::Handle);

impl LabelWholeListHandle {
    /// The resource `/label/whole/list/{color}`.
    pub fn by_color(
        &self,
        color: impl IntoIterator<Item = impl AsRef<str>>,
    ) -> LabelWholeListByColorHandle {
        LabelWholeListByColorHandle(self.0.arg_array(rt::strings(color)))
    }
}

/// The resource `/label/whole/list/{color}`: `client.label().whole().list().by_color(color)`.
#[derive(Clone, Debug)]
pub struct LabelWholeListByColorHandle(pub(crate) rt::Handle);

impl LabelWholeListByColorHandle {
    /// Sends `GET /label/whole/list/{.color}`.
    pub fn get(&self) -> LabelWholeList {
        LabelWholeList::new(&self.0)
    }
}

/// The resource `/label/whole/object`: `client.label().whole().object()`.
#[derive(Clone, Debug)]
pub struct LabelWholeObjectHandle(pub(crate) rt::Handle);

impl LabelWholeObjectHandle {
    /// The resource `/label/whole/object/{color}`.
    pub fn by_color(&self, color: models::Colour) -> LabelWholeObjectByColorHandle {
        LabelWholeObjectByColorHandle(self.0.arg_object(&color))
    }
}

/// The resource `/label/whole/object/{color}`: `client.label().whole().object().by_color(color)`.
#[derive(Clone, Debug)]
pub struct LabelWholeObjectByColorHandle(pub(crate) rt::Handle);

impl LabelWholeObjectByColorHandle {
    /// Sends `GET /label/whole/object/{.color}`.
    pub fn get(&self) -> LabelWholeObject {
        LabelWholeObject::new(&self.0)
    }
}

/// The resource `/label/exploded`: `client.label().exploded()`.
#[derive(Clone, Debug)]
pub struct LabelExplodedHandle(pub(crate) rt::Handle);

impl LabelExplodedHandle {
    /// The resource `/label/exploded/text`.
    pub fn text(&self) -> LabelExplodedTextHandle {
        LabelExplodedTextHandle(self.0.clone())
    }

    /// The resource `/label/exploded/list`.
    pub fn list(&self) -> LabelExplodedListHandle {
        LabelExplodedListHandle(self.0.clone())
    }

    /// The resource `/label/exploded/object`.
    pub fn object(&self) -> LabelExplodedObjectHandle {
        LabelExplodedObjectHandle(self.0.clone())
    }
}

/// The resource `/label/exploded/text`: `client.label().exploded().text()`.
#[derive(Clone, Debug)]
pub struct LabelExplodedTextHandle(pub(crate) rt::Handle);

impl LabelExplodedTextHandle {
    /// The resource `/label/exploded/text/{color}`.
    pub fn by_color(&self, color: impl AsRef<str>) -> LabelExplodedTextByColorHandle {
        LabelExplodedTextByColorHandle(self.0.arg(color.as_ref()))
    }
}

/// The resource `/label/exploded/text/{color}`: `client.label().exploded().text().by_color(color)`.
#[derive(Clone, Debug)]
pub struct LabelExplodedTextByColorHandle(pub(crate) rt::Handle);

impl LabelExplodedTextByColorHandle {
    /// Sends `GET /label/exploded/text/{.color}`.
    pub fn get(&self) -> LabelExplodedText {
        LabelExplodedText::new(&self.0)
    }
}

/// The resource `/label/exploded/list`: `client.label().exploded().list()`.
#[derive(Clone, Debug)]
pub struct LabelExplodedListHandle(pub(crate) rt::Handle);

impl LabelExplodedListHandle {
    /// The resource `/label/exploded/list/{color}`.
    pub fn by_color(
        &self,
        color: impl IntoIterator<Item = impl AsRef<str>>,
    ) -> LabelExplodedListByColorHandle {
        LabelExplodedListByColorHandle(self.0.arg_array(rt::strings(color)))
    }
}

/// The resource `/label/exploded/list/{color}`: `client.label().exploded().list().by_color(color)`.
#[derive(Clone, Debug)]
pub struct LabelExplodedListByColorHandle(pub(crate) rt::Handle);

impl LabelExplodedListByColorHandle {
    /// Sends `GET /label/exploded/list/{.color*}`.
    pub fn get(&self) -> LabelExplodedList {
        LabelExplodedList::new(&self.0)
    }
}

/// The resource `/label/exploded/object`: `client.label().exploded().object()`.
#[derive(Clone, Debug)]
pub struct LabelExplodedObjectHandle(pub(crate) rt::Handle);

impl LabelExplodedObjectHandle {
    /// The resource `/label/exploded/object/{color}`.
    pub fn by_color(&self, color: models::Colour) -> LabelExplodedObjectByColorHandle {
        LabelExplodedObjectByColorHandle(self.0.arg_object(&color))
    }
}

/// The resource `/label/exploded/object/{color}`:
/// `client.label().exploded().object().by_color(color)`.
#[derive(Clone, Debug)]
pub struct LabelExplodedObjectByColorHandle(pub(crate) rt::Handle);

impl LabelExplodedObjectByColorHandle {
    /// Sends `GET /label/exploded/object/{.color*}`.
    pub fn get(&self) -> LabelExplodedObject {
        LabelExplodedObject::new(&self.0)
    }
}

/// The request `GET /label/whole/text/{.color}`.
#[must_use = "a request does nothing until it is sent"]
pub struct LabelWholeText(pub(crate) rt::RequestBuilder<rt::Empty>);
rt::request!(LabelWholeText, empty);

impl LabelWholeText {
    pub(crate) fn new(handle: &rt::Handle) -> Self {
        Self(handle.get("/label/whole/text/{.color}"))
    }
}

/// The request `GET /label/whole/list/{.color}`.
#[must_use = "a request does nothing until it is sent"]
pub struct LabelWholeList(pub(crate) rt::RequestBuilder<rt::Empty>);
rt::request!(LabelWholeList, empty);

impl LabelWholeList {
    pub(crate) fn new(handle: &rt::Handle) -> Self {
        Self(handle.get("/label/whole/list/{.color}"))
    }
}

/// The request `GET /label/whole/object/{.color}`.
#[must_use = "a request does nothing until it is sent"]
pub struct LabelWholeObject(pub(crate) rt::RequestBuilder<rt::Empty>);
rt::request!(LabelWholeObject, empty);

impl LabelWholeObject {
    pub(crate) fn new(handle: &rt::Handle) -> Self {
        Self(handle.get("/label/whole/object/{.color}"))
    }
}

/// The request `GET /label/exploded/text/{.color}`.
#[must_use = "a request does nothing until it is sent"]
pub struct LabelExplodedText(pub(crate) rt::RequestBuilder<rt::Empty>);
rt::request!(LabelExplodedText, empty);

impl LabelExplodedText {
    pub(crate) fn new(handle: &rt::Handle) -> Self {
        Self(handle.get("/label/exploded/text/{.color}"))
    }
}

/// The request `GET /label/exploded/list/{.color*}`.
#[must_use = "a request does nothing until it is sent"]
pub struct LabelExplodedList(pub(crate) rt::RequestBuilder<rt::Empty>);
rt::request!(LabelExplodedList, empty);

impl LabelExplodedList {
    pub(crate) fn new(handle: &rt::Handle) -> Self {
        Self(handle.get("/label/exploded/list/{.color*}"))
    }
}

/// The request `GET /label/exploded/object/{.color*}`.
#[must_use = "a request does nothing until it is sent"]
pub struct LabelExplodedObject(pub(crate) rt::RequestBuilder<rt::Empty>);
rt::request!(LabelExplodedObject, empty);

impl LabelExplodedObject {
    pub(crate) fn new(handle: &rt::Handle) -> Self {
        Self(handle.get("/label/exploded/object/{.color*}"))
    }
}

// === src/matrix.rs

//! Requests of `matrix`.
//!
//! ```no_run
//! # async fn example(client: path_styles::Client) -> path_styles::Result<()> {
//! let response = client.matrix().whole().text().by_color("…").get().send().await?;
//! # Ok(()) }
//! ```

use crate::models;
use oas_client_runtime as rt;

/// The resource `/matrix`: `client.matrix()`.
#[derive(Clone, Debug)]
pub struct MatrixHandle(pub(crate) rt::Handle);

impl MatrixHandle {
    /// The resource `/matrix/whole`.
    pub fn whole(&self) -> MatrixWholeHandle {
        MatrixWholeHandle(self.0.clone())
    }

    /// The resource `/matrix/exploded`.
    pub fn exploded(&self) -> MatrixExplodedHandle {
        MatrixExplodedHandle(self.0.clone())
    }
}

/// The resource `/matrix/whole`: `client.matrix().whole()`.
#[derive(Clone, Debug)]
pub struct MatrixWholeHandle(pub(crate) rt::Handle);

impl MatrixWholeHandle {
    /// The resource `/matrix/whole/text`.
    pub fn text(&self) -> MatrixWholeTextHandle {
        MatrixWholeTextHandle(self.0.clone())
    }

    /// The resource `/matrix/whole/list`.
    pub fn list(&self) -> MatrixWholeListHandle {
        MatrixWholeListHandle(self.0.clone())
    }

    /// The resource `/matrix/whole/object`.
    pub fn object(&self) -> MatrixWholeObjectHandle {
        MatrixWholeObjectHandle(self.0.clone())
    }
}

/// The resource `/matrix/whole/text`: `client.matrix().whole().text()`.
#[derive(Clone, Debug)]
pub struct MatrixWholeTextHandle(pub(crate) rt::Handle);

impl MatrixWholeTextHandle {
    /// The resource `/matrix/whole/text/{color}`.
    pub fn by_color(&self, color: impl AsRef<str>) -> MatrixWholeTextByColorHandle {
        MatrixWholeTextByColorHandle(self.0.arg(color.as_ref()))
    }
}

/// The resource `/matrix/whole/text/{color}`: `client.matrix().whole().text().by_color(color)`.
#[derive(Clone, Debug)]
pub struct MatrixWholeTextByColorHandle(pub(crate) rt::Handle);

impl MatrixWholeTextByColorHandle {
    /// Sends `GET /matrix/whole/text/{;color}`.
    pub fn get(&self) -> MatrixWholeText {
        MatrixWholeText::new(&self.0)
    }
}

/// The resource `/matrix/whole/list`: `client.matrix().whole().list()`.
#[derive(Clone, Debug)]
pub struct MatrixWholeListHandle(pub(crate) rt::Handle);

impl MatrixWholeListHandle {
    /// The resource `/matrix/whole/list/{color}`.
    pub fn by_color(
        &self,
        color: impl IntoIterator<Item = impl AsRef<str>>,
    ) -> MatrixWholeListByColorHandle {
        MatrixWholeListByColorHandle(self.0.arg_array(rt::strings(color)))
    }
}

/// The resource `/matrix/whole/list/{color}`: `client.matrix().whole().list().by_color(color)`.
#[derive(Clone, Debug)]
pub struct MatrixWholeListByColorHandle(pub(crate) rt::Handle);

impl MatrixWholeListByColorHandle {
    /// Sends `GET /matrix/whole/list/{;color}`.
    pub fn get(&self) -> MatrixWholeList {
        MatrixWholeList::new(&self.0)
    }
}

/// The resource `/matrix/whole/object`: `client.matrix().whole().object()`.
#[derive(Clone, Debug)]
pub struct MatrixWholeObjectHandle(pub(crate) rt::Handle);

impl MatrixWholeObjectHandle {
    /// The resource `/matrix/whole/object/{color}`.
    pub fn by_color(&self, color: models::Colour) -> MatrixWholeObjectByColorHandle {
        MatrixWholeObjectByColorHandle(self.0.arg_object(&color))
    }
}

/// The resource `/matrix/whole/object/{color}`: `client.matrix().whole().object().by_color(color)`.
#[derive(Clone, Debug)]
pub struct MatrixWholeObjectByColorHandle(pub(crate) rt::Handle);

impl MatrixWholeObjectByColorHandle {
    /// Sends `GET /matrix/whole/object/{;color}`.
    pub fn get(&self) -> MatrixWholeObject {
        MatrixWholeObject::new(&self.0)
    }
}

/// The resource `/matrix/exploded`: `client.matrix().exploded()`.
#[derive(Clone, Debug)]
pub struct MatrixExplodedHandle(pub(crate) rt::Handle);

impl MatrixExplodedHandle {
    /// The resource `/matrix/exploded/text`.
    pub fn text(&self) -> MatrixExplodedTextHandle {
        MatrixExplodedTextHandle(self.0.clone())
    }

    /// The resource `/matrix/exploded/list`.
    pub fn list(&self) -> MatrixExplodedListHandle {
        MatrixExplodedListHandle(self.0.clone())
    }

    /// The resource `/matrix/exploded/object`.
    pub fn object(&self) -> MatrixExplodedObjectHandle {
        MatrixExplodedObjectHandle(self.0.clone())
    }
}

/// The resource `/matrix/exploded/text`: `client.matrix().exploded().text()`.
#[derive(Clone, Debug)]
pub struct MatrixExplodedTextHandle(pub(crate) rt::Handle);

impl MatrixExplodedTextHandle {
    /// The resource `/matrix/exploded/text/{color}`.
    pub fn by_color(&self, color: impl AsRef<str>) -> MatrixExplodedTextByColorHandle {
        MatrixExplodedTextByColorHandle(self.0.arg(color.as_ref()))
    }
}

/// The resource `/matrix/exploded/text/{color}`:
/// `client.matrix().exploded().text().by_color(color)`.
#[derive(Clone, Debug)]
pub struct MatrixExplodedTextByColorHandle(pub(crate) rt::Handle);

impl MatrixExplodedTextByColorHandle {
    /// Sends `GET /matrix/exploded/text/{;color}`.
    pub fn get(&self) -> MatrixExplodedText {
        MatrixExplodedText::new(&self.0)
    }
}

/// The resource `/matrix/exploded/list`: `client.matrix().exploded().list()`.
#[derive(Clone, Debug)]
pub struct MatrixExplodedListHandle(pub(crate) rt::Handle);

impl MatrixExplodedListHandle {
    /// The resource `/matrix/exploded/list/{color}`.
    pub fn by_color(
        &self,
        color: impl IntoIterator<Item = impl AsRef<str>>,
    ) -> MatrixExplodedListByColorHandle {
        MatrixExplodedListByColorHandle(self.0.arg_array(rt::strings(color)))
    }
}

/// The resource `/matrix/exploded/list/{color}`:
/// `client.matrix().exploded().list().by_color(color)`.
#[derive(Clone, Debug)]
pub struct MatrixExplodedListByColorHandle(pub(crate) rt::Handle);

impl MatrixExplodedListByColorHandle {
    /// Sends `GET /matrix/exploded/list/{;color*}`.
    pub fn get(&self) -> MatrixExplodedList {
        MatrixExplodedList::new(&self.0)
    }
}

/// The resource `/matrix/exploded/object`: `client.matrix().exploded().object()`.
#[derive(Clone, Debug)]
pub struct MatrixExplodedObjectHandle(pub(crate) rt::Handle);

impl MatrixExplodedObjectHandle {
    /// The resource `/matrix/exploded/object/{color}`.
    pub fn by_color(&self, color: models::Colour) -> MatrixExplodedObjectByColorHandle {
        MatrixExplodedObjectByColorHandle(self.0.arg_object(&color))
    }
}

/// The resource `/matrix/exploded/object/{color}`:
/// `client.matrix().exploded().object().by_color(color)`.
#[derive(Clone, Debug)]
pub struct MatrixExplodedObjectByColorHandle(pub(crate) rt::Handle);

impl MatrixExplodedObjectByColorHandle {
    /// Sends `GET /matrix/exploded/object/{;color*}`.
    pub fn get(&self) -> MatrixExplodedObject {
        MatrixExplodedObject::new(&self.0)
    }
}

/// The request `GET /matrix/whole/text/{;color}`.
#[must_use = "a request does nothing until it is sent"]
pub struct MatrixWholeText(pub(crate) rt::RequestBuilder<rt::Empty>);
rt::request!(MatrixWholeText, empty);

impl MatrixWholeText {
    pub(crate) fn new(handle: &rt::Handle) -> Self {
        Self(handle.get("/matrix/whole/text/{;color}"))
    }
}

/// The request `GET /matrix/whole/list/{;color}`.
#[must_use = "a request does nothing until it is sent"]
pub struct MatrixWholeList(pub(crate) rt::RequestBuilder<rt::Empty>);
rt::request!(MatrixWholeList, empty);

impl MatrixWholeList {
    pub(crate) fn new(handle: &rt::Handle) -> Self {
        Self(handle.get("/matrix/whole/list/{;color}"))
    }
}

/// The request `GET /matrix/whole/object/{;color}`.
#[must_use = "a request does nothing until it is sent"]
pub struct MatrixWholeObject(pub(crate) rt::RequestBuilder<rt::Empty>);
rt::request!(MatrixWholeObject, empty);

impl MatrixWholeObject {
    pub(crate) fn new(handle: &rt::Handle) -> Self {
        Self(handle.get("/matrix/whole/object/{;color}"))
    }
}

/// The request `GET /matrix/exploded/text/{;color}`.
#[must_use = "a request does nothing until it is sent"]
pub struct MatrixExplodedText(pub(crate) rt::RequestBuilder<rt::Empty>);
rt::request!(MatrixExplodedText, empty);

impl MatrixExplodedText {
    pub(crate) fn new(handle: &rt::Handle) -> Self {
        Self(handle.get("/matrix/exploded/text/{;color}"))
    }
}

/// The request `GET /matrix/exploded/list/{;color*}`.
#[must_use = "a request does nothing until it is sent"]
pub struct MatrixExplodedList(pub(crate) rt::RequestBuilder<rt::Empty>);
rt::request!(MatrixExplodedList, empty);

impl MatrixExplodedList {
    pub(crate) fn new(handle: &rt::Handle) -> Self {
        Self(handle.get("/matrix/exploded/list/{;color*}"))
    }
}

/// The request `GET /matrix/exploded/object/{;color*}`.
#[must_use = "a request does nothing until it is sent"]
pub struct MatrixExplodedObject(pub(crate) rt::RequestBuilder<rt::Empty>);
rt::request!(MatrixExplodedObject, empty);

impl MatrixExplodedObject {
    pub(crate) fn new(handle: &rt::Handle) -> Self {
        Self(handle.get("/matrix/exploded/object/{;color*}"))
    }
}

// === src/json.rs

//! Requests of `json`.

use crate::models;
use oas_client_runtime as rt;

/// The resource `/json`: `client.json()`.
#[derive(Clone, Debug)]
pub struct JsonHandle(pub(crate) rt::Handle);

impl JsonHandle {
    /// The resource `/json/{filter}`.
    pub fn by_filter(&self, filter: models::Colour) -> JsonByFilterHandle {
        JsonByFilterHandle(self.0.arg_json(&filter))
    }
}

/// The resource `/json/{filter}`: `client.json().by_filter(filter)`.
#[derive(Clone, Debug)]
pub struct JsonByFilterHandle(pub(crate) rt::Handle);

impl JsonByFilterHandle {
    /// Sends `GET /json/{filter}`.
    pub fn get(&self) -> AsJson {
        AsJson::new(&self.0)
    }
}

/// The request `GET /json/{filter}`.
#[must_use = "a request does nothing until it is sent"]
pub struct AsJson(pub(crate) rt::RequestBuilder<rt::Empty>);
rt::request!(AsJson, empty);

impl AsJson {
    pub(crate) fn new(handle: &rt::Handle) -> Self {
        Self(handle.get("/json/{filter}"))
    }
}

// === src/maps.rs

//! Requests of `maps`.

use oas_client_runtime as rt;

/// The resource `/maps/{map}`: `client.map(map)`.
#[derive(Clone, Debug)]
pub struct MapHandle(pub(crate) rt::Handle);

impl MapHandle {
    /// The resource `/maps/{map}/of`.
    pub fn of(&self) -> MapOfHandle {
        MapOfHandle(self.0.clone())
    }
}

/// The resource `/maps/{map}/of`: `client.map(map).of()`.
#[derive(Clone, Debug)]
pub struct MapOfHandle(pub(crate) rt::Handle);

impl MapOfHandle {
    /// The resource `/maps/{map}/of/{numbers}.json`.
    pub fn by_numbers(&self, numbers: impl IntoIterator<Item = i64>) -> MapOfByNumbersHandle {
        MapOfByNumbersHandle(self.0.arg_array(numbers))
    }
}

/// The resource `/maps/{map}/of/{numbers}.json`: `client.map(map).of().by_numbers(numbers)`.
#[derive(Clone, Debug)]
pub struct MapOfByNumbersHandle(pub(crate) rt::Handle);

impl MapOfByNumbersHandle {
    /// Sends `GET /maps/{map*}/of/{numbers}.json`.
    pub fn others(&self) -> Others {
        Others::new(&self.0)
    }
}

/// The request `GET /maps/{map*}/of/{numbers}.json`.
#[must_use = "a request does nothing until it is sent"]
pub struct Others(pub(crate) rt::RequestBuilder<rt::Empty>);
rt::request!(Others, empty);

impl Others {
    pub(crate) fn new(handle: &rt::Handle) -> Self {
        Self(handle.get("/maps/{map*}/of/{numbers}.json"))
    }
}

// === src/odd.rs

//! Requests of `odd`.

use crate::models;
use oas_client_runtime as rt;

/// The resource `/odd`: `client.odd()`.
#[derive(Clone, Debug)]
pub struct OddHandle(pub(crate) rt::Handle);

impl OddHandle {
    /// The resource `/odd/{$at}/{on}/{kind}`.
    pub fn by_kind(
        &self,
        at: impl Into<rt::Open<rt::Timestamp>>,
        on: impl IntoIterator<Item = impl Into<rt::Open<rt::Date>>>,
        kind: models::OddKind,
    ) -> OddByKindHandle {
        OddByKindHandle(
            self
                .0
                .arg(rt::open::<rt::Timestamp>(at))
                .arg_array(on.into_iter().map(rt::open::<rt::Date>))
                .arg(kind),
        )
    }
}

/// The resource `/odd/{$at}/{on}/{kind}`: `client.odd().by_kind(at, on, kind)`.
#[derive(Clone, Debug)]
pub struct OddByKindHandle(pub(crate) rt::Handle);

impl OddByKindHandle {
    /// Sends `GET /odd/{;%24at}/{.on*}/{.kind}`.
    pub fn get(&self) -> Odd {
        Odd::new(&self.0)
    }
}

/// The request `GET /odd/{;%24at}/{.on*}/{.kind}`.
#[must_use = "a request does nothing until it is sent"]
pub struct Odd(pub(crate) rt::RequestBuilder<rt::Empty>);
rt::request!(Odd, empty);

impl Odd {
    pub(crate) fn new(handle: &rt::Handle) -> Self {
        Self(handle.get("/odd/{;%24at}/{.on*}/{.kind}"))
    }
}
