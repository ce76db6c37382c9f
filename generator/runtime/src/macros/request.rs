//! The macros of request builders: the methods that send them.

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

/// Gives the builder of one operation's requests, a struct around a [`RequestBuilder`](crate::RequestBuilder), its
/// methods that send: `request!(FetchBook, json Book)`.
///
/// The struct's name is the operation's in traces. What is behind it says what the response is:
///
/// | written | the struct is around a | `send` returns |
/// |---|---|---|
/// | `empty` | `RequestBuilder<Empty>` | `()` |
/// | `json Book` | `RequestBuilder<Json<Book>>` | `Book` |
/// | `pages BookPage` | `RequestBuilder<Json<BookPage>>` | one page; the builder also gets `items`, `pages`, `page_url`, `page_token` and `limit` |
/// | `text String` | `RequestBuilder<Text<String>>` | `String` |
/// | `bytes` | `RequestBuilder<Download>` | [`Download`](crate::Download) |
/// | `events Json<Change>` | `RequestBuilder<EventStream<Json<Change>>>` | [`EventStream`](crate::EventStream) |
/// | `items Book` | `RequestBuilder<ItemStream<Book>>` | [`ItemStream`](crate::ItemStream) |
/// | `redirect` | `RequestBuilder<Redirect>` | [`Redirect`](crate::Redirect) |
/// | `by_status FetchBookResponse` | `RequestBuilder<FetchBookResponse>` | an enum that [`by_status!`](crate::by_status) declares |
///
/// ```
/// use oas_client_runtime as rt;
///
/// pub struct FetchBook(rt::RequestBuilder<rt::Json<rt::Value>>);
/// rt::request!(FetchBook, json rt::Value);
///
/// impl FetchBook {
///     pub fn new(shelf: &rt::Handle) -> Self {
///         Self(shelf.get("/shelves/{shelf}/book"))
///     }
/// }
/// # fn main() {}
/// ```
#[macro_export]
macro_rules! request {
    ($name:ident, empty) => {
        $crate::request!(@methods $name, $crate::Empty, ());
    };
    ($name:ident, json $output:ty) => {
        $crate::request!(@methods $name, $crate::Json<$output>, $output);
    };
    ($name:ident, text $output:ty) => {
        $crate::request!(@methods $name, $crate::Text<$output>, $output);
    };
    ($name:ident, bytes) => {
        $crate::request!(@methods $name, $crate::Download, $crate::Download);
    };
    ($name:ident, events $data:ty) => {
        $crate::request!(@methods $name, $crate::EventStream<$data>, $crate::EventStream<$data>);
    };
    ($name:ident, items $item:ty) => {
        $crate::request!(@methods $name, $crate::ItemStream<$item>, $crate::ItemStream<$item>);
    };
    ($name:ident, redirect) => {
        $crate::request!(@methods $name, $crate::Redirect, $crate::Redirect);
    };
    ($name:ident, by_status $responses:ident) => {
        $crate::request!(@methods $name, $responses, $responses);
    };
    ($name:ident, pages $page:ty) => {
        $crate::request!(@methods $name, $crate::Json<$page>, $page);

        impl $name {
            /// Returns all items of the list as a stream, page after page.
            pub fn items(self) -> $crate::Items<$page> {
                $crate::IntoRequest::into_request(self).items()
            }

            /// Returns all pages of the list as a stream.
            pub fn pages(self) -> $crate::Pages<$page> {
                $crate::IntoRequest::into_request(self).pages()
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
                    $crate::IntoRequest::into_request(self).items_blocking()
                }

                /// Returns all pages of the list as an iterator that blocks for each page.
                pub fn pages_blocking(self) -> $crate::Blocking<$crate::Pages<$page>> {
                    $crate::IntoRequest::into_request(self).pages_blocking()
                }
            }
        }
    };
    (@methods $name:ident, $response:ty, $output:ty) => {
        impl ::std::clone::Clone for $name {
            fn clone(&self) -> Self {
                Self(self.0.clone())
            }
        }

        impl ::std::fmt::Debug for $name {
            fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
                f.debug_tuple(stringify!($name)).field(&self.0).finish()
            }
        }

        impl $name {
            /// Changes the request in ways that the description has no option for: a timeout, retries, headers, query
            /// parameters, form fields.
            ///
            /// For example, `with(|request| request.timeout(limit).header("x-trace", "7"))`.
            pub fn with(self, change: impl ::std::ops::FnOnce($crate::RequestBuilder<$response>) -> $crate::RequestBuilder<$response>) -> Self {
                Self(change(self.0))
            }

            /// Calls `setter` with the value, if there is one. For example, `when_some(limit, Self::limit)`.
            pub fn when_some<T>(self, value: ::std::option::Option<T>, setter: impl ::std::ops::FnOnce(Self, T) -> Self) -> Self {
                match value {
                    ::std::option::Option::Some(value) => setter(self, value),
                    ::std::option::Option::None => self,
                }
            }

            /// Sends the request and returns the response's value.
            ///
            /// # Errors
            ///
            /// [`Error`]($crate::Error): the server returned an error response, the response differs from the description,
            /// or no response arrived.
            pub async fn send(self) -> $crate::Result<$output> {
                $crate::IntoRequest::into_request(self).send().await
            }

            /// Sends the request and returns the response's value with its status and headers.
            ///
            /// # Errors
            ///
            /// As [`send`](Self::send).
            pub async fn send_with_response(self) -> $crate::Result<$crate::Response<$output>> {
                $crate::IntoRequest::into_request(self).send_with_response().await
            }
        }

        /// `.await` sends the request, as [`send`](Self::send) does.
        impl ::std::future::IntoFuture for $name {
            type Output = $crate::Result<$output>;
            type IntoFuture = $crate::request::SendFuture<$output>;

            // Compiled where it is used: an emitted crate has very many of these.
            #[inline]
            fn into_future(self) -> Self::IntoFuture {
                ::std::boxed::Box::pin(self.send())
            }
        }

        impl $crate::IntoRequest for $name {
            type Response = $response;

            fn into_request(self) -> $crate::RequestBuilder<$response> {
                self.0.operation(stringify!($name))
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
                    $crate::IntoRequest::into_request(self).send_blocking()
                }

                /// Sends the request, blocks, and returns the response's value with its status and headers.
                ///
                /// # Errors
                ///
                /// As [`send_blocking`](Self::send_blocking).
                pub fn send_with_response_blocking(self) -> $crate::Result<$crate::Response<$output>> {
                    $crate::IntoRequest::into_request(self).send_with_response_blocking()
                }
            }
        }
    };
}

/// Gives a request functions that send its body as another media type:
/// `content_types!(UpdateBook { content_type_merge_patch_json = "application/merge-patch+json" })`.
#[macro_export]
macro_rules! content_types {
    ($name:ident { $($method:ident = $media_type:literal),* $(,)? }) => {
        impl $name {
            $(
                #[doc = concat!("Sends the body as `", $media_type, "`.")]
                pub fn $method(self) -> Self {
                    Self(self.0.content_type($media_type))
                }
            )*
        }
    };
}

/// Gives a request functions that ask for another media type of its response:
/// `alternatives!(ListBooks { accept_csv = "text/csv" as Download })`. A stream of events may have its end marker behind it:
/// `as EventStream<Json<Change>> => end_marker("[DONE]")`.
#[macro_export]
macro_rules! alternatives {
    ($name:ident { $($method:ident = $media_type:literal as $response:ty $(=> $setting:ident($value:literal))?),* $(,)? }) => {
        impl $name {
            $(
                #[doc = concat!("Asks for a response of `", $media_type, "`. Set all other options before.")]
                pub fn $method(self) -> $crate::RequestBuilder<$response> {
                    $crate::IntoRequest::into_request(self).read_as().accept($media_type)$(.$setting($value))?
                }
            )*
        }
    };
}

/// Gives a request setters that encode any value as a string of JSON:
/// `json_options!(CreateBook { notes_as = field("Notes") })`. A type after `as` is the only one that the setter takes.
#[macro_export]
macro_rules! json_options {
    ($name:ident { $($setter:ident = $location:ident($wire:literal) $(as $ty:ty)?),* $(,)? }) => {
        impl $name {
            $($crate::json_options!(@setter $setter $location $wire ($($ty)?));)*
        }
    };
    (@setter $setter:ident $location:ident $wire:literal ()) => {
        $crate::json_options!(@setter $setter $location $wire (impl $crate::serde::Serialize));
    };
    (@setter $setter:ident $location:ident $wire:literal ($ty:ty)) => {
        /// Sets the option of the same name without `_as` to `value`, encoded as a string of JSON.
        ///
        /// A value that JSON can't hold, such as a map whose keys are not strings, is an error when the request is sent.
        pub fn $setter(self, value: &$ty) -> Self {
            Self(self.0.json_string($wire, value, |request, json| request.$location($wire, json)))
        }
    };
}
