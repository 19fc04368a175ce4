//! Everything that can be done to a draft, one edit at a time. An edit is done whole or refused with its reason; ids stay
//! unique, and whatever names an id follows when it is renamed.

use std::collections::{BTreeMap, BTreeSet};

use crate::{
    condition::{Asks, Condition},
    draft::{
        AfterSubmit, Audience, Choice, Column, Draft, Item, ItemOrder, Kind, Part, Place, Scale,
        ScaleKind, Section, Texts,
    },
    ready,
    translation::Spot,
};

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
    /// Another id and title.
    EditSection {
        /// The section.
        id: String,
        /// Its id from now on.
        to: String,
        /// Its title.
        title: Texts,
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
    /// The order within sections.
    pub item_order: ItemOrder,
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
            Edit::EditSection { id, to, title } => self.edit_section(&id, to, title).map(Some),
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

    fn section_index(&self, id: &str) -> Result<usize, Refused> {
        self.sections
            .iter()
            .position(|section| section.id == id)
            .ok_or(Refused::NotThere)
    }

    fn add_section(&mut self, after: Option<&str>) -> Result<Place, Refused> {
        room(self.sections.len(), MOST_GROUPS)?;
        let index = match after {
            Some(id) => self.section_index(id)? + 1,
            None => self.sections.len(),
        };
        let id = self.new_section_id("S");
        let section = Section {
            id: id.clone(),
            ..Section::default()
        };
        self.sections.insert(index, section);
        Ok(Place::Section(id))
    }

    fn edit_section(&mut self, id: &str, to: String, title: Texts) -> Result<Place, Refused> {
        let index = self.section_index(id)?;
        check_id(&to)?;
        if id != to && self.section(&to).is_some() {
            return Err(Refused::IdTaken(to));
        }
        let section = &mut self.sections[index];
        section.id.clone_from(&to);
        section.title = title;
        Ok(Place::Section(to))
    }

    fn remove_section(&mut self, id: &str) -> Result<(), Refused> {
        let index = self.section_index(id)?;
        let items = self.sections[index].items.iter();
        let gone: BTreeSet<String> = items.map(|item| item.id.clone()).collect();
        self.refuse_if_named(id, &gone)?;
        self.sections.remove(index);
        Ok(())
    }

    fn duplicate_section(&mut self, id: &str) -> Result<Place, Refused> {
        let index = self.section_index(id)?;
        room(self.sections.len(), MOST_GROUPS)?;
        room(
            self.items().count() + self.sections[index].items.len().saturating_sub(1),
            MOST_ITEMS,
        )?;
        let mut copy = self.sections[index].clone();
        copy.id = self.new_section_id(&copy.id);
        let mut taken: BTreeSet<String> = self.items().map(|item| item.id.clone()).collect();
        let mut names = Vec::new();
        for item in &mut copy.items {
            let new = next_id(&item.id, &|id| taken.contains(id));
            taken.insert(new.clone());
            names.push((std::mem::replace(&mut item.id, new.clone()), new));
        }
        // What the items say about each other is said about the copies.
        for item in &mut copy.items {
            for (from, to) in &names {
                follow_item(item, from, to);
            }
        }
        let place = Place::Section(copy.id.clone());
        self.sections.insert(index + 1, copy);
        Ok(place)
    }

    fn add_item(
        &mut self,
        section: &str,
        kind: Kind,
        place: Option<usize>,
    ) -> Result<Place, Refused> {
        let index = self.section_index(section)?;
        room(self.items().count(), MOST_ITEMS)?;
        let id = free("Q", self.items().count() + 1, |id| self.item(id).is_some());
        let mut item = Item::new(&id, kind);
        self.equip(&mut item)?;
        let items = &mut self.sections[index].items;
        items.insert(place.unwrap_or(usize::MAX).min(items.len()), item);
        Ok(Place::Item(id))
    }

    /// Gives an item what its kind needs and it does not have: a scale, options, rows, fields, limits.
    fn equip(&mut self, item: &mut Item) -> Result<(), Refused> {
        let new = Item::new(&item.id, item.kind);
        let wanted = item.kind.scales();
        let fits = self
            .scale(&item.scale)
            .is_some_and(|scale| wanted.contains(&scale.kind));
        match item.kind {
            Kind::Scale | Kind::NowAndPreferred if !fits => {
                item.scale = self.some_ordinal_scale()?;
            }
            Kind::SingleChoice | Kind::MultipleChoice | Kind::Ranking | Kind::Division if !fits => {
                item.scale = self.own_scale(&item.id, ScaleKind::Nominal)?;
            }
            Kind::Rating if !fits => item.scale = self.own_scale(&item.id, ScaleKind::Numeric)?,
            Kind::Grid => {
                if item.columns.is_empty() {
                    item.columns = vec![Column {
                        id: "c1".to_owned(),
                        scale: self.some_ordinal_scale()?,
                        label: Texts::new(),
                    }];
                }
                if item.rows.is_empty() {
                    item.rows = empty_parts("r", 2);
                }
            }
            Kind::OpenTextGroup if item.fields.is_empty() => item.fields = empty_parts("f", 2),
            _ => {}
        }
        item.min = item.min.or(new.min);
        item.max = item.max.or(new.max);
        item.max_chars = item.max_chars.or(new.max_chars);
        item.seconds = item.seconds.or(new.seconds);
        Ok(())
    }

    /// The scale that most statements use, else one that comes ready.
    fn some_ordinal_scale(&mut self) -> Result<String, Refused> {
        let ordinal = self
            .scales
            .iter()
            .filter(|scale| scale.kind == ScaleKind::Ordinal);
        // The first one of those that are used equally often.
        let mut most: Option<(usize, &str)> = None;
        for scale in ordinal {
            let users = self.users_of(&scale.id).count();
            if most.is_none_or(|(before, _)| users > before) {
                most = Some((users, &scale.id));
            }
        }
        if let Some((_, id)) = most {
            return Ok(id.to_owned());
        }
        let id = self.new_scale_id(ready::AGREEMENT);
        let scale = ready::scale(ready::AGREEMENT).map_or_else(
            || Scale::new(&id, ScaleKind::Ordinal),
            |scale| self.in_our_languages(scale),
        );
        self.put_scale(Scale {
            id: id.clone(),
            ..scale
        })?;
        Ok(id)
    }

    fn own_scale(&mut self, item: &str, kind: ScaleKind) -> Result<String, Refused> {
        let id = self.new_scale_id(&format!("{item}-options"));
        let mut scale = Scale::new(&id, kind);
        if kind != ScaleKind::Numeric {
            scale.options = empty_options(3, kind);
        }
        self.put_scale(scale)?;
        Ok(id)
    }

    fn add_scale(&mut self, kind: ScaleKind) -> Result<Place, Refused> {
        let mut scale = Scale::new(self.new_scale_id("scale"), kind);
        if kind != ScaleKind::Numeric {
            scale.options = empty_options(2, kind);
        }
        self.put_scale(scale)
    }

    fn add_ready_scale(&mut self, id: &str) -> Result<Place, Refused> {
        let scale = ready::scale(id).ok_or(Refused::NotThere)?;
        let id = self.new_scale_id(id);
        let scale = self.in_our_languages(scale);
        self.put_scale(Scale { id, ..scale })
    }

    fn put_scale(&mut self, scale: Scale) -> Result<Place, Refused> {
        room(self.scales.len(), MOST_ITEMS)?;
        let place = Place::Scale(scale.id.clone());
        self.scales.push(scale);
        Ok(place)
    }

    fn remove_scale(&mut self, id: String) -> Result<(), Refused> {
        let index = self
            .scales
            .iter()
            .position(|scale| scale.id == id)
            .ok_or(Refused::NotThere)?;
        let users = self.users_of(&id);
        let by: Vec<Place> = users.map(|item| Place::Item(item.id.clone())).collect();
        if !by.is_empty() {
            return Err(Refused::InUse { id, by });
        }
        self.scales.remove(index);
        Ok(())
    }

    /// A scale without the texts of languages that are not ours.
    fn in_our_languages(&self, mut scale: Scale) -> Scale {
        let labels = scale.options.iter_mut().map(|option| &mut option.label);
        for texts in labels.chain([&mut scale.min_label, &mut scale.max_label]) {
            texts.retain(|language, _| self.languages.contains(language));
        }
        scale
    }

    fn edit_item(&mut self, id: &str, mut item: Item) -> Result<Place, Refused> {
        let (section, index) = self.place_of(id).ok_or(Refused::NotThere)?;
        check_id(&item.id)?;
        if RESERVED.contains(&item.id.as_str()) || (item.id != id && self.item(&item.id).is_some())
        {
            return Err(Refused::IdTaken(item.id));
        }
        name_parts("r", &mut item.rows)?;
        name_parts("f", &mut item.fields)?;
        let mut columns: Vec<Part> = item
            .columns
            .iter()
            .map(|column| Part {
                id: column.id.clone(),
                label: Texts::new(),
            })
            .collect();
        name_parts("c", &mut columns)?;
        for (column, named) in item.columns.iter_mut().zip(columns) {
            column.id = named.id;
        }
        let new = item.id.clone();
        if self.sections[section].items[index].kind != item.kind {
            self.equip(&mut item)?;
        }
        self.sections[section].items[index] = item;
        if new != id {
            for other in self.items_mut() {
                follow_item(other, id, &new);
            }
        }
        Ok(Place::Item(new))
    }

    fn duplicate_item(&mut self, id: &str) -> Result<Place, Refused> {
        let (section, index) = self.place_of(id).ok_or(Refused::NotThere)?;
        room(self.items().count(), MOST_ITEMS)?;
        let new = next_id(id, &|id| self.item(id).is_some());
        let item = Item {
            id: new.clone(),
            ..self.sections[section].items[index].clone()
        };
        self.sections[section].items.insert(index + 1, item);
        Ok(Place::Item(new))
    }

    /// Refuses if an item that stays names one that would go.
    fn refuse_if_named(&self, id: &str, gone: &BTreeSet<String>) -> Result<(), Refused> {
        let by: Vec<Place> = self
            .items()
            .filter(|item| !gone.contains(&item.id))
            .filter(|item| named_by(item).iter().any(|named| gone.contains(named)))
            .map(|item| Place::Item(item.id.clone()))
            .collect();
        if by.is_empty() {
            return Ok(());
        }
        Err(Refused::InUse {
            id: id.to_owned(),
            by,
        })
    }

    fn edit_scale(
        &mut self,
        id: &str,
        mut scale: Scale,
        was: &[Option<String>],
    ) -> Result<Place, Refused> {
        let index = self
            .scales
            .iter()
            .position(|known| known.id == id)
            .ok_or(Refused::NotThere)?;
        check_id(&scale.id)?;
        if scale.id != id && self.scale(&scale.id).is_some() {
            return Err(Refused::IdTaken(scale.id));
        }
        room(scale.options.len().saturating_sub(1), MOST_PARTS)?;
        name_options(&mut scale.options)?;
        let renamed: Vec<(String, String)> = was
            .iter()
            .zip(&scale.options)
            .filter_map(|(was, option)| Some((was.clone()?, option.code.clone())))
            .collect();
        let gone: Vec<String> = self.scales[index]
            .options
            .iter()
            .map(|option| &option.code)
            .filter(|code| !renamed.iter().any(|(was, _)| was == *code))
            .filter(|code| scale.option(code).is_none())
            .cloned()
            .collect();
        for code in gone {
            let by = self.names_option(id, &code);
            if !by.is_empty() {
                return Err(Refused::InUse { id: code, by });
            }
        }
        self.follow_options(id, &renamed);
        let new = scale.id.clone();
        if new != id {
            for item in self.items_mut() {
                let columns = item.columns.iter_mut().map(|column| &mut column.scale);
                for name in columns.chain([&mut item.scale]).filter(|name| *name == id) {
                    name.clone_from(&new);
                }
            }
        }
        self.scales[index] = scale;
        Ok(Place::Scale(new))
    }

    /// Items that name an option of a scale: by their own settings, or by when they are shown.
    fn names_option(&self, scale: &str, code: &str) -> Vec<Place> {
        let users: Vec<&str> = self
            .items()
            .filter(|item| item.scale == scale)
            .map(|item| item.id.as_str())
            .collect();
        self.items()
            .filter(|item| {
                let is_own = item.scale == scale
                    && (item.exclusive.iter().any(|one| one == code)
                        || item
                            .other
                            .as_ref()
                            .is_some_and(|other| other.option == code));
                is_own || asks_for(item, &users, code)
            })
            .map(|item| Place::Item(item.id.clone()))
            .collect()
    }

    /// Codes that are others now, wherever they are named. All at once, so that two may trade places.
    fn follow_options(&mut self, scale: &str, renamed: &[(String, String)]) {
        let now = |code: &str| {
            let found = renamed.iter().find(|(was, _)| was == code);
            found.map_or_else(|| code.to_owned(), |(_, now)| now.clone())
        };
        let users: Vec<String> = self
            .items()
            .filter(|item| item.scale == scale)
            .map(|item| item.id.clone())
            .collect();
        for item in self.items_mut() {
            if item.scale == scale {
                for code in &mut item.exclusive {
                    *code = now(code);
                }
                if let Some(other) = &mut item.other {
                    other.option = now(&other.option);
                }
            }
            if let Some(mut condition) = item.show_if.as_deref().and_then(Condition::read) {
                let before = condition.clone();
                for user in &users {
                    condition.map_options(user, &now);
                }
                if condition != before {
                    item.show_if = Some(condition.to_string());
                }
            }
        }
    }

    fn edit_part(&mut self, of: &Parts, what: PartEdit) -> Result<Place, Refused> {
        match of {
            Parts::Options(id) => {
                let scale = self.scale(id).ok_or(Refused::NotThere)?;
                if let PartEdit::Remove(index) = what {
                    let code = &scale.options.get(index).ok_or(Refused::NotThere)?.code;
                    let by = self.names_option(id, code);
                    if !by.is_empty() {
                        return Err(Refused::InUse {
                            id: code.clone(),
                            by,
                        });
                    }
                }
                let scale = self
                    .scales
                    .iter_mut()
                    .find(|scale| scale.id == *id)
                    .ok_or(Refused::NotThere)?;
                let kind = scale.kind;
                list(
                    &mut scale.options,
                    what,
                    |option| option.code.clear(),
                    Choice::default,
                )?;
                if kind == ScaleKind::Ordinal {
                    value_options(&mut scale.options);
                }
                name_options(&mut scale.options)?;
                Ok(Place::Scale(id.clone()))
            }
            Parts::Rows(id) | Parts::Columns(id) | Parts::Fields(id) => {
                let (section, index) = self.place_of(id).ok_or(Refused::NotThere)?;
                let mut item = self.sections[section].items[index].clone();
                match of {
                    Parts::Columns(_) => {
                        let scale = match item.columns.last() {
                            Some(last) => last.scale.clone(),
                            None => self.some_ordinal_scale()?,
                        };
                        let new = || Column {
                            scale: scale.clone(),
                            ..Column::default()
                        };
                        list(&mut item.columns, what, |column| column.id.clear(), new)?;
                    }
                    Parts::Fields(_) => {
                        list(
                            &mut item.fields,
                            what,
                            |part| part.id.clear(),
                            Part::default,
                        )?;
                    }
                    Parts::Rows(_) | Parts::Options(_) => {
                        list(&mut item.rows, what, |part| part.id.clear(), Part::default)?;
                    }
                }
                self.edit_item(id, item)
            }
        }
    }

    fn add_after_submit(&mut self) -> Result<Place, Refused> {
        room(self.after_submit.len(), MOST_GROUPS)?;
        let id = free("AFTER", 1, |id| {
            self.after_submit.iter().any(|known| known.id == *id)
        });
        self.after_submit.push(AfterSubmit {
            id: id.clone(),
            ..AfterSubmit::default()
        });
        Ok(Place::AfterSubmit(id))
    }

    fn edit_after_submit(&mut self, id: &str, question: AfterSubmit) -> Result<Place, Refused> {
        check_id(&question.id)?;
        let is_other = |known: &AfterSubmit| known.id == question.id && known.id != id;
        if self.after_submit.iter().any(is_other) {
            return Err(Refused::IdTaken(question.id));
        }
        let place = Place::AfterSubmit(question.id.clone());
        let mut known = self.after_submit.iter_mut();
        *known
            .find(|known| known.id == id)
            .ok_or(Refused::NotThere)? = question;
        Ok(place)
    }

    fn remove_language(&mut self, code: &str) -> Result<(), Refused> {
        if code == self.default_language {
            return Err(Refused::LanguageInUse);
        }
        if !self.languages.iter().any(|known| known == code) {
            return Err(Refused::NotThere);
        }
        self.languages.retain(|known| known != code);
        for (_, texts) in self.texts_mut() {
            texts.remove(code);
        }
        Ok(())
    }

    fn translate(
        &mut self,
        language: String,
        texts: Vec<(Spot, String)>,
    ) -> Result<Place, Refused> {
        if !self.languages.contains(&language) {
            return Err(Refused::NotThere);
        }
        let mut texts: BTreeMap<Spot, String> = texts.into_iter().collect();
        for (spot, of) in self.texts_mut() {
            if let Some(text) = texts.remove(&spot) {
                put(of, &language, &text);
            }
        }
        if !texts.is_empty() {
            return Err(Refused::NotThere);
        }
        Ok(Place::Language(language))
    }

    fn add_language(&mut self, code: String) -> Result<Place, Refused> {
        let first = code.split('-').next().unwrap_or_default();
        let is_code = (2..=3).contains(&first.len())
            && first.bytes().all(|byte| byte.is_ascii_lowercase())
            && code.len() <= 12
            && code
                .bytes()
                .all(|byte| byte.is_ascii_alphanumeric() || byte == b'-');
        if !is_code {
            return Err(Refused::BadLanguage(code));
        }
        if self.languages.contains(&code) {
            return Err(Refused::LanguageKnown(code));
        }
        room(self.languages.len(), MOST_LANGUAGES)?;
        self.languages.push(code.clone());
        // Scales that came ready bring their words along.
        for scale in &mut self.scales {
            ready::translate(scale, &code);
        }
        Ok(Place::Language(code))
    }

    fn edit_settings(&mut self, settings: Settings) -> Result<(), Refused> {
        check_id(&settings.id)?;
        if !self.languages.contains(&settings.default_language) {
            return Err(Refused::NotThere);
        }
        self.id = settings.id;
        self.audience = settings.audience;
        self.constituents = settings.constituents;
        self.item_order = settings.item_order;
        self.max_seconds = settings.max_seconds;
        self.subset_of = settings.subset_of;
        self.wave_interval_days = settings.wave_interval_days;
        // The words are those of the language that was written first when they were typed.
        let language = self.default_language.clone();
        let [title, intro, privacy, thanks] = settings.texts;
        for (of, text) in [
            (&mut self.title, title),
            (&mut self.intro, intro),
            (&mut self.privacy, privacy),
            (&mut self.thanks, thanks),
        ] {
            put(of, &language, &text);
        }
        self.default_language = settings.default_language;
        Ok(())
    }

    fn new_section_id(&self, base: &str) -> String {
        if base == "S" {
            return free("S", self.sections.len() + 1, |id| {
                self.section(id).is_some()
            });
        }
        next_id(base, &|id| self.section(id).is_some())
    }

    /// The id itself if nothing has it, else the next one.
    fn new_scale_id(&self, base: &str) -> String {
        if self.scale(base).is_none() && check_id(base).is_ok() {
            return base.to_owned();
        }
        next_id(base, &|id| self.scale(id).is_some())
    }
}

/// Puts words into a text; blank ones take the language out.
pub(crate) fn put(texts: &mut Texts, language: &str, text: &str) {
    let text = text.trim();
    if text.is_empty() {
        texts.remove(language);
    } else {
        texts.insert(language.to_owned(), text.to_owned());
    }
}

/// Whether something can be called that: letters, digits, `-` and `_`.
fn check_id(id: &str) -> Result<(), Refused> {
    let plain = |c: char| c.is_ascii_alphanumeric() || c == '-' || c == '_';
    if id.is_empty() || id.len() > LONGEST_ID || !id.chars().all(plain) {
        return Err(Refused::BadId(id.to_owned()));
    }
    Ok(())
}

/// Whether there is room for one more.
fn room(count: usize, most: usize) -> Result<(), Refused> {
    if count >= most {
        return Err(Refused::TooMany(most));
    }
    Ok(())
}

/// The first free one of `Q7`, `Q8` and so on.
fn free(base: &str, from: usize, taken: impl Fn(&String) -> bool) -> String {
    (from..=from.saturating_add(MOST_NAMES))
        .map(|number| format!("{base}{number}"))
        .find(|id| !taken(id))
        .unwrap_or_default()
}

/// The first free id that counts on from one: `Q1`, `Q1-2`, `Q1-3`.
fn next_id(id: &str, taken: &dyn Fn(&str) -> bool) -> String {
    let stem = match id.rsplit_once('-') {
        Some((stem, number)) if number.len() < 4 && number.parse::<u32>().is_ok() => stem,
        _ => id,
    };
    let stem: String = stem.chars().take(LONGEST_ID - 6).collect();
    (2..=MOST_NAMES)
        .map(|number| format!("{stem}-{number}"))
        .find(|id| !taken(id))
        .unwrap_or_default()
}

fn moved<T>(list: &mut Vec<T>, from: usize, to: usize) {
    let one = list.remove(from);
    list.insert(to.min(list.len()), one);
}

fn list<T: Clone>(
    of: &mut Vec<T>,
    what: PartEdit,
    unname: impl Fn(&mut T),
    new: impl Fn() -> T,
) -> Result<(), Refused> {
    let is_there = |index: usize| {
        if index < of.len() {
            Ok(())
        } else {
            Err(Refused::NotThere)
        }
    };
    match what {
        PartEdit::Add => {
            room(of.len(), MOST_PARTS)?;
            of.push(new());
        }
        PartEdit::Duplicate(index) => {
            is_there(index)?;
            room(of.len(), MOST_PARTS)?;
            let mut copy = of[index].clone();
            unname(&mut copy);
            of.insert(index + 1, copy);
        }
        PartEdit::Move { from, to } => {
            is_there(from)?;
            moved(of, from, to);
        }
        PartEdit::Remove(index) => {
            is_there(index)?;
            of.remove(index);
        }
    }
    Ok(())
}

fn empty_parts(base: &str, count: usize) -> Vec<Part> {
    (1..=count)
        .map(|number| Part {
            id: format!("{base}{number}"),
            label: Texts::new(),
        })
        .collect()
}

fn empty_options(count: u32, kind: ScaleKind) -> Vec<Choice> {
    (1..=count)
        .map(|number| Choice {
            code: number.to_string(),
            value: (kind == ScaleKind::Ordinal).then_some(f64::from(number)),
            ..Choice::default()
        })
        .collect()
}

/// Gives options of an ordinal scale that have no number yet the next one.
fn value_options(options: &mut [Choice]) {
    for index in 0..options.len() {
        if options[index].value.is_none() && !options[index].missing {
            let values = options.iter().filter_map(|option| option.value);
            let most = values.fold(0.0_f64, f64::max);
            options[index].value = Some(most.floor() + 1.0);
        }
    }
}

/// Gives parts without an id one, and refuses two of the same.
fn name_parts(base: &str, parts: &mut [Part]) -> Result<(), Refused> {
    room(parts.len().saturating_sub(1), MOST_PARTS)?;
    let mut ids: Vec<String> = parts.iter().map(|part| part.id.clone()).collect();
    for (index, part) in parts.iter_mut().enumerate() {
        if part.id.is_empty() {
            part.id = free(base, index + 1, |id| ids.contains(id));
            ids.push(part.id.clone());
        }
        check_id(&part.id)?;
    }
    twice(parts.iter().map(|part| &part.id))
}

/// Gives options without a code one, and refuses two of the same.
fn name_options(options: &mut [Choice]) -> Result<(), Refused> {
    let mut codes: Vec<String> = options.iter().map(|option| option.code.clone()).collect();
    for (index, option) in options.iter_mut().enumerate() {
        if option.code.is_empty() {
            option.code = free("", index + 1, |code| codes.contains(code));
            codes.push(option.code.clone());
        }
        let is_code = option.code.chars().count() <= LONGEST_ID
            && option.code.trim() == option.code
            && !option.code.chars().any(|c| c.is_control() || c == '\'');
        if !is_code {
            return Err(Refused::BadId(option.code.clone()));
        }
    }
    twice(options.iter().map(|option| &option.code))
}

fn twice<'s>(ids: impl Iterator<Item = &'s String>) -> Result<(), Refused> {
    let mut seen = BTreeSet::new();
    for id in ids {
        if !seen.insert(id) {
            return Err(Refused::IdTaken(id.clone()));
        }
    }
    Ok(())
}

/// Ids of items that an item names: in when it is shown, and in its texts.
fn named_by(item: &Item) -> Vec<String> {
    let condition = item.show_if.as_deref().and_then(Condition::read);
    let tests = condition.iter().flat_map(Condition::tests);
    let mut named: Vec<String> = tests.map(|test| test.of.clone()).collect();
    for text in item.text.values().chain(item.help.values()) {
        let mut rest = text.as_str();
        while let Some(start) = rest.find(ANSWER) {
            rest = &rest[start + ANSWER.len()..];
            if let Some(end) = rest.find(['|', '}']) {
                named.push(rest[..end].trim().to_owned());
            }
        }
    }
    named
}

/// How a text begins to repeat an earlier answer.
const ANSWER: &str = "{answer:";

/// Calls an item by its new id wherever another one names it.
fn follow_item(item: &mut Item, from: &str, to: &str) {
    if let Some(mut condition) = item.show_if.as_deref().and_then(Condition::read) {
        let before = condition.clone();
        condition.rename_item(from, to);
        if condition != before {
            item.show_if = Some(condition.to_string());
        }
    }
    let (was, now) = (format!("{ANSWER}{from}|"), format!("{ANSWER}{to}|"));
    for text in item.text.values_mut().chain(item.help.values_mut()) {
        if text.contains(&was) {
            *text = text.replace(&was, &now);
        }
    }
}

/// Whether an item is shown only if one of these items has this code.
fn asks_for(item: &Item, users: &[&str], code: &str) -> bool {
    let condition = item.show_if.as_deref().and_then(Condition::read);
    condition.iter().flat_map(Condition::tests).any(|test| {
        users.contains(&test.of.as_str())
            && matches!(&test.asks, Asks::Is(codes) | Asks::Ticked(codes) if codes.iter().any(|one| one == code))
    })
}
