//! What each emitted enum of events has in common, said once.

/// Makes a declared enum of events decode from forms, by the field that names the event.
///
/// Each variant but the last holds a boxed event; the last is `Unknown` and holds an
/// [`Unknown`](crate::webhook::Unknown), so that an event which the service adds later is no error. An event that can be
/// answered with changes gets a method for it from [`modify!`](crate::modify).
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
/// ```
#[macro_export]
macro_rules! events {
    ($name:ident by $field:literal { $($variant:ident($event:ty) = $text:literal),* $(,)? }) => {
        impl $name {
            /// The event's name on the wire.
            pub fn name(&self) -> &str {
                match self {
                    $(Self::$variant(_) => $text,)*
                    Self::Unknown(unknown) => &unknown.name,
                }
            }

            /// Reads a delivery's form, or for GET the URL's query. Have the delivery's signature checked before. An
            /// optional field that is empty is absent; [`Fields`]($crate::webhook::Fields) tell the two apart.
            ///
            /// # Errors
            ///
            /// The form is broken, has no event's name, or a field that isn't what the description says.
            pub fn from_form(form: &[u8]) -> ::std::result::Result<Self, $crate::webhook::EventError> {
                let fields = $crate::webhook::Fields::parse(form)?;
                match fields.event_name($field)? {
                    $($text => fields.event::<$event>($text).map(Self::$variant),)*
                    _ => Ok(Self::Unknown(fields.unknown($field))),
                }
            }
        }
    };
}

/// Gives an event a method `modify`, which responses it with changes of a type; see [`events!`](crate::events).
#[macro_export]
macro_rules! modify {
    ($event:ty => $changes:ty) => {
        impl $event {
            /// A response that lets it happen with these changes; what isn't set stays as it was.
            ///
            /// # Errors
            ///
            /// [`Error::Invalid`]($crate::Error::Invalid) if the changes can't be written as JSON.
            pub fn modify(&self, changes: &$changes) -> $crate::Result<$crate::webhook::Reply> {
                $crate::webhook::Reply::json(changes)
            }
        }
    };
}
