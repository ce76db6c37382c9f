//! Answers of success that differ by their status.

/// Declares what an operation answers with where that differs by status: an enum, of which each variant has a status or a range
/// of them, and says how the body is read: as `json`, as `raw` bytes, or not at all. The first that fits counts; a status that
/// none has is [`Error::Undeclared`](crate::Error::Undeclared).
///
/// ```
/// # use oas_client_runtime as rt;
/// rt::answers!(LendBookAnswer { 200 => Ok(json rt::Value), 202 => Accepted, 200..=299 => Success(raw rt::Bytes) });
/// ```
#[macro_export]
macro_rules! answers {
    ($name:ident { $($status:pat => $variant:ident $(($kind:ident $output:ty))?),+ $(,)? }) => {
        /// What the operation answers with, by the status.
        #[derive(Clone, Debug, PartialEq)]
        pub enum $name {
            $(#[doc = concat!("Status ", stringify!($status), ".")] $variant $(($output))?,)+
        }

        impl $crate::Answer for $name {
            type Output = Self;

            fn read(
                answer: $crate::Response<$crate::answer::Arrived>,
            ) -> $crate::Result<$crate::Response<Self>> {
                let answer = $crate::answer::Whole::of(answer);
                match answer.status() {
                    $($status => $crate::answers!(@read answer, Self::$variant $(, $kind)?),)+
                    _ => ::std::result::Result::Err(answer.undeclared()),
                }
            }
        }

        $crate::if_replay! {
            impl $crate::replay::Recorded for $name {
                async fn seen(answer: Self) -> $crate::Result<$crate::replay::Seen> {
                    match answer {
                        $(Self::$variant $(($kind))? => $crate::answers!(@seen $($kind)?),)+
                    }
                }
            }
        }
    };
    (@read $answer:ident, $variant:expr) => { $answer.nothing($variant) };
    (@read $answer:ident, $variant:expr, $kind:ident) => { $answer.$kind($variant) };
    (@seen) => { $crate::replay::Seen::json(&()) };
    (@seen $kind:ident) => { $crate::replay::Seen::$kind(&$kind) };
}

/// Keeps items only if this crate has its feature `replay`.
#[cfg(feature = "replay")]
#[doc(hidden)]
#[macro_export]
macro_rules! if_replay {
    ($($item:item)*) => { $($item)* };
}

/// Without the feature `replay`.
#[cfg(not(feature = "replay"))]
#[doc(hidden)]
#[macro_export]
macro_rules! if_replay {
    ($($token:tt)*) => {};
}
