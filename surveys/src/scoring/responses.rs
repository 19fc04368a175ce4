//! Answers as columns: one table lookup per answer, once; everything behind works on numbers.

use super::{careless, item, person};
use crate::{
    instrument::{Construct, Facet, Instrument, ItemKind, ScoredIn},
    maturity::ScoringPolicy,
    sheet::{Answer, Sheet},
};

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

/// Answers of all people, ordered so that the order of sheets does not matter.
#[derive(Debug)]
pub struct Responses {
    /// Scales in order of first appearance.
    pub measures: Vec<Measure>,
    /// `items[j][i]`: points of person i on scored item j, reversed items turned.
    pub items: Vec<Vec<Option<f64>>>,
    /// `scores[m][i]`: score of person i on measure m.
    pub scores: Vec<Vec<Option<f64>>>,
    /// Mean "willing" score of each person.
    pub willing: Vec<Option<f64>>,
    /// People with signs of careless answering.
    pub n_flagged: usize,
    /// Per atom, its people as a range of i.
    pub people: Vec<std::ops::Range<usize>>,
}

struct Column {
    item: usize,
    points: Vec<Option<f64>>,
    is_reversed: bool,
    is_willing: bool,
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

impl Responses {
    /// Reads sheets with their atoms. Atoms from `n_atoms` on are not read.
    pub fn read(
        instrument: &Instrument,
        policy: &ScoringPolicy,
        n_atoms: usize,
        sheets: &[(usize, &Sheet)],
    ) -> Self {
        let (columns, measures) = layout(instrument);
        let mut rows: Vec<(usize, Vec<u8>)> = sheets
            .iter()
            .filter(|(atom, _)| *atom < n_atoms)
            .map(|(atom, sheet)| {
                let chosen = columns
                    .iter()
                    .map(|column| match sheet.answer(column.item) {
                        Some(Answer::Option(chosen)) => *chosen,
                        _ => u8::MAX,
                    });
                (*atom, chosen.collect())
            })
            .collect();
        // Sums depend on the order of their terms in the last digit; sorted people have no order of arrival.
        rows.sort_unstable();

        let items: Vec<Vec<Option<f64>>> = columns
            .iter()
            .enumerate()
            .map(|(place, column)| {
                rows.iter()
                    .map(|(_, chosen)| column.points.get(usize::from(chosen[place])).copied()?)
                    .collect()
            })
            .collect();
        let score = |places: &[usize], person: usize| {
            let needed = person::needed(places.len(), policy.min_items_share, 1);
            person::score(places.iter().map(|place| items[*place][person]), needed)
        };
        let scores = measures
            .iter()
            .map(|measure| (0..rows.len()).map(|i| score(&measure.items, i)).collect())
            .collect();
        let willing: Vec<usize> = (0..columns.len())
            .filter(|j| columns[*j].is_willing)
            .collect();
        let willing = (0..rows.len()).map(|i| score(&willing, i)).collect();
        let n_flagged = (0..rows.len())
            .filter(|person| {
                let statements: Vec<_> = columns
                    .iter()
                    .zip(&items)
                    .map(|(column, points)| careless::Statement {
                        raw: points[*person]
                            .map(|p| if column.is_reversed { 100.0 - p } else { p }),
                        is_reversed: column.is_reversed,
                    })
                    .collect();
                careless::is_flagged(&statements)
            })
            .count();
        let people = (0..n_atoms)
            .map(|atom| {
                rows.partition_point(|(other, _)| *other < atom)
                    ..rows.partition_point(|(other, _)| *other <= atom)
            })
            .collect();
        Self {
            measures,
            items,
            scores,
            willing,
            n_flagged,
            people,
        }
    }
}

fn layout(instrument: &Instrument) -> (Vec<Column>, Vec<Measure>) {
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
        columns.push(Column {
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
    (columns, measures)
}
