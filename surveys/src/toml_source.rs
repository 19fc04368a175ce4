//! TOML that people wrote: where in the file a fault is, and what to do about it.
//!
//! [`Document`] reads a whole file before it complains, so that an author mends all faults in one sitting. Every table
//! remembers which of its keys were asked for; the others are reported by name.

use std::{cell::RefCell, collections::BTreeMap, fmt, ops::Range};

use toml::{
    Spanned,
    de::{DeTable, DeValue},
};

use crate::language::Localized;

/// One thing wrong with a file, told so that its author can mend it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Fault {
    /// Line of the file, from 1.
    pub line: usize,
    /// What was found.
    pub found: String,
    /// What to write instead.
    pub advice: String,
}

impl Fault {
    /// A fault at a byte range of `source`.
    pub fn at(
        source: &str,
        span: Option<Range<usize>>,
        found: impl Into<String>,
        advice: impl Into<String>,
    ) -> Self {
        let start = span.map_or(0, |span| span.start.min(source.len()));
        Self {
            line: source[..source.floor_char_boundary(start)]
                .matches('\n')
                .count()
                + 1,
            found: found.into(),
            advice: advice.into(),
        }
    }
}

impl fmt::Display for Fault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "line {}: {}. {}", self.line, self.found, self.advice)
    }
}

/// A file that is being read, and what was found wrong with it so far.
pub(crate) struct Document<'s> {
    source: &'s str,
    faults: RefCell<Vec<(usize, Fault)>>,
}

impl<'s> Document<'s> {
    /// Reads a file with `read`; any fault reported on the way refuses the whole.
    ///
    /// # Errors
    /// All faults in file order.
    pub(crate) fn read<T>(
        source: &'s str,
        read: impl FnOnce(&Self, &Table<'_, 's>) -> Option<T>,
    ) -> Result<T, Vec<Fault>> {
        let document = Self {
            source,
            faults: RefCell::default(),
        };
        let (root, broken) = DeTable::parse_recoverable(source);
        for error in &broken {
            document.fault(
                error.span().unwrap_or_default(),
                error.message().trim_end_matches('.').to_owned(),
                "Mend the TOML here; texts need quotation marks, and every key stands once.",
            );
        }
        // A file that is no TOML has no reliable structure: further faults would only confuse.
        let value = if broken.is_empty() {
            let table = Table::new(&document, "the file", root.get_ref(), 0..0);
            let value = read(&document, &table);
            table.deny_unknown();
            value
        } else {
            None
        };
        let mut faults = document.faults.into_inner();
        faults.sort_by_key(|(offset, _)| *offset);
        match value {
            Some(value) if faults.is_empty() => Ok(value),
            _ => Err(faults.into_iter().map(|(_, fault)| fault).collect()),
        }
    }

    /// Remembers a fault.
    pub(crate) fn fault(
        &self,
        span: Range<usize>,
        found: impl Into<String>,
        advice: impl Into<String>,
    ) {
        let offset = span.start;
        let fault = Fault::at(self.source, Some(span), found, advice);
        self.faults.borrow_mut().push((offset, fault));
    }
}

/// A table of a file, with a name for messages.
pub(crate) struct Table<'t, 's> {
    document: &'t Document<'s>,
    /// Such as "item `OUT-R1`".
    name: RefCell<String>,
    entries: &'t DeTable<'s>,
    span: Range<usize>,
    asked: RefCell<Vec<String>>,
}

impl<'t, 's> Table<'t, 's> {
    fn new(
        document: &'t Document<'s>,
        name: impl Into<String>,
        entries: &'t DeTable<'s>,
        span: Range<usize>,
    ) -> Self {
        Self {
            document,
            name: RefCell::new(name.into()),
            entries,
            span,
            asked: RefCell::default(),
        }
    }

    /// Where the table is, for faults about the whole of it.
    pub(crate) fn span(&self) -> Range<usize> {
        self.span.clone()
    }

    /// Where a key's value is, else the table.
    pub(crate) fn span_of(&self, key: &str) -> Range<usize> {
        self.entries
            .get(key)
            .map_or_else(|| self.span.clone(), Spanned::span)
    }

    /// What messages call the table.
    pub(crate) fn name(&self) -> String {
        self.name.borrow().clone()
    }

    /// Calls the table by its id from here on.
    pub(crate) fn called(&self, kind: &str, id: &str) {
        *self.name.borrow_mut() = format!("{kind} `{id}`");
    }

    /// Remembers a fault at a key of this table.
    pub(crate) fn fault(&self, key: &str, found: impl Into<String>, advice: impl Into<String>) {
        self.document.fault(self.span_of(key), found, advice);
    }

    /// Whether the key is there at all; does not count as asking for it.
    pub(crate) fn has(&self, key: &str) -> bool {
        self.entries.contains_key(key)
    }

    /// All keys of a table whose keys are the author's, in alphabetical order.
    pub(crate) fn keys(&self) -> Vec<String> {
        self.entries
            .keys()
            .map(|key| key.get_ref().to_string())
            .collect()
    }

    fn value(&self, key: &str) -> Option<&'t Spanned<DeValue<'s>>> {
        self.asked.borrow_mut().push(key.to_owned());
        self.entries.get(key)
    }

    fn missing<T>(&self, key: &str, example: &str) -> Option<T> {
        self.document.fault(
            self.span(),
            format!("{} has no `{key}`", self.name()),
            format!("Add a line such as {example}."),
        );
        None
    }

    fn wrong<T>(&self, key: &str, value: &Spanned<DeValue<'s>>, wanted: &str) -> Option<T> {
        self.document.fault(
            value.span(),
            format!(
                "`{key}` of {} is a TOML {}",
                self.name(),
                value.get_ref().type_str()
            ),
            format!("Write {wanted}."),
        );
        None
    }

    /// A text that may be missing.
    pub(crate) fn optional_text(&self, key: &str) -> Option<String> {
        let value = self.value(key)?;
        match value.get_ref().as_str() {
            Some(text) => Some(text.to_owned()),
            None => self.wrong(key, value, "a text in quotation marks"),
        }
    }

    /// A plain text; `None` when missing or when the key holds something else, which is no fault yet.
    pub(crate) fn plain_text(&self, key: &str) -> Option<String> {
        let text = self.entries.get(key)?.get_ref().as_str()?;
        self.asked.borrow_mut().push(key.to_owned());
        Some(text.to_owned())
    }

    /// A text that must be there and not blank.
    pub(crate) fn text(&self, key: &str, example: &str) -> Option<String> {
        if !self.has(key) {
            return self.missing(key, &format!("`{key} = \"{example}\"`"));
        }
        let text = self.optional_text(key)?;
        if text.trim().is_empty() {
            self.fault(
                key,
                format!("`{key}` of {} is empty", self.name()),
                format!("Write a text such as \"{example}\"."),
            );
            return None;
        }
        Some(text)
    }

    /// An id: it becomes part of field names, so that only letters, digits, `-` and `_` may be in it.
    pub(crate) fn id(&self, example: &str) -> Option<String> {
        let id = self.text("id", example)?;
        let plain = |c: char| c.is_ascii_alphanumeric() || c == '-' || c == '_';
        if !id.chars().all(plain) {
            self.fault(
                "id",
                format!("the id `{id}` has other characters than letters, digits, `-` and `_`"),
                format!("Write a plain id such as \"{example}\"."),
            );
            return None;
        }
        Some(id)
    }

    /// A whole number that may be missing.
    pub(crate) fn optional_integer(&self, key: &str) -> Option<i64> {
        let value = self.value(key)?;
        let number = value
            .get_ref()
            .as_integer()
            .and_then(|integer| i64::from_str_radix(integer.as_str(), integer.radix()).ok());
        match number {
            Some(number) => Some(number),
            None => self.wrong(key, value, "a whole number without quotation marks"),
        }
    }

    /// A whole number from 0 that must be there.
    pub(crate) fn count(&self, key: &str, example: u32) -> Option<u32> {
        if !self.has(key) {
            return self.missing(key, &format!("`{key} = {example}`"));
        }
        let number = self.optional_integer(key)?;
        if let Ok(count) = u32::try_from(number) {
            Some(count)
        } else {
            self.fault(
                key,
                format!("`{key}` of {} is {number}", self.name()),
                format!("Write a whole number from 0, such as {example}."),
            );
            None
        }
    }

    /// A number that may be missing.
    pub(crate) fn optional_number(&self, key: &str) -> Option<f64> {
        let value = self.value(key)?;
        let read = value.get_ref();
        let number = read
            .as_float()
            .and_then(|float| float.as_str().parse::<f64>().ok())
            .or_else(|| {
                let integer = read.as_integer()?;
                i64::from_str_radix(integer.as_str(), integer.radix())
                    .ok()
                    .map(|whole| whole as f64)
            });
        match number {
            Some(number) if number.is_finite() => Some(number),
            _ => self.wrong(key, value, "a number without quotation marks"),
        }
    }

    /// A number that must be there.
    pub(crate) fn number(&self, key: &str, example: &str) -> Option<f64> {
        if self.has(key) {
            self.optional_number(key)
        } else {
            self.missing(key, &format!("`{key} = {example}`"))
        }
    }

    /// `true` or `false`, `false` when missing.
    pub(crate) fn flag(&self, key: &str) -> bool {
        let Some(value) = self.value(key) else {
            return false;
        };
        value
            .get_ref()
            .as_bool()
            .or_else(|| self.wrong(key, value, "`true` or `false` without quotation marks"))
            .unwrap_or(false)
    }

    /// A list of texts, empty when missing.
    pub(crate) fn texts(&self, key: &str) -> Vec<String> {
        let Some(value) = self.value(key) else {
            return Vec::new();
        };
        let texts: Option<Vec<_>> = value.get_ref().as_array().and_then(|array| {
            array
                .iter()
                .map(|entry| entry.get_ref().as_str().map(str::to_owned))
                .collect()
        });
        texts
            .or_else(|| self.wrong(key, value, "a list of texts, such as [\"en\", \"de\"]"))
            .unwrap_or_default()
    }

    /// One of a few words that must be there.
    pub(crate) fn word<T: Copy>(&self, key: &str, words: &[(&str, T)]) -> Option<T> {
        let known = words
            .iter()
            .map(|(word, _)| format!("`{word}`"))
            .collect::<Vec<_>>()
            .join(", ");
        let text = self.text(key, words.first().map_or("", |(word, _)| word))?;
        let meaning = words.iter().find(|(word, _)| *word == text);
        if meaning.is_none() {
            self.fault(
                key,
                format!("`{text}` is no `{key}`"),
                format!("Write one of {known}."),
            );
        }
        meaning.map(|(_, meaning)| *meaning)
    }

    /// A table below this one that may be missing.
    pub(crate) fn optional_table(&self, key: &str) -> Option<Table<'t, 's>> {
        let value = self.value(key)?;
        match value.get_ref().as_table() {
            Some(entries) => Some(Table::new(
                self.document,
                format!("`{key}` of {}", self.name()),
                entries,
                value.span(),
            )),
            None => self.wrong(key, value, &format!("a table, such as `[{key}]`")),
        }
    }

    /// A list of tables such as `[[items]]`, each with a name for messages; empty when missing.
    pub(crate) fn tables(&self, key: &str, kind: &str) -> Vec<Table<'t, 's>> {
        let Some(value) = self.value(key) else {
            return Vec::new();
        };
        let tables: Option<Vec<_>> = value.get_ref().as_array().and_then(|array| {
            array
                .iter()
                .enumerate()
                .map(|(index, entry)| {
                    let entries = entry.get_ref().as_table()?;
                    let name = format!("{kind} number {}", index + 1);
                    Some(Table::new(self.document, name, entries, entry.span()))
                })
                .collect()
        });
        tables
            .or_else(|| self.wrong(key, value, &format!("tables, such as `[[{key}]]`")))
            .unwrap_or_default()
    }

    /// A text in several languages: all of `languages` if it is there at all. `None` when missing.
    pub(crate) fn optional_localized(&self, key: &str, languages: &[String]) -> Option<Localized> {
        let table = self.optional_table(key)?;
        let mut texts = BTreeMap::new();
        for language in table.keys() {
            if let Some(text) = table.optional_text(&language) {
                if text.trim().is_empty() {
                    table.fault(
                        &language,
                        format!("`{key}.{language}` of {} is empty", self.name()),
                        "Write the text, or take the language out of `languages`.",
                    );
                }
                if !languages.contains(&language) {
                    table.fault(
                        &language,
                        format!(
                            "`{key}` of {} is in `{language}`, which is not in `languages`",
                            self.name()
                        ),
                        "Add it to `languages`, or remove this text.",
                    );
                }
                texts.insert(language, text);
            }
        }
        for language in languages {
            if !table.has(language) {
                table.document.fault(
                    table.span(),
                    format!("`{key}` of {} has no `{language}`", self.name()),
                    format!(
                        "Add `{key}.{language} = \"…\"`, or take `{language}` out of `languages`."
                    ),
                );
            }
        }
        Some(Localized(texts))
    }

    /// A text in several languages that must be there.
    pub(crate) fn localized(&self, key: &str, languages: &[String]) -> Option<Localized> {
        if self.has(key) {
            self.optional_localized(key, languages)
        } else {
            let language = languages.first().map_or("en", String::as_str);
            self.missing(key, &format!("`{key}.{language} = \"…\"`"))
        }
    }

    /// Reports every key that nobody asked for; a misspelt key must not vanish in silence.
    pub(crate) fn deny_unknown(&self) {
        let asked = self.asked.borrow();
        for key in self.entries.keys() {
            let name = key.get_ref().as_ref();
            if !asked.iter().any(|known| known == name) {
                let mut known: Vec<_> = asked.iter().map(|known| format!("`{known}`")).collect();
                known.sort();
                known.dedup();
                self.document.fault(
                    key.span(),
                    format!("{} has an unknown key `{name}`", self.name()),
                    format!("Remove it, or correct it to one of {}.", known.join(", ")),
                );
            }
        }
    }
}
