//! The groups of a published result as rows of a figure. The only way from a result to a mark: what a group hides has no
//! value here, so no figure can draw, count or describe it.

use surveys::{
    confidentiality::Cell,
    instrument::Construct,
    language::Language,
    published::{Figures, Group, Published, ScaleCell},
};

use crate::{
    display::Weight, measure::wrap_keeping, numbers, score::Score, sketch::BODY, words::Words,
};

/// Code of the pooled rest.
const OTHERS: &str = "~other";

/// A value, or why there is none.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Value {
    /// May be shown.
    Known(Score),
    /// Nobody asked, or too few dimensions were answered.
    Unknown,
    /// Not shown, to protect people.
    Hidden,
}

/// A group with one value.
#[derive(Debug, Clone, PartialEq)]
pub struct Row {
    /// What people call the group.
    pub name: String,
    /// Sheets, of groups that are shown.
    pub n: Option<u32>,
    /// Its value.
    pub value: Value,
}

impl Value {
    /// The score, if there is one to show.
    pub fn score(&self) -> Option<&Score> {
        match self {
            Self::Known(score) => Some(score),
            Self::Unknown | Self::Hidden => None,
        }
    }

    /// The value in a table: points, a dash, or the words for hidden.
    pub fn text(&self, cuts: &[f64], words: &Words) -> String {
        match self {
            Self::Known(score) => score.text(cuts, words.language),
            Self::Unknown => "–".to_owned(),
            Self::Hidden => words.hidden.clone(),
        }
    }

    /// Its range in a table.
    pub fn range_text(&self, words: &Words) -> String {
        match self {
            Self::Known(score) => score.range_text(),
            Self::Unknown => "–".to_owned(),
            Self::Hidden => words.hidden.clone(),
        }
    }
}

impl Row {
    /// The row of a group.
    pub fn of(group: &Group, words: &Words, value: impl Fn(&Figures) -> Value) -> Self {
        let figures = group.figures.shown();
        Self {
            name: name(group, words),
            n: figures.map(|figures| figures.sheets),
            value: figures.map_or(Value::Hidden, value),
        }
    }

    /// "Sales (112)", without a number where none may be shown.
    pub fn name_with_n(&self, language: Language) -> String {
        match self.n {
            Some(n) => format!("{} ({})", self.name, numbers::count(u64::from(n), language)),
            None => self.name.clone(),
        }
    }

    /// The name in this width, cut where it must be; the number of sheets stays whole.
    pub fn name_within(&self, width: f64, weight: Weight, language: Language) -> String {
        let whole = self.name_with_n(language);
        let suffix = &whole[self.name.len()..];
        wrap_keeping(&self.name, suffix, BODY, weight, width, 1).concat()
    }

    /// The name over as many lines as it needs, three at most; the number of sheets ends the last one whole.
    pub fn name_lines(&self, width: f64, weight: Weight, language: Language) -> Vec<String> {
        name_lines(&self.name_with_n(language), self.name.len(), width, weight)
    }

    /// The number of sheets in a table.
    pub fn n_text(&self, words: &Words) -> String {
        match (self.n, self.value) {
            (Some(n), _) => numbers::count(u64::from(n), words.language),
            (None, Value::Hidden) => words.hidden.clone(),
            (None, _) => "–".to_owned(),
        }
    }
}

/// Lines that a name takes beside its row.
const MOST_LINES: usize = 3;

/// A name with what follows it from `end` on, broken into lines.
pub(crate) fn name_lines(whole: &str, end: usize, width: f64, weight: Weight) -> Vec<String> {
    let (name, suffix) = whole.split_at(end);
    wrap_keeping(name, suffix, BODY, weight, width, MOST_LINES)
}

/// All departments in the order of the result, and the pooled rest.
pub fn departments(
    published: &Published,
    words: &Words,
    value: impl Fn(&Figures) -> Value,
) -> Vec<Row> {
    published
        .departments
        .iter()
        .map(|group| Row::of(group, words, &value))
        .collect()
}

/// The maturity or readiness index of a shown group.
pub fn index(figures: &Figures, construct: Construct) -> Value {
    let index = match construct {
        Construct::Maturity => figures.maturity_index.as_ref(),
        Construct::Readiness => figures.readiness_index.as_ref(),
    };
    index.map_or(Value::Unknown, |index| Value::Known(Score::from(index)))
}

/// The score of a shown group on one dimension; single dimensions can be hidden too.
pub fn scale(figures: &Figures, dimension: &str, construct: Construct) -> Value {
    let wanted = |cell: &&ScaleCell| cell.dimension == dimension && cell.construct == construct;
    match figures
        .scales
        .iter()
        .find(wanted)
        .map(|cell| &cell.estimate)
    {
        Some(Cell::Shown(estimate)) => Value::Known(Score::from(estimate.get())),
        Some(Cell::Hidden(_)) => Value::Hidden,
        None => Value::Unknown,
    }
}

/// What people call a group; the pooled rest has no name of its own.
pub fn name(group: &Group, words: &Words) -> String {
    if group.code == OTHERS {
        words.others.clone()
    } else {
        group.name.clone()
    }
}
