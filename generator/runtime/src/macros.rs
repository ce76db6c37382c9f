//! Macros that emitted code calls: for enums, requests, responses and JSON strings.
//!
//! In: what the description says of one type or operation. Out: the type's methods and traits. Emitted crates call
//! these macros; a mistake that is corrected here is corrected in every client.

mod by_status;
mod events_by_name;
mod failures;
mod object;
mod request;
mod setters;

/// Makes a declared enum of strings an open enum: it reads, writes and keeps values that the description doesn't
/// list.
///
/// The enum's last variant is `Unknown(String)`. The macro implements `as_str`, `From<&str>`, `From<String>`, `FromStr`,
/// `Display`, [`Wire`](crate::Wire), `Serialize` and `Deserialize`.
///
/// ```
/// #[derive(Clone, Debug, PartialEq, Eq, Hash)]
/// enum Colour { Red, Unknown(String) }
/// oas_client_runtime::open_enum!(Colour { Red = "red" });
///
/// assert_eq!(Colour::from("red"), Colour::Red);
/// assert_eq!(Colour::from("mauve").as_str(), "mauve");
/// assert_eq!("red".parse(), Ok(Colour::Red));
/// ```
#[macro_export]
macro_rules! open_enum {
    ($name:ident { $($variant:ident = $string:literal),* $(,)? }) => {
        impl $name {
            /// The string that is sent and received.
            pub fn as_str(&self) -> &str {
                match self {
                    $(Self::$variant => $string,)*
                    Self::Unknown(string) => string,
                }
            }
        }

        impl From<&str> for $name {
            fn from(string: &str) -> Self {
                match string {
                    $($string => Self::$variant,)*
                    other => Self::Unknown(other.to_owned()),
                }
            }
        }

        impl From<String> for $name {
            fn from(string: String) -> Self {
                match string.as_str() {
                    $($string => Self::$variant,)*
                    _ => Self::Unknown(string),
                }
            }
        }

        impl ::std::str::FromStr for $name {
            type Err = ::std::convert::Infallible;

            fn from_str(string: &str) -> ::std::result::Result<Self, Self::Err> {
                ::std::result::Result::Ok(Self::from(string))
            }
        }

        impl ::std::fmt::Display for $name {
            fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
                f.write_str(self.as_str())
            }
        }

        impl $crate::Wire for $name {
            fn wire(&self) -> ::std::borrow::Cow<'_, str> {
                self.as_str().into()
            }
        }

        impl $crate::serde::Serialize for $name {
            fn serialize<__To: $crate::serde::Serializer>(
                &self,
                to: __To,
            ) -> ::std::result::Result<__To::Ok, __To::Error> {
                to.serialize_str(self.as_str())
            }
        }

        impl<'de> $crate::serde::Deserialize<'de> for $name {
            fn deserialize<__From: $crate::serde::Deserializer<'de>>(
                from: __From,
            ) -> ::std::result::Result<Self, __From::Error> {
                $crate::value::wire::visit(from, "a string", |string| Self::from(string))
            }
        }
    };
}

/// Makes a declared enum of integers an open enum: it reads, writes and keeps values that the description doesn't
/// list.
///
/// The enum's last variant is `Unknown(i64)`. The macro implements `as_i64`, `From<i64>`, `FromStr`, `Display`,
/// [`Wire`](crate::Wire), `Serialize` and `Deserialize`.
///
/// ```
/// #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
/// enum Size { Small, Unknown(i64) }
/// oas_client_runtime::open_integer_enum!(Size { Small = 1 });
///
/// assert_eq!(Size::from(1), Size::Small);
/// assert_eq!(Size::from(-7).as_i64(), -7);
/// assert_eq!("1".parse(), Ok(Size::Small));
/// assert!("one".parse::<Size>().is_err());
/// ```
#[macro_export]
macro_rules! open_integer_enum {
    ($name:ident { $($variant:ident = $value:literal),* $(,)? }) => {
        impl $name {
            /// The integer that is sent and received.
            pub fn as_i64(self) -> i64 {
                match self {
                    $(Self::$variant => $value,)*
                    Self::Unknown(value) => value,
                }
            }
        }

        impl From<i64> for $name {
            fn from(value: i64) -> Self {
                match value {
                    $($value => Self::$variant,)*
                    other => Self::Unknown(other),
                }
            }
        }

        impl ::std::str::FromStr for $name {
            type Err = ::std::num::ParseIntError;

            fn from_str(string: &str) -> ::std::result::Result<Self, Self::Err> {
                string.parse::<i64>().map(Self::from)
            }
        }

        impl ::std::fmt::Display for $name {
            fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
                ::std::fmt::Display::fmt(&self.as_i64(), f)
            }
        }

        impl $crate::Wire for $name {
            fn wire(&self) -> ::std::borrow::Cow<'_, str> {
                self.as_i64().to_string().into()
            }
        }

        impl $crate::serde::Serialize for $name {
            fn serialize<__To: $crate::serde::Serializer>(
                &self,
                to: __To,
            ) -> ::std::result::Result<__To::Ok, __To::Error> {
                to.serialize_i64(self.as_i64())
            }
        }

        impl<'de> $crate::serde::Deserialize<'de> for $name {
            fn deserialize<__From: $crate::serde::Deserializer<'de>>(
                from: __From,
            ) -> ::std::result::Result<Self, __From::Error> {
                <i64 as $crate::serde::Deserialize>::deserialize(from).map(Self::from)
            }
        }
    };
}

/// Gives a model methods that decode its strings of JSON: `json_strings!(Book { notes_as = notes("notes") })`.
///
/// The type is the caller's, or the one after `as`:
///
/// ```
/// struct Book { notes: String }
/// oas_client_runtime::json_strings!(Book { notes_as = notes("notes") as Vec<String> });
///
/// let book = Book { notes: r#"["old"]"#.to_owned() };
/// assert_eq!(book.notes_as()?, Some(vec!["old".to_owned()]));
/// # Ok::<(), oas_client_runtime::Error>(())
/// ```
#[macro_export]
macro_rules! json_strings {
    ($name:ident { $($reader:ident = $field:ident($wire:literal) $(as $ty:ty)?),* $(,)? }) => {
        impl $name {
            $($crate::json_strings!(@reader $reader $field $wire $($ty)?);)*
        }
    };
    (@reader $reader:ident $field:ident $wire:literal) => {
        #[doc = concat!("Decodes the JSON in the string `", stringify!($field), "`. Returns `None` if the string is absent or empty.")]
        ///
        /// # Errors
        ///
        /// [`Error::JsonString`]($crate::Error::JsonString) if the string isn't JSON of this type.
        pub fn $reader<T: $crate::serde::de::DeserializeOwned>(&self) -> $crate::Result<Option<T>> {
            $crate::value::wire::json_string(&self.$field, $wire)
        }
    };
    (@reader $reader:ident $field:ident $wire:literal $ty:ty) => {
        #[doc = concat!("Decodes the JSON in the string `", stringify!($field), "`. Returns `None` if the string is absent or empty.")]
        ///
        /// # Errors
        ///
        /// [`Error::JsonString`]($crate::Error::JsonString) if the string isn't JSON of this type.
        pub fn $reader(&self) -> $crate::Result<Option<$ty>> {
            $crate::value::wire::json_string(&self.$field, $wire)
        }
    };
}
