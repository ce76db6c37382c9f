//! Lists that go on over many answers.

use serde::de::DeserializeOwned;

/// One answer of a list that may go on in another.
pub trait Page: DeserializeOwned + Send + 'static {
    /// A record of the list.
    type Item;

    /// The query parameter that a page's token is sent in, if the description names one.
    const TOKEN: Option<&'static str> = None;

    /// The URL of the page after this, or `None` at the end.
    fn next_url(&self) -> Option<&str>;

    /// The token of the page after this, or `None` at the end or if the link has none. With it a list can be taken up again.
    fn next_token(&self) -> Option<String> {
        let query = self.next_url()?.split_once('?')?.1;
        let mut pairs = form_urlencoded::parse(query.as_bytes());
        pairs.find(|(name, _)| Some(name.as_ref()) == Self::TOKEN).map(|(_, token)| token.into_owned())
    }

    /// The records of this page, in order.
    fn into_items(self) -> Vec<Self::Item>;
}
