//! Pages of lists.

use serde::de::DeserializeOwned;

/// One page of a list, which may link to the next.
///
/// Where a list goes on in another way, its operation has a [`Paging`](crate::Paging). An array is a page of such a list.
pub trait Page: DeserializeOwned + Send + 'static {
    /// A record of the list.
    type Item;

    /// The query parameter that takes a page's token, if the description names one.
    const TOKEN_PARAMETER: Option<&'static str> = None;

    /// The URL of the next page; `None` on the last page, and for pages without URLs.
    fn next_url(&self) -> Option<&str> {
        None
    }

    /// The token of the next page, from the query of [`Page::next_url`]. `None` on the last page, or if the URL has
    /// no token.
    fn next_token(&self) -> Option<String> {
        let query = self.next_url()?.split_once('?')?.1;
        let mut pairs = form_urlencoded::parse(query.as_bytes());
        pairs.find(|(name, _)| Some(name.as_ref()) == Self::TOKEN_PARAMETER).map(|(_, token)| token.into_owned())
    }

    /// The items of this page, in order.
    fn into_items(self) -> Vec<Self::Item>;
}

impl<T: DeserializeOwned + Send + 'static> Page for Vec<T> {
    type Item = T;

    fn into_items(self) -> Vec<T> {
        self
    }
}
