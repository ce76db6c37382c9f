//! Success responses that differ by status code.

/// Declares an operation's success response where it differs by status code: an enum with a variant for each status
/// code or range.
///
/// A variant reads its body as `json`, as `text`, as `bytes`, or not at all. The first variant that matches counts. A status
/// code without a variant is [`Error::UndeclaredStatus`](crate::Error::UndeclaredStatus).
///
/// ```
/// # use oas_client_runtime as rt;
/// rt::by_status!(LendBookResponse { 200 => Ok(json rt::Value), 202 => Accepted, 200..=299 => Success(bytes rt::Bytes) });
/// ```
#[macro_export]
macro_rules! by_status {
    ($name:ident { $($status:pat => $variant:ident $(($body:ident $output:ty))?),+ $(,)? }) => {
        /// The operation's success response, by status code.
        #[derive(Clone, Debug, PartialEq)]
        pub enum $name {
            $(#[doc = concat!("Status ", stringify!($status), ".")] $variant $(($output))?,)+
        }

        impl $crate::ReadResponse for $name {
            type Output = Self;

            fn read(
                response: $crate::Response<$crate::response::ReceivedBody>,
            ) -> $crate::Result<$crate::Response<Self>> {
                let response = $crate::response::BufferedResponse::new(response);
                match response.status() {
                    $($status => $crate::by_status!(@read response, Self::$variant $(, $body)?),)+
                    _ => ::std::result::Result::Err(response.into_undeclared()),
                }
            }
        }

        $crate::if_replay! {
            impl $crate::replay::Observe for $name {
                async fn observe(response: Self) -> $crate::Result<$crate::replay::Observed> {
                    match response {
                        $(Self::$variant $(($body))? => $crate::by_status!(@observe $($body)?),)+
                    }
                }
            }
        }
    };
    (@read $response:ident, $variant:expr) => { $response.empty($variant) };
    (@read $response:ident, $variant:expr, $body:ident) => { $response.$body($variant) };
    (@observe) => { $crate::replay::Observed::json(&()) };
    (@observe $body:ident) => { $crate::replay::Observed::$body(&$body) };
}

/// Keeps its items if this crate has its feature `replay`.
#[cfg(feature = "replay")]
#[doc(hidden)]
#[macro_export]
macro_rules! if_replay {
    ($($item:item)*) => { $($item)* };
}

/// Drops its items: this crate lacks its feature `replay`.
#[cfg(not(feature = "replay"))]
#[doc(hidden)]
#[macro_export]
macro_rules! if_replay {
    ($($token:tt)*) => {};
}
