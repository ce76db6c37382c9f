//! The events of streams, by name.

/// Declares the events of a stream: an enum with a variant for each name of an event.
///
/// A variant reads the data of its event as `json` or as `text`. An event without a field `event` has the name `message`.
///
/// ```
/// # use oas_client_runtime as rt;
/// rt::events_by_name!(ListChangesEvent { "added" => Added(json rt::Value), "note" => Note(text String) });
/// ```
#[macro_export]
macro_rules! events_by_name {
    ($name:ident { $($event:literal => $variant:ident($data:ident $output:ty)),+ $(,)? }) => {
        /// An event of the operation's stream, by its name.
        #[derive(Clone, Debug, PartialEq)]
        #[non_exhaustive]
        pub enum $name {
            $(#[doc = concat!("The event `", $event, "`.")] $variant($output),)+
            /// An event that the description doesn't declare.
            Unknown {
                /// The name of the event.
                name: ::std::string::String,
                /// Its data.
                data: ::std::string::String,
            },
        }

        impl $crate::EventData for $name {
            type Output = Self;

            fn decode(
                event: &$crate::Event<::std::string::String>,
            ) -> ::std::result::Result<Self, (::std::string::String, $crate::serde_json::Error)> {
                match event.name.as_str() {
                    $($event => <$crate::events_by_name!(@$data $output) as $crate::EventData>::decode(event).map(Self::$variant),)+
                    name => ::std::result::Result::Ok(Self::Unknown { name: name.to_owned(), data: event.data.clone() }),
                }
            }
        }

        $crate::if_replay! {
            impl $crate::replay::ObserveData for $name {
                fn write(data: &Self) -> $crate::Result<::std::string::String> {
                    match data {
                        $(Self::$variant(data) => <$crate::events_by_name!(@$data $output) as $crate::replay::ObserveData>::write(data),)+
                        Self::Unknown { data, .. } => ::std::result::Result::Ok(data.clone()),
                    }
                }
            }
        }
    };
    (@json $output:ty) => { $crate::Json<$output> };
    (@text $output:ty) => { $crate::Text<$output> };
}
