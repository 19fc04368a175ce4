//! The sheets of the workbook as plain data, one file each; a new sheet is a file and a line in the list.

mod about;
mod asked;
mod breakdowns;
mod drivers;
mod estimates;
mod indices;
mod items;
mod method;
mod scores;
mod summary;

use app::{
    pages::executive::{findings, sections::construct_name},
    t,
};
use figures::Words;
use surveys::{
    instrument::Construct,
    language::Language,
    published::{Group, Published, ShareOrBand},
};

use super::Export;

/// A sheet: one table with a head.
#[derive(Debug, Clone, PartialEq)]
pub struct Sheet {
    /// What its tab says, 31 characters at most.
    pub name: String,
    /// Columns in order.
    pub columns: Vec<Column>,
    /// Rows, each as long as `columns`.
    pub rows: Vec<Vec<Value>>,
}

/// A column.
#[derive(Debug, Clone, PartialEq)]
pub struct Column {
    /// Its head.
    pub head: String,
    /// Its width in characters.
    pub width: f64,
}

/// What stands in a cell. Figures are as in the document; only what a spreadsheet displays is rounded.
#[derive(Debug, Clone, PartialEq)]
pub enum Value {
    /// Nothing to tell: not asked, not defined, or told in another cell.
    Empty,
    /// The fixed words for what is not shown.
    Hidden,
    /// Words.
    Text(String),
    /// People, answers, statements.
    Count(u32),
    /// Points, one decimal.
    Points(f64),
    /// A difference in points with its sign.
    Difference(f64),
    /// A share from 0 to 1, as percent.
    Share(f64),
    /// Reliability, agreement and other figures without a unit, two decimals.
    Figure(f64),
    /// A probability that can be very small, three decimals.
    Chance(f64),
}

/// What a sheet is made from.
struct Context<'d> {
    export: &'d Export<'d>,
    words: Words,
}

/// All sheets in the order of their tabs.
pub fn all(export: &Export<'_>) -> Vec<Sheet> {
    type Make = fn(&Context<'_>) -> Sheet;
    let context = Context {
        export,
        words: app::components::figure_words::words(export.language),
    };
    let is_scored = export.published.is_scored();
    let sheets: [(bool, Make); 9] = [
        (true, summary::sheet),
        (is_scored, scores::sheet),
        // Groups that answered through open links have no level.
        (is_scored && !export.open_links, indices::sheet),
        (is_scored, items::sheet),
        (is_scored, breakdowns::sheet),
        (true, asked::sheet),
        (is_scored, drivers::sheet),
        (is_scored, method::sheet),
        (true, about::sheet),
    ];
    sheets
        .into_iter()
        .filter(|(is_there, _)| *is_there)
        .map(|(_, sheet)| sheet(&context))
        .collect()
}

/// Widths of columns in characters.
const NARROW: f64 = 11.0;
const MIDDLE: f64 = 18.0;
const WIDE: f64 = 34.0;
const PROSE: f64 = 70.0;
/// Columns at least this wide hold sentences, which are broken into lines.
pub(super) const PROSE_FROM: f64 = PROSE;

impl Context<'_> {
    fn published(&self) -> &Published {
        self.export.published
    }

    /// A column whose head is this text.
    fn column(&self, key: &str, width: f64) -> Column {
        Column {
            head: t!(self.export.language, key),
            width,
        }
    }

    /// What people call a dimension; all of them together for none.
    fn dimension(&self, id: Option<&str>) -> Value {
        let language = self.export.language;
        let Some(id) = id else {
            return Value::Text(t!(language, "trend-index"));
        };
        let known = self.published().model.dimension(id);
        Value::text(known.map_or(id, |dimension| dimension.name.text(language)))
    }

    fn construct(&self, construct: Construct) -> Value {
        Value::Text(construct_name(self.export.language, construct))
    }

    /// What people call a group.
    fn group(&self, group: &Group) -> Value {
        Value::Text(figures::groups::name(group, &self.words))
    }

    fn yes_or_no(&self, yes: bool) -> Value {
        let key = if yes { "export-yes" } else { "export-no" };
        Value::Text(t!(self.export.language, key))
    }
}

impl Value {
    fn text(text: impl Into<String>) -> Self {
        let text = text.into();
        if text.is_empty() {
            Self::Empty
        } else {
            Self::Text(text)
        }
    }

    /// A figure that may be missing.
    fn of<T>(known: Option<T>, value: impl Fn(T) -> Self) -> Self {
        known.map_or(Self::Empty, value)
    }

    /// Both ends of a range that may be missing.
    fn ends(range: Option<(f64, f64)>, value: impl Fn(f64) -> Self) -> [Self; 2] {
        [
            Self::of(range.map(|(low, _)| low), &value),
            Self::of(range.map(|(_, high)| high), &value),
        ]
    }

    /// A share, or the words for its band where the share itself would tell too much of single people.
    fn share(language: Language, share: ShareOrBand) -> Self {
        match share {
            ShareOrBand::Share(share) => Self::Share(share),
            band @ ShareOrBand::Band(..) => Self::Text(findings::share_words(language, band)),
        }
    }

    /// People asked; 0 is not known.
    fn headcount(people: u32) -> Self {
        Self::of((people > 0).then_some(people), Self::Count)
    }
}
