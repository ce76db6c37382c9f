//! Setters of models, and conversions into unions.

/// Gives a model setters that chain, so that a whole value is one expression.
///
/// Fields stand in groups by what their setters take, each with its type, and with the name of its setter where that is
/// another:
///
/// | group | the setter takes |
/// |---|---|
/// | `into` | whatever becomes the type, such as `&str` for `String` |
/// | `exact` | the type: numbers, whose literals have no type of their own |
/// | `each`, `each_exact` | an iterator of items; the type is an item's |
/// | `pairs`, `pairs_exact` | an iterator of keys and values; the type is a value's |
/// | `nullable` | [`IntoNullable`](crate::IntoNullable): the value, or `None` for null |
/// | `rest`, `rest_exact` | an iterator of additional properties; the type is a value's |
///
/// ```
/// use oas_client_runtime as rt;
///
/// #[derive(Debug, Default, PartialEq)]
/// struct Goal { due: Option<String>, done: Option<bool>, tags: Option<Vec<String>>, note: Option<Option<String>> }
/// rt::setters!(Goal { into { due(String) } exact { done(bool) } each { tags(String) } nullable { note(String) } });
///
/// let goal = Goal::default().due("2026-01-02").done(false).tags(["a", "b"]).note(None);
/// assert_eq!(goal.tags.as_deref(), Some(["a".to_owned(), "b".to_owned()].as_slice()));
/// assert_eq!((goal.done, goal.note), (Some(false), Some(None)));
/// ```
#[macro_export]
macro_rules! setters {
    ($name:ident { $($kind:ident { $($(#[$attribute:meta])? $field:ident $(as $setter:ident)? ($ty:ty)),* $(,)? })* }) => {
        #[allow(deprecated, clippy::type_complexity, reason = "deprecated fields are set too, and long tuples")]
        impl $name {
            $($($crate::setters!(@named $kind ($(#[$attribute])?) $field ($($setter)?) $ty);)*)*
        }
    };
    (@named $kind:ident $attribute:tt $field:ident () $ty:ty) => {
        $crate::setters!(@$kind $attribute $field $field $ty);
    };
    (@named $kind:ident $attribute:tt $field:ident ($setter:ident) $ty:ty) => {
        $crate::setters!(@$kind $attribute $field $setter $ty);
    };
    (@into ($($attribute:tt)*) $field:ident $setter:ident $ty:ty) => {
        #[doc = concat!("Sets `", stringify!($field), "`.")]
        $($attribute)*
        pub fn $setter(mut self, value: impl ::std::convert::Into<$ty>) -> Self {
            self.$field = Some(value.into());
            self
        }
    };
    (@exact ($($attribute:tt)*) $field:ident $setter:ident $ty:ty) => {
        #[doc = concat!("Sets `", stringify!($field), "`.")]
        $($attribute)*
        pub fn $setter(mut self, value: $ty) -> Self {
            self.$field = Some(value);
            self
        }
    };
    (@each ($($attribute:tt)*) $field:ident $setter:ident $ty:ty) => {
        #[doc = concat!("Sets the items of `", stringify!($field), "`.")]
        $($attribute)*
        pub fn $setter(mut self, values: impl ::std::iter::IntoIterator<Item = impl ::std::convert::Into<$ty>>) -> Self {
            self.$field = Some(values.into_iter().map(::std::convert::Into::into).collect());
            self
        }
    };
    (@each_exact ($($attribute:tt)*) $field:ident $setter:ident $ty:ty) => {
        #[doc = concat!("Sets the items of `", stringify!($field), "`.")]
        $($attribute)*
        pub fn $setter(mut self, values: impl ::std::iter::IntoIterator<Item = $ty>) -> Self {
            self.$field = Some(values.into_iter().collect());
            self
        }
    };
    (@pairs ($($attribute:tt)*) $field:ident $setter:ident $ty:ty) => {
        #[doc = concat!("Sets the keys and values of `", stringify!($field), "`.")]
        $($attribute)*
        pub fn $setter(
            mut self,
            values: impl ::std::iter::IntoIterator<Item = (impl ::std::convert::Into<String>, impl ::std::convert::Into<$ty>)>,
        ) -> Self {
            self.$field = Some(values.into_iter().map(|(key, value)| (key.into(), value.into())).collect());
            self
        }
    };
    (@pairs_exact ($($attribute:tt)*) $field:ident $setter:ident $ty:ty) => {
        #[doc = concat!("Sets the keys and values of `", stringify!($field), "`.")]
        $($attribute)*
        pub fn $setter(
            mut self,
            values: impl ::std::iter::IntoIterator<Item = (impl ::std::convert::Into<String>, $ty)>,
        ) -> Self {
            self.$field = Some(values.into_iter().map(|(key, value)| (key.into(), value)).collect());
            self
        }
    };
    (@nullable ($($attribute:tt)*) $field:ident $setter:ident $ty:ty) => {
        #[doc = concat!("Sets `", stringify!($field), "`; `None` is sent as null.")]
        $($attribute)*
        pub fn $setter(mut self, value: impl $crate::IntoNullable<$ty>) -> Self {
            self.$field = Some($crate::IntoNullable::into_nullable(value));
            self
        }
    };
    (@rest ($($attribute:tt)*) $field:ident $setter:ident $ty:ty) => {
        /// Sets the additional properties.
        pub fn $setter(
            mut self,
            values: impl ::std::iter::IntoIterator<Item = (impl ::std::convert::Into<String>, impl ::std::convert::Into<$ty>)>,
        ) -> Self {
            self.$field = values.into_iter().map(|(key, value)| (key.into(), value.into())).collect();
            self
        }
    };
    (@rest_exact ($($attribute:tt)*) $field:ident $setter:ident $ty:ty) => {
        /// Sets the additional properties.
        pub fn $setter(
            mut self,
            values: impl ::std::iter::IntoIterator<Item = (impl ::std::convert::Into<String>, $ty)>,
        ) -> Self {
            self.$field = values.into_iter().map(|(key, value)| (key.into(), value)).collect();
            self
        }
    };
}

/// Gives a union `From` for the types of its variants: `union_from!(Pet { Name(String) } boxed { Cat(Cat) })`.
///
/// ```
/// use oas_client_runtime as rt;
///
/// #[derive(Debug, PartialEq)]
/// enum Id { Number(i64), Name(String), Parts(Box<[i64; 2]>) }
/// rt::union_from!(Id { Number(i64), Name(String) } boxed { Parts([i64; 2]) });
///
/// assert_eq!(Id::from(7), Id::Number(7));
/// assert_eq!(Id::from([1, 2]), Id::Parts(Box::new([1, 2])));
/// ```
#[macro_export]
macro_rules! union_from {
    ($name:ident { $($variant:ident($ty:ty)),* $(,)? } $(boxed { $($boxed:ident($inner:ty)),* $(,)? })?) => {
        $(
            impl ::std::convert::From<$ty> for $name {
                fn from(value: $ty) -> Self {
                    Self::$variant(value)
                }
            }
        )*
        $($(
            impl ::std::convert::From<$inner> for $name {
                fn from(value: $inner) -> Self {
                    Self::$boxed(::std::boxed::Box::new(value))
                }
            }
        )*)?
    };
}
