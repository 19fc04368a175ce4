//! Answers to the questions that enter no scale of the model, added up over a whole wave. Sums of whole numbers only, so
//! that the order of sheets does not matter, and nothing of a single sheet is kept.
//!
//! What only some people are asked lies apart from their other answers and is added up by itself, with the same result.

use std::collections::BTreeMap;

use crate::{
    instrument::{Decimal, GridColumn, Instrument, Item, ItemKind, Scale, ScoredIn},
    scoring::{item, person, responses},
    sheet::{Answer, Sheet},
};

/// Sums of all such questions, in the order of the instrument.
#[derive(Debug, Clone, Default)]
pub struct Tally {
    questions: Vec<Tallied>,
    indices: Vec<Index>,
    channels: Vec<Channels>,
}

/// One question, or one column of a grid.
#[derive(Debug, Clone)]
pub struct Tallied {
    /// Index in the instrument.
    pub item: usize,
    /// The column, of a grid.
    pub column: Option<usize>,
    /// People who answered it.
    pub n: u32,
    /// One per option; one alone for a number, a rating or a statement; now and preferred for a pair; of a column of a grid
    /// one per row, or one per row and option where its options have no order.
    pub parts: Vec<Part>,
    reading: Reading,
}

/// Mean of some statements that are read together, but enter no dimension (MODEL §10).
#[derive(Debug, Clone)]
pub struct Index {
    /// Which one: of leaders about themselves, or of those who talk with customers.
    pub of: ScoredIn,
    /// Its sums, in points.
    pub people: Part,
    items: Vec<(usize, Vec<Option<f64>>)>,
}

/// The inventory of channels (MODEL §9).
#[derive(Debug, Clone)]
pub struct Channels {
    /// Index in the instrument.
    pub item: usize,
    /// People who named a channel.
    pub n: u32,
    /// Those of them with many channels in use that hinder more than they help.
    pub loaded: u32,
    /// By row of the grid.
    pub rows: Vec<Channel>,
    // Values of the options of its two columns: how often, and whether it helps.
    how_often: Vec<Option<Decimal>>,
    effect: Vec<Option<Decimal>>,
}

/// One channel.
#[derive(Debug, Clone, Copy, Default)]
pub struct Channel {
    /// People who use it weekly or more.
    pub weekly: u32,
    /// People who said how often, and whether it helps.
    pub told: u32,
    // Frequencies in ten-thousandths, and these times effects.
    frequencies: i128,
    effects: i128,
}

impl Channel {
    /// 100 × Σ f·e / Σ f over the people who told both, from −100 to 100; `None` where nobody uses it.
    pub fn net_help(&self) -> Option<f64> {
        (self.frequencies > 0).then(|| self.effects as f64 / self.frequencies as f64 / 1e4 * 100.0)
    }
}

/// Weight of "weekly" among frequencies (MODEL §9), in ten-thousandths.
const WEEKLY: i64 = 4_000;
/// So many channels in use are many (MODEL §9).
const MANY_CHANNELS: usize = 7;
/// Answered statements that make a person's mean, as with dimensions.
const ITEMS_SHARE: f64 = 0.5;

/// The sums of one part.
#[derive(Debug, Clone, Copy, Default)]
pub struct Part {
    /// People who chose it, or have a number for it.
    pub n: u32,
    // In ten-thousandths, and of these the squares.
    sum: i128,
    squares: i128,
}

/// How an answer is read.
#[derive(Debug, Clone)]
enum Reading {
    Options,
    Number,
    Places(u8),
    Points,
    /// Points of the scale's options.
    Sides(Vec<Option<Decimal>>),
    /// Points of the scale's options, of a statement.
    Statement(Vec<Option<Decimal>>),
    /// Points of the scale's options, by row of a column.
    Rows(usize, Vec<Option<Decimal>>),
    /// So many options, by row of a column.
    Cells(usize, usize),
}

impl Part {
    fn add(&mut self, value: i64) {
        self.n += 1;
        self.sum += i128::from(value);
        self.squares += i128::from(value) * i128::from(value);
    }

    /// Mean of the numbers; `None` if there are none.
    pub fn mean(&self) -> Option<f64> {
        (self.n > 0).then(|| self.sum as f64 / 1e4 / f64::from(self.n))
    }

    /// Their standard deviation (n − 1); `None` below two.
    pub fn sd(&self) -> Option<f64> {
        let n = i128::from(self.n);
        (n > 1).then(|| {
            let squares = n * self.squares - self.sum * self.sum;
            (squares as f64 / (n * (n - 1)) as f64).sqrt() / 1e4
        })
    }
}

impl Tally {
    /// Nothing yet.
    pub fn new(instrument: &Instrument) -> Self {
        let recommend = responses::recommend(instrument);
        let items = instrument.items.iter().enumerate();
        let asked = items.clone().filter(|(place, item)| {
            // What the list of people answers for some would be told of the others only.
            item.prefill.is_none() && Some(*place) != recommend && !responses::is_scored(item)
        });
        Self {
            questions: asked
                .flat_map(|(place, item)| tallied(place, item))
                .collect(),
            indices: [ScoredIn::Sponsor, ScoredIn::Conversation]
                .into_iter()
                .filter_map(|of| Index::new(instrument, of))
                .collect(),
            channels: items
                .filter_map(|(place, item)| Channels::new(place, item))
                .collect(),
        }
    }

    /// Adds a sheet, or a part of one.
    pub fn push(&mut self, sheet: &Sheet) {
        for tallied in &mut self.questions {
            if let Some(answer) = sheet.answer(tallied.item) {
                tallied.push(answer);
            }
        }
        for index in &mut self.indices {
            index.push(sheet);
        }
        for channels in &mut self.channels {
            if let Some(Answer::Grid(rows)) = sheet.answer(channels.item) {
                channels.push(rows);
            }
        }
    }

    /// Whether nothing is asked that can be added up.
    pub fn is_empty(&self) -> bool {
        self.questions.is_empty() && self.channels.is_empty()
    }

    /// All questions.
    pub fn questions(&self) -> &[Tallied] {
        &self.questions
    }

    /// Means of statements that are read together.
    pub fn indices(&self) -> &[Index] {
        &self.indices
    }

    /// Inventories of channels.
    pub fn channels(&self) -> &[Channels] {
        &self.channels
    }
}

/// An item with nothing counted yet; a grid column by column. A text has no figures.
fn tallied(place: usize, asked: &Item) -> Vec<Tallied> {
    let one = |parts: usize, reading| {
        vec![Tallied {
            item: place,
            column: None,
            n: 0,
            parts: vec![Part::default(); parts],
            reading,
        }]
    };
    match &asked.kind {
        ItemKind::SingleChoice(scale) | ItemKind::ChoiceOrOther { scale, .. } => {
            one(scale.options.len(), Reading::Options)
        }
        ItemKind::MultipleChoice(asked) => one(asked.scale.options.len(), Reading::Options),
        ItemKind::Ranking(asked) => one(asked.scale.options.len(), Reading::Places(asked.places)),
        ItemKind::Division(asked) => one(asked.scale.options.len(), Reading::Points),
        ItemKind::Number(_) | ItemKind::Rating(_) => one(1, Reading::Number),
        ItemKind::NowAndPreferred(scale) => one(2, Reading::Sides(points(scale))),
        ItemKind::Scale(scale) => one(1, Reading::Statement(points(scale))),
        // Told as an inventory.
        ItemKind::Grid { .. } if asked.scored_in == ScoredIn::Channels => Vec::new(),
        ItemKind::Grid { columns, rows } => (0..)
            .zip(columns)
            .map(|(number, column)| of_column(place, number, column, rows.len()))
            .collect(),
        ItemKind::ShortText { .. } | ItemKind::OpenText { .. } | ItemKind::OpenTextGroup { .. } => {
            Vec::new()
        }
    }
}

fn of_column(item: usize, number: usize, column: &GridColumn, rows: usize) -> Tallied {
    let options = column.scale.options.len();
    let (parts, reading) = if is_ordinal(&column.scale) {
        (rows, Reading::Rows(number, points(&column.scale)))
    } else {
        (rows * options, Reading::Cells(number, options))
    };
    Tallied {
        item,
        column: Some(number),
        n: 0,
        parts: vec![Part::default(); parts],
        reading,
    }
}

/// Whether a mean of a scale's options says anything: some of them have numbers.
pub fn is_ordinal(scale: &Scale) -> bool {
    scale.options.iter().any(|option| option.value.is_some())
}

impl Index {
    fn new(instrument: &Instrument, of: ScoredIn) -> Option<Self> {
        let items: Vec<_> = instrument
            .items
            .iter()
            .enumerate()
            .filter(|(_, asked)| asked.scored_in == of)
            .filter_map(|(place, asked)| match &asked.kind {
                ItemKind::Scale(scale) => Some((place, item::scores_of(scale, asked.reverse))),
                _ => None,
            })
            .collect();
        (!items.is_empty()).then_some(Self {
            of,
            people: Part::default(),
            items,
        })
    }

    fn push(&mut self, sheet: &Sheet) {
        let points = self
            .items
            .iter()
            .map(|(item, points)| match sheet.answer(*item)? {
                Answer::Option(option) => points.get(usize::from(*option)).copied().flatten(),
                _ => None,
            });
        let needed = person::needed(self.items.len(), ITEMS_SHARE, 1);
        let score = person::score(points, needed).and_then(Decimal::near);
        if let Some(score) = score {
            self.people.add(score.scaled());
        }
    }
}

impl Channels {
    fn new(place: usize, asked: &Item) -> Option<Self> {
        let ItemKind::Grid { columns, rows } = &asked.kind else {
            return None;
        };
        let [how_often, effect] = columns.as_slice() else {
            return None;
        };
        let values = |scale: &Scale| {
            let options = scale.options.iter();
            options
                .map(|option| option.value.and_then(Decimal::near))
                .collect()
        };
        (asked.scored_in == ScoredIn::Channels).then(|| Self {
            item: place,
            n: 0,
            loaded: 0,
            rows: vec![Channel::default(); rows.len()],
            how_often: values(&how_often.scale),
            effect: values(&effect.scale),
        })
    }

    fn push(&mut self, given: &BTreeMap<u8, Vec<Option<u8>>>) {
        let value = |values: &[Option<Decimal>], option: Option<&Option<u8>>| {
            let option = option.copied().flatten()?;
            values.get(usize::from(option)).copied().flatten()
        };
        let (mut in_use, mut frequencies, mut effects) = (0, 0_i128, 0_i128);
        for (place, row) in given {
            let Some(channel) = self.rows.get_mut(usize::from(*place)) else {
                continue;
            };
            let Some(often) = value(&self.how_often, row.first()).map(Decimal::scaled) else {
                continue;
            };
            if often >= WEEKLY {
                channel.weekly += 1;
                in_use += 1;
            }
            let Some(effect) = value(&self.effect, row.get(1)).map(Decimal::scaled) else {
                continue;
            };
            let (often, effect) = (i128::from(often), i128::from(effect));
            channel.told += u32::from(often > 0);
            channel.frequencies += often;
            channel.effects += often * effect;
            frequencies += often;
            effects += often * effect;
        }
        self.n += 1;
        self.loaded += u32::from(in_use >= MANY_CHANNELS && frequencies > 0 && effects < 0);
    }
}

impl Tallied {
    fn push(&mut self, answer: &Answer) {
        self.n += 1;
        let parts = &mut self.parts;
        match (answer, &self.reading) {
            (Answer::Choice { option, .. } | Answer::Option(option), Reading::Options) => {
                parts[usize::from(*option)].n += 1;
            }
            (Answer::Number(number), Reading::Number) => parts[0].add(*number * 10_000),
            (Answer::Option(option), Reading::Statement(points)) => {
                if let Some(points) = points.get(usize::from(*option)).copied().flatten() {
                    parts[0].add(points.scaled());
                }
            }
            (Answer::Grid(rows), Reading::Rows(column, points)) => {
                for (row, option) in chosen(rows, *column) {
                    let points = points.get(usize::from(option)).copied().flatten();
                    if let (Some(part), Some(points)) = (parts.get_mut(row), points) {
                        part.add(points.scaled());
                    }
                }
            }
            (Answer::Grid(rows), Reading::Cells(column, options)) => {
                for (row, option) in chosen(rows, *column) {
                    if let Some(part) = parts.get_mut(row * options + usize::from(option)) {
                        part.n += 1;
                    }
                }
            }
            (Answer::Ticked { options, .. }, Reading::Options) => {
                for option in options {
                    parts[usize::from(*option)].n += 1;
                }
            }
            (Answer::Amount(number), Reading::Number) => parts[0].add(number.scaled()),
            (Answer::Ranked(order), Reading::Places(places)) => {
                // The first place is worth 100, no place is worth 0.
                for (option, part) in (0..=u8::MAX).zip(parts) {
                    let place = order.iter().position(|one| *one == option);
                    let above = place.map_or(0, |place| usize::from(*places) - place);
                    let worth = i64::try_from(above).unwrap_or(0) * 1_000_000;
                    part.add(worth / i64::from(*places));
                }
            }
            (Answer::Divided(points), Reading::Points) => {
                for (points, part) in points.iter().zip(parts) {
                    part.add(i64::from(*points) * 10_000);
                }
            }
            (Answer::Pair(sides), Reading::Sides(points)) => {
                for (side, part) in sides.iter().zip(parts) {
                    let option = side.and_then(|option| points.get(usize::from(option)));
                    if let Some(points) = option.copied().flatten() {
                        part.add(points.scaled());
                    }
                }
            }
            // No sheet holds an answer that does not fit its item.
            (
                Answer::Option(_)
                | Answer::Choice { .. }
                | Answer::Ticked { .. }
                | Answer::Ranked(_)
                | Answer::Divided(_)
                | Answer::Pair(_)
                | Answer::Amount(_)
                | Answer::Number(_)
                | Answer::Grid(_)
                | Answer::Text(_)
                | Answer::Texts(_),
                _,
            ) => {}
        }
    }
}

/// Row and option of every cell of a column that was answered.
fn chosen(
    rows: &BTreeMap<u8, Vec<Option<u8>>>,
    column: usize,
) -> impl Iterator<Item = (usize, u8)> {
    rows.iter().filter_map(move |(row, cells)| {
        let option = cells.get(column).copied().flatten()?;
        Some((usize::from(*row), option))
    })
}

/// Points from 0 to 100 by option.
fn points(scale: &Scale) -> Vec<Option<Decimal>> {
    let values = || scale.options.iter().filter_map(|option| option.value);
    let (low, high) = (
        values().fold(f64::INFINITY, f64::min),
        values().fold(f64::NEG_INFINITY, f64::max),
    );
    let points = |value: f64| Decimal::near((value - low) / (high - low) * 100.0);
    let options = scale.options.iter();
    options
        .map(|option| option.value.and_then(points))
        .collect()
}
