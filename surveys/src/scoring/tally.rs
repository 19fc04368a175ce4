//! Answers to the kinds of questions that enter no scale, added up over a whole wave. Sums of whole numbers only, so that
//! the order of sheets does not matter, and nothing of a single sheet is kept.

use crate::{
    instrument::{Decimal, Instrument, ItemKind, Scale},
    sheet::{Answer, Sheet},
};

/// Sums of all such questions, in the order of the instrument.
#[derive(Debug, Clone, Default)]
pub struct Tally(Vec<Tallied>);

/// One question.
#[derive(Debug, Clone)]
pub struct Tallied {
    /// Index in the instrument.
    pub item: usize,
    /// People who answered it.
    pub n: u32,
    /// One per option; one alone for a number; now and preferred for a pair.
    pub parts: Vec<Part>,
    reading: Reading,
}

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
        let items = instrument.items.iter().enumerate();
        let tallied = items.filter_map(|(item, asked)| {
            let of = |scale: &Scale, reading| Some((scale.options.len(), reading));
            let (parts, reading) = match &asked.kind {
                ItemKind::ChoiceOrOther { scale, .. } => of(scale, Reading::Options),
                ItemKind::MultipleChoice(asked) => of(&asked.scale, Reading::Options),
                ItemKind::Ranking(asked) => of(&asked.scale, Reading::Places(asked.places)),
                ItemKind::Division(asked) => of(&asked.scale, Reading::Points),
                ItemKind::Number(_) => Some((1, Reading::Number)),
                ItemKind::NowAndPreferred(scale) => Some((2, Reading::Sides(points(scale)))),
                ItemKind::Scale(_)
                | ItemKind::SingleChoice(_)
                | ItemKind::Grid { .. }
                | ItemKind::Rating(_)
                | ItemKind::ShortText { .. }
                | ItemKind::OpenText { .. }
                | ItemKind::OpenTextGroup { .. } => None,
            }?;
            Some(Tallied {
                item,
                n: 0,
                parts: vec![Part::default(); parts],
                reading,
            })
        });
        Self(tallied.collect())
    }

    /// Adds a sheet.
    pub fn push(&mut self, sheet: &Sheet) {
        for tallied in &mut self.0 {
            if let Some(answer) = sheet.answer(tallied.item) {
                tallied.push(answer);
            }
        }
    }

    /// All questions.
    pub fn items(&self) -> &[Tallied] {
        &self.0
    }
}

impl Tallied {
    fn push(&mut self, answer: &Answer) {
        self.n += 1;
        let parts = &mut self.parts;
        match (answer, &self.reading) {
            (Answer::Choice { option, .. }, Reading::Options) => {
                parts[usize::from(*option)].n += 1;
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
