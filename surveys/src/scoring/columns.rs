//! Columns of answers: how people's answers come to a method, and their complete cases.

use std::ops::Range;

/// How many people are read at a time: few enough for their answers to stay in the processor's cache.
pub(super) const BLOCK: usize = 1024;

/// One question's answers, or one score, of all people in the same order. Missing and non-finite entries are missing.
#[derive(Debug, Clone, Copy)]
pub enum Column<'a> {
    /// Every entry is there.
    Full(&'a [f64]),
    /// Entries with gaps.
    Gaps(&'a [Option<f64>]),
    /// One byte per person.
    Codes {
        /// Which entry of `values` each person gave; beyond its end the answer is missing.
        codes: &'a [u8],
        /// What each code stands for.
        values: &'a [Option<f64>],
    },
}

impl<'a> Column<'a> {
    /// How many people it holds, missing answers included.
    pub fn len(&self) -> usize {
        match self {
            Self::Full(values) => values.len(),
            Self::Gaps(values) => values.len(),
            Self::Codes { codes, .. } => codes.len(),
        }
    }

    /// Whether it holds nobody.
    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }

    /// The answer of a person; `None` if it is missing or there is no such person.
    pub fn get(&self, person: usize) -> Option<f64> {
        let value = match self {
            Self::Full(values) => values.get(person).copied(),
            Self::Gaps(values) => values.get(person).copied().flatten(),
            Self::Codes { codes, values } => codes
                .get(person)
                .and_then(|code| values.get(usize::from(*code)).copied().flatten()),
        };
        value.filter(|value| value.is_finite())
    }

    /// The answers of some people who stand together.
    ///
    /// # Panics
    /// If the range goes beyond the column, as slices do.
    #[must_use]
    pub fn slice(&self, people: Range<usize>) -> Column<'a> {
        match self {
            Self::Full(all) => Self::Full(&all[people]),
            Self::Gaps(all) => Self::Gaps(&all[people]),
            Self::Codes { codes, values } => Self::Codes {
                codes: &codes[people],
                values,
            },
        }
    }

    /// The answers that are there.
    pub fn present(&self) -> impl Iterator<Item = f64> {
        (0..self.len()).filter_map(|person| self.get(person))
    }

    /// Writes the answers of `people` into `into` and clears `complete` where one is missing.
    fn read(&self, people: Range<usize>, into: &mut [f64], complete: &mut [bool]) {
        let slots = into.iter_mut().zip(complete);
        let put = |(slot, complete): (&mut f64, &mut bool), value: Option<f64>| match value {
            Some(value) if value.is_finite() => *slot = value,
            _ => *complete = false,
        };
        match self {
            Self::Full(all) => {
                let values = all.get(people).unwrap_or_default();
                slots
                    .zip(
                        values
                            .iter()
                            .map(|v| Some(*v))
                            .chain(std::iter::repeat(None)),
                    )
                    .for_each(|(slot, value)| put(slot, value));
            }
            Self::Gaps(all) => {
                let values = all.get(people).unwrap_or_default();
                slots
                    .zip(values.iter().copied().chain(std::iter::repeat(None)))
                    .for_each(|(slot, value)| put(slot, value));
            }
            Self::Codes { codes, values } => {
                // Not a number where there is no answer.
                let mut table = [f64::NAN; 256];
                for (place, value) in table.iter_mut().zip(*values) {
                    *place = value.unwrap_or(f64::NAN);
                }
                let codes = codes.get(people).unwrap_or_default();
                let chosen = codes.iter().map(|code| table[usize::from(*code)]);
                slots
                    .zip(chosen.chain(std::iter::repeat(f64::NAN)))
                    .for_each(|((slot, complete), value)| {
                        *slot = value;
                        *complete &= value.is_finite();
                    });
            }
        }
    }
}

impl<'a> From<&'a [f64]> for Column<'a> {
    fn from(values: &'a [f64]) -> Self {
        Self::Full(values)
    }
}

impl<'a> From<&'a Vec<f64>> for Column<'a> {
    fn from(values: &'a Vec<f64>) -> Self {
        Self::Full(values)
    }
}

impl<'a> From<&'a [Option<f64>]> for Column<'a> {
    fn from(values: &'a [Option<f64>]) -> Self {
        Self::Gaps(values)
    }
}

impl<'a> From<&'a Vec<Option<f64>>> for Column<'a> {
    fn from(values: &'a Vec<Option<f64>>) -> Self {
        Self::Gaps(values)
    }
}

/// The complete cases among some people who stand together.
pub(super) struct Block {
    /// Which people they are.
    pub(super) people: Vec<u32>,
    /// Their answers: `values[j][r]` is what `people[r]` answered to item j.
    pub(super) values: Vec<Vec<f64>>,
}

/// Hands `each` the complete cases of all columns, a block of people at a time and in their order.
pub(super) fn complete_cases(columns: &[Column<'_>], mut each: impl FnMut(&Block)) {
    // A column that ends early has no answers of those beyond it.
    let n = columns.iter().map(Column::len).min().unwrap_or(0);
    let mut block = Block {
        people: Vec::with_capacity(BLOCK),
        values: vec![Vec::with_capacity(BLOCK); columns.len()],
    };
    let mut complete = Vec::with_capacity(BLOCK);
    let mut kept: Vec<usize> = Vec::with_capacity(BLOCK);
    let mut start = 0;
    while start < n {
        let people = start..(start + BLOCK).min(n);
        complete.clear();
        complete.resize(people.len(), true);
        for (column, values) in columns.iter().zip(&mut block.values) {
            values.clear();
            values.resize(people.len(), 0.0);
            column.read(people.clone(), values, &mut complete);
        }
        if complete.contains(&false) {
            kept.clear();
            kept.extend((0..complete.len()).filter(|place| complete[*place]));
            for values in &mut block.values {
                for (to, from) in kept.iter().enumerate() {
                    values[to] = values[*from];
                }
                values.truncate(kept.len());
            }
        }
        block.people.clear();
        block.people.extend(
            people
                .clone()
                .zip(&complete)
                .filter(|(_, complete)| **complete)
                .map(|(person, _)| u32::try_from(person).expect("fewer than 2³² people")),
        );
        if !block.people.is_empty() {
            each(&block);
        }
        start = people.end;
    }
}

/// The complete cases of all columns, column by column.
pub(super) fn complete_columns(columns: &[Column<'_>]) -> Vec<Vec<f64>> {
    let mut dense = vec![Vec::new(); columns.len()];
    complete_cases(columns, |block| {
        for (all, some) in dense.iter_mut().zip(&block.values) {
            all.extend_from_slice(some);
        }
    });
    dense
}
