//! Answers as columns: one byte per answer, read once; everything behind works on numbers.
//!
//! [`Answers`] takes sheets as they come and keeps of each only what is scored, so a file of a million sheets never has
//! to lie in memory whole. [`Responses`] is the same, sorted and in columns, with each person's scores.

use super::{careless, columns::Column, item, person, tally::Tally};
use crate::{
    instrument::{Construct, Facet, Instrument, Item as AskedItem, ItemKind, ScoredIn},
    maturity::ScoringPolicy,
    sheet::{Answer, Sheet},
    workers,
};

/// The byte of an item that was skipped or not asked.
const SKIPPED: u8 = u8::MAX;

/// People whose answers are turned into columns at once: few enough for the processor's cache.
const PEOPLE_AT_ONCE: usize = 4096;

/// A scale of the published result: the items that measure one dimension under one construct.
#[derive(Debug, Clone, PartialEq)]
pub struct Measure {
    /// Dimension of the model.
    pub dimension: String,
    /// Readiness or maturity.
    pub construct: Construct,
    /// Places of its items in [`Responses::items`].
    pub items: Vec<usize>,
    /// Options of its items' scales, if they all have as many.
    pub n_options: Option<usize>,
}

/// Sheets of one instrument as they come, one byte per answer that is scored.
#[derive(Debug, Clone)]
pub struct Answers {
    layout: Layout,
    atoms: Vec<u32>,
    // One row of `layout.width()` bytes per sheet.
    rows: Vec<u8>,
    // What enters no scale.
    tally: Tally,
}

/// Answers of all people, ordered so that the order of sheets does not matter.
#[derive(Debug)]
pub struct Responses {
    /// Scales in order of first appearance.
    pub measures: Vec<Measure>,
    /// Scored items in the order of the instrument.
    pub items: Vec<Item>,
    /// `scores[m][i]`: score of person i on measure m.
    pub scores: Vec<Vec<Option<f64>>>,
    /// Mean "willing" score of each person.
    pub willing: Vec<Option<f64>>,
    /// The number each person gave on "how likely are you to recommend", if the instrument asks it.
    pub recommend: Option<Vec<Option<u8>>>,
    /// Whether each person's sheet shows signs of careless answering.
    pub flagged: Vec<bool>,
    /// Per atom, its people as a range of i.
    pub people: Vec<std::ops::Range<usize>>,
}

/// The answers to one scored item.
#[derive(Debug, Clone)]
pub struct Item {
    /// Index in the instrument.
    pub index: usize,
    /// Whether agreeing means less.
    pub is_reversed: bool,
    // Points by option, reversed items turned.
    points: Vec<Option<f64>>,
    // The same by byte, not a number where there are no points: one look, and never beyond the end.
    by_code: Box<[f64; 256]>,
    codes: Vec<u8>,
}

impl Item {
    fn new(of: &Scored, codes: Vec<u8>) -> Self {
        let mut by_code = Box::new([f64::NAN; 256]);
        for (place, points) in by_code.iter_mut().zip(&of.points) {
            *place = points.unwrap_or(f64::NAN);
        }
        Self {
            index: of.item,
            is_reversed: of.is_reversed,
            points: of.points.clone(),
            by_code,
            codes,
        }
    }

    /// Points of a person, reversed items turned; `None` without a valid answer.
    pub fn points(&self, person: usize) -> Option<f64> {
        let points = self.by_code[usize::from(self.codes[person])];
        (!points.is_nan()).then_some(points)
    }

    /// The points of everybody.
    pub fn column(&self) -> Column<'_> {
        Column::Codes {
            codes: &self.codes,
            values: &self.points,
        }
    }

    /// Whether a person chose "not applicable or don't know".
    pub fn is_no_answer(&self, person: usize) -> bool {
        matches!(self.points.get(usize::from(self.codes[person])), Some(None))
    }

    /// Points by option before reverse keying.
    pub fn raw_points(&self) -> Vec<Option<f64>> {
        let raw = |points: f64| {
            if self.is_reversed {
                100.0 - points
            } else {
                points
            }
        };
        self.points.iter().map(|points| points.map(raw)).collect()
    }

    /// Everybody's answers, with other points by option.
    pub fn with_points<'a>(&'a self, points: &'a [Option<f64>]) -> Column<'a> {
        Column::Codes {
            codes: &self.codes,
            values: points,
        }
    }

    /// Points before reverse keying.
    fn raw(&self, person: usize) -> Option<f64> {
        let points = self.points(person)?;
        Some(if self.is_reversed {
            100.0 - points
        } else {
            points
        })
    }
}

/// Whether an item counts for its dimension. Sponsor and conversation items are read apart (MODEL §10).
fn counts(scored_in: ScoredIn) -> bool {
    match scored_in {
        ScoredIn::Core | ScoredIn::Pulse | ScoredIn::Mirror => true,
        ScoredIn::Sponsor
        | ScoredIn::Conversation
        | ScoredIn::Channels
        | ScoredIn::Recommend
        | ScoredIn::Themes
        | ScoredIn::None => false,
    }
}

/// Whether an item enters a dimension of the model.
pub(super) fn is_scored(item: &AskedItem) -> bool {
    matches!(item.kind, ItemKind::Scale(_)) && item.measures.is_some() && counts(item.scored_in)
}

/// The item of eNPS, which is defined from 0 to 10 (METHODS §13).
pub(super) fn recommend(instrument: &Instrument) -> Option<usize> {
    instrument.items.iter().position(|item| {
        item.scored_in == ScoredIn::Recommend
            && matches!(&item.kind, ItemKind::Rating(scale) if (scale.min, scale.max) == (0, 10))
    })
}

impl Answers {
    /// No sheets yet.
    pub fn new(instrument: &Instrument) -> Self {
        Self {
            layout: Layout::of(instrument),
            atoms: Vec::new(),
            rows: Vec::new(),
            tally: Tally::new(instrument),
        }
    }

    /// Sheets with their atoms.
    pub fn of<'s>(
        instrument: &Instrument,
        sheets: impl IntoIterator<Item = (usize, &'s Sheet)>,
    ) -> Self {
        let mut answers = Self::new(instrument);
        for (atom, sheet) in sheets {
            answers.push(atom, sheet);
        }
        answers
    }

    /// Adds a sheet of an atom.
    pub fn push(&mut self, atom: usize, sheet: &Sheet) {
        self.atoms.push(u32::try_from(atom).unwrap_or(u32::MAX));
        self.tally.push(sheet);
        let chosen = self
            .layout
            .columns
            .iter()
            .map(|column| match sheet.answer(column.item) {
                Some(Answer::Option(chosen)) => *chosen,
                _ => SKIPPED,
            });
        self.rows.extend(chosen);
        if let Some(item) = self.layout.recommend {
            self.rows.push(match sheet.answer(item) {
                Some(Answer::Number(number)) => u8::try_from(*number).unwrap_or(SKIPPED),
                _ => SKIPPED,
            });
        }
    }

    /// Adds answers that were kept apart from the sheet they belong to: they count for questions that enter no scale, and for
    /// nobody's presence.
    pub fn push_part(&mut self, part: &Sheet) {
        self.tally.push(part);
    }

    /// Answers to questions that enter no scale, added up.
    pub fn tally(&self) -> &Tally {
        &self.tally
    }

    /// Sheets.
    pub fn len(&self) -> usize {
        self.atoms.len()
    }

    /// Whether there are none.
    pub fn is_empty(&self) -> bool {
        self.atoms.is_empty()
    }

    /// Whether every sheet belongs to one of so many atoms.
    pub fn fit(&self, n_atoms: usize) -> bool {
        self.atoms.iter().all(|atom| (*atom as usize) < n_atoms)
    }

    /// Sheets per atom.
    pub fn counts(&self, n_atoms: usize) -> Vec<u32> {
        let mut counts = vec![0; n_atoms];
        for atom in &self.atoms {
            if let Some(count) = counts.get_mut(*atom as usize) {
                *count += 1;
            }
        }
        counts
    }

    /// Rows by atom and, inside an atom, by what was answered: sums depend on the order of their terms in the last
    /// digit, and sorted people have no order of arrival.
    fn sorted(&self, n_atoms: usize) -> (Vec<usize>, Vec<std::ops::Range<usize>>) {
        let width = self.layout.width();
        let row = |sheet: usize| &self.rows[sheet * width..(sheet + 1) * width];
        let mut people = Vec::with_capacity(n_atoms);
        let mut start = 0;
        for count in self.counts(n_atoms) {
            people.push(start..start + count as usize);
            start += count as usize;
        }
        let mut next: Vec<usize> = people.iter().map(|range| range.start).collect();
        let mut order = vec![0; start];
        for (sheet, atom) in self.atoms.iter().enumerate() {
            if let Some(place) = next.get_mut(*atom as usize) {
                order[*place] = sheet;
                *place += 1;
            }
        }
        let sorted = workers::each(&people, |range| {
            let mut sheets = order[range.clone()].to_vec();
            sheets.sort_unstable_by(|a, b| row(*a).cmp(row(*b)));
            sheets
        });
        (sorted.concat(), people)
    }

    /// The answers to each question, of sheets in this order.
    fn columns(&self, order: &[usize]) -> Vec<Vec<u8>> {
        let width = self.layout.width();
        let parts: Vec<&[usize]> = order.chunks(PEOPLE_AT_ONCE).collect();
        let turned = workers::each(&parts, |sheets| {
            let mut columns = vec![0; sheets.len() * width];
            for (person, sheet) in sheets.iter().enumerate() {
                let row = &self.rows[sheet * width..(sheet + 1) * width];
                for (place, answer) in row.iter().enumerate() {
                    columns[place * sheets.len() + person] = *answer;
                }
            }
            columns
        });
        let column = |place: usize| {
            let parts = turned.iter().zip(&parts).map(|(columns, sheets)| {
                &columns[place * sheets.len()..(place + 1) * sheets.len()]
            });
            parts.collect::<Vec<_>>().concat()
        };
        (0..width).map(column).collect()
    }
}

/// Whether each person's sheet shows signs of careless answering.
fn flagged(items: &[Item], n_people: usize) -> Vec<bool> {
    let starts: Vec<usize> = (0..n_people).step_by(PEOPLE_AT_ONCE).collect();
    let flagged = workers::each(&starts, |start| {
        let people = *start..(start + PEOPLE_AT_ONCE).min(n_people);
        let mut statements = Vec::with_capacity(items.len());
        let mut is_flagged = |person: usize| {
            statements.clear();
            statements.extend(items.iter().map(|item| careless::Statement {
                raw: item.raw(person),
                is_reversed: item.is_reversed,
            }));
            careless::is_flagged(&statements)
        };
        people.map(&mut is_flagged).collect::<Vec<bool>>()
    });
    flagged.concat()
}

impl Responses {
    /// Sorts answers into columns and scores them. Atoms from `n_atoms` on are not read.
    pub fn read(answers: &Answers, policy: &ScoringPolicy, n_atoms: usize) -> Self {
        let layout = &answers.layout;
        let (order, people) = answers.sorted(n_atoms);
        let mut columns = answers.columns(&order).into_iter();
        let items: Vec<Item> = layout
            .columns
            .iter()
            .zip(columns.by_ref())
            .map(|(of, codes)| Item::new(of, codes))
            .collect();
        let willing = (0..layout.columns.len()).filter(|place| layout.columns[*place].is_willing);
        let mut scored: Vec<Vec<usize>> = layout.measures.iter().map(|m| m.items.clone()).collect();
        scored.push(willing.collect());
        let mut scores = workers::each(&scored, |places| {
            let needed = person::needed(places.len(), policy.min_items_share, 1);
            let items: Vec<&Item> = places.iter().map(|place| &items[*place]).collect();
            (0..order.len())
                .map(|i| person::score(items.iter().map(|item| item.points(i)), needed))
                .collect()
        });
        Self {
            measures: layout.measures.clone(),
            willing: scores.pop().unwrap_or_default(),
            scores,
            recommend: layout
                .recommend
                .and_then(|_| columns.next())
                .map(|numbers| {
                    numbers
                        .into_iter()
                        .map(|number| (number != SKIPPED).then_some(number))
                        .collect()
                }),
            flagged: flagged(&items, order.len()),
            items,
            people,
        }
    }

    /// People.
    pub fn len(&self) -> usize {
        self.flagged.len()
    }

    /// Whether there are none.
    pub fn is_empty(&self) -> bool {
        self.flagged.is_empty()
    }

    /// People of each atom who have a value.
    pub fn counts<T>(&self, values: &[Option<T>]) -> Vec<u32> {
        self.counts_where(|person| values[person].is_some())
    }

    /// People of each atom for whom something holds.
    pub fn counts_where(&self, holds: impl Fn(usize) -> bool) -> Vec<u32> {
        self.people
            .iter()
            .map(|people| {
                let n = people.clone().filter(|person| holds(*person)).count();
                u32::try_from(n).unwrap_or(u32::MAX)
            })
            .collect()
    }
}

/// Which items are scored, and how.
#[derive(Debug, Clone)]
struct Layout {
    columns: Vec<Scored>,
    measures: Vec<Measure>,
    /// The item of eNPS.
    recommend: Option<usize>,
}

#[derive(Debug, Clone)]
struct Scored {
    item: usize,
    points: Vec<Option<f64>>,
    is_reversed: bool,
    is_willing: bool,
}

impl Layout {
    fn of(instrument: &Instrument) -> Self {
        let mut columns = Vec::new();
        let mut measures: Vec<Measure> = Vec::new();
        for (index, item) in instrument.items.iter().enumerate() {
            let (ItemKind::Scale(scale), Some(measured)) = (&item.kind, &item.measures) else {
                continue;
            };
            if !counts(item.scored_in) {
                continue;
            }
            let place = columns.len();
            let n_options = item::n_values(scale);
            columns.push(Scored {
                item: index,
                points: item::scores_of(scale, item.reverse),
                is_reversed: item.reverse,
                is_willing: measured.facet == Some(Facet::Willing),
            });
            let known = measures.iter_mut().find(|measure| {
                measure.dimension == measured.dimension && measure.construct == measured.construct
            });
            match known {
                Some(measure) => {
                    measure.items.push(place);
                    measure.n_options = measure.n_options.filter(|n| *n == n_options);
                }
                None => measures.push(Measure {
                    dimension: measured.dimension.clone(),
                    construct: measured.construct,
                    items: vec![place],
                    n_options: Some(n_options),
                }),
            }
        }
        Self {
            columns,
            measures,
            recommend: recommend(instrument),
        }
    }

    fn width(&self) -> usize {
        self.columns.len() + usize::from(self.recommend.is_some())
    }
}
