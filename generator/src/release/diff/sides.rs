//! The two APIs, and what was found so far.

use super::{
    Change, Kind, Verdict,
    pairs::{Key, pairs},
    rule::{DEPRECATED, DOCS, Rule},
    shown,
};
use crate::ir::{Api, TypeDef};

/// What the comparison shares.
pub(super) struct Sides<'a> {
    pub(super) before: &'a Api,
    pub(super) after: &'a Api,
    /// The API before, with the names that its models have now: what is called otherwise is not another type.
    aligned: Api,
    /// For each handle before, where it is now.
    pub(super) handles: Vec<Option<usize>>,
    pub(super) changes: Vec<Change>,
}

/// The places that a change is said in, before and after; empty for none.
pub(super) type Places<'p> = (&'p str, &'p str);

/// A model is known by its name, or by where its schema stands.
pub(super) const MODEL: [Key<'static, TypeDef>; 2] = [&|def| Some(def.name.clone()), &|def| Some(def.pointer.clone())];

impl<'a> Sides<'a> {
    pub(super) fn new(before: &'a Api, after: &'a Api) -> Self {
        let mut aligned = before.clone();
        for (was, is) in pairs(&before.types, &after.types, &MODEL).both {
            if let Some(def) = aligned.types.iter_mut().find(|def| def.name == was.name && def.pointer == was.pointer) {
                def.name.clone_from(&is.name);
            }
        }
        Self { before, after, aligned, handles: handles(before, after), changes: Vec::new() }
    }

    pub(super) fn found(&mut self, rule: Rule, subject: &str, what: impl Into<String>, (before, after): Places<'_>) {
        let place = |at: &str, absent: Kind| (!at.is_empty() && rule.kind != absent).then(|| at.to_owned());
        self.changes.push(Change {
            kind: rule.kind,
            breaking: rule.verdict == Verdict::Breaking,
            subject: subject.to_owned(),
            what: what.into(),
            rule: rule.id,
            before_at: place(before, Kind::Added),
            after_at: place(after, Kind::Removed),
        });
    }

    /// Reports that a thing's text is another.
    pub(super) fn differs<T: PartialEq + ToString>(
        &mut self,
        rule: Rule,
        subject: &str,
        (was, is): (T, T),
        at: Places<'_>,
    ) {
        if was != is {
            self.found(rule, subject, now(&is.to_string(), &was.to_string()), at);
        }
    }

    pub(super) fn docs(&mut self, subject: &str, was: &[&String], is: &[&String], at: Places<'_>) {
        if was != is {
            self.found(DOCS, subject, "is described otherwise", at);
        }
    }

    pub(super) fn deprecated(&mut self, subject: &str, was: bool, is: bool, at: Places<'_>) {
        if was != is {
            let what = if is { "should no longer be used" } else { "may be used again" };
            self.found(DEPRECATED, subject, what, at);
        }
    }

    /// The types before and now, if they differ by more than the names of models.
    pub(super) fn retyped<T>(&self, was: T, is: T, show: impl Fn(&Api, T) -> String) -> Option<(String, String)>
    where
        T: Copy,
    {
        let shown = show(self.after, is);
        (show(&self.aligned, was) != shown).then(|| (show(self.before, was), shown))
    }
}

/// "is `this` now, was `that`".
pub(super) fn now(is: &str, was: &str) -> String {
    let quoted = |text: &str| if text.is_empty() { "nothing".to_owned() } else { format!("`{text}`") };
    format!("is {} now, was {}", quoted(is), quoted(was))
}

/// A place in the API, as it is found again.
struct Place {
    index: usize,
    template: String,
    chain: String,
}

/// A handle is known by its place in the paths, or by how it is reached.
fn handles(before: &Api, after: &Api) -> Vec<Option<usize>> {
    let places = |api: &Api| -> Vec<_> {
        let all = api.handles.iter().enumerate();
        let place = |(index, handle): (usize, &crate::ir::Handle)| Place {
            index,
            template: nameless(&handle.path_template),
            chain: shown::chain(api, index),
        };
        all.map(place).collect()
    };
    let (was, is) = (places(before), places(after));
    let template = |place: &Place| Some(place.template.clone()).filter(|template| !template.is_empty());
    let chain = |place: &Place| Some(nameless(&place.chain));
    let mut all = vec![None; was.len()];
    for (was, is) in pairs(&was, &is, &[&template, &chain]).both {
        if let Some(place) = all.get_mut(was.index) {
            *place = Some(is.index);
        }
    }
    all
}

/// A template or a call without what is in braces or parentheses.
pub(super) fn nameless(text: &str) -> String {
    let mut inside = false;
    let mut kept = String::with_capacity(text.len());
    for c in text.chars() {
        inside &= !matches!(c, '}' | ')');
        if !inside {
            kept.push(c);
        }
        inside |= matches!(c, '{' | '(');
    }
    kept
}
