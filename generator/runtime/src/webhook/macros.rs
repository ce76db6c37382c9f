//! Macros for emitted enums of events.

/// Makes a declared enum of events decode from forms. A field names the event.
///
/// Each variant but the last holds a boxed event. The last is `Unknown` and holds an [`Unknown`](crate::webhook::Unknown), so
/// that an event which the service adds later is no error. [`modify!`](crate::modify) adds a method to events whose reply may
/// hold changes.
///
/// ```
/// #[derive(Clone, Debug, PartialEq, serde::Deserialize)]
/// pub struct Lent { pub book: String }
/// #[derive(serde::Serialize)]
/// pub struct Loan { pub days: i64 }
/// #[derive(Clone, Debug, PartialEq)]
/// pub enum Event { Lend(Box<Lent>), Unknown(oas_client_runtime::webhook::Unknown) }
/// oas_client_runtime::events!(Event by "kind" { Lend(Lent) = "lend" });
/// oas_client_runtime::modify!(Lent => Loan);
///
/// let Ok(Event::Lend(lent)) = Event::from_form(b"kind=lend&book=Ulysses") else { panic!() };
/// assert_eq!(lent.modify(&Loan { days: 7 }).unwrap().body, r#"{"days":7}"#);
/// assert_eq!(Event::from_form(b"kind=burn&book=Ulysses").unwrap().name(), "burn");
/// assert!(Event::from_form(b"kind=lend").unwrap_err().to_string().contains("`book`"));
/// assert!(Event::from_form_strictly(b"kind=lend&book=Ulysses&b=c").unwrap_err().to_string().contains("`b`"));
/// ```
#[macro_export]
macro_rules! events {
    ($name:ident by $field:literal { $($variant:ident($event:ty) = $event_name:literal),* $(,)? }) => {
        impl $name {
            /// The event's name, as the service sends it.
            pub fn name(&self) -> &str {
                match self {
                    $(Self::$variant(_) => $event_name,)*
                    Self::Unknown(unknown) => &unknown.name,
                }
            }

            /// Decodes a webhook's form, or the URL's query for GET. Validate the signature first.
            ///
            /// An optional field that is empty is absent; [`Fields`]($crate::webhook::Fields) distinguish the two.
            ///
            /// # Errors
            ///
            /// The form is invalid, lacks the event's name, or has a field that differs from the description.
            pub fn from_form(form: &[u8]) -> ::std::result::Result<Self, $crate::webhook::EventError> {
                let fields = $crate::webhook::Fields::parse(form)?;
                match fields.event_name($field)? {
                    $($event_name => fields.event::<$event>($event_name).map(Self::$variant),)*
                    _ => Ok(Self::Unknown(fields.unknown($field))),
                }
            }

            /// Decodes a form as `from_form` does, and rejects each field and each event that the description doesn't have.
            ///
            /// A signature of form fields doesn't say where a name ends and where its value starts. Without unknown fields, a
            /// form can be split anew under the same signature in few ways: [`Fields`]($crate::webhook::Fields) lists them.
            /// A field that the service adds later is an error until the description has it.
            ///
            /// # Errors
            ///
            /// The errors of `from_form`, and a field or an event that the description doesn't have.
            pub fn from_form_strictly(form: &[u8]) -> ::std::result::Result<Self, $crate::webhook::EventError> {
                let fields = $crate::webhook::Fields::parse(form)?;
                match fields.event_name($field)? {
                    $($event_name => fields.event_strictly::<$event>($field, $event_name).map(Self::$variant),)*
                    _ => Err($crate::webhook::EventError::Unlisted($field)),
                }
            }
        }

        impl $crate::webhook::Event for $name {
            fn from_body(_: Option<&str>, body: &[u8]) -> ::std::result::Result<Self, $crate::webhook::EventError> {
                Self::from_form(body)
            }

            fn from_body_strictly(
                _: Option<&str>,
                body: &[u8],
            ) -> ::std::result::Result<Self, $crate::webhook::EventError> {
                Self::from_form_strictly(body)
            }
        }
    };
}

/// Gives an event a method `modify`, which replies with changes of a type. See [`events!`](crate::events).
#[macro_export]
macro_rules! modify {
    ($event:ty => $changes:ty) => {
        impl $event {
            /// A reply that accepts the event with these changes. Properties that aren't set stay unchanged.
            ///
            /// # Errors
            ///
            /// [`Error::Invalid`]($crate::Error::Invalid) if JSON can't hold the changes.
            pub fn modify(&self, changes: &$changes) -> $crate::Result<$crate::webhook::Reply> {
                $crate::webhook::Reply::json(changes)
            }
        }
    };
}
