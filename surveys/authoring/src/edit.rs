//! Everything that can be done to a draft, one edit at a time. An edit is done whole or refused with its reason; ids stay
//! unique, and whatever names an id follows when it is renamed.

mod ids;
mod items;
mod parts;
mod scales;
mod sections;
mod whole;

use std::collections::BTreeSet;

use crate::{
    draft::{AfterSubmit, Audience, Draft, Item, Kind, Place, Scale, ScaleKind, Texts},
    translation::Spot,
};
use ids::moved;

/// Most items of a questionnaire, most sections, scales and parts of an item.
pub const MOST_ITEMS: usize = 500;
/// Most sections, scales, or questions after submitting.
pub(crate) const MOST_GROUPS: usize = 100;
/// Most options of a scale; rows, columns or fields of an item.
pub const MOST_PARTS: usize = 200;
/// Most languages.
pub(crate) const MOST_LANGUAGES: usize = 30;
/// Names that are tried before giving up; there is room for fewer things than that.
const MOST_NAMES: usize = 10_000;
/// Longest id or code, in characters.
pub const LONGEST_ID: usize = 60;
/// Longest text, in characters.
pub const LONGEST_TEXT: usize = 4_000;
/// Item ids that files of answers use for other things.
const RESERVED: [&str; 2] = ["department", "attr"];

/// One thing done to a draft.
#[derive(Debug, Clone, PartialEq)]
pub enum Edit {
    /// A new section behind one, or behind all.
    AddSection {
        /// Id of the section before it.
        after: Option<String>,
    },
    /// Another id, title and order.
    EditSection {
        /// The section.
        id: String,
        /// Its id from now on.
        to: String,
        /// Its title.
        title: Texts,
        /// Whether its statements come in random order.
        random_order: bool,
    },
    /// To another place; 0 is the first.
    MoveSection {
        /// The section.
        id: String,
        /// Its index from now on.
        place: usize,
    },
    /// The same once more, behind it, with ids of its own.
    DuplicateSection(String),
    /// Gone, with its items.
    RemoveSection(String),
    /// A new item of a kind.
    AddItem {
        /// Its section.
        section: String,
        /// Its kind.
        kind: Kind,
        /// Its index within the section; `None` for the end.
        place: Option<usize>,
    },
    /// Everything of an item as it is now; its id may be another one.
    EditItem {
        /// The item as it was called.
        id: String,
        /// The item.
        item: Box<Item>,
    },
    /// To another place.
    MoveItem {
        /// The item.
        id: String,
        /// Its section from now on.
        section: String,
        /// Its index within the section from now on; what is too large is the end.
        place: usize,
    },
    /// The same once more, behind it.
    DuplicateItem(String),
    /// Gone.
    RemoveItem(String),
    /// A new scale of a kind.
    AddScale(ScaleKind),
    /// A scale that comes ready, see [`ready::scales`].
    AddReadyScale(String),
    /// Everything of a scale as it is now; its id may be another one.
    EditScale {
        /// The scale as it was called.
        id: String,
        /// The scale.
        scale: Box<Scale>,
        /// For each of its options the code it had, if it was there before.
        was: Vec<Option<String>>,
    },
    /// To another place; 0 is the first.
    MoveScale {
        /// The scale.
        id: String,
        /// Its index from now on; what is too large is the end.
        place: usize,
    },
    /// The same once more.
    DuplicateScale(String),
    /// Gone.
    RemoveScale(String),
    /// Options, rows, columns or fields.
    Part {
        /// Which list.
        of: Parts,
        /// What is done to it.
        what: PartEdit,
    },
    /// A new question after submitting.
    AddAfterSubmit,
    /// Everything of a question after submitting.
    EditAfterSubmit {
        /// The question as it was called.
        id: String,
        /// The question.
        question: AfterSubmit,
    },
    /// Gone.
    RemoveAfterSubmit(String),
    /// Another language.
    AddLanguage(String),
    /// A language with all its texts gone; never the one that is written first.
    RemoveLanguage(String),
    /// Texts in a language; what is blank is taken out.
    Translate {
        /// The language.
        language: String,
        /// Where, and the words.
        texts: Vec<(Spot, String)>,
    },
    /// Title, texts and rules of the whole.
    Settings(Box<Settings>),
}

/// A list within a scale or an item.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Parts {
    /// Options of a scale.
    Options(String),
    /// Rows of a grid.
    Rows(String),
    /// Columns of a grid.
    Columns(String),
    /// Fields of a text group.
    Fields(String),
}

/// What is done to a list. Numbers are indices.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum PartEdit {
    /// One more at the end.
    Add,
    /// The same once more, behind it.
    Duplicate(usize),
    /// From one place to another.
    Move {
        /// From here.
        from: usize,
        /// To here; what is too large is the end.
        to: usize,
    },
    /// Gone.
    Remove(usize),
}

/// Title, texts and rules of the whole.
#[derive(Debug, Clone, PartialEq)]
pub struct Settings {
    /// Stable name.
    pub id: String,
    /// Who is asked.
    pub audience: Audience,
    /// The groups asked.
    pub constituents: Vec<String>,
    /// Upper limit of the longest path, in seconds.
    pub max_seconds: u32,
    /// The questionnaire of which a pulse repeats items.
    pub subset_of: Option<String>,
    /// Planned days between waves.
    pub wave_interval_days: Option<u32>,
    /// Which language is written first.
    pub default_language: String,
    /// Title, intro, privacy and thanks in that language.
    pub texts: [String; 4],
}

/// Why an edit was not done. The draft is as it was.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum Refused {
    /// It is not there, or not any more.
    #[error("there is no such part")]
    NotThere,
    /// Not made of letters, digits, `-` and `_`, or too long.
    #[error("`{0}` is no id")]
    BadId(String),
    /// Something else is called that.
    #[error("`{0}` is taken")]
    IdTaken(String),
    /// Something still names it.
    #[error("`{id}` is still used")]
    InUse {
        /// What would be gone.
        id: String,
        /// What names it.
        by: Vec<Place>,
    },
    /// The language that is written first stays.
    #[error("the language that is written first stays")]
    LanguageInUse,
    /// It is there already.
    #[error("the language `{0}` is there already")]
    LanguageKnown(String),
    /// Not a code such as `en` or `pt-BR`.
    #[error("`{0}` is no language code")]
    BadLanguage(String),
    /// More than a questionnaire can hold.
    #[error("not more than {0}")]
    TooMany(usize),
    /// A text longer than [`LONGEST_TEXT`].
    #[error("a text is longer than {0} characters")]
    TooLong(usize),
}

impl Draft {
    /// Does an edit; says which place it made or touched, if there is one to go to.
    ///
    /// # Errors
    /// Why it was not done. The draft is as it was.
    pub fn apply(&mut self, edit: Edit) -> Result<Option<Place>, Refused> {
        let mut next = self.clone();
        let place = next.try_apply(edit)?;
        if next
            .texts()
            .iter()
            .flat_map(|(_, texts)| texts.values())
            .any(|text| text.chars().count() > LONGEST_TEXT)
        {
            return Err(Refused::TooLong(LONGEST_TEXT));
        }
        *self = next;
        Ok(place)
    }

    fn try_apply(&mut self, edit: Edit) -> Result<Option<Place>, Refused> {
        match edit {
            Edit::AddSection { after } => self.add_section(after.as_deref()).map(Some),
            Edit::EditSection {
                id,
                to,
                title,
                random_order,
            } => self.edit_section(&id, to, title, random_order).map(Some),
            Edit::MoveSection { id, place } => {
                let from = self.section_index(&id)?;
                moved(&mut self.sections, from, place);
                Ok(Some(Place::Section(id)))
            }
            Edit::DuplicateSection(id) => self.duplicate_section(&id).map(Some),
            Edit::RemoveSection(id) => self.remove_section(&id).map(|()| None),
            Edit::AddItem {
                section,
                kind,
                place,
            } => self.add_item(&section, kind, place).map(Some),
            Edit::EditItem { id, item } => self.edit_item(&id, *item).map(Some),
            Edit::MoveItem { id, section, place } => {
                let to = self.section_index(&section)?;
                let (from, index) = self.place_of(&id).ok_or(Refused::NotThere)?;
                let item = self.sections[from].items.remove(index);
                let items = &mut self.sections[to].items;
                items.insert(place.min(items.len()), item);
                Ok(Some(Place::Item(id)))
            }
            Edit::DuplicateItem(id) => self.duplicate_item(&id).map(Some),
            Edit::RemoveItem(id) => {
                let (section, index) = self.place_of(&id).ok_or(Refused::NotThere)?;
                self.refuse_if_named(&id, &BTreeSet::from([id.clone()]))?;
                self.sections[section].items.remove(index);
                Ok(None)
            }
            Edit::AddScale(kind) => self.add_scale(kind).map(Some),
            Edit::AddReadyScale(id) => self.add_ready_scale(&id).map(Some),
            Edit::EditScale { id, scale, was } => self.edit_scale(&id, *scale, &was).map(Some),
            Edit::MoveScale { id, place } => {
                let from = self.scale_index(&id)?;
                moved(&mut self.scales, from, place);
                Ok(Some(Place::Scale(id)))
            }
            Edit::DuplicateScale(id) => {
                let scale = self.scale(&id).ok_or(Refused::NotThere)?.clone();
                let id = self.new_scale_id(&id);
                self.put_scale(Scale { id, ..scale }).map(Some)
            }
            Edit::RemoveScale(id) => self.remove_scale(id).map(|()| None),
            Edit::Part { of, what } => self.edit_part(&of, what).map(Some),
            Edit::AddAfterSubmit => self.add_after_submit().map(Some),
            Edit::EditAfterSubmit { id, question } => {
                self.edit_after_submit(&id, question).map(Some)
            }
            Edit::RemoveAfterSubmit(id) => {
                let before = self.after_submit.len();
                self.after_submit.retain(|known| known.id != id);
                if self.after_submit.len() == before {
                    return Err(Refused::NotThere);
                }
                Ok(None)
            }
            Edit::AddLanguage(code) => self.add_language(code).map(Some),
            Edit::RemoveLanguage(code) => self.remove_language(&code).map(|()| None),
            Edit::Translate { language, texts } => self.translate(language, texts).map(Some),
            Edit::Settings(settings) => {
                self.edit_settings(*settings)?;
                Ok(Some(Place::Settings))
            }
        }
    }
}

/// Puts words into a text; blank ones take the language out.
pub fn put(texts: &mut Texts, language: &str, text: &str) {
    let text = text.trim();
    if text.is_empty() {
        texts.remove(language);
    } else {
        texts.insert(language.to_owned(), text.to_owned());
    }
}
