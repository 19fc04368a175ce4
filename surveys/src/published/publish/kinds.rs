//! Shares of favourable, neutral and unfavourable answers of a scale: how closely they may be told of all groups together.

use super::{
    decisions::{self, Decision},
    places::Where,
};
use crate::{
    confidentiality::{
        audit::{KINDS, Parts, Report, judge_parts},
        lattice::Lattice,
        precision::{self, SHARE_UNITS},
        release_plan::{ANSWERS, Said, Worth},
        values::{Ground, Scheme, settle},
    },
    published::{MeanOrBand, Shares},
    scoring::{responses::Measure, shares},
};

/// Answers of a scale by atom.
pub(super) struct Kinds {
    /// The fewest people who answered one of its items; at least one where there are answers.
    pub(super) people: Vec<u32>,
    /// Answers to all its items.
    pub(super) answers: Vec<u32>,
    /// Per cell of a wave, what is told.
    pub(super) told: Vec<Option<ToldShares>>,
}

/// Shares in multiples of `unit` percent.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct ToldShares {
    pub(super) shares: Shares,
    pub(super) unit: u32,
}

impl Kinds {
    /// What is told of a cell of a wave.
    pub(super) fn told(&self, cell: usize) -> Option<ToldShares> {
        self.told.get(cell).copied().flatten()
    }

    /// Counts, and nothing told yet.
    pub(super) fn count(ground: &decisions::Ground<'_>, measure: &Measure, people: &[u32]) -> Self {
        let responses = ground.responses;
        let mut fewest = people.to_vec();
        let mut answers = vec![0_u32; people.len()];
        for item in &measure.items {
            let item = &responses.items[*item];
            let answered = responses.counts_where(|person| item.points(person).is_some());
            for (atom, n) in answered.into_iter().enumerate() {
                fewest[atom] = fewest[atom].min(n);
                answers[atom] = answers[atom].saturating_add(n);
            }
        }
        for (fewest, answers) in fewest.iter_mut().zip(&answers) {
            *fewest = (*fewest).max(u32::from(*answers > 0));
        }
        Self {
            people: fewest,
            answers,
            told: Vec::new(),
        }
    }

    /// What is told of each cell, where a mean is told in full.
    pub(super) fn tell(
        &self,
        ground: &decisions::Ground<'_>,
        measure: &Measure,
        decision: &Decision,
    ) -> Vec<Option<ToldShares>> {
        let places = ground.places;
        let has_mean = |cell: &usize| {
            let is_shown = decision.seal(places, ground.base, places.place(*cell), || Some(()));
            is_shown.is_shown() && matches!(decision.told(*cell), Some(MeanOrBand::Mean(_)))
        };
        let shown: Vec<usize> = places
            .shown_by(&decision.over_items, ground.base)
            .into_iter()
            .filter(has_mean)
            .collect();
        let by_atom: Vec<[u64; KINDS]> = ground
            .responses
            .people
            .iter()
            .map(|people| {
                let items = measure
                    .items
                    .iter()
                    .map(|item| &ground.responses.items[*item]);
                let points =
                    items.flat_map(|item| people.clone().filter_map(|person| item.points(person)));
                shares::counted(points)
            })
            .collect();
        let rest = places.cell(Where::Rest);
        let minimum = ground.request.contract.min_group();
        let is_of_tree = |cell: &usize| !matches!(places.place(*cell), Where::Breakdown(_));
        let means = (0..places.cells.len()).filter(is_of_tree);
        let all = AllKinds {
            lattice: places.lattice(minimum, &self.people, None, |_| true),
            means_over: places.lattice(
                minimum,
                &decision.people,
                decision.weights.as_deref(),
                |_| true,
            ),
            means: means
                .filter_map(|cell| Some((cell, Worth::ANSWERS.ends(decision.released(cell)?)?)))
                .collect(),
            answers: self.answers.iter().copied().map(u64::from).collect(),
            of: (0..places.cells.len())
                .map(|cell| {
                    let atoms = &places.cells[cell].atoms;
                    let n = atoms.iter().map(|atom| decision.people[*atom]).sum();
                    let counts = atoms.iter().fold([0; KINDS], |all, atom| {
                        let own = by_atom[*atom];
                        [all[0] + own[0], all[1] + own[1], all[2] + own[2]]
                    });
                    (n, counts)
                })
                .collect(),
            tree: shown.iter().copied().filter(|cell| *cell != rest).collect(),
            shown,
        };
        let mut told = vec![None; places.cells.len()];
        for (cell, value) in settle(&all).told {
            told[cell] = Some(value);
        }
        told
    }
}

/// The answers of all groups together.
struct AllKinds {
    lattice: Lattice,
    /// The means told of the same answers: with their people and weights, and by cell.
    means_over: Lattice,
    means: Vec<(usize, (f64, f64))>,
    /// Answers by atom.
    answers: Vec<u64>,
    /// Per cell, people with a score, and their answers of each kind.
    of: Vec<(u32, [u64; KINDS])>,
    shown: Vec<usize>,
    tree: Vec<usize>,
}

impl Scheme for AllKinds {
    type Value = ToldShares;

    fn ground(&self) -> Ground<'_> {
        Ground {
            lattice: &self.lattice,
            shown: &self.shown,
            tree: &self.tree,
            organization: &[0],
        }
    }

    fn roughest(&self) -> usize {
        SHARE_UNITS.len() - 1
    }

    fn value(&self, cell: usize, code: usize) -> Option<ToldShares> {
        let unit = SHARE_UNITS[code];
        let (n, counts) = self.of[cell];
        let shares = precision::shares(n, counts, unit)?;
        Some(ToldShares { shares, unit })
    }

    fn keeps_organization(&self) -> bool {
        true
    }

    fn judge(&self, told: &[(usize, ToldShares)]) -> Report {
        let parts = told.iter().filter_map(|(cell, told)| {
            let (n, counts) = self.of[*cell];
            let said = Said::Shares {
                n,
                shares: told.shares,
                unit: told.unit,
            };
            Some(Parts {
                cell: *cell,
                counts: said.parts(counts.iter().sum())?,
            })
        });
        let parts: Vec<Parts> = parts.collect();
        let beside = Worth::ANSWERS.beside(&self.means_over, self.means.clone());
        judge_parts(&self.lattice, &self.answers, ANSWERS, &parts, &[beside])
    }
}
