//! The parts of a questionnaire that is being written. Everything may be missing; nothing of it is checked here.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};
use surveys::instrument::Construct;

use crate::file::show_if;

/// One text per language code; a language without words is not there.
pub type Texts = BTreeMap<String, String>;

/// A questionnaire that is being written. Items stand in their sections, in the order in which they are shown.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Draft {
    /// Stable name, such as `core`.
    pub id: String,
    /// The version it will be published as, unless another one is chosen then.
    pub version: String,
    /// Language codes in the order in which they are offered.
    pub languages: Vec<String>,
    /// The language that is written first.
    pub default_language: String,
    /// Who is asked.
    pub audience: Audience,
    /// The groups asked, if these are not staff.
    pub constituents: Vec<String>,
    /// Upper limit of the longest path, in seconds.
    pub max_seconds: u32,
    /// The questionnaire of which a pulse repeats items.
    pub subset_of: Option<String>,
    /// Planned days between waves.
    pub wave_interval_days: Option<u32>,
    /// Name of the survey.
    pub title: Texts,
    /// First words.
    pub intro: Texts,
    /// Who sees what.
    pub privacy: Texts,
    /// Last words.
    pub thanks: Texts,
    /// Scales and lists of options.
    pub scales: Vec<Scale>,
    /// Sections with their items.
    pub sections: Vec<Section>,
    /// Questions after submitting.
    pub after_submit: Vec<AfterSubmit>,
}

/// Who is asked.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Audience {
    /// The people of the organization.
    Staff,
    /// People the organization works with.
    Constituents,
}

/// A part of the questionnaire with a heading.
#[derive(Debug, Clone, PartialEq, Default, Serialize, Deserialize)]
pub struct Section {
    /// Stable name.
    pub id: String,
    /// Heading.
    pub title: Texts,
    /// Whether its statements come in an order that differs from person to person.
    #[serde(default)]
    pub random_order: bool,
    /// Its items.
    #[serde(default)]
    pub items: Vec<Item>,
}

/// Options, or a line of numbers.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Scale {
    /// Stable name.
    pub id: String,
    /// What it is.
    pub kind: ScaleKind,
    /// The options of an ordinal or nominal scale.
    #[serde(default)]
    pub options: Vec<Choice>,
    /// Smallest number of a numeric one.
    #[serde(default)]
    pub min: Option<i64>,
    /// Largest number of a numeric one.
    #[serde(default)]
    pub max: Option<i64>,
    /// What the smallest number means.
    #[serde(default)]
    pub min_label: Texts,
    /// What the largest number means.
    #[serde(default)]
    pub max_label: Texts,
}

/// What a scale is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum ScaleKind {
    /// Options in an order, with numbers.
    Ordinal,
    /// Options without an order.
    Nominal,
    /// Whole numbers from one to another.
    Numeric,
}

impl ScaleKind {
    /// All of them.
    pub const ALL: [Self; 3] = [Self::Ordinal, Self::Nominal, Self::Numeric];

    /// The word of the file.
    pub const fn word(self) -> &'static str {
        match self {
            Self::Ordinal => "ordinal",
            Self::Nominal => "nominal",
            Self::Numeric => "numeric",
        }
    }
}

/// One option of a scale.
#[derive(Debug, Clone, PartialEq, Default, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Choice {
    /// What a form sends and a file holds.
    pub code: String,
    /// The number used in formulas.
    #[serde(default)]
    pub value: Option<f64>,
    /// Whether it is no answer, such as "don't know".
    #[serde(default)]
    pub missing: bool,
    /// What people read.
    #[serde(default)]
    pub label: Texts,
}

/// One question or statement. Settings of other kinds than its own are kept, and written only when it is of that kind.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Item {
    /// Stable name.
    pub id: String,
    /// What kind of answer it takes.
    #[serde(rename = "type")]
    pub kind: Kind,
    /// The question.
    #[serde(default)]
    pub text: Texts,
    /// One line of help.
    #[serde(default)]
    pub help: Texts,
    /// The scale or list of options; empty where none is chosen.
    #[serde(default)]
    pub scale: String,
    /// The option with a text beside it.
    #[serde(default)]
    pub other: Option<Other>,
    /// Codes of options that stand alone.
    #[serde(default)]
    pub exclusive: Vec<String>,
    /// Fewest ticks.
    #[serde(default)]
    pub min_choices: Option<u32>,
    /// Most ticks.
    #[serde(default)]
    pub max_choices: Option<u32>,
    /// Digits after the decimal mark.
    #[serde(default)]
    pub decimals: Option<u32>,
    /// Smallest number.
    #[serde(default)]
    pub min: Option<f64>,
    /// Largest number.
    #[serde(default)]
    pub max: Option<f64>,
    /// What is counted.
    #[serde(default)]
    pub unit: Texts,
    /// How many options may be ranked.
    #[serde(default)]
    pub places: Option<u32>,
    /// Points to be divided.
    #[serde(default)]
    pub total: Option<u32>,
    /// Longest text, in characters.
    #[serde(default)]
    pub max_chars: Option<u32>,
    /// Questions asked of every ticked row of a grid.
    #[serde(default)]
    pub columns: Vec<Column>,
    /// The things a grid asks about.
    #[serde(default)]
    pub rows: Vec<Part>,
    /// Fields of a text group.
    #[serde(default)]
    pub fields: Vec<Part>,
    /// Planning time.
    #[serde(default)]
    pub seconds: Option<u32>,
    /// Dimension of the model.
    #[serde(default)]
    pub dimension: Option<String>,
    /// Readiness or maturity.
    #[serde(default)]
    pub construct: Option<Construct>,
    /// Willing or able.
    #[serde(default)]
    pub facet: Option<Facet>,
    /// Whether agreeing means less.
    #[serde(default)]
    pub reverse: bool,
    /// Where its answers count.
    #[serde(default)]
    pub scored_in: ScoredIn,
    /// Attribute of the roster that answers it.
    #[serde(default)]
    pub prefill: Option<String>,
    /// Origins of the wording.
    #[serde(default)]
    pub seeds: Vec<String>,
    /// When it is shown, as one line; `None` for always.
    #[serde(default, deserialize_with = "show_if")]
    pub show_if: Option<String>,
}

/// An option with a text beside it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Other {
    /// Its code.
    pub option: String,
    /// Longest text, in characters.
    #[serde(default)]
    pub max_chars: Option<u32>,
}

/// A question asked of every ticked row of a grid.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Column {
    /// Stable name.
    pub id: String,
    /// Its options.
    #[serde(default)]
    pub scale: String,
    /// What people read.
    #[serde(default)]
    pub label: Texts,
}

/// A row of a grid or a field of a text group.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Part {
    /// Stable name.
    pub id: String,
    /// What people read.
    #[serde(default)]
    pub label: Texts,
}

/// A question on its own page after submitting.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct AfterSubmit {
    /// Stable name.
    pub id: String,
    /// The question.
    #[serde(default)]
    pub text: Texts,
    /// One line of help.
    #[serde(default)]
    pub help: Texts,
    /// Origins of the wording.
    #[serde(default)]
    pub seeds: Vec<String>,
}

/// What kind of answer an item takes.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Kind {
    /// A statement on an ordinal scale.
    Scale,
    /// One option, perhaps with a text beside one of them.
    SingleChoice,
    /// Any number of options.
    MultipleChoice,
    /// A number that is typed.
    Number,
    /// Options in an order.
    Ranking,
    /// Points among options.
    Division,
    /// A scale for how it is and for how it should be.
    NowAndPreferred,
    /// Rows with a question per column.
    Grid,
    /// A number on a labelled line.
    Rating,
    /// One line of text.
    ShortText,
    /// Free text.
    OpenText,
    /// Several short texts.
    OpenTextGroup,
}

impl Kind {
    /// All kinds, in the order in which they are offered.
    pub const ALL: [Self; 12] = [
        Self::Scale,
        Self::SingleChoice,
        Self::MultipleChoice,
        Self::Rating,
        Self::OpenText,
        Self::ShortText,
        Self::Number,
        Self::Ranking,
        Self::Division,
        Self::NowAndPreferred,
        Self::Grid,
        Self::OpenTextGroup,
    ];

    /// The word of the file.
    pub const fn word(self) -> &'static str {
        match self {
            Self::Scale => "scale",
            Self::SingleChoice => "single_choice",
            Self::MultipleChoice => "multiple_choice",
            Self::Number => "number",
            Self::Ranking => "ranking",
            Self::Division => "division",
            Self::NowAndPreferred => "now_and_preferred",
            Self::Grid => "grid",
            Self::Rating => "rating",
            Self::ShortText => "short_text",
            Self::OpenText => "open_text",
            Self::OpenTextGroup => "open_text_group",
        }
    }

    /// The kind with this word.
    pub fn of(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|kind| kind.word() == word)
    }

    /// Scales it can be answered on; empty where it takes none.
    pub const fn scales(self) -> &'static [ScaleKind] {
        match self {
            Self::Scale | Self::NowAndPreferred => &[ScaleKind::Ordinal],
            Self::SingleChoice | Self::MultipleChoice | Self::Ranking | Self::Division => {
                &[ScaleKind::Nominal, ScaleKind::Ordinal]
            }
            Self::Rating => &[ScaleKind::Numeric],
            Self::Number | Self::Grid | Self::ShortText | Self::OpenText | Self::OpenTextGroup => {
                &[]
            }
        }
    }

    /// Whether it takes texts whose length has a limit.
    pub const fn is_text(self) -> bool {
        matches!(self, Self::ShortText | Self::OpenText | Self::OpenTextGroup)
    }

    /// Seconds to plan for a new one. Assumptions of the same kind as the 7 s per statement of MODEL §12.
    pub const fn seconds(self) -> u32 {
        match self {
            Self::SingleChoice => 6,
            Self::Scale => 7,
            Self::Rating | Self::Number => 8,
            Self::MultipleChoice | Self::NowAndPreferred => 12,
            Self::ShortText => 15,
            Self::Ranking => 25,
            Self::Division => 30,
            Self::Grid | Self::OpenText => 45,
            Self::OpenTextGroup => 60,
        }
    }
}

/// Where an item's answers count.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum ScoredIn {
    /// Dimension scores of the core survey.
    Core,
    /// Item means of a pulse wave.
    Pulse,
    /// Sponsor strength.
    Sponsor,
    /// Customer conversation.
    Conversation,
    /// The mirror survey.
    Mirror,
    /// The channel inventory.
    Channels,
    /// Recommend.
    Recommend,
    /// Themes of comments.
    Themes,
    /// Nothing.
    #[default]
    None,
}

impl ScoredIn {
    /// All of them.
    pub const ALL: [Self; 9] = [
        Self::None,
        Self::Core,
        Self::Pulse,
        Self::Sponsor,
        Self::Conversation,
        Self::Mirror,
        Self::Channels,
        Self::Recommend,
        Self::Themes,
    ];

    /// The word of the file.
    pub const fn word(self) -> &'static str {
        match self {
            Self::Core => "core",
            Self::Pulse => "pulse",
            Self::Sponsor => "sponsor",
            Self::Conversation => "conversation",
            Self::Mirror => "mirror",
            Self::Channels => "channels",
            Self::Recommend => "recommend",
            Self::Themes => "themes",
            Self::None => "none",
        }
    }
}

/// The two facets of readiness.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Facet {
    /// Wants to.
    Willing,
    /// Feels able to.
    Able,
}

impl Facet {
    /// The word of the file.
    pub const fn word(self) -> &'static str {
        match self {
            Self::Willing => "willing",
            Self::Able => "able",
        }
    }
}

/// Somewhere in a draft: what a problem is about, and what a page opens.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Place {
    /// Title, texts and rules of the whole.
    Settings,
    /// A scale by its id.
    Scale(String),
    /// A section by its id.
    Section(String),
    /// An item by its id.
    Item(String),
    /// A question after submitting by its id.
    AfterSubmit(String),
    /// The texts of a language.
    Language(String),
}

impl Item {
    /// An item of which nothing is written yet.
    pub fn new(id: impl Into<String>, kind: Kind) -> Self {
        let is_long = matches!(kind, Kind::OpenText | Kind::OpenTextGroup);
        Self {
            id: id.into(),
            kind,
            text: Texts::new(),
            help: Texts::new(),
            scale: String::new(),
            other: None,
            exclusive: Vec::new(),
            min_choices: None,
            max_choices: None,
            decimals: None,
            min: (kind == Kind::Number).then_some(0.0),
            max: (kind == Kind::Number).then_some(100.0),
            unit: Texts::new(),
            places: None,
            total: None,
            max_chars: kind.is_text().then_some(if is_long { 800 } else { 200 }),
            columns: Vec::new(),
            rows: Vec::new(),
            fields: Vec::new(),
            seconds: Some(kind.seconds()),
            dimension: None,
            construct: None,
            facet: None,
            reverse: false,
            scored_in: if kind.is_text() {
                ScoredIn::Themes
            } else {
                ScoredIn::None
            },
            prefill: None,
            seeds: Vec::new(),
            show_if: None,
        }
    }

    /// Scales that it uses as it is now, its own or those of its columns.
    pub fn scales(&self) -> Vec<&str> {
        if self.kind == Kind::Grid {
            let columns = self.columns.iter().map(|column| column.scale.as_str());
            return columns.filter(|scale| !scale.is_empty()).collect();
        }
        let uses = !self.kind.scales().is_empty() && !self.scale.is_empty();
        uses.then_some(self.scale.as_str()).into_iter().collect()
    }
}

impl Scale {
    /// A scale of which nothing is written yet.
    pub fn new(id: impl Into<String>, kind: ScaleKind) -> Self {
        let is_line = kind == ScaleKind::Numeric;
        Self {
            id: id.into(),
            kind,
            options: Vec::new(),
            min: is_line.then_some(0),
            max: is_line.then_some(10),
            min_label: Texts::new(),
            max_label: Texts::new(),
        }
    }

    /// The option with this code.
    pub fn option(&self, code: &str) -> Option<&Choice> {
        self.options.iter().find(|option| option.code == code)
    }
}

impl Draft {
    /// A questionnaire with one empty section and the texts that every one needs, in a language.
    pub fn new(id: impl Into<String>, language: &str) -> Self {
        Self {
            id: id.into(),
            version: "1.0.0".to_owned(),
            languages: vec![language.to_owned()],
            default_language: language.to_owned(),
            audience: Audience::Staff,
            constituents: Vec::new(),
            max_seconds: 540,
            subset_of: None,
            wave_interval_days: None,
            title: Texts::new(),
            intro: Texts::new(),
            privacy: Texts::new(),
            thanks: Texts::new(),
            scales: Vec::new(),
            sections: vec![Section {
                id: "S1".to_owned(),
                ..Section::default()
            }],
            after_submit: Vec::new(),
        }
    }

    /// All items in the order in which they are shown.
    pub fn items(&self) -> impl Iterator<Item = &Item> {
        self.sections.iter().flat_map(|section| &section.items)
    }

    /// All items, to be written.
    pub fn items_mut(&mut self) -> impl Iterator<Item = &mut Item> {
        self.sections
            .iter_mut()
            .flat_map(|section| &mut section.items)
    }

    /// The item with this id.
    pub fn item(&self, id: &str) -> Option<&Item> {
        self.items().find(|item| item.id == id)
    }

    /// Index of the section and index within it.
    pub fn place_of(&self, id: &str) -> Option<(usize, usize)> {
        self.sections
            .iter()
            .enumerate()
            .find_map(|(number, section)| {
                let place = section.items.iter().position(|item| item.id == id)?;
                Some((number, place))
            })
    }

    /// The section with this id.
    pub fn section(&self, id: &str) -> Option<&Section> {
        self.sections.iter().find(|section| section.id == id)
    }

    /// The scale with this id.
    pub fn scale(&self, id: &str) -> Option<&Scale> {
        self.scales.iter().find(|scale| scale.id == id)
    }

    /// Items that use a scale, themselves or in a column.
    pub fn users_of<'d>(&'d self, scale: &'d str) -> impl Iterator<Item = &'d Item> {
        self.items()
            .filter(move |item| item.scales().contains(&scale))
    }

    /// What people read in the language that is written first, else in any.
    pub fn words<'t>(&self, texts: &'t Texts) -> &'t str {
        texts
            .get(&self.default_language)
            .or_else(|| texts.values().next())
            .map_or("", String::as_str)
    }
}
