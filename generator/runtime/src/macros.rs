//! What each emitted enum, operation and list has in common, said once.

mod answers;

/// Makes a declared enum with a last variant `Unknown(String)` an open one: it keeps values that the description
/// doesn't list, and gives every value back as it came.
///
/// ```
/// #[derive(Clone, Debug, PartialEq, Eq, Hash)]
/// enum Colour { Red, Unknown(String) }
/// oas_client_runtime::open_enum!(Colour { Red = "red" });
///
/// assert_eq!(Colour::from("red"), Colour::Red);
/// assert_eq!(Colour::from("mauve").as_str(), "mauve");
/// ```
#[macro_export]
macro_rules! open_enum {
    ($name:ident { $($variant:ident = $text:literal),* $(,)? }) => {
        impl $name {
            /// The text on the wire.
            pub fn as_str(&self) -> &str {
                match self {
                    $(Self::$variant => $text,)*
                    Self::Unknown(text) => text,
                }
            }
        }

        impl From<&str> for $name {
            fn from(text: &str) -> Self {
                match text {
                    $($text => Self::$variant,)*
                    other => Self::Unknown(other.to_owned()),
                }
            }
        }

        impl From<String> for $name {
            fn from(text: String) -> Self {
                match text.as_str() {
                    $($text => Self::$variant,)*
                    _ => Self::Unknown(text),
                }
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
                $crate::wire::visit(from, "a string", |text| Self::from(text))
            }
        }
    };
}

/// Makes a declared enum with a last variant `Unknown(i64)` an open one of integers, as [`open_enum!`] does with texts.
///
/// ```
/// #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
/// enum Size { Small, Unknown(i64) }
/// oas_client_runtime::open_integers!(Size { Small = 1 });
///
/// assert_eq!(Size::from(1), Size::Small);
/// assert_eq!(Size::from(-7).as_i64(), -7);
/// ```
#[macro_export]
macro_rules! open_integers {
    ($name:ident { $($variant:ident = $value:literal),* $(,)? }) => {
        impl $name {
            /// The number on the wire.
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

/// Keeps items only if this crate has its feature `blocking`: a `cfg` inside [`request!`] would ask for a feature of the
/// crate that calls it.
#[cfg(feature = "blocking")]
#[doc(hidden)]
#[macro_export]
macro_rules! if_blocking {
    ($($item:item)*) => { $($item)* };
}

/// Without the feature `blocking`.
#[cfg(not(feature = "blocking"))]
#[doc(hidden)]
#[macro_export]
macro_rules! if_blocking {
    ($($token:tt)*) => {};
}

/// Declares the builder of one operation's requests: a struct around a [`Call`](crate::Call) with its methods to send.
///
/// `request!(Name, VERB "/path/{template}" [option…], nothing | json Type | pages Type | raw | redirect | several Type)`.
/// The options are methods of [`Call`](crate::Call): `form` and `multipart` make the body one, `anonymous` keeps the
/// credentials back, `server(1)` sends to another server. Setters are added beside it, in an `impl` of their own.
#[macro_export]
macro_rules! request {
    ($name:ident, $verb:ident $path:literal $($option:ident $(($value:literal))?)*, nothing) => {
        $crate::request!(@declare $name, $verb, $path, ($($option $(($value))?)*), $crate::Nothing, ());
    };
    ($name:ident, $verb:ident $path:literal $($option:ident $(($value:literal))?)*, json $output:ty) => {
        $crate::request!(@declare $name, $verb, $path, ($($option $(($value))?)*), $crate::Json<$output>, $output);
    };
    ($name:ident, $verb:ident $path:literal $($option:ident $(($value:literal))?)*, raw) => {
        $crate::request!(@declare $name, $verb, $path, ($($option $(($value))?)*), $crate::Raw, $crate::Download);
    };
    ($name:ident, $verb:ident $path:literal $($option:ident $(($value:literal))?)*, redirect) => {
        $crate::request!(@declare $name, $verb, $path, ($($option $(($value))?)*), $crate::Redirect, $crate::Redirect);
    };
    ($name:ident, $verb:ident $path:literal $($option:ident $(($value:literal))?)*, several $answers:ident) => {
        $crate::request!(@declare $name, $verb, $path, ($($option $(($value))?)*), $answers, $answers);
    };
    ($name:ident, $verb:ident $path:literal $($option:ident $(($value:literal))?)*, pages $page:ty) => {
        $crate::request!(@declare $name, $verb, $path, ($($option $(($value))?)*), $crate::Json<$page>, $page);

        impl $name {
            /// All records of the list, page after page, as a stream.
            pub fn items(self) -> $crate::Items<$page> {
                self.0.items()
            }

            /// All pages of the list as a stream.
            pub fn pages(self) -> $crate::Pages<$page> {
                self.0.pages()
            }

            /// Starts at the page that this URL leads to, as [`Page::next_url`]($crate::Page::next_url) gave it. What the
            /// list was asked for stands in it already. One that leads elsewhere is refused when the request is sent.
            pub fn page_url(self, url: impl AsRef<str>) -> Self {
                Self(self.0.page_url(url))
            }

            /// Starts at the page that this token stands for, as [`Page::next_token`]($crate::Page::next_token) gave it. Set
            /// the other options again as they were.
            pub fn page_token(self, token: impl AsRef<str>) -> Self {
                Self(self.0.page_token(token))
            }

            /// Ends [`items`](Self::items) after `most` records; no page is asked for beyond the one with the last.
            pub fn limit(self, most: usize) -> Self {
                Self(self.0.limit(most))
            }
        }

        $crate::if_blocking! {
            impl $name {
                /// All records of the list, page after page, as an iterator that waits for each page.
                pub fn items_blocking(self) -> $crate::Blocking<$crate::Items<$page>> {
                    self.0.items_blocking()
                }

                /// All pages of the list, as an iterator that waits for each.
                pub fn pages_blocking(self) -> $crate::Blocking<$crate::Pages<$page>> {
                    self.0.pages_blocking()
                }
            }
        }
    };
    (@declare $name:ident, $verb:ident, $path:literal, ($($option:ident $(($value:literal))?)*), $answer:ty, $output:ty) => {
        #[doc = concat!("Options of a request to `", stringify!($verb), " ", $path, "`.")]
        #[derive(Clone, Debug)]
        #[must_use = "a request does nothing until it is sent"]
        pub struct $name(pub(crate) $crate::Call<$answer>);

        impl $name {
            pub(crate) fn new(handle: &$crate::Handle) -> Self {
                Self($crate::Call::new(handle, $crate::Method::$verb, $path).operation(stringify!($name))$(.$option($($value)?))*)
            }

            /// Sets what the description has no option for: this call's own timeout and retries, further headers, query
            /// parameters and form fields, as in `with(|call| call.timeout(limit).header("x-trace", "7"))`.
            pub fn with(self, change: impl ::std::ops::FnOnce($crate::Call<$answer>) -> $crate::Call<$answer>) -> Self {
                Self(change(self.0))
            }

            /// Sends the request and returns the answer's value.
            ///
            /// # Errors
            ///
            /// See [`Error`]($crate::Error): the API refused, the answer was not understood, or none came.
            pub async fn send(self) -> $crate::Result<$output> {
                self.0.send().await
            }

            /// Sends the request and returns the answer's value with its status and headers.
            ///
            /// # Errors
            ///
            /// As [`send`](Self::send).
            pub async fn send_with_response(self) -> $crate::Result<$crate::Response<$output>> {
                self.0.send_with_response().await
            }
        }

        impl $crate::Request for $name {
            type Answer = $answer;

            fn into_call(self) -> $crate::Call<$answer> {
                self.0
            }
        }

        $crate::if_blocking! {
            impl $name {
                /// Sends the request, waits, and returns the answer's value.
                ///
                /// # Errors
                ///
                /// As [`send`](Self::send), and [`Error::Invalid`]($crate::Error::Invalid) inside an async runtime.
                pub fn send_blocking(self) -> $crate::Result<$output> {
                    self.0.send_blocking()
                }

                /// Sends the request, waits, and returns the answer's value with its status and headers.
                ///
                /// # Errors
                ///
                /// As [`send_blocking`](Self::send_blocking).
                pub fn send_with_response_blocking(self) -> $crate::Result<$crate::Response<$output>> {
                    self.0.send_with_response_blocking()
                }
            }
        }
    };
}

/// Gives a model methods that read its members whose text is JSON: `json_text!(Book { notes_as: notes "notes" })`.
#[macro_export]
macro_rules! json_text {
    ($name:ident { $($method:ident: $field:ident $wire:literal),* $(,)? }) => {
        impl $name {
            $(
                #[doc = concat!("Reads the JSON that the text of `", stringify!($field), "` holds; `None` if there is no text.")]
                ///
                /// # Errors
                ///
                /// [`Error::Text`]($crate::Error::Text) if the text isn't JSON, or none of this type.
                pub fn $method<T: $crate::serde::de::DeserializeOwned>(&self) -> $crate::Result<Option<T>> {
                    $crate::wire::json_text(&self.$field, $wire)
                }
            )*
        }
    };
}

/// Gives a request options that are sent as the JSON text of any value:
/// `json_options!(CreateBook { notes_as: field "Notes" })`.
#[macro_export]
macro_rules! json_options {
    ($name:ident { $($method:ident: $place:ident $wire:literal),* $(,)? }) => {
        impl $name {
            $(
                /// As the option without `_as`, but from any value, whose JSON text is sent.
                ///
                /// A value that can't be written as JSON, such as a map whose keys are no texts, is refused when the request is
                /// sent.
                pub fn $method(self, value: &impl $crate::serde::Serialize) -> Self {
                    Self(self.0.json_text($wire, value, |call, text| call.$place($wire, text)))
                }
            )*
        }
    };
}
