//! The error responses that operations declare.

/// Declares an operation's error responses: an enum with a variant for each declared status code or range.
///
/// A variant reads its body as `json`, as `text`, as `bytes`, or not at all. The first variant that matches counts. A media
/// type or range behind `if` is compared with the response's `Content-Type`, and a media type behind `but` isn't of the range.
/// [`Error::failure`](crate::Error::failure) reads the enum.
///
/// ```
/// # use oas_client_runtime as rt;
/// rt::failures!(LendBookError {
///     404 => NotFound,
///     409 if "text/plain" => ConflictTextPlain(text String),
///     409 => Conflict(json rt::Value),
///     400..=499 => ClientError(bytes rt::Bytes),
///     400.. => Default(json rt::Value),
/// });
/// ```
#[macro_export]
macro_rules! failures {
    ($name:ident { $($status:pat $(if $media_type:literal $(but $except:literal)*)? => $variant:ident $(($body:ident $output:ty))?),+ $(,)? }) => {
        /// The operation's error responses, by status code. [`Error::failure`]($crate::Error::failure) reads them.
        #[derive(Clone, Debug, PartialEq)]
        #[non_exhaustive]
        pub enum $name {
            $(#[doc = concat!("Status `", stringify!($status), "`" $(, ", `", $media_type, "`")?, ".")] $variant $(($output))?,)+
        }

        impl $crate::Failure for $name {
            // Compiled where it is used: an emitted crate has very many of these.
            #[inline]
            fn read(response: $crate::response::FailedResponse<'_>) -> $crate::Result<::std::option::Option<Self>> {
                match response.status() {
                    $($status $(if response.is($media_type) $(&& !response.is($except))*)? => $crate::failures!(@read response, Self::$variant $(, $body)?),)+
                    _ => ::std::result::Result::Ok(::std::option::Option::None),
                }
            }
        }
    };
    (@read $response:ident, $variant:expr) => { ::std::result::Result::Ok(::std::option::Option::Some($variant)) };
    (@read $response:ident, $variant:expr, $body:ident) => { $response.$body($variant) };
}
