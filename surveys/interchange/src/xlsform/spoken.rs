//! The languages of a form, which stand in its headings.

use super::sheets::{Row, Sheet};
use crate::{
    Kind, Options, Place, Reason,
    draft::{Draft, Texts},
    languages,
};

/// Columns whose headings end in a language.
const WORDS: [&str; 2] = ["label", "hint"];
/// The languages of a form: their names in headings, and their codes.
pub(super) struct Spoken {
    /// Name in small letters and code.
    names: Vec<(String, String)>,
    /// Code of columns without a language.
    default: String,
}

impl Spoken {
    pub(super) fn new(
        sheets: &[Sheet],
        settings: Option<&Sheet>,
        options: &Options,
        draft: &mut Draft,
    ) -> Self {
        let mut names: Vec<(String, String)> = Vec::new();
        for heading in sheets.iter().flat_map(|sheet| &sheet.headings) {
            if let Some((column, name)) = heading.split_once("::")
                && WORDS.contains(&column)
                && !names.iter().any(|(known, _)| known == name)
                && names.len() < 50
            {
                let code = languages::code(name)
                    .filter(|code| !names.iter().any(|(_, known)| known == code))
                    .unwrap_or_else(|| languages::private(names.len()));
                names.push((name.to_owned(), code));
            }
        }
        let named = settings
            .and_then(|sheet| sheet.rows.first())
            .map_or("", |row| row.get("default_language"))
            .to_lowercase();
        let of_form = names
            .iter()
            .find(|(name, _)| *name == named)
            .map(|(_, code)| code.clone())
            .or_else(|| languages::code(&named));
        let wished = options.language.as_deref().and_then(languages::code);
        // A question without a language beside ones with languages is most likely in English.
        let is_unnamed = sheets.iter().any(|sheet| {
            sheet.name == "survey" && sheet.headings.iter().any(|heading| heading == "label")
        }) && !names.iter().any(|(_, code)| code == "en");
        let first = names.first().map(|(_, code)| code.clone());
        let default = wished
            .or(of_form)
            .or(first.filter(|_| !is_unnamed))
            .unwrap_or_else(|| "en".to_owned());
        for (name, code) in &names {
            if name != code {
                let (from, to) = (name.clone(), code.clone());
                draft.simplify(
                    Kind::Setting,
                    "",
                    Place::File,
                    Reason::LanguageCode { from, to },
                );
            }
            draft.languages.push(code.clone());
        }
        draft.default_language.clone_from(&default);
        Self { names, default }
    }

    /// A text in all languages of its columns.
    pub(super) fn texts(&self, row: &Row, column: &str) -> Texts {
        let mut texts = Texts::new();
        if !row.get(column).is_empty() {
            texts.insert(self.default.clone(), row.get(column).to_owned());
        }
        for (name, code) in &self.names {
            let heading = format!("{column}::{name}");
            if !row.get(&heading).is_empty() {
                texts.insert(code.clone(), row.get(&heading).to_owned());
            }
        }
        texts
    }
}
