//! Tables, whose items others refer to by typed ids.

use std::{
    collections::{BTreeMap, BTreeSet},
    marker::PhantomData,
    ops::{Deref, DerefMut},
};

/// The number of an item in a [`Table`].
pub trait Id: Copy + Ord {
    /// The id of the item with this index.
    fn new(index: usize) -> Self;

    /// The index of its item.
    fn index(self) -> usize;
}

/// Defines types of ids.
macro_rules! ids {
    ($($(#[$meta:meta])* $name:ident)*) => {$(
        $(#[$meta])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub struct $name(usize);

        impl $crate::ir::Id for $name {
            fn new(index: usize) -> Self {
                Self(index)
            }

            fn index(self) -> usize {
                self.0
            }
        }
    )*};
}

pub(crate) use ids;

ids! {
    /// The id of a model in [`Api::types`](super::Api::types).
    TypeId
    /// The id of a field in [`Struct::fields`](super::Struct::fields).
    FieldId
    /// The id of a handle in [`Api::handles`](super::Api::handles).
    HandleId
    /// The id of a module in [`Api::modules`](super::Api::modules).
    ModuleId
    /// The id of an operation in [`Api::operations`](super::Api::operations).
    OperationId
    /// The id of an input in [`Operation::inputs`](super::Operation::inputs).
    InputId
    /// The id of a security scheme in [`Api::schemes`](super::Api::schemes).
    SchemeId
    /// The id of a server in [`Api::servers`](super::Api::servers).
    ServerId
}

impl ServerId {
    /// The API's own server: the client sends an operation there unless the operation has another.
    pub const DEFAULT: Self = Self(0);
}

/// A list whose items have typed ids.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Table<I, T> {
    items: Vec<T>,
    ids: PhantomData<fn(I)>,
}

impl<I: Id, T> Table<I, T> {
    /// The item with an id.
    pub fn get(&self, id: I) -> Option<&T> {
        self.items.get(id.index())
    }

    /// The item with an id, to be changed.
    pub fn get_mut(&mut self, id: I) -> Option<&mut T> {
        self.items.get_mut(id.index())
    }

    /// Adds an item.
    pub fn push(&mut self, item: T) -> I {
        self.items.push(item);
        I::new(self.items.len() - 1)
    }

    /// The ids, in order.
    pub fn ids(&self) -> impl DoubleEndedIterator<Item = I> + ExactSizeIterator + use<I, T> {
        (0..self.items.len()).map(I::new)
    }

    /// The items with their ids, in order.
    pub fn entries(&self) -> impl DoubleEndedIterator<Item = (I, &T)> {
        self.ids().zip(&self.items)
    }

    /// Drops all items but those in `kept`, and returns the new id of each kept item by its old one.
    pub fn prune(&mut self, kept: &BTreeSet<I>) -> BTreeMap<I, I> {
        let mut old = (0..).map(I::new);
        self.items.retain(|_| old.next().is_some_and(|id| kept.contains(&id)));
        kept.iter().enumerate().map(|(new, old)| (*old, I::new(new))).collect()
    }

    /// A table with the same ids, each item made from the item here.
    pub fn map<U>(self, make: impl FnMut((I, T)) -> U) -> Table<I, U> {
        (0..).map(I::new).zip(self.items).map(make).collect()
    }
}

impl<I, T> Default for Table<I, T> {
    fn default() -> Self {
        Self { items: Vec::new(), ids: PhantomData }
    }
}

impl<I, T> FromIterator<T> for Table<I, T> {
    fn from_iter<S: IntoIterator<Item = T>>(items: S) -> Self {
        Self { items: items.into_iter().collect(), ids: PhantomData }
    }
}

impl<I, T> Deref for Table<I, T> {
    type Target = [T];

    fn deref(&self) -> &[T] {
        &self.items
    }
}

impl<I, T> DerefMut for Table<I, T> {
    fn deref_mut(&mut self) -> &mut [T] {
        &mut self.items
    }
}

impl<'a, I, T> IntoIterator for &'a Table<I, T> {
    type Item = &'a T;
    type IntoIter = std::slice::Iter<'a, T>;

    fn into_iter(self) -> Self::IntoIter {
        self.items.iter()
    }
}

impl<'a, I, T> IntoIterator for &'a mut Table<I, T> {
    type Item = &'a mut T;
    type IntoIter = std::slice::IterMut<'a, T>;

    fn into_iter(self) -> Self::IntoIter {
        self.items.iter_mut()
    }
}

impl<I, T> Extend<T> for Table<I, T> {
    fn extend<S: IntoIterator<Item = T>>(&mut self, items: S) {
        self.items.extend(items);
    }
}

impl<I, T> IntoIterator for Table<I, T> {
    type Item = T;
    type IntoIter = std::vec::IntoIter<T>;

    fn into_iter(self) -> Self::IntoIter {
        self.items.into_iter()
    }
}
