//! What each emitted enum, operation and list has in common, said once.

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
            fn serialize<S: $crate::serde::Serializer>(&self, to: S) -> ::std::result::Result<S::Ok, S::Error> {
                to.serialize_str(self.as_str())
            }
        }

        impl<'de> $crate::serde::Deserialize<'de> for $name {
            fn deserialize<D: $crate::serde::Deserializer<'de>>(from: D) -> ::std::result::Result<Self, D::Error> {
                $crate::wire::visit(from, |text| Self::from(text))
            }
        }
    };
}

/// Gives a request builder around a [`Call`](crate::Call) its methods to send.
#[macro_export]
macro_rules! sends {
    ($name:ident, $output:ty) => {
        impl $name {
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
            /// As `send`.
            pub async fn send_with_response(self) -> $crate::Result<$crate::Response<$output>> {
                self.0.send_with_response().await
            }
        }
    };
}

/// Gives a request builder whose answer is a [`Page`](crate::Page) its methods to walk the list.
#[macro_export]
macro_rules! pages {
    ($name:ident, $page:ty) => {
        impl $name {
            /// All records of the list, page after page, as a stream.
            pub fn items(self) -> $crate::Items<$page> {
                self.0.items()
            }

            /// All pages of the list as a stream.
            pub fn pages(self) -> $crate::Pages<$page> {
                self.0.pages()
            }

            /// Ends [`items`](Self::items) after `most` records; no page is asked for beyond the one with the last.
            pub fn limit(self, most: usize) -> Self {
                Self(self.0.limit(most))
            }
        }
    };
}
