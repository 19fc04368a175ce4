//! The library of steps: `steps/library.toml` with its texts in `steps/texts`, one checked whole.

use std::{
    collections::{BTreeMap, BTreeSet},
    fmt,
    sync::OnceLock,
};

use serde::{Deserialize, Serialize};

use super::{Step, step::Texts};
use crate::{
    language::{Language, Localized},
    toml_source::Fault,
};

mod check;
mod file;
mod misfit;
pub mod overlay;

pub use misfit::Misfit;
pub use overlay::{Deviation, Note, Overlay, Own};

/// All steps there are to choose from, in file order. It is written down to go from one part of a program to another
/// and is not checked again when it is read back; files are read with [`Library::parse`].
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Library {
    version: String,
    currency: String,
    // Ids are unique, prerequisites resolve and have no cycles, every text is there in every language.
    steps: Vec<Step>,
}

/// The files a library is read from.
#[derive(Debug, Clone, Copy)]
pub struct Sources<'s> {
    /// `library.toml`.
    pub library: &'s str,
    /// `texts/en-extra.toml`.
    pub english: &'s str,
    /// `texts/de.toml`.
    pub german: &'s str,
    /// `texts/es.toml`.
    pub spanish: &'s str,
    /// `texts/fr.toml`.
    pub french: &'s str,
}

/// Something wrong in one of the files.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LibraryFault {
    /// Name of the file.
    pub file: &'static str,
    /// Where and what.
    pub fault: Fault,
}

impl fmt::Display for LibraryFault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}, {}", self.file, self.fault)
    }
}

impl Library {
    /// The library that comes with Daybreak.
    pub fn builtin() -> &'static Self {
        static BUILTIN: OnceLock<Library> = OnceLock::new();
        BUILTIN.get_or_init(|| {
            Self::parse(&Sources::builtin()).expect("the built-in library is read by a test")
        })
    }

    /// Reads a library and its texts.
    ///
    /// # Errors
    /// All faults found, each with its file, its line and what to do.
    pub fn parse(sources: &Sources<'_>) -> Result<Self, Vec<LibraryFault>> {
        file::read(sources)
    }

    /// The same steps with their titles in one language and no other texts: all that figures need.
    #[must_use]
    pub fn with_titles_only(&self, language: Language) -> Self {
        let steps = self.steps.iter().map(|step| {
            let title = step.texts.title.text(language).to_owned();
            Step {
                texts: Texts {
                    title: Localized([(language.code().to_owned(), title)].into()),
                    ..Texts::default()
                },
                ..step.clone()
            }
        });
        Self {
            steps: steps.collect(),
            ..self.clone()
        }
    }

    /// Semantic version of the library.
    pub fn version(&self) -> &str {
        &self.version
    }

    /// Currency of the external and run costs.
    pub fn currency(&self) -> &str {
        &self.currency
    }

    /// All steps in file order.
    pub fn steps(&self) -> &[Step] {
        &self.steps
    }

    /// The step with this id.
    pub fn step(&self, id: &str) -> Option<&Step> {
        self.steps.iter().find(|step| step.id == id)
    }

    /// The steps with these ids, each with everything that must come before it, without what is already in place.
    /// Every step that was pulled in is told with the first step that needs it. Unknown ids are left out.
    pub fn with_prerequisites<'l>(
        &'l self,
        ids: impl IntoIterator<Item = &'l str>,
        in_place: &[String],
    ) -> BTreeMap<&'l str, Option<&'l str>> {
        let mut found = BTreeMap::new();
        let mut wanted: Vec<(&str, Option<&str>)> = ids.into_iter().map(|id| (id, None)).collect();
        // Asked for counts more than pulled in, so the ids themselves go first.
        let asked: BTreeSet<&str> = wanted.iter().map(|(id, _)| *id).collect();
        wanted.reverse();
        while let Some((id, needed_by)) = wanted.pop() {
            let Some(step) = self.step(id) else { continue };
            if in_place.contains(&step.id) || found.contains_key(step.id.as_str()) {
                continue;
            }
            let needed_by = needed_by.filter(|_| !asked.contains(step.id.as_str()));
            found.insert(step.id.as_str(), needed_by);
            wanted.extend(
                step.prerequisites
                    .iter()
                    .rev()
                    .map(|before| (before.as_str(), Some(step.id.as_str()))),
            );
        }
        found
    }
}

impl Sources<'static> {
    /// The files that come with Daybreak.
    pub const fn builtin() -> Self {
        Self {
            library: include_str!("../../steps/library.toml"),
            english: include_str!("../../steps/texts/en-extra.toml"),
            german: include_str!("../../steps/texts/de.toml"),
            spanish: include_str!("../../steps/texts/es.toml"),
            french: include_str!("../../steps/texts/fr.toml"),
        }
    }
}
