// === src/models/common.rs

use oas_client_runtime as rt;

/// `Colour` of the API.
#[derive(Clone, Debug, PartialEq, serde::Deserialize, serde::Serialize)]
#[non_exhaustive]
pub struct Colour {
    /// `R` of the API.
    #[serde(rename = "R")]
    pub r: i64,
    /// `G` of the API.
    #[serde(rename = "G")]
    pub g: String,
    /// `B` of the API.
    #[serde(rename = "B", skip_serializing_if = "Option::is_none")]
    pub b: Option<f32>,
}

impl Colour {
    /// A value with what is required; everything else is left out until it is set.
    pub fn new(r: i64, g: impl Into<String>) -> Self {
        Self { r, g: g.into(), b: None }
    }
}

/// `OddKind` of the API.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum OddKind {
    /// `a b` on the wire.
    AB,
    /// `c` on the wire.
    C,
    /// A value that the description doesn't list, as it came.
    Unknown(String),
}

rt::open_enum!(OddKind { AB = "a b", C = "c" });

// === src/simple.rs

//! Requests of `simple`.
//!
//! ```no_run
//! # async fn example(client: path_styles::Client) -> path_styles::Result<()> {
//! let answer = client.simple().whole().text().by_color("…").get().send().await?;
//! # Ok(()) }
//! ```

use crate::models;
use oas_client_runtime as rt;

/// `client.simple()`: `/simple`.
#[derive(Clone, Debug)]
pub struct SimpleHandle(pub(crate) rt::Handle);

impl SimpleHandle {
    /// `/simple/whole`: a place in the API.
    pub fn whole(&self) -> SimpleWholeHandle {
        SimpleWholeHandle(self.0.clone())
    }
    /// `/simple/exploded`: a place in the API.
    pub fn exploded(&self) -> SimpleExplodedHandle {
        SimpleExplodedHandle(self.0.clone())
    }
}

/// `client.simple().whole()`: `/simple/whole`.
#[derive(Clone, Debug)]
pub struct SimpleWholeHandle(pub(crate) rt::Handle);

impl SimpleWholeHandle {
    /// `/simple/whole/text`: a place in the API.
    pub fn text(&self) -> SimpleWholeTextHandle {
        SimpleWholeTextHandle(self.0.clone())
    }
    /// `/simple/whole/list`: a place in the API.
    pub fn list(&self) -> SimpleWholeListHandle {
        SimpleWholeListHandle(self.0.clone())
    }
    /// `/simple/whole/object`: a place in the API.
    pub fn object(&self) -> SimpleWholeObjectHandle {
        SimpleWholeObjectHandle(self.0.clone())
    }
}

/// `client.simple().whole().text()`: `/simple/whole/text`.
#[derive(Clone, Debug)]
pub struct SimpleWholeTextHandle(pub(crate) rt::Handle);

impl SimpleWholeTextHandle {
    /// `/simple/whole/text/{color}`: a place in the API.
    pub fn by_color(&self, color: impl AsRef<str>) -> SimpleWholeTextByColorHandle {
        SimpleWholeTextByColorHandle(self.0.arg(color.as_ref()))
    }
}

/// `client.simple().whole().text().by_color(color)`: `/simple/whole/text/{color}`.
#[derive(Clone, Debug)]
pub struct SimpleWholeTextByColorHandle(pub(crate) rt::Handle);

impl SimpleWholeTextByColorHandle {
    /// Calls `GET /simple/whole/text/{color}`.
    pub fn get(&self) -> SimpleWholeText {
        SimpleWholeText::new(&self.0)
    }
}

/// `client.simple().whole().list()`: `/simple/whole/list`.
#[derive(Clone, Debug)]
pub struct SimpleWholeListHandle(pub(crate) rt::Handle);

impl SimpleWholeListHandle {
    /// `/simple/whole/list/{color}`: a place in the API.
    pub fn by_color(
        &self,
        color: impl IntoIterator<Item = impl AsRef<str>>,
    ) -> SimpleWholeListByColorHandle {
        SimpleWholeListByColorHandle(self.0.arg_array(rt::strings(color)))
    }
}

/// `client.simple().whole().list().by_color(color)`: `/simple/whole/list/{color}`.
#[derive(Clone, Debug)]
pub struct SimpleWholeListByColorHandle(pub(crate) rt::Handle);

impl SimpleWholeListByColorHandle {
    /// Calls `GET /simple/whole/list/{color}`.
    pub fn get(&self) -> SimpleWholeList {
        SimpleWholeList::new(&self.0)
    }
}

/// `client.simple().whole().object()`: `/simple/whole/object`.
#[derive(Clone, Debug)]
pub struct SimpleWholeObjectHandle(pub(crate) rt::Handle);

impl SimpleWholeObjectHandle {
    /// `/simple/whole/object/{color}`: a place in the API.
    pub fn by_color(&self, color: models::Colour) -> SimpleWholeObjectByColorHandle {
        SimpleWholeObjectByColorHandle(self.0.arg_object(&color))
    }
}

/// `client.simple().whole().object().by_color(color)`: `/simple/whole/object/{color}`.
#[derive(Clone, Debug)]
pub struct SimpleWholeObjectByColorHandle(pub(crate) rt::Handle);

impl SimpleWholeObjectByColorHandle {
    /// Calls `GET /simple/whole/object/{color}`.
    pub fn get(&self) -> SimpleWholeObject {
        SimpleWholeObject::new(&self.0)
    }
}

/// `client.simple().exploded()`: `/simple/exploded`.
#[derive(Clone, Debug)]
pub struct SimpleExplodedHandle(pub(crate) rt::Handle);

impl SimpleExplodedHandle {
    /// `/simple/exploded/text`: a place in the API.
    pub fn text(&self) -> SimpleExplodedTextHandle {
        SimpleExplodedTextHandle(self.0.clone())
    }
    /// `/simple/exploded/list`: a place in the API.
    pub fn list(&self) -> SimpleExplodedListHandle {
        SimpleExplodedListHandle(self.0.clone())
    }
    /// `/simple/exploded/object`: a place in the API.
    pub fn object(&self) -> SimpleExplodedObjectHandle {
        SimpleExplodedObjectHandle(self.0.clone())
    }
}

/// `client.simple().exploded().text()`: `/simple/exploded/text`.
#[derive(Clone, Debug)]
pub struct SimpleExplodedTextHandle(pub(crate) rt::Handle);

impl SimpleExplodedTextHandle {
    /// `/simple/exploded/text/{color}`: a place in the API.
    pub fn by_color(&self, color: impl AsRef<str>) -> SimpleExplodedTextByColorHandle {
        SimpleExplodedTextByColorHandle(self.0.arg(color.as_ref()))
    }
}

/// `client.simple().exploded().text().by_color(color)`: `/simple/exploded/text/{color}`.
#[derive(Clone, Debug)]
pub struct SimpleExplodedTextByColorHandle(pub(crate) rt::Handle);

impl SimpleExplodedTextByColorHandle {
    /// Calls `GET /simple/exploded/text/{color}`.
    pub fn get(&self) -> SimpleExplodedText {
        SimpleExplodedText::new(&self.0)
    }
}

/// `client.simple().exploded().list()`: `/simple/exploded/list`.
#[derive(Clone, Debug)]
pub struct SimpleExplodedListHandle(pub(crate) rt::Handle);

impl SimpleExplodedListHandle {
    /// `/simple/exploded/list/{color*}`: a place in the API.
    pub fn by_color(
        &self,
        color: impl IntoIterator<Item = impl AsRef<str>>,
    ) -> SimpleExplodedListByColorHandle {
        SimpleExplodedListByColorHandle(self.0.arg_array(rt::strings(color)))
    }
}

/// `client.simple().exploded().list().by_color(color)`: `/simple/exploded/list/{color*}`.
#[derive(Clone, Debug)]
pub struct SimpleExplodedListByColorHandle(pub(crate) rt::Handle);

impl SimpleExplodedListByColorHandle {
    /// Calls `GET /simple/exploded/list/{color*}`.
    pub fn get(&self) -> SimpleExplodedList {
        SimpleExplodedList::new(&self.0)
    }
}

/// `client.simple().exploded().object()`: `/simple/exploded/object`.
#[derive(Clone, Debug)]
pub struct SimpleExplodedObjectHandle(pub(crate) rt::Handle);

impl SimpleExplodedObjectHandle {
    /// `/simple/exploded/object/{color*}`: a place in the API.
    pub fn by_color(&self, color: models::Colour) -> SimpleExplodedObjectByColorHandle {
        SimpleExplodedObjectByColorHandle(self.0.arg_object(&color))
    }
}

/// `client.simple().exploded().object().by_color(color)`: `/simple/exploded/object/{color*}`.
#[derive(Clone, Debug)]
pub struct SimpleExplodedObjectByColorHandle(pub(crate) rt::Handle);

impl SimpleExplodedObjectByColorHandle {
    /// Calls `GET /simple/exploded/object/{color*}`.
    pub fn get(&self) -> SimpleExplodedObject {
        SimpleExplodedObject::new(&self.0)
    }
}

rt::request!(SimpleWholeText, GET "/simple/whole/text/{color}", empty);
rt::request!(SimpleWholeList, GET "/simple/whole/list/{color}", empty);
rt::request!(SimpleWholeObject, GET "/simple/whole/object/{color}", empty);
rt::request!(SimpleExplodedText, GET "/simple/exploded/text/{color}", empty);
rt::request!(SimpleExplodedList, GET "/simple/exploded/list/{color*}", empty);
rt::request!(SimpleExplodedObject, GET "/simple/exploded/object/{color*}", empty);

// === src/label.rs

//! Requests of `label`.
//!
//! ```no_run
//! # async fn example(client: path_styles::Client) -> path_styles::Result<()> {
//! let answer = client.label().whole().text().by_color("…").get().send().await?;
//! # Ok(()) }
//! ```

use crate::models;
use oas_client_runtime as rt;

/// `client.label()`: `/label`.
#[derive(Clone, Debug)]
pub struct LabelHandle(pub(crate) rt::Handle);

impl LabelHandle {
    /// `/label/whole`: a place in the API.
    pub fn whole(&self) -> LabelWholeHandle {
        LabelWholeHandle(self.0.clone())
    }
    /// `/label/exploded`: a place in the API.
    pub fn exploded(&self) -> LabelExplodedHandle {
        LabelExplodedHandle(self.0.clone())
    }
}

/// `client.label().whole()`: `/label/whole`.
#[derive(Clone, Debug)]
pub struct LabelWholeHandle(pub(crate) rt::Handle);

impl LabelWholeHandle {
    /// `/label/whole/text`: a place in the API.
    pub fn text(&self) -> LabelWholeTextHandle {
        LabelWholeTextHandle(self.0.clone())
    }
    /// `/label/whole/list`: a place in the API.
    pub fn list(&self) -> LabelWholeListHandle {
        LabelWholeListHandle(self.0.clone())
    }
    /// `/label/whole/object`: a place in the API.
    pub fn object(&self) -> LabelWholeObjectHandle {
        LabelWholeObjectHandle(self.0.clone())
    }
}

/// `client.label().whole().text()`: `/label/whole/text`.
#[derive(Clone, Debug)]
pub struct LabelWholeTextHandle(pub(crate) rt::Handle);

impl LabelWholeTextHandle {
    /// `/label/whole/text/{.color}`: a place in the API.
    pub fn by_color(&self, color: impl AsRef<str>) -> LabelWholeTextByColorHandle {
        LabelWholeTextByColorHandle(self.0.arg(color.as_ref()))
    }
}

/// `client.label().whole().text().by_color(color)`: `/label/whole/text/{.color}`.
#[derive(Clone, Debug)]
pub struct LabelWholeTextByColorHandle(pub(crate) rt::Handle);

impl LabelWholeTextByColorHandle {
    /// Calls `GET /label/whole/text/{.color}`.
    pub fn get(&self) -> LabelWholeText {
        LabelWholeText::new(&self.0)
    }
}

/// `client.label().whole().list()`: `/label/whole/list`.
#[derive(Clone, Debug)]
pub struct LabelWholeListHandle(pub(crate) rt::Handle);

impl LabelWholeListHandle {
    /// `/label/whole/list/{.color}`: a place in the API.
    pub fn by_color(
        &self,
        color: impl IntoIterator<Item = impl AsRef<str>>,
    ) -> LabelWholeListByColorHandle {
        LabelWholeListByColorHandle(self.0.arg_array(rt::strings(color)))
    }
}

/// `client.label().whole().list().by_color(color)`: `/label/whole/list/{.color}`.
#[derive(Clone, Debug)]
pub struct LabelWholeListByColorHandle(pub(crate) rt::Handle);

impl LabelWholeListByColorHandle {
    /// Calls `GET /label/whole/list/{.color}`.
    pub fn get(&self) -> LabelWholeList {
        LabelWholeList::new(&self.0)
    }
}

/// `client.label().whole().object()`: `/label/whole/object`.
#[derive(Clone, Debug)]
pub struct LabelWholeObjectHandle(pub(crate) rt::Handle);

impl LabelWholeObjectHandle {
    /// `/label/whole/object/{.color}`: a place in the API.
    pub fn by_color(&self, color: models::Colour) -> LabelWholeObjectByColorHandle {
        LabelWholeObjectByColorHandle(self.0.arg_object(&color))
    }
}

/// `client.label().whole().object().by_color(color)`: `/label/whole/object/{.color}`.
#[derive(Clone, Debug)]
pub struct LabelWholeObjectByColorHandle(pub(crate) rt::Handle);

impl LabelWholeObjectByColorHandle {
    /// Calls `GET /label/whole/object/{.color}`.
    pub fn get(&self) -> LabelWholeObject {
        LabelWholeObject::new(&self.0)
    }
}

/// `client.label().exploded()`: `/label/exploded`.
#[derive(Clone, Debug)]
pub struct LabelExplodedHandle(pub(crate) rt::Handle);

impl LabelExplodedHandle {
    /// `/label/exploded/text`: a place in the API.
    pub fn text(&self) -> LabelExplodedTextHandle {
        LabelExplodedTextHandle(self.0.clone())
    }
    /// `/label/exploded/list`: a place in the API.
    pub fn list(&self) -> LabelExplodedListHandle {
        LabelExplodedListHandle(self.0.clone())
    }
    /// `/label/exploded/object`: a place in the API.
    pub fn object(&self) -> LabelExplodedObjectHandle {
        LabelExplodedObjectHandle(self.0.clone())
    }
}

/// `client.label().exploded().text()`: `/label/exploded/text`.
#[derive(Clone, Debug)]
pub struct LabelExplodedTextHandle(pub(crate) rt::Handle);

impl LabelExplodedTextHandle {
    /// `/label/exploded/text/{.color}`: a place in the API.
    pub fn by_color(&self, color: impl AsRef<str>) -> LabelExplodedTextByColorHandle {
        LabelExplodedTextByColorHandle(self.0.arg(color.as_ref()))
    }
}

/// `client.label().exploded().text().by_color(color)`: `/label/exploded/text/{.color}`.
#[derive(Clone, Debug)]
pub struct LabelExplodedTextByColorHandle(pub(crate) rt::Handle);

impl LabelExplodedTextByColorHandle {
    /// Calls `GET /label/exploded/text/{.color}`.
    pub fn get(&self) -> LabelExplodedText {
        LabelExplodedText::new(&self.0)
    }
}

/// `client.label().exploded().list()`: `/label/exploded/list`.
#[derive(Clone, Debug)]
pub struct LabelExplodedListHandle(pub(crate) rt::Handle);

impl LabelExplodedListHandle {
    /// `/label/exploded/list/{.color*}`: a place in the API.
    pub fn by_color(
        &self,
        color: impl IntoIterator<Item = impl AsRef<str>>,
    ) -> LabelExplodedListByColorHandle {
        LabelExplodedListByColorHandle(self.0.arg_array(rt::strings(color)))
    }
}

/// `client.label().exploded().list().by_color(color)`: `/label/exploded/list/{.color*}`.
#[derive(Clone, Debug)]
pub struct LabelExplodedListByColorHandle(pub(crate) rt::Handle);

impl LabelExplodedListByColorHandle {
    /// Calls `GET /label/exploded/list/{.color*}`.
    pub fn get(&self) -> LabelExplodedList {
        LabelExplodedList::new(&self.0)
    }
}

/// `client.label().exploded().object()`: `/label/exploded/object`.
#[derive(Clone, Debug)]
pub struct LabelExplodedObjectHandle(pub(crate) rt::Handle);

impl LabelExplodedObjectHandle {
    /// `/label/exploded/object/{.color*}`: a place in the API.
    pub fn by_color(&self, color: models::Colour) -> LabelExplodedObjectByColorHandle {
        LabelExplodedObjectByColorHandle(self.0.arg_object(&color))
    }
}

/// `client.label().exploded().object().by_color(color)`: `/label/exploded/object/{.color*}`.
#[derive(Clone, Debug)]
pub struct LabelExplodedObjectByColorHandle(pub(crate) rt::Handle);

impl LabelExplodedObjectByColorHandle {
    /// Calls `GET /label/exploded/object/{.color*}`.
    pub fn get(&self) -> LabelExplodedObject {
        LabelExplodedObject::new(&self.0)
    }
}

rt::request!(LabelWholeText, GET "/label/whole/text/{.color}", empty);
rt::request!(LabelWholeList, GET "/label/whole/list/{.color}", empty);
rt::request!(LabelWholeObject, GET "/label/whole/object/{.color}", empty);
rt::request!(LabelExplodedText, GET "/label/exploded/text/{.color}", empty);
rt::request!(LabelExplodedList, GET "/label/exploded/list/{.color*}", empty);
rt::request!(LabelExplodedObject, GET "/label/exploded/object/{.color*}", empty);

// === src/matrix.rs

//! Requests of `matrix`.
//!
//! ```no_run
//! # async fn example(client: path_styles::Client) -> path_styles::Result<()> {
//! let answer = client.matrix().whole().text().by_color("…").get().send().await?;
//! # Ok(()) }
//! ```

use crate::models;
use oas_client_runtime as rt;

/// `client.matrix()`: `/matrix`.
#[derive(Clone, Debug)]
pub struct MatrixHandle(pub(crate) rt::Handle);

impl MatrixHandle {
    /// `/matrix/whole`: a place in the API.
    pub fn whole(&self) -> MatrixWholeHandle {
        MatrixWholeHandle(self.0.clone())
    }
    /// `/matrix/exploded`: a place in the API.
    pub fn exploded(&self) -> MatrixExplodedHandle {
        MatrixExplodedHandle(self.0.clone())
    }
}

/// `client.matrix().whole()`: `/matrix/whole`.
#[derive(Clone, Debug)]
pub struct MatrixWholeHandle(pub(crate) rt::Handle);

impl MatrixWholeHandle {
    /// `/matrix/whole/text`: a place in the API.
    pub fn text(&self) -> MatrixWholeTextHandle {
        MatrixWholeTextHandle(self.0.clone())
    }
    /// `/matrix/whole/list`: a place in the API.
    pub fn list(&self) -> MatrixWholeListHandle {
        MatrixWholeListHandle(self.0.clone())
    }
    /// `/matrix/whole/object`: a place in the API.
    pub fn object(&self) -> MatrixWholeObjectHandle {
        MatrixWholeObjectHandle(self.0.clone())
    }
}

/// `client.matrix().whole().text()`: `/matrix/whole/text`.
#[derive(Clone, Debug)]
pub struct MatrixWholeTextHandle(pub(crate) rt::Handle);

impl MatrixWholeTextHandle {
    /// `/matrix/whole/text/{;color}`: a place in the API.
    pub fn by_color(&self, color: impl AsRef<str>) -> MatrixWholeTextByColorHandle {
        MatrixWholeTextByColorHandle(self.0.arg(color.as_ref()))
    }
}

/// `client.matrix().whole().text().by_color(color)`: `/matrix/whole/text/{;color}`.
#[derive(Clone, Debug)]
pub struct MatrixWholeTextByColorHandle(pub(crate) rt::Handle);

impl MatrixWholeTextByColorHandle {
    /// Calls `GET /matrix/whole/text/{;color}`.
    pub fn get(&self) -> MatrixWholeText {
        MatrixWholeText::new(&self.0)
    }
}

/// `client.matrix().whole().list()`: `/matrix/whole/list`.
#[derive(Clone, Debug)]
pub struct MatrixWholeListHandle(pub(crate) rt::Handle);

impl MatrixWholeListHandle {
    /// `/matrix/whole/list/{;color}`: a place in the API.
    pub fn by_color(
        &self,
        color: impl IntoIterator<Item = impl AsRef<str>>,
    ) -> MatrixWholeListByColorHandle {
        MatrixWholeListByColorHandle(self.0.arg_array(rt::strings(color)))
    }
}

/// `client.matrix().whole().list().by_color(color)`: `/matrix/whole/list/{;color}`.
#[derive(Clone, Debug)]
pub struct MatrixWholeListByColorHandle(pub(crate) rt::Handle);

impl MatrixWholeListByColorHandle {
    /// Calls `GET /matrix/whole/list/{;color}`.
    pub fn get(&self) -> MatrixWholeList {
        MatrixWholeList::new(&self.0)
    }
}

/// `client.matrix().whole().object()`: `/matrix/whole/object`.
#[derive(Clone, Debug)]
pub struct MatrixWholeObjectHandle(pub(crate) rt::Handle);

impl MatrixWholeObjectHandle {
    /// `/matrix/whole/object/{;color}`: a place in the API.
    pub fn by_color(&self, color: models::Colour) -> MatrixWholeObjectByColorHandle {
        MatrixWholeObjectByColorHandle(self.0.arg_object(&color))
    }
}

/// `client.matrix().whole().object().by_color(color)`: `/matrix/whole/object/{;color}`.
#[derive(Clone, Debug)]
pub struct MatrixWholeObjectByColorHandle(pub(crate) rt::Handle);

impl MatrixWholeObjectByColorHandle {
    /// Calls `GET /matrix/whole/object/{;color}`.
    pub fn get(&self) -> MatrixWholeObject {
        MatrixWholeObject::new(&self.0)
    }
}

/// `client.matrix().exploded()`: `/matrix/exploded`.
#[derive(Clone, Debug)]
pub struct MatrixExplodedHandle(pub(crate) rt::Handle);

impl MatrixExplodedHandle {
    /// `/matrix/exploded/text`: a place in the API.
    pub fn text(&self) -> MatrixExplodedTextHandle {
        MatrixExplodedTextHandle(self.0.clone())
    }
    /// `/matrix/exploded/list`: a place in the API.
    pub fn list(&self) -> MatrixExplodedListHandle {
        MatrixExplodedListHandle(self.0.clone())
    }
    /// `/matrix/exploded/object`: a place in the API.
    pub fn object(&self) -> MatrixExplodedObjectHandle {
        MatrixExplodedObjectHandle(self.0.clone())
    }
}

/// `client.matrix().exploded().text()`: `/matrix/exploded/text`.
#[derive(Clone, Debug)]
pub struct MatrixExplodedTextHandle(pub(crate) rt::Handle);

impl MatrixExplodedTextHandle {
    /// `/matrix/exploded/text/{;color}`: a place in the API.
    pub fn by_color(&self, color: impl AsRef<str>) -> MatrixExplodedTextByColorHandle {
        MatrixExplodedTextByColorHandle(self.0.arg(color.as_ref()))
    }
}

/// `client.matrix().exploded().text().by_color(color)`: `/matrix/exploded/text/{;color}`.
#[derive(Clone, Debug)]
pub struct MatrixExplodedTextByColorHandle(pub(crate) rt::Handle);

impl MatrixExplodedTextByColorHandle {
    /// Calls `GET /matrix/exploded/text/{;color}`.
    pub fn get(&self) -> MatrixExplodedText {
        MatrixExplodedText::new(&self.0)
    }
}

/// `client.matrix().exploded().list()`: `/matrix/exploded/list`.
#[derive(Clone, Debug)]
pub struct MatrixExplodedListHandle(pub(crate) rt::Handle);

impl MatrixExplodedListHandle {
    /// `/matrix/exploded/list/{;color*}`: a place in the API.
    pub fn by_color(
        &self,
        color: impl IntoIterator<Item = impl AsRef<str>>,
    ) -> MatrixExplodedListByColorHandle {
        MatrixExplodedListByColorHandle(self.0.arg_array(rt::strings(color)))
    }
}

/// `client.matrix().exploded().list().by_color(color)`: `/matrix/exploded/list/{;color*}`.
#[derive(Clone, Debug)]
pub struct MatrixExplodedListByColorHandle(pub(crate) rt::Handle);

impl MatrixExplodedListByColorHandle {
    /// Calls `GET /matrix/exploded/list/{;color*}`.
    pub fn get(&self) -> MatrixExplodedList {
        MatrixExplodedList::new(&self.0)
    }
}

/// `client.matrix().exploded().object()`: `/matrix/exploded/object`.
#[derive(Clone, Debug)]
pub struct MatrixExplodedObjectHandle(pub(crate) rt::Handle);

impl MatrixExplodedObjectHandle {
    /// `/matrix/exploded/object/{;color*}`: a place in the API.
    pub fn by_color(&self, color: models::Colour) -> MatrixExplodedObjectByColorHandle {
        MatrixExplodedObjectByColorHandle(self.0.arg_object(&color))
    }
}

/// `client.matrix().exploded().object().by_color(color)`: `/matrix/exploded/object/{;color*}`.
#[derive(Clone, Debug)]
pub struct MatrixExplodedObjectByColorHandle(pub(crate) rt::Handle);

impl MatrixExplodedObjectByColorHandle {
    /// Calls `GET /matrix/exploded/object/{;color*}`.
    pub fn get(&self) -> MatrixExplodedObject {
        MatrixExplodedObject::new(&self.0)
    }
}

rt::request!(MatrixWholeText, GET "/matrix/whole/text/{;color}", empty);
rt::request!(MatrixWholeList, GET "/matrix/whole/list/{;color}", empty);
rt::request!(MatrixWholeObject, GET "/matrix/whole/object/{;color}", empty);
rt::request!(MatrixExplodedText, GET "/matrix/exploded/text/{;color}", empty);
rt::request!(MatrixExplodedList, GET "/matrix/exploded/list/{;color*}", empty);
rt::request!(MatrixExplodedObject, GET "/matrix/exploded/object/{;color*}", empty);

// === src/json.rs

//! Requests of `json`.

use crate::models;
use oas_client_runtime as rt;

/// `client.json()`: `/json`.
#[derive(Clone, Debug)]
pub struct JsonHandle(pub(crate) rt::Handle);

impl JsonHandle {
    /// `/json/{filter}`: a place in the API.
    pub fn by_filter(&self, filter: models::Colour) -> JsonByFilterHandle {
        JsonByFilterHandle(self.0.arg_json(&filter))
    }
}

/// `client.json().by_filter(filter)`: `/json/{filter}`.
#[derive(Clone, Debug)]
pub struct JsonByFilterHandle(pub(crate) rt::Handle);

impl JsonByFilterHandle {
    /// Calls `GET /json/{filter}`.
    pub fn get(&self) -> AsJson {
        AsJson::new(&self.0)
    }
}

rt::request!(AsJson, GET "/json/{filter}", empty);

// === src/maps.rs

//! Requests of `maps`.

use oas_client_runtime as rt;

/// `client.map(map)`: `/maps/{map*}`.
#[derive(Clone, Debug)]
pub struct MapHandle(pub(crate) rt::Handle);

impl MapHandle {
    /// `/maps/{map*}/of`: a place in the API.
    pub fn of(&self) -> MapOfHandle {
        MapOfHandle(self.0.clone())
    }
}

/// `client.map(map).of()`: `/maps/{map*}/of`.
#[derive(Clone, Debug)]
pub struct MapOfHandle(pub(crate) rt::Handle);

impl MapOfHandle {
    /// `/maps/{map*}/of/{numbers}`: a place in the API.
    pub fn by_numbers(
        &self,
        numbers: impl IntoIterator<Item = i64>,
    ) -> MapOfByNumbersHandle {
        MapOfByNumbersHandle(self.0.arg_array(numbers))
    }
}

/// `client.map(map).of().by_numbers(numbers)`: `/maps/{map*}/of/{numbers}`.
#[derive(Clone, Debug)]
pub struct MapOfByNumbersHandle(pub(crate) rt::Handle);

impl MapOfByNumbersHandle {
    /// Calls `GET /maps/{map*}/of/{numbers}.json`.
    pub fn others(&self) -> Others {
        Others::new(&self.0)
    }
}

rt::request!(Others, GET "/maps/{map*}/of/{numbers}.json", empty);

// === src/odd.rs

//! Requests of `odd`.

use crate::models;
use oas_client_runtime as rt;

/// `client.odd()`: `/odd`.
#[derive(Clone, Debug)]
pub struct OddHandle(pub(crate) rt::Handle);

impl OddHandle {
    /// `/odd/{;%24at}/{.on*}/{.kind}`: a place in the API.
    pub fn by_kind(
        &self,
        at: rt::Timestamp,
        on: impl IntoIterator<Item = rt::Date>,
        kind: models::OddKind,
    ) -> OddByKindHandle {
        OddByKindHandle(self.0.arg(at).arg_array(on).arg(kind))
    }
}

/// `client.odd().by_kind(at, on, kind)`: `/odd/{;%24at}/{.on*}/{.kind}`.
#[derive(Clone, Debug)]
pub struct OddByKindHandle(pub(crate) rt::Handle);

impl OddByKindHandle {
    /// Calls `GET /odd/{;%24at}/{.on*}/{.kind}`.
    pub fn get(&self) -> Odd {
        Odd::new(&self.0)
    }
}

rt::request!(Odd, GET "/odd/{;%24at}/{.on*}/{.kind}", empty);
