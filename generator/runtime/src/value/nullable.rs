//! Values for nullable properties: a value, or `None` for null.

use super::open::{Format, Open};

/// A value for a nullable property: the value itself, what becomes it, or an `Option` of it, whose `None` is null.
///
/// Setters of models take it:
///
/// ```
/// use oas_client_runtime::IntoNullable;
///
/// fn note(value: impl IntoNullable<String>) -> Option<String> {
///     value.into_nullable()
/// }
/// assert_eq!(note("read"), Some("read".to_owned()));
/// assert_eq!(note(None), None);
/// ```
pub trait IntoNullable<T> {
    /// The value, or `None` for null.
    fn into_nullable(self) -> Option<T>;
}

impl<T> IntoNullable<T> for T {
    fn into_nullable(self) -> Option<T> {
        Some(self)
    }
}

impl<T> IntoNullable<T> for Option<T> {
    fn into_nullable(self) -> Option<T> {
        self
    }
}

impl IntoNullable<String> for &str {
    fn into_nullable(self) -> Option<String> {
        Some(self.to_owned())
    }
}

impl<T: Format> IntoNullable<Open<T>> for &str {
    fn into_nullable(self) -> Option<Open<T>> {
        Some(self.into())
    }
}

impl<T: Format> IntoNullable<Open<T>> for T {
    fn into_nullable(self) -> Option<Open<T>> {
        Some(self.into())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_value_stays_and_none_is_null() {
        assert_eq!(IntoNullable::<i64>::into_nullable(7), Some(7));
        assert_eq!(IntoNullable::<i64>::into_nullable(Some(7)), Some(7));
        assert_eq!(IntoNullable::<i64>::into_nullable(None), None);
        assert_eq!(IntoNullable::<String>::into_nullable("a").as_deref(), Some("a"));
    }
}
