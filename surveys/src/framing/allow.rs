//! An organization's own names: laws, products, committees.

use std::ops::Range;

use serde::{Deserialize, Serialize};

use crate::toml_source::Fault;

/// A name that may stand as it is, and why.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct AllowEntry {
    /// Exactly as written, capitals included.
    pub name: String,
    /// What it is: a law, a product, a committee.
    pub reason: String,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct File {
    #[serde(default)]
    allow: Vec<toml::Spanned<AllowEntry>>,
}

impl AllowEntry {
    /// Reads a list of names: `[[allow]]` tables, each with `name` and `reason`.
    ///
    /// # Errors
    /// All faults, each with its line and what to do.
    pub fn parse_list(source: &str) -> Result<Vec<Self>, Vec<Fault>> {
        let file: File = toml::from_str(source).map_err(|error| {
            vec![Fault::at(
                source,
                error.span(),
                error.message(),
                "Write `[[allow]]` and below it `name = \"…\"` and `reason = \"…\"`",
            )]
        })?;
        let faults: Vec<_> = file
            .allow
            .iter()
            .filter_map(|entry| {
                let (found, advice) = if entry.get_ref().name.trim().is_empty() {
                    ("the name is empty", "Write the name exactly as it is used")
                } else if entry.get_ref().reason.trim().is_empty() {
                    (
                        "the reason is empty",
                        "Say which law, product or committee this is",
                    )
                } else {
                    return None;
                };
                Some(Fault::at(source, Some(entry.span()), found, advice))
            })
            .collect();
        if faults.is_empty() {
            Ok(file
                .allow
                .into_iter()
                .map(toml::Spanned::into_inner)
                .collect())
        } else {
            Err(faults)
        }
    }

    /// Where the name stands in a text, as whole words.
    pub(super) fn spans<'t>(&'t self, text: &'t str) -> impl Iterator<Item = Range<usize>> + 't {
        let name = self.name.trim();
        let in_word = |c: Option<char>| c.is_some_and(|c| c.is_alphanumeric() || c == '_');
        let starts_word = in_word(name.chars().next());
        let ends_word = in_word(name.chars().next_back());
        text.match_indices(name)
            .map(|(start, found)| start..start + found.len())
            .filter(|span| !span.is_empty())
            .filter(move |span| !(starts_word && in_word(text[..span.start].chars().next_back())))
            .filter(move |span| !(ends_word && in_word(text[span.end..].chars().next())))
    }
}
