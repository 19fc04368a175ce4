mod every_answer;

use proptest::prelude::*;

use super::{Fallback, Figures, Ground, Scheme, Telling, settle, tell};
use crate::confidentiality::{
    audit::{Reason, Release, Released, ReleasedCell, Report, Verdict, judge},
    lattice::{Lattice, LatticeAtom, LatticeCell},
    plan_lattice,
};

/// An organization of teams, each with its answers; the first cell is the organization.
fn teams(answers: &[Vec<f64>]) -> (Lattice, Vec<Option<f64>>) {
    let people = |team: &Vec<f64>| u32::try_from(team.len()).unwrap();
    let cell = |id: String, members: Vec<usize>| LatticeCell {
        id,
        parent: None,
        members: members.into_iter().map(|atom| (atom, 1)).collect(),
    };
    let mut cells = vec![cell("all".to_owned(), (0..answers.len()).collect())];
    cells.extend((0..answers.len()).map(|team| cell(team.to_string(), vec![team])));
    let atoms = answers
        .iter()
        .enumerate()
        .map(|(team, answers)| LatticeAtom {
            id: team.to_string(),
            people: people(answers),
        });
    let lattice = Lattice {
        minimum: 5,
        atoms: atoms.collect(),
        cells,
    };
    let means = lattice.cells.iter().map(|cell| {
        let all: Vec<f64> = cell
            .members
            .iter()
            .flat_map(|(team, _)| answers[*team].iter().copied())
            .collect();
        (!all.is_empty()).then(|| all.iter().sum::<f64>() / all.len() as f64)
    });
    let means = means.collect();
    (lattice, means)
}

fn told(answers: &[Vec<f64>]) -> (Lattice, Telling) {
    let (lattice, means) = teams(answers);
    let shown = plan_lattice(&lattice, &[0], &[]).shown;
    let telling = tell(&Figures {
        lattice: &lattice,
        shown: &shown,
        tree: &shown,
        organization: &[0],
        means: &means,
        scale: (0.0, 100.0),
        protect_width: 20.0,
        unit: |people| if people < 50 { 1.0 } else { 0.1 },
        steps: None,
    });
    (lattice, telling)
}

fn value(telling: &Telling, cell: usize) -> Option<Released> {
    let told = telling.release.cells.iter().find(|told| told.cell == cell);
    told.map(|told| told.value)
}

#[test]
fn ordinary_means_are_told_rounded() {
    let (_, telling) = told(&[
        vec![0.0, 50.0, 75.0, 100.0, 25.0, 50.0, 75.0],
        vec![25.0, 75.0, 50.0, 0.0, 100.0, 50.0],
        vec![75.0, 75.0, 0.0, 50.0, 25.0, 25.0, 100.0, 50.0],
    ]);
    assert!(telling.report.is_safe());
    assert_eq!(
        (telling.fallback, telling.left_out.len()),
        (Fallback::None, 0)
    );
    assert_eq!(
        value(&telling, 1),
        Some(Released::Mean {
            value: 54.0,
            unit: 1.0
        })
    );
}

#[test]
fn a_team_that_agrees_is_told_as_a_band_that_the_others_do_not_give_back() {
    let (_, telling) = told(&[
        vec![100.0; 6],
        vec![25.0, 100.0, 75.0, 50.0, 0.0, 75.0, 100.0],
        vec![50.0, 100.0, 0.0, 25.0, 75.0, 100.0, 50.0, 75.0],
    ]);
    assert!(telling.report.is_safe());
    assert!(telling.left_out.len() <= 1, "{telling:?}");
    assert!(!matches!(value(&telling, 1), Some(Released::Mean { .. })));
    // Nobody is hidden where a wider band is enough.
    assert_eq!(telling.left_out, Vec::<usize>::new(), "{telling:?}");
}

#[test]
fn where_everybody_agrees_something_safe_is_left() {
    for answer in [0.0, 100.0] {
        let (_, telling) = told(&[
            vec![answer; 6],
            vec![answer; 9],
            vec![answer; 5],
            vec![answer; 2],
        ]);
        assert!(telling.report.is_safe(), "{telling:?}");
        for told in &telling.release.cells {
            assert!(matches!(told.value, Released::Band { .. }), "{told:?}");
        }
    }
}

#[test]
fn nothing_to_tell_is_safe() {
    let (_, telling) = told(&[vec![50.0, 50.0], vec![]]);
    assert!(telling.report.is_safe() && telling.release.cells.is_empty());
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(60))]

    #[test]
    fn what_is_told_is_safe_and_true(
        answers in prop::collection::vec(prop::collection::vec(prop::sample::select(vec![0.0, 50.0, 100.0, 100.0]), 0..12), 1..6),
    ) {
        let (lattice, means) = teams(&answers);
        let (_, telling) = told(&answers);
        prop_assert!(telling.report.is_safe());
        for told in &telling.release.cells {
            let mean = means[told.cell].unwrap();
            let (low, high) = match told.value {
                Released::Mean { value, unit } => (value - unit / 2.0, value + unit / 2.0),
                Released::Band { low, high } => (low, high),
                other => panic!("{other:?}"),
            };
            prop_assert!(low <= mean + 1e-9 && mean <= high + 1e-9, "{told:?} {mean}");
            prop_assert_eq!(told.people, lattice.people(told.cell));
        }
    }
}

/// A scheme whose auditor cannot decide about anything beside the tree.
struct Undecidable {
    lattice: Lattice,
    shown: Vec<usize>,
    tree: Vec<usize>,
    names_people: bool,
}

impl Scheme for Undecidable {
    type Value = ();

    fn ground(&self) -> Ground<'_> {
        Ground {
            lattice: &self.lattice,
            shown: &self.shown,
            tree: &self.tree,
            organization: &[0],
        }
    }

    fn roughest(&self) -> usize {
        4
    }

    fn value(&self, _: usize, _: usize) -> Option<()> {
        Some(())
    }

    fn judge(&self, told: &[(usize, ())]) -> Report {
        let cells = told.iter().map(|(cell, ())| ReleasedCell {
            cell: *cell,
            people: self.lattice.people(*cell),
            value: Released::Count,
        });
        let release = Release {
            cells: cells.collect(),
        };
        let mut report = judge(&self.lattice, &release, (0.0, 100.0), 20.0, &mut |_, _| {});
        let beside = told.iter().find(|(cell, ())| !self.tree.contains(cell));
        if let Some((cell, ())) = beside {
            let members = self.lattice.cells[*cell].members.iter();
            report.verdict = Verdict::Refused;
            report.reasons = vec![if self.names_people {
                Reason::Undecided {
                    rule: 'B',
                    atoms: members
                        .map(|(atom, _)| self.lattice.atoms[*atom].id.clone())
                        .collect(),
                    people: self.lattice.people(*cell),
                }
            } else {
                Reason::OverBudget { rule: 'B' }
            }];
        }
        report
    }
}

#[test]
fn what_cannot_be_decided_gives_way_and_the_tree_stays() {
    let (lattice, _) = teams(&vec![vec![50.0; 6]; 40]);
    for names_people in [true, false] {
        let settled = settle(&Undecidable {
            lattice: lattice.clone(),
            shown: (0..lattice.cells.len()).collect(),
            tree: (0..4).collect(),
            names_people,
        });
        assert!(settled.report.is_safe());
        let told: Vec<usize> = settled.told.iter().map(|(cell, ())| *cell).collect();
        assert!((0..4).all(|cell| told.contains(&cell)), "{told:?}");
        let gave_way = if names_people {
            Fallback::None
        } else {
            Fallback::Tree
        };
        assert_eq!(settled.fallback, gave_way);
    }
}
