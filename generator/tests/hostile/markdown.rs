//! Markdown as rustdoc reads it.

use pulldown_cmark::{BrokenLink, CodeBlockKind, CowStr, Event, LinkType, Options, Parser, Tag};

/// All in a text that could run, load, lead or pretend to be structure. Blocks of plain `text` and URLs that are shown as
/// they are do none of that.
pub(crate) fn live(text: &str) -> Vec<String> {
    let options = Options::ENABLE_TABLES
        | Options::ENABLE_FOOTNOTES
        | Options::ENABLE_STRIKETHROUGH
        | Options::ENABLE_TASKLISTS
        | Options::ENABLE_SMART_PUNCTUATION;
    // rustdoc takes `[Name]` for a link wherever it finds an item of that name.
    let any = |link: BrokenLink<'_>| Some((CowStr::from(format!("item {}", link.reference)), CowStr::from("")));
    let mut found = Vec::new();
    for event in Parser::new_with_broken_link_callback(text, options, Some(any)) {
        found.extend(match event {
            Event::Start(Tag::CodeBlock(CodeBlockKind::Indented)) => Some("indented code".to_owned()),
            Event::Start(Tag::CodeBlock(CodeBlockKind::Fenced(info))) if &*info != "text" => {
                Some(format!("code {info}"))
            }
            Event::Start(Tag::HtmlBlock) => Some("a block of HTML".to_owned()),
            Event::Html(html) | Event::InlineHtml(html) => Some(format!("HTML {html}")),
            Event::Start(Tag::Link { link_type: LinkType::Autolink, dest_url, .. })
                if dest_url.starts_with("https://") || dest_url.starts_with("http://") =>
            {
                None
            }
            Event::Start(Tag::Link { dest_url, .. }) => Some(format!("a link to {dest_url}")),
            Event::Start(Tag::Image { dest_url, .. }) => Some(format!("an image of {dest_url}")),
            Event::Start(Tag::FootnoteDefinition(name)) => Some(format!("the footnote {name}")),
            Event::FootnoteReference(name) => Some(format!("a reference to the footnote {name}")),
            Event::Start(Tag::Heading { level, .. }) => Some(format!("a heading {level}")),
            _ => None,
        });
    }
    found
}
