//! Macros that emitted code calls: for enums, requests, responses and JSON strings.
//!
//! In: what the description says of one type or operation. Out: the type's methods and traits. Emitted crates call
//! these macros; a mistake that is corrected here is corrected in every client.

mod by_status;

/// Makes a declared enum of strings an open enum: it reads, writes and keeps values that the description doesn't
/// list.
///
/// The enum's last variant is `Unknown(String)`. The macro implements `as_str`, `From<&str>`, `From<String>`,
/// `Display`, [`Wire`](crate::Wire), `Serialize` and `Deserialize`.
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
/// The enum's last variant is `Unknown(i64)`. The macro implements `as_i64`, `From<i64>`, `Display`,
/// [`Wire`](crate::Wire), `Serialize` and `Deserialize`.
///
/// ```
/// #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
/// enum Size { Small, Unknown(i64) }
/// oas_client_runtime::open_integer_enum!(Size { Small = 1 });
///
/// assert_eq!(Size::from(1), Size::Small);
/// assert_eq!(Size::from(-7).as_i64(), -7);
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

/// Keeps its items if this crate has its feature `blocking`. A `cfg` inside [`request!`] would test a feature of the
/// crate that calls the macro.
#[cfg(feature = "blocking")]
#[doc(hidden)]
#[macro_export]
macro_rules! if_blocking {
    ($($item:item)*) => { $($item)* };
}

/// Drops its items: this crate lacks its feature `blocking`.
#[cfg(not(feature = "blocking"))]
#[doc(hidden)]
#[macro_export]
macro_rules! if_blocking {
    ($($token:tt)*) => {};
}

/// Declares the builder of one operation's requests: a struct around a [`RequestBuilder`](crate::RequestBuilder).
///
/// `request!(Name, METHOD "/path/{template}" [option…], response)`. Each option is a method of
/// [`RequestBuilder`](crate::RequestBuilder), such as `form`, `multipart`, `anonymous` or `server(1)`. The response
/// is one of:
///
/// | written | `send` returns |
/// |---|---|
/// | `empty` | `()` |
/// | `json Type` | the type |
/// | `pages Type` | one page; the builder also gets `items`, `pages`, `page_url`, `page_token` and `limit` |
/// | `bytes` | [`Download`](crate::Download) |
/// | `redirect` | [`Redirect`](crate::Redirect) |
/// | `by_status Type` | an enum that [`by_status!`](crate::by_status) declares |
///
/// Setters are added in an `impl` of their own.
#[macro_export]
macro_rules! request {
    ($name:ident, $method:ident $path:literal $($option:ident $(($value:literal))?)*, empty) => {
        $crate::request!(@declare $name, $method, $path, ($($option $(($value))?)*), $crate::Empty, ());
    };
    ($name:ident, $method:ident $path:literal $($option:ident $(($value:literal))?)*, json $output:ty) => {
        $crate::request!(@declare $name, $method, $path, ($($option $(($value))?)*), $crate::Json<$output>, $output);
    };
    ($name:ident, $method:ident $path:literal $($option:ident $(($value:literal))?)*, bytes) => {
        $crate::request!(@declare $name, $method, $path, ($($option $(($value))?)*), $crate::Download, $crate::Download);
    };
    ($name:ident, $method:ident $path:literal $($option:ident $(($value:literal))?)*, redirect) => {
        $crate::request!(@declare $name, $method, $path, ($($option $(($value))?)*), $crate::Redirect, $crate::Redirect);
    };
    ($name:ident, $method:ident $path:literal $($option:ident $(($value:literal))?)*, by_status $responses:ident) => {
        $crate::request!(@declare $name, $method, $path, ($($option $(($value))?)*), $responses, $responses);
    };
    ($name:ident, $method:ident $path:literal $($option:ident $(($value:literal))?)*, pages $page:ty) => {
        $crate::request!(@declare $name, $method, $path, ($($option $(($value))?)*), $crate::Json<$page>, $page);

        impl $name {
            /// Returns all items of the list as a stream, page after page.
            pub fn items(self) -> $crate::Items<$page> {
                self.0.items()
            }

            /// Returns all pages of the list as a stream.
            pub fn pages(self) -> $crate::Pages<$page> {
                self.0.pages()
            }

            /// Starts at the page of this URL, which [`Page::next_url`]($crate::Page::next_url) returned.
            ///
            /// The URL already holds the list's options. A URL of another origin is an error when the request is sent.
            pub fn page_url(self, url: impl AsRef<str>) -> Self {
                Self(self.0.page_url(url))
            }

            /// Starts at the page of this token, which [`Page::next_token`]($crate::Page::next_token) returned.
            ///
            /// Set the list's other options again as before.
            pub fn page_token(self, token: impl AsRef<str>) -> Self {
                Self(self.0.page_token(token))
            }

            /// Ends [`items`](Self::items) after `items` items. Pages behind the last item are not requested.
            pub fn limit(self, items: usize) -> Self {
                Self(self.0.limit(items))
            }
        }

        $crate::if_blocking! {
            impl $name {
                /// Returns all items of the list as an iterator that blocks for each page.
                pub fn items_blocking(self) -> $crate::Blocking<$crate::Items<$page>> {
                    self.0.items_blocking()
                }

                /// Returns all pages of the list as an iterator that blocks for each page.
                pub fn pages_blocking(self) -> $crate::Blocking<$crate::Pages<$page>> {
                    self.0.pages_blocking()
                }
            }
        }
    };
    (@declare $name:ident, $method:ident, $path:literal, ($($option:ident $(($value:literal))?)*), $response:ty, $output:ty) => {
        #[doc = concat!("Options of a request to `", stringify!($method), " ", $path, "`.")]
        #[derive(Clone, Debug)]
        #[must_use = "a request does nothing until it is sent"]
        pub struct $name(pub(crate) $crate::RequestBuilder<$response>);

        impl $name {
            pub(crate) fn new(handle: &$crate::Handle) -> Self {
                Self($crate::RequestBuilder::new(handle, $crate::Method::$method, $path).operation(stringify!($name))$(.$option($($value)?))*)
            }

            /// Changes the request in ways that the description has no option for: a timeout, retries, headers, query
            /// parameters, form fields.
            ///
            /// For example, `with(|request| request.timeout(limit).header("x-trace", "7"))`.
            pub fn with(self, change: impl ::std::ops::FnOnce($crate::RequestBuilder<$response>) -> $crate::RequestBuilder<$response>) -> Self {
                Self(change(self.0))
            }

            /// Sends the request and returns the response's value.
            ///
            /// # Errors
            ///
            /// [`Error`]($crate::Error): the server returned an error response, the response differs from the description,
            /// or no response arrived.
            pub async fn send(self) -> $crate::Result<$output> {
                self.0.send().await
            }

            /// Sends the request and returns the response's value with its status and headers.
            ///
            /// # Errors
            ///
            /// As [`send`](Self::send).
            pub async fn send_with_response(self) -> $crate::Result<$crate::Response<$output>> {
                self.0.send_with_response().await
            }
        }

        impl $crate::IntoRequest for $name {
            type Response = $response;

            fn into_request(self) -> $crate::RequestBuilder<$response> {
                self.0
            }
        }

        $crate::if_blocking! {
            impl $name {
                /// Sends the request, blocks, and returns the response's value.
                ///
                /// # Errors
                ///
                /// As [`send`](Self::send), and [`Error::Invalid`]($crate::Error::Invalid) inside an async runtime.
                pub fn send_blocking(self) -> $crate::Result<$output> {
                    self.0.send_blocking()
                }

                /// Sends the request, blocks, and returns the response's value with its status and headers.
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

/// Gives a model methods that decode its strings of JSON: `json_strings!(Book { notes_as: notes "notes" })`.
#[macro_export]
macro_rules! json_strings {
    ($name:ident { $($reader:ident: $field:ident $wire:literal),* $(,)? }) => {
        impl $name {
            $(
                #[doc = concat!("Decodes the JSON in the string `", stringify!($field), "`. Returns `None` if the string is absent or empty.")]
                ///
                /// # Errors
                ///
                /// [`Error::JsonString`]($crate::Error::JsonString) if the string isn't JSON of this type.
                pub fn $reader<T: $crate::serde::de::DeserializeOwned>(&self) -> $crate::Result<Option<T>> {
                    $crate::value::wire::json_string(&self.$field, $wire)
                }
            )*
        }
    };
}

/// Gives a request setters that encode any value as a string of JSON: `json_options!(CreateBook { notes_as: field
/// "Notes" })`.
#[macro_export]
macro_rules! json_options {
    ($name:ident { $($setter:ident: $location:ident $wire:literal),* $(,)? }) => {
        impl $name {
            $(
                /// Sets the option of the same name without `_as` to `value`, encoded as a string of JSON.
                ///
                /// A value that JSON can't hold, such as a map whose keys are not strings, is an error when the request is sent.
                pub fn $setter(self, value: &impl $crate::serde::Serialize) -> Self {
                    Self(self.0.json_string($wire, value, |request, json| request.$location($wire, json)))
                }
            )*
        }
    };
}
