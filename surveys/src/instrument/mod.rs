//! A versioned questionnaire. Read from TOML by [`Instrument::parse`]; what exists is valid: every reference resolves,
//! every text has its default language, branches point backwards.

mod branching;
mod builtin;
mod condition;
mod kinds;
mod order;
mod parse;
mod piping;
mod roster;
#[cfg(test)]
mod tests;

use std::sync::Arc;

use crate::language::Localized;

pub use crate::toml_source::Fault;
pub use builtin::SOURCES;
pub use condition::{ATTRIBUTE, Condition, Test};
pub use kinds::{
    Decimal, Division, MultipleChoice, NumberField, OTHER_TEXT, Other, Ranking, SIDES, TICKED,
};
pub use piping::{Piece, Pipes};
pub use roster::{NO_ATTRIBUTES, ROSTER_ATTRIBUTES, ROSTER_VALUES};

/// Planning time of the start page.
const START_PAGE_SECONDS: u32 = 15;

/// A questionnaire: items in sections, answered on scales. MODEL.md §12 describes its file.
#[derive(Debug, Clone)]
#[non_exhaustive]
pub struct Instrument {
    /// Stable name, such as `core`.
    pub id: String,
    /// Semantic version.
    pub version: String,
    /// Language codes present, in the order in which they are offered.
    pub languages: Vec<String>,
    /// The language every text has.
    pub default_language: String,
    /// Who is asked.
    pub audience: Audience,
    /// Upper limit of the longest path, in seconds.
    pub max_seconds: u32,
    /// The instrument whose items a pulse repeats word for word.
    pub subset_of: Option<String>,
    /// Planned days from one wave to the next.
    pub wave_interval_days: Option<u32>,
    /// Name of the survey. Placeholders: `{org_name}`, `{minutes}`, `{min_group}`, `{min_group_comments}`.
    pub title: Localized,
    /// First words to the person who answers.
    pub intro: Localized,
    /// Who sees what.
    pub privacy: Localized,
    /// Shown after the answers are kept.
    pub thanks: Localized,
    /// Sections in the order in which they are shown.
    pub sections: Vec<Section>,
    /// Items in file order; every item's section exists.
    pub items: Vec<Item>,
    /// Questions after submitting; stored apart from the answers.
    pub after_submit: Vec<AfterSubmit>,
}

/// Who an instrument is for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Audience {
    /// The people of the organization.
    Staff,
    /// People the organization works with; the groups are named.
    Constituents(Vec<String>),
}

/// A part of the questionnaire with a heading.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Section {
    /// Stable name.
    pub id: String,
    /// Heading.
    pub title: Localized,
    /// Whether its statements come in an order that differs from person to person, see [`Instrument::order_in`].
    pub random_order: bool,
}

/// One question or statement.
#[derive(Debug, Clone)]
pub struct Item {
    /// Stable name; the same id and wording are comparable over waves.
    pub id: String,
    /// Index into [`Instrument::sections`].
    pub section: usize,
    /// What kind of answer it takes.
    pub kind: ItemKind,
    /// Where its answers count.
    pub scored_in: ScoredIn,
    /// What a scale item measures; `None` for everything that enters no dimension.
    pub measures: Option<Measures>,
    /// Whether agreeing means less: its score is `6 − raw`.
    pub reverse: bool,
    /// Planning time in seconds.
    pub seconds: u32,
    /// Roster attribute that answers the question, if known; the item is then not shown. Of a single choice without
    /// "other", which for one of [`ROSTER_ATTRIBUTES`] has the options [`ROSTER_VALUES`].
    pub prefill: Option<String>,
    /// Shown only while this holds.
    pub show_if: Option<Condition>,
    /// The question. Where an earlier answer belongs, it has the words for whoever gave none.
    pub text: Localized,
    /// One line of help, as the question; may be empty.
    pub help: Localized,
    /// Where earlier answers belong in the question.
    pub text_pipes: Pipes,
    /// Where earlier answers belong in the help.
    pub help_pipes: Pipes,
}

/// What kind of answer an item takes. Matched without `_` everywhere, so that adding one is a guided tour.
#[derive(Debug, Clone)]
pub enum ItemKind {
    /// A statement answered on an ordinal scale.
    Scale(Arc<Scale>),
    /// One option of a nominal scale.
    SingleChoice(Arc<Scale>),
    /// One option of a scale; one of them has a text beside it.
    ChoiceOrOther {
        /// The options.
        scale: Arc<Scale>,
        /// The one with a text.
        other: Other,
    },
    /// Any number of options.
    MultipleChoice(MultipleChoice),
    /// A number that is typed.
    Number(NumberField),
    /// Options in an order, the first ones or all.
    Ranking(Ranking),
    /// Points divided among options.
    Division(Division),
    /// The same ordinal scale twice: how it is now, and how it should be.
    NowAndPreferred(Arc<Scale>),
    /// Rows that are ticked or not; a ticked row has one answer per column.
    Grid {
        /// Questions asked of every ticked row.
        columns: Vec<GridColumn>,
        /// The things asked about.
        rows: Vec<GridRow>,
    },
    /// A number on a labelled line.
    Rating(NumericScale),
    /// Free text of one line.
    ShortText {
        /// Longest text that is kept, in characters.
        max_chars: u32,
    },
    /// Free text.
    OpenText {
        /// Longest text that is kept, in characters.
        max_chars: u32,
    },
    /// Several short free texts.
    OpenTextGroup {
        /// The fields.
        fields: Vec<TextField>,
        /// Longest text of each field, in characters.
        max_chars: u32,
    },
}

/// Options in their order.
#[derive(Debug, Clone, PartialEq)]
pub struct Scale {
    /// Stable name.
    pub id: String,
    /// At least two options, codes are unique.
    pub options: Vec<ScaleOption>,
}

/// One option of a scale.
#[derive(Debug, Clone, PartialEq)]
pub struct ScaleOption {
    /// What a form sends and a file holds.
    pub code: String,
    /// The number used in formulas; `None` means "no answer", such as "not applicable or don't know".
    pub value: Option<f64>,
    /// What people read.
    pub label: Localized,
}

/// Whole numbers from `min` to `max`.
#[derive(Debug, Clone, PartialEq)]
pub struct NumericScale {
    /// Stable name.
    pub id: String,
    /// Smallest number.
    pub min: i64,
    /// Largest number.
    pub max: i64,
    /// What the smallest number means.
    pub min_label: Localized,
    /// What the largest number means.
    pub max_label: Localized,
}

/// A question asked of every ticked row of a grid.
#[derive(Debug, Clone)]
pub struct GridColumn {
    /// Stable name.
    pub id: String,
    /// Its options.
    pub scale: Arc<Scale>,
    /// What people read.
    pub label: Localized,
}

/// A thing a grid asks about.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct GridRow {
    /// Stable name.
    pub id: String,
    /// What people read.
    pub label: Localized,
}

/// One field of a text group.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TextField {
    /// Stable name.
    pub id: String,
    /// What people read.
    pub label: Localized,
}

/// Where an item's answers count.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ScoredIn {
    /// Dimension scores of the core survey.
    Core,
    /// Item means of a pulse wave.
    Pulse,
    /// Sponsor Strength; leaders only.
    Sponsor,
    /// Customer Conversation.
    Conversation,
    /// The mirror survey.
    Mirror,
    /// The channel inventory.
    Channels,
    /// Recommend.
    Recommend,
    /// Themes of comments.
    Themes,
    /// Nothing: a branch question.
    None,
}

/// What a scale item measures.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Measures {
    /// Dimension of the model.
    pub dimension: String,
    /// Readiness or maturity.
    pub construct: Construct,
    /// Willing or able; readiness only.
    pub facet: Option<Facet>,
}

/// The two things that are never averaged together.
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, serde::Serialize, serde::Deserialize,
)]
#[serde(rename_all = "lowercase")]
pub enum Construct {
    /// What people say they want and feel able to do.
    Readiness,
    /// The practice that people see in place.
    Maturity,
}

/// The two facets of readiness.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Facet {
    /// Wants to.
    Willing,
    /// Feels able to.
    Able,
}

/// A question on its own page after submitting. No key may link it to the answers.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AfterSubmit {
    /// Stable name.
    pub id: String,
    /// The question.
    pub text: Localized,
    /// One line of help.
    pub help: Localized,
}

impl Instrument {
    /// Reads an instrument file. All faults are reported together, each with its line and what to do.
    ///
    /// # Errors
    /// A non-empty list of faults, in file order.
    pub fn parse(source: &str) -> Result<Self, Vec<Fault>> {
        parse::instrument(source, parse::Origin::New)
    }

    /// Reads an instrument that was published before, perhaps by an earlier version with fewer rules: a question that the
    /// roster cannot answer (see [`Item::prefill`]) is asked, and a condition on what is no attribute never holds.
    ///
    /// # Errors
    /// As [`Self::parse`], for everything else.
    pub fn parse_kept(source: &str) -> Result<Self, Vec<Fault>> {
        parse::instrument(source, parse::Origin::Kept)
    }

    /// The item with this id and its index.
    pub fn item(&self, id: &str) -> Option<(usize, &Item)> {
        self.items
            .iter()
            .enumerate()
            .find(|(_, item)| item.id == id)
    }

    /// Items of one section with their indices, in file order.
    pub fn items_in(&self, section: usize) -> impl Iterator<Item = (usize, &Item)> {
        self.items
            .iter()
            .enumerate()
            .filter(move |(_, item)| item.section == section)
    }

    /// Minutes to plan for somebody without branches: 15 seconds for the start page and every item's planning time.
    pub fn minutes(&self) -> u32 {
        let seconds: u32 = START_PAGE_SECONDS
            + self
                .items
                .iter()
                .filter(|item| item.show_if.is_none())
                .map(|item| item.seconds)
                .sum::<u32>();
        seconds.div_ceil(60)
    }

    /// Names of all form fields and columns of an item: `ID`; `ID.row.column` for grids, `ID.field` for text groups,
    /// `ID.code` for options that are ticked, ranked or given points, `ID.now` and `ID.preferred` for a pair,
    /// `ID.other-text` for the text beside an "other".
    pub fn fields_of(&self, item: &Item) -> Vec<String> {
        let id = &item.id;
        let named = |part: &str| format!("{id}.{part}");
        let by_option = |scale: &Scale| -> Vec<String> {
            let codes = scale.options.iter().map(|option| named(&option.code));
            codes.collect()
        };
        match &item.kind {
            ItemKind::Scale(_)
            | ItemKind::SingleChoice(_)
            | ItemKind::Number(_)
            | ItemKind::Rating(_)
            | ItemKind::ShortText { .. }
            | ItemKind::OpenText { .. } => vec![id.clone()],
            ItemKind::ChoiceOrOther { .. } => vec![id.clone(), named(OTHER_TEXT)],
            ItemKind::MultipleChoice(asked) => {
                let mut fields = by_option(&asked.scale);
                fields.extend(asked.other.is_some().then(|| named(OTHER_TEXT)));
                fields
            }
            ItemKind::Ranking(asked) => by_option(&asked.scale),
            ItemKind::Division(asked) => by_option(&asked.scale),
            ItemKind::NowAndPreferred(_) => SIDES.iter().map(|side| named(side)).collect(),
            ItemKind::Grid { columns, rows } => rows
                .iter()
                .flat_map(|row| {
                    columns
                        .iter()
                        .map(move |column| format!("{id}.{}.{}", row.id, column.id))
                })
                .collect(),
            ItemKind::OpenTextGroup { fields, .. } => {
                fields.iter().map(|field| named(&field.id)).collect()
            }
        }
    }

    /// Of the fields of an item, those that take free text: comments, which are kept apart from all other answers.
    pub fn comment_fields_of(&self, item: &Item) -> Vec<String> {
        match &item.kind {
            ItemKind::ShortText { .. }
            | ItemKind::OpenText { .. }
            | ItemKind::OpenTextGroup { .. } => self.fields_of(item),
            ItemKind::ChoiceOrOther { .. }
            | ItemKind::MultipleChoice(MultipleChoice { other: Some(_), .. }) => {
                vec![format!("{}.{OTHER_TEXT}", item.id)]
            }
            ItemKind::MultipleChoice(MultipleChoice { other: None, .. })
            | ItemKind::Scale(_)
            | ItemKind::SingleChoice(_)
            | ItemKind::Number(_)
            | ItemKind::Ranking(_)
            | ItemKind::Division(_)
            | ItemKind::NowAndPreferred(_)
            | ItemKind::Grid { .. }
            | ItemKind::Rating(_) => Vec::new(),
        }
    }
}
