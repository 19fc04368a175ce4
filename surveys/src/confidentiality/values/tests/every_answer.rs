//! An attacker who tries all answers of tiny organizations: what everybody of each atom may have answered together, so that
//! every mean told of any release fits. What groups of fewer than the minimum or single people answered must not come out
//! the same everywhere. Nothing here uses the auditor.
//!
//! Two releases of one wave, the second with what came late, beside each other; a tree of two levels; groups across
//! departments, or in any way; people who weigh differently.

use proptest::prelude::*;

use super::super::{Figures, Steps, tell};
use crate::confidentiality::{
    audit::Released,
    lattice::{Lattice, LatticeAtom, LatticeCell},
    plan_lattice,
};

const MINIMUM: u32 = 5;
/// Points between two answers, of which there are five.
const STEP: f64 = 25.0;

/// Cells over atoms, with weights, and what everybody answered: 0 to 4.
#[derive(Debug, Clone)]
struct Case {
    lattice: Lattice,
    answers: Vec<Vec<u32>>,
}

impl Case {
    fn new(answers: Vec<Vec<u32>>, cells: &[(&str, &[usize])], weights: &[i64]) -> Self {
        let atoms = answers.iter().enumerate().map(|(atom, own)| LatticeAtom {
            id: atom.to_string(),
            people: u32::try_from(own.len()).unwrap(),
        });
        let cells = cells.iter().map(|(id, members)| LatticeCell {
            id: (*id).to_owned(),
            parent: None,
            members: members.iter().map(|atom| (*atom, weights[*atom])).collect(),
        });
        Self {
            lattice: Lattice {
                minimum: MINIMUM,
                atoms: atoms.collect(),
                cells: cells.collect(),
            },
            answers,
        }
    }

    fn people(&self, atom: usize) -> u32 {
        self.lattice.atoms[atom].people
    }

    /// Mean of a cell in points, if its atoms answered this together.
    fn mean(&self, cell: usize, sums: &[u32]) -> Option<f64> {
        let (mut sum, mut all) = (0.0, 0.0);
        for (atom, weight) in &self.lattice.cells[cell].members {
            let weight = f64::from(i32::try_from(*weight).unwrap());
            sum += weight * STEP * f64::from(sums[*atom]);
            all += weight * f64::from(self.people(*atom));
        }
        (all > 0.0).then(|| sum / all)
    }

    fn sums(&self) -> Vec<u32> {
        self.answers.iter().map(|own| own.iter().sum()).collect()
    }
}

/// All that every atom may have answered together, given what is told.
fn possible(case: &Case, told: &[(usize, Released)]) -> Vec<Vec<u32>> {
    let fits = |sums: &Vec<u32>| {
        told.iter().all(|(cell, value)| {
            let mean = case.mean(*cell, sums).unwrap();
            match *value {
                Released::Mean { value, unit } => (mean - value).abs() <= unit / 2.0 + 1e-9,
                Released::Band { low, high } => low - 1e-9 <= mean && mean <= high + 1e-9,
                other => panic!("{other:?}"),
            }
        })
    };
    let mut all = vec![Vec::new()];
    for atom in 0..case.answers.len() {
        let longer = all.iter().flat_map(|sums: &Vec<u32>| {
            (0..=4 * case.people(atom)).map(move |sum| {
                let mut sums = sums.clone();
                sums.push(sum);
                sums
            })
        });
        all = longer.collect();
    }
    all.into_iter().filter(fits).collect()
}

fn attack(case: &Case) -> Result<(), TestCaseError> {
    let shown = plan_lattice(&case.lattice, &[], &[]).shown;
    let means: Vec<Option<f64>> = (0..case.lattice.cells.len())
        .map(|cell| case.mean(cell, &case.sums()))
        .collect();
    let sums: Vec<u64> = case.sums().into_iter().map(u64::from).collect();
    let telling = tell(&Figures {
        lattice: &case.lattice,
        shown: &shown,
        tree: &shown,
        organization: &[0],
        means: &means,
        scale: (0.0, 100.0),
        protect_width: 20.0,
        unit: |_| 1.0,
        steps: Some(Steps {
            points: STEP,
            sums: &sums,
        }),
    });
    let told = telling.release.cells.iter();
    let told: Vec<(usize, Released)> = told.map(|told| (told.cell, told.value)).collect();
    let possible = possible(case, &told);
    prop_assert!(
        possible.contains(&case.sums()),
        "the attacker misreads {told:?}"
    );
    let n = case.answers.len();
    let groups = (1_u32..1 << n).map(|bits| (0..n).filter(move |atom| bits >> atom & 1 == 1));
    for group in groups {
        let group: Vec<usize> = group.filter(|atom| case.people(*atom) > 0).collect();
        let people: u32 = group.iter().map(|atom| case.people(*atom)).sum();
        if people == 0 || people >= MINIMUM {
            continue;
        }
        let sums = possible
            .iter()
            .map(|sums| group.iter().map(|atom| sums[*atom]).sum::<u32>());
        let (low, high) = sums.fold((u32::MAX, 0), |(low, high), sum| {
            (low.min(sum), high.max(sum))
        });
        prop_assert!(
            low < high,
            "what {people} people of {group:?} answered together is known: {told:?}"
        );
    }
    // What a single person of an atom may have answered.
    for atom in (0..n).filter(|atom| case.people(*atom) > 0) {
        let others = 4 * (case.people(atom) - 1);
        let least = possible
            .iter()
            .map(|sums| sums[atom].saturating_sub(others))
            .min();
        let most = possible.iter().map(|sums| sums[atom].min(4)).max();
        prop_assert!(least < most, "one of {atom} answered {least:?}: {told:?}");
    }
    Ok(())
}

/// Answers of atoms of so many people: all alike, at an end, nearly alike, as they come.
fn answers(sizes: &[std::ops::Range<usize>]) -> impl Strategy<Value = Vec<Vec<u32>>> + use<> {
    let kinds: Vec<Vec<u32>> = vec![
        vec![4],
        vec![0],
        vec![2],
        vec![3, 4],
        vec![0, 1],
        vec![0, 1, 2, 3, 4],
    ];
    let atoms: Vec<_> = sizes
        .iter()
        .map(|size| {
            let size = size.clone();
            prop::sample::select(kinds.clone()).prop_flat_map(move |kind| {
                prop::collection::vec(prop::sample::select(kind), size.clone())
            })
        })
        .collect();
    atoms
}

/// Cases per property: 200, or what `PROPTEST_CASES` says.
fn cases() -> u32 {
    const BUILT_IN: u32 = 256;
    match ProptestConfig::default().cases {
        BUILT_IN => 200,
        wanted => wanted,
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(cases()))]

    #[test]
    fn a_second_release_of_a_wave_tells_nothing_of_few_who_came_late(
        answers in answers(&[2..9, 0..5, 1..8, 0..4]),
    ) {
        let cells: &[(&str, &[usize])] = &[
            ("all", &[0, 1, 2, 3]),
            ("all before", &[0, 2]),
            ("a", &[0, 1]),
            ("a before", &[0]),
            ("b", &[2, 3]),
            ("b before", &[2]),
        ];
        attack(&Case::new(answers, cells, &[1; 4]))?;
    }

    #[test]
    fn units_below_units_leave_few_people_open(answers in answers(&[0..4, 1..7, 1..7, 0..5])) {
        let cells: &[(&str, &[usize])] = &[
            ("all", &[0, 1, 2, 3]),
            ("division", &[0, 1, 2]),
            ("team one", &[1]),
            ("team two", &[2]),
            ("rest", &[3]),
        ];
        attack(&Case::new(answers, cells, &[1; 4]))?;
    }

    #[test]
    fn weighted_groups_across_departments_leave_few_people_open(
        answers in answers(&[1..8, 1..6, 1..8, 1..6]),
        weights in prop::collection::vec(prop_oneof![1_i64..4, 700_000_i64..2_000_000], 4..=4),
    ) {
        let cells: &[(&str, &[usize])] = &[
            ("all", &[0, 1, 2, 3]),
            ("a", &[0, 1]),
            ("b", &[2, 3]),
            ("oslo", &[0, 2]),
            ("bergen", &[1, 3]),
            ("a oslo", &[0]),
            ("b oslo", &[2]),
            ("a bergen", &[1]),
            ("b bergen", &[3]),
        ];
        attack(&Case::new(answers, cells, &weights))?;
    }

    #[test]
    fn groups_that_lie_across_each_other_in_any_way_leave_few_people_open(
        answers in answers(&[1..8, 1..6, 1..8, 1..6]),
        groups in prop::collection::btree_set(1_usize..15, 2..8),
        weights in prop_oneof![Just(vec![1; 4]), prop::collection::vec(1_i64..4, 4..=4)],
    ) {
        let members = |bits: usize| (0..4).filter(|atom| bits >> atom & 1 == 1).collect();
        let groups: Vec<(String, Vec<usize>)> = groups
            .into_iter()
            .map(|bits| (bits.to_string(), members(bits)))
            .collect();
        let mut cells: Vec<(&str, &[usize])> = vec![("all", &[0, 1, 2, 3])];
        cells.extend(groups.iter().map(|(id, members)| (id.as_str(), members.as_slice())));
        attack(&Case::new(answers, &cells, &weights))?;
    }
}
